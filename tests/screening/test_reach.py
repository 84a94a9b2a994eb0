"""How far records reach."""

from __future__ import annotations

from datetime import date

import pytest

from screening.model import Reach
from screening.reach import diagnosis_reach, outside, pharmacy_reach
from screening.referral import DiagnosisRow, FillRow, Injury, Records, Referral

JAN, JUNE, DECEMBER = date(2025, 1, 1), date(2025, 6, 1), date(2025, 12, 1)


def referral(*days: date | None, kind="dispense", **records) -> Referral:
    fills = tuple(FillRow(i, kind, day, "drug") for i, day in enumerate(days, 1))
    return Referral("R", Injury(JAN), records=Records(**records), fills=fills)


@pytest.mark.parametrize(
    ("given", "reach"),
    [
        (referral(), Reach(False, None, None, False)),
        (referral(pharmacy_from=JAN, pharmacy_to=JUNE), Reach(False, None, None, False)),
        (referral(JUNE, kind="order"), Reach(False, None, None, False)),
        (referral(JUNE, JAN), Reach(True, JAN, JUNE, True)),
        (referral(None), Reach(True, None, None, True)),
        (referral(JUNE, pharmacy_from=JAN), Reach(True, JAN, JUNE, True)),
        (referral(JUNE, pharmacy_from=JAN, pharmacy_to=DECEMBER), Reach(True, JAN, DECEMBER, False)),
    ],
)
def test_pharmacy_reach(given, reach):
    assert pharmacy_reach(given) == reach


def test_diagnosis_reach_counts_every_coding_system():
    rows = (DiagnosisRow(1, "25200", JAN, "ICD-9-CM"), DiagnosisRow(2, "G90.511", JUNE))
    assert diagnosis_reach(Referral("R", Injury(JAN), diagnoses=rows)) == Reach(True, JAN, JUNE, True)


def test_rows_outside_are_named_in_one_warning():
    (warning,) = outside([(1, JAN), (2, JUNE), (3, None), (4, DECEMBER)], Reach(True, JUNE, JUNE, False), "pharmacy")
    assert warning.where == "pharmacy rows 1, 4"
    assert "2 dated outside the pharmacy records' stated reach (2025-06-01 to 2025-06-01)" in warning.message
