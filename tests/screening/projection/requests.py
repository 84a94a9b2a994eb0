"""Requests that several tests share, and the same sums done payment by payment, slowly and plainly."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from screening.projection.model import Request
from screening.projection.request import expectancy

BASE: dict[str, Any] = {
    "schema": "projection/1", "valuation_date": "2026-06-30", "age": "45", "date_of_birth": None,
    "life_table": "nchs-2023-female", "rated_ages": [], "expectancy": "published",
    "amount": "65.95", "payments_per_year": 12, "interval_months": None, "timing": "start",
    "start_after_months": 0, "horizon": {"kind": "life"}, "growth": "0.03", "growth_steps": "anniversary",
    "discount": "0.04", "net_rate": None, "total_offset": False, "price_steps": [],
}  # fmt: skip

rates = st.integers(-80, 200).map(lambda n: Decimal(n) / 1000)
amounts = st.integers(1, 10_000_000).map(lambda n: Decimal(n) / 100)
ages = st.one_of(st.integers(0, 109), st.integers(0, 10900).map(lambda n: Decimal(n) / 100))
rhythms = st.one_of(
    st.sampled_from((1, 2, 4, 12, "13.04")).map(lambda n: {"payments_per_year": n}),
    st.integers(1, 130).map(lambda n: {"payments_per_year": None, "interval_months": n}),
    st.integers(2, 60).map(lambda n: {"payments_per_year": None, "interval_weeks": n}),
)
horizons = st.one_of(
    st.just({"kind": "life"}),
    st.integers(101, 6000).map(lambda n: {"kind": "years", "years": Decimal(n) / 100}),
    st.integers(2028, 2090).map(lambda year: {"kind": "until", "date": f"{year}-03-17"}),
)
steps = st.lists(st.tuples(st.integers(1, 400), st.integers(0, 30)), max_size=3, unique_by=lambda s: s[0]).map(
    lambda pairs: [{"from_month": m, "multiplier": Decimal(x) / 10} for m, x in sorted(pairs)]
)
pauses = st.lists(st.integers(1, 300), max_size=4, unique=True).map(
    lambda months: [
        {"from_month": a, "to_month": b} for a, b in zip(sorted(months)[::2], sorted(months)[1::2], strict=False)
    ]
)
requests = st.builds(
    lambda rhythm, **fields: BASE | rhythm | fields,
    rhythms,
    age=ages,
    life_table=st.sampled_from(("nchs-2023-female", "nchs-2023-total", "irs-2010cm")),
    expectancy=st.sampled_from(("published", "interpolated", "whole years")),
    amount=amounts,
    timing=st.sampled_from(("start", "middle", "end")),
    start_after_months=st.one_of(st.just(0), st.integers(0, 6), st.just("2.5")),
    horizon=horizons,
    growth=rates,
    growth_steps=st.sampled_from(("anniversary", "each payment")),
    discount=rates,
    price_steps=steps,
    pauses=pauses,
)


def by_hand(request: Request, weighted: bool) -> tuple[Decimal, Decimal]:
    """Nominal and present value in cents: every payment by itself, straight from the words of docs/projection.md."""
    with localcontext() as context:
        context.prec = 60
        table, x = request.table, request.table_age
        years = Fraction(expectancy(request)) if request.horizon.years is None else request.horizon.years
        number = (years - request.delay) / request.interval
        nominal = present = Decimal(0)
        k = 0
        full = weighted and request.horizon.kind == "life"
        while full or k < number:
            began = request.delay + k * request.interval
            t = began + request.offset * request.interval
            p = table.survival(_decimal(x), _decimal(t)) if weighted else Decimal(1)
            if p < Decimal("1e-12"):
                break
            share = Decimal(1) if full else _decimal(min(Fraction(1), number - k))
            power = _decimal(began) if request.growth_steps == "each payment" else int(began)
            cost = request.amount * (1 + request.growth) ** power * share * _price(request, began * 12) * p
            nominal += cost
            present += cost * (1 + request.discount) ** -_decimal(t)
            k += 1
        return _cents(nominal), _cents(present)


def _price(request: Request, months: Fraction) -> Decimal:
    if any(p.from_month - 1 <= months < p.to_month for p in request.pauses):
        return Decimal(0)
    price = Decimal(1)
    for step in request.steps:
        if months >= step.from_month - 1:
            price = step.multiplier
    return price


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def _cents(value: Decimal) -> Decimal:
    return value.quantize(Decimal("1e-30")).quantize(Decimal("0.01"), ROUND_HALF_UP)
