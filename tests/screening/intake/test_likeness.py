from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from screening.intake import load_referral
from screening.intake.likeness import (
    BOTH_ROWS,
    NEW_ALONE,
    SAME_CONTENT,
    SAME_PATIENT,
    SAME_REFERENCE,
    compare,
    merged,
)
from screening.referral import Records

STORED = load_referral(
    {
        "referral_id": "R-1",
        "firm": "Doe",
        "patient": {"name": "Ann Lee", "date_of_birth": "1980-02-03", "sex": "female"},
        "injury": {"date": "2025-01-10", "state": "CA"},
        "records": {"pharmacy_from": "2024-01-01", "pharmacy_to": "2025-06-30"},
        "coverage": [{"payer": "Medicare"}],
        "fills": [
            {"date": "2025-06-01", "drug": "NALTREXONE 4.5MG CAP", "quantity": 30, "days_supply": 30},
            {"date": "2025-07-01", "drug": "NALTREXONE 4.5MG CAP", "quantity": 30, "days_supply": 30},
        ],
        "diagnoses": [{"code": "G90.511", "date": "2025-02-20"}],
    }
)


def changed(**parts):
    return replace(STORED, **parts)


def fill(day: str, quantity: int = 30, row: int = 9):
    return replace(STORED.fills[0], row=row, date=date.fromisoformat(day), quantity=Decimal(quantity))


@pytest.mark.parametrize(
    ("new", "same_firm", "reasons"),
    [
        (changed(fills=tuple(replace(f, row=f.row + 40) for f in STORED.fills)), True,
         (SAME_CONTENT, SAME_REFERENCE, SAME_PATIENT)),
        (changed(referral_id="r - 1", patient=replace(STORED.patient, name="X")), True, (SAME_REFERENCE,)),
        (changed(referral_id="r-1", patient=replace(STORED.patient, name="X")), False, ()),
        (changed(referral_id="Z", patient=replace(STORED.patient, name="LEE,  ann")), False, (SAME_PATIENT,)),
        (changed(referral_id="Z", patient=replace(STORED.patient, date_of_birth=None)), True, ()),
        (changed(referral_id="Z", patient=replace(STORED.patient, date_of_birth=date(1980, 2, 4))), True, ()),
    ],
)  # fmt: skip
def test_reasons(new, same_firm, reasons):
    assert compare(STORED, new, same_firm).reasons == reasons


def test_two_patients_of_whom_nothing_is_known_are_not_the_same():
    nobody = replace(STORED, referral_id="Z", patient=replace(STORED.patient, name=None))
    assert compare(nobody, replace(nobody, referral_id="Y"), True).reasons == ()


def test_side_by_side():
    new = changed(
        injury=replace(STORED.injury, state=None),
        fills=(STORED.fills[0], fill("2025-07-01", quantity=60), fill("2025-08-01")),
    )
    found = compare(STORED, new, True)
    assert [(d.field, d.stored, d.new) for d in found.differences] == [("injury state", "CA", None)]
    rows = {r.kind: r for r in found.rows}["fills"]
    assert (rows.both, len(rows.stored_only), len(rows.new_only), len(rows.alike)) == (1, 1, 2, 1)
    assert {r.kind: r.both for r in found.rows}["diagnoses"] == 1


def test_equal_rows_are_counted_as_often_as_they_stand():
    twice = changed(fills=(STORED.fills[0], STORED.fills[0]))
    rows = {r.kind: r for r in compare(STORED, twice, True).rows}["fills"]
    assert (rows.both, len(rows.new_only)) == (1, 1)


def test_the_new_alone_keeps_nothing_but_the_reference():
    new = changed(referral_id="other", fills=(fill("2025-08-01"),))
    assert merged(STORED, new, NEW_ALONE) == replace(new, referral_id="R-1")


def test_the_rows_of_both_are_kept_once_and_numbered_on():
    new = changed(fills=(replace(STORED.fills[1], row=7), fill("2025-08-01", row=8)), diagnoses=())
    both = merged(STORED, new, BOTH_ROWS)
    assert [(f.row, f.date.isoformat()) for f in both.fills] == [
        (1, "2025-06-01"), (2, "2025-07-01"), (3, "2025-08-01"),
    ]  # fmt: skip
    assert both.diagnoses == STORED.diagnoses
    assert merged(both, new, BOTH_ROWS).fills == both.fills


def test_what_the_new_one_does_not_say_stays_as_it_was():
    new = changed(injury=replace(STORED.injury, state=None), firm=None, coverage=None)
    both = merged(STORED, new, BOTH_ROWS)
    assert (both.injury.state, both.firm, both.coverage) == ("CA", "Doe", STORED.coverage)
    assert merged(changed(coverage=None), STORED, BOTH_ROWS).coverage == STORED.coverage


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (("2025-06-01", "2026-03-31"), ("2024-01-01", "2026-03-31")),
        (("2025-07-01", "2026-03-31"), ("2024-01-01", "2026-03-31")),
        (("2025-09-01", "2026-03-31"), ("2025-09-01", "2026-03-31")),  # a hole between them stays unknown
        ((None, None), ("2024-01-01", "2025-07-01")),  # its rows imply June 2025, which meets the stored one
    ],
)
def test_reaches_become_one_only_where_they_meet(new, expected):
    start, end = (date.fromisoformat(day) if day else None for day in new)
    other = changed(records=replace(STORED.records, pharmacy_from=start, pharmacy_to=end))
    records = merged(STORED, other, BOTH_ROWS).records
    assert tuple(day and day.isoformat() for day in (records.pharmacy_from, records.pharmacy_to)) == expected


def test_reaches_that_only_the_rows_imply_become_one_only_where_they_meet():
    implied = changed(records=Records())
    assert merged(implied, implied, BOTH_ROWS).records == Records()
    later = replace(implied, fills=(fill("2026-01-05"), fill("2026-03-05")))
    records = merged(implied, later, BOTH_ROWS).records
    assert (records.pharmacy_from, records.pharmacy_to) == (date(2026, 1, 5), date(2026, 3, 5))
    assert records.diagnoses_from is None
    nothing = replace(implied, fills=())
    assert merged(STORED, nothing, BOTH_ROWS).records.pharmacy_to == date(2025, 6, 30)
