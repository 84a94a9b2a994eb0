"""Times as rules write them: 'after the injury', 'in the 12 months before the injury', 'on or after 2025-03-01'.

A `Timing` becomes a `Window` of days in a given case.  The day of the injury counts as after it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from screening.model import Facts
from screening.sentences.amounts import duration
from screening.vocabulary import Duration

ONE_DAY = timedelta(days=1)
ANCHORS = ("after the injury", "before the injury", "after settlement", "before settlement")
EXAMPLES = (*ANCHORS, "in the 12 months before the injury", "in the 90 days after the injury")
EXPECTED = (
    "Write after the injury, before the injury, before settlement, on or after a date such as 2025-03-01, "
    "or in the 12 months before the injury."
)
# Follows a duration without a word between them, so its own words must bound it.
ANCHOR = r"(?:on or after|on or before|since|before|after) (?:the injury|(?:the )?settlement|\d{4}-\d{2}-\d{2})"
_DATED = re.compile(r"(on or after|on or before|since|after|before|on) (\d{4}-\d{2}-\d{2})")
_SPAN = re.compile(r"(?:in|within|during) the (.+) (before|after) the injury")


@dataclass(frozen=True)
class Window:
    """Days from `first` to `last`, both included; None is open."""

    first: date | None
    last: date | None

    def holds(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True)
class Timing:
    """When something happened: `relation` to the `anchor` ("injury", "settlement" or a date), within `span` of it."""

    text: str
    relation: str  # before, after (the anchor's own day included), later (not included), until (included), on
    anchor: str | date
    span: Duration | None = None

    def window(self, case: Facts, at_least: Duration | None = None) -> Window | None:
        """The days meant, `at_least` so far from the anchor; None when the anchor's date is not known."""
        anchor = self._day(case)
        if anchor is None:
            return None
        if self.relation == "before":
            last = anchor - ONE_DAY if at_least is None else at_least.before(anchor)
            return Window(self.span.before(anchor) if self.span else None, last)
        if self.relation == "until":
            return Window(None, anchor if at_least is None else at_least.before(anchor))
        if self.relation == "on":
            return Window(anchor, anchor)
        first = anchor if at_least is None else at_least.after(anchor)
        if self.relation == "later" and at_least is None:
            first = anchor + ONE_DAY
        return Window(first, self.span.after(anchor) if self.span else None)

    def _day(self, case: Facts) -> date | None:
        if isinstance(self.anchor, date):
            return self.anchor
        return case.injury_date if self.anchor == "injury" else case.referral.settlement_expected_on


def timing(text: str) -> Timing:
    """Read a time; raises ValueError."""
    said = anchor(text, strict=False)
    if said:
        return said
    span = _SPAN.fullmatch(text)
    if span:
        return Timing(text, span[2], "injury", duration(span[1]))
    raise ValueError(f'"{text}" is not a time that a rule can speak of. {EXPECTED}')


def anchor(text: str, strict: bool = True) -> Timing | None:
    """Read one side of one day, such as 'after the injury'; raises ValueError, or gives None when not `strict`."""
    plain = re.fullmatch(r"(before|after) (?:the )?(injury|settlement)", text)
    if plain and (plain[2] == "settlement" or " the " in text):
        return Timing(text, plain[1], plain[2])
    dated = _DATED.fullmatch(text)
    if dated:
        relation = {"on or after": "after", "since": "after", "after": "later", "on or before": "until"}
        return Timing(text, relation.get(dated[1], dated[1]), date.fromisoformat(dated[2]))
    if strict:
        raise ValueError(f'"{text}" is not a day to count from. Write after the injury or before the injury.')
    return None
