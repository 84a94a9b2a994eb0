"""Ages and spans by the calendar."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.projection.ages import exact_age, months_after, years_until

days = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        ("1981-03-02", "2026-03-02", Fraction(45)),
        ("1981-03-02", "2026-03-01", 44 + Fraction(364, 365)),
        ("2000-02-29", "2026-02-28", 25 + Fraction(364, 365)),
        ("2000-02-29", "2026-03-01", Fraction(26)),
        ("2000-02-29", "2028-02-29", Fraction(28)),
        ("2026-06-30", "2026-06-30", Fraction(0)),
    ],
)
def test_ages(birth, day, age):
    assert exact_age(date.fromisoformat(birth), date.fromisoformat(day)) == age


def test_nobody_is_younger_than_nothing():
    with pytest.raises(ValueError, match="birth is after"):
        exact_age(date(2026, 1, 2), date(2026, 1, 1))


@given(days, st.integers(0, 40_000))
def test_a_day_later_is_a_day_older(birth, later):
    day = birth + timedelta(later)
    older = exact_age(birth, day + timedelta(1)) - exact_age(birth, day)
    assert Fraction(1, 366) <= older <= Fraction(1, 365)


@pytest.mark.parametrize(
    ("start", "until", "years"),
    [
        ("2026-06-30", "2028-06-30", Fraction(2)),
        ("2026-06-30", "2027-03-30", Fraction(9, 12)),
        ("2026-01-31", "2026-02-28", Fraction(1, 12)),
        ("2026-06-30", "2026-07-15", Fraction(15, 30 * 12)),
    ],
)
def test_spans(start, until, years):
    assert years_until(date.fromisoformat(start), date.fromisoformat(until)) == years


@given(days, st.integers(1, 1200))
def test_whole_months_are_whole_twelfths(day, months):
    assert years_until(day, months_after(day, months)) == Fraction(months, 12)
