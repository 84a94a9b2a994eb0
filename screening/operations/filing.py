"""The last day to file, confirmed by an attorney: the clocks then count to it, whatever the rulebook knows."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening.operations.base import Invalid, Operation, operation, reading, referral_of
from screening.store import kept
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import FilingDate, StoredScreening

ACTION = "referral:filing-date"
LONGEST = 1000  # characters of a reason
LATEST = date(2100, 1, 1)


def confirm(actor: Actor, database: Database, referral_id: str, due: date | None, reason: str) -> None:
    """Say which day is the last to file, and why; `due` None takes the day back.  What was said before stays.

    Raises NotFound, Invalid.
    """
    reason = reason.strip()
    with operation(actor, database, ACTION, referral_id) as op:
        stored = referral_of(actor, op.session, referral_id, change=True)
        if problems := list(_problems(due, reason, stored.injury_date)):
            raise Invalid(problems)
        op.session.add(FilingDate(referral_id=stored.id, due=due, reason=reason, created_by=actor.name))
        op.session.flush()
        if screening := op.session.get(StoredScreening, stored.screening_id or ""):
            kept.move_clocks(op.session, stored, screening)
        stored.edition += 1
        _note(op, stored.firm_id, due)


def _note(op: Operation, firm_id: str | None, due: date | None) -> None:
    op.firm_id = firm_id
    op.detail["taken back" if due is None else "confirmed"] = True


def _problems(due: date | None, reason: str, injured: date):
    if not reason:
        yield "reason", "is missing; say what the day rests on"
    elif len(reason) > LONGEST:
        yield "reason", f"is longer than {LONGEST:,} characters; shorten it"
    if due is not None and due <= injured:
        yield "due", "is not after the injury"
    elif due is not None and due > LATEST:
        yield "due", f"is later than {LATEST.year}; check it"


def of_case(session: Session, referral_id: str) -> list[FilingDate]:
    """Every day that was confirmed or taken back, the newest first."""
    query = select(FilingDate).where(FilingDate.referral_id == referral_id)
    return list(session.scalars(query.order_by(FilingDate.id.desc())))


def history(actor: Actor, database: Database, referral_id: str) -> list[FilingDate]:
    """The same for somebody who may read the referral.  Raises NotFound."""
    with reading(actor, database, "referral:read") as session:
        referral_of(actor, session, referral_id)
        return of_case(session, referral_id)
