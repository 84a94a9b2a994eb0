"""The types that flow through the rule language.  No medicine lives here.

text → Step → Match (a sentence with its words resolved) → Line / Outcome → Rule → Rulebook
Rulebook → Condition (a distinct sentence)  +  Program (rules over condition ids)
Condition + case → Row, Row …  (answers with bindings)  → ConditionTable → Firing
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import Any, NamedTuple


class Answer(enum.Enum):
    """A sentence is true, false, or the records do not say."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    __hash__ = object.__hash__  # members are unique; the inherited hash is a Python call on the hottest path


# --- text -------------------------------------------------------------------------


@dataclass(frozen=True)
class Cell:
    text: str
    line: int
    column: int


@dataclass(frozen=True)
class Table:
    """A step's table: the first row names the columns."""

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def records(self) -> list[dict[str, str]]:
        """One dict a row, column name → cell text."""
        names = [cell.text for cell in self.header]
        return [dict(zip(names, (c.text for c in row), strict=True)) for row in self.rows]


@dataclass(frozen=True)
class Step:
    """One Given/When/Then line with what hangs under it.  `keyword` is Given, When or Then."""

    keyword: str
    text: str
    file: str
    line: int
    column: int
    table: Table | None = None
    docstring: str | None = None


# --- sentences --------------------------------------------------------------------


class Role(enum.Enum):
    """Where a sentence may stand."""

    VOCABULARY = "vocabulary"  # Background of a vocabulary or parameters feature
    CONDITION = "condition"  # definition, Given
    OUTCOME = "outcome"  # definition, Then
    SETUP = "setup"  # example or Feature Background, Given / When
    CHECK = "check"  # example, Then


@dataclass(frozen=True)
class WordType:
    """A kind of word that a sentence may hold, for example {drug}.

    `regexp` bounds the text, `convert(text, words)` resolves it (raising
    `UnknownWord`), `variable` names what it binds (course, diagnosis) or is None.
    `placeholders` are what a reading may say of it: "" allows {word} itself, "start"
    allows {word start} and, of the first such word a rule needs, {start}.
    """

    name: str
    regexp: str
    convert: Callable[[str, Words], Any]
    variable: str | None = None
    completions: Callable[[Words], list[str]] = lambda words: []
    placeholders: tuple[str, ...] = ()


@dataclass(frozen=True)
class Variable:
    """Something a rule speaks of: one course or diagnosis of a named group.

    Two mentions with the same name in one rule are the same thing; `another`
    marks a second one that must differ from the first.
    """

    kind: str
    group: str
    another: bool = False

    @property
    def name(self) -> str:
        return f"another {self.group}" if self.another else self.group


@dataclass(frozen=True)
class Parameter:
    """A named threshold: the value in force, since when, by which source; `line` and `column` are the value's."""

    name: str
    value: str
    effective: date | None
    source: str
    file: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True)
class Word:
    """One entry of a closed list.  `value` is what the owner of the kind made of its table."""

    kind: str
    name: str
    value: Any
    file: str
    line: int


@dataclass
class Words:
    """The closed lists a rulebook's vocabulary files define, by kind and name, and its parameters."""

    by_kind: dict[str, dict[str, Word]] = field(default_factory=dict)
    parameters: dict[str, Parameter] = field(default_factory=dict)
    tables: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)  # vocabulary sentence → its rows, as text

    def add(self, word: Word) -> None:
        self.by_kind.setdefault(word.kind, {})[word.name] = word

    def names(self, kind: str) -> list[str]:
        return list(self.by_kind.get(kind, ()))

    def get(self, kind: str, name: str) -> Word | None:
        return self.by_kind.get(kind, {}).get(name)


