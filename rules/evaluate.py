"""A case evaluated by a rulebook: conditions answered, rules judged, stratum by stratum."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from rules.conditions import Answers, answer, settle
from rules.model import Answer, Firing, Ref, Row, Rule, Rulebook, Verdict
from rules.naming import named_rows
from rules.reference import speaking
from rules.supports import missing_texts
from rules.worker import Engine, EngineFailure, engine_for

ENGINES = ("both", "durable", "reference")


@dataclass
class Evaluation:
    """What a rulebook says of a case.

    `answers` are by condition id, asked when they are looked up, `verdicts` by rule index.  `titles` holds the findings
    raised, by (kind, title); `open_titles` those that rules still ask about, with the indexes of these rules.
    `engine` is {"used": "durable" or "reference", "agreed": True, False, or None when only one answered, "note": str}.
    """

    rulebook: Rulebook
    case: Any
    answers: Answers
    verdicts: list[Verdict]
    firings: set[Firing] = field(default_factory=set)
    titles: dict[tuple[str, str], Answer] = field(default_factory=dict)
    open_titles: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    engine: dict[str, Any] = field(default_factory=dict)

    def verdict(self, rule_id: str) -> Verdict:
        """What the rule of that id says."""
        return self.verdicts[self.rulebook.program.by_id[rule_id].index]

    def title(self, kind: str, title: str) -> Answer:
        """Whether a finding is raised: unknown while a rule that could raise it asks."""
        if (kind, title) in self.titles:
            return Answer.YES
        return Answer.UNKNOWN if (kind, title) in self.open_titles else Answer.NO

    @property
    def fired(self) -> list[Rule]:
        """The rules that fire, in the rulebook's order."""
        fires = Verdict.FIRES  # an enum's members are slow to look up
        return [rule for rule, said in zip(self.rulebook.rules, self.verdicts, strict=True) if said is fires]

    @property
    def weights(self) -> list[int]:
        """The weight of each finding raised; one raised twice counts once, at the larger weight."""
        largest: dict[tuple[str, str], int] = {}
        for rule in self.fired:
            for outcome in rule.outcomes:
                if outcome.verb == "raises":
                    key = (outcome.kind, outcome.title)
                    largest[key] = max(largest.get(key, 0), outcome.weight)
        return list(largest.values())


def evaluate(
    rulebook: Rulebook, case: Any, engine: str = "both", known: Answers | None = None, explained: bool = True
) -> Evaluation:
    """Answer and judge.  `engine` is "durable", "reference" or "both" (durable-rules checked by the reference).

    `known` are the answers of the same case by a rulebook whose conditions this one has too, first and in their order.
    Where the verdicts will be `explained`, everything is asked at once: that is quicker than later and one by one.
    A durable-rules process that fails costs nothing: the reference's result stands, and `engine` says so.
    """
    if engine not in ENGINES:
        raise ValueError(f'An engine is one of {", ".join(ENGINES)}, not "{engine}".')
    program = rulebook.program
    evaluation = Evaluation(rulebook, case, Answers(program, case, known), [Verdict.SILENT] * len(rulebook.rules))
    if explained:
        evaluation.answers.complete()
    evaluation.engine = {"used": "reference", "agreed": None, "note": ""}
    durable = None if engine == "reference" else engine_for(rulebook.hash, program)
    for stratum, numbers in zip(program.strata, program.consults, strict=True):
        _answer(evaluation, numbers)
        _judge(evaluation, stratum, durable if engine == "durable" else None)
        _raise(evaluation, stratum)
    if engine == "both" and durable:
        _compare(evaluation, durable)
    return evaluation


def _compare(evaluation: Evaluation, durable: Engine) -> None:
    """Ask durable-rules the same and report whether it agrees.

    Both start from the same answers in every stratum; so if they agree on each rule, they agree on the chain.
    """
    found = _ask(evaluation, durable, range(len(evaluation.rulebook.rules)))
    if found is None:
        return
    agreed = found == evaluation.firings
    evaluation.engine |= {"used": "durable" if agreed else "reference", "agreed": agreed}
    if not agreed:
        ids = sorted({evaluation.rulebook.program.rules[f.rule].id for f in found ^ evaluation.firings})
        evaluation.engine["note"] = f"durable-rules and the reference differ on: {', '.join(ids)}"


def _ask(evaluation: Evaluation, durable: Engine, rules: Iterable[int]) -> set[Firing] | None:
    """The firings durable-rules finds; None, with a note in the report, when it could not answer."""
    troubles = durable.troubles
    found = durable.infer(rules, evaluation.answers)
    if isinstance(found, EngineFailure):
        evaluation.engine |= {"used": "reference", "note": f"durable-rules did not answer: {found.reason}"}
        return None
    if durable.troubles > troubles:
        evaluation.engine["note"] = f"the engine process was restarted: {durable.last_error}"
    return found


def _answer(evaluation: Evaluation, numbers: Iterable[int]) -> None:
    """Answer those of the conditions that speak of what rules found."""
    conditions, case = evaluation.rulebook.program.conditions, evaluation.case
    for number in numbers:
        condition = conditions[number]
        sentence = condition.match.sentence
        if sentence.late:
            evaluation.answers[number] = answer(condition, case, evaluation)
        elif sentence.title_kind:
            rows = _finding(evaluation, *sentence.title_kind(*condition.match.arguments))
            if condition.match.variables and rows:
                rows = named_rows(evaluation, condition.match)
            evaluation.answers[number] = settle(condition, rows, case)


def _finding(evaluation: Evaluation, kind: str, title: str) -> tuple[Row, ...]:
    """Rows of a sentence about a finding: which rules raise it, or what those that may wait for."""
    if (kind, title) in evaluation.titles:
        return (Row(Answer.YES, (), (Ref("finding", title),)),)
    asking = evaluation.open_titles.get((kind, title), ())
    rules = evaluation.rulebook.program.rules
    texts = dict.fromkeys(text for index in asking for text in missing_texts(rules[index], evaluation.answers))
    return tuple(Row(Answer.UNKNOWN, missing=text) for text in texts or ([""] if asking else []))


def _judge(evaluation: Evaluation, stratum: Sequence[int], durable: Engine | None) -> None:
    """The verdicts of a stratum; which rules fire is durable-rules' word if it is given and answers."""
    inferred = _ask(evaluation, durable, stratum) if durable else None
    fired: set[Firing] = set()
    for index, verdict, own in speaking(evaluation.rulebook.program, stratum, evaluation.answers):
        evaluation.verdicts[index] = verdict
        fired.update(own)
    if inferred is not None:
        evaluation.engine["used"] = "durable"
        for firing in fired - inferred:
            evaluation.verdicts[firing.rule] = Verdict.SILENT
        for firing in inferred:
            evaluation.verdicts[firing.rule] = Verdict.FIRES
        fired = inferred
    evaluation.firings |= fired


def _raise(evaluation: Evaluation, stratum: Iterable[int]) -> None:
    """Note what the stratum's rules raise, and what those that ask could raise."""
    rules, verdicts = evaluation.rulebook.rules, evaluation.verdicts
    silent, fires = Verdict.SILENT, Verdict.FIRES  # an enum's members are slow to look up
    for index in stratum:
        verdict = verdicts[index]
        if verdict is silent:
            continue
        for outcome in rules[index].outcomes:
            if outcome.verb == "raises":
                key = (outcome.kind, outcome.title)
                if verdict is fires:
                    evaluation.titles[key] = Answer.YES
                else:
                    evaluation.open_titles.setdefault(key, []).append(index)
    for key in evaluation.titles:
        evaluation.open_titles.pop(key, None)
