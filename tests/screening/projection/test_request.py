"""Requests: what is accepted, and the words for everything that is not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from screening.projection import ProjectionError, project
from screening.projection.request import monthly, read_request

from .requests import BASE

FILL = {"price": "65.00", "days": 30}


def problems(**changes) -> list[tuple[str, str]]:
    """(field, reason and remedy) of each problem."""
    with pytest.raises(ProjectionError) as caught:
        project(BASE | changes)
    for problem in caught.value.problems:
        assert problem.field
        assert problem.reason
        assert problem.remedy
    return [(p.field, f"{p.reason}, {p.remedy}") for p in caught.value.problems]


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"age": "-1"}, "age", "-1 is not between 0 and 109"),
        ({"age": "110"}, "age", "give 0 to 109 years"),
        ({"age": "NaN"}, "age", "NaN is not a finite number"),
        ({"age": float("nan")}, "age", "not a finite number"),
        ({"age": "forty"}, "age", '"forty" is not a plain number'),
        ({"age": True}, "age", "is not a number"),
        ({"age": None}, "age", "is missing, give the age"),
        ({"age": None, "date_of_birth": "2026-07-01"}, "date_of_birth", "lies after the valuation date"),
        ({"age": None, "date_of_birth": "1900-01-01"}, "date_of_birth", "an age above 109"),
        ({"date_of_birth": "1990-01-01"}, "age", "45 is not the age of date_of_birth, 36"),
        ({"age": None, "date_of_birth": "1981-02-30"}, "date_of_birth", "not a day of the calendar"),
        ({"date_of_birth": "1981-03-02", "valuation_date": None}, "valuation_date", "is missing"),
        ({"valuation_date": "30/06/2026"}, "valuation_date", "write it as YYYY-MM-DD"),
        ({"amount": "0"}, "amount", "a price is above 0"),
        ({"amount": "-65.95"}, "amount", "a price is above 0"),
        ({"amount": "65.94791"}, "amount", "more than 4 decimals"),
        ({"amount": "Infinity"}, "amount", "Infinity is not a finite number"),
        ({"amount": float("inf")}, "amount", "not a finite number"),
        ({"amount": "$65.95"}, "amount", "digits with a point and no sign of money"),
        ({"amount": "1e400"}, "amount", "not a plain number"),
        ({"amount": Decimal("1e400")}, "amount", "too many digits"),
        ({"amount": None}, "amount", "is missing"),
        ({"amount": None, "fill": FILL | {"days": 0}}, "fill.days", "0 is not between 1 and 366"),
        ({"amount": None, "fill": FILL | {"days": 367}}, "fill.days", "give 1 to 366 days supplied"),
        ({"amount": None, "fill": FILL | {"days": "30.5"}}, "fill.days", "not a whole number"),
        ({"amount": None, "fill": FILL | {"price": "0.00"}}, "fill.price", "a price is above 0"),
        ({"amount": None, "fill": {"price": "65.00"}}, "fill.days", "is missing"),
        ({"amount": "70.00", "fill": FILL}, "amount", "70.00 is not the 65.95 a month of the fill"),
        ({"amount": None, "fill": FILL, "payments_per_year": 4}, "payments_per_year", "does not fit a fill"),
        ({"pre_existing": "65.95"}, "pre_existing", "leaves nothing"),
        ({"growth": "5.0"}, "growth", "5.0 looks like a percentage, write 0.05"),
        ({"discount": 4}, "discount", "4 looks like a percentage, write 0.04"),
        ({"discount": "3%"}, "discount", "not a plain number"),
        ({"discount": "-1"}, "discount", "would leave nothing after a year"),
        ({"discount": "-30"}, "discount", "would leave nothing after a year"),
        ({"growth": "30"}, "growth", "beyond 20 % a year"),
        ({"net_rate": "0.21"}, "net_rate", "looks like a percentage, write 0.0021"),
        ({"net_rate": "0.01", "total_offset": True}, "net_rate", "contradicts total_offset"),
        ({"total_offset": "yes"}, "total_offset", "write true or false"),
        ({"life_table": "nchs-2023-femal"}, "life_table", "did you mean nchs-2023-female?"),
        ({"life_table": "ssa-2017"}, "life_table", "Shipped are"),
        ({"life_table": "no/such/file.csv"}, "life_table", "name a CSV file"),
        ({"life_table": "irs-2010cm", "age": None, "rated_ages": [110]}, "rated_ages[0]", "not between 0 and 109"),
        ({"rated_ages": ["52", "old"]}, "rated_ages[1]", "not a plain number"),
        ({"rated_ages": "52"}, "rated_ages", "write it in [ ]"),
        ({"expectancy": "whole year"}, "expectancy", 'did you mean "whole years"?'),
        ({"timing": "begin"}, "timing", "write one of: start, middle, end"),
        ({"growth_steps": "yearly"}, "growth_steps", "anniversary, each payment"),
        ({"payments_per_year": 0}, "payments_per_year", "not between more than 0 and 366"),
        ({"interval_months": 84}, "interval_months", "contradicts payments_per_year"),
        ({"start_after_months": 457}, "start_after_months", "starts after the horizon of 38 years"),
        ({"start_after_months": 456}, "start_after_months", "starts after the horizon"),
        ({"start_after_months": -1}, "start_after_months", "not between 0"),
        ({"horizon": {"kind": "forever"}}, "horizon.kind", "life, years, until"),
        ({"horizon": {"kind": "years"}}, "horizon.years", "is missing"),
        ({"horizon": {"kind": "life", "years": 5}}, "horizon.years", 'does not go with the kind "life"'),
        ({"horizon": {"kind": "years", "years": 0}}, "horizon.years", "more than 0"),
        ({"horizon": {"kind": "until"}}, "horizon.date", "is missing"),
        ({"horizon": {"kind": "until", "date": "2026-06-30"}}, "horizon.date", "not after the valuation date"),
        ({"horizon": 5}, "horizon", "with named fields"),
        ({"price_steps": [{"from_month": 0, "multiplier": 1}]}, "price_steps[0].from_month", "not between 1"),
        ({"price_steps": [{"from_month": 61}]}, "price_steps[0].multiplier", "is missing"),
        ({"pauses": [{"from_month": 9, "to_month": 3}]}, "pauses[0].to_month", "lies before from_month"),
        ({"schema": "projection/2"}, "schema", "write one of: projection/1"),
        ({"grwoth": "0.03"}, "grwoth", 'did you mean "growth"?'),
    ],
)
def test_bad_input_names_its_field_and_what_to_write(changes, field, words):
    found = problems(**changes)
    assert [f for f, _ in found] == [field]
    assert words in found[0][1]


def test_all_problems_come_at_once():
    found = problems(age="-1", amount="0", growth="5.0", horizon={"kind": "x"}, life_table="nchs")
    assert [field for field, _ in found] == ["age", "amount", "horizon.kind", "growth"]
    steps = [{"from_month": 61, "multiplier": 1}, {"from_month": 61, "multiplier": 2}]
    crossed = problems(price_steps=steps, life_table="nchs", start_after_months=900, interval_months=84)
    assert [field for field, _ in crossed] == ["life_table", "interval_months", "price_steps[1].from_month"]


def test_a_server_reads_no_files(tmp_path):
    table = tmp_path / "mine.csv"
    table.write_text("age,l_x\n0,100\n1,50\n2,0\n", encoding="utf-8")
    given = BASE | {"life_table": str(table), "age": 0, "horizon": {"kind": "years", "years": 1}}
    assert project(given).request.table.name == "mine"
    with pytest.raises(ProjectionError, match="is not a shipped table"):
        project(given, table_files=False)


@pytest.mark.parametrize("value", [None, [], "text", 5])
def test_what_is_not_an_object_is_refused(value):
    with pytest.raises(ProjectionError, match="named fields"):
        project(value)


def test_numbers_may_be_text_integers_or_what_a_notebook_holds():
    """0.1 as a float means the decimal a person wrote, not the nearest binary fraction."""
    for amount in ("65.95", Decimal("65.95"), 65.95):
        assert read_request(BASE | {"amount": amount}).amount == Decimal("65.95")
    assert read_request(BASE | {"growth": 0.1}).growth == Decimal("0.1")


def test_defaults_are_no_growth_no_discount_and_the_total_population():
    request = read_request({"age": 45, "amount": "65.95"})
    assert (request.table.name, request.growth, request.discount) == ("nchs-2023-total", 0, 0)
    assert (request.interval, request.offset, request.horizon.kind) == (Fraction(1, 12), 0, "life")


@pytest.mark.parametrize(
    ("price", "days", "cost"),
    [("65.00", 30, "65.95"), ("180", 90, "60.88"), ("0.0001", 1, "0.00"), ("12.5", 366, "1.04"), ("65", 28, "70.66")],
)
def test_a_month_of_a_fill(price, days, cost):
    assert monthly(Decimal(price), days) == Decimal(cost)


def test_the_amount_follows_from_the_fill():
    fill = FILL | {"basis": "billed", "date": "2026-06-02"}
    found = project(BASE | {"amount": None, "fill": fill})
    assert found.to_expectancy.present_value == Decimal("24843.18")
    assert found.assumptions[0] == (
        "Amount of one payment: $65.95 = $65.00 billed for 30 days on 2026-06-02 × (365.25 / 12) ÷ 30."
    )


def test_a_fill_too_cheap_to_make_a_cent_is_refused():
    assert problems(amount=None, fill={"price": "0.0001", "days": 366})[0][0] == "amount"


def test_only_the_increment_of_a_drug_taken_before_is_projected():
    found = project(BASE | {"amount": "65.95", "pre_existing": "40.00", "growth": 0, "discount": 0})
    assert found.to_expectancy.nominal == Decimal("25.95") * 456
    assert "the increment of $25.95 is projected" in found.assumptions[0]


def test_the_age_from_a_date_of_birth():
    """Expectancy is read at the age last birthday, survival at the exact age."""
    birth = {"age": None, "date_of_birth": "1981-03-02"}
    request = read_request(BASE | birth)
    assert request.age == 45 + Fraction(120, 365)
    assert project(BASE | birth).to_expectancy.present_value == Decimal("24843.18")
    assert project(BASE | birth).survival_weighted.present_value < Decimal("24510.12")
    assert read_request(BASE | {"date_of_birth": "1981-03-02"}).age == request.age  # both given, and they agree


def test_rated_ages_are_read_at_their_median():
    assert read_request(BASE | {"rated_ages": ["61", "52", "55", "58"]}).table_age == Fraction("56.5")
    assert read_request(BASE | {"rated_ages": [50, 70, 55]}).table_age == 55
    assert read_request(BASE | {"age": None, "rated_ages": [50, 70, 55]}).age == 55


def test_total_offset_and_net_rate_say_which_rates_they_leave_unused():
    for change, words in (({"total_offset": True}, "total offset"), ({"net_rate": "0.01"}, "net rate")):
        found = project(BASE | change)
        assert [
            f"growth 0.03 was given and is not used: {words}.",
            f"discount 0.04 was given and is not used: {words}.",
        ] == list(found.warnings)


def test_until_a_date_counts_calendar_months():
    request = read_request(BASE | {"horizon": {"kind": "until", "date": "2028-03-30"}})
    assert request.horizon.years == Fraction(21, 12)
    assert request.horizon.until == date(2028, 3, 30)
