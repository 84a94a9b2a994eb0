"""Settings of this installation: what they mean, what they are now, and how they are changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening.result import DISCLAIMER
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import Setting, now


@dataclass(frozen=True)
class Kind:
    """A setting: its name, default, what it does, and the unit people type it in."""

    name: str
    default: Any
    meaning: str
    unit: str = ""
    least: int | None = None
    most: int | None = None


KINDS = (
    Kind("organisation", "", "The name of your organisation, on every page and memo."),
    Kind("banner", DISCLAIMER, "The sentence at the foot of every page and memo."),
    Kind("privilege banner", "Attorney work product: privileged and confidential.", "Heads attorney-only material."),
    Kind("clock red", 30, "A clock with fewer days left is shown as pressing.", "days", 0, 3650),
    Kind("clock amber", 90, "A clock with fewer days left is shown as near.", "days", 0, 3650),
    Kind("sign-out after idle", 15, "Minutes without a click after which a session ends.", "minutes", 5, 720),
    Kind("sign-out at the latest", 720, "Minutes after which a session ends in any case.", "minutes", 15, 1440),
    Kind("daily rescreen at", 3, "The hour (UTC) of the daily rescreen; 24 turns it off.", "hour", 0, 24),
    Kind("keep closed referrals", 0, "Days a closed referral is kept before it may be purged; 0: for ever.", "days", 0),
    Kind("keep audit events", 2192, "Days the audit chain is kept: at least six years.", "days", 2192),
    Kind("granted", [], "Further (role, action) pairs, beyond the table of who may do what."),
)
BY_NAME = {kind.name: kind for kind in KINDS}


def current(session: Session) -> dict[str, Any]:
    """Every setting as it is now."""
    kept = {row.name: row.value for row in session.scalars(select(Setting)) if row.name in BY_NAME}
    return {kind.name: kept.get(kind.name, kind.default) for kind in KINDS}


def read(database: Database) -> dict[str, Any]:
    with database.reading() as session:
        return current(session)


def granted(session: Session) -> frozenset[tuple[str, str]]:
    """The (role, action) pairs that were added to the table of who may do what."""
    row = session.get(Setting, "granted")
    return frozenset((role, action) for role, action in row.value) if row else frozenset()


def change(actor: Actor, database: Database, values: Mapping[str, Any]) -> None:
    """Set some settings.  Raises Invalid naming every one that cannot be taken."""
    from screening.operations.base import Invalid, operation

    problems = [(name, words) for name, value in values.items() if (words := _problem(name, value))]
    if problems:
        raise Invalid(problems)
    with operation(actor, database, "setting:manage", names=sorted(values)) as op:
        for name, value in values.items():
            op.session.merge(Setting(name=name, value=value, updated=now(), updated_by=actor.name))


def _problem(name: str, value: Any) -> str:
    kind = BY_NAME.get(name)
    if kind is None:
        return "is not a setting"
    if isinstance(kind.default, int):
        if not isinstance(value, int) or isinstance(value, bool):
            return f"must be a whole number of {kind.unit}"
        if (kind.least is not None and value < kind.least) or (kind.most is not None and value > kind.most):
            return f"must be between {kind.least} and {kind.most if kind.most is not None else 'any number'}"
    elif isinstance(kind.default, str) and (not isinstance(value, str) or len(value) > 500):
        return "must be a text of at most 500 characters"
    return ""
