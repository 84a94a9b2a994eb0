"""A drug given for pain and for something else is in doubt where the other use is coded."""

from __future__ import annotations

from datetime import date

import pytest

from rules.model import Answer
from screening import load_referral, load_rulebook
from screening.facts import build_facts
from screening.reference import read_table
from screening.reference.lexicon import ingredients

AS_OF = date(2025, 8, 1)


def course(drug: str, *codes: tuple[str, str]):
    given = {
        "schema": "referral/1",
        "referral_id": "R",
        "injury": {"date": "2025-01-10"},
        "diagnoses": [{"code": code, "date": "2012-02-20", "system": system} for system, code in codes],
        "fills": [{"kind": "dispense", "date": "2025-06-01", "drug": drug, "quantity": "90", "days_supply": 30}],
    }
    return build_facts(load_referral(given), load_rulebook().words, AS_OF).courses[0]


@pytest.mark.parametrize(
    ("drug", "codes", "answer"),
    [
        ("GABAPENTIN 300 MG CAP", [("ICD-10-CM", "G40.909")], Answer.UNKNOWN),
        ("GABAPENTIN 300 MG CAP", [("ICD-9-CM", "345.61")], Answer.UNKNOWN),
        ("GABAPENTIN 300 MG CAP", [("ICD-10-CM", "F32.9")], Answer.YES),
        ("GABAPENTIN 300 MG CAP", [("ICD-10-CM", "G43.909")], Answer.YES),
        ("GABAPENTIN 300 MG CAP", [], Answer.YES),
        ("DULOXETINE 60 MG CAP", [("ICD-9-CM", "311")], Answer.UNKNOWN),
        ("DULOXETINE 60 MG CAP", [("ICD-10-CM", "G40.909")], Answer.YES),
    ],
)
def test_the_other_use_leaves_open_whether_it_is_a_pain_medicine(drug, codes, answer):
    found = course(drug, *codes)
    assert (found.groups["nerve-pain medicine"], found.groups["a long-term medicine"]) == (answer, Answer.YES)
    assert found.other_use is (answer is Answer.UNKNOWN)


def test_the_other_uses_are_of_drugs_that_are_known():
    assert [row["ingredient"] for row in read_table("other_uses") if row["ingredient"] not in ingredients()] == []
    assert [row["ingredient"] for row in read_table("other_uses") if not (row["codes"] and row["use"])] == []
