"""The schedule of a workbook: one sheet of payments for both methods, one sheet by year for each."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.worksheet.worksheet import Worksheet

from screening.projection.workbook_assumptions import Assumptions
from screening.projection.workbook_cells import FACTOR, MONEY, YEARS, Formula, fit, head, put, reference

SPARE_YEARS = 10  # of a sheet by year, for who lengthens a projection


@dataclass(frozen=True)
class MethodColumns:
    """The columns of the sheet of payments that belong to one method."""

    share: str
    nominal: str
    present: str


TO_EXPECTANCY = MethodColumns("J", "K", "L")
SURVIVAL_WEIGHTED = MethodColumns("M", "O", "P")


class Payments:
    """One row a payment, `count` of them, on `sheet`."""

    def __init__(self, sheet: Worksheet, given: Assumptions, count: int):
        self.sheet, self.given, self.count = sheet, given, count
        self._pay()

    @property
    def end(self) -> str:
        """Where the last interval ends, in years."""
        return f"({reference(self.sheet.title)}!$B${self.count + 1}+{self.given.between}/12)"

    def _pay(self) -> None:
        sheet, given = self.sheet, self.given
        head(sheet, 1, (
            "No.", "Interval begins, years", "Paid at, years", "Year", "Years of growth", "Growth factor", "Price step",
            "Cost", "Discount factor", "Share to expectancy", "Nominal to expectancy", "Present value to expectancy",
            "Share survival-weighted", "Survival", "Nominal survival-weighted", "Present value survival-weighted",
        ))  # fmt: skip
        offset = f'IF({given.timing}="start",0,IF({given.timing}="middle",0.5,1))'
        # A hair is added before cutting to whole numbers: 13.04 payments a year reach year 25 at 24.999….
        for k in range(self.count):
            r = k + 2
            month = f"(B{r}*12+0.000001)"
            paused = f"SUMPRODUCT(({given.pause_from}-1<={month})*({month}<{given.pause_to}))"
            later = given.table.survivors(f"({given.age}+C{r})")
            put(sheet, f"A{r}", k)
            for column, text, style in (
                ("B", f"(A{r}*{given.between}+{given.delay})/12", YEARS),
                ("C", f"((A{r}+{offset})*{given.between}+{given.delay})/12", YEARS),
                ("D", f"INT(B{r}+0.000000001)+1", ""),
                ("E", f'IF({given.steps}="each payment",B{r},D{r}-1)', YEARS),
                ("F", f"(1+{given.growth})^E{r}", FACTOR),
                ("G", f"IF({paused}>0,0,LOOKUP({month}+1,{given.step_months},{given.step_times}))", ""),
                ("H", f"{given.amount}*F{r}*G{r}", MONEY),
                ("I", f"(1+{given.discount})^(-C{r})", FACTOR),
                ("J", f"MAX(0,MIN(1,({given.horizon}*12-{given.delay})/{given.between}-A{r}))", YEARS),
                ("K", f"H{r}*J{r}", MONEY),
                ("L", f"K{r}*I{r}", MONEY),
                ("M", f'IF({given.for_life}="life",1,J{r})', YEARS),
                ("N", f"{later}/{given.alive}", FACTOR),
                ("O", f"H{r}*M{r}*N{r}", MONEY),
                ("P", f"O{r}*I{r}", MONEY),
            ):
                put(sheet, f"{column}{r}", Formula(text), style)
        sheet.freeze_panes, sheet.print_title_rows = "B2", "1:1"
        fit(sheet, (7, *[13] * 15))

    def column(self, letter: str) -> str:
        """A column of all payments as formulas of any sheet write it."""
        return f"{reference(self.sheet.title)}!${letter}$2:${letter}${self.count + 1}"


def by_year(sheet: Worksheet, payments: Payments, years: int, columns: MethodColumns) -> int:
    """Year by year; the number of the last row, which holds the totals, after one for all years beyond the sheet."""
    head(sheet, 1, (
        "Year", "Age", "Payments", "Nominal", "Survival", "Discount factor", "Present value",
        "Present value so far", "Nominal so far", "Nominal so far, unrounded", "Present value so far, unrounded",
    ))  # fmt: skip
    year, step, cost = payments.column("D"), payments.column("G"), payments.column("H")
    last = years + SPARE_YEARS + 2
    for r in range(2, last + 1):
        which = f"A{r}" if r < last else f'">"&A{r - 1}'
        nominal_year = f"(J{r}-{_before('J', r)})"
        cost_alive = f"SUMPRODUCT(({year}=A{r})*{cost}*{payments.column(columns.share)})"
        put(sheet, f"A{r}", r - 1 if r < last else "later")
        for column, text, style in (
            ("B", f"{payments.given.shown_age}+A{r}-1", ""),
            ("C", f'SUMIFS({payments.column(columns.share)},{year},{which},{step},"<>0")', ""),
            ("D", f"ROUND(I{r}-{_before('I', r)},2)", MONEY),
            ("E", f'IF({nominal_year}=0,"",{nominal_year}/{cost_alive})', FACTOR),
            ("F", f'IF({nominal_year}=0,"",(K{r}-{_before("K", r)})/{nominal_year})', FACTOR),
            ("G", f"ROUND(H{r}-{_before('H', r)},2)", MONEY),
            ("H", f"ROUND(ROUND(K{r},8),2)", MONEY),
            ("I", f"ROUND(ROUND(J{r},8),2)", MONEY),
            ("J", f"{_before('J', r)}+SUMIF({year},{which},{payments.column(columns.nominal)})", FACTOR),
            ("K", f"{_before('K', r)}+SUMIF({year},{which},{payments.column(columns.present)})", FACTOR),
        ):
            if r < last or column not in "BE":
                put(sheet, f"{column}{r}", Formula(text), style)
    put(sheet, f"A{last + 1}", "Total", bold=True)
    for column in "DG":
        put(sheet, f"{column}{last + 1}", Formula(f"ROUND(SUM({column}2:{column}{last}),2)"), MONEY, bold=True)
    sheet.freeze_panes, sheet.print_title_rows = "B2", "1:1"
    fit(sheet, (8, 8, 11, 14, 13, 13, 14, 16, 16, 18, 18))
    return last + 1


def _before(column: str, row: int) -> str:
    """The cell above; 0 in the first row, where the column's name is above."""
    return f"{column}{row - 1}" if row > 2 else "0"
