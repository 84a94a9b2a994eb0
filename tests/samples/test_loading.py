"""Every sample file loads, and holds what is known to be in it."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from screening.intake import load_referral
from screening.referral import ReferralError
from tests.samples.listing import name_of
from tests.samples.samples import SAMPLES, fhir_files, middle_of, needs_samples, synpuf

pytestmark = needs_samples

EXPECTED = SAMPLES / "fhir_r4" / "expected.csv"
LINES = EXPECTED.read_text(encoding="utf-8").splitlines() if EXPECTED.exists() else []
WANTED = {row["file"]: row for row in csv.DictReader(LINES)}
WHIPLASH = "39848009"  # SNOMED CT: whiplash injury to neck


@pytest.mark.parametrize("path", fhir_files(), ids=lambda path: path.stem[:20])
def test_a_bundle_holds_the_orders_that_are_known_to_be_in_it(path: Path):
    referral = load_referral(path, injury_date=middle_of(path))
    kinds = Counter(fill.kind for fill in referral.fills)
    name = "Bradly_Douglas_18468941-bdaf-42a0-8648-cba7cafc27ce.json" if path.stem.startswith("full") else path.name
    wanted = WANTED[name]
    assert kinds["order"] == int(wanted["n_medreq"])
    assert kinds["dispense"] == kinds["order"]  # each order of these patients has one pharmacy claim
    assert all(fill.rxcui and fill.drug and fill.date and fill.billed is None for fill in referral.fills)
    assert all(row.system == "SNOMED CT" and row.date for row in referral.diagnoses)
    assert referral.patient.date_of_birth == date.fromisoformat(wanted["birth"])
    naltrexone = sum("naltrexone" in fill.drug.lower() for fill in referral.fills if fill.kind == "order")
    assert naltrexone == int(wanted["n_naltrexone"])
    whiplash = [row.date.isoformat() for row in referral.diagnoses if row.code == WHIPLASH]
    assert whiplash[:1] == ([wanted["whiplash"]] if wanted["whiplash"] else [])
    assert "quantity-missing" in [warning.code for warning in referral.warnings]


def test_who_of_them_has_died_is_read():
    died = {name_of(path)[:8]: load_referral(path, injury_date=middle_of(path)).patient for path in fhir_files()}
    assert sum(patient.died is True for patient in died.values()) == 8
    assert died["64e50922"].date_of_death == date(2002, 6, 29)
    assert died["fd12dd1f"].died is None


def test_a_bundle_without_an_injury_date_says_what_to_give():
    with pytest.raises(ReferralError, match="--injury-date"):
        load_referral(fhir_files()[0])


@pytest.mark.parametrize(
    ("name", "drug", "sig"),
    [
        ("medicationdispense-ambulatory-opioid", "Suboxone 2 MG / 0.5 MG Sublingual Film", "take 1 film once daily"),
        ("medicationrequest-ambulatory-opioid", "Suboxone 2 MG / 0.5 MG Sublingual Film", "take 1 film once daily"),
        ("medicationrequest-example-opioidcds", "72 HR Fentanyl 0.075 MG/HR Transdermal System",
         "take 1 patch every 3 days"),
    ],
)  # fmt: skip
def test_single_resources(name, drug, sig):
    (fill,) = load_referral(SAMPLES / "fhir_dispense" / f"{name}.json", injury_date=date(2022, 1, 1)).fills
    assert (fill.drug, fill.sig, fill.kind) == (drug, sig, "dispense" if "dispense-" in name else "order")


@pytest.mark.parametrize("person", synpuf())
def test_a_person_of_the_claims_tables_loads(person):
    content = synpuf()[person]
    referral = load_referral(content)
    assert [row.row for row in referral.fills] == list(range(1, len(content["fills"]) + 1))
    assert len(referral.diagnoses) == len(content["diagnoses"])
    unknown = sum(fill["quantity"] is None for fill in content["fills"])
    assert sum(fill.quantity is None for fill in referral.fills) == unknown
    assert sum(fill.quantity == 0 for fill in referral.fills) == sum(f["quantity"] == "0" for f in content["fills"])
    assert any(warning.code.startswith("quantity-") for warning in referral.warnings) == (unknown > 0)


def test_the_claims_tables_are_read_whole():
    assert len(synpuf()) == 22  # of 24 persons two have no row at all
    assert sum(len(content["fills"]) for content in synpuf().values()) == 1195
    assert sum(len(content["diagnoses"]) for content in synpuf().values()) == 2416
