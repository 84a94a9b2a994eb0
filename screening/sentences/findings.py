"""Sentences about what other rules found: a finding, the score."""

from __future__ import annotations

from collections.abc import Iterator

from rules.evaluate import Evaluation
from rules.model import Ref, Role, Row
from screening.model import Facts
from screening.score import Weighed, score
from screening.sentences.answers import NO, YES
from screening.sentences.registry import sentence
from screening.vocabulary import DrugGroup

FAMILY = "findings"


@sentence(
    "the rule {needs} the {kind} {title}", Role.CONDITION, FAMILY,
    'the rule excludes the safety alert "Naltrexone beside an opioid"', title_kind=lambda kind, title: (kind, title),
)  # fmt: skip
def finding(case: Facts, kind: str, title: str) -> Iterator[Row]:
    """Another rule raised that finding. Unknown while a rule that could raise it asks."""
    raise AssertionError("the evaluation answers this sentence")


@sentence(
    "the rule {needs} {drug} named by the {kind} {title}", Role.CONDITION, FAMILY,
    'the rule excludes gabapentin named by the counter-signal "A long-term medicine may have another reason"',
    title_kind=lambda drug, kind, title: (kind, title),
)  # fmt: skip
def named_by(case: Facts, drug: DrugGroup, kind: str, title: str) -> Iterator[Row]:
    """Another rule raised that finding, and this very course is what it rests on. Unknown while a rule that could raise
    it asks, or where it is not known whether the finding is about this course too."""
    raise AssertionError("the evaluation answers this sentence")


@sentence(
    "the rule needs a value score of at least {int}", Role.CONDITION, FAMILY,
    "the rule needs a value score of at least 40", late=True,
)  # fmt: skip
def value_score(case: Facts, evaluation: Evaluation, least: int) -> Iterator[Row]:
    """The value score, strength less exposure, is at least that. It may stand only in a rule that routes, which is
    judged after all others. Never unknown: the score counts what was found."""
    value = _score(evaluation)
    yield Row(YES if value >= least else NO, note=f"value score {value}")


@sentence(
    "the rule {needs} any {kind} at all", Role.CONDITION, FAMILY,
    "the rule excludes any safety alert at all", late=True,
)  # fmt: skip
def any_finding(case: Facts, evaluation: Evaluation, kind: str) -> Iterator[Row]:
    """Some rule, whichever, raised a finding of that kind. It may stand only in a rule that routes, which is judged
    after all others. Never unknown: what rules still ask about was not found."""
    raised = sorted(title for (found, title), answer in evaluation.titles.items() if found == kind and answer is YES)
    if raised:
        yield Row(YES, evidence=tuple(Ref("finding", title) for title in raised), note="; ".join(raised))
    else:
        yield Row(NO, note=f"no {kind}")


def _score(evaluation: Evaluation) -> int:
    """The value score of what the rules raised: each title once, with its heaviest rule's weight and category."""
    raised: dict[tuple[str, str], Weighed] = {}
    for rule in evaluation.fired:
        for outcome in rule.outcomes:
            if outcome.verb == "raises":
                key = (outcome.kind, outcome.title)
                new = Weighed(rule.id, outcome.title, rule.tag("category"), outcome.weight)
                raised[key] = min((new, raised.get(key, new)), key=lambda w: (-w.weight, w.rule))
    signals = [w for (kind, _), w in raised.items() if kind == "signal"]
    counters = [w for (kind, _), w in raised.items() if kind == "counter-signal"]
    caps = {name: word.value for name, word in evaluation.rulebook.words.by_kind.get("category", {}).items()}
    return score(signals, counters, caps, completeness=0).value
