from __future__ import annotations

from datetime import date, timedelta

import pytest

from screening.intake import load_referral
from screening.referral import ReferralError

TODAY = date.today()
BASE = {
    "referral_id": "R-1",
    "received_on": "2026-05-04",
    "patient": {"date_of_birth": "1981-03-02"},
    "injury": {"date": "2025-01-10"},
    "records": {"pharmacy_from": "2024-01-01", "pharmacy_to": "2026-04-30"},
    "fills": [{"date": "2025-06-01", "drug": "X", "quantity": "30", "days_supply": 30}],
    "diagnoses": [{"code": "G90.511", "date": "2025-02-20"}],
}


def fill(**changes):
    return {"fills": [BASE["fills"][0] | changes]}


def test_a_referral_in_order_has_no_warning():
    assert load_referral(BASE).warnings == ()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (fill(date="2026-05-05"), ["fill-after-received", "outside-records"]),
        (fill(date=None), ["fill-undated"]),
        (fill(date="2023-12-31"), ["outside-records"]),
        (fill(date="2024-01-01"), []),
        (fill(date="2026-04-30"), []),
        (fill(date="1981-03-01"), ["outside-records", "before-birth"]),
        (fill(quantity=None, days_supply=0), ["quantity-missing", "days-supply-zero"]),
        (fill(quantity=None, days_supply=None, kind="order"), []),
    ],
)
def test_what_is_odd_is_warned_of(change, expected):
    assert [warning.code for warning in load_referral(BASE | change).warnings] == expected


def test_many_unknown_amounts_make_one_warning():
    rows = [BASE["fills"][0] | {"quantity": None} for _ in range(12)]
    (warning,) = load_referral(BASE | {"fills": rows}).warnings
    assert warning.where == "fills rows 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 …"
    assert warning.message == "in 12 fills the quantity is missing and taken as unknown"


def test_a_row_may_be_dated_one_day_ahead_of_this_clock_and_no_more():
    recent = BASE | {"received_on": None, "records": None}
    tomorrow, later = TODAY + timedelta(days=1), TODAY + timedelta(days=2)
    assert load_referral(recent | fill(date=tomorrow.isoformat())).fills[0].date == tomorrow
    for change in (fill(date=later.isoformat()), {"diagnoses": [{"code": "G90.511", "date": later.isoformat()}]}):
        with pytest.raises(ReferralError, match="lies in the future"):
            load_referral(recent | change)
