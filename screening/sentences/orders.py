"""Sentences about orders that nobody filled: they are no supply, and they tell a secret or a danger all the same."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rules.model import Answer, Ref, Role, Row
from screening.doses import daily_doses
from screening.drugs import recognise
from screening.groups import membership
from screening.lists import ROWS
from screening.model import Facts, Fill
from screening.opioids import fill_mme
from screening.sentences.answers import UNKNOWN, YES
from screening.sentences.registry import sentence
from screening.vocabulary import DrugGroup


@sentence(
    "the rule {needs} an order of {drug} that was not filled", Role.CONDITION, "records",
    "the rule needs an order of low-dose naltrexone that was not filled", placeholders=(ROWS,),
)  # fmt: skip
def ordered(case: Facts, drug: DrugGroup) -> Iterator[Row]:
    """A prescriber ordered the drug and the records show no fill on that order. It is no supply and binds no course.
    Unknown when the order's dose or route decides and is not known."""
    for fill in _unfilled(case):
        said = membership(fill, drug)
        if said is not Answer.NO:
            row = Ref("order", fill.rows[0])
            missing = f"the dose and route of the {fill.ingredient} ordered on {fill.date}" if said is UNKNOWN else ""
            yield Row(said, (None,), (row,), f"{fill.drug.name} ordered on {fill.date}", missing)


@sentence(
    "the rule {needs} an order of opioids at {int} MME a day or more that was not filled",
    Role.CONDITION, "opioid load",
    "the rule needs an order of opioids at 90 MME a day or more that was not filled", placeholders=(ROWS,),
)  # fmt: skip
def ordered_load(case: Facts, least: int) -> Iterator[Row]:
    """One order that nobody filled comes to so many morphine milligram equivalents a day. Never unknown: an order
    whose dose cannot be computed shows no load."""
    for fill in _unfilled(case):
        load = fill_mme(fill)
        if load is not None and load >= Decimal(least):
            note = f"{fill.drug.name} ordered on {fill.date}: {load} MME a day"
            yield Row(YES, (), (Ref("order", fill.rows[0]),), note)


def _unfilled(case: Facts) -> list[Fill]:
    """The orders without a dispensing, as if each had been filled."""
    if "orders" not in case.kept:
        filled = {row for fill in case.fills for row in fill.rows}
        found = []
        for row in case.referral.fills:
            drug = recognise(row).drug if row.kind == "order" and row.row not in filled else None
            if drug is None or row.date is None:
                continue
            daily = daily_doses(row, drug)
            found += [
                Fill(-1, (row.row,), row.date, name, drug, daily.doses[name], daily.days, row, daily.days_basis)
                for name in drug.ingredients
            ]
        case.kept["orders"] = found
    return case.kept["orders"]
