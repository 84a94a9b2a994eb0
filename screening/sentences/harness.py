"""Runs examples: makes the case, builds its facts, and gives CHECK sentences a result to look at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from rules.evaluate import Evaluation
from rules.model import Rulebook, Verdict
from screening.facts import build_facts
from screening.model import Facts
from screening.result import Screening
from screening.sentences.examples import ExampleCase


@dataclass
class Result:
    """What CHECK sentences look at: the verdict of the rule the example stands in, and the whole screening."""

    rulebook: Rulebook
    evaluation: Evaluation
    rule_id: str

    @property
    def verdict(self) -> Verdict:
        return self.evaluation.verdict(self.rule_id)

    @cached_property
    def screening(self) -> Screening:
        from screening.screen import conclude  # screening a referral rests on these sentences

        return conclude(self.rulebook, self.evaluation.case, self.evaluation)


class Harness:
    """The three steps of an example, for the in-process runner and for pytest-bdd."""

    def start(self) -> ExampleCase:
        return ExampleCase()

    def facts(self, example: ExampleCase, rulebook: Rulebook) -> Facts:
        """The facts of the example's case; ValueError when it says no day of injury."""
        return build_facts(example.referral(), rulebook.words, example.day())

    def result(self, rulebook: Rulebook, example: ExampleCase, evaluation: Evaluation, rule_id: str) -> Result:
        return Result(rulebook, evaluation, rule_id)


HARNESS = Harness()
