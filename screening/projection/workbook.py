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
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from math import ceil

from openpyxl import Workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from screening.projection.engine import Method
from screening.projection.ladder import survival
from screening.projection.model import ESTIMATE
from screening.projection.projection import Projection
from screening.projection.tables import EXPECTANCIES, LifeTable
from screening.projection.workbook_cells import (
    FACTOR,
    MONEY,
    RATE,
    YEARS,
    Formula,
    exact,
    fit,
    head,
    put,
    reference,
)

MOST_PAYMENTS = 20_000
SPARE_YEARS = 10
SPARE_ROWS = 6  # for price steps and pauses that a reader adds
INPUT = PatternFill("solid", fgColor="FFF2CC")
CHANGED = PatternFill("solid", fgColor="F8CBAD")
GRID = (Decimal("-0.01"), Decimal(0), Decimal("0.01"))
TIMINGS = {Fraction(0): "start", Fraction(1, 2): "middle", Fraction(1): "end"}


class WorkbookError(ValueError):
    """A projection that no workbook can hold."""


@dataclass(frozen=True)
class Item:
    """One cost stream: `title` and `group` ("probable", "possible" …) are text for people."""

    title: str
    projection: Projection
    group: str = "probable"


def workbook(items: Sequence[Item]) -> bytes:
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
        written.append(_Sheets(book, item, prefix, tables).write())
    if total:
        _total(total, items, written)
    for title in tables.values():
        book.move_sheet(title, len(book.sheetnames))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _total(sheet: Worksheet, items: Sequence[Item], written: Sequence[_Sheets]) -> None:
    put(sheet, "A1", "Future expenses", bold=True, size=14)
    put(sheet, "A2", f"This is a {ESTIMATE}.")
    head(sheet, 4, ("Item", "Group", *(f"{method}, {what}" for method, what in _FOUR)))
    for row, (item, sheets) in enumerate(zip(items, written, strict=True), 5):
        put(sheet, f"A{row}", item.title)
        put(sheet, f"B{row}", item.group)
        for column, cell in zip("CDEF", sheets.totals, strict=True):
            put(sheet, f"{column}{row}", Formula(f"{cell}"), MONEY)
    last = 4 + len(items)
    for row, group in enumerate(dict.fromkeys(item.group for item in items), last + 2):
        put(sheet, f"A{row}", "Total", bold=True)
        put(sheet, f"B{row}", group, bold=True)
        for column in "CDEF":
            put(
                sheet,
                f"{column}{row}",
                Formula(f"SUMIF(B$5:B${last},B{row},{column}$5:{column}${last})"),
                MONEY,
                bold=True,
            )
    fit(sheet, (38, 14, 18, 18, 18, 18))


_FOUR = (
    ("To expectancy", "nominal"),
    ("To expectancy", "present value"),
    ("Survival-weighted", "nominal"),
    ("Survival-weighted", "present value"),
)


