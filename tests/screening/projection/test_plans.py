"""Plans: what counts in the total, and what a Medicare set-aside would price."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.projection import ProjectionError, plan, project

from .requests import BASE, amounts

COMMON = {k: v for k, v in BASE.items() if k not in ("schema", "amount")}
LDN = {"name": "low-dose naltrexone", "probability": "probable", "amount": "65.95"}
TOXIN = {"name": "botulinum toxin", "probability": "possible", "amount": 1500, "payments_per_year": None,
         "interval_weeks": 12}  # fmt: skip
GABAPENTIN = {"name": "gabapentin", "probability": "probable", "amount": "22.10"}


def planned(*items: dict, **common):
    return plan({"schema": "projection-plan/1", **COMMON, **common, "items": list(items)})


def test_probable_items_are_in_the_total_and_possible_ones_beside_it():
    found = planned(LDN, TOXIN, GABAPENTIN)
    alone = [project(BASE | {"amount": item["amount"]}) for item in (LDN, GABAPENTIN)]
    assert found.total().present_value == sum(p.to_expectancy.present_value for p in alone)
    assert found.total("survival_weighted").nominal == sum(p.survival_weighted.nominal for p in alone)
    toxin = found.items[1].projection.to_expectancy
    assert found.total(probability="possible").present_value == toxin.present_value
    assert found.as_dict()["totals"]["probable"]["to_expectancy"]["present_value"] == str(found.total().present_value)


@given(st.lists(st.tuples(amounts, st.sampled_from([12, 4, 1]), st.integers(0, 30)), min_size=1, max_size=4))
@settings(max_examples=25)
def test_the_years_of_a_plan_add_up_to_its_total(streams):
    items = [
        {"name": "x", "probability": "probable", "amount": a, "payments_per_year": m, "start_after_months": d}
        for a, m, d in streams
    ]
    found = planned(*items)
    for method in ("to_expectancy", "survival_weighted"):
        years = found.years(method)
        assert sum(year.nominal for year in years) == found.total(method).nominal
        assert sum(year.present_value for year in years) == found.total(method).present_value


def test_an_item_may_differ_from_what_holds_for_all():
    found = planned(LDN, GABAPENTIN | {"growth": "0", "horizon": {"kind": "years", "years": 2}})
    assert [item.projection.request.growth for item in found.items] == [Decimal("0.03"), 0]
    assert found.items[1].projection.to_expectancy.nominal == Decimal("22.10") * 24


def test_a_set_aside_prices_whole_years_of_the_total_population_at_todays_price():
    """65.95 × 12 × 36: the second worked example."""
    (aside,) = planned(LDN | {"set_aside": {"priced": True}}).set_aside
    assert aside.amount == Decimal("28490.40")
    assert [d.reason for d in aside.differences] == [
        "36 whole years of the total population instead of 38.0 years",
        "today's price throughout: no growth, no discount, no price steps",
    ]


@pytest.mark.parametrize("pricing", [{"priced": True}, {"priced": False}, {"priced": True, "amount": "14.00"}, {}])
def test_the_differences_lead_from_the_plans_figure_to_the_set_asides(pricing):
    found = planned(LDN | {"set_aside": pricing})
    (aside,) = found.set_aside
    moved = sum(d.change for d in aside.differences if d.change is not None)
    expected = aside.if_priced if aside.amount is None else aside.amount
    assert found.total().present_value + moved == expected


def test_what_medicare_would_not_pay_is_nothing_and_what_nobody_said_is_not_known():
    reason = "compounded, no labelled use"
    found = planned(LDN | {"set_aside": {"priced": False, "reason": reason}}, GABAPENTIN, TOXIN)
    refused, unsaid = found.set_aside  # the possible item is in neither total
    assert (refused.amount, [d.reason for d in refused.differences]) == (Decimal("0.00"), [reason])
    assert unsaid.amount is None
    assert unsaid.differences[0].change is None
    assert "attorney to confirm" in unsaid.differences[0].reason
    assert not found.set_aside_complete
    assert (found.set_aside_total, found.set_aside_at_most) == (0, unsaid.if_priced)
    assert found.as_dict()["set_aside"]["items"][1]["amount"] is None


def test_another_price_is_a_difference_with_its_reason():
    pricing = {"priced": True, "amount": "14.00", "reason": "lowest generic price"}
    (aside,) = planned(GABAPENTIN | {"set_aside": pricing}).set_aside
    assert aside.amount == 14 * 12 * 36
    assert aside.differences[-1].reason == "priced at 14.00 a payment instead of 22.10: lowest generic price"
    assert aside.differences[-1].change == (Decimal(14) - Decimal("22.10")) * 12 * 36


def test_every_problem_of_every_item_is_named_with_its_place():
    with pytest.raises(ProjectionError) as caught:
        planned({"amount": "0"}, LDN | {"probability": "likely"}, LDN | {"growth": "5.0"}, "text",
                LDN | {"set_aside": {"priced": "no"}})  # fmt: skip
    assert [p.field for p in caught.value.problems] == [
        "items[0].name", "items[0].probability", "items[0].amount", "items[1].probability", "items[2].growth",
        "items[3]", "items[4].set_aside.priced",
    ]  # fmt: skip


@pytest.mark.parametrize("items", [None, [], "x", [LDN] * 501])
def test_a_plan_needs_items(items):
    with pytest.raises(ProjectionError, match="1 to 500 items"):
        plan({**COMMON, "items": items})


def test_the_derivation_ends_in_the_totals():
    text = planned(LDN, TOXIN).explain()
    assert "probable: $24,843.18 / $24,510.12" in text
    assert "possible, beside the total" in text
    assert "Medicare set-aside would price $0.00, at most $28,490.40" in text
