"""A sum without a discount is not called a present value, and nobody's range goes below no discount at all."""

from __future__ import annotations

from decimal import Decimal

import pytest

from screening.projection import project
from screening.projection.rates_shown import discounted, likely, valued, worth
from tests.screening.projection.test_workbook import BASE

PLAIN = {name: value for name, value in BASE.items() if name not in ("growth", "discount", "net_rate", "total_offset")}


@pytest.mark.parametrize(
    ("rates", "says"),
    [
        ({}, "at today's price, not discounted"),
        ({"discount": "0", "growth": None}, "at today's price, not discounted"),
        ({"growth": "0.03"}, "not discounted"),
        ({"discount": "0.02"}, "present value"),
        ({"net_rate": "0"}, "present value"),
        ({"total_offset": True}, "present value"),
    ],
)
def test_what_a_sum_is_called(rates, says):
    assert valued([rates]) == says
    assert worth([rates]) == ("present value" if discounted(rates) else "not discounted")


def test_without_a_chosen_rate_no_discount_below_growth_is_shown():
    answer = project(PLAIN).as_dict()
    assert min(Decimal(cell["discount"]) for cell in answer["sensitivity"]) < 0
    cells = [(Decimal(cell["growth"]), Decimal(cell["discount"])) for cell in likely(answer)]
    assert (0, 0) in cells
    assert len(cells) == 5
    assert all(discount >= 0 and discount >= growth for growth, discount in cells)
    base = Decimal(answer["to_expectancy"]["present_value"])
    assert max(Decimal(cell["to_expectancy"]) for cell in likely(answer)) == base, "there is no high figure, as is said"


def test_chosen_rates_keep_a_point_either_way():
    for chosen in ({"growth": "0.02"}, {"discount": "0.005"}):
        answer = project({**PLAIN, **chosen}).as_dict()
        assert likely(answer) == answer["sensitivity"]
