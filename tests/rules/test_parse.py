from __future__ import annotations

import pytest

from rules.parse import MOST_COLUMNS, MOST_ROWS, MOST_STEPS, parse
from rules.source import SourceFile
from tests.rules import toy


def parsed(text: str):
    return parse(SourceFile("f.feature", text))


def test_a_rule_with_its_definition_and_examples():
    feature = parsed(toy.RULES).feature
    first, second = feature.rules
    assert (first.name, first.description) == ("A ketch caught in a gale", "Ketches roll.")
    assert [t.name for t in first.tags] == ["id:rough", "v1", "category:weather"]
    assert [s.keyword for s in first.definition.steps] == ["Given"] * 3 + ["Then"] * 4
    assert first.end + 1 == second.tags[0].line


def test_outline_rows_become_examples_with_the_line_of_the_row():
    outline = parsed(toy.RULES).feature.rules[0].examples[0]
    lines = toy.RULES.split("\n")
    assert [p.name for p in outline.pickles] == [
        "A long voyage - the rule fires",
        "A short one - the rule stays silent",
        "Fair weather - the rule stays silent",
        "Another boat - the rule stays silent",
    ]
    for pickle in outline.pickles:
        assert pickle.name.split(" - ")[0] in lines[pickle.line - 1]
    short = outline.pickles[1]
    assert [s.text for s in short.shared] == ["the crew numbers 3"]
    assert [s.text for s in short.steps] == [
        "the boat sailed:",
        "a gale blew on day 4",
        "the case is screened",
        "the rule stays silent",
    ]
    assert short.steps[0].table.records() == [{"boat": "Alma", "from": "1", "to": "4"}]


def test_the_definition_is_no_part_of_an_example():
    for rule in parsed(toy.RULES).feature.rules:
        definition = {s.text for s in rule.definition.steps}
        for example in rule.examples:
            for pickle in example.pickles:
                assert not definition & {s.text for s in pickle.shared + pickle.steps}


def test_and_takes_the_keyword_above_it():
    text = "Feature: F\n  Background:\n    Given a\n    And b\n    When c\n    But d\n    * e\n    Then f\n"
    assert [s.keyword for s in parsed(text).feature.background.steps] == [
        "Given",
        "Given",
        "When",
        "When",
        "When",
        "Then",
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("|a|\n" * (MOST_ROWS + 1), "too-many-rows"),
        ("|" + "a|" * (MOST_COLUMNS + 1) + "\n", "too-many-columns"),
        ("Given b\n" * (MOST_STEPS + 1), "too-many-steps"),
    ],
)
def test_size_limits(text, code):
    refused = parsed(f"Feature: F\n  Background:\n    Given a\n{text}")
    assert [d.code for d in refused.diagnostics] == [code]


def test_a_file_at_the_row_limit_is_read():
    assert not parsed("Feature: F\n  Background:\n    Given a\n" + "|a|\n" * MOST_ROWS).diagnostics


def test_outlines_that_unfold_without_end_are_refused():
    steps = "".join(f"Given {'<a> ' * 90}{n}\n" for n in range(200))
    rows = "|a|\n" + "|b|\n" * 1000
    refused = parsed(f"Feature: F\n  Scenario Outline: <a>\n{steps}Examples:\n{rows}")
    assert [d.code for d in refused.diagnostics] == ["too-much-text"]


def test_the_parser_gives_up_after_ten_errors_and_says_so():
    text = "Feature: F\n  Example: E\n    Given a\n" + "".join(f"    oops {n}\n" for n in range(30))
    found = [d.code for d in parsed(text).diagnostics]
    assert found.count("unexpected-line") == 11
    assert found.count("too-many-errors") == 1


def test_a_language_line_inside_a_text_block_is_only_text():
    text = 'Feature: F\n  Background:\n    Given a\n      """\n      # language: fr\n      """\n'
    assert not parsed(text).diagnostics
