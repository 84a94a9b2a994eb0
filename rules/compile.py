"""Rules → conditions and patterns: each distinct sentence once, rules in the order of their chaining."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from graphlib import CycleError as GraphCycle
from graphlib import TopologicalSorter

from rules.model import CompiledRule, Component, Condition, Match, Pattern, Program, Rule, Variable

MOST_PATTERNS = 15  # durable-rules crashes on a rule of 17


class CompileError(Exception):
    """Rules cannot be compiled; `rules` are the indexes of those concerned, `rule_ids` their ids."""

    def __init__(self, message: str, rules: Sequence[int], rule_ids: Sequence[str]):
        self.rules, self.rule_ids = tuple(rules), tuple(rule_ids)
        super().__init__(message)


class CycleError(CompileError):
    """Rules need each other's findings in a circle: each of `rules` needs one of the one before it."""


def compile_rules(rules: Sequence[Rule]) -> Program:
    """Distinct conditions, patterns and strata.  Raises `CompileError`, and `CycleError` for a circle of findings."""
    conditions = _Conditions()
    strata = _strata(rules)
    level = {index: number for number, stratum in enumerate(strata) for index in stratum}
    compiled = tuple(_compile_rule(index, rule, level[index], conditions) for index, rule in enumerate(rules))
    return Program(tuple(conditions.all), compiled, strata, _consults(compiled, strata))


def recompile(program: Program, index: int, rule: Rule) -> Program:
    """The program with one rule changed, conditions keeping their ids.  It may not need other findings than before."""
    conditions = _Conditions(program.conditions)
    compiled = list(program.rules)
    compiled[index] = _compile_rule(index, rule, program.rules[index].stratum, conditions)
    return Program(tuple(conditions.all), tuple(compiled), program.strata, _consults(compiled, program.strata))


def _consults(rules: Sequence[CompiledRule], strata: Iterable[Iterable[int]]) -> tuple[tuple[int, ...], ...]:
    """By stratum, the conditions of its rules that no stratum before it needs."""
    seen: set[int] = set()
    found = []
    for stratum in strata:
        needed = dict.fromkeys(p.condition for index in stratum for p in rules[index].patterns)
        found.append(tuple(number for number in needed if number not in seen))
        seen.update(needed)
    return tuple(found)


# --- conditions -------------------------------------------------------------------


class _Conditions:
    """Finds the condition of a line, or makes it."""

    def __init__(self, known: Iterable[Condition] = ()) -> None:
        self.all = list(known)
        self._ids = {_key(c.match, c.bound, c.spoken): c.id for c in self.all}
        self._alike: dict[tuple, int] = {}
        for condition in self.all:
            if condition.alike is not None:
                self._alike.setdefault(_key_but_groups(condition.match, condition.bound), condition.alike)

    def of(self, match: Match, bound_elsewhere: frozenset[Variable]) -> Condition:
        own = tuple(dict.fromkeys(match.variables))
        firsts = {Variable(v.kind, v.group) for v in own if v.another} - set(own)
        spoken = frozenset(firsts & bound_elsewhere)
        kept = [v for v in own if v in bound_elsewhere] if match.excludes else list(own)
        bound = tuple(match.variables.index(v) for v in kept)
        key = _key(match, bound, spoken)
        if key not in self._ids:
            implied = spoken if match.excludes else firsts
            variables = (*kept, *sorted(implied, key=lambda v: (v.kind, v.group)))
            once = own == match.variables and not any(v.another for v in own)  # each word names a thing of its own
            table = (match.step.table.records(),) if match.step.table else ()
            function = None if match.sentence.late or match.sentence.title_kind else match.sentence.function
            alike = None
            if function and own and once:
                alike = self._alike.setdefault(_key_but_groups(match, bound), len(self.all))
            self._ids[key] = len(self.all)
            self.all.append(
                Condition(
                    len(self.all), match.step.text, match, match.excludes, variables, bound,
                    (*match.arguments, *table), once, spoken, function,
                    frozenset((v.kind, v.group) for v in own), alike,
                )
            )  # fmt: skip
        return self.all[self._ids[key]]


def _key(match: Match, bound: tuple[int, ...], spoken: frozenset[Variable]) -> tuple:
    return match.sentence.expression, match.texts, _cells(match), match.excludes, bound, spoken


def _key_but_groups(match: Match, bound: tuple[int, ...]) -> tuple:
    """What conditions have in common that differ only in the groups they speak of."""
    texts = list(match.texts)
    for name in (v.name for v in match.variables):
        if name in texts:
            texts.remove(name)
    return match.sentence.expression, tuple(texts), _cells(match), match.excludes, bound, len(match.variables)


def _cells(match: Match) -> tuple[tuple[str, ...], ...]:
    table = match.step.table
    return tuple(tuple(c.text for c in row) for row in (table.header, *table.rows)) if table else ()


