from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.wording import answered, capital, clause, could_change, ground, queues, readable, request, row_list


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([4], "row 4"),
        ([5, 4], "rows 4 and 5"),
        ([1, 4, 5, 6, 9], "rows 1, 4-6 and 9"),
        ([8, 9, 10], "rows 8-10"),
        ([1, 2, 4], "rows 1, 2 and 4"),
        ([], "no row"),
    ],
)
def test_row_list(rows: list[int], said: str) -> None:
    assert row_list(rows) == said


@given(st.sets(st.integers(1, 40), min_size=1))
def test_row_list_names_each_row_and_no_other(rows: set[int]) -> None:
    named: set[int] = set()
    for part in row_list(rows).split(" ", 1)[1].replace(" and ", ", ").split(", "):
        first, _, last = part.partition("-")
        named |= set(range(int(first), int(last or first) + 1))
    assert named == rows


def test_capital() -> None:
    assert capital("the MRI of May") == "The MRI of May"
    assert capital("") == ""


def test_clause() -> None:
    assert clause("the rule needs one of these pairs:") == "needs one of these pairs"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("filled on 2025-05-12, before 2026-01-02", "filled on 12 May 2025, before 2 Jan 2026"),
        ("NDC 2025-13-40 and 12025-01-02", "NDC 2025-13-40 and 12025-01-02"),
        ("nothing dated", "nothing dated"),
    ],
)
def test_readable_writes_days_as_the_pages_do(text: str, said: str) -> None:
    assert readable(text) == said


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("the chart of the pain clinic", "Please obtain the chart of the pain clinic."),
        ("the plan's document on reimbursement", "Please obtain the plan's document on reimbursement."),
        ("the date of the chart", "We need the date of the chart."),
        ("the patient's date of birth", "We need the patient's date of birth."),
        ("whether Medicare covers the patient", "Is it known whether Medicare covers the patient?"),
        ("whether it goes on, and why", "Please find out whether it goes on, and why."),
        ("who referred the patient", "Please find out who referred the patient."),
        ("whole pharmacy files", "Please obtain whole pharmacy files."),
        ("Who sent you to that doctor?", "Who sent you to that doctor?"),
        ("please get the label.", "Please get the label."),
    ],
)
def test_a_request_is_something_to_say(wanted: str, said: str) -> None:
    assert request(wanted) == said


@pytest.mark.parametrize(
    ("sentence", "answer", "says"),
    [
        ("the rule needs a diagnosis of CRPS", "yes", "needs a diagnosis of CRPS: yes"),
        ("the rule needs a diagnosis of CRPS", "unknown", "needs a diagnosis of CRPS: not known"),
        ("the rule excludes a diagnosis of CRPS", "yes", "no diagnosis of CRPS: none found in these records"),
        ("the rule excludes opioid overlapping x", "no", "no opioid overlapping x: found in these records"),
        ("the rule excludes another opioid", "unknown", "no other opioid: not known"),
        ('the rule excludes the safety alert "A"', "yes", 'no safety alert "A": none found in these records'),
        ("the rule excludes the patient to have died", "yes",
         "excluded: the patient to have died: not so in these records"),
        ("the rule excludes more than a year since the injury", "no",
         "excluded: more than a year since the injury: so in these records"),
    ],
)  # fmt: skip
def test_what_a_rule_excludes_is_told_as_what_is_not_there(sentence, answer, says):
    reason = {"sentence": sentence, "answer": answer}
    assert f"{ground(reason)}: {answered(reason)}" == says


def test_what_could_change_is_three_findings_a_count_and_the_queue_in_words() -> None:
    many = ["A", "B", 'the queue "within 48 hours"', "C", "D", "E", 'the queue "attorney today"']
    assert could_change(many) == "A; B; C; 2 more findings; who reads it, by when"
    assert could_change(many[:2]) == "A; B"
    assert could_change(many[2:3]) == "who reads it, by when"


def test_every_reader_of_a_band_is_named() -> None:
    today = {"queue": "pharmacist today", "beside": ["attorney today"]}
    assert queues(today) == "pharmacist today, attorney today"
    assert queues({"queue": "routine"}) == "routine"  # kept by an earlier version
