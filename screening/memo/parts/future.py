"""Future expense: each flagged therapy with its price, its projection by both methods, the schedule and the chart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import zip_longest

from screening.memo.blocks import (
    Block,
    Bullets,
    Column,
    KeyValues,
    Paragraph,
    Picture,
    Section,
    Table,
    Value,
    dollars,
    plain,
)
from screening.memo.parts.view import Item, View
from screening.memo.parts.words import fill_rows, listed
from screening.projection.chart import chart, described
from screening.projection.model import Row
from screening.projection.rates_shown import NO_HIGH, discounted, likely, unchosen, valued, worth
from screening.supply import supply
from screening.wording import capital, readable

METHODS = (("to_expectancy", "To life expectancy"), ("survival_weighted", "Weighted with survival"))
OTHERWISE = "If growth and discount were otherwise (a point; no discount below growth unless somebody chose one)"
SMALL = Decimal("0.0005")  # of a total: years that together come to less stand in one line


def section(view: View) -> Section | None:
    found = list(view.expenses())
    if not found:
        return None
    blocks: list[Block] = [*_total(view, found)]
    blocks += [_expense(view, expense, number) for number, expense in enumerate(found, 1)]
    return Section("Future expense", tuple(blocks))


def _expense(view: View, expense: Item, number: int) -> Section:
    return Section(capital(expense["drug"]), tuple(_blocks(view, expense, number)), level=2)


def _blocks(view: View, expense: Item, number: int) -> Iterator[Block]:
    if view.privileged and (decision := view.decision(expense)):
        reason = f": {decision.reason}" if decision.reason else ""
        yield Paragraph(f"{capital(decision.verdict)} by {decision.by}{reason}", "notice")
    monthly = expense["monthly"]
    pairs = [
        ("Probability", expense["probability"]),
        ("For how long", readable(expense["horizon"])),
        ("A month", "unknown" if monthly is None else dollars(Decimal(monthly))),
        *_supply(view, expense),
        ("Price from", f"{readable(expense['basis'])} ({fill_rows(expense['rows'])})"),
    ]
    found = expense["projection"]
    if "not_projected" in found:
        yield KeyValues((*pairs, ("Not projected", readable(found["not_projected"]))))
        return
    for key, name in METHODS:
        method = found[key]
        nominal, present = (dollars(Decimal(method[which])) for which in ("nominal", "present_value"))
        both = f"{nominal} nominal, {present} present value"
        pairs.append((name, both if discounted(found["request"]) else f"{nominal}, {valued([found['request']])}"))
    yield KeyValues(tuple(pairs))
    for warning in found["warnings"]:
        yield Paragraph(readable(warning), "notice")
    yield _picture(expense, found, number)
    yield _sensitivity(found)
    if unchosen(found["request"]):
        yield Paragraph(NO_HIGH)
    yield Section("What this rests on", (Bullets(tuple(map(readable, found["assumptions"]))),), level=3)


def _supply(view: View, expense: Item) -> Iterator[tuple[str, str]]:
    records_end = view.result["records"]["pharmacy"]["to"]
    for course in view.result["courses"]:
        if course["course"] == expense["course"]:
            yield "Supply", capital(supply(course, records_end).words)


def _picture(expense: Item, found: Item, number: int) -> Picture:
    rows = _rows(found["survival_weighted"])
    title = f"{capital(expense['drug'])}: cost year by year, weighted with survival"
    return Picture(title, described(rows), chart(rows, title, f"expense-{number}"), _schedule(found))


def _rows(method: Item) -> list[Row]:
    return [Row(year["year"], *(Decimal(year[name]) for name in Row._fields[1:])) for year in method["schedule"]]


def _schedule(found: Item) -> Table:
    """Year by year by both methods; the tail of small years in one line, so that all add up."""
    certain, weighted = (_rows(found[key]) for key, _ in METHODS)
    shown = max(len(certain), _visible(weighted))
    if shown == len(weighted) - 1:
        shown += 1
    years: list[tuple[Value, ...]] = [_year(a, b) for a, b in zip_longest(certain[:shown], weighted[:shown])]
    if rest := weighted[shown:]:
        sums = (sum((getattr(r, k) for r in rest), Decimal(0)) for k in ("nominal", "present_value"))
        years.append((f"{rest[0].year} to {rest[-1].year}", "", "", "", "", *sums))
    totals = [Decimal(found[key][which]) for key, _ in METHODS for which in ("nominal", "present_value")]
    total: tuple[Value, ...] = ("Sum", "", *totals[:2], "", *totals[2:])
    value = worth([found["request"]])
    columns = (
        Column("Year"),
        Column("Age", "number"),
        Column("To expectancy, nominal", "money"),
        Column(f"To expectancy, {value}", "money"),
        Column("Chance of being alive", "number"),
        Column("Weighted, nominal", "money"),
        Column(f"Weighted, {value}", "money"),
    )
    return Table("Schedule by year", columns, tuple(years), (total,))


def _sensitivity(found: Item) -> Table:
    columns = (
        Column("Growth of prices", "number"),
        Column("Discount", "number"),
        *(Column(name, "money") for _, name in METHODS),
    )
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (_rate(cell["growth"]), _rate(cell["discount"]), *(Decimal(cell[key]) for key, _ in METHODS))
        for cell in likely(found)
    )
    return Table(OTHERWISE, columns, rows)


def _rate(rate: str) -> str:
    return f"{plain(Decimal(rate) * 100)} %"


def _visible(rows: Sequence[Row]) -> int:
    enough = rows[-1].cumulative_nominal * (1 - SMALL)
    return next(n for n, row in enumerate(rows, 1) if row.cumulative_nominal >= enough)


def _year(certain: Row | None, weighted: Row | None) -> tuple[Value, ...]:
    either = certain or weighted
    assert either is not None
    return (
        str(either.year),
        either.age,
        *(("", "") if certain is None else (certain.nominal, certain.present_value)),
        *(
            ("", "", "")
            if weighted is None
            else (f"{weighted.survival * 100:.1f} %", weighted.nominal, weighted.present_value)
        ),
    )


def requests(projected: Sequence[Item]) -> list[Item]:
    """What was asked for each."""
    return [expense["projection"]["request"] for expense in projected]


def together(found: Sequence[Item]) -> tuple[list[Item], list[Decimal]]:
    """The probable therapies that could be projected, and the sum of their present values by each method."""
    projected = [e for e in found if e["probability"] == "probable" and "not_projected" not in e["projection"]]
    return projected, [sum(each, Decimal(0)) for each in zip(*map(_values, projected), strict=True)]


def _values(expense: Item) -> list[Decimal]:
    return [Decimal(expense["projection"][key]["present_value"]) for key, _ in METHODS]


def _total(view: View, every: Sequence[Item]) -> Iterator[Block]:
    """All probable therapies together, where there is more than one that could be projected."""
    found = [expense for expense in every if not view.rejected(expense)]
    projected, sums = together(found)
    if len(projected) < 2:
        return
    rows = tuple((expense["drug"], *_values(expense)) for expense in projected)
    columns = (Column("Therapy"), *(Column(f"{name}, {worth(requests(projected))}", "money") for _, name in METHODS))
    yield Table("Probable therapies together", columns, rows, (("Sum", *sums),))
    left = {
        "not projected": [e for e in found if e["probability"] == "probable" and e not in projected],
        "only possible": [e for e in found if e["probability"] != "probable"],
        "rejected by a reviewer": [e for e in every if e not in found],
    }
    for why, expenses in left.items():
        if expenses:
            yield Paragraph(f"Not in the sum, because {why}: {listed(e['drug'] for e in expenses)}.", "notice")
