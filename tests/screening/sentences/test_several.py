from __future__ import annotations

import pytest

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

LDN_FILLS = monthly(LDN, "2025-06-01", 2)
TRIED = "the rule needs at least 2 of these tried before low-dose naltrexone:"
LADDER = """
    | drug       | for at least | at a dose of at least |
    | NSAID      | 4 weeks      |                       |
    | gabapentin | 4 weeks      | 1200 mg               |
    | opioid     |              |                       |"""
NAPROXEN = "2025-02-01 | NAPROXEN 500 MG TAB | 60 | 30"
GABA = "2025-03-01 | GABAPENTIN 300 MG CAP | 120 | 30"


@pytest.mark.parametrize(
    ("tried", "answer"),
    [
        ([NAPROXEN, GABA], YES),
        ([NAPROXEN], NO),
        ([NAPROXEN, NAPROXEN.replace("2025-02", "2025-03")], NO),  # twice the same rung
        ([NAPROXEN, "2025-03-01 | GABAPENTIN 300 MG CAP | 90 | 30"], NO),  # 900 mg is too little
        ([NAPROXEN, "2025-03-01 | GABAPENTIN 300 MG CAP | 100 | 25"], NO),  # too short
        ([NAPROXEN, "2025-05-20 | GABAPENTIN 300 MG CAP | 120 | 30"], NO),  # too short before low-dose naltrexone
        ([NAPROXEN, "2025-06-01 | GABAPENTIN 300 MG CAP | 120 | 30"], NO),  # not before
        ([NAPROXEN, "2025-03-01 | GABAPENTIN 300 MG CAP | | 30"], UNKNOWN),  # no dose
        ([NAPROXEN, "2025-03-01 | GABAPENTIN 300 MG CAP | 120 | "], UNKNOWN),  # no days
        ([NAPROXEN, "2025-05-01 | TRAMADOL 50 MG TAB | 20 | 5"], YES),
        ([NAPROXEN.replace("2025", "2024"), GABA.replace("2025", "2024")], NO),  # before the injury
        (["2024-12-01 | NAPROXEN 500 MG TAB | 120 | 60", GABA], NO),  # only 20 days of it after the injury
    ],
)
def test_tried_before(tried, answer):
    assert ask(TRIED, case(RECORDS, fills(*LDN_FILLS, *tried)), LADDER) is answer


def test_one_course_counts_for_one_row():
    table = "| drug |\n| opioid |\n| strong opioid |"
    oxycodone = "2025-02-01 | OXYCODONE 5 MG TAB | 60 | 30"
    assert ask(TRIED, case(RECORDS, fills(*LDN_FILLS, oxycodone)), table) is NO
    both = case(RECORDS, fills(*LDN_FILLS, oxycodone, "2025-02-01 | TRAMADOL 50 MG TAB | 60 | 30"))
    assert ask(TRIED, both, table) is YES


def test_without_the_later_drug_nothing_was_tried_before_it():
    assert ask(TRIED, case(RECORDS, fills(NAPROXEN, GABA)), LADDER) is NO
    assert ask(TRIED, case(), LADDER) is UNKNOWN


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        ([NAPROXEN, GABA], YES),
        ([NAPROXEN], NO),
        ([NAPROXEN, "2024-03-01 | GABAPENTIN 300 MG CAP | 120 | 30"], NO),  # over before the injury
        ([NAPROXEN, "2024-12-20 | GABAPENTIN 300 MG CAP | 120 | 30"], YES),  # still supplied after it
    ],
)
def test_at_least_of_these(given, answer):
    table = "| drug |\n| NSAID |\n| gabapentin |\n| opioid |"
    assert ask("the rule needs at least 2 of these:", case(RECORDS, fills(*given)), table) is answer


