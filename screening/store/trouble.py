"""What is wrong with the database or its disk, in words: not a fault of the program, and nothing was lost.

Every change is one transaction; one that meets such trouble is undone as a whole.
"""

from __future__ import annotations

import errno
import sqlite3
from dataclasses import dataclass

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFree


@dataclass(frozen=True)
class Trouble:
    """`words` for whoever was at work, `advice` for whoever runs the place.  `passing`: it may end by itself."""

    kind: str
    words: str
    advice: str
    passing: bool = False


BUSY = Trouble(
    "busy",
    "The database is busy with another change.",
    "Try again in a moment; if it lasts, another program holds the database: end it.",
    passing=True,
)
FULL = Trouble("disk full", "The disk of the database is full or failing.", "Free some space, then try again.")
READ_ONLY = Trouble(
    "read-only",
    "The database cannot be written.",
    "Check the owner and permissions of its file and folder, and that the disk is not mounted read-only.",
)
AWAY = Trouble(
    "away", "The database cannot be reached.", "Check that its server runs and can be reached.", passing=True
)
DAMAGED = Trouble("damaged", "The database file is damaged.", "Stop the server and restore the last backup.")

_SQLITE = (  # the beginning of SQLite's name of the error
    ("SQLITE_BUSY", BUSY),
    ("SQLITE_LOCKED", BUSY),
    ("SQLITE_FULL", FULL),
    ("SQLITE_IOERR", FULL),
    ("SQLITE_READONLY", READ_ONLY),
    ("SQLITE_PERM", READ_ONLY),
    ("SQLITE_CANTOPEN", READ_ONLY),
    ("SQLITE_CORRUPT", DAMAGED),
    ("SQLITE_NOTADB", DAMAGED),
)
_SQLSTATE = (  # the beginning of PostgreSQL's code of the error
    ("55P03", BUSY),
    ("40", BUSY),
    ("53300", BUSY),
    ("53100", FULL),
    ("58030", FULL),
    ("25006", READ_ONLY),
    ("08", AWAY),
    ("57P", AWAY),
    ("XX001", DAMAGED),
)
_ERRNO = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: FULL,
    errno.EIO: FULL,
    errno.EROFS: READ_ONLY,
}


def trouble(error: BaseException) -> Trouble | None:
    """What an exception says of database or disk; None when it is something else."""
    if isinstance(error, NoConnectionFree):
        return BUSY
    if isinstance(raw := getattr(error, "orig", error), sqlite3.Error):
        return _first(_SQLITE, getattr(raw, "sqlite_errorname", ""))
    if isinstance(error, DBAPIError):
        state = getattr(error.orig, "sqlstate", None)
        if state is None and (error.connection_invalidated or type(error.orig).__name__ == "OperationalError"):
            return AWAY
        return _first(_SQLSTATE, state or "")
    return _ERRNO.get(error.errno or 0) if isinstance(error, OSError) else None


def _first(table: tuple[tuple[str, Trouble], ...], name: str) -> Trouble | None:
    return next((found for beginning, found in table if name.startswith(beginning)), None)
