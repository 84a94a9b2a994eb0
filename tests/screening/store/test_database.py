from __future__ import annotations

import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from screening.store.database import Database, StoreError
from screening.store.tables import SchemaVersion, SignInLink, now


@pytest.fixture
def database(tmp_path: Path):
    database = Database(tmp_path / "deep" / "cases.sqlite3")
    assert database.create()
    yield database
    database.close()


def test_is_new_once_and_private(database: Database) -> None:
    assert not database.create()
    assert database.file.stat().st_mode & 0o077 == 0


def test_a_failing_transaction_leaves_nothing(database: Database) -> None:
    def fail() -> None:
        with database.writing() as session:
            session.add(SignInLink(token_hash="x", expires=now()))
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with database.reading() as session:
        assert session.get(SignInLink, "x") is None


def test_read_then_write_of_many_writers_loses_nothing(database: Database) -> None:
    """Each writer reads a number and writes the next one; deferred transactions would lose or refuse some."""
    with database.writing() as session:
        session.add(SchemaVersion(version=1000))

    def count(times: int) -> None:
        for _ in range(times):
            with database.writing() as session:
                row = session.scalars(select(SchemaVersion).where(SchemaVersion.version >= 1000)).one()
                row.version += 1

    threads = [threading.Thread(target=count, args=(10,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.reading() as session:
        assert session.scalars(select(SchemaVersion.version)).all() == [1, 1040]


def test_says_what_is_wrong_with_a_file(tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("not a database " * 100, encoding="utf-8")
    for file, said in ((other, r"notes\.txt.*not a database"), (tmp_path / "missing", "screening init")):
        with closing(Database(file)) as database, pytest.raises(StoreError, match=said):
            database.check()
    with closing(Database(other)) as database, pytest.raises(StoreError, match="cannot be made into a database"):
        database.create()


def test_refuses_another_schema(database: Database) -> None:
    with database.writing() as session:
        session.scalars(select(SchemaVersion)).one().version = 99
    with pytest.raises(StoreError, match="schema 99"):
        database.create()
