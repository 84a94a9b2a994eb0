"""Sentences about injuries of another day than the case's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rules.model import Role, Row
from screening.injuries import later_injuries, later_injury
from screening.model import Course, Facts
from screening.sentences.answers import NO, UNKNOWN, YES, Said, each_course, no, unknown, yes
from screening.sentences.diagnoses import _row, of_group
from screening.sentences.records import of_another_accident
from screening.sentences.registry import sentence
from screening.vocabulary import DiagnosisGroup, DrugGroup, Duration


@sentence(
    "the rule {needs} a diagnosis of {diagnosis} first coded as a later injury", Role.CONDITION, "diagnosis",
    "the rule needs a diagnosis of whiplash first coded as a later injury",
)  # fmt: skip
def coded_later(case: Facts, group: DiagnosisGroup) -> Iterator[Row]:
    """The code is one of an injury and first recorded more than a year after the day of the injury, not as aftercare or
    sequela, and nothing was coded in the first month for the same part of the body. Unknown when it came between the
    first month and a year, or for the same part. It speaks only of codes that are there."""
    for diagnosis in of_group(case, group):
        answer = later_injury(case, diagnosis)
        if answer is YES:
            yield _row(diagnosis, group, yes(f"{diagnosis.code} first recorded {diagnosis.first}"))
        elif answer is UNKNOWN:
            yield _row(diagnosis, group, unknown(of_another_accident(diagnosis)))
        else:
            yield _row(diagnosis, group, no())


@sentence(
    "the rule {needs} a diagnosis of {diagnosis} that may be of the same accident as a later injury", Role.CONDITION,
    "diagnosis", "the rule needs a diagnosis of whiplash that may be of the same accident as a later injury",
)  # fmt: skip
def coded_beside_later(case: Facts, group: DiagnosisGroup) -> Iterator[Row]:
    """The code is one of an injury, first recorded after the first month and not certainly of a later injury, while
    another code is. To which accident it belongs is open. It speaks only of codes that are there; unknown where it may
    not be of the group."""
    sure = next((d for d in later_injuries(case) if later_injury(case, d) is YES), None)
    for diagnosis in of_group(case, group):
        if sure is not None and later_injury(case, diagnosis) is UNKNOWN:
            note = f"{diagnosis.code} first recorded {diagnosis.first}, {sure.quoted} on {sure.first}"
            yield _row(diagnosis, group, yes(note))
        else:
            yield _row(diagnosis, group, no())


@sentence(
    "the rule {needs} {drug} begun within {duration} of a later injury", Role.CONDITION, "drug",
    "the rule excludes gabapentin begun within 7 days of a later injury",
)  # fmt: skip
def begun_at_later_injury(case: Facts, drug: DrugGroup, span: Duration) -> Iterable[Row]:
    """The first fill of the course lies at most so long before or after the day on which the code of a later injury
    was first recorded. It speaks only of codes that are there. Unknown when the code may belong to the injury of the
    case."""

    def judge(course: Course) -> Said:
        near = [
            d for d in later_injuries(case) if d.first and span.before(d.first) <= course.start <= span.after(d.first)
        ]
        if sure := next((d for d in near if later_injury(case, d) is YES), None):
            return yes(f"{sure.quoted} first coded on {sure.first}")
        return unknown(of_another_accident(near[0])) if near else no()

    return [row for row in each_course(case, drug, judge) if row.bound != (None,) or row.answer is NO]
