"""Which field of a referral each column of a table means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from screening.intake.spellings import letters, read_data

ROW_FIELDS = ("kind", "date", "provider", "specialty", "description")


@cache
def _names() -> dict[str, str]:
    """'qtydispensed' → 'fill.quantity', from the data file."""
    names: dict[str, str] = {}
    for row in read_data("column_names.csv"):
        for name in (row["field"], *row["names"].split("|")):
            if names.setdefault(_plain(name), row["field"]) != row["field"]:
                raise ValueError(f"column_names.csv gives {name!r} to two fields")
    return names


def _plain(name: str) -> str:
    return letters(name.replace("#", " number "))


def field_of(cell: Any) -> str | None:
    """The field that a column name means: 'fill.quantity', 'patient.name', 'date' …, or None."""
    return _names().get(_plain(cell)) if isinstance(cell, str) and len(cell) <= 80 else None


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


def recognised(cells: Sequence[Any]) -> int:
    """How many cells of a row are column names."""
    return sum(1 for cell in cells if field_of(cell))


def read_columns(cells: Sequence[Any]) -> Columns:
    """The columns that a row of names announces."""
    columns = Columns(width=len(cells))
    for position, cell in enumerate(cells):
        title = str(cell).strip()[:40] if cell not in (None, "") else ""
        name = field_of(cell)
        if name is None:
            if title:
                columns.ignored.append(title)
        elif name in columns.fields:
            columns.twice.append((columns.titles[name], title))
        else:
            columns.fields[name], columns.titles[name] = position, title
    return columns
