"""Work in the background: jobs in a table, each held by one worker for as long as its lease runs.

A kind of job is a function `run(held, database, rulebook)` that works in small committed steps and calls `held.beat` in
each of their transactions.  A worker that dies leaves its lease to run out; the next one runs the function again, which
therefore goes on from what the tables say is done.
"""

from __future__ import annotations

import logging
import secrets
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from rules.model import Rulebook
from screening.operations import sessions
from screening.operations.base import NotFound, OperationError, reading
from screening.store.actor import COMMAND_LINE, SYSTEM, Actor
from screening.store.database import Database
from screening.store.tables import Job, User, now, opaque_id
from screening.store.trouble import trouble

LOG = logging.getLogger("case_screening")
LEASE = timedelta(seconds=20)
LOOK_EVERY = 1.0  # seconds between looks for new jobs, where nobody calls `wake`
WAITING, RUNNING, DONE, CANCELLED, FAILED = "waiting", "running", "done", "cancelled", "failed"
_woken = threading.Event()


class Stopped(Exception):
    """The work ends here: cancelled, or taken over by another worker."""


class Cancelled(Stopped):
    pass


class Lost(Stopped):
    pass


class PutBack(Lost):
    """The server stops: the job waits for its next start."""


@dataclass(frozen=True)
class Held:
    """A job in the hands of this worker.  `actor` is who started it, with the rights they have now."""

    id: str
    kind: str
    subject: str
    payload: Mapping[str, Any]
    actor: Actor
    lease: str
    stopping: threading.Event = field(default_factory=threading.Event, compare=False)  # the worker is asked to end

    def beat(
        self, session: Session, done: int | None = None, total: int | None = None, note: str | None = None
    ) -> None:
        """Prolong the lease and say how far it is, in the transaction of a step.

        Raises Lost when another worker has taken over or this one ends, Cancelled when somebody asked to stop: the
        step is undone.
        """
        if self.stopping.is_set():
            raise PutBack
        job = session.scalar(select(Job).where(Job.id == self.id).with_for_update())
        if job is None or job.lease != self.lease or job.state != RUNNING:
            raise Lost
        if job.cancel:
            raise Cancelled
        job.lease_until = now() + LEASE
        job.done = job.done if done is None else done
        job.total = job.total if total is None else total
        job.note = job.note if note is None else note

    def keeper(self, database: Database) -> Callable[[], None]:
        """What a long step without a transaction of its own calls often, to keep the job."""
        last = time.monotonic()

        def step() -> None:
            nonlocal last
            if self.stopping.is_set() or time.monotonic() - last > LEASE.total_seconds() / 4:
                with database.writing() as session:
                    self.beat(session)
                last = time.monotonic()

        return step


Run = Callable[[Held, Database, Rulebook], None]


def kinds() -> dict[str, Run]:
    """What each kind of job does."""
    from screening.operations import backup, bulk_screen, due, retention
    from screening.operations.import_look import run_look
    from screening.operations.import_run import IMPORT, run
    from screening.operations.imports import LOOK

    daily = {module.JOB: module.run for module in (due, backup, retention)}
    return {LOOK: run_look, IMPORT: run, bulk_screen.JOB: bulk_screen.run, **daily}


# --- for whoever starts and watches a job -----------------------------------------------------------------------


def start(session: Session, actor: Actor, kind: str, subject: str, total: int = 0, **payload: Any) -> str:
    """Put a job into the table, in the transaction of the operation that wants it.  Returns its id."""
    who = {"user": actor.id} if actor.role != SYSTEM else {}
    job = Job(id=opaque_id(), kind=kind, subject=subject, total=total, payload=who | payload, created_by=actor.name)
    session.add(job)
    session.flush()
    return job.id


def wake() -> None:
    """Tell the worker of this process that there is something to do."""
    _woken.set()


def newest(session: Session, subject: str) -> Job | None:
    """The job last started about something."""
    return session.scalar(select(Job).where(Job.subject == subject).order_by(Job.created.desc(), Job.id).limit(1))


def ask_to_stop(session: Session, subject: str) -> bool:
    """Cancel what waits or runs about something; a running job stops before its next step."""
    jobs = session.scalars(
        select(Job).where(Job.subject == subject, Job.state.in_((WAITING, RUNNING))).with_for_update()
    )
    found = False
    for job in jobs:
        job.cancel, found = True, True
        if job.state == WAITING:
            job.state, job.finished = CANCELLED, now()
    return found


