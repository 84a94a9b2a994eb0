"""When the price of a month should be looked at again."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from rules.model import Parameter, Words
from screening.doses import daily_doses
from screening.drugs import recognise
from screening.fill_prices import compared, month_costs, price_warnings, rounded
from screening.model import Fill
from screening.referral import FillRow

LDN = "NALTREXONE 4.5MG CAP CPD"
FIRST = date(2025, 6, 1)
PARAMETERS = {"price age": "90 days", "price spread": "10 %", "early refill": "7 days"}
WORDS = Words(parameters={name: Parameter(name, value, None, "test") for name, value in PARAMETERS.items()})


def fills(*prices: str | None, every: int = 30, days: int = 30, drug: str = LDN) -> list[Fill]:
    """A fill of so many days each so many days, at these billed prices."""
    made = []
    for number, price in enumerate(prices):
        day = FIRST + timedelta(every * number)
        row = FillRow(
            number + 1, "dispense", day, drug, quantity=Decimal(days), days_supply=days, billed=price and Decimal(price)
        )
        known = recognise(row).drug
        dose = daily_doses(row, known).doses["naltrexone"]
        made.append(Fill(number, (number + 1,), day, "naltrexone", known, dose, days, row))
    return made


def warnings(made: list[Fill], later: int = 30) -> list[str]:
    return list(price_warnings(made, made[-1].date + timedelta(later), WORDS))


def test_regular_fills_at_one_price_give_no_warning():
    assert warnings(fills(*["65"] * 8)) == []


def test_one_fill_only():
    (said,) = warnings(fills("65"))
    assert said.startswith("One fill only")


@pytest.mark.parametrize(("later", "warned"), [(90, False), (91, True)])
def test_an_old_last_fill(later, warned):
    said = warnings(fills("65", "65"), later)
    assert any("days old" in text for text in said) is warned
    assert not warned or said == ["The last fill, of 2025-07-01, is 91 days old."]


@pytest.mark.parametrize(("every", "warned"), [(30, False), (23, False), (22, True), (35, False)])
def test_overlapping_fills(every, warned):
    """A refill within the last week of supply is nothing; earlier, one fill may not last the days it says."""
    said = warnings(fills("65", "65", "65", every=every))
    assert any(text.startswith("Overlapping fills: 2 of the last 3 fills") for text in said) is warned


@pytest.mark.parametrize(
    ("prices", "warned"),
    [
        (["60", "65", "70"], False),  # 5 ÷ 65 = 7.7 %
        (["50", "65", "80"], True),  # 15 ÷ 65 = 23 %
        (["10", "65", "65", "65", "65", "65", "65"], False),  # only the last six count
        (["10", None, "65"], True),
        ([None, None, "65"], False),
    ],
)
def test_prices_that_differ(prices, warned):
    assert any(text.startswith("Prices differ") for text in warnings(fills(*prices))) is warned


def test_the_spread_is_shown_with_median_and_share():
    (said,) = warnings(fills("50", "65", "80"))
    assert said == (
        "Prices differ: the last 3 come to 50.73 to 81.17 a month, median 65.95, coefficient of variation 23 %."
    )


def test_the_latest_price_stands_beside_the_median():
    costs = month_costs(fills("50", "65", "80"))
    assert rounded(costs[0].cost) == Decimal("81.17")
    assert compared(costs) == "median of the last 3: 65.95"
    assert compared(costs[:1]) == ""


def test_strengths_of_one_day_are_one_price():
    """Two strengths filled together every month: no overlap, and no spread of their prices."""
    both = [*fills("40", "40", "40"), *fills("10", "10", "10", drug="NALTREXONE 1.5MG CAP CPD")]
    assert warnings(sorted(both, key=lambda fill: fill.date)) == []
    assert [rounded(found.cost) for found in month_costs(both)] == [Decimal("50.73")] * 3
