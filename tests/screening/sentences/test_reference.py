"""The language reference says everything the registry knows, and the page in docs is current."""

from __future__ import annotations

from pathlib import Path

import pytest

from screening.sentences import REGISTRY
from screening.sentences.reference import language_reference

PAGE = Path(__file__).parents[3] / "docs" / "rule-language.md"


@pytest.fixture(scope="module")
def text() -> str:
    return language_reference()


def test_the_page_is_current(text):
    assert PAGE.read_text(encoding="utf-8") == text, "write it anew: screening rules reference > docs/rule-language.md"


@pytest.mark.parametrize("sentence", REGISTRY.sentences, ids=lambda s: s.expression)
def test_every_sentence_stands_in_it(sentence, text):
    assert f"`{sentence.expression}`" in text
    assert f"    {sentence.example}\n" in text
    assert " ".join(sentence.doc.split()) in text
    for word in REGISTRY.word_types(sentence):
        assert f"- `{{{word.name}}}` " in text
