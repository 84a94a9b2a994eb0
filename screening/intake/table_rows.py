"""Sheets of a CSV file or workbook → rows with converted cells, each cell by the column it stands in."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from typing import Any

from screening.intake import table_values as cells
from screening.intake.columns import NO_CHOICES, Choices, Columns, read_columns, recognised
from screening.intake.csv_text import HEADER_ROWS, Sheet, read_csv
from screening.intake.draft import Place, Problem
from screening.intake.excel import read_excel
from screening.referral import ReferralError, Warning

_PRIVATE = ("patient.date_of_birth", "patient.date_of_death")  # days that no message repeats


def csv_sheets(source: str, data: bytes, choices: Choices = NO_CHOICES) -> list[Sheet]:
    """The one table of a CSV file."""
    return [read_csv(source, data, choices)]


def excel_sheets(source: str, data: bytes) -> list[Sheet]:
    """The tables of an Excel workbook; fills stand in one of its sheets, diagnoses in the same or another one."""
    sheets = read_excel(source, data)
    if not sheets:
        raise ReferralError(source, [("", "holds no rows")], unreadable=True)
    return sheets


def header_of(sheet: Sheet, choices: Choices = NO_CHOICES) -> int | None:
    """The position in `sheet.rows` of the row of column names: the one with most names that are known."""
    first_rows = range(min(len(sheet.rows), HEADER_ROWS))
    header = max(first_rows, key=lambda n: recognised(sheet.rows[n][1], choices), default=None)
    return header if header is not None and recognised(sheet.rows[header][1], choices) else None


@dataclass
class TableRow:
    """A row that names a fill or a diagnosis, or speaks of the referral; `values` are its converted cells, by field."""

    place: Place
    number: int
    values: dict[str, Any]
    columns: Columns


class SheetReader:
    """Reads the sheets of one file, and collects what is wrong with them.

    `problems` are of the file as a whole, `loose` of rows that belong to no referral, `unread` of rows whose cells
    cannot be told apart, each with the referral id that it seems to have ("": the file's only one).
    """

    def __init__(self, choices: Choices):
        self.choices = choices
        self.problems: list[Problem] = []
        self.loose: list[Problem] = []
        self.unread: list[tuple[str, tuple[Place, str]]] = []
        self.warnings: list[Warning] = []
        self.named = False  # whether any sheet has column names
        self._sheet_of: dict[str, str] = {}

    def rows(self, sheet: Sheet) -> list[TableRow]:
        """The converted rows of a sheet, below its row of column names."""
        self.warnings += sheet.warnings
        where = f"{sheet.name} " if sheet.name else ""
        header = header_of(sheet, self.choices)
        if header is None:
            if sheet.name:
                words = "no column names are recognised in it; it was not read"
                self.warnings.append(Warning("sheet-ignored", sheet.name, words))
            return []
        self.named = True
        number, names = sheet.rows[header]
        columns = read_columns(names, self.choices)
        for first, second in columns.twice:
            words = f'columns "{first}" and "{second}" mean the same; remove or rename one'
            self.problems.append((f"{where}row {number}", words))
        for title in columns.ignored:
            words = "the column is not known and was not read"
            self.warnings.append(Warning("column-ignored", f'{where}column "{title}"', words))
        for above, _ in sheet.rows[:header]:
            words = "stands above the column names and was not read"
            self.warnings.append(Warning("row-ignored", f"{where}row {above}", words))
        self._one_sheet_a_kind(columns, where)
        return self._converted(sheet, sheet.rows[header + 1 :], columns, where)

    def _one_sheet_a_kind(self, columns: Columns, where: str) -> None:
        """Row numbers must say which row is meant: fills of two sheets would share them."""
        for kind in ("fill", "diagnosis"):
            if any(name.startswith(f"{kind}.") for name in columns.fields):
                other = self._sheet_of.setdefault(kind, where)
                if other != where:
                    rows = "fills" if kind == "fill" else "diagnoses"
                    words = f"holds {rows}, and so does {other.strip()}; put them in one sheet"
                    self.problems.append((where.strip(), words))

    def _converted(
        self, sheet: Sheet, rows: list[tuple[int, list[Any]]], columns: Columns, where: str
    ) -> list[TableRow]:
        orders = {name: self._dates(name, position, rows, columns, where) for name, position in columns.fields.items()
                  if name in cells.DATES}  # fmt: skip
        result = []
        for number, values in rows:
            place = Place(f"{where}row {number}", [(sheet.name, number)])
            if any(value is not None for value in values[columns.width :]):
                words = f"has more cells than there are column names ({columns.width}); check its delimiters"
                self._unreadable(place, values, columns, words)
                continue
            if recognised(values, self.choices) > 1 and recognised(values, self.choices) * 2 > sum(
                value is not None for value in values
            ):
                self.loose.append((place, "repeats column names; remove the row"))
                continue
            found = {}
            for name, position in columns.fields.items():
                value = values[position] if position < len(values) else None
                if value is not None:
                    found[name] = self._cell(name, value, orders.get(name, ""), sheet, place, columns)
            result.append(TableRow(place, number, found, columns))
        return result

    def _unreadable(self, place: Place, values: list[Any], columns: Columns, words: str) -> None:
        """A row whose cells cannot be told apart; its referral id, if it seems to have one, is remembered."""
        position = columns.fields.get("referral_id")
        self.unread.append(("" if position is None else cells.text(values[position]) or "", (place, words)))

    def _dates(self, name: str, position: int, rows: list[Any], columns: Columns, where: str) -> str:
        """How a column's dates with slashes are read ("": not at all); reported either way.

        A date that can only be day/month/year spoils its own row where all others can only be month/day/year; where one
        of them could be either, it may be day/month/year too, and none is read.
        """
        written = {number: values[position] for number, values in rows if position < len(values)}
        found = cells.slashed(written.values())
        if not found:
            return ""
        place = f'{where}column "{columns.titles[name]}"'
        order = self.choices.dates
        if not order and not cells.american(found):
            doubtful = any(map(cells.either_way, found))
            if doubtful or not any(cells.american([date]) for date in found):
                row, cell = next((n, c) for n, c in written.items() if not cells.american(cells.slashed([c])))
                shown = "a date" if name in _PRIVATE else f'"{cell}"'
                words = f"row {row} holds {shown} that can only be day/month/year, so no date with slashes is read"
                self.problems.append((place, f"{words}; write the column's dates as YYYY-MM-DD"))
                return ""
        if name not in _PRIVATE:
            day_first = order == "day first"
            pairs = [((b, a, year) if day_first else (a, b, year)) for a, b, year in found]  # month, day, year
            unclear = sorted(zip(pairs, found, strict=True), key=lambda pair: pair[0][1])
            example = next((_spoken(pair, written) for pair, written in unclear if 1 <= pair[0] <= 12), "")
            words = f"dates were read as {'day/month/year' if day_first else 'month/day/year'}: {example}"
            if all(day <= 12 for _, day, _ in pairs) and not order:
                words += "; nothing in the column shows that this is right, check it"
            self.warnings.append(Warning("date-order", place, words))
        return order or "month first"

    def _cell(self, name: str, value: Any, order: str, sheet: Sheet, place: Place, columns: Columns) -> Any:
        if name in cells.DATES:
            return cells.day(value, order)
        if name in cells.NUMBERS:
            return cells.number(value, comma_is_point=sheet.delimiter == ";")
        if name in cells.YES_NO:
            return cells.yes_no(value)
        if name == "fill.ndc":
            value, padded = cells.ndc(value)
            if padded:
                words = "the NDC was a number cell; the zeros missing in front of its 11 digits were put back"
                where = Place(f"{place}, column {columns.titles[name]}", place.rows)
                self.warnings.append(Warning("ndc-padded", where, words))
        return cells.text(value)


def _spoken(meant: tuple[int, int, int], written: tuple[int, int, int]) -> str:
    month, day, year = meant
    return f"{'/'.join(map(str, written))} is {calendar.month_name[month]} {day}, {year}"
