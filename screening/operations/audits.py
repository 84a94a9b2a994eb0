"""Reading the audit chain, and proving that it is whole."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import func, or_, select

from screening.operations.base import Invalid, operation, reading
from screening.store import audit
from screening.store.actor import Actor
from screening.store.audit import Anchor
from screening.store.database import Database
from screening.store.tables import AuditEvent, now

SCHEMA = "anchor/1"
MOST_SHOWN = 100  # problems of a broken chain


@dataclass(frozen=True)
class Filter:
    """Which events: empty means all.  `day` is a day in UTC."""

    actor: str = ""
    action: str = ""
    subject: str = ""
    day: date | None = None


@dataclass(frozen=True)
class Verdict:
    events: int
    problems: Sequence[str]
    more: int = 0  # problems beyond those named

    @property
    def whole(self) -> bool:
        return not self.problems


def events(
    actor: Actor, database: Database, wanted: Filter, before: int | None = None, limit: int = 50
) -> list[AuditEvent]:
    """The newest events that fit, those before an event's number; `before` pages on."""
    query = select(AuditEvent).order_by(AuditEvent.number.desc()).limit(limit)
    if wanted.actor:
        query = query.where(func.lower(AuditEvent.actor).startswith(wanted.actor.lower(), autoescape=True))
    if wanted.action:
        query = query.where(or_(AuditEvent.action == wanted.action, AuditEvent.action.startswith(f"{wanted.action}:")))
    if wanted.subject:
        query = query.where(AuditEvent.subject == wanted.subject)
    if wanted.day:
        start = datetime.combine(wanted.day, time(), UTC)
        query = query.where(AuditEvent.at >= start, AuditEvent.at < start + timedelta(days=1))
    if before is not None:
        query = query.where(AuditEvent.number < before)
    if actor.firm_id is not None:
        query = query.where(AuditEvent.firm_id == actor.firm_id)
    with reading(actor, database, "audit:read") as session:
        return list(session.scalars(query))


def actions(actor: Actor, database: Database) -> list[str]:
    """Every action that some event has."""
    with reading(actor, database, "audit:read") as session:
        return list(session.scalars(select(AuditEvent.action).distinct().order_by(AuditEvent.action)))


def verify(actor: Actor, database: Database, anchor: Anchor | None = None) -> Verdict:
    """Whether the chain is whole, and reaches the anchor.  That somebody looked is an event itself."""
    with reading(actor, database, "audit:read") as session:
        last = audit.head(session)
        problems: list[str] = []
        more = 0
        for problem in audit.verify(session.connection(), anchor):
            if len(problems) < MOST_SHOWN:
                problems.append(problem)
            else:
                more += 1
    verdict = Verdict(last.number if last else 0, problems, more)
    with operation(actor, database, "audit:read", what="verified", events=verdict.events, whole=verdict.whole):
        return verdict


def anchor(actor: Actor, database: Database) -> dict[str, Any]:
    """Where the chain stands, as `anchor/1`: to be kept somewhere else.  Taking one is an event itself."""
    with operation(actor, database, "audit:read", what="anchor taken") as op:
        head = audit.head(op.session)
    if head is None:  # nothing has happened yet but this
        with reading(actor, database, "audit:read") as session:
            head = audit.head(session)
    assert head is not None
    return {"schema": SCHEMA, "number": head.number, "hash": head.hash, "taken": now().isoformat(timespec="seconds")}


def read_anchor(text: str) -> Anchor:
    """An anchor from the text of its file.  Raises Invalid."""
    try:
        content = json.loads(text)
    except ValueError:
        content = None
    if isinstance(content, Mapping) and content.get("schema") == SCHEMA:
        number, digest = content.get("number"), content.get("hash")
        if isinstance(number, int) and number > 0 and isinstance(digest, str) and len(digest) == 64:
            return Anchor(number, digest)
    raise Invalid([("anchor", "is not the content of an anchor file; make one with `screening audit anchor`")])
