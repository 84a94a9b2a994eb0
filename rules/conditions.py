"""Conditions answered for one case: what the sentence's function says, negated where the line excludes.

The function speaks of the positive sentence.  Three things are done to its rows here:

- a sentence with `another X` gets X among its variables, and pairs in which both are the same are dropped;
- a word that stands twice in a sentence is one variable: rows that give it two values are dropped;
- `excludes` turns the rows round, for each combination of what the other lines of the rule may have bound.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from typing import Any

from rules.model import Answer, Condition, ConditionAnswer, Program, Row, Variable

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN

UNSEEN = -1  # the value of a variable that stands for something the records do not show

NOTHING = ConditionAnswer(NO, ())


def answers(
    program: Program, case: Any, known: Mapping[int, ConditionAnswer] | None = None
) -> dict[int, ConditionAnswer]:
    """The answers, by id, to the conditions that the case alone answers; those `known` are taken over.

    Conditions that differ only in the groups they name, of which the case holds nothing, are answered once.
    """
    held = {group for group in program.groups if case.candidates(*group)}
    absent: dict[int, ConditionAnswer] = {}
    found: dict[int, ConditionAnswer] = {}
    for condition in program.of_case:
        number, alike = condition.id, condition.alike
        if known and number in known:
            found[number] = known[number]
        elif alike in absent and not condition.groups <= held:
            found[number] = absent[alike]
        else:
            rows = tuple(condition.function(case, *condition.arguments))  # type: ignore[misc]  # of_case have one
            found[number] = settle(condition, rows, case)
            if alike is not None and not condition.groups <= held:
                absent[alike] = found[number]
    return found


def answer(condition: Condition, case: Any, *context: Any) -> ConditionAnswer:
    """The condition's answer for the case.  `context` goes before the sentence's words (late sentences take one)."""
    return settle(condition, tuple(condition.match.sentence.function(case, *context, *condition.arguments)), case)


def settle(condition: Condition, rows: tuple[Row, ...], case: Any) -> ConditionAnswer:
    """The condition's answer from the rows of its positive sentence."""
    if condition.plain:
        if len(rows) == 1:
            return ConditionAnswer(rows[0].answer, rows)
        return ConditionAnswer(_strongest(rows), rows) if rows else NOTHING
    if not condition.excludes:
        return _Rows(condition, rows, case).asserted()
    if _strongest(rows) is NO and not any(row.missing for row in rows):
        return _all_clear(len(condition.variables))
    return _Rows(condition, rows, case).negated()


def _strongest(rows: Iterable[Row]) -> Answer:
    found = NO
    for row in rows:
        if row.answer is YES:
            return YES
        if row.answer is UNKNOWN:
            found = UNKNOWN
    return found


@cache
def _all_clear(width: int) -> ConditionAnswer:
    """Nothing is excluded, whatever the other lines bind."""
    return ConditionAnswer(YES, (Row(YES, (None,) * width),))


