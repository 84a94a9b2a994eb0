"""A projection as a workbook of live formulas, for an economist who wants to change a rate.

Sheets of one item:

    Assumptions          the cells to change, both totals, our own figures beside them, the sensitivity grid
    Payments             one row a payment: when, what it costs, what it is worth today, by both methods
    To expectancy        year by year, from the payments
    Survival-weighted    the same
    Life table           age, l_x, e_x

Everything but the life table and the marked cells is a formula.  Several items stand in one
workbook with their sheets numbered and a first sheet that adds them up.  Spreadsheets reckon in
binary floating point; money is rounded where it is shown, so the totals are ours to the cent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from screening.projection import plans
from screening.projection.model import ESTIMATE
from screening.projection.projection import Projection
from screening.projection.workbook_cells import MONEY, Formula, fit, head, put
from screening.projection.workbook_item import FIGURES, ItemSheets, WorkbookError

__all__ = ["Item", "WorkbookError", "workbook"]


@dataclass(frozen=True)
class Item:
    """One cost stream for a workbook; those of a plan (`plans.Item`) fit as well."""

    name: str
    projection: Projection
    probability: str = "probable"


def workbook(items: Sequence[Item | plans.Item]) -> bytes:
    """The .xlsx of one or several items, as bytes.  Raises WorkbookError (nothing to show, too many payments)."""
    if not items:
        raise WorkbookError("a workbook needs at least one item")
    book = Workbook()
    book.remove(book.active)
    book.calculation.fullCalcOnLoad = True  # the file holds formulas, no results
    total = book.create_sheet("Total") if len(items) > 1 else None
    tables: dict[str, str] = {}  # sheet by hash
    written = []
    for number, item in enumerate(items, 1):
        prefix = f"{number} " if total else ""
        written.append(ItemSheets(book, item.name, item.projection, prefix, tables))
    if total:
        _total(total, items, written)
    for title in tables.values():
        book.move_sheet(title, len(book.sheetnames))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _total(sheet: Worksheet, items: Sequence[Item | plans.Item], written: Sequence[ItemSheets]) -> None:
    put(sheet, "A1", "Future expenses", bold=True, size=14)
    put(sheet, "A2", f"This is a {ESTIMATE}.")
    head(sheet, 4, ("Item", "Probability", *(f"{method}, {what}" for method, what in FIGURES)))
    for row, (item, sheets) in enumerate(zip(items, written, strict=True), 5):
        put(sheet, f"A{row}", item.name)
        put(sheet, f"B{row}", item.probability)
        for column, cell in zip("CDEF", sheets.totals, strict=True):
            put(sheet, f"{column}{row}", Formula(cell), MONEY)
    last = 4 + len(items)
    for row, probability in enumerate(dict.fromkeys(item.probability for item in items), last + 2):
        put(sheet, f"A{row}", "Total", bold=True)
        put(sheet, f"B{row}", probability, bold=True)
        for column in "CDEF":
            put(
                sheet,
                f"{column}{row}",
                Formula(f"SUMIF(B$5:B${last},B{row},{column}$5:{column}${last})"),
                MONEY,
                bold=True,
            )
    fit(sheet, (38, 14, 18, 18, 18, 18))
