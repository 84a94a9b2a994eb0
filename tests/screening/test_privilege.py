"""What is the attorney's alone does not stay in what others get: words planted in every such field are gone."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from rules.model import Rulebook
from screening import load_rulebook, screen
from screening.demo import demo_referrals
from screening.intake import load_referral
from screening.paths import SOURCE_TREE
from screening.privilege import (
    PROTECTED_GROUPS,
    Rows,
    producible,
    protected_rows,
    without_rows,
    without_weaknesses,
)

CASES = sorted((SOURCE_TREE / "tests" / "cases").glob("*.json"))


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load_rulebook(SOURCE_TREE / "features")


def result_of(path: Path, book: Rulebook) -> dict:
    told = json.loads(path.read_text(encoding="utf-8"))
    return screen(load_referral(told["referral"]), book, date.fromisoformat(told["as_of"]), "reference").as_dict()


@pytest.fixture(scope="module")
def results(book: Rulebook) -> list[dict]:
    return [result_of(path, book) for path in CASES] + [
        screen(referral, book, engine="reference").as_dict() for referral in demo_referrals()
    ]


def planted(result: dict) -> dict:
    """The result with CANARY in every field that is the attorney's."""
    found = json.loads(json.dumps(result))
    for finding in found["findings"]:
        for one in (finding, *finding["also_raised_by"]):
            one["defence"] = f"CANARY {one['defence']}"
            one["evidence"].append({"stance": "against", "grade": "A", "source": "CANARY", "finding": "CANARY"})
            one["evidence"].append({"stance": "opposed", "grade": "A", "source": "CANARY", "finding": "CANARY"})
    against = {"kind": "counter-signal", "title": "CANARY", "plaintiff": "CANARY"}
    found["findings"].append({**found["findings"][0], **against})
    found["near_misses"].append({"rule": "x", "title": "CANARY", "short_of": [], "notes": [], "kind": "counter-signal"})
    found["near_misses"].append({"rule": "x", "title": "CANARY of an older result", "short_of": [], "notes": []})
    found["prompts"].append(
        {"ask": "the chart", "because": ["CANARY"], "would_change": ["CANARY"], "kinds": ["signal"],
         "weaknesses": ["CANARY"]}
    )  # fmt: skip
    found["prompts"].append({"ask": "of an older result", "because": ["CANARY"], "would_change": ["CANARY"]})
    found["score"]["parts"].append({"rule": "x", "title": "CANARY", "points": -8, "weight": -8})
    return found


def test_planted_words_are_gone(results):
    for result in results:
        if result["findings"]:
            assert "CANARY" in json.dumps(planted(result))
            assert "CANARY" not in json.dumps(without_weaknesses(planted(result)))
            assert "CANARY" not in json.dumps(producible(planted(result)))


def test_no_counter_signal_is_named_anywhere(results, book):
    """Not even among what a question could change: titles that only counter-signals have."""
    raised = [o for rule in book.rules for o in rule.outcomes if o.verb == "raises"]
    against = {o.title for o in raised if o.kind == "counter-signal"} - {
        o.title for o in raised if o.kind != "counter-signal"
    }
    named = 0
    for result in results:
        named += bool(against & quoted(result))
        for kept in (without_weaknesses(result), producible(result)):
            assert not against & quoted(kept)
    assert named > 10


def quoted(result: object) -> set[str]:
    """Every whole text in a result, and every title that a sentence puts in quotation marks."""
    if isinstance(result, str):
        return {result, *re.findall(r'"([^"]+)"', result)}
    inner = result.values() if isinstance(result, dict) else result if isinstance(result, list | tuple) else ()
    return {text for item in inner for text in quoted(item)}


def test_every_question_is_still_asked_inside(results):
    for result in results:
        assert [p["ask"] for p in without_weaknesses(result)["prompts"]] == [p["ask"] for p in result["prompts"]]
        assert without_weaknesses(result)["triage"] == result["triage"]


def test_exposure_cannot_be_reckoned_back(results):
    for result in results:
        inside, outside = without_weaknesses(result), producible(result)
        assert inside["score"]["value"] == result["score"]["value"]
        assert outside["score"]["value"] is None
        for kept in (inside, outside):
            assert (kept["score"]["strength"], kept["score"]["exposure"], kept["score"]["parts"]) == (None, None, [])
            assert {finding["weight"] for finding in kept["findings"]} <= {None}


def test_only_questions_about_what_is_claimed_leave(results):
    """A question that only a counter-signal, an alert or the queue wants is work product."""
    left, kept_back = [], []
    for result in results:
        asked = {p["ask"]: p["kinds"] for p in result["prompts"]}
        out = {p["ask"] for p in producible(result)["prompts"]}
        left += [asked[ask] for ask in out]
        kept_back += [kinds for ask, kinds in asked.items() if ask not in out]
    assert left
    assert all({"signal", "future expense"} & set(kinds) for kinds in left)
    assert ("counter-signal",) in kept_back


def test_the_result_itself_is_not_changed(results):
    before = json.dumps(results[0])
    producible(results[0])
    assert json.dumps(results[0]) == before


def test_the_rulebook_has_what_protected_records_are_known_by(book):
    assert set(book.words.names("drug")) | set(book.words.names("diagnosis")) >= PROTECTED_GROUPS


def test_protected_rows_and_all_that_rests_on_them_go(book):
    result = result_of(next(p for p in CASES if "alcohol" in p.stem), book)
    rows = protected_rows(result)
    assert rows == Rows(fills=frozenset({1, 2, 3}), diagnoses=frozenset({1}))
    kept = json.dumps(producible(without_rows(result, rows)))
    assert "F10.20" not in kept
    assert "naltrexone" not in kept.casefold()
    assert "S13.4XXA" in kept


def test_only_such_rows_are_protected(results):
    """Low-dose naltrexone and opioids for pain are not; the cases about addiction are."""
    protected = {r["referral_id"] for r in results if protected_rows(r)}
    assert {"INVENTED-20"} < protected
    assert len(protected) < len(results) / 3
    for result in results:
        rows = protected_rows(result)
        assert rows.fills.isdisjoint(
            row for course in result["courses"] if course["drug"] == "low-dose naltrexone" for row in course["rows"]
        )
