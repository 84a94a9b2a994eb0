"""Whether the supply of a course goes on, in the one term that every page, the memo and the command line use.

    supply(course, records_end) -> Supply     from a course and the last day of the records, as `screening/1` has them

A course goes on while a refill is not later than the rulebook's permitted gap; then it has ended.  So a course may go
on although its supply does not reach the end of the records: the state says then by how many days the refill is late,
and `allowance`, once for a list of courses, how late it may be.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from rules.counting import counted
from screening.wording import short_day

GOING_ON, ENDED, UNKNOWN = "going on", "ended", "not known"
STATES = {True: GOING_ON, False: ENDED, None: UNKNOWN}
MAY_FOLLOW = "fills that may be more of it follow"
DEATH = "it went on up to the patient's death"


@dataclass(frozen=True)
class Supply:
    """`reaches`: the last day covered, None where nobody knows; `late`: days from then to the end of the records, of a
    course that goes on without supply; `why` adds what the days alone do not tell."""

    goes_on: bool | None
    reaches: date | None
    late: int = 0
    why: str = ""

    @property
    def state(self) -> str:
        """'going on', 'going on, refill 18 days late', 'ended', 'not known'."""
        state = STATES[self.goes_on]
        return f"{state}, refill {counted(self.late, 'day')} late" if self.late else state

    @property
    def words(self) -> str:
        """'supplied to 12 Jun 2026: going on, refill 18 days late'."""
        to = f"supplied to {short_day(self.reaches)}" if self.reaches else "supplied to a day not known"
        return f"{to}: {self.state}" + (f" ({self.why})" if self.why else "")


def supply(course: Mapping[str, Any], records_end: str | None) -> Supply:
    """The supply of a course of a kept result; `records_end` is the last day of the pharmacy records."""
    reaches, end = (date.fromisoformat(day) if day else None for day in (course["last_covered"], records_end))
    goes_on, grace = course["ongoing"], course.get("refill_grace_days")
    short = max((end - reaches).days, 0) if end and reaches else None
    if goes_on:
        return Supply(goes_on, reaches, short or 0)
    within = short is not None and grace is not None and short <= grace
    if goes_on is None:
        return Supply(goes_on, reaches, why=_unknown(reaches, end, within))
    return Supply(goes_on, reaches, why=DEATH if within else "")


def _unknown(reaches: date | None, end: date | None, within: bool) -> str:
    if reaches is None:
        return "how long the last fill lasts is not recorded"
    if end is not None and within:
        return f"the pharmacy records end on {short_day(end)}"
    return MAY_FOLLOW if end is not None else "how far the pharmacy records reach is not known"


def allowance(courses: Iterable[Mapping[str, Any]], records_end: str | None) -> str:
    """How late a refill may be, said once where a course goes on without supply; else ""."""
    late = [course for course in courses if supply(course, records_end).late]
    grace = next((course["refill_grace_days"] for course in late if course.get("refill_grace_days")), None)
    if not late:
        return ""
    most = f"{counted(grace, 'day')}" if grace else "some days, by the rulebook"
    return f"A course goes on while its refill is up to {most} late; after that it has ended."
