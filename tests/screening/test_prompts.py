"""Questions to ask: one for many fills of a drug, the weightiest first."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from screening import load_referral, load_rulebook, screen


@pytest.fixture(scope="module")
def book():
    return load_rulebook()


def referral(fills: int):
    """LDN after the injury, and as many tramadol fills whose days nobody stated."""
    first = date(2025, 6, 1)
    ldn = [
        {"date": str(first + timedelta(n)), "drug": "NALTREXONE 4.5MG CAP CPD", "quantity": "30", "days_supply": 30}
        for n in (0, 30)
    ]
    opioid = [
        {"date": str(first - timedelta(20 + n)), "drug": "TRAMADOL 50 MG TAB", "quantity": "30"} for n in range(fills)
    ]
    return load_referral(
        {
            "schema": "referral/1",
            "referral_id": "R",
            "injury": {"date": "2025-01-10"},
            "diagnoses": [{"code": "G90.511", "date": "2025-02-20"}],
            "fills": [{"kind": "dispense", **fill} for fill in ldn + opioid],
        }
    )


def asked(result) -> list[str]:
    return [prompt.ask for prompt in result.prompts]


def test_one_fill_is_asked_for_by_its_day(book):
    result = screen(referral(1), book, date(2025, 8, 1), "reference")
    assert "the days' supply of the tramadol filled on 2025-05-12" in asked(result)


def test_many_fills_of_one_drug_are_one_question(book):
    result = screen(referral(4), book, date(2025, 8, 1), "reference")
    about = [ask for ask in asked(result) if ask.startswith("the days' supply of the tramadol")]
    assert len(about) == 1
    assert " days from 2025-05-09 to 2025-05-12" in about[0]


def test_what_a_safety_alert_hangs_on_comes_first(book):
    result = screen(referral(1), book, date(2025, 8, 1), "reference")
    alerts = {o.title for rule in book.rules for o in rule.outcomes if o.kind == "safety alert"}
    assert alerts & set(result.prompts[0].would_change)
