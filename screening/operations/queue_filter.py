"""A filter of the queue: as it stands in an address, and in words.  It never holds a patient's data.

    band=red&band=amber&assignee=me&clock=30&off=clock&sort=score&dir=desc

Several values of one name mean any of them; several names mean all of them.  A name in `off` is kept but does
not filter.  Without a status the queue shows what is still to be done; `status=any` shows everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qsl, urlencode

from rules.counting import counted
from screening.operations.statuses import STATUSES, TO_DO
from screening.triage import BANDS

ANY, ME, NOBODY, YES, NO = "any", "me", "none", "yes", "no"
MOST_DAYS = 3650
TEXT_LENGTH = 80
SORTS = {
    "urgency": "urgency",
    "queue": "queue",
    "score": "score",
    "reference": "referral",
    "injured": "date of injury",
    "received": "age",
    "clock": "nearest clock",
    "status": "status",
    "assignee": "assignee",
}
FALLING_FIRST = ("score", "received")  # what one wants to see first of these is the high end
ASCENDING, DESCENDING = "asc", "desc"


@dataclass(frozen=True)
class Kind:
    """One thing to filter by.  `choices` closes the list of values; `days` takes one whole number; `flag` yes only."""

    name: str
    words: str
    choices: tuple[str, ...] = ()
    days: bool = False
    flag: bool = False
    of: str = ""  # what the days are counted from


KINDS = (
    Kind("status", "Status", (*STATUSES, ANY)),
    Kind("band", "Band", BANDS),
    Kind("queue", "Queue"),
    Kind("assignee", "Assigned to"),
    Kind("clock", "Clock within", days=True, of=" of today"),
    Kind("late", "Late: not begun within the hours its queue promises", flag=True),
    Kind("age", "In the queue for at least", days=True),
    Kind("moved", "Moved by the calendar", flag=True),
    Kind("no-fills", "No fills on record", flag=True),
    Kind("unconfirmed", "Band rests on an unconfirmed rule", flag=True),
    Kind("duplicate", "Possible duplicates", flag=True),
    Kind("import", "Import"),
    Kind("demo", "Demo set", (YES, NO)),
    Kind("q", "Reference holds"),
)
BY_NAME = {kind.name: kind for kind in KINDS}


@dataclass(frozen=True)
class Chip:
    """A filter as a person sees it; `on` is False while it is switched off."""

    name: str
    words: str
    on: bool = True


@dataclass(frozen=True)
class Filter:
    """`values` by name as written; `problems` are words about what could not be taken and was left out."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    off: frozenset[str] = frozenset()
    sort: str = "urgency"
    direction: str = ""
    problems: tuple[str, ...] = ()

    @classmethod
    def read(cls, pairs: Iterable[tuple[str, str]]) -> Filter:
        """From the pairs of an address; what is not known is left out and named in `problems`."""
        values: dict[str, tuple[str, ...]] = {}
        off, sort, direction, problems = set(), "urgency", "", []
        for name, value in pairs:
            kind = BY_NAME.get(name)
            if name == "off" and value in BY_NAME:
                off.add(value)
            elif name == "sort" and value in SORTS:
                sort = value
            elif name == "dir" and value in (ASCENDING, DESCENDING):
                direction = value
            elif kind and (wrong := _problem(kind, value.strip())):
                problems.append(f"{kind.words}: {wrong}")
            elif kind and (taken := value.strip()) and taken not in values.get(name, ()):
                many = not (kind.days or kind.flag or name in ("q", "demo"))
                values[name] = (*values.get(name, ()), taken) if many else (taken,)
        if ANY in values.get("status", ()):
            values["status"] = (ANY,)
        return cls(values, frozenset(off), sort, direction, tuple(problems))

    @classmethod
    def from_text(cls, text: str) -> Filter:
        return cls.read(parse_qsl(text))

    def active(self, name: str) -> tuple[str, ...]:
        """The values in force; () when it does not filter."""
        if name in self.off:
            return ()
        found = self.values.get(name, TO_DO if name == "status" else ())
        return () if found == (ANY,) and name == "status" else found

    @property
    def descending(self) -> bool:
        return self.direction == DESCENDING if self.direction else self.sort in FALLING_FIRST

    def chips(self, names: Mapping[str, str] | None = None) -> list[Chip]:
        """What filters, in words; `names` maps ids of people to their names."""
        shown = {"status": TO_DO, **self.values}
        return [
            Chip(kind.name, _words(kind, shown[kind.name], names or {}), kind.name not in self.off)
            for kind in KINDS
            if kind.name in shown and shown[kind.name] != (ANY,)
        ]

    def setting(self, name: str, *values: str) -> Filter:
        """The same filter with these values for one name, switched on."""
        return replace(self, values={**self.values, name: values}, off=self.off - {name}, problems=())

    def without(self, name: str) -> Filter:
        """The same filter without one name; without a status it shows every status."""
        if name == "status":
            return self.setting("status", ANY)
        left = {key: value for key, value in self.values.items() if key != name}
        return replace(self, values=left, off=self.off - {name}, problems=())

    def toggled(self, name: str) -> Filter:
        """One name switched off, or on again."""
        return replace(self, off=self.off ^ {name}, problems=())

    def sorted_by(self, sort: str) -> Filter:
        """By a column, in its natural direction; the other way round when it is sorted so already."""
        turned = ASCENDING if self.descending else DESCENDING
        return replace(self, sort=sort, direction=turned if sort == self.sort else "", problems=())

    def as_query(self) -> dict[str, list[str]]:
        """The names and values of an address, in one fixed order; {} for the plain queue."""
        query = {kind.name: list(self.values[kind.name]) for kind in KINDS if kind.name in self.values}
        if off := sorted(self.off):
            query["off"] = off
        if self.sort != "urgency" or self.direction:
            query["sort"] = [self.sort]
        if self.direction:
            query["dir"] = [self.direction]
        return query

    def as_text(self) -> str:
        return urlencode(self.as_query(), doseq=True)


def _problem(kind: Kind, value: str) -> str:
    if not value:
        return ""
    if kind.choices and value not in kind.choices:
        return f"“{value[:40]}” is not one of {', '.join(kind.choices)}; it was left out"
    if kind.days and not (value.isascii() and value.isdigit() and int(value) <= MOST_DAYS):
        return f"“{value[:40]}” is not a number of days up to {MOST_DAYS}; it was left out"
    if kind.flag and value != YES:
        return f"“{value[:40]}” is not yes; it was left out"
    return "the text is too long; it was left out" if len(value) > TEXT_LENGTH else ""


def _words(kind: Kind, values: tuple[str, ...], names: Mapping[str, str]) -> str:
    if kind.flag:
        return kind.words
    if kind.days:
        return f"{kind.words} {counted(int(values[0]), 'day')}{kind.of}"
    if kind.name == "import":
        return "Added by one import"
    if kind.name == "demo":
        return "Demo set only" if values == (YES,) else "Without the demo set"
    if kind.name == "q":
        return f"{kind.words} “{values[0]}”"
    if kind.choices:
        values = tuple(choice for choice in kind.choices if choice in values)
    said = {ME: "me", NOBODY: "nobody", **names} if kind.name == "assignee" else {}
    default = "somebody who is gone" if kind.name == "assignee" else None
    return f"{kind.words}: {_either([said.get(value, default or value) for value in values])}"


def _either(words: list[str]) -> str:
    """'new', 'new or closed', 'new, in review or closed'."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
