"""One database, two engines: a writer whose transactions take the write lock first, and a reader.

On SQLite two deferred transactions may both read before either writes and so work from the
same old state; BEGIN IMMEDIATE takes the lock first (docs/adr/0005).  PostgreSQL needs no
such thing: rows are locked as they are read for change, and the audit chain by an advisory lock.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.orm import Session

from screening.store import schema
from screening.store.tables import Base

WAIT = 5.0  # seconds a writer waits for another before it gives up
POSTGRESQL = "postgresql+psycopg"
GET_PSYCOPG = "needs the driver: pip install 'case-screening[postgresql]'"


class StoreError(Exception):
    """The database cannot be used; the message names it and says what to do."""


class Database:
    """A database by its file (SQLite) or URL (`postgresql://…`).

    `create` makes the tables, `reading` and `writing` give transactions.
    """

    def __init__(self, place: Path | str):
        self.url = _url(place)
        self.file = Path(self.url.database) if self.url.get_backend_name() == "sqlite" and self.url.database else None
        self.name = str(self.file) if self.file else self.url.render_as_string(hide_password=True)
        try:
            self._writer, self._reader = _engine(self.url), _engine(self.url)
        except ModuleNotFoundError:
            raise StoreError(f"{self.name}: {GET_PSYCOPG}") from None
        if self.file:
            event.listen(self._writer, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))

    @property
    def writer(self) -> Engine:
        """For migrations, backups and checks; everything else uses `reading` and `writing`."""
        return self._writer

    def create(self) -> bool:
        """Make file and tables where they are missing.  True when the database is new."""
        try:
            if self.file:
                self._make_file(self.file)
            with self._writer.begin() as connection:
                new = not inspect(connection).get_table_names()
                if new:
                    Base.metadata.create_all(connection)
                    schema.stamp(connection)
        except (OSError, SQLAlchemyError) as error:
            raise StoreError(f"{self.name}: cannot be made into a database: {_reason(error)}") from None
        self.check()
        return new

    @staticmethod
    def _make_file(file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists():  # patient data: nobody else on this machine reads it
            os.close(os.open(file, os.O_CREAT | os.O_RDWR, stat.S_IRUSR | stat.S_IWUSR))

    def check(self) -> None:
        """Raise StoreError unless this is a database of this program's schema."""
        if self.file and not self.file.is_file():
            raise StoreError(f"{self.name}: there is no database; make one with `screening init`")
        try:
            with self._reader.connect() as connection:
                found = schema.revision(connection)
        except DBAPIError as error:
            raise StoreError(f"{self.name}: is not a database of this program: {_reason(error)}") from None
        if found is None:
            raise StoreError(f"{self.name}: is not a database of this program; make one with `screening init`")
        if found != schema.NEWEST:
            words = f"has schema {found}, this program needs {schema.NEWEST}; bring it up with `screening upgrade`"
            raise StoreError(f"{self.name}: {words}")

    @contextmanager
    def reading(self) -> Iterator[Session]:
        with Session(self._reader) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction: committed at the end, undone as a whole on an exception."""
        with Session(self._writer, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """One moment of the whole database, whatever others write meanwhile."""
        level = {} if self.file else {"isolation_level": "REPEATABLE READ"}
        with self._reader.connect().execution_options(**level) as connection, connection.begin():
            if self.file:
                connection.exec_driver_sql("BEGIN")
            yield connection

    def close(self) -> None:
        self._writer.dispose()
        self._reader.dispose()


def _url(place: Path | str) -> URL:
    text = str(place)
    if "://" not in text:
        return URL.create("sqlite", database=text)
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):  # ValueError: a port that is no number
        raise StoreError("the database address cannot be read; write it as postgresql://user@host/name") from None
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise StoreError(f"{url.get_backend_name()}: is not a database this program knows; use SQLite or PostgreSQL")
    return url.set(drivername=POSTGRESQL) if url.get_backend_name() == "postgresql" else url


def _engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True)
    engine = create_engine(url, connect_args={"timeout": WAIT})

    @event.listens_for(engine, "connect")
    def _connect(connection, _record) -> None:
        connection.isolation_level = None  # SQLAlchemy emits BEGIN itself
        for pragma in ("journal_mode=wal", "synchronous=full", "foreign_keys=on"):
            connection.execute(f"pragma {pragma}")

    return engine


def _reason(error: Exception) -> str:
    found = getattr(error, "orig", None) or getattr(error, "strerror", None) or error
    return " ".join(str(found).split())
