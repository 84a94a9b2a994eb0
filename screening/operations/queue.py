"""The list of referrals."""

from __future__ import annotations

from sqlalchemy import select

from screening.operations.base import reading, visible
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import StoredReferral


def page(actor: Actor, database: Database, limit: int = 100, offset: int = 0) -> list[StoredReferral]:
    """Referrals, the most urgent band first, then the higher score, then the newest."""
    query = visible(actor, select(StoredReferral)).order_by(
        StoredReferral.band_rank, StoredReferral.score.desc(), StoredReferral.received.desc(), StoredReferral.id
    )
    with reading(actor, database, "queue:read") as session:
        return list(session.scalars(query.limit(limit).offset(offset)))
