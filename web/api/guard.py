"""Who calls: the bearer token of a request, its scopes, and the action that each address needs."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import current_app, g, request
from werkzeug.exceptions import Unauthorized

from screening.access import allowed
from screening.operations import tokens
from screening.operations.base import NotAllowed
from screening.store.actor import Actor
from web import routes
from web.services import services

SCHEME = "Bearer "
SECURITY: list[dict[str, list[str]]] = [{"bearer": []}]  # as OpenAPI says it


class NoToken(Unauthorized):
    description = "A bearer token is needed: send it as `Authorization: Bearer …`. An administrator makes tokens."

    def get_headers(self, *arguments: Any, **named: Any) -> list[tuple[str, str]]:
        return [("WWW-Authenticate", 'Bearer realm="case screening"')]


def needs(action: str) -> Callable[[Callable], Callable]:
    """Marks a view with its action, and lets it run only for a token that has it."""

    def mark(view: Callable) -> Callable:
        @wraps(view)
        def guarded(*arguments: Any, **named: Any) -> Any:
            if not allowed(actor(), action):
                raise NotAllowed(action)
            return view(*arguments, **named)

        guarded._apidoc = getattr(view, "_apidoc", {})  # type: ignore[attr-defined]
        guarded.action = action  # type: ignore[attr-defined]
        return guarded

    return mark


def authenticate() -> None:
    """Before every request: 401 for an address of the API without a good token."""
    if routes.action_of(current_app, request.endpoint) != routes.BEARER:
        return
    header = request.headers.get("Authorization", "")
    found = tokens.actor_with(header[len(SCHEME) :].strip(), services().database) if header.startswith(SCHEME) else None
    if found is None:
        raise NoToken
    g.api_actor, g.api_token = found


def actor() -> Actor:
    return g.api_actor


def token_id() -> str:
    return g.api_token