@dataclass(frozen=True)
class Progress:
    """How far a job is.  `seconds_left` is an estimate from the steps of this run, None without any."""

    state: str
    done: int
    total: int
    note: str
    seconds_left: int | None = None

    @property
    def percent(self) -> int:
        return min(100, 100 * self.done // self.total) if self.total else 0


def progress(job: Job) -> Progress:
    steps = job.done - int(job.payload.get("done at start", 0))
    left = None
    if job.state == RUNNING and job.started and steps > 0:
        passed = (now() - job.started).total_seconds()
        left = round(passed / steps * (job.total - job.done))
    return Progress(job.state, job.done, job.total, job.note, left)


def read(actor: Actor, database: Database, job_id: str, action: str) -> Progress:
    """How far a job is.  Raises NotFound."""
    with reading(actor, database, action) as session:
        job = session.get(Job, job_id)
        if job is None:
            raise NotFound("This job")
        return progress(job)


# --- for the worker ---------------------------------------------------------------------------------------------


def claim(database: Database, stopping: threading.Event | None = None) -> Held | None:
    """Take the oldest job that waits, or whose holder has gone silent."""
    silent = (Job.state == RUNNING) & or_(Job.lease_until.is_(None), Job.lease_until < now())
    due = select(Job).where((Job.state == WAITING) | silent).order_by(Job.created, Job.id).limit(1)
    with database.reading() as session:  # most looks find nothing and need no lock
        if session.scalar(due) is None:
            return None
    with database.writing() as session:
        job = session.scalar(due.with_for_update(skip_locked=True))
        if job is None:
            return None
        job.state, job.lease, job.lease_until = RUNNING, secrets.token_hex(8), now() + LEASE
        job.started = now()
        job.payload = {**job.payload, "done at start": job.done}
        actor = _actor(session, job)
        stopping = stopping or threading.Event()
        return Held(job.id, job.kind, job.subject, dict(job.payload), actor, job.lease, stopping)


def _actor(session: Session, job: Job) -> Actor:
    """Whoever started it; a person who was disabled since has no role left."""
    if "user" not in job.payload:
        return Actor(job.created_by, SYSTEM) if job.created_by != COMMAND_LINE.name else COMMAND_LINE
    user = session.get(User, job.payload["user"])
    if user is None or user.disabled:
        return Actor(job.created_by, "", str(job.payload["user"]))
    return sessions.actor_of(user)


def run_due_jobs(database: Database, rulebook: Rulebook, stopping: threading.Event | None = None) -> int:
    """Run every job that is due, one after the other, until `stopping`; returns how many."""
    count = 0
    while not (stopping and stopping.is_set()) and (held := claim(database, stopping)):
        run_one(held, database, rulebook)
        count += 1
    return count


def run_one(held: Held, database: Database, rulebook: Rulebook) -> None:
    """Run a job to its end, whatever that is."""
    try:
        kinds()[held.kind](held, database, rulebook)
    except PutBack:
        _finish(held, database, WAITING, None)
    except Lost:
        return
    except Cancelled:
        _finish(held, database, CANCELLED, "")
    except OperationError as error:
        _finish(held, database, FAILED, str(error))
    except Exception as error:
        if found := trouble(error):
            LOG.error("job %s of kind %s was interrupted: %s", held.id, held.kind, found.words)
            if not found.passing:  # else it goes on when its lease has run out
                _finish(held, database, FAILED, f"{found.words} {found.advice} What was done stays.")
            return
        reference = secrets.token_hex(4)
        frames = "".join(traceback.format_list(traceback.extract_tb(error.__traceback__)))
        LOG.error("job %s of kind %s failed, %s: %s\n%s", held.id, held.kind, reference, type(error).__name__, frames)
        words = (
            f"It stopped at an internal error (reference {reference}). What was done stays; start it again to go on."
        )
        _finish(held, database, FAILED, words)
    else:
        _finish(held, database, DONE, None)


def _finish(held: Held, database: Database, state: str, note: str | None) -> None:
    with database.writing() as session:
        job = session.scalar(select(Job).where(Job.id == held.id).with_for_update())
        if job is not None and job.lease == held.lease:
            job.state, job.lease, job.lease_until = state, None, None
            job.finished = None if state == WAITING else now()
            job.note = job.note if note is None else note


class Worker(threading.Thread):
    """The thread that runs the jobs of a server, until `stop`."""

    def __init__(self, database: Database, rulebook: Rulebook):
        super().__init__(name="jobs", daemon=True)
        self._database, self._rulebook, self._stopping = database, rulebook, threading.Event()

    def run(self) -> None:
        while not self._stopping.is_set():
            _woken.clear()
            try:
                run_due_jobs(self._database, self._rulebook, self._stopping)
            except Exception as error:  # the database is away: look again later
                LOG.error("jobs: %s", type(error).__name__)
            _woken.wait(LOOK_EVERY)

    def stop(self) -> None:
        self._stopping.set()
        _woken.set()
