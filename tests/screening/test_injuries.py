"""Later injuries: claimed only where a code can hardly be of this one, asked about where it may."""

from __future__ import annotations

from datetime import date

import pytest

from screening.facts import build_facts
from screening.injuries import later_injuries, later_injury
from screening.intake import load_referral
from screening.sentences.injuries import begun_at_later_injury
from screening.sentences.records import intervening_event
from screening.vocabulary import Duration
from tests.screening.sentences.asking import NO, UNKNOWN, YES

WHIPLASH = ("2025-01-12", "S13.4XXA")


def system_of(code):
    return "ICD-10-CM" if code[0].isalpha() else "ICD-9-CM" if "." in code else "SNOMED CT"


def facts(rulebook, *codes, fills=(), events=()):
    diagnoses = [{"date": day, "code": code, "system": system_of(code)} for day, code in codes]
    dispensed = [{"date": day, "drug": "NAPROXEN 500 MG TAB", "quantity": "60", "days_supply": 30} for day in fills]
    content = {
        "referral_id": "R",
        "injury": {"date": "2025-01-10"},
        "diagnoses": diagnoses,
        "fills": dispensed,
        "events": [{"date": day, "kind": "accident"} for day in events],
        "records": {"diagnoses_from": "2023-01-01", "diagnoses_to": "2026-09-30"},
    }
    return build_facts(load_referral(content), rulebook.words, date(2026, 9, 30))


@pytest.mark.parametrize(
    ("code", "answer"),
    [
        (("2026-01-11", "S93.401A"), YES),
        (("2026-01-11", "S82.841B"), YES),  # open, first treated
        (("2026-01-11", "845.00"), YES),
        (("2026-01-10", "S93.401A"), UNKNOWN),  # a year at most
        (("2025-02-10", "S93.401A"), UNKNOWN),
        (("2025-02-09", "S93.401A"), NO),  # within the first month
        (("2024-06-01", "S93.401A"), NO),  # before the injury
        (("2026-03-01", "S93.401D"), NO),
        (("2026-03-01", "S93.401S"), NO),
        (("2026-03-01", "905.7"), NO),  # late effect
        (("2026-03-01", "S13.8XXA"), UNKNOWN),  # the neck again
        (("2026-03-01", "T24.211A"), YES),  # a burn is no whiplash coded late
        (("2026-03-01", "945.00"), YES),
        (("2026-03-01", "403190006"), YES),  # a first degree burn, of whatever part
        (("2026-03-01", "T33.521A"), UNKNOWN),  # frostbite: which part is not compared
        (("2026-03-01", "M25.571"), NO),
    ],
)
def test_a_code_of_another_day(rulebook, code, answer):
    case = facts(rulebook, WHIPLASH, code)
    (diagnosis,) = (d for d in case.diagnoses if d.first == date.fromisoformat(code[0]))
    assert later_injury(case, diagnosis) is answer
    assert (diagnosis in later_injuries(case)) is (answer is not NO)


def test_a_burn_after_a_burn_is_asked_about(rulebook):
    case = facts(rulebook, ("2025-01-12", "T22.20XA"), ("2026-03-01", "T24.211A"))
    assert [later_injury(case, d) for d in case.diagnoses] == [NO, UNKNOWN]


def answers(rows):
    return {row.answer for row in rows}


@pytest.mark.parametrize(
    ("codes", "events", "answer"),
    [
        ([("2026-02-01", "S93.401A")], (), YES),
        ([("2026-03-05", "S93.401A")], (), UNKNOWN),  # after the first fill; nobody said whether there was another
        ([("2026-03-05", "S93.401A")], ("2026-05-01",), NO),
        ([("2025-08-01", "S93.401A")], ("2026-05-01",), UNKNOWN),  # it may be this injury, coded late
        ([], ("2026-02-01",), YES),
    ],
)
def test_a_later_injury_is_an_event_between(rulebook, codes, events, answer):
    case = facts(rulebook, WHIPLASH, *codes, fills=["2026-03-01"], events=events)
    drug = rulebook.words.get("drug", "pain medicine").value
    rows = [row for row in intervening_event(case, drug) if row.bound != (None,)]
    assert answers(rows) == {answer}
    assert answer is not YES or not codes or "S93.401A first coded on 2026-02-01" in rows[0].note


@pytest.mark.parametrize(
    ("fill", "answer"),
    [("2026-03-08", YES), ("2026-02-22", YES), ("2026-03-09", NO), ("2026-02-21", NO)],
)
def test_a_drug_begun_with_a_later_injury(rulebook, fill, answer):
    case = facts(rulebook, WHIPLASH, ("2026-03-01", "S93.401A"), fills=[fill])
    drug = rulebook.words.get("drug", "pain medicine").value
    assert answers(begun_at_later_injury(case, drug, Duration(7, "day"))) == {answer}
