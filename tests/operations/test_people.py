from __future__ import annotations

import threading

import pytest
from sqlalchemy import select

from screening.operations import people, sessions, sign_in
from screening.operations.base import Conflict, Invalid, NotAllowed, NotFound
from screening.store.actor import ADMINISTRATOR, ATTORNEY, AUDITOR, COMMAND_LINE, EXPERT, INTAKE, ROLES, Actor
from screening.store.database import Database
from screening.store.tables import AuditEvent, User


@pytest.fixture
def firm(database: Database) -> str:
    return people.add_firm(COMMAND_LINE, database, "Harbor Law")


@pytest.fixture
def sqlite_firm(sqlite: Database) -> str:
    return people.add_firm(COMMAND_LINE, sqlite, "Harbor Law")


def add(database: Database, login: str = "ann", role: str = INTAKE, firm: str | None = None) -> str:
    return people.add_user(COMMAND_LINE, database, login, login.title(), role, firm)[0]


def signed_in(database: Database, login: str) -> str:
    cookie = sign_in.by_link(sessions.issue_link(COMMAND_LINE, database, login), database)
    assert cookie
    return cookie


def events(database: Database) -> list[AuditEvent]:
    with database.reading() as session:
        return list(session.scalars(select(AuditEvent).order_by(AuditEvent.number)))


def test_a_new_user_comes_in_by_a_link_and_has_no_password(database: Database) -> None:
    user_id, token = people.add_user(COMMAND_LINE, database, " Ann@Example.org ", " Ann Ames ", INTAKE)
    person = people.user(COMMAND_LINE, database, user_id)
    assert (person.login, person.name, person.has_password) == ("ann@example.org", "Ann Ames", False)
    assert sessions.session_of(sign_in.by_link(token, database), database).actor == Actor("Ann Ames", INTAKE, user_id)


@pytest.mark.parametrize(
    ("login", "name", "role", "with_firm", "field"),
    [
        ("", "Ann", INTAKE, False, "login"),
        ("a b", "Ann", INTAKE, False, "login"),
        ("<ann>", "Ann", INTAKE, False, "login"),
        ("admin", "Ann", INTAKE, False, "login"),  # taken
        ("ADMIN", "Ann", INTAKE, False, "login"),
        ("ann", " ", INTAKE, False, "name"),
        ("ann", "Ann\nAudit: whole", INTAKE, False, "name"),  # a line of its own in a log
        ("ann", "A" * 101, INTAKE, False, "name"),
        ("ann", "Ann", "system", False, "role"),
        ("ann", "Ann", "", False, "role"),
        ("ann", "Ann", ATTORNEY, False, "firm"),  # would see every firm's referrals
        ("ann", "Ann", ADMINISTRATOR, True, "firm"),
        ("ann", "Ann", AUDITOR, True, "firm"),
    ],
)
def test_what_a_user_cannot_be(
    sqlite: Database, sqlite_firm: str, login: str, name: str, role: str, with_firm: bool, field: str
) -> None:
    database, firm = sqlite, sqlite_firm
    before = len(events(database))
    with pytest.raises(Invalid) as refused:
        people.add_user(COMMAND_LINE, database, login, name, role, firm if with_firm else None)
    assert [where for where, _ in refused.value.problems] == [field]
    assert len(events(database)) == before


def test_an_unknown_firm(database: Database) -> None:
    with pytest.raises(Invalid, match="firm"):
        people.add_user(COMMAND_LINE, database, "ann", "Ann", ATTORNEY, "nowhere")


@pytest.mark.parametrize("role", [role for role in ROLES if role != ADMINISTRATOR])
def test_only_administrators_manage_people(sqlite: Database, sqlite_firm: str, role: str) -> None:
    database, firm = sqlite, sqlite_firm
    user_id = add(database)
    eve = Actor("Eve", role, "u1")
    before = len(events(database))
    for attempt in (
        lambda: people.users(eve, database),
        lambda: people.user(eve, database, user_id),
        lambda: people.add_user(eve, database, "x2", "X", ADMINISTRATOR),
        lambda: people.change_user(eve, database, user_id, "X", ADMINISTRATOR, None),
        lambda: people.disable(eve, database, user_id),
        lambda: people.enable(eve, database, user_id),
        lambda: people.reset(eve, database, user_id),
        lambda: people.remove_second_factor(eve, database, user_id),
        lambda: people.firms(eve, database),
        lambda: people.add_firm(eve, database, "X"),
        lambda: people.rename_firm(eve, database, firm, "X"),
        lambda: sessions.issue_link(eve, database),
    ):
        with pytest.raises(NotAllowed):
            attempt()
    assert len(events(database)) == before


def test_every_change_is_one_event_that_names_the_user(database: Database, firm: str) -> None:
    user_id = add(database)
    for change, what in (
        (lambda: people.change_user(COMMAND_LINE, database, user_id, "Ann", ATTORNEY, firm), "user changed"),
        (lambda: people.reset(COMMAND_LINE, database, user_id), "password reset"),
        (lambda: people.remove_second_factor(COMMAND_LINE, database, user_id), "second factor removed"),
        (lambda: people.disable(COMMAND_LINE, database, user_id), "user disabled"),
        (lambda: people.enable(COMMAND_LINE, database, user_id), "user enabled"),
    ):
        before = len(events(database))
        change()
        new = events(database)[before:]
        assert [(event.action, event.subject, event.detail["what"]) for event in new] == [
            ("user:manage", user_id, what)
        ]


