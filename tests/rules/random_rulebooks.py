"""Random rulebooks and cases, and a brute-force reading of them that shares nothing with the engine.

A case holds things (with a span of days and a size) and marks (on one day), each surely or
perhaps of some groups; logs may be incomplete.  Every sentence has two forms: `rows`, as the
engine wants it, and `truth`, which says of given values whether the sentence is yes, no or
unknown.  `read` enumerates assignments over the raw facts with `truth` alone.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product

from rules.compile import compile_rules, slot
from rules.model import Answer, Cell, Match, Outcome, Role, Row, Rule, Rulebook, Sentence, Step, Table, Variable, Words

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
UNSEEN = -1
THINGS = ("oak", "elm", "tree", "bush")
MARKS = ("frost", "storm")


@dataclass(frozen=True)
class Item:
    id: int
    groups: dict[str, Answer]
    start: int
    end: int
    size: int | None


@dataclass(frozen=True)
class Case:
    things: tuple[Item, ...]
    marks: tuple[Item, ...]
    whole: dict[str, bool]  # kind → the log of that kind is complete
    stated: frozenset[str]  # groups of which somebody says there is one, without showing it
    number: int | None
    fog: bool = False  # marks were seen that nobody could read

    def items(self, kind: str) -> tuple[Item, ...]:
        return self.things if kind == "thing" else self.marks

    @property
    def groups(self) -> set[tuple[str, str]]:
        """Of which groups it holds something, be it somebody's word: such groups are asked about one by one."""
        shown = {(kind, group) for kind in ("thing", "mark") for item in self.items(kind) for group in item.groups}
        return shown | {("thing", group) for group in self.stated}

    def candidates(self, kind: str, group: str) -> tuple[int, ...]:
        return tuple(i.id for i in self.items(kind) if group in i.groups)


def make_case(r: random.Random, most: int = 5) -> Case:
    def items(names: Sequence[str], count: int) -> tuple[Item, ...]:
        found = []
        for number in range(count):
            groups = {g: YES if r.random() < 0.85 else UNKNOWN for g in names if r.random() < 0.5}
            start = r.randrange(10)
            found.append(Item(number, groups, start, start + r.randrange(5), r.choice((None, 1, 2, 3, 4))))
        return tuple(found)

    return Case(
        items(THINGS, r.randrange(most + 1)),
        items(MARKS, r.randrange(most)),
        {"thing": r.random() < 0.7, "mark": r.random() < 0.7},
        frozenset(g for g in THINGS if r.random() < 0.15),
        r.choice((None, 1, 2, 3)),
        r.random() < 0.2,
    )


# --- sentences: `fact` of shown items, and what incomplete logs leave open --------------


def both(*answers: Answer) -> Answer:
    return NO if NO in answers else UNKNOWN if UNKNOWN in answers else YES


def said(answer: bool | None) -> Answer:
    return UNKNOWN if answer is None else YES if answer else NO


def has(case: Case, groups, size, table, x: Item) -> Answer:
    return x.groups.get(groups[0], NO)


def large(case: Case, groups, size, table, x: Item) -> Answer:
    return both(x.groups.get(groups[0], NO), said(None if x.size is None else x.size >= size))


def overlapping(case: Case, groups, size, table, x: Item, y: Item) -> Answer:
    together = x.id != y.id and x.start <= y.end and y.start <= x.end
    return both(x.groups.get(groups[0], NO), y.groups.get(groups[1], NO), said(together))


def marked(case: Case, groups, size, table, x: Item, m: Item) -> Answer:
    return both(x.groups.get(groups[0], NO), m.groups.get(groups[1], NO), said(x.start <= m.start <= x.end))


def listed(case: Case, groups, size, table, x: Item) -> Answer:
    """So many of the mark groups in the table fall into the thing's span."""
    answers = [
        max(
            (both(m.groups.get(g, NO), said(x.start <= m.start <= x.end)) for m in case.marks), key=RANK.get, default=NO
        )
        for g in table
    ]
    sure, perhaps = answers.count(YES), answers.count(UNKNOWN)
    return both(x.groups.get(groups[0], NO), said(True if sure >= size else None if sure + perhaps >= size else False))


RANK = {NO: 0, UNKNOWN: 1, YES: 2}


@dataclass(frozen=True)
class Shape:
    """One sentence: the kinds of the words that bind, and what it says of shown items."""

    name: str
    kinds: tuple[str, ...]
    fact: Callable
    open: Callable[[Case, tuple], bool]  # whether the logs leave it open for values, UNSEEN among them
    loose: Callable[[Case], list[tuple[bool, ...]]]  # the same as rows: which places are None
    table: bool = False


def any_thing(case: Case, values: tuple) -> bool:
    return not case.whole["thing"]


def thing_rows(case: Case) -> list[tuple[bool, ...]]:
    return [] if case.whole["thing"] else [(True,)]


def any_mark(case: Case, values: tuple) -> bool:
    return not case.whole["mark"]


def mark_rows(case: Case) -> list[tuple[bool, ...]]:
    return [] if case.whole["mark"] else [(True,)]


