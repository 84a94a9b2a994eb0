"""Why a rule said what it said, what it was short of, and what nobody knows.

All of it comes from the answers to the conditions, whichever engine inferred the firings.
"""

from __future__ import annotations

from collections.abc import Iterator

from rules.compile import slot
from rules.evaluate import Evaluation
from rules.model import Answer, CompiledRule, ConditionAnswer, Match, Row, Rule, Variable, Verdict
from rules.reference import Table, joined
from rules.supports import OPEN, YES, missing_texts, supports, used_rows

_YES, _UNKNOWN = Answer.YES, Answer.UNKNOWN


Line = tuple[Match, Answer, tuple[Row, ...]]
"""A line of a rule, its answer, and the rows that it rests on."""


def because(evaluation: Evaluation, rule: Rule) -> list[Line]:
    """Each line of the rule with its answer and the rows it rests on.

    When the rule fires or asks, these are the rows that take part in it; an asking rule's
    lines are unknown where no certain row takes part.  When it is silent, all rows.
    """
    compiled = _compiled(evaluation, rule)
    verdict = evaluation.verdicts[compiled.index]
    if verdict is Verdict.SILENT:
        answers = [evaluation.answers[c] for c in compiled.line_conditions]
        return [(line, a.answer, a.rows) for line, a in zip(rule.lines, answers, strict=True)]
    used = used_rows(compiled, evaluation.answers, YES if verdict is Verdict.FIRES else OPEN)
    found = []
    for line, condition in zip(rule.lines, compiled.line_conditions, strict=True):
        rows = tuple(used[condition])
        open_rows = any(row.answer is _UNKNOWN for row in rows)
        found.append((line, Answer.UNKNOWN if open_rows else Answer.YES, rows))
    return found


def bindings(evaluation: Evaluation, rule: Rule) -> list[dict[Variable, int | None]]:
    """The supports of a rule that fires or asks: what each word it needs stands for, None for what no record shows.

    Words come in the order of the lines.  At most `rules.supports.MOST_SUPPORTS`.
    """
    compiled = _compiled(evaluation, rule)
    verdict = evaluation.verdicts[compiled.index]
    if verdict is Verdict.SILENT:
        return []
    variables = list(dict.fromkeys(v for line in rule.lines if not line.excludes for v in line.variables))
    found = supports(compiled, evaluation.answers, YES if verdict is Verdict.FIRES else OPEN)
    named = ({v: values.get(slot(v)) for v in variables} for values in found)
    return [dict(items) for items in dict.fromkeys(tuple(b.items()) for b in named)]


def near_misses(evaluation: Evaluation) -> list[tuple[Rule, list[tuple[Match, tuple[Row, ...]]]]]:
    """Silent rules that would fire but for one line, with that line and its rows.

    The other lines hold together, and one of them at least needs something: a rule of which
    only the exclusions hold is not near.
    """
    silent = Verdict.SILENT  # an enum's members are slow to look up
    lacking = 0  # the conditions without a yes, a bit for each
    for number, answer in evaluation.answers.items():
        if answer.answer is not _YES and not (answer.latent and _has_yes(answer)):
            lacking |= 1 << number
    program = evaluation.rulebook.program
    found = []
    for compiled, needs, verdict in zip(program.rules, program.needs, evaluation.verdicts, strict=True):
        failing = needs & lacking
        if verdict is silent and not failing & (failing - 1):  # at most one
            short = _short_of(compiled, evaluation, failing)
            if short is not None:
                condition = compiled.patterns[short].condition
                rule = evaluation.rulebook.rules[compiled.index]
                line = rule.lines[compiled.line_conditions.index(condition)]
                found.append((rule, [(line, evaluation.answers[condition].rows)]))
    return found


def _has_yes(answer: ConditionAnswer) -> bool:
    return any(row.answer is _YES for row in answer.rows)


def _short_of(rule: CompiledRule, evaluation: Evaluation, failing: int) -> int | None:
    """The position of the one pattern without which the rule would fire; the last of several.

    `failing` is the bit of the condition without a yes, if there is one.
    """
    conditions = evaluation.rulebook.program.conditions
    excludes = [conditions[pattern.condition].excludes for pattern in rule.patterns]
    for place, pattern in reversed(list(enumerate(rule.patterns))):
        if failing and not failing >> pattern.condition & 1:
            continue
        if all(excludes[:place] + excludes[place + 1 :]):
            continue
        if _holds_without(rule, place, evaluation.answers):
            return place
    return None


def _holds_without(rule: CompiledRule, place: int, table: Table) -> bool:
    answers = [table[pattern.condition] for pattern in rule.patterns]
    return all(joined(component, answers, YES, without=place) for component in rule.components)


def unknowns(evaluation: Evaluation) -> list[tuple[Rule, list[str]]]:
    """For each rule that asks, what to obtain so that it can be decided."""
    asks, rules = Verdict.ASKS, evaluation.rulebook.rules
    return [
        (rules[compiled.index], missing_texts(compiled, evaluation.answers))
        for compiled, verdict in zip(evaluation.rulebook.program.rules, evaluation.verdicts, strict=True)
        if verdict is asks
    ]


def unlocks(evaluation: Evaluation) -> dict[str, list[Rule]]:
    """What to obtain → the rules that it could decide."""
    found: dict[str, list[Rule]] = {}
    for rule, texts in unknowns(evaluation):
        for text in texts:
            found.setdefault(text, []).append(rule)
    return found


def open_lines(evaluation: Evaluation, rule: Rule) -> Iterator[tuple[Match, tuple[Row, ...]]]:
    """The unknown lines of a rule that asks, with the rows that say what is missing."""
    for match, answer, rows in because(evaluation, rule):
        if answer is Answer.UNKNOWN:
            yield match, rows


def _compiled(evaluation: Evaluation, rule: Rule) -> CompiledRule:
    return evaluation.rulebook.program.by_id[rule.id]
