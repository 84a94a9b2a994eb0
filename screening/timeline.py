"""The course of a case as a picture and as the rows of a table: what is drawn is in the table, and nothing else.

    found = timeline(result, referral)      from a `screening/1` object and the referral it is of
    found.items                             rows, by date
    svg(found)                              one picture of the same items (screening/timeline_svg.py)

Courses and gaps are the screening's; fills and diagnoses stand on the days their rows say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from rules.counting import counted
from screening.referral import Event, Procedure, Referral, Statement
from screening.supply import supply
from screening.wording import daily

Result = Mapping[str, Any]
DAY = timedelta(days=1)
INJURY, AS_OF = "injury", "as-of date"


@dataclass(frozen=True)
class Item:
    """Something with a date.  `end` None: one day; both ends are included.

    `kind` is injury, as-of date, event, procedure, statement, reach, course, gap, fill, order or diagnosis.
    `lane` is the line it is drawn on, "" for what crosses all of them.  `rows` are of `section` of the referral.
    """

    kind: str
    lane: str
    start: date
    words: str
    end: date | None = None
    rows: tuple[int, ...] = ()
    section: str = ""

    @property
    def last(self) -> date:
        return self.end or self.start


@dataclass(frozen=True)
class Timeline:
    """`items` by date; `lanes` from top to bottom; `undated` are words for what cannot be drawn."""

    injury: date
    as_of: date
    items: tuple[Item, ...]
    lanes: tuple[str, ...]
    undated: tuple[str, ...]

    @property
    def first(self) -> date:
        return min(item.start for item in self.items)

    @property
    def last(self) -> date:
        return max(item.last for item in self.items)

    def since_injury(self, item: Item) -> str:
        """'12 days before', 'the same day', '3 days after'."""
        days = (item.start - self.injury).days
        if not days:
            return "the same day"
        return f"{counted(abs(days), 'day')} {'after' if days > 0 else 'before'}"


def timeline(result: Result, referral: Referral) -> Timeline:
    """What the records show of a case, in time."""
    as_of = date.fromisoformat(result["as_of"])
    injury = "Injury" + (f": {referral.injury.kind}" if referral.injury.kind else "")
    every = [
        Item(INJURY, "", referral.injury.date, injury),
        *_people(referral),
        *_reaches(result),
        *_courses(result, referral),
        *_unplaced(result, referral),
        *_diagnoses(result, referral),
        Item(AS_OF, "", as_of, "Judged as of this day"),
    ]
    lanes = tuple(dict.fromkeys(item.lane for item in every if item.lane))
    order = {lane: place for place, lane in enumerate(lanes)}
    items = sorted(every, key=lambda i: (i.start, i.last, order.get(i.lane, -1), i.kind, i.words))
    return Timeline(referral.injury.date, as_of, tuple(items), lanes, tuple(_undated(referral)))


def _people(referral: Referral) -> Iterator[Item]:
    dated: list[tuple[str, Event | Procedure | Statement]] = [
        *(("event", event) for event in referral.events),
        *(("procedure", procedure) for procedure in referral.procedures),
        *(("statement", statement) for statement in referral.statements),
    ]
    for kind, item in dated:
        if item.date is not None:
            yield Item(kind, "Events", item.date, _called(item))
    if referral.patient.date_of_death is not None:
        yield Item("event", "Events", referral.patient.date_of_death, "The patient died")


def _called(item: Event | Procedure | Statement) -> str:
    if isinstance(item, Event):
        return item.kind or item.description or "Event"
    if isinstance(item, Procedure):
        return ", ".join(filter(None, (item.name or "Procedure", item.outcome)))
    return f"{item.by or 'A prescriber'} on {item.about or 'a therapy'}: {item.says or 'no words kept'}"


def _reaches(result: Result) -> Iterator[Item]:
    for kind, lane in (("pharmacy", "Pharmacy records"), ("diagnoses", "Diagnosis records")):
        reach = result["records"][kind]
        if reach["known"] and reach["from"] and reach["to"]:
            said = " by the first and last row" if reach["implied"] else ", as stated"
            start, end = (date.fromisoformat(reach[side]) for side in ("from", "to"))
            yield Item("reach", lane, start, f"{lane} reach{said}", end)


# --- fills ----------------------------------------------------------------------------------------------------------


def _courses(result: Result, referral: Referral) -> Iterator[Item]:
    """Course by course: its span, its gaps, its fills; and the time between two courses of one drug."""
    by_row = {row.row: row for row in referral.fills}
    before: dict[str, Result] = {}
    for course in result["courses"]:
        lane = lane_of(course)
        start, end = _day(course["start"]), _day(course["last_covered"] or course["last_fill"])
        dose = course["daily_dose"]
        amount = daily(dose) if dose else "dose unknown"
        unsure = "" if course["last_covered"] else "; how long the last fill lasted is not known"
        state = supply(course, result["records"]["pharmacy"]["to"]).state
        said = f"{lane}: {amount}, {counted(course['fills'], 'fill')}, {state}{unsure}"
        yield Item("course", lane, start, said, end, tuple(course["rows"]), "fills")
        for gap in course["gaps"]:
            yield _gap(lane, _day(gap["from"]), _day(gap["to"]) - DAY)
        previous = before.get(lane)
        if previous and previous["last_covered"] and _day(previous["last_covered"]) + DAY < start:
            yield _gap(lane, _day(previous["last_covered"]) + DAY, start - DAY)
        before[lane] = course
        days: dict[date, list[int]] = {}
        for number in course["rows"]:
            row = by_row.get(number)
            if row is not None and row.date is not None:
                days.setdefault(row.date, []).append(number)
        for day, rows in sorted(days.items()):
            written = by_row[rows[0]].drug or by_row[rows[0]].ndc or by_row[rows[0]].rxcui or course["ingredient"]
            yield Item("fill", lane, day, f"Fill: {written}", None, tuple(rows), "fills")


def lane_of(course: Result) -> str:
    """'low-dose naltrexone (oral)'."""
    return f"{course['drug']} ({course['route']})" if course["route"] else course["drug"]


def _gap(lane: str, start: date, end: date) -> Item:
    count = (end - start).days + 1
    return Item("gap", lane, start, f"{counted(count, 'day')} without supply", end)


def _unplaced(result: Result, referral: Referral) -> Iterator[Item]:
    placed = {row for course in result["courses"] for row in course["rows"]}
    for row in referral.fills:
        if row.row not in placed and row.date is not None:
            written = row.drug or row.ndc or row.rxcui or "a drug that is not named"
            kind, word = ("order", "Order") if row.kind == "order" else ("fill", "Fill in no course")
            yield Item(kind, "In no course", row.date, f"{word}: {written}", None, (row.row,), "fills")


# --- diagnoses ------------------------------------------------------------------------------------------------------


def _diagnoses(result: Result, referral: Referral) -> Iterator[Item]:
    by_row = {row.row: row for row in referral.diagnoses}
    for diagnosis in result["diagnoses"]:
        name = " ".join(filter(None, (diagnosis["code"], diagnosis["description"])))
        days: dict[date, list[int]] = {}
        for number in diagnosis["rows"]:
            row = by_row.pop(number, None)
            if row is not None and row.date is not None:
                days.setdefault(row.date, []).append(number)
        for day, rows in sorted(days.items()):
            yield Item("diagnosis", name, day, name, None, tuple(rows), "diagnoses")
    for row in by_row.values():
        if row.date is not None:
            name = f"{row.system} {row.code}"
            yield Item("diagnosis", "Codes not read", row.date, name, None, (row.row,), "diagnoses")


def _undated(referral: Referral) -> Iterator[str]:
    yield from (f"fills row {r.row}: {r.drug or r.ndc or r.rxcui}" for r in referral.fills if r.date is None)
    yield from (f"diagnoses row {r.row}: {r.code}" for r in referral.diagnoses if r.date is None)
    others: tuple[Event | Procedure | Statement, ...] = (
        *referral.events, *referral.procedures, *referral.statements,
    )  # fmt: skip
    yield from (_called(item) for item in others if item.date is None)


def _day(text: str) -> date:
    return date.fromisoformat(text)
