"""Short ways to write rules and cases over the sentences of `random_rulebooks`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rules.compile import compile_rules
from rules.conditions import Answers
from rules.model import Answer, ConditionAnswer, Match, Outcome, Rule, Rulebook, Sentence, Variable, Words
from tests.rules.random_rulebooks import MARKS, SHAPES, Case, Item, line


def needs(name: str, *words: object, size: int = 1) -> Match:
    """`needs("overlapping", "oak", "another oak")`."""
    return _line(name, False, words, size)


def excludes(name: str, *words: object, size: int = 1) -> Match:
    """The same, excluding."""
    return _line(name, True, words, size)


def _line(name: str, excluding: bool, words: tuple, size: int) -> Match:
    if name not in SHAPES and name != "stated":
        return line(name, excluding, words, ())
    variables = tuple(
        Variable(
            "mark" if w.removeprefix("another ") in MARKS else "thing", w.removeprefix("another "), "another " in w
        )
        for w in words
    )
    return line(name, excluding, (*(v.group for v in variables), size), variables)


def finding(title: str, excluding: bool = False) -> Match:
    return line("finding", excluding, ("signal", title), ())


def late(function) -> Match:
    """A sentence answered after all others, by `function(case, evaluation)`."""
    base = line("numbered", False, (), ())
    return replace(base, sentence=Sentence("late", base.sentence.role, "small", "late", function, late=True))


def rule(name: str, *lines: Match, title: str = "", weight: int = 0) -> Rule:
    outcome = Outcome("raises", "signal", title or name, weight)
    return Rule(name, 1, name, "", (), "", "small", 1, lines, (outcome,), ())


def book(*rules: Rule) -> Rulebook:
    return Rulebook(rules, Words(), "small " + " ".join(r.id for r in rules), (), compile_rules(rules))


def told(said: Iterable[ConditionAnswer]) -> Answers:
    """Answers given outright, by position, of no case."""
    answers = Answers(book().program, case())
    for number, one in enumerate(said):
        answers[number] = one
    return answers


def case(*things: tuple, marks: tuple = (), whole: bool = True, number: int | None = None, stated: tuple = ()) -> Case:
    """Things and marks as (groups, start, end[, size]); groups in one string, a `?` after those that are doubtful."""

    def items(rows: tuple) -> tuple[Item, ...]:
        return tuple(
            Item(
                i,
                {g.rstrip("?"): Answer.UNKNOWN if g.endswith("?") else Answer.YES for g in row[0].split()},
                row[1],
                row[2],
                row[3] if len(row) > 3 else None,
            )
            for i, row in enumerate(rows)
        )

    return Case(items(things), items(marks), {"thing": whole, "mark": whole}, frozenset(stated), number)
