"""Injuries that are coded later than the injury of the case: another accident, or this one coded late.

Nobody has to list a second accident for its code to stand in the chart.  A code of aftercare or of a sequela tells of
an earlier day, a code of the same part of the body may be this injury told more closely; of both nothing is claimed.
"""

from __future__ import annotations

from datetime import date

from rules.model import Answer
from screening.model import Diagnosis, Facts
from screening.parameters import duration

INJURY, BURN = "an injury", "burn"  # the vocabulary's groups of codes
FIRST_ENCOUNTERS = frozenset("ABC")  # ICD-10-CM, chapter 19: active treatment, of closed and of open injuries
YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN


def later_injury(case: Facts, diagnosis: Diagnosis) -> Answer:
    """Whether a code is of an injury of another, later day than the case's.

    No when it is none of an injury, was first recorded by "the late visit" after the injury, or only as aftercare or
    sequela.  Yes when it is first recorded later than "the later-injury period" and no injury of the same part of
    the body was coded in time.  Else unknown.
    """
    key = ("later injury", diagnosis.id)
    if key not in case.kept:
        case.kept[key] = _later(case, diagnosis)
    return case.kept[key]


def later_injuries(case: Facts) -> list[Diagnosis]:
    """The codes that are or may be of a later injury, by their first date."""
    own = (case.diagnoses[number] for number in case.candidates("diagnosis", INJURY))
    return [diagnosis for diagnosis in own if later_injury(case, diagnosis) is not NO]


def _later(case: Facts, diagnosis: Diagnosis) -> Answer:
    if diagnosis.id not in case.candidates("diagnosis", INJURY) or diagnosis.first is None:
        return NO
    in_time = duration(case.words, "the late visit").after(case.injury_date)
    seen = set(diagnosis.encounters)
    if diagnosis.first <= in_time or (seen and not seen & FIRST_ENCOUNTERS):
        return NO
    long_after = diagnosis.first > duration(case.words, "the later-injury period").after(case.injury_date)
    if not long_after or diagnosis.undated or INJURY in diagnosis.may_be:
        return UNKNOWN
    parts = {_part(other) for other in _coded_in_time(case, in_time)}
    return UNKNOWN if None in (_part(diagnosis), *parts) or _part(diagnosis) in parts else YES


def _coded_in_time(case: Facts, in_time: date) -> list[Diagnosis]:
    own = (case.diagnoses[number] for number in case.candidates("diagnosis", INJURY))
    return [d for d in own if any(case.injury_date <= day <= in_time for day in d.dates)]


def _part(diagnosis: Diagnosis) -> str | None:
    """The part of the body as chapter 19 orders it: S0 the head, S1 the neck … S9 the foot; of a burn, which no other
    injury is taken for, that it is one; None for other codes."""
    if BURN in diagnosis.groups:
        return BURN
    return diagnosis.stem[:2] if diagnosis.stem[:1] == "S" and len(diagnosis.stem) > 1 else None
