"""From a flagged therapy to its projection: horizon, increment, notes, and when there is none."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from rules.book import load_rulebook
from screening.paths import SOURCE_TREE
from screening.projection import project
from screening.referral import FillRow, Injury, Patient, Records, Referral, Statement
from screening.result import FutureExpense, Screening
from screening.screen import screen
from screening.sentences import REGISTRY

FEATURES = SOURCE_TREE / "features"
INJURY, TODAY = date(2025, 1, 10), date(2026, 6, 30)
BIRTH = date(1981, 6, 30)  # 45 years old today
RULE = """@owner:attorneys @reviewed:2026-11-22
Feature: A flag
  Flags a drug.

  @id:flagged @v1 @audience:attorney @category:chronicity
  Rule: Gabapentin is flagged
    For a test.

    Background: Definition
      Given the rule needs gabapentin
      Then the rule flags gabapentin as a future expense{how}

    Scenario: Filled - the rule fires
      Given the patient was injured on 2025-01-10
      And the patient filled:
        | date       | drug               | quantity | days |
        | 2025-02-01 | GABAPENTIN 300 MG  | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule fires

    Scenario: Another drug - the rule stays silent
      Given the patient was injured on 2025-01-10
      And pharmacy records reach from 2023-01-01 to 2026-06-30
      And the patient filled:
        | date       | drug              | quantity | days |
        | 2025-02-01 | MELOXICAM 15 MG   | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent
