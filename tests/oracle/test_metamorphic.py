"""What must not change a screening, and what must: the shipped rulebook on the demo referrals, altered."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

import pytest

import screening
from rules.evaluate import Evaluation, evaluate
from rules.model import Rulebook
from screening.demo import demo_referrals
from screening.drugs import recognise
from screening.facts import build_facts
from screening.referral import FillRow, Prescriber, Referral

AS_OF = date(2026, 5, 4)
REFERRALS = demo_referrals()
every_referral = pytest.mark.parametrize("referral", REFERRALS, ids=lambda referral: referral.referral_id)
every_referral_with_fills = pytest.mark.parametrize(
    "referral", [r for r in REFERRALS if r.fills], ids=lambda referral: referral.referral_id
)
LDN = [fill for r in REFERRALS for fill in r.fills if "NALTREXONE 4.5" in (fill.drug or "").upper()]
every_referral_with_ldn = pytest.mark.parametrize(
    "referral", [r for r in REFERRALS if set(LDN) & set(r.fills)], ids=lambda referral: referral.referral_id
)
ALERT = ("safety alert", "Naltrexone beside an opioid")


@cache
def rulebook() -> Rulebook:
    return screening.load_rulebook()


def read(referral: Referral, as_of: date = AS_OF) -> Evaluation:
    return evaluate(rulebook(), build_facts(referral, rulebook().words, as_of), engine="reference")


def verdicts(referral: Referral, as_of: date = AS_OF, only: Callable = lambda rule: True) -> dict[str, str]:
    said = read(referral, as_of).verdicts
    return {rule.id: said[n].value for n, rule in enumerate(rulebook().rules) if only(rule)}


def with_fills(referral: Referral, *rows: FillRow) -> Referral:
    last = max((fill.row for fill in referral.fills), default=0)
    return replace(referral, fills=(*referral.fills, *(replace(row, row=last + n) for n, row in enumerate(rows, 1))))


def lines_of(rule) -> str:
    return "\n".join(line.step.text for line in rule.lines)


def test_the_demo_referrals_let_rules_of_each_verdict_speak():
    said = [verdict for referral in REFERRALS for verdict in verdicts(referral).values()]
    assert min(said.count(word) for word in ("fires", "asks", "stays silent")) >= 20


@every_referral
def test_the_order_of_the_rows_changes_nothing(referral: Referral):
    rows = list(referral.fills), list(referral.diagnoses)
    for seed in range(3):
        for part in rows:
            random.Random(seed).shuffle(part)
        shuffled = replace(referral, fills=tuple(rows[0]), diagnoses=tuple(rows[1]))
        assert verdicts(shuffled) == verdicts(referral)
        assert read(shuffled).titles.keys() == read(referral).titles.keys()


@every_referral_with_fills
def test_an_antibiotic_changes_no_finding(referral: Referral):
    """Among fills, so that it does not show where the records end."""
    dates = sorted(fill.date for fill in referral.fills if fill.date)
    antibiotic = FillRow(
        0,
        "dispense",
        dates[-1],
        "AMOXICILLIN 500 MG CAP",
        quantity=Decimal(21),
        days_supply=7,
        prescriber=Prescriber("Dr Invented Throat", None, "family medicine"),
    )
    silent_on_records = (rule for rule in rulebook().rules if "every fill" not in lines_of(rule))
    ids = {rule.id for rule in silent_on_records}
    before, after = verdicts(referral), verdicts(with_fills(referral, antibiotic))
    assert {i: v for i, v in after.items() if i in ids} == {i: v for i, v in before.items() if i in ids}


def moved(thing, days: int):
    """The same with every date in it so many days later."""
    if isinstance(thing, date):
        return thing + timedelta(days=days)
    if isinstance(thing, tuple):
        return tuple(moved(part, days) for part in thing)
    if is_dataclass(thing) and not isinstance(thing, type):
        return replace(thing, **{f.name: moved(getattr(thing, f.name), days) for f in fields(thing) if f.init})
    return thing


@every_referral
def test_a_week_later_all_is_the_same(referral: Referral):
    def undated(rule) -> bool:
        return not re.search(r"\d{4}-\d{2}-\d{2}", lines_of(rule))

    assert verdicts(moved(referral, 7), AS_OF + timedelta(days=7), undated) == verdicts(referral, AS_OF, undated)


def is_opioid(row: FillRow) -> bool:
    drug = recognise(row).drug
    names = {line.ingredients[0] for line in rulebook().words.by_kind["drug"]["opioid"].value.lines}
    return drug is not None and bool(names & set(drug.ingredients))


def test_without_the_opioid_there_is_no_alert():
    alarmed = [referral for referral in REFERRALS if ALERT in read(referral).titles]
    assert alarmed
    for referral in alarmed:
        without = replace(referral, fills=tuple(fill for fill in referral.fills if not is_opioid(fill)))
        assert ALERT not in read(without).titles


@every_referral_with_ldn
def test_an_opioid_beside_low_dose_naltrexone_always_alarms(referral: Referral):
    ldn = [fill.date for fill in referral.fills if fill in LDN]
    tramadol = FillRow(0, "dispense", max(ldn), "TRAMADOL 50 MG TAB", quantity=Decimal(20), days_supply=5)
    assert ALERT in read(with_fills(referral, tramadol)).titles


def halves(fill: FillRow) -> tuple[FillRow, ...]:
    days, quantity = fill.days_supply, fill.quantity
    if not days or days % 2 or not quantity or fill.date is None:
        return (fill,)
    half = replace(fill, quantity=quantity / 2, days_supply=days // 2)
    return half, replace(half, date=fill.date + timedelta(days=days // 2))


@every_referral
def test_a_fill_split_in_two_keeps_what_no_rule_counts(referral: Referral):
    def counts_none(rule) -> bool:
        return not re.search(r"filled at least|from at least|last supplied", lines_of(rule))

    split = [half for fill in referral.fills for half in halves(fill)]
    known = replace(referral.records, pharmacy_from=AS_OF - timedelta(1200), pharmacy_to=AS_OF - timedelta(5))
    whole = replace(referral, records=known)
    parted = replace(whole, fills=tuple(replace(row, row=n) for n, row in enumerate(split, 1)))
    before, after = read(whole), read(parted)
    for number, rule in enumerate(rulebook().rules):
        if counts_none(rule) and not any(line.sentence.title_kind or line.sentence.late for line in rule.lines):
            assert after.verdicts[number] == before.verdicts[number], rule.id


@every_referral
def test_orders_of_what_was_dispensed_change_nothing(referral: Referral):
    orders = [replace(fill, kind="order") for fill in referral.fills if fill.kind == "dispense"]
    assert verdicts(with_fills(referral, *orders)) == verdicts(referral)
