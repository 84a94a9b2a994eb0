"""What a reading tells of all at once: each drug by its product, each code once, each pair with its days."""

from __future__ import annotations

from datetime import date

import pytest

from rules.model import Ref, Variable
from screening.lists import courses_listed, diagnoses_listed, enumerated, listed, pairs_listed, rows_listed
from screening.readings import BARE, as_one, drug_name, fill_reading, say, told_together
from tests.screening.sentences.asking import CODED, RECORDS, case, diagnosed, fills

OPIOID, GABAPENTIN = Variable("course", "opioid"), Variable("course", "gabapentin")
WHIPLASH = Variable("diagnosis", "whiplash")


@pytest.fixture(scope="module")
def facts():
    return case(
        RECORDS,
        CODED,
        fills(
            "2025-03-01 | OXYCODONE-APAP 5-325 TAB | 30 | 10",
            "2025-06-01 | OXYCODONE-APAP 5-325 TAB | 30 | 10",
            "2025-06-03 | TRAMADOL 50 MG TAB | 30 | 10",
            "2025-06-05 | GABAPENTIN 300 MG CAP | 90 | 30",
        ),
        diagnosed("2025-01-12 | S13.4XXA", "2025-02-12 | S13.4XXD", "2025-01-12 | S16.1XXA"),
    )


def test_drugs_are_told_by_their_product_with_how_often_and_when(facts):
    assert courses_listed(facts.courses, say) == (
        "oxycodone with acetaminophen (2 fills from 1 March 2025 to 1 June 2025), tramadol (3 June 2025) and "
        "gabapentin (5 June 2025)"
    )


def test_a_code_is_told_once_with_its_first_and_last_day(facts):
    whiplash = [d for d in facts.diagnoses if d.stem == "S134"]
    assert diagnoses_listed(whiplash, say) == "S13.4XXA (12 January 2025, last 12 February 2025)"


def pairs(facts):
    first, second = facts.candidates("course", "opioid"), facts.candidates("course", "gabapentin")
    met = [(a, b) for a in first for b in second if facts.courses[a].last_known >= facts.courses[b].start]
    return sorted(met)


def test_a_pair_is_told_with_the_days_on_which_both_were_supplied(facts):
    told = pairs_listed(pairs(facts), facts, lambda own: drug_name(as_one(own)), say)
    assert told == (
        "oxycodone 15 mg a day and gabapentin 900 mg a day (6 days, from 5 June 2025 to 10 June 2025) and "
        "tramadol 150 mg a day and gabapentin 900 mg a day (8 days, from 5 June 2025 to 12 June 2025)"
    )


def test_a_reading_with_a_list_is_told_once_whatever_it_binds(facts):
    template = "Dispensed: {opioid list}. {opioid list} again."
    bindings = [{OPIOID: n} for n in facts.candidates("course", "opioid")]
    told = told_together(bindings, facts, listed([OPIOID], template, BARE))
    assert len(told) == 1
    assert fill_reading(template, told[0], facts).startswith("Dispensed: oxycodone with acetaminophen (2 fills")
    assert len(told_together(bindings, facts)) == 2


def test_pairs_together_tell_both_drugs_at_once():
    said = "Supplied together: {pairs together}."
    assert listed([OPIOID, GABAPENTIN], said, BARE, (OPIOID, GABAPENTIN)) == {OPIOID, GABAPENTIN}
    assert listed([OPIOID, GABAPENTIN], "{opioid} and {gabapentin start}", BARE, (OPIOID, GABAPENTIN)) == frozenset()


def test_what_a_reading_does_not_name_makes_no_second_telling():
    assert listed([OPIOID, WHIPLASH], "{opioid} was dispensed.", BARE) == {WHIPLASH}
    assert listed([OPIOID, WHIPLASH], "{opioid} was coded on {date}.", BARE) == frozenset()  # of which, the order says


def test_a_pair_that_was_found_both_ways_round_is_one(facts):
    opioid, gabapentin = facts.candidates("course", "opioid")[-1], facts.candidates("course", "gabapentin")[0]
    both = [(opioid, gabapentin), (gabapentin, opioid)]
    told = pairs_listed(both, facts, lambda own: drug_name(as_one(own)), say)
    assert told == pairs_listed(both[:1], facts, lambda own: drug_name(as_one(own)), say)


def test_what_a_sentence_counted_is_named_by_its_rows(facts):
    assert rows_listed([Ref("fill", facts.fills[-1].id)], facts, say) == "gabapentin (5 June 2025)"
    course, code = facts.candidates("course", "gabapentin")[0], facts.candidates("diagnosis", "whiplash")[0]
    beside = rows_listed([Ref("course", course), Ref("diagnosis", code)], facts, say)
    assert beside == "gabapentin (5 June 2025) beside S13.4XXA (12 January 2025, last 12 February 2025)"


def test_an_order_is_named_as_it_was_written():
    given = fills("2025-06-01 | Fentanyl 75 mcg/hr patch | 10 | 30")[1]
    facts = case(RECORDS, ("the patient was prescribed but did not fill:", given))
    row = facts.referral.fills[0]
    assert rows_listed([Ref("order", row.row)], facts, say) == f"{row.drug} ({say(date(2025, 6, 1))})"


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b", "a"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (list("abcdef"), "a, b, c, d, e and f"),
        (list("abcdefg"), "a, b, c, d, e and 2 more"),
    ],
)
def test_many_are_cut_short_and_counted(items, said):
    assert enumerated(items) == said
