from __future__ import annotations

import pytest

from rules.compile import CompileError, CycleError, compile_rules, recompile
from tests.rules.small import excludes, finding, late, needs, rule


def test_a_sentence_in_two_rules_is_one_condition():
    program = compile_rules([rule("a", needs("has", "oak")), rule("b", needs("numbered", 2), needs("has", "oak"))])
    assert [c.text for c in program.conditions] == ["has needs oak 1", "numbered needs 2"]
    assert [p.condition for p in program.rules[1].patterns] == [1, 0]


def test_other_words_are_another_condition():
    program = compile_rules([rule("a", needs("large", "oak", size=2), needs("large", "oak", size=3))])
    assert len(program.conditions) == 2


def test_a_line_written_twice_is_one_pattern():
    compiled = compile_rules([rule("a", needs("has", "oak"), needs("numbered", 1), needs("has", "oak"))]).rules[0]
    assert len(compiled.patterns) == 2
    assert compiled.line_conditions == (0, 1, 0)


def test_needs_and_excludes_are_two_conditions():
    assert len(compile_rules([rule("a", needs("has", "oak")), rule("b", excludes("has", "oak"))]).conditions) == 2


def test_an_exclusion_binds_what_other_lines_bind_and_is_a_condition_of_its_own_for_it():
    exclusion = excludes("overlapping", "oak", "elm")
    program = compile_rules([rule("a", needs("has", "oak"), exclusion), rule("b", needs("has", "elm"), exclusion)])
    assert [(c.bound, [v.name for v in c.variables]) for c in program.conditions if c.excludes] == [
        ((0,), ["oak"]),
        ((1,), ["elm"]),
    ]
    assert compile_rules([rule("c", exclusion)]).conditions[0].variables == ()


def test_another_brings_the_first_along():
    program = compile_rules([rule("a", needs("has", "oak"), needs("large", "another oak"))])
    assert [v.name for v in program.conditions[1].variables] == ["another oak", "oak"]
    assert program.rules[0].joined == ("thing oak",)


def test_variables_of_two_kinds_with_one_name_do_not_join():
    import dataclasses

    mark = needs("mark", "frost")
    twin = dataclasses.replace(mark, variables=(dataclasses.replace(mark.variables[0], group="oak"),))
    assert compile_rules([rule("a", needs("has", "oak"), twin)]).rules[0].joined == ()


def test_only_shared_variables_are_joined_and_lone_patterns_stand_apart():
    lines = (needs("has", "oak"), needs("marked", "oak", "frost"), needs("has", "elm"), needs("numbered", 1))
    compiled = compile_rules([rule("a", *lines)]).rules[0]
    assert compiled.joined == ("thing oak",)
    assert [c.patterns for c in compiled.components] == [(0, 1)]
    assert compiled.alone == (2, 3)


def test_strata_follow_the_findings_and_late_rules_come_last():
    last = rule("late", late(lambda case, evaluation: ()))
    rules = [rule("c", finding("b")), last, rule("b", finding("a")), rule("a", needs("has", "oak")), rule("x")]
    program = compile_rules(rules)
    assert program.strata == ((3, 4), (2,), (0,), (1,))
    assert [r.stratum for r in program.rules] == [2, 3, 1, 0, 0]


def test_a_circle_of_findings_is_refused_with_the_rules_in_it():
    rules = [rule("a", finding("b")), rule("free"), rule("b", finding("a", excluding=True))]
    with pytest.raises(CycleError) as caught:
        compile_rules(rules)
    assert set(caught.value.rules) == {0, 2}
    assert set(caught.value.rule_ids) == {"a", "b"}


def test_a_rule_that_needs_its_own_finding_is_a_circle():
    with pytest.raises(CycleError, match="a"):
        compile_rules([rule("a", finding("a"))])


def test_a_chain_of_two_thousand_rules_compiles():
    rules = [rule(f"r{n}", finding(f"r{n - 1}")) for n in range(1, 2001)]
    assert len(compile_rules(rules).strata) == 2000


def test_fifteen_lines_compile_and_sixteen_do_not():
    lines = [needs("large", "oak", size=n) for n in range(16)]
    assert len(compile_rules([rule("a", *lines[:15], lines[0])]).rules[0].patterns) == 15
    with pytest.raises(CompileError, match="16 different lines") as caught:
        compile_rules([rule("fine"), rule("a", *lines)])
    assert caught.value.rules == (1,)


def test_recompiling_one_rule_keeps_every_condition_id():
    before = compile_rules(
        [rule("a", needs("has", "oak"), excludes("overlapping", "oak", "elm")), rule("b", finding("a"))]
    )
    after = recompile(before, 0, rule("a", excludes("overlapping", "oak", "elm")))
    assert after.conditions[: len(before.conditions)] == before.conditions
    assert after.rules[1] == before.rules[1]
    assert after.conditions[after.rules[0].patterns[0].condition].variables == ()
