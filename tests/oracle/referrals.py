"""Random referrals, as raw rows: few products without doubt about what they are, many oddities of time and amount."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from screening.referral import (
    Coverage,
    DiagnosisRow,
    FillRow,
    Injury,
    Patient,
    Pharmacy,
    Prescriber,
    Records,
    Referral,
)

# text → (ingredient, mg a unit) of each active ingredient; whether it was compounded (None: the text does not say)
PRODUCTS: dict[str, tuple[tuple[tuple[str, str], ...], bool | None]] = {
    "NALTREXONE 4.5MG CAP CPD": ((("naltrexone", "4.5"),), True),
    "NALTREXONE 0.5 MG CAP CPD": ((("naltrexone", "0.5"),), True),
    "NALTREXONE 3 MG CAP": ((("naltrexone", "3"),), None),
    "NALTREXONE 50 MG TAB": ((("naltrexone", "50"),), None),
    "EMBEDA 100-4 MG CAP": ((("morphine", "100"), ("naltrexone", "4")), False),
    "GABAPENTIN 300 MG CAP": ((("gabapentin", "300"),), None),
    "GABAPENTIN 600 MG TAB": ((("gabapentin", "600"),), None),
    "TRAMADOL 50 MG TAB": ((("tramadol", "50"),), None),
    "OXYCODONE 5 MG TAB": ((("oxycodone", "5"),), None),
    "MELOXICAM 15 MG TAB": ((("meloxicam", "15"),), None),
    "AMOXICILLIN 500 MG CAP": ((("amoxicillin", "500"),), None),
}
# Quantity and days; no daily dose is so high that it would be doubted.
AMOUNTS = (
    (30, 30),
    (30, 30),
    (60, 30),
    (15, 15),
    (60, 60),
    (14, 7),
    (10, 10),
    (90, 30),
    (120, 30),
    (3, 30),
    (1, 30),
    (2, 30),
)
FEW = ("MELOXICAM", "EMBEDA", "NALTREXONE 50")
CODES = ("G90.511", "G90.512", "g90511", "G90.50", "M79.2", "S13.4XXA", "S13.4XXD", "E11.9", "M54.2")
INJURY = date(2025, 1, 10)
SPECIALTIES = ("Pain Medicine", "telehealth", "Family Medicine", None)
PAYERS = ("lien", "LOP", "PPO", "cash", None)


def make_referral(r: random.Random, number: int = 0) -> tuple[Referral, date]:
    """A referral and the day it is screened on."""
    fills = list(_fills(r))
    r.shuffle(fills)
    diagnoses = tuple(_diagnoses(r))
    if not fills and not diagnoses:
        diagnoses = (DiagnosisRow(1, "G90.511", INJURY + timedelta(20)),)
    referral = Referral(
        referral_id=f"random-{number}",
        injury=Injury(INJURY + timedelta(r.choice((0, 0, 1))), state=r.choice(("CA", "TX", None))),
        patient=Patient(date_of_birth=r.choice((None, date(1981, 3, 2), date(1985, 9, 30)))),
        records=_records(r),
        settlement_expected_on=r.choice((None, None, date(2025, 8, 15), date(2025, 12, 1), date(2026, 3, 1))),
        coverage=r.choice((None, (), (Coverage("PPO"),), (Coverage("Medicare"), Coverage(None)))),
        diagnoses=diagnoses,
        fills=tuple(_renumbered(fills)),
    )
    return referral, date(2025, 6, 30) + timedelta(r.choice((0, 20, 60, 150, 250)))


def _records(r: random.Random) -> Records:
    def reach(first: tuple[int, ...], last: tuple[int, ...]) -> tuple[date | None, date | None]:
        if r.random() < 0.35:
            return None, None
        ends = sorted((r.choice(first), r.choice(last)))
        return INJURY + timedelta(ends[0]), INJURY + timedelta(ends[1])

    return Records(*reach((-730, -400, -365, -100, 5, 60), (-30, 40, 150, 250, 400)), *reach((-730, -30), (200, 400)))


def _fills(r: random.Random) -> Iterable[FillRow]:
    if r.random() < 0.07:
        return
    for product in r.sample(sorted(PRODUCTS), r.randrange(1, 5)):
        day = INJURY + timedelta(r.choice((-500, -200, -60, -5, 0, 3, 30, 100, 150)) + r.randrange(6))
        amounts = [a for a in AMOUNTS if a[0] <= a[1]] if product.startswith(FEW) else AMOUNTS
        quantity, days = r.choice(amounts)
        prescriber = Prescriber(specialty=r.choice(SPECIALTIES))
        payer = r.choice(PAYERS)
        for _ in range(r.choice((1, 1, 2, 3, 5))):
            if r.random() < 0.15:
                quantity, days = r.choice(amounts)
            row = FillRow(
                0,
                "dispense",
                day,
                product,
                quantity=None if r.random() < 0.06 else Decimal(quantity),
                days_supply=r.choice((None, 0)) if r.random() < 0.06 else days,
                prescriber=prescriber if r.random() < 0.9 else Prescriber(),
                payer=payer,
                pharmacy=Pharmacy(name="Main Street"),
            )
            yield row
            yield from _odd(r, row)
            day += timedelta(
                r.choice((max(1, days - 12), days - 1, days, days, days + 1, days + 13, days + 31, days + 70))
            )


def _odd(r: random.Random, row: FillRow) -> Iterable[FillRow]:
    """The same again as a claim or an order, another pack of the day, another strength, or its reversal."""
    chance = r.random()
    if chance < 0.05:
        yield row
    elif chance < 0.1:
        yield FillRow(0, "order", row.date, row.drug, quantity=Decimal(30), days_supply=30)
    elif chance < 0.14 and row.days_supply and row.quantity:
        yield replace(row, quantity=row.quantity * 2, days_supply=row.days_supply * 2, prescriber=Prescriber())
    elif chance < 0.18 and "NALTREXONE 3" in (row.drug or ""):
        yield FillRow(0, "dispense", row.date, "NALTREXONE 0.5 MG CAP CPD", quantity=row.quantity, days_supply=30)
    elif chance < 0.2:
        yield FillRow(0, "order", row.date, "MELOXICAM 15 MG TAB", quantity=Decimal(30), days_supply=30)


def _diagnoses(r: random.Random) -> Iterable[DiagnosisRow]:
    for number in range(r.choice((0, 1, 1, 2, 3, 4))):
        day = INJURY + timedelta(r.choice((-400, -30, -1, 0, 2, 20, 80, 100, 200)))
        yield DiagnosisRow(number + 1, r.choice(CODES), None if r.random() < 0.15 else day)


def _renumbered(rows: Iterable[FillRow]) -> Iterable[FillRow]:
    return (replace(row, row=number) for number, row in enumerate(rows, 1))