def pair_rows(case: Case) -> list[tuple[bool, ...]]:
    return [] if case.whole["thing"] else [(True, True)]


def marked_open(case: Case, values: tuple) -> bool:
    x, m = values
    return (not case.whole["mark"] and x != UNSEEN) or (not case.whole["thing"] and m != UNSEEN)


def marked_rows(case: Case) -> list[tuple[bool, ...]]:
    return [(False, True)] * (not case.whole["mark"]) + [(True, False)] * (not case.whole["thing"])


SHAPES = {
    s.name: s
    for s in (
        Shape("has", ("thing",), has, any_thing, thing_rows),
        Shape("large", ("thing",), large, any_thing, thing_rows),
        Shape("overlapping", ("thing", "thing"), overlapping, any_thing, pair_rows),
        Shape("marked", ("thing", "mark"), marked, marked_open, marked_rows),
        Shape(
            "mark", ("mark",), has, lambda case, v: not case.whole["mark"], lambda c: [(True,)] * (not c.whole["mark"])
        ),
        Shape("listed", ("thing",), listed, any_thing, thing_rows, table=True),
    )
}


def rows(shape: Shape):
    """The sentence as the engine calls it."""

    def function(case: Case, *arguments) -> Iterable[Row]:
        groups, size = arguments[: len(shape.kinds)], arguments[len(shape.kinds)]
        table = [record["group"] for record in arguments[-1]] if shape.table else []
        shown = [[case.items(k)[i] for i in case.candidates(k, g)] for k, g in zip(shape.kinds, groups, strict=True)]
        for items in product(*shown):
            answer = shape.fact(case, groups, size, table, *items)
            yield Row(answer, tuple(i.id for i in items), missing="" if answer is NO else "more")
        if case.fog and shape.kinds == ("mark",):
            yield Row(NO, (None,), missing="the fog")
        for wild in shape.loose(case):
            for items in product(*([None] if w else s for w, s in zip(wild, shown, strict=True))):
                yield Row(UNKNOWN, tuple(None if i is None else i.id for i in items), missing="log")

    return function


def stated(case: Case, group: str, size: int) -> Iterable[Row]:
    if group in case.stated:
        yield Row(YES, (None,))


def numbered(case: Case, least: int) -> Iterable[Row]:
    if case.number is None:
        yield Row(UNKNOWN, missing="the number")
    elif case.number >= least:
        yield Row(YES)


SENTENCES = {name: Sentence(name, Role.CONDITION, "random", name, rows(shape)) for name, shape in SHAPES.items()}
SENTENCES["stated"] = Sentence("stated", Role.CONDITION, "random", "stated", stated)
SENTENCES["numbered"] = Sentence("numbered", Role.CONDITION, "random", "numbered", numbered)
SENTENCES["finding"] = Sentence(
    "finding",
    Role.CONDITION,
    "random",
    "finding",
    lambda case, kind, title: (),
    title_kind=lambda kind, title: (kind, title),
)


def truth(case: Case, match: Match, values: tuple[int, ...], raised: dict[str, Answer]) -> Answer:
    """What the positive sentence says of these values, from the raw facts."""
    name = match.sentence.expression
    if name == "finding":
        return raised.get(match.arguments[1], NO)
    if name == "numbered":
        return said(None if case.number is None else case.number >= match.arguments[0])
    if name == "stated":
        return said(match.arguments[0] in case.stated)
    shape = SHAPES[name]
    groups, size = match.arguments[: len(shape.kinds)], match.arguments[len(shape.kinds)]
    table = [row[0].text for row in match.step.table.rows] if match.step.table else []
    best = UNKNOWN if shape.open(case, values) else NO
    if UNSEEN not in values:
        items = [case.items(k)[v] for k, v in zip(shape.kinds, values, strict=True)]
        best = max(best, shape.fact(case, groups, size, table, *items), key=RANK.get)
    return best


# --- rulebooks --------------------------------------------------------------------------


def make_line(r: random.Random, titles: Sequence[str], groups: Sequence[str]) -> Match:
    excludes = r.random() < 0.25
    if titles and r.random() < 0.15:
        return line("finding", excludes, ("signal", r.choice(titles)), ())
    name = r.choice(
        ("has", "large", "large", "overlapping", "overlapping", "marked", "mark", "listed", "stated", "numbered")
    )
    if name == "numbered":
        return line(name, excludes, (r.randrange(1, 4),), ())
    kinds = SHAPES[name].kinds if name in SHAPES else ("thing",)
    variables = tuple(
        Variable(k, r.choice(groups if k == "thing" else MARKS), k == "thing" and r.random() < 0.2) for k in kinds
    )
    cells = tuple((Cell(g, 0, 0),) for g in r.sample(MARKS, r.randrange(1, 3))) if name == "listed" else ()
    table = Table((Cell("group", 0, 0),), cells) if cells else None
    return line(name, excludes, (*(v.group for v in variables), r.randrange(1, 4)), variables, table)


