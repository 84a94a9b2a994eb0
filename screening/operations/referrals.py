"""Referrals: taken in, read, screened again, removed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from rules.model import Rulebook
from screening.operations.base import NotFound, operation, reading, referral_of, visible
from screening.referral import Referral
from screening.screen import screen
from screening.store import kept
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import ReferralVersion, StoredReferral, StoredRulebook, StoredScreening

OFFICE_HOURS = time(9)  # when a demo referral came in, UTC


@dataclass(frozen=True)
class Case:
    """A referral with one of its screenings, the newest unless another was asked for."""

    stored: StoredReferral
    version: ReferralVersion
    screening: StoredScreening
    referral: Referral

    @property
    def id(self) -> str:
        return self.stored.id

    @property
    def result(self) -> Mapping[str, Any]:
        """`screening/1`."""
        return self.screening.result


def add_screened(
    actor: Actor,
    database: Database,
    screened: Iterable[tuple[Referral, Mapping[str, Any]]],
    rulebook: Rulebook,
    source: str,
    demo: bool = False,
    standing: Mapping[str, str] | None = None,
) -> list[str]:
    """Keep referrals with their first screening (`screening/1`), all or none.  Returns the new ids.

    Demo referrals are as old as they say; `standing` gives those that are not new their status, by reference.
    """
    added = []
    with operation(actor, database, "referral:create", source=source) as op:
        kept.keep_rulebook(op.session, rulebook)
        for referral, result in screened:
            stored = kept.add_referral(op.session, actor, referral, source, demo=demo)
            if demo and referral.received_on:
                stored.received = min(datetime.combine(referral.received_on, OFFICE_HOURS, UTC), stored.received)
            stored.status = (standing or {}).get(referral.referral_id, stored.status)
            kept.add_screening(op.session, actor, stored, result)
            added.append(stored.id)
        op.subject = added[0] if len(added) == 1 else ""
        op.detail["referrals"] = added
    return added


def read_case(actor: Actor, database: Database, referral_id: str, screening: int | None = None) -> Case:
    """A referral with its newest screening, or the one of this number.  The reading itself is audited.

    Raises NotFound.
    """
    with operation(actor, database, "referral:read", referral_id) as op:
        stored = referral_of(actor, op.session, referral_id)
        query = select(StoredScreening).where(StoredScreening.referral_id == stored.id)
        query = query.where(StoredScreening.number == screening) if screening else query
        found = op.session.scalar(query.order_by(StoredScreening.number.desc()).limit(1))
        if found is None:
            raise NotFound("This screening")
        version = kept.content_of(op.session, stored, found.version)
        op.firm_id = stored.firm_id
        op.detail["screening"] = found.number
        return Case(stored, version, found, kept.referral_in(version))


def rescreen(
    actor: Actor,
    database: Database,
    referral_id: str,
    rulebook: Rulebook,
    as_of: date | None = None,
    cause: str = "asked",
    note: Callable[[Session], object] = lambda session: None,
) -> int:
    """Screen the newest version again; the earlier results stay.  Returns the number of the new screening.

    `as_of` defaults to the day of the screening before.  `note` is called in the same transaction, when all else is
    done; what it raises undoes the screening.  Raises NotFound.
    """
    with operation(actor, database, "referral:screen", referral_id) as op:
        stored = referral_of(actor, op.session, referral_id, change=True)
        referral = kept.referral_in(kept.content_of(op.session, stored))
        result = screen(referral, rulebook, as_of=as_of or stored.as_of).as_dict()
        kept.keep_rulebook(op.session, rulebook)
        screening = kept.add_screening(op.session, actor, stored, result, cause)
        stored.edition += 1
        op.firm_id = stored.firm_id
        op.detail |= {"screening": screening.number, "cause": cause, "band": screening.band}
        note(op.session)
        return screening.number


def rule_text(actor: Actor, database: Database, rulebook_hash: str) -> Mapping[str, str]:
    """The files of a rulebook that some screening was made by: name → text.  Raises NotFound."""
    with reading(actor, database, "rule:read") as session:
        found = session.get(StoredRulebook, rulebook_hash)
        if found is None:
            raise NotFound("This rulebook")
        return found.files


def remove(actor: Actor, database: Database, referral_id: str) -> None:
    """Remove a referral with all that hangs on it; the audit events stay.  Raises NotFound."""
    with operation(actor, database, "referral:remove", referral_id) as op:
        stored = referral_of(actor, op.session, referral_id, change=True)
        op.firm_id = stored.firm_id
        op.session.execute(delete(StoredReferral).where(StoredReferral.id == stored.id))


def remove_demo(actor: Actor, database: Database) -> int:
    """Remove every demo referral with its screenings; returns how many."""
    with operation(actor, database, "demo:remove") as op:
        removed = op.session.scalars(delete(StoredReferral).where(StoredReferral.demo).returning(StoredReferral.id))
        op.detail["removed"] = count = len(removed.all())
        return count


def count(actor: Actor, database: Database, demo: bool | None = None) -> int:
    """How many referrals the actor may see; `demo` limits it to demo referrals or to real ones."""
    query = visible(actor, select(func.count()).select_from(StoredReferral))
    if demo is not None:
        query = query.where(StoredReferral.demo == demo)
    with reading(actor, database, "queue:read") as session:
        return session.scalar(query) or 0


def count_engine_troubles(actor: Actor, database: Database) -> int:
    """How many stored screenings rest on the reference because durable-rules failed or disagreed."""
    query = select(func.count()).select_from(StoredScreening).where(StoredScreening.engine_trouble)
    with reading(actor, database, "system:read") as session:
        return session.scalar(query) or 0
