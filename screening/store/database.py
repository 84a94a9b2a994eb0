"""One SQLite file, two engines: a writer whose transactions begin immediately, and a reader.

With deferred transactions two writers may both read before either writes and so work from
the same old state; BEGIN IMMEDIATE takes the write lock first (docs/adr/0005).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, create_engine, event, select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from screening.store.tables import SCHEMA_VERSION, Base, SchemaVersion

WAIT = 5.0  # seconds a writer waits for another before it gives up


class StoreError(Exception):
    """The database cannot be used; the message names the file and says what to do."""


class Database:
    """The database in one file.  `create` makes the tables, `reading` and `writing` give transactions."""

    def __init__(self, file: Path):
        self.file = file
        self._writer = _engine(file)
        self._reader = _engine(file)
        event.listen(self._writer, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))

    def create(self) -> bool:
        """Make file and tables where they are missing.  True when the database is new."""
        new = not self.file.exists() or self.file.stat().st_size == 0
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            if new:  # patient data: nobody else on this machine reads it
                os.close(os.open(self.file, os.O_CREAT | os.O_RDWR, 0o600))
            with self._writer.begin() as connection:
                Base.metadata.create_all(connection)
            with self.writing() as session:
                if session.scalar(select(SchemaVersion)) is None:
                    session.add(SchemaVersion(version=SCHEMA_VERSION))
        except (OSError, DatabaseError) as error:
            raise StoreError(f"{self.file}: cannot be made into a database: {_reason(error)}") from None
        self.check()
        return new

    def check(self) -> None:
        """Raise StoreError unless the file is a database of this program's schema."""
        if not self.file.is_file():
            raise StoreError(f"{self.file}: there is no database; make one with `screening init`")
        try:
            with self.reading() as session:
                version = session.scalar(select(SchemaVersion.version))
        except DatabaseError as error:
            raise StoreError(f"{self.file}: is not a database of this program: {_reason(error)}") from None
        if version != SCHEMA_VERSION:
            raise StoreError(f"{self.file}: has schema {version}, this program needs {SCHEMA_VERSION}")

    @contextmanager
    def reading(self) -> Iterator[Session]:
        with Session(self._reader) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction: committed at the end, undone as a whole on an exception."""
        with Session(self._writer, expire_on_commit=False) as session, session.begin():
            yield session

    def close(self) -> None:
        self._writer.dispose()
        self._reader.dispose()


def _engine(file: Path) -> Engine:
    engine = create_engine(f"sqlite:///{file}", connect_args={"timeout": WAIT})

    @event.listens_for(engine, "connect")
    def _connect(connection, _record) -> None:
        connection.isolation_level = None  # SQLAlchemy emits BEGIN itself
        for pragma in ("journal_mode=wal", "synchronous=full", "foreign_keys=on"):
            connection.execute(f"pragma {pragma}")

    return engine


def _reason(error: Exception) -> str:
    return str(getattr(error, "orig", None) or getattr(error, "strerror", None) or error)
