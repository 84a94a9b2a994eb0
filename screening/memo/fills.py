"""The fills of a memo as CSV and as an Excel workbook, with nothing in them that a spreadsheet takes for a formula.

What a person or a file wrote is text and goes through `harmless`; amounts, quantities and dates are numbers and dates,
below zero too.  An unknown amount is an empty cell, and no sum counts it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from screening.harmless import harmless
from screening.memo.blocks import Table, Value
from screening.memo.case import MemoCase
from screening.memo.container import with_date
from screening.memo.dispensed import Dispensed, Left, by
from screening.memo.parts.costs import sums_table
from screening.memo.parts.view import View, view
from screening.referral import FillRow
from screening.result import DISCLAIMER

Cell = str | int | Decimal | date | bool | None
FORMATS = {"money": "#,##0.00", "date": "yyyy-mm-dd", "number": "General", "text": "@"}
LONGEST = 32_000  # characters of a cell; Excel holds 32,767


@dataclass(frozen=True)
class Field:
    """A column of the export: its name, its kind (text, number, money, date) and what a fill has there."""

    name: str
    kind: str
    of: Callable[[FillRow], Cell]


FIELDS = (
    Field("row", "number", lambda f: f.row),
    Field("date", "date", lambda f: f.date),
    Field("kind", "text", lambda f: f.kind),
    Field("drug", "text", lambda f: f.drug),
    Field("ndc", "text", lambda f: f.ndc),
    Field("rxcui", "text", lambda f: f.rxcui),
    Field("strength", "text", lambda f: f.strength),
    Field("quantity", "number", lambda f: f.quantity),
    Field("days_supply", "number", lambda f: f.days_supply),
    Field("compounded", "text", lambda f: {True: "yes", False: "no", None: None}[f.compounded]),
    Field("directions", "text", lambda f: f.sig),
    Field("status", "text", lambda f: f.status),
    Field("prescriber", "text", lambda f: f.prescriber.name),
    Field("prescriber_npi", "text", lambda f: f.prescriber.npi),
    Field("prescriber_specialty", "text", lambda f: f.prescriber.specialty),
    Field("pharmacy", "text", lambda f: f.pharmacy.name),
    Field("pharmacy_npi", "text", lambda f: f.pharmacy.npi),
    Field("payer", "text", lambda f: f.payer),
    Field("billed", "money", lambda f: f.billed),
    Field("paid", "money", lambda f: f.paid),
    Field("reference", "text", lambda f: f.reference),
)
ADDED = ("understood_as", "counted", "source")  # after the fields: what the screening and the import say of the row


def fills_csv(case: MemoCase, edition: str) -> bytes:
    """Every fill row of the edition, UTF-8 with a byte order mark, so that Excel reads accents."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([*(field.name for field in FIELDS), *ADDED])
    for cells in _rows(view(case, edition)):
        writer.writerow([_written(cell) for cell in cells])
    return out.getvalue().encode("utf-8-sig")


def fills_workbook(case: MemoCase, edition: str) -> bytes:
    """The same rows, with the sums by drug and by month, and from what they were made."""
    seen = view(case, edition)
    book = Workbook()
    book.remove(book.active)
    _fills_sheet(book.create_sheet("Fills"), seen)
    since = seen.since
    for title, key, groups in (
        ("By drug", "Drug", by(lambda line: line.name, since)),
        ("By month", "Month", by(lambda line: line.month, since)),
    ):
        _table_sheet(book.create_sheet(title), sums_table(title, key, groups, since))
    _about_sheet(book.create_sheet("About"), seen)
    out = io.BytesIO()
    book.save(out)
    return with_date(out.getvalue(), case.when)


def _rows(seen: View) -> list[list[Cell]]:
    """All rows by number: those that count, the ones joined to them, and those left out."""
    counted: dict[int, Dispensed] = {line.source.row: line for line in seen.lines}
    left: dict[int, Left] = {one.source.row: one for one in seen.left}
    origins = seen.case.origins
    found: list[list[Cell]] = []
    for fill in sorted(seen.referral.fills, key=lambda fill: fill.row):
        line = counted.get(fill.row)
        told = line.source if line else fill  # with what other rows of the same dispensing tell
        why = "yes" if line else f"no: {left[fill.row].why}"
        name = line.name if line else None
        found.append([*(field.of(told) for field in FIELDS), name, why, origins.get(f"fills {fill.row}")])
    return found


def _written(cell: Cell) -> str:
    """As CSV holds it: numbers as they are, text harmless."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return harmless(cell)
    return f"{cell:f}" if isinstance(cell, Decimal) else str(cell)


# --- sheets -------------------------------------------------------------------------------------------------------


def _fills_sheet(sheet: Worksheet, seen: View) -> None:
    kinds = [field.kind for field in FIELDS] + ["text"] * len(ADDED)
    _fill_in(sheet, [*(field.name for field in FIELDS), *ADDED], kinds, _rows(seen))


def _table_sheet(sheet: Worksheet, table: Table) -> None:
    titles, kinds = [c.title for c in table.columns], [c.kind for c in table.columns]
    _fill_in(sheet, titles, kinds, [list(row) for row in (*table.rows, *table.totals)])
    for row in sheet.iter_rows(min_row=sheet.max_row - len(table.totals) + 1):
        for cell in row:
            cell.font = Font(bold=True)


def _about_sheet(sheet: Worksheet, seen: View) -> None:
    hashes = seen.result["hashes"]
    injured = seen.referral.injury.date
    rows: list[list[Value]] = [
        ["Referral", seen.referral.referral_id],
        ["As of", seen.as_of],
        ["Injured on", injured],
        ["Sums", "of the fills on and after the injury; an unknown amount is an empty cell and in no sum"],
        ["Rulebook", hashes["rulebook"]],
        ["Reference data", hashes["data"]],
        ["Content of the referral", hashes["referral"]],
        ["Please note", DISCLAIMER],
    ]
    _fill_in(sheet, ["About", "these figures"], ["text", "text"], rows)


def _fill_in(sheet: Worksheet, titles: Sequence[str], kinds: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    for number, (title, kind) in enumerate(zip(titles, kinds, strict=True), 1):
        head = sheet.cell(1, number, title)
        head.font, head.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
        longest = max([len(title), *(len(str(row[number - 1])) for row in rows if row[number - 1] is not None)])
        sheet.column_dimensions[get_column_letter(number)].width = min(max(longest + 2, 8), 60)
        for place, row in enumerate(rows, 2):
            _put(sheet, place, number, row[number - 1], kind)
    sheet.freeze_panes = "A2"


def _put(sheet: Worksheet, row: int, column: int, value: Cell, kind: str) -> None:
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = harmless(ILLEGAL_CHARACTERS_RE.sub(" ", value))[:LONGEST]
        cell.data_type = "s"  # openpyxl takes text that begins with = for a formula
    elif value is not None:
        cell.value = value
    if kind in ("money", "date") and not isinstance(value, str):
        cell.number_format = FORMATS[kind]
