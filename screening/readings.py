"""Readings: the plaintiff's and the defence's sentence about a finding, with this patient's own rows in it.

A rule writes `{low-dose naltrexone} has been dispensed {fills} times since {start}`.  The
names stand for the courses and diagnoses the rule bound; nothing else may be named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace as replaced
from datetime import date
from decimal import Decimal
from functools import lru_cache

from rules.model import Ref, Variable
from screening import lists
from screening.courses import day_dose
from screening.coverage import union
from screening.model import Course, Diagnosis, Dose, Facts, Fill
from screening.reference.encounters import encounters

PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
UNKNOWN = "an unknown"
STEADY = Decimal("0.1")  # doses that differ by no more than this share are one: a month has 28 to 31 days


@lru_cache(maxsize=4096)
def say(day: date | None) -> str:
    """'3 March 2025', or 'an unknown date'."""
    return f"{UNKNOWN} date" if day is None else f"{day.day} {day:%B %Y}"


COURSE_NAMES: dict[str, Callable[[Course], str]] = {
    "": lambda c: drug_name(c),
    "fills": lambda c: str(len({fill.date for fill in c.fills})),  # strengths of one day are one, as in the sentences
    "start": lambda c: say(c.start),
    "last fill": lambda c: say(c.last_fill),
    "last covered": lambda c: say(c.last_covered),
    "dose": lambda c: say_dose(c),
    "days covered": lambda c: str(c.days_covered),
    "percent covered": lambda c: "unknown" if c.pdc is None else f"{c.pdc * 100:.0f} %",
    "gap start": lambda c: say(max(c.gaps, key=lambda g: g.days).start if c.gaps else None),
    "gap": lambda c: str(max((g.days for g in c.gaps), default=0)),
    "prescriber": lambda c: _each(c, lambda f: f.source.prescriber.name, "the prescriber"),
    "specialty": lambda c: _each(c, lambda f: f.source.prescriber.specialty, "no stated specialty"),
    lists.LIST: lambda c: lists.courses_listed([c], say),
}

DIAGNOSIS_NAMES: dict[str, Callable[[Diagnosis], str]] = {
    "": lambda d: d.description or d.quoted,
    "date": lambda d: say(d.first),
    "last date": lambda d: say(d.dates[-1] if d.dates else None),
    "code": lambda d: d.quoted,
    "sequela code": lambda d: _lettered(d, "a sequela")[0],
    "sequela date": lambda d: say(_lettered(d, "a sequela")[1]),
    "nonunion code": lambda d: _lettered(d, "a nonunion")[0],
    "nonunion date": lambda d: say(_lettered(d, "a nonunion")[1]),
    "malunion code": lambda d: _lettered(d, "a malunion")[0],
    "malunion date": lambda d: say(_lettered(d, "a malunion")[1]),
    **{name: lambda d: lists.diagnoses_listed([d], say) for name in lists.LISTS},
}

NAMES: dict[str, dict[str, Callable]] = {"course": COURSE_NAMES, "diagnosis": DIAGNOSIS_NAMES}
BARE = frozenset(name for names in NAMES.values() for name in names if name)  # what may stand without a group


def say_dose(course: Course) -> str:
    """'4.5 mg a day', the latest, or 'an unknown dose'."""
    return f"{UNKNOWN} dose" if course.dose.mg is None else f"{_amount(course.dose)} {_time(course.dose)}"


def drug_name(course: Course) -> str:
    """The ingredient with its daily dose: 'naltrexone 4.5 mg a day'; where it changed, the first and the last."""
    if course.dose.mg is None:
        return course.ingredient
    last, time = _amount(course.dose), _time(course.dose)
    days: dict[date, list[Fill]] = {}
    for fill in course.fills:
        days.setdefault(fill.date, []).append(fill)
    doses = [day_dose(fills) for _, fills in sorted(days.items())]
    if all(d.mg is not None and abs(d.mg - course.dose.mg) <= STEADY * course.dose.mg for d in doses):
        return f"{course.ingredient} {last} {time}"
    if doses[0].mg is None or _amount(doses[0]) == last:
        return f"{course.ingredient} (last {last} {time})"
    return f"{course.ingredient} (first {_amount(doses[0])}, last {last} {time})"


def _time(dose: Dose) -> str:
    return "an hour" if dose.hourly else "a day"


def _amount(dose: Dose) -> str:
    """'33.3 mg', of a patch '25 mcg': the dose to three figures or so, which is all that a fill tells."""
    shown = dose.shown()
    if shown is None:
        return f"{UNKNOWN} dose"
    value = Decimal(shown["value"])
    places = Decimal("0.01") if value < 10 else Decimal("0.1") if value < 100 else Decimal(1)
    rounded = value.quantize(places) if value >= Decimal("0.1") else value
    return f"{rounded.normalize():f} {shown['unit'].removesuffix('/h')}"


def _each(course: Course, of: Callable[[Fill], str | None], nobody: str) -> str:
    """Every different one of the fills, in their order."""
    return ", ".join(dict.fromkeys(name for fill in course.fills if (name := of(fill)))) or nobody


def _lettered(diagnosis: Diagnosis, said: str) -> tuple[str, date | None]:
    """The code that bears a 7th character of that meaning, and its first date; another system's code has no letter."""
    return next(iter(diagnosis.bearing(encounters()[said])), (diagnosis.quoted, diagnosis.first))


