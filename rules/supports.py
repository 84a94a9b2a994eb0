"""What a verdict rests on: the bindings under which a rule holds, and the rows that match them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
        for binding, rows in _matching(component, answers, allowed):
            shared = dict(zip(component.variables, binding, strict=True))
            own = [_local(rule, place, some, shared) for place, some in zip(component.patterns, rows, strict=True)]
            found += [{**shared, **_flat(c)} for c in islice(product(*own), limit)]
        parts.append(found)
    parts += [_local(rule, p, _best([r for r in answers[p].rows if r.answer in allowed]), {}) for p in rule.alone]
    whole = (_flat(c) for c in islice(product(*parts), limit))
    return [{name: None if value == UNSEEN else value for name, value in found.items()} for found in whole]


def used_rows(rule: CompiledRule, table: Table, allowed: frozenset[Answer]) -> dict[int, list[Row]]:
    """By condition id, the rows that take part in the rule's verdict."""
    answers = [table[pattern.condition] for pattern in rule.patterns]
    used: dict[int, list[Row]] = {}
    for place in rule.alone:
        used[rule.patterns[place].condition] = _best([r for r in answers[place].rows if r.answer in allowed])
    for component in rule.components:
        least = _least_open(component, answers, allowed)
        for number, place in enumerate(component.patterns):
            rows = dict.fromkeys([row for found in least for row in found[number]])
            used[rule.patterns[place].condition] = list(rows)
    return used


def missing_texts(rule: CompiledRule, table: Table) -> list[str]:
    """What to obtain so that a rule that asks can be decided."""
    used = used_rows(rule, table, OPEN)
    texts: dict[str, None] = {}
    for number in rule.numbers:
        for row in used[number]:
            if row.missing and row.answer is _UNKNOWN:
                texts[row.missing] = None
    return list(texts)


def _matching(
    component: Component, answers: list[ConditionAnswer], allowed: frozenset[Answer]
) -> Iterator[tuple[Binding, list[list[Row]]]]:
    """The component's bindings in a fixed order, as many as are worth showing, each with its rows by pattern.

    These are the YES rows that agree with the binding, or the UNKNOWN ones if there are none.
    """
    if len(component.variables) == 1:
        return _matching_one(component, answers, allowed)
    return _matching_several(component, answers, allowed)


def _matching_one(
    component: Component, answers: list[ConditionAnswer], allowed: frozenset[Answer]
) -> Iterator[tuple[Binding, list[list[Row]]]]:
    held = []  # of each pattern its rows by value, those that leave it open, and those that match what no record shows
    for place, at in component.places:
        exact: dict[int | None, list[Row]] = {}
        for row in answers[place].rows:
            if row.answer in allowed:
                exact.setdefault(row.bound[at], []).append(row)
        not_shown = [row for value, rows in exact.items() if value is None or value == UNSEEN for row in rows]
        held.append((exact, exact.get(None, []), _best(not_shown)))
    for value in sorted(agreed(component, answers, allowed), key=_place)[:MOST_SUPPORTS]:
        if value is None or value == UNSEEN:
            yield (value,), [not_shown for _, _, not_shown in held]
        else:
            yield (value,), [_best(exact.get(value, []) + loose) for exact, loose, _ in held]


def _place(value: int | None) -> tuple[bool, int]:
    """Where a value stands among others: what no record shows comes last."""
    return value is None or value == UNSEEN, value or 0


def _matching_several(
    component: Component, answers: list[ConditionAnswer], allowed: frozenset[Answer]
) -> Iterator[tuple[Binding, list[list[Row]]]]:
    held: list[tuple[dict[Binding, list[Row]], list[tuple[Binding, Row]]]] = []  # by binding; those that leave it open
    for place, pick in component.picks:
        exact: dict[Binding, list[Row]] = {}
        loose = []
        for row in answers[place].rows:
            if row.answer in allowed:
                key = pick(row.bound)
                exact.setdefault(key, []).append(row)
                if None in key:
                    loose.append((key, row))
        held.append((exact, loose))
    bindings = joined(component, answers, allowed)
    for binding in sorted(bindings, key=lambda b: [_place(v) for v in b])[:MOST_SUPPORTS]:
        found = []
        for (exact, loose), fill in zip(held, component.fills, strict=True):
            key = tuple([binding[p] for p in fill])
            if None in key or UNSEEN in key:
                rows = [row for bound, own in exact.items() if _agree_all(bound, key) for row in own]
            else:
                rows = exact.get(key, [])
                if loose:
                    rows = rows + [row for bound, row in loose if _agree_all(bound, key)]
            found.append(_best(rows))
        yield binding, found


def _agree_all(values: tuple[int | None, ...], bound: tuple[int | None, ...]) -> bool:
    return all(_agree(value, wanted) for value, wanted in zip(values, bound, strict=True))


def _agree(value: int | None, bound: int | None) -> bool:
    return value is None or value == bound or (bound is None and value == UNSEEN)


def _best(rows: list[Row]) -> list[Row]:
    return [row for row in rows if row.answer is _YES] or rows if len(rows) > 1 else rows


def _least_open(
    component: Component, answers: list[ConditionAnswer], allowed: frozenset[Answer]
) -> list[list[list[Row]]]:
    """The matching rows of those bindings that leave the fewest lines unknown."""
    found = [rows for _, rows in _matching(component, answers, allowed)]
    if len(found) < 2:
        return found
    counts = [sum([row[0].answer is _UNKNOWN for row in rows]) for rows in found]
    least = min(counts)
    return [rows for rows, count in zip(found, counts, strict=True) if count == least]


def _local(
    rule: CompiledRule, place: int, rows: Iterable[Row], shared: Mapping[str, int | None]
) -> list[dict[str, int | None]]:
    """What the rows of one pattern bind beyond the shared variables."""
    names = rule.patterns[place].slots
    found = [{name: value for name, value in zip(names, row.bound, strict=True) if name not in shared} for row in rows]
    return [dict(t) for t in dict.fromkeys(tuple(f.items()) for f in found)]


def _flat(parts: Iterable[Mapping[str, int | None]]) -> dict[str, int | None]:
    return {name: value for part in parts for name, value in part.items()}
