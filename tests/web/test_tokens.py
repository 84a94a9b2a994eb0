"""Tokens and webhooks as an administrator makes them."""

from __future__ import annotations

import re
from html import unescape

import pytest
from flask import Flask
from sqlalchemy import null, select

from screening.operations import delivery, people, tokens, webhooks
from screening.operations.base import NotFound
from screening.store.actor import ADMINISTRATOR, ATTORNEY, COMMAND_LINE, Actor
from screening.store.database import Database
from screening.store.outbox import EVENTS, SCREENED
from screening.store.tables import Outbox, User, Webhook
from web.pages.tokens import EVENT_WORDS, SCOPES

URL = "https://hooks.example/cases"


def administrator(database: Database) -> str:
    with database.reading() as session:
        return session.scalars(select(User.id)).one()


def test_every_scope_and_event_has_its_words() -> None:
    assert set(SCOPES) == set(tokens.SCOPES)
    assert set(EVENT_WORDS) == set(EVENTS)


def test_a_token_is_made_shown_once_used_and_revoked(app: Flask, browser, database: Database) -> None:
    fields = {"name": "case management", "person": administrator(database), "days": "30", "scopes": "queue:read"}
    made = browser.send("/tokens", 200, **fields).text
    token = re.search(r'<code id="made">(cs_[^<]+)</code>', made)
    assert token
    page = browser.get("/tokens")
    assert token[1] not in page
    assert "case management" in page
    headers = {"Authorization": f"Bearer {token[1]}"}
    assert app.test_client().get("/api/v1/me", headers=headers).json["scopes"] == ["queue:read"]
    revoke = re.search(r'action="(/tokens/[^"]+/revoke)"', page)
    assert revoke
    browser.send(revoke[1])
    assert "Revoked" in browser.get("/tokens")
    assert app.test_client().get("/api/v1/me", headers=headers).status_code == 401


def test_what_is_wrong_with_a_token_is_said_and_kept(browser, database: Database) -> None:
    fields = {"name": "", "person": administrator(database), "days": "900", "scopes": "everything"}
    page = browser.send("/tokens", 422, **fields).text
    for words in ("is missing or longer", "must be between 1 and 366", "everything is no scope"):
        assert words in unescape(page)
    assert 'value="900"' in page
    assert 'aria-describedby="scopes-error scopes-hint"' in page
    assert tokens.listed(COMMAND_LINE, database) == []


def test_a_webhook_is_added_tested_and_removed(browser, database: Database, monkeypatch) -> None:
    made = browser.send("/webhooks", 200, url=URL, events=SCREENED).text
    secret = re.search(r'<code id="made">([^<]+)</code>', made)
    assert secret
    with database.reading() as session:
        assert session.scalars(select(Webhook.secret)).one() == secret[1]
    page = browser.get("/webhooks")
    assert secret[1] not in page
    assert "0 waiting, 0 given up" in page
    address = re.search(r'action="(/webhooks/[^"]+)/test"', page)
    assert address

    def no_route(*_: object) -> int:
        raise OSError("no route")

    monkeypatch.setattr(delivery, "post", no_route)
    assert "The test could not be reached (OSError)" in browser.send(f"{address[1]}/test", 200).text
    got = []
    monkeypatch.setattr(delivery, "post", lambda *message: got.append(message) or 204)
    assert "The test arrived" in browser.send(f"{address[1]}/test", 200).text
    assert b'"event": "test"' in got[0][1]
    browser.send(f"{address[1]}/remove")
    assert "None yet" in browser.get("/webhooks")


def test_what_was_given_up_is_sent_once_more(browser, database: Database) -> None:
    hook, _ = webhooks.add(COMMAND_LINE, database, URL, [SCREENED])
    with database.writing() as session:
        session.add(Outbox(webhook_id=hook, event=SCREENED, payload={}, next_try=null(), attempts=7, last_error="x"))
    page = browser.get("/webhooks")
    assert "0 waiting, 1 given up; last: x" in page
    browser.send(f"/webhooks/{hook}/retry")
    assert "1 waiting, 0 given up" in browser.get("/webhooks")
    assert webhooks.deliver_due(database, lambda *_: 200) == 1


def test_a_webhook_inside_the_network_is_no_test(browser, database: Database) -> None:
    hook, _ = webhooks.add(COMMAND_LINE, database, "https://127.0.0.1/x", [SCREENED])
    assert "leads into a private network" in browser.send(f"/webhooks/{hook}/test", 200).text


def test_a_wrong_webhook_says_why(browser) -> None:
    page = unescape(browser.send("/webhooks", 422, url="http://hooks.example/").text)
    assert "must begin with https://" in page
    assert "choose at least one" in page


def test_a_firms_administrator_sees_its_own_only(database: Database) -> None:
    firms = [people.add_firm(COMMAND_LINE, database, name) for name in ("Harbor Law", "River Law")]
    users = []
    with database.writing() as session:
        for firm in firms:
            user = User(login=firm.lower(), name="Ann", role=ATTORNEY, firm_id=firm)
            session.add(user)
            session.flush()
            users.append(user.id)
    ours, theirs = (Actor("Ada", ADMINISTRATOR, "ada", firm_id=firm) for firm in firms)
    token, _ = tokens.create(ours, database, "x", users[0], ["queue:read"])
    hook, _ = webhooks.add(ours, database, URL, [SCREENED], firms[1])
    assert [row.id for row, _ in tokens.listed(ours, database)] == [token]
    assert tokens.listed(theirs, database) == webhooks.listed(theirs, database) == []
    assert [one.firm for one in webhooks.listed(ours, database)] == ["Harbor Law"]  # its own, whatever was asked
    for refused in (
        lambda: tokens.revoke(theirs, database, token),
        lambda: tokens.create(theirs, database, "x", users[0], ["queue:read"]),
        lambda: webhooks.remove(theirs, database, hook),
        lambda: webhooks.retry(theirs, database, hook),
        lambda: webhooks.send_test(theirs, database, hook),
    ):
        with pytest.raises(NotFound):
            refused()
