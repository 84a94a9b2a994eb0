"""Every call names a scope that the table of actions has, and is refused without it, whoever asks."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from flask import Flask

from rules.model import Rulebook
from screening.access import ACTIONS
from screening.operations import tokens
from screening.store.actor import COMMAND_LINE, ROLES
from screening.store.database import Database
from screening.store.tables import ApiToken, User, now
from tests.api.conftest import API, Client, bearer
from web import create_app

OPEN = {"read_me"}  # for every good token


@pytest.fixture
def app(sqlite: Database, rulebook: Rulebook) -> Flask:
    return create_app(sqlite, rulebook)


def calls(app: Flask) -> Iterator[tuple[str, str, str, str | None]]:
    """(operation, method, address, scope) of every call of the API."""
    for path, operations in app.test_client().get(f"{API}/openapi.json").json["paths"].items():
        address = re.sub(r"\{(number|version)\}", "1", re.sub(r"\{question\}", "0" * 64, path))
        for method, said in operations.items():
            if method != "parameters":
                scope = re.search(r"Needs the scope `([^`]+)`", said.get("description", ""))
                yield said["operationId"], method.upper(), re.sub(r"\{\w+\}", "x", address), scope and scope[1]


def test_every_call_has_a_scope_and_a_name(app: Flask) -> None:
    every = list(calls(app))
    assert len({name for name, *_ in every}) == len(every) > 50
    assert {name for name, *_, scope in every if scope is None} == OPEN
    assert {scope for *_, scope in every if scope} <= set(tokens.SCOPES)
    assert all(scope in ACTIONS for scope in tokens.SCOPES)


def test_no_call_without_its_scope(app: Flask, sqlite: Database) -> None:
    client = app.test_client()
    for name, method, address, scope in calls(app):
        assert client.open(address, method=method).status_code == 401, name
        if scope:
            others = bearer(sqlite, *(other for other in tokens.SCOPES if other != scope))
            assert client.open(address, method=method, headers=others).status_code == 403, name


@pytest.mark.parametrize("role", ROLES)
def test_no_call_beyond_the_role(app: Flask, sqlite: Database, role: str) -> None:
    client, headers = app.test_client(), bearer(sqlite, role=role)
    for name, method, address, scope in calls(app):
        refused = client.open(address, method=method, headers=headers).status_code == 403
        assert refused == (scope is not None and role not in ACTIONS[scope]), f"{name} as {role}"


def test_a_method_that_an_address_does_not_take(app: Flask, sqlite: Database) -> None:
    api = Client(app.test_client(), bearer(sqlite))
    answer = api("DELETE", "/referrals", 405)
    assert answer.mimetype == "application/problem+json"
    assert {"GET", "POST"} <= set(answer.headers["Allow"].replace(" ", "").split(","))
    assert api("GET", "/nothing", 404).mimetype == "application/problem+json"


def test_tokens_end(app: Flask, sqlite: Database) -> None:
    api = Client(app.test_client(), bearer(sqlite))
    api.get("/me")
    (row, user), *_ = tokens.listed(COMMAND_LINE, sqlite)
    with sqlite.writing() as session:
        session.get_one(ApiToken, row.id).expires = now()
    api("GET", "/me", 401)
    api = Client(app.test_client(), bearer(sqlite))
    tokens.revoke(COMMAND_LINE, sqlite, tokens.listed(COMMAND_LINE, sqlite)[0][0].id)
    api("GET", "/me", 401)
    api = Client(app.test_client(), bearer(sqlite))
    with sqlite.writing() as session:
        session.get_one(User, user.id).disabled = True
    api("GET", "/me", 401)
