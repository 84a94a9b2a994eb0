from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.screening.sentences.asking import NO, UNKNOWN, YES, ask, case, fills, missing

FLAT = "the rule needs the cost of gabapentin to have risen and then stayed within 20% for 6 months"
COLUMNS = "date | drug | quantity | days | price"


def months(*prices: str, end: str = "2026-02-28", drug: str = "GABAPENTIN 300 MG CAP"):
    """A fill of 30 days for each price, the last one ending with the records."""
    last = date.fromisoformat(end)
    days = [last - timedelta(days=30 * n - 1) for n in range(len(prices), 0, -1)]
    rows = (f"{day} | {drug} | 90 | 30 | {price}" for day, price in zip(days, prices, strict=True))
    return case(f"pharmacy records reach from 2023-01-01 to {end}", fills(*rows, columns=COLUMNS))


@pytest.mark.parametrize(
    ("prices", "answer"),
    [
        (["20", "60", "60", "60", "60", "60", "60"], YES),
        (["20", "50", "60", "60", "60", "60", "70"], YES),  # all within 12 of the mean of 60
        (["20", "60", "60", "60", "60", "60", "90"], NO),
        (["20", "60", "60", "60", "60", "60"], NO),  # five months, and the first of them is not flat
        (["60", "60", "60", "60", "60", "60", "60"], YES),  # nothing was paid before: a rise
        (["20", "60", "60", "", "60", "60", "60"], UNKNOWN),
    ],
)
def test_a_rise_and_a_plateau(prices, answer):
    assert ask(FLAT, months(*prices)) is answer


def test_another_drug_does_not_count():
    facts = months("20", "60", "60", "60", "60", "60", "60", drug="NAPROXEN 500 MG TAB")
    assert ask(FLAT, facts) is NO


def test_without_a_rise_since_the_injury():
    facts = months(*["60"] * 14, end="2026-02-28")  # from the first whole month after the injury on
    assert ask(FLAT, facts) is NO


def test_what_is_missing():
    assert "the price and days' supply of the gabapentin" in missing(FLAT, months("20", "", "60"))


def test_before_the_injury_only():
    assert ask(FLAT, months("20", "60", "60", end="2024-12-31")) is UNKNOWN  # the records end before it
