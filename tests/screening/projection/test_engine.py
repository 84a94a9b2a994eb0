"""Both methods: the worked examples, the same sums done slowly, and what must hold whatever is asked."""

from __future__ import annotations

import os
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from screening.projection import LifeTable, ProjectionError, project
from screening.projection.request import read_request

from .requests import BASE, ages, amounts, by_hand, rates, requests, rhythms

MANY = 2000 if os.environ.get("CASE_SCREENING_PROOF") else 60
FLAT = {"growth": 0, "discount": 0}
TOTAL = {"life_table": "nchs-2023-total"}
RATED = TOTAL | {"rated_ages": ["52", "55", "58", "61"], "expectancy": "interpolated"}


@pytest.mark.parametrize(
    ("changes", "method", "nominal", "present"),
    [
        ({"total_offset": True, **FLAT}, "to_expectancy", "30073.20", "30073.20"),
        (TOTAL | FLAT | {"expectancy": "whole years"}, "to_expectancy", "28490.40", "28490.40"),
        ({"growth": 0}, "to_expectancy", "30073.20", "15657.84"),
        ({}, "to_expectancy", "54732.79", "24843.18"),
        ({}, "survival_weighted", "59637.16", "24510.12"),
        (RATED, "to_expectancy", "30852.22", "18081.66"),
        ({"start_after_months": 6}, "to_expectancy", "54337.09", "24450.69"),
        ({"horizon": {"kind": "years", "years": "2"}}, "to_expectancy", "1606.54", "1547.23"),
        ({"price_steps": [{"from_month": 61, "multiplier": "0.4"}]}, "to_expectancy", "24414.11", "12224.90"),
        ({"growth": "0.045"}, "to_expectancy", "76083.78", "32324.77"),
    ],
)
def test_worked_examples_to_the_cent(changes, method, nominal, present):
    found = getattr(project(BASE | changes), method)
    assert (found.nominal, found.present_value) == (Decimal(nominal), Decimal(present))


def projected(request):
    """The projection; requests that are rightly refused (start after the horizon, no survivors) are not counted."""
    try:
        return project(request)
    except ProjectionError as error:
        refused = {problem.field for problem in error.problems}
    assume(not refused <= {"start_after_months", "age"})
    return pytest.fail(f"{request} was refused for its {refused}")


@given(requests)
@settings(max_examples=MANY)
def test_the_same_as_payment_by_payment(request):
    found = projected(request)
    assert (found.to_expectancy.nominal, found.to_expectancy.present_value) == by_hand(found.request, False)


