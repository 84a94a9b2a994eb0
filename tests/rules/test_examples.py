from __future__ import annotations

import pytest

from rules.examples import run_examples, uncovered_lines

toy = pytest.importorskip("tests.rules.toy")


def load(rules: str = toy.RULES, long_voyage: int = 5):
    from rules.book import load_rulebook
    from rules.source import SourceFile

    words = toy.VOCABULARY.replace("| long voyage | 5 ", f"| long voyage | {long_voyage} ")
    files = [SourceFile("words.feature", words), SourceFile("rules.feature", rules)]
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
    assert result.message == (
        'the rule stays silent, not asks Line 14, "the rule excludes sloop overlapping ketch", is not true of it.'
    )
    assert text.splitlines()[result.line - 1].strip() == "Then the rule asks"


def row(text: str, cells: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if cells in line)


def test_after_a_changed_threshold_the_row_is_named_with_the_sentence_and_its_value():
    (silent,) = [r for r in run_examples(load(long_voyage=7), HARNESS, only={"rough"}) if not r.passed]
    assert silent.line == row(toy.RULES, "| A long voyage |")
    assert silent.message == (
        "the rule stays silent, not fires "
        'Line 12, "the rule needs ketch lasting at least long voyage days" (long voyage is 7, words.feature:29), '
        "is not true of it."
    )
    (fires,) = [r for r in run_examples(load(long_voyage=3), HARNESS, only={"rough"}) if not r.passed]
    assert fires.line == row(toy.RULES, "| A short one ")
    assert fires.message.endswith(
        'All its sentences are true of it, among them "the rule needs ketch lasting at least long voyage days" '
        "(long voyage is 3, words.feature:29)."
    )


def test_what_is_unknown_is_told():
    logged = toy.RULES.replace("      When the case", "      And part of the log is lost\n      When the case", 1)
    asks = [r.message for r in run_examples(load(logged), HARNESS, only={"rough"}) if not r.passed]
    assert 'Line 14, "the rule excludes sloop overlapping ketch", is unknown of it.' in asks[0]


def test_an_example_that_a_threshold_keeps_from_noticing_is_named():
    text = toy.RULES.replace("Alma | 6  | gale ", "Alma | 9  | gale ").replace("Alma | 1    | 6 ", "Alma | 1    | 9 ")
    found = [u for u in uncovered_lines(load(text, long_voyage=7), HARNESS) if u.rule.id == "rough"]
    (gale,) = [u for u in found if u.line.step.text == "the rule needs ketch caught in gale"]
    assert gale.near.line == row(text, "| Fair weather ")
    assert [line.step.text for line in gale.others] == ["the rule needs ketch lasting at least long voyage days"]


def test_a_case_that_can_not_be_made_fails_with_its_line(monkeypatch):
    rulebook = load()
    monkeypatch.setattr(HARNESS, "facts", lambda draft, book: int("no number"), raising=False)
    results = run_examples(rulebook, HARNESS)
    assert not any(r.passed for r in results)
    assert results[0].message.startswith("This case can not be made: ")


def test_a_line_that_no_example_would_miss_is_reported():
    found = [(rule.id, match.step.text) for rule, match, *_ in uncovered_lines(load(), HARNESS)]
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
