"""Rule files → `Rulebook`, or every reason why not.

Two passes: the vocabulary sentences of all files give the closed lists, then
each rule's sentences are matched against them.  Nothing stops at the first error.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rules.analyse import analyse
from rules.compile import CycleError, compile_rules
from rules.errors import Diagnostic, RulesError
from rules.lint import lint_names, lint_rule, lint_structure, lint_titles
from rules.model import Program, Rule, Rulebook
from rules.parse import parse
from rules.reading import Reader, RuleText
from rules.sentences import Registry
from rules.source import SourceFile, content_hash, gather

Given = Iterable[SourceFile | str | Path]


def load_rulebook(files: Given, registry: Registry) -> Rulebook:
    """The rulebook in these files and folders.  Raises `RulesError` with all errors of all files."""
    rulebook, diagnostics = build(files, registry)
    if rulebook is None:
        raise RulesError(d for d in diagnostics if d.severity == "error")
    return rulebook


def check(files: Given, registry: Registry) -> list[Diagnostic]:
    """Everything wrong or doubtful in these files and folders, in file order.  Never raises."""
    return build(files, registry)[1]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the search for garbage: reading rules makes next to none, and the search took a fifth of its time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@_uncollected()
def build(files: Given, registry: Registry) -> tuple[Rulebook | None, list[Diagnostic]]:
    """The rulebook (None when there are errors) and all diagnostics, in file order."""
    sources, problems = gather(files)
    parsed = [parse(source) for source in sources]
    found: set[Diagnostic] = set(problems)
    for file in parsed:
        found.update(file.diagnostics)
        found.update(lint_structure(file))
    reader = Reader(registry)
    for file in parsed:
        reader.read_vocabulary(file)
    texts = [text for file in parsed for text in reader.read_rules(file)]
    refused = [file.source.text for file in parsed if file.feature is None]
    found.update(reader.settled(lost=bool(problems) or any("Rule:" not in text for text in refused)))
    for text in texts:
        found.update(lint_rule(text, registry))
    found -= _echoes(found)
    found.update(lint_titles(texts, reader, lost=bool(problems) or any("Rule:" in text for text in refused)))
    rules = tuple(text.rule for text in texts)
    program = None
    if not _errors(found):
        program = _compiled(rules, texts, found)
        found.update(lint_names(reader, sources))
        found.update(analyse(rules, {s.name: s for s in sources}))
    diagnostics = sorted(found)
    if program is None or _errors(found):
        return None, diagnostics
    names = tuple(source.name for source in sources)
    by_name = {source.name: source.text for source in sources}
    return Rulebook(rules, reader.collected(), content_hash(sources), names, program, by_name), diagnostics


def _echoes(found: Iterable[Diagnostic]) -> set[Diagnostic]:
    """What only says that a `<x>`, already refused, is no word."""
    marks = {(d.file, d.line) for d in found if d.code in ("placeholder-in-background", "unknown-placeholder")}
    return {d for d in found if d.code in ("unknown-sentence", "unknown-word") and (d.file, d.line) in marks}


def _errors(found: Iterable[Diagnostic]) -> bool:
    return any(d.severity == "error" for d in found)


def _compiled(rules: tuple[Rule, ...], texts: list[RuleText], found: set[Diagnostic]) -> Program | None:
    try:
        return compile_rules(rules)
    except CycleError as error:
        circle = list(dict.fromkeys(error.rules))
        names = " → ".join(f'"{rules[i].name}"' for i in (*circle, circle[0]))
        first = texts[min(circle)]
        message = f"These rules wait for each other's findings: {names}."
        suggestion = "Take one of those findings out of a definition."
        found.add(first.source.problem("cyclic-rules", first.rule.line, message, suggestion))
        return None
