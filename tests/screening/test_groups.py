"""Fills and drug groups: yes, no, or not known."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from rules.model import Answer, Word, Words
from screening.groups import group_index, membership
from screening.model import Dose, Drug, Fill, Strength
from screening.referral import FillRow
from screening.vocabulary import DoseBand, DrugGroup, DrugLine

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN

LDN = DrugGroup(
    "low-dose naltrexone",
    (
        DrugLine(
            ("naltrexone",), "oral", DoseBand(Decimal(1), high=Decimal(6)), single=True, titration_from=Decimal("0.5")
        ),
    ),
)
BLOCKING = DrugGroup(
    "blocking naltrexone",
    (
        DrugLine(("naltrexone",), band=DoseBand(Decimal("0.001"), unknown_counts=True), single=True),
        DrugLine(("naltrexone", "bupropion")),
    ),
)
CONTRAVE = DrugGroup("naltrexone with bupropion", (DrugLine(("naltrexone", "bupropion")),))
OPIOID = DrugGroup("opioid", (DrugLine(("morphine",)), DrugLine(("tramadol",))))
CREAM = DrugGroup("compounded ketamine", (DrugLine(("ketamine",), compounded=True),))


def fill(ingredients, mg, route="oral", ingredient=None, **drug) -> Fill:
    names = tuple(ingredients.split(" + "))
    product = Drug(ingredients, names, route=route, **drug)
    dose = Dose(None if mg is None else Decimal(mg), reason="" if mg else "no quantity")
    row = FillRow(1, "dispense", date(2025, 6, 1), ingredients)
    return Fill(0, (1,), row.date, ingredient or names[0], product, dose, 30, row)


@pytest.mark.parametrize(
    ("group", "given", "answer"),
    [
        (LDN, fill("naltrexone", "4.5"), YES),
        (LDN, fill("naltrexone", "1"), YES),
        (LDN, fill("naltrexone", "6"), YES),
        (LDN, fill("naltrexone", "6.01"), NO),
        (LDN, fill("naltrexone", "50"), NO),
        (LDN, fill("naltrexone", "5"), YES),  # 50 mg tablets, 3 for 30 days
        (LDN, fill("naltrexone", None), UNKNOWN),
        (LDN, fill("naltrexone", "4.5", route=None), UNKNOWN),
        (LDN, fill("naltrexone", "50", route=None), NO),
        (LDN, fill("naltrexone", "4.5", route="injection"), NO),
        (LDN, fill("morphine + naltrexone", "4", ingredient="naltrexone"), NO),  # Embeda
        (LDN, fill("morphine + naltrexone", None, ingredient="naltrexone"), NO),
        (LDN, fill("naltrexone", "4.5", complete=False), NO),
        (LDN, fill("tramadol", "4.5"), NO),
        (BLOCKING, fill("naltrexone", None), YES),
        (BLOCKING, fill("naltrexone", "0.0001"), NO),
        (BLOCKING, fill("naltrexone + bupropion", "32"), YES),
        (BLOCKING, fill("morphine + naltrexone", "4", ingredient="naltrexone"), NO),
        (OPIOID, fill("morphine + naltrexone", "100"), YES),
        (CONTRAVE, fill("bupropion + naltrexone", "32", ingredient="naltrexone"), YES),
        (CONTRAVE, fill("bupropion + naltrexone", "360"), NO),  # the same product, told by its naltrexone
        (CONTRAVE, fill("naltrexone", "32"), NO),
        (CONTRAVE, fill("naltrexone", "32", complete=False), UNKNOWN),
        (CREAM, fill("ketamine", None, route="topical", compounded=None), UNKNOWN),
        (CREAM, fill("ketamine", None, route="topical", compounded=True), YES),
        (CREAM, fill("ketamine", None, route="topical", compounded=False), NO),
    ],
)
def test_membership(group, given, answer):
    assert membership(given, group) is answer


def test_the_index_answers_as_membership_does():
    words = Words()
    for group in (LDN, BLOCKING, CONTRAVE, OPIOID, CREAM):
        words.add(Word("drug", group.name, group, "test", 1))
    index = group_index(words)
    for given in (fill("naltrexone", "4.5"), fill("naltrexone", None), fill("morphine + naltrexone", "100")):
        expected = {
            g.name: a for g in (LDN, BLOCKING, CONTRAVE, OPIOID, CREAM) if (a := membership(given, g)) is not NO
        }
        assert index.of(given, given.dose.mg) == expected
    assert group_index(words) is index
    words.add(Word("drug", "another", OPIOID, "test", 1))
    assert group_index(words) is not index


def test_what_restricts():
    words = Words()
    for group in (LDN, BLOCKING, OPIOID):
        words.add(Word("drug", group.name, group, "test", 1))
    index = group_index(words)
    assert index.restricting["naltrexone"] == {"low-dose naltrexone", "blocking naltrexone"}
    assert index.restricting["tramadol"] == frozenset()
    assert index.banded["naltrexone"] == ("low-dose naltrexone",)


def test_strengths_of_one_day_are_judged_together():
    three = fill("naltrexone", "3", strengths={"naltrexone": Strength(Decimal(3), "unit", "3 mg")})
    assert membership(three, LDN, mg=Decimal("7.5")) is NO


SLOW = DrugGroup("slow", (DrugLine(("oxycodone",), extended=True),))
QUICK = DrugGroup("quick", (DrugLine(("oxycodone",), extended=False),))
WEAK = DrugGroup("weak patch", (DrugLine(("lidocaine",), strength=(Decimal(40), "g")),))


@pytest.mark.parametrize(
    ("product", "slow", "quick"),
    [
        ({"form": "tablet", "extended_release": True}, YES, NO),
        ({"form": "tablet", "extended_release": None}, NO, YES),  # a tablet that does not say so is not
        ({"form": "tablet", "extended_release": False}, NO, YES),
        ({"form": None, "extended_release": None}, UNKNOWN, UNKNOWN),
    ],
)
def test_extended_release(product, slow, quick):
    given = fill("oxycodone", "20", **product)
    assert (membership(given, SLOW), membership(given, QUICK)) == (slow, quick)


@pytest.mark.parametrize(("mg", "answer"), [("40", YES), ("40.0", YES), ("50", NO), (None, UNKNOWN)])
def test_a_strength(mg, answer):
    strengths = {"lidocaine": Strength(Decimal(mg), "g", "")} if mg else {}
    assert membership(fill("lidocaine", None, route="topical", strengths=strengths), WEAK) is answer
