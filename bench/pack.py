"""A rulebook and referrals of realistic shape for measurements: courses of drug groups, diagnoses, shared sentences.

Three to five lines a rule, as in the shipped rulebook: a diagnosis after the injury, a course begun
after it and filled so many times, often an exclusion or an overlap with a second drug.
"""

# ruff: noqa: PERF401  a loop over one or two facts is quicker than a comprehension on Python 3.11
from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rules.compile import compile_rules
from rules.model import (
    Answer,
    Match,
    Outcome,
    Ref,
    Role,
    Row,
    Rule,
    Rulebook,
    Sentence,
    Step,
    Variable,
    Words,
    bare_row,
)

YES, NO = Answer.YES, Answer.NO

INJURY = 500  # days are plain numbers here
DRUGS = [f"drug {n}" for n in range(40)]
DIAGNOSES = [f"diagnosis {n}" for n in range(20)]


@dataclass(frozen=True)
class Course:
    id: int
    groups: tuple[str, ...]
    start: int
    end: int
    fills: int


@dataclass(frozen=True)
class Diagnosis:
    id: int
    groups: tuple[str, ...]
    day: int


@dataclass
class Case:
    """The facts of one referral; `plain` gives them as zen-engine takes them."""

    courses: list[Course]
    diagnoses: list[Diagnosis]

    @cached_property
    def groups(self) -> Mapping[tuple[str, str], list[Any]]:
        """The courses and diagnoses by (kind, group): found when first asked for."""
        held: dict[tuple[str, str], list[Any]] = {}
        for kind, facts in (("course", self.courses), ("diagnosis", self.diagnoses)):
            for fact in facts:
                for group in fact.groups:
                    held.setdefault((kind, group), []).append(fact)
        return held

    def candidates(self, kind: str, group: str) -> tuple[int, ...]:
        return tuple([fact.id for fact in self.groups.get((kind, group), ())])

    def fresh(self) -> Case:
        """The same facts, nothing of them found yet."""
        return Case(self.courses, self.diagnoses)

    def plain(self, indexed: bool) -> dict:
        """The facts as two lists, or by group (`drug`, `diagnosis`)."""
        courses = [
            {"id": c.id, "groups": list(c.groups), "start": c.start, "end": c.end, "fills": c.fills}
            for c in self.courses
        ]
        diagnoses = [{"groups": list(d.groups), "day": d.day} for d in self.diagnoses]
        by_drug: dict[str, list] = {key(g): [] for g in DRUGS}
        for course in courses:
            for group in course["groups"]:
                by_drug[key(group)].append({k: v for k, v in course.items() if k != "groups"})
        by_diagnosis: dict[str, list] = {key(g): [] for g in DIAGNOSES}
        for diagnosis in diagnoses:
            for group in diagnosis["groups"]:
                by_diagnosis[key(group)].append({"day": diagnosis["day"]})
        if indexed:
            return {"injury": INJURY, "drug": by_drug, "diagnosis": by_diagnosis}
        return {"injury": INJURY, "courses": courses, "diagnoses": diagnoses}


def key(group: str) -> str:
    """A group's name as an identifier."""
    return group.replace(" ", "_")


def make_case(r: random.Random, facts: int) -> Case:
    """A referral of so many courses and diagnoses, three courses to two diagnoses."""
    many = facts * 3 // 5
    courses = []
    for number in range(many):
        start = r.randrange(1000)
        groups = tuple(r.sample(DRUGS, r.choice((1, 1, 2))))
        courses.append(Course(number, groups, start, start + r.randrange(10, 300), r.randrange(1, 12)))
    diagnoses = [Diagnosis(n, (r.choice(DIAGNOSES),), r.randrange(1000)) for n in range(facts - many)]
    return Case(courses, diagnoses)


# --- sentences ----------------------------------------------------------------------


def made_after(case: Case, group: str) -> list[Row]:
    rows = []
    for diagnosis in case.groups.get(("diagnosis", group), ()):
        rows.append(bare_row(YES if diagnosis.day >= INJURY else NO, "diagnosis", diagnosis.id))
    return rows


def started_after(case: Case, group: str) -> list[Row]:
    rows = []
    for course in case.groups.get(("course", group), ()):
        rows.append(bare_row(YES if course.start >= INJURY else NO, "course", course.id))
    return rows


def filled(case: Case, group: str, times: int) -> list[Row]:
    rows = []
    for course in case.groups.get(("course", group), ()):
        rows.append(bare_row(YES if course.fills >= times else NO, "course", course.id))
    return rows


def lasting(case: Case, group: str, days: int) -> list[Row]:
    rows = []
    for course in case.groups.get(("course", group), ()):
        rows.append(bare_row(YES if course.end - course.start >= days else NO, "course", course.id))
    return rows


def overlapping(case: Case, group: str, other: str) -> list[Row]:
    rows = []
    seconds = case.groups.get(("course", other), ())
    for first in case.groups.get(("course", group), ()):
        for second in seconds:
            if first.id != second.id and first.start <= second.end and second.start <= first.end:
                evidence = (Ref("course", first.id), Ref("course", second.id))
                rows.append(Row(YES, (first.id, second.id), evidence))
    return rows


SENTENCES = {
    f.__name__: Sentence(f.__name__, Role.CONDITION, "bench", f.__name__, f, paired=True)
    for f in (made_after, started_after, filled, lasting, overlapping)
}


def make_rulebook(r: random.Random, count: int) -> Rulebook:
    """So many rules over the sentences above; sentences are shared as far as chance has it."""
    rules = tuple(_rule(r, number) for number in range(count))
    return Rulebook(rules, Words(), f"bench {count} {r.random()}", (), compile_rules(rules))


def _rule(r: random.Random, number: int) -> Rule:
    drug, other = r.sample(DRUGS, 2)
    lines = [_line("started_after", drug), _line("filled", drug, r.choice((2, 3, 6)))]
    if r.random() < 0.7:
        lines.insert(0, _line("made_after", r.choice(DIAGNOSES)))
    if r.random() < 0.3:
        lines.append(_line("lasting", drug, r.choice((30, 90))))
    if r.random() < 0.6:
        lines.append(_line("overlapping", drug, other, excludes=r.random() < 0.6))
    return Rule(f"rule {number}", 1, "", "", (), "", "bench", 1, tuple(lines), (Outcome("raises", "signal", "t"),), ())


def _line(name: str, *words: str | int, excludes: bool = False) -> Match:
    kind = "diagnosis" if name == "made_after" else "course"
    variables = tuple(Variable(kind, w) for w in words if isinstance(w, str))
    texts = ("excludes" if excludes else "needs", *map(str, words))
    step = Step("Given", f"{name} {' '.join(texts)}", "bench", 1, 1)
    return Match(step, SENTENCES[name], words, texts, excludes, variables)
