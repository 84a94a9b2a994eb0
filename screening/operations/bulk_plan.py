"""What a change of many looks at: whose it is, which referrals it concerns now, and why it passes over others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening.operations import queue, statuses
from screening.operations.base import Conflict, NotFound, visible
from screening.operations.queue_filter import Filter
from screening.operations.statuses import ASSIGNEE, COLUMNS, STATUS, portions
from screening.store.actor import ADMINISTRATOR, Actor
from screening.store.tables import BulkChange, StoredReferral, User

UNCHANGED = "are so already"
MEANWHILE = "were changed by somebody since they were chosen"
GONE = "are not there any more"


def editions(actor: Actor, session: Session, chosen: Sequence[str] | Filter, today: date | None) -> dict[str, int]:
    """The referrals chosen that the actor may see, in their order, each with its edition."""
    if isinstance(chosen, Filter):
        matching = queue.matching(actor, session, chosen, queue.clockwork_of(session, today))
        return {row.id: row.edition for row in session.execute(matching)}
    query = visible(actor, select(StoredReferral.id, StoredReferral.edition))
    found = {
        row.id: row.edition
        for some in portions(list(dict.fromkeys(chosen)))
        for row in session.execute(query.where(StoredReferral.id.in_(some)))
    }
    return {one: found[one] for one in chosen if one in found}


def planned(actor: Actor, session: Session, bulk_id: str, lock: bool = False) -> BulkChange:
    change = own(actor, session, bulk_id, lock)
    if change.applied is not None:
        raise Conflict("This change was made already. The list of recent changes shows it.")
    return change


def own(actor: Actor, session: Session, bulk_id: str, lock: bool = False) -> BulkChange:
    query = select(BulkChange).where(BulkChange.id == bulk_id)
    change = session.scalar(query.with_for_update() if lock else query)
    if change is None or (change.owner_id != actor.id and not sees_all(actor)):
        raise NotFound("This change")
    return change


def sees_all(actor: Actor) -> bool:
    return actor.role == ADMINISTRATOR and actor.firm_id is None


def judge(
    actor: Actor, session: Session, change: BulkChange, lock: bool = False
) -> tuple[dict[str, str | None], Counter[str], Counter[str]]:
    """Which referrals the change concerns (id → value until now), why others are passed over, and all by value."""
    right: dict[str, str | None] = {}
    passed_over: Counter[str] = Counter()
    before: Counter[str] = Counter()
    obstacles: dict[str | None, str] = {}
    new = change.detail["value"]
    rows = rows_of(actor, session, list(change.plan), lock)
    for row in rows:
        old = row.status if change.kind == STATUS else row.assignee_id
        if change.kind in COLUMNS:
            before[named(session, change.kind, old)] += 1
        if row.firm_id not in obstacles:
            obstacles[row.firm_id] = statuses.obstacle(session, change.kind, new, row.firm_id)
        if change.kind in COLUMNS and row.edition != change.plan[row.id]:
            passed_over[MEANWHILE] += 1
        elif change.kind in COLUMNS and old == new:
            passed_over[UNCHANGED] += 1
        elif words := obstacles[row.firm_id]:
            passed_over[f"cannot be changed: {words}"] += 1
        else:
            right[row.id] = old
    if gone := len(change.plan) - len(rows):
        passed_over[GONE] = gone
    return right, passed_over, before


def rows_of(actor: Actor, session: Session, ids: Sequence[str], lock: bool = False) -> list[Any]:
    """What a change looks at, of the referrals that are there; locked in one order, so that two changes never wait
    for each other."""
    columns = (
        StoredReferral.id,
        StoredReferral.edition,
        StoredReferral.status,
        StoredReferral.assignee_id,
        StoredReferral.firm_id,
    )
    query = visible(actor, select(*columns)).order_by(StoredReferral.id)
    query = query.with_for_update() if lock else query
    return [row for some in portions(sorted(ids)) for row in session.execute(query.where(StoredReferral.id.in_(some)))]


def named(session: Session, kind: str, value: str | None) -> str:
    """A value in words: the name of an assignee."""
    if kind != ASSIGNEE:
        return value or ""
    if value is None:
        return "nobody"
    person = session.get(User, value)
    return person.name if person else "somebody who is gone"
