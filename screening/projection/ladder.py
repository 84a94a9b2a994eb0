"""Sums over the payments of a stream, kept for everybody who shares them.

Payment k of a stream begins its interval k·interval + delay years after the valuation date and
falls offset intervals later.  For one rate and one life the sums

    S(n) = Σ survival(k) × rate factor(k) over the payments k < n

do not depend on amounts, horizons, price steps or the growth by anniversary.  A stretch of
payments with one cost is then one subtraction, and people of one age share the sums.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate, repeat
from math import lcm
from operator import mul
from typing import NamedTuple

from screening.projection.numbers import decimal
from screening.projection.tables import NEGLIGIBLE, LifeTable

ONE, ZERO = Decimal(1), Decimal(0)
SMALLEST = 256  # payments of the shortest list kept; longer ones double, so that few lengths are kept


class Rhythm:
    """When payments fall.  Times are counted in whole `unit`s of a year, so that they are exact and quick."""

    def __init__(self, interval: Fraction, delay: Fraction, offset: Fraction):
        self.interval, self.delay, self.offset = interval, delay, offset
        self.unit = lcm(interval.denominator, delay.denominator, (offset * interval).denominator, 12)  # and months
        self.step, self.start = int(interval * self.unit), int(delay * self.unit)
        self._key = (interval, delay, offset)
        self._hash = hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rhythm) and self._key == other._key

    def __hash__(self) -> int:
        return self._hash

    def began(self, number: int) -> Fraction:
        """Years from the valuation date to the beginning of a payment's interval."""
        return Fraction(number * self.step + self.start, self.unit)

    def time(self, number: int) -> Fraction:
        """Years from the valuation date to a payment."""
        return self.began(number) + self.offset * self.interval

    def first_from(self, units: int) -> int:
        """The first payment whose interval begins at or after so many units."""
        return max(0, -((self.start - units) // self.step))


class Life(NamedTuple):
    """Whose survival weights the payments: a table read from an exact age.  None in its place: payments certain."""

    table: LifeTable
    age: Fraction


class Rate(NamedTuple):
    """Discount, and growth at each payment; growth by anniversary is applied by year, outside the sums."""

    discount: Decimal = ZERO
    growth: Decimal = ZERO


def sums(rhythm: Rhythm, rate: Rate, life: Life | None, payments: int) -> Sequence[Decimal]:
    """S(0), S(1), … up to `payments` or beyond, or as far as anybody survives.  Needs a context of 50 digits."""
    if life is not None:
        return _weighted(rhythm, rate, life)
    kept = SMALLEST
    while kept < payments:
        kept *= 2
    return _certain(rhythm, rate, kept)


@lru_cache(maxsize=64)
def _certain(rhythm: Rhythm, rate: Rate, payments: int) -> tuple[Decimal, ...]:
    return tuple(accumulate(factors(rhythm, rate, payments), initial=ZERO))


@lru_cache(maxsize=64)
def _weighted(rhythm: Rhythm, rate: Rate, life: Life) -> tuple[Decimal, ...]:
    alive = survival(rhythm, life)
    if rate == Rate():
        return tuple(accumulate(alive, initial=ZERO))
    kept = SMALLEST
    while kept < len(alive):
        kept *= 2
    return tuple(accumulate(map(mul, alive, factors(rhythm, rate, kept)), initial=ZERO))


@lru_cache(maxsize=64)
def factors(rhythm: Rhythm, rate: Rate, payments: int) -> tuple[Decimal, ...]:
    """(1 + growth) ** began × (1 + discount) ** -time of each payment."""
    discount, growth = 1 + rate.discount, 1 + rate.growth
    first = growth ** decimal(rhythm.delay) * discount ** -decimal(rhythm.time(0))
    ratio = (growth / discount) ** decimal(rhythm.interval)
    return tuple(accumulate(repeat(ratio, payments - 1), mul, initial=first))


@lru_cache(maxsize=64)
def survival(rhythm: Rhythm, life: Life) -> tuple[Decimal, ...]:
    """Probability of being alive at each payment, until it is negligible.

    The same figures as `LifeTable.survival`.  Within a year of age they fall evenly, so that one
    difference serves all payments of that year; above the last age of an open table by one factor.
    """
    table, age = life.table, life.age
    start, step = age + rhythm.time(0), rhythm.interval
    unit = lcm(start.denominator, step.denominator)  # all times are whole numbers of 1/unit years: no rounding
    at, stride = int(start * unit), int(step * unit)
    begin = 1 / table.survivors(decimal(age))
    last = table.last_age * unit
    found: list[Decimal] = []
    while at < last:
        whole, rest = divmod(at, unit)
        here = whole - table.first_age
        below, above = table.l_x[here] * begin, table.l_x[here + 1] * begin
        fall = (below - above) / unit
        found += [below - fall * n for n in range(rest, unit, stride)]
        at = _next_year(at, unit, stride)
    if table.open_ended:
        force = 1 / table.e_x[-1]
        p = table.l_x[-1] * begin * (-force * decimal(Fraction(at - last, unit))).exp()
        tail = (-force * decimal(step)).exp()
        while p >= NEGLIGIBLE:
            found.append(p)
            p *= tail
    while found and found[-1] < NEGLIGIBLE:
        found.pop()
    return tuple(found)


def _next_year(at: int, unit: int, stride: int) -> int:
    """The first payment at or after the next birthday, counted like `at`."""
    left = unit - at % unit
    return at + -(-left // stride) * stride
