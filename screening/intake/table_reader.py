"""CSV and Excel → referrals: one row a fill or diagnosis, columns known by their names.

A row may hold a fill, a diagnosis, or both; columns about the patient and the injury may repeat on every row and must
then agree.  Rows belong to the referral named in their row; a table without such a column is one referral.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from screening.dispensings import REVERSED
from screening.intake.columns import NO_CHOICES, Choices, Columns
from screening.intake.csv_text import Sheet
from screening.intake.draft import Draft, Path, Place, Problem, Reading, rows_of
from screening.intake.draft import Row as RowKey
from screening.intake.spellings import letters
from screening.intake.table_rows import SheetReader, TableRow
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
_ADD_COLUMN = "add a column such as Date of Injury"
_FILL_IN = "fill in the cell; one row of the referral is enough"
_NO_NAMES = (
    "has no row of column names that are known here; the first row must name the columns, "
    "for example Referral ID, Date of Injury, Fill Date, Drug, Quantity, Days Supply, ICD10"
)


def read_tables(source: str, sheets: list[Sheet], choices: Choices = NO_CHOICES) -> Reading:
    """The referrals of the tables of one file.  Raises ReferralError (unreadable) when none has column names."""
    return _Table(source, sheets, choices).reading()


@dataclass
class _Case:
    """What the rows say of one referral."""

    said: dict[str, tuple[Any, Place]] = field(default_factory=dict)  # field → value and the place that said it
    titles: dict[str, str] = field(default_factory=dict)
    blank_injury: list[Place] = field(default_factory=list)  # empty cells of a column for the day of injury
    sections: dict[str, list[tuple[TableRow, dict[str, Any]]]] = field(
        default_factory=lambda: {"fills": [], "diagnoses": []}
    )
    coded_on_fill: bool = False  # said once a referral
    problems: list[Problem] = field(default_factory=list)
    rows: list[RowKey] = field(default_factory=list)


class _Table:
    def __init__(self, source: str, sheets: list[Sheet], choices: Choices):
        self.source = source
        self.cases: dict[str, _Case] = {}
        self.sheets = SheetReader(choices)
        self.warnings = self.sheets.warnings
        self.rows = [row for sheet in sheets for row in self.sheets.rows(sheet)]
        if not self.sheets.named:
            raise ReferralError(source, [("", _NO_NAMES)], unreadable=True)
        if not self.rows and not (self.sheets.problems or self.sheets.loose or self.sheets.unread):
            raise ReferralError(source, [("", "has column names but no rows below them")], unreadable=True)

    def reading(self) -> Reading:
        for row in self.rows:
            self._take(row)
        self._give_unread()
        shared = self.cases.pop("", None)
        if shared and self.cases:
            for case in self.cases.values():  # a sheet without a referral column speaks of all referrals
                for name, (value, place) in shared.said.items():
                    self._say(case, name, value, place, shared.titles[name])
            for row in (row for rows in shared.sections.values() for row, _ in rows):
                self.sheets.loose.append(
                    (row.place, "does not say which referral it belongs to; fill the referral column")
                )
            self.sheets.loose += shared.problems
        elif shared:
            self.cases = {PurePath(self.source).stem: shared}
            words = "no column names the referral; the file name does"
            self.warnings.append(Warning("id-from-file", "referral_id", words))
        by_row: dict[RowKey | None, list[int]] = {}  # None: of the whole file
        for number, warning in enumerate(self.warnings):
            for key in rows_of(warning.where) or (None,):
                by_row.setdefault(key, []).append(number)
        drafts = [self._draft(name, case, by_row) for name, case in self.cases.items()]
        return Reading(drafts, self.sheets.problems, self.sheets.loose, self.warnings)

    def _case(self, identity: Any) -> _Case:
        return self.cases.setdefault(str(identity or ""), _Case())

    def _give_unread(self) -> None:
        """The referral that an unreadable row seems to belong to is not whole without it."""
        for identity, (place, words) in self.sheets.unread:
            case = self.cases.get(str(identity))
            if case is None:
                self.sheets.loose.append((place, words))
            else:
                case.problems.append((place, words))
                case.rows += place.rows

    def _take(self, row: TableRow) -> None:
        """Put a row into its referral."""
        identity = row.values.get("referral_id")
        if identity is None and "referral_id" in row.columns.fields:
            where = Place(f"{row.place}, column {row.columns.titles['referral_id']}", row.place.rows)
            self.sheets.loose.append((where, "is empty; say which referral the row belongs to"))
            return
        case = self._case(identity)
        case.rows += row.place.rows
        if "injury.date" in row.columns.fields and "injury.date" not in row.values:
            words = f"{row.place}, column {row.columns.titles['injury.date']}"
            case.blank_injury.append(Place(words, row.place.rows))
        for name, value in row.values.items():
            if name not in ("kind", *_FOR_FILL, *_FOR_DIAGNOSIS) and not name.startswith(("fill.", "diagnosis.")):
                self._say(case, name, value, row.place, row.columns.titles[name])
        if row.columns.for_rows:
            self._fill_or_diagnosis(case, row)

    def _say(self, case: _Case, name: str, value: Any, place: Place, title: str) -> None:
        known, where = case.said.setdefault(name, (value, place))
        case.titles.setdefault(name, title)
        if known != value:
            words = f"differs from {where} of the same referral; one referral has one value"
            case.problems.append((Place(f"{place}, column {title}", place.rows), words))

    def _fill_or_diagnosis(self, case: _Case, row: TableRow) -> None:
        values = dict(row.values)
        kind = values.pop("kind", None)
        says_diagnosis = isinstance(kind, str) and letters(kind) in _DIAGNOSIS_KINDS
        is_fill = any(name in values for name in _FILL_NAMES) and not says_diagnosis
        is_diagnosis = "diagnosis.code" in values
        if not is_fill and not is_diagnosis:
            case.problems.append((row.place, _nothing_in(row.columns, says_diagnosis)))
            return
        if is_fill:
            fill = _part(values, "fill.", _FOR_FILL)
            if kind is not None:
                fill["kind"] = kind
            _name_form(fill)
            _one_status(fill)
            case.sections["fills"].append((row, fill))
        if is_diagnosis:
            diagnosis = _part(values, "diagnosis.", _FOR_DIAGNOSIS)
            if is_fill and "date" not in diagnosis and "fill.date" in values:
                diagnosis["date"] = values["fill.date"]
            if is_fill and "diagnosis.date" not in values and not case.coded_on_fill:
                words = "diagnosis codes beside fills are dated by the fill they stand on"
                case.coded_on_fill = True
                self.warnings.append(Warning("coded-on-fill", row.place, words))
            case.sections["diagnoses"].append((row, diagnosis))

    def _draft(self, name: str, case: _Case, warnings: dict[RowKey | None, list[int]]) -> Draft:
        told = sorted({number for row in (None, *case.rows) for number in warnings.get(row, ())})
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
            warnings=[self.warnings[number] for number in told],
            problems=case.problems,
            rows=list(dict.fromkeys(case.rows)),
            injury_hint=f"{_FILL_IN if case.blank_injury else _ADD_COLUMN}, or give --injury-date YYYY-MM-DD",
        )


def _name_form(fill: dict[str, Any]) -> None:
    """A form in a column of its own ("Capsule") belongs to the name of the drug, which tells its route."""
    form, drug = fill.pop("form", None), fill.get("drug")
    if isinstance(form, str) and isinstance(drug, str) and letters(form) not in letters(drug):
        fill["drug"] = f"{drug} {form}"


def _one_status(fill: dict[str, Any]) -> None:
    """A transaction ("B1", "B2") is the status where there is none; beside one, only a reversal counts."""
    transaction = fill.pop("transaction", None)
    reversal = isinstance(transaction, str) and transaction.strip().lower() in REVERSED
    if transaction is not None and (reversal or fill.get("status") is None):
        fill["status"] = transaction


def _places(case: _Case) -> Callable[[Path], str]:
    def place(path: Path) -> str:
        rows = case.sections.get(str(path[0])) if path else None
        if rows and len(path) > 1 and isinstance(path[1], int):
            row = rows[path[1]][0]
            rest = ".".join(str(part) for part in path[2:])
            prefix = "fill" if path[0] == "fills" else "diagnosis"
            title = _title(row.columns, prefix, rest)
            return Place(f"{row.place}, {title}", row.place.rows) if title else row.place
        name = ".".join(str(part) for part in path)
        if name in case.said:
            where = case.said[name][1]
            return Place(f"{where}, column {case.titles[name]}", where.rows)
        if path == ("injury", "date") and case.blank_injury:
            return Place(case.blank_injury[0], [row for blank in case.blank_injury for row in blank.rows])
        return ", ".join(str(part) for part in path)

    return place


def _title(columns: Columns, prefix: str, name: str) -> str:
    """'column Qty' for quantity: the name that the user gave the field, also through a shared column such as Date."""
    shared = _FOR_FILL if prefix == "fill" else _FOR_DIAGNOSIS
    own = (f"{prefix}.{name}", *(key for key, full in shared.items() if full == f"{prefix}.{name}"), name)
    of_the_fill = ("fill.date",) if name == "date" else ()  # a diagnosis beside a fill has its date
    for known in (*own, *of_the_fill):
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
