"""Cells of a workbook: values, styles, and text that no spreadsheet takes for a formula."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

MONEY = '#,##0.00;-#,##0.00;"–"'
RATE = "0.0##%"
YEARS = "0.0000"
FACTOR = "#,##0.000000"
FONT = "Calibri"
LONGEST = 32_000  # characters of a cell; Excel holds 32,767
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")


def safe(text: str) -> str:
    """Text as it may stand in a cell.

    One that begins like a formula gets an apostrophe in front: in the workbook it is text anyway, but it
    would come alive when somebody saves the sheet as CSV and opens that.
    """
    text = ILLEGAL_CHARACTERS_RE.sub(" ", text)[:LONGEST]
    return f"'{text}" if text.lstrip(" ").startswith(_DANGEROUS) else text


class Formula(str):
    """A formula of ours, without its "="; any other text is text."""


def exact(value: Decimal | Fraction) -> Decimal | int | Formula:
    """A number as a cell holds it; a fraction that has no end is written as its division."""
    if isinstance(value, Decimal):
        return value
    if value.denominator == 1:
        return value.numerator
    whole, rest = divmod(value, 1)
    return Formula(f"{whole}+{rest.numerator}/{rest.denominator}")


def put(
    sheet: Worksheet, address: str, value: object, style: str = "", bold: bool = False, size: int | None = None
) -> Cell:
    """Write a cell: a number, a Formula, or text that stays text whatever it begins with."""
    cell = sheet[address]
    if isinstance(value, Formula):
        cell.value = f"={value}"
    elif isinstance(value, str):
        cell.value = safe(value)
        cell.data_type = "s"
    else:
        cell.value = value
    if style:
        cell.number_format = style
    if bold or size:
        cell.font = Font(FONT, size or 11, bold)
    return cell


def head(sheet: Worksheet, row: int, names: Sequence[str]) -> None:
    """A row of column names, two lines high, over numbers."""
    for column, name in enumerate(names, 1):
        cell = sheet.cell(row, column, safe(name) or None)
        cell.font = Font(FONT, 11, True)
        cell.alignment = Alignment(horizontal="right" if column > 1 else None, vertical="bottom", wrap_text=True)
    sheet.row_dimensions[row].height = 32


def fit(sheet: Worksheet, widths: Sequence[int]) -> None:
    """Column widths in characters, and a page that prints on the width of one sheet, sideways."""
    for number, width in enumerate(widths):
        sheet.column_dimensions[chr(ord("A") + number)].width = width
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def reference(title: str) -> str:
    """A sheet's name as formulas write it."""
    quoted = title.replace("'", "''")
    return f"'{quoted}'"