def told_together(
    bindings: Iterable[Mapping[Variable, int | None]], facts: Facts, listed: Collection[Variable] = ()
) -> list[dict[Variable, tuple[int, ...]]]:
    """The bindings that speak of the same drugs and diagnoses, each time as one: a refill is no news.

    Courses of one ingredient are the same drug.  What is `listed` is told all at once, whatever it is.  An empty
    tuple stands for something no record shows.
    """
    found: dict[tuple, dict[Variable, dict[int, None]]] = {}
    for bound in bindings:
        key = tuple((v, None if v in listed else _same(facts, v.kind, value)) for v, value in bound.items())
        items = found.setdefault(key, {variable: {} for variable in bound})
        for variable, value in bound.items():
            if value is not None:
                items[variable][value] = None
    return [{variable: tuple(sorted(numbers)) for variable, numbers in items.items()} for items in found.values()]


def _same(facts: Facts, kind: str, number: int | None) -> str | int | None:
    return number if number is None or kind != "course" else facts.courses[number].ingredient


def fill_reading(
    template: str,
    bound: Mapping[Variable, tuple[int, ...]],
    facts: Facts,
    together: tuple[date, date, int] | None = None,
    pairs: Iterable[tuple[int, int]] = (),
    rows: Iterable[Ref] = (),
) -> str:
    """The reading with its placeholders replaced.  `bound` gives each variable of the rule its facts, or none.

    `{group}` and `{group fills}` speak of that group's course or diagnosis; a bare `{fills}`
    or `{date}` speaks of the first variable of the kind.  `together` is what `{first common day}`,
    `{last common day}` and `{common days}` say, `pairs` and `rows` what `{pairs together}`
    and `{rows listed}` list.
    """
    first, last, days = together or (None, None, None)
    common: dict[str, Callable[[], str]] = {
        "first common day": lambda: say(first),
        "last common day": lambda: say(last),
        "common days": lambda: f"{UNKNOWN} number of" if days is None else str(days),
        lists.PAIRS: lambda: lists.pairs_listed(pairs, facts, lambda own: drug_name(as_one(own)), say),
        lists.ROWS: lambda: lists.rows_listed(rows, facts, say),
    }

    def replace(match: re.Match[str]) -> str:
        wanted = match.group(1)
        said = common[wanted]() if wanted in common else of_bound(wanted)
        if said is None:
            return match.group(0)
        return said[:1].upper() + said[1:] if begins_sentence(match.start()) else said

    def of_bound(wanted: str) -> str | None:
        for variable, numbers in bound.items():
            for name, show in NAMES[variable.kind].items():
                if wanted in (f"{variable.name} {name}".strip(), name):
                    if name in lists.LISTS:
                        return _listed(facts, variable.kind, numbers, name)
                    item = _fact(facts, variable.kind, numbers)
                    return show(item) if item is not None else f"{UNKNOWN} {name}" if name else variable.group
        return None

    def begins_sentence(place: int) -> bool:
        before = template[:place].rstrip()
        return not before or before.endswith(".")

    return " ".join(PLACEHOLDER.sub(replace, template).split())


def _listed(facts: Facts, kind: str, numbers: tuple[int, ...], name: str) -> str:
    if kind == "course":
        return lists.courses_listed([facts.courses[n] for n in numbers], say)
    sided = (lists.on_side(facts.diagnoses[n], facts.injury_date, name) for n in numbers)
    return lists.diagnoses_listed(sided, say)


def _fact(facts: Facts, kind: str, numbers: tuple[int, ...]) -> Course | Diagnosis | None:
    if not numbers:
        return None
    return as_one([facts.courses[n] for n in numbers]) if kind == "course" else facts.diagnoses[numbers[0]]


def as_one(courses: Sequence[Course]) -> Course:
    """Courses of one ingredient told as one; which share of the days they cover is not said."""
    if len(courses) == 1:
        return courses[0]
    first, last = min(courses, key=lambda c: c.start), max(courses, key=lambda c: c.last_fill)
    ends = [course.last_covered for course in courses]
    stretches = union((a.toordinal(), b.toordinal()) for c in courses for a, b in c.intervals)
    return replaced(
        first,
        fills=tuple(sorted({f.id: f for c in courses for f in c.fills}.values(), key=lambda f: (f.date, f.id))),
        last_covered=None if last.last_covered is None else max(end for end in ends if end is not None),
        intervals=tuple((date.fromordinal(a), date.fromordinal(b)) for a, b in stretches),
        days_covered=sum(b - a + 1 for a, b in stretches),
        pdc=None,
        gaps=tuple(gap for c in courses for gap in c.gaps),
        ongoing=last.ongoing,
        dose=last.dose,
    )
