"""The sample patients screened: nothing about low-dose naltrexone where there is none, and exactly what was planted.

A plant (tests/samples/planted) is some fills and diagnoses, put into a copy of a sample patient, and what they must
raise.  The copy is compared with the same patient without the plant: neither more nor less may be different.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from datetime import date

import pytest

from screening import load_referral, load_rulebook, screen
from tests.samples.listing import AS_OF, block, referrals
from tests.samples.samples import PLANTS, base_of, fhir_files, middle_of, needs_samples, planted, synpuf

pytestmark = needs_samples

NAMES = sorted(path.stem for path in PLANTS.glob("*.json"))


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


def titles(result) -> Counter:
    return Counter((finding.kind, finding.title) for finding in result.findings)


@pytest.mark.parametrize("path", fhir_files(), ids=lambda path: path.stem[:20])
def test_no_bundle_has_a_finding_about_naltrexone(path, rulebook):
    result = screen(load_referral(path, injury_date=middle_of(path)), rulebook, engine="reference")
    assert [title for title in titles(result) if "naltrexone" in title[1].lower()] == []
    assert "naltrexone" not in str(result.as_dict()["future_expenses"]).lower()


@pytest.mark.parametrize("person", synpuf())
def test_no_person_of_the_claims_tables_has_a_finding_about_naltrexone(person, rulebook):
    result = screen(load_referral(synpuf()[person]), rulebook, engine="reference")
    assert [title for title in titles(result) if "naltrexone" in title[1].lower()] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_planted_copy_has_exactly_what_was_planted(name, rulebook):
    plant = json.loads((PLANTS / f"{name}.json").read_text(encoding="utf-8"))
    injured, day = date.fromisoformat(plant["injury_date"]), date.fromisoformat(plant["as_of"])
    before, after = (
        screen(load_referral(content, injury_date=injured), rulebook, as_of=day)
        for content in (base_of(plant), planted(plant))
    )
    assert after.engine["agreed"] is True
    raised, lost = titles(after) - titles(before), titles(before) - titles(after)
    assert sorted(raised.elements()) == sorted(tuple(pair) for pair in plant["findings"])
    assert sorted(lost.elements()) == sorted(tuple(pair) for pair in plant.get("lost", []))
    expenses = Counter(item["drug"] for item in after.as_dict()["future_expenses"])
    expenses -= Counter(item["drug"] for item in before.as_dict()["future_expenses"])
    assert sorted(expenses.elements()) == sorted(plant["future_expenses"])


def test_the_plants_cover_both_sources_and_both_answers():
    plants = [json.loads((PLANTS / f"{name}.json").read_text(encoding="utf-8")) for name in NAMES]
    assert min(Counter(plant["base"].split("/")[0] for plant in plants).values()) >= 6
    about = [[title for _, title in plant["findings"] if "naltrexone" in title.lower()] for plant in plants]
    assert any(about)
    assert not all(about)


def test_the_listing_has_a_block_for_each_sample_that_was_judged():
    listed = {name for name, _ in referrals()}
    with (PLANTS.parent / "judgements" / "reader_a.csv").open(encoding="utf-8", newline="") as file:
        judged = {row["file"] for row in csv.DictReader(file)}
    assert judged <= listed


def test_a_block_of_the_listing_says_band_findings_and_rows(rulebook):
    (person,) = (referral for name, referral in referrals() if name == "37805")
    result = screen(person, rulebook, as_of=AS_OF, engine="reference")
    text = "\n".join(block("37805", person, result))
    assert text.startswith(f"=== 37805   injured 2009-05-13   {result.triage.band}: ")
    assert result.findings
    assert all(f"  ({finding.rule}, weight {finding.weight})" in text for finding in result.findings)
    assert "(rows 121 and 231)" in text  # of 722.52
