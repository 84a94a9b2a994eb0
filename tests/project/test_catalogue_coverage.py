"""Every id of the domain catalogue has a rule or a reason, and every rule named exists."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

from rules.book import load_rulebook
from rules.model import Rulebook
from screening.sentences import REGISTRY
from tools import catalogue_coverage

ROOT = Path(__file__).parents[2]
SIZES = {"S": 17, "C": 24, "F": 8, "L": 12, "3.5": 21, "4.2": 9, "1.3": 1, "2.1": 1}


@cache
def book() -> Rulebook:
    return load_rulebook([ROOT / "features"], REGISTRY)


def test_every_id_of_the_catalogue_is_listed_once():
    ids = [entry["id"] for entry in catalogue_coverage.entries()]
    assert len(ids) == len(set(ids))
    assert Counter(i.split("-")[0] if i[0].isdigit() else i[0] for i in ids) == SIZES


def test_every_rule_named_exists():
    known = {rule.id for rule in book().rules}
    named = [(e["id"], rule) for e in catalogue_coverage.entries() for rule in e["rules"].split()]
    assert named
    assert [pair for pair in named if pair[1] not in known] == []


def test_every_tag_names_an_id():
    known = {entry["id"] for entry in catalogue_coverage.entries()}
    assert set(catalogue_coverage.tagged(book())) - known == set()


def test_an_id_without_a_rule_says_why():
    assert [i for i, _, rules, note in catalogue_coverage.coverage(book()) if not rules and not note] == []


def test_the_page_is_current():
    anew = "write it anew: python tools/catalogue_coverage.py"
    assert catalogue_coverage.PAGE.read_text(encoding="utf-8") == catalogue_coverage.page(book()), anew
