from __future__ import annotations

import pytest

from tests.screening.sentences.asking import LDN, NO, RECORDS, UNKNOWN, YES, ask, case, fills, missing, monthly, rows

SHORT = "pharmacy records reach from 2024-06-01 to 2026-06-30"
FIRST_LDN = monthly(LDN, "2025-06-01", 3)
EARLY_LDN = monthly(LDN, "2024-12-20", 3)


def test_nothing_is_known_without_a_pharmacy_row():
    empty = case("diagnosis records reach from 2023-01-01 to 2026-06-30")
    for text in (
        "the rule needs opioid",
        "the rule needs opioid started after the injury",
        "the rule needs opioid new since the injury",
        "the rule needs opioid stopped",
        "the rule needs opioid overlapping low-dose naltrexone",
        "the rule needs opioid filled at least 2 times",
        "the rule needs opioid from at least 2 prescribers within 90 days",
        "the rule needs opioids at 50 MME a day or more",
    ):
        assert ask(text, empty) is UNKNOWN, text
        assert "pharmacy records" in missing(text, empty)


def test_absence_inside_the_reach_is_no_and_outside_it_unknown():
    assert ask("the rule needs opioid", case(RECORDS, fills(*FIRST_LDN))) is NO
    before = case("pharmacy records reach from 2023-01-01 to 2024-12-31", fills(*monthly(LDN, "2024-06-01", 2)))
    assert ask("the rule needs opioid", before) is UNKNOWN
    assert "2025-01-10 or later" in missing("the rule needs opioid", before)


@pytest.mark.parametrize(
    ("first", "timing", "answer"),
    [
        ("2025-01-10", "after the injury", YES),
        ("2025-01-09", "after the injury", NO),
        ("2025-01-09", "before the injury", YES),
        ("2025-01-10", "before the injury", NO),
        ("2025-04-01", "in the 90 days after the injury", YES),
        ("2025-04-30", "in the 90 days after the injury", NO),
        ("2024-02-01", "in the 12 months before the injury", YES),
        ("2025-03-01", "on or after 2025-03-01", YES),
        ("2025-03-01", "after 2025-03-01", NO),
        ("2025-03-02", "after 2025-03-01", YES),
        ("2025-03-01", "before 2025-03-01", NO),
        ("2025-03-01", "on or before 2025-03-01", YES),
    ],
)
def test_started(first, timing, answer):
    facts = case(RECORDS, fills(*monthly(LDN, first, 2)))
    assert ask(f"the rule needs low-dose naltrexone started {timing}", facts) is answer


def test_started_around_settlement_needs_its_date():
    text = "the rule needs low-dose naltrexone started before settlement"
    assert missing(text, case(RECORDS, fills(*FIRST_LDN))) == "In which month is a demand or settlement expected?"
    assert ask(text, case(RECORDS, fills(*FIRST_LDN), "the case is expected to settle on 2026-09-30")) is YES
    assert ask(text, case(RECORDS, fills(*FIRST_LDN), "the case is expected to settle on 2025-06-01")) is NO


def test_a_time_before_the_injury_is_unknown_where_the_records_do_not_cover_it():
    text = "the rule needs opioid started before the injury"
    assert ask(text, case(RECORDS, fills(*FIRST_LDN))) is NO
    short = case(SHORT, fills(*FIRST_LDN))
    assert ask(text, short) is UNKNOWN
    assert missing(text, short) == "the pharmacy records from 2024-01-10 to 2025-01-09, before the injury"


@pytest.mark.parametrize(
    ("reach", "given", "answer"),
    [
        (RECORDS, FIRST_LDN, YES),
        (SHORT, FIRST_LDN, UNKNOWN),
        (RECORDS, EARLY_LDN, NO),
        (SHORT, EARLY_LDN, NO),
        (RECORDS, monthly(LDN, "2023-03-01", 2) + FIRST_LDN, NO),  # remote history is not new
        (SHORT, [*monthly("NALTREXONE 4.5MG CAP CPD", "2024-07-01", 1), *FIRST_LDN], NO),
    ],
)
def test_new_since_the_injury(reach, given, answer):
    assert ask("the rule needs low-dose naltrexone new since the injury", case(reach, fills(*given))) is answer


def test_an_implied_reach_is_no_baseline():
    """Records that begin with the first fill say nothing of the year before the injury."""
    assert ask("the rule needs low-dose naltrexone new since the injury", case(fills(*FIRST_LDN))) is UNKNOWN


@pytest.mark.parametrize(
    ("first", "within", "late"),
    [("2025-01-10", YES, NO), ("2025-04-10", YES, NO), ("2025-04-11", NO, YES), ("2024-12-20", NO, NO)],
)
def test_started_within_and_late(first, within, late):
    facts = case(RECORDS, fills(*monthly(LDN, first, 2)))
    assert ask("the rule needs low-dose naltrexone started within late period of the injury", facts) is within
    assert ask("the rule needs low-dose naltrexone started more than 90 days after the injury", facts) is late


