"""The language reference for programs; the page for people is `screening.sentences.reference`."""

from __future__ import annotations

from typing import Any

from rules.model import Role, Sentence, Words
from rules.sentences import Registry


def as_dict(registry: Registry, words: Words) -> dict[str, Any]:
    """`reference/1`: the sentences in the order of their roles, and the closed lists."""
    return {
        "schema": "reference/1",
        "sentences": [_sentence(s) for role in Role for s in registry.sentences if s.role is role],
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
