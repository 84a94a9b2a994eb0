"""Who gets in, what guards a form, what every response carries, and where patient data must not go."""

from __future__ import annotations

import io
import json
import re
import threading
import time
from contextlib import contextmanager, suppress
from html import unescape
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
import waitress
from flask import Flask
from flask.testing import FlaskClient

from screening.operations import people, sessions, sign_in
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from web import create_app, proxy
from web.security import HEADERS, PLAIN_COOKIE, SECURE_COOKIE

OPEN = {"static", *(f"pages.{one}" for one in ("sign_in", "link", "enter", "help", "healthz", "readyz", "metrics"))}
PASSWORD = "violet anvil parade"


def addresses(app: Flask) -> list[tuple[str, str, str]]:
    """(endpoint, method, address) of every route for people, with ids that exist nowhere."""
    found = []
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith("/api/"):  # by token: tests/api
            continue
        address = re.sub("<path:[a-z]+>", "style.css", rule.rule)
        address = re.sub(r"<any\(([a-z]+)[^>]*>", r"\1", re.sub("<int:[a-z_]+>", "1", address))
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


def test_the_token_may_come_as_a_header_and_guards_json_too(browser) -> None:
    token = form_token(browser)
    address = "/account/preferences"
    for body in ({"data": {}}, {"json": {"shortcuts": "yes", "form_token": token}}):  # not from the JSON itself
        assert browser.client.post(address, **body).status_code == 403
    assert browser.client.post(address, json={}, headers={"X-Form-Token": token}).status_code == 303


def test_a_token_of_another_session_is_refused(app: Flask, browser, database: Database) -> None:
    other = app.test_client()
    other.post("/sign-in", data={"token": sessions.issue_link(COMMAND_LINE, database)})
    found = re.search(r'name="form_token" value="([^"]+)"', other.get("/account").text)
    assert found
    assert browser.client.post("/account/preferences", data={"form_token": found[1]}).status_code == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_form_from_another_site_is_refused_even_at_the_door(
    app: Flask, browser, site: str, database: Database
) -> None:
    """Otherwise somebody could be signed in as another, and enter their cases there."""
    headers = {"Sec-Fetch-Site": site}
    token = sessions.issue_link(COMMAND_LINE, database)
    assert app.test_client().post("/sign-in", data={"token": token}, headers=headers).status_code == 403
    sent = {"form_token": form_token(browser)}
    assert browser.client.post("/account/preferences", data=sent, headers=headers).status_code == 403
    assert app.test_client().get("/sign-in", headers=headers).status_code == 200  # a link from a mail


def form_token(browser) -> str:
    found = re.search(r'name="form_token" value="([^"]+)"', browser.get("/account"))
    assert found
    return found[1]


def test_opening_a_link_does_not_use_it_up(app: Flask, stranger: FlaskClient, database: Database) -> None:
    token = sessions.issue_link(COMMAND_LINE, database)
    assert "Sign in" in stranger.get(f"/sign-in/{token}").text
    assert stranger.head(f"/sign-in/{token}").status_code == 200
    assert stranger.post("/sign-in", data={"token": token}).status_code == 303
    again = app.test_client().post("/sign-in", data={"token": token})
    assert again.status_code == 403
    assert "used already" in again.text
    assert "used already" in app.test_client().get(f"/sign-in/{token}").text


# --- cookies and sessions ---------------------------------------------------------------------------------------


def cookie_of(response) -> str:
    (cookie,) = response.headers.getlist("Set-Cookie")
    return cookie


def test_the_session_cookie(stranger: FlaskClient, database: Database) -> None:
    cookie = cookie_of(stranger.post("/sign-in", data={"token": sessions.issue_link(COMMAND_LINE, database)}))
    assert cookie.startswith(f"{PLAIN_COOKIE}=")
    assert {part.strip() for part in cookie.split(";")[1:]} == {"HttpOnly", "SameSite=Lax", "Path=/"}


