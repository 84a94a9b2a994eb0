from __future__ import annotations

from decimal import Decimal as D

import pytest

from screening.intake.fhir_timing import directions
from screening.sig import read_sig

TABLET = {"doseQuantity": {"value": 1, "unit": "tablet"}}


def sig(repeat=None, code=None, dose=TABLET, **more):
    timing = {"repeat": repeat, "code": code}
    return read_sig(directions({"dosageInstruction": [{"timing": timing, "doseAndRate": [dose], **more}]}))


def every(frequency, period, unit, **more):
    return {"frequency": frequency, "period": period, "periodUnit": unit, **more}


@pytest.mark.parametrize(
    ("repeat", "least", "most"),
    [
        (every(2, 12, "h"), 4, 4),
        (every(1, 6, "h"), 4, 4),
        (every(1, 4, "h", periodMax=6), 4, 6),
        (every(1, 1, "d", frequencyMax=3), 1, 3),
        (every(1, 2, "d"), D("0.5"), D("0.5")),
        (every(1, 1, "d", when=["HS"]), 1, 1),
        (every(2, 1, "d", when=["MORN", "EVE"]), 2, 2),
        (every(3, 1, "d", when=["C"]), 3, 3),
        ({"when": ["MORN", "HS"]}, 2, 2),
        ({"timeOfDay": ["08:00:00", "14:30:00", "20:00:00"]}, 3, 3),
    ],
)
def test_how_often(repeat, least, most):
    assert sig(repeat).units_per_day == (least, most)


@pytest.mark.parametrize(
    "repeat",
    [
        every(1, 1, "d", dayOfWeek=["mon", "wed", "fri"]),
        every(3, 1, "wk"),
        every(2, 3, "d"),
        every(1, 1, "d", when=["AC", "HS"]),
        every(1, 1, "d", count=1),
        {"count": 1},
        every(1, 1, "mo"),
    ],
)
def test_what_is_no_daily_amount(repeat):
    assert sig(repeat).units_per_day is None


def test_codes_limits_and_lengths():
    assert sig(code={"coding": [{"code": "BID"}]}).units_per_day == (2, 2)
    assert sig(every(1, 1, "d", boundsDuration={"value": 5, "code": "d"})).duration_days == 5
    most = {"numerator": {"value": 3, "unit": "tablet"}, "denominator": {"value": 1, "unit": "d"}}
    assert sig(every(1, 6, "h"), maxDosePerPeriod=most).units_per_day == (3, 3)
    weekly = {**most, "denominator": {"value": 1, "unit": "wk"}}
    assert sig(every(1, 6, "h"), maxDosePerPeriod=weekly).units_per_day is None


@pytest.mark.parametrize(
    ("code", "unit", "mg"),
    [("mg", None, 50), ("ug", None, D("0.05")), ("[drp]", "drop", None), ("[iU]", "unit", None),
     ("{tbl}", "tablet", None)],
)  # fmt: skip
def test_a_unit_told_only_by_its_code(code, unit, mg):
    read = sig(every(1, 1, "d"), dose={"doseQuantity": {"value": 50, "code": code}})
    assert (read.unit, read.mg_per_day) == (unit, mg and (mg, mg))
    assert read.units_per_day == ((50, 50) if unit else None)


def test_milligrams():
    assert sig(every(1, 1, "d"), dose={"doseQuantity": {"value": D("4.5"), "unit": "mg"}}).mg_per_day == (D("4.5"),) * 2


def test_what_the_patient_is_told_where_nothing_else_is_said():
    told = [{"patientInstruction": "1 tablet twice daily"}]
    assert directions({"dosageInstruction": told}) == "1 tablet twice daily"
    assert directions({"dosageInstruction": [{**told[0], "text": "1 tab bid"}]}) == "1 tab bid"
