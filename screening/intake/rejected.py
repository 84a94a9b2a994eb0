"""The rejected part of a file, back as the same sheet: same columns, same order, and a column that says why."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

import openpyxl
from openpyxl.cell import WriteOnlyCell

from screening.harmless import harmless
from screening.intake import json_reader
from screening.intake.columns import NO_CHOICES, REASON, Choices
from screening.intake.csv_text import Sheet
from screening.intake.draft import Row
from screening.intake.dry_run import REJECTED, DryRun
from screening.intake.kinds import Kind, kind_of
from screening.intake.table_rows import csv_sheets, excel_sheets, header_of

_TYPES = {
    Kind.JSON: "application/json",
    Kind.TABLE: "text/csv; charset=utf-8",
    Kind.EXCEL: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def rejected_file(name: str, data: bytes, run: DryRun, choices: Choices = NO_CHOICES) -> tuple[str, str, bytes]:
    """(file name, media type, content) of what was rejected of a file that was read."""
    kind = kind_of(name, data)
    if kind is Kind.JSON:
        content = _json(json_reader.parse(name, data), run)
    else:
        why = {row: "; ".join(reasons) for row, (verdict, reasons) in run.rows().items() if verdict == REJECTED}
        if kind is Kind.EXCEL:
            content = _excel(excel_sheets(name, data), why, choices)
        else:
            content = _csv(csv_sheets(name, data, choices)[0], why, choices)
    ending = {Kind.JSON: ".json", Kind.EXCEL: ".xlsx"}.get(kind, PurePath(name).suffix.lower() or ".csv")
    return f"rejected{ending}", _TYPES[kind], content


def _json(value: Any, run: DryRun) -> bytes:
    """The rejected referrals of a JSON file, each with its reasons."""
    whole = isinstance(value, list) and len(value) == len(run.items)
    items = value if whole else [value]
    why = {item.position: [f"{where}: {what}" for where, what in item.problems] for item in run.items}
    rejected = [
        {json_reader.REJECTED_BECAUSE: why[position], **item} if isinstance(item, Mapping) else item
        for position, item in enumerate(items, start=1)
        if why.get(position)
    ]
    shown = rejected if whole or not rejected else rejected[0]
    return json.dumps(shown, indent=1, ensure_ascii=False, default=str).encode()


def _kept(sheet: Sheet, why: Mapping[Row, str], choices: Choices) -> list[tuple[list[Any], str]]:
    """The rows above the column names, the names and the rejected rows, each with what its reason cell holds."""
    header = header_of(sheet, choices)
    if header is None:
        return []
    width = max(len(cells) for _, cells in sheet.rows)
    above = [(_as_wide(cells, width), "") for _, cells in sheet.rows[:header]]
    names = (_as_wide(sheet.rows[header][1], width), REASON)
    rows = [
        (_as_wide(cells, width), why[sheet.name, number])
        for number, cells in sheet.rows[header + 1 :]
        if (sheet.name, number) in why
    ]
    return [*above, names, *rows] if rows else []


def _as_wide(cells: list[Any], width: int) -> list[Any]:
    return cells + [None] * (width - len(cells))


def _csv(sheet: Sheet, why: Mapping[Row, str], choices: Choices) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=sheet.delimiter)
    for cells, reason in _kept(sheet, why, choices):
        writer.writerow([harmless(cell or "") for cell in (*cells, reason)])
    return out.getvalue().encode("utf-8-sig")


def _excel(sheets: list[Sheet], why: Mapping[Row, str], choices: Choices) -> bytes:
    book = openpyxl.Workbook(write_only=True)
    for number, sheet in enumerate(sheets, start=1):
        rows = _kept(sheet, why, choices)
        if not rows:
            continue
        target = book.create_sheet(sheet.name or f"sheet {number}")
        for cells, reason in rows:
            target.append([_cell(target, value) for value in (*cells, reason)])
    if not book.worksheets:
        book.create_sheet("nothing rejected")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(sheet: Any, value: Any) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, harmless(value) if isinstance(value, str) else value)
    if isinstance(value, str):
        cell.data_type = "s"  # openpyxl takes text that begins with = for a formula
    return cell
