"""Answers that were once wrong, found by the brute-force reading in tests/oracle."""

from __future__ import annotations

import pytest

from tests.screening.sentences.asking import CODED, LDN, NO, RECORDS, UNKNOWN, YES, ask, case, diagnosed, fills, rows


def filled(*rows: str):
    return case(RECORDS, fills(*rows))


def test_packs_of_one_strength_filled_on_one_day_are_no_higher_dose():
    packs = filled(
        "2025-06-01 | TRAMADOL 50 MG TAB | 30 | 30",
        "2025-07-01 | TRAMADOL 50 MG TAB | 30 | 30",
        "2025-07-01 | TRAMADOL 50 MG TAB | 60 | 60",
    )
    assert ask("the rule needs opioid with its dose raised by at least 100%", packs) is NO
    assert ask("the rule needs opioid at 100 mg a day or more", packs) is NO


def test_a_rise_between_doses_that_are_no_round_numbers():
    thirds = filled("2025-06-01 | TRAMADOL 50 MG TAB | 1 | 30", "2025-07-01 | TRAMADOL 50 MG TAB | 2 | 30")
    assert ask("the rule needs opioid with its dose raised by at least 100%", thirds) is YES


def test_a_single_day_of_fills_has_no_dose_to_compare():
    together = filled("2025-06-01 | GABAPENTIN 300 MG CAP | 30 | 30", "2025-06-01 | GABAPENTIN 600 MG TAB | | 30")
    assert ask("the rule needs gabapentin with its dose lowered by at least 50%", together) is NO


@pytest.mark.parametrize("text", ["stopped", "last supplied more than 30 days ago"])
def test_a_later_fill_that_only_may_be_of_the_group_leaves_it_unknown(text):
    later = filled(f"2025-02-01 | {LDN} | 30 | 30", "2025-12-01 | NALTREXONE 50 MG TAB | | 30")
    assert [row.answer for row in rows(f"the rule needs low-dose naltrexone {text}", later)] == [UNKNOWN, UNKNOWN]


def test_two_courses_that_end_on_one_day_both_stopped():
    both = filled("2025-02-01 | TRAMADOL 50 MG TAB | 30 | 30", "2025-02-01 | OXYCODONE 5 MG TAB | 30 | 30")
    text = "the rule needs opioid stopped"
    assert [row.answer for row in rows(text, both)] == [YES, YES]


def test_a_fill_of_unknown_days_lasted_at_most_the_longest_supply():
    once = filled("2024-12-01 | GABAPENTIN 300 MG CAP | 30 |", f"2025-06-01 | {LDN} | 30 | 30")
    assert ask("the rule needs gabapentin lasting at least 90 days", once) is UNKNOWN
    assert ask("the rule needs gabapentin lasting at least 91 days", once) is NO
    assert ask("the rule needs gabapentin continuing on 2025-03-01", once) is UNKNOWN
    assert ask("the rule needs gabapentin continuing on 2025-06-01", once) is NO


def test_a_fill_of_unknown_days_before_the_injury_may_reach_it():
    text, table = "the rule needs at least 1 of these:", "| drug |\n| gabapentin |"
    before = filled("2024-12-20 | GABAPENTIN 300 MG CAP | 30 |")
    assert ask(text, before, table) is UNKNOWN
    long_before = filled("2024-06-20 | GABAPENTIN 300 MG CAP | 30 |")
    assert ask(text, long_before, table) is NO


def test_a_late_start_needs_records_up_to_the_fill():
    reach = "pharmacy records reach from 2024-01-01 to 2025-03-01"
    text = "the rule needs low-dose naltrexone started more than 30 days after the injury"
    assert ask(text, case(reach, fills(f"2025-06-01 | {LDN} | 30 | 30"))) is UNKNOWN


def test_a_time_open_to_the_past_needs_the_look_back():
    reach = "pharmacy records reach from 2025-02-20 to 2025-12-31"
    late = case(reach, fills(f"2025-06-01 | {LDN} | 30 | 30"))
    assert ask("the rule needs opioid started before 2025-03-01", late) is UNKNOWN


def test_a_gap_that_began_before_the_injury_counts_from_the_injury():
    gap = filled("2024-12-01 | TRAMADOL 50 MG TAB | 30 | 30", "2025-03-01 | TRAMADOL 50 MG TAB | 30 | 30")
    assert ask("the rule needs opioid with a gap of at least 50 days", gap) is YES
    assert ask("the rule needs opioid with a gap of at least 51 days", gap) is NO


def test_a_code_too_early_stays_too_early_whatever_its_undated_rows():
    text = "the rule needs a diagnosis of CRPS made in the 90 days after the injury"
    coded = case(CODED, diagnosed("2024-06-01 | G90.511", " | G90.511"))
    assert ask(text, coded) is NO


def test_days_of_zero_are_not_recorded():
    text = "the rule needs the days' supply of every fill to be recorded"
    assert ask(text, filled("2025-06-01 | TRAMADOL 50 MG TAB | 30 | 0")) is NO
