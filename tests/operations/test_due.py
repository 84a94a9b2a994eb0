"""What the calendar alone changes, and what it leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rules.model import Rulebook
from screening.demo import demo_referrals
from screening.operations import due, jobs, referrals, schedule
from screening.referral import Referral
from screening.screen import screen
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from screening.store.tables import Job, StoredReferral

LDN = next(r for r in demo_referrals() if "LDN" in r.referral_id or r.fills)
DAY = date(2026, 5, 4)


def take_in(database: Database, rulebook: Rulebook, referral: Referral = LDN, demo: bool = False) -> str:
    result = screen(referral, rulebook, as_of=DAY).as_dict()
    return referrals.add_screened(COMMAND_LINE, database, [(referral, result)], rulebook, "test", demo=demo)[0]


def test_a_referral_that_moves_is_screened_and_says_why(database: Database, rulebook: Rulebook) -> None:
    case = take_in(database, rulebook)
    today = DAY + timedelta(days=400)
    assert due.rescreen_due(COMMAND_LINE, database, rulebook, today) == due.Looked(1, 1)
    found = referrals.read_case(COMMAND_LINE, database, case)
    assert (found.screening.number, found.screening.cause, found.screening.as_of) == (2, "date", today)
    assert found.stored.moved["what"]
    assert "judged as of" in found.stored.moved["why"][0]
    assert due.rescreen_due(COMMAND_LINE, database, rulebook, today) == due.Looked(0, 0)
    due.seen(COMMAND_LINE, database, case)
    assert referrals.read_case(COMMAND_LINE, database, case).stored.moved_at is None


def test_a_referral_that_stays_keeps_its_screening(database: Database, rulebook: Rulebook) -> None:
    case = take_in(database, rulebook)
    assert due.rescreen_due(COMMAND_LINE, database, rulebook, DAY) == due.Looked(0, 0)
    before = referrals.read_case(COMMAND_LINE, database, case)
    looked = due.rescreen_due(COMMAND_LINE, database, rulebook, DAY + timedelta(days=1))
    after = referrals.read_case(COMMAND_LINE, database, case)
    assert looked == due.Looked(1, 0)
    assert (after.screening.id, after.stored.moved) == (before.screening.id, None)


def test_what_a_person_decided_survives(database: Database, rulebook: Rulebook) -> None:
    from screening.operations import decisions

    case = take_in(database, rulebook)
    rule = referrals.read_case(COMMAND_LINE, database, case).result["findings"][0]["rule"]
    decisions.decide(COMMAND_LINE, database, case, rule, "rejected", reason="not his fills")
    due.rescreen_due(COMMAND_LINE, database, rulebook, DAY + timedelta(days=400))
    with database.reading() as session:
        assert [(d.rule, d.verdict) for d in decisions.of_case(session, case)] == [(rule, "rejected")]


@pytest.mark.parametrize("status", ["closed", "declined"])
def test_closed_and_demo_referrals_keep_their_day(database: Database, rulebook: Rulebook, status: str) -> None:
    take_in(database, rulebook, replace(LDN, referral_id="demo"), demo=True)
    case = take_in(database, rulebook)
    with database.writing() as session:
        session.get_one(StoredReferral, case).status = status
    assert due.rescreen_due(COMMAND_LINE, database, rulebook, DAY + timedelta(days=400)) == due.Looked(0, 0)


def test_the_schedule_does_each_thing_once_a_day(database: Database, rulebook: Rulebook) -> None:
    from datetime import UTC, datetime

    take_in(database, rulebook)
    early, later = (datetime(2027, 6, 1, hour, tzinfo=UTC) for hour in (1, 4))
    schedule.tick(database, early)
    assert jobs.run_due_jobs(database, rulebook) == 0
    for _ in range(2):
        schedule.tick(database, later)
    assert jobs.run_due_jobs(database, rulebook) == 1
    with database.reading() as session:
        (job,) = session.query(Job).all()
        assert (job.state, job.note) == ("done", "1 looked at, 1 moved")
