"""The answer and its words: schema, schedule, assumptions, warnings, derivation."""

from __future__ import annotations

import json
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest

from screening.projection import LifeTable, project
from screening.projection.numbers import cents, shown, significant
from screening.projection.tables import DIGITS

from .requests import BASE

FLAT = {"growth": 0, "discount": 0}


def test_the_answer_is_projection_1():
    found = project(BASE).as_dict()
    assert found["schema"] == "projection/1"
    assert found["statement"] == "screening estimate, not an expert opinion"
    assert found["expectancy"] == "38.0"
    assert found["life_table"]["hash"] == LifeTable.named("nchs-2023-female").hash
    assert found["to_expectancy"]["nominal"] == "54732.79"
    assert found["survival_weighted"]["present_value"] == "24510.12"
    assert json.loads(json.dumps(found)) == found  # nothing but text, whole numbers, lists, objects


def test_the_factor_has_twelve_significant_digits():
    factor = project(BASE).as_dict()["to_expectancy"]["factor"]
    assert len(factor.replace(".", "")) == 12
    assert abs(Decimal(factor) * 12 * Decimal("65.95") - Decimal("24843.18")) < Decimal("0.006")


def test_a_row_of_the_schedule():
    first, *_, last = project(BASE | {"expectancy": "interpolated", "age": "45.3"}).as_dict()["to_expectancy"][
        "schedule"
    ]
    assert first == {
        "year": 1, "age": "45.3", "payments": "12", "nominal": "791.40", "survival": "1",
        "discount_factor": "0.982246963649", "present_value": "777.35", "cumulative": "777.35",
        "cumulative_nominal": "791.40",
    }  # fmt: skip
    assert (last["year"], last["payments"]) == (38, "9.6")  # 37.8 years


def test_survival_in_a_row_is_the_mean_over_its_payments():
    table = LifeTable.named("nchs-2023-female")
    yearly = project(BASE | FLAT | {"payments_per_year": 1}).survival_weighted.schedule
    for row in yearly[:60]:
        assert row.survival == pytest.approx(table.survival(45, row.year - 1))


def test_the_grid_holds_nine_cells_around_what_was_asked():
    found = project(BASE)
    assert [(cell.growth, cell.discount) for cell in found.sensitivity] == [
        (Decimal(g), Decimal(i)) for g in ("0.02", "0.03", "0.04") for i in ("0.03", "0.04", "0.05")
    ]
    middle, lower = found.sensitivity[4], found.sensitivity[0]
    assert middle.to_expectancy == found.to_expectancy.present_value
    assert middle.nominal_survival_weighted == found.survival_weighted.nominal
    again = project(BASE | {"growth": "0.02", "discount": "0.03"})
    assert (lower.to_expectancy, lower.survival_weighted) == (
        again.to_expectancy.present_value, again.survival_weighted.present_value,
    )  # fmt: skip
    assert lower.nominal_to_expectancy == again.to_expectancy.nominal


def test_every_choice_is_an_assumption():
    changes = {
        "rated_ages": ["52", "61"], "expectancy": "whole years", "timing": "middle", "start_after_months": 6,
        "price_steps": [{"from_month": 61, "multiplier": "0.4"}], "pauses": [{"from_month": 5, "to_month": 7}],
        "amount_basis": "two strengths of one day", "horizon": {"kind": "until", "date": "2031-06-30"},
        "growth_steps": "each payment",
    }  # fmt: skip
    said = "\n".join(project(BASE | changes).assumptions)
    for words in (
        "$65.95 (two strengths of one day)", "12 payments a year, in the middle of each interval",
        "6 months after the valuation date 2026-06-30", "5 years from the valuation date (until 2031-06-30)",
        "the median of the rated ages 52, 61", "the published figure in whole years", "sha256:",
        "grow by 3 % a year, at each payment", "Discounted at 4 %", "From month 61 the price is 0.4 times the first",
        "No payments in months 5 to 7", "attorney to confirm", "screening estimate, not an expert opinion",
    ):  # fmt: skip
        assert words in said


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (FLAT, "No growth of prices"),
        (FLAT, "No discount"),
        ({"total_offset": True}, "Total offset"),
        ({"net_rate": "-0.005"}, "Net rate -0.5 % a year"),
        ({"jurisdiction": "MI"}, "5 percent a year"),
        ({"payments_per_year": None, "interval_months": 84}, "A payment every 7 years"),
    ],
)
def test_assumptions_on_rates_and_law(changes, words):
    assert any(words in text for text in project(BASE | changes).assumptions)


def test_a_rate_the_law_fixes_otherwise_is_a_warning():
    (warning,) = project(BASE | {"jurisdiction": "MI"}).warnings
    assert "5 %" in warning
    assert not project(BASE | {"jurisdiction": "MI", "discount": "0.05"}).warnings


def test_notes_of_the_request_come_first():
    assert project(BASE | {"notes": ["One fill only."]}).warnings == ("One fill only.",)


def test_the_derivation_leads_from_the_fill_to_the_total():
    fill = {"price": "65.00", "days": 30, "basis": "billed", "date": "2026-06-02"}
    text = project(BASE | {"amount": None, "fill": fill, "pre_existing": "40.00"}).explain()
    steps = (
        "The fill: $65.00 billed on 2026-06-02 for 30 days", "65.00 × 30.4375 ÷ 30 = 65.9479166667",
        "rounded half up to the cent: $65.95", "65.95 - 40.00 = $25.95", "25.95 × 12 = $311.40",
        "unrounded e(45) = 38.047535", "38 years × 12 a year = 456",
        "Payment 2 at 0.0833 years: 25.95 × 1.03^0 ÷ 1.04^(1/12)", "p(1) = 0.997846645",
        "If growth or discount differ", "What this rests on", "screening estimate, not an expert opinion",
    )  # fmt: skip
    places = [text.index(step) for step in steps]  # each is there, in this order
    assert places == sorted(places)


def test_the_derivation_of_rated_ages_shows_how_it_was_interpolated():
    rated = {"life_table": "nchs-2023-total", "rated_ages": ["52", "55", "58", "61"], "expectancy": "interpolated"}
    text = project(BASE | rated).explain()
    assert "Rated ages 52, 55, 58, 61: median 56.5." in text
    assert "26.628216 + 0.5 × (25.799793 - 26.628216)" in text
    assert "314.4, the last one pro rata" in text


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [(Fraction(1, 3), 2, "0.33"), (Fraction(45), 2, "45"), (Decimal("-0.005"), 2, "-0.01"), (Fraction(100), 0, "100")],
)
def test_numbers_are_shown_without_trailing_zeros(value, places, text):
    assert shown(value, places) == text


def test_rounding_is_half_up():
    with localcontext(DIGITS):
        assert cents(Decimal("0.125")) == Decimal("0.13")
        assert cents(Decimal("0.12499999999999999999999999999999999999")) == Decimal("0.13")  # noise of a long sum
        assert cents(Decimal("0.1249999999")) == Decimal("0.12")
    assert significant(Decimal("1.2345678901250000")) == Decimal("1.23456789013")