def line(
    name: str, excludes: bool, arguments: tuple, variables: tuple[Variable, ...], table: Table | None = None
) -> Match:
    named = {v.group for v in variables}
    others = (str(argument) for argument in arguments if argument not in named)
    texts = ("excludes" if excludes else "needs", *(v.name for v in variables), *others)
    return Match(
        Step("Given", " ".join((name, *texts)), "random", 1, 1, table),
        SENTENCES[name],
        arguments,
        texts,
        excludes,
        variables,
    )


def make_rulebook(r: random.Random, count: int = 8) -> Rulebook:
    rules = []
    for number in range(count):
        groups = r.sample(THINGS, r.randrange(1, 4))  # few, so that lines share them
        titles = [f"finding {n}" for n in range(number // 2)]  # two rules raise each
        lines = [make_line(r, titles, groups) for _ in range(r.randrange(1, 6))]
        if r.random() < 0.2:
            lines.append(r.choice(lines))  # one sentence twice
        outcome = Outcome("raises", "signal", f"finding {number // 2}")
        rules.append(Rule(f"r{number}", 1, "", "", (), "", "random", number, tuple(lines), (outcome,), ()))
    order = rules[:]
    r.shuffle(order)
    return Rulebook(tuple(order), Words(), str(r.random()), (), compile_rules(order))


# --- the brute-force reading ------------------------------------------------------------


@dataclass
class Reading:
    """What a rulebook says of a case, by rule index; `exact` False: only the verdict is comparable."""

    verdicts: dict[int, str] = field(default_factory=dict)
    firings: dict[int, set[tuple[int, ...]]] = field(default_factory=dict)
    exact: dict[int, bool] = field(default_factory=dict)


def read(rulebook: Rulebook, case: Case) -> Reading:
    """Every rule by enumeration, those that raise a title before those that speak of it."""
    found = Reading()
    waiting = list(range(len(rulebook.rules)))
    while waiting:
        blocked = {o.title for i in waiting for o in rulebook.rules[i].outcomes}
        ready = [i for i in waiting if not blocked & needed(rulebook.rules[i])]
        raised = {}
        for index, verdict in found.verdicts.items():
            title = rulebook.rules[index].outcomes[0].title
            answer = {"fires": YES, "asks": UNKNOWN}.get(verdict, NO)
            raised[title] = max(answer, raised.get(title, NO), key=RANK.get)
        for index in ready:
            read_rule(rulebook, index, case, raised, found)
        waiting = [i for i in waiting if i not in ready]
    return found


def needed(rule: Rule) -> set[str]:
    return {m.arguments[1] for m in rule.lines if m.sentence.expression == "finding"}


def read_rule(rulebook: Rulebook, index: int, case: Case, raised: dict[str, Answer], found: Reading) -> None:
    rule = rulebook.rules[index]
    needs = [m for m in rule.lines if not m.excludes]
    spoken = list(dict.fromkeys(v for m in needs for v in m.variables))
    implied = [f for v in spoken if v.another and (f := Variable(v.kind, v.group)) not in spoken]
    variables = [*spoken, *dict.fromkeys(implied)]
    domains = [[*case.candidates(v.kind, v.group), *([UNSEEN] if v in spoken else [])] for v in variables]
    best, tuples = NO, set()
    for values in product(*domains):
        assignment = dict(zip(variables, values, strict=True))
        if not distinct(assignment):
            continue
        answer = YES
        for match in rule.lines:
            answer = both(answer, line_truth(case, match, assignment, set(spoken), raised))
            if answer is NO:
                break
        best = max(best, answer, key=RANK.get)
        if answer is YES:
            named = {slot(v): value for v, value in assignment.items()}
            tuples.add(tuple(named[name] for name in rulebook.program.rules[index].joined))
    found.verdicts[index] = {YES: "fires", UNKNOWN: "asks", NO: "stays silent"}[best]
    found.firings[index] = tuples
    found.exact[index] = all(m.sentence.expression != "stated" for m in needs)


def distinct(assignment: dict[Variable, int]) -> bool:
    return all(
        value == UNSEEN or assignment.get(Variable(v.kind, v.group)) != value
        for v, value in assignment.items()
        if v.another
    )


def line_truth(
    case: Case, match: Match, assignment: dict[Variable, int], spoken: set[Variable], raised: dict[str, Answer]
) -> Answer:
    if not match.excludes:
        return truth(case, match, tuple(assignment[v] for v in match.variables), raised)
    own = list(dict.fromkeys(match.variables))
    firsts = [f for v in own if v.another and (f := Variable(v.kind, v.group)) not in own]
    fixed = {v: assignment[v] for v in (*own, *firsts) if v in spoken}
    free = [v for v in dict.fromkeys((*own, *firsts)) if v not in fixed]
    domains = [[*case.candidates(v.kind, v.group), *([UNSEEN] if v in own else [])] for v in free]
    worst = NO
    for values in product(*domains):
        whole = {**fixed, **dict(zip(free, values, strict=True))}
        if distinct(whole):
            worst = max(worst, truth(case, match, tuple(whole[v] for v in match.variables), raised), key=RANK.get)
    if case.fog and free and match.sentence.expression == "mark":  # what nobody could read is not known to be none
        worst = max(worst, UNKNOWN, key=RANK.get)
    return {YES: NO, NO: YES, UNKNOWN: UNKNOWN}[worst]
