"""What the calendar alone changes, and what it leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select, update

from rules.model import Rulebook
from screening.demo import demo_referrals
from screening.operations import backup, due, jobs, referrals, retention, schedule
from screening.referral import Referral
from screening.screen import screen
from screening.store import kept
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from screening.store.tables import Job, StoredReferral, now

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
        assert [(d.rule, d.verdict) for d in kept.decisions_on(session, case)] == [(rule, "rejected")]


@pytest.mark.parametrize("status", ["closed", "declined"])
def test_closed_and_demo_referrals_keep_their_day(database: Database, rulebook: Rulebook, status: str) -> None:
    take_in(database, rulebook, replace(LDN, referral_id="demo"), demo=True)
    case = take_in(database, rulebook)
    with database.writing() as session:
        session.get_one(StoredReferral, case).status = status
    assert due.rescreen_due(COMMAND_LINE, database, rulebook, DAY + timedelta(days=400)) == due.Looked(0, 0)


def test_one_that_cannot_be_judged_does_not_stop_the_others(
    database: Database, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    cases = [take_in(database, rulebook, replace(LDN, referral_id=f"R{n}")) for n in range(3)]
    broken = min(cases)

    def judged(referral: Referral, *rest, **named):
        if referral.referral_id == references[broken]:
            raise ValueError(referral.patient.name)
        return screen(referral, *rest, **named)

    with database.reading() as session:
        references = dict(session.execute(select(StoredReferral.id, StoredReferral.reference)).all())
    monkeypatch.setattr(due, "screen", judged)
    looked = due.rescreen_due(COMMAND_LINE, database, rulebook, DAY + timedelta(days=400))
    assert looked == due.Looked(looked_at=3, moved=2, failed=1)
    assert broken in caplog.text
    assert "ValueError" in caplog.text
    assert LDN.patient.name not in caplog.text
    monkeypatch.undo()
    assert due.rescreen_due(COMMAND_LINE, database, rulebook, DAY + timedelta(days=400)) == due.Looked(1, 1)


def test_what_a_wrong_clock_judged_is_judged_again(database: Database, rulebook: Rulebook) -> None:
    case = take_in(database, rulebook)
    today = date.today()
    due.rescreen_due(COMMAND_LINE, database, rulebook, today + timedelta(days=3000))
    assert due.rescreen_due(COMMAND_LINE, database, rulebook, today).looked_at == 1
    assert referrals.read_case(COMMAND_LINE, database, case).screening.as_of == today
    assert due.rescreen_due(COMMAND_LINE, database, rulebook, today) == due.Looked(0, 0)


def jobs_of(database: Database, kind: str) -> list[Job]:
    with database.reading() as session:
        return list(session.scalars(select(Job).where(Job.kind == kind).order_by(Job.created)))


def at(hour: int, day: int = 1) -> datetime:
    return datetime(2027, 6, day, hour, tzinfo=UTC)


def test_the_schedule_does_each_thing_once_a_day(database: Database, rulebook: Rulebook) -> None:
    take_in(database, rulebook)
    schedule.tick(database, at(1))
    jobs.run_due_jobs(database, rulebook)
    assert jobs_of(database, due.JOB) == []
    for _ in range(2):
        schedule.tick(database, at(4))
    jobs.run_due_jobs(database, rulebook)
    (job,) = jobs_of(database, due.JOB)
    assert (job.state, job.note) == ("done", "1 looked at, 1 moved")
    assert [job.state for job in jobs_of(database, retention.JOB)] == ["done"]
    assert jobs_of(database, backup.JOB) == []  # nobody named a folder


def test_a_daily_job_that_failed_is_tried_again_after_an_hour(
    database: Database, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(backup.FOLDER_VARIABLE, "somewhere")  # and no key
    schedule.tick(database, at(4))
    jobs.run_due_jobs(database, rulebook)
    (failed,) = jobs_of(database, backup.JOB)
    assert failed.state == "failed"
    with database.writing() as session:
        session.execute(update(Job).values(finished=at(4)))
    schedule.tick(database, at(4))
    assert len(jobs_of(database, backup.JOB)) == 1
    schedule.tick(database, at(6))
    assert len(jobs_of(database, backup.JOB)) == 2


def test_used_up_things_go_and_nothing_else(database: Database) -> None:
    with database.writing() as session:
        for number, age in enumerate((10, 40)):
            session.add(
                Job(id=f"j{number}", kind="x", state="done", finished=now() - timedelta(days=age), created_by="")
            )
    retention.run(None, database, None)
    assert [job.id for job in jobs_of(database, "x")] == ["j0"]
