from __future__ import annotations

import random
from dataclasses import replace

import pytest

from rules.compile import compile_rules, recompile
from rules.conditions import UNSEEN, Answers, answer
from rules.model import Answer, Firing, Verdict
from rules.reference import infer, verdict
from tests.rules.random_rulebooks import make_case, make_rulebook
from tests.rules.small import case, excludes, needs, rule


def rows_of(lines, place, facts):
    """(answer, binding) of each row of one line's condition."""
    program = compile_rules([rule("a", *lines)])
    found = answer(program.conditions[program.rules[0].line_conditions[place]], facts)
    return found.answer, {(row.answer.value, row.bound) for row in found.rows}


def said(facts, *lines) -> Verdict:
    program = compile_rules([rule("a", *lines)])
    return verdict(program.rules[0], {c.id: answer(c, facts) for c in program.conditions})


def test_no_rows_is_no():
    assert rows_of([needs("has", "oak")], 0, case(("elm", 1, 2))) == (Answer.NO, set())


def test_yes_outweighs_unknown_outweighs_no():
    facts = case(("oak?", 1, 2), ("oak", 1, 2))
    assert rows_of([needs("has", "oak")], 0, facts)[0] is Answer.YES
    assert rows_of([needs("has", "oak")], 0, case(("oak?", 1, 2)))[0] is Answer.UNKNOWN


def test_an_exclusion_of_nothing_bound_says_there_is_none():
    assert rows_of([excludes("has", "oak")], 0, case()) == (Answer.YES, {("yes", ())})
    assert rows_of([excludes("has", "oak")], 0, case(("oak", 1, 2))) == (Answer.NO, {("no", ())})
    assert rows_of([excludes("has", "oak")], 0, case(("oak?", 1, 2))) == (Answer.UNKNOWN, {("unknown", ())})


def test_an_exclusion_speaks_of_what_other_lines_bind():
    facts = case(("oak", 1, 3), ("oak", 5, 6), ("elm", 2, 2))
    lines = [needs("has", "oak"), excludes("overlapping", "oak", "elm")]
    assert rows_of(lines, 1, facts) == (Answer.YES, {("no", (0,)), ("yes", (1,)), ("yes", (UNSEEN,))})


def test_the_blocking_rows_are_the_evidence_of_an_exclusion_that_fails():
    lines = [needs("has", "oak"), excludes("has", "elm")]
    program = compile_rules([rule("a", *lines)])
    found = answer(program.conditions[1], case(("oak", 1, 2), ("elm?", 1, 2)))
    assert found.answer is Answer.UNKNOWN
    assert [row.missing for row in found.rows] == ["more"]


def test_what_nobody_could_read_is_asked_about_only_where_a_line_excludes():
    foggy = replace(case(("oak", 1, 2)), fog=True)
    assert rows_of([needs("mark", "frost")], 0, foggy)[0] is Answer.NO
    assert rows_of([excludes("mark", "frost")], 0, foggy) == (Answer.UNKNOWN, {("unknown", ())})
    lines = [needs("mark", "frost"), excludes("mark", "frost")]  # the second speaks of the first one's mark
    assert rows_of(lines, 1, replace(case(marks=(("frost", 1, 2),)), fog=True))[0] is Answer.NO
    assert said(foggy, needs("has", "oak"), excludes("mark", "frost")) is Verdict.ASKS


def test_another_is_never_the_same():
    lines = [needs("has", "oak"), needs("large", "another oak")]
    assert said(case(("oak", 1, 2, 3)), *lines) is Verdict.SILENT
    assert said(case(("oak", 1, 2, 3), ("oak", 4, 5)), *lines) is Verdict.FIRES


def test_another_with_its_first_in_one_sentence_drops_pairs_of_one():
    facts = case(("oak", 1, 2), ("oak", 2, 3), ("oak", 9, 9))
    found = rows_of([needs("overlapping", "another oak", "oak")], 0, facts)[1]
    assert {b for a, b in found if a == "yes"} == {(0, 1), (1, 0)}


