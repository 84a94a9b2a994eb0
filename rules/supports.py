"""What a verdict rests on: the bindings under which a rule holds, and the rows that match them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import islice, product

from rules.conditions import UNSEEN
from rules.model import Answer, CompiledRule, Component, ConditionAnswer, Row
from rules.reference import Binding, Table, agreed, joined

MOST_SUPPORTS = 100  # of one rule that are worth showing

_YES, _UNKNOWN = Answer.YES, Answer.UNKNOWN
YES = frozenset((Answer.YES,))
OPEN = frozenset((Answer.YES, Answer.UNKNOWN))


def supports(
    rule: CompiledRule, table: Table, allowed: frozenset[Answer] = YES, limit: int = MOST_SUPPORTS
) -> list[dict[str, int | None]]:
    """Up to `limit` assignments of all the rule's variables, by slot; None is something the records do not show."""
    answers = [table[pattern.condition] for pattern in rule.patterns]
    parts: list[list[dict[str, int | None]]] = []
    for component in rule.components:
        found = []
        held = [_held(component, number, answers, allowed) for number in range(len(component.patterns))]
        for binding in _bindings(component, answers, allowed):
            shared = dict(zip(component.variables, binding, strict=True))
            own = [_local(rule, p, h.rows(binding), shared) for p, h in zip(component.patterns, held, strict=True)]
            found += [{**shared, **_flat(c)} for c in islice(product(*own), limit)]
        parts.append(found)
    parts += [_local(rule, p, _best(_of(answers[p], allowed)), {}) for p in rule.alone]
    whole = (_flat(c) for c in islice(product(*parts), limit))
    return [{name: None if value == UNSEEN else value for name, value in found.items()} for found in whole]


def used_rows(rule: CompiledRule, table: Table, allowed: frozenset[Answer]) -> dict[int, list[Row]]:
    """By condition id, the rows that take part in the rule's verdict."""
    answers = [table[pattern.condition] for pattern in rule.patterns]
    used = {rule.patterns[place].condition: _best(_of(answers[place], allowed)) for place in rule.alone}
    for component in rule.components:
        least, held = _least_open(component, answers, allowed)
        for number, place in enumerate(component.patterns):
            own = held.get(number) or _held(component, number, answers, allowed)
            rows = dict.fromkeys([row for binding in least for row in own.rows(binding)])
            used[rule.patterns[place].condition] = list(rows)
    return used


def missing_texts(rule: CompiledRule, table: Table) -> list[str]:
    """What to obtain so that a rule that asks can be decided, as the UNKNOWN ones among its `used_rows` say."""
    answers = [table[pattern.condition] for pattern in rule.patterns]
    used: dict[int, list[Row]] = {}
    for place in rule.alone:
        if answers[place].answer is not _YES:
            used[rule.patterns[place].condition] = _best(_of(answers[place], OPEN))
    for component in rule.components:
        least, held = _least_open(component, answers, OPEN)
        for number, own in held.items():
            rows = [row for binding in least for row in own.rows(binding)]
            used[rule.patterns[component.patterns[number]].condition] = rows
    found = [row for number in rule.numbers for row in used.get(number, ())]
    return list(dict.fromkeys([row.missing for row in found if row.missing and row.answer is _UNKNOWN]))


def _of(answer: ConditionAnswer, allowed: frozenset[Answer]) -> list[Row]:
    return [row for row in answer.rows if row.answer in allowed]


def _bindings(component: Component, answers: list[ConditionAnswer], allowed: frozenset[Answer]) -> list[Binding]:
    """The component's bindings in a fixed order, as many as are worth showing."""
    if len(component.variables) == 1:
        return [(value,) for value in sorted(agreed(component, answers, allowed), key=_place)[:MOST_SUPPORTS]]
    found = joined(component, answers, allowed)
    return sorted(found, key=lambda binding: [_place(value) for value in binding])[:MOST_SUPPORTS]


def _place(value: int | None) -> tuple[bool, int]:
    """Where a value stands among others: what no record shows comes last."""
    return value is None or value == UNSEEN, value or 0


