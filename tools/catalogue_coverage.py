"""Write docs/catalogue-coverage.md: which rule covers each id of the domain catalogue, or why none does.

    .venv/bin/python tools/catalogue_coverage.py

A rule says itself what it covers (`@covers:S01`, as many as needed).  For rules without such a tag
docs/catalogue-coverage.csv names them; it also says what each id means, and why where no rule can.
"""

from __future__ import annotations

import csv
from pathlib import Path

from rules.book import load_rulebook
from rules.model import Rulebook
from screening.rulebook_page import table
from screening.sentences import REGISTRY

ROOT = Path(__file__).resolve().parent.parent
DATA, PAGE = ROOT / "docs" / "catalogue-coverage.csv", ROOT / "docs" / "catalogue-coverage.md"
TAG = "covers:"


def entries() -> list[dict[str, str]]:
    """The catalogue's ids in order, with what each means, the rules named by hand, and the note."""
    with DATA.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tagged(book: Rulebook) -> dict[str, list[str]]:
    """Catalogue id → the rules that say they cover it."""
    found: dict[str, list[str]] = {}
    for rule in book.rules:
        for tag in rule.tags:
            if tag.startswith(TAG):
                found.setdefault(tag.removeprefix(TAG), []).append(rule.id)
    return found


def coverage(book: Rulebook) -> list[tuple[str, str, list[str], str]]:
    """(id, what it means, rules, note) for every id."""
    by_tag = tagged(book)
    return [(e["id"], e["what"], [*e["rules"].split(), *by_tag.get(e["id"], [])], e["note"]) for e in entries()]


def page(book: Rulebook) -> str:
    rows = coverage(book)
    covered = sum(bool(rules) for _, _, rules, _ in rows)
    head = [
        "# The domain catalogue and the rules\n",
        "Written by `tools/catalogue_coverage.py` from the rules' `@covers:` tags and `catalogue-coverage.csv`; "
        "do not edit.\n",
        f"{covered} of {len(rows)} ids have a rule. S are signals, C counter-signals, F future-expense flags, L liens "
        "and coverage, 3.5 what intake asks for, 4.2 what cannot wait.\n",
    ]
    cells = [(i, what, ", ".join(f"`{r}`" for r in dict.fromkeys(rules)), note) for i, what, rules, note in rows]
    return "\n".join([*head, table(("id", "what", "rules", "why none, or what else"), cells)])


if __name__ == "__main__":
    PAGE.write_text(page(load_rulebook([ROOT / "features"], REGISTRY)), encoding="utf-8")