def test_a_late_start_is_unknown_when_the_time_before_it_is_not_covered():
    text = "the rule needs low-dose naltrexone started more than 90 days after the injury"
    assert ask(text, case(fills(*FIRST_LDN))) is UNKNOWN
    assert "2025-01-10 to 2025-06-01" in missing(text, case(fills(*FIRST_LDN)))


RUNNING = monthly(LDN, "2026-03-01", 4)  # supplied until 2026-06-28


@pytest.mark.parametrize(
    ("given", "screened", "answer"),
    [
        (RUNNING, "2026-06-30", YES),
        (RUNNING, "2026-07-30", YES),
        (RUNNING, "2026-07-31", UNKNOWN),  # the records end more than the permitted gap ago
        (FIRST_LDN, "2026-06-30", NO),
    ],
)
def test_continuing_now(given, screened, answer):
    facts = case(RECORDS, fills(*given), f"the case is screened on {screened}")
    assert ask("the rule needs low-dose naltrexone continuing now", facts) is answer


@pytest.mark.parametrize(
    ("given", "settles", "answer"),
    [
        (RUNNING, "2026-09-30", YES),
        (RUNNING, None, UNKNOWN),
        (RUNNING, "2026-05-30", NO),  # before the end of the records
        (FIRST_LDN, "2026-09-30", NO),
        ([*RUNNING[:-1], "2026-05-30 | NALTREXONE 1.5 MG CAP CPD | 30 | 30"], "2026-09-30", NO),  # tapering
        ([*monthly("NALTREXONE 1.5 MG CAP CPD", "2026-02-01", 1), *RUNNING], "2026-09-30", YES),
    ],
)
def test_continuing_at_settlement(given, settles, answer):
    lines = [f"the case is expected to settle on {settles}"] if settles else []
    facts = case(RECORDS, fills(*given), *lines, "the case is screened on 2026-06-30")
    assert ask("the rule needs low-dose naltrexone continuing at settlement", facts) is answer


@pytest.mark.parametrize(
    ("day", "answer"),
    [("2025-05-31", NO), ("2025-06-01", YES), ("2025-08-29", YES), ("2025-09-28", YES), ("2025-09-29", NO)],
)
def test_continuing_on_a_day(day, answer):
    facts = case(RECORDS, fills(*FIRST_LDN))  # supplied until 2025-08-29, and 30 days are permitted
    assert ask(f"the rule needs low-dose naltrexone continuing on {day}", facts) is answer


def test_stopped():
    text = "the rule needs opioid stopped"
    tramadol = monthly("TRAMADOL 50 MG TAB", "2025-02-01", 2)
    assert ask(text, case(RECORDS, fills(*tramadol))) is YES
    assert ask(text, case(RECORDS, fills(*tramadol, *monthly("OXYCODONE 5 MG TAB", "2026-05-20", 2)))) is NO
    assert ask(text, case(RECORDS, fills("2026-06-20 | TRAMADOL 50 MG TAB | 60 | 30"))) is NO
    unknown = case(RECORDS, fills("2026-06-20 | TRAMADOL 50 MG TAB | 60 | 30"), "the case is screened on 2026-12-01")
    assert ask(text, unknown) is UNKNOWN


@pytest.mark.parametrize(("screened", "answer"), [("2025-09-05", NO), ("2025-09-06", YES), ("2025-10-01", UNKNOWN)])
def test_last_supplied(screened, answer):
    reach = "pharmacy records reach from 2023-01-01 to 2025-08-30"
    facts = case(reach, fills(*FIRST_LDN), f"the case is screened on {screened}")  # supplied until 2025-08-29
    assert ask("the rule needs low-dose naltrexone last supplied more than 7 days ago", facts) is answer


def test_a_later_course_is_the_last_supply():
    facts = case(RECORDS, fills(*FIRST_LDN, *RUNNING), "the case is screened on 2026-06-30")
    assert ask("the rule needs low-dose naltrexone last supplied more than 7 days ago", facts) is NO


@pytest.mark.parametrize(("span", "answer"), [("90 days", YES), ("91 days", NO), ("2 months", YES), ("3 months", NO)])
def test_lasting(span, answer):
    facts = case(RECORDS, fills(*FIRST_LDN))  # 2025-06-01 to 2025-08-29: 90 days
    assert ask(f"the rule needs low-dose naltrexone lasting at least {span}", facts) is answer


def test_a_last_fill_of_unknown_days_leaves_the_length_open():
    facts = case(RECORDS, fills("2025-02-01 | TRAMADOL 50 MG TAB | 60 | 30", "2025-03-01 | TRAMADOL 50 MG TAB | 60 | "))
    assert ask("the rule needs opioid lasting at least 29 days", facts) is YES
    assert ask("the rule needs opioid lasting at least 90 days", facts) is UNKNOWN
    assert "2025-03-01" in missing("the rule needs opioid lasting at least 90 days", facts)