def _held(component: Component, number: int, answers: list[ConditionAnswer], allowed: frozenset[Answer]) -> _Held:
    """The rows of one of the component's patterns."""
    if len(component.variables) == 1:
        return _HeldOfOne(_of(answers[component.patterns[number]], allowed), component.takes[number][0])
    place, pick = component.picks[number]
    return _Held(_of(answers[place], allowed), pick, component.fills[number])


class _Held:
    """The rows of a pattern by what they bind of a component's variables."""

    def __init__(self, rows: list[Row], pick: Callable[[Binding], Binding], fill: tuple[int, ...]) -> None:
        self._exact: dict[Binding, list[Row]] = {}
        self._fill = fill
        self.any_sure = any(row.answer is _YES for row in rows)
        for row in rows:
            self._exact.setdefault(pick(row.bound), []).append(row)
        self._loose = [(bound, row) for bound, own in self._exact.items() if None in bound for row in own]

    def rows(self, binding: Binding) -> list[Row]:
        """The YES rows that agree with the binding, or the UNKNOWN ones if there are none."""
        key = tuple([binding[p] for p in self._fill])
        if None in key or UNSEEN in key:
            return _best([row for bound, own in self._exact.items() if _agree_all(bound, key) for row in own])
        return _best(self._exact.get(key, []) + [row for bound, row in self._loose if _agree_all(bound, key)])

    def is_open(self, binding: Binding) -> bool:
        """Whether no YES row agrees with the binding."""
        return self.rows(binding)[0].answer is _UNKNOWN


class _HeldOfOne(_Held):
    """The same where the component has one variable, as it nearly always has."""

    def __init__(self, rows: list[Row], at: int) -> None:
        self._rows: dict[int | None, list[Row]] = {}
        for row in rows:
            self._rows.setdefault(row.bound[at], []).append(row)
        self._sure = {row.bound[at] for row in rows if row.answer is _YES}
        self.any_sure = bool(self._sure)

    def rows(self, binding: Binding) -> list[Row]:
        (value,) = binding
        if value is None or value == UNSEEN:
            return _best([row for bound, own in self._rows.items() if bound is None or bound == UNSEEN for row in own])
        return _best(self._rows.get(value, []) + self._rows.get(None, []))

    def is_open(self, binding: Binding) -> bool:
        (value,) = binding
        return None not in self._sure and (UNSEEN if value is None else value) not in self._sure


def _agree_all(values: tuple[int | None, ...], bound: tuple[int | None, ...]) -> bool:
    return all(_agree(value, wanted) for value, wanted in zip(values, bound, strict=True))


def _agree(value: int | None, bound: int | None) -> bool:
    return value is None or value == bound or (bound is None and value == UNSEEN)


def _best(rows: list[Row]) -> list[Row]:
    return [row for row in rows if row.answer is _YES] or rows if len(rows) > 1 else rows


def _least_open(
    component: Component, answers: list[ConditionAnswer], allowed: frozenset[Answer]
) -> tuple[list[Binding], dict[int, _Held]]:
    """Those bindings that leave the fewest lines unknown; and the rows, by pattern, of those that may be unknown."""
    found = _bindings(component, answers, allowed)
    held: dict[int, _Held] = {}
    if _UNKNOWN in allowed:
        for number, place in enumerate(component.patterns):
            for row in answers[place].rows:
                if row.answer is _UNKNOWN:
                    held[number] = _held(component, number, answers, allowed)
                    break
    mixed = [own for own in held.values() if own.any_sure]  # the others are unknown under every binding
    if len(found) < 2 or not mixed:
        return found, held
    counts = [sum([own.is_open(binding) for own in mixed]) for binding in found]
    least = min(counts)
    return [binding for binding, count in zip(found, counts, strict=True) if count == least], held


def _local(
    rule: CompiledRule, place: int, rows: Iterable[Row], shared: Mapping[str, int | None]
) -> list[dict[str, int | None]]:
    """What the rows of one pattern bind beyond the shared variables."""
    names = rule.patterns[place].slots
    found = [{name: value for name, value in zip(names, row.bound, strict=True) if name not in shared} for row in rows]
    return [dict(t) for t in dict.fromkeys(tuple(f.items()) for f in found)]


def _flat(parts: Iterable[Mapping[str, int | None]]) -> dict[str, int | None]:
    return {name: value for part in parts for name, value in part.items()}
