"""Questions to ask: one for many fills of a drug, the weightiest first."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from screening import load_referral, load_rulebook, screen
from screening.prompts import _Asked, _of_many

MACHINE_DAY = re.compile(r"\d{4}-\d\d-\d\d")


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
    assert "We need the days' supply of the tramadol filled on 12 May 2025." in asked(result)


def test_many_fills_of_one_drug_are_one_question(book):
    result = screen(referral(4), book, date(2025, 8, 1), "reference")
    about = [ask for ask in asked(result) if ask.startswith("We need the days' supply of the tramadol")]
    assert len(about) == 1
    assert " days from 9 May 2025 to 12 May 2025" in about[0]


def test_one_question_a_kind_names_every_drug(book):
    given = referral(2)
    other = replace(given.fills[-1], row=9, date=date(2025, 4, 1), drug="NAPROXEN 500 MG TAB")
    result = screen(replace(given, fills=(*given.fills, other)), book, date(2025, 8, 1), "reference")
    about = [ask for ask in asked(result) if ask.startswith("We need the specialty of the prescriber of ")]
    assert len(about) == 1
    assert "naproxen and tramadol" in about[0] or "naltrexone, naproxen and tramadol" in about[0]
    assert len({ask.partition(" the ")[0] for ask in asked(result) if "who paid for" in ask}) <= 1


def test_no_question_and_no_near_miss_dates_as_a_machine_does(book):
    result = screen(referral(4), book, date(2025, 8, 1), "reference")
    said = [*asked(result), *(note for miss in result.near_misses for note in miss.notes)]
    assert [text for text in said if MACHINE_DAY.search(text)] == []
    assert any("2025" in text for text in asked(result))
    assert any("2025" in note for miss in result.near_misses for note in miss.notes)


def test_every_question_is_a_sentence(book):
    asks = asked(screen(referral(4), book, date(2025, 8, 1), "reference"))
    assert [ask for ask in asks if not ask[0].isupper() or ask[-1] not in ".?"] == []


def test_codes_to_be_looked_up_are_one_question():
    joined = _of_many(
        {f"the ICD-10-CM code that was meant by ICD-9-CM {code}": _Asked() for code in ("847.0", "729.1")}
    )
    assert list(joined) == ["the ICD-10-CM code that was meant by ICD-9-CM 729.1, ICD-9-CM 847.0"]


def test_what_a_safety_alert_hangs_on_comes_first(book):
    result = screen(referral(1), book, date(2025, 8, 1), "reference")
    alerts = {o.title for rule in book.rules for o in rule.outcomes if o.kind == "safety alert"}
    assert alerts & set(result.prompts[0].would_change)
