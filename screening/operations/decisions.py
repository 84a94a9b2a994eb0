"""What reviewers say of a finding: accepted, rejected, amended, or reopened.  The newest counts; none is ever lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening.operations.base import Invalid, NotFound, operation, referral_of
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import Decision, StoredScreening

ACCEPTED, REJECTED, AMENDED, REOPENED = "accepted", "rejected", "amended", "reopened"
VERDICTS = (ACCEPTED, REJECTED, AMENDED, REOPENED)
LONGEST = 4000  # characters of a reason or of an amended finding


def decide(
    actor: Actor,
    database: Database,
    referral_id: str,
    rule: str,
    verdict: str,
    reason: str = "",
    text: str = "",
    screening: int | None = None,
) -> None:
    """Record a decision on what a rule raised in a screening (the newest unless one is named by number).

    A rejection and an amendment need a reason, an amendment its text.  Raises NotFound, Invalid.
    """
    reason, text = reason.strip(), text.strip()
    if problems := list(_problems(verdict, reason, text)):
        raise Invalid(problems)
    with operation(actor, database, "finding:decide", referral_id, rule=rule, verdict=verdict) as op:
        stored = referral_of(actor, op.session, referral_id)
        query = select(StoredScreening).where(StoredScreening.referral_id == stored.id)
        if screening is not None:
            query = query.where(StoredScreening.number == screening)
        seen = op.session.scalar(query.order_by(StoredScreening.number.desc()).limit(1))
        if seen is None or rule not in rules_of(seen.result):
            raise NotFound("This finding")
        op.firm_id = stored.firm_id
        op.detail["screening"] = seen.number
        op.session.add(
            Decision(
                referral_id=stored.id,
                rule=rule,
                verdict=verdict,
                text=text if verdict == AMENDED else "",
                reason=reason,
                screening_id=seen.id,
                created_by=actor.name,
            )
        )


def _problems(verdict: str, reason: str, text: str) -> Iterable[tuple[str, str]]:
    if verdict not in VERDICTS:
        yield "verdict", f"is not one of {', '.join(VERDICTS)}"
    if verdict in (REJECTED, AMENDED) and not reason:
        yield "reason", "is missing; say in a few words why"
    if verdict == AMENDED and not text:
        yield "text", "is missing; write the finding as it should read"
    for name, words in (("reason", reason), ("text", text)):
        if len(words) > LONGEST:
            yield name, f"is longer than {LONGEST:,} characters; shorten it"


def rules_of(result: Mapping[str, Any]) -> set[str]:
    """The rules of a result on which there can be a decision: of its findings and its future expenses."""
    every = (one for finding in result["findings"] for one in (finding, *finding["also_raised_by"]))
    return {one["rule"] for one in every} | {expense["rule"] for expense in result["future_expenses"]}


def of_case(session: Session, referral_id: str) -> list[Decision]:
    """Every decision on a referral, the newest first."""
    query = select(Decision).where(Decision.referral_id == referral_id)
    return list(session.scalars(query.order_by(Decision.created.desc(), Decision.id)))