def test_of_these_a_dose_may_decide():
    table = "| drug |\n| NSAID |\n| low-dose naltrexone |"
    facts = case(RECORDS, fills(NAPROXEN, "2025-06-01 | NALTREXONE CAP | | "))
    assert ask("the rule needs at least 2 of these:", facts, table) is UNKNOWN
    assert "naltrexone filled on 2025-06-01" in missing("the rule needs at least 2 of these:", facts, table)


PAIRS = "| drug | diagnosis |\n| opioid | whiplash |\n| gabapentin | CRPS |"


@pytest.mark.parametrize(
    ("lines", "answer"),
    [
        ([fills(GABA), diagnosed("2025-02-01 | G90.511")], YES),
        ([fills(GABA), diagnosed("2023-02-01 | G90.511", "2025-02-01 | M54.2")], YES),
        ([fills(GABA), diagnosed("2025-02-01 | S13.4XXA")], NO),
        ([fills(GABA)], UNKNOWN),  # nothing is known of diagnoses
        ([fills(NAPROXEN)], NO),  # no drug of the table, whatever the diagnoses
        ([diagnosed("2025-02-01 | G90.511")], UNKNOWN),
        ([diagnosed("2025-02-01 | M54.2")], NO),
    ],
)
def test_one_of_these_pairs(lines, answer):
    assert ask("the rule needs one of these pairs:", case(*lines), PAIRS) is answer


def test_a_pair_of_a_drug_that_was_filled_often():
    text, coded = (
        "the rule needs one of these pairs, the drug filled at least 2 times:",
        diagnosed("2025-02-01 | G90.511"),
    )
    second = "2025-03-20 | GABAPENTIN 300 MG CAP | 90 | 30"
    assert ask(text, case(fills(GABA), coded), PAIRS) is NO
    assert ask(text, case(fills(GABA, second), coded), PAIRS) is YES
    assert ask(text, case(fills(GABA, second), diagnosed("2025-02-01 | M54.2")), PAIRS) is NO
    assert ask(text, case(coded), PAIRS) is UNKNOWN


def test_rows_that_count_as_the_same_count_once():
    table = "| drug | counts as |\n| opioid | analgesic |\n| NSAID | analgesic |\n| gabapentin | |"
    opioid = "2025-02-01 | TRAMADOL 50 MG TAB | 60 | 30"
    assert ask(TRIED, case(RECORDS, fills(*LDN_FILLS, NAPROXEN, opioid)), table) is NO
    assert ask(TRIED, case(RECORDS, fills(*LDN_FILLS, NAPROXEN, GABA)), table) is YES


BEGUN = "the rule needs at least 2 of these pairs begun after the injury:"
SYSTEMS = """
    | drug       | diagnosis | counts as |
    | NSAID      | whiplash  | spine     |
    | gabapentin | CRPS      | nerve     |
    | opioid     | whiplash  | spine     |"""


@pytest.mark.parametrize(
    ("filled", "coded", "answer"),
    [
        ([NAPROXEN, GABA], ["2025-01-12 | S13.4XXA", "2025-02-20 | G90.511"], YES),
        ([NAPROXEN, GABA], ["2025-01-12 | S13.4XXA"], NO),
        ([NAPROXEN, GABA], ["2025-01-12 | S13.4XXA", "2024-02-20 | G90.511"], NO),
        ([NAPROXEN, "2025-03-01 | TRAMADOL 50 MG TAB | 30 | 10"], ["2025-01-12 | S13.4XXA"], NO),  # one system
        ([NAPROXEN, GABA, GABA.replace("2025-03", "2024-03")], ["2025-01-12 | S13.4XXA", "2025-02-20 | G90.511"], NO),
    ],
)
def test_pairs_begun_after_the_injury(filled, coded, answer):
    facts = case(RECORDS, "diagnosis records reach from 2023-01-01 to 2026-06-30", fills(*filled), diagnosed(*coded))
    assert ask(BEGUN, facts, SYSTEMS) is answer


def test_pairs_without_pharmacy_records():
    assert ask(BEGUN, case(diagnosed("2025-01-12 | S13.4XXA")), SYSTEMS) is UNKNOWN
