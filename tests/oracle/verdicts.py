"""A rulebook judged by enumerating every assignment of courses and diagnoses to the names in a rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import product

from tests.oracle import reading
from tests.oracle.paper import NO, UNKNOWN, YES, Case, Course, Diagnosis
from tests.oracle.rulebooks import CAPS_OF_SCORE, Line, Thing, WrittenRule

Found = Course | Diagnosis | None  # None: something the records do not show
VERDICTS = {NO: "stays silent", UNKNOWN: "asks", YES: "fires"}


@dataclass
class Judgement:
    """Verdict by rule id, and for each rule what the names that several of its lines share stood for when it fired."""

    verdicts: dict[str, str] = field(default_factory=dict)
    firings: dict[str, set[tuple]] = field(default_factory=dict)


def judge(case: Case) -> Judgement:
    """Every rule of the case's book; a rule speaks only of findings of the rules before it."""
    told = Judgement()
    best: dict[str, int] = {}
    for rule in case.book.rules:
        best[rule.id], told.firings[rule.id] = _rule(case, rule, best)
        told.verdicts[rule.id] = VERDICTS[best[rule.id]]
    return told


def _rule(case: Case, rule: WrittenRule, best: dict[str, int]) -> tuple[int, set[tuple]]:
    lines = [line for number, line in enumerate(rule.lines) if line not in rule.lines[:number]]
    scope = {line_no: _bound(line, rule) for line_no, line in enumerate(lines)}
    names = sorted({thing for things in scope.values() for thing in things}, key=str)
    joined = sorted((n for n in names if sum(n in s for s in scope.values()) > 1), key=slot)
    known: dict[tuple, int] = {}

    def answer(number: int, held: dict[Thing, Found]) -> int:
        key = (number, *(held[name] for name in sorted(scope[number], key=str)))
        if key not in known:
            known[key] = _line(case, lines[number], held, scope[number], best)
        return known[key]

    verdict, firings = NO, set()
    for held in _assignments(case, names, scope, answer):
        found = min(answer(n, held) for n in scope)
        verdict = max(verdict, found)
        if found == YES:
            firings.add(tuple(held[name].key for name in joined))
    return verdict, firings


def _assignments(case: Case, names: list[Thing], scope: dict, answer: Callable[..., int]) -> Iterator[dict]:
    """Every assignment but those that already make a line no."""
    held: dict[Thing, Found] = {}

    def extend(place: int) -> Iterator[dict]:
        if place == len(names):
            yield dict(held)
            return
        name = names[place]
        for value in _domain(case, name):
            held[name] = value
            decided = [n for n, things in scope.items() if name in things and things <= held.keys()]
            if not any(_same(held, n) for n in held) and all(answer(n, held) != NO for n in decided):
                yield from extend(place + 1)
            del held[name]

    return extend(0)


def slot(thing: Thing) -> str:
    return f"{thing.kind} {thing}"


def _bound(line: Line, rule: WrittenRule) -> set[Thing]:
    """What a line binds: its names and, of an excluding line, those that needing lines of the rule bind."""
    names = _names(line)
    if line.excludes:
        names &= {n for other in rule.lines if not other.excludes for n in _names(other)}
    return names


def _names(line: Line) -> set[Thing]:
    """The names of a line; `another opioid` speaks of an opioid too."""
    return {n for thing in line.things for n in (thing, Thing(thing.kind, thing.group))}


def _domain(case: Case, name: Thing) -> list[Found]:
    items = case.courses if name.kind == "course" else case.diagnoses
    return [None, *(item for item in items if item.member(name.group))]


def _same(held: dict[Thing, Found], name: Thing) -> bool:
    """Another thing must differ from the first."""
    first = held.get(Thing(name.kind, name.group))
    return name.another and first is not None and held[name] is first


def _line(case: Case, line: Line, held: dict[Thing, Found], bound: set[Thing], best: dict[str, int]) -> int:
    if line.form == "finding":
        answer = _raised(case, line, best)
        return 2 - answer if line.excludes else answer
    if line.form == "score":
        return YES if _score(case, best) >= int(line.words[0]) else NO
    if not line.excludes:
        return _needs(case, line, held)
    free = sorted(_names(line) - bound, key=str)
    worst = NO
    for values in product(*(_domain(case, name) for name in free)):
        whole = {**{name: held[name] for name in bound}, **dict(zip(free, values, strict=True))}
        if not any(_same(whole, name) for name in _names(line)):
            worst = max(worst, _needs(case, line, whole))
    return 2 - worst


def _needs(case: Case, line: Line, held: dict[Thing, Found]) -> int:
    things = [held[thing] for thing in line.things]
    answer = NO
    if None not in things:
        answer = reading.says(case, line, tuple(things))
    if answer == NO and reading.may_hide(case, line):
        answer = UNKNOWN
    return answer


def _raised(case: Case, line: Line, best: dict[str, int]) -> int:
    raising = [rule for rule in case.book.rules if tuple(line.words) in {(k, t) for k, t, _ in rule.raises}]
    return max((best[rule.id] for rule in raising if rule.id in best), default=NO)


def _score(case: Case, best: dict[str, int]) -> int:
    """Strength less exposure: each title once at its larger weight, each category up to its cap."""
    sums = {"signal": 0, "counter-signal": 0}
    for kind in sums:
        for category, cap in CAPS_OF_SCORE.items():
            weights: dict[str, int] = {}
            for rule in case.book.rules:
                if rule.category == category and best.get(rule.id) == YES:
                    for said, title, weight in rule.raises:
                        if said == kind:
                            weights[title] = max(weights.get(title, 0), weight)
            sums[kind] += min(cap, sum(weights.values()))
    strength, exposure = (min(100, total) for total in sums.values())
    return max(0, strength - exposure)
