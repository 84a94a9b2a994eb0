from __future__ import annotations

from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.strengths import read_strength


def read(text: str) -> list:
    return [None if s is None else (s.mg, s.per) for s in read_strength(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4.5MG", [(D("4.5"), "unit")]),
        (".5MG", [(D("0.5"), "unit")]),
        ("1,000 mg", [(D(1000), "unit")]),
        ("1 G", [(D(1000), "unit")]),
        ("0.5 mg/mL", [(D("0.5"), "mL")]),
        ("5 MG/5 ML", [(D(1), "mL")]),
        ("4.5 MG/0.1 ML", [(D(45), "mL")]),
        ("1 g per 10 mL", [(D(100), "mL")]),
        ("100-4 MG", [(D(100), "unit"), (D(4), "unit")]),
        ("10-325", [(D(10), "unit"), (D(325), "unit")]),
        ("7.5-325/15ML", [(D("0.5"), "mL"), (D(325) / 15, "mL")]),
        ("10-8/5 ML", [(D(2), "mL"), (D("1.6"), "mL")]),
        ("5/325/ml", [(D(5), "mL"), (D(325), "mL")]),
        ("10mg/325mg", [(D(10), "unit"), (D(325), "unit")]),
        ("5 MG-325 MG", [(D(5), "unit"), (D(325), "unit")]),
        ("50-325-40-30 mg", [(D(50), "unit"), (D(325), "unit"), (D(40), "unit"), (D(30), "unit")]),
        ("25 MCG/HR", [(D("0.025"), "hour")]),
        ("0.075 MG/HR", [(D("0.075"), "hour")]),
        ("2.4 mg/24 HR", [(D("0.1"), "hour")]),
        ("5%", [(D(50), "g")]),
        ("0.0005 MG/MG", [(D("0.5"), "g")]),
        ("10%/6%/5%", [(D(100), "g"), (D(60), "g"), (D(50), "g")]),
        ("0.1 MG/ACTUAT", [(D("0.1"), "unit")]),
        ("1 ML morphine 15 MG/ML", [(D(15), "mL")]),
        ("50,000 UNIT", [None]),
        ("20 MEQ", [None]),
        ("4.5", []),
        ("G90.511", []),
        ("", []),
    ],
)
def test_reading(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize("unit", ["mcg", "ug", "µg", "μg", "MCG", "Micrograms"])
def test_micrograms_are_a_thousandth_of_milligrams_however_written(unit):
    assert read(f"100 {unit}") == [(D("0.1"), "unit")]


@given(st.decimals(min_value="0.001", max_value=9999, places=3))
def test_mcg_and_mg_differ_by_a_thousand(number):
    [(milligrams, _)], [(micrograms, _)] = read(f"{number} MG"), read(f"{number} MCG")
    assert milligrams == number
    assert micrograms * 1000 == milligrams
