"""Figures that others printed: AdhereR episodes and CMA7, MPR, PDC, PQA's shift of early refills, opioid load.

The file is not part of the project; every row of a kind is checked with the arguments the row states.
"""

from __future__ import annotations

import csv
import io
import json
import os
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from screening.courses import (
    build_courses,
    medication_possession_ratio,
    proportion_of_days_covered,
    supply_intervals,
)
from screening.doses import daily_doses
from screening.drugs import recognise
from screening.model import Fill
from screening.opioids import fill_mme
from screening.referral import FillRow
from screening.sig import doses_per_day

SHARED = Path(os.environ.get("CASE_SCREENING_SHARED", Path(__file__).parents[3] / "shared"))
FILE = SHARED / "published" / "adherence.csv"
ROWS = list(csv.DictReader(io.StringIO(FILE.read_text(encoding="utf-8")))) if FILE.exists() else []

pytestmark = pytest.mark.skipif(not ROWS, reason=f"no published figures at {FILE}")


def of(metric: str) -> list:
    return [pytest.param(row, id=row["case_id"]) for row in ROWS if row["metric"] == metric]


def parts(row: dict) -> tuple[list, dict]:
    return json.loads(row["fills_json"]), json.loads(row["params_json"])


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize("row", of("episodes[start,end,duration,end_gap]"))
def test_episodes(row):
    fills, params = parts(row)
    follow_up_end = min(day(f["date"]) for f in fills) + timedelta(days=params["follow_up_days"])
    courses = build_courses(
        fills,
        permissible_gap_days=params["max_gap_days"],
        carry_over_within="all" if params["carryover"] else None,
        follow_up_end=follow_up_end,
    )
    found = [[str(c.start), str(c.end), (c.end - c.start).days, c.gap_after] for c in courses]
    assert found == json.loads(row["expected"])


@pytest.mark.parametrize("row", of("CMA7"))
def test_days_covered_with_carry_over_into_the_window(row):
    fills, params = parts(row)
    start = min(day(f["date"]) for f in fills) + timedelta(days=params["ow_start_day"])
    end = start + timedelta(days=params["ow_days"] - 1)
    fills = [f for f in fills if day(f["date"]) <= end]
    found = proportion_of_days_covered(fills, start, end, carry_over_within="all")
    assert abs(found - Decimal(row["expected"])) <= Decimal("0.00000005")


@pytest.mark.parametrize("row", of("PDC"))
def test_days_covered_in_a_window(row):
    fills, params = parts(row)
    start = day(params["start"])
    end = start + timedelta(days=params["window_days"] - 1)
    assert round(proportion_of_days_covered(fills, start, end), 4) == Decimal(row["expected"])


@pytest.mark.parametrize("row", of("MPR"))
def test_possession_ratio(row):
    _, params = parts(row)
    assert medication_possession_ratio(params["total_days_supply"], params["days"]) == Decimal(row["expected"])


@pytest.mark.parametrize("row", of("dose_intervals[first,last]"))
def test_shift_only_within_the_ingredient(row):
    fills, params = parts(row)
    assert params["shift"] == "only within the same generic ingredient"
    found = supply_intervals(fills, carry_over_within="ingredient")
    end = params.get("year_end", "9999-12-31")  # what is left then is not counted
    assert [[str(first), min(str(last), end)] for first, last in found] == json.loads(row["expected"])


def load(given: dict, table: str) -> Decimal | None:
    """The load of one product by a table; a row without quantity tells how much is taken at a time and how often."""
    strength = f"{given['strength']} {given['uom']}" if "strength" in given else None
    a_day = Decimal(str(given.get("units_per_dose", 1))) * Decimal(str(given.get("doses_per_day", 1)))
    fill_row = FillRow(
        1, "dispense", date(2025, 1, 1), given.get("drug"), rxcui=given.get("rxcui"), strength=strength,
        quantity=Decimal(str(given.get("qty", a_day * 30))), days_supply=given.get("days", 30),
    )  # fmt: skip
    drug = recognise(fill_row).drug
    daily = daily_doses(fill_row, drug)
    loads = [
        fill_mme(Fill(i, (1,), fill_row.date, name, drug, daily.doses[name], daily.days, fill_row), table)
        for i, name in enumerate(drug.ingredients)
    ]
    known = [mme for mme in loads if mme is not None]
    return sum(known, Decimal(0)) if known else None


@pytest.mark.parametrize("row", of("mme_per_day"))
def test_opioid_load(row):
    fills, _ = parts(row)
    expected = json.loads(row["expected"])
    tables = [[load(given, table) for given in fills] for table in ("cdc-2022", "cdc-2018")]
    if expected is None:
        assert tables == [[None] * len(fills)] * 2
    else:
        assert Decimal(str(expected)) in [sum(loads) for loads in tables if None not in loads]


@pytest.mark.parametrize("row", of("doses_per_day"))
def test_doses_a_day(row):
    _, params = parts(row)
    printed = Decimal(row["expected"])
    assert abs(doses_per_day(params["frequency"], params["period"]) - printed) <= Decimal("0.00000001")


def test_every_kind_of_row_is_checked():
    checked = {"episodes[start,end,duration,end_gap]", "CMA7", "MPR", "PDC", "dose_intervals[first,last]"}
    assert {row["metric"] for row in ROWS} == checked | {"mme_per_day", "doses_per_day"}
