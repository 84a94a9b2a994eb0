"""Sentences that count the rows of a table, by trying every way to give each row a course of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from itertools import product

from tests.oracle.paper import NO, UNKNOWN, YES, Case, Course
from tests.oracle.rulebooks import LONGEST
from tests.oracle.when import shifted

DAY = timedelta(1)
Row = dict[str, str]


def at_least(case: Case, least: int, table: tuple[Row, ...]) -> int:
    """At least so many rows have a course with supply on or after the day of the injury."""
    answer = counted(case, least, table, lambda course, row: supplied_since(course, case.injury))
    unseen = case.pharmacy.end is None or case.pharmacy.end < case.injury
    return max(answer, UNKNOWN if unseen else NO)


def tried_first(case: Case, least: int, drug: Course, table: tuple[Row, ...]) -> int:
    """At least so many rows were tried between the injury and the first fill of `drug`."""
    return counted(case, least, table, lambda course, row: tried(case, course, drug, row))


def pairs(case: Case, table: tuple[Row, ...]) -> int:
    """Some row has both its drug, supplied since the injury, and its diagnosis."""
    answers = []
    for row in table:
        drug = max((min(c.member(row["drug"]), supplied_since(c, case.injury)) for c in case.courses), default=NO)
        if case.pharmacy.end is None or case.pharmacy.end < case.injury:
            drug = max(drug, UNKNOWN)
        diagnosis = max((d.member(row["diagnosis"]) for d in case.diagnoses), default=NO)
        if case.records.end is None or case.records.end < case.injury:
            diagnosis = max(diagnosis, UNKNOWN)
        answers.append(min(drug, diagnosis))
    return max(answers)


def counted(case: Case, least: int, table: tuple[Row, ...], answer: Callable[[Course, Row], int]) -> int:
    choices = [[(None, NO), *((c, min(c.member(row["drug"]), answer(c, row))) for c in case.courses)] for row in table]
    choices = [[(course, found) for course, found in row if course is None or found] for row in choices]
    best = NO
    for chosen in product(*choices):
        courses = [course for course, _ in chosen if course is not None]
        if len({id(c) for c in courses}) < len(courses):
            continue  # one course counts for one row
        for wanted in (YES, UNKNOWN):
            kinds = {
                row.get("counts as") or str(number)
                for number, (row, (course, found)) in enumerate(zip(table, chosen, strict=True))
                if course is not None and found >= wanted
            }
            if len(kinds) >= least:
                best = max(best, wanted)
    return best


def supplied_since(course: Course, day: date) -> int:
    unsure = [pack.day for pack in course.packs if pack.days is None]
    if max([*course.covered, *unsure]) >= day:
        return YES
    return UNKNOWN if any(d + (LONGEST - 1) * DAY >= day for d in unsure) else NO


def tried(case: Case, course: Course, drug: Course, row: Row) -> int:
    if course is drug or course.start >= drug.start:
        return NO
    return min(ran(case, course, drug, row["for at least"]), reached(course, drug, row["at a dose of at least"]))


def ran(case: Case, course: Course, drug: Course, duration: str) -> int:
    """From the injury, or the start if that is later, to the last day with supply before the other drug."""
    first = max(course.start, case.injury)
    least = shifted(first, duration) - DAY if duration else first
    if least >= drug.start:
        return NO
    if max([course.days[-1], *course.covered]) >= least:
        return YES
    open_end = course.last is None and course.days[-1] + (LONGEST - 1) * DAY >= least
    return UNKNOWN if open_end else NO


def reached(course: Course, drug: Course, dose: str) -> int:
    if not dose:
        return YES
    before = [d for day, d in zip(course.days, course.doses, strict=True) if day < drug.start]
    least = Fraction(dose.split()[0])
    if any(d is not None and d >= least for d in before):
        return YES
    return UNKNOWN if None in before else NO
