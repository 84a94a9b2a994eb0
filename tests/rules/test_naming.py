"""A rule that speaks of what a finding names means the very thing the finding rests on, and no other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rules.evaluate import evaluate
from rules.model import Answer, Match, Ref, Row, Sentence
from tests.rules.small import book, case, finding, needs, rule


def answers(*rows: Row) -> Match:
    """A sentence with these rows, whatever the case."""
    base = finding("unused")
    return replace(base, arguments=(), sentence=Sentence("rows", base.sentence.role, "s", "s", lambda _: rows))


def named(group: str, title: str, excluding: bool = False) -> Match:
    line = needs("has", group)
    sentence = Sentence(
        "named", line.sentence.role, "s", "s", line.sentence.function, title_kind=lambda g, kind, title: (kind, title)
    )
    return replace(line, sentence=sentence, arguments=(group, "signal", title), excludes=excluding)


def row(answer: Answer, *things: int, missing: str = "") -> Row:
    return Row(answer, (), tuple(Ref("thing", n) for n in things), missing=missing)


TWO = case(("oak", 1, 2), ("oak elm", 3, 4))


@pytest.mark.parametrize("engine", ["both", "durable", "reference"])
@pytest.mark.parametrize(
    ("rows", "needing", "excluding"),
    [
        ([row(Answer.YES, 0)], "fires", "fires"),
        ([row(Answer.YES, 0), row(Answer.YES, 1)], "fires", "stays silent"),
        ([row(Answer.YES, 0), row(Answer.UNKNOWN, 1, missing="x")], "fires", "asks"),
        ([row(Answer.UNKNOWN, 0, missing="x")], "asks", "fires"),
        ([row(Answer.UNKNOWN, missing="x")], "asks", "asks"),
        ([row(Answer.NO, 0)], "stays silent", "fires"),
    ],
)
def test_only_what_the_finding_rests_on(rows, needing, excluding, engine):
    rulebook = book(
        rule("a", answers(*rows), title="T"),
        rule("b", needs("has", "oak"), named("oak", "T")),
        rule("c", needs("has", "oak"), named("oak", "T", excluding=True)),
    )
    said = [v.value for v in evaluate(rulebook, TWO, engine).verdicts]
    assert said[1:] == [needing, excluding]


def test_a_thing_of_another_group_is_not_meant():
    rulebook = book(rule("a", answers(row(Answer.YES, 0)), title="T"), rule("b", named("elm", "T")))
    assert [v.value for v in evaluate(rulebook, TWO, "reference").verdicts] == ["fires", "stays silent"]
