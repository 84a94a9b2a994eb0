"""Links, sessions, signing in by password, the throttle, the second factor."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from types import SimpleNamespace

import pyotp
import pytest
from argon2 import PasswordHasher
from sqlalchemy import select, update

from screening import passwords
from screening.operations import account, people, second_factor, sessions, settings, sign_in, throttle
from screening.operations.base import Conflict, Invalid, NotFound
from screening.store.actor import COMMAND_LINE, INTAKE, Actor
from screening.store.database import Database
from screening.store.tables import AuditEvent, SignInFailure, SignInLink, User, UserSession, now

PASSWORD = "violet anvil parade"


@pytest.fixture(autouse=True)
def quick_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real parameters are tested in tests/screening/test_passwords.py; here they would only cost time."""
    monkeypatch.setattr(passwords, "_HASHER", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
    passwords._nobodys.cache_clear()


@pytest.fixture
def ann(database: Database) -> Actor:
    """A user with a password."""
    user_id, token = people.add_user(COMMAND_LINE, database, "ann", "Ann", INTAKE)
    assert sign_in.by_link(token, database, new_password=PASSWORD, again=PASSWORD)
    return Actor("Ann", INTAKE, user_id)


def enter(database: Database, password: str = PASSWORD, code: str = "", login: str = "ann", address: str = "") -> str:
    return sign_in.by_password(database, login, password, code, "Firefox", address)


def last_event(database: Database) -> AuditEvent:
    with database.reading() as session:
        return session.scalars(select(AuditEvent).order_by(AuditEvent.number.desc()).limit(1)).one()


def shift(database: Database, by: timedelta, column=SignInFailure.at) -> None:
    """Make everything of a column older."""
    with database.writing() as session:
        for row in session.scalars(select(column.class_)):
            setattr(row, column.key, getattr(row, column.key) - by)


# --- one-time links ---------------------------------------------------------------------------------------------


def test_a_link_works_once(database: Database) -> None:
    token = sessions.issue_link(COMMAND_LINE, database)
    cookie = sign_in.by_link(token, database)
    assert cookie is not None
    assert sign_in.by_link(token, database) is None
    assert sign_in.welcome(database, token) is None
    signed_in = sessions.session_of(cookie, database)
    assert signed_in is not None
    assert signed_in.actor.name == "Administrator"


def test_a_new_link_ends_the_old_one(database: Database) -> None:
    old = sessions.issue_link(COMMAND_LINE, database)
    new = sessions.issue_link(COMMAND_LINE, database)
    assert sign_in.by_link(old, database) is None
    assert sign_in.by_link(new, database)


def test_an_expired_link_is_refused(database: Database) -> None:
    token = sessions.issue_link(COMMAND_LINE, database)
    with database.writing() as session:
        session.scalars(select(SignInLink)).one().expires = now() - timedelta(seconds=1)
    assert sign_in.by_link(token, database) is None


def test_a_disabled_users_link_is_refused(database: Database, ann: Actor) -> None:
    token = people.reset(COMMAND_LINE, database, ann.id)
    people.disable(COMMAND_LINE, database, ann.id)
    assert sign_in.by_link(token, database) is None


def test_a_bad_password_leaves_the_link_as_it_was(database: Database) -> None:
    token = sessions.issue_link(COMMAND_LINE, database)
    for new, again in (
        ("short", "short"),
        ("password1234", "password1234"),
        (PASSWORD, PASSWORD + "!"),
        ("", PASSWORD),
    ):
        with pytest.raises(Invalid):
            sign_in.by_link(token, database, new_password=new, again=again)
    assert sign_in.by_link(token, database, new_password=PASSWORD, again=PASSWORD)
    assert enter(database, login="admin")


def test_there_is_no_default_password(database: Database) -> None:
    with database.reading() as session:
        assert [(user.login, user.password_hash) for user in session.scalars(select(User))] == [("admin", None)]
    for guess in ("", "admin", "password"):
        with pytest.raises(sign_in.Refused):
            enter(database, guess, login="admin")


# --- sessions ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("column", "age"),
    [(UserSession.last_seen, timedelta(minutes=15)), (UserSession.created, timedelta(hours=12))],
    ids=["idle", "absolute"],
)
def test_sessions_end(database: Database, ann: Actor, column, age: timedelta) -> None:
    cookie = enter(database)
    shift(database, age - timedelta(seconds=30), column)
    assert sessions.session_of(cookie, database, seen=False)
    shift(database, timedelta(seconds=31), column)
    assert sessions.session_of(cookie, database) is None


def test_the_time_outs_are_settings(database: Database, ann: Actor) -> None:
    cookie = enter(database)
    shift(database, timedelta(minutes=6), UserSession.last_seen)
    settings.change(COMMAND_LINE, database, {"sign-out after idle": 5})
    assert sessions.session_of(cookie, database) is None


