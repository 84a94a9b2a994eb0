"""Which days a run of fills covers: carry-over of early refills, union of days, gaps.

Days are proleptic ordinals here (`date.toordinal()`), stretches are (first, last) with
both ends included.  A fill whose days' supply is unknown (None) covers
nothing for certain; who calls decides what that means for the figure wanted.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

CarryOver = Literal["ingredient", "all"] | None

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Supply:
    """One fill reduced to what coverage needs.

    `product` tells strengths apart: same-day fills of different products of one
    ingredient are taken together, those of one product one after the other.
    """

    day: int
    days: int | None
    ingredient: str
    product: Hashable = None

    @property
    def order(self) -> tuple:
        """A sort key that does not depend on the order of the rows."""
        return (self.day, self.ingredient, self.days or 0, str(self.product))


@dataclass(slots=True)
class _Stream:
    """The supply in hand of one ingredient (or of all)."""

    day: int
    before: int  # last day supplied by earlier days' fills
    lanes: dict[Hashable, int] = field(default_factory=dict)  # last day supplied, by product filled on `day`

    @property
    def last(self) -> int:
        return max(self.before, *self.lanes.values()) if self.lanes else self.before


def supplied(supplies: Sequence[Supply], within: CarryOver, cap: int | None) -> list[Stretch | None]:
    """The stretch each fill covers, None where its days are unknown; `supplies` must be in `order`.

    An early refill starts when the supply in hand ends: of the same ingredient (`within`
    "ingredient"), of any fill given ("all"), or at once (None).  A combination ("metformin/glipizide")
    follows each of its ingredients, and each follows it.  It never starts more than
    `cap` days after it was filled; what that leaves over is not counted.
    """
    streams: dict[str, _Stream] = {}
    found: list[Stretch | None] = []
    for supply in supplies:
        if supply.days is None:
            found.append(None)
            continue
        day, key = supply.day, supply.ingredient if within == "ingredient" else ""
        own = [_of_day(streams, name, day) for name in (key.split("/") if "/" in key else (key,))]
        start = day
        if within is not None:
            start = max(day, *[stream.lanes.get(supply.product, stream.before) + 1 for stream in own])
            if cap is not None:
                start = min(start, day + cap)
        last = start + supply.days - 1
        for stream in own:
            stream.lanes[supply.product] = max(last, stream.lanes.get(supply.product, stream.before))
        found.append((start, last))
    return found


def _of_day(streams: dict[str, _Stream], key: str, day: int) -> _Stream:
    stream = streams.get(key)
    if stream is None or stream.day != day:
        stream = streams[key] = _Stream(day, stream.last if stream else 0)
    return stream


def union(stretches: Iterable[Stretch | None]) -> list[Stretch]:
    """Disjoint stretches in order, those that touch joined."""
    joined: list[Stretch] = []
    for stretch in sorted(s for s in stretches if s is not None):
        if joined and stretch[0] <= joined[-1][1] + 1:
            if stretch[1] > joined[-1][1]:
                joined[-1] = (joined[-1][0], stretch[1])
        else:
            joined.append(stretch)
    return joined


def days_in(stretches: Iterable[Stretch], first: int, last: int) -> int:
    """How many days of [first, last] the disjoint stretches hold."""
    return sum(max(0, min(b, last) - max(a, first) + 1) for a, b in stretches)


def share(covered: int, days: int) -> Decimal:
    """A proportion, not rounded: a threshold must not be met by rounding."""
    return Decimal(covered) / Decimal(days)
