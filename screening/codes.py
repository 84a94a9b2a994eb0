"""ICD-10-CM codes: as written → as meant, and whether they were valid on the day.

The table is one release (screening/data/icd10cm.csv.gz, written by tools/build_icd10cm.py);
what came or went around it stands in screening/data/icd10cm_changes.csv.
"""

from __future__ import annotations

import csv
import gzip
import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from screening.reference import read_table


class Entry(NamedTuple):
    """A stem of the release: the 7th characters it takes, whether it is a complete code, what it says."""

    encounters: str
    billable: bool
    description: str


class Change(NamedTuple):
    """When a code was valid (None: without end) and what is used in its place."""

    start: date | None
    end: date | None
    instead: str


@dataclass(frozen=True)
class Code:
    """A code as meant.

    `stem` has neither dot nor 7th character nor placeholder X; `encounter` is that character,
    or "".  `known`: the release or its history holds the stem.  `notes` say what was put right
    or is wrong, in plain words, whatever the date.
    """

    text: str
    stem: str
    encounter: str
    known: bool
    description: str
    notes: tuple[str, ...]

    @property
    def dotted(self) -> str:
        """Upper case with the dot, as it should stand, placeholders and 7th character included."""
        plain = self.stem.ljust(6, "X") + self.encounter if self.encounter else self.stem
        return dotted(plain)


_SHAPE = re.compile(r"[A-Z][0-9][0-9A-Z][0-9A-Z]{0,4}")


@cache
def table() -> dict[str, Entry]:
    """Every stem of the release."""
    rows = csv.reader(_lines())
    return {stem: Entry(encounters, billable == "1", description) for stem, encounters, billable, description in rows}


def in_release(stem: str, *, begins: bool = False) -> bool:
    """Whether the release has the stem, or with `begins` one that begins so: much quicker to tell than the table."""
    lines = _lines()
    place = bisect_left(lines, stem)
    return place < len(lines) and lines[place].startswith(stem if begins else f"{stem},")


@cache
def _lines() -> list[str]:
    """The rows of the release, by stem."""
    with files("screening").joinpath("data", "icd10cm.csv.gz").open("rb") as packed:
        text = gzip.decompress(packed.read()).decode()
    return text.partition("\nstem,encounters,billable,description\n")[2].splitlines()


@cache
def changes() -> dict[str, Change]:
    """The codes known to have come or gone, by stem."""

    def day(text: str) -> date | None:
        return date.fromisoformat(text) if text else None

    return {
        row["stem"]: Change(day(row["from"]), day(row["to"]), row["instead"]) for row in read_table("icd10cm_changes")
    }


@lru_cache(maxsize=4096)
def read_code(text: str) -> Code:
    """The code that `text` means, tolerating case, blanks, a missing dot and missing or trailing placeholders."""
    plain = re.sub(r"[\s.\-]", "", text).upper()
    if not _SHAPE.fullmatch(plain):
        note = "is not an ICD-10-CM code: expected a letter, two characters, then up to four more, such as G90.511"
        return Code(text, plain, "", False, "", (note,))
    stem, encounter = _split(plain)
    entry = table().get(stem)
    notes = []
    if entry is None and stem not in changes():
        parent = nearest(stem)
        notes.append(
            f"is not in the code table; the nearest code above it is {parent}" if parent else "is not in the code table"
        )
    elif entry is not None and encounter and encounter not in entry.encounters:
        takes = entry.encounters or "none"
        notes.append(f"has 7th character {encounter}, which {dotted(stem)} does not take ({takes})")
    elif entry is not None and entry.encounters and not encounter:
        notes.append(f"lacks its 7th character ({', '.join(entry.encounters)}); the encounter is unknown")
    elif entry is not None and not entry.billable and stem not in changes():
        notes.append("is a heading, not a complete code; more characters were coded somewhere")
    description = entry.description if entry else ""
    code = Code(text, stem, encounter, entry is not None or stem in changes(), description, tuple(notes))
    if text.strip() != code.dotted and not notes:
        return Code(text, stem, encounter, code.known, description, (f"was read as {code.dotted}",))
    return code


def _split(plain: str) -> tuple[str, str]:
    if len(plain) == 7:
        return plain[:6].rstrip("X"), plain[6] if plain[6] != "X" else ""
    if plain in table() or plain in changes():
        return plain, ""
    bare = plain.rstrip("X")
    if bare in table():
        return bare, ""
    above = table().get(plain[:-1].rstrip("X"))  # placeholders left out: S13.4A
    if above and plain[-1] in above.encounters:
        return plain[:-1].rstrip("X"), plain[-1]
    return bare, ""


def nearest(stem: str) -> str | None:
    """The longest code of the release that the stem begins with, with its dot, or None."""
    return next((dotted(stem[:n]) for n in range(len(stem) - 1, 2, -1) if stem[:n] in table()), None)


def validity(stem: str, on: date | None) -> str:
    """Why a stem was not a valid code on the day (None: today's release), or an empty text."""
    change = changes().get(stem)
    if change is None:
        return ""
    if change.end and (on is None or on > change.end):
        return f"was valid until {change.end} only; since then {change.instead}"
    if change.start and on and on < change.start:
        return f"is valid from {change.start} only"
    return ""


def dotted(stem: str) -> str:
    """The code with its dot."""
    return stem if len(stem) <= 3 else f"{stem[:3]}.{stem[3:]}"


@cache
def _lettered() -> frozenset[str]:
    return frozenset(stem[:3] for stem, entry in table().items() if entry.encounters)


def takes_letter(stem: str) -> bool:
    """Whether some code of the stem's category asks for a 7th character."""
    return stem[:3] in _lettered()
