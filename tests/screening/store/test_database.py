from __future__ import annotations

import threading
import time
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import func, select, text
from sqlalchemy.exc import OperationalError

from screening.operations.base import operation
from screening.store import audit, schema, trouble
from screening.store import database as store
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database, StoreError
from screening.store.tables import AuditEvent, Base, Firm


def test_is_new_once(database: Database) -> None:
    assert not database.create()


def test_the_file_is_private(tmp_path: Path) -> None:
    with closing(Database(tmp_path / "deep" / "cases.sqlite3")) as database:
        assert database.create()
        assert database.file
        assert database.file.stat().st_mode & 0o077 == 0


def test_a_failing_transaction_leaves_nothing(database: Database) -> None:
    def fail() -> None:
        with database.writing() as session:
            session.add(Firm(id="x", name="x"))
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with database.reading() as session:
        assert session.get(Firm, "x") is None


def test_writers_at_once_lose_nothing_and_the_chain_holds(database: Database) -> None:
    """Each event takes the number after the last; deferred transactions would fork the chain without an error."""

    def write(times: int) -> None:
        for _ in range(times):
            with operation(COMMAND_LINE, database, "system:run"):
                pass

    with database.reading() as session:
        before = audit.head(session)
    threads = [threading.Thread(target=write, args=(10,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.writer.connect() as connection:
        assert list(audit.verify(connection)) == []
        assert connection.scalar(select(func.max(AuditEvent.number))) == 40 + (before.number if before else 0)


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
        session.execute(text("update alembic_version set version_num = '99'"))
    with pytest.raises(StoreError, match=r"schema 99.*screening upgrade"):
        database.create()


def test_the_migrations_make_the_tables_of_the_code(database: Database) -> None:
    with database.writer.begin() as connection:
        schema.downgrade(connection, "base")
        schema.upgrade(connection)
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, Base.metadata) == []


def test_says_when_the_address_is_no_database() -> None:
    for address, said in (("mysql://h/x", "mysql: is not a database"), ("postgresql://host:port/x", "cannot be read")):
        with pytest.raises(StoreError, match=said):
            Database(address)


def test_a_writer_waits_for_another_and_gives_up_in_time(sqlite: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    touch = text("select 1")  # a transaction begins with its first statement
    monkeypatch.setattr(store, "WAIT", 0.3)
    with closing(Database(str(sqlite.file))) as other:
        with other.writing() as first:
            first.execute(touch)
            with pytest.raises(OperationalError) as refused, sqlite.writing() as second:
                second.execute(touch)
            assert trouble.trouble(refused.value) is trouble.BUSY
        monkeypatch.setattr(store, "WAIT", 10)
        held = threading.Event()

        def hold() -> None:
            with other.writing() as first:
                first.execute(touch)
                held.set()
                time.sleep(0.3)

        holder = threading.Thread(target=hold)
        holder.start()
        assert held.wait(10)
        with sqlite.writing() as second:
            assert second.scalar(text("pragma busy_timeout")) == 10_000
        holder.join()
