"""The pages about the rulebook say what the rules say now."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from rules.book import load_rulebook
from rules.model import Rulebook
from screening.rulebook_page import PAGES, table
from screening.sentences import REGISTRY

ROOT = Path(__file__).parents[2]
FILES = {"rulebook": "rulebook.md", "parameters": "rulebook-parameters.md", "evidence": "rulebook-evidence.md"}


@cache
def book() -> Rulebook:
    return load_rulebook([ROOT / "features"], REGISTRY)


@pytest.mark.parametrize("page", PAGES)
def test_page_is_current(page):
    path = ROOT / "docs" / FILES[page]
    anew = f"write it anew: screening rules reference --of {page} > docs/{FILES[page]}"
    assert path.read_text(encoding="utf-8") == PAGES[page](book()), anew


def test_every_rule_parameter_and_source_stands_on_its_page():
    pages = {name: write(book()) for name, write in PAGES.items()}
    sources = {
        row["source"] for r in book().rules for o in r.outcomes if o.verb == "cites" for row in o.details["rows"]
    }
    assert [r.id for r in book().rules if f"`{r.id}` v{r.version}" not in pages["rulebook"]] == []
    assert [name for name in book().words.parameters if f"| {name} |" not in pages["parameters"]] == []
    assert sources
    assert [s for s in sources if f"| {s} |" not in pages["evidence"]] == []


def test_an_unconfirmed_rule_is_marked():
    line = next(n for n in PAGES["rulebook"](book()).splitlines() if "`controlled-on-lien`" in n)
    assert "| unconfirmed |" in line


def test_a_bar_does_not_break_a_table():
    assert table(("a",), [("x | y",)]) == "| a |\n| --- |\n| x \\| y |\n"
