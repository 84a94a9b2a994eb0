"""The demo set: invented referrals that show each band, each kind of finding and the cases the rules must tell apart.

Every patient, firm, prescriber and pharmacy in it is made up; ids begin with DEMO.  `set.csv` says of each file what it
is for.  The files are written as of `DAY`; loaded for another day, every date moves by the same number of days, so that
clocks, gaps and promises stand as they were meant.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rules.model import Rulebook
from screening.intake import load_bytes
from screening.referral import Referral
from screening.screen import screen

FOLDER = Path(__file__).parent
DAY = date(2026, 5, 4)  # when the newest of them were received
_DATE = re.compile(r"\b(\d{4}-\d\d-\d\d)\b")


@dataclass(frozen=True)
class Entry:
    """A file of the set: what it is for, and the status its referral is loaded with ("": new)."""

    file: str
    status: str
    shows: str


def entries() -> list[Entry]:
    """The files of the set, in their order."""
    lines = (FOLDER / "set.csv").read_text(encoding="utf-8").splitlines()
    return [Entry(**row) for row in csv.DictReader(line for line in lines if not line.startswith("#"))]


def demo_referrals(day: date = DAY) -> list[Referral]:
    """The referrals of the set, as they would be on a day."""
    return [referral for entry in entries() for referral in _read(entry, day)]


def screened_demo(rulebook: Rulebook, day: date = DAY) -> list[tuple[Referral, dict]]:
    """The set with the `screening/1` object of each referral, judged on the day each was received."""
    return [(referral, screen(referral, rulebook).as_dict()) for referral in demo_referrals(day)]


def statuses() -> dict[str, str]:
    """The status of each referral that is not new, by its reference."""
    return {referral.referral_id: entry.status for entry in entries() if entry.status for referral in _read(entry, DAY)}


def _read(entry: Entry, day: date) -> Iterator[Referral]:
    text = (FOLDER / entry.file).read_text(encoding="utf-8")
    if day != DAY:
        text = _DATE.sub(lambda found: str(date.fromisoformat(found[1]) + (day - DAY)), text)
    yield from load_bytes(entry.file, text.encode())
