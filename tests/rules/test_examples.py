from __future__ import annotations

import pytest

from rules.examples import run_examples, uncovered_lines

toy = pytest.importorskip("tests.rules.toy")


def load(rules: str = toy.RULES):
    from rules.book import load_rulebook
    from rules.source import SourceFile

    files = [SourceFile("words.feature", toy.VOCABULARY), SourceFile("rules.feature", rules)]
    return load_rulebook(files, toy.REGISTRY)


HARNESS = toy.Harness()


def test_every_example_of_the_toy_holds():
    results = run_examples(load(), HARNESS)
    assert [r.rule_id for r in results] == ["rough"] * 5 + ["swamped"] * 2
    assert all(r.passed and not r.message for r in results)


def test_only_the_rules_asked_for():
    assert {r.rule_id for r in run_examples(load(), HARNESS, only={"swamped"})} == {"swamped"}


def test_a_check_that_does_not_hold_is_named_with_its_line():
    head, name, tail = toy.RULES.partition("Example: Company at sea")
    text = head + name + tail.replace("Then the rule stays silent", "Then the rule asks", 1)
    result = next(r for r in run_examples(load(text), HARNESS) if not r.passed)
    assert (result.rule_id, result.name) == ("rough", "Company at sea")
    assert result.message == "the rule stays silent, not asks"
    assert text.splitlines()[result.line - 1].strip() == "Then the rule asks"


def test_a_case_that_can_not_be_made_fails_with_its_line(monkeypatch):
    rulebook = load()
    monkeypatch.setattr(HARNESS, "facts", lambda draft, book: int("no number"), raising=False)
    results = run_examples(rulebook, HARNESS)
    assert not any(r.passed for r in results)
    assert results[0].message.startswith("This case can not be made: ")


def test_a_line_that_no_example_would_miss_is_reported():
    found = [(rule.id, match.step.text) for rule, match in uncovered_lines(load(), HARNESS)]
    assert found == [("swamped", 'the rule needs the signal "Rough passage"')]


def test_an_example_that_misses_the_line_covers_it():
    text = toy.RULES + (
        "\n    Example: Fair weather\n      Given the boat sailed:\n        | boat   | from | to |\n"
        "        | Brenda | 1    | 9  |\n      When the case is screened\n      Then the rule stays silent\n"
    )
    assert uncovered_lines(load(text), HARNESS) == []


def test_examples_hold_in_durable_rules_too():
    assert all(r.passed for r in run_examples(load(), HARNESS, engine="durable"))


def test_a_rule_whose_examples_fail_is_not_asked_for_more():
    text = toy.RULES + (
        "\n    Example: Two sail in the calm\n      Given the boat sailed:\n        | boat   | from | to |\n"
        "        | Brenda | 1    | 9  |\n      When the case is screened\n      Then the rule asks\n"
    )
    assert [r.rule_id for r in run_examples(load(text), HARNESS) if not r.passed] == ["swamped"]
    assert uncovered_lines(load(text), HARNESS) == []