def test_use_keeps_a_session_alive_and_asking_by_itself_does_not(database: Database, ann: Actor) -> None:
    cookie = enter(database)
    shift(database, timedelta(minutes=10), UserSession.last_seen)
    asked = sessions.session_of(cookie, database, seen=False)
    assert asked is not None
    assert 0 < asked.seconds_left <= 5 * 60
    used = sessions.session_of(cookie, database)
    assert used is not None
    assert used.seconds_left > 14 * 60
    assert sessions.session_of(cookie, database, seen=False).seconds_left > 14 * 60


def test_signing_out_ends_the_session(database: Database, ann: Actor) -> None:
    cookie = enter(database)
    sessions.end_session(cookie, database)
    assert sessions.session_of(cookie, database) is None
    assert last_event(database).action == "session:end"
    sessions.end_session("no cookie of ours", database)


def test_own_sessions_are_listed_and_ended_one_or_all_others(database: Database, ann: Actor) -> None:
    cookies = [enter(database) for _ in range(3)]
    here = sessions.session_of(cookies[0], database)
    assert {row.browser for row in sessions.mine(ann, database)} == {"Firefox", ""}
    sessions.end_mine(ann, database, sessions.session_of(cookies[1], database).id)
    assert sessions.session_of(cookies[1], database) is None
    assert sessions.end_my_others(ann, database, here.id) == 2  # the other one and that of the link
    assert [row.id for row in sessions.mine(ann, database)] == [here.id]


def test_nobody_ends_the_session_of_another(database: Database, ann: Actor) -> None:
    cookie = enter(database)
    stranger = Actor("Eve", INTAKE, people.add_user(COMMAND_LINE, database, "eve", "Eve", INTAKE)[0])
    with pytest.raises(NotFound):
        sessions.end_mine(stranger, database, sessions.session_of(cookie, database).id)
    assert sessions.session_of(cookie, database)


def test_ids_and_tokens_cannot_be_guessed(database: Database, ann: Actor) -> None:
    cookies = {enter(database) for _ in range(20)}
    assert len(cookies) == 20
    assert all(len(cookie) >= 43 for cookie in cookies)  # 256 bits


def test_the_file_holds_no_token_and_no_password(sqlite: Database) -> None:
    database = sqlite
    assert database.file
    token = sessions.issue_link(COMMAND_LINE, database)
    cookie = sign_in.by_link(token, database, new_password=PASSWORD, again=PASSWORD)
    assert cookie
    database.close()
    stored = b"".join(path.read_bytes() for path in database.file.parent.iterdir())
    for secret in (token, cookie, PASSWORD):
        assert secret.encode() not in stored


# --- by password ------------------------------------------------------------------------------------------------


def test_login_and_password(database: Database, ann: Actor) -> None:
    cookie = enter(database, login=" ANN ", address="192.0.2.7")
    assert sessions.session_of(cookie, database).actor.id == ann.id
    event = last_event(database)
    assert (event.action, event.subject) == ("session:start", ann.id)
    assert event.detail == {"how": "password", "address": "192.0.2.7", "second_factor": "none set up"}


