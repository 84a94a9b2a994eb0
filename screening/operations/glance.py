"""Where referrals stand, without their content: what an answer says after a change, and what a list goes on from."""

from __future__ import annotations

from sqlalchemy import select

from screening.operations.base import reading, referral_of, visible
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import StoredReferral, StoredScreening


def handling(actor: Actor, database: Database, referral_id: str, action: str) -> StoredReferral:
    """A referral's columns of the queue, for somebody who has just done `action` to it.  Raises NotFound."""
    with reading(actor, database, action) as session:
        return referral_of(actor, session, referral_id)


def number(actor: Actor, database: Database, referral_id: str, action: str) -> int:
    """The number of a referral's newest screening.  Raises NotFound."""
    with reading(actor, database, action) as session:
        stored = referral_of(actor, session, referral_id)
        return session.get_one(StoredScreening, stored.screening_id).number


def is_here(actor: Actor, database: Database, referral_id: str) -> bool:
    """Whether a referral can be seen, for a list that goes on from it."""
    query = visible(actor, select(StoredReferral.id).where(StoredReferral.id == referral_id))
    with reading(actor, database, "queue:read") as session:
        return session.scalar(query) is not None
