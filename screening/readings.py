"""Readings: the plaintiff's and the defence's sentence about a finding, with this patient's own rows in it.

A rule writes `{low-dose naltrexone} has been dispensed {fills} times since {start}`.  The
names stand for the courses and diagnoses the rule bound; nothing else may be named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from rules.model import Variable
from screening.courses import day_dose
from screening.model import Course, Diagnosis, Dose, Facts, Fill

PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
UNKNOWN = "an unknown"
STEADY = Decimal("0.1")  # doses that differ by no more than this share are one: a month has 28 to 31 days

COURSE_NAMES: dict[str, Callable[[Course], str]] = {
    "": lambda c: drug_name(c),
    "fills": lambda c: str(len({fill.date for fill in c.fills})),  # strengths of one day are one, as in the sentences
    "start": lambda c: say(c.start),
    "last fill": lambda c: say(c.last_fill),
    "last covered": lambda c: say(c.last_covered),
    "dose": lambda c: say_dose(c),
    "days covered": lambda c: str(c.days_covered),
    "percent covered": lambda c: "unknown" if c.pdc is None else f"{c.pdc * 100:.0f} %",
    "gap": lambda c: str(max((g.days for g in c.gaps), default=0)),
    "prescriber": lambda c: _each(c, lambda f: f.source.prescriber.name, "the prescriber"),
    "specialty": lambda c: _each(c, lambda f: f.source.prescriber.specialty, "no stated specialty"),
}

DIAGNOSIS_NAMES: dict[str, Callable[[Diagnosis], str]] = {
    "": lambda d: d.description or d.quoted,
    "date": lambda d: say(d.first),
    "code": lambda d: d.quoted,
}

NAMES: dict[str, dict[str, Callable]] = {"course": COURSE_NAMES, "diagnosis": DIAGNOSIS_NAMES}


def say(day: date | None) -> str:
    """'3 March 2025', or 'an unknown date'."""
    return f"{UNKNOWN} date" if day is None else f"{day.day} {day:%B %Y}"


def say_dose(course: Course) -> str:
    """'4.5 mg a day', the latest, or 'an unknown dose'."""
    return f"{UNKNOWN} dose" if course.dose.mg is None else f"{_amount(course.dose)} a day"


def drug_name(course: Course) -> str:
    """The ingredient with its daily dose: 'naltrexone 4.5 mg a day'; where it changed, the first and the last."""
    if course.dose.mg is None:
        return course.ingredient
    last = _amount(course.dose)
    days: dict[date, list[Fill]] = {}
    for fill in course.fills:
        days.setdefault(fill.date, []).append(fill)
    doses = [day_dose(fills) for _, fills in sorted(days.items())]
    if all(d.mg is not None and abs(d.mg - course.dose.mg) <= STEADY * course.dose.mg for d in doses):
        return f"{course.ingredient} {last} a day"
    if doses[0].mg is None or _amount(doses[0]) == last:
        return f"{course.ingredient} (last {last} a day)"
    return f"{course.ingredient} (first {_amount(doses[0])}, last {last} a day)"


def _amount(dose: Dose) -> str:
    """'33.3 mg': the dose to three figures or so, which is all that a fill tells."""
    shown = dose.shown()
    if shown is None:
        return f"{UNKNOWN} dose"
    value = Decimal(shown["value"])
    places = Decimal("0.01") if value < 10 else Decimal("0.1") if value < 100 else Decimal(1)
    rounded = value.quantize(places) if value >= Decimal("0.1") else value
    return f"{rounded.normalize():f} {shown['unit']}"


def _each(course: Course, of: Callable[[Fill], str | None], nobody: str) -> str:
    """Every different one of the fills, in their order."""
    return ", ".join(dict.fromkeys(name for fill in course.fills if (name := of(fill)))) or nobody


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
