"""What an import would do, before anything is written: the verdict of each referral, and of each row of a table.

A referral is taken whole or not at all, since one without some of its fills would be screened wrongly: a rejected row
keeps the other rows of its referral back, and each of them says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from screening import codes
from screening.doses import daily_doses
from screening.drugs import recognise
from screening.intake import judge, read_bytes
from screening.intake.columns import NO_CHOICES, Choices
from screening.intake.draft import Draft, Problem, Row, rows_of
from screening.referral import Referral, ReferralError, Warning

ACCEPTED, WARNED, REJECTED = "accepted", "warned", "rejected"
BESIDE_THE_FILE = "the date of the injury beside the file"
VERDICTS = (ACCEPTED, WARNED, REJECTED)
_TOO_ROUTINE = {"days-unknown"}  # said of every order and every row without days; the case page asks about it


@dataclass(frozen=True)
class Item:
    """One referral of a file: `position` from 1, `rows` its rows in a table (none in JSON and FHIR)."""

    position: int
    reference: str
    verdict: str
    referral: Referral | None
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Warning, ...] = ()
    rows: tuple[Row, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)  # "fills 4" → "row 4" of the file


@dataclass(frozen=True)
class DryRun:
    """The verdicts of a file.

    `problems` stop the whole file; `loose` are rows that belong to no referral, rejected by themselves;
    `warnings` are of the file as a whole.  `rows` gives the verdict and the reasons of every row of a table.
    """

    items: tuple[Item, ...] = ()
    problems: tuple[Problem, ...] = ()
    loose: tuple[Problem, ...] = ()
    warnings: tuple[Warning, ...] = ()

    @property
    def referrals(self) -> Counter[str]:
        """How many referrals have each verdict."""
        return Counter(item.verdict for item in self.items)

    def rows(self) -> dict[Row, tuple[str, tuple[str, ...]]]:
        """Row → (verdict, reasons), in the order of the file's referrals, then the loose rows."""
        found: dict[Row, tuple[str, tuple[str, ...]]] = {}
        for item in self.items:
            found |= _row_verdicts(item)
        for where, what in self.loose:
            for row in rows_of(where):
                found[row] = (REJECTED, (*found.get(row, ("", ()))[1], _reason(where, what, row)))
        return found


def dry_run(name: str, data: bytes, choices: Choices = NO_CHOICES, injury_date: date | None = None) -> DryRun:
    """Read and judge a whole file.  A file that cannot be read at all has nothing but `problems`."""
    try:
        reading = read_bytes(name, data, choices)
    except ReferralError as error:
        return DryRun(problems=tuple(error.problems))
    whole_file = {(warning.where, warning.message) for warning in reading.warnings if not rows_of(warning.where)}
    seen: dict[str, int] = {}
    items = []
    for position, draft in enumerate(reading.drafts, start=1):
        draft.injury_hint = draft.injury_hint.replace("--injury-date YYYY-MM-DD", BESIDE_THE_FILE)
        item = _item(position, draft, injury_date, whole_file)
        first = seen.setdefault(item.reference, position) if item.reference else position
        items.append(item if first == position else _repeated(item, first))
    warnings = tuple(warning for warning in reading.warnings if not rows_of(warning.where))
    return DryRun(tuple(items), tuple(reading.problems), tuple(reading.loose), warnings)


def _item(position: int, draft: Draft, injury_date: date | None, whole_file: set[tuple[str, str]]) -> Item:
    referral, problems = judge(draft, injury_date)
    said = draft.content.get("referral_id")
    reference = said.strip()[:200] if isinstance(said, str) else ""
    if referral is None or problems:
        return Item(position, reference, REJECTED, None, tuple(problems), (), tuple(draft.rows))
    warnings = [*referral.warnings, *_doubts(referral, draft)]
    own = tuple(warning for warning in warnings if (warning.where, warning.message) not in whole_file)
    places = _places(referral, draft)
    return Item(position, reference, WARNED if own else ACCEPTED, referral, (), own, tuple(draft.rows), places)


def _places(referral: Referral, draft: Draft) -> dict[str, str]:
    """Where in the file each fill and each diagnosis stands."""
    return {
        f"{section} {row.row}": str(draft.place((section, index)))
        for section in ("fills", "diagnoses")
        for index, row in enumerate(getattr(referral, section))
    }


def _repeated(item: Item, first: int) -> Item:
    problem = ("referral_id", f"the file gives the same id to its referral {first}; give each its own")
    return Item(item.position, item.reference, REJECTED, None, (*item.problems, problem), (), item.rows)


def _doubts(referral: Referral, draft: Draft) -> Iterator[Warning]:
    """What the rows say that the program does not understand: drugs, doses, codes."""
    for index, fill in enumerate(referral.fills):
        known = recognise(fill)
        found = [*known.warnings, *(daily_doses(fill, known.drug).warnings if known.drug else ())]
        for warning in found:
            if warning.code not in _TOO_ROUTINE:
                name = warning.where.rpartition(", ")[2]
                yield Warning(warning.code, draft.place(("fills", index, name)), warning.message)
    for index, diagnosis in enumerate(referral.diagnoses):
        if diagnosis.system == "ICD-10-CM":
            read = codes.read_code(diagnosis.code)
            notes = [*read.notes, *filter(None, [codes.validity(read.stem, diagnosis.date)])]
            for note in (note for note in notes if not note.startswith("was read as")):
                yield Warning("code-doubtful", draft.place(("diagnoses", index, "code")), note)


def _row_verdicts(item: Item) -> dict[Row, tuple[str, tuple[str, ...]]]:
    reasons: dict[Row, list[str]] = {row: [] for row in item.rows}
    said = [(where, what) for where, what in item.problems] or [(w.where, w.message) for w in item.warnings]
    general = []
    for where, what in said:
        own = [row for row in rows_of(where) if row in reasons]
        for row in own:
            reasons[row].append(_reason(where, what, row))
        if not own:
            general.append(f"{where}: {what}" if where else what)
    if item.verdict != REJECTED:
        return {row: (WARNED if found else ACCEPTED, tuple(dict.fromkeys(found))) for row, found in reasons.items()}
    bad = [row for row, found in reasons.items() if found]
    for found in reasons.values():
        if general:
            found += general
        elif not found:
            found.append(f"kept back with {_named(bad)} of the same referral, which cannot be read")
    return {row: (REJECTED, tuple(dict.fromkeys(found))) for row, found in reasons.items()}


def _named(rows: list[Row]) -> str:
    shown = ", ".join(f"{sheet} row {number}".strip() for sheet, number in rows[:5])
    return f"{shown} …" if len(rows) > 5 else shown


def _reason(where: str, what: str, row: Row) -> str:
    """'row 7, column Qty' + 'is not …' → 'Qty: is not …': the row is where the reason stands."""
    sheet, number = row
    rest = where.removeprefix(f"{sheet} " if sheet else "").removeprefix(f"row {number}").removeprefix(", ")
    rest = rest.removeprefix("column ")
    return f"{rest}: {what}" if rest and not rest.startswith("fills rows") else what
