"""A client of the API with a token for all scopes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from rules.model import Rulebook
from screening.operations import tokens
from screening.store.actor import ADMINISTRATOR, COMMAND_LINE
from screening.store.database import Database
from screening.store.tables import User
from tests.databases import database, postgresql_server, rulebook, sqlite
from web import create_app

__all__ = ["database", "postgresql_server", "rulebook", "sqlite"]  # fixtures of both databases


@pytest.fixture
def app(database: Database, rulebook: Rulebook) -> Flask:
    return create_app(database, rulebook)


@pytest.fixture
def token(database: Database) -> Callable[..., dict[str, str]]:
    """The Authorization header of a new token: of these scopes (all if none) and of a user of this role and firm."""

    def make(*scopes: str, role: str = ADMINISTRATOR, firm: str | None = None, days: int = 1) -> dict[str, str]:
        login = f"{role}-{firm}"
        with database.writing() as session:
            user = session.scalar(select(User).where(User.login == login))
            if user is None:
                user = User(login=login, name=login, role=role, firm_id=firm)
                session.add(user)
                session.flush()
            user_id = user.id
        made = tokens.create(COMMAND_LINE, database, "test", user_id, scopes or tokens.SCOPES, days)
        return {"Authorization": f"Bearer {made[1]}"}

    return make


@pytest.fixture
def client(app: Flask, token: Callable[..., dict[str, str]]) -> FlaskClient:
    client = app.test_client()
    client.environ_base["HTTP_AUTHORIZATION"] = token()["Authorization"]
    return client
