"""Sums over the payments of a stream, kept for everybody who shares them.

Payment k of a stream begins its interval k·interval + delay years after the valuation date and
falls offset intervals later.  For one rate and one life the sums

    S(n) = Σ survival(k) × rate factor(k) over the payments k < n

do not depend on amounts, horizons, price steps or the growth by anniversary.  A stretch of
payments with one cost is then one subtraction, and people of one age share the sums.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate, repeat, takewhile
from math import lcm
from operator import mul, neg
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


class Ladder:
    """S(n) of one rhythm, rate and life.

    `head` holds S(0), S(1) … itself.  Above the last age of a table every payment is the one before times one
    factor, the same for everybody: `tail` holds the sums of its powers, times `first` of the payment they begin with.
    """

    __slots__ = ("_first", "_head", "_last", "_tail", "payments")

    def __init__(
        self, head: Sequence[Decimal | int], first: Decimal = ZERO, tail: Sequence[Decimal] = (), more: int = 0
    ):
        self._head, self._first, self._tail = head, first, tail or (ZERO,)
        self._last = len(head) - 1
        self.payments = self._last + more  # beyond them nobody is alive, or nobody asked

    def at(self, numbers: Sequence[int]) -> list[Decimal | int]:
        """The sums over the payments before each of these numbers, which rise."""
        split = bisect_right(numbers, self._last)
        found = [self._head[number] for number in numbers[:split]]
        base, most = self._head[-1], self.payments
        return found + [base + self._first * self._tail[min(n, most) - self._last] for n in numbers[split:]]


def sums(rhythm: Rhythm, rate: Rate, life: Life | None, payments: int) -> Ladder:
    """The ladder up to so many payments or beyond, or as far as anybody survives.  Needs a context of 50 digits."""
    if life is not None:
        return _weighted(rhythm, rate, life)
    if rate == Rate():
        return Ladder(range(payments + 1))
    return _certain(rhythm, rate, _kept(payments))


@lru_cache(maxsize=64)
def _certain(rhythm: Rhythm, rate: Rate, payments: int) -> Ladder:
    return Ladder(tuple(accumulate(factors(rhythm, rate, payments), initial=ZERO)))


@lru_cache(maxsize=64)
def _weighted(rhythm: Rhythm, rate: Rate, life: Life) -> Ladder:
    alive = _alive(rhythm, life)
    if rate == Rate():
        head, first = tuple(accumulate(alive.head, initial=ZERO)), alive.first
    else:
        paid = factors(rhythm, rate, _kept(len(alive.head) + 1))
        head = tuple(accumulate(map(mul, alive.head, paid), initial=ZERO))
        first = alive.first * paid[len(alive.head)]
    return Ladder(head, first, _tail_sums(life.table, rhythm.interval, rate) if alive.more else (), alive.more)


def _kept(payments: int) -> int:
    kept = SMALLEST
    while kept < payments:
        kept *= 2
    return kept


@lru_cache(maxsize=64)
def factors(rhythm: Rhythm, rate: Rate, payments: int) -> tuple[Decimal, ...]:
    """(1 + growth) ** began × (1 + discount) ** -time of each payment."""
    discount, growth = 1 + rate.discount, 1 + rate.growth
    first = growth ** decimal(rhythm.delay) * discount ** -decimal(rhythm.time(0))
    return tuple(accumulate(repeat(_ratio(rhythm.interval, rate), payments - 1), mul, initial=first))


def _ratio(interval: Fraction, rate: Rate) -> Decimal:
    return ((1 + rate.growth) / (1 + rate.discount)) ** decimal(interval)


# --- survival -----------------------------------------------------------------------


class Alive(NamedTuple):
    """Survival at the payments below the table's last age; then `more` payments, the `first` of them given."""

    head: tuple[Decimal, ...]
    first: Decimal = ZERO
    more: int = 0


def survival(rhythm: Rhythm, life: Life) -> tuple[Decimal, ...]:
    """Probability of being alive at each payment, until it is negligible: the figures of `LifeTable.survival`."""
    alive = _alive(rhythm, life)
    powers = _tail(life.table, rhythm.interval) if alive.more else ()
    return alive.head + tuple(alive.first * power for power in powers[: alive.more])


def reached(rhythm: Rhythm, life: Life) -> int:
    """How many payments anybody may live to see."""
    alive = _alive(rhythm, life)
    return len(alive.head) + alive.more


@lru_cache(maxsize=64)
def _alive(rhythm: Rhythm, life: Life) -> Alive:
    """Within a year of age survival falls evenly, so that one difference serves all payments of that year."""
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
    if not table.open_ended or (found and found[-1] < NEGLIGIBLE):  # nobody to speak of reaches the last age
        return Alive(tuple(takewhile(lambda p: p >= NEGLIGIBLE, found)))
    first = table.l_x[-1] * begin * (decimal(Fraction(last - at, unit)) / table.e_x[-1]).exp()
    if first < NEGLIGIBLE:
        return Alive(tuple(found))
    powers = _tail(table, step)
    return Alive(tuple(found), first, bisect_right(powers, -NEGLIGIBLE / first, key=neg))


@lru_cache(maxsize=64)
def _tail(table: LifeTable, interval: Fraction) -> tuple[Decimal, ...]:
    """The powers of survival over one interval above the table's last age, the first negligible one included."""
    each = (-decimal(interval) / table.e_x[-1]).exp()
    found = [ONE]
    while found[-1] >= NEGLIGIBLE:
        found.append(found[-1] * each)
    return tuple(found)


@lru_cache(maxsize=64)
def _tail_sums(table: LifeTable, interval: Fraction, rate: Rate) -> tuple[Decimal, ...]:
    powers = _tail(table, interval)
    if rate == Rate():
        return tuple(accumulate(powers, initial=ZERO))
    paid = accumulate(repeat(_ratio(interval, rate), len(powers) - 1), mul, initial=ONE)
    return tuple(accumulate(map(mul, powers, paid), initial=ZERO))


def _next_year(at: int, unit: int, stride: int) -> int:
    """The first payment at or after the next birthday, counted like `at`."""
    left = unit - at % unit
    return at + -(-left // stride) * stride
