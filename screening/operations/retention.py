"""What is no longer kept: closed referrals after their time, old audit events, used-up leftovers.

Nothing is purged unless a setting says after how many days.  What went leaves an audit event of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select

from rules.model import Rulebook
from screening.operations import jobs, settings, webhooks
from screening.operations.base import operation
from screening.operations.statuses import CLOSED, DECLINED
from screening.store import audit
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import (
    AuditEvent,
    IdempotencyKey,
    Job,
    SignInFailure,
    SignInLink,
    StoredReferral,
    UserSession,
    now,
)

JOB = "used-up things"
LEFTOVERS = timedelta(days=30)  # used links, ended sessions, refused sign-ins, sent messages, finished jobs …


@dataclass(frozen=True)
class Purged:
    referrals: int
    audit_events: int


def purge(actor: Actor, database: Database, dry_run: bool = False, at: datetime | None = None) -> Purged:
    """Remove what the settings no longer keep; with `dry_run` only count it."""
    at = at or now()
    with database.reading() as session:
        kept = settings.current(session)
    referrals = _referrals(actor, database, at, kept["keep closed referrals"], dry_run)
    events = _events(actor, database, at - timedelta(days=kept["keep audit events"]), dry_run)
    if not dry_run:
        _leftovers(database, at)
    return Purged(referrals, events)


def _referrals(actor: Actor, database: Database, at: datetime, days: int, dry_run: bool) -> int:
    if not days:
        return 0
    over = select(StoredReferral.id).where(
        StoredReferral.status.in_((CLOSED, DECLINED)), StoredReferral.status_since < at - timedelta(days=days)
    )
    with database.reading() as session:
        ids = list(session.scalars(over))
    if not dry_run:
        for referral_id in ids:  # each by itself, so that a long purge can stop and go on
            with operation(actor, database, "system:run", referral_id, what="purge", days=days) as op:
                op.session.execute(
                    delete(StoredReferral).where(StoredReferral.id == referral_id, StoredReferral.id.in_(over))
                )
    return len(ids)


def _events(actor: Actor, database: Database, before: datetime, dry_run: bool) -> int:
    """The oldest events go together; the event that says so names the last of them, so that the rest verifies."""
    with database.writing() as session:
        last = session.scalar(select(func.max(AuditEvent.number)).where(AuditEvent.at < before))
        if last is None:
            return 0
        first = session.scalar(select(func.min(AuditEvent.number))) or last
        row = session.get(AuditEvent, last)
        if not dry_run and row is not None:
            audit.append(session, actor, audit.PURGE, through=last, hash=row.hash)
            session.execute(delete(AuditEvent).where(AuditEvent.number <= last))
        return last - first + 1


def _leftovers(database: Database, at: datetime) -> None:
    """What nobody needs and no event speaks of."""
    webhooks.purge_delivered(database)
    before = at - LEFTOVERS
    with database.writing() as session:
        for old in (
            delete(SignInLink).where(SignInLink.expires < before),
            delete(UserSession).where(UserSession.last_seen < before),
            delete(SignInFailure).where(SignInFailure.at < before),
            delete(IdempotencyKey).where(IdempotencyKey.created < before),
            delete(Job).where(Job.finished < before),
        ):
            session.execute(old)


def run(held: jobs.Held, database: Database, rulebook: Rulebook) -> None:
    """The daily job: what is used up.  Referrals and audit events go only when somebody says so (`purge`)."""
    _leftovers(database, now())
