"""kill -9 in the middle of a rescreen, of one referral, many, or by date: each is there as a whole or not at all.

A sample runs each time; CASE_SCREENING_PROOF=1 kills 70 times on each database.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from rules.model import Rulebook
from screening.demo import demo_referrals
from screening.operations import bulk, bulk_screen, due, referrals, webhooks
from screening.operations.bulk import SCREEN
from screening.screen import screen
from screening.store import kept
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from screening.store.outbox import EVENTS, SCREENED
from screening.store.tables import AuditEvent, BulkChange, Outbox, StoredReferral, StoredScreening
from tests.faults.killing import PROOF, check_whole, killing, unfinished

KILLS = {"rescreen": 20 if PROOF else 2, "rescreen --due": 25 if PROOF else 3, "rescreen many": 25 if PROOF else 3}
REACH = {"rescreen": 2, "rescreen --due": 12, "rescreen many": 12}  # how many of a moment one work may come to
DAY, STEP = date(2026, 5, 4), timedelta(days=45)  # wide enough that answers move
SIZE = 8 if PROOF else 3


@pytest.fixture
def cases(database: Database, rulebook: Rulebook) -> list[str]:
    webhooks.add(COMMAND_LINE, database, "https://hooks.example/cases", EVENTS)
    pairs = [(one, screen(one, rulebook, as_of=DAY).as_dict()) for one in demo_referrals()[:SIZE]]
    return referrals.add_screened(COMMAND_LINE, database, pairs, rulebook, "test")


def check_nothing_in_part(database: Database, cases: list[str]) -> int:
    """The screenings of each referral are numbered without a gap, each with its event and its message; the queue's
    columns are those of the newest.  Returns how many there are."""
    with database.reading() as session:
        stored = {one.id: one for one in session.scalars(select(StoredReferral))}
        assert sorted(stored) == sorted(cases)
        screenings = list(session.scalars(select(StoredScreening).order_by(StoredScreening.number)))
        asked = session.scalars(select(AuditEvent).where(AuditEvent.action == "referral:screen")).all()
        told = session.scalars(select(Outbox.payload)).all()
    of_case = {case: [one for one in screenings if one.referral_id == case] for case in cases}
    events = Counter((event.subject, event.detail["screening"]) for event in asked if "screening" in event.detail)
    assert events == Counter((one.referral_id, one.number) for one in screenings if one.number > 1)
    told_of = [(said["referral"], said["screening"]) for said in told if said["event"] == SCREENED]
    assert Counter(told_of) == Counter((one.referral_id, one.number) for one in screenings)
    for case, those in of_case.items():
        newest = those[-1]
        assert [one.number for one in those] == list(range(1, len(those) + 1))
        assert (stored[case].screening_id, stored[case].edition) == (newest.id, len(those))
        shown = (stored[case].band, stored[case].score, stored[case].as_of, stored[case].reasons)
        assert shown == (newest.band, newest.score, newest.as_of, kept.top_reasons(newest.result))
    return len(screenings)


def tasks(work: str, database: Database, rulebook: Rulebook, cases: list[str], day: date) -> list[tuple[str, ...]]:
    """What workers are told, so that every case is screened as of a day."""
    if work == "rescreen":
        return [(work, case, str(day)) for case in cases]
    if work == "rescreen --due":
        return [(work, str(day))]
    bulk_screen.apply(COMMAND_LINE, database, bulk.plan(COMMAND_LINE, database, SCREEN, cases, str(day)), rulebook)
    return [("jobs",)]


@pytest.mark.parametrize("work", KILLS)
def test_killed_rescreens_leave_nothing_in_part(
    work: str, database: Database, rulebook: Rulebook, cases: list[str], record_property, monkeypatch
) -> None:
    monkeypatch.setattr(bulk_screen, "AT_ONCE", 0)  # a job, of however few
    day = DAY
    with killing(20261128) as killer:
        while killer.kills.total() < KILLS[work]:
            day += STEP
            for task in tasks(work, database, rulebook, cases, day):
                while (more := killer.kills.total() < KILLS[work]) and killer.kill(
                    database, *task, moment=killer.draw(), reach=REACH[work]
                ):
                    unfinished(database)  # the next worker goes on at once
                    check_nothing_in_part(database, cases)
                if not more:
                    killer.finish(database, *task)
            assert not unfinished(database)
            assert due.count_due(COMMAND_LINE, database, day) == 0
            with database.reading() as session:
                for change in session.scalars(select(BulkChange)):
                    assert change.outcome["changed"] == SIZE
    made = check_nothing_in_part(database, cases)
    check_whole(database)
    with database.reading() as session:
        for stored in session.scalars(select(StoredReferral)):  # the last answer is what an undisturbed one gives
            newest = session.get_one(StoredScreening, stored.screening_id)
            referral = kept.referral_in(kept.content_of(session, stored))
            undisturbed = screen(referral, rulebook, as_of=day).as_dict()
            assert (newest.band, newest.score) == (undisturbed["triage"]["band"], undisturbed["score"]["value"])
    if PROOF:
        record_property("kills", dict(killer.kills))
        record_property("screenings", made)
        record_property("in part, lost or twice", 0)
