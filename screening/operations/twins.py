"""Two stored referrals that may be one case: side by side, made one, or kept apart for good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from rules.model import Rulebook
from screening.intake.likeness import BOTH_ROWS, Likeness, compare
from screening.operations.base import Conflict, NotFound, Operation, Outdated, operation, referral_of, visible
from screening.operations.intake import Arrival, add_merged
from screening.operations.statuses import CLOSED, STATUS, set_value
from screening.store import kept
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import StoredReferral

COMPARED_AGAIN = "One of the two was changed meanwhile. Compare them once more."


@dataclass(frozen=True)
class Side:
    id: str
    reference: str
    edition: int
    received: datetime
    status: str


@dataclass(frozen=True)
class Pair:
    """The earlier and the later of two referrals, how they compare, and what else resembles the one asked for."""

    first: Side
    later: Side
    likeness: Likeness
    others: tuple[Side, ...]


def pair(actor: Actor, database: Database, referral_id: str, other_id: str | None = None) -> Pair | None:
    """A referral beside one that shares its patient or reference; None when there is none.  Reading both is audited.

    Raises NotFound.
    """
    with operation(actor, database, "referral:read", referral_id, what="duplicates") as op:
        asked = referral_of(actor, op.session, referral_id)
        op.firm_id = asked.firm_id
        found = _sharing(actor, op.session, asked)
        other = next((one for one in found if other_id in (None, one.id)), None)
        if other is None and other_id is not None:
            raise NotFound("This referral")
        if other is None:
            return None
        op.detail["beside"] = other.id
        first, later = _in_order(asked, other)
        return Pair(
            _side(first),
            _side(later),
            _likeness(op.session, first, later),
            tuple(_side(one) for one in found if one.id != other.id),
        )


def join(
    actor: Actor, database: Database, first_id: str, later_id: str, editions: tuple[int, int], rulebook: Rulebook
) -> None:
    """One case: the first gets a next version with the rows of both and is screened; the later one is closed.

    Raises NotFound, Outdated, Conflict.
    """
    with operation(actor, database, "referral:change", first_id, what="one case", beside=later_id) as op:
        first, later = _both(actor, op, first_id, later_id, editions)
        content = kept.content_of(op.session, later)
        words = f"referral {later.id}, received {later.received.date()}"
        arrival = Arrival(kept.referral_in(content), words, content.origins)
        op.detail["version"] = add_merged(op.session, actor, first, arrival, BOTH_ROWS, rulebook)
        first.apart = later.apart = True
        op.session.flush()
        if later.status != CLOSED:
            reason = f"The same case as {first.reference}, which goes on."
            set_value(op.session, actor, STATUS, CLOSED, {later.id: later.status}, reason)


def keep_apart(actor: Actor, database: Database, first_id: str, later_id: str, editions: tuple[int, int]) -> None:
    """Two cases: neither is marked any more.  A further referral that resembles them is.

    Raises NotFound, Outdated, Conflict.
    """
    with operation(actor, database, "referral:change", first_id, what="two cases", beside=later_id) as op:
        for stored in _both(actor, op, first_id, later_id, editions):
            stored.apart = True


def _both(
    actor: Actor, op: Operation, first_id: str, later_id: str, editions: tuple[int, int]
) -> tuple[StoredReferral, StoredReferral]:
    """The two, locked in one order so that nobody waits for each other."""
    if first_id == later_id:
        raise Conflict("These are the same referral.")
    locked = {one: referral_of(actor, op.session, one, change=True) for one in sorted((first_id, later_id))}
    first, later = locked[first_id], locked[later_id]
    if (first.edition, later.edition) != editions:
        raise Outdated(COMPARED_AGAIN)
    if not _share(first, later):
        raise Conflict("These two share neither patient nor reference.")
    op.firm_id = first.firm_id
    return first, later


def _sharing(actor: Actor, session: Session, asked: StoredReferral) -> list[StoredReferral]:
    same = [StoredReferral.reference == asked.reference]
    if asked.patient_key is not None:
        same.append(StoredReferral.patient_key == asked.patient_key)
    query = visible(actor, select(StoredReferral)).where(or_(*same), StoredReferral.id != asked.id)
    return list(session.scalars(query.order_by(StoredReferral.received, StoredReferral.id)))


def _share(one: StoredReferral, other: StoredReferral) -> bool:
    same_patient = one.patient_key is not None and one.patient_key == other.patient_key
    return same_patient or one.reference == other.reference


def _in_order(one: StoredReferral, other: StoredReferral) -> tuple[StoredReferral, StoredReferral]:
    return (one, other) if (one.received, one.id) <= (other.received, other.id) else (other, one)


def _likeness(session: Session, first: StoredReferral, later: StoredReferral) -> Likeness:
    one, other = (kept.referral_in(kept.content_of(session, stored)) for stored in (first, later))
    return compare(one, other, first.firm_id == later.firm_id)


def _side(stored: StoredReferral) -> Side:
    return Side(stored.id, stored.reference, stored.edition, stored.received, stored.status)
