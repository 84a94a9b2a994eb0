from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.sentences import amounts
from screening.vocabulary import DoseBand, Duration

MG = Decimal


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("90 days", Duration(90, "day")),
        ("1 day", Duration(1, "day")),
        ("6 weeks", Duration(6, "week")),
        ("12 months", Duration(12, "month")),
        ("2 years", Duration(2, "year")),
    ],
)
def test_durations(text, value):
    assert amounts.duration(text) == value


@pytest.mark.parametrize(
    ("text", "mg"),
    [
        ("4.5 mg", "4.5"),
        ("500 mcg", "0.5"),
        ("1 microgram", "0.001"),
        ("1,200 mg", "1200"),
        ("1 g", "1000"),
        (".5mg", "0.5"),
    ],
)
def test_doses_are_milligrams(text, mg):
    assert amounts.dose(text) == MG(mg)


@given(st.decimals("0.001", "9999", places=3))
def test_a_microgram_is_a_thousandth_of_a_milligram(number):
    assert amounts.dose(f"{number} mcg") * 1000 == amounts.dose(f"{number} mg")


@pytest.mark.parametrize("text", ["4.5", "4.5 ml", "mg", "4,5 mg", "4.5 mg/kg", "-1 mg", "4.5 MG"])
def test_what_is_no_dose(text):
    with pytest.raises(ValueError, match="Write for example"):
        amounts.dose(text)


@pytest.mark.parametrize("text", ["90", "days", "a month", "3 fortnights", "-3 days"])
def test_what_is_no_duration(text):
    with pytest.raises(ValueError, match="not a duration"):
        amounts.duration(text)


@pytest.mark.parametrize(("text", "value"), [("80%", "80"), ("80 %", "80"), ("12.5 percent", "12.5")])
def test_percentages(text, value):
    assert amounts.percent(text) == MG(value)


@pytest.mark.parametrize(("text", "value"), [("65.95", "65.95"), ("$65.95", "65.95"), ("$1,200", "1200")])
def test_money(text, value):
    assert amounts.money(text) == MG(value)


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("1 mg to 6 mg", DoseBand(MG(1), True, MG(6), True)),
        ("1 to 6 mg", DoseBand(MG(1), True, MG(6), True)),
        ("1-6 mg", DoseBand(MG(1), True, MG(6), True)),
        ("1 mg – 6 mg a day", DoseBand(MG(1), True, MG(6), True)),
        ("between 1 mg and 6 mg", DoseBand(MG(1), True, MG(6), True)),
        ("at least 1 mg/day and under 6 mg/day", DoseBand(MG(1), True, MG(6), False)),
        ("from 1 mg to under 6 mg", DoseBand(MG(1), True, MG(6), False)),
        ("over 6 mg to under 25 mg", DoseBand(MG(6), False, MG(25), False)),
        ("1 mcg to under 1 mg", DoseBand(MG("0.001"), True, MG(1), False)),
        ("over 100 mg", DoseBand(MG(100), False)),
        ("more than 100 mg", DoseBand(MG(100), False)),
        ("50 mg or more", DoseBand(MG(50), True)),
        ("at least 50 mg", DoseBand(MG(50), True)),
        ("under 1 mcg", DoseBand(high=MG("0.001"), high_included=False)),
        ("up to 5 mg", DoseBand(high=MG(5))),
        ("5 mg or less", DoseBand(high=MG(5))),
        ("1 mcg or more or unknown", DoseBand(MG("0.001"), True, unknown_counts=True)),
        ("4.5 mg", DoseBand(MG("4.5"), True, MG("4.5"), True)),
    ],
)
def test_dose_bands(text, band):
    assert amounts.dose_band(text) == band


def test_a_band_of_unknown_doses_holds_no_known_one():
    band = amounts.dose_band("unknown")
    assert band.unknown_counts
    assert not any(band.holds(MG(mg)) for mg in ("0", "0.0001", "4.5", "50"))


@pytest.mark.parametrize("text", ["6 mg to 1 mg", "over 6 mg to 6 mg", "5 mg to under 5 mg"])
def test_an_empty_band_is_refused(text):
    with pytest.raises(ValueError, match="No dose lies in"):
        amounts.dose_band(text)


@pytest.mark.parametrize("text", ["low", "1 to 6", "mg to 6 mg", "over", "1 mg, 6 mg", "1 mg to 6 mg to 8 mg"])
def test_what_is_no_band(text):
    with pytest.raises(ValueError, match="not a range of daily doses"):
        amounts.dose_band(text)


@given(st.integers(1, 500), st.integers(1, 500), st.integers(0, 600))
def test_a_band_holds_what_lies_between(low, width, dose):
    band = amounts.dose_band(f"over {low} mg to {low + width} mg")
    assert band.holds(MG(dose)) is (low < dose <= low + width)
