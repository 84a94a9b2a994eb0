"""The jurisdiction table: every row cited and dated, and never an answer for a state that is not in it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from screening.projection.jurisdictions import advice, departures, law
from screening.reference import read_table

ROWS = read_table("jurisdictions")


@pytest.mark.parametrize("row", ROWS, ids=[row["state"] for row in ROWS])
def test_every_row_is_complete(row: dict[str, str]):
    assert row["state"] in {state["code"] for state in read_table("us_states")}
    assert row["reduced"] in ("must", "may", "award", "special")
    assert row["total_offset"] in ("yes", "no", "by agreement", "")
    assert row["says"].endswith((".", ".)"))
    assert row["citation"]
    for rate in (row["discount"], row["suggested"]):
        assert not rate or 0 < Decimal(rate) <= Decimal("0.20")
    assert not (row["discount"] and row["suggested"])
    assert row["basis"] in ("S", "K")
    if row["basis"] == "S":
        assert date.fromisoformat(row["verified_on"]) <= date(2026, 12, 31)
        assert row["address"].startswith("http")
    else:
        assert not row["verified_on"]


def test_states_stand_once_and_in_order():
    states = [row["state"] for row in ROWS]
    assert states == sorted(set(states))


def test_what_a_row_says():
    michigan = law("mi")
    assert michigan is not None
    assert (michigan.reduced, michigan.discount, michigan.total_offset) == ("must", Decimal("0.05"), "no")
    assert "600.6306" in advice("MI")
    assert "verified on 2026-" in advice("MI")
    assert michigan.as_dict()["discount"] == "0.05"
    georgia = law("GA")
    assert georgia is not None
    assert (georgia.reduced, georgia.discount, georgia.suggested) == ("may", None, Decimal("0.05"))


@pytest.mark.parametrize("state", ["WY", "ZZ", "", None])
def test_a_state_not_in_the_table_is_for_the_attorney(state: str | None):
    assert law(state) is None
    assert "attorney to confirm" in advice(state)
    assert departures(state, Decimal("0.04"), True) == []


def test_departures_from_what_the_law_fixes():
    (said,) = departures("MI", Decimal("0.04"))
    assert said.startswith("MI fixes the discount rate at 5 % (Mich. Comp. Laws § 600.6306")
    assert said.endswith("the projection uses 4 %")
    assert departures("MI", Decimal("0.050")) == []
    (said,) = departures("MI", Decimal("0.05"), total_offset=True)
    assert said.startswith("MI has no total offset")
    assert departures("GA", Decimal("0.03")) == []  # a suggested rate binds nobody
    assert departures("AK", Decimal("0.03"), total_offset=True) == []
