"""Changes of many referrals at once: planned, looked at, applied, undone.

A plan remembers each referral's edition as it was seen.  Applying touches only what nobody changed since; undoing
touches only what is still as the change left it; both say what they passed over, and why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, aliased

from screening.operations import bulk_plan, statuses
from screening.operations.base import Conflict, Invalid, NotFound, operation, reading
from screening.operations.queue_filter import Filter
from screening.operations.statuses import ASSIGNEE, COLUMNS, STATUS
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import BulkChange, ReferralChange, now

SCREEN, EXPORT = "screen", "export"
ACTIONS = {
    STATUS: "referral:change",
    ASSIGNEE: "referral:change",
    SCREEN: "referral:screen",
    EXPORT: "referral:export",
}
PLAN_LIFE = timedelta(days=1)  # a plan that was never applied is forgotten
SHOWN = 50  # changes in the list of recent ones


@dataclass(frozen=True)
class Preview:
    """What a change is, and what applying it now would do.

    `passed_over` counts referrals by why they would be left alone; `before` and `after` count all chosen ones by
    status or by assignee.
    """

    id: str
    kind: str
    detail: Mapping[str, Any]
    value: str | None  # in words: the status, the name of the assignee
    chosen: int
    changes: int
    passed_over: Mapping[str, int] = field(default_factory=dict)
    before: Mapping[str, int] = field(default_factory=dict)
    after: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Past:
    """A change that was applied.

    `outcome` has "changed", "passed over" by reason, and after an undo "undone" and "kept".
    """

    id: str
    kind: str
    value: str | None
    outcome: Mapping[str, Any]
    applied: datetime
    by: str
    undone: datetime | None
    back: str  # the filter of the queue it was chosen from

    @property
    def can_be_undone(self) -> bool:
        return self.kind in COLUMNS and self.undone is None and bool(self.outcome.get("changed"))


def plan(
    actor: Actor,
    database: Database,
    kind: str,
    chosen: Sequence[str] | Filter,
    value: str | None = None,
    reason: str = "",
    back: str = "",
    today: date | None = None,
) -> str:
    """Remember which referrals are to be changed and to what; changes nothing yet.  Returns the id of the plan.

    `chosen` are ids, or a filter for all that match.  `value` is the status or the assignee (None: nobody); for a
    rescreen the day to judge from (None: the day of each one's last screening).  Raises Invalid.
    """
    with operation(actor, database, ACTIONS[kind], what="plan", kind=kind) as op:
        if kind in COLUMNS:
            statuses.check(actor, op.session, kind, value, reason)
        found = bulk_plan.editions(actor, op.session, chosen, today)
        if not found:
            raise Invalid([("selection", "is empty; choose at least one referral")])
        stale = now() - PLAN_LIFE
        op.session.execute(delete(BulkChange).where(BulkChange.applied.is_(None), BulkChange.created < stale))
        made = BulkChange(
            kind=kind,
            detail={"value": value, "reason": reason.strip(), "back": back},
            plan=found,
            created_by=actor.name,
            owner_id=actor.id,
        )
        op.session.add(made)
        op.session.flush()
        op.subject = made.id
        op.detail["chosen"] = len(found)
        return made.id


def preview(actor: Actor, database: Database, bulk_id: str) -> Preview:
    """What applying a plan now would do.  Raises NotFound; Conflict when it was applied already."""
    with reading(actor, database, "queue:read") as session:
        change = bulk_plan.planned(actor, session, bulk_id)
        right, passed_over, before = bulk_plan.judge(actor, session, change)
        value = _in_words(session, change)
        after = Counter(before)
        if change.kind in COLUMNS:
            for old in right.values():
                after[bulk_plan.named(session, change.kind, old)] -= 1
            after[bulk_plan.named(session, change.kind, change.detail["value"])] += len(right)
        return Preview(
            change.id, change.kind, change.detail, value, len(change.plan), len(right), passed_over, before, +after
        )


def apply(actor: Actor, database: Database, bulk_id: str) -> Past:
    """Carry a plan of statuses or assignees out, all in one transaction.  Raises NotFound, Conflict, Invalid."""
    kind = planned_kind(actor, database, bulk_id)
    with operation(actor, database, ACTIONS[kind], bulk_id, what="bulk", kind=kind) as op:
        change = bulk_plan.planned(actor, op.session, bulk_id, lock=True)
        if change.kind not in COLUMNS:
            raise Conflict("This change is carried out in another way.")
        value, reason = change.detail["value"], change.detail["reason"]
        statuses.check(actor, op.session, kind, value, reason)
        right, passed_over, _ = bulk_plan.judge(actor, op.session, change, lock=True)
        if right:
            statuses.set_value(op.session, actor, kind, value, right, reason, bulk_id)
        op.detail |= {"now": value, "changed": list(right)}
        return finish(op.session, change, len(right), passed_over)


def finish(session: Session, change: BulkChange, changed: int, passed_over: Mapping[str, int]) -> Past:
    """Write down what became of a plan."""
    change.applied, change.outcome = now(), {"changed": changed, "passed over": dict(passed_over)}
    session.flush()
    return past_of(session, change)


def undo(actor: Actor, database: Database, bulk_id: str) -> Past:
    """Set back what is still as the change left it.  Raises NotFound, Conflict."""
    with operation(actor, database, "referral:change", bulk_id, what="undo") as op:
        change = bulk_plan.own(actor, op.session, bulk_id, lock=True)
        if change.applied is None or change.kind not in COLUMNS:
            raise Conflict("There is nothing to undo here.")
        if change.undone is not None:
            raise Conflict("This change was undone already.")
        later = aliased(ReferralChange)
        entries = select(ReferralChange.referral_id, ReferralChange.was).where(
            ReferralChange.bulk_id == bulk_id,
            ReferralChange.undoes.is_(False),
            ~select(later.id)
            .where(
                later.referral_id == ReferralChange.referral_id,
                later.what == ReferralChange.what,
                later.id > ReferralChange.id,
            )
            .exists(),
        )
        still = {row.referral_id: row.was for row in op.session.execute(entries)}
        there = [row.id for row in bulk_plan.rows_of(actor, op.session, list(still), lock=True)]
        value = change.detail["value"]
        for old in {still[one] for one in there}:
            back: dict[str, str | None] = {one: value for one in there if still[one] == old}
            statuses.set_value(op.session, actor, change.kind, old, back, "", bulk_id, undoes=True)
        kept = int(change.outcome["changed"]) - len(there)
        change.undone, change.outcome = now(), {**change.outcome, "undone": len(there), "kept": kept}
        op.detail |= {"kind": change.kind, "undone": there}
        return past_of(op.session, change)


def recent(actor: Actor, database: Database) -> list[Past]:
    """The actor's own changes, the newest first; an administrator of the whole sees everybody's."""
    with reading(actor, database, "queue:read") as session:
        query = select(BulkChange).where(BulkChange.applied.is_not(None)).order_by(BulkChange.applied.desc())
        if not bulk_plan.sees_all(actor):
            query = query.where(BulkChange.owner_id == actor.id)
        return [past_of(session, change) for change in session.scalars(query.limit(SHOWN))]


def past(actor: Actor, database: Database, bulk_id: str) -> Past | None:
    """One change that was applied; None when it is only planned, or not the actor's."""
    with reading(actor, database, "queue:read") as session:
        try:
            change = bulk_plan.own(actor, session, bulk_id)
        except NotFound:
            return None
        return past_of(session, change) if change.applied else None


def planned_kind(actor: Actor, database: Database, bulk_id: str) -> str:
    """Raises NotFound; Conflict when it was applied already."""
    with reading(actor, database, "queue:read") as session:
        return bulk_plan.planned(actor, session, bulk_id).kind


def _in_words(session: Session, change: BulkChange) -> str | None:
    value = change.detail["value"]
    return bulk_plan.named(session, change.kind, value) if change.kind in COLUMNS else value


def past_of(session: Session, change: BulkChange) -> Past:
    return Past(
        change.id,
        change.kind,
        _in_words(session, change),
        change.outcome,
        change.applied or change.created,
        change.created_by,
        change.undone,
        change.detail["back"],
    )
