"""What every reader hands on: `referral/1` mappings, where their parts came from, and what is wrong with the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from screening.intake.fields import WRITE_DAY
from screening.referral import Warning

Path = tuple[str | int, ...]
Problem = tuple[str, str]  # where; what is wrong and what to do
Row = tuple[str, int]  # sheet ("" where there is only one) and row number, from 1
SECTIONS = ("fills", "diagnoses", "procedures", "events", "statements", "coverage")


class Place(str):
    """A place of a file in words, which knows the rows it speaks of (none: the file or the referral as a whole)."""

    rows: tuple[Row, ...]

    def __new__(cls, words: str, rows: Iterable[Row] = ()) -> Place:
        place = super().__new__(cls, words)
        place.rows = tuple(rows)
        return place


def rows_of(place: str) -> tuple[Row, ...]:
    """The rows that a place speaks of."""
    return place.rows if isinstance(place, Place) else ()


def json_place(path: Path) -> str:
    """('fills', 3, 'prescriber', 'npi') → 'fills row 4, prescriber npi'."""
    if not path:
        return ""
    head, rest = str(path[0]), path[1:]
    if rest and isinstance(rest[0], int):
        head, rest = f"{head} row {rest[0] + 1}", rest[1:]
    tail = " ".join(str(part) for part in rest)
    return f"{head}, {tail}" if tail else head


@dataclass
class Draft:
    """One referral, read but not yet checked.

    `content` has the shape of `referral/1`.  `fill_rows` and `diagnosis_rows` are the source
    row numbers of its fills and diagnoses (from 1; None: their position).  `place` turns a path in `content`
    into words for a person.  `problems` are what the reader found wrong; `rows` all rows of a table that are its own.
    """

    content: Mapping[str, Any]
    fill_rows: list[int] | None = None
    diagnosis_rows: list[int] | None = None
    place: Callable[[Path], str] = json_place
    warnings: list[Warning] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    injury_hint: str = "add it, or give --injury-date YYYY-MM-DD"
    day_hint: str = WRITE_DAY
    rows: list[Row] = field(default_factory=list)


@dataclass
class Reading:
    """The referrals of a file.  `problems` are of the file as a whole, `loose` of rows that belong to no referral.

    `warnings` are the warnings of the file as a whole (each draft of a table has them too).
    """

    drafts: list[Draft]
    problems: list[Problem] = field(default_factory=list)
    loose: list[Problem] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)