def test_every_refusal_has_the_same_words_and_does_the_same_work(
    database: Database, ann: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    people.add_user(COMMAND_LINE, database, "off", "Off", INTAKE)
    people.disable(COMMAND_LINE, database, people.id_of(COMMAND_LINE, database, "off"))
    hashes: list[str] = []
    verify = PasswordHasher.verify
    monkeypatch.setattr(
        PasswordHasher, "verify", lambda self, kept, word: hashes.append(kept) or verify(self, kept, word)
    )
    said = set()
    for login in ("ann", "nobody", "off", "admin"):
        with pytest.raises(sign_in.Refused) as refused:
            enter(database, "wrong " + PASSWORD, login=login)
        said.add(str(refused.value))
    assert len(said) == 1
    assert len(hashes) == 4  # one a time, whether there is such a login or not
    assert {kept.split("$")[3] for kept in hashes} == {"m=64,t=1,p=1"}


def test_a_refusal_is_an_event_that_does_not_quote_what_was_typed(database: Database, ann: Actor) -> None:
    with pytest.raises(sign_in.Refused):
        enter(database, "x" * 12, login="ann")
    assert (last_event(database).action, last_event(database).subject) == ("session:refused", ann.id)
    with pytest.raises(sign_in.Refused):
        enter(database, "", login=PASSWORD)  # the password in the wrong field
    event = last_event(database)
    assert (event.action, event.subject, event.actor) == ("session:refused", "", "not signed in")
    assert PASSWORD not in str(event.detail)


def test_a_password_kept_with_old_parameters_is_kept_anew(database: Database, ann: Actor) -> None:
    old = PasswordHasher(time_cost=2, memory_cost=64, parallelism=1).hash(PASSWORD)
    with database.writing() as session:
        session.execute(update(User).where(User.id == ann.id).values(password_hash=old))
    enter(database)
    with database.reading() as session:
        kept = session.get(User, ann.id).password_hash
    assert "t=1" in kept
    enter(database)


def test_a_new_password_ends_every_session(database: Database, ann: Actor) -> None:
    before = [enter(database) for _ in range(2)]
    with pytest.raises(Invalid, match="current-password"):
        account.change_password(ann, database, "not it", "copper lantern riddle", "copper lantern riddle")
    with pytest.raises(Invalid, match="new-password"):
        account.change_password(ann, database, PASSWORD, "ann", "ann")
    after = account.change_password(ann, database, PASSWORD, "copper lantern riddle", "copper lantern riddle")
    assert not any(sessions.session_of(cookie, database) for cookie in before)
    assert sessions.session_of(after, database)
    with pytest.raises(sign_in.Refused):
        enter(database)
    enter(database, "copper lantern riddle")


# --- the throttle -----------------------------------------------------------------------------------------------


def fail(database: Database, times: int, login: str = "ann", address: str = "") -> None:
    for _ in range(times):
        with pytest.raises(sign_in.Refused):
            enter(database, "wrong", login=login, address=address)


def max_of(database: Database) -> datetime:
    """When the last failure was."""
    with database.reading() as session:
        return max(session.scalars(select(SignInFailure.at)))


@pytest.mark.parametrize("login", ["ann", "nobody"])
def test_the_wait_grows_and_ends(database: Database, ann: Actor, login: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fail(database, throttle.OF_LOGIN.free, login)
    stopped = now()
    monkeypatch.setattr(throttle, "now", lambda: stopped)  # a slow machine waits no shorter
    waits = []
    for _ in range(9):
        with pytest.raises(throttle.TooMany) as refused:
            enter(database, login=login)  # even the right password has to wait
        last = max_of(database)
        waits.append(round((stopped + refused.value.wait - last).total_seconds()))
        shift(database, refused.value.wait)
        fail(database, 1, login)
    assert waits == [10, 20, 40, 80, 160, 320, 640, 900, 900]  # seconds; never for good


def test_the_words_say_how_long(database: Database, ann: Actor) -> None:
    fail(database, throttle.OF_LOGIN.free)
    with pytest.raises(throttle.TooMany, match=r"wait \d+ seconds?, then try again"):
        enter(database)
    assert throttle.in_words(timedelta(seconds=0.2)) == "1 second"
    assert throttle.in_words(timedelta(minutes=14, seconds=30)) == "15 minutes"


def test_the_right_password_clears_the_login(database: Database, ann: Actor) -> None:
    for _ in range(3):
        fail(database, throttle.OF_LOGIN.free - 1)
        enter(database)


def test_an_address_is_throttled_over_all_logins(database: Database, ann: Actor) -> None:
    for number in range(throttle.OF_ADDRESS.free):
        fail(database, 1, f"guess{number}", "192.0.2.7")
    with pytest.raises(throttle.TooMany):
        enter(database, address="192.0.2.7")
    enter(database, address="192.0.2.8")


def test_a_network_counts_as_one_address(database: Database, ann: Actor) -> None:
    for number in range(throttle.OF_ADDRESS.free):
        fail(database, 1, f"guess{number}", f"2001:db8::{number:x}")
    with pytest.raises(throttle.TooMany):
        enter(database, address="2001:db8::ffff")
    enter(database, address="2001:db8:0:1::1")


def test_failures_are_forgotten_after_a_day(database: Database, ann: Actor) -> None:
    fail(database, throttle.OF_LOGIN.free)
    shift(database, throttle.FORGOTTEN)
    enter(database)
    with database.reading() as session:
        assert not session.scalars(select(SignInFailure)).all()


def test_the_password_of_the_own_account_is_throttled_too(database: Database, ann: Actor) -> None:
    for _ in range(throttle.OF_LOGIN.free):
        with pytest.raises(Invalid):
            account.confirm(ann, database, "guess")
    with pytest.raises(throttle.TooMany):
        account.confirm(ann, database, PASSWORD)


# --- the second factor ------------------------------------------------------------------------------------------


@pytest.fixture
def phone(database: Database, ann: Actor, monkeypatch: pytest.MonkeyPatch) -> Phone:
    return Phone(database, ann, monkeypatch)


class Phone:
    """Ann's authenticator app, set up, and a clock that tests move."""

    def __init__(self, database: Database, ann: Actor, monkeypatch: pytest.MonkeyPatch):
        self.at = int(time.time())
        monkeypatch.setattr(second_factor, "time", SimpleNamespace(time=lambda: self.at))
        self.totp = pyotp.TOTP(second_factor.new_secret())
        self.recovery = second_factor.turn_on(ann, database, self.totp.secret, self.code(), PASSWORD)
        self.at += second_factor.STEP * 5

    def code(self, off: int = 0) -> str:
        return self.totp.at(self.at + off * second_factor.STEP)


def test_with_an_app_the_password_alone_is_refused_in_the_same_words(database: Database, phone: Phone) -> None:
    for code in (
        "",
        "000000" if phone.code() != "000000" else "000001",
        phone.code(2),
        phone.code(-2),
        "\N{FULLWIDTH DIGIT ONE}" * 6,
    ):
        with pytest.raises(sign_in.Refused):
            enter(database, code=code)
        with database.writing() as session:
            throttle.forget(session, "ann", [])
    with pytest.raises(sign_in.Refused):
        enter(database, "wrong", code=phone.code())
    enter(database, code=phone.code())
    assert last_event(database).detail["second_factor"] == "app"


@pytest.mark.parametrize("off", [-1, 0, 1])
def test_a_clock_may_be_off_by_one_step_and_a_code_works_once(database: Database, phone: Phone, off: int) -> None:
    code = phone.code(off)
    enter(database, code=f"{code[:3]} {code[3:]}")
    with pytest.raises(sign_in.Refused):
        enter(database, code=code)


def test_no_code_of_before_the_last_one(database: Database, phone: Phone) -> None:
    enter(database, code=phone.code(1))
    with pytest.raises(sign_in.Refused):
        enter(database, code=phone.code(0))


def test_recovery_codes_work_once_each(database: Database, ann: Actor, phone: Phone) -> None:
    assert len(set(phone.recovery)) == 10
    enter(database, code=phone.recovery[0])
    assert last_event(database).detail["second_factor"] == "recovery code"
    with pytest.raises(sign_in.Refused):
        enter(database, code=phone.recovery[0])
    enter(database, code=phone.recovery[1].lower().replace("-", " "))
    assert second_factor.codes_left(ann, database) == 8
    new = second_factor.renew_codes(ann, database, PASSWORD)
    with pytest.raises(sign_in.Refused):
        enter(database, code=phone.recovery[2])
    enter(database, code=new[2])


def test_a_link_asks_for_the_code_too(database: Database, ann: Actor, phone: Phone) -> None:
    token = people.reset(COMMAND_LINE, database, ann.id)
    assert sign_in.welcome(database, token).needs_code
    with pytest.raises(Invalid, match="code"):
        sign_in.by_link(token, database, new_password=PASSWORD, again=PASSWORD, code="000000")
    assert last_event(database).action == "session:refused"
    assert sign_in.by_link(token, database, new_password=PASSWORD, again=PASSWORD, code=phone.code())


def test_setting_up_takes_password_and_a_right_code_and_ends_other_sessions(database: Database, ann: Actor) -> None:
    cookies = [enter(database) for _ in range(2)]
    secret = second_factor.new_secret()
    with pytest.raises(Invalid, match="current-password"):
        second_factor.turn_on(ann, database, secret, pyotp.TOTP(secret).now(), "guess")
    with pytest.raises(Invalid, match="code"):
        second_factor.turn_on(ann, database, secret, "12345", PASSWORD)
    with pytest.raises(Invalid, match="code"):
        second_factor.turn_on(
            ann, database, "A" * 24, pyotp.TOTP("A" * 24).now(), PASSWORD
        )  # a secret of one's own making
    here = sessions.session_of(cookies[0], database)
    second_factor.turn_on(ann, database, secret, pyotp.TOTP(secret).now(), PASSWORD, here.id)
    assert sessions.session_of(cookies[0], database)
    assert sessions.session_of(cookies[1], database) is None


def test_turning_it_off(database: Database, ann: Actor, phone: Phone) -> None:
    settings.change(COMMAND_LINE, database, {"second factor for all": True})
    with pytest.raises(Conflict):
        second_factor.turn_off(ann, database, PASSWORD)
    settings.change(COMMAND_LINE, database, {"second factor for all": False})
    with pytest.raises(Invalid):
        second_factor.turn_off(ann, database, "guess")
    second_factor.turn_off(ann, database, PASSWORD)
    enter(database)
    with pytest.raises(Conflict):
        second_factor.renew_codes(ann, database, PASSWORD)


def test_recovery_codes_are_kept_as_hashes(sqlite: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    user_id, token = people.add_user(COMMAND_LINE, sqlite, "ann", "Ann", INTAKE)
    sign_in.by_link(token, sqlite, new_password=PASSWORD, again=PASSWORD)
    codes = Phone(sqlite, Actor("Ann", INTAKE, user_id), monkeypatch).recovery
    sqlite.close()
    stored = b"".join(path.read_bytes() for path in sqlite.file.parent.iterdir())
    assert not any(code.encode() in stored or code.replace("-", "").encode() in stored for code in codes)
