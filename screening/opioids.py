"""Opioid load: oral morphine milligram equivalents (MME) by day, by a dated table of factors.

Only opioids the table has a factor for count.  Buprenorphine has none in any table, and
injections have no oral equivalent: they are left out and named, never counted as 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from itertools import pairwise

from screening.model import Drug, Fill
from screening.reference import read_table
from screening.reference.lexicon import ingredients_of_class

LATEST = "cdc-2022"


@dataclass(frozen=True)
class Factor:
    """MME for one `unit` (mg or mcg a day, mcg/h) of an ingredient by these routes, in these forms (none: any)."""

    routes: tuple[str, ...]
    forms: tuple[str, ...]
    unit: str
    factor: Decimal


@dataclass(frozen=True)
class Mme:
    """The opioid load of one day.

    `value` is the sum over the opioids whose MME is known, 0 when none is supplied, None when
    some are and none of them has an MME.  `unknown` are opioids whose dose or days are not
    known, `excluded` those for which the table has no factor.  `at_least` whether the true
    load may be higher than `value`.
    """

    value: Decimal | None
    unknown: tuple[str, ...]
    excluded: tuple[str, ...]
    basis: str
    day: date | None = None
    fills: tuple[int, ...] = ()  # ids of the opioid fills of that day

    @property
    def at_least(self) -> bool:
        return bool(self.unknown)


@dataclass(frozen=True)
class _Span:
    fill: Fill
    start: date
    end: date
    mme: Decimal | None  # None: unknown, unless excluded
    excluded: bool


@cache
def factors(table: str = LATEST) -> dict[str, tuple[Factor, ...]]:
    """The factors of one table by ingredient.  Raises ValueError for a table that is not there."""
    rows = read_table("opioid_factors")
    tables = sorted({row["table"] for row in rows})
    if table not in tables:
        raise ValueError(f'there is no table of opioid factors named "{table}"; there are {", ".join(tables)}')
    found: dict[str, list[Factor]] = {}
    for row in rows:
        if row["table"] == table:
            routes, forms = tuple(row["routes"].split("|")), tuple(f for f in row["forms"].split("|") if f)
            found.setdefault(row["ingredient"], []).append(Factor(routes, forms, row["unit"], Decimal(row["factor"])))
    return {name: tuple(its) for name, its in found.items()}


def factor_for(ingredient: str, drug: Drug, table: str = LATEST) -> Factor | None:
    """The factor for an ingredient in this product, or None when the table has none for its route and form."""
    for factor in factors(table).get(ingredient, ()):
        if drug.route in factor.routes and (not factor.forms or drug.form in factor.forms):
            return factor
    return None


def fill_mme(fill: Fill, table: str = LATEST) -> Decimal | None:
    """MME a day of one fill, or None when it has no factor or no known dose."""
    factor = factor_for(fill.ingredient, fill.drug, table)
    if factor is None or fill.dose.mg is None:
        return None
    amount = {"mg": fill.dose.mg, "mcg": fill.dose.mg * 1000, "mcg/h": fill.dose.mg * 1000 / 24}[factor.unit]
    return _tidy(amount * factor.factor)


def _tidy(number: Decimal) -> Decimal:
    short = Decimal(f"{number:.10g}").normalize()
    return Decimal(f"{short:f}")


def _has_no_factor(fill: Fill, table: str) -> bool:
    """Whether the table never gives an MME for this product; a product of unknown route may still have one."""
    if fill.ingredient not in factors(table):
        return True
    return fill.drug.route is not None and factor_for(fill.ingredient, fill.drug, table) is None


def _product(fill: Fill) -> tuple:
    strength = fill.drug.strengths.get(fill.ingredient)
    amount = (strength.mg, strength.per) if strength else fill.drug.name.lower()
    return fill.ingredient, fill.drug.route, fill.drug.extended_release, amount


def _spans(fills: Iterable[Fill], table: str, carry_cap: int | None, longest_days: int) -> list[_Span]:
    """When each opioid fill is used: an early refill of the same product starts when the one before it ends."""
    opioids = ingredients_of_class("opioid")
    by_product: dict[tuple, list[Fill]] = {}
    for fill in fills:
        if fill.ingredient in opioids:
            by_product.setdefault(_product(fill), []).append(fill)
    spans = []
    for own in by_product.values():
        free = date.min  # first day not yet supplied by an earlier day's fills
        day, day_free = date.min, date.min
        for fill in sorted(own, key=lambda f: f.date):
            if fill.date > day:
                free, day = max(free, day_free), fill.date
            start = max(fill.date, free)
            if carry_cap is not None:
                start = min(start, fill.date + timedelta(days=carry_cap))
            end = start + timedelta(days=(fill.days or longest_days) - 1)
            if fill.days:
                day_free = max(day_free, end + timedelta(days=1))
            excluded = _has_no_factor(fill, table)
            mme = None if excluded or not fill.days else fill_mme(fill, table)
            spans.append(_Span(fill, start, end, mme, excluded))
    return spans


def _on(spans: Sequence[_Span], day: date, table: str) -> Mme:
    active = [span for span in spans if span.start <= day <= span.end]
    known = [span.mme for span in active if span.mme is not None]
    unknown = {span.fill.ingredient for span in active if span.mme is None and not span.excluded}
    excluded = {span.fill.ingredient for span in active if span.excluded}
    value = _tidy(sum(known, Decimal(0))) if known or not active else None
    ids = tuple(sorted(span.fill.id for span in active))
    return Mme(value, tuple(sorted(unknown)), tuple(sorted(excluded)), f"factors {table}", day, ids)


def mme_per_day(
    fills: Sequence[Fill], day: date, table: str = LATEST, carry_cap: int | None = None, longest_days: int = 90
) -> Mme:
    """The load on one day; overlapping fills of different products add up.

    `carry_cap` limits by how many days an early refill may be put off (None: no limit);
    `longest_days` is how long a fill of unknown days' supply may have lasted.
    """
    return _on(_spans(fills, table, carry_cap, longest_days), day, table)


def peak_mme(
    fills: Sequence[Fill],
    start: date,
    end: date,
    table: str = LATEST,
    carry_cap: int | None = None,
    longest_days: int = 90,
    *,
    newest: bool = False,
) -> Mme:
    """The day of highest known load from start to end, both included, and every opioid unknown or excluded then.

    Of days of equal load it is the first, or with `newest` the last on which a supply begins.
    `value` is None when opioids are supplied in that time and none of them has an MME.
    """
    spans = [span for span in _spans(fills, table, carry_cap, longest_days) if span.start <= end and span.end >= start]
    days = sorted({max(start, span.start) for span in spans}) or [start]
    loads = [_on(spans, day, table) for day in days]
    best = max(reversed(loads) if newest else loads, key=lambda load: Decimal(-1) if load.value is None else load.value)
    unknown = sorted({name for load in loads for name in load.unknown})
    excluded = sorted({name for load in loads for name in load.excluded})
    return Mme(best.value, tuple(unknown), tuple(excluded), best.basis, best.day, best.fills)


def days_at(
    fills: Sequence[Fill],
    start: date,
    end: date,
    least: int,
    table: str = LATEST,
    carry_cap: int | None = None,
    longest_days: int = 90,
) -> tuple[int, int, tuple[int, ...]]:
    """On how many days from start to end the load is at least so many MME: for certain, and perhaps.

    A day may be one when an opioid of unknown dose or days is supplied on it.  The ids are the fills of
    the certain days.
    """
    spans = [span for span in _spans(fills, table, carry_cap, longest_days) if span.start <= end and span.end >= start]
    one = timedelta(days=1)
    edges = sorted({max(start, s.start) for s in spans} | {min(end, s.end) + one for s in spans})
    certain = possible = 0
    found: set[int] = set()
    for day, following in pairwise(edges):
        load, length = _on(spans, day, table), (following - day).days
        if load.value is not None and load.value >= least:
            certain += length
            found.update(load.fills)
        elif load.unknown:
            possible += length
    return certain, certain + possible, tuple(sorted(found))
