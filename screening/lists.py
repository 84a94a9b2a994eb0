"""Lists in readings: every drug, code or pair that a finding rests on, told once in one sentence.

`{naproxen list}` names what the rule found by its product, with how often and when; `{pairs together}` names drugs
that were in supply on the same days, with those days.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from rules.counting import counted
from rules.model import Ref, Variable
from screening.model import Course, Diagnosis, Facts, Fill
from screening.overlap import common

LIST = "list"  # what a reading says after a group's name
LIST_BEFORE, LIST_SINCE = "list before", "list since"  # of codes: only the days on that side of the injury
LISTS = (LIST, LIST_BEFORE, LIST_SINCE)
PAIRS = "pairs together"
ROWS = "rows listed"
_MARK = re.compile(r"\{([^{}]+)\}")
MOST = 6  # of a kind that a sentence can hold; the rows beside the finding show all
NOTHING = "an unknown drug"


def listed(
    variables: Iterable[Variable], template: str, bare: Container[str], pair: Sequence[Variable] | None = None
) -> frozenset[Variable]:
    """The variables of which a reading tells all at once, and those of which it tells nothing.

    `bare` are the names that may stand without a group: where one does, it may be of any variable.
    """
    marks = set(_MARK.findall(template))
    any_of_them = any(mark in bare for mark in marks)
    found = {
        v
        for v in variables
        if any(f"{v.name} {name}" in marks for name in LISTS) or not (any_of_them or _named(v, marks))
    }
    if pair is not None and PAIRS in marks:
        found.update(pair)
    return frozenset(found)


def _named(variable: Variable, marks: Iterable[str]) -> bool:
    return any(mark == variable.name or mark.startswith(f"{variable.name} ") for mark in marks)


def courses_listed(courses: Iterable[Course], say: Callable[[date | None], str]) -> str:
    """'oxycodone with acetaminophen (12 fills from 21 May 2011 to 2 April 2014) and naproxen (8 May 2012)'."""
    return fills_listed((fill for course in courses for fill in course.fills), say)


def fills_listed(fills: Iterable[Fill], say: Callable[[date | None], str]) -> str:
    """Fills by their product, in the same words."""
    products: dict[frozenset[str], list[Fill]] = {}
    for fill in fills:
        products.setdefault(frozenset(fill.drug.ingredients), []).append(fill)
    told = []
    for own in products.values():
        days = sorted({fill.date for fill in own})
        span = say(days[0]) if len(days) == 1 else f"{len(days)} fills from {say(days[0])} to {say(days[-1])}"
        told.append((days[0], f"{' with '.join(own[0].drug.ingredients)} ({span})"))
    return enumerated([text for _, text in sorted(told)]) or NOTHING


def rows_listed(refs: Iterable[Ref], facts: Facts, say: Callable[[date | None], str]) -> str:
    """What the references name: fills by their product, beside diagnoses where there are some, or orders as written."""
    refs = list(refs)
    orders = {int(ref.id) for ref in refs if ref.kind == "order"}
    if orders:
        rows = [row for row in facts.referral.fills if row.row in orders]
        return enumerated([f"{row.drug or row.ndc or row.rxcui} ({say(row.date)})" for row in rows])
    fills = [facts.fills[int(ref.id)] for ref in refs if ref.kind == "fill"]
    fills += [fill for ref in refs if ref.kind == "course" for fill in facts.courses[int(ref.id)].fills]
    diagnoses = [facts.diagnoses[int(ref.id)] for ref in refs if ref.kind == "diagnosis"]
    told = [fills_listed(fills, say)] if fills or not diagnoses else []
    return " beside ".join([*told, *([diagnoses_listed(diagnoses, say)] if diagnoses else [])])


def diagnoses_listed(diagnoses: Iterable[Diagnosis], say: Callable[[date | None], str]) -> str:
    """'M54.50 (2 March 2024, last 5 May 2025) and M51.26 (4 April 2025)'."""
    told = []
    for diagnosis in diagnoses:
        when = say(diagnosis.first)
        if len(set(diagnosis.dates)) > 1:
            when += f", last {say(diagnosis.dates[-1])}"
        told.append((diagnosis.first or date.max, f"{diagnosis.quoted} ({when})"))
    return enumerated([text for _, text in sorted(told)]) or "a code that is not shown"


def on_side(diagnosis: Diagnosis, injury: date, name: str) -> Diagnosis:
    """The code with only the days that a list of that name tells; the day of the injury counts as after it."""
    if name == LIST:
        return diagnosis
    return replace(diagnosis, dates=tuple(day for day in diagnosis.dates if (day < injury) == (name == LIST_BEFORE)))


def pairs_listed(
    pairs: Iterable[tuple[int, int]],
    facts: Facts,
    name: Callable[[Sequence[Course]], str],
    say: Callable[[date | None], str],
) -> str:
    """'oxycodone 30 mg a day and clonazepam 2 mg a day (11 days, from 7 September 2009 to 17 September 2009)'."""
    kinds: dict[frozenset[str], dict[tuple[int, int], None]] = {}
    for one, other in pairs:
        names = (facts.courses[one].ingredient, facts.courses[other].ingredient)
        own = kinds.setdefault(frozenset(names), {})
        turned = any(facts.courses[first].ingredient != names[0] for first, _ in own)
        own[(other, one) if turned else (one, other)] = None
    told = []
    for own in kinds.values():
        met = common(facts, own)
        both = [name([facts.courses[n] for n in dict.fromkeys(side)]) for side in zip(*own, strict=True)]
        told.append((met[0] if met else date.max, f"{' and '.join(both)} ({_days(met, say)})"))
    return enumerated([text for _, text in sorted(told)], "; ") or NOTHING


def _days(met: tuple[date, date, int] | None, say: Callable[[date | None], str]) -> str:
    if met is None:
        return "an unknown number of days"
    first, last, days = met
    return f"one day, {say(first)}" if days == 1 else f"{counted(days, 'day')}, from {say(first)} to {say(last)}"


def enumerated(items: Sequence[str], between: str = ", ") -> str:
    """'a, b and c'; of many the first few, and how many more there are."""
    items = list(dict.fromkeys(items))
    if len(items) > MOST:
        items = [*items[: MOST - 1], f"{len(items) - MOST + 1} more"]
    return items[0] if len(items) == 1 else f"{between.join(items[:-1])} and {items[-1]}" if items else ""


def pairs_of(
    bindings: Iterable[Mapping[Variable, int | None]],
    pair: Sequence[Variable],
    bound: Mapping[Variable, tuple[int, ...]],
) -> list[tuple[int, int]]:
    """The two courses of each binding that a telling is about."""
    met = ((b.get(pair[0]), b.get(pair[1])) for b in bindings)
    mine = {(x, y) for x, y in met if x in bound[pair[0]] and y in bound[pair[1]]}
    return sorted((x, y) for x, y in mine if x is not None and y is not None)
