"""Sentences about what stands near in time: a code around a first fill, two drugs together lately or since then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from rules.counting import counted
from rules.model import Ref, Role, Row
from screening import parameters
from screening.model import Course, Diagnosis, Facts
from screening.sentences.answers import (
    DIAGNOSES,
    ONE_DAY,
    PHARMACY,
    UNKNOWN,
    Said,
    both,
    course_row,
    days_missing,
    last_possible,
    no,
    permitted_gap,
    unknown,
    unseen,
    yes,
)
from screening.sentences.answers import of_group as courses_of
from screening.sentences.diagnoses import _row, of_group
from screening.sentences.registry import sentence
from screening.sentences.timing import Window
from screening.sentences.together import COMMON, Stretch, _certain, _possible, _shared, each_pair
from screening.vocabulary import DiagnosisGroup, DrugGroup, Duration


def _pair(course: Course, drug: DrugGroup, diagnosis: Diagnosis, group: DiagnosisGroup, said: Said) -> Row:
    """A course and a diagnosis of which `said` is said; of two that leave it open, the diagnosis is asked for."""
    left, right = course_row(course, drug, yes()), _row(diagnosis, group, said)
    answer = both(left.answer, right.answer)
    missing = (right if right.answer is UNKNOWN else left).missing if answer is UNKNOWN else ""
    return Row(answer, (course.id, diagnosis.id), left.evidence + right.evidence, right.note, missing)


@sentence(
    "the rule {needs} {drug} with a diagnosis of {diagnosis} recorded within {duration} of its first fill",
    Role.CONDITION, "drug",
    "the rule needs gabapentin with a diagnosis of CRPS recorded within 30 days of its first fill",
)  # fmt: skip
def coded_around(case: Facts, drug: DrugGroup, group: DiagnosisGroup, span: Duration) -> Iterator[Row]:
    """The code is recorded, for the first time or again, at most so long before or after the course's first fill.
    Unknown when a row of the code has no date and none of the others answers, or when none is found and the diagnosis
    records do not cover those days."""
    for course in courses_of(case, drug):
        window = Window(span.before(course.start), span.after(course.start))
        for diagnosis in of_group(case, group):
            yield _pair(course, drug, diagnosis, group, _coded_in(diagnosis, window))
        first, last = window.first or date.min, window.last or date.max
        if not case.diagnosis_records.covers(first, min(last, case.as_of)):
            around = f"{DIAGNOSES} around {course.start}"
            yield Row(UNKNOWN, (course.id, None), (Ref("course", course.id),), missing=around)
    if missing := unseen(case, case.pharmacy, Window(None, None), "the pharmacy records"):
        yield Row(UNKNOWN, (None, None), missing=missing)


@sentence(
    "the rule {needs} {drug} with a new diagnosis of {diagnosis} within {duration} of its first fill",
    Role.CONDITION, "drug",
    "the rule excludes gabapentin with a new diagnosis of whiplash within 7 days of its first fill", paired=True,
)  # fmt: skip
def newly_coded_around(case: Facts, drug: DrugGroup, group: DiagnosisGroup, span: Duration) -> Iterator[Row]:
    """The code is recorded for the first time at most so long before or after the course's first fill, and later than
    "the acute time" after the injury: something new that the drug may be for. It speaks only of codes that are there.
    Unknown when a row of the code has no date."""
    late = parameters.duration(case.words, "the acute time").after(case.injury_date)
    for course in courses_of(case, drug):
        window = Window(max(span.before(course.start), late + ONE_DAY), span.after(course.start))
        for diagnosis in of_group(case, group):
            yield _pair(course, drug, diagnosis, group, _first_in(diagnosis, window))


def _first_in(diagnosis: Diagnosis, window: Window) -> Said:
    if diagnosis.undated:
        return unknown(f"the date on which {diagnosis.code} was recorded")
    first = diagnosis.first
    return yes(f"{diagnosis.code} first recorded {first}") if first and window.holds(first) else no()


@sentence(
    "the rule {needs} {drug} with a diagnosis of {diagnosis} recorded after {duration} of its supply",
    Role.CONDITION, "drug",
    "the rule needs opioid with a diagnosis of whiplash recorded after 3 months of its supply",
)  # fmt: skip
def coded_in_supply(case: Facts, drug: DrugGroup, group: DiagnosisGroup, span: Duration) -> Iterator[Row]:
    """The code is recorded, for the first time or again, once the course has lasted so long and not later than its last
    day of supply. Unknown when a row of the code has no date and none of the others answers, or when none is found
    and the diagnosis records do not cover those days."""
    for course in courses_of(case, drug):
        first = span.after(course.start) - ONE_DAY
        window = Window(first, course.last_known)
        unread = first <= course.last_known and not case.diagnosis_records.covers(first, course.last_known)
        for diagnosis in of_group(case, group):
            yield _pair(course, drug, diagnosis, group, _coded_in(diagnosis, window))
        if unread:
            around = f"{DIAGNOSES} from {first} to {course.last_known}"
            yield Row(UNKNOWN, (course.id, None), (Ref("course", course.id),), missing=around)
    if missing := unseen(case, case.pharmacy, Window(None, None), PHARMACY):
        yield Row(UNKNOWN, (None, None), missing=missing)


@sentence(
    "the rule {needs} {drug} supplied after a diagnosis of {diagnosis}", Role.CONDITION, "drug",
    "the rule needs opioid supplied after a diagnosis of whiplash", paired=True,
)  # fmt: skip
def supplied_after_code(case: Facts, drug: DrugGroup, group: DiagnosisGroup) -> Iterator[Row]:
    """At least one day of supply lies on the day on which the code was first recorded, or after it. Unknown when a row
    of the code has no date, or when it depends on a fill whose days' supply is not known."""
    for course in courses_of(case, drug):
        for diagnosis in of_group(case, group):
            left = course_row(course, drug, _supplied_since(case, course, diagnosis))
            right = _row(diagnosis, group, yes())
            answer = both(left.answer, right.answer)
            missing = (left if left.answer is UNKNOWN else right).missing if answer is UNKNOWN else ""
            yield Row(answer, (course.id, diagnosis.id), left.evidence + right.evidence, left.note, missing)
    ever = Window(None, None)
    missing = unseen(case, case.pharmacy, ever, PHARMACY) or unseen(case, case.diagnosis_records, ever, DIAGNOSES)
    if missing:
        yield Row(UNKNOWN, (None, None), missing=missing)


