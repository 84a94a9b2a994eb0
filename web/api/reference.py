"""Who calls, and the rules in force."""

from __future__ import annotations

from typing import Any

from flask import g

from rules.model import Rule
from screening.operations.tokens import Bearer
from screening.prompts import kinds, titles
from web.api.blueprint import Subject
from web.api.guard import can
from web.api.schemas import reference as shapes
from web.services import services

subject = Subject("reference", "Who calls, and the rules in force")


@subject.call("GET", "/me", None, gives=shapes.Me)
def read_me() -> Any:
    """The person this token stands for, and what it may do."""
    bearer: Bearer = g.bearer
    me = bearer.actor
    return {
        "id": me.id,
        "name": me.name.removesuffix(f" ({bearer.name})"),
        "role": me.role,
        "firm_id": me.firm_id,
        "token": bearer.name,
        "scopes": [scope for scope in sorted(me.scopes or ()) if can(scope)],
        "expires": bearer.expires,
    }


@subject.call("GET", "/rulebook", "rule:read", gives=shapes.RulebookInForce)
def read_rulebook() -> Any:
    """The rules in force; a screening names the hash of the rulebook that it was made by."""
    book = services().rulebook
    return {"hash": book.hash, "rules": [_shown(rule) for rule in book.rules]}


def _shown(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "version": rule.version,
        "name": rule.name,
        "kind": next(iter(kinds(rule)), ""),
        "title": next(iter(titles(rule)), ""),
        "status": rule.tag("status", "confirmed"),
        "category": rule.tag("category"),
        "audience": rule.tag("audience"),
    }
