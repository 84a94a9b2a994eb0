from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from screening.operations import sessions
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from screening.store.tables import SignInLink, UserSession, now


def test_a_link_works_once(database: Database) -> None:
    token = sessions.issue_link(COMMAND_LINE, database)
    cookie = sessions.use_link(token, database)
    assert cookie is not None
    assert sessions.use_link(token, database) is None
    signed_in = sessions.session_of(cookie, database)
    assert signed_in is not None
    assert signed_in.actor.name == "Administrator"


def test_a_new_link_ends_the_old_one(database: Database) -> None:
    old = sessions.issue_link(COMMAND_LINE, database)
    new = sessions.issue_link(COMMAND_LINE, database)
    assert sessions.use_link(old, database) is None
    assert sessions.use_link(new, database)


def test_an_expired_link_is_refused(database: Database) -> None:
    token = sessions.issue_link(COMMAND_LINE, database)
    with database.writing() as session:
        session.scalars(select(SignInLink)).one().expires = now() - timedelta(seconds=1)
    assert sessions.use_link(token, database) is None


@pytest.mark.parametrize(("column", "age"), [("last_seen", timedelta(minutes=15)), ("created", timedelta(hours=12))])
def test_sessions_end(database: Database, column: str, age: timedelta) -> None:
    cookie = sessions.use_link(sessions.issue_link(COMMAND_LINE, database), database)
    assert cookie
    with database.writing() as session:
        setattr(session.scalars(select(UserSession)).one(), column, now() - age - timedelta(seconds=1))
    assert sessions.session_of(cookie, database) is None


def test_use_keeps_a_session_alive(database: Database) -> None:
    cookie = sessions.use_link(sessions.issue_link(COMMAND_LINE, database), database)
    assert cookie
    with database.writing() as session:
        session.scalars(select(UserSession)).one().last_seen = now() - timedelta(minutes=10)
    assert sessions.session_of(cookie, database)
    with database.reading() as session:
        assert session.scalars(select(UserSession)).one().last_seen > now() - timedelta(minutes=1)


def test_signing_out_ends_the_session(database: Database) -> None:
    cookie = sessions.use_link(sessions.issue_link(COMMAND_LINE, database), database)
    assert cookie
    sessions.end_session(cookie, database)
    assert sessions.session_of(cookie, database) is None


def test_the_file_holds_no_token(sqlite: Database) -> None:
    database = sqlite
    assert database.file
    token = sessions.issue_link(COMMAND_LINE, database)
    cookie = sessions.use_link(token, database)
    assert cookie
    database.close()
    stored = b"".join(path.read_bytes() for path in database.file.parent.iterdir())
    assert token.encode() not in stored
    assert cookie.encode() not in stored
