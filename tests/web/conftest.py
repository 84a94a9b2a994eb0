"""A small application with the shipped rules, an empty database, and a signed-in browser, on both databases."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from rules.model import Rulebook
from screening.operations import sessions
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from tests.databases import database, postgresql_server, rulebook, sqlite
from web import create_app

__all__ = ["database", "postgresql_server", "rulebook", "sqlite"]  # fixtures of both databases


@pytest.fixture
def app(database: Database, rulebook: Rulebook) -> Flask:
    return create_app(database, rulebook)


@pytest.fixture
def stranger(app: Flask) -> FlaskClient:
    return app.test_client()


class Browser:
    """A signed-in client that sends forms as a browser would: with the token of the page."""

    def __init__(self, client: FlaskClient):
        self.client = client

    def get(self, address: str, status: int = 200) -> str:
        response = self.client.get(address)
        assert response.status_code == status, response.text
        return response.text

    def send(self, address: str, status: int = 303, **fields):
        token = re.search(r'name="form_token" value="([^"]+)"', self.get("/"))
        assert token
        response = self.client.post(address, data={"form_token": token[1], **fields})
        assert response.status_code == status, response.text
        return response


@pytest.fixture
def browser(app: Flask, database: Database) -> Browser:
    client = app.test_client()
    response = client.post("/sign-in", data={"token": sessions.issue_link(COMMAND_LINE, database)})
    assert response.status_code == 303
    return Browser(client)
