"""What a kept projection's rates let one say of it: whether its sum is a present value, and which cells to show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

Request = Mapping[str, Any]
NO_HIGH = (
    "No high figure is given: nobody has chosen growth or discount, and prices that grow by more than the discount "
    "would raise the sum."
)


def discounted(request: Request) -> bool:
    """Whether the sum is a present value: by a discount, a net rate or total offset."""
    return bool(request.get("total_offset")) or request.get("net_rate") is not None or _rate(request, "discount") != 0


def unchosen(request: Request) -> bool:
    """Whether nobody chose a rate: the sum is at today's price and not discounted."""
    return not (discounted(request) or _rate(request, "growth"))


def worth(requests: Iterable[Request]) -> str:
    """What a sum of projections is, in two words: 'present value' or 'not discounted'."""
    return "present value" if any(map(discounted, requests)) else "not discounted"


def valued(requests: Iterable[Request]) -> str:
    """The same with the prices it is at: 'at today's price, not discounted'."""
    every = list(requests)
    return f"at today's price, {worth(every)}" if all(map(unchosen, every)) else worth(every)


def likely(answer: Mapping[str, Any]) -> list[Mapping[str, str]]:
    """The cells of the sensitivity grid to show: where nobody chose a rate, none with a discount below 0 or below the
    growth of prices, which nobody has said that he expects.  None of those is above the sum itself: `NO_HIGH` says why.
    """
    cells: list[Mapping[str, str]] = answer["sensitivity"]
    if not unchosen(answer.get("request") or {}):
        return cells
    return [cell for cell in cells if Decimal(cell["discount"]) >= max(Decimal(0), Decimal(cell["growth"]))]


def _rate(request: Request, name: str) -> Decimal:
    return Decimal(request.get(name) or 0)
