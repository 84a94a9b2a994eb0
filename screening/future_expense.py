"""Future expenses: which therapies a rule flags, whether they are probable, and what a month costs.

The price comes from the referral's own fills, never from a rule or a list.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from rules import explain
from rules.evaluate import Evaluation
from rules.model import Rulebook, Verdict
from screening.model import Course, Facts
from screening.result import FutureExpense

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
                flagged[number] = FutureExpense(
                    _called(rulebook, outcome.title, course),
                    rule.id,
                    probability,
                    _horizon(outcome.details["horizon"]),
                    monthly,
                    basis,
                    number,
                    course.rows,
                )
    return tuple(flagged[number] for number in sorted(flagged))


def _courses(evaluation: Evaluation, rule, group: str) -> Iterable[int]:
    found = (value for bound in explain.bindings(evaluation, rule) for v, value in bound.items() if v.name == group)
    return dict.fromkeys(value for value in found if value is not None)


def _called(rulebook: Rulebook, group: str, course: Course) -> str:
    """The group's name; of a group of many drugs the ingredient, which says more."""
    word = rulebook.words.get("drug", group)
    several = word is not None and len({line.ingredients for line in word.value.lines}) > 1
    return course.ingredient if several else group


def _horizon(horizon: object) -> str:
    return "life expectancy" if horizon == "life" else str(horizon) if horizon else "while it continues"


def monthly_cost(course: Course) -> tuple[Decimal | None, str]:
    """Cost of a month in dollars, from the latest priced fill: price × (365.25 / 12) ÷ days supplied.

    The paid amount where it is known, else the billed one.  None, with the reason, when no
    fill carries both a price and its days.
    """
    for fill in reversed(course.fills):
        source = fill.source
        price, basis = (source.paid, "paid") if source.paid is not None else (source.billed, "billed")
        if price is not None and price > 0 and fill.days:
            cost = (price * DAYS_A_MONTH / fill.days).quantize(CENT, ROUND_HALF_UP)
            return cost, f"{price} {basis} for {fill.days} days on {fill.date.isoformat()}"
    return None, "no fill of this course shows a price with its days' supply"
