"""Stored referrals that are probably the same case as a new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from screening.intake.likeness import SAME_CONTENT, Likeness, compare
from screening.operations.base import operation, reading, referral_of, visible
from screening.referral import Referral
from screening.store import kept
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import Firm, StoredReferral

CHUNK = 300  # referrals looked for in one query: databases limit the parameters of one


@dataclass(frozen=True)
class Twin:
    """A stored referral that is probably the same case, and how the two compare."""

    id: str
    reference: str
    edition: int
    likeness: Likeness

    @property
    def same(self) -> bool:
        """Whether there is nothing new in the new one."""
        return SAME_CONTENT in self.likeness.reasons


@dataclass(frozen=True)
class Keys:
    """By what a new referral is looked for."""

    reference: str
    patient: str | None
    content: str


def keys_of(session: Session, referral: Referral) -> Keys:
    return Keys(referral.referral_id, kept.patient_key(session, referral.patient), kept.content_hash(referral))


def firm_of(session: Session, actor: Actor, referral: Referral, firm_id: str | None = None) -> str | None:
    """The firm a new referral will belong to, "new" for one that is not known yet, None for none."""
    if actor.firm_id or firm_id:
        return actor.firm_id or firm_id
    if not referral.firm or not referral.firm.strip():
        return None
    found = session.scalar(select(Firm.id).where(func.lower(Firm.name) == referral.firm.strip().lower()))
    return found or "new"


def likely(
    session: Session, actor: Actor, wanted: Mapping[int, tuple[Keys, str | None]]
) -> dict[int, tuple[str, bool]]:
    """For each of many new referrals (number → keys and firm): (id of the likeliest stored one, whether it is equal).

    Equal content goes before the same patient, that before the same reference from the same firm; then the newest.
    """
    stored = _candidates(session, actor, [keys for keys, _ in wanted.values()])
    found: dict[int, tuple[str, bool]] = {}
    for number, (keys, firm) in wanted.items():
        ranked = []
        for row in stored:
            equal = row.content_hash == keys.content and row.firm_id == firm
            patient = keys.patient is not None and row.patient_key == keys.patient
            reference = row.firm_id == firm and _plain(row.reference) == _plain(keys.reference)
            if equal or patient or reference:
                ranked.append(((equal, patient, reference, row.received, row.id), row.id, equal))
        if ranked:
            _, twin, equal = max(ranked)
            found[number] = (twin, equal)
    return found


def _candidates(session: Session, actor: Actor, keys: list[Keys]) -> list[StoredReferral]:
    found: dict[str, StoredReferral] = {}
    for start in range(0, len(keys), CHUNK):
        some = keys[start : start + CHUNK]
        query = visible(actor, select(StoredReferral)).where(
            or_(
                StoredReferral.content_hash.in_({key.content for key in some}),
                StoredReferral.patient_key.in_({key.patient for key in some if key.patient}),
                func.lower(StoredReferral.reference).in_({key.reference.lower() for key in some}),
            )
        )
        found |= {row.id: row for row in session.scalars(query)}
    return list(found.values())


def _plain(text: str) -> str:
    return "".join(text.casefold().split())


def find(actor: Actor, database: Database, referral: Referral) -> list[Twin]:
    """Stored referrals that are probably the same case, the likeliest first."""
    with reading(actor, database, "referral:create") as session:
        keys, firm = keys_of(session, referral), firm_of(session, actor, referral)
        twins = [_twin(session, stored, referral, firm) for stored in _candidates(session, actor, [keys])]
    return sorted((twin for twin in twins if twin.likeness.reasons), key=lambda twin: -len(twin.likeness.reasons))


def side_by_side(actor: Actor, database: Database, referral_id: str, referral: Referral) -> Twin:
    """One stored referral beside a new one.  Reading the stored one is audited.  Raises NotFound."""
    with operation(actor, database, "referral:read", referral_id, why="compared with a new one") as op:
        stored = referral_of(actor, op.session, referral_id)
        op.firm_id = stored.firm_id
        return _twin(op.session, stored, referral, firm_of(op.session, actor, referral))


def _twin(session: Session, stored: StoredReferral, referral: Referral, firm: str | None) -> Twin:
    known = kept.referral_in(kept.content_of(session, stored))
    return Twin(stored.id, stored.reference, stored.edition, compare(known, referral, stored.firm_id == firm))
