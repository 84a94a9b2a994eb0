from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from screening.referral import Event, Statement
from screening.sentences.fields import FIELDS
from tests.screening.sentences.asking import (
    LDN,
    NO,
    RECORDS,
    UNKNOWN,
    YES,
    ask,
    case,
    diagnosed,
    fills,
    missing,
    monthly,
)

LDN_FILLS = fills(*monthly(LDN, "2025-06-01", 2))


@pytest.mark.parametrize(
    ("lines", "answer"),
    [
        (["pharmacy records reach from 2024-01-10 to 2026-06-30", LDN_FILLS], YES),
        (["pharmacy records reach from 2024-01-11 to 2026-06-30", LDN_FILLS], NO),
        (["pharmacy records reach from 2023-01-01 to 2024-12-31", LDN_FILLS], NO),
        ([LDN_FILLS], NO),
        ([], UNKNOWN),
    ],
)
def test_pharmacy_records(lines, answer):
    assert ask("the rule needs pharmacy records from at least 12 months before the injury", case(*lines)) is answer


def test_recorded_is_never_unknown():
    bare = case()
    full = case(
        "the patient was injured on 2025-01-10 in CA", "the patient was born on 1981-03-02", RECORDS, LDN_FILLS,
        "the patient is covered by Medicare", "the case is expected to settle on 2026-09-30",
        diagnosed("2025-02-20 | G90.511"), "a prescriber stated on 2026-03-01 that low-dose naltrexone will continue",
    )  # fmt: skip
    assert {name: ask(f"the rule needs the {name} to be recorded", bare) for name in FIELDS} == dict.fromkeys(
        FIELDS, NO
    )
    said = {name for name in FIELDS if ask(f"the rule needs {name} to be recorded", full) is YES}
    assert said == {
        "date of birth", "state of the injury", "settlement date", "coverage", "reach of the pharmacy records",
        "pharmacy fill", "diagnosis", "prescriber's statement", "quantity of every fill", "days' supply of every fill",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "answer"),
    [
        (["there was a second accident on 2025-04-01"], YES),
        (["there was an operation on 2025-06-01"], YES),
        (["there was a second accident on 2025-06-02"], NO),
        (["there was a second accident on 2025-01-10"], NO),
        ([], UNKNOWN),  # nobody said
    ],
)
def test_an_event_between(lines, answer):
    text = "the rule needs an event between the injury and low-dose naltrexone"
    assert ask(text, case(RECORDS, LDN_FILLS, *lines)) is answer


def test_a_drug_that_was_filled_between_injury_and_event_did_not_begin_after_it():
    text = "the rule needs an event between the injury and NSAID"
    event = "there was a second accident on 2026-04-01"
    before, after = "2025-05-01 | NAPROXEN 500 MG TAB | 20 | ", "2026-04-03 | NAPROXEN 220 MG TAB | 20 | "
    assert ask(text, case(RECORDS, fills(before, after), event)) is NO
    assert ask(text, case(RECORDS, fills(after), event)) is YES
    assert ask(text, case(RECORDS, fills("2025-05-01 | IBUPROFEN 200 MG TAB | 20 | ", after), event)) is YES


def test_an_event_without_a_date():
    facts = case(RECORDS, LDN_FILLS)
    undated = replace(facts, referral=replace(facts.referral, events=(Event(None, "fall"),)))
    assert (
        missing("the rule needs an event between the injury and low-dose naltrexone", undated) == "the date of the fall"
    )


STATEMENT = "the rule needs a prescriber's statement that low-dose naltrexone will continue"


@pytest.mark.parametrize(
    ("about", "says", "probability", "answer"),
    [
        ("low-dose naltrexone", "indefinite", "probable", YES),
        ("naltrexone", "2 years", "more likely than not", YES),
        ("Low-Dose Naltrexone", "lifelong", "Probable", YES),
        ("low-dose naltrexone", "indefinite", "possible", NO),
        ("low-dose naltrexone", "indefinite", None, UNKNOWN),
        ("low-dose naltrexone", "stop after the trial", "probable", UNKNOWN),
        ("low-dose naltrexone", None, "probable", UNKNOWN),
        ("gabapentin", "indefinite", "probable", NO),
        (None, "indefinite", "probable", NO),
    ],
)
def test_statement(about, says, probability, answer):
    facts = case(RECORDS, LDN_FILLS)
    said = Statement(None, "treating physician", about, says, probability)
    assert ask(STATEMENT, replace(facts, referral=replace(facts.referral, statements=(said,)))) is answer


def test_no_statement_is_no():
    assert ask(STATEMENT, case(RECORDS, LDN_FILLS)) is NO
    probable = "a prescriber stated on 2026-03-01 that low-dose naltrexone will continue for 2 years"
    possible = "a prescriber stated on 2026-03-01 that low-dose naltrexone may continue"
    assert ask(STATEMENT, case(RECORDS, LDN_FILLS, probable)) is YES
    assert ask(STATEMENT, case(RECORDS, LDN_FILLS, possible)) is NO
    assert ask(STATEMENT, case(RECORDS, LDN_FILLS, possible, probable)) is YES


VISIT = "the rule needs low-dose naltrexone with a diagnosis recorded in the 30 days before its first fill"
CODED = "diagnosis records reach from 2023-01-01 to 2026-06-30"


@pytest.mark.parametrize(
    ("lines", "answer"),
    [
        ([CODED, diagnosed("2025-06-01 | M54.50")], YES),
        ([CODED, diagnosed("2025-05-02 | M54.50")], YES),
        ([CODED, diagnosed("2025-05-01 | M54.50")], NO),
        ([CODED, diagnosed("2025-06-02 | M54.50")], NO),
        ([diagnosed("2025-05-01 | M54.50")], UNKNOWN),  # the records may end there
        ([CODED, diagnosed("| M54.50")], UNKNOWN),
    ],
)
def test_a_visit_before_the_first_fill(lines, answer):
    assert ask(VISIT, case(RECORDS, LDN_FILLS, *lines)) is answer


STOP = "the rule needs a prescriber's statement that low-dose naltrexone will stop"


def stated(*said: Statement):
    facts = case(RECORDS, LDN_FILLS)
    return replace(facts, referral=replace(facts.referral, statements=said))


@pytest.mark.parametrize(
    ("by", "about", "answer"),
    [
        ("treating physician", "LDN", YES),
        ("treating physician", "naltrexone 4.5 mg", YES),
        ("treating physician", "Vivitrol", NO),
        ("patient", "LDN", NO),
        ("Plaintiff's attorney", "LDN", NO),
        ("the patient's wife", "LDN", NO),
        (None, "LDN", YES),
    ],
)
def test_whose_statement_about_what_counts(by, about, answer):
    assert ask(STATEMENT, stated(Statement(None, by, about, "for another 3 months", "probable"))) is answer


def test_the_latest_statement_of_an_author_counts():
    goes_on = Statement(date(2026, 3, 1), "Dr A", "LDN", "indefinite", "probable")
    ends = Statement(date(2026, 5, 1), "Dr A", "LDN", "no longer needed")
    assert (ask(STATEMENT, stated(goes_on, ends)), ask(STOP, stated(goes_on, ends))) == (NO, YES)
    again = replace(goes_on, date=date(2026, 6, 1))
    assert (ask(STATEMENT, stated(ends, again)), ask(STOP, stated(ends, again))) == (YES, NO)
    assert ask(STATEMENT, stated(goes_on, replace(ends, by="Dr B"))) is YES
    assert ask(STOP, stated(goes_on)) is ask(STOP, stated()) is NO
