"""Doses given in a clinic are no supply at home."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from screening.clinic import in_clinic
from screening.drugs import recognise
from screening.referral import FillRow
from tests.screening.sentences.asking import NO, UNKNOWN, YES, ask, case, fills

DAY = date(2025, 6, 1)


@pytest.mark.parametrize(
    ("drug", "quantity", "days", "given"),
    [
        ("J3010 Fentanyl 0.1 MG", None, None, True),
        ("Methylprednisolone 40 MG Injection", None, None, True),
        ("Methylprednisolone 4 MG Oral Tablet", None, None, False),
        ("Fentanyl 0.1 MG", None, None, False),  # nothing says that it was injected
        ("Sumatriptan 6 MG/0.5ML Injection", "2", None, False),
        ("Morphine 10 MG/ML Injection", None, 30, False),
        ("J3010 Fentanyl 0.1 MG", "10", 30, False),
        ("product 90732", None, None, True),
        ("Influenza vaccine", "1", 1, True),
    ],
)
def test_what_is_given_in_a_clinic(drug, quantity, days, given):
    row = FillRow(1, "dispense", DAY, drug, quantity=quantity and Decimal(quantity), days_supply=days)
    assert in_clinic(row, recognise(row).drug) is given


def test_such_a_dose_is_no_course_of_a_drug_and_no_reach():
    facts = case(fills("2025-06-01 | J2270 Morphine 10 MG | |"))
    assert ask("the rule needs opioid", facts) is UNKNOWN
    assert not facts.pharmacy.known
    assert [(w.code, w.where) for w in facts.warnings if w.code == "given-in-clinic"] == [
        ("given-in-clinic", "fills rows 1")
    ]
    both = case(fills("2025-06-01 | J2270 Morphine 10 MG | |", "2025-07-01 | TRAMADOL 50 MG TAB | 30 | 30"))
    assert both.pharmacy.start == date(2025, 7, 1)
    assert ask("the rule needs strong opioid", both) is NO
    assert ask("the rule needs opioid", both) is YES