# --- rules ------------------------------------------------------------------------


def _compile_rule(index: int, rule: Rule, stratum: int, conditions: _Conditions) -> CompiledRule:
    needed = [frozenset(m.variables) if not m.excludes else frozenset() for m in rule.lines]
    lines = []
    for place, match in enumerate(rule.lines):
        elsewhere = frozenset().union(*(v for i, v in enumerate(needed) if i != place))
        lines.append(conditions.of(match, elsewhere))
    distinct = {c.id: c for c in lines}.values()  # one fact can not fill two patterns of a rule
    if len(distinct) > MOST_PATTERNS:
        raise CompileError(
            f"Rule {rule.id} has {len(distinct)} different lines; the engine takes {MOST_PATTERNS}. "
            "Split it, and let one rule raise a finding that the other needs.",
            [index],
            [rule.id],
        )
    patterns = tuple(Pattern(c.id, tuple(slot(v) for v in c.variables)) for c in distinct)
    return _arranged(
        CompiledRule(index, rule.id, stratum, patterns, (), tuple(c.id for c in lines)),
    )


def slot(variable: Variable) -> str:
    """A variable's name inside a rule: a course and a diagnosis of groups with one name stay apart."""
    return f"{variable.kind} {variable.name}"


def _arranged(rule: CompiledRule) -> CompiledRule:
    """The rule with its joined variables and the groups of patterns that share them."""
    holders: dict[str, list[int]] = {}
    for place, pattern in enumerate(rule.patterns):
        for name in pattern.slots:
            holders.setdefault(name, []).append(place)
    joined = sorted(name for name, places in holders.items() if len(places) > 1)
    components: list[Component] = []
    seen: set[str] = set()
    for name in joined:
        if name not in seen:
            component = _component(rule, name, {n: holders[n] for n in joined})
            components.append(component)
            seen.update(component.variables)
    grouped = {place for c in components for place in c.patterns}
    alone = tuple(p for p in range(len(rule.patterns)) if p not in grouped)
    return replace(rule, joined=tuple(joined), components=tuple(components), alone=alone)


def _component(rule: CompiledRule, first: str, holders: dict[str, list[int]]) -> Component:
    names, places = [first], []
    for name in names:  # grows while it is walked
        for place in holders[name]:
            if place not in places:
                places.append(place)
                names += [s for s in rule.patterns[place].slots if s in holders and s not in names]
    variables = tuple(sorted(names))
    slots = [rule.patterns[place].slots for place in places]
    takes = tuple(tuple(i for i, s in enumerate(own) if s in holders) for own in slots)
    fills = tuple(tuple(variables.index(own[i]) for i in taken) for own, taken in zip(slots, takes, strict=True))
    return Component(variables, tuple(places), takes, fills)


# --- order ------------------------------------------------------------------------


def references(rule: Rule) -> list[tuple[str, str]]:
    """The findings, as (kind, title), that the rule's lines speak of."""
    return [m.sentence.title_kind(*m.arguments) for m in rule.lines if m.sentence.title_kind]


def is_late(rule: Rule) -> bool:
    """Whether a line can only be answered after all other rules."""
    return any(m.sentence.late for m in rule.lines)


def raisers(rules: Sequence[Rule]) -> dict[tuple[str, str], list[int]]:
    """For each finding the indexes of the rules that raise it."""
    found: dict[tuple[str, str], list[int]] = {}
    for index, rule in enumerate(rules):
        for outcome in rule.outcomes:
            if outcome.verb == "raises":
                found.setdefault((outcome.kind, outcome.title), []).append(index)
    return found


def _strata(rules: Sequence[Rule]) -> tuple[tuple[int, ...], ...]:
    """Rule indexes so that every rule comes after those whose findings it needs; late rules last."""
    by_title = raisers(rules)
    needs = [sorted({i for title in references(rule) for i in by_title.get(title, ())}) for rule in rules]
    try:
        order = tuple(TopologicalSorter(dict(enumerate(needs))).static_order())
    except GraphCycle as error:
        circle = error.args[1][1:]
        ids = [rules[i].id for i in circle]
        raise CycleError(f"These rules need each other's findings: {', '.join(ids)}.", circle, ids) from None
    levels: dict[int, int] = {}
    for index in order:
        levels[index] = 1 + max((levels[i] for i in needs[index]), default=-1)
    late = {index for index, rule in enumerate(rules) if is_late(rule)}
    count = 1 + max((n for i, n in levels.items() if i not in late), default=-1)
    strata = [tuple(i for i in range(len(rules)) if i not in late and levels[i] == n) for n in range(count)]
    return (*strata, tuple(sorted(late))) if late else tuple(strata)
