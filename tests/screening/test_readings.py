from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from rules.model import Variable
from screening import load_referral, load_rulebook, screen
from screening.courses import build_courses
from screening.facts import build_facts
from screening.model import Course, Dose, Drug, Fill
from screening.overlap import common
from screening.readings import COURSE_NAMES, drug_name, fill_reading, told_together
from screening.referral import FillRow, Prescriber
from tests.screening.sentences.asking import RECORDS, case
from tests.screening.sentences.asking import fills as filled

ROOT = Path(__file__).parents[2]


def course_of(given: list[tuple[str, str | None]], *specialties: str) -> Course:
    """One course of naltrexone from (day, mg a day) pairs, each for 30 days."""
    fills = []
    for number, (day, mg) in enumerate(given):
        specialty = specialties[number] if number < len(specialties) else None
        when = date.fromisoformat(day)
        source = FillRow(number + 1, "dispense", when, "x", prescriber=Prescriber(specialty=specialty))
        dose = Dose(None if mg is None else Decimal(mg))
        fills.append(Fill(number, (number + 1,), when, "naltrexone", Drug("x", ("naltrexone",)), dose, 30, source))
    (course,) = build_courses(fills, permissible_gap_days=60)
    return course


@pytest.fixture(scope="module")
def facts():
    book = load_rulebook(ROOT / "features")
    referral = load_referral(ROOT / "screening/demo/01-crps-with-ldn.json")
    return build_facts(referral, book.words, referral.received_on)


@pytest.fixture(scope="module")
def bound(facts):
    ldn, crps = Variable("course", "low-dose naltrexone"), Variable("diagnosis", "CRPS")
    return {
        ldn: facts.candidates("course", "low-dose naltrexone")[:1],
        crps: facts.candidates("diagnosis", "CRPS")[:1],
    }


def test_names_stand_for_this_patients_own_rows(facts, bound):
    written = json.loads((ROOT / "screening/demo/01-crps-with-ldn.json").read_text())
    fills = [f for f in written["fills"] if "NALTREXONE" in f["drug"].upper()]
    said = fill_reading("{low-dose naltrexone}: {fills} fills; {CRPS code} on {CRPS date}", bound, facts)
    assert said == f"Naltrexone 4.5 mg a day: {len(fills)} fills; G90.511 on 20 February 2025"


def test_what_no_record_shows_is_called_unknown(facts, bound):
    nothing = dict.fromkeys(bound, ())
    assert fill_reading("since {low-dose naltrexone start}", nothing, facts) == "since an unknown start"


def test_braces_that_name_nothing_are_left_alone(facts, bound):
    assert fill_reading("about {the weather}", bound, facts) == "about {the weather}"


def test_a_dose_that_changed_is_never_told_as_the_dose_at_the_start():
    steps = [("2024-11-01", "1.5"), ("2024-12-01", "3"), ("2025-01-20", "4.5")]
    assert drug_name(course_of(steps)) == "naltrexone (first 1.5 mg, last 4.5 mg a day)"
    assert drug_name(course_of([("2025-01-01", None), ("2025-02-01", "4.5")])) == "naltrexone (last 4.5 mg a day)"
    assert drug_name(course_of([("2025-01-01", "4.5"), ("2025-02-01", "4.6552")])) == "naltrexone 4.66 mg a day"
    assert drug_name(course_of([("2025-01-01", "33.3333")])) == "naltrexone 33.3 mg a day"
    assert drug_name(course_of([("2025-01-01", "1285.714")])) == "naltrexone 1286 mg a day"
    assert drug_name(course_of([("2025-01-01", "0.0005")])) == "naltrexone 0.5 mcg a day"


def test_a_patch_is_told_by_the_hour():
    given = filled("2025-02-01 | FENTANYL 25 MCG/HR PATCH | 10 | 30", "2025-03-03 | FENTANYL 50 MCG/HR PATCH | 10 | 30")
    (course,) = case(RECORDS, given).courses
    assert drug_name(course) == "fentanyl (first 25 mcg, last 50 mcg an hour)"
    assert COURSE_NAMES["dose"](course) == "50 mcg an hour"


def test_every_prescriber_of_a_course_is_named():
    course = course_of([("2025-01-01", "4.5"), ("2025-02-01", "4.5")], "Pain Medicine", "Family Medicine")
    assert COURSE_NAMES["specialty"](course) == "Pain Medicine, Family Medicine"
    assert COURSE_NAMES["prescriber"](course) == "the prescriber"


def test_strengths_filled_on_one_day_are_one_fill():
    assert COURSE_NAMES["fills"](course_of([("2025-01-01", "1.5"), ("2025-01-01", "3"), ("2025-02-01", "3")])) == "2"


def test_courses_of_one_ingredient_are_told_once_with_first_and_last_day():
    fills = [f"2025-0{month}-01 | OXYCODONE 5 MG TAB | | " for month in (2, 5, 9)]
    facts = case(("the patient filled:", "| date | drug | quantity | days |\n" + "\n".join(f"| {f} |" for f in fills)))
    opioid = Variable("course", "opioid")
    bindings = [{opioid: number} for number in facts.candidates("course", "opioid")]
    assert len(bindings) == 3
    (bound,) = told_together(bindings, facts)
    said = fill_reading("{opioid}: {fills} fills from {start} to {last fill}, to {last covered}", bound, facts)
    assert said == "Oxycodone: 3 fills from 1 February 2025 to 1 September 2025, to an unknown date"


