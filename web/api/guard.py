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

SCHEME = "bearer"


class NoToken(Unauthorized):
    description = "A bearer token is needed: send it as `Authorization: Bearer …`. An administrator makes tokens."

    def get_headers(self, *arguments: Any, **named: Any) -> list[tuple[str, str]]:
        return [("WWW-Authenticate", 'Bearer realm="case screening"')]


def authenticate() -> None:
    """Before every request: 401 for an address of the API without a good token."""
    if routes.action_of(current_app, request.endpoint) != routes.BEARER:
        return
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    found = tokens.bearer(token.strip(), services().database) if scheme.lower() == SCHEME else None
    if found is None:
        raise NoToken
    g.bearer = found


def needs(action: str | None, view: Callable) -> Callable:
    """The view, carried out only for a token that has this action; None: for every good token."""

    @wraps(view)
    def guarded(*arguments: Any, **named: Any) -> Any:
        if action is not None and not can(action):
            raise NotAllowed(action)
        return view(*arguments, **named)

    return guarded


def can(action: str) -> bool:
    """Whether the token of this request has the action: its user's role by the table or the settings, and its scope."""
    return allowed(g.bearer.actor, action, g.bearer.granted)


def actor() -> Actor:
    return g.bearer.actor


def token_id() -> str:
    return g.bearer.token_id
