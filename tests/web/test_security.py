"""Who gets in, what guards a form, what every response carries, and where patient data must not go."""

from __future__ import annotations

import io
import json
import logging
import re
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from screening.operations import sessions
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from web import create_app
from web.security import HEADERS, PLAIN_COOKIE

OPEN = {"static", "pages.sign_in", "pages.link", "pages.use_link"}


def addresses(app: Flask) -> list[tuple[str, str, str]]:
    """(endpoint, method, address) of every route, with ids that exist nowhere."""
    found = []
    for rule in app.url_map.iter_rules():
        address = re.sub("<path:[a-z]+>", "style.css", rule.rule)
        address = re.sub("<[a-z_]+>", "x", address)
        found += [(rule.endpoint, method, address) for method in (rule.methods or set()) & {"GET", "POST"}]
    return found


def test_a_stranger_sees_only_the_sign_in_page(app: Flask, stranger: FlaskClient) -> None:
    for endpoint, method, address in addresses(app):
        if endpoint not in OPEN:
            response = stranger.open(address, method=method)
            assert response.status_code == 303, address
            assert response.location.split("?")[0] == "/sign-in"


def test_a_form_without_its_token_changes_nothing(app: Flask, browser) -> None:
    posts = [address for endpoint, method, address in addresses(app) if method == "POST" and endpoint not in OPEN]
    assert len(posts) > 3
    for address in posts:
        for data in ({}, {"form_token": "wrong"}):
            assert browser.client.post(address, data=data).status_code == 403, address


def test_opening_a_link_does_not_use_it_up(app: Flask, stranger: FlaskClient, database: Database) -> None:
    token = sessions.issue_link(COMMAND_LINE, database)
    assert "Sign in" in stranger.get(f"/sign-in/{token}").text
    assert stranger.post("/sign-in", data={"token": token}).status_code == 303
    again = app.test_client().post("/sign-in", data={"token": token})
    assert again.status_code == 403
    assert "used already" in again.text


def test_the_session_cookie(stranger: FlaskClient, database: Database) -> None:
    response = stranger.post("/sign-in", data={"token": sessions.issue_link(COMMAND_LINE, database)})
    cookie = response.headers["Set-Cookie"]
    assert cookie.startswith(f"{PLAIN_COOKIE}=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_a_session_that_was_signed_out_is_of_no_use(browser) -> None:
    cookie = browser.client.get_cookie(PLAIN_COOKIE).value
    browser.send("/sign-out")
    browser.client.set_cookie(PLAIN_COOKIE, cookie)
    assert browser.client.get("/").status_code == 303


def test_every_response_carries_the_headers(app: Flask, browser) -> None:
    app.view_functions["pages.new"] = lambda: 1 / 0
    responses = [browser.client.open(address, method=method, buffered=True) for _, method, address in addresses(app)]
    responses += [browser.client.get("/nowhere"), browser.client.put("/"), app.test_client().get("/")]
    assert {r.status_code for r in responses} >= {200, 303, 403, 404, 405, 500}
    for response in responses:
        for name, value in HEADERS.items():
            assert response.headers[name] == value
    assert browser.client.get("/").headers["Cache-Control"] == "no-store"


def test_no_page_holds_script_or_inline_style() -> None:
    for template in Path(create_app.__code__.co_filename).parent.glob("templates/**/*.html"):
        text = template.read_text(encoding="utf-8")
        assert not re.search(r"<script(?![^>]* src=)", text), template.name
        assert "style=" not in text, template.name
        assert " on" not in {part[:3] for part in text.split('="')}, template.name


def test_other_host_names_are_refused(database: Database, rulebook) -> None:
    client = create_app(database, rulebook, hosts=["localhost"]).test_client()
    assert client.get("/sign-in", headers={"Host": "localhost:8000"}).status_code == 200
    assert client.get("/sign-in", headers={"Host": "evil.example"}).status_code == 400


CANARY = "Zanzibarquux"


def test_patient_data_stays_out_of_addresses_logs_and_error_pages(
    app: Flask, browser, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    content = {
        "schema": "referral/1",
        "referral_id": "R-1",
        "patient": {"name": CANARY},
        "injury": {"date": "2025-01-10", "description": CANARY},
        "diagnoses": [{"code": "G90.511", "date": "2025-02-20"}],
    }
    upload = (io.BytesIO(json.dumps(content).encode()), f"{CANARY}.json")
    response = browser.send("/referrals/new", file=upload)
    assert CANARY not in response.location
    page = browser.get("/")
    assert CANARY not in page  # the file's name is not kept either

    def fail(*arguments, **named):
        raise ValueError(CANARY)

    monkeypatch.setattr("web.pages.referrals.screen", fail)
    broken = browser.send("/referrals/new", status=500, text=json.dumps(content))
    assert CANARY not in broken.text
    assert "Reference" in broken.text
    assert CANARY not in caplog.text
    assert "ValueError" in caplog.text


def test_too_large_an_upload(app: Flask, browser) -> None:
    app.config["MAX_CONTENT_LENGTH"] = 1000
    response = browser.send("/referrals/new", status=413, file=(io.BytesIO(b"x" * 2000), "a.json"))
    assert "too large" in response.text


def test_text_from_a_referral_is_never_markup(browser) -> None:
    content = {
        "referral_id": "<script>alert(1)</script>",
        "injury": {"date": "2025-01-10"},
        "fills": [{"date": "2025-06-01", "drug": "<b>naltrexone</b> 4.5 mg", "quantity": "30", "days_supply": 30}],
    }
    response = browser.send("/referrals/new", text=json.dumps({"schema": "referral/1", **content}))
    for page in (browser.get("/"), browser.get(response.location)):
        assert "<script>alert" not in page
        assert "<b>naltrexone" not in page
        assert "&lt;script&gt;" in page
