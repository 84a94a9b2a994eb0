"""Reversals, doubles and orders."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from screening.dispensings import merge
from screening.referral import FillRow, Pharmacy, Prescriber


def row(number, day, kind="dispense", drug="Gabapentin 300 mg cap", quantity="30", days=30, **more) -> FillRow:
    when = None if day is None else date(2025, 1, 1).replace(month=day[0], day=day[1])
    return FillRow(
        number, kind, when, drug, quantity=None if quantity is None else Decimal(quantity), days_supply=days, **more
    )


def rows(*given: FillRow):
    found, warnings = merge(given, lambda r: r.drug.lower(), 14)
    return [d.rows for d in found], [(w.code, w.where) for w in warnings]


def test_fills_that_stand_are_left_alone():
    assert rows(row(2, (2, 1)), row(1, (1, 1))) == ([(1,), (2,)], [])


def test_a_negative_quantity_takes_the_nearest_earlier_fill_with_it():
    found, told = rows(row(1, (1, 1)), row(2, (2, 1)), row(3, (3, 1), quantity="-30"))
    assert found == [(1,)]
    assert told == [("fill-reversed", "fills row 3")]


@pytest.mark.parametrize("quantity", ["-60", "-30"])
def test_a_reversal_takes_only_what_it_matches(quantity):
    found, _ = rows(row(1, (1, 1)), row(2, (1, 1), drug="Tramadol 50 mg", quantity=quantity))
    assert found == [(1,)]


def test_a_reversed_status_reaches_back_two_weeks_and_no_further():
    assert rows(row(1, (1, 1)), row(2, (1, 9), status="reversed"))[0] == []
    assert rows(row(1, (1, 1)), row(2, (2, 1), status="reversed"))[0] == [(1,)]


def test_paid_reversed_and_paid_again_is_one_fill():
    assert rows(row(1, (1, 1)), row(2, (1, 1), status="reversed"), row(3, (1, 1)))[0] == [(3,)]


def test_what_was_never_given_is_left_out_alone():
    found, told = rows(row(1, (1, 1)), row(2, (1, 1), status="entered-in-error"))
    assert (found, told) == ([(1,)], [("fill-not-given", "fills row 2")])


def test_identical_rows_count_once_with_both_as_evidence():
    found, told = rows(row(1, (1, 1)), row(2, (1, 1)))
    assert (found, told) == ([(1, 2)], [("fill-twice", "fills row 2")])


def test_a_second_row_completes_the_first():
    (one,), _ = merge(
        [row(1, (1, 1), quantity=None, days=None), row(2, (1, 1), payer="lien", prescriber=Prescriber(npi="1"))],
        lambda r: r.drug,
        14,
    )
    assert (one.source.quantity, one.source.days_supply, one.source.payer) == (30, 30, "lien")
    assert one.source.prescriber.npi == "1"


@pytest.mark.parametrize(
    "other",
    [
        row(2, (1, 2)),
        row(2, (1, 1), quantity="60"),
        row(2, (1, 1), days=15),
        row(2, (1, 1), drug="Gabapentin 600 mg tab"),
        row(2, (1, 1), prescriber=Prescriber(npi="2")),
        row(2, (1, 1), pharmacy=Pharmacy(name="Other")),
    ],
)
def test_rows_that_contradict_each_other_are_two_fills(other):
    first = row(1, (1, 1), prescriber=Prescriber(npi="1"), pharmacy=Pharmacy(name="One"))
    assert rows(first, other)[0] == [(1,), (2,)]


def test_an_order_joins_its_dispensings_by_reference_or_by_day_and_is_never_a_fill():
    order = row(1, (1, 1), "order", sig="1 capsule daily", reference="rx-1")
    found, told = merge(
        [order, row(2, (1, 2), reference="rx-1"), row(3, (2, 2), reference="rx-1")], lambda r: r.drug, 14
    )
    assert [d.rows for d in found] == [(1, 2), (1, 3)]
    assert {d.source.sig for d in found} == {"1 capsule daily"}
    assert told == []
    assert rows(row(1, (1, 1), "order"), row(2, (1, 1))) == ([(1, 2)], [])


def test_orders_without_a_dispensing_are_reported_once():
    found, told = rows(row(1, (1, 1), "order"), row(2, (2, 1), "order"), row(3, (1, 1), drug="Tramadol 50 mg"))
    assert (found, told) == ([(3,)], [("orders-only", "fills rows 1, 2")])


def test_an_order_does_not_say_how_much_was_handed_out():
    found, _ = merge([row(1, (1, 1), "order"), row(2, (1, 1), quantity=None, days=None)], lambda r: r.drug, 14)
    assert (found[0].source.quantity, found[0].source.days_supply) == (None, None)


def test_a_fill_without_a_date_is_left_out_and_reported():
    assert rows(row(1, None)) == ([], [("fill-without-date", "fills row 1")])


@pytest.mark.parametrize("status", ["Returned to Stock", "RTS", "on-hold", "Not picked up", "abandoned", "Transferred"])
def test_what_nobody_took_home_is_no_fill(status):
    assert rows(row(1, (1, 1), status=status)) == ([], [("fill-not-given", "fills row 1")])


def test_the_transactions_of_a_claim():
    assert rows(row(1, (1, 1), status="B1"), row(2, (1, 3), status="B2"), row(3, (1, 4), status="B3"))[0] == [(3,)]


def test_a_status_nobody_knows_is_counted_and_reported():
    assert rows(row(1, (1, 1), status="Zapped")) == ([(1,)], [("status-unknown", "fills row 1")])
    assert rows(row(1, (1, 1), status="Filled")) == ([(1,)], [])


def test_a_quantity_of_nothing_is_no_dispensing():
    found, told = rows(row(1, (1, 1)), row(2, (2, 1), quantity="0"))
    assert (found, told) == ([(1,)], [("fill-of-nothing", "fills row 2")])
