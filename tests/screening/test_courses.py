"""Courses and days covered: cases on paper, then what must hold for any fills."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.courses import (
    Exposure,
    build_courses,
    medication_possession_ratio,
    proportion_of_days_covered,
    supply_intervals,
)

DAY = date(2025, 1, 1)


def fill(day: int, days: int | None, ingredient: str = "gabapentin", dose: str | None = None) -> Exposure:
    return Exposure(DAY + timedelta(days=day), days, ingredient, None if dose is None else Decimal(dose))


def at(day: int) -> date:
    return DAY + timedelta(days=day)


def test_an_early_refill_carries_over():
    (course,) = build_courses([fill(0, 30), fill(20, 30)])
    assert (course.days_covered, course.last_covered, course.pdc) == (60, at(59), 1)


def test_carry_over_stops_at_the_cap():
    (course,) = build_courses([fill(0, 90), fill(1, 30)], carry_over_cap_days=30)
    assert course.last_covered == at(89)
    (uncapped,) = build_courses([fill(0, 90), fill(1, 30)])
    assert uncapped.last_covered == at(119)


def test_without_carry_over_overlapping_days_count_once():
    (course,) = build_courses([fill(0, 30), fill(20, 30)], carry_over_within=None)
    assert (course.days_covered, course.last_covered) == (50, at(49))


@pytest.mark.parametrize(("second", "courses"), [(60, 1), (61, 2)])
def test_a_gap_above_the_permitted_one_starts_another_course(second, courses):
    found = build_courses([fill(0, 30), fill(second, 30)], permissible_gap_days=30)
    assert len(found) == courses
    if courses == 2:
        assert found[1].gap_before == found[0].gap_after == 31
    else:
        assert [(gap.start, gap.end, gap.days) for gap in found[0].gaps] == [(at(30), at(60), 30)]


def test_same_day_strengths_are_taken_together_and_add_up():
    (course,) = build_courses([fill(0, 30, dose="300"), fill(0, 30, dose="600")])
    assert (course.days_covered, course.dose.mg) == (30, 900)


def test_same_day_packs_of_one_strength_follow_one_another():
    (course,) = build_courses([fill(0, 30, dose="300"), fill(0, 30, dose="300")])
    assert (course.days_covered, course.dose.mg) == (60, 300)


def test_ingredients_are_separate_courses_unless_taken_as_one_therapy():
    fills = [fill(0, 30), fill(20, 30, "pregabalin")]
    assert [c.ingredient for c in build_courses(fills)] == ["gabapentin", "pregabalin"]
    (therapy,) = build_courses(fills, carry_over_within="all")
    assert (therapy.ingredient, therapy.days_covered) == ("gabapentin + pregabalin", 60)


@pytest.mark.parametrize("days", [None, 0, -5])
def test_unknown_days_cover_nothing_and_leave_the_share_unknown(days):
    (course,) = build_courses([fill(0, 30), fill(30, days), fill(50, 30)])
    assert (course.days_covered, course.pdc, course.gaps, course.last_covered) == (60, None, (), at(79))
    (last,) = build_courses([fill(0, 30), fill(30, days)])
    assert (last.last_covered, last.pdc, last.end) == (None, None, None)


def test_a_gap_before_the_fill_of_unknown_days_is_certain():
    (course,) = build_courses([fill(0, 30), fill(50, 10), fill(60, None), fill(80, 30)])
    assert [gap.days for gap in course.gaps] == [20]


def test_a_combination_follows_each_of_its_ingredients():
    fills = [fill(0, 30, "a"), fill(20, 30, "a/b"), fill(40, 30, "b"), fill(40, 30, "c")]
    assert supply_intervals(fills) == [(at(0), at(29)), (at(30), at(59)), (at(60), at(89)), (at(40), at(69))]


def test_share_of_a_window():
    fills = [fill(-10, 30), fill(30, 30)]
    assert proportion_of_days_covered(fills, at(0), at(99)) == Decimal("0.5")
    assert proportion_of_days_covered([*fills, fill(70, None)], at(0), at(99)) is None
    with pytest.raises(ValueError, match="earlier day first"):
        proportion_of_days_covered(fills, at(1), at(0))


def test_possession_ratio_may_exceed_one():
    assert medication_possession_ratio(90, 60) == Decimal("1.5")
    with pytest.raises(ValueError, match="at least one day"):
        medication_possession_ratio(90, 0)


EXPOSURES = st.lists(
    st.builds(
        fill,
        st.integers(0, 400),
        st.one_of(st.none(), st.integers(1, 90)),
        st.sampled_from(["gabapentin", "pregabalin"]),
        st.sampled_from(["300", "600"]),
    ),
    max_size=12,
)
WITHIN = st.sampled_from(["ingredient", "all", None])
CAP = st.one_of(st.none(), st.integers(0, 45))


@given(EXPOSURES, WITHIN, CAP, st.integers(0, 60))
def test_what_every_course_holds(fills, within, cap, gap):
    courses = build_courses(fills, gap, within, cap)
    order = sorted(map(repr, fills))
    assert sorted(repr(f) for c in courses for f in c.fills) == order  # no fill lost, none twice
    for course in courses:
        covered = {a + timedelta(days=i) for a, b in course.intervals for i in range((b - a).days + 1)}
        assert len(covered) == course.days_covered
        assert all(g.days <= gap for g in course.gaps)
        if course.pdc is not None:
            span = (course.last_covered - course.start).days + 1
            assert course.days_covered + sum(g.days for g in course.gaps) == span
            assert 0 <= course.pdc <= 1
            assert course.pdc == Decimal(course.days_covered) / span


@given(EXPOSURES, WITHIN, CAP, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(fills, within, cap, rng: random.Random):
    shuffled = list(fills)
    rng.shuffle(shuffled)

    def facts(given):
        return [(c.start, c.last_covered, c.intervals, c.dose, c.gaps) for c in build_courses(given, 30, within, cap)]

    assert facts(shuffled) == facts(fills)


@given(EXPOSURES, st.integers(0, 400), st.integers(1, 90), WITHIN, CAP)
def test_another_fill_never_reduces_the_days_covered(fills, day, days, within, cap):
    known = [f for f in fills if f.days]
    before = proportion_of_days_covered(known, at(0), at(500), within, cap)
    after = proportion_of_days_covered([*known, fill(day, days, dose="300")], at(0), at(500), within, cap)
    assert before <= after


@given(EXPOSURES, WITHIN, CAP, st.integers(0, 60), st.integers(0, 60))
def test_a_wider_gap_never_makes_more_courses(fills, within, cap, gap, wider):
    assert len(build_courses(fills, gap + wider, within, cap)) <= len(build_courses(fills, gap, within, cap))
