"""Backups: encrypted, taken while people work, restored into an empty database, verified."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import delete, func, inspect, select

from rules.model import Rulebook
from screening.operations import jobs
from screening.operations.base import Conflict, permit
from screening.store import archive, audit, schema
from screening.store.actor import Actor
from screening.store.archive import ArchiveError
from screening.store.database import Database
from screening.store.tables import Base, Setting, SignInLink, UserSession, now

JOB = "backup"
FOLDER_VARIABLE, KEY_VARIABLE = "CASE_SCREENING_BACKUPS", "CASE_SCREENING_BACKUP_KEY"
KEEP = 30  # backups of the schedule
PATTERN, PART = "case-screening-*.backup", ".part"
ABANDONED = 3600  # seconds since something was written to an unfinished file
LAST = "last backup"  # the setting that says when; not one that people change

__all__ = ["ArchiveError", "backup", "file_now", "folder", "restore", "verify"]


def folder() -> Path | None:
    """Where the schedule writes backups; None: it writes none."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else None


def key_file() -> Path | None:
    named = os.environ.get(KEY_VARIABLE)
    return Path(named) if named else None


def file_now(where: Path) -> Path:
    """A new file's name in a folder, by the time."""
    return where / f"case-screening-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.backup"


def backup(
    actor: Actor, database: Database, file: Path, key: bytes, step: Callable[[], None] = archive.nothing
) -> dict[str, int]:
    """Write a backup of one moment; people may go on working.  Returns the rows of each table.

    The file appears under its name when it is whole, verified and in the audit.  `step` is called every few rows; what
    it raises ends the work.  Raises FileExistsError, ArchiveError, OSError.
    """
    if file.exists():
        raise FileExistsError(file)
    with database.reading() as session:
        permit(actor, "system:run", session)

    def note(counts: dict[str, int]) -> None:
        with database.writing() as session:
            audit.append(session, actor, "system:run", what="backup", referrals=counts["referral"])
            session.merge(Setting(name=LAST, value=now().isoformat(), updated_by=actor.name))

    return write(database, file, key, step, note)


def write(
    database: Database,
    file: Path,
    key: bytes,
    step: Callable[[], None] = archive.nothing,
    note: Callable[[dict[str, int]], None] = lambda counts: None,
) -> dict[str, int]:
    """Only the file, of a database of whatever revision.  `note` is called before it appears."""
    part = file.with_name(file.name + PART)
    try:
        descriptor = os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "wb") as out, database.snapshot() as connection:
            counts = archive.write(connection, out, key, step)
            out.flush()
            os.fsync(out.fileno())
        with part.open("rb") as stream:
            archive.verify(stream, key, step)
        note(counts)
        part.rename(file)
    finally:
        part.unlink(missing_ok=True)
    return counts


def verify(file: Path, key: bytes) -> dict[str, int]:
    """Read a backup through.  Raises ArchiveError, OSError."""
    with file.open("rb") as stream:
        return archive.verify(stream, key)


def restore(actor: Actor, database: Database, file: Path, key: bytes) -> dict[str, int]:
    """Fill an empty database from a backup of this or an earlier version, all or nothing, and check the audit chain.

    Everybody signs in again: a session that was ended since the backup does not come back.
    Raises Conflict when the database is not empty, ArchiveError, OSError.
    """
    database.make_file()
    with file.open("rb") as stream, database.migrating() as connection:
        revision = archive.revision_in(stream, key)
        if not schema.known(revision):
            raise ArchiveError(f"is of a newer version of this program (schema {revision}); restore it with that one")
        if inspect(connection).get_table_names():
            database.check()
            for table in Base.metadata.sorted_tables:
                if connection.scalar(select(func.count()).select_from(table)):
                    raise Conflict(f"{database.name} is not empty: a backup goes into a new database.")
            schema.downgrade(connection, "base")
        schema.upgrade(connection, revision)
        counts = archive.read(connection, stream, key)
        schema.upgrade(connection)
        connection.execute(delete(UserSession))
        connection.execute(delete(SignInLink))
        if broken := next(audit.verify(connection), None):
            raise ArchiveError(f"holds an audit chain that does not verify: {broken}")
    with database.writing() as session:
        audit.append(session, actor, "system:run", what="restore", referrals=counts["referral"])
    return counts


def run(held: jobs.Held, database: Database, rulebook: Rulebook) -> None:
    """The scheduled job: one backup into the folder, and only the newest of them kept."""
    where, key = folder(), key_file()
    if where is None or key is None:
        raise ArchiveError(f"backups need {FOLDER_VARIABLE} and {KEY_VARIABLE}")
    where.mkdir(parents=True, exist_ok=True)
    for left in where.glob(PATTERN + PART):  # of one that was killed
        if time.time() - left.stat().st_mtime > ABANDONED:
            left.unlink()
    file = file_now(where)
    counts = backup(held.actor, database, file, archive.key_in(key), held.keeper(database))
    for old in sorted(set(where.glob(PATTERN)) - {file})[: 1 - KEEP]:
        old.unlink()
    with database.writing() as session:
        held.beat(session, note=archive.describe(counts))
