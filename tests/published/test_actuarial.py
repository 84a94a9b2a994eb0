"""Factors, expectancies and court totals printed by others; the table is not part of the project.

Each category of rows is expressed as requests to the engine; a category without a way, or a row whose life
table is not shipped, stands in `CANNOT` with the reason.
"""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from screening.projection import LifeTable, project
from screening.projection.tables import names

SHARED = Path(os.environ.get("CASE_SCREENING_SHARED", Path(__file__).parents[3] / "shared"))
FILE = SHARED / "published" / "actuarial.csv"
ROWS = list(csv.DictReader(io.StringIO(FILE.read_text(encoding="utf-8")))) if FILE.exists() else []

pytestmark = pytest.mark.skipif(not ROWS, reason=f"no published figures at {FILE}")

NO_TABLE = "its life table is not shipped and the row does not print it"
CANNOT = {
    "cga-002": f"Table 2000CM: {NO_TABLE}",
    "cga-deferred-004": f"Table 2000CM: {NO_TABLE}; nor does it say the ages",
    "nchs-ex-036": f"NCHS 2010: {NO_TABLE}",
    "nchs-ex-037": f"NCHS 2010: {NO_TABLE}",
    "nchs-ex-038": f"NCHS 2010: {NO_TABLE}",
    "nchs-ex-044": f"NCHS 2010: {NO_TABLE}",
    "nchs-ex-053": f"NCHS 2010: {NO_TABLE}",
    "nchs-survival-006": f"NCHS 2010: {NO_TABLE}",
    "ssa-ex-004": f"SSA 2017: {NO_TABLE}",
}
TABLES = {"2010CM": "irs-2010cm"} | {f"NCHS 2023 {sex}": f"nchs-2023-{sex}" for sex in ("total", "male", "female")}
ONE = Decimal(1)


def certain(years: object, rate: object, per_year: object = 1, timing: str = "end", **more: object) -> Decimal:
    """Present value of 1 a year for so many years."""
    return stream(years, rate, per_year, timing, **more).factor


def stream(years: object, rate: object, per_year: object = 1, timing: str = "end", **more: object):
    horizon = {"kind": "years", "years": years}
    request = {"age": 0, "amount": 1, "payments_per_year": per_year, "timing": timing, "horizon": horizon}
    return project(request | {"discount": rate} | more).to_expectancy


def single(years: int, rate: object) -> Decimal:
    """Present value of 1 in so many years: one interval of that length, paid at its end."""
    factor = certain(years, rate, None, interval_months=12 * years)
    return factor / years  # the factor is for 1 a year


def whole_life(inputs: dict) -> Decimal:
    """A of 1 at the end of the year of death, from the survival-weighted factor of 1 a year at the start."""
    rate = Decimal(inputs["rate"])
    request = {"age": inputs["age"], "amount": 1, "payments_per_year": 1, "life_table": TABLES[inputs["table"]]}
    due = project(request | {"discount": rate}).survival_weighted.factor
    return 1 - due * rate / (1 + rate)


def table_s_remainder(inputs: dict) -> Decimal:
    return whole_life(inputs) * (1 + Decimal(inputs["rate"]) / 2)


def table_s_annuity(inputs: dict) -> Decimal:
    return (1 - table_s_remainder(inputs)) / Decimal(inputs["rate"])


def commutation(inputs: dict) -> Decimal:
    """D_x = l_x v^x: one payment to a newborn in x years, for each of the table's l_0."""
    age, name = inputs["age"], TABLES[inputs["table"]]
    request = {
        "age": 0, "amount": 1, "payments_per_year": 1, "life_table": name, "discount": inputs["rate"],
        "start_after_months": 12 * age, "horizon": {"kind": "years", "years": age + 1},
    }  # fmt: skip
    return project(request).survival_weighted.factor * LifeTable.named(name).l_x[0]


def decreasing(inputs: dict) -> Decimal:
    """10, 9, … 1 at the start of each year, ten times: price steps down by a tenth of the first."""
    years = inputs["years"]
    steps = [{"from_month": 12 * n + 1, "multiplier": ONE - Decimal(n) / years} for n in range(1, years)]
    more = {"price_steps": steps, "amount": 10 * years}
    return 10 * years * certain(years, inputs["rate"], timing="start", **more)


def monthly_factor(inputs: dict) -> Decimal:
    """Present value of 1 after n months, at a rate a month."""
    assert inputs["n"] == 12
    yearly = (1 + Decimal(inputs["rate"])) ** 12 - 1
    return single(1, yearly.quantize(ONE.scaleb(-24)))


WAYS: dict[str, Callable[[dict], Decimal]] = {
    "irs-table-s-annuity": table_s_annuity,
    "irs-table-s-remainder": table_s_remainder,
    "irs-table-b-annuity": lambda i: certain(i["years"], i["rate"]),
    "irs-table-b-remainder": lambda i: single(i["years"], i["rate"]),
    "irs-table-k": lambda i: certain(1, i["rate"], i["payments_per_year"]) / certain(1, i["rate"]),
    "cfr-example": lambda i: certain(i["years"], i["rate"]),
    "cga-2010cm": commutation,
    "soa-ilt": decreasing,
    "nchs-ex": lambda i: project({"age": i["age"], "amount": 1, "life_table": TABLES[i["table"]]}).expectancy,
    "ogden": lambda i: single(i["years"], i["rate"]),
    "pv-certain": lambda i: stream(i["years"], i["rate"], amount=i["annual"]).present_value,
    "interest-table-3pct": lambda i: certain(i["n"], i["rate"]),
    "interest-table-0.25pct": monthly_factor,
    "undiscounted": lambda i: stream(i["years"], 0, amount=i["annual"]).nominal,
}


@pytest.mark.parametrize("row", [r for r in ROWS if r["id"] not in CANNOT], ids=lambda r: r["id"])
def test_as_printed(row: dict[str, str]) -> None:
    found = WAYS[row["category"]](json.loads(row["inputs_json"]))
    printed = Decimal(row["expected"])
    places = {"factor 4dp": 4, "4dp": 4, "factor 5dp": 5, "factor 6dp": 6, "D_x 3dp": 3, "2dp": 2, "USD": 2}
    digits = places.get(row["unit"], max(0, -int(printed.as_tuple().exponent)))
    rounded = found.quantize(ONE.scaleb(-digits), ROUND_HALF_UP)
    assert abs(rounded - printed) <= Decimal(row["tolerance"]), f"{found} for {printed}"


def test_rows_not_expressed_are_those_without_their_table(record_property: Callable[[str, object], None]) -> None:
    """Every row left out names a table that is not shipped; so a table added later brings its rows in."""
    left_out = {row["id"]: json.loads(row["inputs_json"]) for row in ROWS if row["id"] in CANNOT}
    assert set(left_out) == set(CANNOT)
    for inputs in left_out.values():
        assert inputs.get("table") not in TABLES
    assert set(TABLES.values()) <= set(names())
    record_property("rows expressed", f"{len(ROWS) - len(left_out)} of {len(ROWS)}")
