"""FHIR medication resources → fill rows: orders (MedicationRequest) and dispensings (MedicationDispense, claims)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from screening.intake import fhir_claim
from screening.intake.fhir_parts import (
    NDC,
    RXNORM,
    Entry,
    Index,
    code,
    code_of,
    codes,
    day,
    days_supply,
    each,
    get,
    payer,
    person,
    quantity,
    words,
)
from screening.intake.fhir_timing import directions

_ORDERS = {"order", "original-order", "reflex-order", "filler-order", "instance-order", None}
_NOT_ORDERED = {"entered-in-error", "cancelled", "draft"}
_HANDED_OVER = {"completed", None}
_NOT_CERTAIN = {"in-progress", "stopped", "unknown"}  # counted only with the day it was handed over
_ELSEWHERE = "not named in this file"  # a Medication that was not exported with what refers to it: an unknown drug
_BILLED, _PAID = ("submitted",), ("paidtoprovider", "benefit")  # the first that is given
_FOLDED = ("quantity", "days_supply", "sig", "payer", "billed", "paid", "ndc", "rxcui", "compounded")


class Drugs:
    """Collects fill rows in the order of their resources; `skipped` counts what was left out, by kind and reason."""

    def __init__(self, index: Index, warn: Callable[[str, Entry, str], None]):
        self.index, self.warn = index, warn
        self.rows: list[tuple[Entry, dict[str, Any]]] = []
        self.dispensed: dict[tuple[str, str], tuple[Entry, dict[str, Any]]] = {}
        self.skipped: Counter[tuple[str, str]] = Counter()

    def request(self, entry: Entry) -> None:
        resource = entry.resource
        status, intent = code(resource, "status"), code(resource, "intent")
        if status in _NOT_ORDERED or resource.get("doNotPerform") is True:
            self._skip(entry, f"its status is {status}" if status in _NOT_ORDERED else "it says not to give the drug")
        elif intent not in _ORDERS:
            self._skip(entry, "its intent is a plan or a proposal, not an order")
        else:
            supply = resource.get("dispenseRequest")
            row = self._amounts(entry, get(supply, "quantity"), get(supply, "expectedSupplyDuration"))
            row |= self._drug(resource) | {
                "kind": "order",
                "date": self._day(entry, resource.get("authoredOn")),
                "sig": directions(resource),
                "status": resource.get("status"),
                "prescriber": self._prescriber(resource.get("requester"), resource),
                "reference": entry.key,
            }
            self._keep(entry, row)

    def dispense(self, entry: Entry) -> None:
        resource = entry.resource
        status, handed = code(resource, "status"), resource.get("whenHandedOver")
        if status not in _HANDED_OVER and (status not in _NOT_CERTAIN or handed is None):
            self._skip(entry, f"its status is {status}, so nothing is known to have been handed over")
            return
        if "inpatient" in codes(resource.get("category")):
            self._skip(entry, "it was dispensed for use in a hospital, not to take home")
            return
        if handed is None and resource.get("whenPrepared") is not None:
            self.warn("date-prepared", entry, "dated by its preparation; the day it was handed over is not given")
        prescription = get(resource, "authorizingPrescription", 0)
        order = self.index.find(prescription, resource)
        performer = get(resource, "performer", 0, "actor")
        row = self._amounts(entry, resource.get("quantity"), resource.get("daysSupply"))
        row |= self._drug(resource) | {
            "kind": "dispense",
            "date": self._day(entry, handed or resource.get("whenPrepared")),
            "sig": directions(resource) or (directions(order.resource) if order else None),
            "status": "completed",
            "prescriber": self._prescriber(order.resource.get("requester"), order.resource) if order else {},
            "pharmacy": self._pharmacy(performer, resource),
            "reference": order.key if order else get(prescription, "reference") or entry.key,
        }
        self._keep(entry, row)

    def claim(self, entry: Entry) -> None:
        """A pharmacy Claim or ExplanationOfBenefit: a dispensing of each drug item, else of its prescription."""
        resource = entry.resource
        if "pharmacy" not in codes(resource.get("type")):
            return
        reason = fhir_claim.why_left_out(resource)
        if reason:
            self._skip(entry, reason)
            return
        billed = self.index.find(resource.get("claim"), resource)
        prescription = resource.get("prescription") or get(billed.resource if billed else None, "prescription")
        order = self.index.find(prescription, resource)
        if order is not None and order.kind != "MedicationRequest":
            order = None
        items = [drug for item in each(resource, "item") if (drug := self._drug_item(entry, item))]
        denied = fhir_claim.denied(resource)
        dispensed = [item for item in items if not denied and not fhir_claim.denied(item)]
        if denied or len(dispensed) < len(items):
            self._skip(entry, "its payer denied a drug; ask the pharmacy whether it was dispensed all the same")
        if denied or (items and not dispensed):
            return
        if not items and order is None:
            self._skip(entry, "it names no drug and its prescription is not in the file")
            return
        base = {
            "kind": "dispense",
            "status": "completed",
            "sig": directions(order.resource) if order and len(items) < 2 else None,
            "prescriber": self._prescriber(order.resource.get("requester"), order.resource)
            if order
            else fhir_claim.prescriber(resource, self.index),
            "pharmacy": self._pharmacy(resource.get("provider"), resource),
            "payer": self._payer(resource),
            "reference": order.key if order else get(prescription, "reference") or entry.key,
        }
        if not items and order is not None:
            self._keep(entry, base | self._drug(order.resource) | {"date": self._claim_day(entry, {})})
        for item in dispensed:
            row = base | self._amounts(entry, item.get("quantity"), None) | _named(item.get("productOrService"))
            if len(items) == 1:
                row["days_supply"], odd = fhir_claim.supply(resource, item)
                row["compounded"] = fhir_claim.compounded(resource)
                if odd:
                    self.warn("unit-not-read", entry, odd)
            self._keep(entry, row | _prices(item) | {"date": self._claim_day(entry, item)})

    def _drug_item(self, entry: Entry, item: Mapping[str, Any]) -> Mapping[str, Any] | None:
        """An item that names a drug, itself or in its only detail; of several details none is the whole product."""
        if _names_drug(item):
            return item
        details = [detail for detail in each(item, "detail") if _names_drug(detail)]
        if len(details) > 1:
            self._skip(entry, "its item lists several ingredients; ask the pharmacy what was made of them")
        return {**item, **details[0]} if len(details) == 1 else None

    def _keep(self, entry: Entry, row: dict[str, Any]) -> None:
        """Add a row; a dispensing of the same prescription and day from another kind of resource is the same one."""
        key = row["reference"], row["date"]
        if row["kind"] == "dispense" and all(isinstance(part, str) for part in key):
            other, known = self.dispensed.setdefault(key, (entry, row))
            if other.kind != entry.kind:
                known.update({k: row[k] for k in _FOLDED if known.get(k) is None and row.get(k) is not None})
                return
        self.rows.append((entry, row))

    def _skip(self, entry: Entry, reason: str) -> None:
        self.skipped[entry.kind, reason] += 1

    def _day(self, entry: Entry, value: Any) -> Any:
        found = day(value)
        if found is None and value is not None:
            self.warn("partial-date", entry, "the date is given without its day and taken as unknown")
        return found

    def _claim_day(self, entry: Entry, item: Mapping[str, Any]) -> Any:
        resource = entry.resource
        for value in (
            item.get("servicedDate"),
            get(item, "servicedPeriod", "start"),
            get(resource, "billablePeriod", "start"),
            resource.get("created"),
        ):
            if value is not None:
                return self._day(entry, value)
        return None

    def _amounts(self, entry: Entry, units: Any, supply: Any) -> dict[str, Any]:
        count, odd_count = quantity(units)
        days, odd_days = days_supply(supply)
        for message in filter(None, (odd_count, odd_days)):
            self.warn("unit-not-read", entry, message)
        return {"quantity": count, "days_supply": days}

    def _drug(self, resource: Mapping[str, Any]) -> dict[str, Any]:
        """The drug of a request or dispensing, from its concept or the Medication it refers to."""
        if "medicationCodeableConcept" in resource:
            return _named(resource["medicationCodeableConcept"])
        reference = resource.get("medicationReference")
        found = self.index.find(reference, resource)
        if found is None or found.kind != "Medication":
            return {"drug": get(reference, "display") or (_ELSEWHERE if get(reference, "reference") else None)}
        named = _named(found.resource.get("code"))
        return named | {"drug": named["drug"] or self._ingredients(found.resource) or get(reference, "display")}

    def _ingredients(self, medication: Mapping[str, Any]) -> str | None:
        """'naltrexone 4.5 mg capsule' for a Medication that only lists what is in it, as compounded ones do."""
        parts = []
        for item in each(medication, "ingredient"):
            if item.get("isActive") is False:
                continue  # a filler
            top, bottom = get(item, "strength", "numerator"), get(item, "strength", "denominator")
            inner = self.index.find(item.get("itemReference"), medication)
            name = words(item.get("itemCodeableConcept")) or words(inner.resource.get("code") if inner else None)
            if not isinstance(name, str):
                return None  # half a product would be a wrong product
            strength = f"{get(top, 'value')} {get(top, 'unit') or get(top, 'code') or ''}" if top else ""
            volume = get(bottom, "unit") or get(bottom, "code")
            per = f"/{get(bottom, 'value')} {volume}" if volume in ("mL", "ml", "g", "h") else ""
            parts.append(f"{name} {strength.strip()}{per}".strip())
        form = words(medication.get("form"))
        return " ".join([" / ".join(parts), form] if isinstance(form, str) else [" / ".join(parts)]) if parts else None

    def _prescriber(self, reference: Any, holder: Mapping[str, Any]) -> dict[str, Any]:
        found = person(self.index.find(reference, holder), reference, self.index)
        return found | {"npi": found.get("npi") or fhir_claim.npi_of(reference)}

    def _pharmacy(self, reference: Any, holder: Mapping[str, Any]) -> dict[str, Any]:
        found = person(self.index.find(reference, holder), reference, self.index)
        return {"name": found["name"], "npi": found.get("npi") or fhir_claim.npi_of(reference)}

    def _payer(self, resource: Mapping[str, Any]) -> Any:
        for item in each(resource, "insurance"):
            coverage = self.index.find(item.get("coverage"), resource)
            found = get(item, "coverage", "display") or (payer(coverage.resource, self.index)[0] if coverage else None)
            if found:
                return found
        return None


def _named(concept: Any) -> dict[str, Any]:
    return {"drug": words(concept), "rxcui": code_of(concept, RXNORM), "ndc": code_of(concept, NDC)}


def _names_drug(item: Mapping[str, Any]) -> bool:
    concept = item.get("productOrService")
    return code_of(concept, RXNORM) is not None or code_of(concept, NDC) is not None


def _prices(item: Mapping[str, Any]) -> dict[str, Any]:
    """billed and paid of an item that names the drug."""
    amounts: dict[str, Any] = {}
    for part in each(item, "adjudication"):
        amounts |= dict.fromkeys(codes(part.get("category")), get(part, "amount", "value"))
    billed = next((amounts[kind] for kind in _BILLED if kind in amounts), get(item, "net", "value"))
    return {"billed": billed, "paid": next((amounts[kind] for kind in _PAID if kind in amounts), None)}