"""


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory):
    """Rulebooks of one rule, by how it flags the drug."""
    folder: Path = tmp_path_factory.mktemp("books")
    found = {}
    for how in ("", " for 2 years", " over life expectancy", " as possible, not probable"):
        file = folder / f"flag{len(found)}.feature"
        file.write_text(RULE.format(how=how), encoding="utf-8")
        found[how] = load_rulebook([FEATURES / "vocabulary", FEATURES / "parameters.feature", file], REGISTRY)
    return found


def filled(day: str, count: int, price: str | None = "30.00", mg: int = 300) -> list[FillRow]:
    """Monthly fills of gabapentin, 90 capsules each."""
    first = date.fromisoformat(day)
    return [
        FillRow(0, "dispense", first + timedelta(30 * n), f"GABAPENTIN {mg} MG CAP", quantity=Decimal(90),
                days_supply=30, billed=price and Decimal(price))
        for n in range(count)
    ]  # fmt: skip


def screened(book, rows: list[FillRow], *, born: date | None = BIRTH, says: str | None = None) -> Screening:
    statements = (Statement(date(2026, 3, 1), "Dr A", "gabapentin", says, "probable"),) if says else ()
    fills = tuple(FillRow(**{**vars(row), "row": number}) for number, row in enumerate(rows, 1))
    referral = Referral(
        "R-1", Injury(INJURY, "CA"), TODAY, Patient(None, born, "female"), fills=fills, statements=statements,
        records=Records(date(2023, 1, 1), TODAY, date(2023, 1, 1), TODAY),
    )  # fmt: skip
    return screen(referral, book, engine="reference")


def only(result: Screening) -> FutureExpense:
    (expense,) = result.future_expenses
    return expense


def reason(book, rows: list[FillRow], **more) -> str:
    """Why the last expense is not projected; its figures are then nowhere."""
    expense = screened(book, rows, **more).future_expenses[-1]
    assert expense.as_dict()["projection"] == {"not_projected": expense.why_not}
    return expense.why_not


SINCE = filled("2025-02-01", 17)


def test_a_flag_for_life_is_projected_over_life_expectancy_at_todays_price(books):
    found = only(screened(books[" over life expectancy"], SINCE)).as_dict()["projection"]
    monthly = Decimal("30.44")
    assert found["amount"] == str(monthly)
    assert found["expectancy"] == "36.2"  # total population at 45
    assert found["to_expectancy"]["nominal"] == str((monthly * 12 * Decimal("36.2")).quantize(Decimal("0.01")))
    assert found["to_expectancy"]["nominal"] == found["to_expectancy"]["present_value"]
    assert len(found["sensitivity"]) == 9
    said = "\n".join(found["assumptions"])
    assert "30.00 billed for 30 days on 2026-05-27; median of the last 6: 30.44" in said
    assert "No growth of prices" in said
    assert "No discount" in said
    assert found["warnings"] == []


def test_what_is_asked_can_be_asked_again(books):
    """The request in the answer gives the same answer by itself."""
    expense = only(screened(books[""], SINCE))
    assert project(expense.as_dict()["projection"]["request"]).as_dict() == expense.as_dict()["projection"]


def test_a_flag_for_two_years_is_not_projected_for_life(books):
    found = only(screened(books[" for 2 years"], SINCE)).as_dict()["projection"]
    assert found["to_expectancy"]["nominal"] == str(Decimal("30.44") * 24)


def test_a_time_the_prescriber_states_runs_from_his_statement(books):
    expense = only(screened(books[""], SINCE, says="2 years"))
    assert expense.horizon == "as the prescriber states: 2 years"
    assert expense.request["horizon"] == {"kind": "until", "date": "2028-03-01"}
    assert 'Dr A states "2 years"' in expense.projection.warnings[0]


def test_a_time_that_has_ended_is_not_projected(books):
    assert "ended on 2026-05-01" in reason(books[""], SINCE, says="2 months")


def test_nobody_says_how_long(books):
    expense = only(screened(books[""], SINCE))
    assert expense.projection.warnings == ("Nobody says how long the therapy will go on: it is projected for life.",)


def test_possible_items_stand_beside_the_total(books):
    result = screened(books[" as possible, not probable"], SINCE)
    plan = result.as_dict()["future_expense_plan"]
    assert plan["totals"]["probable"]["to_expectancy"]["nominal"] == "0.00"
    assert plan["totals"]["possible"]["to_expectancy"]["nominal"] == str(only(result).projection.to_expectancy.nominal)
    probable = screened(books[""], SINCE).as_dict()["future_expense_plan"]
    assert probable["totals"]["probable"]["to_expectancy"] == plan["totals"]["possible"]["to_expectancy"]


@pytest.mark.parametrize(
    ("rows", "more", "words"),
    [
        (filled("2025-02-01", 17, None), {}, "no fill of this course shows a price"),
        (SINCE, {"born": None}, "neither age nor date of birth is known"),
        (SINCE, {"born": date(1910, 1, 1)}, "gives an age above 109"),
        (filled("2025-02-01", 17, "0.0001"), {}, "amount 0.00 is not a price"),
    ],
)
def test_without_usable_price_or_age_there_is_no_figure(books, rows, more, words):
    assert words in reason(books[""], rows, **more)
    result = screened(books[""], rows, **more)
    assert result.as_dict()["future_expense_plan"] is None


BEFORE = filled("2024-06-01", 7, "20.00")


def test_of_an_older_drug_only_the_increment_is_projected(books):
    """20.29 a month at 900 mg before the injury, 54.79 at 1,800 mg since: 34.50 is claimed."""
    raised = filled("2025-02-01", 17, "54.00", mg=600)
    expense = screened(books[" over life expectancy"], [*BEFORE, *raised]).future_expenses[-1]
    assert expense.request["pre_existing"] == "20.29"
    assert expense.projection.request.amount == Decimal("54.79") - Decimal("20.29")
    assert "only the increment is projected" in expense.projection.warnings[0]


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (BEFORE, filled("2025-02-01", 17, "54.00"), "at the same dose or a higher one"),
        (BEFORE, filled("2025-02-01", 17, "20.00", mg=600), "cost as much a month before"),
        (filled("2024-06-01", 7, None), filled("2025-02-01", 17, "54.00", mg=600), "at an unknown price"),
    ],
)
def test_an_older_drug_that_adds_nothing_certain_is_not_projected(books, before, after, words):
    assert words in reason(books[""], [*before, *after])


def test_records_that_do_not_reach_back_are_noted(books):
    expense = only(screened(books[""], SINCE))
    facts_silent = Referral(
        "R-2", Injury(INJURY, "CA"), TODAY, Patient(None, BIRTH), fills=tuple(
            FillRow(**{**vars(row), "row": number}) for number, row in enumerate(SINCE, 1)
        ),
    )  # fmt: skip
    unknown = only(screen(facts_silent, books[""], engine="reference"))
    note = "Whether it was taken before the injury is not known; if it was, only an increment can be claimed."
    assert note in unknown.projection.warnings
    assert note not in expense.projection.warnings


def test_price_warnings_come_with_the_projection(books):
    expense = only(screened(books[""], filled("2026-01-15", 1)))
    said = "\n".join(expense.projection.warnings)
    assert "One fill only" in said
    assert "is 166 days old" in said


def test_nothing_is_reckoned_before_somebody_asks(books):
    assert not {"projection", "_projected"} & set(vars(only(screened(books[""], SINCE))))
