"""The list of referrals: one page of it, how many there are of each sort, and the search for a patient by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, select
from sqlalchemy.orm import Session

from screening.clocks import named
from screening.operations import queue_counts, queue_sql, settings
from screening.operations.base import Invalid, operation, reading, visible
from screening.operations.queue_filter import Filter
from screening.operations.queue_sql import Clockwork, R
from screening.operations.statuses import NEW, OPEN
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import User, now

PAGE = 50
FEWEST_LETTERS = 2  # of a name that is searched for
COLUMNS = (
    R.id,
    R.reference,
    R.band,
    R.queue,
    R.beside,
    R.queue_hours,
    R.promised,
    R.score,
    R.reasons,
    R.demo,
    R.unconfirmed,
    R.fills,
    R.injury_date,
    R.received,
    R.status,
    R.status_since,
    R.assignee_id,
    R.clock_due,
    R.clock_kind,
    R.clocks,
    R.moved,
    R.moved_at,
    R.edition,
)


@dataclass(frozen=True)
class Clock:
    """The nearest clock of a referral.

    `state` is "pressing", "near" or "far"; "past" when it ran out just now, "over" when long ago; "still" when the
    referral is declined or closed.  `unconfirmed`: the day rests on a period that nobody confirmed.
    """

    kind: str
    due: date
    days_left: int
    state: str
    unconfirmed: bool = False

    @property
    def name(self) -> str:
        return named(self.kind, self.unconfirmed)


@dataclass(frozen=True)
class Promise:
    """Within how many hours somebody should begin, counted from when the referral came into its queue.

    `left` are the whole hours left, negative when the time has run out; `due` is when it does.
    """

    hours: int
    left: int
    due: datetime


@dataclass(frozen=True)
class Row:
    """A referral as the list shows it."""

    id: str
    reference: str
    band: str
    queue: str
    beside: Sequence[str]  # the queues of other readers
    score: int
    reasons: Sequence[str]
    demo: bool
    unconfirmed: bool
    fills: int
    injury_date: date
    received: datetime
    age: int  # days since it was received
    status: str
    status_since: datetime
    assignee_id: str | None
    assignee: str | None
    clock: Clock | None
    promise: Promise | None  # None where none was made, or somebody has begun
    moved: Mapping[str, Any] | None
    moved_at: datetime | None
    edition: int
    duplicate: bool

    @property
    def queues(self) -> str:
        return ", ".join((self.queue, *self.beside))


@dataclass(frozen=True)
class Page:
    """`before` and `after` are the ids to page from, None at the ends.  `bands`, `statuses` and `queues` count what
    would match with another choice of it and everything else as it is; `shared` of these referrals are read by several
    queues, and count in each.  `views` counts each view by its id."""

    rows: Sequence[Row]
    total: int
    before: str | None = None
    after: str | None = None
    bands: Mapping[str, int] = field(default_factory=dict)
    statuses: Mapping[str, int] = field(default_factory=dict)
    queues: Mapping[str, int] = field(default_factory=dict)
    shared: int = 0
    views: Sequence[queue_counts.Counted] = ()


def page(
    actor: Actor,
    database: Database,
    wanted: Filter = Filter(),  # noqa: B008
    *,
    after: str | None = None,
    before: str | None = None,
    limit: int = PAGE,
    today: date | None = None,
) -> Page:
    """One page of what the filter lets through, from behind or in front of a referral by its id."""
    with reading(actor, database, "queue:read") as session:
        clockwork = clockwork_of(session, today)
        order = queue_sql.keys(wanted, clockwork)
        back = before is not None and after is None
        order = queue_sql.backwards(order) if back else order
        chosen = queue_sql.conditions(wanted, actor, clockwork)
        query = visible(actor, select(R.id)).where(*chosen).order_by(*(key.clause for key in order))
        if anchor := before if back else after:
            query = query.where(queue_sql.beyond(actor, session, order, anchor))
        ids = session.scalars(query.limit(limit + 1)).all()
        more, ids = len(ids) > limit, ids[:limit]
        ids = ids[::-1] if back else ids
        counted, views = queue_counts.counts(actor, session, wanted, clockwork)
        return Page(
            rows=rows_of(actor, session, ids, clockwork),
            total=counted.total,
            before=ids[0] if ids and (more if back else anchor) else None,
            after=ids[-1] if ids and (more or back) else None,
            bands=counted.bands,
            statuses=counted.statuses,
            queues=counted.queues,
            shared=counted.shared,
            views=views,
        )


def matching(actor: Actor, session: Session, wanted: Filter, clockwork: Clockwork) -> Select:
    """Ids and editions of everything the filter lets through, in its order."""
    query = visible(actor, select(R.id, R.edition)).where(*queue_sql.conditions(wanted, actor, clockwork))
    return query.order_by(*(key.clause for key in queue_sql.keys(wanted, clockwork)))


def find(actor: Actor, database: Database, name: str, limit: int = PAGE, today: date | None = None) -> Sequence[Row]:
    """Referrals of patients whose name holds every word typed, at most `limit`; the search is audited, not the name.

    Raises Invalid.
    """
    words = name.lower().split()
    if sum(map(len, words)) < FEWEST_LETTERS:
        raise Invalid([("name", f"is too short to search for; type at least {FEWEST_LETTERS} letters")])
    with operation(actor, database, "queue:read", what="search by name") as op:
        clockwork = clockwork_of(op.session, today)
        order = queue_sql.keys(Filter(), clockwork)
        query = visible(actor, select(R.id)).where(
            and_(*(R.patient_name.contains(word, autoescape=True) for word in words))
        )
        ids = op.session.scalars(query.order_by(*(key.clause for key in order)).limit(limit)).all()
        op.detail["found"] = len(ids)
        return rows_of(actor, op.session, ids, clockwork)


def clockwork_of(session: Session, today: date | None = None) -> Clockwork:
    limits = settings.current(session)
    return Clockwork(today or date.today(), limits["clock red"], limits["clock amber"])


def rows_of(actor: Actor, session: Session, ids: Sequence[str], clockwork: Clockwork) -> Sequence[Row]:
    """The rows of these referrals, in the order of the ids; what is not there is left out."""
    duplicate = queue_sql.has_twin(actor).label("duplicate")
    query = select(*COLUMNS, duplicate, User.name.label("assignee")).outerjoin(User, User.id == R.assignee_id)
    found = {row.id: row for row in session.execute(visible(actor, query).where(R.id.in_(ids)))}
    return [_row(found[one], clockwork) for one in ids if one in found]


def _row(row: Any, clockwork: Clockwork) -> Row:
    said = row._asdict()
    for kept in ("clock_due", "clock_kind", "clocks", "queue_hours", "promised"):
        del said[kept]
    age = (clockwork.today - row.received.date()).days
    return Row(**said, clock=_clock(row, clockwork), promise=promise(row), age=max(age, 0))


def promise(row: Any, at: datetime | None = None) -> Promise | None:
    """The promise of a referral's queue as it stands now, or at another time; it is kept once work has begun."""
    if row.promised is None or row.status != NEW:
        return None
    return Promise(row.queue_hours, (row.promised - (at or now())) // timedelta(hours=1), row.promised)


def _clock(row: Any, clockwork: Clockwork) -> Clock | None:
    if row.clock_due is None:
        return None
    left = (row.clock_due - clockwork.today).days
    if row.status not in OPEN:
        state = "still"
    elif left < 0:
        state = "past" if -left < clockwork.red else "over"
    else:
        state = "pressing" if left < clockwork.red else "near" if left < clockwork.amber else "far"
    return Clock(row.clock_kind or "clock", row.clock_due, left, state, _unconfirmed(row))


def _unconfirmed(row: Any) -> bool:
    """Whether the day of the row's nearest clock is one that nobody confirmed."""
    nearest = (row.clock_kind, row.clock_due.isoformat())
    return any(c.get("unconfirmed", False) for c in row.clocks or () if (c["kind"], c["due"]) == nearest)
