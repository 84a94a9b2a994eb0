"""Where the sample patients are, and how a plant is put into a copy of one of them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.samples.convert_synpuf import convert

SHARED = Path(os.environ.get("CASE_SCREENING_SHARED", Path(__file__).parents[3] / "shared"))
SAMPLES = SHARED / "samples"
PLANTS = Path(__file__).parent / "planted"

needs_samples = pytest.mark.skipif(not SAMPLES.is_dir(), reason=f"no sample patients at {SAMPLES}")


def fhir_files() -> list[Path]:
    return sorted((SAMPLES / "fhir_r4").glob("*.json"))


@cache
def synpuf() -> dict[str, dict[str, Any]]:
    return convert(SAMPLES / "synpuf") if SAMPLES.is_dir() else {}


def middle_of(path: Path) -> date:
    """A day in the middle of a bundle's records, on which the patient can have been injured."""
    found = sorted(day for day in _days(json.loads(path.read_text(encoding="utf-8"))))
    return date.fromisoformat(found[len(found) // 2])


def _days(bundle: Mapping[str, Any]) -> Iterator[str]:
    for entry in bundle["entry"]:
        resource = entry["resource"]
        if day := resource.get("authoredOn") or resource.get("onsetDateTime"):
            yield day[:10]


def base_of(plant: Mapping[str, Any]) -> dict[str, Any]:
    """The sample that a plant goes into, as the mapping that `load_referral` reads; `lives` takes a death back."""
    folder, name = plant["base"].split("/")
    if folder == "synpuf":
        return synpuf()[name] | {"injury": {"date": plant["injury_date"]}}
    bundle = json.loads((SAMPLES / folder / name).read_text(encoding="utf-8"))
    if plant.get("lives"):
        for entry in bundle["entry"]:
            entry["resource"].pop("deceasedDateTime", None)
    return bundle


def planted(plant: Mapping[str, Any]) -> dict[str, Any]:
    """A copy of the base with the plant's fills and diagnoses in it, in the base's own format."""
    base, fills = base_of(plant), [fill for item in plant.get("fills", ()) for fill in _repeated(item)]
    diagnoses = plant.get("diagnoses", [])
    if base.get("resourceType") != "Bundle":
        return base | {"fills": base["fills"] + fills, "diagnoses": base["diagnoses"] + diagnoses}
    patient = next(e["resource"]["id"] for e in base["entry"] if e["resource"]["resourceType"] == "Patient")
    added = [_dispense(fill, number) for number, fill in enumerate(fills)]
    added += [_condition(diagnosis, number) for number, diagnosis in enumerate(diagnoses)]
    subject = {"subject": {"reference": f"urn:uuid:{patient}"}}
    return base | {"entry": base["entry"] + [{"resource": resource | subject} for resource in added]}


def _repeated(fill: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """One fill, or `times` of them `every` so many days."""
    plain = {key: value for key, value in fill.items() if key not in ("times", "every")}
    for number in range(fill.get("times", 1)):
        day = date.fromisoformat(fill["date"]) + timedelta(days=number * fill.get("every", 30))
        yield plain | {"date": day.isoformat()}


def _dispense(fill: Mapping[str, Any], number: int) -> dict[str, Any]:
    amounts = {"quantity": {"value": fill["quantity"]}, "daysSupply": {"value": fill["days_supply"], "code": "d"}}
    return amounts | {
        "resourceType": "MedicationDispense",
        "id": f"planted-fill-{number}",
        "status": "completed",
        "medicationCodeableConcept": {"text": fill["drug"]},
        "whenHandedOver": f"{fill['date']}T12:00:00-05:00",
    }


def _condition(diagnosis: Mapping[str, Any], number: int) -> dict[str, Any]:
    coding = {"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": diagnosis["code"]}
    return {
        "resourceType": "Condition",
        "id": f"planted-condition-{number}",
        "code": {"coding": [coding]},
        "onsetDateTime": diagnosis["date"],
    }
