"""Questions to ask: ticked off, dismissed with a reason, opened again.  The newest mark counts."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening.clocks import answered_by_the_day
from screening.operations.base import Invalid, NotFound, operation, referral_of
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import FilingDate, QuestionMark, StoredScreening
from screening.wording import short_day

ANSWERED, DISMISSED, OPEN = "answered", "dismissed", "open"
STATES = (ANSWERED, DISMISSED, OPEN)
LONGEST = 2000  # characters of a reason


def ask_hash(ask: str) -> str:
    """How a question is known: by its words."""
    return hashlib.sha256(ask.encode()).hexdigest()


def mark(actor: Actor, database: Database, referral_id: str, asked: str, state: str, reason: str = "") -> None:
    """Mark a question of the newest screening, named by `ask_hash`.  A dismissal needs a reason.

    Raises NotFound, Invalid.
    """
    reason = reason.strip()
    problems = []
    if state not in STATES:
        problems.append(("state", f"is not one of {', '.join(STATES)}"))
    if state == DISMISSED and not reason:
        problems.append(("reason", "is missing; say why the question need not be asked"))
    if len(reason) > LONGEST:
        problems.append(("reason", f"is longer than {LONGEST:,} characters; shorten it"))
    if problems:
        raise Invalid(problems)
    with operation(actor, database, "question:mark", referral_id, state=state) as op:
        stored = referral_of(actor, op.session, referral_id)
        seen = op.session.get(StoredScreening, stored.screening_id) if stored.screening_id else None
        if seen is None or asked not in {ask_hash(prompt["ask"]) for prompt in seen.result["prompts"]}:
            raise NotFound("This question")
        op.firm_id = stored.firm_id
        op.session.add(
            QuestionMark(referral_id=stored.id, ask_hash=asked, state=state, reason=reason, created_by=actor.name)
        )


def of_case(
    session: Session, referral_id: str, result: Mapping[str, Any], days: Sequence[FilingDate]
) -> dict[str, QuestionMark]:
    """The newest mark of each question, by `ask_hash`.

    The question for the last day to file of a result is answered by the day that stands confirmed, unless somebody
    marked it since; `days` are those confirmed or taken back, the newest first.
    """
    query = select(QuestionMark).where(QuestionMark.referral_id == referral_id)
    marks = {one.ask_hash: one for one in session.scalars(query.order_by(QuestionMark.created, QuestionMark.id))}
    if days and days[0].due:
        asks = [ask_hash(prompt["ask"]) for prompt in result["prompts"] if answered_by_the_day(prompt["ask"])]
        marks |= {ask: _answer(ask, days[0]) for ask in asks if not _since(marks.get(ask), days[0])}
    return marks


def _since(mark: QuestionMark | None, day: FilingDate) -> bool:
    return mark is not None and mark.created > day.created


def _answer(ask: str, day: FilingDate) -> QuestionMark:
    """A mark as it is shown; it is kept nowhere."""
    said = f"{short_day(day.due)}: {day.reason}" if day.due else ""
    return QuestionMark(ask_hash=ask, state=ANSWERED, reason=said, created=day.created, created_by=day.created_by)
