"""New, pre-existing, remote, late, aggravated, unknown baseline, intervening event."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from rules.model import Answer, Ref, Word, Words
from screening import baseline
from screening.facts import build_facts
from screening.referral import DiagnosisRow, Event, FillRow, Injury, Prescriber, Procedure, Records, Referral
from screening.vocabulary import DiagnosisGroup, DoseBand, DrugGroup, DrugLine

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
WORDS = Words()
HIGH = DoseBand(Decimal(1800))
for group in (
    DrugGroup("gabapentin", (DrugLine(("gabapentin",)),)),
    DrugGroup("high gabapentin", (DrugLine(("gabapentin",), "oral", HIGH),)),
    DrugGroup("tramadol", (DrugLine(("tramadol",)),)),
):
    WORDS.add(Word("drug", group.name, group, "test", 1))
WORDS.add(Word("diagnosis", "CRPS", DiagnosisGroup("CRPS", ("G905",)), "test", 1))

COVERED = Records(date(2023, 1, 1), date(2026, 1, 1), date(2023, 1, 1), date(2026, 1, 1))
SHORT = Records(date(2024, 6, 1), date(2026, 1, 1), date(2024, 6, 1), date(2026, 1, 1))


def fill(day: str, capsules: str | None = "90", drug="GABAPENTIN 300 MG CAP", specialty=None) -> tuple:
    return day, drug, capsules, specialty


def case(*fills: tuple, records=COVERED, codes: tuple = (), **more):
    rows = tuple(
        FillRow(
            i + 1, "dispense", date.fromisoformat(day), drug,
            quantity=None if capsules is None else Decimal(capsules), days_supply=30,
            prescriber=Prescriber(specialty=specialty),
        )
        for i, (day, drug, capsules, specialty) in enumerate(fills)
    )  # fmt: skip
    coded = tuple(DiagnosisRow(i + 1, "G90.511", day and date.fromisoformat(day)) for i, day in enumerate(codes))
    referral = Referral("R", Injury(date(2025, 1, 10)), records=records, fills=rows, diagnoses=coded, **more)
    return build_facts(referral, WORDS, date(2026, 1, 1))


def states(found, kind="course", group="gabapentin") -> tuple[Answer, ...]:
    asked = (baseline.new, baseline.pre_existing, baseline.remote_history, baseline.unknown_baseline)
    return tuple(ask(found, kind, group).answer for ask in asked)


@pytest.mark.parametrize(
    ("fills", "records", "expected"),  # new, pre-existing, remote, unknown baseline
    [
        (["2025-02-01"], COVERED, (YES, NO, NO, NO)),
        (["2025-01-10"], COVERED, (YES, NO, NO, NO)),  # the day of the injury counts as after it
        (["2025-01-09", "2025-02-01"], COVERED, (NO, YES, NO, NO)),
        (["2024-01-10", "2025-02-01"], COVERED, (NO, YES, NO, NO)),  # the first day of the look-back
        (["2024-01-09", "2025-02-01"], COVERED, (NO, NO, YES, NO)),
        (["2025-02-01"], SHORT, (UNKNOWN, UNKNOWN, UNKNOWN, YES)),
        (["2024-07-01", "2025-02-01"], SHORT, (NO, YES, NO, NO)),
    ],
)
def test_states_of_a_drug(fills, records, expected):
    assert states(case(*map(fill, fills), records=records)) == expected


@pytest.mark.parametrize(
    ("codes", "records", "expected"),
    [
        (("2025-02-01",), COVERED, (YES, NO, NO, NO)),
        (("2024-11-01", "2025-02-01"), COVERED, (NO, YES, NO, NO)),
        (("2023-02-01", "2025-02-01"), COVERED, (NO, NO, YES, NO)),
        (("2025-02-01",), SHORT, (UNKNOWN, UNKNOWN, UNKNOWN, YES)),
        ((None,), COVERED, (UNKNOWN, UNKNOWN, UNKNOWN, NO)),
    ],
)
def test_states_of_a_diagnosis(codes, records, expected):
    assert states(case(codes=codes, records=records), "diagnosis", "CRPS") == expected


def test_without_records_nothing_is_known():
    assert states(case(records=Records())) == (UNKNOWN, UNKNOWN, UNKNOWN, YES)


def test_not_seen_after_the_injury_is_not_new():
    found = case(fill("2025-02-01", drug="TRAMADOL 50 MG TAB"))
    assert baseline.new(found, "course", "gabapentin").answer is NO


def test_a_fill_that_only_may_be_of_the_group_leaves_it_unknown():
    found = case(fill("2024-12-01", None), fill("2025-02-01", "180"))
    assert states(found, group="high gabapentin")[:2] == (UNKNOWN, UNKNOWN)


def test_the_evidence_points_at_the_rows_that_say_so():
    found = case(fill("2024-12-01"), fill("2025-02-01"))
    assert baseline.pre_existing(found, "course", "gabapentin").evidence == (Ref("fill", 0),)
    short = baseline.new(case(fill("2025-02-01"), records=SHORT), "course", "gabapentin")
    assert short.missing == "pharmacy records from 2024-01-10 to 2025-01-09"


@pytest.mark.parametrize(("day", "answer"), [("2025-04-10", NO), ("2025-04-11", YES)])
def test_late_onset(day, answer):
    assert baseline.late_onset(case(fill(day)), "course", "gabapentin").answer is answer


def test_late_onset_needs_a_baseline_unless_it_was_early():
    assert baseline.late_onset(case(fill("2025-06-01"), records=SHORT), "course", "gabapentin").answer is UNKNOWN
    assert baseline.late_onset(case(fill("2025-02-01"), records=SHORT), "course", "gabapentin").answer is NO


@pytest.mark.parametrize(
    ("fills", "answer"),
    [
        ([fill("2024-12-01"), fill("2025-02-01", "135")], YES),  # 900 to 1,350 mg: half again as much
        ([fill("2024-12-01"), fill("2025-02-01", "134")], NO),
        ([fill("2024-12-01"), fill("2025-05-01", "180")], NO),  # later than the window
        ([fill("2024-12-01"), fill("2025-02-01", None)], UNKNOWN),
        ([fill("2024-12-01", None), fill("2025-02-01")], UNKNOWN),
        ([fill("2025-02-01"), fill("2025-03-01", "180")], NO),  # not pre-existing
        ([fill("2024-12-01", specialty="family"), fill("2025-02-01", specialty="pain")], YES),
        ([fill("2024-12-01"), fill("2025-02-01", specialty="pain")], NO),  # who prescribed before is not known
        ([fill("2024-12-01"), fill("2025-02-01"), fill("2025-02-02", drug="TRAMADOL 50 MG TAB")], YES),
        ([fill("2024-12-01"), fill("2025-02-01"), fill("2025-06-02", drug="TRAMADOL 50 MG TAB")], NO),
    ],
)
def test_aggravation(fills, answer):
    assert baseline.aggravated(case(*fills), "gabapentin", higher=["tramadol"]).answer is answer


@pytest.mark.parametrize(
    ("more", "answer"),
    [
        ({}, UNKNOWN),
        ({"events": (Event(date(2025, 3, 1), "second accident"),)}, YES),
        ({"procedures": (Procedure(date(2025, 3, 1), "fusion"),)}, YES),
        ({"events": (Event(date(2025, 9, 1), "second accident"),)}, NO),
        ({"events": (Event(date(2025, 1, 10), "the accident"),)}, NO),
        ({"events": (Event(None, "second accident"),)}, UNKNOWN),
    ],
)
def test_intervening_event(more, answer):
    found = case(fill("2025-06-01"), **more)
    assert baseline.intervening_event(found, "course", "gabapentin").answer is answer


@pytest.mark.parametrize(
    ("fills", "records", "expected"),
    [
        (["2025-02-01"], COVERED, "new"),
        (["2025-06-01"], COVERED, "late onset"),
        (["2024-06-01", "2025-02-01"], COVERED, "pre-existing"),
        (["2023-06-01", "2025-02-01"], COVERED, "remote history"),
        (["2025-02-01"], SHORT, "unknown baseline"),
    ],
)
def test_each_group_seen_has_one_state(fills, records, expected):
    assert baseline.state(case(*(fill(day) for day in fills), records=records), "course", "gabapentin")[0] == expected


def test_a_raised_dose_after_the_injury_is_an_aggravation():
    found = case(fill("2024-12-01"), fill("2025-02-01", "180"))
    assert baseline.state(found, "course", "gabapentin")[0] == "aggravated"
