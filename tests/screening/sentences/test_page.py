"""The example of the design's page on the rule language runs as written, where the page is at hand."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from rules.book import load_rulebook
from rules.examples import run_examples, uncovered_lines
from rules.source import SourceFile, read
from screening.sentences import REGISTRY
from screening.sentences.harness import HARNESS

ROOT = Path(__file__).parents[3]
PAGE = Path(os.environ.get("CASE_SCREENING_SHARED", ROOT.parent / "shared")) / "design" / "rule-language.md"


@pytest.mark.skipif(not PAGE.exists(), reason="no design page: set CASE_SCREENING_SHARED to the folder that holds it")
def test_the_page_runs():
    text = re.search(r"```gherkin\n(.*?)\n```\n", PAGE.read_text(encoding="utf-8"), re.DOTALL)[1]
    files = [
        *read([ROOT / "features" / "vocabulary", ROOT / "features" / "parameters.feature"]),
        SourceFile("page.feature", text),
    ]
    book = load_rulebook(files, REGISTRY)
    results = run_examples(book, HARNESS)
    assert len(results) == 7
    assert [r for r in results if not r.passed] == []
    assert uncovered_lines(book, HARNESS) == []
