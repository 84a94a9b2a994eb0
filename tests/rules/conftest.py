from __future__ import annotations

from collections.abc import Callable

import pytest

from rules.book import check, load_rulebook
from rules.errors import Diagnostic
from rules.model import Rulebook
from rules.source import SourceFile
from tests.rules import toy

WORDS = SourceFile("0-words.feature", toy.VOCABULARY)


@pytest.fixture
def load() -> Callable[..., Rulebook]:
    """A rulebook from texts of rule files, beside the toy vocabulary."""

    def loaded(*texts: str) -> Rulebook:
        return load_rulebook([WORDS, *(SourceFile(f"{n}.feature", t) for n, t in enumerate(texts, 1))], toy.REGISTRY)

    return loaded


@pytest.fixture
def codes() -> Callable[..., list[tuple[str, int]]]:
    """(code, line) of everything wrong in texts of rule files, the toy vocabulary's own warnings aside."""

    def found(*texts: str) -> list[tuple[str, int]]:
        files = [WORDS, *(SourceFile(f"{n}.feature", t) for n, t in enumerate(texts, 1))]
        diagnostics: list[Diagnostic] = check(files, toy.REGISTRY)
        return [(d.code, d.line) for d in diagnostics if d.file != WORDS.name]

    return found
