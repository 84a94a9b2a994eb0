"""A sentence about a drug beside a diagnosis that it is used to treat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rules.model import Answer, Ref, Role, Row, Words
from screening.model import Course, Diagnosis, Facts
from screening.sentences.answers import (
    DIAGNOSES,
    EVER,
    NO,
    PHARMACY,
    UNKNOWN,
    YES,
    both,
    course_row,
    membership_missing,
    of_group,
    unseen,
    yes,
)
from screening.sentences.diagnoses import _first_in, _row, meant
from screening.sentences.diagnoses import of_group as diagnoses_of
from screening.sentences.registry import sentence
from screening.sentences.timing import Window
from screening.vocabulary import DiagnosisGroup, DrugGroup, Duration

TREATS = "drug and what it treats"  # the kind of word


@sentence(
    "the rule {needs} {drug} used to treat a diagnosis of {diagnosis} made within {duration} of the injury",
    Role.CONDITION, "drug",
    "the rule needs gabapentin used to treat a diagnosis of whiplash made within 2 years of the injury", paired=True,
)  # fmt: skip
def used_to_treat(case: Facts, drug: DrugGroup, group: DiagnosisGroup, span: Duration) -> Iterator[Row]:
    """The code is first recorded on the day of the injury or at most so long after it, and the vocabulary says that
    such a drug is used to treat it. Whether this one was given for it, no fill shows. Unknown when a row of the code
    has no date, when a fill's dose decides, or when there is none and the records do not cover that time."""
    window = Window(case.injury_date, span.after(case.injury_date))
    coded = [(d, _row(d, group, _first_in(d, window))) for d in diagnoses_of(case, group)]
    unknown_codes = unseen(case, case.diagnosis_records, window, DIAGNOSES)
    for course in of_group(case, drug):
        uses, left = _uses(case.words, course), course_row(course, drug, yes())
        for diagnosis, right in coded:
            fit = _fit(uses, diagnosis)
            if fit is NO:
                continue
            answer = both(both(left.answer, right.answer), fit)
            missing = (left.missing or right.missing or _open(course, drug, diagnosis)) if answer is UNKNOWN else ""
            evidence = (*left.evidence, Ref("diagnosis", diagnosis.id))
            yield Row(answer, (course.id, diagnosis.id), evidence, right.note, missing)
        if unknown_codes:
            yield Row(UNKNOWN, (course.id, None), (Ref("course", course.id),), missing=unknown_codes)
    if unknown_fills := unseen(case, case.pharmacy, EVER, PHARMACY):
        yield Row(UNKNOWN, (None, None), missing=unknown_fills)


def _open(course: Course, drug: DrugGroup, diagnosis: Diagnosis) -> str:
    return meant(diagnosis) if diagnosis.mapped_from else membership_missing(course, drug)


def _uses(words: Words, course: Course) -> list[tuple[str, Answer]]:
    """What such a drug is used to treat, by the vocabulary: diagnosis groups, each with whether it is such a drug."""
    lines = (line.value for line in words.by_kind.get(TREATS, {}).values())
    return [(group, course.groups[drug]) for drug, group in lines if drug in course.groups]


def _fit(uses: Iterable[tuple[str, Answer]], diagnosis: Diagnosis) -> Answer:
    """Whether one of the uses is the diagnosis."""
    best = NO
    for group, of_drug in uses:
        of_code = YES if group in diagnosis.groups else UNKNOWN if group in diagnosis.may_be else NO
        fit = both(of_drug, of_code)
        if fit is YES:
            return YES
        best = UNKNOWN if UNKNOWN in (fit, best) else NO
    return best