class _Sheets:
    """The sheets of one item.  Cells are known to each other by the attributes set on the way."""

    def __init__(self, book: Workbook, item: Item, prefix: str, tables: dict[str, str]):
        self.book, self.item, self.prefix, self.tables = book, item, prefix, tables
        self.projection = item.projection
        self.request = item.projection.request
        self.count = self._count()

    def _count(self) -> int:
        """Rows of payments: as many as anybody may live to see, and those of a longer horizon."""
        weighted = self.projection.survival_weighted
        assert weighted.life is not None
        count = max(len(survival(weighted.rhythm, weighted.life)), ceil(self.projection.to_expectancy.payments))
        if count > MOST_PAYMENTS:
            raise WorkbookError(
                f'"{self.item.title}" has {count:,} payments; a workbook holds {MOST_PAYMENTS:,}: project by month'
            )
        return count

    def write(self) -> _Sheets:
        self.main = self.book.create_sheet(f"{self.prefix}Assumptions")
        self._inputs()
        payments = self.book.create_sheet(f"{self.prefix}Payments")
        self.payments = reference(payments.title)
        self.table = self._life_table(self.request.table)
        self._derived()
        self._pay(payments)
        self.ends = {
            "To expectancy": self._by_year("To expectancy", self.projection.to_expectancy, "J", "K", "L"),
            "Survival-weighted": self._by_year("Survival-weighted", self.projection.survival_weighted, "M", "O", "P"),
        }
        self._results()
        self._grid()
        self._words()
        return self

    # --- assumptions ----------------------------------------------------------------

    def _inputs(self) -> None:
        request, sheet = self.request, self.main
        put(sheet, "A1", self.item.title, bold=True, size=14)
        put(sheet, "A2", f"This is a {ESTIMATE}. Yellow cells may be changed; everything else follows.")
        self.amount = self._input(4, "Amount of one payment, dollars", exact(request.amount), MONEY)
        self.between = self._input(5, "Months from one payment to the next", exact(request.interval * 12), YEARS)
        self.timing = self._input(6, "Payment falls at the (start, middle, end) of its interval",
                                  TIMINGS[request.offset], choices=tuple(TIMINGS.values()))  # fmt: skip
        self.delay = self._input(7, "Months before the first interval begins", exact(request.delay * 12), YEARS)
        self.growth = self._input(8, "Growth of prices a year", exact(request.growth), RATE)
        self.steps = self._input(9, "Growth comes at each (anniversary, each payment)", request.growth_steps,
                                 choices=("anniversary", "each payment"))  # fmt: skip
        self.discount = self._input(10, "Discount a year", exact(request.discount), RATE)
        self.age = self._input(11, "Age at which the life table is read", exact(request.table_age), YEARS)
        self.shown_age = self._input(12, "Age on the valuation date", exact(request.age), YEARS)
        self.how = self._input(13, "Expectancy is (published, interpolated, whole years)", request.expectancy,
                               choices=EXPECTANCIES)  # fmt: skip

    def _input(self, row: int, name: str, value: object, style: str = "", choices: tuple[str, ...] = ()) -> str:
        """A cell to be changed; its address from any sheet."""
        put(self.main, f"A{row}", name)
        cell = put(self.main, f"B{row}", value, style)
        cell.fill = INPUT
        cell.alignment = Alignment(horizontal="right")
        if choices:
            allowed = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=False)
            allowed.add(cell)
            self.main.add_data_validation(allowed)
        return self._cell(f"$B${row}")

    def _cell(self, address: str) -> str:
        return f"{reference(self.main.title)}!{address}"

    def _derived(self) -> None:
        """Expectancy and horizon: formulas that may be overwritten with a figure of one's own."""
        request, sheet = self.request, self.main
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
            YEARS,
        )
        years = request.horizon.years
        self.horizon = self._input(
            15, "Horizon, years from the valuation date",
            Formula(self.expectancy) if years is None else exact(years), YEARS,
        )  # fmt: skip
        self.for_life = self._input(
            16, "The survival-weighted method ends with the (life, horizon)",
            "life" if years is None else "horizon", choices=("life", "horizon"),
        )  # fmt: skip
        put(sheet, "A17", "Survivors at that age (l_x)")
        put(sheet, "B17", Formula(f"{self.table.survivors(self.age)}"), "#,##0.00")
        self.alive = self._cell("$B$17")
        end = f"({self.payments}!B{self.count + 1}+{self.between}/12)"
        put(sheet, "A18", "Rows of payments suffice")
        put(sheet, "B18", Formula(f'IF({end}<{self.horizon}-0.000001,"NO: the sheet Payments is too short","yes")'))
        self._changes()

    def _changes(self) -> None:
        """Price steps and pauses, with rows to spare."""
        sheet, request = self.main, self.request
        put(sheet, "D3", "Price steps", bold=True)
        put(sheet, "D4", "from month")
        put(sheet, "E4", "times the first price")
        put(sheet, "D5", 0)  # so that the first month finds a step too
        put(sheet, "E5", 1)
        steps = [(step.from_month, exact(step.multiplier)) for step in request.steps]
        last = self._rows_of("DE", 6, steps)
        self.step_months, self.step_times = self._cell(f"$D$5:$D${last}"), self._cell(f"$E$5:$E${last}")
        put(sheet, "G3", "Months without payments", bold=True)
        put(sheet, "G4", "from month")
        put(sheet, "H4", "to month")
        last = self._rows_of("GH", 5, [(pause.from_month, pause.to_month) for pause in request.pauses])
        self.pause_from, self.pause_to = self._cell(f"$G$5:$G${last}"), self._cell(f"$H$5:$H${last}")

    def _rows_of(self, columns: str, first: int, rows: Sequence[tuple]) -> int:
        last = first + len(rows) + SPARE_ROWS - 1
        for row in range(first, last + 1):
            for column, value in zip(
                columns, rows[row - first] if row - first < len(rows) else (None, None), strict=True
            ):
                put(self.main, f"{column}{row}", value).fill = INPUT
        return last

    # --- life table -----------------------------------------------------------------

    def _life_table(self, table: LifeTable) -> _TableSheet:
        if table.hash not in self.tables:
            number = f" {len(self.tables) + 1}" if self.tables else ""
            sheet = self.book.create_sheet(f"Life table{number}")
            self.tables[table.hash] = sheet.title
            put(sheet, "A1", table.title, bold=True)
            put(sheet, "A2", f"{table.name}, {table.hash}")
            put(sheet, "A3", table.citation)
            head(sheet, 5, ("age", "l_x", "e_x"))
            for row, (l_x, e_x) in enumerate(zip(table.l_x, table.e_x, strict=True), 6):
                put(sheet, f"A{row}", table.first_age + row - 6)
                put(sheet, f"B{row}", exact(l_x), "#,##0.00")
                put(sheet, f"C{row}", exact(e_x), "0.0000")
            fit(sheet, (10, 14, 12))
        return _TableSheet(table, reference(self.tables[table.hash]))

    # --- payments -------------------------------------------------------------------

    def _pay(self, sheet: Worksheet) -> None:
        head(sheet, 1, (
            "No.", "Interval begins, years", "Paid at, years", "Year", "Years of growth", "Growth factor", "Price step",
            "Cost", "Discount factor", "Share to expectancy", "Nominal to expectancy", "Present value to expectancy",
            "Share survival-weighted", "Survival", "Nominal survival-weighted", "Present value survival-weighted",
        ))  # fmt: skip
        offset = f'IF({self.timing}="start",0,IF({self.timing}="middle",0.5,1))'
        # A hair is added before cutting to whole numbers: 13.04 payments a year reach year 25 at 24.999….
        for k in range(self.count):
            r = k + 2
            month = f"(B{r}*12+0.000001)"
            paused = f"SUMPRODUCT(({self.pause_from}-1<={month})*({month}<{self.pause_to}))"
            later = self.table.survivors(f"({self.age}+C{r})")
            put(sheet, f"A{r}", k)
            for column, text, style in (
                ("B", f"(A{r}*{self.between}+{self.delay})/12", YEARS),
                ("C", f"((A{r}+{offset})*{self.between}+{self.delay})/12", YEARS),
                ("D", f"INT(B{r}+0.000000001)+1", ""),
                ("E", f'IF({self.steps}="each payment",B{r},D{r}-1)', YEARS),
                ("F", f"(1+{self.growth})^E{r}", FACTOR),
                ("G", f"IF({paused}>0,0,LOOKUP({month}+1,{self.step_months},{self.step_times}))", ""),
                ("H", f"{self.amount}*F{r}*G{r}", MONEY),
                ("I", f"(1+{self.discount})^(-C{r})", FACTOR),
                ("J", f"MAX(0,MIN(1,({self.horizon}*12-{self.delay})/{self.between}-A{r}))", YEARS),
                ("K", f"H{r}*J{r}", MONEY),
                ("L", f"K{r}*I{r}", MONEY),
                ("M", f'IF({self.for_life}="life",1,J{r})', YEARS),
                ("N", f"{later}/{self.alive}", FACTOR),
                ("O", f"H{r}*M{r}*N{r}", MONEY),
                ("P", f"O{r}*I{r}", MONEY),
            ):
                put(sheet, f"{column}{r}", Formula(text), style)
        sheet.freeze_panes = "B2"
        fit(sheet, (7, *[13] * 15))

    def _column(self, letter: str) -> str:
        return f"{self.payments}!${letter}$2:${letter}${self.count + 1}"

    # --- years ----------------------------------------------------------------------

    def _by_year(self, title: str, method: Method, share: str, nominal: str, present: str) -> int:
        """A sheet by year; its last row, which holds the totals, follows one for all years beyond the sheet."""
        sheet = self.book.create_sheet(f"{self.prefix}{title}")
        head(sheet, 1, (
            "Year", "Age", "Payments", "Nominal", "Survival", "Discount factor", "Present value",
            "Present value so far", "Nominal so far", "Nominal so far, unrounded", "Present value so far, unrounded",
        ))  # fmt: skip
        year, step, cost = self._column("D"), self._column("G"), self._column("H")
        last = len(method.schedule) + SPARE_YEARS + 2
        for r in range(2, last + 1):
            which = f"A{r}" if r < last else f'">"&A{r - 1}'
            nominal_year = f"(J{r}-{_before('J', r)})"
            cost_alive = f"SUMPRODUCT(({year}=A{r})*{cost}*{self._column(share)})"
            put(sheet, f"A{r}", r - 1 if r < last else "later")
            for column, text, style in (
                ("B", f"{self.shown_age}+A{r}-1", YEARS),
                ("C", f'SUMIFS({self._column(share)},{year},{which},{step},"<>0")', ""),
                ("D", f"ROUND(I{r}-{_before('I', r)},2)", MONEY),
                ("E", f'IF({nominal_year}=0,"",{nominal_year}/{cost_alive})', FACTOR),
                ("F", f'IF({nominal_year}=0,"",(K{r}-{_before("K", r)})/{nominal_year})', FACTOR),
                ("G", f"ROUND(H{r}-{_before('H', r)},2)", MONEY),
                ("H", f"ROUND(ROUND(K{r},8),2)", MONEY),
                ("I", f"ROUND(ROUND(J{r},8),2)", MONEY),
                ("J", f"{_before('J', r)}+SUMIF({year},{which},{self._column(nominal)})", FACTOR),
                ("K", f"{_before('K', r)}+SUMIF({year},{which},{self._column(present)})", FACTOR),
            ):
                if r < last or column not in "BE":
                    put(sheet, f"{column}{r}", Formula(text), style)
        put(sheet, f"A{last + 1}", "Total", bold=True)
        for column in "DG":
            put(sheet, f"{column}{last + 1}", Formula(f"ROUND(SUM({column}2:{column}{last}),2)"), MONEY, bold=True)
        sheet.freeze_panes = "B2"
        fit(sheet, (8, 8, 11, 14, 13, 13, 14, 16, 16, 18, 18))
        return last + 1

    # --- results --------------------------------------------------------------------

    def _results(self) -> None:
        sheet, projection = self.main, self.projection
        put(sheet, "A21", "Results", bold=True)
        head(sheet, 22, ("", "Now", "As computed by Case Screening", "Difference"))
        ours = (
            projection.to_expectancy.nominal,
            projection.to_expectancy.present_value,
            projection.survival_weighted.nominal,
            projection.survival_weighted.present_value,
        )
        for row, ((method, what), figure) in enumerate(zip(_FOUR, ours, strict=True), 23):
            column = "D" if what == "nominal" else "G"
            source = reference(f"{self.prefix}{method}")
            put(sheet, f"A{row}", f"{method}, {what}")
            put(sheet, f"B{row}", Formula(f"{source}!{column}{self.ends[method]}"), MONEY, bold=True)
            put(sheet, f"C{row}", exact(figure), MONEY)
            put(sheet, f"D{row}", Formula(f"ROUND(B{row}-C{row},2)"), "#,##0.00")
        changed = FormulaRule(formula=["$D23<>0"], fill=CHANGED)
        sheet.conditional_formatting.add("D23:D26", changed)
        self.totals = tuple(self._cell(f"$B${row}") for row in range(23, 27))
        a_year = f"({self.amount}*12/{self.between})"
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
        sheet = self.main
        put(sheet, "A31", "Sensitivity of the present value", bold=True)
        exponent, step, time = (self._column(column) for column in "EGC")
        for block, (method, share, alive) in enumerate((("To expectancy", "J", ""), ("Survival-weighted", "M", "N"))):
            top = 32 + block * 5
            head(sheet, top, (f"{method}: growth down, discount across", *[""] * 3))
            weights = f"{self._column(share)}*{self._column(alive)}" if alive else self._column(share)
            for column, change in zip("BCD", GRID, strict=True):
                put(sheet, f"{column}{top}", Formula(f"{self.discount}+({change})"), RATE, bold=True)
            for row, change in enumerate(GRID, top + 1):
                put(sheet, f"A{row}", Formula(f"{self.growth}+({change})"), RATE, bold=True)
                for column in "BCD":
                    sums = f"(1+$A{row})^{exponent}*{step}*{weights}*(1+{column}${top})^(-{time})"
                    put(sheet, f"{column}{row}", Formula(f"ROUND({self.amount}*SUMPRODUCT({sums}),2)"), MONEY)

    def _words(self) -> None:
        """Assumptions and warnings as we state them: of the figures as computed, whatever is changed above."""
        sheet, row = self.main, 44
        for title, texts in (
            ("Warnings", self.projection.warnings),
            ("Assumptions of the figures as computed", self.projection.assumptions),
        ):
            put(sheet, f"A{row}", title if texts else "", bold=True)
            for text in texts:
                row += 1
                sheet.merge_cells(f"A{row}:H{row}")
                put(sheet, f"A{row}", text).alignment = Alignment(wrap_text=True, vertical="top")
                sheet.row_dimensions[row].height = 15 * ceil(len(text) / 110)
            row += 2 if texts else 0
        fit(sheet, (56, 20, 28, 16, 18, 4, 12, 12))


def _before(column: str, row: int) -> str:
    """The cell above; 0 in the first row, where the column's name is above."""
    return f"{column}{row - 1}" if row > 2 else "0"


@dataclass(frozen=True)
class _TableSheet:
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
    def l_x(self) -> str:
        return f"{self.sheet}!$B$6:$B${self.rows + 5}"

    @property
    def e_x(self) -> str:
        return f"{self.sheet}!$C$6:$C${self.rows + 5}"

    def survivors(self, age: str) -> str:
        """l at an age: straight between two birthdays; falling by a constant force above the last."""
        end_l, end_e = f"{self.sheet}!$B${self.rows + 5}", f"{self.sheet}!$C${self.rows + 5}"
        above = f"{end_l}*EXP(-({age}-{self.last})/{end_e})" if self.table.open_ended else "0"
        row = f"INT({age})-{self.first}+1"
        below, over = f"INDEX({self.l_x},{row})", f"INDEX({self.l_x},{row}+1)"
        return f"IF({age}>={self.last},{above},{below}+({over}-{below})*({age}-INT({age})))"
