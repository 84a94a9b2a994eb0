"""Checks of one file's shape, before any sentence is understood."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from rules.errors import Diagnostic
from rules.parse import MARK, Block, ExampleBlock, FeatureBlock, ParsedFile, step_texts
from rules.sentences import did_you_mean
from rules.source import SourceFile

LIKE_A_STEP = re.compile(r"(given|when|then|and|but|\*)\b", re.IGNORECASE)
LIKE_A_TITLE = re.compile(r"(rule|background|example|examples|scenario|scenario outline)\s*:", re.IGNORECASE)


def lint_structure(file: ParsedFile) -> Iterator[Diagnostic]:
    """All of them, for a file whose syntax is right."""
    if file.feature is not None:
        for lint in CHECKS:
            yield from lint(file.source, file.feature)


def empty_feature(source: SourceFile, feature: FeatureBlock) -> Iterator[Diagnostic]:
    if not feature.rules and not feature.examples and not (feature.background and feature.background.steps):
        suggestion = 'Add a "Rule:", or a Background that defines words.'
        yield source.problem("no-rules", feature.line, "This feature has neither rules nor vocabulary.", suggestion)


def example_outside_rule(source: SourceFile, feature: FeatureBlock) -> Iterator[Diagnostic]:
    for example in feature.examples:
        message = "This example stands outside every Rule, so it proves none."
        yield source.problem("example-outside-rule", example.block.line, message, "Move it below the rule it proves.")


def duplicate_example(source: SourceFile, feature: FeatureBlock) -> Iterator[Diagnostic]:
    seen: dict[str, int] = {}
    for example in _examples(feature):
        name = example.block.name
        if name in seen:
            message = f'"{name}" is the name of another example, in line {seen[name]}: only one of the two would run.'
            suggestion = "Give it a name of its own"
            suggestion += "; the values of <x> do not tell two outlines apart." if MARK.search(name) else "."
            yield source.problem("duplicate-example", example.block.line, message, suggestion, name)
        seen.setdefault(name, example.block.line)


def example_without_steps(source: SourceFile, feature: FeatureBlock) -> Iterator[Diagnostic]:
    for example in _examples(feature):
        if not example.block.steps:
            message = "An example without steps passes whatever the rule says."
            yield source.problem("example-without-steps", example.block.line, message, "Write its steps, or delete it.")
        elif not any(step.keyword == "Then" for step in example.block.steps):
            message = "This example checks nothing."
            suggestion = 'End it with "Then the rule …".'
            yield source.problem("example-without-check", example.block.line, message, suggestion)


def examples_without_rows(source: SourceFile, feature: FeatureBlock) -> Iterator[Diagnostic]:
    for example in _examples(feature):
        if example.outline and not example.tables:
            message = "This outline has no Examples, so nothing runs."
            yield source.problem("examples-without-rows", example.block.line, message, "Add Examples below its steps.")
        for table in example.tables:
            if not table.rows:
                message = "These Examples have no rows, so nothing runs."
                yield source.problem("examples-without-rows", table.line, message, "Add a row, or delete them.")


def placeholder_in_background(source: SourceFile, feature: FeatureBlock) -> Iterator[Diagnostic]:
    blocks = [feature.background, *(rule.definition for rule in feature.rules)]
    for block in filter(None, blocks):
        for text, line in step_texts(block):
            mark = MARK.search(text)
            if mark:
                message = f"{mark.group(0)} in a Background is filled in by some tools and not by others."
                yield _marked(source, "placeholder-in-background", line, mark.group(0), message, "Write the value.")


def outline_columns(source: SourceFile, feature: FeatureBlock) -> Iterator[Diagnostic]:
    for example in _examples(feature):
        marks = {m.group(1): line for text, line in step_texts(example.block) for m in MARK.finditer(text)}
        for table in example.tables:
            names = [cell.text for cell in table.header]
            for name, line in marks.items():
                if names and name not in names:
                    message = f"The Examples in line {table.line} have no column for <{name}>."
                    yield _marked(source, "unknown-placeholder", line, f"<{name}>", message, did_you_mean(name, names))
            for cell in table.header:
                if cell.text not in marks:
                    message = f'Nothing in the outline uses the column "{cell.text}".'
                    yield source.problem("unused-column", cell.line, message, column=cell.column)
        if not example.outline and marks:
            name, line = next(iter(marks.items()))
            message = f"<{name}> is filled in only in a Scenario Outline with Examples."
            yield _marked(source, "unknown-placeholder", line, f"<{name}>", message, "")


def stray_text(source: SourceFile, feature: FeatureBlock) -> Iterator[Diagnostic]:
    """A step with a misspelt keyword right below a title is read as its description, and silently lost."""
    blocks: list[tuple[Block, bool]] = [(example.block, False) for example in _examples(feature)]
    blocks += [(block, True) for block in [feature.background, *(r.definition for r in feature.rules)] if block]
    for block, strict in blocks:
        for text in filter(None, block.description.split("\n")):
            if strict or LIKE_A_STEP.match(text) or LIKE_A_TITLE.match(text):
                line = source.find(text, block.line)
                message = "This line is read as a remark, not as a step."
                suggestion = "A step begins with Given, When, Then, And or But; a remark with #."
                yield source.problem("stray-text", line, message, suggestion, text)
    for rule in feature.rules:
        for text in rule.description.split("\n"):
            if LIKE_A_TITLE.match(text):
                line = source.find(text, rule.line)
                message = "This line is read as part of the rule's description, not as a title."
                suggestion = "Titles are written Rule:, Background:, Example:, Scenario Outline: and Examples:."
                yield source.problem("stray-text", line, message, suggestion, text)


def leading_and(source: SourceFile, feature: FeatureBlock) -> Iterator[Diagnostic]:
    blocks = [feature.background, *(rule.definition for rule in feature.rules), *(e.block for e in _examples(feature))]
    for block in filter(None, blocks):
        if block.leading_and:
            message = "And and But go on from the step above; this is the first one."
            yield source.problem("leading-and", block.leading_and.line, message, "Begin with Given, When or Then.")


CHECKS: tuple[Callable[[SourceFile, FeatureBlock], Iterator[Diagnostic]], ...] = (
    empty_feature,
    example_outside_rule,
    duplicate_example,
    example_without_steps,
    examples_without_rows,
    placeholder_in_background,
    outline_columns,
    stray_text,
    leading_and,
)


def _examples(feature: FeatureBlock) -> Iterator[ExampleBlock]:
    yield from feature.examples
    for rule in feature.rules:
        yield from rule.examples


def _marked(source: SourceFile, code: str, line: int, mark: str, message: str, suggestion: str) -> Diagnostic:
    return source.problem(code, source.find(mark, line), message, suggestion, mark)
