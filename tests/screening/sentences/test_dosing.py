from __future__ import annotations

import pytest

from tests.screening.sentences.asking import LDN, NO, RECORDS, UNKNOWN, YES, ask, case, fills, missing, monthly, rows

GABA = "GABAPENTIN 300 MG CAP"


def gabapentin(*rows: str):
    return case(RECORDS, fills(*(row.replace("G300", GABA) for row in rows)))


@pytest.mark.parametrize(
    ("rows", "or_more", "or_less"),
    [
        (["2025-02-01 | G300 | 120 | 30"], YES, NO),  # 1200 mg
        (["2025-02-01 | G300 | 90 | 30"], NO, YES),  # 900 mg
        (["2025-02-01 | G300 | 90 | 30", "2025-03-03 | G300 | 120 | 30"], YES, NO),
        (["2025-02-01 | G300 | | 30"], UNKNOWN, UNKNOWN),
        (["2025-02-01 | G300 | 90 | 30", "2025-03-03 | G300 | | 30"], UNKNOWN, UNKNOWN),
        (["2025-02-01 | G300 | 120 | 30", "2025-03-03 | G300 | | 30"], YES, NO),
    ],
)
def test_at_a_dose(rows, or_more, or_less):
    facts = gabapentin(*rows)
    assert ask("the rule needs gabapentin at 1200 mg a day or more", facts) is or_more
    assert ask("the rule needs gabapentin at 900 mg a day or less", facts) is or_less


def test_strengths_of_one_day_add_up():
    facts = gabapentin("2025-02-01 | G300 | 60 | 30", "2025-02-01 | GABAPENTIN 600 MG TAB | 30 | 30")
    assert ask("the rule needs gabapentin at 1200 mg a day or more", facts) is YES
    assert ask("the rule needs gabapentin at 1201 mg a day or more", facts) is NO


def test_micrograms_are_not_milligrams():
    facts = case(RECORDS, fills(*monthly(LDN, "2025-06-01", 2)))
    assert ask("the rule needs low-dose naltrexone at 4500 mcg a day or more", facts) is YES
    assert ask("the rule needs low-dose naltrexone at 4501 mcg a day or more", facts) is NO
    assert ask("the rule needs low-dose naltrexone at low dose a day or less", facts) is YES


def test_a_dose_that_is_not_known():
    facts = case(RECORDS, fills("2025-06-01 | NALTREXONE CAP | | "))
    assert ask("the rule needs naltrexone whose dose is unknown", facts) is YES
    assert ask("the rule needs low-dose naltrexone whose dose is unknown", facts) is YES
    assert (
        ask("the rule needs naltrexone whose dose is unknown", case(RECORDS, fills(*monthly(LDN, "2025-06-01", 2))))
        is NO
    )


@pytest.mark.parametrize(
    ("quantities", "raised", "lowered"),
    [
        (["60", "90"], YES, NO),  # 600 → 900: half more
        (["60", "89"], NO, NO),
        (["60", "120", "60"], YES, YES),
        (["120", "60", "120"], YES, NO),  # lowered, and raised again
        (["120", "60", ""], UNKNOWN, UNKNOWN),
        (["120", "60"], NO, YES),
        (["120", "40", "61"], YES, NO),  # half of the dip is back
        (["", "120", "60"], UNKNOWN, YES),
        (["60", ""], UNKNOWN, UNKNOWN),
        (["60", "60"], NO, NO),
        ([""], NO, NO),
    ],
)
def test_dose_raised_and_lowered(quantities, raised, lowered):
    days = ["2025-02-01", "2025-03-03", "2025-04-02"]
    facts = gabapentin(*(f"{day} | G300 | {q} | 30" for day, q in zip(days, quantities, strict=False)))
    assert ask("the rule needs gabapentin with its dose raised by at least 50%", facts) is raised
    assert ask("the rule needs gabapentin with its dose lowered by at least 50%", facts) is lowered


@pytest.mark.parametrize(
    ("before", "after", "answer"),
    [("60", "90", YES), ("60", "80", NO), ("90", "60", NO), ("", "90", UNKNOWN), ("60", "", UNKNOWN)],
)
def test_dose_raised_after_the_injury(before, after, answer):
    facts = gabapentin(f"2024-12-15 | G300 | {before} | 30", f"2025-01-14 | G300 | {after} | 30")
    assert ask("the rule needs gabapentin with its dose raised by at least 50% after the injury", facts) is answer


def test_a_rise_before_the_injury_is_no_aggravation():
    facts = gabapentin("2024-11-01 | G300 | 60 | 30", "2024-12-01 | G300 | 90 | 30", "2024-12-31 | G300 | 90 | 30")
    assert ask("the rule needs gabapentin with its dose raised by at least 50%", facts) is YES
    assert ask("the rule needs gabapentin with its dose raised by at least 50% after the injury", facts) is NO


