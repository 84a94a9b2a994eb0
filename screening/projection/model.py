"""The types of a projection: what is asked, what is computed, what may be wrong with a request.

    Request ──project──▶ Projection (two `Method`s, each with its schedule)
    several requests in one plan ──▶ Plan (screening/projection/plans.py)

Years are exact (`Fraction`), money and rates are `Decimal`; nothing is a float.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from screening.projection.tables import LifeTable

ESTIMATE = "screening estimate, not an expert opinion"


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a request: the field ("price_steps[0].multiplier"), why, and what to write."""

    field: str
    reason: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.field}: {self.reason}, {self.remedy}"


class ProjectionError(ValueError):
    """A request cannot be projected.  `problems` holds every reason at once."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


@dataclass(frozen=True)
class Price:
    """Where the amount comes from: the price of one fill, for so many days.  `basis` is billed, paid, cash, AWP …"""

    price: Decimal
    days: int
    basis: str | None = None
    date: date | None = None


@dataclass(frozen=True)
class Step:
    """From this month on (1 is the first after the valuation date) the price is so many times the original one."""

    from_month: int
    multiplier: Decimal


@dataclass(frozen=True)
class Pause:
    """Months without payments, both included."""

    from_month: int
    to_month: int


@dataclass(frozen=True)
class Horizon:
    """How long: for life, for so many years from the valuation date, or until a date (not included)."""

    kind: str  # "life", "years", "until"
    years: Fraction | None = None  # of the last two
    until: date | None = None


@dataclass(frozen=True)
class Request:
    """A checked request.  `growth` and `discount` are the ones used: a net rate or total offset is resolved."""

    amount: Decimal  # of one payment, today's money; of an increment what is above `pre_existing`
    interval: Fraction  # years from one payment to the next
    table: LifeTable
    valuation_date: date | None = None
    date_of_birth: date | None = None
    age: Fraction = Fraction(0)  # exact, on the valuation date; the rated age if no other was given
    rated_ages: tuple[Decimal, ...] = ()
    expectancy: str = "published"  # "interpolated", "whole years"
    offset: Fraction = Fraction(0)  # where in its interval a payment falls: 0 start, 1/2 middle, 1 end
    delay: Fraction = Fraction(0)  # years before the first interval begins
    horizon: Horizon = Horizon("life")
    growth: Decimal = Decimal(0)
    growth_steps: str = "anniversary"  # "each payment"
    discount: Decimal = Decimal(0)
    rates: str = "growth and discount"  # "net rate", "total offset"
    steps: tuple[Step, ...] = ()
    pauses: tuple[Pause, ...] = ()
    pre_existing: Decimal | None = None  # cost of one payment before the injury, already taken off `amount`
    price: Price | None = None
    jurisdiction: str | None = None  # two letters of a state
    amount_basis: str | None = None  # in words, where the amount follows from more than one fill
    warnings: tuple[str, ...] = ()  # of the request: notes that came with it, what was given and not used
    given: dict = field(default_factory=dict, compare=False, repr=False)  # as it came, for the answer

    @property
    def table_age(self) -> Fraction:
        """The age at which the table is read: the median rated age where there are any, else the exact age."""
        return median(self.rated_ages) if self.rated_ages else self.age

    @property
    def payments_per_year(self) -> Fraction:
        return 1 / self.interval


def median(ages: Sequence[Decimal]) -> Fraction:
    """The middle one of the ages, or the mean of the two in the middle."""
    ranked = sorted(Fraction(age) for age in ages)
    half = len(ranked) // 2
    return ranked[half] if len(ranked) % 2 else (ranked[half - 1] + ranked[half]) / 2


@dataclass(frozen=True)
class Payment:
    """One payment as the engine sees it, for whoever redoes the sum.  Its present value is

    amount × growth factor of its year × multiplier × share × survival × (1 + discount) ** -time
    """

    number: int  # from 0
    time: Fraction  # years from the valuation date
    year: int  # from 0: how many anniversaries of the valuation date have passed when its interval begins
    began: Fraction  # years to the beginning of its interval (growth at each payment runs to here)
    multiplier: Decimal  # price step in force; 0 in a pause
    share: Decimal  # 1, less for a last payment pro rata
    survival: Decimal  # 1 by the method to expectancy


class Row(NamedTuple):
    """One year.  Money in cents; `payments` may end in a part.

    `survival` and `discount_factor` are the means over the year's payments, so that nominal = cost if alive ×
    survival and present value = nominal × discount factor.  Rows add up to the totals.
    """

    year: int  # from 1
    age: Decimal  # at the beginning of the year
    payments: Decimal
    nominal: Decimal
    survival: Decimal
    discount_factor: Decimal
    present_value: Decimal
    cumulative: Decimal  # present value so far
    cumulative_nominal: Decimal


class Cell(NamedTuple):
    """One combination of the sensitivity grid: present value and nominal amount by both methods, in cents."""

    growth: Decimal
    discount: Decimal
    to_expectancy: Decimal
    survival_weighted: Decimal
    nominal_to_expectancy: Decimal
    nominal_survival_weighted: Decimal
