"""One database, two engines: a writer whose transactions take the write lock first, and a reader.

On SQLite two deferred transactions may both read before either writes and so work from the
same old state; BEGIN IMMEDIATE takes the lock first (docs/adr/0005).  PostgreSQL needs no
such thing: rows are locked as they are read for change, and the audit chain by an advisory lock.
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import stat
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.orm import Session

from screening.store import schema, trouble
from screening.store.tables import Base

WAIT = 5.0  # seconds a writer waits for another before it gives up
AGAIN = 0.004  # seconds between its tries, on average, on SQLite
LEAST_FREE = 20 * 2**20  # bytes on the disk of an SQLite database, below which it counts as full
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
            event.listen(self._writer, "begin", _begin_immediately)
        # SQLite lets writers try again and again, and the unlucky one give up: in one process they take turns.
        self._turn: AbstractContextManager = threading.RLock() if self.file else nullcontext()

    @property
    def writer(self) -> Engine:
        """For migrations, backups and checks; everything else uses `reading` and `writing`."""
        return self._writer

    def create(self) -> bool:
        """Make file and tables where they are missing.  True when the database is new."""
        try:
            self.make_file()
            with self._writer.begin() as connection:
                new = not inspect(connection).get_table_names()
                if new:
                    Base.metadata.create_all(connection)
                    schema.stamp(connection)
        except (OSError, SQLAlchemyError) as error:
            raise StoreError(f"{self.name}: cannot be made into a database: {_reason(error)}") from None
        self.check()
        return new

    def make_file(self) -> None:
        """The empty file of an SQLite database, where it is missing.  Raises OSError."""
        if self.file:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            if not self.file.exists():  # patient data: nobody else on this machine reads it
                os.close(os.open(self.file, os.O_CREAT | os.O_RDWR, stat.S_IRUSR | stat.S_IWUSR))

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
        with self._turn, Session(self._writer, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """One moment of the whole database, whatever others write meanwhile."""
        level = {} if self.file else {"isolation_level": "REPEATABLE READ"}
        with self._reader.connect().execution_options(**level) as connection, connection.begin():
            if self.file:
                connection.exec_driver_sql("BEGIN")
            yield connection

    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        """One transaction for changes of the tables themselves, of whatever revision they are.

        SQLite changes a table by copying it, which references to it would forbid: they are checked at the end.
        """
        engine = _engine(self.url, references=False)
        if self.file:
            event.listen(engine, "begin", _begin_immediately)
        try:
            with engine.begin() as connection:
                yield connection
                if self.file and (broken := connection.exec_driver_sql("pragma foreign_key_check").first()):
                    raise StoreError(f"{self.name}: a row of {broken[0]} refers to nothing; nothing was changed")
        finally:
            engine.dispose()

    def cannot_write(self) -> str:
        """Why nothing could be written now, in words, or ''.  Nothing is written to find out."""
        if self.file:
            folder = self.file.parent
            if not (os.access(self.file, os.W_OK) and os.access(folder, os.W_OK)):
                return trouble.READ_ONLY.words
            return trouble.FULL.words if shutil.disk_usage(folder).free < LEAST_FREE else ""
        with self._reader.connect() as connection:
            read_only = connection.exec_driver_sql("show transaction_read_only").scalar()
        return trouble.READ_ONLY.words if read_only == "on" else ""

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


def _begin_immediately(connection: Connection) -> None:
    """Take the write lock, or give up after WAIT.

    SQLite itself waits longer after each try, up to a tenth of a second, so that of many processes the one that has
    waited longest is the least likely to be next, and some wait in vain; here all who wait have the same chance.
    """
    raw: Any = connection.connection.dbapi_connection
    end = time.monotonic() + WAIT
    raw.execute("pragma busy_timeout = 0")
    try:
        while time.monotonic() < end:
            try:
                raw.execute("BEGIN IMMEDIATE")
                return
            except sqlite3.OperationalError as error:
                if trouble.trouble(error) is not trouble.BUSY:
                    break  # said below, as SQLAlchemy says it
            time.sleep(random.uniform(0.5, 1.5) * AGAIN)
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    finally:
        raw.execute(f"pragma busy_timeout = {int(WAIT * 1000)}")


def _engine(url: URL, references: bool = True) -> Engine:
    if url.get_backend_name() != "sqlite":
        return _postgresql(url)
    pragmas = ("journal_mode=wal", "synchronous=full", f"foreign_keys={'on' if references else 'off'}")
    engine = create_engine(url, connect_args={"timeout": WAIT})

    @event.listens_for(engine, "connect")
    def _connect(connection, _record) -> None:
        connection.isolation_level = None  # SQLAlchemy emits BEGIN itself
        for pragma in pragmas:
            connection.execute(f"pragma {pragma}")

    return engine


def _postgresql(url: URL) -> Engine:
    engine = create_engine(url, pool_pre_ping=True)

    @event.listens_for(engine, "connect")
    def _connect(connection, _record) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"set lock_timeout = {int(WAIT * 1000)}")  # as long as a writer of SQLite waits
        connection.commit()

    return engine


def _reason(error: Exception) -> str:
    found = getattr(error, "orig", None) or getattr(error, "strerror", None) or error
    return " ".join(str(found).split())