@dataclass(frozen=True)
class Sentence:
    """A phrase of the language and the function that gives it meaning.

    What `function` takes and returns depends on the role:

    - CONDITION  ``f(case, *arguments[, table]) -> Iterable[Row]``
    - OUTCOME    ``f(*arguments[, table or docstring]) -> Outcome``
    - VOCABULARY ``f(words, step, *arguments[, table])``: adds to the closed lists; raises ValueError
    - SETUP      ``f(example, *arguments[, table])``: changes the example's case
    - CHECK      ``f(result, *arguments)``: raises AssertionError with a sentence when false

    A CONDITION asks `case.candidates(kind, group)` for what the case holds of a group that it names.  Where
    that is nothing of any group it names, it says the same whatever the groups; where it is `paired`, which is so of
    one that speaks only of things of all its groups together, already where it is nothing of one of them.
    """

    expression: str
    role: Role
    family: str
    example: str
    function: Callable
    takes: str | None = None  # None, "table" or "docstring"
    columns: tuple[str, ...] = ()  # columns a table may have; the first ones up to `required` must be there
    required: int = 0
    paired: bool = False
    late: bool = False  # may stand only in routing rules, answered after all other rules
    title_kind: Callable[..., tuple[str, str]] | None = None  # chaining: (kind, title) it refers to
    cells: Mapping[str, str] = field(default_factory=dict)  # column → word type its non-empty cells must be
    placeholders: tuple[str, ...] = ()  # what a reading of a rule that needs it may say, beside those of its words

    @property
    def doc(self) -> str:
        return (self.function.__doc__ or "").strip()


@dataclass(frozen=True)
class Match:
    """A step recognised as a sentence, its words resolved."""

    step: Step
    sentence: Sentence
    arguments: tuple[Any, ...]
    texts: tuple[str, ...]  # the words as written
    excludes: bool  # {needs} was "excludes"
    variables: tuple[Variable, ...]  # one for each argument that binds, in order


# --- rules ------------------------------------------------------------------------


@dataclass(frozen=True)
class Outcome:
    """What a rule says when it fires.

    `verb` is raises, flags, asks, routes, reads or cites; for raises, `kind`
    is signal, counter-signal, safety alert or coverage flag and `title` its name.
    """

    verb: str
    kind: str = ""
    title: str = ""
    weight: int = 0
    details: Mapping[str, Any] = field(default_factory=dict)
    line: int = 0


@dataclass(frozen=True)
class Example:
    """One pickle: a case on paper and what the rule must say of it."""

    name: str
    line: int
    steps: tuple[Step, ...]  # feature background, then the example's own; no definition steps
    matches: tuple[Match, ...]


@dataclass(frozen=True)
class Rule:
    """One rule as written.  `lines` are its condition sentences in order."""

    id: str
    version: int
    name: str
    why: str
    tags: tuple[str, ...]
    feature: str
    file: str
    line: int
    lines: tuple[Match, ...]
    outcomes: tuple[Outcome, ...]
    examples: tuple[Example, ...]
    text: str = ""  # the source lines of the rule's definition

    def tag(self, name: str, default: str = "") -> str:
        """The value of `@name:value`, or the default."""
        prefix = f"{name}:"
        return next((t[len(prefix) :] for t in self.tags if t.startswith(prefix)), default)


@dataclass(frozen=True)
class Rulebook:
    """Rules and vocabulary ready to use.  `hash` is over every file's path and bytes; `texts` are the files by name."""

    rules: tuple[Rule, ...]
    words: Words
    hash: str
    files: tuple[str, ...]
    program: Program
    texts: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def kept(self) -> dict[tuple, Any]:
        """What was worked out of it once and is the same for every case; a key begins with what it is."""
        return {}

    def rule(self, rule_id: str) -> Rule:
        return next(r for r in self.rules if r.id == rule_id)


# --- compiled ---------------------------------------------------------------------


