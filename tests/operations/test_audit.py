"""The chain: what breaks it is found, and who may look."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from sqlalchemy import text

from screening.operations import audits, people
from screening.operations.base import Invalid, NotAllowed
from screening.store import audit
from screening.store.actor import ADMINISTRATOR, AUDITOR, COMMAND_LINE, INTAKE, ROLES, Actor
from screening.store.audit import Anchor
from screening.store.database import Database
from screening.store.tables import now

IAN = Actor("Ian", AUDITOR, "u1")


@pytest.fixture
def chain(database: Database) -> Database:
    """A database with some events."""
    for number in range(6):
        people.add_firm(COMMAND_LINE, database, f"Firm {number}")
    return database


def run(database: Database, *statements: str) -> None:
    """What somebody does past this program."""
    with database.writing() as session:
        for statement in statements:
            session.execute(text(statement))


def copied(number: int, previous: int, source: int) -> str:
    names = "number, at, actor_id, actor, action, subject, firm_id, detail, previous, hash"
    columns = names.replace("number", f"{number}", 1)
    return f"insert into audit_event ({names}) select {columns} from audit_event where number = {source}"


def test_a_whole_chain_and_its_verification_is_an_event(chain: Database) -> None:
    verdict = audits.verify(IAN, chain)
    assert verdict.whole
    assert audits.verify(IAN, chain).events == verdict.events + 1
    newest = audits.events(IAN, chain, audits.Filter())[0]
    assert (newest.action, newest.detail["what"], newest.detail["whole"]) == ("audit:read", "verified", True)


@pytest.mark.parametrize(
    ("tampering", "said"),
    [
        (["update audit_event set actor = 'nobody' where number = 4"], "event 4: was changed"),
        (["update audit_event set detail = '{}' where number = 4"], "event 4: was changed"),
        (["update audit_event set at = '2020-01-01 00:00:00' where number = 4"], "event 4: was changed"),
        (["update audit_event set firm_id = 'x' where number = 4"], "event 4: was changed"),
        (["delete from audit_event where number = 4"], "event 4: is missing"),
        (["delete from audit_event where number = 1"], "event 1: is missing"),
        (
            [
                "update audit_event set number = 99 where number = 3",
                "update audit_event set number = 3 where number = 4",
                "update audit_event set number = 4 where number = 99",
            ],
            "event 3: does not follow",
        ),
        (
            [
                *(f"update audit_event set number = {n + 100} where number = {n}" for n in range(4, 8)),
                *(f"update audit_event set number = {n + 1} where number = {n + 100}" for n in range(4, 8)),
                copied(4, 3, 3),
            ],
            "event 4: does not follow",
        ),
    ],
    ids=["edit", "edit detail", "edit time", "edit firm", "delete", "delete first", "reorder", "insert"],
)
def test_tampering_is_found(chain: Database, tampering: list[str], said: str) -> None:
    run(chain, *tampering)
    verdict = audits.verify(IAN, chain)
    assert not verdict.whole
    assert said in "\n".join(verdict.problems)


def test_a_cut_off_tail_shows_against_an_anchor_only(chain: Database) -> None:
    anchor = audits.read_anchor(json.dumps(audits.anchor(IAN, chain)))
    assert audits.verify(IAN, chain, anchor).whole
    run(chain, f"delete from audit_event where number >= {anchor.number}")
    assert audits.verify(COMMAND_LINE, chain).whole
    run(chain, f"delete from audit_event where number >= {anchor.number}")
    verdict = audits.verify(IAN, chain, anchor)
    assert "its tail was cut off" in verdict.problems[0]


def test_a_database_put_back_and_written_on_shows_against_the_anchor(chain: Database) -> None:
    anchor = audits.read_anchor(json.dumps(audits.anchor(IAN, chain)))
    run(chain, f"delete from audit_event where number >= {anchor.number}")
    for number in range(4):
        people.add_firm(COMMAND_LINE, chain, f"Other {number}")
    assert "written anew" in "\n".join(audits.verify(IAN, chain, anchor).problems)


def test_many_problems_are_counted(chain: Database) -> None:
    for number in range(audits.MOST_SHOWN):
        people.add_firm(COMMAND_LINE, chain, f"More {number}")
    run(chain, "update audit_event set actor = 'nobody'")
    verdict = audits.verify(IAN, chain)
    assert len(verdict.problems) == audits.MOST_SHOWN
    assert verdict.more > 0


@pytest.mark.parametrize(
    "content",
    ["", "{}", "[]", "7", '{"schema": "anchor/1"}', '{"schema": "anchor/1", "number": 0, "hash": "00"}', "\x00"],
)
def test_what_is_no_anchor(content: str) -> None:
    with pytest.raises(Invalid, match="anchor"):
        audits.read_anchor(content)


def test_an_anchor_is_a_number_and_a_hash(chain: Database) -> None:
    content = audits.anchor(IAN, chain)
    assert set(content) == {"schema", "number", "hash", "taken"}
    assert audits.read_anchor(json.dumps(content)) == Anchor(content["number"], content["hash"])


def test_the_filters(chain: Database) -> None:
    def found(**wanted) -> list:
        return audits.events(IAN, chain, audits.Filter(**wanted))

    user_id, _ = people.add_user(Actor("Ada", ADMINISTRATOR, "a1"), chain, "ann", "Ann", INTAKE)
    assert [event.subject for event in found(actor="ad")] == [user_id]
    assert found(actor="a%") == []  # taken as it is
    assert {event.action for event in found(action="user")} == {"user:manage"}
    assert found(action="us") == []
    assert [event.actor for event in found(subject=user_id)] == ["Ada"]
    today = now().date()
    assert found(day=today)
    assert found(day=today - timedelta(days=2)) == []


def test_paging_reaches_every_event_once(chain: Database) -> None:
    seen: list[int] = []
    before = None
    while page := audits.events(IAN, chain, audits.Filter(), before, limit=3):
        seen += [event.number for event in page]
        before = seen[-1]
    assert seen == sorted(set(seen), reverse=True)
    assert seen[-1] == 1


def test_a_person_of_a_firm_sees_its_events_only(chain: Database) -> None:
    theirs = Actor("Ian", AUDITOR, "u1", firm_id="f1")
    assert audits.events(theirs, chain, audits.Filter()) == []
    with chain.writing() as session:
        audit.append(session, COMMAND_LINE, "referral:read", "r1", "f1")
        audit.append(session, COMMAND_LINE, "referral:read", "r2", "f2")
    assert [event.subject for event in audits.events(theirs, chain, audits.Filter())] == ["r1"]


@pytest.mark.parametrize("role", [role for role in ROLES if role not in (AUDITOR, ADMINISTRATOR)])
def test_who_may_not_look(sqlite: Database, role: str) -> None:
    chain, eve = sqlite, Actor("Eve", role, "u1")
    for attempt in (
        lambda: audits.events(eve, chain, audits.Filter()),
        lambda: audits.actions(eve, chain),
        lambda: audits.verify(eve, chain),
        lambda: audits.anchor(eve, chain),
    ):
        with pytest.raises(NotAllowed):
            attempt()
