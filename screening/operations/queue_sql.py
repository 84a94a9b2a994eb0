"""The queue's filter and order as SQL: conditions, sort keys, and the place of a row among them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, and_, case, cast, false, func, literal, not_, or_, select, true
from sqlalchemy.orm import Session, aliased

from screening.operations import statuses
from screening.operations.base import visible
from screening.operations.queue_filter import ME, NOBODY, YES, Filter
from screening.store.actor import Actor
from screening.store.tables import Moment, StoredReferral, User, now

R = StoredReferral
NEVER = date(9999, 12, 31)
END = datetime(9999, 12, 31, tzinfo=UTC)


def this_minute() -> datetime:
    return now().replace(second=0, microsecond=0)


@dataclass(frozen=True)
class Clockwork:
    """What the queue's notion of time rests on: the day, under how many days a clock is pressing or near, and the
    minute, by which a promise has run out or not."""

    today: date
    red: int = 30
    amber: int = 90
    at: datetime = field(default_factory=this_minute)


# --- conditions -------------------------------------------------------------------------------------------------


def conditions(wanted: Filter, actor: Actor, clockwork: Clockwork, leave_out: Sequence[str] = ()) -> list[Any]:
    """What a referral must meet; `leave_out` names filters that are not asked for."""
    made = {
        "status": lambda values: R.status.in_(values),
        "band": lambda values: R.band.in_(values),
        "queue": _read_in,
        "assignee": lambda values: or_(*(_assigned(value, actor) for value in values)),
        "clock": lambda values: _within(clockwork, int(values[0])),
        "late": lambda _: late(clockwork),
        "age": lambda values: R.received < _midnight(clockwork.today - timedelta(days=int(values[0]) - 1)),
        "moved": lambda _: R.moved_at.is_not(None),
        "no-fills": lambda _: R.fills == 0,
        "unconfirmed": lambda _: R.unconfirmed,
        "duplicate": lambda _: duplicated(actor),
        "import": lambda values: R.batch_id.in_(values),
        "demo": lambda values: R.demo if values == (YES,) else not_(R.demo),
        "q": lambda values: R.reference.icontains(values[0], autoescape=True),
    }
    return [
        condition(values)
        for name, condition in made.items()
        if name not in leave_out and (values := wanted.active(name))
    ]


def _within(clockwork: Clockwork, days: int) -> ColumnElement[bool]:
    """A clock that runs out in so many days, or did so many days ago."""
    span = timedelta(days=days)
    return R.clock_due.between(clockwork.today - span, clockwork.today + span)


def _read_in(queues: Sequence[str]) -> ColumnElement[bool]:
    """One of the queues reads it, as the first or beside another."""
    beside = cast(R.beside, Text)
    named = [func.replace(beside, json.dumps(queue), "") != beside for queue in queues]  # unlike LIKE, minds capitals
    return or_(R.queue.in_(queues), *named)


def _assigned(value: str, actor: Actor) -> ColumnElement[bool]:
    if value == NOBODY:
        return R.assignee_id.is_(None)
    return R.assignee_id == (actor.id if value == ME else value)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def duplicated(actor: Actor) -> ColumnElement[bool]:
    """Referrals that share patient or reference with another that the actor may see, and were not compared yet."""
    shared = or_(*(column.in_(_shared(actor, column)) for column in (R.patient_key, R.reference)))
    return and_(not_(R.apart), shared)


def _shared(actor: Actor, column: Any) -> Select:
    return visible(actor, select(column)).group_by(column).having(func.count() > 1)


def has_twin(actor: Actor) -> ColumnElement[bool]:
    """The same as a column, for few rows: looked up row by row."""
    other = aliased(R)
    twins = select(other.id).where(other.id != R.id)
    twins = twins.where(other.firm_id == actor.firm_id) if actor.firm_id is not None else twins
    same = (twins.where(other.patient_key == R.patient_key), twins.where(other.reference == R.reference))
    return and_(not_(R.apart), or_(*(found.correlate(R).exists() for found in same)))


# --- order ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Key:
    """One thing the list is ordered by; nothing in it is ever None."""

    value: Any  # a column, or an expression of some
    falling: bool = False

    @property
    def clause(self) -> ColumnElement:
        return self.value.desc() if self.falling else self.value.asc()

    def after(self, anchor: Any) -> ColumnElement[bool]:
        return self.value < anchor if self.falling else self.value > anchor


def keys(wanted: Filter, clockwork: Clockwork) -> list[Key]:
    """The sort keys: never a tie, since the last is the id."""
    down = wanted.descending
    status = case({name: number for number, name in enumerate(statuses.STATUSES)}, value=R.status, else_=99)
    name = select(User.name).where(User.id == R.assignee_id).scalar_subquery()
    first = {
        "urgency": [
            Key(R.band_rank, down),
            Key(case((late(clockwork), 0), else_=1), down),
            Key(pressing(clockwork), down),
            Key(case((late(clockwork), R.promised), else_=literal(END, Moment())), down),
            Key(R.score, not down),
            Key(R.received, not down),
        ],
        "queue": [Key(R.band_rank, down), Key(R.queue, down)],
        "score": [Key(R.score, down)],
        "reference": [Key(R.reference, down)],
        "injured": [Key(R.injury_date, down)],
        "received": [Key(R.received, not down)],  # an old referral has been here for many days
        "clock": [Key(case((R.clock_due.is_(None), 1), else_=0)), Key(func.coalesce(R.clock_due, NEVER), down)],
        "status": [Key(status, down)],
        "assignee": [Key(case((R.assignee_id.is_(None), 1), else_=0)), Key(func.coalesce(name, ""), down)],
    }[wanted.sort]
    ties = [] if wanted.sort in ("urgency", "received") else [Key(R.received, falling=True)]
    return [*first, *ties, Key(R.id)]


def late(clockwork: Clockwork) -> ColumnElement[bool]:
    """Nobody has begun, and the hours that the queue promises are over."""
    return and_(R.status == statuses.NEW, R.promised < clockwork.at)


def pressing(clockwork: Clockwork) -> ColumnElement[date]:
    """The day of a pressing clock; the end of time for every other.  One that ran out long ago presses no more."""
    return case((_within(clockwork, clockwork.red - 1), R.clock_due), else_=literal(NEVER))


def backwards(order: Sequence[Key]) -> list[Key]:
    return [Key(key.value, not key.falling) for key in order]


def beyond(actor: Actor, session: Session, order: Sequence[Key], anchor_id: str) -> ColumnElement[bool]:
    """The rows after a referral in this order; all rows when it is not there any more."""
    query = visible(actor, select(*(key.value.label(f"k{n}") for n, key in enumerate(order))))
    anchor = session.execute(query.where(R.id == anchor_id)).first()
    if anchor is None:
        return true()
    later: ColumnElement[bool] = false()
    for key, value in reversed(list(zip(order, anchor, strict=True))):
        later = or_(key.after(value), and_(key.value == value, later))
    first, value = order[0], anchor[0]
    return and_(first.value <= value if first.falling else first.value >= value, later)  # what an index can use