@dataclass(frozen=True)
class Condition:
    """A distinct sentence of the rulebook, answered once a referral.

    `variables` are those the answer binds, in order.  An excluding condition
    binds only the variables that other lines of its rule bind (`bound` are
    their positions among the sentence's own variables).
    """

    id: int
    text: str
    match: Match
    excludes: bool
    variables: tuple[Variable, ...]
    bound: tuple[int, ...]
    arguments: tuple[Any, ...] = ()  # what the sentence's function takes after the case
    once: bool = False  # each of its words names a thing of its own: no `another`, no word twice
    spoken: frozenset[Variable] = frozenset()  # of those only implied by `another`: bound by other lines of the rule
    function: Callable | None = None  # the sentence's, when it answers from the case alone
    groups: frozenset[tuple[str, str]] = frozenset()  # (kind, group) of the words it speaks of
    alike: int | None = None  # conditions with one number differ in their groups only: of none held, they say one thing

    def enough(self, place: int) -> Iterable[tuple[str, str]]:
        """The groups one of which a case must hold, for each `place`, if the condition is to have an answer of its own.

        A paired one needs each of its groups, another one of them.
        """
        groups = sorted(self.groups)
        return [groups[min(place, len(groups) - 1)]] if self.match.sentence.paired else groups

    @cached_property
    def columns(self) -> tuple[Variable, ...]:
        """The sentence's distinct variables, then the X of an `another X` that it does not name."""
        own = dict.fromkeys(self.match.variables)
        return (*own, *dict.fromkeys(x for v in own if v.another and (x := Variable(v.kind, v.group)) not in own))

    @cached_property
    def places(self) -> tuple[int, ...]:
        """Where `variables` stand among the columns."""
        return tuple(self.columns.index(v) for v in self.variables)

    @cached_property
    def apart(self) -> tuple[tuple[int, int], ...]:
        """Positions in `variables` of each X and its `another X`."""
        return tuple(
            (i, j)
            for i, a in enumerate(self.variables)
            for j, b in enumerate(self.variables)
            if b.another and not a.another and (a.kind, a.group) == (b.kind, b.group)
        )


@dataclass(frozen=True)
class Pattern:
    """One condition in one rule: `slots[i]` is the rule's variable that the condition's i-th binding fills."""

    condition: int
    slots: tuple[str, ...]


@dataclass(frozen=True)
class Component:
    """Patterns of one rule that share variables, each after the first sharing one with a pattern before it.

    `patterns` are positions in the rule's patterns.  Of each, `takes` are the positions of
    its joined values in a row's binding, and `fills` the positions they have in `variables`.
    """

    variables: tuple[str, ...]
    patterns: tuple[int, ...]
    takes: tuple[tuple[int, ...], ...]
    fills: tuple[tuple[int, ...], ...]

    @cached_property
    def picks(self) -> tuple[tuple[int, Callable[[tuple], tuple]], ...]:
        """Each pattern, and what takes its joined values out of a row's binding."""
        getters = [
            itemgetter(slice(take[0], take[0] + 1)) if len(take) == 1 else itemgetter(*take) for take in self.takes
        ]
        return tuple(zip(self.patterns, getters, strict=True))

    @cached_property
    def places(self) -> tuple[tuple[int, int], ...]:
        """Of a component of one variable: each pattern, and where that stands in a row's binding."""
        return tuple((pattern, take[0]) for pattern, take in zip(self.patterns, self.takes, strict=True))


@dataclass(frozen=True)
class CompiledRule:
    """A conjunction of patterns; `joined` are the variables at least two patterns share, sorted."""

    index: int  # position in Rulebook.rules
    id: str
    stratum: int
    patterns: tuple[Pattern, ...]
    joined: tuple[str, ...]
    line_conditions: tuple[int, ...]  # condition id of each line of the rule, repeats kept
    components: tuple[Component, ...] = ()  # the patterns that share variables, by what they share
    alone: tuple[int, ...] = ()  # positions of the patterns that share none

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The ids of its patterns' conditions."""
        return tuple(pattern.condition for pattern in self.patterns)

    @cached_property
    def conditions(self) -> frozenset[int]:
        """The same as a set."""
        return frozenset(self.numbers)


