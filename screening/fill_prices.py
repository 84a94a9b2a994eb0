"""What a course of treatment costs in a month, by its own fills, and how far that figure can be trusted."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from statistics import mean, median, stdev

from rules.counting import counted
from rules.model import Words
from screening.courses import product_of
from screening.model import Fill
from screening.parameters import days as days_of
from screening.parameters import percent

DAYS_A_MONTH = Decimal("365.25") / 12
CENT = Decimal("0.01")
COMPARED = 6  # the latest price is held against the median of so many


@dataclass(frozen=True)
class MonthCost:
    """What the fills of one day cost in a month, not rounded, and how that was found."""

    day: date
    cost: Decimal
    basis: str


def month_costs(fills: Iterable[Fill]) -> list[MonthCost]:
    """The cost of a month by each day on which every fill shows its price and its days, the latest day first.

    Price × (365.25 / 12) ÷ days supplied, paid if known, else billed. Different strengths filled on one day are
    taken together and add up; packs of one strength follow one another.
    """
    found = (_day_cost(group) for _, group in sorted(_by_day(fills).items(), reverse=True))
    return [cost for cost in found if cost]


def rounded(cost: Decimal) -> Decimal:
    return cost.quantize(CENT, ROUND_HALF_UP)


def price_warnings(fills: Iterable[Fill], as_of: date, words: Words) -> Iterator[str]:
    """One sentence for each reason to look at the price again before relying on it."""
    days = _by_day(fills)
    last = max(days)
    if len(days) == 1:
        yield "One fill only: neither the price nor that the therapy goes on is borne out by a second one."
    if (as_of - last).days > days_of(words, "price age"):
        yield f"The last fill, of {last.isoformat()}, is {counted((as_of - last).days, 'day')} old."
    yield from _overlaps(days, words)
    yield from _spread(month_costs(fill for group in days.values() for fill in group)[:COMPARED], words)


def compared(costs: list[MonthCost]) -> str:
    """'median of the last 6: 65.95', or nothing where there is only one."""
    values = [rounded(found.cost) for found in costs[:COMPARED]]
    return f"median of the last {len(values)}: {rounded(median(values))}" if len(values) > 1 else ""


def _overlaps(days: dict[date, list[Fill]], words: Words) -> Iterator[str]:
    """Refills well before the supply in hand ended: one fill may then not last the days it says."""
    early = days_of(words, "early refill")
    latest = sorted(days)[-COMPARED:]
    count = 0
    for before, here in pairwise(latest):
        lasts = [_days_supplied(group) for group in _products(days[before]).values()]
        known = [days for days in lasts if days is not None]
        if known and here + timedelta(early) < before + timedelta(min(known)):
            count += 1
    if count:
        refills = "fill began" if count == 1 else "fills began"
        yield (
            f"Overlapping fills: {count} of the last {len(latest)} {refills} more than {counted(early, 'day')} "
            "before the supply in hand ended; one fill may not last the days it says."
        )


def _spread(costs: list[MonthCost], words: Words) -> Iterator[str]:
    values = [found.cost for found in costs]
    if len(values) < 2:
        return
    variation = stdev(values) / mean(values)
    if variation > percent(words, "price spread"):
        low, high, middle = (rounded(value) for value in (min(values), max(values), median(values)))
        share = (variation * 100).quantize(Decimal(1), ROUND_HALF_UP)
        yield (
            f"Prices differ: the last {len(values)} come to {low} to {high} a month, median {middle}, "
            f"coefficient of variation {share} %."
        )


def _by_day(fills: Iterable[Fill]) -> dict[date, list[Fill]]:
    days: dict[date, list[Fill]] = {}
    for fill in fills:
        days.setdefault(fill.date, []).append(fill)
    return days


def _products(fills: Iterable[Fill]) -> dict[Hashable, list[Fill]]:
    products: dict[Hashable, list[Fill]] = {}
    for fill in fills:
        products.setdefault(product_of(fill), []).append(fill)
    return products


def _days_supplied(fills: list[Fill]) -> int | None:
    return sum(fill.days or 0 for fill in fills) if all(fill.days for fill in fills) else None


def _day_cost(fills: list[Fill]) -> MonthCost | None:
    """None when one of the fills lacks price or days."""
    cost, said = Decimal(0), []
    for packs in _products(fills).values():
        prices = [_price(fill) for fill in packs]
        days = _days_supplied(packs)
        if days is None or any(price is None for price, _ in prices):
            return None
        total = sum((price for price, _ in prices if price is not None), Decimal(0))
        cost += total * DAYS_A_MONTH / days
        said.append(f"{total} {prices[-1][1]} for {counted(days, 'day')}")
    return MonthCost(fills[0].date, cost, f"{' + '.join(said)} on {fills[0].date.isoformat()}")


def _price(fill: Fill) -> tuple[Decimal | None, str]:
    source = fill.source
    price, kind = (source.paid, "paid") if source.paid is not None else (source.billed, "billed")
    return (price if price is not None and price > 0 else None), kind
