"""What stands under "why": thresholds with their values, and who was seen by name and specialty."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from rules.model import Match, Rulebook
from rules.reasons import valued, values
from screening.intake import load_referral
from screening.memo.parts.words import fact as memo_fact
from screening.privilege import Rows
from screening.screen import screen
from screening.wording import ground
from web.case.provenance import Origins, facts


def lines(rulebook: Rulebook) -> list[Match]:
    return [line for rule in rulebook.rules for line in rule.lines]


def test_every_threshold_of_every_rule_is_shown_with_its_value(rulebook: Rulebook) -> None:
    named = [line for line in lines(rulebook) if values(line, rulebook.words)]
    assert len(named) > 50
    for line in named:
        shown = valued(line.step.text, values(line, rulebook.words))
        for name, value in values(line, rulebook.words).items():
            assert f"{name} ({value})" in shown, shown
            assert f"{name} ({value}) ({value})" not in shown


@pytest.mark.parametrize(
    ("sentence", "named", "says"),
    [
        ("the rule needs x last supplied more than the red gap ago", {"the red gap": "30 days"},
         "needs x last supplied more than the red gap (30 days) ago"),
        ("the rule needs opioids over the caution level", {"the caution level": "50"},
         "needs opioids over the caution level (50)"),
        ("the rule needs the acute-opioid time", {"the acute": "1 day"}, "needs the acute-opioid time"),
        ("the rule needs x", {}, "needs x"),
    ],
)  # fmt: skip
def test_the_value_stands_in_brackets_behind_the_name(sentence: str, named: dict[str, str], says: str) -> None:
    assert ground({"sentence": sentence, "thresholds": named}) == says
    assert ground({"sentence": sentence}) == sentence.removeprefix("the rule ")  # a result kept before


def test_a_screening_keeps_the_values_of_its_day(rulebook: Rulebook) -> None:
    fills = [
        {"drug": "GABAPENTIN 300 MG CAP", "date": day, "quantity": "90", "days_supply": 30}
        for day in ("2025-02-01", "2025-03-03", "2026-04-02")
    ]
    result = screened(rulebook, fills=fills)
    named = {n: v for f in result["findings"] for r in f["because"] for n, v in r["thresholds"].items()}
    assert named
    assert all(rulebook.words.parameters[name].value == value for name, value in named.items())
    bracketed = [text for miss in result["near_misses"] for text in miss["short_of"] if "(30 days)" in text]
    assert bracketed or any("days)" in text for miss in result["near_misses"] for text in miss["short_of"])


def screened(rulebook: Rulebook, **more: Any) -> dict[str, Any]:
    content = {"schema": "referral/1", "referral_id": "R", "injury": {"date": "2025-01-10"},
               "records": {"pharmacy_from": "2023-01-01", "pharmacy_to": "2026-06-30"},
               "diagnoses": [{"code": "S13.4XXA", "date": "2025-01-12"}], **more}  # fmt: skip
    return screen(load_referral(content), rulebook, date(2026, 6, 30), "reference").as_dict()


# --- who was seen -------------------------------------------------------------------

SEEN = {"clinician": "Dr Invented Reed (Pain Medicine)", "date": "2025-02-20", "section": "diagnoses", "rows": [3]}


def test_who_made_a_diagnosis_is_told_by_name_and_leads_to_the_row() -> None:
    (shown,) = facts([SEEN], SimpleNamespace(), Origins({}, "demo set"))  # type: ignore[arg-type]
    assert (shown.words, shown.rows, shown.anchor) == (
        "Dr Invented Reed (Pain Medicine), 20 Feb 2025", "diagnosis row 3", "diagnoses-3",
    )  # fmt: skip
    assert memo_fact(SEEN) == "Dr Invented Reed (Pain Medicine), 20 Feb 2025 (diagnoses row 3)"


def test_it_is_withheld_with_its_row() -> None:
    assert Rows(diagnoses=frozenset({3})).touch(SEEN)
    assert not Rows(fills=frozenset({3})).touch(SEEN)


@pytest.mark.parametrize("name", ["Dr Invented Reed", None])
def test_a_specialist_is_named_where_the_rows_do(rulebook: Rulebook, name: str | None) -> None:
    """Seen first in a diagnosis, then as the prescriber of a fill."""
    codes = [{"code": "S13.4XXA", "date": "2025-01-12"},
             {"code": "M54.2", "date": "2025-02-20", "specialty": "Pain Medicine", "provider": name}]  # fmt: skip
    fills = [
        {"drug": "GABAPENTIN 300 MG CAP", "date": day, "quantity": "90", "days_supply": 30,
         "prescriber": {"name": name, "specialty": specialty}}
        for day, specialty in (("2024-06-01", "Family Medicine"), ("2025-03-03", "Pain Medicine"))
    ]  # fmt: skip
    result = screened(rulebook, fills=fills, diagnoses=codes)
    reasons = [r for f in result["findings"] if f["title"] == "A new specialist since the injury" for r in f["because"]]
    who = f"{name} (Pain Medicine)" if name else "Pain Medicine"
    assert [fact["clinician"] for r in reasons for fact in r["facts"] if "clinician" in fact] == [who]
    assert f"prescribed by {who}, first on 3 Mar 2025" in [note for r in reasons for note in r["notes"]]
    assert not [fact for r in reasons for fact in r["facts"] if "row" in str(fact.get("record", ""))]


def test_the_first_fill_of_a_specialist_names_who_wrote_it(rulebook: Rulebook) -> None:
    by = {"name": "Dr Invented Reed", "specialty": "Neurology"}
    fills = [{"drug": "TOPIRAMATE 25 MG TAB", "date": "2025-02-01", "quantity": "60", "days_supply": 30,
              "prescriber": by}]  # fmt: skip
    result = screened(rulebook, fills=fills)
    notes = [n for f in result["findings"] for r in f["because"] for n in r["notes"]]
    assert "prescribed by Dr Invented Reed (Neurology)" in notes
