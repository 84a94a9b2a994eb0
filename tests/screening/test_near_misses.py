"""What came close: with a fact to show for it first, what the records say nothing of last."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from rules.model import Rulebook
from screening import load_referral, screen
from screening.result import NearMiss

DEMO = Path(__file__).parents[2] / "screening" / "demo"


@pytest.fixture(scope="module")
def misses(rulebook: Rulebook) -> dict[str, NearMiss]:
    referral = load_referral(DEMO / "01-crps-with-ldn.json")
    result = screen(referral, rulebook, as_of=date(2026, 5, 4), engine="reference")
    return {miss.rule: miss for miss in result.near_misses}


def test_a_course_a_little_too_short_came_close(misses: dict[str, NearMiss]) -> None:
    assert misses["ldn-year-of-fills"].notes == ("lasted from 5 Jun 2025 to 30 Apr 2026",)


def test_another_coverage_did_not(misses: dict[str, NearMiss]) -> None:
    assert misses["medicaid"].short_of
    assert misses["medicaid"].notes == ()


def test_what_came_close_stands_first(misses: dict[str, NearMiss]) -> None:
    close = [bool(miss.notes) for miss in misses.values()]
    assert close == sorted(close, reverse=True)
