"""What the vocabulary files define, as values: drug groups, diagnosis groups, amounts, durations.

Each entry of a closed list (`rules.model.Word.value`) holds one of these.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True)
class Duration:
    """'90 days', '6 weeks', '12 months', '2 years'.  Months and years follow the calendar."""

    count: int
    unit: str  # day, week, month, year

    def after(self, day: date) -> date:
        """The day this much later; 31 January + 1 month is the last of February."""
        if self.unit in ("day", "week"):
            return day + timedelta(days=self.count * (7 if self.unit == "week" else 1))
        months = self.count * (12 if self.unit == "year" else 1)
        index = day.year * 12 + day.month - 1 + months
        year, month = divmod(index, 12)
        longest = 29 if month == 1 and calendar.isleap(year) else MONTH_DAYS[month]
        return date(year, month + 1, min(day.day, longest))

    def before(self, day: date) -> date:
        return Duration(-self.count, self.unit).after(day)

    def __str__(self) -> str:
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"


@dataclass(frozen=True)
class DoseBand:
    """A range of daily doses in mg.  None is open; `unknown_counts`: a dose that cannot be computed is inside."""

    low: Decimal | None = None
    low_included: bool = True
    high: Decimal | None = None
    high_included: bool = True
    unknown_counts: bool = False

    def holds(self, mg: Decimal) -> bool:
        above = self.low is None or mg > self.low or (self.low_included and mg == self.low)
        below = self.high is None or mg < self.high or (self.high_included and mg == self.high)
        return above and below


@dataclass(frozen=True)
class DrugLine:
    """One row of a drug group: exactly this ingredient, or exactly this combination ("a with b")."""

    ingredients: tuple[str, ...]
    route: str | None = None  # None: any
    band: DoseBand | None = None  # None: any dose; a band makes the group a meaning of its own
    single: bool | None = None  # True: only products with this one active ingredient
    compounded: bool | None = None
    titration_from: Decimal | None = None  # mg a day: lower fills just before the band count as its titration
    extended: bool | None = None  # True: extended-release products; False: all others of a stated form
    strength: tuple[Decimal, str] | None = None  # (mg, per) of the ingredient in one unit, as in `model.Strength`


@dataclass(frozen=True)
class DrugGroup:
    name: str
    lines: tuple[DrugLine, ...]


@dataclass(frozen=True)
class DiagnosisGroup:
    """Codes by prefix: `prefixes` are upper case without dot; `exact` must match the whole code (encounter aside)."""

    name: str
    prefixes: tuple[str, ...]
    exact: tuple[str, ...] = ()


@dataclass(frozen=True)
class NameGroup:
    """A specialty or payer: the ways it is written, lower case."""

    name: str
    spellings: tuple[str, ...]


@dataclass(frozen=True)
class FilingPeriod:
    """How long after an injury suit may be filed in a state; None: whatever day or kind of injury.

    What nobody confirmed is no answer to a rule; it is told as that, beside the day it would give.
    """

    state: str
    period: Duration
    injured_from: date | None = None
    injury_kind: str | None = None
    source: str = ""
    confirmed: bool = True
