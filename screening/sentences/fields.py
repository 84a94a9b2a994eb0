"""What `the rule needs … to be recorded` may ask for, and what is written of the claim, by name."""

from __future__ import annotations

from collections.abc import Callable

from screening.referral import Referral

# What a referral says of the claim in words of its own, which the vocabulary's wordings read.
CLAIM: dict[str, Callable[[Referral], str | None]] = {
    "kind of injury": lambda r: r.injury.kind,
    "kind of claim": lambda r: r.claim.kind,
    "defendant": lambda r: r.claim.defendant,
    "stage of the claim": lambda r: r.claim.stage,
    "prior counsel": lambda r: None if r.claim.prior_counsel is None else "yes" if r.claim.prior_counsel else "no",
}


def _every_fill(say: Callable) -> Callable[[Referral], bool]:
    """Every dispensing says it; a referral without one does not."""

    def said(referral: Referral) -> bool:
        fills = [fill for fill in referral.fills if fill.kind == "dispense"]
        return bool(fills) and all(say(fill) is not None for fill in fills)

    return said


ALIASES = {"state": "state of the injury", "expected settlement date": "settlement date", "insurance": "coverage"}
FIELDS: dict[str, Callable[[Referral], bool]] = {
    "name": lambda r: r.patient.name is not None,
    "date of birth": lambda r: r.patient.date_of_birth is not None,
    "sex": lambda r: r.patient.sex is not None,
    "date of death": lambda r: r.patient.date_of_death is not None,
    "state of the injury": lambda r: r.injury.state is not None,
    "kind of injury": lambda r: r.injury.kind is not None,
    "description of the injury": lambda r: r.injury.description is not None,
    "settlement date": lambda r: r.settlement_expected_on is not None,
    "coverage": lambda r: r.coverage is not None,
    "whether a health plan is self-funded": lambda r: (
        bool(r.coverage) and all(c.self_funded is not None for c in r.coverage or ())
    ),
    "kind of claim": lambda r: r.claim.kind is not None,
    "defendant": lambda r: r.claim.defendant is not None,
    "stage of the claim": lambda r: r.claim.stage is not None,
    "prior counsel": lambda r: r.claim.prior_counsel is not None,
    "day it was received": lambda r: r.received_on is not None,
    "law firm": lambda r: r.firm is not None,
    "reach of the pharmacy records": lambda r: None not in (r.records.pharmacy_from, r.records.pharmacy_to),
    "reach of the diagnosis records": lambda r: None not in (r.records.diagnoses_from, r.records.diagnoses_to),
    "pharmacy fill": lambda r: any(fill.kind == "dispense" for fill in r.fills),
    "diagnosis": lambda r: bool(r.diagnoses),
    "procedure": lambda r: bool(r.procedures),
    "prescriber's statement": lambda r: bool(r.statements),
    "price of every fill": _every_fill(lambda fill: fill.billed if fill.billed is not None else fill.paid),
    "prescriber of every fill": _every_fill(lambda fill: fill.prescriber.name or fill.prescriber.npi),
    "specialty of every prescriber": _every_fill(lambda fill: fill.prescriber.specialty),
    "pharmacy of every fill": _every_fill(lambda fill: fill.pharmacy.name or fill.pharmacy.npi),
    "payer of every fill": _every_fill(lambda fill: fill.payer),
    "quantity of every fill": _every_fill(lambda fill: fill.quantity),
    "days' supply of every fill": _every_fill(lambda fill: fill.days_supply or None),
}
