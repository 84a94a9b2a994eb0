"""The narrative is this patient's: every sentence names a date, an amount or a row of theirs."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from screening import load_rulebook, screen
from screening.memo import PRODUCIBLE, MemoCase
from screening.memo.parts import narrative
from screening.memo.parts.view import view
from screening.paths import SOURCE_TREE
from screening.referral import FillRow, Injury, Patient, Prescriber, Records, Referral, Statement
from tests.screening.memo.cases import case_of, every_case

OWN = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}|unknown date|INVENTED|DEMO")


def told(case: MemoCase) -> list[str]:
    return [block.text for block in narrative.section(view(case, PRODUCIBLE)).blocks]


def sentences(case: MemoCase) -> list[str]:
    return [s for text in told(case) for s in re.split(r"(?<=[.]) (?=[A-Z])", text) if s]


def test_every_sentence_names_a_day_or_a_reference_of_the_patient():
    every = [(case.referral.referral_id, s) for case in every_case() for s in sentences(case)]
    assert len(every) > 150
    assert [pair for pair in every if not OWN.search(pair[1])] == []


def test_no_sentence_reads_the_same_for_most():
    count = Counter(s for case in every_case() for s in set(sentences(case)))
    cases = len(every_case())
    assert [s for s, n in count.items() if n > cases / 4] == []


def test_a_course_is_told_from_first_fill_to_now():
    (_, text) = told(case_of("16-"))
    assert text == (
        "Gabapentin, 1800 mg a day, was first dispensed on 1 February 2025, 22 days after the injury, prescribed by "
        "Dr Invented Reed (family medicine). It was dispensed 17 times up to 27 May 2026; its supply reaches 25 June "
        "2026 and covers 100 % of the days from 1 February 2025 on (fills rows 1-17). Gabapentin: going on, refill 5 "
        "days late; supplied to 25 June 2026, 5 days before the pharmacy records end."
    )


def test_a_change_of_dose_is_told_with_its_day():
    text = " ".join(told(case_of("12-")))
    assert "The dose went from 60 mg a day to 30 mg a day on 5 April 2026." in text
    assert "Duloxetine was first dispensed" in text


def test_gaps_are_told():
    text = " ".join(told(case_of("DEMO-02")))
    assert "None was in hand from 4 February 2026 for 10 days, from 6 March 2026 for 10 days and from" in text


@pytest.fixture(scope="module")
def book():
    return load_rulebook(SOURCE_TREE / "features")


def fill(row: int, day: str, by: str, drug: str = "GABAPENTIN 600 MG TABLET", days: int | None = 30) -> FillRow:
    return FillRow(
        row,
        "dispense",
        date.fromisoformat(day),
        drug,
        quantity=Decimal(90),
        days_supply=days,
        prescriber=Prescriber(by),
    )


def case_with(book, *fills: FillRow, **changes) -> MemoCase:
    referral = Referral("R-1", Injury(date(2025, 1, 10)), received_on=date(2026, 5, 4), fills=fills)
    referral = replace(referral, **changes)
    return MemoCase(referral, screen(referral, book, engine="reference").as_dict(), datetime(2026, 7, 1, tzinfo=UTC))


def test_another_prescriber_is_named_with_the_day(book):
    text = " ".join(told(case_with(book, fill(1, "2025-02-01", "Dr Oak"), fill(2, "2025-03-03", "Dr Elm"))))
    assert "prescribed by Dr Oak." in text
    assert "The fill of 3 March 2025 was prescribed by Dr Elm." in text


def test_many_changes_of_dose_are_drawn_together(book):
    tablets = ["300", "600", "300", "600", "300", "800", "600"]
    fills = [
        fill(n, f"2025-{n + 1:02}-01", "Dr Oak", f"GABAPENTIN {strength} MG TABLET")
        for n, strength in enumerate(tablets, 1)
    ]
    text = " ".join(told(case_with(book, *fills)))
    assert "The dose was 900 mg a day at first, 2400 mg a day at most (on 1 July 2025) and 1800 mg a day since" in text


def test_a_fill_of_unknown_days_is_said_to_be_so(book):
    case = case_with(book, replace(fill(1, "2025-02-01", "Dr Oak"), days_supply=None, quantity=None))
    assert "The fill of 1 February 2025 is the only one, for an unknown time (fills row 1)." in " ".join(told(case))


def test_what_a_prescriber_stated_is_quoted(book):
    said = Statement(date(2026, 3, 1), "Dr Oak", "gabapentin", "indefinite", "probable")
    text = " ".join(told(case_with(book, fill(1, "2025-02-01", "Dr Oak"), statements=(said,))))
    assert 'Dr Oak stated on 1 March 2026 about gabapentin: "indefinite", as probable.' in text


def test_without_a_name_the_reference_speaks(book):
    case = case_with(book, records=Records(date(2024, 1, 1), date(2026, 4, 30)), patient=Patient())
    assert told(case)[0].startswith("The patient of R-1 was injured on 10 January 2025.")
    assert "The pharmacy records of R-1 hold no fill" in told(case)[0]
