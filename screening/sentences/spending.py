"""The sentence about what a group of drugs costs a month, and whether that has settled."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from rules.counting import counted
from rules.model import Role, Row
from screening.model import Course, Facts, Fill
from screening.sentences.answers import ONE_DAY, YES, Said, each_course, no, of_group, unknown, yes
from screening.sentences.registry import sentence
from screening.vocabulary import DrugGroup, Duration

MONTH = timedelta(days=30)
FULL = Decimal(100)


@sentence(
    "the rule {needs} the cost of {drug} to have risen and then stayed within {percent} for {duration}",
    Role.CONDITION, "prescribing and paying",
    "the rule needs the cost of gabapentin to have risen and then stayed within 20% for 6 months",
)  # fmt: skip
def plateau(case: Facts, drug: DrugGroup, share: Decimal, span: Duration) -> Iterable[Row]:
    """Each price is spread over the days it paid for, and 30-day months are counted back from the end of the records to
    the injury. The months of that span all lie within that share of their mean, and an earlier month since the injury
    cost less by more than that. Unknown when a fill in that time has no price or no days' supply."""
    end = min(case.pharmacy.end, case.lived_to) if case.pharmacy.end else case.lived_to
    courses = [c for c in of_group(case, drug) if c.groups[drug.name] is YES]
    sold = {f.rows: f for c in courses for f in c.fills if case.injury_date <= f.date <= end}  # a combination once
    open_fill = next((f for f in sold.values() if _price(f) is None or f.days is None), None)
    if open_fill:
        said = unknown(f"the price and days' supply of the {open_fill.ingredient} filled on {open_fill.date}")
    else:
        said = _settled(_months(list(sold.values()), case.injury_date, end), share, (span.after(end) - end) // MONTH)

    def judge(course: Course) -> Said:
        return said if any(f.date >= case.injury_date for f in course.fills) else no("ended before the injury")

    return each_course(case, drug, judge)


def _price(fill: Fill) -> Decimal | None:
    return fill.source.paid if fill.source.paid is not None else fill.source.billed


def _months(fills: list[Fill], first: date, end: date) -> list[Decimal]:
    """The cost of each whole 30-day month since the injury, the latest first."""
    costs = []
    ends = [(fill, fill.date + timedelta(days=(fill.days or 1) - 1)) for fill in fills]
    last = end
    while last - MONTH + ONE_DAY >= first:
        begin = last - MONTH + ONE_DAY
        costs.append(sum((_share(f, begin, last) for f, end in ends if f.date <= last and begin <= end), Decimal(0)))
        last -= MONTH
    return costs


def _share(fill: Fill, first: date, last: date) -> Decimal:
    """The part of a fill's price that falls on the days from first to last, of which it has some."""
    days = fill.days or 1
    shared = (min(fill.date + timedelta(days=days - 1), last) - max(fill.date, first)).days + 1
    return (_price(fill) or Decimal(0)) * shared / days


def _settled(costs: list[Decimal], share: Decimal, months: int) -> Said:
    flat, earlier = costs[:months], costs[months:]
    mean = sum(flat, Decimal(0)) / len(flat) if flat else Decimal(0)
    if len(flat) < months or not mean or any(abs(cost - mean) * FULL > share * mean for cost in flat):
        return no("the months differ")
    if not any((mean - cost) * FULL > share * mean for cost in earlier):
        return no("it did not rise before")
    return yes(f"about {mean:.2f} a month for {counted(months, 'month')}")
