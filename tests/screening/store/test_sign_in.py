from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from screening.store import sign_in
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from screening.store.tables import SignInLink, UserSession, now


@pytest.fixture
def database(tmp_path: Path):
    database = Database(tmp_path / "cases.sqlite3")
    database.create()
    yield database
    database.close()


def test_a_link_works_once(database: Database) -> None:
    token = sign_in.issue_link(COMMAND_LINE, database)
    cookie = sign_in.use_link(token, database)
    assert cookie is not None
    assert sign_in.use_link(token, database) is None
    signed_in = sign_in.session_of(cookie, database)
    assert signed_in is not None
    assert signed_in.actor.name == "administrator"


def test_a_new_link_ends_the_old_one(database: Database) -> None:
    old = sign_in.issue_link(COMMAND_LINE, database)
    new = sign_in.issue_link(COMMAND_LINE, database)
    assert sign_in.use_link(old, database) is None
    assert sign_in.use_link(new, database)


def test_an_expired_link_is_refused(database: Database) -> None:
    token = sign_in.issue_link(COMMAND_LINE, database)
    with database.writing() as session:
        session.scalars(select(SignInLink)).one().expires = now() - timedelta(seconds=1)
    assert sign_in.use_link(token, database) is None


@pytest.mark.parametrize(("column", "age"), [("last_seen", sign_in.IDLE), ("created", sign_in.LONGEST)])
def test_sessions_end(database: Database, column: str, age: timedelta) -> None:
    cookie = sign_in.use_link(sign_in.issue_link(COMMAND_LINE, database), database)
    assert cookie
    with database.writing() as session:
        setattr(session.scalars(select(UserSession)).one(), column, now() - age - timedelta(seconds=1))
    assert sign_in.session_of(cookie, database) is None


def test_use_keeps_a_session_alive(database: Database) -> None:
    cookie = sign_in.use_link(sign_in.issue_link(COMMAND_LINE, database), database)
    assert cookie
    with database.writing() as session:
        session.scalars(select(UserSession)).one().last_seen = now() - timedelta(minutes=30)
    assert sign_in.session_of(cookie, database)
    with database.reading() as session:
        assert session.scalars(select(UserSession)).one().last_seen > now() - timedelta(minutes=1)


def test_signing_out_ends_the_session(database: Database) -> None:
    cookie = sign_in.use_link(sign_in.issue_link(COMMAND_LINE, database), database)
    assert cookie
    sign_in.end_session(cookie, database)
    assert sign_in.session_of(cookie, database) is None


def test_the_file_holds_no_token(database: Database) -> None:
    token = sign_in.issue_link(COMMAND_LINE, database)
    cookie = sign_in.use_link(token, database)
    assert cookie
    database.close()
    stored = b"".join(path.read_bytes() for path in database.file.parent.iterdir())
    assert token.encode() not in stored
    assert cookie.encode() not in stored
