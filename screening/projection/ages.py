"""Exact ages and spans of time, as fractions of a year that follow the calendar."""

from __future__ import annotations

import calendar
from datetime import date
from fractions import Fraction


def exact_age(birth: date, day: date) -> Fraction:
    """Years since birth: whole ones by birthdays, the rest as days since the last over the days to the next.

    Who was born on 29 February has the birthday on 1 March in other years.  ValueError if not born yet.
    """
    if day < birth:
        raise ValueError("birth is after the day")
    whole = day.year - birth.year - (_birthday(birth, day.year) > day)
    last, following = (_birthday(birth, birth.year + whole + n) for n in (0, 1))
    return whole + Fraction((day - last).days, (following - last).days)


def years_until(start: date, until: date) -> Fraction:
    """Years from start to `until`, not included: whole months by the calendar, then days over the days of that month.

    So 30 June to 30 March is exactly nine twelfths.
    """
    months = (until.year - start.year) * 12 + until.month - start.month
    if months_after(start, months) > until:
        months -= 1
    begun, ends = months_after(start, months), months_after(start, months + 1)
    return Fraction(months, 12) + Fraction((until - begun).days, 12 * (ends - begun).days)


def months_after(day: date, months: int) -> date:
    """So many calendar months later; the last of the month where the day does not exist."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _birthday(birth: date, year: int) -> date:
    if (birth.month, birth.day) == (2, 29) and not calendar.isleap(year):
        return date(year, 3, 1)
    return birth.replace(year=year)
