from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from rules.model import Rulebook
from screening.operations import queue, queue_export, referrals
from screening.operations.base import NotAllowed, NotFound
from screening.operations.queue_filter import Filter
from screening.referral import Injury, Referral
from screening.store.actor import ATTORNEY, COMMAND_LINE, EXPERT, INTAKE, Actor
from screening.store.database import Database
from screening.store.tables import AuditEvent, Firm
from tests.rules.small import book


def pair(name: str, band: str = "green", score: int = 0) -> tuple[Referral, dict]:
    result = {
        "as_of": "2026-05-04",
        "rulebook": {"hash": "sha256:1"},
        "hashes": {"data": "sha256:2"},
        "score": {"value": score},
        "triage": {"band": band, "queue": "q", "reasons": [f"why {name}"]},
        "engine": {"used": "durable", "agreed": True},
        "findings": [{"title": f"finding {n}", "kind": "signal", "status": "confirmed"} for n in range(3)],
    }
    return Referral(name, Injury(date(2025, 1, 10))), result


def add(database: Database, *pairs, demo: bool = False) -> list[str]:
    return referrals.add_screened(COMMAND_LINE, database, pairs, book(), "file.json", demo)


def test_the_list_starts_with_the_most_urgent(database: Database) -> None:
    add(database, pair("a", "green", 90), pair("b", "red", 10), pair("c", "stop"), pair("d", "red", 20))
    rows = queue.page(COMMAND_LINE, database).rows
    assert [row.reference for row in rows] == ["c", "d", "b", "a"]
    assert rows[0].reasons == ["why c", "finding 0"]


def test_the_list_and_its_sheet_name_every_queue_that_reads_it(database: Database) -> None:
    referral, result = pair("a", "red")
    result["triage"] |= {"queue": "pharmacist today", "beside": ["attorney today"]}
    add(database, (referral, result))
    (row,) = queue.page(COMMAND_LINE, database, Filter({"queue": ("attorney today",)})).rows
    assert (row.queue, row.queues) == ("pharmacist today", "pharmacist today, attorney today")
    assert "pharmacist today, attorney today" in queue_export.as_csv([row]).decode()


def test_another_screening_moves_the_line_and_keeps_the_old_one(database: Database, rulebook: Rulebook) -> None:
    (kept,) = add(database, pair("a", "green", 1))
    assert referrals.rescreen(COMMAND_LINE, database, kept, rulebook) == 2
    new = referrals.read_case(COMMAND_LINE, database, kept)
    (row,) = queue.page(COMMAND_LINE, database).rows
    assert (row.id, row.score, row.band) == (kept, new.result["score"]["value"], new.result["triage"]["band"])
    assert new.result["rulebook"]["hash"] == rulebook.hash
    old = referrals.read_case(COMMAND_LINE, database, kept, screening=1)
    assert old.result["score"]["value"] == 1
    assert old.referral.injury.date == date(2025, 1, 10)


def test_all_or_none(database: Database) -> None:
    broken = pair("b")
    del broken[1]["hashes"]
    with pytest.raises(KeyError):
        add(database, pair("a"), broken)
    assert referrals.count(COMMAND_LINE, database) == 0


def test_the_demo_set_goes_in_one_step_and_nothing_else(database: Database) -> None:
    add(database, pair("real"))
    add(database, pair("demo 1"), pair("demo 2"), demo=True)
    assert referrals.count(COMMAND_LINE, database, demo=True) == 2
    assert referrals.remove_demo(COMMAND_LINE, database) == 2
    assert [row.reference for row in queue.page(COMMAND_LINE, database).rows] == ["real"]


def test_unknown_ids(database: Database, rulebook: Rulebook) -> None:
    for attempt in (
        lambda: referrals.read_case(COMMAND_LINE, database, "nothing"),
        lambda: referrals.rescreen(COMMAND_LINE, database, "nothing", rulebook),
        lambda: referrals.remove(COMMAND_LINE, database, "nothing"),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_another_firms_referral_answers_like_none(database: Database) -> None:
    (kept,) = add(database, pair("a"))
    with database.writing() as session:
        session.add(Firm(id="theirs", name="theirs"))
    stranger = Actor("Sam", ATTORNEY, "u1", firm_id="theirs")
    assert queue.page(stranger, database).rows == []
    assert referrals.count(stranger, database) == 0
    with pytest.raises(NotFound) as foreign:
        referrals.read_case(stranger, database, kept)
    with pytest.raises(NotFound) as absent:
        referrals.read_case(stranger, database, "nothing")
    assert str(foreign.value) == str(absent.value)


def test_reading_a_case_is_an_event_and_a_refusal_is_not(database: Database) -> None:
    (kept,) = add(database, pair("a"))
    before = events(database)
    referrals.read_case(Actor("Ann", INTAKE, "u1"), database, kept)
    with pytest.raises(NotAllowed):
        referrals.read_case(Actor("Eve", EXPERT, "u2"), database, kept)
    assert events(database)[len(before) :] == [("Ann", "referral:read", kept)]


def events(database: Database) -> list[tuple[str, str, str]]:
    query = select(AuditEvent.actor, AuditEvent.action, AuditEvent.subject).order_by(AuditEvent.number)
    with database.reading() as session:
        return [tuple(row) for row in session.execute(query)]


def test_removing_takes_the_screenings_along(database: Database) -> None:
    (kept,) = add(database, pair("a"))
    referrals.remove(COMMAND_LINE, database, kept)
    assert referrals.count(COMMAND_LINE, database) == 0
    assert queue.page(COMMAND_LINE, database).rows == []


def test_screenings_without_a_working_engine_are_counted(database: Database) -> None:
    good, failed, disagreed = pair("a"), pair("b"), pair("c")
    for (_, result), agreed in zip((good, failed, disagreed), (True, None, False), strict=True):
        result["engine"] = {"used": "durable", "agreed": agreed}
    add(database, good, failed, disagreed)
    assert referrals.count_engine_troubles(COMMAND_LINE, database) == 2
