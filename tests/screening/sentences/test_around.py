from __future__ import annotations

import pytest

from tests.screening.sentences.asking import CODED, NO, RECORDS, UNKNOWN, YES, ask, case, diagnosed, fills, missing

TRAMADOL = "2025-06-01 | TRAMADOL 50 MG TAB | 90 | 30"  # supplied 2025-06-01 to 2025-06-30


@pytest.mark.parametrize(
    ("day", "answer"), [("2024-01-10", YES), ("2025-01-09", YES), ("2024-01-09", NO), ("2025-01-10", NO)]
)
def test_an_ingredient_filled_before_the_injury_as_a_course_of_its_own(day, answer):
    given = fills(f"{day} | OXYCODONE 5 MG TAB | 30 | 10", "2025-08-01 | OXYCODONE ER 20 MG TAB | 60 | 30")
    facts = case(RECORDS, given)
    sentence = "the rule needs strong opioid whose ingredient was filled in the 12 months before the injury"
    assert ask(sentence, facts) is answer


def test_an_ingredient_before_the_injury_is_unknown_where_the_records_do_not_reach():
    facts = case("pharmacy records reach from 2024-06-01 to 2026-06-30", fills(TRAMADOL))
    sentence = "the rule needs opioid whose ingredient was filled in the 12 months before the injury"
    assert ask(sentence, facts) is UNKNOWN
    assert missing(sentence, facts).startswith("the pharmacy records from 2024-01-10")


@pytest.mark.parametrize(
    ("days", "answer"),
    [(("2024-05-01", "2025-03-01"), YES), (("2024-05-01",), NO), (("2025-01-10",), YES), (("2024-05-01", ""), UNKNOWN)],
)
def test_a_code_recorded_again(days, answer):
    facts = case(RECORDS, CODED, diagnosed(*(f"{day} | S13.4XXA" for day in days)))
    assert ask("the rule needs a diagnosis of whiplash recorded after the injury", facts) is answer


@pytest.mark.parametrize(
    ("day", "answer"), [("2020-01-09", YES), ("2020-01-10", NO), ("2025-02-01", NO), ("", UNKNOWN)]
)
def test_a_code_long_past(day, answer):
    facts = case(RECORDS, CODED, diagnosed(f"{day} | S13.4XXA"))
    sentence = "the rule needs a diagnosis of whiplash last recorded more than 5 years before the injury"
    assert ask(sentence, facts) is answer


@pytest.mark.parametrize(
    ("day", "answer"), [("2027-01-10", NO), ("2027-01-11", YES), ("2024-01-01", NO), ("", UNKNOWN)]
)
def test_a_code_first_made_too_late(day, answer):
    facts = case(RECORDS, CODED, diagnosed(f"{day} | S13.4XXA"))
    sentence = "the rule needs a diagnosis of whiplash first made later than 2 years after the injury"
    assert ask(sentence, facts) is answer
    assert ask(sentence, case(RECORDS, CODED)) is NO  # nothing recorded: nothing is late, and nothing is asked


@pytest.mark.parametrize(("months", "answer"), [("4", YES), ("5", NO)])
def test_a_course_begun_too_late(months, answer):
    facts = case(RECORDS, fills(TRAMADOL))
    assert ask(f"the rule needs opioid begun later than {months} months after the injury", facts) is answer


@pytest.mark.parametrize(
    ("day", "answer"), [("2025-05-02", YES), ("2025-05-01", NO), ("2025-07-01", YES), ("2025-07-02", NO)]
)
def test_a_code_around_the_first_fill(day, answer):
    facts = case(RECORDS, CODED, fills(TRAMADOL), diagnosed(f"{day} | S13.4XXA"))
    sentence = "the rule needs opioid with a diagnosis of whiplash recorded within 30 days of its first fill"
    assert ask(sentence, facts) is answer


def test_a_code_around_the_first_fill_is_unknown_without_records_of_those_days():
    reach = "diagnosis records reach from 2025-06-15 to 2026-06-30"
    facts = case(RECORDS, reach, fills(TRAMADOL), diagnosed("2025-08-20 | S13.4XXA"))
    sentence = "the rule needs opioid with a diagnosis of whiplash recorded within 30 days of its first fill"
    assert ask(sentence, facts) is UNKNOWN


LATELY = "the rule needs opioid overlapping gabapentin within the last 90 days"
GABAPENTIN = "2025-06-10 | GABAPENTIN 300 MG CAP | 90 | 30"  # together with TRAMADOL from 2025-06-10 to 2025-06-30


@pytest.mark.parametrize(("today", "answer"), [("2025-09-28", YES), ("2025-09-29", NO)])
def test_two_drugs_together_lately(today, answer):
    facts = case(RECORDS, fills(TRAMADOL, GABAPENTIN), f"the case is screened on {today}")
    assert ask(LATELY, facts) is answer


@pytest.mark.parametrize(
    ("end", "answer"), [("2025-06-30", UNKNOWN), ("2025-07-30", UNKNOWN), ("2025-07-31", NO), ("2026-06-30", NO)]
)
def test_two_drugs_together_as_the_records_end_may_go_on(end, answer):
    reach = f"pharmacy records reach from 2023-01-01 to {end}"
    assert ask(LATELY, case(reach, fills(TRAMADOL, GABAPENTIN), "the case is screened on 2026-06-30")) is answer


def test_two_drugs_lately_with_unknown_days():
    facts = case(RECORDS, fills("2026-06-01 | TRAMADOL 50 MG TAB | | ", "2026-06-10 | GABAPENTIN 300 MG CAP | 90 | 30"))
    assert ask(LATELY, facts) is UNKNOWN
    assert missing(LATELY, facts).startswith("the days' supply of the tramadol")


@pytest.mark.parametrize(
    ("first", "days", "answer"),
    [("2024-12-20", 29, YES), ("2024-12-20", 28, NO), ("2025-02-01", 8, YES), ("2025-02-01", 7, NO)],
)
def test_two_drugs_together_after_the_injury(first, days, answer):  # only days from 2025-01-10 on count
    given = fills(f"{first} | TRAMADOL 50 MG TAB | 90 | {days}", f"{first} | GABAPENTIN 300 MG CAP | 90 | 90")
    facts = case(RECORDS, given)
    assert ask("the rule needs opioid overlapping gabapentin for more than 7 days after the injury", facts) is answer


@pytest.mark.parametrize(
    ("day", "answer"),
    [("2025-06-29", NO), ("2025-06-30", YES), ("2025-07-30", YES), ("2025-07-31", NO), ("2025-05-20", NO)],
)
def test_a_code_recorded_once_the_supply_has_lasted(day, answer):
    given = fills(TRAMADOL, "2025-07-01 | TRAMADOL 50 MG TAB | 90 | 30")
    facts = case(RECORDS, CODED, given, diagnosed(f"{day} | S13.4XXA"))
    sentence = "the rule needs opioid with a diagnosis of whiplash recorded after 30 days of its supply"
    assert ask(sentence, facts) is answer


def test_a_code_in_the_time_of_supply_is_unknown_where_the_records_end_earlier():
    short = "diagnosis records reach from 2023-01-01 to 2025-06-10"
    facts = case(RECORDS, short, fills(TRAMADOL), diagnosed("2025-06-05 | S13.4XXA"))
    sentence = "the rule needs opioid with a diagnosis of whiplash recorded after 14 days of its supply"
    assert ask(sentence, facts) is UNKNOWN
    assert missing(sentence, facts).endswith("from 2025-06-14 to 2025-06-30")
