"""Which field of a referral each column of a table means: by its name, or as somebody chose for their sender."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from screening.intake.spellings import letters, read_data

ROW_FIELDS = ("kind", "date", "provider", "specialty", "description")
LONGEST_NAME = 80
REASON = "Rejected because"  # the column that a sheet of rejected rows has more; it is never read


@dataclass(frozen=True)
class Choices:
    """What a person chose for a sender's tables: `fields` maps plain column names to fields ("": not read).

    `dates` says how dates with slashes are meant: "month first", "day first", or "" where the column itself shows it.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    dates: str = ""


NO_CHOICES = Choices()


@cache
def known_names() -> dict[str, str]:
    """'qtydispensed' → 'fill.quantity', from the data file."""
    names: dict[str, str] = {}
    for row in read_data("column_names.csv"):
        for name in (row["field"], *row["names"].split("|")):
            if names.setdefault(plain(name), row["field"]) != row["field"]:
                raise ValueError(f"column_names.csv gives {name!r} to two fields")
    return names


@cache
def field_names() -> dict[str, str]:
    """Every field and its usual column name: 'fill.quantity' → 'quantity', in the order of the data file."""
    return {row["field"]: row["names"].split("|")[0] for row in read_data("column_names.csv")}


def plain(name: str) -> str:
    """A column name as it is compared: letters and digits, # as "number"."""
    return letters(name.replace("#", " number "))


def field_of(cell: Any, choices: Choices = NO_CHOICES) -> str | None:
    """The field that a column name means: 'fill.quantity', 'patient.name', 'date' …, or None."""
    if not isinstance(cell, str) or len(cell) > LONGEST_NAME:
        return None
    name = plain(cell)
    return choices.fields.get(name, known_names().get(name)) or None


@dataclass
class Columns:
    """The columns of one table: `fields` maps a field to its position, `titles` to its name as written."""

    fields: dict[str, int] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)
    twice: list[tuple[str, str]] = field(default_factory=list)
    width: int = 0

    @property
    def for_rows(self) -> bool:
        """Whether any column speaks of a fill or a diagnosis (else the table is about the referral alone)."""
        return any(name in ROW_FIELDS or name.startswith(("fill.", "diagnosis.")) for name in self.fields)


def recognised(cells: Sequence[Any], choices: Choices = NO_CHOICES) -> int:
    """How many cells of a row are column names."""
    return sum(1 for cell in cells if field_of(cell, choices))


def read_columns(cells: Sequence[Any], choices: Choices = NO_CHOICES) -> Columns:
    """The columns that a row of names announces."""
    columns = Columns(width=len(cells))
    for position, cell in enumerate(cells):
        title = str(cell).strip()[:40] if cell not in (None, "") else ""
        name = field_of(cell, choices)
        if name is None:
            if title and plain(title) not in choices.fields and plain(title) != plain(REASON):
                columns.ignored.append(title)
        elif name in columns.fields:
            columns.twice.append((columns.titles[name], title))
        else:
            columns.fields[name], columns.titles[name] = position, title
    return columns
