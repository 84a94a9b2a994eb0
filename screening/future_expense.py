"""Future expenses: which therapies a rule flags, whether they are probable, and what a month costs.

The price comes from the referral's own fills, never from a rule or a list.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from rules import explain
from rules.evaluate import Evaluation
from rules.model import Rulebook, Verdict
from screening.courses import product_of
from screening.model import Course, Facts, Fill
from screening.result import FutureExpense
from screening.sentences.records import stated_duration

DAYS_A_MONTH = Decimal("365.25") / 12
CENT = Decimal("0.01")


def future_expenses(rulebook: Rulebook, facts: Facts, evaluation: Evaluation) -> tuple[FutureExpense, ...]:
    """One entry a flagged course; a probable flag outranks a possible one for the same course."""
    flagged: dict[int, FutureExpense] = {}
    for index, rule in enumerate(rulebook.rules):
        if evaluation.verdicts[index] is not Verdict.FIRES:
            continue
        for outcome in (o for o in rule.outcomes if o.verb == "flags"):
            for number in _courses(evaluation, rule, outcome.title):
                course = facts.courses[number]
                monthly, basis = monthly_cost(course)
                probability = outcome.details["probability"]
                if number in flagged and flagged[number].probability == "probable":
                    continue
                horizon = _horizon(outcome.details["horizon"])
                if outcome.details["horizon"] is None and probability == "probable":
                    group = facts.words.get("drug", outcome.title)
                    said = stated_duration(facts, group.value, course) if group else ""
                    horizon = f"as the prescriber states: {said}" if said else horizon
                flagged[number] = FutureExpense(
                    outcome.title, rule.id, probability, horizon, monthly, basis, number, course.rows
                )
    return tuple(flagged[number] for number in sorted(flagged))


def _courses(evaluation: Evaluation, rule, group: str) -> Iterable[int]:
    found = (value for bound in explain.bindings(evaluation, rule) for v, value in bound.items() if v.name == group)
    return dict.fromkeys(value for value in found if value is not None)


def _horizon(horizon: object) -> str:
    return "life expectancy" if horizon == "life" else str(horizon) if horizon else "while it continues"


def monthly_cost(course: Course) -> tuple[Decimal | None, str]:
    """Cost of a month in dollars, from the latest priced day: price × (365.25 / 12) ÷ days supplied.

    Different strengths filled on one day are taken together and add up; packs of one strength follow one another.
    The paid amount where it is known, else the billed one.  None, with the reason, when on no
    day every fill carries both a price and its days.  `basis` also names the day before when it cost
    half as much or less, or twice as much or more: one of the two may be a slip of the pen.
    """
    days: dict[date, list[Fill]] = {}
    for fill in course.fills:
        days.setdefault(fill.date, []).append(fill)
    latest_first = (fills for _, fills in sorted(days.items(), reverse=True))
    priced = [found for fills in latest_first if (found := _day_cost(fills)) is not None]
    if not priced:
        return None, "no fill of this course shows a price with its days' supply"
    cost, basis = priced[0]
    if len(priced) > 1 and not cost / 2 < priced[1][0] < cost * 2:
        basis += f"; before it {priced[1][1]}: check both"
    return cost.quantize(CENT, ROUND_HALF_UP), basis


def _day_cost(fills: list[Fill]) -> tuple[Decimal, str] | None:
    """What the fills of one day cost in a month, and how it was found; None when one of them lacks price or days."""
    products: dict[Hashable, tuple[Decimal, int, str]] = {}
    for fill in fills:
        source = fill.source
        price, kind = (source.paid, "paid") if source.paid is not None else (source.billed, "billed")
        if price is None or price <= 0 or not fill.days:
            return None
        total, days, _ = products.get(product_of(fill), (Decimal(0), 0, ""))
        products[product_of(fill)] = total + price, days + fill.days, kind
    basis = " + ".join(f"{price} {kind} for {days} days" for price, days, kind in products.values())
    cost = sum((price * DAYS_A_MONTH / days for price, days, _ in products.values()), Decimal(0))
    return cost, f"{basis} on {fills[0].date.isoformat()}"
