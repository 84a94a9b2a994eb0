"""Days on which two courses were in supply together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from screening.coverage import Stretch, union
from screening.model import Course, Facts
from screening.parameters import duration


def certain(case: Facts, course: Course) -> list[Stretch]:
    """Days certainly supplied: the covered stretches, and the day of each fill whose days are not known."""
    key = ("certain", course.id)
    if key not in case.kept:
        case.kept[key] = covered(course)
    return case.kept[key]


def covered(course: Course) -> list[Stretch]:
    known = [(a.toordinal(), b.toordinal()) for a, b in course.intervals]
    if all(fill.days is not None for fill in course.fills):
        return known
    return union([*known, *((f.date.toordinal(),) * 2 for f in course.fills if f.days is None)])


def possible(case: Facts, course: Course) -> list[Stretch]:
    """Days that may be supplied: a fill of unknown days may last until the next fill, and as long as one fill can."""
    open_fills = [n for n, fill in enumerate(course.fills) if fill.days is None]
    if not open_fills:
        return certain(case, course)
    dates = [fill.date.toordinal() for fill in course.fills]
    longest, today = duration(case.words, "longest supply"), case.as_of.toordinal()
    lasting = []
    for n in open_fills:
        most = longest.after(course.fills[n].date).toordinal() - 1
        end = min(next((d - 1 for d in dates[n:] if d > dates[n]), today), most)
        lasting.append((dates[n], max(dates[n], end)))
    return union([*certain(case, course), *lasting])


def shared(first: Iterable[Stretch], second: Iterable[Stretch]) -> list[Stretch]:
    """What both lists of stretches hold."""
    second = list(second)
    return [(max(a, c), min(b, d)) for a, b in first for c, d in second if max(a, c) <= min(b, d)]


def days(stretches: Iterable[Stretch]) -> int:
    return sum(b - a + 1 for a, b in stretches)


def common(case: Facts, pairs: Iterable[tuple[int, int]]) -> tuple[date, date, int] | None:
    """First and last day on which courses of a pair were certainly supplied together, and on how many days."""
    found = union(
        stretch
        for one, other in pairs
        for stretch in shared(certain(case, case.courses[one]), certain(case, case.courses[other]))
    )
    if not found:
        return None
    return date.fromordinal(found[0][0]), date.fromordinal(found[-1][1]), days(found)
