"""The examples run in process, and the definition lines that no example would miss.

A harness knows how to make a case of the product: `start() -> example`,
`facts(example, rulebook) -> case`, `result(rulebook, example, evaluation, rule_id)` for the checks.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, Protocol

from rules.compile import recompile
from rules.evaluate import Evaluation, evaluate
from rules.model import Example, Match, Role, Rule, Rulebook, Verdict, Words
from rules.reasons import in_the_way, reason, thresholds


class Harness(Protocol):
    """How examples become cases of the product."""

    def start(self) -> Any: ...

    def facts(self, example: Any, rulebook: Rulebook) -> Any: ...

    def result(self, rulebook: Rulebook, example: Any, evaluation: Evaluation, rule_id: str) -> Any: ...


@dataclass(frozen=True)
class ExampleResult:
    """Whether an example holds; `message` says what did not and why, `line` where: an outline's row, else a step."""

    rule_id: str
    name: str
    line: int
    passed: bool
    message: str = ""


class SetupError(Exception):
    """An example's case cannot be made; `step_line` is the step's."""

    def __init__(self, message: str, step_line: int):
        self.step_line = step_line
        super().__init__(message)


@dataclass
class Prepared:
    """An example whose case is made."""

    example: Example
    draft: Any
    case: Any
    evaluation: Evaluation


def run_examples(
    rulebook: Rulebook, harness: Harness, only: Collection[str] | None = None, engine: str = "reference"
) -> list[ExampleResult]:
    """Every example of the rulebook, or of the rules with the ids in `only`, in file order."""
    found = []
    for rule in rulebook.rules:
        if only is None or rule.id in only:
            found += [_run(rulebook, rule, example, harness, engine) for example in rule.examples]
    return found


def _run(rulebook: Rulebook, rule: Rule, example: Example, harness: Harness, engine: str) -> ExampleResult:
    try:
        prepared = _prepare(rulebook, example, harness, engine)
    except SetupError as error:
        return ExampleResult(rule.id, example.name, _place(example, error.step_line), False, str(error))
    failed = _failure(rulebook, rule, prepared, prepared.evaluation, harness)
    if failed is None:
        return ExampleResult(rule.id, example.name, example.line, True)
    check, message = failed
    if prepared.evaluation.verdict(rule.id) is not Verdict.FIRES or _of_the_verdict(check):
        message = f"{message} {reason(prepared.evaluation, rule)}".rstrip()
    return ExampleResult(rule.id, example.name, _place(example, check.step.line), False, message)


def _place(example: Example, step_line: int) -> int:
    """The line to change: the row of an outline, which stands below its steps, else the step."""
    return example.line if example.line > max(step.line for step in example.steps) else step_line


def _of_the_verdict(check: Match) -> bool:
    return any(isinstance(argument, Verdict) for argument in check.arguments)


def _prepare(rulebook: Rulebook, example: Example, harness: Harness, engine: str = "reference") -> Prepared:
    """The example's case, evaluated.  Raises `SetupError`."""
    draft = harness.start()
    line = example.line
    try:
        for match in _of(example, Role.SETUP):
            line = match.step.line
            match.sentence.function(draft, *match.arguments, *_extra(match))
        line = example.line
        case = harness.facts(draft, rulebook)
    except (ValueError, KeyError, TypeError, ArithmeticError, LookupError) as error:
        raise SetupError(f"This case can not be made: {error}", line) from error
    return Prepared(example, draft, case, evaluate(rulebook, case, engine=engine))


def _failure(
    rulebook: Rulebook, rule: Rule, prepared: Prepared, evaluation: Evaluation, harness: Harness
) -> tuple[Match, str] | None:
    """The first check that does not hold, and its message; None when all do."""
    result = harness.result(rulebook, prepared.draft, evaluation, rule.id)
    for match in _of(prepared.example, Role.CHECK):
        try:
            match.sentence.function(result, *match.arguments, *_extra(match))
        except AssertionError as error:
            return match, str(error) or f"not so: {match.step.text}"
    return None


def _of(example: Example, role: Role) -> Iterator[Match]:
    return (match for match in example.matches if match.sentence.role is role)


def _extra(match: Match) -> tuple:
    """What hangs under the step, as its function takes it."""
    if match.sentence.takes == "table" and match.step.table:
        return (match.step.table.records(),)
    return (match.step.docstring or "",) if match.sentence.takes == "docstring" else ()


# --- lines nobody would miss ------------------------------------------------------


class Uncovered(NamedTuple):
    """A definition line that no example would miss.

    `near` is the example that would, were the lines `others` true of its case too; None when there is none.
    """

    rule: Rule
    line: Match
    near: Example | None = None
    others: tuple[Match, ...] = ()


def uncovered_lines(
    rulebook: Rulebook,
    harness: Harness,
    only: Collection[str] | None = None,
    also: Callable[[int, list[Prepared]], None] | None = None,
) -> list[Uncovered]:
    """Definition lines without which every example of their rule still passes.

    Each line is deleted in turn.  A rule of which an example fails is left out: what fails is to be mended first, and
    may be what would have noticed.  `also` is called with the index and the prepared examples of each rule judged.
    """
    found = []
    for index, rule in enumerate(rulebook.rules):
        if only is None or rule.id in only:
            prepared = list(passing(rulebook, rule, harness))
            if len(prepared) < len(rule.examples):
                continue
            if also:
                also(index, prepared)
            for place, line in enumerate(rule.lines):
                changed = _without(rulebook, index, place)
                if not any(notices(changed, index, p, harness) for p in prepared):
                    found.append(_uncovered(rule, line, place, prepared, rulebook.words))
    return found


def _uncovered(rule: Rule, line: Match, place: int, examples: list[Prepared], words: Words) -> Uncovered:
    near = [(p.example, others) for p in examples if (others := in_the_way(p.evaluation, rule, place))]
    if not near:
        return Uncovered(rule, line)
    # A threshold that moved is likelier than a case that never came near.
    example, others = min(near, key=lambda pair: (len(pair[1]), not _name_thresholds(pair[1], words)))
    return Uncovered(rule, line, example, tuple(others))


def _name_thresholds(lines: list[Match], words: Words) -> bool:
    return any(True for line in lines for _ in thresholds(line, words))


def passing(rulebook: Rulebook, rule: Rule, harness: Harness) -> Iterator[Prepared]:
    """The examples of the rule that hold, with their cases."""
    for example in rule.examples:
        try:
            prepared = _prepare(rulebook, example, harness)
        except SetupError:
            continue
        if _failure(rulebook, rule, prepared, prepared.evaluation, harness) is None:
            yield prepared


def _without(rulebook: Rulebook, index: int, place: int) -> Rulebook:
    """The rulebook with one line of one rule deleted; all other conditions keep their ids."""
    rule = rulebook.rules[index]
    shorter = replace(rule, lines=rule.lines[:place] + rule.lines[place + 1 :])
    rules = (*rulebook.rules[:index], shorter, *rulebook.rules[index + 1 :])
    return replace(rulebook, rules=rules, program=recompile(rulebook.program, index, shorter))


def notices(changed: Rulebook, index: int, prepared: Prepared, harness: Harness) -> bool:
    """Whether the example fails under the changed rulebook."""
    before = prepared.evaluation
    after = evaluate(changed, prepared.case, engine="reference", known=before.answers, explained=False)
    if before.verdicts == after.verdicts and after.verdicts[index] is not Verdict.FIRES:
        return False  # nothing that a check can see has changed
    return _failure(changed, changed.rules[index], prepared, after, harness) is not None