class _Rows:
    """The rows of one sentence that are more than plain, by distinct variable."""

    def __init__(self, condition: Condition, rows: Sequence[Row], case: Any) -> None:
        self.condition, self.case, self.rows = condition, case, rows
        own = condition.match.variables
        if condition.columns != own:
            self.rows = [m for row in rows if (m := _merged(row, own, condition.columns)) is not None]
        for variable in condition.columns:
            if variable.another:
                self.rows = list(self._kept_apart(variable))

    def _kept_apart(self, second: Variable) -> Iterator[Row]:
        """The rows with values for X and `another X` written out and different from each other."""
        columns, first = self.condition.columns, Variable(second.kind, second.group)
        i, j = columns.index(first), columns.index(second)
        named = {value for row in self.rows for k in (i, j) if (value := row.bound[k]) is not None and value != UNSEEN}
        known = sorted(named | set(self.case.candidates(first.kind, first.group)))
        implied = first not in self.condition.match.variables
        unseen = () if implied and first not in self.condition.spoken else (UNSEEN,)
        for row in self.rows:
            if row.answer is NO:
                yield row
                continue
            ones = (*known, *unseen) if row.bound[i] is None else (row.bound[i],)
            others = (*known, UNSEEN) if row.bound[j] is None else (row.bound[j],)
            for one, other in product(ones, others):
                if one != other or one == UNSEEN:
                    values = list(row.bound)
                    values[i], values[j] = one, other
                    yield Row(row.answer, tuple(values), row.evidence, row.note, row.missing)

    def asserted(self) -> ConditionAnswer:
        places = self.condition.places
        rows = tuple([_project(row, places) for row in self.rows])
        own = self.condition.match.variables
        implied = [place for place, v in enumerate(self.condition.variables) if v not in own]
        said = (row for row in rows if not any(row.bound[place] == UNSEEN for place in implied))
        answer = _strongest(said)
        return ConditionAnswer(answer, rows, answer is not _strongest(rows))

    def negated(self) -> ConditionAnswer:
        """For each combination of the bound variables: no if a YES row matches, unknown if an UNKNOWN row does."""
        places, apart = self.condition.places, self.condition.apart
        against: dict[tuple, list[Row]] = {}
        free = len(places) < len(self.condition.columns) or not places
        for row in self.rows:
            if row.answer is not NO or (row.missing and free):  # the unreadable is nothing that another line has bound
                against.setdefault(tuple([row.bound[p] for p in places]), []).append(row)
        if not against:
            return _all_clear(len(places))
        if len(places) == 1:
            return self._negated_of_one(against)
        domains = [
            self._domain(variable, {key[n] for key in against}) for n, variable in enumerate(self.condition.variables)
        ]
        loose = [key for key in against if None in key]
        rows: list[Row] = []
        for combination in product(*domains):
            if apart and any(combination[i] == combination[j] != UNSEEN for i, j in apart):
                continue
            matching = against.get(combination, [])
            for key in loose:
                if all(k is None or k == c for k, c in zip(key, combination, strict=True)):
                    matching = matching + against[key]
            rows += _turned(combination, matching)
        return _of_what_is_seen(rows)

    def _negated_of_one(self, against: dict[tuple, list[Row]]) -> ConditionAnswer:
        """The same where one variable is bound, as it nearly always is."""
        loose = against.pop((None,), [])
        rows: list[Row] = []
        for value in self._domain(self.condition.variables[0], {key[0] for key in against}):
            matching = against.get((value,))
            rows += _turned((value,), matching + loose if matching else loose)
        return _of_what_is_seen(rows)

    def _domain(self, variable: Variable, named: set[int | None]) -> list[int]:
        seen = {value for value in named if value is not None and value != UNSEEN}
        return [*sorted(seen | set(self.case.candidates(variable.kind, variable.group))), UNSEEN]


def _merged(row: Row, variables: Sequence[Variable], columns: Sequence[Variable]) -> Row | None:
    """The row with one value a variable; None when it gives a variable two."""
    values: list[int | None] = [None] * len(columns)
    for variable, value in zip(variables, row.bound, strict=True):
        place = columns.index(variable)
        if value is not None and values[place] not in (None, value):
            return None
        values[place] = values[place] if value is None else value
    return Row(row.answer, tuple(values), row.evidence, row.note, row.missing)


def _project(row: Row, places: Sequence[int]) -> Row:
    return Row(row.answer, tuple([row.bound[p] for p in places]), row.evidence, row.note, row.missing)


def _of_what_is_seen(rows: list[Row]) -> ConditionAnswer:
    """The answer of an exclusion: something that no record shows decides only where nothing else is bound."""
    seen = [row for row in rows if UNSEEN not in row.bound]
    answer = _strongest(seen or rows)
    return ConditionAnswer(answer, tuple(rows), answer is not _strongest(rows))


def _turned(combination: tuple[int, ...], matching: list[Row]) -> list[Row]:
    """The rows of an exclusion for one combination, from the positive rows that match it."""
    if not matching:
        return [Row(YES, combination)]
    against = [row for row in matching if row.answer is YES]
    if len(against) == 1:
        return [Row(NO, combination, tuple(dict.fromkeys(against[0].evidence)), against[0].note)]
    if against:
        evidence = tuple(dict.fromkeys(ref for row in against for ref in row.evidence))
        return [Row(NO, combination, evidence, "; ".join(dict.fromkeys(row.note for row in against if row.note)))]
    if len(matching) == 1:
        (row,) = matching
        return [Row(UNKNOWN, combination, row.evidence, row.note, row.missing)]
    open_rows = {row.missing: row for row in matching}
    return [Row(UNKNOWN, combination, row.evidence, row.note, row.missing) for row in open_rows.values()]
