"""A projection: one cost stream by both methods, with what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, localcontext
from functools import cached_property
from typing import Any

from screening.projection import answer
from screening.projection.engine import Method
from screening.projection.ladder import Life
from screening.projection.model import Cell, Request
from screening.projection.numbers import cents
from screening.projection.request import expectancy, read_request
from screening.projection.tables import DIGITS

STEP = Decimal("0.01")  # of the sensitivity grid, both ways


class Projection:
    """The answer to a `Request`; everything is computed when first asked for.

    `to_expectancy` pays for certain until the life expectancy (or the horizon asked for), `survival_weighted`
    weights each payment with the chance of being alive.
    """

    def __init__(self, request: Request):
        self.request = request
        self.to_expectancy = Method(request, None)
        self.survival_weighted = Method(request, Life(request.table, request.table_age))

    @cached_property
    def expectancy(self) -> Decimal:
        """Further years expected, as published, interpolated or in whole years."""
        return expectancy(self.request)

    @cached_property
    def sensitivity(self) -> tuple[Cell, ...]:
        """Growth and discount each one point lower, as asked, one point higher: nine cells, growth first."""
        request = self.request
        with localcontext(DIGITS):
            return tuple(
                self._cell(growth, discount)
                for growth in (request.growth - STEP, request.growth, request.growth + STEP)
                for discount in (request.discount - STEP, request.discount, request.discount + STEP)
            )

    def _cell(self, growth: Decimal, discount: Decimal) -> Cell:
        certain, weighted = self.to_expectancy, self.survival_weighted
        values = (m.total(growth, d) for d in (discount, None) for m in (certain, weighted))
        return Cell(growth, discount, *map(cents, values))

    @property
    def assumptions(self) -> tuple[str, ...]:
        return answer.assumptions(self)

    @property
    def warnings(self) -> tuple[str, ...]:
        return answer.warnings(self)

    def as_dict(self) -> dict[str, Any]:
        """The `projection/1` answer: numbers as decimal text, so that no reader makes floats of them unasked."""
        return answer.as_dict(self)

    def explain(self) -> str:
        """The derivation in words and numbers, from the fill to the total."""
        from screening.projection.explain import explain

        return explain(self)


def project(request: Mapping[str, Any] | Request, *, table_files: bool = True) -> Projection:
    """Project one cost stream.

    `request` is the `projection/1` object, see docs/projection.md.  Raises ProjectionError with every problem.
    `table_files` False refuses a path as life table: for requests that come over the network.
    """
    return Projection(read_request(request, table_files=table_files))
