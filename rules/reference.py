"""The inference in plain Python: hash joins over the rows of a rule's conditions.

A rule holds for an *assignment* that gives each of its variables one value, such that every
line has a row that matches.  None in a row matches anything; a variable that every row leaves
at None is `UNSEEN`.  Variables that only one line speaks of need no join: such a line holds
if it has a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from rules.conditions import UNSEEN, Answers
from rules.model import Answer, CompiledRule, Component, ConditionAnswer, Firing, Program, Verdict

Table = Mapping[int, ConditionAnswer]
Binding = tuple[int | None, ...]

MOST_FIRINGS = 1000  # a rule; beyond that its supports are sampled, its verdict is not

# An enum's members are slow to look up.
YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
FIRES, ASKS, SILENT = Verdict.FIRES, Verdict.ASKS, Verdict.SILENT
_YES = frozenset((YES,))
_OPEN = frozenset((YES, UNKNOWN))


def verdict(rule: CompiledRule, table: Table) -> Verdict:
    """Fires: every line yes for one assignment.  Asks: every line yes or unknown.  Else silent."""
    return judge(rule, table)[0]


def infer(program: Program, rule_indexes: Iterable[int], answers: Answers) -> set[Firing]:
    """Every firing of the rules: one for each assignment of their joined variables."""
    return {firing for _, _, fired in speaking(program, rule_indexes, answers) for firing in fired}


def speaking(
    program: Program, rule_indexes: Iterable[int], answers: Answers
) -> Iterator[tuple[int, Verdict, list[Firing]]]:
    """Index, verdict and firings of each of the rules that fires or asks.  A rule with a plain no is passed over."""
    for rule in program.without(answers.refused, rule_indexes):
        verdict, fired = judge(rule, answers)
        if verdict is not SILENT:
            yield rule.index, verdict, fired


def judge(rule: CompiledRule, table: Table) -> tuple[Verdict, list[Firing]]:
    """A rule's verdict and its firings."""
    answers = []
    for number in rule.numbers:
        answer = table[number]
        if answer.answer is NO and not answer.latent:
            return SILENT, []
        answers.append(answer)
    certain = True
    for answer in answers:
        if answer.answer is not YES:
            found = {row.answer for row in answer.rows} if answer.latent else {answer.answer}
            if found == {NO}:
                return SILENT, []
            certain = certain and YES in found
    if certain:
        parts = []
        for component in rule.components:
            held = assignments(component, answers)
            if not held:
                break
            parts.append(held)
        else:
            return FIRES, firings(rule, parts)
        if all(row.answer is not UNKNOWN for answer in answers for row in answer.rows):
            return SILENT, []
    may_hold = all(joined(component, answers, _OPEN) for component in rule.components)
    return ASKS if may_hold else SILENT, []


def assignments(component: Component, answers: Sequence[ConditionAnswer]) -> set[tuple[int, ...]]:
    """Every assignment of the component's variables for which all its patterns have a YES row."""
    if len(component.variables) == 1:
        return {(UNSEEN if value is None else value,) for value in agreed(component, answers, _YES)}
    found = joined(component, answers, _YES)
    if not any(None in binding for binding in found):
        return found  # type: ignore[return-value]  # just seen: no None in any
    domains: list[set[int]] = [{UNSEEN} for _ in component.variables]
    for pattern, take, fill in zip(component.patterns, component.takes, component.fills, strict=True):
        bound = [row.bound for row in answers[pattern].rows if row.answer is YES]
        for i, place in zip(take, fill, strict=True):
            domains[place].update(value for row in bound if (value := row[i]) is not None)
    return {
        values
        for binding in found
        for values in product(*((domains[i] if v is None else (v,)) for i, v in enumerate(binding)))
    }


def agreed(
    component: Component, answers: Sequence[ConditionAnswer], allowed: frozenset[Answer], without: int = -1
) -> set[int | None]:
    """The values of the one variable of a component that all patterns name, but for those that take anything."""
    every: set[int | None] = set()
    shared: set[int | None] | None = None
    for pattern, place in component.places:
        if pattern == without:
            continue
        values = set()
        for row in answers[pattern].rows:
            if row.answer in allowed:
                values.add(row.bound[place])
        if None in values:
            every |= values
        else:
            shared = values if shared is None else shared & values
            if not shared:
                return set()
    return every if shared is None else shared


def joined(
    component: Component, answers: Sequence[ConditionAnswer], allowed: frozenset[Answer], without: int = -1
) -> set[Binding]:
    """The bindings of the component's variables that its patterns agree on; None where all leave it open.

    `without` is the position of a pattern to leave out.
    """
    width = len(component.variables)
    if width == 1:
        return {(value,) for value in agreed(component, answers, allowed, without)}
    found: set[Binding] = {(None,) * width}
    settled: set[int] = set()
    for pattern, take, fill in zip(component.patterns, component.takes, component.fills, strict=True):
        if pattern == without:
            continue
        rows = {tuple([row.bound[i] for i in take]) for row in answers[pattern].rows if row.answer in allowed}
        found = _merge(found, rows, fill, [n for n, place in enumerate(fill) if place in settled])
        if not found:
            return found
        settled.update(fill)
    return found


def _merge(found: set[Binding], rows: set[Binding], fill: tuple[int, ...], shared: list[int]) -> set[Binding]:
    """Each binding with each row that it agrees with.  `shared` are the row's places already spoken of."""
    index: dict[Binding, list[Binding]] = {}
    loose = []
    for row in rows:
        key = tuple([row[n] for n in shared])
        if None in key:
            loose.append(row)
        else:
            index.setdefault(key, []).append(row)
    merged: set[Binding] = set()
    for binding in found:
        key = tuple([binding[fill[n]] for n in shared])
        candidates = rows if None in key else (*index.get(key, ()), *loose)
        for row in candidates:
            values = list(binding)
            for place, value in zip(fill, row, strict=True):
                if value is None or values[place] == value:
                    continue
                if values[place] is not None:
                    break
                values[place] = value
            else:
                merged.add(tuple(values))
    return merged


def firings(rule: CompiledRule, found: Sequence[set[tuple[int, ...]]]) -> list[Firing]:
    """The rule's firings from the assignments of its components; none if one of them has none."""
    if len(found) == 1 and len(found[0]) <= MOST_FIRINGS:
        index = rule.index
        return [Firing(index, values) for values in found[0]]
    if not all(found):
        return []
    count = 1
    for values in found:
        count *= len(values)
    parts: list[Iterable[tuple[int, ...]]] = list(found)
    if count > MOST_FIRINGS:
        share = max(1, int(MOST_FIRINGS ** (1 / len(found))))
        parts = [sorted(values)[:share] for values in found]
    names = [name for component in rule.components for name in component.variables]
    order = [names.index(name) for name in rule.joined]
    result = []
    for combination in product(*parts):
        flat = [value for values in combination for value in values]
        result.append(Firing(rule.index, tuple([flat[i] for i in order])))
    return result
