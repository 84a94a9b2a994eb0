"""Readings: the plaintiff's and the defence's sentence about a finding, with this patient's own rows in it.

A rule writes `{low-dose naltrexone} has been dispensed {fills} times since {start}`.  The
names stand for the courses and diagnoses the rule bound; nothing else may be named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from rules.model import Variable
from screening.model import Course, Diagnosis, Facts

PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
UNKNOWN = "an unknown"

COURSE_NAMES: dict[str, Callable[[Course], str]] = {
    "": lambda c: drug_name(c),
    "fills": lambda c: str(len(c.fills)),
    "start": lambda c: say(c.start),
    "last fill": lambda c: say(c.last_fill),
    "last covered": lambda c: say(c.last_covered),
    "dose": lambda c: say_dose(c),
    "days covered": lambda c: str(c.days_covered),
    "percent covered": lambda c: "unknown" if c.pdc is None else f"{c.pdc * 100:.0f} %",
    "gap": lambda c: str(max((g.days for g in c.gaps), default=0)),
    "prescriber": lambda c: c.fills[-1].source.prescriber.name or "the prescriber",
    "specialty": lambda c: c.fills[-1].source.prescriber.specialty or "no stated specialty",
}

DIAGNOSIS_NAMES: dict[str, Callable[[Diagnosis], str]] = {
    "": lambda d: d.description or d.code,
    "date": lambda d: say(d.first),
    "code": lambda d: d.code,
}

NAMES: dict[str, dict[str, Callable]] = {"course": COURSE_NAMES, "diagnosis": DIAGNOSIS_NAMES}


def say(day: date | None) -> str:
    """'3 March 2025', or 'an unknown date'."""
    return f"{UNKNOWN} date" if day is None else f"{day.day} {day:%B %Y}"


def say_dose(course: Course) -> str:
    """'4.5 mg a day', or 'an unknown dose'."""
    shown = course.dose.shown()
    return f"{UNKNOWN} dose" if shown is None else f"{shown['value']} {shown['unit']} a day"


def drug_name(course: Course) -> str:
    """The ingredient with its daily dose: 'naltrexone 4.5 mg a day'."""
    shown = course.dose.shown()
    return course.ingredient if shown is None else f"{course.ingredient} {shown['value']} {shown['unit']} a day"


def fill_reading(template: str, bound: Mapping[Variable, int | None], facts: Facts) -> str:
    """The reading with its placeholders replaced.  `bound` gives each variable of the rule its fact, or None.

    `{group}` and `{group fills}` speak of that group's course or diagnosis; a bare `{fills}`
    or `{date}` speaks of the first variable of the kind.
    """

    def replace(match: re.Match[str]) -> str:
        wanted = match.group(1)
        for variable, value in bound.items():
            for name, show in NAMES[variable.kind].items():
                if wanted in (f"{variable.name} {name}".strip(), name):
                    item = None if value is None else _fact(facts, variable.kind, value)
                    said = show(item) if item is not None else f"{UNKNOWN} {name}" if name else variable.group
                    return said[:1].upper() + said[1:] if begins_sentence(match.start()) else said
        return match.group(0)

    def begins_sentence(place: int) -> bool:
        before = template[:place].rstrip()
        return not before or before.endswith(".")

    return " ".join(PLACEHOLDER.sub(replace, template).split())


def _fact(facts: Facts, kind: str, number: int) -> Course | Diagnosis:
    return facts.courses[number] if kind == "course" else facts.diagnoses[number]
