"""What reviewers say of a finding: accepted, rejected, amended, or reopened.  The newest counts; none is ever lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select

from screening.decided import Keys
from screening.operations.base import Invalid, NotFound, operation, referral_of
from screening.privilege import COUNTER_SIGNAL
from screening.store import kept
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
    finding: str = "",
) -> None:
    """Record a decision on what a rule raised in a screening (the newest unless one is named by number).

    `finding` is its key (`screening.decided`); without one the decision is on all that the rule raised.  A rejection
    and an amendment need a reason, an amendment its text.  Raises NotFound, Invalid.
    """
    reason, text = reason.strip(), text.strip()
    if problems := list(_problems(verdict, reason, text)):
        raise Invalid(problems)
    with operation(actor, database, "finding:decide", referral_id, rule=rule, verdict=verdict) as op:
        stored = referral_of(actor, op.session, referral_id, change=True)
        query = select(StoredScreening).where(StoredScreening.referral_id == stored.id)
        if screening is not None:
            query = query.where(StoredScreening.number == screening)
        seen = op.session.scalar(query.order_by(StoredScreening.number.desc()).limit(1))
        keys = {key for of, key, *_ in Keys(seen.result).every() if of == rule} if seen else set()
        if seen is None or not keys or (finding and finding not in keys):
            raise NotFound("This finding")
        op.firm_id = stored.firm_id
        op.detail["screening"] = seen.number
        op.session.add(
            Decision(
                referral_id=stored.id,
                rule=rule,
                finding=finding or (keys.pop() if len(keys) == 1 else ""),
                verdict=verdict,
                text=text if verdict == AMENDED else "",
                reason=reason,
                screening_id=seen.id,
                created_by=actor.name,
            )
        )
        op.session.flush()
        kept.move_reasons(op.session, stored, op.session.get_one(StoredScreening, stored.screening_id))


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
    return {rule for rule, *_ in Keys(result).every()}


def without_those_on_weaknesses(said: Iterable[Decision], result: Mapping[str, Any]) -> list[Decision]:
    """The decisions that somebody who may not read weaknesses sees: on what this result shows them."""
    every = list(Keys(result).every())
    hidden = {rule for rule, _, kind, _ in every if kind == COUNTER_SIGNAL}
    shown = {(rule, key) for rule, key, kind, _ in every if kind != COUNTER_SIGNAL}
    shown |= {(rule, "") for rule, _ in shown if rule not in hidden}
    return [one for one in said if (one.rule, one.finding) in shown]
