"""The cells of a workbook that a reader may change, and what follows from them at once."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from openpyxl.styles import Alignment, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from screening.projection.model import ESTIMATE, Request
from screening.projection.tables import EXPECTANCIES
from screening.projection.workbook_cells import MONEY, RATE, Formula, exact, put, reference
from screening.projection.workbook_table import TableSheet

SPARE_ROWS = 6  # for price steps and pauses that a reader adds
INPUT = PatternFill("solid", fgColor="FFF2CC")
TIMINGS = {Fraction(0): "start", Fraction(1, 2): "middle", Fraction(1): "end"}


class Assumptions:
    """Rows 1 to 17 of an item's first sheet, price steps and pauses to the right.

    The attributes are addresses as formulas of any sheet write them: `amount`, `between` (months), `timing`,
    `delay` (months), `growth`, `steps`, `discount`, `age`, `shown_age`, `how`, `expectancy`, `horizon`,
    `for_life`, `alive` (l at the age), and the ranges `step_months`, `step_times`, `pause_from`, `pause_to`.
    """

    def __init__(self, sheet: Worksheet, name: str, request: Request, table: TableSheet):
        self.sheet, self.request, self.table = sheet, request, table
        put(sheet, "A1", name, bold=True, size=14)
        put(sheet, "A2", f"This is a {ESTIMATE}. Yellow cells may be changed; everything else follows.")
        self._inputs()
        self._derived()
        self._changes()

    def cell(self, address: str) -> str:
        """An address on this sheet as other sheets write it."""
        return f"{reference(self.sheet.title)}!{address}"

    def _inputs(self) -> None:
        request = self.request
        self.amount = self._input(4, "Amount of one payment, dollars", exact(request.amount), MONEY)
        self.between = self._input(5, "Months from one payment to the next", exact(request.interval * 12))
        self.timing = self._input(6, "Payment falls at the (start, middle, end) of its interval",
                                  TIMINGS[request.offset], choices=tuple(TIMINGS.values()))  # fmt: skip
        self.delay = self._input(7, "Months before the first interval begins", exact(request.delay * 12))
        self.growth = self._input(8, "Growth of prices a year", exact(request.growth), RATE)
        self.steps = self._input(9, "Growth comes at each (anniversary, each payment)", request.growth_steps,
                                 choices=("anniversary", "each payment"))  # fmt: skip
        self.discount = self._input(10, "Discount a year", exact(request.discount), RATE)
        self.age = self._input(11, "Age at which the life table is read", exact(request.table_age))
        self.shown_age = self._input(12, "Age on the valuation date", exact(request.age))
        self.how = self._input(13, "Expectancy is (published, interpolated, whole years)", request.expectancy,
                               choices=EXPECTANCIES)  # fmt: skip

    def _input(self, row: int, name: str, value: object, style: str = "", choices: tuple[str, ...] = ()) -> str:
        """A cell to be changed; its address from any sheet."""
        put(self.sheet, f"A{row}", name)
        cell = put(self.sheet, f"B{row}", value, style)
        cell.fill = INPUT
        cell.alignment = Alignment(horizontal="right")
        if choices:
            allowed = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=False)
            allowed.add(cell)
            self.sheet.add_data_validation(allowed)
        return self.cell(f"$B${row}")

    def _derived(self) -> None:
        """Expectancy and horizon: formulas that may be overwritten with a figure of one's own."""
        request, sheet = self.request, self.sheet
        row = f"MIN(INT({self.age}),{self.table.last})-{self.table.first}+1"
        here, above = f"INDEX({self.table.e_x},{row})", f"INDEX({self.table.e_x},MIN({row}+1,{self.table.rows}))"
        between = f"ROUND({here}+({above}-{here})*({self.age}-INT({self.age})),1)"
        self.expectancy = self._input(
            14,
            "Life expectancy, further years",
            Formula(
                f'IF({self.how}="interpolated",{between},IF({self.how}="whole years",ROUND(ROUND({here},1),0),'
                f"ROUND({here},1)))"
            ),
        )
        years = request.horizon.years
        self.horizon = self._input(
            15, "Horizon, years from the valuation date",
            Formula(self.expectancy) if years is None else exact(years),
        )  # fmt: skip
        self.for_life = self._input(
            16, "The survival-weighted method ends with the (life, horizon)",
            "life" if years is None else "horizon", choices=("life", "horizon"),
        )  # fmt: skip
        put(sheet, "A17", "Survivors at that age (l_x)")
        put(sheet, "B17", Formula(f"{self.table.survivors(self.age)}"), "#,##0.00")
        self.alive = self.cell("$B$17")

    def _changes(self) -> None:
        """Price steps and pauses, with rows to spare."""
        sheet, request = self.sheet, self.request
        put(sheet, "F3", "Price steps", bold=True)
        put(sheet, "F4", "from month")
        put(sheet, "G4", "times the first price")
        put(sheet, "F5", 0)  # so that the first month finds a step too
        put(sheet, "G5", 1)
        steps = [(step.from_month, exact(step.multiplier)) for step in request.steps]
        last = self._rows_of("FG", 6, steps)
        self.step_months, self.step_times = self.cell(f"$F$5:$F${last}"), self.cell(f"$G$5:$G${last}")
        put(sheet, "I3", "Months without payments", bold=True)
        put(sheet, "I4", "from month")
        put(sheet, "J4", "to month")
        last = self._rows_of("IJ", 5, [(pause.from_month, pause.to_month) for pause in request.pauses])
        self.pause_from, self.pause_to = self.cell(f"$I$5:$I${last}"), self.cell(f"$J$5:$J${last}")

    def _rows_of(self, columns: str, first: int, rows: Sequence[tuple]) -> int:
        filled = [*rows, *[(None, None)] * SPARE_ROWS]
        for row, values in enumerate(filled, first):
            for column, value in zip(columns, values, strict=True):
                put(self.sheet, f"{column}{row}", value).fill = INPUT
        return first + len(filled) - 1
