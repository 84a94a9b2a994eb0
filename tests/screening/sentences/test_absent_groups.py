"""What a sentence says of a group that the referral holds nothing of does not depend on the group: it is asked once."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from rules.book import load_rulebook
from rules.compile import compile_rules
from rules.conditions import Answers, answer
from rules.model import Cell, Match, Role, Rule, Rulebook, Sentence, Step, Table, Word
from screening.facts import build_facts
from screening.intake import load_referral
from screening.model import Facts
from screening.sentences import REGISTRY
from screening.vocabulary import DiagnosisGroup, DrugGroup, NameGroup
from tests.screening.sentences.asking import case as on_paper
from tests.screening.sentences.asking import diagnosed, fills, step, words

ROOT = Path(__file__).parents[3]
CASES = sorted((ROOT / "tests" / "cases").glob("*.json"))
ABSENT = ("nobody takes this", "nor this")  # drugs, and diagnoses of the same names
NAMED = ("naltrexone", "opioid", "benzodiazepine", "CRPS I", "CRPS II", "whiplash")  # by the sentences' own examples
HELD = {"course": "opioid", "diagnosis": "whiplash"}
AROUND = "the rule needs {} with a diagnosis of {} recorded within 30 days of its first fill"
OF_GROUPS = [
    sentence
    for sentence in REGISTRY.sentences
    if sentence.role is Role.CONDITION
    and not sentence.title_kind
    and any(kind.variable for kind in REGISTRY.word_types(sentence))
]


@cache
def book() -> Rulebook:
    found = load_rulebook([ROOT / "features"], REGISTRY)
    for name in (*ABSENT, *NAMED):
        if not found.words.get("drug", name):
            found.words.add(Word("drug", name, DrugGroup(name, ()), "", 0))
        if not found.words.get("diagnosis", name):
            found.words.add(Word("diagnosis", name, DiagnosisGroup(name, ()), "", 0))
    found.words.add(Word("specialty", "pain specialist", NameGroup("pain specialist", ("pain medicine",)), "", 0))
    return found


@cache
def facts(path: Path) -> Facts:
    case = json.loads(path.read_text(encoding="utf-8"))
    return build_facts(load_referral(case["referral"]), book().words, date.fromisoformat(case["as_of"]))


def line(sentence: Sentence, needs: str, group: str) -> Match:
    """The sentence's own example about that group; of two, about that group and another."""
    text = sentence.example.replace("the rule excludes", "the rule needs").replace(
        "the rule needs", f"the rule {needs}"
    )
    table = None
    if sentence.takes == "table":
        words = {"drug": "gabapentin", "diagnosis": "CRPS"}
        columns = sentence.columns[: sentence.required]
        table = Table(tuple(Cell(c, 1, 1) for c in columns), (tuple(Cell(words[c], 1, 1) for c in columns),))
    first = _matched(text, table).variables[0].group
    return _matched(text.replace(first, group, 1), table)


def _matched(text: str, table: Table | None) -> Match:
    return REGISTRY.match(Step("Given", text, "", 1, 1, table), [Role.CONDITION], book().words)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_answers_are_those_that_each_condition_gives_by_itself(path):
    program, case = book().program, facts(path)
    assert Answers(program, case) == {n: answer(program.conditions[n], case) for n in program.questions.all}


def test_half_of_what_the_rulebook_asks_of_a_referral_is_asked_once():
    """That is what makes it quick; were no two conditions alike, the test above would say nothing."""
    program, case = book().program, facts(CASES[0])
    absent = [c for n in program.questions.all if not (c := program.conditions[n]).groups & case.groups.keys()]
    named = [c for c in absent if c.groups]
    assert len({c.alike for c in named}) < len(named) / 2
    assert None not in {c.alike for c in named if c.once}


def test_of_what_is_found_of_one_group_each_sentence_speaks_for_itself():
    """A drug that is there beside a diagnosis that is not: each course waits for its own."""
    texts = [AROUND.format("gabapentin", "CRPS"), AROUND.format("opioid", "whiplash")]
    lines = tuple(REGISTRY.match(step(text), [Role.CONDITION], words()) for text in texts)
    program = compile_rules([Rule("a", 1, "", "", (), "", "", 1, lines, (), ())])
    taken = ("2025-02-01 | gabapentin 300 mg cap | 30 | 30", "2025-03-01 | tramadol 50 mg tab | 30 | 30")
    found = Answers(program, on_paper(fills(*taken), diagnosed("2025-01-20 | E11.9")))
    assert [{row.bound[0] for row in found[n].rows} for n in range(2)] == [{0}, {1}]


@pytest.mark.parametrize("sentence", OF_GROUPS, ids=lambda sentence: sentence.expression)
@pytest.mark.parametrize("needs", ["needs", "excludes"])
def test_every_sentence_says_the_same_of_any_absent_group(sentence, needs):
    lines = [line(sentence, needs, group) for group in ABSENT]
    rules = [Rule(g, 1, g, "", (), "", "", 1, (m,), (), ()) for g, m in zip(ABSENT, lines, strict=True)]
    one, other = compile_rules(rules).conditions
    assert one.alike == other.alike
    for path in CASES:
        assert answer(one, facts(path)) == answer(other, facts(path))


@pytest.mark.parametrize("sentence", [s for s in OF_GROUPS if s.paired], ids=lambda sentence: sentence.expression)
@pytest.mark.parametrize("needs", ["needs", "excludes"])
def test_a_paired_sentence_says_the_same_where_one_group_is_absent(sentence, needs):
    match = line(sentence, needs, ABSENT[0])
    kind, second = match.variables[1].kind, match.variables[1].group
    lines = [_matched(match.step.text.replace(second, other), None) for other in (ABSENT[1], HELD[kind])]
    rules = [Rule(str(n), 1, "", "", (), "", "", 1, (m,), (), ()) for n, m in enumerate(lines)]
    neither, one = compile_rules(rules).conditions
    held = [path for path in CASES if facts(path).candidates(kind, HELD[kind])]
    assert held
    for path in held:
        assert answer(neither, facts(path)) == answer(one, facts(path))
