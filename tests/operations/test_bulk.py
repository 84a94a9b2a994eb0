"""Changes of many referrals: plan, preview, apply, undo; rescreen; export."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from sqlalchemy import select, update

from rules.model import Rulebook
from screening.demo import screened_demo
from screening.operations import bulk, bulk_screen, jobs, queue_export, referrals, statuses
from screening.operations.base import Conflict, Invalid, NotAllowed, NotFound
from screening.operations.bulk import EXPORT, SCREEN
from screening.operations.bulk_plan import GONE, MEANWHILE, UNCHANGED
from screening.operations.bulk_screen import SAME
from screening.operations.queue_filter import Filter
from screening.operations.statuses import ASSIGNEE, STATUS
from screening.store.actor import ATTORNEY, AUDITOR, COMMAND_LINE, INTAKE, Actor
from screening.store.database import Database
from screening.store.tables import AuditEvent, BulkChange, StoredReferral, StoredScreening, now
from tests.operations.made import add_firm, add_person, add_plain


@pytest.fixture
def anna(database: Database) -> Actor:
    return add_person(database, "Anna", INTAKE)


@pytest.fixture(scope="session")
def demo(rulebook: Rulebook) -> list:
    return screened_demo(rulebook)


def by_status(database: Database) -> dict[str, str]:
    with database.reading() as session:
        return dict(session.execute(select(StoredReferral.id, StoredReferral.status)).all())  # type: ignore[arg-type]


def test_a_plan_changes_nothing_and_its_preview_says_what_would(database: Database, anna: Actor) -> None:
    three = add_plain(database, 3)
    (there,) = add_plain(database, status="in review")
    planned = bulk.plan(anna, database, STATUS, [*three, there, there, "unknown"], "in review")
    seen = bulk.preview(anna, database, planned)
    assert (seen.chosen, seen.changes, seen.passed_over) == (4, 3, {UNCHANGED: 1})
    assert (seen.before, seen.after) == ({"new": 3, "in review": 1}, {"in review": 4})
    assert set(by_status(database).values()) == {"new", "in review"}
    assert bulk.past(anna, database, planned) is None
    assert bulk.recent(anna, database) == []


def test_all_that_match_a_filter(database: Database, anna: Actor) -> None:
    add_plain(database, 3, band="red")
    add_plain(database, 2, band="green")
    planned = bulk.plan(anna, database, STATUS, Filter.from_text("band=red&sort=assignee"), "closed")
    assert bulk.apply(anna, database, planned).outcome == {"changed": 3, "passed over": {}}
    assert sorted(by_status(database).values()) == ["closed", "closed", "closed", "new", "new"]


def test_apply_leaves_alone_what_was_changed_or_is_gone(database: Database, anna: Actor) -> None:
    one, two, three = add_plain(database, 3)
    planned = bulk.plan(anna, database, STATUS, [one, two, three], "in review", "a look at all")
    statuses.set_status(anna, database, two, "accepted")
    referrals.remove(COMMAND_LINE, database, three)
    assert bulk.preview(anna, database, planned).passed_over == {MEANWHILE: 1, GONE: 1}
    done = bulk.apply(anna, database, planned)
    assert done.outcome == {"changed": 1, "passed over": {MEANWHILE: 1, GONE: 1}}
    assert by_status(database) == {one: "in review", two: "accepted"}
    (entry,) = statuses.history(anna, database, one)
    assert (entry.was, entry.now, entry.reason, entry.by) == ("new", "in review", "a look at all", "Anna")
    with pytest.raises(Conflict, match="already"):
        bulk.apply(anna, database, planned)
    with database.reading() as session:
        event = session.scalars(select(AuditEvent).where(AuditEvent.subject == planned)).all()[-1]
    assert event.detail == {"what": "bulk", "kind": "status", "now": "in review", "changed": [one]}


def test_undo_sets_back_what_is_still_as_the_change_left_it(database: Database, anna: Actor) -> None:
    one, two, three, four = add_plain(database, 4)
    statuses.set_status(anna, database, one, "accepted")
    planned = bulk.plan(anna, database, STATUS, [one, two, three, four], "closed")
    bulk.apply(anna, database, planned)
    statuses.set_status(anna, database, two, "in review")
    statuses.set_status(anna, database, three, "in review")
    statuses.set_status(anna, database, three, "closed")  # closed again, but by somebody's later word
    statuses.assign(anna, database, four, anna.id)  # another thing of it: no hindrance
    done = bulk.undo(anna, database, planned)
    assert (done.outcome["undone"], done.outcome["kept"]) == (2, 2)
    assert by_status(database) == {one: "accepted", two: "in review", three: "closed", four: "new"}
    assert not done.can_be_undone
    assert statuses.history(anna, database, one)[0].undoes
    with pytest.raises(Conflict, match="already"):
        bulk.undo(anna, database, planned)


def test_assign_many_and_undo(database: Database, anna: Actor) -> None:
    north, south = add_firm(database, "North"), add_firm(database, "South")
    nora = add_person(database, "Nora", ATTORNEY, north)
    (of_north,) = add_plain(database, firm_id=north, assignee_id=anna.id)
    (of_south,) = add_plain(database, firm_id=south)
    planned = bulk.plan(anna, database, ASSIGNEE, [of_north, of_south], nora.id)
    seen = bulk.preview(anna, database, planned)
    why = "cannot be changed: Nora sees the referrals of another firm only"
    assert (seen.value, seen.changes, seen.passed_over) == ("Nora", 1, {why: 1})
    assert (seen.before, seen.after) == ({"Anna": 1, "nobody": 1}, {"nobody": 1, "Nora": 1})
    bulk.apply(anna, database, planned)
    assert statuses.history(anna, database, of_north)[0].now == "Nora"
    bulk.undo(anna, database, planned)
    with database.reading() as session:
        assert session.get_one(StoredReferral, of_north).assignee_id == anna.id


def test_a_decline_of_many_needs_a_reason_and_a_person(database: Database, anna: Actor) -> None:
    ids = add_plain(database, 2)
    with pytest.raises(Invalid, match="needs one"):
        bulk.plan(anna, database, STATUS, ids, "declined")
    with pytest.raises(Invalid, match="only a person"):
        bulk.plan(COMMAND_LINE, database, STATUS, ids, "declined", "because")
    with pytest.raises(Invalid, match="at least one"):
        bulk.plan(anna, database, STATUS, [], "closed")
    with pytest.raises(Invalid, match="at least one"):
        bulk.plan(anna, database, STATUS, Filter.from_text("q=nothing"), "closed")
    with pytest.raises(NotAllowed):
        bulk.plan(Actor("Audrey", AUDITOR, "x"), database, STATUS, ids, "closed")


def test_whose_change_it_is(database: Database, anna: Actor) -> None:
    north = add_firm(database, "North")
    nora, ben = add_person(database, "Nora", ATTORNEY, north), add_person(database, "Ben", INTAKE)
    (mine,), (foreign,) = add_plain(database, firm_id=north), add_plain(database)
    with pytest.raises(Invalid, match="at least one"):
        bulk.plan(nora, database, STATUS, [foreign], "closed")
    planned = bulk.plan(nora, database, STATUS, [mine, foreign], "closed")
    for work in (bulk.preview, bulk.apply):
        with pytest.raises(NotFound):
            work(ben, database, planned)
    assert bulk.apply(nora, database, planned).outcome["changed"] == 1
    assert bulk.past(ben, database, planned) is None
    assert bulk.recent(ben, database) == []
    with pytest.raises(NotFound):
        bulk.undo(ben, database, planned)
    assert by_status(database) == {mine: "closed", foreign: "new"}
    assert [past.id for past in bulk.recent(nora, database)] == [planned]


def test_a_plan_that_was_left_is_forgotten(database: Database, anna: Actor) -> None:
    ids = add_plain(database, 1)
    left = bulk.plan(anna, database, STATUS, ids, "closed")
    with database.writing() as session:
        session.execute(update(BulkChange).values(created=now() - bulk.PLAN_LIFE * 2))
    bulk.plan(anna, database, STATUS, ids, "closed")
    with pytest.raises(NotFound):
        bulk.preview(anna, database, left)


def test_more_than_one_statement_can_name(sqlite: Database) -> None:
    anna = add_person(sqlite, "Anna", INTAKE)
    add_plain(sqlite, 2000)
    planned = bulk.plan(anna, sqlite, STATUS, Filter(), "in review")
    assert bulk.apply(anna, sqlite, planned).outcome["changed"] == 2000
    assert set(by_status(sqlite).values()) == {"in review"}
    assert bulk.undo(anna, sqlite, planned).outcome["undone"] == 2000


# --- screened again -----------------------------------------------------------------------------------------------


def test_a_few_are_screened_at_once(database: Database, anna: Actor, demo: list, rulebook: Rulebook) -> None:
    ids = referrals.add_screened(COMMAND_LINE, database, demo[:3], rulebook, "demo set")
    same = bulk.plan(anna, database, SCREEN, ids)
    seen = bulk_screen.preview(anna, database, same, rulebook)
    assert (seen.changes, seen.passed_over) == (0, {SAME: 3})

    day = date(2027, 1, 10)
    planned = bulk.plan(anna, database, SCREEN, ids, str(day))
    seen = bulk_screen.preview(anna, database, planned, rulebook)
    assert (seen.changes, seen.passed_over, sum(seen.before.values()), sum(seen.after.values())) == (3, {}, 3, 3)
    done = bulk_screen.apply(anna, database, planned, rulebook)
    assert done.outcome == {"changed": 3, "passed over": {}}
    assert not done.can_be_undone
    bands: dict[str, int] = {}
    for one in ids:
        case = referrals.read_case(anna, database, one)
        assert (case.screening.number, case.screening.as_of) == (2, day)
        bands[case.screening.band] = bands.get(case.screening.band, 0) + 1
    assert bands == seen.after, "the preview said so"
    assert bulk_screen.progress(anna, database, planned) is None
    with pytest.raises(Conflict):
        bulk.apply(anna, database, bulk.plan(anna, database, SCREEN, ids))


def test_many_are_a_job_that_goes_on_after_a_crash(
    database: Database, anna: Actor, demo: list, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk_screen, "AT_ONCE", 1)
    ids = referrals.add_screened(COMMAND_LINE, database, demo[:3], rulebook, "demo set")
    planned = bulk.plan(anna, database, SCREEN, ids, "2027-01-10")
    assert bulk_screen.preview(anna, database, planned, rulebook).after == {}
    bulk_screen.apply(anna, database, planned, rulebook)
    progress = bulk_screen.progress(anna, database, planned)
    assert progress
    assert (progress.state, progress.done, progress.total) == ("waiting", 0, 3)

    held = jobs.claim(database)
    assert held
    referrals.rescreen(anna, database, sorted(ids)[0], rulebook, date(2027, 1, 10))  # and then the worker died
    with database.writing() as session:
        session.execute(update(jobs.Job).values(lease_until=now() - jobs.LEASE))
    assert jobs.run_due_jobs(database, rulebook) == 1
    progress = bulk_screen.progress(anna, database, planned)
    assert progress
    assert progress.state == "done"
    with database.reading() as session:
        numbers = session.execute(select(StoredScreening.referral_id, StoredScreening.number)).all()
    assert sorted(numbers) == sorted((one, number) for one in ids for number in (1, 2)), "none twice, none left out"


def test_a_job_of_screening_can_be_stopped(
    database: Database, anna: Actor, demo: list, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk_screen, "AT_ONCE", 0)
    ids = referrals.add_screened(COMMAND_LINE, database, demo[:1], rulebook, "demo set")
    planned = bulk.plan(anna, database, SCREEN, ids, "2027-01-10")
    bulk_screen.apply(anna, database, planned, rulebook)
    bulk_screen.cancel(anna, database, planned)
    assert jobs.run_due_jobs(database, rulebook) == 0
    progress = bulk_screen.progress(anna, database, planned)
    assert progress
    assert progress.state == "cancelled"


# --- exported -----------------------------------------------------------------------------------------------------


def test_an_export_has_the_columns_of_the_list_and_no_formula(database: Database, anna: Actor) -> None:
    add_plain(database, reference="=cmd|' /C calc'!A0", reasons=["+1", "@SUM(A1)"], patient_name="garcia")
    add_plain(database, reference="R9", clock_due=date(2026, 1, 2), clock_kind="notice", assignee_id=anna.id)
    planned = bulk.plan(anna, database, EXPORT, Filter.from_text("sort=reference&dir=desc"))
    sheet = queue_export.export(anna, database, planned)
    assert sheet.startswith(b"\xef\xbb\xbf")
    assert b"garcia" not in sheet
    header, *lines = csv.reader(io.StringIO(sheet.decode("utf-8-sig")))
    assert tuple(header) == queue_export.COLUMNS
    assert [line[0] for line in lines] == ["R9", "'=cmd|' /C calc'!A0"], "in the order of the list"
    by_reference = {line[0]: dict(zip(header, line, strict=True)) for line in lines}
    assert by_reference["'=cmd|' /C calc'!A0"]["reason 2"] == "'@SUM(A1)"
    assert (by_reference["R9"]["clock"], by_reference["R9"]["due"]) == ("notice", "2026-01-02")
    assert by_reference["R9"]["assigned to"] == "Anna"
    with database.reading() as session:
        event = session.scalars(select(AuditEvent).where(AuditEvent.action == "referral:export")).all()[-1]
    assert len(event.detail["referrals"]) == 2
    with pytest.raises(NotAllowed):
        queue_export.export(Actor("Audrey", AUDITOR, anna.id), database, planned)