def test_another_that_no_record_shows_makes_the_rule_ask():
    lines = [needs("has", "oak"), needs("has", "another oak")]
    assert said(case(("oak", 1, 2), whole=False), *lines) is Verdict.ASKS


def test_another_alone_needs_two():
    assert said(case(("oak", 1, 2)), needs("has", "another oak")) is Verdict.SILENT
    assert said(case(("oak", 1, 2), ("oak", 3, 4)), needs("has", "another oak")) is Verdict.FIRES


def test_excluding_another_leaves_the_first_alone():
    lines = [needs("has", "oak"), excludes("has", "another oak")]
    assert said(case(("oak", 1, 2)), *lines) is Verdict.FIRES
    assert said(case(("oak", 1, 2), ("oak", 3, 4)), *lines) is Verdict.SILENT


def test_one_word_twice_in_a_sentence_is_one_thing():
    facts = case(("oak", 1, 2), ("oak", 2, 3))
    assert said(facts, needs("overlapping", "oak", "oak")) is Verdict.SILENT


def test_an_exclusion_that_can_not_be_answered_asks():
    lines = [needs("has", "oak"), excludes("has", "elm")]
    assert said(case(("oak", 1, 2), whole=False), *lines) is Verdict.ASKS


# --- asked when looked up -----------------------------------------------------------


def spied(program, seen):
    """The program, noting in `seen` the text of each condition that is asked."""

    def spy(condition):
        def function(*given):
            seen.append(condition.text)
            return condition.match.sentence.function(*given)

        return replace(condition, function=function)

    return replace(program, conditions=tuple(map(spy, program.conditions)))


LINES = needs("has", "oak"), needs("numbered", 2), needs("large", "oak")


def test_a_rule_that_one_line_refuses_asks_no_further():
    seen = []
    program = spied(compile_rules([rule("a", *LINES)]), seen)
    assert infer(program, [0], Answers(program, case(("oak", 1, 2), number=1))) == set()
    assert seen == [line.step.text for line in LINES[:2]]


@pytest.mark.parametrize(
    "look", [len, list, dict, lambda answers: dict(answers.items()), lambda answers: answers == {}]
)
def test_to_go_through_the_answers_or_to_count_them_asks_all_and_each_once(look):
    seen = []
    program = spied(compile_rules([rule("a", *LINES)]), seen)
    answers = Answers(program, case(("oak", 1, 2)))
    look(answers)
    look(answers)
    assert sorted(seen) == sorted(line.step.text for line in LINES)


def test_of_groups_that_are_not_there_one_answer_is_for_all():
    seen = []
    program = spied(compile_rules([rule(g, needs("has", g)) for g in ("oak", "elm", "tree", "bush")]), seen)
    answers = Answers(program, case(("oak", 1, 2)))
    assert infer(program, range(4), answers) == {Firing(0, ())}
    assert [answers[n].answer for n in range(4)] == [Answer.YES, Answer.NO, Answer.NO, Answer.NO]
    assert len(seen) == 2


def test_known_answers_are_not_asked_again():
    seen = []
    program, facts = compile_rules([rule("a", *LINES)]), case(("oak", 1, 2), number=2)
    known = Answers(program, facts)
    before = dict(known)
    changed = spied(recompile(program, 0, rule("a", *LINES[:2], excludes("numbered", 3))), seen)
    answers = Answers(changed, facts, known)
    assert {number: answers[number] for number in before} == before
    assert seen == []
    assert len(answers) == 4
    assert len(seen) == 1


def test_an_answer_for_all_alike_is_the_one_that_each_gives_by_itself():
    shared = 0
    for seed in range(40):
        r = random.Random(seed)
        program = make_rulebook(r).program
        for _ in range(5):
            facts = make_case(r)
            answers = Answers(program, facts)
            shared += len(program.questions.all) - len(set(map(id, answers.values())))
            for number in program.questions.all:
                assert answers[number] == answer(program.conditions[number], facts)
    assert shared > 100
