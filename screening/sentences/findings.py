"""Sentences about what other rules found: a finding, the score."""

from __future__ import annotations

from collections.abc import Iterator

from rules.model import Role, Row
from screening.model import Facts
from screening.sentences.answers import NO, YES
from screening.sentences.registry import sentence

FAMILY = "findings"


@sentence(
    "the rule {needs} the {kind} {title}", Role.CONDITION, FAMILY,
    'the rule excludes the safety alert "Naltrexone beside an opioid"', title_kind=lambda kind, title: (kind, title),
)  # fmt: skip
def finding(case: Facts, kind: str, title: str) -> Iterator[Row]:
    """Another rule raised that finding. Unknown while a rule that could raise it asks."""
    raise AssertionError("the evaluation answers this sentence")


@sentence(
    "the rule needs a value score of at least {int}", Role.CONDITION, FAMILY,
    "the rule needs a value score of at least 40", late=True,
)  # fmt: skip
def value_score(case: Facts, evaluation, least: int) -> Iterator[Row]:
    """The value score, strength less exposure, is at least that. It may stand only in a rule that routes, which is
    judged after all others. Never unknown: the score counts what was found."""
    from screening.screen import score_of  # the score needs the rules' evaluation, which needs these sentences

    value = score_of(evaluation).value
    yield Row(YES if value >= least else NO, note=f"value score {value}")
