"""Checks over the whole rulebook: ids, findings and words, used and defined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rules.errors import Diagnostic
from rules.model import Match
from rules.reading import Reader, RuleText
from rules.sentences import did_you_mean
from rules.source import SourceFile


def lint_titles(texts: Sequence[RuleText], reader: Reader, lost: bool) -> Iterator[Diagnostic]:
    """Rule ids once each; findings referred to are raised somewhere.

    With `lost`, a file with rules could not be read, so nobody knows what it raises.
    """
    yield from _duplicate_ids(texts)
    if not lost:
        yield from _unknown_findings(texts, reader)


def _duplicate_ids(texts: Sequence[RuleText]) -> Iterator[Diagnostic]:
    seen: dict[str, RuleText] = {}
    for text in texts:
        rule = text.rule
        first = seen.setdefault(rule.id, text)
        if rule.id and first is not text:
            line = next(t.line for t in text.block.tags if t.name == f"id:{rule.id}")
            message = f'"{rule.id}" is the id of another rule, in {first.source.name}:{first.rule.line}.'
            yield text.source.problem("duplicate-rule-id", line, message, needle=f"@id:{rule.id}")


def _unknown_findings(texts: Sequence[RuleText], reader: Reader) -> Iterator[Diagnostic]:
    raised = {(o.kind, o.title) for text in texts for o in text.rule.outcomes if o.verb == "raises"}
    for text in texts:
        for match in _mentions(text):
            assert match.sentence.title_kind is not None
            kind, title = match.sentence.title_kind(*match.arguments)
            if (kind, title) in raised or reader.may_define(title):
                continue
            other = next((k for k, t in sorted(raised) if t == title), "")
            suggestion = (
                f'"{title}" is a {other}.' if other else did_you_mean(title, sorted(t for k, t in raised if k == kind))
            )
            message = f'No rule raises the {kind} "{title}".'
            yield text.source.problem("unknown-finding", match.step.line, message, suggestion, title)


def _mentions(text: RuleText) -> Iterator[Match]:
    for match in (*text.rule.lines, *(m for example in text.rule.examples for m in example.matches)):
        if match.sentence.title_kind is not None:
            yield match


def lint_names(reader: Reader, sources: Sequence[SourceFile]) -> Iterator[Diagnostic]:
    """Words and parameters that nothing uses.

    Kinds of word that no sentence holds are tables for the product's own use, and left alone.
    """
    files = {source.name: source for source in sources}
    used = {name.removeprefix("the ") for name in reader.used | reader.registry.built_in}
    for kind, words in reader.words.by_kind.items():
        for word in words.values() if reader.registry.holds(kind) else ():
            if word.name.removeprefix("the ") not in used and word.file in files:
                source = files[word.file]
                line = source.find(word.name, word.line)
                yield source.problem("unused-word", line, f'No rule uses the {kind} "{word.name}".', needle=word.name)
    for parameter in reader.words.parameters.values():
        if parameter.name.removeprefix("the ") not in used and parameter.file in files:
            message = f'Nothing uses the parameter "{parameter.name}".'
            yield files[parameter.file].problem("unused-parameter", parameter.line, message, needle=parameter.name)
