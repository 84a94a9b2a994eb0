"""What a Medicare set-aside would price of the same therapy, and the reason for each difference.

A workers' compensation set-aside is priced over the life expectancy of the total population in whole years, at
today's prices throughout, without discount, and only for what Medicare would pay. Whether it would pay for a
therapy is said by whoever asks for the plan; where nobody said it, the figure is shown for the case that it would.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Any

from screening.projection.engine import Method
from screening.projection.model import Request
from screening.projection.request import DEFAULT_TABLE, expectancy
from screening.projection.tables import LifeTable

WHOLE_YEARS = "whole years"
NOT_SAID = (
    "whether Medicare would pay for it is not known: a compounded drug or a use off the label may be priced at "
    "nothing; attorney to confirm"
)


@dataclass(frozen=True)
class Pricing:
    """Whether a set-aside would price an item (None: not known), at which amount if another, and why."""

    priced: bool | None = None
    amount: Decimal | None = None
    reason: str | None = None


@dataclass(frozen=True)
class Difference:
    """One reason, and by how many dollars it moves the figure; None where that cannot be said."""

    reason: str
    change: Decimal | None


class SetAside:
    """One item as a set-aside would price it.  `amount` is None when it is not known."""

    def __init__(self, name: str, request: Request, pricing: Pricing):
        self.name, self.request, self.pricing = name, request, pricing

    @property
    def amount(self) -> Decimal | None:
        if self.pricing.priced is None:
            return None
        return self.if_priced if self.pricing.priced else Decimal("0.00")

    @cached_property
    def if_priced(self) -> Decimal:
        """What it comes to by a set-aside's assumptions if Medicare would pay for it."""
        return Method(self._habits[-1][1], None).present_value

    @cached_property
    def _habits(self) -> tuple[tuple[str, Request], ...]:
        """The request changed step by step to what a set-aside assumes, each step with its reason."""
        was = self.request
        table = replace(was, table=LifeTable.named(DEFAULT_TABLE), expectancy=WHOLE_YEARS)
        flat = replace(table, growth=Decimal(0), discount=Decimal(0), rates="growth and discount", steps=())
        priced = replace(flat, amount=self.pricing.amount or was.amount)
        because = f": {self.pricing.reason}" if self.pricing.reason else ""
        years = f"{expectancy(table)} whole years of the total population instead of {expectancy(was)} years"
        return (
            (years, table),
            ("today's price throughout: no growth, no discount, no price steps", flat),
            (f"priced at {priced.amount} a payment instead of {was.amount}{because}", priced),
        )

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """From the plan's present value to the set-aside's figure, or to `if_priced`; the changes add up exactly."""
        before = Method(self.request, None).present_value
        if self.pricing.priced is False:
            return (Difference(self.pricing.reason or "Medicare would not pay for it", -before),)
        found = []
        if self.pricing.priced is None:
            found.append(Difference(self.pricing.reason or NOT_SAID, None))
        for reason, request in self._habits:
            here = Method(request, None).present_value
            if here != before:
                found.append(Difference(reason, here - before))
            before = here
        return tuple(found)

    def as_dict(self) -> dict[str, Any]:
        amount = self.amount
        reasons = [
            {"reason": d.reason, "change": None if d.change is None else str(d.change)} for d in self.differences
        ]
        known = None if amount is None else str(amount)
        return {"name": self.name, "amount": known, "if_priced": str(self.if_priced), "reasons": reasons}