@given(requests)
@settings(max_examples=MANY // 2)
def test_the_same_as_payment_by_payment_with_survival(request):
    found = projected(request)
    assert (found.survival_weighted.nominal, found.survival_weighted.present_value) == by_hand(found.request, True)


@given(requests)
@settings(max_examples=MANY)
def test_rows_foot_to_the_cent(request):
    found = projected(request)
    for method in (found.to_expectancy, found.survival_weighted):
        rows = method.schedule
        assert sum(row.nominal for row in rows) == rows[-1].cumulative_nominal == method.nominal
        assert sum(row.present_value for row in rows) == rows[-1].cumulative == method.present_value
        assert [row.year for row in rows] == list(range(1, len(rows) + 1))
        for row in rows:  # each row can be redone from what it shows
            off = abs(row.nominal * row.discount_factor - row.present_value)
            assert off <= Decimal("0.01") * (row.discount_factor + 1)  # the nominal and the value were each rounded


@given(amounts, ages)
@settings(max_examples=MANY)
def test_without_growth_and_discount_the_sum_is_twelve_months_times_the_expectancy(amount, age):
    found = project(BASE | FLAT | {"amount": amount, "age": age})
    assert found.to_expectancy.nominal == found.to_expectancy.present_value
    assert abs(found.to_expectancy.nominal - 12 * amount * found.expectancy) <= Decimal("0.005")


@given(amounts, rates, st.integers(1, 90))
@settings(max_examples=MANY)
def test_growth_that_equals_discount_cancels(amount, rate, years):
    horizon = {"kind": "years", "years": years}
    yearly = {"payments_per_year": 1, "growth": rate, "discount": rate, "horizon": horizon, "amount": amount}
    assert project(BASE | yearly).to_expectancy.present_value == amount * years


def test_survival_in_the_middle_of_intervals_sums_to_the_published_expectancy():
    middle = BASE | FLAT | {"timing": "middle", "amount": 1}
    found = project(middle | {"payments_per_year": 12}).survival_weighted.factor
    assert round(found, 4) == Decimal("38.0475")
    table = LifeTable.named("nchs-2023-female")
    for age in range(1, 100):  # below 1 the table knows deaths by day, not evenly over the year
        found = project(middle | {"age": age}).survival_weighted.factor
        assert abs(found - table.e_x[age]) < Decimal("0.003"), age


@given(requests, st.integers(0, 200).map(lambda n: Decimal(n) / 1000))
@settings(max_examples=MANY)
def test_the_sooner_the_dearer(request, discount):
    """Present values fall from start to middle to end of the interval when the rate is not negative."""
    values = [projected(request | {"timing": t, "discount": discount}) for t in ("start", "middle", "end")]
    for method in ("to_expectancy", "survival_weighted"):
        found = [getattr(value, method).present_value for value in values]
        assert found == sorted(found, reverse=True)


@given(requests)
@settings(max_examples=MANY)
def test_more_money_and_less_discount_never_make_less(request):
    base = projected(request)
    dearer = projected(request | {"amount": request["amount"] + 1})
    discounted = projected(request | {"discount": request["discount"] - Decimal("0.01")})
    for method in ("to_expectancy", "survival_weighted"):
        value = getattr(base, method).present_value
        assert getattr(dearer, method).present_value >= value
        assert getattr(discounted, method).present_value >= value


@given(requests, st.integers(2, 60), st.integers(0, 30))
@settings(max_examples=MANY)
def test_a_longer_time_never_costs_less(request, years, more):
    spans = ({"kind": "years", "years": years}, {"kind": "years", "years": years + more})
    shorter, longer = (projected(request | {"horizon": span}) for span in spans)
    for method in ("to_expectancy", "survival_weighted"):
        assert getattr(shorter, method).present_value <= getattr(longer, method).present_value
        assert getattr(shorter, method).nominal <= getattr(longer, method).nominal


@given(requests)
@settings(max_examples=MANY)
def test_survival_never_adds_to_a_time_that_is_given(request):
    found = projected(request | {"horizon": {"kind": "years", "years": "7.5"}})
    assert found.survival_weighted.present_value <= found.to_expectancy.present_value


@given(amounts, ages, rhythms)
@settings(max_examples=MANY)
def test_the_factor_is_present_value_for_one_a_year(amount, age, rhythm):
    found = projected(BASE | rhythm | {"amount": amount, "age": age})
    for method in (found.to_expectancy, found.survival_weighted):
        yearly = Fraction(amount) / found.request.interval
        off = abs(Fraction(method.factor) * yearly - Fraction(method.present_value))
        assert off <= Fraction("0.005") + yearly / 10**9


def test_every_payment_can_be_redone():
    """The payments handed to the workbook and the derivation add up to the totals."""
    request = BASE | {"start_after_months": 7, "price_steps": [{"from_month": 61, "multiplier": "0.4"}]}
    found = project(request | {"pauses": [{"from_month": 13, "to_month": 18}], "expectancy": "interpolated"})
    g, i = 1 + found.request.growth, 1 + found.request.discount
    for method in (found.to_expectancy, found.survival_weighted):
        total = sum(
            (found.request.amount * g**p.year * p.multiplier * p.share * p.survival
             * i ** -(Decimal(p.time.numerator) / p.time.denominator) for p in method.each_payment()),
            Decimal(0),
        )  # fmt: skip
        assert round(total, 2) == method.present_value


def test_a_device_every_seven_years_and_a_toxin_every_twelve_weeks():
    device = {"payments_per_year": None, "interval_months": 84, "amount": 28000}
    found = project(BASE | FLAT | device | {"horizon": {"kind": "years", "years": 21}}).to_expectancy
    assert found.nominal == 84000
    rows = found.schedule
    assert [row.year for row in rows if row.payments] == [1, 8, 15]
    toxin = {"payments_per_year": None, "interval_weeks": 12, "horizon": {"kind": "years", "years": 10}}
    found = project(BASE | FLAT | toxin | {"amount": 1500})
    assert found.to_expectancy.payments == Fraction("365.25") * 10 / 84
    assert found.to_expectancy.nominal == Decimal("65223.21")  # 1500 × 3652.5 ÷ 84


def test_a_horizon_beyond_the_expectancy_is_paid_in_full_with_a_warning():
    found = project(BASE | FLAT | {"horizon": {"kind": "years", "years": 50}})
    assert found.to_expectancy.nominal == Decimal("65.95") * 600
    assert found.survival_weighted.nominal < found.to_expectancy.nominal
    assert any("beyond the expectancy of 38.0" in text for text in found.warnings)
    assert not project(BASE | {"horizon": {"kind": "years", "years": 38}}).warnings


def test_payments_go_on_above_the_last_age_of_an_open_table():
    """At 105 nobody is in the table: a constant force keeps the last expectancy, 2.3 years."""
    found = project(BASE | FLAT | {"age": 105, "timing": "middle"})
    assert found.expectancy == Decimal("2.3")
    assert abs(found.survival_weighted.factor - LifeTable.named("nchs-2023-female").e_x[-1]) < Decimal("0.001")


def test_a_negative_net_rate_raises_the_present_value():
    found = project(BASE | FLAT | {"net_rate": "-0.01"})
    assert found.to_expectancy.present_value > found.to_expectancy.nominal == Decimal("30073.20")


def test_half_a_cent_goes_up_whatever_the_sum_went_through():
    """0.125 a year, growth equal to discount: exactly 0.125 in the first year, 0.125 × 3 after three."""
    same = {"growth": "0.07", "discount": "0.07", "payments_per_year": 1, "amount": "0.125"}
    for years, cents in ((1, "0.13"), (3, "0.38"), (7, "0.88")):
        found = project(BASE | same | {"horizon": {"kind": "years", "years": years}})
        assert found.to_expectancy.present_value == Decimal(cents)


def test_the_request_can_be_read_once_and_used_often():
    request = read_request(BASE)
    assert project(request).as_dict() == project(BASE).as_dict()