@pytest.mark.parametrize(
    ("rows", "answer"),
    [
        (["2025-02-01 | G300 | 90 | 30", "2025-03-03 | G300 | 90 | 30"], YES),
        (["2025-02-01 | G300 | 90 | 30", "2025-03-18 | G300 | 90 | 30"], YES),  # 60 of 75 days: exactly 80 %
        (["2025-02-01 | G300 | 90 | 30", "2025-03-19 | G300 | 90 | 30"], NO),
        (["2025-02-01 | G300 | 90 | 30", "2025-03-03 | G300 | | "], UNKNOWN),
    ],
)
def test_days_covered(rows, answer):
    assert ask("the rule needs gabapentin with at least adherence of days covered", gabapentin(*rows)) is answer


@pytest.mark.parametrize(
    ("second", "long", "short"),
    [
        ("2025-03-23", NO, YES),  # covered until 03-02: twenty days without, inside the course
        ("2025-04-02", YES, YES),  # thirty days
        ("2025-06-01", YES, YES),  # another course
        ("2025-03-03", NO, NO),
    ],
)
def test_gap(second, long, short):
    facts = gabapentin("2025-02-01 | G300 | 90 | 30", f"{second} | G300 | 90 | 30")
    assert ask("the rule needs gabapentin with a gap of at least 30 days", facts) is long
    assert ask("the rule needs gabapentin with a gap of at least 20 days", facts) is short


def test_days_after_the_last_fill_and_before_the_injury_are_no_gap():
    text = "the rule needs gabapentin with a gap of at least 30 days"
    assert ask(text, gabapentin("2025-02-01 | G300 | 90 | 30")) is NO
    assert ask(text, gabapentin("2023-02-01 | G300 | 90 | 30", "2025-02-01 | G300 | 90 | 30")) is NO


def test_a_fill_of_unknown_days_may_hide_a_gap():
    facts = gabapentin("2025-02-01 | G300 | | ", "2025-04-02 | G300 | 90 | 30")
    assert ask("the rule needs gabapentin with a gap of at least 30 days", facts) is UNKNOWN
    assert "2025-02-01" in missing("the rule needs gabapentin with a gap of at least 30 days", facts)


EARLY = "the rule needs gabapentin refilled at least 25% early at least 2 times"


@pytest.mark.parametrize(
    ("rows", "answer"),
    [
        (["2025-02-01 | G300 | 40 | 40", "2025-03-03 | G300 | 40 | 40", "2025-04-02 | G300 | 40 | 40"], YES),
        (["2025-02-01 | G300 | 40 | 40", "2025-03-04 | G300 | 40 | 40", "2025-04-02 | G300 | 40 | 40"], NO),  # 9 days
        (["2024-10-01 | G300 | 40 | 40", "2024-10-31 | G300 | 40 | 40", "2024-11-30 | G300 | 40 | 40"], NO),
        (["2025-02-01 | G300 | 40 | 40", "2025-03-03 | G300 | 80 | 40", "2025-04-02 | G300 | 80 | 40"], NO),  # raised
        (["2025-02-01 | G300 | 40 | 40", "2025-03-03 | G300 | 40 | ", "2025-04-02 | G300 | 40 | 40"], UNKNOWN),
        (["2025-02-01 | G300 | 40 | 40", "2025-02-01 | G300 | 40 | 20", "2025-03-03 | G300 | 40 | 40"], NO),
    ],
)
def test_early_refills(rows, answer):
    assert ask(EARLY, gabapentin(*rows)) is answer


def test_early_refills_are_named():
    rows_of = ["2025-02-01 | G300 | 40 | 40", "2025-03-03 | G300 | 40 | 40"]
    facts = gabapentin(*rows_of)
    assert ask("the rule needs gabapentin refilled at least 25% early at least 1 time", facts) is YES
    assert "2025-03-03" in rows("the rule needs gabapentin refilled at least 25% early at least 1 time", facts)[0].note


@pytest.mark.parametrize(
    ("rows", "answer"),
    [
        (["2025-02-01 | G300 | 9 | 9", "2025-02-28 | G300 | 9 | 9"], YES),  # 9 in 27 days
        (["2025-02-01 | G300 | 9 | 9", "2025-03-01 | G300 | 9 | 9"], NO),  # 9 in 28 days
        (["2025-02-01 | G300 | 90 | 9"], NO),  # one day is no pace
        (["2025-02-01 | G300 | | 30", "2025-02-28 | G300 | 9 | 9"], UNKNOWN),
        (["2025-02-01 | G300 | 9 | 9", "2025-02-28 | G300 | | 9"], YES),  # what the last fill holds is not used up
    ],
)
def test_refilled_at_a_pace(rows, answer):
    assert ask("the rule needs gabapentin refilled at 10 units a month or more", gabapentin(*rows)) is answer


@pytest.mark.parametrize(
    ("lines", "answer"),
    [
        (["2025-06-07 | GABAPENTIN 300 MG CAP | 130 | 10"], YES),
        (["2025-06-07 | GABAPENTIN 300 MG CAP | 120 | 10"], NO),  # 3600 mg and not more
        (["2024-06-07 | GABAPENTIN 300 MG CAP | 130 | 10"], NO),
        (["2025-06-07 | GABAPENTIN 300 MG CAP | 130 | "], UNKNOWN),
    ],
)
def test_filled_at_more_than_a_dose(lines, answer):
    assert (
        ask(
            "the rule needs gabapentin filled at more than 3600 mg a day after the injury", case(RECORDS, fills(*lines))
        )
        is answer
    )
