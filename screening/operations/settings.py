"""Settings of this installation: what they mean, what they are now, and how they are changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening.result import DISCLAIMER
from screening.store.actor import APPROVER, ATTORNEY, AUDITOR, EXPERT, INTAKE, Actor
from screening.store.database import Database
from screening.store.tables import Setting, now

LONGEST = 500  # characters of a text


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
    Kind("help contact", "", "Whom to ask, as the help page says it: a name, a telephone number, an address."),
    Kind("clock red", 30, "A clock with fewer days left is shown as pressing.", "days", 0, 3650),
    Kind("clock amber", 90, "A clock with fewer days left is shown as near.", "days", 0, 3650),
    Kind("sign-out after idle", 15, "Minutes without a click after which a session ends.", "minutes", 5, 720),
    Kind("sign-out at the latest", 720, "Minutes after which a session ends in any case.", "minutes", 15, 1440),
    Kind("second factor for all", False, "Everybody sets up an authenticator app before anything else."),
    Kind("daily rescreen at", 3, "The hour (UTC) of the daily rescreen; 24 turns it off.", "hour", 0, 24),
    Kind("daily backup at", 2, "The hour (UTC) of the daily backup, where a folder is named.", "hour", 0, 24),
    Kind("keep closed referrals", 0, "Days a closed referral is kept before it may be purged; 0: for ever.", "days", 0),
    Kind("keep audit events", 2192, "Days the audit chain is kept: at least six years.", "days", 2192),
    Kind("granted", [], "Further (role, action) pairs, beyond the table of who may do what."),
)
GRANTED = "granted"
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
    row = session.get(Setting, GRANTED)
    return frozenset((role, action) for role, action in row.value) if row else frozenset()


# What may be granted beyond the table.  Not among them: running the place, and what keeps author and approver apart.
_CASES = "sees referrals (of every firm), to judge rules by them"
_WEAKNESS = "sees counter-signals, defence readings and adverse evidence"
GRANTABLE: dict[tuple[str, str], str] = {
    (INTAKE, "finding:decide"): "accepts, rejects and amends findings",
    (INTAKE, "weakness:read"): _WEAKNESS,
    (INTAKE, "memo:work-product"): "makes the attorney work product memo, which names the weaknesses",
    (INTAKE, "referral:remove"): "removes referrals for good",
    (ATTORNEY, "referral:remove"): "removes their firm's referrals for good",
    (EXPERT, "queue:read"): "sees the list of referrals (of every firm)",
    (EXPERT, "referral:read"): _CASES,
    (EXPERT, "weakness:read"): _WEAKNESS,
    (APPROVER, "queue:read"): "sees the list of referrals (of every firm)",
    (APPROVER, "referral:read"): _CASES,
    (APPROVER, "weakness:read"): _WEAKNESS,
    (AUDITOR, "weakness:read"): _WEAKNESS,
    (AUDITOR, "referral:export"): "takes files of referrals along",
}


def change(actor: Actor, database: Database, values: Mapping[str, Any]) -> None:
    """Set some settings.  Raises Invalid naming every one that cannot be taken."""
    from screening.operations.base import Invalid, operation

    problems = [(name, words) for name, value in values.items() if (words := _problem(name, value))]
    if problems:
        raise Invalid(problems)
    with operation(actor, database, "setting:manage") as op:
        before = current(op.session)
        after = {**before, **values}
        if problems := list(_disagreements(after)):
            raise Invalid(problems)
        changed = [name for name in sorted(values) if after[name] != before[name]]
        for name in changed:
            op.session.merge(Setting(name=name, value=values[name], updated=now(), updated_by=actor.name))
        # texts are named only: whoever writes one may write anything
        op.detail["changed"] = {
            name: None if isinstance(BY_NAME[name].default, str) else {"was": before[name], "now": after[name]}
            for name in changed
        }


def _problem(name: str, value: Any) -> str:
    kind = BY_NAME.get(name)
    if kind is None:
        return "is not a setting"
    if isinstance(kind.default, bool):
        return "" if isinstance(value, bool) else "must be yes or no"
    if isinstance(kind.default, int):
        if not isinstance(value, int) or isinstance(value, bool):
            return "must be a whole number"
        if (kind.least is not None and value < kind.least) or (kind.most is not None and value > kind.most):
            return f"must be {_range(kind)}"
    elif isinstance(kind.default, str):
        if not isinstance(value, str) or len(value) > LONGEST:
            return f"must be a text of at most {LONGEST} characters"
        if not value.isprintable():
            return "must be one line of plain text"
    elif kind is BY_NAME[GRANTED]:
        pairs = [tuple(pair) if isinstance(pair, list | tuple) else pair for pair in value]
        if not isinstance(value, list) or any(pair not in GRANTABLE for pair in pairs):
            return "may hold only the pairs that the settings page offers"
    return ""


def _range(kind: Kind) -> str:
    if kind.most is None:
        return f"at least {kind.least}"
    return f"between {kind.least} and {kind.most}"


def _disagreements(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What two settings say against each other."""
    if values["clock amber"] < values["clock red"]:
        yield "clock amber", "must not be less than the days of a pressing clock"
    if values["sign-out at the latest"] < values["sign-out after idle"]:
        yield "sign-out at the latest", "must not be less than the minutes without a click"
