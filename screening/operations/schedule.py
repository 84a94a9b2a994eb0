"""What the server does by itself each day: the rescreen, the backup, and putting away what is used up.

Each is asked for often and does something only when it is due; two servers on one database do it once.
"""

from __future__ import annotations

import logging
import threading
from datetime import UTC, datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from screening.operations import backup, due, jobs, retention, settings
from screening.store.actor import DAILY_JOB
from screening.store.database import Database
from screening.store.tables import Job, Setting

LOG = logging.getLogger("case_screening")
EVERY = 15.0  # seconds between looks
AGAIN_AFTER = timedelta(hours=1)
TURNS = "schedule turns"  # a row to lock, so that two servers take turns


def tick(database: Database, at: datetime | None = None) -> None:
    """Do what is due now (UTC)."""
    at = at or datetime.now(UTC)
    with database.writing() as session:
        _take_turn(session)
        wanted = settings.current(session)
        if at.hour >= wanted["daily rescreen at"]:
            _once(session, due.JOB, at)
        if backup.folder() and at.hour >= wanted["daily backup at"]:
            _once(session, backup.JOB, at)
        _once(session, retention.JOB, at)
    jobs.wake()


def _take_turn(session: Session) -> None:
    """SQLite's writers wait for each other anyway; on PostgreSQL this row makes them."""
    if session.execute(update(Setting).where(Setting.name == TURNS).values(value=None)).rowcount == 0:  # type: ignore[attr-defined]
        session.merge(Setting(name=TURNS, value=None, updated_by=""))
        session.flush()


def _once(session: Session, kind: str, at: datetime) -> None:
    """Start a job of this day, and again some time after it failed."""
    day = at.date().isoformat()
    query = select(Job.state, Job.finished).where(Job.kind == kind, Job.subject == day)
    last = session.execute(query.order_by(Job.created.desc(), Job.id).limit(1)).first()
    if last is None or (last.state == jobs.FAILED and (not last.finished or last.finished < at - AGAIN_AFTER)):
        jobs.start(session, DAILY_JOB, kind, day)


class Clockwork(threading.Thread):
    """The thread of a server that looks for what is due, until `stop`."""

    def __init__(self, database: Database):
        super().__init__(name="schedule", daemon=True)
        self._database, self._stopping = database, threading.Event()

    def run(self) -> None:
        while not self._stopping.is_set():
            try:
                tick(self._database)
            except Exception as error:  # the database is away: look again later
                LOG.error("schedule: %s", type(error).__name__)
            self._stopping.wait(EVERY)

    def stop(self) -> None:
        self._stopping.set()
