"""The key of a finding: the same while it rests on the same things, of its own beside others of its rule."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import pytest

from screening import load_rulebook
from screening.decided import Keys, with_keys
from screening.demo import demo_referrals
from screening.paths import SOURCE_TREE
from screening.privilege import without_weaknesses
from screening.screen import screen


def finding(rule: str, kind: str, title: str, drugs: tuple[str, ...] = (), codes: tuple[str, ...] = ()) -> dict:
    facts = [{"drug": drug, "rows": [1]} for drug in drugs] + [{"code": code, "rows": [2]} for code in codes]
    because = [{"sentence": "the rule needs something", "answer": "yes", "facts": facts}]
    return {"rule": rule, "kind": kind, "title": title, "because": because, "also_raised_by": []}


def result(*findings: dict, expenses: tuple[dict, ...] = (), starts: tuple[str, ...] = ()) -> dict:
    courses = [{"course": number, "start": start} for number, start in enumerate(starts, 1)]
    return {"findings": list(findings), "future_expenses": list(expenses), "courses": courses}


def key(one: dict) -> str:
    return Keys(result(one)).of(one)[0]


BASE = finding("r", "signal", "A title", ("gabapentin",), ("M54.16",))


def test_rows_days_and_sides_do_not_matter() -> None:
    later = finding("r", "signal", "A title", ("gabapentin", "gabapentin"), ("M54.17", "M54.16"))
    later["because"][0]["facts"][0] |= {"rows": [1, 2, 3], "daily_dose": "900", "start": "2025-01-01"}
    assert key(later) == key(BASE)


@pytest.mark.parametrize(
    "other",
    [
        finding("other", "signal", "A title", ("gabapentin",), ("M54.16",)),
        finding("r", "counter-signal", "A title", ("gabapentin",), ("M54.16",)),
        finding("r", "signal", "Another title", ("gabapentin",), ("M54.16",)),
        finding("r", "signal", "A title", ("pregabalin",), ("M54.16",)),
        finding("r", "signal", "A title", ("gabapentin",), ("G90.511",)),
        finding("r", "signal", "A title"),
    ],
)
def test_another_rule_title_or_ground_is_another_finding(other: dict) -> None:
    assert key(other) != key(BASE)


def test_a_decision_is_on_its_own_finding_and_an_old_one_on_all_of_its_rule() -> None:
    against = finding("r", "counter-signal", "The other side", ("gabapentin",))
    keys = Keys(result(BASE, against))
    assert keys.on(BASE, "r", key(BASE))
    assert not keys.on(against, "r", key(BASE))
    assert keys.on(BASE, "r", "")
    assert keys.on(against, "r", "")
    assert not keys.on(BASE, "s", "")


def test_two_expenses_of_one_rule_and_drug_are_told_apart_by_their_order() -> None:
    expenses = tuple({"rule": "r", "drug": "oxycodone", "course": course} for course in (2, 1))
    first = Keys(result(expenses=expenses, starts=("2025-01-01", "2025-03-01")))
    assert first.of(expenses[0]) != first.of(expenses[1])
    again = Keys(result(expenses=expenses, starts=("2024-12-30", "2025-03-05")))
    assert [again.of(one) for one in expenses] == [first.of(one) for one in expenses]


@cache
def book():
    return load_rulebook(SOURCE_TREE / "features")


def test_keys_of_the_demo_set_survive_another_day_and_tell_every_finding_apart() -> None:
    for referral in demo_referrals()[:20]:
        day = referral.received_on or date(2026, 5, 4)
        now, later = (screen(referral, book(), as_of=day + timedelta(n), engine="reference").as_dict() for n in (0, 1))
        keys = {(f["kind"], f["title"]): Keys(now).of(f)[0] for f in now["findings"]}
        assert len(set(keys.values())) == len(keys)
        again = {(f["kind"], f["title"]): Keys(later).of(f)[0] for f in later["findings"]}
        assert {one: again[one] for one in keys.keys() & again.keys()} == {
            one: keys[one] for one in again.keys() & keys
        }


def test_who_may_not_read_weaknesses_gets_the_same_keys() -> None:
    full = with_keys(screen(demo_referrals()[0], book(), engine="reference").as_dict())
    keys = {f["title"]: f["key"] for f in full["findings"]}
    shown = without_weaknesses(full)
    assert shown["findings"]
    assert all(f["key"] == keys[f["title"]] for f in shown["findings"])
    assert all(Keys(shown).of(f)[0] == f["key"] for f in shown["findings"])
