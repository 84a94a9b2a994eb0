"""Three independent ways agree: durable-rules, the reference, and a brute-force reading of the raw facts.

A sample runs each time; CASE_SCREENING_PROOF=1 runs the whole (400 rulebooks, 12,000 referrals).
"""

from __future__ import annotations

import os
import random
from collections import Counter

from rules.conditions import UNSEEN, Answers, answer
from rules.durable import DurableRules
from rules.evaluate import evaluate
from rules.model import Answer, ConditionAnswer, Firing, Row, Verdict
from rules.reference import MOST_FIRINGS, infer, verdict
from rules.supports import supports
from tests.rules.random_rulebooks import make_case, make_rulebook, read
from tests.rules.small import book, case, excludes, finding, needs, rule, told

PROOF = bool(os.environ.get("CASE_SCREENING_PROOF"))
RULEBOOKS, CASES = (400, 30) if PROOF else (40, 12)


def test_durable_reference_and_brute_force_agree(record_property, capsys):
    counts: Counter[str] = Counter()
    for seed in range(RULEBOOKS):
        r = random.Random(seed)
        rulebook = make_rulebook(r)
        durable = DurableRules(rulebook.program)
        for number in range(CASES):
            facts = make_case(r)
            evaluation = evaluate(rulebook, facts, engine="reference")
            where = f"rulebook {seed}, case {number}"
            assert durable.infer(range(len(rulebook.rules)), evaluation.answers) == evaluation.firings, where
            reading = read(rulebook, facts)
            for index, said in enumerate(evaluation.verdicts):
                values = {f.values for f in evaluation.firings if f.rule == index}
                assert reading.verdicts[index] == said.value, (where, index)
                if reading.exact[index]:
                    assert reading.firings[index] == values, (where, index)
                counts[said.value] += 1
                counts["firings"] += len(values)
        durable.close()
    assert min(counts[v.value] for v in Verdict) > 100  # the sample says something about each verdict
    for name, count in counts.items():
        record_property(name, count)
    with capsys.disabled():
        if PROOF:
            print(f"\n{RULEBOOKS} rulebooks, {RULEBOOKS * CASES} referrals, no difference: {dict(counts)}")


def table_of(*conditions: list[tuple[Answer, tuple]]) -> Answers:
    strongest = (Answer.YES, Answer.UNKNOWN, Answer.NO)
    return told(
        ConditionAnswer(
            next((a for a in strongest if any(row[0] is a for row in rows)), Answer.NO),
            tuple(Row(a, bound) for a, bound in rows),
        )
        for rows in conditions
    )


YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
PAIR = book(rule("a", needs("has", "oak"), needs("large", "oak"))).program


def test_lines_that_hold_of_different_things_do_not_fire():
    assert verdict(PAIR.rules[0], table_of([(YES, (1,))], [(YES, (2,))])) is Verdict.SILENT


def test_one_firing_for_each_thing_of_which_all_lines_hold():
    found = infer(PAIR, [0], table_of([(YES, (1,)), (YES, (2,))], [(YES, (2,)), (YES, (1,)), (YES, (3,))]))
    assert found == {Firing(0, (1,)), Firing(0, (2,))}


def test_an_unknown_line_asks_only_of_the_same_thing():
    assert verdict(PAIR.rules[0], table_of([(YES, (1,))], [(UNKNOWN, (1,))])) is Verdict.ASKS
    assert verdict(PAIR.rules[0], table_of([(YES, (1,))], [(UNKNOWN, (2,))])) is Verdict.SILENT


def test_none_matches_anything():
    assert verdict(PAIR.rules[0], table_of([(YES, (1,))], [(UNKNOWN, (None,)), (NO, (1,))])) is Verdict.ASKS
    assert infer(PAIR, [0], table_of([(YES, (1,))], [(YES, (None,))])) == {Firing(0, (1,))}


def test_what_no_line_shows_fires_as_unseen():
    assert infer(PAIR, [0], table_of([(YES, (None,))], [(YES, (None,))])) == {Firing(0, (UNSEEN,))}


def test_a_line_that_is_no_silences_whatever_is_unknown():
    assert verdict(PAIR.rules[0], table_of([(UNKNOWN, (None,))], [])) is Verdict.SILENT


def test_firings_are_capped_and_the_verdict_is_not():
    lines = [needs("has", g) for g in ("oak", "elm", "tree")] + [needs("large", g) for g in ("oak", "elm", "tree")]
    program = book(rule("a", *lines)).program
    many = [(YES, (n,)) for n in range(20)]
    table = table_of(*([many] * 6))
    assert 0 < len(infer(program, [0], table)) <= MOST_FIRINGS
    durable = DurableRules(program)
    assert durable.infer([0], table) == infer(program, [0], table)
    durable.close()


def test_supports_name_every_variable():
    program = book(rule("a", needs("has", "oak"), needs("marked", "oak", "frost"))).program
    facts = case(("oak", 1, 5), ("oak", 7, 8), marks=(("frost", 2, 2), ("frost", 3, 3)))
    table = {c.id: answer(c, facts) for c in program.conditions}
    assert supports(program.rules[0], table) == [
        {"thing oak": 0, "mark frost": 0},
        {"thing oak": 0, "mark frost": 1},
    ]


def test_an_excluded_finding_that_may_come_asks():
    rulebook = book(rule("a", needs("numbered", 2)), rule("b", finding("a", excluding=True), needs("has", "oak")))
    facts = case(("oak", 1, 2))
    assert [v.value for v in evaluate(rulebook, facts, "reference").verdicts] == ["asks", "asks"]
    assert [v.value for v in evaluate(rulebook, case(("oak", 1, 2), number=1), "reference").verdicts] == [
        "stays silent",
        "fires",
    ]


def test_an_exclusion_of_something_unseen_follows_the_thing():
    rulebook = book(rule("a", needs("stated", "oak"), excludes("overlapping", "oak", "elm")))
    facts = case(("elm", 1, 2), stated=("oak",))
    assert evaluate(rulebook, facts, "reference").verdicts == [Verdict.FIRES]
