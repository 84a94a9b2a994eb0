"""One cost stream by one method: what falls into each year, nominal and present value, exactly.

    cost of payment k      amount × (1 + growth) ** year × price step × share
    present value          cost × survival × (1 + discount) ** -time

`year` counts the anniversaries of the valuation date before the payment's interval begins, so that
prices step on anniversaries whatever the timing.  With growth at each payment the exponent is the
beginning of the interval itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise, repeat
from math import ceil
from operator import mul, sub
from typing import NamedTuple

from screening.projection.ladder import ONE, ZERO, Life, Rate, Rhythm, reached, sums, survival
from screening.projection.model import Pause, Payment, Request, Row, Step
from screening.projection.numbers import cents, decimal, significant
from screening.projection.request import horizon_years
from screening.projection.tables import DIGITS

EACH_PAYMENT = "each payment"


class Stretch(NamedTuple):
    """Payments first ≤ k < last of one year and one price, and of payment `last` a part (0 but at the very end)."""

    year: int
    multiplier: Decimal
    first: int
    last: int
    part: Decimal


@lru_cache(maxsize=256)
def stretches(rhythm: Rhythm, end: Fraction, steps: tuple[Step, ...], pauses: tuple[Pause, ...]) -> tuple[Stretch, ...]:
    """The payments before `end`, cut where a year begins or the price changes."""
    month = rhythm.unit // 12
    changes = {(step.from_month - 1) * month for step in steps}
    for pause in pauses:
        changes |= {(pause.from_month - 1) * month, pause.to_month * month}
    whole, part = int(end), decimal(end - int(end))
    beyond = whole * rhythm.step + rhythm.start
    changes.update(range(0, beyond + 1, rhythm.unit))
    top = ceil(end)
    inside = sorted(cut for cut in set(map(rhythm.first_from, changes)) if 0 < cut < top)
    found = []
    for first, last in pairwise([0, *inside, top]):
        at = first * rhythm.step + rhythm.start
        short = bool(part) and last == top
        multiplier = _multiplier(Fraction(at, month), steps, pauses) if steps or pauses else ONE
        found.append(Stretch(at // rhythm.unit, multiplier, first, last - short, part if short else ZERO))
    return tuple(found)


def _multiplier(months: Fraction, steps: tuple[Step, ...], pauses: tuple[Pause, ...]) -> Decimal:
    """The price step in force when so many months have passed; 0 in a pause."""
    if any(pause.from_month - 1 <= months < pause.to_month for pause in pauses):
        return ZERO
    return next((step.multiplier for step in reversed(steps) if step.from_month - 1 <= months), ONE)


class Method:
    """A request reckoned by one method.  Money in cents half up; `exact_…` are unrounded, to 50 digits.

    `life` None pays for certain up to the horizon; else each payment is weighted with survival.
    """

    def __init__(self, request: Request, life: Life | None):
        self.request, self.life = request, life
        self.rhythm = Rhythm(request.interval, request.delay, request.offset)
        self._kept: dict[tuple[Rate, Life | None], list[Decimal]] = {}

    # --- totals ---------------------------------------------------------------------

    @cached_property
    def nominal(self) -> Decimal:
        """Sum of all payments with growth (and survival), not discounted."""
        with localcontext(DIGITS):
            return cents(self.total(self.request.growth, None))

    @cached_property
    def exact_present_value(self) -> Decimal:
        with localcontext(DIGITS):
            return self.total(self.request.growth, self.request.discount)

    @cached_property
    def present_value(self) -> Decimal:
        with localcontext(DIGITS):
            return cents(self.exact_present_value)

    @cached_property
    def factor(self) -> Decimal:
        """Present value per 1 a year, to 12 significant digits."""
        with localcontext(DIGITS):
            return significant(self.exact_present_value / (self.request.amount / decimal(self.request.interval)))

    def total(self, growth: Decimal, discount: Decimal | None) -> Decimal:
        """The exact sum at other rates; `discount` None leaves money undiscounted.  In a context of 50 digits."""
        return sum(self.by_year(growth, discount), ZERO)

    # --- years ----------------------------------------------------------------------

    @cached_property
    def payments(self) -> Fraction:
        """How many payments, the last one pro rata; by survival for life, as many as anybody may live to see."""
        if self.life is None or self.request.horizon.kind != "life":
            return (horizon_years(self.request) - self.request.delay) / self.request.interval
        with localcontext(DIGITS):
            return Fraction(reached(self.rhythm, self.life))

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        with localcontext(DIGITS):
            return stretches(self.rhythm, self.payments, self.request.steps, self.request.pauses)

    def by_year(self, growth: Decimal, discount: Decimal | None, *, certain: bool = False) -> list[Decimal]:
        """Exact money of each year from the first; `certain` leaves survival out.  In a context of 50 digits."""
        each = self.request.growth_steps == EACH_PAYMENT
        found = self._per_dollar(Rate(discount or ZERO, growth if each else ZERO), None if certain else self.life)
        amount = self.request.amount
        if each or not growth:
            return [amount * value for value in found]
        return list(map(mul, found, accumulate(repeat(1 + growth), mul, initial=amount)))

    def _per_dollar(self, rate: Rate, life: Life | None) -> list[Decimal]:
        """Each year's sum for payments of 1 before growth by anniversary; the sensitivity grid asks for each thrice."""
        if (rate, life) in self._kept:
            return self._kept[rate, life]
        ladder = sums(self.rhythm, rate, life, ceil(self.payments))
        found = self._kept[rate, life] = [ZERO] * (self.stretches[-1].year + 1)
        at = ladder.at([0, *(stretch.last for stretch in self.stretches)])
        for stretch, money in zip(self.stretches, map(sub, at[1:], at), strict=True):
            found[stretch.year] += money if stretch.multiplier is ONE else stretch.multiplier * money
        if (end := self.stretches[-1]).part:
            (beyond,) = ladder.at([end.last + 1])
            found[end.year] += end.multiplier * end.part * (beyond - at[-1])
        return found

    # --- schedule -------------------------------------------------------------------

    @cached_property
    def schedule(self) -> tuple[Row, ...]:
        """Year by year.  The rows add up to the totals, cent by cent."""
        with localcontext(DIGITS):
            return tuple(self._rows())

    def _rows(self) -> Iterator[Row]:
        request = self.request
        nominal = self.by_year(request.growth, None)
        present = self.by_year(request.growth, request.discount)
        alive = self.by_year(request.growth, None, certain=True) if self.life else nominal
        counts = [ZERO] * len(nominal)
        for stretch in self.stretches:
            if stretch.multiplier:
                counts[stretch.year] += stretch.last - stretch.first + stretch.part
        age = decimal(request.age)
        nominals, presents = ([cents(value) for value in accumulate(values)] for values in (nominal, present))
        years = self._last_year(nominals, presents) + 1
        nominal_before = present_before = ZERO
        for year, (paid, worth, certain, count) in enumerate(
            zip(nominal[:years], present, alive, counts, strict=False)
        ):
            nominal_now, present_now = nominals[year], presents[year]
            yield Row(
                year=year + 1,
                age=age + year,
                payments=count,
                nominal=nominal_now - nominal_before,
                survival=paid / certain if paid else self._survival(year),
                discount_factor=worth / paid if paid else (1 + request.discount) ** -year,
                present_value=present_now - present_before,
                cumulative=present_now,
                cumulative_nominal=nominal_now,
            )
            nominal_before, present_before = nominal_now, present_now

    def _last_year(self, nominals: list[Decimal], presents: list[Decimal]) -> int:
        """By survival, the last years are left out once they hold less than a cent."""
        last = len(nominals) - 1
        while self.life and last and nominals[last] == nominals[last - 1] and presents[last] == presents[last - 1]:
            last -= 1
        return last

    def _survival(self, years: int) -> Decimal:
        return self.life.table.survival(decimal(self.life.age), years) if self.life else ONE

    def each_payment(self) -> Iterator[Payment]:
        """Every payment with what it is multiplied by, for a workbook or a reader who redoes the sum."""
        with localcontext(DIGITS):
            alive = survival(self.rhythm, self.life) if self.life else None
            for stretch in self.stretches:
                for number in range(stretch.first, stretch.last + bool(stretch.part)):
                    yield Payment(
                        number=number,
                        time=self.rhythm.time(number),
                        year=stretch.year,
                        began=self.rhythm.began(number),
                        multiplier=stretch.multiplier,
                        share=stretch.part if number == stretch.last else ONE,
                        survival=ONE if alive is None else alive[number] if number < len(alive) else ZERO,
                    )
