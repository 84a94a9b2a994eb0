"""Status and assignee of one referral."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from screening.operations import statuses
from screening.operations.base import Conflict, Invalid, NotAllowed, NotFound
from screening.store.actor import ATTORNEY, AUDITOR, INTAKE, SYSTEM, Actor
from screening.store.database import Database
from screening.store.tables import AuditEvent, StoredReferral
from tests.operations.made import add_firm, add_person, add_plain


@pytest.fixture
def anna(database: Database) -> Actor:
    return add_person(database, "Anna Intake", INTAKE)


def stored(database: Database, referral_id: str) -> StoredReferral:
    with database.reading() as session:
        found = session.get(StoredReferral, referral_id)
        assert found
        return found


def test_a_status_has_a_history_and_an_event(database: Database, anna: Actor) -> None:
    (one,) = add_plain(database, 1)
    before = stored(database, one)
    statuses.set_status(anna, database, one, "in review", edition=before.edition)
    statuses.set_status(anna, database, one, "declined", "no link to the crash")
    after = stored(database, one)
    assert (after.status, after.edition) == ("declined", before.edition + 2)
    assert after.status_since > before.status_since
    newest, first = statuses.history(anna, database, one)
    assert (first.was, first.now, first.by) == ("new", "in review", "Anna Intake")
    assert (newest.was, newest.now, newest.reason) == ("in review", "declined", "no link to the crash")
    with database.reading() as session:
        event = session.scalars(select(AuditEvent).order_by(AuditEvent.number.desc())).first()
    assert event
    assert (event.action, event.subject) == ("referral:change", one)
    assert event.detail == {"what": "status", "was": "in review", "now": "declined"}, "the reason may name the patient"


def test_a_decline_needs_a_person_and_a_reason(database: Database, anna: Actor) -> None:
    (one,) = add_plain(database, 1)
    with pytest.raises(Invalid, match="needs one"):
        statuses.set_status(anna, database, one, "declined", "  ")
    for nobody in (Actor("daily job", SYSTEM), Actor("some program", INTAKE)):
        with pytest.raises(Invalid, match="only a person"):
            statuses.set_status(nobody, database, one, "declined", "because")
    assert stored(database, one).status == "new"


def test_what_cannot_be_set(database: Database, anna: Actor) -> None:
    (one,) = add_plain(database, 1)
    with pytest.raises(Invalid, match="is not one of"):
        statuses.set_status(anna, database, one, "shredded")
    with pytest.raises(Invalid, match="shorten"):
        statuses.set_status(anna, database, one, "closed", "x" * 1001)
    with pytest.raises(Conflict):
        statuses.set_status(anna, database, one, "closed", edition=0)
    with pytest.raises(NotAllowed):
        statuses.set_status(Actor("Audrey", AUDITOR, "x"), database, one, "closed")
    with pytest.raises(NotFound):
        statuses.set_status(Actor("Atty", ATTORNEY, "x", firm_id="another"), database, one, "closed")
    assert stored(database, one).status == "new"
    assert not statuses.history(anna, database, one)


def test_to_the_status_it_has_changes_nothing(database: Database, anna: Actor) -> None:
    (one,) = add_plain(database, 1)
    statuses.set_status(anna, database, one, "new")
    assert stored(database, one).edition == 1
    assert not statuses.history(anna, database, one)


def test_assign_to_somebody_who_can_see_it(database: Database, anna: Actor) -> None:
    north, south = add_firm(database, "North"), add_firm(database, "South")
    nora = add_person(database, "Nora North", ATTORNEY, north)
    sam = add_person(database, "Sam South", ATTORNEY, south)
    audrey = add_person(database, "Audrey Audit", AUDITOR)
    (one,) = add_plain(database, 1, firm_id=north)
    statuses.assign(anna, database, one, nora.id)
    assert stored(database, one).assignee_id == nora.id
    for wrong, words in ((sam.id, "another firm"), (audrey.id, "nobody"), ("unknown", "nobody")):
        with pytest.raises(Invalid, match=words):
            statuses.assign(anna, database, one, wrong)
    statuses.assign(nora, database, one, None)
    assert [(change.was, change.now) for change in statuses.history(anna, database, one)] == [
        ("Nora North", None),
        (None, "Nora North"),
    ]
    assert [p.name for p in statuses.people(nora, database)] == ["Administrator", "Anna Intake", "Nora North"]
    assert {p.name for p in statuses.people(anna, database)} >= {"Sam South", "Nora North"}
