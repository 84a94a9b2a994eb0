"""A life table on a sheet of its own, and what formulas read from it."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl import Workbook

from screening.projection.tables import LifeTable
from screening.projection.workbook_cells import exact, fit, head, put, reference

FIRST_ROW = 6


@dataclass(frozen=True)
class TableSheet:
    """A life table on its sheet: ranges, and the survivors at an age as a formula."""

    table: LifeTable
    sheet: str

    @property
    def first(self) -> int:
        return self.table.first_age

    @property
    def last(self) -> int:
        return self.table.last_age

    @property
    def rows(self) -> int:
        return len(self.table.l_x)

    @property
    def last_row(self) -> int:
        return FIRST_ROW + self.rows - 1

    @property
    def l_x(self) -> str:
        return f"{self.sheet}!$B${FIRST_ROW}:$B${self.last_row}"

    @property
    def e_x(self) -> str:
        return f"{self.sheet}!$C${FIRST_ROW}:$C${self.last_row}"

    def survivors(self, age: str) -> str:
        """l at an age: straight between two birthdays; falling by a constant force above the last."""
        end_l, end_e = f"{self.sheet}!$B${self.last_row}", f"{self.sheet}!$C${self.last_row}"
        above = f"{end_l}*EXP(-({age}-{self.last})/{end_e})" if self.table.open_ended else "0"
        row = f"INT({age})-{self.first}+1"
        below, over = f"INDEX({self.l_x},{row})", f"INDEX({self.l_x},{row}+1)"
        return f"IF({age}>={self.last},{above},{below}+({over}-{below})*({age}-INT({age})))"


def write_table(book: Workbook, table: LifeTable, sheets: dict[str, str]) -> TableSheet:
    """The sheet of a table; `sheets` (title by hash) is where items that read the same table find it."""
    if table.hash not in sheets:
        number = f" {len(sheets) + 1}" if sheets else ""
        sheet = book.create_sheet(f"Life table{number}")
        sheets[table.hash] = sheet.title
        put(sheet, "A1", table.title, bold=True)
        put(sheet, "A2", f"{table.name}, {table.hash}")
        put(sheet, "A3", table.citation)
        head(sheet, FIRST_ROW - 1, ("age", "l_x", "e_x"))
        for n, (l_x, e_x) in enumerate(zip(table.l_x, table.e_x, strict=True)):
            put(sheet, f"A{FIRST_ROW + n}", table.first_age + n)
            put(sheet, f"B{FIRST_ROW + n}", exact(l_x), "#,##0.00")
            put(sheet, f"C{FIRST_ROW + n}", exact(e_x), "0.0000")
        fit(sheet, (10, 14, 12))
    return TableSheet(table, reference(sheets[table.hash]))
