"""The price of a month, by hand: price x (365.25 / 12) / days."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from screening.courses import build_courses
from screening.doses import daily_doses
from screening.drugs import recognise
from screening.future_expense import monthly_cost
from screening.model import Course, Fill
from screening.referral import FillRow


def course(*fills: tuple[str, str, int, str | None, str | None]) -> Course:
    """One course from (day, drug, days, billed, paid)."""
    made = []
    for number, (day, drug, days, billed, paid) in enumerate(fills):
        row = FillRow(
            number + 1, "dispense", date.fromisoformat(day), drug, quantity=Decimal(days), days_supply=days,
            billed=billed and Decimal(billed), paid=paid and Decimal(paid),
        )  # fmt: skip
        known = recognise(row).drug
        dose = daily_doses(row, known).doses["naltrexone"]
        made.append(Fill(number, (number + 1,), row.date, "naltrexone", known, dose, days, row))
    (one,) = build_courses(made, permissible_gap_days=400)
    return one


LDN, WEAK = "NALTREXONE 4.5MG CAP CPD", "NALTREXONE 1.5MG CAP CPD"


@pytest.mark.parametrize(
    ("fills", "cost"),
    [
        ([("2025-06-01", LDN, 30, "65", None)], "65.95"),
        ([("2025-06-01", LDN, 90, "180", None)], "60.88"),
        ([("2025-06-01", LDN, 30, "65", "10")], "10.15"),
        ([("2025-06-01", LDN, 30, "65", None), ("2025-07-01", LDN, 30, None, None)], "65.95"),
        ([("2025-06-01", LDN, 30, "40", None), ("2025-06-01", WEAK, 30, "30", None)], "71.02"),
        ([("2025-06-01", LDN, 30, "40", None), ("2025-06-01", LDN, 30, "40", None)], "40.58"),
        ([("2025-06-01", LDN, 30, "40", None), ("2025-06-01", WEAK, 30, None, None)], None),
        ([("2025-06-01", LDN, 30, "0", None)], None),
        ([("2025-06-01", LDN, 30, None, None)], None),
    ],
)
def test_a_month_costs(fills, cost):
    assert monthly_cost(course(*fills))[0] == (cost and Decimal(cost))


def test_a_price_far_from_the_one_before_is_shown_with_it():
    usual, slip = ("2025-06-01", LDN, 30, "65.00", None), ("2025-07-01", LDN, 30, "1065.00", None)
    amount, basis = monthly_cost(course(usual, slip))
    assert amount == Decimal("1080.53")
    assert basis.endswith("before it 65.00 billed for 30 days on 2025-06-01: check both")
    assert "check" not in monthly_cost(course(usual, ("2025-07-01", LDN, 30, "70", None)))[1]
