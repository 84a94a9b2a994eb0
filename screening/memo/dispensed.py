"""The fills that count, with their prices: each dispensing once, reversed ones left out, as the screening did."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from screening.referral import FillRow, Referral

_ROW = re.compile(r"fills row (\d+)")
_OTHER = re.compile(r"(?:reverses|the dispensing of) row (\d+)\b")
NOT_COUNTED = {
    "fill-without-date": "no date",
    "fill-not-given": "never given",
    "fill-reversed": "reversed",
    "fill-twice": "reported twice",
}


@dataclass(frozen=True)
class Dispensed:
    """One dispensing.  `name` is the drug as the screening understood it; `rows` all that report it."""

    source: FillRow
    name: str
    rows: tuple[int, ...]

    @property
    def day(self) -> date:
        assert self.source.date is not None
        return self.source.date

    @property
    def month(self) -> str:
        return f"{self.day:%B %Y}"


@dataclass(frozen=True)
class Left:
    """A row that is not counted, and why."""

    source: FillRow
    why: str


@dataclass(frozen=True)
class Sum:
    """Amounts added up.  `total` is of those known; None when none of them is."""

    count: int
    known: int
    total: Decimal | None

    @property
    def unknown(self) -> int:
        return self.count - self.known


def add_up(amounts: Iterable[Decimal | None]) -> Sum:
    """An amount that is not known is counted as such, never as 0."""
    every = list(amounts)
    known = [amount for amount in every if amount is not None]
    return Sum(len(every), len(known), sum(known, Decimal(0)) if known else None)


def dispensed(referral: Referral, result: Mapping[str, Any]) -> tuple[list[Dispensed], list[Left]]:
    """The fills that stand, by date and row, and the rows that are not counted.

    The screening's own warnings say which rows it left out or took for one; the memo must not count otherwise.
    """
    left, same = _left_out(result)
    names = _names(result)
    rows = {row.row: row for row in referral.fills}
    lines: dict[int, Dispensed] = {}
    aside: list[Left] = []
    for row in referral.fills:
        why = left.get(row.row) or ("an order" if row.kind == "order" else "" if row.date else "no date")
        if why:
            aside.append(Left(row, why))
        else:
            lines[row.row] = Dispensed(row, names.get(row.row) or written(row), (row.row,))
    for number, first in same.items():
        if first in lines and number in rows:
            lines[first] = _joined(lines[first], rows[number])
    found = sorted(lines.values(), key=lambda line: (line.day, line.source.row))
    return found, aside


def _left_out(result: Mapping[str, Any]) -> tuple[dict[int, str], dict[int, int]]:
    """Why each row is left out, and which row each double repeats."""
    left: dict[int, str] = {}
    same: dict[int, int] = {}
    for warning in result["warnings"]:
        why, place = NOT_COUNTED.get(warning["code"]), _ROW.match(warning["where"])
        if why is None or place is None:
            continue
        row, other = int(place[1]), _OTHER.search(warning["message"])
        left[row] = why
        if other and warning["code"] == "fill-reversed":
            left[int(other[1])] = f"reversed by row {row}"
        elif other:
            left[row] = f"reported twice, see row {other[1]}"
            same[row] = int(other[1])
    return left, same


def _joined(line: Dispensed, again: FillRow) -> Dispensed:
    """What one of two rows of a dispensing leaves out the other may tell."""
    names = ("quantity", "days_supply", "payer", "billed", "paid")
    told = {n: getattr(again, n) for n in names if getattr(line.source, n) is None}
    return replace(line, source=replace(line.source, **told), rows=tuple(sorted((*line.rows, again.row))))


def _names(result: Mapping[str, Any]) -> dict[int, str]:
    """The drug of each row by its courses; a combination has more than one."""
    names: dict[int, list[str]] = {}
    for course in result["courses"]:
        for row in course["rows"]:
            names.setdefault(row, []).append(course["drug"])
    return {row: " with ".join(dict.fromkeys(found)) for row, found in names.items()}


def written(row: FillRow) -> str:
    """The drug as the row has it, else its code."""
    code = f"NDC {row.ndc}" if row.ndc else f"RxCUI {row.rxcui}" if row.rxcui else "drug not named"
    return " ".join((row.drug or code).split())


def by(key: Callable[[Dispensed], str], lines: Iterable[Dispensed]) -> dict[str, list[Dispensed]]:
    """The fills under each key, in the order in which the keys first come."""
    groups: dict[str, list[Dispensed]] = {}
    for line in lines:
        groups.setdefault(key(line), []).append(line)
    return groups