def test_over_tls_the_cookie_is_bound_to_this_host(stranger: FlaskClient, database: Database) -> None:
    sent = {"token": sessions.issue_link(COMMAND_LINE, database)}
    response = stranger.post("/sign-in", data=sent, base_url="https://localhost")
    cookie = cookie_of(response)
    assert cookie.startswith(f"{SECURE_COOKIE}=")
    assert SECURE_COOKIE.startswith("__Host-")
    assert {part.strip() for part in cookie.split(";")[1:]} == {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"}
    assert response.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
    assert "Strict-Transport-Security" not in stranger.get("/sign-in").headers
    assert stranger.get("/account", base_url="https://localhost").status_code == 200


def test_a_cookie_planted_before_signing_in_is_not_the_session(app: Flask, database: Database) -> None:
    client = app.test_client()
    client.set_cookie(PLAIN_COOKIE, "planted")
    client.post("/sign-in", data={"token": sessions.issue_link(COMMAND_LINE, database)})
    assert client.get_cookie(PLAIN_COOKIE).value != "planted"
    attacker = app.test_client()
    attacker.set_cookie(PLAIN_COOKIE, "planted")
    assert attacker.get("/account").status_code == 303


def test_signing_in_again_is_a_new_session_with_a_new_form_token(app: Flask, browser, database: Database) -> None:
    before, token = browser.client.get_cookie(PLAIN_COOKIE).value, form_token(browser)
    browser.client.post("/sign-in", data={"token": sessions.issue_link(COMMAND_LINE, database)})
    assert browser.client.get_cookie(PLAIN_COOKIE).value != before
    assert form_token(browser) != token
    old = app.test_client()
    old.set_cookie(PLAIN_COOKIE, before)
    assert old.get("/account").status_code == 303  # the session that was left has ended


def test_a_session_that_was_signed_out_is_of_no_use(browser) -> None:
    cookie = browser.client.get_cookie(PLAIN_COOKIE).value
    response = browser.send("/sign-out")
    assert response.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert cookie_of(response).startswith(f"{PLAIN_COOKIE}=;")
    browser.client.set_cookie(PLAIN_COOKIE, cookie)
    assert browser.client.get("/").status_code == 303


def test_signing_out_twice_is_no_trouble(browser) -> None:
    browser.send("/sign-out")
    response = browser.client.post("/sign-out")
    assert (response.status_code, response.location) == (303, "/sign-in")


# --- back to where one was --------------------------------------------------------------------------------------

ELSEWHERE = (
    "https://evil.example/",
    "//evil.example/account",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "\t//evil.example",
    "javascript:alert(1)",
    "http:account",
    "account",
    "/account\r\nSet-Cookie: a=b",
    "/nowhere",
    "/sign-in",
    "/sign-out",
    "/static/css/base.css",
    "//[",
    "/" + "a" * 3000,
    "@evil.example",
    "/.//evil.example",
)


@pytest.mark.parametrize("address", ["/account", "/account?done=saved", "/audit?actor=a&day=2026-05-04"])
def test_after_signing_in_one_is_back_where_one_was(stranger: FlaskClient, database: Database, address: str) -> None:
    with_password(database)
    sent_to = stranger.get(address).location
    assert sent_to.startswith("/sign-in?next=")
    page = stranger.get(sent_to).text
    wanted = re.search(r'name="next" value="([^"]+)"', page)
    assert wanted
    data = {"login": "admin", "password": PASSWORD, "next": unescape(wanted[1])}
    assert stranger.post("/sign-in", data=data).location == address


@pytest.mark.parametrize("address", ELSEWHERE)
def test_nobody_is_sent_elsewhere(sqlite: Database, rulebook, address: str) -> None:
    stranger = create_app(sqlite, rulebook).test_client()
    with_password(sqlite)
    assert 'name="next"' not in stranger.get("/sign-in", query_string={"next": address}).text
    data = {"login": "admin", "password": PASSWORD, "next": address}
    assert stranger.post("/sign-in", data=data).location == "/start"


def test_what_was_sent_after_the_session_ended_is_said_to_be_lost(app: Flask, browser) -> None:
    browser.send("/sign-out")
    response = browser.client.post("/account/preferences", data={"shortcuts": "yes"})
    assert (response.status_code, response.location) == (303, "/sign-in?next=/account&lost=1")
    page = browser.client.get(response.location).text
    assert "nothing was saved" in page
    assert 'name="next" value="/account"' in page
    plain = browser.client.get(browser.client.get("/account").location).text
    assert "nothing was saved" not in plain


def test_a_script_is_told_in_its_own_way(stranger: FlaskClient) -> None:
    headers = {"HX-Request": "true", "HX-Current-URL": "http://localhost/account?x=1"}
    response = stranger.post("/account/preferences", headers=headers)
    assert response.status_code == 401
    assert response.headers["HX-Redirect"] == "/sign-in?next=/account&lost=True"
    assert "<html" not in response.text
    response = stranger.get("/account/session", headers={"Sec-Fetch-Mode": "cors", "X-Background": "1"})
    assert response.status_code == 401


def with_password(database: Database) -> None:
    token = sessions.issue_link(COMMAND_LINE, database)
    assert sign_in.by_link(token, database, new_password=PASSWORD, again=PASSWORD)


# --- the door ---------------------------------------------------------------------------------------------------


def test_refusals_look_the_same_whoever_it_was(stranger: FlaskClient, database: Database) -> None:
    with_password(database)
    pages = []
    for login in ("admin", "nobody"):
        response = stranger.post("/sign-in", data={"login": login, "password": "not it"})
        assert response.status_code == 403
        assert "not it" not in response.text
        assert "Set-Cookie" not in response.headers
        pages.append(response.text)
    assert pages[0] == pages[1]


def test_too_many_attempts_are_told_how_long_to_wait(stranger: FlaskClient) -> None:
    for _ in range(5):
        assert stranger.post("/sign-in", data={"login": "a", "password": "b"}).status_code == 403
    response = stranger.post("/sign-in", data={"login": "a", "password": "b"})
    assert response.status_code == 429
    assert 1 <= int(response.headers["Retry-After"]) <= 10  # what is left of ten seconds on a busy machine
    assert "wait 10 seconds" in response.text


def test_a_link_lets_one_choose_a_password(app: Flask, stranger: FlaskClient, database: Database) -> None:
    token = sessions.issue_link(COMMAND_LINE, database)
    bad = {"token": token, "new-password": "password1234", "new-password-again": "password1234"}
    refused = stranger.post("/sign-in", data=bad)
    assert refused.status_code == 422
    assert "many people use" in refused.text
    assert "password1234" not in refused.text
    good = {"token": token, "new-password": PASSWORD, "new-password-again": PASSWORD}
    assert stranger.post("/sign-in", data=good).status_code == 303
    assert app.test_client().post("/sign-in", data={"login": "admin", "password": PASSWORD}).status_code == 303


def test_where_somebody_begins_depends_on_the_role(app: Flask, database: Database) -> None:
    for role, start in (("intake coordinator", "/"), ("rule expert", "/account"), ("auditor", "/")):
        login = role.replace(" ", "-")
        _, token = people.add_user(COMMAND_LINE, database, login, role, role)
        client = app.test_client()
        assert client.post("/sign-in", data={"token": token}).location == "/start"
        assert client.get("/start").location == start or role == "rule expert"
        assert client.get("/start", follow_redirects=True).status_code == 200


# --- headers and errors -----------------------------------------------------------------------------------------


def test_every_response_carries_the_headers(app: Flask, browser) -> None:
    app.view_functions["pages.new"] = lambda: 1 / 0
    app.config["MAX_CONTENT_LENGTH"] = 1000
    responses = [browser.client.open(address, method=method, buffered=True) for _, method, address in addresses(app)]
    responses += [browser.client.get("/nowhere"), browser.client.put("/"), app.test_client().get("/")]
    responses += [browser.client.post("/account/preferences", data={"form_token": "x" * 2000})]
    assert {r.status_code for r in responses} >= {200, 303, 403, 404, 405, 413, 500}
    for response in responses:
        for name, value in HEADERS.items():
            assert response.headers[name] == value
        assert "Server" not in response.headers
        if not response.request.path.startswith("/static"):
            assert response.headers["Cache-Control"] == "no-store", response.request.path


def test_the_policy_allows_nothing_inline_and_nobody_else() -> None:
    policy = dict(part.strip().split(" ", 1) for part in HEADERS["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["object-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert set(policy.values()) <= {"'none'", "'self'"}


def test_an_error_page_without_a_database_is_still_an_answer(
    app: Flask, browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.security.sessions.session_of", lambda *arguments: 1 / 0)
    monkeypatch.setattr("web.security.settings.read", lambda *arguments: 1 / 0)
    response = browser.client.get("/account")
    assert response.status_code == 500
    assert response.content_type.startswith("text/plain")
    assert "Reference: " in response.text
    assert "ZeroDivision" not in response.text
    assert response.headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]


def test_refusals_are_logged_by_ids(app: Flask, database: Database, caplog: pytest.LogCaptureFixture) -> None:
    user_id, token = people.add_user(COMMAND_LINE, database, "ina", "Ina", "intake coordinator")
    client = app.test_client()
    client.post("/sign-in", data={"token": token})
    page = client.get("/admin/users?x=secret")
    assert page.status_code == 403
    (reference,) = re.findall("Reference: <code>(.+?)</code>", page.text)
    assert f"not allowed: user:manage: user {user_id}, pages.users, reference {reference}" in caplog.text
    assert "secret" not in caplog.text


def test_a_character_that_no_database_takes(app: Flask, browser) -> None:
    for address in ("/audit?actor=a%00b", "/referrals/%00", "/sign-in/%00"):
        assert browser.client.get(address).status_code == 400, address
    assert app.test_client().post("/sign-in", data={"login": "a\x00", "password": "b"}).status_code == 400
    sent = {"form_token": form_token(browser), "name": "a\x00b"}
    assert browser.client.post("/admin/firms", data=sent).status_code == 400


def test_nothing_debugs(app: Flask) -> None:
    assert not app.debug
    assert not app.testing
    assert app.secret_key is None  # nothing is signed: sessions are on the server


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


def test_too_large_an_upload(app: Flask, browser) -> None:
    app.config["MAX_CONTENT_LENGTH"] = 1000
    response = browser.send("/imports", status=413, file=(io.BytesIO(b"x" * 2000), "a.json"))
    assert "too large" in response.text


# --- behind a proxy ---------------------------------------------------------------------------------------------


def test_without_the_variable_no_forwarded_header_is_believed() -> None:
    assert proxy.options({}) == {"clear_untrusted_proxy_headers": True}
    assert proxy.public_address({}) is None


def test_one_proxy_here_or_elsewhere() -> None:
    here = proxy.options({proxy.VARIABLE: "1"})
    assert (here["trusted_proxy"], here["trusted_proxy_count"]) == ("127.0.0.1", 1)
    there = proxy.options({proxy.VARIABLE: "2@10.0.0.5"})
    assert (there["trusted_proxy"], there["trusted_proxy_count"]) == ("10.0.0.5", 2)
    assert there["clear_untrusted_proxy_headers"] is True
    assert "x-forwarded-host" not in there["trusted_proxy_headers"]


@pytest.mark.parametrize("text", ["0", "yes", "1@", "1@proxy.example", "-1", "10", "1@10.0.0.5/8"])
def test_a_proxy_that_cannot_be_read(text: str) -> None:
    if text == "1@":
        assert proxy.options({proxy.VARIABLE: text})["trusted_proxy"] == "127.0.0.1"
        return
    with pytest.raises(proxy.ProxyError, match=proxy.VARIABLE):
        proxy.options({proxy.VARIABLE: text})


@pytest.mark.parametrize("text", ["screening.example.org", "ftp://x", "https://", "https://x/path", "https://x?y"])
def test_an_address_that_cannot_be_read(text: str) -> None:
    with pytest.raises(proxy.ProxyError, match=proxy.ADDRESS_VARIABLE):
        proxy.public_address({proxy.ADDRESS_VARIABLE: text})


def test_behind_a_proxy_the_scheme_and_the_client_are_the_outer_ones(sqlite: Database, rulebook) -> None:
    """Through waitress itself: the headers of a believed proxy count, those of anybody else do not."""
    app = create_app(sqlite, rulebook)
    headers = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9"}
    with served(app, proxy.options({proxy.VARIABLE: "1"})) as address:
        assert fetch(address, headers).headers["Strict-Transport-Security"]
    for nobody in (proxy.options({}), proxy.options({proxy.VARIABLE: "1@10.0.0.5"})):
        with served(app, nobody) as address:
            assert "Strict-Transport-Security" not in fetch(address, headers).headers


@contextmanager
def served(app: Flask, options: dict):
    server = waitress.create_server(app, host="127.0.0.1", port=0, **options)

    def run() -> None:
        with suppress(OSError, ValueError):  # closing its sockets from here ends the loop with one
            server.run()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.effective_port}/sign-in"
        for _ in range(200):  # its side of the connection is closed a moment after ours
            if not server.active_channels:
                break
            time.sleep(0.05)
    finally:
        server.close()
        server.task_dispatcher.shutdown()
        thread.join(timeout=1)


def fetch(address: str, headers: dict):
    with urlopen(Request(address, headers=headers), timeout=30) as response:
        response.read()
        return response


def test_text_from_a_referral_is_never_markup(browser) -> None:
    content = {
        "referral_id": "<script>alert(1)</script>",
        "injury": {"date": "2025-01-10"},
        "fills": [{"date": "2025-06-01", "drug": "<b>naltrexone</b> 4.5 mg", "quantity": "30", "days_supply": 30}],
    }
    response = browser.send("/referrals/new/paste", text=json.dumps({"schema": "referral/1", **content}))
    for page in (browser.get("/"), browser.get(response.location)):
        assert "<script>alert" not in page
        assert "<b>naltrexone" not in page
        assert "&lt;script&gt;" in page
