"""Reading parts of FHIR R4 resources: references, codings, dates, amounts, people.

Resources come from outside: every step tolerates a part of the wrong shape (it is then absent),
and the schema checks the values that are taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

RXNORM = ("http://www.nlm.nih.gov/research/umls/rxnorm", "urn:oid:2.16.840.1.113883.6.88")
NDC = ("http://hl7.org/fhir/sid/ndc", "urn:oid:2.16.840.1.113883.6.69")
NPI = "http://hl7.org/fhir/sid/us-npi"
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?=T|$)", re.ASCII)
_PARTIAL = re.compile(r"\d{4}(-\d{2})?", re.ASCII)
_DAYS = {"d": 1, "day": 1, "days": 1, "wk": 7, "week": 7, "weeks": 7, "": 1}  # UCUM codes and their words
_PACKS = {
    "box",
    "boxes",
    "bottle",
    "bottles",
    "package",
    "packages",
    "pack",
    "packs",
    "carton",
    "cartons",
    "kit",
    "kits",
}
_MASSES = {"mg", "milligram", "milligrams", "mcg", "ug", "microgram", "micrograms", "kg"}


def get(value: Any, *keys: str | int) -> Any:
    """value[keys[0]][keys[1]]…, or None where the way ends."""
    for key in keys:
        if isinstance(value, Mapping) and isinstance(key, str):
            value = value.get(key)
        elif isinstance(value, list) and isinstance(key, int) and key < len(value):
            value = value[key]
        else:
            return None
    return value


def code(value: Any, key: str) -> str | None:
    """A code such as a status, always as text (FHIR codes are short)."""
    found = get(value, key)
    return None if found is None else str(found)[:40]


def each(value: Any, *keys: str | int) -> Iterator[Mapping[str, Any]]:
    """The objects of a list found at keys; nothing when there is no list."""
    found = get(value, *keys)
    for item in found if isinstance(found, list) else ():
        if isinstance(item, Mapping):
            yield item


def codes(concept: Any) -> set[str]:
    """The code strings of a CodeableConcept, whatever their system."""
    return {code for coding in each(concept, "coding") if isinstance(code := coding.get("code"), str)}


def code_of(concept: Any, systems: tuple[str, ...]) -> Any:
    """The first code of a system, which has several names."""
    return next((coding.get("code") for coding in each(concept, "coding") if coding.get("system") in systems), None)


def words(concept: Any) -> Any:
    """The text of a CodeableConcept, else the first display."""
    return get(concept, "text") or next((c["display"] for c in each(concept, "coding") if c.get("display")), None)


@dataclass(frozen=True)
class Entry:
    """A resource and its place: `place` is 'entry 12 (Claim)'."""

    place: str
    url: str
    resource: Mapping[str, Any]

    @property
    def kind(self) -> str:
        return str(self.resource.get("resourceType"))

    @property
    def key(self) -> str | None:
        """'Claim/123', or the full URL of a resource without id."""
        number = self.resource.get("id")
        return f"{self.kind}/{number}" if isinstance(number, str) and number else self.url or None


@dataclass
class Index:
    """Resources by every way a reference can name them; a reference is followed one step, so cycles do no harm."""

    by_name: dict[str, Entry] = field(default_factory=dict)

    def add(self, entry: Entry) -> None:
        number = entry.resource.get("id")
        for name in (entry.url, entry.key, f"urn:uuid:{number}" if isinstance(number, str) else None):
            if name:
                self.by_name.setdefault(name, entry)

    def find(self, reference: Any, holder: Mapping[str, Any]) -> Entry | None:
        """The resource that a Reference object names, contained ones included."""
        name = get(reference, "reference")
        if not isinstance(name, str):
            return None
        if name.startswith("#"):
            inner = next((item for item in each(holder, "contained") if item.get("id") == name[1:]), None)
            return Entry("contained", "", inner) if inner else None
        name = name.split("/_history/")[0]
        return self.by_name.get(name) or self.by_name.get("/".join(name.split("/")[-2:]))


def tail(reference: Any) -> str | None:
    """The id at the end of a reference: 'Patient/7' and 'urn:uuid:7' → '7'."""
    name = get(reference, "reference")
    return re.split(r"[/:]", name.split("/_history/")[0])[-1] if isinstance(name, str) and name else None


def day(value: Any) -> Any:
    """The date part of a FHIR date or dateTime, in its own time zone.

    None for a partial date such as 2019 or 2019-05.  Anything else is returned as it is, for the schema to refuse.
    """
    if isinstance(value, str):
        if match := _DATE.match(value):
            return match.group()
        if _PARTIAL.fullmatch(value):
            return None
    return value


def days_supply(duration: Any) -> tuple[Any, str]:
    """(days, "") of a Duration, or (None, what could not be read)."""
    value = get(duration, "value")
    unit = _unit(duration)
    if value is None:
        return None, ""
    if unit not in _DAYS:
        return None, "the days' supply has a unit that is not days or weeks and is taken as unknown"
    return (value * _DAYS[unit] if isinstance(value, int | Decimal) else value), ""


def quantity(amount: Any) -> tuple[Any, str]:
    """(units dispensed, "") of a Quantity, or (None, why): milligrams and boxes are no number of tablets."""
    value = get(amount, "value")
    if value is not None and _unit(amount) in _PACKS:
        return None, "the quantity is a number of packages, not of units, and is taken as unknown"
    if value is not None and _unit(amount) in _MASSES:
        return None, "the quantity is given as a weight, not as units, and is taken as unknown"
    return value, ""


def _unit(amount: Any) -> str:
    unit = str(get(amount, "code") or get(amount, "unit") or "")
    return unit.strip().lower().removeprefix("{").removesuffix("}").removesuffix("(s)")


def person(entry: Entry | None, reference: Any, index: Index) -> dict[str, Any]:
    """Name, NPI and specialty of a practitioner, practitioner role or organisation, as far as they are known."""
    found: dict[str, Any] = {"name": get(reference, "display")}
    if entry is None:
        return found
    resource = entry.resource
    if entry.kind == "PractitionerRole":
        inner = index.find(resource.get("practitioner"), resource)
        if inner is not None and inner.kind == "PractitionerRole":
            inner = None  # a role must not lead to a role: that could go round in circles
        specialty = words(get(resource, "specialty", 0))
        return {**found, **person(inner, resource.get("practitioner"), index), "specialty": specialty}
    name = resource.get("name")
    found["name"] = found["name"] or (name if isinstance(name, str) else full_name(get(name, 0)))
    found["npi"] = next((item.get("value") for item in each(resource, "identifier") if item.get("system") == NPI), None)
    return found


def payer(coverage: Mapping[str, Any], index: Index) -> tuple[Any, Any]:
    """(what kind of payer, else which; its name) of a Coverage."""
    reference = get(coverage, "payor", 0)
    found = index.find(reference, coverage)
    name = get(reference, "display") or (found.resource.get("name") if found and found.kind == "Organization" else None)
    return words(coverage.get("type")) or name, name


def full_name(name: Any) -> str | None:
    """A HumanName as one text."""
    if get(name, "text"):
        return str(get(name, "text"))
    given = get(name, "given")
    parts = [*(given if isinstance(given, list) else []), get(name, "family")]
    return " ".join(part for part in parts if isinstance(part, str)) or None
