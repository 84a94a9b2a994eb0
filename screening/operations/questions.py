"""Questions to ask: ticked off, dismissed with a reason, opened again.  The newest mark counts."""

from __future__ import annotations

import hashlib

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening.operations.base import Invalid, NotFound, operation, referral_of
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import QuestionMark, StoredScreening

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


def of_case(session: Session, referral_id: str) -> dict[str, QuestionMark]:
    """The newest mark of each question, by `ask_hash`."""
    query = select(QuestionMark).where(QuestionMark.referral_id == referral_id)
    return {found.ask_hash: found for found in session.scalars(query.order_by(QuestionMark.created, QuestionMark.id))}
