"""Tables of addresses: every address names the action of `screening.access` that it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from flask import Blueprint, Flask
from flask.sansio.app import App
from flask.sansio.blueprints import BlueprintSetupState

from screening.access import ACTIONS

PUBLIC = "public"  # no sign-in needed
BEARER = "bearer"  # guarded by the API itself, by token and scope
_KEY = "case_screening_policy"


@dataclass(frozen=True)
class Route:
    """One address.  `name` is the endpoint without its blueprint; ids in addresses are opaque."""

    address: str
    name: str
    handler: Callable
    action: str
    methods: tuple[str, ...] = ("GET",)


def register(blueprint: Blueprint, routes: Iterable[Route]) -> None:
    for route in routes:
        blueprint.add_url_rule(route.address, route.name, route.handler, methods=list(route.methods))
        blueprint.record_once(partial(_note, f"{blueprint.name}.{route.name}", route.action))


def _note(endpoint: str, action: str, state: BlueprintSetupState) -> None:
    _policy(state.app)[endpoint] = action


def allow(app: Flask, endpoint: str, action: str) -> None:
    """Name the action of an endpoint that does not come from a table."""
    _policy(app)[endpoint] = action


def action_of(app: Flask, endpoint: str | None) -> str | None:
    return _policy(app).get(endpoint or "")


def check(app: Flask) -> None:
    """Raise RuntimeError when an address has no action, or one that the table of actions does not have."""
    policy = _policy(app)
    for rule in app.url_map.iter_rules():
        action = policy.get(rule.endpoint)
        if action not in ACTIONS and action not in (PUBLIC, BEARER):
            raise RuntimeError(f"{rule}: names no action of screening.access; add one to its table of addresses")


def _policy(app: App) -> dict[str, str]:
    return app.extensions.setdefault(_KEY, {})
