"""The exported fills: nothing that a spreadsheet would run, numbers that stay numbers, nothing left out."""

from __future__ import annotations

import csv
import hashlib
import io
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from screening import load_rulebook, screen
from screening.memo import PRODUCIBLE, WORK_PRODUCT, MemoCase
from screening.memo.fills import FIELDS, fills_csv, fills_workbook
from screening.paths import SOURCE_TREE
from screening.referral import FillRow, Injury, Pharmacy, Prescriber, Referral
from tests.screening.memo.cases import case_of, every_case

DANGEROUS = ["=1+1", "+1+1", "-1+cmd", "@SUM(A1)", "\t=1+1", "\r=1+1", '"=1+1"', '=HYPERLINK("http://x")', " =1+1",
             "\uff1d1+1", "-2+3", "\n=1"]  # fmt: skip
BEGINS = ("=", "+", "-", "@", "\t", "\r", "\n", '"', " ", "\uff1d")
TEXTS = [field.name for field in FIELDS if field.kind == "text" and field.name not in ("kind", "compounded", "status")]


@pytest.fixture(scope="module")
def book():
    return load_rulebook(SOURCE_TREE / "features")


def case_with(book, *fills: FillRow, **changes) -> MemoCase:
    referral = Referral("R-1", Injury(date(2025, 1, 10)), received_on=date(2026, 5, 4), fills=fills)
    result = screen(referral, book, engine="reference").as_dict()
    return MemoCase(referral, result, datetime(2026, 7, 1, tzinfo=UTC), **changes)


def dangerous(text: str) -> FillRow:
    """A row with the text in every field that a person writes."""
    return FillRow(
        row=1,
        kind="dispense",
        date=date(2025, 2, 1),
        drug=text,
        ndc=text,
        rxcui=text,
        strength=text,
        quantity=Decimal("30"),
        days_supply=30,
        sig=text,
        prescriber=Prescriber(text, text, text),
        pharmacy=Pharmacy(text, text),
        payer=text,
        billed=Decimal("-18.40"),
        paid=Decimal("3.10"),
        reference=text,
    )


def read_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("text", DANGEROUS)
def test_csv_holds_no_formula(book, text):
    case = case_with(book, dangerous(text), origins={"fills 1": text})
    (row,) = read_csv(fills_csv(case, WORK_PRODUCT))
    for name in [*TEXTS, "understood_as", "source"]:
        assert row[name] in (f"'{text}", f"'{' '.join(text.split())}"), name
        assert not row[name].startswith(BEGINS)


@pytest.mark.parametrize("text", DANGEROUS)
def test_workbook_holds_no_formula(book, text):
    case = case_with(book, dangerous(text), origins={"fills 1": text})
    sheets = load_workbook(io.BytesIO(fills_workbook(case, WORK_PRODUCT)))
    cells = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    assert not [cell.value for cell in cells if isinstance(cell.value, str) and cell.value.startswith(BEGINS)]


def test_a_negative_amount_stays_a_number(book):
    case = case_with(book, dangerous("GABAPENTIN 600 MG TABLET"))
    (row,) = read_csv(fills_csv(case, WORK_PRODUCT))
    assert row["billed"] == "-18.40"
    sheet = load_workbook(io.BytesIO(fills_workbook(case, WORK_PRODUCT)))["Fills"]
    heads = [cell.value for cell in sheet[1]]
    billed = sheet.cell(2, heads.index("billed") + 1)
    assert (billed.value, billed.data_type) == (-18.40, "n")
    assert sheet.cell(2, heads.index("date") + 1).value == datetime(2025, 2, 1)


def test_an_unknown_amount_is_an_empty_cell(book):
    case = case_with(book, replace(dangerous("GABAPENTIN 600 MG TABLET"), billed=None))
    (row,) = read_csv(fills_csv(case, WORK_PRODUCT))
    assert row["billed"] == ""
    sheet = load_workbook(io.BytesIO(fills_workbook(case, WORK_PRODUCT)))["By drug"]
    assert [cell.value for cell in sheet[3]][:4] == ["Sum", 1, None, 1]


def test_every_row_is_there_with_why_it_counts_or_not(book):
    fills = (
        FillRow(1, "dispense", date(2025, 2, 1), "GABAPENTIN 600 MG TABLET", quantity=Decimal(90), days_supply=30),
        FillRow(2, "order", date(2025, 3, 1), "GABAPENTIN 600 MG TABLET"),
        FillRow(3, "dispense", None, "GABAPENTIN 600 MG TABLET"),
    )
    rows = read_csv(fills_csv(case_with(book, *fills, origins={"fills 2": "typed in by hand"}), WORK_PRODUCT))
    assert [row["counted"] for row in rows] == ["yes", "no: an order", "no: no date"]
    assert rows[0]["understood_as"] == "gabapentin"
    assert rows[1]["source"] == "typed in by hand"


def test_counted_rows_add_up_to_the_sums_of_the_memo(book):
    """A price that only the double of a row tells is in the row that counts."""
    first = FillRow(1, "dispense", date(2025, 2, 1), "GABAPENTIN 600 MG TABLET", quantity=Decimal(90), days_supply=30)
    case = case_with(book, first, replace(first, row=2, billed=Decimal("19.00")))
    rows = read_csv(fills_csv(case, WORK_PRODUCT))
    assert [(row["counted"][:3], row["billed"]) for row in rows] == [("yes", "19.00"), ("no:", "19.00")]


def test_all_rows_of_all_cases_are_exported():
    for case in every_case():
        rows = read_csv(fills_csv(case, WORK_PRODUCT))
        assert [int(row["row"]) for row in rows] == sorted(fill.row for fill in case.referral.fills)
        sheets = load_workbook(io.BytesIO(fills_workbook(case, PRODUCIBLE)))
        assert sheets.sheetnames == ["Fills", "By drug", "By month", "About"]


def test_the_same_case_gives_the_same_bytes():
    case = case_of("DEMO-01")
    first = hashlib.sha256(fills_workbook(case, PRODUCIBLE)).hexdigest()
    time.sleep(2.1)
    assert hashlib.sha256(fills_workbook(case, PRODUCIBLE)).hexdigest() == first
