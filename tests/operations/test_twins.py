"""Two stored referrals that may be one case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rules.model import Rulebook
from screening.demo import screened_demo
from screening.operations import queue, referrals, statuses, twins
from screening.operations.base import Conflict, NotFound, Outdated
from screening.operations.queue_filter import Filter
from screening.referral import Referral
from screening.screen import screen
from screening.store.actor import ATTORNEY, COMMAND_LINE, INTAKE, Actor
from screening.store.database import Database
from tests.operations.made import add_firm, add_person

PERSON = {"name": "Zora Canary", "date_of_birth": date(1980, 2, 2)}


@pytest.fixture(scope="session")
def crps(rulebook: Rulebook) -> Referral:
    return screened_demo(rulebook)[0][0]


@pytest.fixture
def anna(database: Database) -> Actor:
    return add_person(database, "Anna", INTAKE)


def add(database: Database, rulebook: Rulebook, referral: Referral, firm: str | None = None) -> str:
    named = replace(referral, patient=replace(referral.patient, **PERSON), firm=firm)
    return referrals.add_screened(
        COMMAND_LINE, database, [(named, screen(named, rulebook).as_dict())], rulebook, "a test"
    )[0]


@pytest.fixture
def both(database: Database, rulebook: Rulebook, crps: Referral) -> tuple[str, str]:
    """The same patient twice: with the first half of the fills, and with all of them."""
    half = len(crps.fills) // 2
    first = add(database, rulebook, replace(crps, referral_id="EARLY", fills=crps.fills[:half]))
    return first, add(database, rulebook, replace(crps, referral_id="LATE"))


def marked(database: Database) -> list[str]:
    return [
        row.reference
        for row in queue.page(COMMAND_LINE, database, Filter.from_text("status=any")).rows
        if row.duplicate
    ]


def test_side_by_side_whichever_was_asked_for(database: Database, anna: Actor, both: tuple[str, str]) -> None:
    assert sorted(marked(database)) == ["EARLY", "LATE"]
    for asked in both:
        found = twins.pair(anna, database, asked)
        assert found
        assert (found.first.id, found.later.id) == both
        assert found.others == ()
        (fills,) = [rows for rows in found.likeness.rows if rows.kind == "fills"]
        assert (fills.stored_only, bool(fills.new_only)) == ((), True)


def test_one_case(database: Database, anna: Actor, both: tuple[str, str], rulebook: Rulebook, crps: Referral) -> None:
    first, later = both
    twins.join(anna, database, first, later, (1, 1), rulebook)
    case = referrals.read_case(anna, database, first)
    assert (case.stored.reference, case.version.number, case.screening.number) == ("EARLY", 2, 2)
    assert len(case.referral.fills) == len(crps.fills), "equal rows once"
    assert later in case.version.reason
    (closed,) = statuses.history(anna, database, later)
    assert (closed.now, closed.reason) == ("closed", "The same case as EARLY, which goes on.")
    assert marked(database) == []
    with pytest.raises(Outdated):
        twins.join(anna, database, first, later, (1, 1), rulebook)


def test_two_cases_and_a_third_that_comes(
    database: Database, anna: Actor, both: tuple[str, str], rulebook: Rulebook, crps: Referral
) -> None:
    twins.keep_apart(anna, database, *both, (1, 1))
    assert marked(database) == []
    third = add(database, rulebook, replace(crps, referral_id="THIRD"))
    assert marked(database) == ["THIRD"]
    found = twins.pair(anna, database, third)
    assert found
    assert [other.reference for other in found.others] == ["LATE"]
    beside = twins.pair(anna, database, third, both[1])
    assert beside
    assert (beside.first.id, beside.later.id) == (both[1], third)


def test_what_cannot_be_joined(
    database: Database, anna: Actor, both: tuple[str, str], rulebook: Rulebook, crps: Referral
) -> None:
    first, later = both
    (other,) = referrals.add_screened(
        COMMAND_LINE, database, [(crps, screen(crps, rulebook).as_dict())], rulebook, "a test"
    )
    assert twins.pair(anna, database, other) is None
    with pytest.raises(NotFound):
        twins.pair(anna, database, first, other)
    for one, two, error in ((first, first, Conflict), (first, other, Conflict), (first, "unknown", NotFound)):
        with pytest.raises(error):
            twins.join(anna, database, one, two, (1, 1), rulebook)
    with pytest.raises(Outdated):
        twins.keep_apart(anna, database, first, later, (1, 2))


def test_another_firms_twin_is_none(
    database: Database, both: tuple[str, str], rulebook: Rulebook, crps: Referral
) -> None:
    nora = add_person(database, "Nora", ATTORNEY, add_firm(database, "North"))
    mine = add(database, rulebook, crps, firm="North")
    assert twins.pair(nora, database, mine) is None
    with pytest.raises(NotFound):
        twins.pair(nora, database, mine, both[0])
    with pytest.raises(NotFound):
        twins.join(nora, database, mine, both[0], (1, 1), rulebook)
