"""A referral's rows become facts."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.model import Answer, Parameter, Word, Words
from screening.facts import build_facts
from screening.referral import DiagnosisRow, FillRow, Injury, Records, Referral
from screening.vocabulary import DiagnosisGroup, DoseBand, DrugGroup, DrugLine

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
INJURY = date(2025, 1, 10)
LDN = "NALTREXONE 4.5MG CAP CPD"


def vocabulary() -> Words:
    words = Words()
    low = DoseBand(Decimal(1), high=Decimal(6))
    for group in (
        DrugGroup("low-dose naltrexone", (DrugLine(("naltrexone",), "oral", low, single=True),)),
        DrugGroup("opioid", (DrugLine(("morphine",)), DrugLine(("tramadol",)), DrugLine(("fentanyl",)))),
    ):
        words.add(Word("drug", group.name, group, "test", 1))
    words.add(Word("diagnosis", "CRPS", DiagnosisGroup("CRPS", ("G905",)), "test", 1))
    for name, value in (
        ("permitted gap", "30 days"),
        ("carry-over cap", "30 days"),
        ("reversal window", "14 days"),
        ("longest supply", "90 days"),
    ):
        words.parameters[name] = Parameter(name, value, None, "test")
    return words


WORDS = vocabulary()


def row(number: int, day: str, drug: str = LDN, quantity: str | None = "30", days: int | None = 30, **more) -> FillRow:
    amount = None if quantity is None else Decimal(quantity)
    return FillRow(
        number, more.pop("kind", "dispense"), date.fromisoformat(day), drug, None, None, None, amount, days, **more
    )


def facts(*fills: FillRow, as_of: date = date(2025, 8, 1), words: Words = WORDS, **more):
    return build_facts(Referral("R-1", Injury(INJURY), fills=fills, **more), words, as_of)


def told(found) -> list[tuple[str, str]]:
    return [(w.code, w.where) for w in found.warnings]


def test_two_fills_of_low_dose_naltrexone_are_one_course():
    found = facts(row(1, "2025-06-01"), row(2, "2025-07-01"), as_of=date(2025, 7, 15))
    (course,) = found.courses
    assert (course.ingredient, course.route, course.groups) == ("naltrexone", "oral", {"low-dose naltrexone": YES})
    assert (course.start, course.last_covered, course.pdc) == (date(2025, 6, 1), date(2025, 7, 30), 1)
    assert course.dose.shown() == {"value": "4.5", "unit": "mg"}
    assert (course.rows, course.meaning, course.ongoing) == ((1, 2), "low-dose naltrexone", YES)
    assert found.candidates("course", "low-dose naltrexone") == (0,)
    assert found.warnings == ()


@pytest.mark.parametrize(
    ("drug", "quantity", "answer"),
    [
        ("NALTREXONE 50 MG TAB", "30", None),
        ("NALTREXONE 50 MG TAB", "3", YES),  # dissolved at home: 5 mg a day
        ("NALTREXONE 50 MG TAB", None, UNKNOWN),
        ("EMBEDA 100-4 MG CAP", "30", None),
        ("CONTRAVE 8-90 MG TAB", "120", None),
        ("NALOXONE 4 MG NASAL SPRAY", "1", None),
    ],
)
def test_what_is_low_dose_naltrexone(drug, quantity, answer):
    found = facts(row(1, "2025-06-01", drug, quantity))
    answers = [c.groups.get("low-dose naltrexone") for c in found.courses]
    assert [a for a in answers if a] == ([answer] if answer else [])


def test_the_naltrexone_in_an_opioid_is_no_part_of_a_naltrexone_course():
    found = facts(row(1, "2025-06-01"), row(2, "2025-06-15", "EMBEDA 100-4 MG CAP"), row(3, "2025-07-01"))
    (low,) = (found.courses[i] for i in found.candidates("course", "low-dose naltrexone"))
    assert low.rows == (1, 3)
    (opioid,) = (found.courses[i] for i in found.candidates("course", "opioid"))
    assert (opioid.ingredient, opioid.rows) == ("morphine", (2,))


def test_claim_and_order_of_one_dispensing_are_one_fill():
    order = row(1, "2025-06-01", kind="order", quantity=None, days=None, sig="Take 1 capsule by mouth daily")
    found = facts(order, row(2, "2025-06-01"), row(3, "2025-06-01", "naltrexone 4.5 mg capsule (compound)"))
    (fill,) = found.fills
    assert (fill.rows, told(found)) == ((1, 2, 3), [("fill-twice", "fills row 3")])


def test_orders_alone_show_nothing_dispensed():
    found = facts(row(1, "2025-06-01", kind="order"), row(2, "2025-07-01", kind="order"))
    assert (found.fills, found.courses, found.pharmacy.known) == ((), (), False)
    assert told(found) == [("orders-only", "fills rows 1, 2")]


def test_a_reversed_fill_is_dropped():
    found = facts(row(1, "2025-06-01"), row(2, "2025-06-03", quantity="-30"), row(3, "2025-06-05"))
    assert [fill.rows for fill in found.fills] == [(3,)]
    assert told(found) == [("fill-reversed", "fills row 2")]


def test_missing_quantity_and_zero_days_are_unknown_and_reported():
    found = facts(row(1, "2025-06-01", quantity=None, days=0))
    (course,) = found.courses
    assert (course.dose.mg, course.last_covered, course.pdc) == (None, None, None)
    assert course.groups == {"low-dose naltrexone": UNKNOWN}
    assert {code for code, _ in told(found)} == {"quantity-missing", "days-unknown"}


def test_days_from_the_directions_are_used_and_reported():
    found = facts(row(1, "2025-06-01", days=0, sig="Take 1 capsule by mouth daily"))
    (course,) = found.courses
    assert (course.days_covered, course.dose.mg) == (30, Decimal("4.5"))
    assert ("days-derived", "fills row 1, days_supply") in told(found)


def test_a_drug_nobody_knows_is_kept_in_sight():
    found = facts(row(1, "2025-06-01", "Xyzzyfoo 10 mg"), row(2, "2025-06-01"))
    assert (found.unrecognised, len(found.fills)) == ((1,), 1)
    assert ("drug-unknown", "fills row 1, drug") in told(found)


def test_reach_stated_and_implied():
    implied = facts(row(1, "2025-06-01"), row(2, "2025-07-01"))
    assert implied.pharmacy.implied
    assert (implied.pharmacy.start, implied.pharmacy.end) == (date(2025, 6, 1), date(2025, 7, 1))
    assert not implied.diagnosis_records.known
    stated = facts(row(1, "2025-06-01"), records=Records(date(2023, 1, 1), date(2025, 6, 30)))
    assert not stated.pharmacy.implied
    assert stated.pharmacy.covers(date(2024, 1, 10), INJURY)
    assert not facts(records=Records(date(2023, 1, 1), date(2025, 6, 30))).pharmacy.known


def test_rows_outside_the_stated_reach_are_used_and_reported():
    found = facts(row(7, "2025-07-20"), records=Records(date(2023, 1, 1), date(2025, 6, 30)))
    assert (len(found.courses), told(found)) == (1, [("outside-reach", "pharmacy rows 7")])


def test_diagnoses_in_a_system_without_a_map_still_show_how_far_records_reach():
    found = facts(diagnoses=(DiagnosisRow(1, "99999", date(2010, 3, 4), "SNOMED CT"),))
    assert (found.diagnoses, found.diagnosis_records.known) == ((), True)


def test_ongoing_follows_the_records_reach():
    records = Records(date(2023, 1, 1), date(2025, 7, 31))
    fill = row(1, "2025-06-20")
    assert facts(fill, records=records, as_of=date(2025, 8, 1)).courses[0].ongoing is YES
    assert facts(fill, records=records, as_of=date(2026, 8, 1)).courses[0].ongoing is UNKNOWN
    assert facts(row(1, "2025-03-01"), records=records).courses[0].ongoing is NO


def test_the_cap_on_carry_over_is_a_parameter():
    fills = [row(1, "2025-06-01", quantity="90", days=90), row(2, "2025-06-02")]
    assert facts(*fills).courses[0].last_covered == date(2025, 8, 29)
    words = vocabulary()
    words.parameters["carry-over cap"] = Parameter("carry-over cap", "120 days", None, "test")
    assert facts(*fills, words=words).courses[0].last_covered == date(2025, 9, 28)


def test_a_rulebook_without_thresholds_falls_back_and_says_so():
    words = vocabulary()
    words.parameters.clear()
    assert [w.message for w in facts(row(1, "2025-06-01"), words=words).warnings] == [
        "The rulebook does not set permitted gap; 30 days is used.",
        "The rulebook does not set carry-over cap; 30 days is used.",
        "The rulebook does not set reversal window; 14 days is used.",
        "The rulebook does not set longest supply; 90 days is used.",
    ]


def test_a_gap_in_months_is_refused():
    words = vocabulary()
    words.parameters["permitted gap"] = Parameter("permitted gap", "1 month", None, "test")
    with pytest.raises(ValueError, match="give it in days or weeks"):
        facts(row(1, "2025-06-01"), words=words)


ROWS = st.lists(
    st.tuples(
        st.integers(0, 300),
        st.sampled_from([LDN, "NALTREXONE 50 MG TAB", "TRAMADOL 50 MG TAB", "EMBEDA 100-4 MG CAP", "Xyzzyfoo 10 mg"]),
        st.sampled_from(["30", "3", "-30", None]),
        st.sampled_from([30, 10, 0, None]),
        st.sampled_from(["dispense", "dispense", "order"]),
    ),
    max_size=15,
)


def referral(rows) -> Referral:
    start = date(2024, 9, 1)
    return Referral(
        "R-1",
        Injury(INJURY),
        fills=tuple(
            row(i + 1, (start + timedelta(days=day)).isoformat(), drug, quantity, days, kind=kind)
            for i, (day, drug, quantity, days, kind) in enumerate(rows)
        ),
    )


@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(rows, rng: random.Random):
    given_rows = referral(rows)
    shuffled = list(given_rows.fills)
    rng.shuffle(shuffled)
    first = build_facts(given_rows, WORDS, date(2025, 9, 1))
    second = build_facts(replace(given_rows, fills=tuple(shuffled)), WORDS, date(2025, 9, 1))
    assert (first.fills, first.courses, first.unrecognised) == (second.fills, second.courses, second.unrecognised)
    assert first.warnings == second.warnings


@given(ROWS)
def test_every_fill_is_in_one_course_and_every_row_is_accounted_for(rows):
    given_rows = referral(rows)
    found = build_facts(given_rows, WORDS, date(2025, 9, 1))
    assert sorted(f.id for c in found.courses for f in c.fills) == [f.id for f in found.fills]
    assert [c.id for c in found.courses] == list(range(len(found.courses)))
    warned = " ".join(w.where for w in found.warnings).replace(",", "").split()
    told_of = (
        {int(word) for word in warned if word.isdigit()} if "…" not in warned else {f.row for f in given_rows.fills}
    )
    used = {number for fill in found.fills for number in fill.rows} | set(found.unrecognised)
    reversed_away = {f.row for f in given_rows.fills} - used - told_of
    messages = " ".join(w.message for w in found.warnings)
    assert all(f"reverses row {number};" in messages for number in reversed_away)


@given(ROWS)
def test_no_course_claims_a_group_that_none_of_its_known_fills_is_in(rows):
    found = build_facts(referral(rows), WORDS, date(2025, 9, 1))
    for course in found.courses:
        low = course.groups.get("low-dose naltrexone")
        known = [f for f in course.fills if f.dose.mg is not None and f.drug.single_ingredient]
        if low is YES:
            assert any(f.source.quantity == 3 or "4.5" in f.source.drug for f in known)
        assert "MG CAP" not in " ".join(f.source.drug for f in course.fills if low and "EMBEDA" in f.source.drug)