@dataclass(frozen=True)
class Program:
    """The compiled rulebook: distinct conditions, rules over them, evaluation order."""

    conditions: tuple[Condition, ...]
    rules: tuple[CompiledRule, ...]
    strata: tuple[tuple[int, ...], ...]  # rule indexes by stratum
    consults: tuple[tuple[int, ...], ...] = ()  # condition ids that each stratum is the first to need

    @cached_property
    def by_id(self) -> Mapping[str, CompiledRule]:
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def needs(self) -> tuple[int, ...]:
        """By rule index, the set of its conditions, a bit for each."""
        return tuple(sum(1 << number for number in rule.conditions) for rule in self.rules)

    def without(self, refused: int, rule_indexes: Iterable[int]) -> list[CompiledRule]:
        """Those of the rules that need none of the refused conditions, a set of bits."""
        needs, rules = self.needs, self.rules
        return [rules[index] for index in rule_indexes if not needs[index] & refused]

    @cached_property
    def questions(self) -> Questions:
        """The conditions consulted that the case alone answers."""
        consulted = (self.conditions[number] for numbers in self.consults for number in numbers)
        return Questions([condition for condition in consulted if condition.function is not None])


class Questions:
    """The conditions that the case alone answers, and which of them a case gives an answer of their own.

    Sets of conditions are integers here, a bit for each id: nothing else is as quick to join.  `alike` are, by
    `Condition.alike`, those that differ only in their groups: where a case holds nothing of these, they say one thing.
    """

    def __init__(self, conditions: Sequence[Condition]) -> None:
        self.all = tuple(condition.id for condition in conditions)
        alike: dict[int, int] = {}
        most = max([len(condition.groups) for condition in conditions if condition.alike is not None], default=0)
        self._places: list[dict[tuple[str, str], int]] = [{} for _ in range(most)]
        for condition in conditions:
            if condition.alike is not None:
                bit = 1 << condition.id
                alike[condition.alike] = alike.get(condition.alike, 0) | bit
                for place, held in enumerate(self._places):
                    for group in condition.enough(place):
                        held[group] = held.get(group, 0) | bit
        self.alike = alike

    def present(self, held: Iterable[tuple[str, str]]) -> int:
        """The conditions of `alike` that are about something of what a case holds, given as (kind, group)."""
        found = -1
        for place in self._places:
            here = 0
            for bits in map(place.get, held):
                if bits:
                    here |= bits
            found &= here
        return found


# --- answers ----------------------------------------------------------------------


# The next three are made by the hundred for every case.  They are values like the rest; they are
# not frozen only because that makes each three times as slow to make.


class Ref(NamedTuple):
    """Points at a fact of the case: kind (course, diagnosis, fill, record …) and id."""

    kind: str
    id: int | str


@dataclass(slots=True)
class Row:
    """One answer with what it is about.

    `bound` aligns with the sentence's variables; None stands for "something the
    records do not show" and matches anything.  NO rows only serve explanation.
    `missing` says what to obtain when the answer is UNKNOWN.  A NO row that has it
    speaks of things nobody could read: too little to ask for where a rule needs
    them, too much to say that there are none where a rule excludes them.
    """

    answer: Answer
    bound: tuple[int | None, ...] = ()
    evidence: tuple[Ref, ...] = ()
    note: str = ""
    missing: str = ""

    def __hash__(self) -> int:
        return hash((self.bound, self.note, self.missing))  # enough to tell rows apart, and cheap


@lru_cache(maxsize=4096)
def bare_row(answer: Answer, kind: str, number: int) -> Row:
    """What says no more of one fact than an answer.  Rows are values, so all that say it are one object."""
    return Row(answer, (number,), (Ref(kind, number),))


@dataclass(slots=True, unsafe_hash=True)
class ConditionAnswer:
    """A condition's answer for one case: yes if any row is, else unknown if any row is, else no.

    `latent`: there are rows about something no record shows that are stronger than the answer.
    """

    answer: Answer
    rows: tuple[Row, ...]
    latent: bool = False


class Firing(NamedTuple):
    """Rule `rule` (index) holds for these values of its joined variables."""

    rule: int
    values: tuple[int, ...]


class Verdict(enum.Enum):
    """What a rule says of a case; the three exclude each other."""

    FIRES = "fires"
    ASKS = "asks"
    SILENT = "stays silent"
