"""A client of the API with a token for all scopes."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from rules.model import Rulebook
from screening.demo import FOLDER
from screening.operations import tokens
from screening.store.actor import ADMINISTRATOR, COMMAND_LINE
from screening.store.database import Database
from screening.store.tables import Firm, User
from tests.databases import database, postgresql_server, rulebook, sqlite
from web import create_app

__all__ = ["database", "postgresql_server", "rulebook", "sqlite"]  # fixtures of both databases

API = "/api/v1"
CRPS = json.loads((FOLDER / "01-crps-with-ldn.json").read_text(encoding="utf-8"))
LDN_BEFORE = json.loads((FOLDER / "04-ldn-before-the-injury.json").read_text(encoding="utf-8"))

Token = Callable[..., dict[str, str]]


@pytest.fixture
def app(database: Database, rulebook: Rulebook) -> Flask:
    return create_app(database, rulebook)


@pytest.fixture
def token(database: Database) -> Token:
    """The Authorization header of a new token: of these scopes (all if none) and of a user of this role and firm."""
    return lambda *scopes, **who: bearer(database, *scopes, **who)


def bearer(
    database: Database, *scopes: str, role: str = ADMINISTRATOR, firm: str | None = None, days: int = 1
) -> dict[str, str]:
    login = f"{role}-{firm}"
    with database.writing() as session:
        if firm and session.get(Firm, firm) is None:
            session.add(Firm(id=firm, name=firm))
        user = session.scalar(select(User).where(User.login == login))
        if user is None:
            user = User(login=login, name=login, role=role, firm_id=firm)
            session.add(user)
            session.flush()
        user_id = user.id
    made = tokens.create(COMMAND_LINE, database, "test", user_id, scopes or tokens.SCOPES, days)
    return {"Authorization": f"Bearer {made[1]}"}


class Client:
    """The API by address below /api/v1; `status` is what the answer has to be."""

    def __init__(self, client: FlaskClient, headers: dict[str, str]):
        self._client, self.headers = client, headers

    def __call__(self, method: str, address: str, status: int = 200, headers: Any = None, **sent: Any):
        answer = self._client.open(API + address, method=method, headers={**self.headers, **(headers or {})}, **sent)
        assert answer.status_code == status, f"{answer.status_code} {answer.text[:2000]}"
        return answer

    def get(self, address: str, status: int = 200, **sent: Any) -> Any:
        return self("GET", address, status, **sent).json

    def post(self, address: str, json: Any = None, status: int = 201, **sent: Any) -> Any:
        return self("POST", address, status, json=json, **sent).json

    def put(self, address: str, json: Any, status: int = 204, **sent: Any) -> Any:
        return self("PUT", address, status, json=json, **sent)

    def as_(self, headers: dict[str, str]) -> Client:
        return Client(self._client, headers)

    def take_in(self, referral: Any = CRPS, **changed: Any) -> str:
        return self.post("/referrals", {**copy.deepcopy(referral), **changed})["id"]


@pytest.fixture
def api(app: Flask, token: Token) -> Client:
    return Client(app.test_client(), token())
