"""Conditions answered for one case: what the sentence's function says, negated where the line excludes.

The function speaks of the positive sentence.  Three things are done to its rows here:

- a sentence with `another X` gets X among its variables, and pairs in which both are the same are dropped;
- a word that stands twice in a sentence is one variable: rows that give it two values are dropped;
- `excludes` turns the rows round, for each combination of what the other lines of the rule may have bound.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING, Any

from rules.model import Answer, Condition, ConditionAnswer, Program, Row, Variable

if TYPE_CHECKING:
    from _collections_abc import dict_items, dict_keys, dict_values

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN

UNSEEN = -1  # the value of a variable that stands for something the records do not show

NOTHING = ConditionAnswer(NO, ())
_NOT_SHOWN = frozenset((None, UNSEEN))
_NONE_ABSENT = 0, NOTHING


class Answers(dict[int, ConditionAnswer]):
    """The answers, by id, to a program's conditions for one case, each asked when it is first looked up.

    Inference looks up what decides a rule; to go through the answers, or to count them, asks all.  Of conditions that
    differ only in their groups, those of which the case holds nothing are asked once for all; `refused` are those of
    them that are a plain no, as a set of bits.  Answers that need more than the case are put in from outside.
    `known` are the answers of the same case by a program that has the same conditions, before any others.
    """

    __slots__ = ("_absent", "_all_asked", "_case", "_known", "_program", "_shared", "refused")

    def __init__(self, program: Program, case: Any, known: Answers | None = None) -> None:
        super().__init__()
        self._program, self._case = program, case
        self._known: Mapping[int, ConditionAnswer] = {} if known is None else known
        self._shared = 0 if known is None else len(known._program.conditions)
        self._absent: dict[int | None, tuple[int, ConditionAnswer]] = {}  # by `alike`: bits, and what all of them say
        self.refused = 0
        self._all_asked = False
        questions = program.questions
        present = questions.present(case.groups)
        for alike, every in questions.alike.items():
            absent = every & ~present
            if absent:
                said = self._ask((absent & -absent).bit_length() - 1)
                self._absent[alike] = absent, said
                if said.answer is NO and not said.latent:
                    self.refused |= absent

    def __missing__(self, number: int) -> ConditionAnswer:
        absent, said = self._absent.get(self._program.conditions[number].alike, _NONE_ABSENT)
        if not absent >> number & 1:
            said = self._ask(number)
        self[number] = said
        return said

    def _ask(self, number: int) -> ConditionAnswer:
        if number < self._shared:
            return self._known[number]
        condition, case = self._program.conditions[number], self._case
        if condition.function is None:
            raise KeyError(number)
        return settle(condition, tuple(condition.function(case, *condition.arguments)), case)

    def complete(self) -> dict[int, ConditionAnswer]:
        """Itself, with every answer in it."""
        if not self._all_asked:
            for number in self._program.questions.all:
                self[number]
            self._all_asked = True
        return self

    def __iter__(self) -> Iterator[int]:
        self.complete()
        return super().__iter__()

    def __len__(self) -> int:
        self.complete()
        return super().__len__()

    def keys(self) -> dict_keys[int, ConditionAnswer]:
        self.complete()
        return super().keys()

    def items(self) -> dict_items[int, ConditionAnswer]:
        self.complete()
        return super().items()

    def values(self) -> dict_values[int, ConditionAnswer]:
        self.complete()
        return super().values()

    def __eq__(self, other: object) -> bool:
        self.complete()
        return super().__eq__(other)


def answer(condition: Condition, case: Any, *context: Any) -> ConditionAnswer:
    """The condition's answer for the case.  `context` goes before the sentence's words (late sentences take one)."""
    return settle(condition, tuple(condition.match.sentence.function(case, *context, *condition.arguments)), case)


def settle(condition: Condition, rows: tuple[Row, ...], case: Any) -> ConditionAnswer:
    """The condition's answer from the rows of its positive sentence."""
    if condition.excludes:
        if not rows or (_strongest(rows) is NO and not any(row.missing for row in rows)):
            return _all_clear(len(condition.variables))
        return _negated(condition, rows if condition.once else _of_columns(condition, rows, case), case)
    if not rows:
        return NOTHING
    if not condition.once:
        return _asserted(condition, _of_columns(condition, rows, case))
    return ConditionAnswer(rows[0].answer if len(rows) == 1 else _strongest(rows), rows)


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


# --- a word that stands twice, and another ------------------------------------------


def _of_columns(condition: Condition, rows: Sequence[Row], case: Any) -> list[Row]:
    """The rows by distinct variable, none of them about one thing where two are spoken of."""
    own, columns = condition.match.variables, condition.columns
    found = list(rows) if columns == own else [m for row in rows if (m := _merged(row, own, columns)) is not None]
    for variable in columns:
        if variable.another:
            found = list(_kept_apart(condition, variable, found, case))
    return found


