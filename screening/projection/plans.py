"""Several cost streams of one person in one plan: probable ones in the total, possible ones beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest
from typing import Any

from marshmallow import EXCLUDE, Schema, ValidationError

from screening.projection import answer
from screening.projection.engine import Method
from screening.projection.fields import Choice, Money, Text, YesNo
from screening.projection.model import ESTIMATE, Problem, ProjectionError
from screening.projection.projection import Projection, project
from screening.projection.rates_shown import worth
from screening.projection.request import Strict, nested, problems_of
from screening.projection.set_aside import Pricing, SetAside

SCHEMA = "projection-plan/1"
PROBABILITIES = ("probable", "possible")
METHODS = ("to_expectancy", "survival_weighted")
ZERO = Decimal("0.00")
MOST_ITEMS = 500
OWN = ("name", "probability", "set_aside")  # fields of an item that are not of its projection


class PricingSchema(Strict):
    priced = YesNo()
    amount = Money()
    reason = Text()


class ItemSchema(Schema):
    class Meta:
        unknown = EXCLUDE  # the fields of the projection are checked by themselves

    name = Text(required=True)
    probability = Choice(PROBABILITIES, required=True)
    set_aside = nested(PricingSchema)


@dataclass(frozen=True)
class Item:
    """One therapy of a plan."""

    name: str
    probability: str  # "probable" or "possible"
    projection: Projection
    set_aside: SetAside

    def as_dict(self) -> dict[str, Any]:
        return {"name": self.name, "probability": self.probability, "projection": self.projection.as_dict()}


@dataclass(frozen=True)
class Total:
    """Rounded figures of the items added, so that the sum can be redone."""

    nominal: Decimal
    present_value: Decimal

    def as_dict(self) -> dict[str, str]:
        return {"nominal": str(self.nominal), "present_value": str(self.present_value)}


@dataclass(frozen=True)
class Plan:
    """The items with their totals.  Only probable ones count in `total`."""

    items: tuple[Item, ...]

    def total(self, method: str = "to_expectancy", probability: str = "probable") -> Total:
        """`method` is "to_expectancy" or "survival_weighted"."""
        methods = list(self._methods(method, probability))
        return Total(sum((m.nominal for m in methods), ZERO), sum((m.present_value for m in methods), ZERO))

    def years(self, method: str = "to_expectancy", probability: str = "probable") -> tuple[Total, ...]:
        """The plan year by year from the first; the years add up to the total."""
        schedules = [m.schedule for m in self._methods(method, probability)]
        return tuple(
            Total(sum((r.nominal for r in rows if r), ZERO), sum((r.present_value for r in rows if r), ZERO))
            for rows in zip_longest(*schedules)
        )

    def _methods(self, method: str, probability: str) -> Iterator[Method]:
        yield from (getattr(item.projection, method) for item in self.items if item.probability == probability)

    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """What a Medicare set-aside would price of the probable items, in their order."""
        return tuple(item.set_aside for item in self.items if item.probability == "probable")

    @property
    def set_aside_total(self) -> Decimal:
        """The sum of what is known; `set_aside_complete` says whether that is all."""
        return sum((aside.amount or ZERO for aside in self.set_aside), ZERO)

    @property
    def set_aside_at_most(self) -> Decimal:
        """The sum if Medicare would pay for every item of which that is not known."""
        return sum((a.if_priced if a.amount is None else a.amount for a in self.set_aside), ZERO)

    @property
    def set_aside_complete(self) -> bool:
        return all(aside.amount is not None for aside in self.set_aside)

    def as_dict(self) -> dict[str, Any]:
        """The `projection-plan/1` answer."""
        return {
            "schema": SCHEMA,
            "statement": ESTIMATE,
            "items": [item.as_dict() for item in self.items],
            **self.summary(),
        }

    def summary(self) -> dict[str, Any]:
        """Totals without the items."""
        return {
            "totals": {p: {m: self.total(m, p).as_dict() for m in METHODS} for p in PROBABILITIES},
            "years": {m: [year.as_dict() for year in self.years(m)] for m in METHODS},
            "set_aside": {
                "total": str(self.set_aside_total),
                "at_most": str(self.set_aside_at_most),
                "complete": self.set_aside_complete,
                "items": [aside.as_dict() for aside in self.set_aside],
            },
            "assumptions": [
                "Only probable items are in the total; possible ones stand beside it.",
                "Totals are the items' rounded figures added.",
                "Set-aside: whole years of the total population, today's price, no discount, only what Medicare pays.",
            ],
        }

    def explain(self) -> str:
        """The derivation of every item, then the totals."""
        return "\n\n".join(
            [*(f"{i.name} ({i.probability})\n\n{i.projection.explain()}" for i in self.items), self._sums()]
        )

    def _sums(self) -> str:
        value = worth(item.projection.request.given for item in self.items)
        lines = [f"The plan ({value}, to expectancy / survival-weighted)"]
        for probability in PROBABILITIES:
            items = [item for item in self.items if item.probability == probability]
            for item in items:
                p = item.projection
                lines.append(
                    f"   {item.name}: {_pair(p.to_expectancy.present_value, p.survival_weighted.present_value)}"
                )
            values = (self.total(method, probability).present_value for method in METHODS)
            beside = "" if probability == "probable" else ", beside the total"
            lines.append(f"   {probability}{beside}: {_pair(*values)}")
        more = "" if self.set_aside_complete else f", at most {answer.money(self.set_aside_at_most)}"
        lines.append(f"   A Medicare set-aside would price {answer.money(self.set_aside_total)}{more}:")
        for aside in self.set_aside:
            priced = answer.money(aside.if_priced if aside.amount is None else aside.amount)
            amount = f"not known whether it would be priced at {priced}" if aside.amount is None else priced
            reasons = "; ".join(
                d.reason if d.change is None else f"{d.change:+,} {d.reason}" for d in aside.differences
            )
            lines.append(f"   {aside.name}: {amount}{f' ({reasons})' if reasons else ''}")
        return "\n".join(lines)


def plan(given: Mapping[str, Any], *, table_files: bool = True) -> Plan:
    """Project several streams.  Fields beside `items` hold for every item that does not say otherwise.

    Raises ProjectionError with every problem of every item; `table_files` as for `project`.
    """
    items = given.get("items")
    if not isinstance(items, list | tuple) or not items or len(items) > MOST_ITEMS:
        raise ProjectionError([Problem("items", f"is not a list of 1 to {MOST_ITEMS} items", "write the items in [ ]")])
    common = {key: value for key, value in given.items() if key not in ("items", "schema")}
    problems: list[Problem] = []
    if given.get("schema", SCHEMA) != SCHEMA:
        problems.append(Problem("schema", "is not that of a plan", f'write "{SCHEMA}"'))
    found = []
    for number, item in enumerate(items):
        try:
            found.append(_item(item, common, table_files))
        except ProjectionError as error:
            problems += _placed(error.problems, f"items[{number}]")
    if problems:
        raise ProjectionError(problems)
    return Plan(tuple(found))


def plan_of(items: Iterable[tuple[str, str, Projection]]) -> Plan:
    """A plan of projections at hand, each with its name and probability; what Medicare would pay is not known."""
    return Plan(
        tuple(
            Item(name, probability, found, SetAside(name, found.request, Pricing()))
            for name, probability, found in items
        )
    )


def _item(given: Any, common: Mapping[str, Any], table_files: bool) -> Item:
    if not isinstance(given, Mapping):
        raise ProjectionError([Problem("", "is not an object", "write it with named fields in { }")])
    problems: list[Problem] = []
    data: Mapping[str, Any] = {}
    try:
        data = _ITEM.load(given)
    except ValidationError as error:
        problems += problems_of(error)
    try:
        projection = project({**common} | {k: v for k, v in given.items() if k not in OWN}, table_files=table_files)
    except ProjectionError as error:
        problems += error.problems
    if problems:
        raise ProjectionError(problems)
    pricing = Pricing(**(data["set_aside"] or {}))
    return Item(data["name"], data["probability"], projection, SetAside(data["name"], projection.request, pricing))


_ITEM = ItemSchema()


def _placed(problems: Iterable[Problem], place: str) -> Iterator[Problem]:
    for problem in problems:
        yield Problem(f"{place}.{problem.field}" if problem.field else place, problem.reason, problem.remedy)


def _pair(certain: Decimal, weighted: Decimal) -> str:
    return f"{answer.money(certain)} / {answer.money(weighted)}"
