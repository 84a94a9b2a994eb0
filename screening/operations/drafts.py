"""Unfinished forms, each its owner's alone.

A draft is somebody's own sheet of paper and no case yet: it is kept without an audit event until it is sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select

from screening.operations.base import Invalid, NotFound, permit, reading
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import Draft, now

ACTION = "referral:create"
MOST = 20  # drafts of one person
KEPT_FOR = timedelta(days=30)


@dataclass(frozen=True)
class Saved:
    """A draft: what was typed, by field id."""

    id: str
    values: Mapping[str, str]
    updated: datetime

    @property
    def filled(self) -> int:
        """How many fields something was typed into."""
        return sum(bool(value) for value in self.values.values())


def save(actor: Actor, database: Database, values: Mapping[str, str], draft_id: str | None = None) -> str:
    """Keep what was typed so far, as a new draft or in place of an older state of it.  Returns its id."""
    with database.writing() as session:
        permit(actor, ACTION, session)
        session.execute(delete(Draft).where(Draft.owner_id == actor.id, Draft.updated < now() - KEPT_FOR))
        draft = session.get(Draft, draft_id) if draft_id else None
        if draft is None or draft.owner_id != actor.id:
            count = len(session.scalars(select(Draft.id).where(Draft.owner_id == actor.id)).all())
            if count >= MOST:
                raise Invalid([("", f"{MOST} unfinished referrals are kept already; finish or remove one of them")])
            draft = Draft(owner_id=actor.id)
            session.add(draft)
        draft.content, draft.updated = dict(values), now()
        session.flush()
        return draft.id


def mine(actor: Actor, database: Database) -> list[Saved]:
    """The drafts of a person, the newest first."""
    with reading(actor, database, ACTION) as session:
        query = select(Draft).where(Draft.owner_id == actor.id).order_by(Draft.updated.desc(), Draft.id)
        return [Saved(row.id, row.content, row.updated) for row in session.scalars(query)]


def read(actor: Actor, database: Database, draft_id: str) -> Saved:
    """One draft of one's own.  Raises NotFound."""
    with reading(actor, database, ACTION) as session:
        row = session.get(Draft, draft_id)
        if row is None or row.owner_id != actor.id:
            raise NotFound("This draft")
        return Saved(row.id, row.content, row.updated)


def remove(actor: Actor, database: Database, draft_id: str) -> None:
    """Throw a draft of one's own away; none is fine too."""
    with database.writing() as session:
        permit(actor, ACTION, session)
        session.execute(delete(Draft).where(Draft.id == draft_id, Draft.owner_id == actor.id))
