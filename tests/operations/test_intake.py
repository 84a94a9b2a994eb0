"""A referral by form: drafts, probable duplicates, kept or merged.  On both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from rules.model import Rulebook
from screening.intake import load_referral
from screening.intake.likeness import BOTH_ROWS, NEW_ALONE, SAME_CONTENT, SAME_PATIENT, SAME_REFERENCE
from screening.operations import drafts, duplicates, intake, referrals
from screening.operations.base import Conflict, Invalid, NotAllowed, NotFound
from screening.operations.intake import Arrival
from screening.store.actor import ATTORNEY, AUDITOR, COMMAND_LINE, INTAKE, Actor
from screening.store.database import Database
from screening.store.tables import AuditEvent, Draft, Firm, ReferralVersion, StoredReferral, StoredScreening, now

ANN, BOB = Actor("Ann", INTAKE, "ann"), Actor("Bob", INTAKE, "bob")
REFERRAL = load_referral(
    {
        "referral_id": "R-1",
        "patient": {"name": "Ann Lee", "date_of_birth": "1980-02-03"},
        "injury": {"date": "2025-01-10", "state": "CA"},
        "fills": [{"date": "2025-06-01", "drug": "NALTREXONE 4.5MG CAP CPD", "quantity": 30, "days_supply": 30}],
        "diagnoses": [{"code": "G90.511", "date": "2025-02-20"}],
    }
)
FURTHER = replace(
    REFERRAL,
    referral_id="new",
    fills=(*REFERRAL.fills, replace(REFERRAL.fills[0], row=2, date=date(2025, 7, 1))),
)


def arrival(referral=REFERRAL, **more) -> Arrival:
    return Arrival(referral, "typed in", {"referral": "typed in", "fills 1": "typed in"}, date(2025, 8, 1), **more)


def test_a_new_referral_is_kept_screened_and_its_draft_done_with(database: Database, rulebook: Rulebook) -> None:
    draft = drafts.save(ANN, database, {"referral_id": "R-1"})
    kept = intake.take_in(ANN, database, arrival(), rulebook, draft)
    case = referrals.read_case(ANN, database, kept)
    assert case.referral == REFERRAL
    assert (case.screening.as_of, case.screening.rulebook_hash) == (date(2025, 8, 1), rulebook.hash)
    assert case.version.origins["fills 1"] == "typed in"
    assert drafts.mine(ANN, database) == []
    with database.reading() as session:
        event = session.scalars(select(AuditEvent).where(AuditEvent.action == "referral:create")).one()
    assert (event.actor, event.subject) == ("Ann", kept)
    assert "Lee" not in str(event.detail)


def test_probable_duplicates_are_found(database: Database, rulebook: Rulebook) -> None:
    kept = intake.take_in(ANN, database, arrival(), rulebook)
    (same,) = duplicates.find(ANN, database, REFERRAL)
    assert (same.id, same.same) == (kept, True)
    assert same.likeness.reasons == (SAME_CONTENT, SAME_REFERENCE, SAME_PATIENT)
    (person,) = duplicates.find(ANN, database, FURTHER)
    assert (person.likeness.reasons, person.same) == ((SAME_PATIENT,), False)
    stranger = replace(REFERRAL.patient, name="Zoe Lee")
    (reference,) = duplicates.find(ANN, database, replace(REFERRAL, referral_id="r-1", patient=stranger))
    assert reference.likeness.reasons == (SAME_REFERENCE,)
    assert duplicates.find(ANN, database, replace(REFERRAL, referral_id="Z", patient=stranger)) == []
    elsewhere = replace(REFERRAL, firm="Another Firm", patient=stranger)
    assert duplicates.find(ANN, database, elsewhere) == []


def test_another_firms_referral_is_nobodys_duplicate(database: Database, rulebook: Rulebook) -> None:
    with database.writing() as session:
        session.add_all([Firm(id="ours", name="ours"), Firm(id="theirs", name="theirs")])
    intake.take_in(Actor("Sam", ATTORNEY, "u1", "ours"), database, arrival(), rulebook)
    eve = Actor("Eve", ATTORNEY, "u2", "theirs")
    assert duplicates.find(eve, database, REFERRAL) == []
    with database.reading() as session:
        stored = session.scalars(select(StoredReferral.id)).one()
    with pytest.raises(NotFound):
        duplicates.side_by_side(eve, database, stored, REFERRAL)


def test_looking_at_a_stored_one_beside_a_new_one_is_audited(database: Database, rulebook: Rulebook) -> None:
    kept = intake.take_in(ANN, database, arrival(), rulebook)
    twin = duplicates.side_by_side(BOB, database, kept, FURTHER)
    assert twin.reference == "R-1"
    with database.reading() as session:
        event = session.scalars(select(AuditEvent).order_by(AuditEvent.number.desc())).first()
    assert (event.actor, event.action, event.subject) == ("Bob", "referral:read", kept)


@pytest.mark.parametrize("how", [NEW_ALONE, BOTH_ROWS])
def test_a_merge_adds_a_version_and_a_screening(database: Database, rulebook: Rulebook, how: str) -> None:
    kept = intake.take_in(ANN, database, arrival(), rulebook)
    draft = drafts.save(BOB, database, {"referral_id": "x"})
    assert intake.merge(BOB, database, kept, 1, arrival(FURTHER), how, rulebook, draft) == kept
    with database.reading() as session:
        versions = session.scalars(select(ReferralVersion).order_by(ReferralVersion.number)).all()
        causes = session.scalars(select(StoredScreening.cause).order_by(StoredScreening.number)).all()
    assert [len(version.content["fills"]) for version in versions] == [1, 2]
    assert (versions[1].created_by, causes) == ("Bob", ["first", "merge"])
    assert versions[1].content["referral_id"] == "R-1"
    if how == BOTH_ROWS:
        assert versions[1].origins["fills 2"] == "typed in"
    assert drafts.mine(BOB, database) == []


def test_a_merge_into_what_was_changed_meanwhile_is_refused(database: Database, rulebook: Rulebook) -> None:
    kept = intake.take_in(ANN, database, arrival(), rulebook)
    intake.merge(ANN, database, kept, 1, arrival(FURTHER), BOTH_ROWS, rulebook)
    with pytest.raises(Conflict):
        intake.merge(ANN, database, kept, 1, arrival(FURTHER), BOTH_ROWS, rulebook)
    with pytest.raises(ValueError, match="no way"):
        intake.merge(ANN, database, kept, 2, arrival(FURTHER), "somehow", rulebook)
    assert referrals.read_case(ANN, database, kept).stored.version == 2


def test_only_those_who_may(database: Database, rulebook: Rulebook) -> None:
    otto = Actor("Otto", AUDITOR, "otto")
    for attempt in (
        lambda: intake.take_in(otto, database, arrival(), rulebook),
        lambda: drafts.save(otto, database, {}),
        lambda: drafts.mine(otto, database),
        lambda: duplicates.find(otto, database, REFERRAL),
    ):
        with pytest.raises(NotAllowed):
            attempt()


# --- drafts -----------------------------------------------------------------------------------------------------


def test_a_draft_is_its_owners_alone(database: Database) -> None:
    draft = drafts.save(ANN, database, {"referral_id": "R", "injury-date": ""})
    assert drafts.read(ANN, database, draft).filled == 1
    assert drafts.mine(BOB, database) == []
    with pytest.raises(NotFound):
        drafts.read(BOB, database, draft)
    drafts.remove(BOB, database, draft)
    other = drafts.save(BOB, database, {"referral_id": "mine"}, draft)
    assert other != draft
    assert drafts.read(ANN, database, draft).values["referral_id"] == "R"


def test_saving_again_replaces_and_the_newest_stands_first(database: Database) -> None:
    first, second = drafts.save(ANN, database, {"a": "1"}), drafts.save(ANN, database, {"a": "2"})
    assert drafts.save(ANN, database, {"a": "3"}, first) == first
    assert [(saved.id, saved.values) for saved in drafts.mine(ANN, database)] == [
        (first, {"a": "3"}),
        (second, {"a": "2"}),
    ]
    drafts.remove(ANN, database, first)
    assert [saved.id for saved in drafts.mine(ANN, database)] == [second]


def test_drafts_do_not_pile_up(database: Database) -> None:
    for number in range(drafts.MOST):
        drafts.save(ANN, database, {"referral_id": str(number)})
    with pytest.raises(Invalid):
        drafts.save(ANN, database, {"referral_id": "one too many"})
    with database.writing() as session:
        for row in session.scalars(select(Draft)):
            row.updated = now() - drafts.KEPT_FOR - timedelta(days=1)
    drafts.save(ANN, database, {"referral_id": "new"})
    assert len(drafts.mine(ANN, database)) == 1


def test_a_draft_leaves_no_audit_event(database: Database) -> None:
    with database.reading() as session:
        before = len(session.scalars(select(AuditEvent)).all())
    drafts.save(COMMAND_LINE, database, {"patient-name": "Ann Lee"})
    with database.reading() as session:
        assert len(session.scalars(select(AuditEvent)).all()) == before
