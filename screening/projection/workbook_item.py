"""The sheets of one item of a workbook: assumptions with results, payments, and years by both methods."""

from __future__ import annotations

from decimal import Decimal
from math import ceil

from openpyxl import Workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, PatternFill

from screening.projection.ladder import survival
from screening.projection.projection import Projection
from screening.projection.workbook_assumptions import Assumptions
from screening.projection.workbook_cells import FACTOR, MONEY, RATE, Formula, exact, fit, head, put, reference
from screening.projection.workbook_schedule import SURVIVAL_WEIGHTED, TO_EXPECTANCY, Payments, by_year
from screening.projection.workbook_table import write_table

MOST_PAYMENTS = 20_000
CHANGED = PatternFill("solid", fgColor="F8CBAD")
GRID = (Decimal("-0.01"), Decimal(0), Decimal("0.01"))  # as the sensitivity of a projection
FIGURES = (
    ("To expectancy", "nominal"),
    ("To expectancy", "present value"),
    ("Survival-weighted", "nominal"),
    ("Survival-weighted", "present value"),
)


class WorkbookError(ValueError):
    """A projection that no workbook can hold."""


class ItemSheets:
    """Writes the sheets of one projection.  `totals` are the addresses of its four FIGURES."""

    def __init__(self, book: Workbook, name: str, projection: Projection, prefix: str, tables: dict[str, str]):
        self.projection, self.prefix = projection, prefix
        count = _payments(name, projection)
        self.sheet = book.create_sheet(f"{prefix}Assumptions")
        pays = book.create_sheet(f"{prefix}Payments")
        self.given = Assumptions(
            self.sheet, name, projection.request, write_table(book, projection.request.table, tables)
        )
        self.payments = Payments(pays, self.given, count)
        self.ends = {
            title: by_year(book.create_sheet(f"{prefix}{title}"), self.payments, len(method.schedule), columns)
            for title, method, columns in (
                ("To expectancy", projection.to_expectancy, TO_EXPECTANCY),
                ("Survival-weighted", projection.survival_weighted, SURVIVAL_WEIGHTED),
            )
        }
        self._suffices()
        self._results()
        self._grid()
        self._words()

    def _suffices(self) -> None:
        put(self.sheet, "A18", "Rows of payments suffice")
        short = f"{self.payments.end}<{self.given.horizon}-0.000001"
        put(
            self.sheet, "B18", Formula(f'IF({short},"NO: the sheet Payments is too short","yes")')
        ).alignment = Alignment(horizontal="right")

    def _results(self) -> None:
        sheet, projection = self.sheet, self.projection
        put(sheet, "A21", "Results", bold=True)
        head(sheet, 22, ("", "Now", "As computed by Case Screening", "Difference"))
        ours = (
            projection.to_expectancy.nominal,
            projection.to_expectancy.present_value,
            projection.survival_weighted.nominal,
            projection.survival_weighted.present_value,
        )
        for row, ((method, what), figure) in enumerate(zip(FIGURES, ours, strict=True), 23):
            column = "D" if what == "nominal" else "G"
            source = reference(f"{self.prefix}{method}")
            put(sheet, f"A{row}", f"{method}, {what}")
            put(sheet, f"B{row}", Formula(f"{source}!{column}{self.ends[method]}"), MONEY, bold=True)
            put(sheet, f"C{row}", exact(figure), MONEY)
            put(sheet, f"D{row}", Formula(f"ROUND(B{row}-C{row},2)"), "#,##0.00")
        changed = FormulaRule(formula=["$D23<>0"], fill=CHANGED)
        sheet.conditional_formatting.add("D23:D26", changed)
        self.totals = tuple(self.given.cell(f"$B${row}") for row in range(23, 27))
        a_year = f"({self.given.amount}*12/{self.given.between})"
        for row, method, reckoned in (
            (27, "To expectancy", projection.to_expectancy),
            (28, "Survival-weighted", projection.survival_weighted),
        ):
            source = reference(f"{self.prefix}{method}")
            put(sheet, f"A{row}", f"{method}, factor (present value per 1 a year)")
            put(sheet, f"B{row}", Formula(f"{source}!K{self.ends[method] - 1}/{a_year}"), FACTOR)
            put(sheet, f"C{row}", exact(reckoned.factor), FACTOR)

    def _grid(self) -> None:
        """Present values a point lower and higher; live, straight from the payments."""
        sheet = self.sheet
        put(sheet, "A31", "Sensitivity of the present value", bold=True)
        exponent, step, time = (self.payments.column(column) for column in "EGC")
        for block, (method, share, alive) in enumerate((("To expectancy", "J", ""), ("Survival-weighted", "M", "N"))):
            top = 32 + block * 5
            head(sheet, top, (f"{method}: growth down, discount across", *[""] * 3))
            weights = (
                f"{self.payments.column(share)}*{self.payments.column(alive)}" if alive else self.payments.column(share)
            )
            for column, change in zip("BCD", GRID, strict=True):
                put(sheet, f"{column}{top}", Formula(f"{self.given.discount}+({change})"), RATE, bold=True)
            for row, change in enumerate(GRID, top + 1):
                put(sheet, f"A{row}", Formula(f"{self.given.growth}+({change})"), RATE, bold=True)
                for column in "BCD":
                    sums = f"(1+$A{row})^{exponent}*{step}*{weights}*(1+{column}${top})^(-{time})"
                    put(sheet, f"{column}{row}", Formula(f"ROUND({self.given.amount}*SUMPRODUCT({sums}),2)"), MONEY)

    def _words(self) -> None:
        """Assumptions and warnings as we state them: of the figures as computed, whatever is changed above."""
        sheet, row = self.sheet, 44
        for title, texts in (
            ("Warnings", self.projection.warnings),
            ("Assumptions of the figures as computed", self.projection.assumptions),
        ):
            put(sheet, f"A{row}", title if texts else "", bold=True)
            for text in texts:
                row += 1
                sheet.merge_cells(f"A{row}:D{row}")
                put(sheet, f"A{row}", text).alignment = Alignment(wrap_text=True, vertical="top")
                sheet.row_dimensions[row].height = 15 * ceil(len(text) / 110)
            row += 2 if texts else 0
        fit(sheet, (56, 18, 18, 18, 4, 12, 20, 4, 12, 12))


def _payments(name: str, projection: Projection) -> int:
    """Rows of payments: as many as anybody may live to see, and those of a longer horizon."""
    weighted = projection.survival_weighted
    assert weighted.life is not None
    count = max(len(survival(weighted.rhythm, weighted.life)), ceil(projection.to_expectancy.payments))
    if count > MOST_PAYMENTS:
        raise WorkbookError(f'"{name}" has {count:,} payments; a workbook holds {MOST_PAYMENTS:,}: project by month')
    return count
