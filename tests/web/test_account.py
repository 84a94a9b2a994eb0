"""A person's own account."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape

import pyotp
import pytest
from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from screening import passwords
from screening.operations import people, second_factor, settings, throttle
from screening.store.actor import COMMAND_LINE, EXPERT
from screening.store.database import Database
from screening.store.tables import UserSession
from web.security import PLAIN_COOKIE

PASSWORD, OTHER = "violet anvil parade", "copper lantern riddle"
FIREFOX = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0"}


@pytest.fixture(autouse=True)
def quick_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_HASHER", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))


class Person:
    """Somebody with a password, who sees nothing but their account: what it needs must work for everybody."""

    def __init__(self, app: Flask, database: Database):
        self.app, self.database = app, database
        self.id, token = people.add_user(COMMAND_LINE, database, "exa", "Exa", EXPERT)
        self.client = app.test_client()
        sent = {"token": token, "new-password": PASSWORD, "new-password-again": PASSWORD}
        assert self.client.post("/sign-in", data=sent).status_code == 303

    def send(self, address: str, status: int = 303, **fields):
        token = re.search(r'name="form_token" value="([^"]+)"', self.client.get("/account").text)
        assert token
        response = self.client.post(address, data={"form_token": token[1], **fields})
        assert response.status_code == status, response.text
        return response

    def elsewhere(self, code: str = "", password: str = PASSWORD, **headers: dict) -> FlaskClient:
        """The same person in another browser."""
        client = self.app.test_client()
        sent = {"login": "exa", "password": password, "code": code}
        assert client.post("/sign-in", data=sent, **headers).status_code == 303
        return client

    def set_up(self) -> tuple[pyotp.TOTP, list[str]]:
        """An authenticator app, by the page's own key; its recovery codes."""
        secret = re.search(r'name="secret" value="([A-Z2-7]{32})"', self.client.get("/account/second-factor").text)
        assert secret
        totp = pyotp.TOTP(secret[1])
        sent = {"secret": secret[1], "code": totp.now(), "current-password": PASSWORD}
        page = self.send("/account/second-factor", 200, **sent).text
        return totp, re.findall(r"<code>((?:[A-Z2-9]{5}-){4}[A-Z2-9]{5})</code>", page)


@pytest.fixture
def person(app: Flask, database: Database) -> Person:
    return Person(app, database)


def alive(client: FlaskClient) -> bool:
    return client.get("/account").status_code == 200


def test_the_password_is_changed_with_the_old_one(person: Person) -> None:
    other = person.elsewhere()
    cookie = person.client.get_cookie(PLAIN_COOKIE).value
    fields = {"new-password": OTHER, "new-password-again": OTHER}
    refused = person.send("/account/password", 422, **fields, **{"current-password": "guess"})
    assert "Current password</a>: is not right" in refused.text
    assert 'aria-describedby="current-password-error"' in refused.text
    assert OTHER not in refused.text
    person.send("/account/password", **fields, **{"current-password": PASSWORD})
    assert alive(person.client)  # in a new session
    assert person.client.get_cookie(PLAIN_COOKIE).value != cookie
    assert not alive(other)
    person.elsewhere(password=OTHER)


@pytest.mark.parametrize("attempt", ["password", "second-factor/off", "recovery-codes"])
def test_guessing_the_password_in_a_session_left_open_is_throttled(person: Person, attempt: str) -> None:
    fields = {"current-password": "guess", "new-password": OTHER, "new-password-again": OTHER}
    for _ in range(throttle.OF_LOGIN.free):
        person.send(f"/account/{attempt}", 422, **fields)
    response = person.send(f"/account/{attempt}", 429, **fields)
    assert re.search(r"wait \d+ seconds?, then", response.text)
    assert response.headers["Retry-After"]


def test_an_app_is_set_up_by_picture_or_by_key(person: Person) -> None:
    page = person.client.get("/account/second-factor").text
    assert "<svg" in page
    assert "style=" not in page
    assert "<script" not in page.partition('class="qr"')[2].partition("</div>")[0]
    totp, codes = person.set_up()
    assert len(codes) == 10
    assert all(code not in person.client.get("/account").text for code in codes)  # shown once
    assert totp.secret not in person.client.get("/account/second-factor").text
    refused = person.app.test_client().post("/sign-in", data={"login": "exa", "password": PASSWORD})
    assert refused.status_code == 403
    person.elsewhere(codes[0])
    assert "9 recovery codes are left" in person.client.get("/account").text


def test_a_wrong_code_keeps_the_picture(person: Person) -> None:
    secret = second_factor.new_secret()
    page = person.send("/account/second-factor", 422, secret=secret, code="1", **{"current-password": PASSWORD}).text
    assert f'value="{secret}"' in page
    page = person.send("/account/second-factor", 422, secret="<b>", code="1", **{"current-password": PASSWORD}).text
    assert "&lt;b&gt;" not in page
    assert "<b>" not in page


def test_an_app_is_done_without_again(person: Person) -> None:
    person.set_up()
    person.send("/account/second-factor/off", 422, **{"current-password": "guess"})
    person.send("/account/second-factor/off", **{"current-password": PASSWORD})
    person.elsewhere()


