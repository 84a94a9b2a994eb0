"""The queue as a sheet: the columns of the list and no more, harmless to a spreadsheet program."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from screening.harmless import harmless
from screening.operations import bulk_plan, queue
from screening.operations.base import Conflict, operation
from screening.operations.bulk import EXPORT, finish
from screening.operations.queue import Row
from screening.operations.statuses import portions
from screening.store.actor import Actor
from screening.store.database import Database

COLUMNS = (
    "reference",
    "band",
    "queue",
    "score",
    "reason 1",
    "reason 2",
    "unconfirmed rule",
    "clock",
    "due",
    "days left",
    "injured",
    "received",
    "days in the queue",
    "status",
    "assigned to",
    "possible duplicate",
    "demo",
)


def export(actor: Actor, database: Database, bulk_id: str) -> bytes:
    """The referrals of a plan as CSV, UTF-8 with the mark that spreadsheet programs want.

    Raises NotFound, Conflict.
    """
    with operation(actor, database, "referral:export", bulk_id, what="queue") as op:
        change = bulk_plan.own(actor, op.session, bulk_id, lock=True)
        if change.kind != EXPORT:
            raise Conflict("This is no export.")
        clockwork = queue.clockwork_of(op.session)
        rows = [
            row for some in portions(list(change.plan)) for row in queue.rows_of(actor, op.session, some, clockwork)
        ]
        op.detail["referrals"] = [row.id for row in rows]
        gone = len(change.plan) - len(rows)
        finish(op.session, change, len(rows), {bulk_plan.GONE: gone} if gone else {})
    return as_csv(rows)


def as_csv(rows: Iterable[Row]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([harmless(cell) for cell in _cells(row)] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _cells(row: Row) -> Iterator[str]:
    yield from (row.reference, row.band, row.queues, str(row.score))
    yield from (*row.reasons, "", "")[:2]
    yield _yes(row.unconfirmed)
    yield from (row.clock.name, str(row.clock.due), str(row.clock.days_left)) if row.clock else ("", "", "")
    yield from (str(row.injury_date), str(row.received.date()), str(row.age), row.status, row.assignee or "")
    yield from (_yes(row.duplicate), _yes(row.demo))


def _yes(said: bool) -> str:
    return "yes" if said else "no"
