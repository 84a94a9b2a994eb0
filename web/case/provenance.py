"""Where a fact comes from: the rows it rests on, and the words kept with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from screening.referral import Referral
from screening.wording import row_list, section_of
from web.pages.shown import day, fact

_NUMBERED = re.compile(r"(.*\brow )(\d+)")
MOST_ORIGINS = 3  # named one by one beside a fact


@dataclass(frozen=True)
class Origins:
    """The origins of a referral's rows: "fills 4" → words; of a row that has none, those of the referral."""

    words: Mapping[str, str]
    source: str

    def of(self, section: str, row: int = 0) -> str:
        own = self.words.get(f"{section} {row}" if row else section)
        return own or self.words.get("referral") or self.source

    def of_rows(self, section: str, rows: Iterable[int]) -> list[str]:
        """The different origins of some rows; rows of one file are drawn together."""
        numbered: dict[str, list[int]] = {}
        others: dict[str, None] = {}
        for row in rows:
            said = self.of(section, row)
            if found := _NUMBERED.fullmatch(said):
                numbered.setdefault(found[1], []).append(int(found[2]))
            else:
                others[said] = None
        every = [f"{start.removesuffix('row ')}{row_list(places)}" for start, places in numbered.items()]
        every += list(others)
        more = len(every) - MOST_ORIGINS
        return every if more <= 0 else [*every[:MOST_ORIGINS], f"and {more} more, beside the rows below"]


@dataclass(frozen=True)
class Fact:
    """A fact under a sentence: its words, the rows it rests on (with the anchor of the first), and their origins."""

    words: str
    rows: str
    anchor: str
    origins: tuple[str, ...]


def facts(items: Iterable[Mapping[str, Any]], referral: Referral, origins: Origins) -> list[Fact]:
    """The facts of one sentence, ready to show."""
    return [_fact(item, referral, origins) for item in items]


def _fact(item: Mapping[str, Any], referral: Referral, origins: Origins) -> Fact:
    rows = item.get("rows", ())
    if not rows and "record" in item:
        return _record(str(item["record"]), referral, origins)
    section = section_of(item)
    anchor = f"{section}-{rows[0]}" if rows else ""
    said = f"{'diagnosis' if section == 'diagnoses' else 'fill'} {row_list(rows)}" if rows else ""
    return Fact(fact(item), said, anchor, tuple(origins.of_rows(section, rows)))


def _record(name: str, referral: Referral, origins: Origins) -> Fact:
    name = SAME.get(name, name)
    section, say = RECORDS.get(name, ("", lambda r: ""))
    value = say(referral)
    return Fact(f"{name}: {value}" if value else name, "", f"part-{section}" if section else "",
                (origins.of(section),) if section else ())  # fmt: skip


def _reach(start: object, end: object) -> str:
    return f"{day(start)} to {day(end)}" if start or end else "not stated"  # type: ignore[arg-type]


def _procedure(name: str | None, on: object) -> str:
    return f"{name or 'not named'}, {day(on)}" if on else name or "not named"  # type: ignore[arg-type]


SAME = {"procedure": "procedures"}  # asked in two ways, told in one
RECORDS: dict[str, tuple[str, Callable[[Referral], str]]] = {
    "injury": ("injury", lambda r: ", ".join(filter(None, (day(r.injury.date), r.injury.state, r.injury.kind)))),
    "state of the injury": ("injury", lambda r: r.injury.state or ""),
    "kind of injury": ("injury", lambda r: r.injury.kind or ""),
    "date of birth": ("patient", lambda r: day(r.patient.date_of_birth)),
    "sex": ("patient", lambda r: r.patient.sex or ""),
    "death": ("patient", lambda r: day(r.patient.date_of_death) or "recorded, the day is not known"),
    "date of death": ("patient", lambda r: day(r.patient.date_of_death)),
    "settlement": ("case", lambda r: day(r.settlement_expected_on)),
    "settlement date": ("case", lambda r: day(r.settlement_expected_on)),
    "defendant": ("claim", lambda r: r.claim.defendant or ""),
    "kind of claim": ("claim", lambda r: r.claim.kind or ""),
    "stage of the claim": ("claim", lambda r: r.claim.stage or ""),
    "prior counsel": ("claim", lambda r: {True: "yes", False: "no", None: ""}[r.claim.prior_counsel]),
    "coverage": ("coverage", lambda r: ", ".join(c.payer or c.name or "?" for c in r.coverage or ())),
    "procedures": ("procedures", lambda r: "; ".join(_procedure(one.name, one.date) for one in r.procedures)),
    "pharmacy": ("records", lambda r: _reach(r.records.pharmacy_from, r.records.pharmacy_to)),
    "diagnoses": ("records", lambda r: _reach(r.records.diagnoses_from, r.records.diagnoses_to)),
}
