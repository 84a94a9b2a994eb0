"""Sentences about one thing on both sides of the injury: the ingredient that was there before, the code that returned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rules.model import Role, Row
from screening.model import Course, Diagnosis, Facts
from screening.sentences.answers import ONE_DAY, PHARMACY, Said, each_course, no, unknown, unseen, yes
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
    "the rule needs a diagnosis of fibromyalgia recorded after the injury",
)  # fmt: skip
def recorded_when(case: Facts, group: DiagnosisGroup, timing: Timing) -> Iterator[Row]:
    """The code is recorded in that time, for the first time or again; the day of the injury counts as after it.
    Unknown when a row of the code has no date and none of the others answers, or when none is found where the records
    do not reach."""
    window = timing.window(case)
    for diagnosis in of_group(case, group):
        yield _row(diagnosis, unknown(SETTLEMENT) if window is None else _recorded_in(diagnosis, window))
    if window is not None:
        yield from _unseen(case, group, window)


def _recorded_in(diagnosis: Diagnosis, window: Window) -> Said:
    inside = [day for day in diagnosis.dates if window.holds(day)]
    if inside:
        return yes(f"{diagnosis.code} recorded {inside[0]}")
    if diagnosis.undated:
        return unknown(f"the date on which {diagnosis.code} was recorded")
    return no(f"{diagnosis.code} not recorded in that time")
