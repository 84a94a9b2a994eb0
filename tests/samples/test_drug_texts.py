"""The sample texts: how many drugs and directions are understood, and that none is misunderstood."""

from __future__ import annotations

import csv
import json
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from screening.drugs import recognise
from screening.reference.lexicon import ingredients
from screening.referral import FillRow
from screening.sig import read_sig
from tests.samples.samples import SAMPLES, fhir_files, needs_samples

pytestmark = needs_samples
LABELS = [line for line in (Path(__file__).parent / "sig_labels.csv").read_text().splitlines() if line[0] != "#"]


def sort_of(text: str | None, rxcui: str | None = None) -> tuple[str, tuple[str, ...]]:
    drug = recognise(FillRow(row=1, kind="order", date=None, drug=text, rxcui=rxcui)).drug
    if drug is None:
        return "unknown", ()
    ours = any(ingredients()[name].rxcui for name in drug.ingredients)
    return ("ours" if ours else "other"), drug.ingredients


def test_claims_name_drugs_that_are_known():
    with (SAMPLES / "synpuf" / "fills.csv").open(newline="") as file:
        named = [row["drug"] for row in csv.DictReader(file) if row["drug"]]
    found = [sort_of(text) for text in named]
    assert Counter(sort for sort, _ in found) == {"ours": 223, "other": 939}
    assert not any("naltrexone" in names for _, names in found)


def test_fhir_orders_name_drugs_that_are_known():
    resources = [
        entry["resource"]
        for path in fhir_files()
        for entry in json.loads(path.read_text(encoding="utf-8"))["entry"]
        if entry["resource"]["resourceType"] in ("MedicationRequest", "MedicationDispense")
    ]
    codings = [r.get("medicationCodeableConcept", {}).get("coding", [])[:1] for r in resources]
    found = [sort_of(coding.get("display"), coding.get("code")) for some in codings for coding in some]
    sorts = Counter(sort for sort, _ in found)
    assert sorts["unknown"] == 0
    assert sorts["ours"] > 100
    assert not any("naltrexone" in names for _, names in found)


def shown(both: tuple[Decimal, Decimal] | None) -> str:
    if both is None:
        return ""
    low, high = (f"{number.normalize():f}" for number in both)
    return low if low == high else f"{low}-{high}"


@pytest.mark.parametrize("label", list(csv.DictReader(LABELS)), ids=lambda label: label["line"])
def test_directions(label):
    text = (SAMPLES / "sigs.csv").read_text(encoding="utf-8").splitlines()[int(label["line"])]
    sig = read_sig(text)
    assert shown(sig.units_per_day) == label["units_a_day"], text
    if label["units_a_day"]:
        assert (sig.unit or "") == label["unit"]
    else:
        assert shown(sig.mg_per_day) == label["mg_a_day"]
    assert "+".join(f"{s.units_per_day.normalize():f}x{s.days}" for s in sig.steps) == label["taper"]


def test_how_many_directions_give_a_daily_amount():
    rows = list(csv.DictReader(LABELS))
    assert len(rows) == 250
    assert sum(bool(row["units_a_day"] or row["mg_a_day"]) for row in rows) == 194
