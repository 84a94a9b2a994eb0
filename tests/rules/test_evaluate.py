from __future__ import annotations

import dataclasses

import pytest

from rules import evaluate as module
from rules.evaluate import evaluate
from rules.model import Answer, Firing, Outcome, Row
from rules.worker import EngineFailure
from tests.rules.small import book, case, excludes, finding, late, needs, rule

OAK = case(("oak", 1, 2, 3))


def verdicts(rulebook, facts, engine="reference"):
    return [v.value for v in evaluate(rulebook, facts, engine).verdicts]


@pytest.mark.parametrize("engine", ["both", "durable", "reference"])
def test_chains_run_in_order_whatever_the_order_of_the_rules(engine):
    rulebook = book(
        rule("c", finding("b"), excludes("numbered", 9)), rule("b", finding("a")), rule("a", needs("has", "oak"))
    )
    assert verdicts(rulebook, case(("oak", 1, 2), number=1), engine) == ["fires"] * 3
    assert verdicts(rulebook, case(number=1), engine) == ["stays silent"] * 3


def test_a_finding_is_unknown_while_a_rule_that_could_raise_it_asks():
    rulebook = book(rule("a", needs("numbered", 2), title="T"), rule("b", needs("has", "oak"), title="T"))
    evaluation = evaluate(rulebook, case(), "reference")
    assert evaluation.title("signal", "T") is Answer.UNKNOWN
    assert ("signal", "T") not in evaluation.titles
    assert evaluate(rulebook, OAK, "reference").title("signal", "T") is Answer.YES
    assert evaluate(rulebook, case(number=1), "reference").title("signal", "T") is Answer.NO


def test_a_waiting_finding_passes_on_what_is_missing():
    rulebook = book(rule("a", needs("numbered", 2)), rule("b", finding("a")))
    evaluation = evaluate(rulebook, case(), "reference")
    condition = rulebook.program.rules[1].patterns[0].condition
    assert [row.missing for row in evaluation.answers[condition].rows] == ["the number"]


def test_late_sentences_see_the_evaluation():
    seen = []

    def heavy(case, evaluation):
        seen.append(sum(evaluation.weights))
        if sum(evaluation.weights) >= 30:
            yield Row(Answer.YES)

    routing = dataclasses.replace(rule("r", late(heavy)), outcomes=(Outcome("routes", title="red"),))
    rules = [routing, rule("a", needs("has", "oak"), weight=10), rule("b", finding("a"), weight=20)]
    assert verdicts(book(*rules), OAK) == ["fires"] * 3
    assert seen == [30]
    assert verdicts(book(*rules), case()) == ["stays silent"] * 3


def test_a_title_raised_twice_counts_once_at_its_larger_weight():
    rules = [rule("a", needs("has", "oak"), title="T", weight=5), rule("b", needs("large", "oak"), title="T", weight=9)]
    assert evaluate(book(*rules), OAK, "reference").weights == [9]


def test_a_condition_is_answered_once():
    from rules.model import Role, Sentence

    calls = []
    base = needs("numbered", 1)
    counted = Sentence("counted", Role.CONDITION, "x", "x", lambda case, n: calls.append(n) or [Row(Answer.YES)])
    line = dataclasses.replace(base, sentence=counted)
    assert verdicts(book(rule("a", line), rule("b", line)), OAK) == ["fires", "fires"]
    assert calls == [1]


class Lying:
    """An engine that finds what nobody else does."""

    troubles, last_error = 0, ""

    def __init__(self, found):
        self.found = found

    def infer(self, rules, table):
        return self.found


def test_a_disagreement_is_reported_and_the_reference_stands(monkeypatch):
    monkeypatch.setattr(module, "engine_for", lambda key, program: Lying({Firing(1, ())}))
    evaluation = evaluate(book(rule("a", needs("has", "oak")), rule("b", needs("has", "elm"))), OAK)
    assert [v.value for v in evaluation.verdicts] == ["fires", "stays silent"]
    assert evaluation.firings == {Firing(0, ())}
    assert evaluation.engine == {
        "used": "reference",
        "agreed": False,
        "note": "durable-rules and the reference differ on: a, b",
    }


@pytest.mark.parametrize("engine", ["both", "durable"])
def test_an_engine_that_fails_costs_nothing(monkeypatch, engine):
    monkeypatch.setattr(module, "engine_for", lambda key, program: Lying(EngineFailure("it broke")))
    evaluation = evaluate(book(rule("a", needs("has", "oak"))), OAK, engine)
    assert [v.value for v in evaluation.verdicts] == ["fires"]
    assert evaluation.engine == {
        "used": "reference",
        "agreed": None,
        "note": "durable-rules did not answer: it broke",
    }


def test_durable_alone_is_believed(monkeypatch):
    monkeypatch.setattr(module, "engine_for", lambda key, program: Lying({Firing(1, ())}))
    rulebook = book(rule("a", needs("has", "oak")), rule("b", needs("has", "elm")))
    assert verdicts(rulebook, OAK, "durable") == ["stays silent", "fires"]


def test_an_unknown_engine_is_refused():
    with pytest.raises(ValueError, match="both, durable, reference"):
        evaluate(book(), OAK, engine="drools")
