"""A rulebook and referrals of realistic shape for measurements: courses of drug groups, diagnoses, shared sentences.

Three to five lines a rule, as in the shipped rulebook: a diagnosis after the injury, a course begun
after it and filled so many times, often an exclusion or an overlap with a second drug.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, field

from rules.compile import compile_rules
from rules.model import Answer, Match, Outcome, Ref, Role, Row, Rule, Rulebook, Sentence, Step, Variable, Words

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
    _by_group: dict[tuple[str, str], tuple[int, ...]] = field(default_factory=dict)

    def candidates(self, kind: str, group: str) -> tuple[int, ...]:
        if not self._by_group:
            index: dict[tuple[str, str], list[int]] = {}
            for name, items in (("course", self.courses), ("diagnosis", self.diagnoses)):
                for item in items:
                    for held in item.groups:
                        index.setdefault((name, held), []).append(item.id)
            self._by_group.update({key: tuple(ids) for key, ids in index.items()})
        return self._by_group.get((kind, group), ())

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


def made_after(case: Case, group: str) -> Iterable[Row]:
    for number in case.candidates("diagnosis", group):
        answer = Answer.YES if case.diagnoses[number].day >= INJURY else Answer.NO
        yield Row(answer, (number,), (Ref("diagnosis", number),))


def started_after(case: Case, group: str) -> Iterable[Row]:
    for number in case.candidates("course", group):
        answer = Answer.YES if case.courses[number].start >= INJURY else Answer.NO
        yield Row(answer, (number,), (Ref("course", number),))


def filled(case: Case, group: str, times: int) -> Iterable[Row]:
    for number in case.candidates("course", group):
        answer = Answer.YES if case.courses[number].fills >= times else Answer.NO
        yield Row(answer, (number,), (Ref("course", number),))


def lasting(case: Case, group: str, days: int) -> Iterable[Row]:
    for number in case.candidates("course", group):
        course = case.courses[number]
        answer = Answer.YES if course.end - course.start >= days else Answer.NO
        yield Row(answer, (number,), (Ref("course", number),))


def overlapping(case: Case, group: str, other: str) -> Iterable[Row]:
    seconds = [case.courses[number] for number in case.candidates("course", other)]
    for number in case.candidates("course", group) if seconds else ():
        first = case.courses[number]
        for second in seconds:
            if first.id != second.id and first.start <= second.end and second.start <= first.end:
                yield Row(Answer.YES, (first.id, second.id), (Ref("course", first.id), Ref("course", second.id)))


SENTENCES = {
    f.__name__: Sentence(f.__name__, Role.CONDITION, "bench", f.__name__, f)
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
