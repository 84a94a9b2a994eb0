"""How many referrals a filter and the views let through.

Counting reads the whole index, so a count is kept until something was changed: until the audit chain, in which every
change leaves its event, ends with another one.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, and_, case, func, select, true
from sqlalchemy.orm import Session

from screening.operations import queue_sql, views
from screening.operations.base import visible
from screening.operations.queue_filter import Filter
from screening.operations.queue_sql import Clockwork, R
from screening.operations.views import View
from screening.store.actor import Actor
from screening.store.tables import NOT_READ, AuditEvent
from screening.triage import BANDS

KEPT = 1000  # counts kept for one database
CELLS = ("band", "status")  # what is counted in cells, and so needs no count of its own
CHOICES = (*CELLS, "queue")  # whose every choice has its count
Cells = Mapping[tuple[str, str], int]  # (band, status) → how many
Found = TypeVar("Found")

_kept: WeakKeyDictionary[Engine, OrderedDict[Hashable, tuple[str | None, Any]]] = WeakKeyDictionary()
_lock = threading.Lock()


@dataclass(frozen=True)
class Counted:
    view: View
    count: int


@dataclass(frozen=True)
class Counts:
    """`bands`, `statuses` and `queues` count what another choice of it would show, with the rest as it is.

    A referral that several queues read counts in each of them; `shared` is how many such there are.
    """

    total: int
    bands: Mapping[str, int]
    statuses: Mapping[str, int]
    queues: Mapping[str, int]
    shared: int


def counts(actor: Actor, session: Session, wanted: Filter, clockwork: Clockwork) -> tuple[Counts, Sequence[Counted]]:
    """What a filter lets through, and every view the actor has with how many referrals it holds."""
    plain = replace(wanted, sort="urgency", direction="", problems=())
    change = session.scalar(select(AuditEvent.hash).where(NOT_READ).order_by(AuditEvent.number.desc()).limit(1))
    whose = (session.get_bind().engine, change, actor.id, actor.firm_id, clockwork)
    return (
        _remembered(*whose, plain.as_text(), count=lambda: _counts(actor, session, plain, clockwork)),
        _remembered(*whose, count=lambda: _counted_views(actor, session, clockwork)),
    )


def _remembered(engine: Engine, change: str | None, *key: Hashable, count: Callable[[], Found]) -> Found:
    """What was counted for this key since the last change, else counted now."""
    with _lock:
        kept = _kept.setdefault(engine, OrderedDict())
        at, found = kept.get(key, (None, None))
    if at is not None and at == change:
        return found
    found = count()  # may see a later change already: then it is counted once more than need be
    with _lock:
        kept[key] = (change, found)
        kept.move_to_end(key)
        while len(kept) > KEPT:
            kept.popitem(last=False)
    return found


def _counts(actor: Actor, session: Session, wanted: Filter, clockwork: Clockwork) -> Counts:
    chosen = queue_sql.conditions(wanted, actor, clockwork, leave_out=CHOICES)
    cell = (R.band_rank, R.status, R.queue, R.beside)
    query = visible(actor, select(*cell, func.count())).where(*chosen).group_by(*cell)
    counted: dict[str, dict[str, int]] = {name: {} for name in CHOICES}
    total = shared = 0
    for rank, status, queue, beside, count in session.execute(query):
        said = {"band": (BANDS[rank],), "status": (status,), "queue": (queue, *beside)}
        missed = {name for name in CHOICES if not _within(wanted, name, *said[name])}
        total += 0 if missed else count
        shared += count if beside and not missed - {"queue"} else 0
        for name in CHOICES:
            for value in said[name]:
                counted[name][value] = counted[name].get(value, 0) + (0 if missed - {name} else count)
    return Counts(total, counted["band"], counted["status"], counted["queue"], shared)


def _counted_views(actor: Actor, session: Session, clockwork: Clockwork) -> list[Counted]:
    """All views in one pass: what they ask besides band and status is summed up in each cell."""
    found = [*views.built_in(clockwork), *views.of(actor, session)]
    asked = [and_(true(), *queue_sql.conditions(view.wanted, actor, clockwork, leave_out=CELLS)) for view in found]
    sums = [func.sum(case((match, 1), else_=0)) for match in asked]
    query = visible(actor, select(R.band_rank, R.status, *sums)).group_by(R.band_rank, R.status)
    rows = session.execute(query).all()
    return [
        Counted(view, _sum(view.wanted, {(BANDS[row[0]], row[1]): int(row[number]) for row in rows}))
        for number, view in enumerate(found, 2)
    ]


def _within(wanted: Filter, name: str, *values: str) -> bool:
    chosen = wanted.active(name)
    return not chosen or any(value in chosen for value in values)


def _sum(wanted: Filter, cells: Cells) -> int:
    return sum(
        count
        for (band, status), count in cells.items()
        if _within(wanted, "band", band) and _within(wanted, "status", status)
    )
