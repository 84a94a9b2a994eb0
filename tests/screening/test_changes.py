"""Differences of two results: none with itself, turned round when swapped, and the cause by its name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import combinations

import pytest

from rules.model import Rulebook
from screening.changes import Change, Named, corrections_between, differences
from screening.demo import demo_referrals
from screening.privilege import without_weaknesses
from screening.screen import screen


@pytest.fixture(scope="module")
def results(rulebook: Rulebook) -> list[dict]:
    return [screen(referral, rulebook, engine="reference").as_dict() for referral in demo_referrals()]


def test_a_result_does_not_differ_from_itself(results: list[dict]) -> None:
    for result in results:
        found = differences(result, result)
        assert not found
        assert found.causes == ()


def test_swapped_they_are_the_inverse(results: list[dict]) -> None:
    pairs = list(combinations(results, 2))
    assert len(pairs) > 50
    for before, after in pairs:
        found = differences(before, after)
        assert found
        assert differences(after, before) == found.inverse
        assert found.inverse.inverse == found


def test_what_comes_goes_and_stays_is_everything(results: list[dict]) -> None:
    for before, after in combinations(results, 2):
        found = differences(before, after)
        old = {Named(f["kind"], f["title"]) for f in before["findings"]}
        new = {Named(f["kind"], f["title"]) for f in after["findings"]}
        assert (old - set(found.removed)) | set(found.added) == new
        changed = {Named(f.kind, f.title) for f in found.changed}
        assert changed <= old & new


def test_only_the_date_moved(rulebook: Rulebook) -> None:
    referral = demo_referrals()[0]
    before, after = (screen(referral, rulebook, day, "reference").as_dict() for day in DAYS)
    found = differences(before, after)
    assert [cause.words for cause in found.causes] == ["it was judged as of 4 June 2026 instead of 4 May 2026"]
    assert any(change.what == "answered" for change in found.triage) or found.added or found.opened


DAYS = (date(2026, 5, 4), date(2026, 6, 4))


def test_a_corrected_row_is_named(rulebook: Rulebook) -> None:
    referral = demo_referrals()[0]
    last = max(row.row for row in referral.fills)
    fills = tuple(replace(row, billed=Decimal(650)) if row.row == last else row for row in referral.fills)
    before = screen(replace(referral, fills=fills), rulebook, engine="reference").as_dict()
    after = screen(referral, rulebook, engine="reference").as_dict()
    said = [{"where": f"fills row {last}", "field": "billed", "was": "650", "now": "65.00"}]
    found = differences(before, after, said)
    assert [cause.words for cause in found.causes] == [f"fills row {last}, billed was corrected from 650 to 65.00"]
    assert found.expenses == (Change("low-dose naltrexone, probable", "659.48", "65.95"),)
    assert [cause.kind for cause in differences(before, after).causes] == ["referral"]


def test_another_rulebook_is_the_cause(results: list[dict]) -> None:
    before = results[0]
    finding = {**before["findings"][0], "weight": 1, "version": 2}
    after = {
        **before,
        "hashes": {**before["hashes"], "rulebook": "sha256:0123456789abcdef"},
        "findings": [finding, *before["findings"][1:]],
    }
    found = differences(before, after)
    old = before["hashes"]["rulebook"].removeprefix("sha256:")[:12]
    assert [cause.words for cause in found.causes] == [f"the rulebook changed ({old} → 0123456789ab)"]
    (change,) = found.changed
    assert change.title == finding["title"]
    assert Change("weight", "25", "1") in change.changes
    assert {c.what for c in change.changes} == {"weight", "rules"}


def test_what_nothing_explains_is_the_programs(results: list[dict]) -> None:
    after = {**results[0], "prompts": results[0]["prompts"][1:]}
    found = differences(results[0], after)
    assert found.closed == (results[0]["prompts"][0]["ask"],)
    assert [cause.kind for cause in found.causes] == ["program"]


def test_a_coordinator_sees_no_weakness_in_the_differences(results: list[dict]) -> None:
    for before, after in combinations(results[:6], 2):
        found = differences(without_weaknesses(before), without_weaknesses(after))
        named = [*found.added, *found.removed, *found.changed]
        assert all(one.kind != "counter-signal" for one in named)
        assert all(change.what != "reading for the defence" for one in found.changed for change in one.changes)


def test_corrections_of_several_versions_are_put_together() -> None:
    first = {"where": "fills row 4", "field": "drug", "was": "A", "now": "B"}
    again = {"where": "fills row 4", "field": "drug", "was": "B", "now": "C"}
    undone = {"where": "fills row 5", "field": "date", "was": "2025-01-01", "now": "2025-01-02"}
    back = {"where": "fills row 5", "field": "date", "was": "2025-01-02", "now": "2025-01-01"}
    assert corrections_between([first, undone, again, back]) == [{**first, "now": "C"}]
