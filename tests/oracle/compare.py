"""One random rulebook, many random referrals: what the product says beside what the oracle reads."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from rules.book import build
from rules.evaluate import Evaluation, evaluate
from rules.model import Firing, Rulebook
from rules.source import SourceFile
from screening.facts import build_facts
from screening.model import Facts
from screening.sentences import REGISTRY
from tests.oracle.paper import Case, read_case
from tests.oracle.referrals import make_referral
from tests.oracle.rulebooks import Book, make_book
from tests.oracle.verdicts import Judgement, judge


@dataclass
class Meeting:
    """One referral screened by one rulebook, and read by brute force."""

    case: Case
    facts: Facts
    evaluation: Evaluation
    judgement: Judgement

    def differences(self) -> list[str]:
        """One line a rule on which the two do not agree."""
        found = []
        for rule in self.evaluation.rulebook.program.rules:
            said, read = self.evaluation.verdicts[rule.index].value, self.judgement.verdicts[rule.id]
            fired = {self.paper(f) for f in self.evaluation.firings if f.rule == rule.index}
            if said != read or fired != self.judgement.firings[rule.id]:
                found.append(f"{rule.id}: the product says {said} {fired}, the oracle {read} {self.told(rule.id)}")
        return found

    def told(self, rule_id: str) -> set[tuple]:
        return self.judgement.firings[rule_id]

    def paper(self, firing: Firing) -> tuple:
        """A firing's course and diagnosis ids as what stands on paper: the ingredient and the rows."""
        kinds = {row.row: row.kind for row in self.facts.referral.fills}
        joined = self.evaluation.rulebook.program.rules[firing.rule].joined
        values: list[tuple] = []
        for name, value in zip(joined, firing.values, strict=True):
            if name.startswith("course "):
                course = self.facts.courses[value]
                rows = tuple(row for row in course.rows if kinds[row] == "dispense")
                values.append((course.ingredient, rows))
            else:
                values.append(tuple(sorted(self.facts.diagnoses[value].rows)))
        return tuple(values)


def load(book: Book) -> Rulebook:
    words, rules = book.texts()
    rulebook, diagnostics = build([SourceFile("words.feature", words), SourceFile("rules.feature", rules)], REGISTRY)
    assert rulebook is not None, [str(d) for d in diagnostics if d.severity == "error"]
    return rulebook


def meetings(seed: int, referrals: int, engine: str = "reference") -> Iterator[Meeting]:
    """Random referrals met by the random rulebook of that seed."""
    r = random.Random(seed)
    book = make_book(r)
    rulebook = load(book)
    for number in range(referrals):
        referral, as_of = make_referral(r, number)
        facts = build_facts(referral, rulebook.words, as_of)
        case = read_case(referral, book, as_of)
        yield Meeting(case, facts, evaluate(rulebook, facts, engine=engine), judge(case))
