"""The last day to file: confirmed by an attorney, with a reason, and what the clocks count to from then on."""

from __future__ import annotations

from datetime import date

import pytest

from rules.model import Rulebook
from screening.clocks import TIME_TO_FILE, answered_by_the_day
from screening.demo import screened_demo
from screening.memo import WORK_PRODUCT
from screening.memo.blocks import spoken
from screening.operations import filing, memos, questions, referrals, screenings
from screening.operations.base import Invalid, NotAllowed, NotFound
from screening.sentences.people import DAY_TO_FILE
from screening.store.actor import ATTORNEY, COMMAND_LINE, INTAKE, Actor
from screening.store.database import Database
from screening.store.tables import StoredReferral
from screening.wording import request
from tests.operations.made import add_firm
from web.case.view import ask, timed

ANN, INGA = Actor("Ann", ATTORNEY, "ann"), Actor("Inga", INTAKE, "inga")
DUE = date(2026, 6, 1)
QUESTION = request(DAY_TO_FILE)


@pytest.fixture
def case(database: Database, rulebook: Rulebook) -> str:
    (kept,) = referrals.add_screened(COMMAND_LINE, database, screened_demo(rulebook)[1:2], rulebook, "file.json")
    return kept


def clock(database: Database, case: str) -> tuple[date | None, str | None]:
    with database.reading() as session:
        stored = session.get_one(StoredReferral, case)
        return stored.clock_due, stored.clock_kind


def test_the_clock_counts_to_the_confirmed_day_through_later_screenings(
    database: Database, case: str, rulebook: Rulebook
) -> None:
    before = clock(database, case)
    assert before != (DUE, TIME_TO_FILE)
    filing.confirm(ANN, database, case, DUE, "  two years, no tolling ")
    assert clock(database, case) == (DUE, TIME_TO_FILE)
    referrals.rescreen(COMMAND_LINE, database, case, rulebook)
    assert clock(database, case) == (DUE, TIME_TO_FILE)
    dossier = screenings.read(ANN, database, case)
    shown = [one.clock for one in timed(dossier.case.result, date(2026, 5, 30), 30, 90, dossier.confirmed)]
    (told,) = (one for one in shown if one.kind == TIME_TO_FILE)
    assert (told.due, told.days) == (DUE, 2)
    assert "Ann" in told.words
    assert "two years, no tolling" in told.words
    filing.confirm(ANN, database, case, None, "the client was a minor")
    assert clock(database, case) == before
    said = filing.history(ANN, database, case)
    assert [(one.due, one.reason, one.created_by) for one in said] == [
        (None, "the client was a minor", "Ann"),
        (DUE, "two years, no tolling", "Ann"),
    ]


def test_a_confirmed_day_answers_its_question_until_it_is_taken_back_or_opened_again(
    database: Database, case: str, rulebook: Rulebook
) -> None:
    def shown() -> tuple[bool, bool]:
        """Whether the question is open on the page, and in the memo."""
        still_open, _ = ask(screenings.read(ANN, database, case), True)
        memo = list(spoken(memos.preview(ANN, database, case, WORK_PRODUCT).memo))
        inside = memo[memo.index("To ask, what could change most first") :]
        return QUESTION in [one.item["ask"] for one in still_open], QUESTION in inside[: inside.index("Settled")]

    other = screenings.read(ANN, database, case).case.result["prompts"][0]["ask"]
    questions.mark(ANN, database, case, questions.ask_hash(other), "answered")
    assert shown() == (True, True)
    filing.confirm(ANN, database, case, DUE, "two years")
    assert shown() == (False, False)
    _, settled = ask(screenings.read(ANN, database, case), True)
    (mark,) = (one.mark for one in settled if one.mark and one.item["ask"] == QUESTION)
    assert (mark.state, mark.reason, mark.created_by) == ("answered", "1 Jun 2026: two years", "Ann")
    referrals.rescreen(COMMAND_LINE, database, case, rulebook)
    assert shown() == (False, False)
    questions.mark(ANN, database, case, questions.ask_hash(QUESTION), "open")
    assert shown() == (True, True)
    filing.confirm(ANN, database, case, DUE, "two years, looked up again")
    assert shown() == (False, False)
    filing.confirm(ANN, database, case, None, "the client was a minor")
    assert shown() == (True, True)


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        (DAY_TO_FILE, True),
        (f"{DAY_TO_FILE}, in Florida two years by the law of 2023", True),
        (f"{DAY_TO_FILE}, counted from the day of coming of age", True),
        (f"whether a suit was filed in time, and {DAY_TO_FILE}", False),
        (f"{DAY_TO_FILE}, and the police report", False),
        (f"{DAY_TO_FILE}, in Florida two years and the police report", False),
        ("the date of birth", False),
    ],
)
def test_a_day_answers_no_question_that_asks_for_more(asked: str, answered: bool) -> None:
    assert answered_by_the_day(request(asked)) == answered


def test_every_question_for_a_day_alone_in_the_rulebook_is_answered_by_one(rulebook: Rulebook) -> None:
    asks = {o.title for rule in rulebook.rules for o in rule.outcomes if o.verb == "asks" and DAY_TO_FILE in o.title}
    assert len(asks) > 3
    assert {one for one in asks if not answered_by_the_day(request(one))} == {
        f"whether a suit was filed in time, and {DAY_TO_FILE}"
    }


@pytest.mark.parametrize(
    ("due", "reason", "wrong"),
    [
        (DUE, " ", "reason"),
        (DUE, "x" * 1001, "reason"),
        (date(2025, 1, 10), "x", "due"),
        (date(2200, 1, 1), "x", "due"),
        (None, "", "reason"),
    ],
)
def test_a_day_needs_a_reason_and_comes_after_the_injury(
    database: Database, case: str, due: date | None, reason: str, wrong: str
) -> None:
    with pytest.raises(Invalid) as refused:
        filing.confirm(ANN, database, case, due, reason)
    assert [where for where, _ in refused.value.problems] == [wrong]
    assert filing.history(ANN, database, case) == []


def test_coordinators_do_not_confirm_and_other_firms_see_nothing(database: Database, case: str) -> None:
    with pytest.raises(NotAllowed):
        filing.confirm(INGA, database, case, DUE, "as the adjuster said")
    theirs = Actor("Bo", ATTORNEY, "bo", add_firm(database, "theirs"))
    with pytest.raises(NotFound):
        filing.confirm(theirs, database, case, DUE, "x")
    with pytest.raises(NotFound):
        filing.history(theirs, database, case)
