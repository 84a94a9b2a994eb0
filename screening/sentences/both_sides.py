"""Sentences about one thing on both sides of the injury, and about what lies too far from it to speak of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rules.model import Role, Row
from screening.model import Course, Diagnosis, Facts
from screening.sentences.answers import ONE_DAY, PHARMACY, Said, course_row, each_course, no, unknown, unseen, yes
from screening.sentences.answers import of_group as courses_of
from screening.sentences.diagnoses import _row, _unseen, of_group
from screening.sentences.drugs import SETTLEMENT
from screening.sentences.registry import sentence
from screening.sentences.timing import Timing, Window
from screening.vocabulary import DiagnosisGroup, DrugGroup, Duration


@sentence(
    "the rule {needs} {drug} whose ingredient was filled in the {duration} before the injury", Role.CONDITION, "drug",
    "the rule needs opioid whose ingredient was filled in the 12 months before the injury",
)  # fmt: skip
def ingredient_before(case: Facts, drug: DrugGroup, span: Duration) -> Iterable[Row]:
    """A fill of the same ingredient, of this course or of another and at whatever dose, lies in that time before the
    injury. Where every fill is a course of its own, this tells that a drug went on. Unknown when no such fill is seen
    and the records do not cover that time."""
    window = Window(span.before(case.injury_date), case.injury_date - ONE_DAY)
    missing = unseen(case, case.pharmacy, window, PHARMACY)
    last = {fill.ingredient: fill.date for fill in case.fills if window.holds(fill.date)}

    def judge(course: Course) -> Said:
        if course.ingredient in last:
            return yes(f"{course.ingredient} was filled before the injury on {last[course.ingredient]}")
        return unknown(missing) if missing else no(f"no {course.ingredient} from {window.first} to {window.last}")

    return each_course(case, drug, judge, asked=("ingredient before", span))


@sentence(
    "the rule {needs} a diagnosis of {diagnosis} recorded {timing}", Role.CONDITION, "diagnosis",
    "the rule needs a diagnosis of whiplash recorded after the injury",
)  # fmt: skip
def recorded_when(case: Facts, group: DiagnosisGroup, timing: Timing) -> Iterator[Row]:
    """The code is recorded in that time, for the first time or again; the day of the injury counts as after it.
    Unknown when a row of the code has no date and none of the others answers, or when none is found where the records
    do not reach."""
    window = timing.window(case)
    for diagnosis in of_group(case, group):
        yield _row(diagnosis, group, unknown(SETTLEMENT) if window is None else _recorded_in(diagnosis, window))
    if window is not None:
        yield from _unseen(case, group, window)


def _recorded_in(diagnosis: Diagnosis, window: Window) -> Said:
    inside = [day for day in diagnosis.dates if window.holds(day)]
    if inside:
        return yes(f"{diagnosis.code} recorded {inside[0]}")
    if diagnosis.undated:
        return unknown(f"the date on which {diagnosis.code} was recorded")
    return no(f"{diagnosis.code} not recorded in that time")


# --- too far away ------------------------------------------------------------------


@sentence(
    "the rule {needs} a diagnosis of {diagnosis} last recorded more than {duration} before the injury",
    Role.CONDITION, "diagnosis",
    "the rule excludes a diagnosis of whiplash last recorded more than 5 years before the injury",
)  # fmt: skip
def long_past(case: Facts, group: DiagnosisGroup, span: Duration) -> Iterator[Row]:
    """Every row of the code that the records show lies further back than that. It speaks only of codes that are
    there: one that nobody recorded is not long past. Unknown when a row of the code has no date."""
    edge = span.before(case.injury_date)
    for diagnosis in of_group(case, group):
        if diagnosis.dates and diagnosis.dates[-1] >= edge:
            yield _row(diagnosis, group, no(f"{diagnosis.code} recorded {diagnosis.dates[-1]}"))
        elif diagnosis.undated:
            yield _row(diagnosis, group, unknown(f"the date on which {diagnosis.code} was recorded"))
        else:
            yield _row(diagnosis, group, yes(f"{diagnosis.code} last recorded {diagnosis.dates[-1]}"))


@sentence(
    "the rule {needs} a diagnosis of {diagnosis} first made later than {duration} after the injury",
    Role.CONDITION, "diagnosis",
    "the rule excludes a diagnosis of whiplash first made later than 2 years after the injury",
)  # fmt: skip
def made_too_late(case: Facts, group: DiagnosisGroup, span: Duration) -> Iterator[Row]:
    """The first row of the code that the records show is later than that. It speaks only of codes that are there.
    Unknown when a row of the code has no date and may be earlier."""
    edge = span.after(case.injury_date)
    for diagnosis in of_group(case, group):
        if diagnosis.dates and diagnosis.dates[0] <= edge:
            yield _row(diagnosis, group, no(f"{diagnosis.code} first recorded {diagnosis.dates[0]}"))
        elif diagnosis.undated:
            yield _row(diagnosis, group, unknown(f"the date on which {diagnosis.code} was first recorded"))
        else:
            yield _row(diagnosis, group, yes(f"{diagnosis.code} first recorded {diagnosis.dates[0]}"))


@sentence(
    "the rule {needs} {drug} begun later than {duration} after the injury", Role.CONDITION, "drug",
    "the rule excludes gabapentin begun later than 2 years after the injury",
)  # fmt: skip
def begun_too_late(case: Facts, drug: DrugGroup, span: Duration) -> Iterator[Row]:
    """The first fill of the course that the records show is later than that. It speaks only of courses that are
    there: one that nobody saw is not late. Unknown when a fill's dose decides whether it is the drug."""
    edge = span.after(case.injury_date)
    for course in courses_of(case, drug):
        yield course_row(course, drug, yes(f"first filled {course.start}") if course.start > edge else no())
