from __future__ import annotations

import pytest

from tests.rules.test_lint import HEAD, rule

ALERT = 'Then the rule raises the safety alert "A" with weight 5'


def given(*lines: str) -> str:
    return "\n".join(f"Given the rule {line}" for line in lines)


def found(codes, *definitions: str) -> list[str]:
    return [code for code, _ in codes(HEAD + "".join(rule(d, f"r{n}") for n, d in enumerate(definitions)))]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("needs ketch", "excludes ketch"), ["never-fires"]),
        (("needs ketch caught in gale", "excludes ketch caught in gale"), ["never-fires"]),
        (("needs ketch", "excludes sloop"), []),
        (("needs ketch", "excludes ketch caught in gale"), []),
        (("needs a crew of at least 3", "excludes a crew of at least 4"), []),
    ],
)
def test_rules_that_never_fire(codes, lines, expected):
    assert found(codes, f"{given(*lines)}\n{ALERT}") == expected


def test_more_lines_and_the_same_outcome_is_covered(codes):
    wide = f"{given('needs ketch')}\n{ALERT}"
    narrow = f"{given('needs sloop', 'needs ketch')}\n{ALERT}"
    assert found(codes, wide, narrow) == ["covered"]
    assert found(codes, narrow, wide) == ["covered"]


@pytest.mark.parametrize(
    "outcome",
    [
        ALERT.replace("weight 5", "weight 6"),  # says it louder
        ALERT.replace('"A"', '"B"'),
        ALERT.replace("safety alert", "counter-signal"),
        ALERT + '\nAnd the rule asks for "x"',
    ],
)
def test_a_rule_that_says_more_is_not_covered(codes, outcome):
    assert found(codes, f"{given('needs ketch')}\n{ALERT}", f"{given('needs sloop', 'needs ketch')}\n{outcome}") == []


def test_an_exclusion_that_a_further_need_narrows_is_not_covered(codes):
    """Alone, "excludes sloop overlapping ketch" is about all of them; beside "needs ketch", about that ketch."""
    wide = f"{given('needs a crew of at least 3', 'excludes sloop overlapping ketch')}\n{ALERT}"
    narrow = f"{given('needs a crew of at least 3', 'excludes sloop overlapping ketch', 'needs ketch')}\n{ALERT}"
    assert found(codes, wide, narrow) == []
    narrow = narrow.replace("needs ketch", "needs a storm of gale")
    assert found(codes, wide, narrow) == ["covered"]


def test_the_same_lines_in_another_order_are_the_same_rule(codes):
    one = f"{given('needs ketch', 'needs sloop')}\n{ALERT}"
    other = f"{given('needs sloop', 'needs ketch')}\n{ALERT}"
    assert found(codes, one, other) == ["same-rule"]


def test_one_finding_weighed_differently_on_the_same_grounds(codes):
    one = f"{given('needs ketch')}\n{ALERT}"
    other = f"{given('needs ketch')}\n{ALERT.replace('5', '9')}"
    assert found(codes, one, other) == ["contradicts"]


def test_opposite_readings_of_one_fact_are_wanted(codes):
    one = f"{given('needs ketch')}\n{ALERT}"
    other = f"{given('needs ketch')}\n{ALERT.replace('safety alert', 'counter-signal')}"
    assert found(codes, one, other) == []


def test_tables_are_part_of_a_line(codes):
    table = "needs at least 1 of these:\n  | boat  |\n  | {0} |"
    definitions = [f"{given(table.format(boat))}\n{ALERT}" for boat in ("ketch", "sloop")]
    assert found(codes, *definitions) == []
    assert found(codes, definitions[0], definitions[0]) == ["same-rule"]
