from __future__ import annotations

import json
import random

import pytest

from rules.conditions import Answers
from rules.durable import DurableRules, candidates, encode
from rules.model import Answer, ConditionAnswer, Firing, Row
from rules.reference import infer
from tests.rules.small import book, needs, rule, told

YES = Answer.YES


def table_of(*conditions: set[tuple]) -> Answers:
    return told(
        ConditionAnswer(YES if rows else Answer.NO, tuple(Row(YES, bound) for bound in rows)) for rows in conditions
    )


@pytest.fixture
def durable():
    made = []

    def make(program) -> DurableRules:
        made.append(DurableRules(program))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_the_encoding_joins_by_equality_and_ends_each_join_with_an_always_true_term():
    program = book(rule("a", needs("has", "oak"), needs("overlapping", "elm", "oak"), needs("numbered", 1))).program
    assert json.loads(encode(program.rules[0])["rules"])["r0"] == {
        "all": [
            {"p0": {"c": 0}},
            {"p1": {"$and": [{"c": 1}, {"a": {"p0": "a"}}, {"$gte": {"c": {"p0": "c"}}}]}},
            {"p2": {"c": 2}},
        ],
        "count": 1,
    }


def test_facts_are_integers_without_repeats_and_only_of_joined_variables():
    program = book(rule("a", needs("has", "oak"), needs("overlapping", "elm", "oak"))).program
    table = table_of({(7,)}, {(1, 7), (2, 7), (3, 7)})
    ((index, text),) = candidates(program, [0], table)
    facts = json.loads(text)
    assert index == 0
    assert [f["c"] for f in facts] == [0, 1]
    assert [f.get("s") for f in facts] == [1, None]  # the mark that lets every state fire
    assert all(type(value) is int for fact in facts for value in fact.values())


def test_a_rule_with_a_line_without_yes_is_no_candidate():
    program = book(rule("a", needs("has", "oak"), needs("numbered", 1))).program
    assert list(candidates(program, [0], table_of({(1,)}, set()))) == []


def test_fifteen_joined_lines(durable):
    program = book(rule("a", *(needs("large", "oak", size=n) for n in range(15)))).program
    table = table_of(*({(n,) for n in range(8)} for _ in range(15)))
    assert durable(program).infer([0], table) == {Firing(0, (n,)) for n in range(8)}


def test_the_last_join_false_is_safe(durable):
    program = book(*(rule(f"r{n}", needs("has", "oak"), needs("large", "oak", size=n)) for n in range(100))).program
    engine = durable(program)
    table = table_of({(1,), (2,)}, *({(3,), (4,)} for _ in range(100)))
    assert engine.infer(range(100), table) == set()


def test_nothing_of_one_case_is_left_for_the_next(durable):
    program = book(rule("a", needs("has", "oak"), needs("large", "oak"))).program
    engine = durable(program)
    for n in range(2000):
        left, right = ({(1,)}, set()) if n % 3 == 0 else ({(1,)}, {(2,)}) if n % 3 == 1 else ({(2,)}, {(2,)})
        expected = {Firing(0, (2,))} if n % 3 == 2 else set()
        assert engine.infer([0], table_of(left, right)) == expected


def test_many_values_agree_with_the_reference(durable):
    r = random.Random(5)
    lines = [needs("has", "oak"), needs("overlapping", "oak", "elm"), needs("overlapping", "elm", "tree")]
    program = book(rule("a", *lines, needs("large", "tree"), needs("marked", "oak", "frost"))).program
    engine = durable(program)
    for _ in range(30):
        widths = [len(c.variables) for c in program.conditions]
        table = table_of(*({tuple(r.randrange(12) for _ in range(w)) for _ in range(25)} for w in widths))
        assert engine.infer([0], table) == infer(program, [0], table)
