"""Sentences about supply before a drug and after a code, about the opioid load over days, and about orders."""

from __future__ import annotations

import pytest

from tests.screening.sentences.asking import CODED, NO, RECORDS, UNKNOWN, YES, ask, case, diagnosed, fills, missing

GABAPENTIN = "2025-06-01 | GABAPENTIN 300 MG CAP | 90 | 30"
OXYCODONE_30_DAYS = "2025-03-01 | OXYCODONE 10 MG TAB | 120 | 30"  # 40 mg a day, 60 MME


@pytest.mark.parametrize(
    ("row", "answer"),
    [
        ("2025-05-03 | TRAMADOL 50 MG TAB | 30 | 10", YES),  # supplied to 12 May
        ("2025-04-23 | TRAMADOL 50 MG TAB | 30 | 10", YES),  # to 2 May, the first of the thirty days
        ("2025-04-22 | TRAMADOL 50 MG TAB | 30 | 10", NO),
        ("2025-06-01 | TRAMADOL 50 MG TAB | 30 | 10", NO),
        ("2025-04-22 | TRAMADOL 50 MG TAB | 30 | ", UNKNOWN),
    ],
)
def test_supply_in_the_days_before_another_drug(row, answer):
    facts = case(RECORDS, fills(row, GABAPENTIN))
    assert ask("the rule needs opioid supplied in the 30 days before gabapentin", facts) is answer


def test_supply_before_a_drug_is_unknown_where_the_records_begin_with_it():
    facts = case("pharmacy records reach from 2025-06-01 to 2026-06-30", fills(GABAPENTIN))
    sentence = "the rule excludes opioid supplied in the 30 days before gabapentin"
    assert ask(sentence, facts) is UNKNOWN
    assert missing(sentence, facts) == "the pharmacy records from 2025-05-02 to 2025-06-01"


@pytest.mark.parametrize(
    ("coded", "days", "answer"),
    [("2025-06-30", 30, YES), ("2025-07-01", 30, NO), ("2025-07-01", "", UNKNOWN), ("", 30, UNKNOWN)],
)
def test_supply_after_a_code(coded, days, answer):
    given = fills(f"2025-06-01 | TRAMADOL 50 MG TAB | 90 | {days}")
    facts = case(RECORDS, CODED, diagnosed(f"{coded} | S13.4XXA"), given)
    assert ask("the rule needs opioid supplied after a diagnosis of whiplash", facts) is answer


@pytest.mark.parametrize(
    ("coded", "answer"),
    [
        (("2025-06-08",), YES),
        (("2025-05-25",), YES),
        (("2025-06-09",), NO),
        (("2025-01-12", "2025-06-01"), NO),  # recorded again is not new
        (("",), UNKNOWN),
    ],
)
def test_a_new_code_around_a_first_fill(coded, answer):
    facts = case(RECORDS, CODED, diagnosed(*(f"{day} | S13.4XXA" for day in coded)), fills(GABAPENTIN))
    sentence = "the rule needs gabapentin with a new diagnosis of whiplash within 7 days of its first fill"
    assert ask(sentence, facts) is answer


def test_a_code_of_the_first_month_is_of_the_injury_itself():
    given = fills("2025-02-09 | GABAPENTIN 300 MG CAP | 90 | 30")
    facts = case(RECORDS, CODED, diagnosed("2025-02-09 | S13.4XXA"), given)
    sentence = "the rule needs gabapentin with a new diagnosis of whiplash within 7 days of its first fill"
    assert ask(sentence, facts) is NO


@pytest.mark.parametrize(("least", "days", "answer"), [(60, 30, YES), (60, 31, NO), (61, 30, NO)])
def test_a_load_for_so_many_days(least, days, answer):
    facts = case(RECORDS, fills(OXYCODONE_30_DAYS))
    assert ask(f"the rule needs opioids at {least} MME a day or more for at least {days} days", facts) is answer


def test_days_of_a_load_add_up_and_those_before_the_injury_do_not_count():
    given = fills("2025-01-05 | OXYCODONE 10 MG TAB | 40 | 10", "2025-05-01 | OXYCODONE 10 MG TAB | 40 | 10")
    facts = case(RECORDS, given)
    assert ask("the rule needs opioids at 60 MME a day or more for at least 15 days", facts) is YES  # 5 and 10
    assert ask("the rule needs opioids at 60 MME a day or more for at least 16 days", facts) is NO


def test_a_load_over_days_is_unknown_when_a_fill_does_not_say_for_how_long():
    facts = case(RECORDS, fills("2025-03-01 | OXYCODONE 10 MG TAB | 120 | "))
    sentence = "the rule needs opioids at 60 MME a day or more for at least 30 days"
    assert ask(sentence, facts) is UNKNOWN
    assert missing(sentence, facts) == "the strength, quantity and days' supply of oxycodone"


@pytest.mark.parametrize(("day", "answer"), [("2024-12-01", YES), ("2025-02-01", NO), ("2023-11-01", NO)])
def test_a_load_of_the_year_before(day, answer):
    facts = case(RECORDS, fills(f"{day} | OXYCODONE 10 MG TAB | 120 | 30"))
    assert ask("the rule needs opioids at 60 MME a day or more in the 12 months before the injury", facts) is answer


def test_a_load_before_the_injury_is_unknown_where_the_records_begin_at_it():
    facts = case("pharmacy records reach from 2025-01-10 to 2026-06-30", fills(OXYCODONE_30_DAYS))
    sentence = "the rule needs opioids at 60 MME a day or more in the 12 months before the injury"
    assert ask(sentence, facts) is UNKNOWN


def orders(*rows: str) -> tuple[str, str]:
    return ("the patient was prescribed but did not fill:", fills(*rows)[1])


def test_an_order_counts_only_while_nobody_filled_it():
    order = orders("2025-06-01 | OXYCODONE 20 MG TAB | 90 | 30")
    waiting, filled = case(RECORDS, order), case(RECORDS, order, fills("2025-06-01 | OXYCODONE 20 MG TAB | 90 | 30"))
    for sentence in (
        "the rule needs an order of strong opioid that was not filled",
        "the rule needs an order of opioids at 90 MME a day or more that was not filled",
    ):
        assert ask(sentence, waiting) is YES
        assert ask(sentence, filled) is NO
    assert ask("the rule needs an order of opioids at 91 MME a day or more that was not filled", waiting) is NO
    assert ask("the rule needs an order of gabapentin that was not filled", waiting) is NO


def test_an_order_whose_dose_decides_may_be_of_the_group():
    facts = case(RECORDS, orders("2025-06-01 | NALTREXONE TAB | 30 | 30"))
    sentence = "the rule needs an order of low-dose naltrexone that was not filled"
    assert ask(sentence, facts) is UNKNOWN
    assert missing(sentence, facts) == "the dose and route of the naltrexone ordered on 2025-06-01"
