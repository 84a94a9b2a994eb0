"""The language reference, made from the sentence registry and the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rules.model import Role, Sentence, Words
from rules.sentences import Registry

PLACES = {
    Role.CONDITION: "Definitions: what a rule needs",
    Role.OUTCOME: "Definitions: what a rule says",
    Role.SETUP: "Examples: the case on paper",
    Role.CHECK: "Examples: what must come out",
    Role.VOCABULARY: "Vocabulary files",
}


def as_dict(registry: Registry, words: Words) -> dict[str, Any]:
    """`reference/1`: the sentences in the order of their roles, and the closed lists."""
    return {
        "schema": "reference/1",
        "sentences": [_sentence(s) for role in PLACES for s in registry.sentences if s.role is role],
        "words": {kind: sorted(words.names(kind)) for kind in sorted(words.by_kind)},
        "parameters": [
            {"name": p.name, "value": p.value, "effective": str(p.effective or ""), "source": p.source}
            for p in sorted(words.parameters.values(), key=lambda p: p.name)
        ],
    }


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {
        "role": sentence.role.value,
        "family": sentence.family,
        "sentence": sentence.expression,
        "example": sentence.example,
        "meaning": " ".join(sentence.doc.split()),
        "takes": sentence.takes,
        "columns": list(sentence.columns),
        "required_columns": sentence.required,
    }


def as_markdown(registry: Registry, words: Words) -> str:
    return "\n".join(_markdown(as_dict(registry, words)))


def _markdown(found: dict[str, Any]) -> Iterator[str]:
    yield "# The sentences of the rule language"
    yield ""
    yield "Made by `screening rules reference` from the sentences themselves."
    for role, title in PLACES.items():
        sentences = [s for s in found["sentences"] if s["role"] == role.value]
        yield from ("", f"## {title}")
        for family in dict.fromkeys(s["family"] for s in sentences):
            yield from ("", f"### {family}")
            for sentence in (s for s in sentences if s["family"] == family):
                yield from ("", f"`{sentence['sentence']}`", "")
                yield sentence["meaning"]
                if sentence["takes"] == "table":
                    yield _columns(sentence)
                yield from ("", f"    {sentence['example']}")
    yield from ("", "## Words")
    for kind, names in found["words"].items():
        yield from ("", f"**{kind}**: {', '.join(names)}")
    yield from ("", "## Parameters", "", "| name | value | in force since | source |", "|---|---|---|---|")
    for p in found["parameters"]:
        yield f"| {p['name']} | {p['value']} | {p['effective']} | {p['source']} |"


def _columns(sentence: dict[str, Any]) -> str:
    required, optional = (
        ", ".join(columns)
        for columns in (
            sentence["columns"][: sentence["required_columns"]],
            sentence["columns"][sentence["required_columns"] :],
        )
    )
    text = f"A table with the columns {required}" if required else "A table"
    return f"{text}{'; if wanted ' + optional if optional else ''}."