def _supplied_since(case: Facts, course: Course, diagnosis: Diagnosis) -> Said:
    if diagnosis.first is None:
        return unknown(f"the date on which {diagnosis.code} was recorded")
    if course.last_known >= diagnosis.first:
        return yes(f"supplied after {diagnosis.code} of {diagnosis.first}")
    if diagnosis.undated:
        return unknown(f"the date on which {diagnosis.code} was recorded")
    if last_possible(case, course) >= diagnosis.first:
        return unknown(days_missing(course.fills[-1]))
    return no(f"supplied until {course.last_known}, before {diagnosis.code}")


def _coded_in(diagnosis: Diagnosis, window: Window) -> Said:
    near = next((day for day in diagnosis.dates if window.holds(day)), None)
    if near is not None:
        return yes(f"{diagnosis.code} recorded {near}")
    if diagnosis.undated:
        return unknown(f"the date on which {diagnosis.code} was recorded")
    return no(f"{diagnosis.code} not recorded in those days")


@sentence(
    "the rule {needs} {drug} overlapping {drug} within the last {duration}", Role.CONDITION, "two drugs",
    "the rule needs opioid overlapping benzodiazepine within the last 90 days", placeholders=COMMON, paired=True,
)  # fmt: skip
def overlapping_lately(case: Facts, first: DrugGroup, second: DrugGroup, span: Duration) -> Iterable[Row]:
    """The supply of the two drugs shares at least one day that is not longer ago than that from today (the as-of
    date). Unknown when a fill whose days' supply is not known may reach so far, or when both were in supply as the
    records end and those end earlier. Of a patient who has died it is no."""
    edge, end = span.before(case.as_of), case.pharmacy.end

    def judge(one: Course, other: Course) -> Said:
        if case.has_died:
            return no("the patient has died")
        if _shared(_since(_certain(case, one), edge), _certain(case, other)):
            return yes("supplied together to " + _last_shared(_certain(case, one), _certain(case, other)))
        if _shared(_since(_possible(case, one), edge), _possible(case, other)):
            open_fill = next(f for c in (one, other) for f in reversed(c.fills) if f.days is None)
            return unknown(days_missing(open_fill))
        last = _last_shared(_certain(case, one), _certain(case, other))
        if end is not None and last and permitted_gap(case).after(date.fromisoformat(last)) >= end and end < edge:
            return unknown(f"pharmacy records from {end} to {case.as_of}")
        return no(f"last supplied together {last}" if last else "")

    return each_pair(case, first, second, judge)


@sentence(
    "the rule {needs} {drug} overlapping {drug} for more than {duration} after the injury", Role.CONDITION, "two drugs",
    "the rule needs opioid overlapping benzodiazepine for more than 7 days after the injury",
    placeholders=COMMON, paired=True,
)  # fmt: skip
def overlapping_after(case: Facts, first: DrugGroup, second: DrugGroup, span: Duration) -> Iterable[Row]:
    """The supply of the two drugs shares more days than that on and after the day of the injury, counted over both
    courses. Unknown when it depends on a fill whose days' supply is not known."""
    injury = case.injury_date
    least = (span.after(injury) - injury).days + 1

    def judge(one: Course, other: Course) -> Said:
        shared = _shared(_since(_certain(case, one), injury), _certain(case, other))
        if shared >= least:
            return yes(f"{counted(shared, 'day')} of supply in common since the injury")
        if _shared(_since(_possible(case, one), injury), _possible(case, other)) >= least:
            return unknown(days_missing(next(f for c in (one, other) for f in reversed(c.fills) if f.days is None)))
        return no(f"{counted(shared, 'day')} of supply in common since the injury" if shared else "")

    return each_pair(case, first, second, judge)


def _since(stretches: list[Stretch], day: date) -> list[Stretch]:
    """What of the stretches lies on or after the day."""
    first = day.toordinal()
    return [(max(a, first), b) for a, b in stretches if b >= first]


def _last_shared(first: list[Stretch], second: list[Stretch]) -> str:
    days = [min(b, d) for a, b in first for c, d in second if min(b, d) >= max(a, c)]
    return date.fromordinal(max(days)).isoformat() if days else ""
