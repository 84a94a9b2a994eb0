"""Excel bytes → sheets of cells, after a look at the archive: nothing is unpacked that is too large or has macros."""

from __future__ import annotations

import io
import warnings
import zipfile
import zlib
from typing import Any

import openpyxl
from openpyxl.cell.cell import ERROR_CODES
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.formula import ArrayFormula

from screening.intake import limits
from screening.intake.csv_text import Sheet
from screening.referral import ReferralError

_ENTITIES = [mark.encode(code) for mark in ("<!DOCTYPE", "<!ENTITY") for code in ("utf-8", "utf-16-le", "utf-16-be")]


def read_excel(source: str, data: bytes) -> list[Sheet]:
    """Every sheet that holds anything.  Formulas give the values that Excel stored with them.

    Raises ReferralError: unreadable archive, macros, sizes, error cells, formulas without a stored value.
    """
    has_formulas = _look_inside(source, data)
    values = _load(source, data, stored_values=True)
    problems = [
        (_place(values, position, number, column), f"holds the Excel error {cell}; correct it")
        for position, sheet in enumerate(values)
        for number, cells in sheet.rows
        for column, cell in enumerate(cells, start=1)
        if isinstance(cell, str) and cell in ERROR_CODES
    ]
    if has_formulas:
        problems += _without_value(values, _load(source, data, stored_values=False))
    if problems:
        raise ReferralError(source, problems)
    sheets = [sheet for sheet in values if sheet.rows]
    if len(sheets) == 1:
        sheets[0].name = ""
    return sheets


def _look_inside(source: str, data: bytes) -> bool:
    """Check the archive; whether any sheet has a formula."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _check_members(source, members)
            has_formulas, cells = False, 0
            for member in members:
                if member.filename.endswith((".xml", ".rels", ".vml")):
                    content = archive.read(member)
                    if any(mark in content for mark in _ENTITIES):
                        raise _refused(source, "declares XML entities, which no Excel file needs; it is not opened")
                    if member.filename == "[Content_Types].xml" and b"macroEnabled" in content:
                        raise _refused(source, "is a workbook with macros; save it as .xlsx without them")
                    has_formulas |= b"<f>" in content or b"<f " in content
                    if member.filename.startswith("xl/worksheets/"):
                        cells += content.count(b"<c ") + content.count(b"<c>")
                    if cells > limits.CELLS:
                        raise _refused(source, _too_many_cells())
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
        raise _refused(source, "is damaged or not an Excel workbook; save it again as .xlsx") from None
    return has_formulas


def _check_members(source: str, members: list[zipfile.ZipInfo]) -> None:
    names = [member.filename for member in members]
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members) or 1
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise _refused(source, "is a zip archive but not an Excel workbook")
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise _refused(source, "is a workbook with macros; save it as .xlsx without them")
    if any(member.flag_bits & 1 for member in members):
        raise _refused(source, "is protected by a password; save it without one")
    if len(names) > limits.ZIP_MEMBERS or len(set(names)) < len(names):
        raise _refused(source, "is not built like an Excel workbook (too many parts, or one twice); it is not opened")
    if unpacked > limits.ZIP_UNPACKED:
        words = f"unpacks to more than {limits.ZIP_UNPACKED // 2**20} MiB; it is not opened, split it"
        raise _refused(source, words)
    if unpacked > limits.ZIP_RATIO_FROM and unpacked > limits.ZIP_RATIO * packed:
        raise _refused(source, "unpacks to far more than its size, as no referral does; it is not opened")


def _load(source: str, data: bytes, stored_values: bool) -> list[Sheet]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions that are of no account here
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=stored_values, keep_links=False)
            if len(book.sheetnames) > limits.SHEETS:
                raise _refused(source, f"has more than {limits.SHEETS} sheets; remove those without records")
            found = [_rows(source, sheet, number) for number, sheet in enumerate(book.worksheets, start=1)]
            book.close()
    except ReferralError:
        raise
    except Exception:  # openpyxl answers damaged files with any of a dozen kinds of exception
        raise _refused(source, "is a damaged workbook; open it in Excel and save it again as .xlsx") from None
    return found


def _rows(source: str, sheet: Any, number: int) -> Sheet:
    sheet.reset_dimensions()  # the stated size may be anything; only real cells count
    rows, cells_seen = [], 0
    for row, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
        if row > limits.ROWS:
            raise _refused(source, f"sheet {number} has more than {limits.ROWS:,} rows; delete empty rows or split it")
        if len(cells) > limits.COLUMNS:
            raise _refused(source, f"sheet {number} has more than {limits.COLUMNS} columns; delete the unused ones")
        values = [cell.strip() or None if isinstance(cell, str) else cell for cell in cells]
        cells_seen += len(values)
        if cells_seen > limits.CELLS:
            raise _refused(source, _too_many_cells())
        if any(value is not None for value in values):
            rows.append((row, values))
    return Sheet(rows, name=f"sheet {number}")


def _without_value(values: list[Sheet], formulas: list[Sheet]) -> list[tuple[str, str]]:
    """Formula cells of a workbook that no spreadsheet program has calculated: their values cannot be known here.

    Where some formula has a stored result the workbook was calculated, and an empty result is empty.
    """
    stored = {
        (position, number, column)
        for position, sheet in enumerate(values)
        for number, cells in sheet.rows
        for column, cell in enumerate(cells, start=1)
        if cell is not None
    }
    written = [
        ((position, number, column), cell)
        for position, sheet in enumerate(formulas)
        for number, cells in sheet.rows
        for column, cell in enumerate(cells, start=1)
        if isinstance(cell, ArrayFormula) or (isinstance(cell, str) and cell.startswith("="))
    ]
    if any(key in stored for key, _ in written):
        return []
    words = "holds a formula without a stored result; open it in Excel and save it, or type the value"
    return [(_place(values, *key), words) for key, _ in written]


def _place(sheets: list[Sheet], position: int, number: int, column: int) -> str:
    where = f"row {number}, column {get_column_letter(column)}"
    return f"sheet {position + 1}, {where}" if sum(bool(sheet.rows) for sheet in sheets) > 1 else where


def _too_many_cells() -> str:
    return f"has more than {limits.CELLS:,} cells; split it, or save it as CSV"


def _refused(source: str, words: str) -> ReferralError:
    return ReferralError(source, [("", words)], unreadable=True)
