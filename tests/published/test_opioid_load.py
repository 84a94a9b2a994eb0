"""Opioid load and directions as others printed them; the table is not part of the project."""

from __future__ import annotations

import csv
import io
import json
import os
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from screening.doses import daily_doses
from screening.drugs import recognise
from screening.model import Fill
from screening.opioids import factors, mme_per_day
from screening.referral import FillRow
from screening.sig import doses_per_day, read_sig

SHARED = Path(os.environ.get("CASE_SCREENING_SHARED", Path(__file__).parents[3] / "shared"))
FILE = SHARED / "published" / "adherence.csv"
ROWS = list(csv.DictReader(io.StringIO(FILE.read_text(encoding="utf-8")))) if FILE.exists() else []
DAY = date(2025, 6, 1)

pytestmark = pytest.mark.skipif(not ROWS, reason=f"no published figures at {FILE}")


def case(case_id: str) -> tuple[list, dict, object]:
    row = next(row for row in ROWS if row["case_id"] == case_id)
    return json.loads(row["fills_json"]), json.loads(row["params_json"]), json.loads(row["expected"])


def fills_of(row: FillRow) -> list[Fill]:
    drug = recognise(row).drug
    daily = daily_doses(row, drug)
    return [
        Fill(i, (row.row,), row.date, name, drug, daily.doses[name], daily.days, row)
        for i, name in enumerate(drug.ingredients)
    ]


def test_transdermal_fentanyl():
    [given], params, expected = case("mme-cdc18-fent")
    text = f"{given['drug']} {given['strength']} {given['uom']}"
    row = FillRow(1, "dispense", DAY, text, quantity=Decimal(given["qty"]), days_supply=given["days"])
    for table in ("cdc-2018", "cdc-2022"):
        assert mme_per_day(fills_of(row), DAY, table).value == expected
    [factor] = [f for f in factors("cdc-2018")["fentanyl"] if "transdermal" in f.routes]
    assert factor.factor * 3 == Decimal(str(params["factor"]))


def test_an_injection_has_no_mme():
    [given], _, expected = case("mme-cqf-1244687")
    assert expected is None
    row = FillRow(1, "dispense", DAY, given["drug"], rxcui=given["rxcui"], quantity=Decimal(1), days_supply=1)
    load = mme_per_day(fills_of(row), DAY)
    assert load.value is None
    assert load.excluded == ("fentanyl",)


def test_doses_a_day():
    _, params, expected = case("todaily-2-4h")
    assert doses_per_day(params["frequency"], params["period"]) == expected
    assert read_sig("2 every 4 hours").units_per_day == (expected, expected)
