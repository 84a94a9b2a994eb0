"""How the place is: what it needs to work, and figures for whoever watches it.  Nothing of a patient is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from rules import worker
from rules.counting import counted
from rules.model import Rulebook
from screening.operations import backup, jobs
from screening.operations.base import reading
from screening.store import audit
from screening.store.actor import Actor
from screening.store.database import Database, StoreError
from screening.store.tables import Job, Outbox, Setting, StoredReferral, StoredScreening, now
from screening.store.trouble import trouble

NEWEST_EVENTS = 1000  # of the chain, for a quick look


@dataclass(frozen=True)
class Check:
    """One thing that is needed.  Without a `vital` one there is no work; without another it goes on, worse."""

    name: str
    ok: bool
    words: str
    vital: bool = True


def checks(database: Database, rulebook: Rulebook) -> Iterator[Check]:
    """Database, schema, disk, rulebook and engine process, each looked at now.  Never raises."""
    reached = _looked("database", lambda: _reach(database), "answers")
    yield reached
    if reached.ok:
        yield _looked("schema", database.check, "is the one this program needs")
        yield _looked("disk", lambda: _writable(database), "can be written")
    yield Check("rulebook", bool(rulebook.rules), counted(len(rulebook.rules), "rule"))
    yield engine(rulebook)


def engine(rulebook: Rulebook) -> Check:
    """Whether the engine process answers; a new one is started where it has died."""
    failure = worker.engine_for(rulebook.hash, rulebook.program).probe()
    if failure:
        words = f"{failure.reason}; the reference screens meanwhile"
        return Check("engine", False, words, vital=False)
    return Check("engine", True, "answers", vital=False)


def _looked(name: str, look: Callable[[], None], words: str) -> Check:
    try:
        look()
    except StoreError as error:
        return Check(name, False, str(error))
    except (OSError, SQLAlchemyError) as error:
        found = trouble(error)
        return Check(name, False, found.words if found else type(error).__name__)
    return Check(name, True, words)


def _reach(database: Database) -> None:
    with database.reading() as session:
        session.execute(select(1))


def _writable(database: Database) -> None:
    if words := database.cannot_write():
        raise StoreError(words)


@dataclass(frozen=True)
class Figures:
    """Counts as they stand; `backup_age` and `waited` are seconds, None where there is nothing."""

    referrals: dict[str, int]  # by status, without the demo set
    screenings: int
    engine_troubles: int
    jobs: dict[str, int]  # by state
    waited: float | None  # by the job that waits for longest
    outbox_waiting: int
    outbox_given_up: int
    backup_age: float | None
    events: int
    silent: int = field(default=0)  # jobs whose worker has not been heard of


def figures(actor: Actor, database: Database) -> Figures:
    with reading(actor, database, "system:read") as session:
        by_status = select(StoredReferral.status, func.count()).where(StoredReferral.demo.is_(False))
        by_state = select(Job.state, func.count()).group_by(Job.state)
        oldest = session.scalar(select(func.min(Job.created)).where(Job.state == jobs.WAITING))
        silent = select(func.count()).select_from(Job).where(Job.state == jobs.RUNNING, Job.lease_until < now())
        troubled = select(func.count()).select_from(StoredScreening).where(StoredScreening.engine_trouble)
        given_up = select(func.count()).select_from(Outbox)
        given_up = given_up.where(Outbox.next_try.is_(None), Outbox.delivered.is_(None))
        head = audit.head(session)
        return Figures(
            referrals=_counts(session, by_status.group_by(StoredReferral.status)),
            screenings=session.scalar(select(func.count()).select_from(StoredScreening)) or 0,
            engine_troubles=session.scalar(troubled) or 0,
            jobs=_counts(session, by_state),
            waited=_age(oldest),
            outbox_waiting=session.scalar(select(func.count(Outbox.next_try))) or 0,
            outbox_given_up=session.scalar(given_up) or 0,
            backup_age=_age(_last_backup(session)),
            events=head.number if head else 0,
            silent=session.scalar(silent) or 0,
        )


def chain(actor: Actor, database: Database) -> str:
    """What is wrong with the newest events of the audit chain, or ''."""
    with reading(actor, database, "system:read") as session:
        return next(audit.verify(session.connection(), newest=NEWEST_EVENTS), "")


def _counts(session: Session, query: Select) -> dict[str, int]:
    return {name: count for name, count in session.execute(query)}  # noqa: C416


def _last_backup(session: Session) -> datetime | None:
    row = session.get(Setting, backup.LAST)
    return datetime.fromisoformat(row.value) if row else None


def _age(moment: datetime | None) -> float | None:
    return None if moment is None else max(0.0, (now() - moment).total_seconds())
