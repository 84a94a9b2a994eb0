"""CSV and Excel → referrals: one row a fill or diagnosis, columns known by their names.

A row may hold a fill, a diagnosis, or both; columns about the patient and the injury may repeat on every row and must
then agree.  Rows belong to the referral named in their row; a table without such a column is one referral.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from screening.intake import table_values as cells
from screening.intake.columns import Columns, read_columns, recognised
from screening.intake.csv_text import HEADER_ROWS, Sheet, read_csv
from screening.intake.draft import Draft, Path
from screening.intake.excel import read_excel
from screening.intake.spellings import letters
from screening.referral import ReferralError, Warning

_DIAGNOSIS_KINDS = {"diagnosis", "diagnoses", "dx", "condition", "problem"}
_FILL_NAMES = ("fill.drug", "fill.ndc", "fill.rxcui")
_FOR_FILL = {"date": "fill.date", "provider": "fill.prescriber.name", "specialty": "fill.prescriber.specialty"}
_FOR_DIAGNOSIS = {
    "date": "diagnosis.date",
    "provider": "diagnosis.provider",
    "specialty": "diagnosis.specialty",
    "description": "diagnosis.description",
}
_NO_NAMES = (
    "has no row of column names that are known here; the first row must name the columns, "
    "for example Referral ID, Date of Injury, Fill Date, Drug, Quantity, Days Supply, ICD10"
)
_Problems = list[tuple[str, str]]


def csv_drafts(source: str, data: bytes) -> list[Draft]:
    """The referrals of a CSV file."""
    return _Table(source, [read_csv(source, data)]).drafts()


def excel_drafts(source: str, data: bytes) -> list[Draft]:
    """The referrals of an Excel workbook; fills stand in one of its sheets, diagnoses in the same or another one."""
    sheets = read_excel(source, data)
    if not sheets:
        raise ReferralError(source, [("", "holds no rows")], unreadable=True)
    return _Table(source, sheets).drafts()


@dataclass
class _Row:
    """One row that names a fill or a diagnosis, or speaks of the referral; `get(field)` is its converted cell."""

    place: str
    number: int
    values: dict[str, Any]
    columns: Columns


@dataclass
class _Case:
    """What the rows say of one referral."""

    said: dict[str, tuple[Any, str]] = field(default_factory=dict)  # field → value and the place that said it
    titles: dict[str, str] = field(default_factory=dict)
    sections: dict[str, list[tuple[_Row, dict[str, Any]]]] = field(
        default_factory=lambda: {"fills": [], "diagnoses": []}
    )
    problems: _Problems = field(default_factory=list)


class _Table:
    def __init__(self, source: str, sheets: list[Sheet]):
        self.source = source
        self.problems: _Problems = []
        self.warnings: list[Warning] = []
        self.cases: dict[str, _Case] = {}
        self.sheet_of: dict[str, str] = {}
        self.named = False  # whether any sheet has column names
        self.rows = [row for sheet in sheets for row in self._sheet(sheet)]
        if not self.named:
            raise ReferralError(source, [("", _NO_NAMES)], unreadable=True)
        if not self.rows and not self.problems:
            raise ReferralError(source, [("", "has column names but no rows below them")], unreadable=True)

    def drafts(self) -> list[Draft]:
        for row in self.rows:
            self._take(row)
        shared = self.cases.pop("", None)
        if shared and self.cases:
            for case in self.cases.values():  # a sheet without a referral column speaks of all referrals
                for name, (value, place) in shared.said.items():
                    self._say(case, name, value, place, shared.titles[name])
                if any(shared.sections.values()):
                    where = next(rows[0][0].place for rows in shared.sections.values() if rows)
                    self.problems.append((where, "does not say which referral it belongs to; fill the referral column"))
                    break
        elif shared:
            self.cases = {PurePath(self.source).stem: shared}
            words = "no column names the referral; the file name does"
            self.warnings.append(Warning("id-from-file", "referral_id", words))
        drafts = [self._draft(name, case) for name, case in self.cases.items()]
        if drafts:
            drafts[0].problems[:0] = self.problems
        elif self.problems:
            raise ReferralError(self.source, self.problems)
        return drafts

    def _sheet(self, sheet: Sheet) -> list[_Row]:
        """The converted rows of a sheet, below its row of column names."""
        self.warnings += sheet.warnings
        where = f"{sheet.name} " if sheet.name else ""
        first_rows = range(min(len(sheet.rows), HEADER_ROWS))
        header = max(first_rows, key=lambda n: recognised(sheet.rows[n][1]), default=None)
        if header is None or not recognised(sheet.rows[header][1]):
            if sheet.name:
                words = "no column names are recognised in it; it was not read"
                self.warnings.append(Warning("sheet-ignored", sheet.name, words))
            return []
        self.named = True
        number, names = sheet.rows[header]
        columns = read_columns(names)
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
                other = self.sheet_of.setdefault(kind, where)
                if other != where:
                    rows = "fills" if kind == "fill" else "diagnoses"
                    words = f"holds {rows}, and so does {other.strip()}; put them in one sheet"
                    self.problems.append((where.strip(), words))

    def _converted(self, sheet: Sheet, rows: list[tuple[int, list[Any]]], columns: Columns, where: str) -> list[_Row]:
        us = {name: self._dates(name, position, rows, columns, where) for name, position in columns.fields.items()
              if name in cells.DATES}  # fmt: skip
        result = []
        for number, values in rows:
            place = f"{where}row {number}"
            if any(value is not None for value in values[columns.width :]):
                words = f"has more cells than there are column names ({columns.width}); check its delimiters"
                self.problems.append((place, words))
                continue
            if recognised(values) > 1 and recognised(values) * 2 > sum(value is not None for value in values):
                self.problems.append((place, "repeats column names; remove the row"))
                continue
            found = {}
            for name, position in columns.fields.items():
                value = values[position] if position < len(values) else None
                if value is not None:
                    found[name] = self._cell(name, value, us.get(name, False), sheet, place, columns)
            result.append(_Row(place, number, found, columns))
        return result

    def _dates(self, name: str, position: int, rows: list[Any], columns: Columns, where: str) -> bool:
        """Whether a column's dates with slashes are month/day/year; reported either way."""
        found = cells.slashed(values[position] for _, values in rows if position < len(values))
        if not found:
            return False
        place = f'{where}column "{columns.titles[name]}"'
        if not cells.american(found):
            words = "its dates are not all month/day/year, so none with slashes is read; write them as YYYY-MM-DD"
            self.problems.append((place, words))
            return False
        if name != "patient.date_of_birth":
            unclear = sorted(found, key=lambda date: date[1])  # a date that could be read either way comes first
            example = next((_spoken(*date) for date in unclear if 1 <= date[0] <= 12), "")
            words = f"dates were read as month/day/year: {example}"
            if all(day <= 12 for _, day, _ in found):
                words += "; nothing in the column shows that this is right, check it"
            self.warnings.append(Warning("date-order", place, words))
        return True

    def _cell(self, name: str, value: Any, us: bool, sheet: Sheet, place: str, columns: Columns) -> Any:
        if name in cells.DATES:
            return cells.day(value, us)
        if name in cells.NUMBERS:
            return cells.number(value, comma_is_point=sheet.delimiter == ";")
        if name in cells.YES_NO:
            return cells.yes_no(value)
        if name == "fill.ndc":
            value, padded = cells.ndc(value)
            if padded:
                words = "the NDC was a number cell; the zeros missing in front of its 11 digits were put back"
                self.warnings.append(Warning("ndc-padded", f"{place}, column {columns.titles[name]}", words))
        return cells.text(value)

    def _take(self, row: _Row) -> None:
        """Put a row into its referral."""
        identity = row.values.get("referral_id")
        if identity is None and "referral_id" in row.columns.fields:
            title = row.columns.titles["referral_id"]
            self.problems.append((f"{row.place}, column {title}", "is empty; say which referral the row belongs to"))
            return
        case = self.cases.setdefault(str(identity or ""), _Case())
        for name, value in row.values.items():
            if name not in ("kind", *_FOR_FILL, *_FOR_DIAGNOSIS) and not name.startswith(("fill.", "diagnosis.")):
                self._say(case, name, value, row.place, row.columns.titles[name])
        if row.columns.for_rows:
            self._fill_or_diagnosis(case, row)

    def _say(self, case: _Case, name: str, value: Any, place: str, title: str) -> None:
        known, where = case.said.setdefault(name, (value, place))
        case.titles.setdefault(name, title)
        if known != value:
            words = f"differs from {where} of the same referral; one referral has one value"
            self.problems.append((f"{place}, column {title}", words))

    def _fill_or_diagnosis(self, case: _Case, row: _Row) -> None:
        values = dict(row.values)
        kind = values.pop("kind", None)
        says_diagnosis = isinstance(kind, str) and letters(kind) in _DIAGNOSIS_KINDS
        is_fill = any(name in values for name in _FILL_NAMES) and not says_diagnosis
        is_diagnosis = "diagnosis.code" in values
        if not is_fill and not is_diagnosis:
            self.problems.append((row.place, _nothing_in(row.columns, says_diagnosis)))
            return
        if is_fill:
            fill = _part(values, "fill.", _FOR_FILL)
            if kind is not None:
                fill["kind"] = kind
            case.sections["fills"].append((row, fill))
        if is_diagnosis:
            diagnosis = _part(values, "diagnosis.", _FOR_DIAGNOSIS)
            if is_fill and "date" not in diagnosis and "fill.date" in values:
                diagnosis["date"] = values["fill.date"]
            if is_fill and "diagnosis.date" not in values and not any(w.code == "coded-on-fill" for w in self.warnings):
                words = "diagnosis codes beside fills are dated by the fill they stand on"
                self.warnings.append(Warning("coded-on-fill", row.place, words))
            case.sections["diagnoses"].append((row, diagnosis))

    def _draft(self, name: str, case: _Case) -> Draft:
        content: dict[str, Any] = {"referral_id": name}
        for path, (value, _) in case.said.items():
            _put(content, path, value)
        content.setdefault("injury", {})
        for section, rows in case.sections.items():
            content[section] = [item for _, item in rows]
        return Draft(
            content,
            fill_rows=[row.number for row, _ in case.sections["fills"]],
            diagnosis_rows=[row.number for row, _ in case.sections["diagnoses"]],
            place=_places(case),
            warnings=list(self.warnings),
            injury_hint="add a column such as Date of Injury, or give --injury-date YYYY-MM-DD",
        )


