"""What can be told of rules without a case: that one never fires, says nothing new, or disagrees with another.

Only what holds for every case is reported.  Opposite readings of one fact are no
contradiction: a rulebook argues both sides on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rules.errors import Diagnostic
from rules.model import Match, Outcome, Rule
from rules.source import SourceFile

EFFECTS = ("raises", "flags", "asks", "routes")

Positive = tuple[object, ...]  # a sentence without its needs or excludes
Line = tuple[Positive, bool]


def analyse(rules: Sequence[Rule], sources: Mapping[str, SourceFile]) -> list[Diagnostic]:
    """Warnings about rules that never fire, that another rule covers, and that contradict one another."""
    return [*_never_fires(rules, sources), *_pairs(rules, sources)]


def positive(match: Match) -> Positive:
    """What a line asks, whether it needs or excludes it."""
    words = tuple(text for text in match.texts if text not in ("needs", "excludes"))
    table = match.step.table
    rows = tuple(tuple(sorted(record.items())) for record in table.records()) if table else ()
    return (match.sentence.expression, words, rows)


def _never_fires(rules: Sequence[Rule], sources: Mapping[str, SourceFile]) -> Iterator[Diagnostic]:
    for rule in rules:
        needed = {positive(m): m for m in rule.lines if not m.excludes}
        for match in rule.lines:
            other = needed.get(positive(match))
            if match.excludes and other:
                message = f"This rule never fires: it excludes what its line {other.step.line} needs."
                yield sources[rule.file].problem("never-fires", match.step.line, message, needle=match.step.text)


def _pairs(rules: Sequence[Rule], sources: Mapping[str, SourceFile]) -> Iterator[Diagnostic]:
    by_effect: dict[object, list[int]] = {}
    for index, rule in enumerate(rules):
        for outcome in rule.outcomes:
            if outcome.verb in EFFECTS:
                by_effect.setdefault(_effect(outcome), []).append(index)
    pairs = {(a, b) for found in by_effect.values() for a in found for b in found if a != b}
    lines = [_lines(rule) for rule in rules]
    for first, second in sorted(pairs):
        yield from _pair(rules[first], lines[first], rules[second], lines[second], first < second, sources)


def _pair(
    wide: Rule,
    wide_lines: frozenset[Line],
    narrow: Rule,
    narrow_lines: frozenset[Line],
    earlier: bool,
    sources: Mapping[str, SourceFile],
) -> Iterator[Diagnostic]:
    """Warnings about `narrow`, which has every line of `wide` or more."""
    if not wide_lines or not wide_lines <= narrow_lines or not _same_scope(wide, narrow):
        return
    source, where = sources[narrow.file], f'"{wide.name}" ({wide.file}:{wide.line})'
    if wide_lines == narrow_lines:
        weights = {_effect(o): o.weight for o in wide.outcomes if o.verb == "raises"}
        for outcome in narrow.outcomes:
            if earlier and outcome.verb == "raises" and weights.get(_effect(outcome), outcome.weight) != outcome.weight:
                other = weights[_effect(outcome)]
                message = (
                    f'{where} needs the same and raises "{outcome.title}" with weight {other}, not {outcome.weight}.'
                )
                yield source.problem("contradicts", outcome.line, message, "Keep one of the two.")
        if earlier and _says(wide, narrow) and _says(narrow, wide):
            yield source.problem("same-rule", narrow.line, f"This rule is {where} again.", "Delete one.", narrow.name)
    elif _says(wide, narrow):
        message = f"Whenever this rule fires, {where} fires too and says the same."
        yield source.problem("covered", narrow.line, message, "Delete it, or let it say more.", narrow.name)


def _lines(rule: Rule) -> frozenset[Line]:
    return frozenset((positive(m), m.excludes) for m in rule.lines)


def _same_scope(wide: Rule, narrow: Rule) -> bool:
    """Whether the exclusions of `wide` speak of the same things in both: more needs bind more of an exclusion."""
    bound = [{v for m in rule.lines if not m.excludes for v in m.variables} for rule in (wide, narrow)]
    excluded = {v for m in wide.lines if m.excludes for v in m.variables}
    return excluded & bound[0] == excluded & bound[1]


def _effect(outcome: Outcome) -> object:
    details = () if outcome.verb == "raises" else tuple(sorted((k, str(v)) for k, v in outcome.details.items()))
    return (outcome.verb, outcome.kind, outcome.title, details)


def _says(one: Rule, other: Rule) -> bool:
    """Whether `one` has every effect of `other`, with at least its weight."""
    weights = {_effect(o): o.weight for o in one.outcomes if o.verb in EFFECTS}
    return all(weights.get(_effect(o), -1) >= o.weight for o in other.outcomes if o.verb in EFFECTS)