def test_other_drugs_are_told_apart():
    rows = ["2025-02-01 | OXYCODONE 5 MG TAB | 30 | 30", "2025-02-01 | TRAMADOL 50 MG TAB | 30 | 30"]
    facts = case(("the patient filled:", "| date | drug | quantity | days |\n" + "\n".join(f"| {f} |" for f in rows)))
    bindings = [{Variable("course", "opioid"): number} for number in facts.candidates("course", "opioid")]
    assert len(told_together(bindings, facts)) == 2


def test_days_in_common_are_those_of_both():
    rows = ["2025-02-01 | OXYCODONE 5 MG TAB | 60 | 30", "2025-02-20 | GABAPENTIN 300 MG CAP | 90 | 30"]
    facts = case(("the patient filled:", "| date | drug | quantity | days |\n" + "\n".join(f"| {f} |" for f in rows)))
    met = common(facts, [(0, 1)])
    assert met == (date(2025, 2, 20), date(2025, 3, 2), 11)
    text = "from {first common day} to {last common day}, {common days} days"
    assert fill_reading(text, {}, facts, met) == "from 20 February 2025 to 2 March 2025, 11 days"
    assert common(facts, []) is None


REFERRAL = {
    "schema": "referral/1",
    "referral_id": "R",
    "injury": {"date": "2025-01-10"},
    "records": {
        "pharmacy_from": "2023-01-01",
        "pharmacy_to": "2026-06-30",
        "diagnoses_from": "2023-01-01",
        "diagnoses_to": "2026-06-30",
    },
}


def told(rule: str, codes: list[str], drugs: list[tuple[str, str]]) -> str:
    """The plaintiff's reading of a shipped rule over codes of a month after the injury and monthly fills."""
    coded = [{"code": code, "date": "2025-02-20"} for code in codes]
    filled = [{"kind": "dispense", "date": d, "drug": n, "quantity": "90", "days_supply": 30} for d, n in drugs]
    given = load_referral(REFERRAL | {"diagnoses": coded, "fills": filled})
    found = screen(given, load_rulebook(), date(2026, 6, 30), "reference").findings
    return next(e.plaintiff for f in found for e in f.explanations if e.rule == rule)


def test_pairs_are_told_with_their_own_rows():
    drugs = [("2025-03-01", "GABAPENTIN 600 MG TAB"), ("2025-04-01", "DULOXETINE 60 MG CAP")]
    said = told("crps-regimen", ["G90.511"], drugs)
    assert "Gabapentin (1 March 2025) and duloxetine (1 April 2025) beside G90.511 (20 February 2025)" in said


def test_what_was_tried_is_told_in_the_order_of_first_fills():
    drugs = [
        ("2025-02-01", "MELOXICAM 15 MG TAB"),
        ("2025-03-10", "GABAPENTIN 600 MG TAB"),
        ("2025-08-01", "OXYCONTIN 20 MG TAB"),
        ("2025-08-31", "OXYCONTIN 20 MG TAB"),
    ]
    said = told("first-line-failure", ["M54.50"], drugs)
    order = "meloxicam (1 February 2025), gabapentin (10 March 2025) and oxycodone (2 fills from 1 August 2025"
    assert order in said


def test_a_list_of_one_side_tells_only_the_days_of_that_side():
    days = ["| date | code |", "| 2024-02-01 | S13.4XXA |", "| 2025-01-10 | S13.4XXA |", "| 2025-03-01 | S13.4XXA |"]
    facts = case(("the patient was diagnosed with:", "\n".join(days)))
    bound = {Variable("diagnosis", "whiplash"): tuple(facts.candidates("diagnosis", "whiplash"))}
    said = fill_reading("{whiplash list before}; {whiplash list since}", bound, facts)
    assert said == "S13.4XXA (1 February 2024); S13.4XXA (10 January 2025, last 1 March 2025)"


def test_a_nonunion_and_a_malunion_are_told_by_the_code_and_the_date_that_bear_their_letter():
    facts = case(
        ("the patient was diagnosed with:", "| date | code |\n| 2025-01-10 | S13.4XXA |\n| 2026-03-01 | S13.4XXK |\n"
         "| 2026-04-01 | S13.4XXQ |")
    )  # fmt: skip
    bound = {Variable("diagnosis", "whiplash"): tuple(facts.candidates("diagnosis", "whiplash"))}
    template = "{whiplash nonunion code} on {nonunion date}, {whiplash malunion code} on {malunion date}"
    said = fill_reading(template, bound, facts)
    assert said == "S13.4XXK on 1 March 2026, S13.4XXQ on 1 April 2026"


def test_a_sequela_is_told_by_the_code_and_the_date_that_bear_its_letter():
    facts = case(
        ("the patient was diagnosed with:", "| date | code |\n| 2025-01-10 | S13.4XXA |\n| 2026-03-01 | S13.4XXS |")
    )
    bound = {Variable("diagnosis", "whiplash"): tuple(facts.candidates("diagnosis", "whiplash"))}
    said = fill_reading("{whiplash sequela code} on {whiplash sequela date}", bound, facts)
    assert said == "S13.4XXS on 1 March 2026"
