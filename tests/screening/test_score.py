from __future__ import annotations

from dataclasses import asdict

from hypothesis import given
from hypothesis import strategies as st

from screening.score import Weighed, score, value_without

CATEGORIES = st.sampled_from(["chronicity", "failure", "cost", "uncapped"])
CAPS = {"chronicity": 40, "failure": 15, "cost": 0}
FINDINGS = st.lists(st.builds(Weighed, st.just("r"), st.text(max_size=3), CATEGORIES, st.integers(0, 100)), max_size=12)


def test_a_category_is_clipped_at_its_cap_and_the_last_part_says_so():
    result = score([Weighed("a", "A", "failure", 10), Weighed("b", "B", "failure", 8)], [], CAPS, 100)
    assert [(p.title, p.points, p.weight) for p in result.parts] == [("A", 10, 10), ("B", 5, 8)]
    assert result.strength == result.value == 15


def test_exposure_is_shown_whole_even_where_the_value_stops_at_nothing():
    result = score([Weighed("a", "A", "chronicity", 20)], [Weighed("c", "C", "cause", 35)], CAPS, 100)
    assert (result.strength, result.exposure, result.value) == (20, 35, 0)
    assert [p.points for p in result.parts] == [20, -20]


@given(FINDINGS, FINDINGS)
def test_parts_add_up_to_the_value(signals, counters):
    result = score(signals, counters, CAPS, 100)
    assert sum(p.points for p in result.parts) == result.value
    assert result.value == max(0, result.strength - result.exposure)
    assert 0 <= result.strength <= 100
    assert 0 <= result.exposure <= 100


@given(FINDINGS, FINDINGS, st.builds(Weighed, st.just("r"), st.text(max_size=3), CATEGORIES, st.integers(0, 100)))
def test_another_signal_never_lowers_the_value(signals, counters, more):
    assert score([*signals, more], counters, CAPS, 100).value >= score(signals, counters, CAPS, 100).value


@given(FINDINGS)
def test_no_category_exceeds_its_cap(signals):
    result = score(signals, [], CAPS, 100)
    by_title = {}
    for finding, part in zip(sorted(signals, key=lambda f: (-f.weight, f.title)), result.parts, strict=True):
        by_title[finding.category] = by_title.get(finding.category, 0) + part.points
    assert all(points <= CAPS.get(category, 100) for category, points in by_title.items())


def test_what_is_left_out_makes_room_under_its_cap():
    found = [("A", "failure", 10), ("B", "failure", 8), ("C", "chronicity", 20)]
    findings = [{"kind": "signal", "rule": "r", "title": t, "category": c, "weight": w} for t, c, w in found]
    made = score([Weighed("r", *told) for told in found], [], CAPS, 100)
    result = {"score": asdict(made), "findings": findings}
    assert made.value == 35
    assert value_without(result, lambda one: one["title"] == "A") == 28, "not 35 - 10: B then counts whole"
    assert value_without(result, lambda one: False) is None
    kept_before = {**result, "score": {k: v for k, v in result["score"].items() if k != "caps"}}
    assert value_without(kept_before, lambda one: one["title"] == "A") is None
