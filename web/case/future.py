"""Future expenses with the assumptions somebody chose on the page.

Without a choice the figures are those the screening kept.  The address holds numbers only: growth and discount in
percent a year, the way of reading the life table by its number, a price by the number of its course.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import Any

from screening.projection import ProjectionError, project
from screening.projection.chart import chart
from screening.projection.model import Row
from screening.projection.rates_shown import NO_HIGH, likely, unchosen, worth
from screening.projection.tables import EXPECTANCIES

Item = Mapping[str, Any]
HUNDRED = Decimal(100)
METHODS = (("to_expectancy", "to expectancy"), ("survival_weighted", "weighted by survival"))
RATES = ("growth", "discount")
MOST_PERCENT = 20
WAYS = {str(number): way for number, way in enumerate(EXPECTANCIES, 1)}  # of reading the life table


@dataclass(frozen=True)
class Chosen:
    """What was typed into the form; empty texts leave what the screening used."""

    growth: str = ""
    discount: str = ""
    expectancy: str = ""
    prices: Mapping[str, str] | None = None

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> Chosen:
        prices = {name: text.strip() for name, text in sent.items() if name.startswith("price-") and text.strip()}
        growth, discount, expectancy = (sent.get(name, "").strip() for name in ("growth", "discount", "expectancy"))
        return cls(growth, discount, expectancy, prices)

    def price(self, course: int) -> str:
        return (self.prices or {}).get(f"price-{course}", "")

    @property
    def problems(self) -> list[tuple[str, str]]:
        """What is wrong with the rates: (field, words)."""
        said = f"is not a percentage a year between -{MOST_PERCENT} and {MOST_PERCENT}; write it such as 3 or 2.5"
        return [(name, said) for name in RATES if getattr(self, name) and _fraction(getattr(self, name)) is None]

    def changes(self, expense: Item) -> dict[str, Any]:
        """The fields of the projection's request that this choice replaces."""
        rates = {name: _fraction(getattr(self, name)) for name in RATES}
        found: dict[str, Any] = {name: f"{rate:f}" for name, rate in rates.items() if rate is not None}
        if self.expectancy in WAYS:
            found["expectancy"] = WAYS[self.expectancy]
        if (text := self.price(expense["course"])) and text != expense["monthly"]:
            found |= {"amount": text.lstrip("$"), "amount_basis": "entered by hand on the case page"}
        return found


def _fraction(percent: str) -> Decimal | None:
    """'3' → 0.03; None for what is no percentage that can be meant."""
    try:
        found = Decimal(percent.removesuffix("%").strip())
    except InvalidOperation:
        return None
    return found / HUNDRED if found.is_finite() and abs(found) <= MOST_PERCENT else None


@dataclass(frozen=True)
class Estimate:
    """One therapy: its answer (`projection/1`), or why there is none; `changed` when it rests on the choice."""

    expense: Item
    answer: Item | None
    not_projected: str = ""
    problems: tuple[tuple[str, str], ...] = ()
    changed: bool = False

    @property
    def course(self) -> int:
        return self.expense["course"]

    @property
    def price(self) -> str:
        """A month's price that the figures rest on."""
        return self.answer["amount"] if self.answer else self.expense["monthly"] or ""

    @cached_property
    def range(self) -> list[tuple[str, Item, str]]:
        """Low, base and high by the sum to expectancy: (name, cell, its rates in words); an end that is the base is not
        said twice, and there is no high one where nobody chose a rate."""
        assert self.answer is not None
        cells = sorted(likely(self.answer), key=lambda cell: Decimal(cell["to_expectancy"]))
        base = next(
            (c for c in cells if all(Decimal(c[name]) == self.rate(name) for name in RATES)), cells[len(cells) // 2]
        )
        named = [("low", cells[0]), ("base", base), *([] if self.no_high else [("high", cells[-1])])]
        return [(name, cell, _rates(cell)) for name, cell in named if name == "base" or cell is not base]

    @property
    def no_high(self) -> str:
        """Why the range has no high figure; "" where it has one."""
        return NO_HIGH if self.answer and unchosen(self.answer["request"]) else ""

    def rate(self, name: str) -> Decimal:
        return Decimal((self.answer or {}).get("request", {}).get(name) or 0)

    def picture(self) -> str:
        """The chart of the schedule to expectancy."""
        assert self.answer is not None
        rows = [
            Row(year["year"], *(Decimal(year[name]) for name in Row._fields[1:]))
            for year in self.answer["to_expectancy"]["schedule"]
        ]
        title = f"{self.expense['drug']}: cost year by year, to expectancy"
        return chart(rows, title, f"chart-{self.course}")


def _rates(cell: Item) -> str:
    growth, discount = (f"{Decimal(cell[name]) * HUNDRED:f}".rstrip("0").rstrip(".") or "0"
                        for name in ("growth", "discount"))  # fmt: skip
    return f"growth {growth} %, discount {discount} %"


def estimates(result: Item, chosen: Chosen) -> list[Estimate]:
    """The future expenses of a result, by what was chosen."""
    return [_estimate(expense, chosen) for expense in result["future_expenses"]]


def _estimate(expense: Item, chosen: Chosen) -> Estimate:
    kept = expense["projection"]
    request = kept.get("request")
    if request is None:
        return Estimate(expense, None, kept.get("not_projected", ""))
    changes = {} if chosen.problems else chosen.changes(expense)
    if not changes:
        return Estimate(expense, kept)
    asked = {name: value for name, value in request.items() if value is not None}
    try:
        return Estimate(expense, project({**asked, **changes}, table_files=False).as_dict(), changed=True)
    except ProjectionError as refused:
        said = tuple((_field(p.field, expense), f"{p.reason}, {p.remedy}") for p in refused.problems)
        return Estimate(expense, None, problems=said)


def _field(name: str, expense: Item) -> str:
    return f"price-{expense['course']}" if name == "amount" else name


@dataclass(frozen=True)
class Total:
    probability: str
    method: str
    nominal: Decimal
    present_value: Decimal


def value_name(found: list[Estimate]) -> str:
    """What their sums are: 'present value', or 'not discounted'."""
    return worth(estimate.answer["request"] for estimate in found if estimate.answer)


def totals(found: list[Estimate]) -> list[Total]:
    """The sums of all that are projected by each method, probable ones first; nothing is summed across the two."""
    lines = []
    for probability in ("probable", "possible"):
        answers = [e.answer for e in found if e.answer and e.expense["probability"] == probability]
        for key, words in METHODS if answers else ():
            sums = [sum((Decimal(a[key][what]) for a in answers), Decimal(0)) for what in ("nominal", "present_value")]
            lines.append(Total(probability, words, *sums))
    return lines