@pytest.mark.parametrize(("times", "answer"), [(1, YES), (3, YES), (4, NO)])
def test_filled(times, answer):
    assert (
        ask(f"the rule needs low-dose naltrexone filled at least {times} times", case(RECORDS, fills(*FIRST_LDN)))
        is answer
    )


def test_two_strengths_of_one_day_are_one_filling():
    both = fills("2025-06-01 | NALTREXONE 1.5 MG CAP CPD | 30 | 30", "2025-06-01 | NALTREXONE 3 MG CAP CPD | 30 | 30")
    assert ask("the rule needs low-dose naltrexone filled at least 2 times", case(RECORDS, both)) is NO


def test_a_dose_that_decides_the_group_and_is_not_known():
    facts = case(RECORDS, fills("2025-06-01 | NALTREXONE CAP | | "))
    assert ask("the rule needs low-dose naltrexone", facts) is UNKNOWN
    wanted = "the strength, quantity and days' supply of the naltrexone filled on 2025-06-01"
    assert missing("the rule needs low-dose naltrexone", facts) == wanted
    assert ask("the rule needs naltrexone", facts) is YES
    assert ask("the rule needs low-dose naltrexone started before the injury", facts) is NO


@pytest.mark.parametrize(
    ("first", "ever", "year", "remote"),
    [("2024-12-01", YES, YES, NO), ("2023-03-01", YES, NO, YES), ("2025-03-01", NO, NO, NO)],
)
def test_seen_before_the_injury(first, ever, year, remote):
    facts = case(
        "pharmacy records reach from 2022-01-01 to 2026-06-30", fills(f"{first} | TRAMADOL 50 MG TAB | 20 | 10")
    )
    assert ask("the rule needs opioid seen before the injury", facts) is ever
    assert ask("the rule needs opioid seen in the look-back before the injury", facts) is year
    assert ask("the rule needs opioid last seen more than 12 months before the injury", facts) is remote


def test_remote_history_needs_the_time_between_covered():
    facts = case(
        "pharmacy records reach from 2022-01-01 to 2024-06-30", fills("2023-03-01 | TRAMADOL 50 MG TAB | 20 | 10")
    )
    assert ask("the rule needs opioid last seen more than 12 months before the injury", facts) is UNKNOWN


def test_a_row_says_why_not():
    facts = case(RECORDS, fills(*EARLY_LDN))
    (row,) = rows("the rule needs low-dose naltrexone started after the injury", facts)
    assert row.note == "first filled 2024-12-20"
    assert row.evidence[0].kind == "course"


@pytest.mark.parametrize(
    ("rows", "records", "answer"),
    [
        (["2025-02-01 | NAPROXEN 500 MG TAB | 60 | 30"], RECORDS, YES),
        (["2024-06-01 | IBUPROFEN 600 MG TAB | 90 | 30", "2025-02-01 | NAPROXEN 500 MG TAB | 60 | 30"], RECORDS, YES),
        (["2024-06-01 | NAPROXEN 250 MG TAB | 60 | 30", "2025-02-01 | NAPROXEN 500 MG TAB | 60 | 30"], RECORDS, NO),
        (["2024-12-20 | NAPROXEN 500 MG TAB | 60 | 30"], RECORDS, NO),
        (
            ["2025-02-01 | NAPROXEN 500 MG TAB | 60 | 30"],
            "pharmacy records reach from 2025-01-10 to 2026-06-30",
            UNKNOWN,
        ),
    ],
)
def test_an_ingredient_is_new(rows, records, answer):
    facts = case(records, fills(*rows))
    assert ask("the rule needs NSAID whose ingredient is new since the injury", facts) is answer


def test_the_group_is_old_where_the_ingredient_is_new():
    rows = ["2024-06-01 | IBUPROFEN 600 MG TAB | 90 | 30", "2025-02-01 | NAPROXEN 500 MG TAB | 60 | 30"]
    assert ask("the rule needs NSAID new since the injury", case(RECORDS, fills(*rows))) is NO


@pytest.mark.parametrize(
    ("when", "answer"),
    [
        ("after the injury", YES),
        ("before the injury", YES),
        ("on or after 2025-06-01", NO),
        ("before settlement", UNKNOWN),
    ],
)
def test_filled_in_that_time(when, answer):
    facts = case(RECORDS, fills(*monthly("GABAPENTIN 300 MG CAP", "2024-12-20", 2)))
    assert ask(f"the rule needs gabapentin filled {when}", facts) is answer


def test_filled_in_a_time_the_records_do_not_reach():
    facts = case(fills(*monthly("GABAPENTIN 300 MG CAP", "2025-02-20", 2)))
    assert ask("the rule needs gabapentin filled before the injury", facts) is UNKNOWN
