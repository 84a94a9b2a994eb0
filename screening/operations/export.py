"""What leaves in a file from the command line: referrals as they were received, or the list of them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sqlalchemy import select

from screening.operations import queue, queue_export
from screening.operations.base import operation, reading, visible
from screening.operations.queue_filter import Filter
from screening.operations.statuses import portions
from screening.store import kept
from screening.store.actor import Actor
from screening.store.codec import plain
from screening.store.database import Database
from screening.store.tables import StoredReferral

ACTION = "referral:export"
AT_ONCE = 100  # referrals of one transaction, and of one audit event


def referrals(actor: Actor, database: Database, wanted: Filter) -> Iterator[str]:
    """The newest version of each referral that the filter lets through, as a line of `referral/1`."""
    for ids in portions(_matching(actor, database, wanted), AT_ONCE):
        lines = []
        with operation(actor, database, ACTION, what="referrals") as op:
            query = visible(actor, select(StoredReferral)).where(StoredReferral.id.in_(ids))
            found = {stored.id: stored for stored in op.session.scalars(query)}
            for stored in filter(None, map(found.get, ids)):
                referral = kept.referral_in(kept.content_of(op.session, stored))
                lines.append(json.dumps(plain(referral), ensure_ascii=False))
            op.detail["referrals"] = [one for one in ids if one in found]
        yield from lines


def sheet(actor: Actor, database: Database, wanted: Filter) -> bytes:
    """The queue as CSV."""
    ids = _matching(actor, database, wanted)
    with operation(actor, database, ACTION, what="queue", referrals=ids) as op:
        clockwork = queue.clockwork_of(op.session)
        rows = (row for some in portions(ids) for row in queue.rows_of(actor, op.session, some, clockwork))
        return queue_export.as_csv(rows)


def _matching(actor: Actor, database: Database, wanted: Filter) -> list[str]:
    with reading(actor, database, ACTION) as session:
        matching = queue.matching(actor, session, wanted, queue.clockwork_of(session))
        return [row.id for row in session.execute(matching)]