def test_new_recovery_codes(person: Person) -> None:
    _, old = person.set_up()
    page = person.send("/account/recovery-codes", 200, **{"current-password": PASSWORD}).text
    assert "New recovery codes" in page
    assert not any(code in page for code in old)


def test_where_everybody_needs_an_app_nothing_else_comes_first(person: Person) -> None:
    settings.change(COMMAND_LINE, person.database, {"second factor for all": True})
    for address in ("/audit", "/"):  # not theirs anyway: the refusal comes first
        assert person.client.get(address).status_code == 403
    admin = person.app.test_client()
    _, token = people.add_user(COMMAND_LINE, person.database, "ada", "Ada", "administrator")
    sent = {"token": token, "new-password": PASSWORD, "new-password-again": PASSWORD}
    admin.post("/sign-in", data=sent)
    for address in ("/", "/admin/users", "/audit"):
        assert admin.get(address).location == "/account/second-factor"
    assert "everybody signs in with an authenticator app" in admin.get("/account/second-factor").text
    assert admin.get("/account").status_code == 200
    person.set_up()
    assert person.client.get("/start").location == "/account"


def test_sessions_are_listed_with_their_browsers_and_ended(person: Person) -> None:
    first, second = person.elsewhere(headers=FIREFOX), person.elsewhere(headers=FIREFOX)
    page = unescape(person.client.get("/account").text)
    assert page.count("Firefox on Windows</th>") == 2
    assert page.count(">This one</span>") == 1
    addresses = re.findall(r'action="(/account/sessions/[^"/]+/end)"', page)
    assert len(addresses) == 3
    with person.database.reading() as session:
        newest = session.scalars(select(UserSession).order_by(UserSession.created.desc())).first()
    person.send(f"/account/sessions/{newest.id}/end")
    assert (alive(first), alive(second)) == (True, False)
    person.send("/account/sessions/end-others")
    assert (alive(first), alive(person.client)) == (False, True)
    own = re.search(r'action="(/account/sessions/[^"/]+/end)"', person.client.get("/account").text)
    assert person.send(own[1]).location == "/sign-in"
    assert not alive(person.client)


def test_the_session_of_another_person_is_not_there(person: Person, browser) -> None:
    theirs = re.search(r'action="(/account/sessions/[^"/]+/end)"', browser.get("/account"))
    absent = person.send("/account/sessions/AAAAAAAAAAAAAAAA/end", 404)
    foreign = person.send(theirs[1], 404)
    assert foreign.text == absent.text
    browser.get("/account")


def test_shortcuts_are_turned_off_and_on(person: Person) -> None:
    assert re.search(r'id="shortcuts"[^>]* checked', person.client.get("/account").text)
    person.send("/account/preferences")
    assert not re.search(r'id="shortcuts"[^>]* checked', person.client.get("/account").text)
    person.send("/account/preferences", shortcuts="yes")
    assert re.search(r'id="shortcuts"[^>]* checked', person.client.get("/account").text)


def idle(database: Database, minutes: int) -> None:
    with database.writing() as session:
        for row in session.scalars(select(UserSession)):
            row.last_seen -= timedelta(minutes=minutes)


def test_the_page_knows_when_the_session_ends_and_asking_does_not_lengthen_it(person: Person) -> None:
    page = person.client.get("/account").text
    left = re.search(r'<dialog id="session"[^>]*data-left="(\d+)"', page)
    assert 14 * 60 < int(left[1]) <= 15 * 60
    assert "signed out after 15 minutes" in page  # without scripts
    idle(person.database, 10)
    state = person.client.get("/account/session", headers={"X-Background": "1"}).json
    assert state["user"] == person.id
    assert 4 * 60 < state["left"] <= 5 * 60
    idle(person.database, 6)
    gone = person.client.get("/account/session", headers={"X-Background": "1", "Sec-Fetch-Mode": "cors"})
    assert gone.status_code == 401


def test_staying_signed_in(person: Person) -> None:
    idle(person.database, 14)
    assert person.send("/account/session").location == "/account"  # sent as a form; `send` reads a page before
    idle(person.database, 14)
    token = person.client.get("/account/session", headers={"X-Background": "1"}).json["form_token"]
    headers = {"X-Form-Token": token, "Sec-Fetch-Mode": "cors"}
    assert person.client.post("/account/session", headers=headers).json["left"] > 14 * 60


def test_without_a_password_the_account_says_so(browser) -> None:
    page = browser.get("/account")
    assert "You have no password yet" in page
    assert 'id="current-password"' not in page
    browser.send("/account/password", **{"new-password": PASSWORD, "new-password-again": PASSWORD})
    assert "You have no password yet" not in browser.get("/account")


@pytest.mark.parametrize(
    ("header", "words"),
    [
        (FIREFOX["User-Agent"], "Firefox on Windows"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/18.5 Safari/605", "Safari on macOS"),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537 Chrome/140.0 Safari/537 Edg/140.0", "Edge on Windows"),
        ("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537 Chrome/140 Mobile Safari/537", "Chrome on Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/140 Safari/604", "Chrome on iPhone"),
        ("<script>", "unknown browser"),
        ("", "unknown browser"),
    ],
)
def test_browsers_in_words(header: str, words: str) -> None:
    from web.browsers import in_words

    assert in_words(header) == words
