"""A drug beside a diagnosis that it is used to treat."""

from __future__ import annotations

import pytest

from rules.errors import TableError
from tests.screening.sentences.asking import (
    CODED,
    NO,
    RECORDS,
    UNKNOWN,
    YES,
    ask,
    case,
    define,
    diagnosed,
    fills,
    missing,
    words,
)

GABAPENTIN = fills("2025-06-01 | GABAPENTIN 300 MG CAP | 90 | 30")
FOR_CRPS = "the rule needs gabapentin used to treat a diagnosis of CRPS made within 2 years of the injury"
FOR_WHIPLASH = "the rule needs gabapentin used to treat a diagnosis of whiplash made within 2 years of the injury"


@pytest.mark.parametrize(
    ("coded", "answer"),
    [
        ("2025-02-01 | G90.511", YES),
        ("2025-01-10 | G56.41", YES),
        ("2027-01-10 | G90.511", YES),
        ("2027-01-11 | G90.511", NO),
        ("2025-01-09 | G90.511", NO),
        ("2025-02-01 | S13.4XXA", NO),
        (" | G90.511", UNKNOWN),
    ],
)
def test_the_code_is_of_what_the_drug_treats_and_of_that_time(coded, answer):
    reach = "diagnosis records reach from 2023-01-01 to 2028-06-30"
    assert ask(FOR_CRPS, case(RECORDS, reach, GABAPENTIN, diagnosed(coded))) is answer


def test_a_code_that_the_drug_does_not_treat_is_none():
    reach = "diagnosis records reach from 2023-01-01 to 2028-06-30"
    assert ask(FOR_WHIPLASH, case(RECORDS, reach, GABAPENTIN, diagnosed("2025-02-01 | S13.4XXA"))) is NO
    naproxen = fills("2025-06-01 | NAPROXEN 500 MG TAB | 60 | 30")
    sentence = FOR_WHIPLASH.replace("gabapentin", "NSAID")
    assert ask(sentence, case(RECORDS, reach, naproxen, diagnosed("2025-02-01 | S13.4XXA"))) is YES


def test_without_records_it_is_unknown():
    assert missing(FOR_CRPS, case(RECORDS, GABAPENTIN)) == "the medical records with the diagnoses"
    coded = case(RECORDS, CODED, GABAPENTIN, diagnosed("2025-02-01 | I10"))
    assert missing(FOR_CRPS, coded) == "the medical records with the diagnoses up to 2027-01-10 or later"
    assert missing(FOR_CRPS, case(CODED, diagnosed("2025-02-01 | G90.511"))) == "the pharmacy records"


def test_a_pair_names_groups_that_are_known():
    under = "| drug | diagnosis |\n| gabapentine | CRPS |"
    with pytest.raises(TableError, match='"gabapentine" means nothing so far'):
        define(words(), "these drugs are used to treat these diagnoses:", under)
