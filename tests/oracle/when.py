"""Durations and times as they are written, by the calendar."""

from __future__ import annotations

import calendar
from datetime import date, timedelta


def shifted(day: date, duration: str, sign: int = 1) -> date:
    """The day that much later, or earlier; months and years follow the calendar."""
    count, unit = duration.split()
    number = int(count) * sign
    if unit.startswith(("day", "week")):
        return day + timedelta(days=number * (7 if unit.startswith("week") else 1))
    months = day.year * 12 + day.month - 1 + number * (12 if unit.startswith("year") else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def window(timing: str, injury: date) -> tuple[date, date]:
    """First and last day of a time; the day of the injury counts as after it."""
    words = timing.split()
    if timing == "after the injury":
        return injury, date.max
    if timing == "before the injury":
        return date.min, injury - timedelta(1)
    if words[0] == "since":
        return date.fromisoformat(words[1]), date.max
    if words[0] == "before":
        return date.min, date.fromisoformat(words[1]) - timedelta(1)
    duration = " ".join(words[2:4])
    if timing.endswith("after the injury"):
        return injury, shifted(injury, duration)
    return shifted(injury, duration, -1), injury - timedelta(1)
