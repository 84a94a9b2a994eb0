"""The audit chain: every event holds the hash of the one before, so that a changed past shows.

Edits, removals, insertions and a changed order break the chain.  A removed tail does not; it
shows against an anchor, the number and hash of an event, kept somewhere else.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, select, text
from sqlalchemy.orm import Session

from screening.store.actor import Actor
from screening.store.tables import AuditEvent, now

START = "0" * 64
PURGE = "audit:purge"  # its detail names the last event that went: {"through": number, "hash": hash}
_LOCK = 0x5C3E  # PostgreSQL's advisory lock: whoever appends waits for the one before


@dataclass(frozen=True)
class Anchor:
    """Where the chain stood: kept outside the database, it proves that no later tail was cut off."""

    number: int
    hash: str


def append(
    session: Session, actor: Actor, action: str, subject: str = "", firm_id: str | None = None, **detail: Any
) -> AuditEvent:
    """Add one event to the chain in this transaction.  `detail` holds no patient data."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    last = session.execute(
        select(AuditEvent.number, AuditEvent.hash, AuditEvent.at).order_by(AuditEvent.number.desc()).limit(1)
    ).first()
    number, previous, at = (last.number + 1, last.hash, max(now(), last.at)) if last else (1, START, now())
    event = AuditEvent(
        number=number,
        at=at,  # never before the event before, whatever the clock does
        actor_id=actor.id,
        actor=actor.name,
        action=action,
        subject=subject,
        firm_id=firm_id,
        detail=json.loads(_canonical(detail)),
        previous=previous,
    )
    event.hash = digest(event)
    session.add(event)
    session.flush()
    return event


def digest(event: Any) -> str:
    """SHA-256 of an event's columns other than `hash`, in one fixed form."""
    content = {
        "number": event.number,
        "at": _utc(event.at),
        "actor_id": event.actor_id,
        "actor": event.actor,
        "action": event.action,
        "subject": event.subject,
        "firm_id": event.firm_id,
        "detail": event.detail,
        "previous": event.previous,
    }
    return hashlib.sha256(_canonical(content).encode()).hexdigest()


def verify(connection: Connection, anchor: Anchor | None = None, newest: int | None = None) -> Iterator[str]:
    """What is wrong with the chain, in words; nothing when it is whole.  `newest`: look at so many events only."""
    number, previous = (newest and _before(connection, newest)) or _beginning(connection)
    anchored = anchor is None or anchor.number <= number  # an older anchor speaks of events that were purged
    if anchor and anchor.number == number and anchor.hash != previous:
        yield f"event {number}: the purge names another event than the anchor; the chain was written anew"
    query = select(AuditEvent.__table__).order_by(AuditEvent.number)
    query = query.where(AuditEvent.number > number) if newest else query
    for event in connection.execution_options(yield_per=1000).execute(query):
        if event.number != number + 1:
            yield f"event {number + 1}: is missing; the next one kept is {event.number}"
        elif event.previous != previous:
            yield f"event {event.number}: does not follow from event {number}: one of them was put in, moved or changed"
        if digest(event) != event.hash:
            yield f"event {event.number}: was changed after it was written"
        if anchor and event.number == anchor.number:
            anchored = True
            if event.hash != anchor.hash:
                yield f"event {event.number}: is not the one the anchor names; the chain was written anew"
        number, previous = event.number, event.hash
    if not anchored and anchor:
        yield f"event {anchor.number}: the anchor names it, but the chain ends at {number}; its tail was cut off"


def _beginning(connection: Connection) -> tuple[int, str]:
    """What the first event kept must follow: nothing, or the last event that a purge took away."""
    table = AuditEvent.__table__
    purges = select(table.c.detail).where(table.c.action == PURGE).order_by(table.c.number.desc()).limit(1)
    last = connection.execute(purges).scalar()
    return (last["through"], last["hash"]) if last else (0, START)


def _before(connection: Connection, newest: int) -> tuple[int, str] | None:
    """The event before the newest so many, or None when there are fewer."""
    table = AuditEvent.__table__
    query = select(table.c.number, table.c.hash).order_by(table.c.number.desc()).offset(newest).limit(1)
    found = connection.execute(query).first()
    return (found.number, found.hash) if found else None


def head(session: Session) -> Anchor | None:
    """Where the chain stands now."""
    last = session.execute(
        select(AuditEvent.number, AuditEvent.hash).order_by(AuditEvent.number.desc()).limit(1)
    ).first()
    return Anchor(last.number, last.hash) if last else None


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _canonical(value: Mapping[str, Any]) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str)
