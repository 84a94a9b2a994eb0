"""Drugs given for pain and for something else: where the other use is coded, fills do not tell which it was.

The course then only may be of the groups whose name says that a drug is for pain; of others, such as
"gabapentinoid", it is as before.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from rules.model import Answer, Words
from screening.model import Course, Diagnosis
from screening.reference import read_table

FOR_PAIN = "name of drugs for pain"  # the kind of word


def weighed(courses: Iterable[Course], diagnoses: Iterable[Diagnosis], words: Words) -> tuple[Course, ...]:
    """The courses, in doubt where a code that is or may be of another use of the drug is recorded, whenever."""
    names = words.by_kind.get(FOR_PAIN, {})
    codes = [code for diagnosis in diagnoses for code in diagnosis.targets]
    return tuple(_in_doubt(course, names) if _coded(course.ingredient, codes) else course for course in courses)


def _coded(ingredient: str, codes: Iterable[str]) -> bool:
    uses = _uses().get(ingredient)
    return uses is not None and any(code.startswith(uses) for code in codes)


def _in_doubt(course: Course, names: Iterable[str]) -> Course:
    groups = {name: Answer.UNKNOWN if name in names else answer for name, answer in course.groups.items()}
    return replace(course, groups=groups, other_use=groups != course.groups)


@cache
def _uses() -> dict[str, tuple[str, ...]]:
    return {row["ingredient"]: tuple(row["codes"].replace(".", "").split()) for row in read_table("other_uses")}
