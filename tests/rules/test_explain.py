from __future__ import annotations

from rules.evaluate import evaluate
from rules.explain import because, bindings, near_misses, open_lines, unknowns, unlocks
from rules.model import Answer, Variable
from tests.rules.small import book, case, excludes, finding, needs, rule

OAK, FROST = Variable("thing", "oak"), Variable("mark", "frost")


def explained(facts, *rules):
    return evaluate(book(*rules), facts, engine="reference")


def lines(evaluation, index=0):
    found = because(evaluation, evaluation.rulebook.rules[index])
    return [(match.step.text.split()[0], answer.value, [row.bound for row in rows]) for match, answer, rows in found]


def misses(evaluation):
    return [(rule.id, [match.step.text.split()[0] for match, _ in short]) for rule, short in near_misses(evaluation)]


def test_a_firing_rule_names_only_the_rows_that_take_part():
    facts = case(("oak", 1, 5, 3), ("oak", 7, 8, 1), marks=(("frost", 2, 2),))
    evaluation = explained(facts, rule("a", needs("has", "oak"), needs("marked", "oak", "frost")))
    assert lines(evaluation) == [("has", "yes", [(0,)]), ("marked", "yes", [(0, 0)])]
    assert bindings(evaluation, evaluation.rulebook.rules[0]) == [{OAK: 0, FROST: 0}]


def test_several_supports_in_the_order_of_the_lines():
    evaluation = explained(case(("oak", 1, 5), ("oak", 7, 8)), rule("a", needs("has", "oak"), excludes("has", "elm")))
    assert bindings(evaluation, evaluation.rulebook.rules[0]) == [{OAK: 0}, {OAK: 1}]


def test_an_asking_rule_says_which_line_is_unknown_and_what_is_missing():
    evaluation = explained(case(("oak", 1, 5)), rule("a", needs("has", "oak"), needs("large", "oak", size=2)))
    assert lines(evaluation) == [("has", "yes", [(0,)]), ("large", "unknown", [(0,)])]
    rule_ = evaluation.rulebook.rules[0]
    assert [(m.step.text.split()[0], rows[0].missing) for m, rows in open_lines(evaluation, rule_)] == [
        ("large", "more")
    ]
    assert unknowns(evaluation) == [(rule_, ["more"])]


def test_an_asking_rule_is_explained_by_the_assignment_with_the_fewest_unknowns():
    facts = case(("oak", 1, 5, 4), ("oak?", 7, 8))
    evaluation = explained(facts, rule("a", needs("has", "oak"), needs("large", "oak", size=2), needs("numbered", 1)))
    assert lines(evaluation) == [("has", "yes", [(0,)]), ("large", "yes", [(0,)]), ("numbered", "unknown", [()])]
    assert unknowns(evaluation)[0][1] == ["the number"]


def test_what_no_record_shows_is_bound_to_none():
    evaluation = explained(case(whole=False), rule("a", needs("has", "oak"), needs("large", "oak")))
    assert bindings(evaluation, evaluation.rulebook.rules[0]) == [{OAK: None}]
    assert unknowns(evaluation)[0][1] == ["log"]


def test_a_missing_text_names_every_rule_it_would_decide():
    evaluation = explained(case(), rule("a", needs("numbered", 1)), rule("b", finding("a")))
    assert {text: [r.id for r in rules] for text, rules in unlocks(evaluation).items()} == {"the number": ["a", "b"]}


def test_a_silent_rule_shows_all_its_answers():
    evaluation = explained(case(("oak", 1, 5, 1)), rule("a", needs("has", "oak"), needs("large", "oak", size=3)))
    assert lines(evaluation) == [("has", "yes", [(0,)]), ("large", "no", [(0,)])]


def test_one_line_short_is_a_near_miss_with_that_line():
    evaluation = explained(case(("oak", 1, 5, 1)), rule("a", needs("has", "oak"), needs("large", "oak", size=3)))
    assert misses(evaluation) == [("a", ["large"])]
    ((_, ((_, rows),)),) = near_misses(evaluation)
    assert [row.answer for row in rows] == [Answer.NO]


def test_two_lines_short_is_not_near():
    two = rule("a", needs("has", "oak"), needs("large", "oak", size=3), needs("numbered", 3))
    assert misses(explained(case(("oak", 1, 5, 1), number=1), two)) == []


def test_an_exclusion_that_blocks_is_a_near_miss():
    facts = case(("oak", 1, 5), ("elm", 2, 3))
    blocked = rule("a", needs("has", "oak"), excludes("overlapping", "oak", "elm"))
    assert misses(explained(facts, blocked)) == [("a", ["overlapping"])]


def test_a_rule_of_which_only_exclusions_hold_is_not_near():
    assert misses(explained(case(), rule("a", needs("has", "oak"), excludes("has", "elm")))) == []


def test_lines_that_hold_of_different_things_are_one_short():
    facts = case(("oak", 1, 2, 1), ("oak", 5, 6, 4), marks=(("frost", 1, 1),))
    apart = rule("a", needs("large", "oak", size=3), needs("marked", "oak", "frost"))
    assert misses(explained(facts, apart)) == [("a", ["marked"])]


def test_rules_that_fire_or_ask_are_no_near_misses():
    assert misses(explained(case(("oak", 1, 5)), rule("a", needs("has", "oak")), rule("b", needs("numbered", 1)))) == []
