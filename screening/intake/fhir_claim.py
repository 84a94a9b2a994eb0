"""What Claims and ExplanationOfBenefits say beside their items: days' supply, prescriber, compounding, diagnoses.

As the profiles of CARIN for Blue Button put it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from screening.intake.fhir_parts import NPI, Index, code, codes, day, days_supply, each, get, person, words

_NOT_CLAIMED = "it asks beforehand or was in error; it is nothing that was done"
_ACTIVE = {"active", None}
_PRESCRIBING = {"prescribing", "prescriber"}
_SUSPECTED = {"admitting", "differential", "patientreasonforvisit"}  # at the door, or among others; not what was found
_DENIED = {"denialreason"}
_COMPOUND = {"1": False, "2": True}  # NCPDP 406-D6; 0 is not specified
_DAYS_EXTENSION = "/days_suply_num"  # Blue Button before CARIN


def why_left_out(resource: Mapping[str, Any]) -> str | None:
    """Why a claim tells of nothing that was done; None where it does."""
    status = code(resource, "status")
    if status not in _ACTIVE:
        return f"its status is {status}"
    if code(resource, "use") not in ("claim", None) or resource.get("outcome") == "error":
        return _NOT_CLAIMED
    return None


def denied(part: Mapping[str, Any]) -> bool:
    """Whether the payer denied a claim or an item."""
    return any(_DENIED & codes(entry.get("category")) for entry in each(part, "adjudication"))


def supply(resource: Mapping[str, Any], item: Mapping[str, Any]) -> tuple[Any, str]:
    """(days, what could not be read) of the one drug of a pharmacy claim."""
    found = next((part.get("valueQuantity") for part in _info(resource, "dayssupply")), None)
    for extension in each(item, "quantity", "extension"):
        if str(extension.get("url")).endswith(_DAYS_EXTENSION):
            found = found or extension.get("valueQuantity")
    return days_supply(found)


def compounded(resource: Mapping[str, Any]) -> bool | None:
    for part in _info(resource, "compoundcode"):
        for coding in each(part, "code", "coding"):
            if str(coding.get("system")).endswith("NCPDPCompoundCode"):
                return _COMPOUND.get(str(coding.get("code")))
    return None


def prescriber(resource: Mapping[str, Any], index: Index) -> dict[str, Any]:
    """The member of the care team who prescribed."""
    for member in each(resource, "careTeam"):
        if codes(member.get("role")) & _PRESCRIBING:
            reference = member.get("provider")
            found = person(index.find(reference, resource), reference, index)
            found["npi"] = found.get("npi") or npi_of(reference)
            return found | {"specialty": found.get("specialty") or words(member.get("qualification"))}
    return {}


def npi_of(reference: Any) -> Any:
    """The NPI of a reference by identifier or by a search for one, which names no resource."""
    searched = str(get(reference, "reference") or "")
    if f"identifier={NPI}|" in searched:
        return searched.split("|")[1]
    identifier = get(reference, "identifier")
    kinds = {kind.lower() for kind in codes(get(identifier, "type"))}
    return get(identifier, "value") if get(identifier, "system") == NPI or "npi" in kinds else None


def diagnoses(resource: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The concepts of the diagnoses that a claim codes itself; a reference is a Condition, read where it stands."""
    for part in each(resource, "diagnosis"):
        kinds = set().union(*(codes(kind) for kind in each(part, "type")))
        concept = part.get("diagnosisCodeableConcept")
        if isinstance(concept, Mapping) and not (kinds and kinds <= _SUSPECTED):
            yield concept


def service_day(resource: Mapping[str, Any]) -> Any:
    """The first day of service: of the items, else of the claim, whose period may be that of a bill."""
    items = [item.get("servicedDate") or get(item, "servicedPeriod", "start") for item in each(resource, "item")]
    days = [value for value in items if isinstance(value, str) and day(value)]
    return min(days, default=get(resource, "billablePeriod", "start"))


def _info(resource: Mapping[str, Any], kind: str) -> Iterator[Mapping[str, Any]]:
    for part in each(resource, "supportingInfo"):
        if kind in {found.lower() for found in codes(part.get("category"))}:
            yield part
