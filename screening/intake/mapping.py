"""Which column of a table means what: proposed by names, remembered for the sender, changed by a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from rapidfuzz import fuzz, process

from screening.intake import table_values
from screening.intake.columns import NO_CHOICES, REASON, Choices, field_names, field_of, known_names, plain
from screening.intake.csv_text import HEADER_ROWS, Sheet
from screening.intake.kinds import Kind, kind_of
from screening.intake.table_rows import csv_sheets, excel_sheets, header_of

NAMED, CHOSEN, LIKE, UNKNOWN = "known name", "as chosen before", "looks like", "not known"
LIKE_FROM = 88  # of 100: a name less alike is not even proposed
SAMPLES = 3


@dataclass(frozen=True)
class Column:
    """A column of a table: its title, the field proposed for it (or ""), why, and a few of its cells."""

    sheet: str
    title: str
    field: str
    why: str
    samples: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What a choice for this column is kept under."""
        return plain(self.title)


@dataclass(frozen=True)
class Proposal:
    """The columns of a file.  `ask`: a person should look, since something is new, alike or given twice.

    `slashed`: an example of a date with slashes, where some column has them.
    """

    columns: tuple[Column, ...] = ()
    ask: bool = False
    slashed: str = ""


def propose(name: str, data: bytes, remembered: Choices = NO_CHOICES) -> Proposal:
    """The columns of a table file with what they seem to mean; nothing for other files.  Raises ReferralError."""
    kind = kind_of(name, data)
    if kind is Kind.JSON:
        return Proposal()
    sheets = excel_sheets(name, data) if kind is Kind.EXCEL else csv_sheets(name, data, remembered)
    columns = [column for sheet in sheets for column in _columns(sheet, remembered)]
    known = [(column.sheet, column.field) for column in columns if column.field]
    ask = len(known) > len(set(known)) or any(column.why in (LIKE, UNKNOWN) for column in columns)
    return Proposal(tuple(columns), ask or not known, next(_slashed(sheets), ""))


def choose(proposal: Proposal, chosen: Mapping[str, str], dates: str = "") -> Choices:
    """What a person chose: column key → field, "" or absent for a column that is not read.

    Columns left at what their name means are kept too, so that they stay so if names change.  Raises ValueError for a
    field that does not exist, or one given to two columns of a sheet.
    """
    taken: dict[tuple[str, str], str] = {}
    fields: dict[str, str] = {}
    for column in proposal.columns:
        field = chosen.get(column.key, "")
        if field and field not in field_names():
            raise ValueError(f'"{column.title}": there is no field of that name')
        if field:
            other = taken.setdefault((column.sheet, field), column.title)
            if other != column.title:
                words = f'"{other}" and "{column.title}" are both to be the {label(field)}; choose one of them'
                raise ValueError(words)
        fields[column.key] = field
    if dates not in ("", "month first", "day first"):
        raise ValueError("the order of dates is month first or day first")
    return Choices(fields, dates)


def label(field: str) -> str:
    """'fill.days_supply' → 'fill: days supply', for a list to choose from."""
    group, _, _ = field.rpartition(".")
    usual = field_names()[field]
    part = group.split(".")[0]
    return usual if not part or usual.startswith(part) else f"{part}: {usual}"


@cache
def labels() -> dict[str, str]:
    """Field → label, in the order of the format."""
    return {field: label(field) for field in field_names()}


def _columns(sheet: Sheet, remembered: Choices) -> Iterable[Column]:
    header = header_of(sheet, remembered)
    if header is None:
        header = _first_of_text(sheet)
    if header is None:
        return
    for position, cell in enumerate(sheet.rows[header][1]):
        title = str(cell).strip()[:80] if cell not in (None, "") else ""
        if title and plain(title) != plain(REASON):
            below = (cells[position] for _, cells in sheet.rows[header + 1 :] if position < len(cells))
            yield Column(sheet.name, title, *_meant(title, remembered), _samples(below))


def _first_of_text(sheet: Sheet) -> int | None:
    """Where no name is known: the first row with the most cells of text."""
    counts = [len([cell for cell in cells if isinstance(cell, str)]) for _, cells in sheet.rows[:HEADER_ROWS]]
    return counts.index(max(counts)) if any(counts) else None


def _meant(title: str, remembered: Choices) -> tuple[str, str]:
    if plain(title) in remembered.fields:
        return remembered.fields[plain(title)], CHOSEN
    if field := field_of(title):
        return field, NAMED
    near = process.extractOne(plain(title), known_names().keys(), scorer=fuzz.ratio, score_cutoff=LIKE_FROM)
    return (known_names()[near[0]], LIKE) if near and len(plain(title)) > 3 else ("", UNKNOWN)


def _samples(cells: Iterable[Any]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for cell in cells:
        if cell is not None:
            found.setdefault(str(table_values.text(cell))[:40])
            if len(found) == SAMPLES:
                break
    return tuple(found)


def _slashed(sheets: list[Sheet]) -> Iterator[str]:
    for sheet in sheets:
        for _, cells in sheet.rows:
            for month, day, year in table_values.slashed(cells):
                yield f"{month}/{day}/{year}"
