"""Future expenses: which therapies a rule flags, whether they are probable, and what a month costs.

The price comes from the referral's own fills, never from a rule or a list.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from rules import explain
from rules.evaluate import Evaluation
from rules.model import Answer, Rule, Rulebook
from screening import baseline
from screening.courses import day_dose
from screening.fill_prices import compared, month_costs, price_warnings, rounded
from screening.model import Course, Facts, Fill
from screening.result import FutureExpense
from screening.sentences.records import going_on, stated_end
from screening.vocabulary import Duration

MOST_OF_A_NAME = 100
NO_PRICE = "no fill of this course shows a price with its days' supply"


class NotProjected(Exception):
    """There is no figure; the message says why, as a clause."""


def future_expenses(rulebook: Rulebook, facts: Facts, evaluation: Evaluation) -> tuple[FutureExpense, ...]:
    """One entry a flagged course; a probable flag outranks a possible one for the same course.

    None for a patient who has died.
    """
    if facts.has_died:
        return ()
    flagged: dict[int, FutureExpense] = {}
    for rule in evaluation.fired:
        for outcome in (o for o in rule.outcomes if o.verb == "flags"):
            for number in _courses(evaluation, rule, outcome.title):
                if number not in flagged or flagged[number].probability != "probable":
                    flagged[number] = _expense(facts, facts.courses[number], rule, outcome.details)
    return tuple(flagged[number] for number in sorted(flagged))


def _courses(evaluation: Evaluation, rule: Rule, group: str) -> Iterable[int]:
    found = (value for bound in explain.bindings(evaluation, rule) for v, value in bound.items() if v.name == group)
    return dict.fromkeys(value for value in found if value is not None)


def _called(facts: Facts, group: str, course: Course) -> str:
    """The group's name; of a group of many drugs the ingredient, which says more."""
    word = facts.words.get("drug", group)
    several = word is not None and len({line.ingredients for line in word.value.lines}) > 1
    return course.ingredient if several else group


def _expense(facts: Facts, course: Course, rule: Rule, flag: Mapping[str, Any]) -> FutureExpense:
    monthly, basis = monthly_cost(course)
    drug, span = _called(facts, flag["drug"], course), _Span(facts, course, flag)
    request, reason = None, ""
    try:
        request = _request(facts, course, flag["drug"], span)
    except NotProjected as error:
        reason = str(error)
    return FutureExpense(
        drug, rule.id, flag["probability"], span.words, monthly, basis, course.id, course.rows, request, reason
    )


class _Span:
    """For how long: in words, as the horizon of a request, and what to note beside it."""

    def __init__(self, facts: Facts, course: Course, flag: Mapping[str, Any]):
        asked, self.horizon, self.note = flag["horizon"], {"kind": "life"}, ""
        self.words = "life expectancy" if asked == "life" else str(asked) if asked else "while it continues"
        if isinstance(asked, Duration):
            self._until(asked.after(facts.as_of))
        elif asked is None:
            self.note = "Nobody says how long the therapy will go on: it is projected for life."
            group = facts.words.get("drug", flag["drug"])
            said = going_on(facts, group.value, course) if group and flag["probability"] == "probable" else None
            if said:
                self.words = f"as the prescriber states: {said.says}"
                by = " ".join((said.by or "the prescriber").split())[:MOST_OF_A_NAME]
                self.note = f'How long: {by} states "{said.says}".'
                if (end := stated_end(said, facts.as_of)) is not None:
                    if end <= facts.as_of:
                        self.note, self.horizon = f"the time the prescriber stated ended on {end.isoformat()}", {}
                    else:
                        self._until(end)

    def _until(self, day: Any) -> None:
        self.horizon = {"kind": "until", "date": day.isoformat()}


def _request(facts: Facts, course: Course, group: str, span: _Span) -> dict[str, Any]:
    """The `projection/1` request of a flagged course: no growth and no discount, the total population's table.

    NotProjected when the price or the age is unknown, or nothing of it is an increment.
    """
    costs = month_costs(course.fills)
    if not costs:
        raise NotProjected(NO_PRICE)
    if facts.referral.patient.date_of_birth is None:
        raise NotProjected("neither age nor date of birth is known")
    if not span.horizon:
        raise NotProjected(span.note)
    before, told = _before_the_injury(facts, course, group, costs[0].cost)
    notes = [note for note in (span.note, told) if note]
    return {
        "schema": "projection/1",
        "valuation_date": facts.as_of.isoformat(),
        "date_of_birth": facts.referral.patient.date_of_birth.isoformat(),
        "amount": str(rounded(costs[0].cost)),
        "amount_basis": "; ".join(filter(None, (costs[0].basis, compared(costs)))),
        "pre_existing": None if before is None else str(before),
        "payments_per_year": 12,
        "horizon": span.horizon,
        "growth": "0",
        "discount": "0",
        "jurisdiction": facts.referral.injury.state,
        "notes": [*notes, *price_warnings(course.fills, facts.as_of, facts.words)],
    }


def _before_the_injury(facts: Facts, course: Course, group: str, cost: Decimal) -> tuple[Decimal | None, str]:
    """What a month of the drug cost before the injury where it was taken then, and a note.

    Of a drug that is older than the injury only what a raised dose adds can be claimed.
    """
    taken = baseline.pre_existing(facts, "course", group)
    if taken.answer is Answer.NO:
        return None, ""
    if taken.answer is Answer.UNKNOWN:
        return None, "Whether it was taken before the injury is not known; if it was, only an increment can be claimed."
    courses = (facts.courses[number] for number in facts.candidates("course", group))
    earlier = [fill for found in courses for fill in found.fills if _same_before(fill, course, facts)]
    if not earlier:
        return None, "Another drug of the group was taken before the injury; this one is projected in full."
    was, now = day_dose(_last_day(earlier)).mg, course.dose.mg
    if was is not None and now is not None and now <= was:
        raise NotProjected("it was taken before the injury at the same dose or a higher one, so nothing is added")
    costs = month_costs(earlier)
    if not costs:
        raise NotProjected("it was taken before the injury at an unknown price, so what is added cannot be computed")
    if rounded(costs[0].cost) >= rounded(cost):
        raise NotProjected("it cost as much a month before the injury, so nothing is added")
    return rounded(costs[0].cost), f"Taken before the injury too ({costs[0].basis}): only the increment is projected."


def _same_before(fill: Fill, course: Course, facts: Facts) -> bool:
    same = (fill.ingredient, fill.route) == (course.ingredient, course.route)
    return same and fill.date < facts.injury_date


def _last_day(fills: list[Fill]) -> list[Fill]:
    last = max(fill.date for fill in fills)
    return [fill for fill in fills if fill.date == last]


def monthly_cost(course: Course) -> tuple[Decimal | None, str]:
    """Cost of a month in dollars and cents, from the latest priced day, and how it was found.

    None, with the reason, when on no day every fill carries both a price and its days.  `basis` also names
    the day before when it cost half as much or less, or twice as much or more: one of the two may be a slip
    of the pen.
    """
    costs = month_costs(course.fills)
    if not costs:
        return None, NO_PRICE
    latest, *earlier = costs
    basis = latest.basis
    if earlier and not latest.cost / 2 < earlier[0].cost < latest.cost * 2:
        basis += f"; before it {earlier[0].basis}: check both"
    return rounded(latest.cost), basis
