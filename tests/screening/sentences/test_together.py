from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.screening.sentences.asking import LDN, NO, RECORDS, UNKNOWN, YES, ask, case, fills, missing, monthly, rows

LDN_FILLS = monthly(LDN, "2025-06-01", 2)  # supplied 2025-06-01 to 2025-07-30


@pytest.mark.parametrize(
    ("opioid", "answer"),
    [
        ("2025-07-10 | TRAMADOL 50 MG TAB | 30 | 10", YES),
        ("2025-07-30 | TRAMADOL 50 MG TAB | 30 | 10", YES),
        ("2025-07-31 | TRAMADOL 50 MG TAB | 30 | 10", NO),
        ("2025-05-22 | TRAMADOL 50 MG TAB | 30 | 10", NO),
        ("2025-05-23 | TRAMADOL 50 MG TAB | 30 | 10", YES),
        ("2025-07-10 | TRAMADOL 50 MG TAB | | ", YES),  # covers its own day for certain
        ("2025-05-23 | TRAMADOL 50 MG TAB | | ", UNKNOWN),
        ("2025-08-23 | TRAMADOL 50 MG TAB | | ", NO),
    ],
)
def test_overlapping(opioid, answer):
    facts = case(RECORDS, fills(*LDN_FILLS, opioid))
    assert ask("the rule needs opioid overlapping low-dose naltrexone", facts) is answer
    assert ask("the rule needs low-dose naltrexone overlapping opioid", facts) is answer
    if answer is UNKNOWN:
        assert missing("the rule needs opioid overlapping low-dose naltrexone", facts).startswith("the days' supply of")


def test_naltrexone_of_unknown_dose_may_be_the_low_one():
    facts = case(RECORDS, fills("2025-06-01 | NALTREXONE CAP | | 30", "2025-06-10 | TRAMADOL 50 MG TAB | 30 | 10"))
    assert ask("the rule needs opioid overlapping low-dose naltrexone", facts) is UNKNOWN
    assert ask("the rule needs opioid overlapping blocking naltrexone", facts) is YES


def test_a_course_of_two_groups_does_not_overlap_itself():
    alone = case(RECORDS, fills(*monthly("OXYCODONE 5 MG TAB", "2025-03-01", 2)))
    assert ask("the rule needs opioid overlapping strong opioid", alone) is NO
    two = case(
        RECORDS, fills(*monthly("OXYCODONE 5 MG TAB", "2025-03-01", 2), "2025-03-10 | TRAMADOL 50 MG TAB | 30 | 10")
    )
    assert ask("the rule needs opioid overlapping strong opioid", two) is YES


@pytest.mark.parametrize(("days", "answer"), [(13, NO), (14, NO), (15, YES)])
def test_overlapping_for_more_than(days, answer):
    facts = case(RECORDS, fills(*LDN_FILLS, f"2025-06-05 | TRAMADOL 50 MG TAB | 60 | {days}"))
    assert ask("the rule needs opioid overlapping low-dose naltrexone for more than 14 days", facts) is answer
    assert ask("the rule needs opioid overlapping low-dose naltrexone for more than 2 weeks", facts) is answer


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(1, 40)), min_size=1, max_size=4),
    st.lists(st.tuples(st.integers(0, 300), st.integers(1, 40)), min_size=1, max_size=4),
    st.integers(0, 20),
)
def test_overlap_is_a_count_of_shared_days(first, second, least):
    """Against sets of days, from the stretches the facts name."""
    day = date(2025, 1, 10)

    def written(drug, spans):
        return [f"{day + timedelta(days=start)} | {drug} | 30 | {days}" for start, days in spans]

    facts = case(RECORDS, fills(*written("TRAMADOL 50 MG TAB", first), *written("GABAPENTIN 300 MG CAP", second)))

    def days_of(course):
        return {a + timedelta(days=n) for a, b in course.intervals for n in range((b - a).days + 1)}

    longest = max(
        len(days_of(a) & days_of(b))
        for a in facts.courses if a.ingredient == "tramadol"
        for b in facts.courses if b.ingredient == "gabapentin"
    )  # fmt: skip
    expected = YES if longest > least else NO
    assert ask(f"the rule needs opioid overlapping gabapentin for more than {least} days", facts) is expected
    assert ask("the rule needs opioid overlapping gabapentin", facts) is (YES if longest else NO)


@pytest.mark.parametrize(
    ("first", "answer"), [("2025-05-31", YES), ("2025-06-01", NO), ("2025-07-01", NO), ("2024-03-01", YES)]
)
def test_tried_before(first, answer):
    facts = case(RECORDS, fills(*LDN_FILLS, f"{first} | GABAPENTIN 300 MG CAP | 90 | 30"))
    assert ask("the rule needs gabapentin tried before low-dose naltrexone", facts) is answer


@pytest.mark.parametrize(
    ("opioid", "answer"),
    [
        ("2025-05-12 | TRAMADOL 50 MG TAB | 30 | 10", YES),  # until 05-21: eleven days before
        ("2025-05-11 | TRAMADOL 50 MG TAB | 30 | 10", NO),
        ("2025-05-22 | TRAMADOL 50 MG TAB | 30 | 10", YES),
        ("2025-05-23 | TRAMADOL 50 MG TAB | 30 | 10", NO),  # still supplied
        ("2025-05-22 | TRAMADOL 50 MG TAB | | ", UNKNOWN),
    ],
)
def test_ended_within(opioid, answer):
    facts = case(RECORDS, fills(*LDN_FILLS, opioid))
    assert ask("the rule needs opioid ended within 11 days before low-dose naltrexone", facts) is answer


def test_rows_bind_both_courses():
    facts = case(RECORDS, fills(*LDN_FILLS, "2025-07-10 | TRAMADOL 50 MG TAB | 30 | 10"))
    (row,) = rows("the rule needs opioid overlapping low-dose naltrexone", facts)
    assert [facts.courses[number].ingredient for number in row.bound] == ["tramadol", "naltrexone"]
    assert {ref.id for ref in row.evidence} == set(row.bound)