def _places(case: _Case) -> Callable[[Path], str]:
    def place(path: Path) -> str:
        rows = case.sections.get(str(path[0])) if path else None
        if rows and len(path) > 1 and isinstance(path[1], int):
            row = rows[path[1]][0]
            rest = ".".join(str(part) for part in path[2:])
            prefix = "fill" if path[0] == "fills" else "diagnosis"
            title = _title(row.columns, prefix, rest)
            return f"{row.place}, {title}" if title else row.place
        name = ".".join(str(part) for part in path)
        if name in case.said:
            return f"{case.said[name][1]}, column {case.titles[name]}"
        return ", ".join(str(part) for part in path)

    return place


def _title(columns: Columns, prefix: str, name: str) -> str:
    """'column Qty' for quantity: the name that the user gave the field, also through a shared column such as Date."""
    shared = _FOR_FILL if prefix == "fill" else _FOR_DIAGNOSIS
    for known in (f"{prefix}.{name}", *(key for key, full in shared.items() if full == f"{prefix}.{name}"), name):
        if known in columns.titles:
            return f"column {columns.titles[known]}"
    return name


def _part(values: dict[str, Any], prefix: str, shared: dict[str, str]) -> dict[str, Any]:
    """The fields of a fill or a diagnosis; a column of its own goes before a shared one."""
    found: dict[str, Any] = {}
    for name, value in values.items():
        full = shared.get(name, name)
        if full.startswith(prefix) and (name == full or full not in values):
            _put(found, full.removeprefix(prefix), value)
    return found


def _put(content: dict[str, Any], path: str, value: Any) -> None:
    *way, last = path.split(".")
    for part in way:
        content = content.setdefault(part, {})
    content[last] = value


def _nothing_in(columns: Columns, says_diagnosis: bool) -> str:
    if says_diagnosis:
        return "says that it is a diagnosis but holds no code; write the code or remove the row"
    return "holds neither a drug nor a diagnosis code; complete or remove the row"


def _spoken(month: int, day: int, year: int) -> str:
    return f"{month}/{day}/{year} is {calendar.month_name[month]} {day}, {year}"
