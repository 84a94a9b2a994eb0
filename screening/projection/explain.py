"""The derivation of a projection in words and numbers, from the fill to the total, for redoing it by hand."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import islice
from typing import TYPE_CHECKING

from rules.counting import counted
from screening.projection.answer import assumptions, money, percent, rhythm, warnings
from screening.projection.ladder import ONE
from screening.projection.model import ESTIMATE, Payment, Request
from screening.projection.numbers import cents, decimal, shown, significant
from screening.projection.rates_shown import NO_HIGH, likely, unchosen, worth
from screening.projection.request import DAYS_A_YEAR, horizon_years
from screening.projection.tables import DIGITS

if TYPE_CHECKING:
    from screening.projection.engine import Method
    from screening.projection.projection import Projection

FIRST = 3  # payments and years written out


def explain(projection: Projection) -> str:
    """Plain text, numbered steps."""
    with localcontext(DIGITS):
        return "\n".join(_steps(projection, projection.request))


def _steps(projection: Projection, request: Request) -> Iterator[str]:
    certain, weighted = projection.to_expectancy, projection.survival_weighted
    yield "1. The amount of one payment"
    yield from _amount(request)
    yield ""
    yield "2. How long"
    yield from _years(projection, request)
    yield ""
    yield f"3. To {'expectancy' if request.horizon.kind == 'life' else 'the horizon'}: payments certain"
    yield from _payments(certain, request)
    yield from _total(certain, request)
    yield ""
    yield "4. Survival-weighted: each payment times the chance of being alive"
    yield from _survival(request)
    yield from _payments(weighted, request)
    yield from _total(weighted, request)
    yield ""
    yield "5. If growth or discount differ by a point (to expectancy / survival-weighted)"
    for cell in likely(projection.as_dict()):
        rates = ", ".join(f"{name} {percent(Decimal(cell[name])):>6}" for name in ("growth", "discount"))
        sums = " / ".join(f"{Decimal(cell[name]):>14,}" for name in ("to_expectancy", "survival_weighted"))
        yield f"   {rates}: {sums}"
    if unchosen(request.given):
        yield f"   {NO_HIGH}"
    yield ""
    yield "6. What this rests on"
    yield from (f"   - {text}" for text in assumptions(projection))
    if said := warnings(projection):
        yield ""
        yield "7. Warnings"
        yield from (f"   - {text}" for text in said)
    yield ""
    yield f"A {ESTIMATE}."


def _amount(request: Request) -> Iterator[str]:
    whole = request.amount + (request.pre_existing or 0)
    if price := request.price:
        said = f" {price.basis}" if price.basis else ""
        said += f" on {price.date.isoformat()}" if price.date else ""
        yield f"   The fill: {money(price.price)}{said} for {counted(price.days, 'day')}."
        month = decimal(DAYS_A_YEAR / 12)
        exact = significant(price.price * month / price.days)
        yield f"   A month has 365.25 / 12 = {month} days: {price.price} × {month} ÷ {price.days} = {exact}"
        yield f"   rounded half up to the cent: {money(whole)}"
    else:
        yield f"   As given: {money(whole)}{f' ({request.amount_basis})' if request.amount_basis else ''}"
    if request.pre_existing:
        yield f"   less what was paid before the injury: {whole} - {request.pre_existing} = {money(request.amount)}"
    yield f"   {rhythm(request)}"
    yearly = request.amount * decimal(request.payments_per_year)
    yield f"   A year: {request.amount} × {shown(request.payments_per_year, 6)} = {money(cents(yearly))}"


def _years(projection: Projection, request: Request) -> Iterator[str]:
    table, age = request.table, request.table_age
    if request.rated_ages:
        ages = ", ".join(f"{a:f}" for a in sorted(request.rated_ages))
        yield f"   Rated ages {ages}: median {shown(age)}."
    whole = min(int(age), table.last_age)
    here = table.e_x[whole - table.first_age]
    yield f"   {table.name}, age {shown(age)}: unrounded e({whole}) = {shown(here, 6)}"
    if request.expectancy == "interpolated" and age < table.last_age:
        low, high = shown(here, 6), shown(table.e_x[whole - table.first_age + 1], 6)
        yield f"   e({whole + 1}) = {high}; {low} + {shown(age - whole, 6)} × ({high} - {low})"
    how = {"published": "to one decimal", "interpolated": "to one decimal", "whole years": "to whole years"}
    yield f"   {how[request.expectancy]}: {projection.expectancy} years."
    if request.horizon.kind != "life":
        yield f"   Asked for: {shown(horizon_years(request), 4)} years, whatever the expectancy."
    span = horizon_years(request) - request.delay
    less = f" less {shown(request.delay, 4)} years until the start" if request.delay else ""
    count = span / request.interval
    per_year = shown(request.payments_per_year, 6)
    pro_rata = "" if count.denominator == 1 else ", the last one pro rata"
    years = shown(horizon_years(request), 4)
    yield f"   Payments: {years} years{less} × {per_year} a year = {shown(count, 4)}{pro_rata}"


def _payments(method: Method, request: Request) -> Iterator[str]:
    listed = list(islice(method.each_payment(), FIRST))
    for payment in listed:
        yield f"   {_payment(payment, request, bool(method.life))}"
    if listed:
        yield f"   … {shown(method.payments, 4)} payments in all; by year:"
    rows = method.schedule
    for row in [*rows[:FIRST], *([rows[-1]] if len(rows) > FIRST else [])]:
        if row.year > FIRST:
            yield "     …"
        yield (
            f"     year {row.year:>3}, age {shown(row.age)}: {shown(row.payments, 4)} payments, nominal "
            f"{row.nominal:,} × mean discount factor {shown(row.discount_factor, 9)} = {row.present_value:,}; "
            f"so far {row.cumulative:,}"
        )


def _payment(payment: Payment, request: Request, weighted: bool) -> str:
    """'Payment 1 at 0 years: 65.95 × 1.03^0 ÷ 1.04^0 = 65.95'."""
    each = request.growth_steps == "each payment"
    began = payment.began if each else Fraction(payment.year)
    growth, discount = 1 + request.growth, 1 + request.discount
    text = f"{request.amount}"
    value = request.amount
    if request.growth:
        text += f" × {growth}^{_power(began)}"
        value *= growth ** decimal(began)
    for factor, name in ((payment.multiplier, "price step"), (payment.share, "share")):
        if factor != ONE:
            text += f" × {shown(factor, 6)} ({name})"
            value *= factor
    if weighted:
        text += f" × {shown(payment.survival, 9)} alive"
        value *= payment.survival
    if request.discount:
        text += f" ÷ {discount}^{_power(payment.time)}"
        value /= discount ** decimal(payment.time)
    return f"Payment {payment.number + 1} at {shown(payment.time, 4)} years: {text} = {shown(value, 6)}"


def _power(years: Fraction) -> str:
    return str(years) if years.denominator == 1 else f"({years})"


def _survival(request: Request) -> Iterator[str]:
    table, age = request.table, request.table_age
    start = table.survivors(decimal(age))
    x = shown(age)
    yield f"   p(t) = l({x} + t) ÷ l({x}), l({x}) = {shown(start, 4)}, l linear within a year of age;"
    later = [f"p({t}) = {shown(table.survival(decimal(age), t), 9)}" for t in (1, 2, 10)]
    yield f"   {', '.join(later)}"
    if table.open_ended:
        force = shown(1 / table.e_x[-1], 9)
        yield f"   above age {table.last_age} the force of mortality is 1 ÷ {shown(table.e_x[-1], 6)} = {force} a year."


def _total(method: Method, request: Request) -> Iterator[str]:
    yield f"   Nominal total {money(method.nominal)}; {worth([request.given])} {money(method.present_value)}"
    yield f"   = amount × payments a year × {method.factor:f}"
