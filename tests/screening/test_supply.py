"""Whether a supply goes on: one state, in the same words in the timeline, the memo and the command line."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from rules.model import Rulebook
from screening.cli.text import facts as facts_text
from screening.facts import build_facts
from screening.facts_json import facts_json
from screening.intake import load_referral
from screening.memo import WORK_PRODUCT, MemoCase, build
from screening.screen import screen
from screening.supply import allowance, supply
from screening.timeline import timeline
from tests.screening.memo.cases import WHEN

END = "2026-06-30"


def course(reaches: str | None, goes_on: bool | None, **more: Any) -> dict[str, Any]:
    return {"last_covered": reaches, "ongoing": goes_on, "refill_grace_days": 30, **more}


@pytest.mark.parametrize(
    ("reaches", "goes_on", "end", "words"),
    [
        ("2026-07-03", True, END, "supplied to 3 Jul 2026: going on"),
        ("2026-06-30", True, END, "supplied to 30 Jun 2026: going on"),
        ("2026-06-29", True, END, "supplied to 29 Jun 2026: going on, refill 1 day late"),
        ("2026-06-12", True, END, "supplied to 12 Jun 2026: going on, refill 18 days late"),
        (None, True, END, "supplied to a day not known: going on"),
        ("2026-05-30", False, END, "supplied to 30 May 2026: ended"),
        (
            "2026-06-12", False, END,
            "supplied to 12 Jun 2026: ended (it went on up to the patient's death)",
        ),
        ("2026-06-12", None, END, "supplied to 12 Jun 2026: not known (the pharmacy records end on 30 Jun 2026)"),
        ("2026-05-12", None, END, "supplied to 12 May 2026: not known (fills that may be more of it follow)"),
        (None, None, END, "supplied to a day not known: not known (how long the last fill lasts is not recorded)"),
        (
            "2026-05-12", None, None,
            "supplied to 12 May 2026: not known (how far the pharmacy records reach is not known)",
        ),
    ],
)  # fmt: skip
def test_the_state_in_words(reaches: str | None, goes_on: bool | None, end: str | None, words: str) -> None:
    assert supply(course(reaches, goes_on), end).words == words


def test_how_late_a_refill_may_be_is_said_once_and_only_where_one_is_late() -> None:
    late, in_time = course("2026-06-12", True), course("2026-06-30", True)
    assert allowance([in_time, late, late], END) == (
        "A course goes on while its refill is up to 30 days late; after that it has ended."
    )
    assert allowance([in_time], END) == ""


def test_it_is_told_alike_everywhere(rulebook: Rulebook) -> None:
    """Supply to 22 June, records to 30 June: the rules see a gap forming, and the course still goes on."""
    given = [
        {"drug": "GABAPENTIN 300 MG CAP", "date": day, "quantity": "90", "days_supply": 30}
        for day in ("2026-03-25", "2026-04-24", "2026-05-24")
    ]
    content = {"schema": "referral/1", "referral_id": "R", "injury": {"date": "2025-01-10"}, "fills": given,
               "diagnoses": [{"code": "S13.4XXA", "date": "2025-01-12"}], "records": {"pharmacy_to": END}}  # fmt: skip
    referral = load_referral(content)
    result = screen(referral, rulebook, date(2026, 6, 30), "reference").as_dict()
    state = "going on, refill 8 days late"
    assert any("late for its refill" in reason for reason in result["triage"]["reasons"])
    (drawn,) = (item.words for item in timeline(result, referral).items if item.kind == "course")
    assert f"3 fills, {state}" in drawn
    memo = str(build(MemoCase(referral, result, WHEN), WORK_PRODUCT))
    assert memo.count(state) >= 3  # table, picture, narrative
    assert "up to 30 days late" in memo
    shown = " ".join(facts_text(facts_json(build_facts(referral, rulebook.words, date(2026, 6, 30)))).split())
    assert state in shown
    for text in (memo, drawn, shown):
        assert not any(other in text for other in ("ongoing", "counts as", "run out"))
