"""Twenty written referrals, all invented: each lands where it should, for the findings and reasons named in it.

A case names what must be there and what must not.  Other findings may come with new rules; these may not change.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from rules.book import load_rulebook
from rules.model import Rulebook
from screening.intake import load_referral
from screening.result import Screening
from screening.screen import screen
from screening.sentences import REGISTRY

FOLDER = Path(__file__).parent
CASES = sorted(FOLDER.glob("*.json"))
FEATURES = FOLDER.parents[1] / "features"


@cache
def book() -> Rulebook:
    return load_rulebook([FEATURES], REGISTRY)


@cache
def told(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


@cache
def screened(path: Path) -> Screening:
    case = told(path)
    return screen(load_referral(case["referral"]), book(), date.fromisoformat(case["as_of"]), engine="reference")


def found(path: Path) -> set[tuple[str, str]]:
    return {(finding.kind, finding.title) for finding in screened(path).findings}


each_case = pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)


def test_twenty_cases_in_every_band():
    bands = Counter(told(path)["band"] for path in CASES)
    assert len(CASES) == 20
    assert set(bands) == {"red", "amber", "green", "grey", "stop"}
    assert min(bands.values()) >= 3


@each_case
def test_case_is_invented_and_gives_its_reasons(path):
    case = told(path)
    assert case["invented"] is True
    assert case["referral"]["patient"]["name"].startswith("Invented")
    assert case["about"]
    assert all(said["because"] for part in ("has", "has_not", "asks") for said in case[part])


@each_case
def test_case_lands_in_its_band(path):
    triage = screened(path).triage
    assert (triage.band, triage.queue) == (told(path)["band"], told(path)["queue"])


@each_case
def test_what_must_be_found_is_found(path):
    assert [f["title"] for f in told(path)["has"] if (f["kind"], f["title"]) not in found(path)] == []


@each_case
def test_what_must_not_be_found_is_not(path):
    assert [f["title"] for f in told(path)["has_not"] if (f["kind"], f["title"]) in found(path)] == []


@each_case
def test_a_finding_denied_is_one_that_the_rulebook_knows(path):
    known = {(o.kind, o.title) for rule in book().rules for o in rule.outcomes if o.verb == "raises"}
    assert [f["title"] for f in told(path)["has_not"] if (f["kind"], f["title"]) not in known] == []


@each_case
def test_what_must_be_asked_is_asked(path):
    asked = "\n".join(prompt.ask for prompt in screened(path).prompts)
    assert [a["for"] for a in told(path)["asks"] if a["for"].casefold() not in asked.casefold()] == []


@pytest.mark.parametrize(
    "path", [path for path in CASES if "future_expenses" in told(path)], ids=lambda path: path.stem
)
def test_future_expenses(path):
    """Drug → probable or possible; null says that the drug must not be among them."""
    flagged = {expense.drug: expense.probability for expense in screened(path).future_expenses}
    assert {drug: flagged.get(drug) for drug in told(path)["future_expenses"]} == told(path)["future_expenses"]
