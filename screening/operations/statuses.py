"""Where a referral stands and who works on it: set by people, with history, never by a rule.

A change of one referral and of many (`operations.bulk`) take the same path, `set_value`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, or_, select, update
from sqlalchemy.orm import Session

from screening.access import allowed
from screening.operations import settings
from screening.operations.base import Invalid, Outdated, operation, reading, referral_of
from screening.store.actor import SYSTEM, Actor
from screening.store.database import Database
from screening.store.tables import ReferralChange, StoredReferral, User, now

NEW, IN_REVIEW, WAITING, ACCEPTED, DECLINED, CLOSED = (
    "new",
    "in review",
    "waiting for records",
    "accepted",
    "declined",
    "closed",
)
STATUSES = (NEW, IN_REVIEW, WAITING, ACCEPTED, DECLINED, CLOSED)
TO_DO = (NEW, IN_REVIEW, WAITING)  # the queue shows these unless asked for others
OPEN = (*TO_DO, ACCEPTED)  # a clock still runs
STATUS, ASSIGNEE = "status", "assignee"
COLUMNS = {STATUS: StoredReferral.status, ASSIGNEE: StoredReferral.assignee_id}
REASON_LENGTH = 1000
CHANGED_MEANWHILE = "Somebody changed this referral since the page was loaded. Look at it again, then repeat it."


@dataclass(frozen=True)
class Person:
    """Somebody a referral can be given to."""

    id: str
    name: str
    firm_id: str | None = None


@dataclass(frozen=True)
class Change:
    """One entry of a referral's history: `what` is "status" or "assignee", the latter with names."""

    what: str
    was: str | None
    now: str | None
    reason: str
    at: datetime
    by: str
    undoes: bool


def set_status(
    actor: Actor, database: Database, referral_id: str, status: str, reason: str = "", edition: int | None = None
) -> None:
    """Move a referral to a status.  A decline needs a person and a reason.

    With `edition`, the one the form was filled in against, raises Outdated when the referral was changed since.
    Raises NotFound, Invalid.
    """
    _set_one(actor, database, referral_id, STATUS, status, reason, edition)


def assign(
    actor: Actor, database: Database, referral_id: str, person_id: str | None, edition: int | None = None
) -> None:
    """Give a referral to somebody, or to nobody.  Raises NotFound, Invalid, Outdated as `set_status` does."""
    _set_one(actor, database, referral_id, ASSIGNEE, person_id, "", edition)


def _set_one(
    actor: Actor, database: Database, referral_id: str, what: str, value: str | None, reason: str, edition: int | None
) -> None:
    with operation(actor, database, "referral:change", referral_id, what=what) as op:
        stored = referral_of(actor, op.session, referral_id, change=True)
        if edition is not None and stored.edition != edition:
            raise Outdated(CHANGED_MEANWHILE)
        check(actor, op.session, what, value, reason)
        if words := obstacle(op.session, what, value, stored.firm_id):
            raise Invalid([(what, words)])
        was = stored.status if what == STATUS else stored.assignee_id
        op.firm_id = stored.firm_id
        op.detail |= {"was": was, "now": value}
        if was != value:
            set_value(op.session, actor, what, value, {stored.id: was}, reason)


def check(actor: Actor, session: Session, what: str, value: str | None, reason: str) -> None:
    """Raise Invalid when this actor cannot set this value with this reason on any referral."""
    problems = []
    if what == STATUS and value not in STATUSES:
        problems.append(("status", f"is not one of {', '.join(STATUSES)}"))
    if what == STATUS and value == DECLINED:
        if actor.role == SYSTEM or not actor.id:
            problems.append(("status", "only a person declines a referral, signed in by name"))
        if not reason.strip():
            problems.append(("reason", "a decline needs one; say why in a few words"))
    if what == ASSIGNEE and value is not None and value not in {person.id for person in _people(actor, session)}:
        problems.append(("assignee", "is nobody a referral can be given to; choose a name from the list"))
    if len(reason) > REASON_LENGTH:
        problems.append(("reason", f"is longer than {REASON_LENGTH} characters; shorten it"))
    if problems:
        raise Invalid(problems)


def obstacle(session: Session, what: str, value: str | None, firm_id: str | None) -> str:
    """Why a referral of this firm cannot take this value, in words; "" when it can."""
    if what == ASSIGNEE and value is not None:
        person = session.get(User, value)
        if person is not None and person.firm_id is not None and person.firm_id != firm_id:
            return f"{person.name} sees the referrals of another firm only"
    return ""


def set_value(
    session: Session,
    actor: Actor,
    what: str,
    value: str | None,
    was: dict[str, str | None],
    reason: str = "",
    bulk_id: str | None = None,
    undoes: bool = False,
) -> None:
    """Set status or assignee of the referrals in `was` (id → value until now), with an entry in the history of each."""
    at = now()
    columns: dict = {COLUMNS[what].key: value, "edition": StoredReferral.edition + 1}
    if what == STATUS:
        columns["status_since"] = at
    for some in portions(list(was)):
        session.execute(
            update(StoredReferral)
            .where(StoredReferral.id.in_(some))
            .values(columns)
            .execution_options(synchronize_session=False)
        )
    entry = {"what": what, "now": value, "reason": reason.strip(), "bulk_id": bulk_id, "undoes": undoes}
    made = {"created": at, "created_by": actor.name}
    session.execute(
        insert(ReferralChange),
        [{**entry, **made, "referral_id": referral_id, "was": old} for referral_id, old in was.items()],
    )


def portions(ids: Sequence[str], size: int = 500) -> Iterable[Sequence[str]]:
    """The ids in parts that a statement can name."""
    return (ids[start : start + size] for start in range(0, len(ids), size))


def people(actor: Actor, database: Database) -> list[Person]:
    """Everybody the actor can give a referral to, by name; their own name too where it is one of them."""
    with reading(actor, database, "queue:read") as session:
        return _people(actor, session)


def _people(actor: Actor, session: Session) -> list[Person]:
    query = select(User.id, User.name, User.role, User.firm_id).where(User.disabled.is_(False))
    if actor.firm_id is not None:
        query = query.where(or_(User.firm_id.is_(None), User.firm_id == actor.firm_id))
    granted = settings.granted(session)
    return [
        Person(row.id, row.name, row.firm_id)
        for row in session.execute(query.order_by(User.name, User.id))
        if allowed(Actor(row.name, row.role, row.id, row.firm_id), "referral:change", granted)
    ]


def history(actor: Actor, database: Database, referral_id: str) -> list[Change]:
    """What people changed of a referral's status and assignee, the newest first.  Raises NotFound."""
    with reading(actor, database, "referral:read") as session:
        referral_of(actor, session, referral_id)
        found = session.scalars(
            select(ReferralChange).where(ReferralChange.referral_id == referral_id).order_by(ReferralChange.id.desc())
        ).all()
        ids = {value for entry in found if entry.what == ASSIGNEE for value in (entry.was, entry.now) if value}
        names = {user.id: user.name for user in session.scalars(select(User).where(User.id.in_(ids)))}
        return [
            Change(
                entry.what,
                names.get(entry.was or "", entry.was),
                names.get(entry.now or "", entry.now),
                entry.reason,
                entry.created,
                entry.created_by,
                entry.undoes,
            )
            for entry in found
        ]
