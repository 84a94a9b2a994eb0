"""Backups: encrypted, taken while people work, restored into an empty database, verified."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import func, select

from rules.model import Rulebook
from screening.operations import jobs
from screening.operations.base import Conflict, permit
from screening.store import archive, audit
from screening.store.actor import Actor
from screening.store.archive import ArchiveError
from screening.store.database import Database
from screening.store.tables import Base

JOB = "backup"
FOLDER_VARIABLE, KEY_VARIABLE = "CASE_SCREENING_BACKUPS", "CASE_SCREENING_BACKUP_KEY"
KEEP = 30  # backups of the schedule
PATTERN = "case-screening-*.backup"

__all__ = ["ArchiveError", "backup", "folder", "restore", "verify"]


def folder() -> Path | None:
    """Where the schedule writes backups; None: it writes none."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else None


def key_file() -> Path | None:
    named = os.environ.get(KEY_VARIABLE)
    return Path(named) if named else None


def backup(actor: Actor, database: Database, file: Path, key: bytes) -> dict[str, int]:
    """Write a backup of one moment; people may go on working.  Returns the rows of each table.

    The file appears under its name when it is whole.  Raises FileExistsError, OSError.
    """
    if file.exists():
        raise FileExistsError(file)
    part = file.with_name(file.name + ".part")
    with database.reading() as session:
        permit(actor, "system:run", session)
    try:
        descriptor = os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "wb") as out, database.snapshot() as connection:
            counts = archive.write(connection, out, key)
            out.flush()
            os.fsync(out.fileno())
        part.rename(file)
    finally:
        part.unlink(missing_ok=True)
    with database.writing() as session:
        audit.append(session, actor, "system:run", what="backup", referrals=counts["referral"])
    return counts


def verify(file: Path, key: bytes) -> dict[str, int]:
    """Read a backup through.  Raises ArchiveError, OSError."""
    with file.open("rb") as stream:
        return archive.verify(stream, key)


def restore(actor: Actor, database: Database, file: Path, key: bytes) -> dict[str, int]:
    """Fill an empty database from a backup, all or nothing, and check the audit chain.

    Raises Conflict when the database is not empty, ArchiveError, OSError.
    """
    with file.open("rb") as stream, database.writer.begin() as connection:
        for table in Base.metadata.sorted_tables:
            if connection.scalar(select(func.count()).select_from(table)):
                raise Conflict(f"{database.name} is not empty: a backup goes into a new database.")
        counts = archive.read(connection, stream, key)
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
    file = where / f"case-screening-{datetime.now(UTC):%Y%m%d-%H%M%S}.backup"
    counts = backup(held.actor, database, file, archive.key_in(key))
    verify(file, archive.key_in(key))
    for old in sorted(where.glob(PATTERN))[:-KEEP]:
        old.unlink()
    with database.writing() as session:
        held.beat(session, note=archive.describe(counts))
