"""Operations on referrals and their screenings.  Each is one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import joinedload

from screening.referral import Referral
from screening.store.actor import Actor
from screening.store.codec import referral_from_json, to_json
from screening.store.database import Database
from screening.store.tables import StoredReferral, StoredScreening
from screening.triage import BANDS

REASONS_SHOWN = 2


@dataclass(frozen=True)
class QueueRow:
    """One line of the list of referrals: its latest screening in short."""

    id: str
    reference: str
    demo: bool
    source: str
    band: str
    queue: str
    score: int
    reasons: Sequence[str]
    injury_date: str
    as_of: date
    unconfirmed: bool = False


def add_screened(
    actor: Actor,
    database: Database,
    screened: Iterable[tuple[Referral, Mapping[str, Any]]],
    source: str,
    demo: bool = False,
) -> list[str]:
    """Keep referrals with their first screening (`screening/1`), all or none.  Returns the new ids."""
    added = []
    with database.writing() as session:
        for referral, result in screened:
            stored = StoredReferral(
                reference=referral.referral_id,
                content=to_json(referral),
                source=source,
                demo=demo,
                received_by=actor.name,
            )
            stored.screenings.append(_screening(actor, result))
            session.add(stored)
            added.append(stored)
        session.flush()
        return [stored.id for stored in added]


def add_screening(actor: Actor, database: Database, referral_id: str, result: Mapping[str, Any]) -> bool:
    """Keep another screening of a referral.  False when there is no such referral."""
    with database.writing() as session:
        stored = session.get(StoredReferral, referral_id)
        if stored is None:
            return False
        stored.screenings.append(_screening(actor, result))
        return True


def _screening(actor: Actor, result: Mapping[str, Any]) -> StoredScreening:
    band = result["triage"]["band"]
    return StoredScreening(
        rulebook_hash=result["rulebook"]["hash"],
        data_hash=result["hashes"]["data"],
        as_of=date.fromisoformat(result["as_of"]),
        result=dict(result),
        band=band,
        band_rank=BANDS.index(band),
        score=result["score"]["value"],
        reasons=top_reasons(result),
        created_by=actor.name,
    )


def top_reasons(result: Mapping[str, Any]) -> list[str]:
    """The reasons shown in the list: why the queue, then the heaviest findings."""
    said = [*result["triage"]["reasons"]] if result["triage"]["band"] != "green" else []
    said += [finding["title"] for finding in result["findings"]]
    return list(dict.fromkeys(said))[:REASONS_SHOWN]


def queue(actor: Actor, database: Database, limit: int = 100, offset: int = 0) -> list[QueueRow]:
    """Referrals, the most urgent band first, then the higher score, then the newest."""
    newest = (
        select(StoredScreening.referral_id, func.max(StoredScreening.created).label("created"))
        .group_by(StoredScreening.referral_id)
        .subquery()
    )
    query = (
        select(StoredScreening)
        .join(
            newest,
            (newest.c.referral_id == StoredScreening.referral_id) & (newest.c.created == StoredScreening.created),
        )
        .options(joinedload(StoredScreening.referral))
        .order_by(StoredScreening.band_rank, StoredScreening.score.desc(), StoredScreening.created.desc())
        .limit(limit)
        .offset(offset)
    )
    with database.reading() as session:
        return [_row(screening) for screening in session.scalars(query)]


def _row(screening: StoredScreening) -> QueueRow:
    referral = screening.referral
    return QueueRow(
        id=referral.id,
        reference=referral.reference,
        demo=referral.demo,
        source=referral.source,
        band=screening.band,
        queue=screening.result["triage"]["queue"],
        score=screening.score,
        reasons=screening.reasons,
        injury_date=referral.content["injury"]["date"],
        as_of=screening.as_of,
        unconfirmed=any(f.get("status") == "unconfirmed" for f in screening.result["findings"]),
    )


def count(actor: Actor, database: Database, demo: bool | None = None) -> int:
    """How many referrals are kept; `demo` limits it to demo referrals or to real ones."""
    query = select(func.count()).select_from(StoredReferral)
    if demo is not None:
        query = query.where(StoredReferral.demo == demo)
    with database.reading() as session:
        return session.scalar(query) or 0


def count_engine_troubles(actor: Actor, database: Database) -> int:
    """How many stored screenings rest on the reference because durable-rules failed or disagreed."""
    query = select(StoredScreening.result["engine"])
    with database.reading() as session:
        return sum(engine.get("agreed") is not True for engine in session.scalars(query))


@dataclass(frozen=True)
class Kept:
    """A referral with its latest result."""

    id: str
    referral: Referral
    result: Mapping[str, Any]
    demo: bool
    source: str


def find(actor: Actor, database: Database, referral_id: str) -> Kept | None:
    """A referral with its latest screening, or None."""
    with database.reading() as session:
        stored = session.get(StoredReferral, referral_id)
        if stored is None:
            return None
        latest = stored.screenings[-1]
        return Kept(stored.id, referral_from_json(stored.content), latest.result, stored.demo, stored.source)


def remove(actor: Actor, database: Database, referral_id: str) -> bool:
    """Remove a referral with all its screenings.  False when there is no such referral."""
    with database.writing() as session:
        stored = session.get(StoredReferral, referral_id)
        if stored is not None:
            session.delete(stored)
        return stored is not None


def remove_demo(actor: Actor, database: Database) -> int:
    """Remove every demo referral with its screenings; returns how many."""
    removing = delete(StoredReferral).where(StoredReferral.demo).returning(StoredReferral.id)
    with database.writing() as session:
        return len(session.scalars(removing).all())
