"""A projection as `projection/1`, with its assumptions and warnings in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from rules.counting import counted
from screening.projection.jurisdictions import advice, departures
from screening.projection.model import ESTIMATE, Cell, Request, Row
from screening.projection.numbers import shown, significant
from screening.projection.request import SCHEMA

if TYPE_CHECKING:
    from screening.projection.engine import Method
    from screening.projection.projection import Projection

TIMING = {Fraction(0): "at the start", Fraction(1, 2): "in the middle", Fraction(1): "at the end"}


def as_dict(projection: Projection) -> dict[str, Any]:
    """The `projection/1` answer; amounts, rates and factors are decimal text."""
    request, table = projection.request, projection.request.table
    return {
        "schema": SCHEMA,
        "statement": ESTIMATE,
        "request": plain(request.given),
        "amount": str(request.amount),
        "age": shown(request.age),
        "table_age": shown(request.table_age),
        "life_table": {"name": table.name, "hash": table.hash, "citation": table.citation},
        "expectancy": str(projection.expectancy),
        "to_expectancy": method(projection.to_expectancy),
        "survival_weighted": method(projection.survival_weighted),
        "sensitivity": [_cell(cell) for cell in projection.sensitivity],
        "assumptions": list(projection.assumptions),
        "warnings": list(projection.warnings),
    }


def method(reckoned: Method) -> dict[str, Any]:
    return {
        "nominal": str(reckoned.nominal),
        "present_value": str(reckoned.present_value),
        "factor": f"{reckoned.factor:f}",
        "schedule": [_row(row) for row in reckoned.schedule],
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "year": row.year,
        "age": shown(row.age),
        "payments": shown(row.payments, 6),
        "nominal": str(row.nominal),
        "survival": f"{significant(row.survival):f}",
        "discount_factor": f"{significant(row.discount_factor):f}",
        "present_value": str(row.present_value),
        "cumulative": str(row.cumulative),
        "cumulative_nominal": str(row.cumulative_nominal),
    }


def _cell(cell: Cell) -> dict[str, str]:
    return {name: str(value) for name, value in cell._asdict().items()}


def plain(value: Any) -> Any:
    """A request as JSON holds it: dates and exact numbers as text."""
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal | float | Fraction) else value


# --- words --------------------------------------------------------------------------


def percent(rate: Decimal) -> str:
    return f"{shown(rate * 100, 4)} %"


def money(value: Decimal) -> str:
    """'$65.95'; prices of fractions of a cent keep their decimals."""
    return f"${value:,.2f}" if value == value.quantize(Decimal("0.01")) else f"${value:,f}"


def assumptions(projection: Projection) -> tuple[str, ...]:
    """Everything the figures rest on, one sentence each."""
    return tuple(_assumptions(projection, projection.request))


def _assumptions(projection: Projection, request: Request) -> Iterator[str]:
    yield _amount(request)
    yield rhythm(request)
    yield from _horizon(projection, request)
    yield (
        f"Life table {request.table.name} ({request.table.hash[:19]}): {request.table.citation.split(' Columns:')[0]} "
        f"Read at age {shown(request.table_age)}{_rated(request)}: {projection.expectancy} further years, "
        f"{_how(request)}."
    )
    yield (
        "Survival-weighted: each payment times the chance of being alive then, deaths even within a year of age, "
        "a constant force above the table's last age; it ends below 1e-12."
    )
    yield from _rates(request)
    yield from (f"From month {s.from_month} the price is {s.multiplier:f} times the first." for s in request.steps)
    yield from (f"No payments in months {p.from_month} to {p.to_month}." for p in request.pauses)
    yield advice(request.jurisdiction)
    yield f"This is a {ESTIMATE}."


def _amount(request: Request) -> str:
    whole = money(request.amount + (request.pre_existing or 0))
    text = f"Amount of one payment: {whole}"
    if price := request.price:
        day = f" on {price.date.isoformat()}" if price.date else ""
        basis = f" {price.basis}" if price.basis else ""
        text += f" = {money(price.price)}{basis} for {counted(price.days, 'day')}{day} × (365.25 / 12) ÷ {price.days}"
    elif request.amount_basis:
        text += f" ({request.amount_basis})"
    if request.pre_existing:
        text += f"; {money(request.pre_existing)} was paid before the injury, so the increment of "
        text += f"{money(request.amount)} is projected"
    return text + "."


def rhythm(request: Request) -> str:
    """'12 payments a year, at the start of each interval, from the valuation date 2026-06-30 on.'"""
    per_year = request.payments_per_year
    often = (
        f"{shown(per_year, 4)} {'payment' if per_year == 1 else 'payments'} a year"
        if per_year >= 1
        else f"A payment every {shown(request.interval, 4)} years"
    )
    day = f" {request.valuation_date.isoformat()}" if request.valuation_date else ""
    later = f"{shown(request.delay * 12, 4)} months after the valuation date{day}" if request.delay else ""
    return f"{often}, {TIMING[request.offset]} of each interval, from {later or f'the valuation date{day}'} on."


def _horizon(projection: Projection, request: Request) -> Iterator[str]:
    horizon, tail = request.horizon, "the last payment pro rata"
    if horizon.kind == "life":
        yield f"To expectancy: payments certain for {projection.expectancy} years from the valuation date, {tail}."
    else:
        until = f" (until {horizon.until.isoformat()})" if horizon.until else ""
        years = shown(horizon.years or Fraction(0), 4)
        yield f"To expectancy: payments certain for {years} years from the valuation date{until}, {tail}."


def _rated(request: Request) -> str:
    if not request.rated_ages:
        return ""
    return f", the median of the rated ages {', '.join(f'{age:f}' for age in request.rated_ages)}"


def _how(request: Request) -> str:
    return {
        "published": "as published at the age last birthday",
        "interpolated": "between the unrounded figures of the two birthdays, to one decimal",
        "whole years": "the published figure in whole years",
    }[request.expectancy]


def _rates(request: Request) -> Iterator[str]:
    if request.rates == "total offset":
        yield "Total offset: growth and discount cancel, so neither is applied."
        return
    if request.rates == "net rate":
        yield f"Net rate {percent(request.discount)} a year: discount less growth; prices stay as they are."
        return
    if request.growth:
        when = (
            "on each anniversary of the valuation date" if request.growth_steps == "anniversary" else "at each payment"
        )
        yield f"Prices grow by {percent(request.growth)} a year, {when}."
    else:
        yield "No growth of prices: today's prices throughout."
    if request.discount:
        yield f"Discounted at {percent(request.discount)} a year, compounded yearly."
    else:
        yield "No discount: payments to come count in full."


def warnings(projection: Projection) -> tuple[str, ...]:
    """What a reader must see before using the figures."""
    return tuple(_warnings(projection, projection.request))


def _warnings(projection: Projection, request: Request) -> Iterator[str]:
    yield from request.warnings
    offset = request.rates == "total offset"
    yield from (f"{text}." for text in departures(request.jurisdiction, request.discount, offset))
    years = request.horizon.years
    if years is not None and years > Fraction(projection.expectancy):
        yield (
            f"The horizon of {shown(years)} years is beyond the expectancy of {projection.expectancy}: the method to "
            "expectancy pays it in full, the survival-weighted one weights it."
        )
    if request.interval > 1 and projection.to_expectancy.payments.denominator != 1:
        yield "The last payment is counted pro rata although it can only be made as a whole."
