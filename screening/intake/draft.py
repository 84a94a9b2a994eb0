"""What every reader hands to the schema: a `referral/1` mapping and where its parts came from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from screening.referral import Warning

Path = tuple[str | int, ...]
SECTIONS = ("fills", "diagnoses", "procedures", "events", "statements", "coverage")


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
    into words for a person.  `problems` are what the reader found wrong.
    """

    content: Mapping[str, Any]
    fill_rows: list[int] | None = None
    diagnosis_rows: list[int] | None = None
    place: Callable[[Path], str] = json_place
    warnings: list[Warning] = field(default_factory=list)
    problems: list[tuple[str, str]] = field(default_factory=list)
    injury_hint: str = "add it, or give --injury-date YYYY-MM-DD"