def _kept_apart(condition: Condition, second: Variable, rows: Sequence[Row], case: Any) -> Iterator[Row]:
    """The rows with values for X and `another X` written out and different from each other."""
    columns, first = condition.columns, Variable(second.kind, second.group)
    i, j = columns.index(first), columns.index(second)
    named = {value for row in rows for k in (i, j) if (value := row.bound[k]) is not None and value != UNSEEN}
    known = sorted(named | set(case.candidates(first.kind, first.group)))
    implied = first not in condition.match.variables
    unseen = () if implied and first not in condition.spoken else (UNSEEN,)
    for row in rows:
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


def _asserted(condition: Condition, rows: Sequence[Row]) -> ConditionAnswer:
    own = condition.match.variables
    as_they_are = condition.variables == condition.columns
    projected = tuple(rows if as_they_are else [_project(row, condition.places) for row in rows])
    implied = [place for place, v in enumerate(condition.variables) if v not in own]
    said = (row for row in projected if not any(row.bound[place] == UNSEEN for place in implied))
    answer = _strongest(said)
    return ConditionAnswer(answer, projected, answer is not _strongest(projected))


# --- exclusions ---------------------------------------------------------------------


def _negated(condition: Condition, rows: Sequence[Row], case: Any) -> ConditionAnswer:
    """For each combination of the bound variables: no if a YES row matches, unknown if an UNKNOWN row does."""
    places = condition.places
    free = len(places) < len(condition.columns) or not places
    # What nobody could read is nothing that another line has bound.
    against = [row for row in rows if row.answer is not NO or (row.missing and free)]
    if not against:
        return _all_clear(len(places))
    if not places:
        return _of_what_is_seen(_turned((), against))
    return _of_what_is_seen((_of_one if len(places) == 1 else _of_several)(condition, against, case))


def _of_one(condition: Condition, against: Sequence[Row], case: Any) -> list[Row]:
    """The rows where one variable is bound, as it nearly always is."""
    (place,) = condition.places
    matching: dict[int | None, list[Row]] = {}
    for row in against:
        matching.setdefault(row.bound[place], []).append(row)
    loose = matching.pop(None, [])
    found: list[Row] = []
    for value in _domain(condition.variables[0], matching, case):
        found += _turned((value,), matching[value] + loose if value in matching else loose)
    return found


def _of_several(condition: Condition, against: Sequence[Row], case: Any) -> list[Row]:
    matching: dict[tuple, list[Row]] = {}
    for row in against:
        matching.setdefault(tuple([row.bound[p] for p in condition.places]), []).append(row)
    domains = [_domain(v, {key[n] for key in matching}, case) for n, v in enumerate(condition.variables)]
    loose = [key for key in matching if None in key]
    found: list[Row] = []
    for combination in product(*domains):
        if any(combination[i] == combination[j] != UNSEEN for i, j in condition.apart):
            continue
        own = matching.get(combination, [])
        for key in loose:
            if all(k is None or k == c for k, c in zip(key, combination, strict=True)):
                own = own + matching[key]
        found += _turned(combination, own)
    return found


def _domain(variable: Variable, named: Iterable[int | None], case: Any) -> list[int]:
    """What a variable may stand for: everything named or of its group, and something that no record shows."""
    shown = {*named, *case.candidates(variable.kind, variable.group)} - _NOT_SHOWN
    return [*sorted(shown), UNSEEN]


def _of_what_is_seen(rows: list[Row]) -> ConditionAnswer:
    """The answer of an exclusion: something that no record shows decides only where nothing else is bound."""
    seen = [row for row in rows if UNSEEN not in row.bound]
    answer = _strongest(seen or rows)
    return ConditionAnswer(answer, tuple(rows), answer is not _strongest(rows))


def _turned(combination: tuple[int, ...], matching: list[Row]) -> list[Row]:
    """The rows of an exclusion for one combination, from the positive rows that match it."""
    if not matching:
        return [_clear(combination)]
    if len(matching) == 1:
        (row,) = matching
        if row.answer is YES:
            return [Row(NO, combination, tuple(dict.fromkeys(row.evidence)), row.note)]
        return [Row(UNKNOWN, combination, row.evidence, row.note, row.missing)]
    against = [row for row in matching if row.answer is YES]
    if against:
        evidence = tuple(dict.fromkeys(ref for row in against for ref in row.evidence))
        return [Row(NO, combination, evidence, "; ".join(dict.fromkeys(row.note for row in against if row.note)))]
    open_rows = {row.missing: row for row in matching}
    return [Row(UNKNOWN, combination, row.evidence, row.note, row.missing) for row in open_rows.values()]


@lru_cache(maxsize=4096)
def _clear(combination: tuple[int, ...]) -> Row:
    return Row(YES, combination)