def test_another_role_holds_at_once(database: Database, firm: str) -> None:
    user_id = add(database)
    cookie = signed_in(database, "ann")
    people.change_user(COMMAND_LINE, database, user_id, "Ann of the desk", INTAKE, None)
    assert sessions.session_of(cookie, database)  # another name ends nothing
    people.change_user(COMMAND_LINE, database, user_id, "Ann", EXPERT, None)
    assert sessions.session_of(cookie, database) is None
    assert events(database)[-1].detail["role"] == [INTAKE, EXPERT]
    cookie = signed_in(database, "ann")
    people.change_user(COMMAND_LINE, database, user_id, "Ann", ATTORNEY, firm)
    assert sessions.session_of(cookie, database) is None
    assert sessions.session_of(signed_in(database, "ann"), database).actor.firm_id == firm


def test_a_disabled_user_is_out_at_once_and_cannot_come_back(database: Database) -> None:
    user_id = add(database)
    cookie = signed_in(database, "ann")
    people.disable(COMMAND_LINE, database, user_id)
    assert sessions.session_of(cookie, database) is None
    with pytest.raises(NotFound):
        sessions.issue_link(COMMAND_LINE, database, "ann")
    with pytest.raises(Conflict):
        people.reset(COMMAND_LINE, database, user_id)
    people.enable(COMMAND_LINE, database, user_id)
    assert sessions.session_of(cookie, database) is None  # what ended stays ended
    assert signed_in(database, "ann")


def test_a_reset_ends_password_and_sessions(database: Database) -> None:
    user_id, token = people.add_user(COMMAND_LINE, database, "ann", "Ann", INTAKE)
    words = "violet anvil parade"
    cookie = sign_in.by_link(token, database, new_password=words, again=words)
    people.reset(COMMAND_LINE, database, user_id)
    assert sessions.session_of(cookie, database) is None
    with pytest.raises(sign_in.Refused):
        sign_in.by_password(database, "ann", words)


def test_the_last_administrator_stays(database: Database) -> None:
    first = people.id_of(COMMAND_LINE, database, "admin")
    for attempt in (
        lambda: people.disable(COMMAND_LINE, database, first),
        lambda: people.change_user(COMMAND_LINE, database, first, "Admin", AUDITOR, None),
    ):
        with pytest.raises(Conflict):
            attempt()
    second = add(database, "bea", ADMINISTRATOR)
    people.disable(COMMAND_LINE, database, first)
    with pytest.raises(Conflict):
        people.disable(COMMAND_LINE, database, second)
    people.disable(COMMAND_LINE, database, first)  # again: changes nothing, refuses nothing
    people.enable(COMMAND_LINE, database, first)
    people.change_user(COMMAND_LINE, database, second, "Bea", INTAKE, None)


def test_two_administrators_cannot_disable_each_other(database: Database) -> None:
    ids = [people.id_of(COMMAND_LINE, database, "admin"), add(database, "bea", ADMINISTRATOR)]
    for _ in range(5):
        refused: list[str] = []
        gate = threading.Barrier(2)
        threads = [threading.Thread(target=try_to_disable, args=(database, each, gate, refused)) for each in ids]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(refused) == 1
        with database.reading() as session:
            assert len(session.scalars(select(User).where(User.disabled)).all()) == 1
        for user_id in ids:
            people.enable(COMMAND_LINE, database, user_id)


def try_to_disable(database: Database, user_id: str, gate: threading.Barrier, refused: list[str]) -> None:
    gate.wait()
    try:
        people.disable(COMMAND_LINE, database, user_id)
    except Conflict:
        refused.append(user_id)


def test_unknown_users_and_firms(database: Database) -> None:
    for attempt in (
        lambda: people.user(COMMAND_LINE, database, "x"),
        lambda: people.change_user(COMMAND_LINE, database, "x", "X", INTAKE, None),
        lambda: people.disable(COMMAND_LINE, database, "x"),
        lambda: people.enable(COMMAND_LINE, database, "x"),
        lambda: people.reset(COMMAND_LINE, database, "x"),
        lambda: people.remove_second_factor(COMMAND_LINE, database, "x"),
        lambda: people.rename_firm(COMMAND_LINE, database, "x", "X"),
        lambda: people.id_of(COMMAND_LINE, database, "x"),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_firms(database: Database, firm: str) -> None:
    add(database, "law", ATTORNEY, firm)
    assert [(row.name, row.users, row.referrals) for row in people.firms(COMMAND_LINE, database)] == [
        ("Harbor Law", 1, 0)
    ]
    for name in ("", "  ", "harbor  law", "a\x00b", "x" * 101):
        with pytest.raises(Invalid, match="name"):
            people.add_firm(COMMAND_LINE, database, name)
    other = people.add_firm(COMMAND_LINE, database, "Quay Law")
    with pytest.raises(Invalid):
        people.rename_firm(COMMAND_LINE, database, other, "HARBOR LAW")
    people.rename_firm(COMMAND_LINE, database, firm, "HARBOR LAW")  # its own name in other letters
    assert [row.name for row in people.firms(COMMAND_LINE, database)] == ["HARBOR LAW", "Quay Law"]
