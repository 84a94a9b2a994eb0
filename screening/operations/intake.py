"""A referral on its way in: kept with its first screening, or as the next version of one that is here already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from rules.model import Rulebook
from screening.intake.likeness import BOTH_ROWS, NEW_ALONE, merged
from screening.operations.base import Outdated, operation, permit, reading, referral_of
from screening.referral import Referral
from screening.screen import screen
from screening.store import kept
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import Draft, Firm, StoredReferral

MERGED = "merge"  # the cause of a screening


@dataclass(frozen=True)
class Arrival:
    """A new referral: where it came from in words that name no patient, and where each of its rows did.

    `origins` as in `referral_version`.  `as_of` None: the day it was received, else today.
    """

    referral: Referral
    source: str
    origins: Mapping[str, str] = field(default_factory=dict)
    as_of: date | None = None
    firm_id: str | None = None
    batch_id: str | None = None


def take_in(actor: Actor, database: Database, arrival: Arrival, rulebook: Rulebook, draft_id: str | None = None) -> str:
    """Keep a new referral with its first screening; a draft it came from is done with.  Returns its id."""
    result = screen(arrival.referral, rulebook, as_of=arrival.as_of).as_dict()
    with operation(actor, database, "referral:create", source=arrival.source) as op:
        stored = keep(op.session, actor, arrival, rulebook, result)
        _drop_draft(op.session, actor, draft_id)
        op.subject, op.firm_id = stored.id, stored.firm_id
        op.detail["band"] = stored.band
        return stored.id


def keep(
    session: Session, actor: Actor, arrival: Arrival, rulebook: Rulebook, result: Mapping[str, Any]
) -> StoredReferral:
    """The same inside somebody's transaction, with the result that was worked out before it."""
    kept.keep_rulebook(session, rulebook)
    stored = kept.add_referral(
        session,
        actor,
        arrival.referral,
        arrival.source,
        firm_id=arrival.firm_id,
        batch_id=arrival.batch_id,
        origins=arrival.origins,
    )
    kept.add_screening(session, actor, stored, result)
    return stored


def merge(
    actor: Actor,
    database: Database,
    referral_id: str,
    edition: int,
    arrival: Arrival,
    how: str,
    rulebook: Rulebook,
    draft_id: str | None = None,
) -> str:
    """Make a new referral the next version of a stored one and screen that.  Returns the stored one's id.

    `how` is NEW_ALONE or BOTH_ROWS.  Raises NotFound, and Outdated when it was changed since `edition`.
    """
    with operation(actor, database, "referral:change", referral_id, what="merged with a new one", how=how) as op:
        permit(actor, "referral:create", op.session)
        stored = referral_of(actor, op.session, referral_id, change=True)
        if stored.edition != edition:
            raise Outdated("The stored referral was changed meanwhile. Compare the two once more.")
        version = add_merged(op.session, actor, stored, arrival, how, rulebook)
        _drop_draft(op.session, actor, draft_id)
        op.firm_id = stored.firm_id
        op.detail |= {"version": version, "band": stored.band}
        return stored.id


def add_merged(
    session: Session, actor: Actor, stored: StoredReferral, arrival: Arrival, how: str, rulebook: Rulebook
) -> int:
    """The next version of a stored referral, screened; returns its number."""
    if how not in (NEW_ALONE, BOTH_ROWS):
        raise ValueError(f"{how!r}: is no way to make one of two referrals")
    before = kept.content_of(session, stored)
    old = kept.referral_in(before)
    referral = merged(old, arrival.referral, how)
    words = f"one case with a new referral ({arrival.source}): {how}"
    version = kept.add_version(
        session, actor, stored, referral, (), words, _origins(old, referral, arrival, before.origins, how)
    )
    result = screen(referral, rulebook, as_of=arrival.as_of).as_dict()
    kept.keep_rulebook(session, rulebook)
    kept.add_screening(session, actor, stored, result, MERGED)
    return version.number


def _origins(
    old: Referral, referral: Referral, arrival: Arrival, before: Mapping[str, Any], how: str
) -> dict[str, Any]:
    """Where each row of the merged referral came from: rows that were added lie behind those that were there."""
    if how == NEW_ALONE:
        return dict(arrival.origins)
    found = dict(before)
    for section in ("fills", "diagnoses"):
        there = len(getattr(old, section))
        for row in getattr(referral, section)[there:]:
            found[f"{section} {row.row}"] = arrival.source
    return found


def firms(actor: Actor, database: Database) -> dict[str, str]:
    """The firms a new referral may belong to, id → name: one's own, or all."""
    with reading(actor, database, "referral:create") as session:
        query = select(Firm).order_by(func.lower(Firm.name))
        query = query.where(Firm.id == actor.firm_id) if actor.firm_id else query
        return {firm.id: firm.name for firm in session.scalars(query)}


def _drop_draft(session: Session, actor: Actor, draft_id: str | None) -> None:
    if draft_id:
        session.execute(delete(Draft).where(Draft.id == draft_id, Draft.owner_id == actor.id))
