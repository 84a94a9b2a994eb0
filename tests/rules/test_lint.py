"""What the corpus does not show: what must *not* be reported, and limits at their edge."""

from __future__ import annotations

import pytest

from tests.rules import toy

HEAD = "Feature: Boats\n\n"
EXAMPLES = """
    Example: {0} fires
      Given the crew numbers 3
      Then the rule fires

    Example: {0} is silent
      Given the crew numbers 2
      Then the rule stays silent
"""


def rule(definition: str, name: str = "one") -> str:
    steps = "\n".join(f"      {line}" for line in definition.strip().split("\n"))
    return (
        f"  @id:{name} @v1\n  Rule: {name}\n    Why.\n\n    Background: Definition\n{steps}\n{EXAMPLES.format(name)}\n"
    )


def test_the_toy_rulebook_is_clean(codes):
    assert codes(toy.RULES) == []


def test_fifteen_lines_are_allowed(codes):
    lines = "\n".join(f"Given the rule needs a crew of at least {n}" for n in range(1, 16))
    assert codes(HEAD + rule(f'{lines}\nThen the rule asks for "x"')) == []


def test_a_late_sentence_in_a_rule_that_only_routes(codes):
    definition = "Given the rule needs a danger score of at least 4\nThen the rule routes the case to north quay"
    assert codes(HEAD + rule(definition)) == []
    assert codes(HEAD + rule(f'{definition}\nAnd the rule asks for "x"')) == [("late-sentence", 8)]


def test_a_safety_alert_needs_no_reading_and_no_citation(codes):
    assert codes(HEAD + rule('Given the rule needs ketch\nThen the rule raises the safety alert "A"')) == []


def test_a_finding_may_be_raised_in_a_later_file(codes):
    needs = HEAD + rule('Given the rule needs the safety alert "A"\nThen the rule asks for "x"', "a")
    raises = HEAD + rule('Given the rule needs ketch\nThen the rule raises the safety alert "A"', "b")
    assert codes(needs, raises) == []


def test_one_name_in_two_files_is_no_duplicate(codes):
    one = HEAD + rule('Given the rule needs ketch\nThen the rule asks for "x"')
    other = HEAD + rule('Given the rule needs sloop\nThen the rule asks for "y"').replace("@id:one", "@id:two")
    assert codes(one, other) == []


def test_a_finding_of_a_refused_outcome_is_not_called_unknown(codes):
    raises = rule('Given the rule needs ketch\nThen the rule raises the safety alert "A" with weight lots', "a")
    needs = rule('Given the rule needs the safety alert "A"\nThen the rule asks for "x"', "b")
    assert codes(HEAD + raises + needs) == [("unknown-word", 9)]


@pytest.mark.parametrize(
    ("needs", "reading", "clean"),
    [
        ("ketch", "{ketch} {ketch start} {start} {days}", True),
        ("ketch", "{gale day}", False),
        ("ketch caught in gale", "{ketch} met {gale} on {day}", True),
        ("another sloop overlapping sloop", "{another sloop start} {sloop start}", True),
        ("sloop", "{another sloop start}", False),
        ("a crew of at least 3", "{start}", False),
        ("ketch", "no braces, {}", False),
    ],
)
def test_readings_speak_of_what_the_rule_needs(codes, needs, reading, clean):
    text = f'Given the rule needs {needs}\nThen the rule asks for "x"\n'
    text += f'And for the owner the rule reads:\n  """\n  {reading}\n  """'
    assert [code for code, _ in codes(HEAD + rule(text))] == ([] if clean else ["unbound-placeholder"])


def test_words_are_used_by_rules_examples_and_other_vocabulary(codes):
    words = """Feature: W

  Background: W
    Given "dory" means these boats:
      | boat |
      | Edda |
    And these are the parameters:
      | name    | value |
      | enough  | 3     |
      | a short | 2     |
"""
    used = HEAD + rule('Given the rule needs dory lasting at least enough days\nThen the rule asks for "x"')
    assert codes(used, words) == [("unused-parameter", 10)]


def test_a_parameter_the_product_reads_is_used(codes):
    words = "Feature: W\n\n  Background: W\n    Given these are the parameters:\n      |name|value|\n      |cap|3|\n"
    assert codes(words) == [("unused-parameter", 6)]
    toy.REGISTRY.built_in.add("cap")
    try:
        assert codes(words) == []
    finally:
        toy.REGISTRY.built_in.remove("cap")


def test_tags_of_the_feature_give_no_identity(codes):
    text = (
        "@id:all @v1\n"
        + HEAD
        + rule('Given the rule needs ketch\nThen the rule asks for "x"').replace("@id:one @v1", "@x")
    )
    assert [code for code, _ in codes(text)] == ["missing-id", "missing-version"]
