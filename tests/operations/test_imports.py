"""Imports: looked at, taken in one by one, cancelled, gone on with, undone.  On both databases."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from rules.model import Rulebook
from screening.operations import import_run, import_undo, imports, jobs, referrals
from screening.operations.base import Conflict, Invalid, NotAllowed, NotFound
from screening.operations.imports import Upload
from screening.store import audit
from screening.store.actor import ATTORNEY, AUDITOR, COMMAND_LINE, INTAKE, Actor
from screening.store.database import Database
from screening.store.tables import (
    AuditEvent,
    Comment,
    Firm,
    ImportRow,
    Job,
    ReferralVersion,
    StoredReferral,
    StoredScreening,
    User,
    now,
)

HEADER = "Case ID,Claimant,DOB,DOI,State,Fill Date,Drug,Qty,DS,ICD10,Dx Date"
ANN = Actor("Ann", INTAKE, "ann")


def case(name: str, quantity: str = "30", claimant: str = "", born: str = "1980-02-03") -> str:
    who = f"{claimant},{born if claimant else ''}"
    return (
        f"{name},{who},2025-01-10,CA,2025-06-01,NALTREXONE 4.5MG CAP CPD,{quantity},30,,\n"
        f"{name},{who},2025-01-10,CA,,,,,G90.511,2025-02-20"
    )


def sheet(*cases: str) -> bytes:
    return "\n".join([HEADER, *cases, ""]).encode()


@pytest.fixture
def ann(database: Database) -> Actor:
    with database.writing() as session:
        session.add(User(id="ann", login="ann", name="Ann", role=INTAKE))
    return ANN


def receive(database: Database, data: bytes, actor: Actor = ANN, **more) -> str:
    return imports.receive(actor, database, Upload("list.csv", data, **more)).id


def take_all(database: Database, rulebook: Rulebook, batch: str, actor: Actor = ANN) -> None:
    import_run.start(actor, database, batch)
    jobs.run_due_jobs(database, rulebook)


def kept(database: Database) -> list[str]:
    with database.reading() as session:
        return sorted(session.scalars(select(StoredReferral.reference)))


def outcomes(database: Database, batch: str) -> list[str]:
    with database.reading() as session:
        rows = session.scalars(select(ImportRow).where(ImportRow.batch_id == batch).order_by(ImportRow.number))
        return [row.outcome for row in rows]


def state(database: Database, batch: str) -> str:
    return imports.view(COMMAND_LINE, database, batch).batch.state


def chain_is_whole(database: Database) -> bool:
    with database.writer.connect() as connection:
        return list(audit.verify(connection)) == []


def test_a_file_is_looked_at_and_nothing_is_taken_in(database: Database, ann: Actor) -> None:
    batch = receive(database, sheet(case("A"), case("B", "many"), case("C")))
    view = imports.view(ann, database, batch)
    assert view.batch.state == imports.LOOKED_AT
    assert view.batch.counts == {
        "referrals": {"accepted": 2, "warned": 0, "rejected": 1},
        "rows": {"accepted": 4, "warned": 0, "rejected": 2},
    }
    assert [(row.reference, row.verdict) for row in view.rows] == [("B", "rejected")]
    assert view.to_do == 2
    assert kept(database) == []


def test_every_good_referral_is_taken_in_with_its_screening_and_where_it_came_from(
    database: Database, ann: Actor, rulebook: Rulebook
) -> None:
    batch = receive(database, sheet(case("A"), case("B", "many"), case("C")))
    take_all(database, rulebook, batch)
    assert kept(database) == ["A", "C"]
    assert state(database, batch) == imports.DONE
    assert outcomes(database, batch) == ["added", "", "added"]
    with database.reading() as session:
        stored = session.scalars(select(StoredReferral).where(StoredReferral.reference == "C")).one()
        version = session.get(ReferralVersion, (stored.id, 1))
        screening = session.scalars(select(StoredScreening).where(StoredScreening.referral_id == stored.id)).one()
        event = session.scalars(select(AuditEvent).where(AuditEvent.subject == stored.id)).one()
    assert version.origins["fills 6"].endswith(", row 6")
    assert stored.source.startswith("uploaded .csv ")
    assert stored.batch_id == batch
    assert (screening.rulebook_hash, screening.cause, stored.screening_id) == (rulebook.hash, "first", screening.id)
    assert (event.actor, event.action, event.detail["outcome"]) == ("Ann", "referral:import", "added")
    assert chain_is_whole(database)


def test_the_same_file_again_changes_nothing(database: Database, ann: Actor, rulebook: Rulebook) -> None:
    data = sheet(case("A"), case("B"))
    batch = receive(database, data)
    assert receive(database, data) == batch  # before it begins: looked at again
    take_all(database, rulebook, batch)
    again = imports.receive(ann, database, Upload("other name.csv", data))
    assert again == imports.Received(batch, known=True)
    with pytest.raises(Conflict, match="nothing left"):
        import_run.start(ann, database, batch)
    assert kept(database) == ["A", "B"]


def test_a_referral_that_is_here_already_is_known_by_its_content(
    database: Database, ann: Actor, rulebook: Rulebook
) -> None:
    take_all(database, rulebook, receive(database, sheet(case("A"), case("B"))))
    batch = receive(database, sheet(case("C"), case("B")))
    assert outcomes(database, batch) == ["", "already there"]
    take_all(database, rulebook, batch)
    assert kept(database) == ["A", "B", "C"]


def test_rows_put_right_come_in_later(database: Database, ann: Actor, rulebook: Rulebook) -> None:
    first = receive(database, sheet(case("A"), case("B", "many")))
    take_all(database, rulebook, first)
    name, kind, content = imports.rejected(ann, database, first)
    assert (name, kind) == ("rejected.csv", "text/csv; charset=utf-8")
    second = receive(database, content.replace(b"many", b"30"))
    take_all(database, rulebook, second)
    assert kept(database) == ["A", "B"]


def test_without_rejected_rows_the_file_is_not_kept(database: Database, ann: Actor, rulebook: Rulebook) -> None:
    batch = receive(database, sheet(case("A")))
    take_all(database, rulebook, batch)
    assert imports.view(ann, database, batch).batch.data is None
    with pytest.raises(NotFound):
        imports.rejected(ann, database, batch)
    with database.reading() as session:
        assert session.get(ImportRow, (batch, 1)).content is None


def test_a_killed_worker_is_followed_by_another_and_a_slow_one_loses_its_lease(
    database: Database, ann: Actor, rulebook: Rulebook
) -> None:
    batch = receive(database, sheet(case("A"), case("B"), case("C")))
    import_run.start(ann, database, batch)
    dead = jobs.claim(database)
    import_run._take(dead, database, rulebook, 1)
    assert jobs.claim(database) is None  # it is held
    with database.writing() as session:
        session.execute(update(Job).values(lease_until=now() - timedelta(seconds=1)))
    other = jobs.claim(database)
    import_run._take(other, database, rulebook, 2)
    for number in (1, 2):  # the slow one wakes up and finds it done
        import_run._take(dead, database, rulebook, number)
    with pytest.raises(jobs.Lost):  # nor can it do anything else
        import_run._take(dead, database, rulebook, 3)
    assert kept(database) == ["A", "B"]
    jobs.run_one(dead, database, rulebook)
    jobs.run_one(other, database, rulebook)
    assert kept(database) == ["A", "B", "C"]
    assert outcomes(database, batch) == ["added"] * 3


def test_cancel_stops_before_the_next_row_and_start_goes_on(database: Database, ann: Actor, rulebook: Rulebook) -> None:
    batch = receive(database, sheet(case("A"), case("B"), case("C")))
    import_run.start(ann, database, batch)
    held = jobs.claim(database)
    import_run._take(held, database, rulebook, 1)
    import_run.cancel(ann, database, batch)
    jobs.run_one(held, database, rulebook)
    assert (kept(database), state(database, batch)) == (["A"], imports.CANCELLED)
    assert imports.view(ann, database, batch).progress.state == jobs.CANCELLED
    take_all(database, rulebook, batch)
    assert (kept(database), state(database, batch)) == (["A", "B", "C"], imports.DONE)


def test_a_dead_workers_job_that_was_cancelled_does_not_stop_the_next_one(
    database: Database, ann: Actor, rulebook: Rulebook
) -> None:
    batch = receive(database, sheet(case("A"), case("B")))
    import_run.start(ann, database, batch)
    jobs.claim(database)  # and its worker dies
    import_run.cancel(ann, database, batch)
    import_run.start(ann, database, batch)
    second = jobs.claim(database)
    with database.writing() as session:
        session.execute(update(Job).where(Job.id != second.id).values(lease_until=now() - timedelta(seconds=1)))
    jobs.run_one(jobs.claim(database), database, rulebook)
    assert state(database, batch) == imports.RUNNING
    jobs.run_one(second, database, rulebook)
    assert (kept(database), state(database, batch)) == (["A", "B"], imports.DONE)


def test_progress_counts_rows_and_estimates_the_rest(database: Database, ann: Actor, rulebook: Rulebook) -> None:
    batch = receive(database, sheet(*(case(f"R{n}") for n in range(4))))
    import_run.start(ann, database, batch)
    held = jobs.claim(database)
    assert imports.view(ann, database, batch).progress.seconds_left is None
    import_run._take(held, database, rulebook, 1)
    progress = imports.view(ann, database, batch).progress
    assert (progress.done, progress.total, progress.percent) == (1, 4, 25)
    assert progress.seconds_left is not None


def test_an_internal_error_leaves_what_was_done_and_can_be_gone_on_with(
    database: Database, ann: Actor, rulebook: Rulebook, monkeypatch
) -> None:
    batch = receive(database, sheet(case("A"), case("B")))
    real = import_run.screen

    def broken(referral, *args, **kwargs):
        if referral.referral_id == "B":
            raise ZeroDivisionError("Ann Lee")
        return real(referral, *args, **kwargs)

    monkeypatch.setattr(import_run, "screen", broken)
    take_all(database, rulebook, batch)
    view = imports.view(ann, database, batch)
    assert view.progress.state == jobs.FAILED
    assert "Ann Lee" not in view.progress.note
    assert (kept(database), view.batch.state) == (["A"], imports.CANCELLED)
    monkeypatch.setattr(import_run, "screen", real)
    take_all(database, rulebook, batch)
    assert kept(database) == ["A", "B"]


def test_somebody_who_was_disabled_does_nothing_more(database: Database, ann: Actor, rulebook: Rulebook) -> None:
    batch = receive(database, sheet(case("A")))
    import_run.start(ann, database, batch)
    with database.writing() as session:
        session.get(User, "ann").disabled = True
    jobs.run_due_jobs(database, rulebook)
    assert kept(database) == []
    assert imports.view(COMMAND_LINE, database, batch).progress.state == jobs.FAILED


# --- undo -------------------------------------------------------------------------------------------------------


def test_an_import_is_undone_and_can_be_made_again(database: Database, ann: Actor, rulebook: Rulebook) -> None:
    data = sheet(case("A"), case("B"))
    batch = receive(database, data)
    take_all(database, rulebook, batch)
    assert import_undo.preview(ann, database, batch) == import_undo.Undo(2, 0, ())
    import_undo.undo(ann, database, batch, rulebook)
    assert (kept(database), state(database, batch)) == ([], imports.UNDONE)
    with pytest.raises(Conflict):
        import_undo.undo(ann, database, batch, rulebook)
    again = receive(database, data)
    assert again != batch
    take_all(database, rulebook, again)
    assert kept(database) == ["A", "B"]
    assert chain_is_whole(database)


@pytest.mark.parametrize("work", ["comment", "status", "assigned", "screened"])
def test_what_somebody_worked_on_stays_and_is_named(
    database: Database, ann: Actor, rulebook: Rulebook, work: str
) -> None:
    batch = receive(database, sheet(case("A"), case("B")))
    take_all(database, rulebook, batch)
    with database.writing() as session:
        stored = session.scalars(select(StoredReferral).where(StoredReferral.reference == "B")).one()
        if work == "comment":
            session.add(Comment(referral_id=stored.id, text="x", created_by="Ann"))
        elif work == "status":
            stored.status = "accepted"
        elif work == "assigned":
            stored.assignee_id = "ann"
    if work == "screened":
        referrals.rescreen(ann, database, stored.id, rulebook)
    done = import_undo.undo(ann, database, batch, rulebook)
    assert [stays.reference for stays in done.stays] == ["B"]
    assert done.stays[0].why
    assert kept(database) == ["B"]


def test_a_rescreen_by_the_clock_is_nobodys_work(database: Database, ann: Actor, rulebook: Rulebook) -> None:
    batch = receive(database, sheet(case("A")))
    take_all(database, rulebook, batch)
    with database.reading() as session:
        stored = session.scalars(select(StoredReferral)).one()
    referrals.rescreen(COMMAND_LINE, database, stored.id, rulebook, cause="date")
    import_undo.undo(ann, database, batch, rulebook)
    assert kept(database) == []


# --- probable duplicates ----------------------------------------------------------------------------------------


@pytest.fixture
def with_twin(database: Database, ann: Actor, rulebook: Rulebook) -> str:
    """A stored referral A of Ann Lee, and an import of a longer one of hers."""
    take_all(database, rulebook, receive(database, sheet(case("A", claimant="Ann Lee"))))
    longer = case("B", claimant="LEE ANN") + "\nB,,,2025-01-10,CA,2025-07-01,NALTREXONE 4.5MG CAP CPD,30,30,,"
    return receive(database, sheet(case("C"), longer))


def test_a_probable_duplicate_waits_for_somebody(
    database: Database, ann: Actor, rulebook: Rulebook, with_twin: str
) -> None:
    view = imports.view(ann, database, with_twin)
    assert [row.reference for row in view.undecided] == ["B"]
    take_all(database, rulebook, with_twin)
    assert kept(database) == ["A", "C"]
    assert [row.reference for row in imports.view(ann, database, with_twin).undecided] == ["B"]


@pytest.mark.parametrize(
    ("choice", "references", "fills", "outcome"),
    [
        ("apart", ["A", "B", "C"], 1, "added"),
        ("leave out", ["A", "C"], 1, "left out"),
        ("the rows of both", ["A", "C"], 2, "merged"),
        ("the new one alone", ["A", "C"], 2, "merged"),
    ],
)
def test_what_somebody_says_of_it_is_done(
    database: Database, ann: Actor, rulebook: Rulebook, with_twin: str, choice, references, fills, outcome
) -> None:
    import_run.decide(ann, database, with_twin, 2, choice)
    take_all(database, rulebook, with_twin)
    assert kept(database) == references
    assert outcomes(database, with_twin) == ["added", outcome]
    with database.reading() as session:
        stored = session.scalars(select(StoredReferral).where(StoredReferral.reference == "A")).one()
        version = session.get(ReferralVersion, (stored.id, stored.version))
    assert len(version.content["fills"]) == fills
    assert stored.version == (2 if outcome == "merged" else 1)


def test_undoing_a_merge_brings_the_old_content_back(
    database: Database, ann: Actor, rulebook: Rulebook, with_twin: str
) -> None:
    import_run.decide(ann, database, with_twin, 2, "the rows of both")
    take_all(database, rulebook, with_twin)
    assert import_undo.undo(ann, database, with_twin, rulebook) == import_undo.Undo(1, 1, ())
    with database.reading() as session:
        stored = session.scalars(select(StoredReferral)).one()
        versions = session.scalars(select(ReferralVersion).order_by(ReferralVersion.number)).all()
    assert (stored.reference, stored.version) == ("A", 3)
    assert versions[2].content == versions[0].content != versions[1].content


def test_a_decision_on_nothing_is_refused(database: Database, ann: Actor, with_twin: str) -> None:
    with pytest.raises(Invalid):
        import_run.decide(ann, database, with_twin, 2, "perhaps")
    with pytest.raises(Conflict):
        import_run.decide(ann, database, with_twin, 1, "apart")


def test_two_referrals_of_one_person_in_a_file_are_warned_of(database: Database, ann: Actor) -> None:
    batch = receive(database, sheet(case("A", claimant="Ann Lee"), case("B", "60", claimant="Lee Ann")))
    (row,) = imports.view(ann, database, batch).rows
    assert (row.reference, row.verdict) == ("B", "warned")
    assert "those of referral 1" in row.problems[-1][1]


# --- columns ----------------------------------------------------------------------------------------------------


def test_the_columns_of_a_sender_are_asked_for_once(database: Database, ann: Actor) -> None:
    strange = sheet(case("A")).replace(b"Qty", b"Pieces")
    batch = receive(database, strange, sender="Corner Pharmacy")
    view = imports.view(ann, database, batch)
    assert view.batch.state == imports.COLUMNS
    chosen = {column.key: column.field for column in view.proposal.columns} | {"pieces": "fill.quantity"}
    imports.set_columns(ann, database, batch, chosen, "", remember=True)
    view = imports.view(ann, database, batch)
    assert (view.batch.state, view.to_do) == (imports.LOOKED_AT, 1)
    other = receive(database, strange.replace(b"\nA,", b"\nZ,"), sender="corner  pharmacy")
    assert state(database, other) == imports.LOOKED_AT
    with database.reading() as session:
        row = session.get(ImportRow, (other, 1))
    assert row.content["fills"][0]["quantity"] == "30"
    assert imports.senders(ann, database) == ["corner pharmacy"]
    assert state(database, receive(database, strange.replace(b"\nA,", b"\nY,"))) == imports.COLUMNS


def test_an_impossible_choice_is_refused(database: Database, ann: Actor) -> None:
    batch = receive(database, sheet(case("A")).replace(b"Qty", b"Pieces"))
    with pytest.raises(Invalid, match="are both to be"):
        imports.set_columns(ann, database, batch, {"drug": "fill.drug", "pieces": "fill.drug"}, "", remember=False)


def test_columns_stay_once_it_has_begun(database: Database, ann: Actor, rulebook: Rulebook) -> None:
    batch = receive(database, sheet(case("A"), case("B", "many")))
    take_all(database, rulebook, batch)
    with pytest.raises(Conflict):
        imports.set_columns(ann, database, batch, {}, "", remember=False)


# --- limits, kinds, firms ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "data"), [("x.pdf", b"%PDF-1.4 x"), ("x.csv", b""), ("x.xlsm", b"PK\3\4")])
def test_a_file_of_no_kind_is_refused_before_it_is_kept(database: Database, ann: Actor, name: str, data: bytes) -> None:
    with pytest.raises(Invalid):
        imports.receive(ann, database, Upload(name, data))
    assert imports.recent(ann, database) == []


def test_a_file_that_cannot_be_read_says_why(database: Database, ann: Actor) -> None:
    batch = imports.receive(ann, database, Upload("x.json", b'{"referral_id": ')).id
    view = imports.view(ann, database, batch)
    assert view.batch.state == imports.REFUSED
    assert "not JSON" in view.batch.report["problems"][0][1]
    with pytest.raises(Conflict):
        import_run.start(ann, database, batch)


def test_a_large_file_is_looked_at_in_the_background(database: Database, ann: Actor, rulebook: Rulebook) -> None:
    data = json.dumps(
        [
            {"referral_id": f"R{n}", "injury": {"date": "2025-01-10"}, "fills": [{"drug": "X", "sig": "y" * 3000}]}
            for n in range(80)
        ]
    ).encode()
    batch = imports.receive(ann, database, Upload("x.json", data)).id
    assert state(database, batch) == imports.RECEIVED
    assert jobs.run_due_jobs(database, rulebook) == 1
    assert imports.view(ann, database, batch).to_do == 80


def test_a_firms_import_is_its_own(database: Database, rulebook: Rulebook) -> None:
    with database.writing() as session:
        session.add_all([Firm(id="ours", name="ours"), Firm(id="theirs", name="theirs")])
        session.flush()
        session.add(User(id="u1", login="u1", name="Sam", role=ATTORNEY, firm_id="ours"))
    ours, theirs = (Actor("Sam", ATTORNEY, "u1", "ours"), Actor("Eve", ATTORNEY, "u2", "theirs"))
    data = sheet(case("A", claimant="Ann Lee"))
    batch = receive(database, data, ours)
    take_all(database, rulebook, batch, ours)
    with database.reading() as session:
        assert session.scalars(select(StoredReferral.firm_id)).one() == "ours"
    for attempt in (
        lambda: imports.view(theirs, database, batch),
        lambda: import_run.start(theirs, database, batch),
        lambda: import_run.cancel(theirs, database, batch),
        lambda: import_undo.undo(theirs, database, batch, rulebook),
        lambda: imports.rejected(theirs, database, batch),
    ):
        with pytest.raises(NotFound):
            attempt()
    other = receive(database, data, theirs)
    assert other != batch  # the same file of another firm is another import, and says nothing of the first
    assert outcomes(database, other) == [""]
    assert imports.view(theirs, database, other).undecided == []


def test_only_those_who_may(database: Database) -> None:
    with pytest.raises(NotAllowed):
        receive(database, sheet(case("A")), Actor("Otto", AUDITOR, "u9"))
