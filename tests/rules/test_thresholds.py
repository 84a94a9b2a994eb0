from __future__ import annotations

import pytest

from rules.book import load_rulebook
from rules.examples import uncovered_lines
from rules.source import SourceFile
from rules.thresholds import Moves, Silent, moved
from tests.rules import toy

HARNESS = toy.Harness()


def silent(*rules: str, only: set[str] | None = None) -> list[Silent]:
    files = [SourceFile(f"rules_{place}.feature", text) for place, text in enumerate(rules or (toy.RULES,))]
    book = load_rulebook([SourceFile("words.feature", toy.VOCABULARY), *files], toy.REGISTRY)
    moves = Moves(book, HARNESS, toy.REGISTRY)
    uncovered_lines(book, HARNESS, only=only, also=moves.judge)
    return moves.silent(only)


@pytest.mark.parametrize(
    ("value", "values"),
    [
        ("30 days", ["29 days", "31 days"]),
        ("2 years", ["1 year", "3 years"]),
        ("50 %", ["40 %", "60 %"]),
        ("10 %", ["20 %"]),
        ("1,200 mg", ["1199 mg", "1201 mg"]),
        ("50", ["49", "51"]),
        ("soon", []),
    ],
)
def test_a_step_down_and_a_step_up(value, values):
    assert moved(value) == values


def test_a_move_that_no_example_notices_is_named_at_the_threshold():
    (found,) = silent()  # the long voyage of the examples lasts six days, the short one four
    assert (found.parameter.name, found.values, found.rules) == ("long voyage", ("6",), ("rough",))
    assert str(found).startswith('words.feature:29: warning: "long voyage" is 5; no example notices when it is 6.')


def test_examples_on_either_side_of_the_edge_notice():
    assert silent(toy.RULES.replace("| A long voyage | Alma | 6  |", "| A long voyage | Alma | 5  |")) == []


def test_an_example_of_another_rule_notices_too():
    """Of two rules that name the threshold one has the example, whichever is asked about."""
    other = toy.RULES.split("  @id:swamped")[0].replace("@id:rough", "@id:calm").replace("Rough passage", "Calm")
    other = other.replace("| A long voyage | Alma | 6  |", "| A long voyage | Alma | 5  |").replace("Storms", "Calms")
    assert silent(toy.RULES, other, only={"rough"}) == silent(toy.RULES, other, only={"calm"}) == []


def test_a_threshold_of_rules_not_asked_about_is_not_named():
    assert silent(only={"swamped"}) == []
    assert [s.parameter.name for s in silent(only={"rough"})] == ["long voyage"]


def test_nothing_is_said_while_an_example_of_a_rule_that_names_it_fails():
    assert silent(toy.RULES.replace("| A short one   | Alma | 4  |", "| A short one   | Alma | 5  |")) == []
