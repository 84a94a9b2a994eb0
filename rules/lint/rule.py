"""Checks of one rule, its sentences understood."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from rules.analyse import EFFECTS
from rules.errors import Diagnostic
from rules.model import Role
from rules.reading import ID, VERSION, RuleText
from rules.sentences import Registry, did_you_mean

MOST_LINES = 15  # the engine takes a conjunction of at most so many patterns
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
DEFINITION = "Definition"


def lint_rule(text: RuleText, registry: Registry) -> Iterator[Diagnostic]:
    """All of them, for one rule."""
    for check in CHECKS:
        yield from check(text)
    yield from verdicts(text, registry)
    yield from placeholders(text, registry)


def identity(text: RuleText) -> Iterator[Diagnostic]:
    problem, line = text.source.problem, text.block.line
    ids = [t for t in text.block.tags if t.name.startswith("id:")]
    versions = [t for t in text.block.tags if VERSION.fullmatch(t.name)]
    decimal = [t for t in text.block.tags if re.fullmatch(r"[vV][\d.]*\d", t.name) and not VERSION.fullmatch(t.name)]
    for tags, what, example in ((ids, "id", "@id:short-name"), (versions, "version", "@v1")):
        if not tags and not (what == "version" and decimal):
            message = f"This rule has no {what}."
            yield problem(f"missing-{what}", line, message, f"Write {example} in the line above it.")
        for tag in tags[1:]:
            message = f"This rule has a second {what}."
            yield problem("duplicate-tag", tag.line, message, needle=f"@{tag.name}")
    for tag in ids:
        if not ID.fullmatch(tag.name[3:]):
            message = f'"{tag.name[3:]}" can not be an id: use small letters, digits and single hyphens.'
            yield problem("bad-id", tag.line, message, needle=f"@{tag.name}")
    for tag in decimal:
        yield problem("bad-version", tag.line, "A version is a whole number.", "Write @v1, @v2 …", f"@{tag.name}")


def definition(text: RuleText) -> Iterator[Diagnostic]:
    problem, block = text.source.problem, text.block.definition
    if block is None:
        suggestion = 'Add "Background: Definition" right below its description.'
        yield problem("no-definition", text.block.line, "This rule has no definition.", suggestion)
        return
    if block.name != DEFINITION:
        yield problem(
            "definition-name",
            block.line,
            "The Background of a rule is called Definition.",
            'Write "Background: Definition".',
        )
    if text.whole and not text.rule.lines:
        yield problem(
            "no-condition",
            block.line,
            "This rule needs nothing, so it would always fire.",
            'Add a line "Given the rule needs …".',
        )
    if text.whole and not any(o.verb in EFFECTS for o in text.rule.outcomes):
        yield problem(
            "no-outcome",
            block.line,
            "This rule does nothing when it fires.",
            'Add a line "Then the rule raises …", flags, asks or routes.',
        )
    if len(text.rule.lines) > MOST_LINES:
        line = text.rule.lines[MOST_LINES].step.line
        message = f"A rule may have {MOST_LINES} conditions; this one has {len(text.rule.lines)}."
        yield problem(
            "too-many-lines", line, message, "Split it into two rules, the second needing the first's finding."
        )


def repeated_lines(text: RuleText) -> Iterator[Diagnostic]:
    seen: dict[tuple, int] = {}
    for line in text.rule.lines:
        key = (line.step.text, line.step.table and tuple(tuple(r.items()) for r in line.step.table.records()))
        if key in seen:
            message = f"This line stands in line {seen[key]} already."
            yield text.source.problem("repeated-line", line.step.line, message, "Delete one.", line.step.text)
        seen.setdefault(key, line.step.line)


def late_sentences(text: RuleText) -> Iterator[Diagnostic]:
    effects = {o.verb for o in text.rule.outcomes if o.verb in EFFECTS}
    for line in text.rule.lines:
        if line.sentence.late and effects - {"routes"}:
            message = "This sentence is answered after all other rules, so only a rule that just routes may use it."
            yield text.source.problem("late-sentence", line.step.line, message, needle=line.step.text)


def explanations(text: RuleText) -> Iterator[Diagnostic]:
    problem, line = text.source.problem, text.block.line
    if not text.rule.why:
        yield problem(
            "no-reason", line, "This rule does not say why it exists.", "Add a sentence right below its title."
        )
    signals = [o for o in text.rule.outcomes if o.verb == "raises" and o.kind == "signal"]
    if not text.whole or not signals:
        return
    sides = {str(o.details.get("side", "")) for o in text.rule.outcomes if o.verb == "reads"}
    if len(sides) < 2:
        message = "This rule raises a signal without the reading of both sides."
        yield problem(
            "no-defence-reading", signals[0].line, message, 'Add "for the … the rule reads:" for the other side.'
        )
    if not any(o.verb == "cites" for o in text.rule.outcomes):
        yield problem(
            "no-citation", signals[0].line, "This rule raises a signal and cites nothing.", 'Add "the rule cites:".'
        )


CHECKS: tuple[Callable[[RuleText], Iterator[Diagnostic]], ...] = (
    identity,
    definition,
    repeated_lines,
    late_sentences,
    explanations,
)


def verdicts(text: RuleText, registry: Registry) -> Iterator[Diagnostic]:
    """Every rule has an example in which it fires and one in which it stays silent."""
    if not text.proven:
        return
    said: set[str] = set()
    for example in text.rule.examples:
        for match in example.matches:
            if match.sentence.role is Role.CHECK:
                types = registry.word_types(match.sentence)
                said.update(word for kind, word in zip(types, match.texts, strict=True) if kind.name == "verdict")
    for verdict, code in (("fires", "no-firing-example"), ("stays silent", "no-silent-example")):
        if verdict not in said:
            message = f"No example shows a case in which the rule {verdict}."
            suggestion = f'Add an example with "Then the rule {verdict}".'
            yield text.source.problem(code, text.block.line, message, suggestion)


def placeholders(text: RuleText, registry: Registry) -> Iterator[Diagnostic]:
    """A reading speaks only of what the definition needs, never of what it excludes."""
    if not text.whole:
        return
    allowed = set(registry.placeholders)
    for line in text.rule.lines:
        if line.excludes:
            continue
        allowed.update(line.sentence.placeholders)
        types = registry.word_types(line.sentence)
        for kind, word in zip(types, line.texts, strict=True):
            for name in kind.placeholders:
                allowed.update({f"{word} {name}".strip(), name} - {""})
    for outcome in text.rule.outcomes:
        if outcome.verb != "reads":
            continue
        for mark in PLACEHOLDER.finditer(str(outcome.details.get("text", ""))):
            if mark.group(1) not in allowed:
                place = text.source.find(mark.group(0), outcome.line)
                message = f"{mark.group(0)} is nothing that this rule's definition needs."
                suggestion = did_you_mean(mark.group(1), sorted(allowed)) or _listed(allowed)
                yield text.source.problem("unbound-placeholder", place, message, suggestion, mark.group(0))


def _listed(allowed: set[str]) -> str:
    names = ", ".join(f"{{{name}}}" for name in sorted(allowed)[:8])
    return f"It may say {names}." if names else ""
