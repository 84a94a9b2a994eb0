"""The demo set shows what there is to show, and is plainly made up."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from functools import cache

import pytest

from rules.evaluate import evaluate
from rules.model import Rulebook, Verdict
from screening import load_rulebook
from screening.demo import DAY, FOLDER, demo_referrals, entries, screened_demo, statuses
from screening.facts import build_facts
from screening.operations.statuses import STATUSES
from screening.paths import SOURCE_TREE
from screening.triage import BANDS

KINDS = {"signal", "counter-signal", "safety alert", "coverage flag"}
SHOWS_NOTHING: dict[str, str] = {}  # a subject of which no rule fires in the set: the reason


@cache
def book() -> Rulebook:
    return load_rulebook(SOURCE_TREE / "features")


@cache
def results() -> list[dict]:
    return [result for _, result in screened_demo(book())]


def test_there_are_enough_and_every_file_says_what_it_is_for() -> None:
    files = {path.name for path in FOLDER.glob("*.json")}
    assert {entry.file for entry in entries()} == files
    assert len(files) >= 60
    assert len({entry.shows for entry in entries()}) == len(files)
    references = [referral.referral_id for referral in demo_referrals()]
    assert len(set(references)) == len(references) == len(files)


def test_nobody_in_it_is_real() -> None:
    for referral in demo_referrals():
        assert referral.referral_id.startswith("DEMO-")
        assert "(invented)" in (referral.patient.name or "")
        assert not any(fill.prescriber.npi or fill.pharmacy.npi for fill in referral.fills)


def test_every_band_and_every_kind_of_finding() -> None:
    bands = Counter(result["triage"]["band"] for result in results())
    assert set(bands) == set(BANDS)
    kinds = Counter(finding["kind"] for result in results() for finding in result["findings"])
    assert set(kinds) == KINDS
    costs = Counter(cost["probability"] for result in results() for cost in result["future_expenses"])
    assert set(costs) == {"probable", "possible"}
    assert any(result["near_misses"] for result in results())
    assert any(result["prompts"] for result in results())
    assert all(result["engine"]["agreed"] for result in results())


def test_every_subject_of_the_rulebook() -> None:
    shown = set()
    for referral in demo_referrals():
        facts = build_facts(referral, book().words, referral.received_on or DAY)
        said = evaluate(book(), facts, engine="reference").verdicts
        pairs = zip(book().rules, said, strict=True)
        shown |= {rule.file.rpartition("/")[2] for rule, verdict in pairs if verdict is Verdict.FIRES}
    subjects = {rule.file.rpartition("/")[2] for rule in book().rules}
    assert subjects - shown == set(SHOWS_NOTHING), "add a referral that shows it, or say in SHOWS_NOTHING why not"


def test_files_of_all_sizes_people_of_all_ages_and_payers() -> None:
    found = demo_referrals()
    fills = sorted(len(referral.fills) for referral in found)
    assert fills[0] == 0
    assert fills[1] == 1
    assert fills[-1] >= 150
    ages = {(DAY - born).days // 365 for referral in found if (born := referral.patient.date_of_birth)}
    assert min(ages) < 18
    assert any(62 <= age < 65 for age in ages)
    assert max(ages) >= 65
    assert len({referral.injury.state for referral in found}) >= 30
    payers = {(line.payer, line.self_funded) for referral in found for line in referral.coverage or ()}
    for payer in ("Medicare", "Medicaid", "PIP", "lien", "workers' compensation", "VA", "cash"):
        assert any(payer == named for named, _ in payers), payer
    assert ("health plan", True) in payers
    for part in ("events", "procedures", "statements"):
        assert any(getattr(referral, part) for referral in found), part


def test_two_of_them_are_probably_one_case() -> None:
    people = Counter((referral.patient.name, referral.patient.date_of_birth) for referral in demo_referrals())
    assert 2 in people.values()


def test_statuses_are_of_referrals_and_known() -> None:
    assert set(statuses()) <= {referral.referral_id for referral in demo_referrals()}
    assert set(statuses().values()) <= set(STATUSES)
    assert len(set(statuses().values())) >= 3


@pytest.mark.parametrize("days", [1, -400])
def test_another_day_moves_every_date_alike(days: int) -> None:
    later = timedelta(days=days)
    for before, after in zip(demo_referrals(), demo_referrals(DAY + later), strict=True):
        assert after.received_on == before.received_on + later
        assert after.injury.date == before.injury.date + later
        assert [fill.date for fill in after.fills] == [fill.date + later for fill in before.fills]
        assert [row.date for row in after.diagnoses] == [row.date + later for row in before.diagnoses]
        assert [said.code for said in after.warnings] == [said.code for said in before.warnings]


def test_a_medicine_for_dependence_or_weight_is_not_told_as_pain_treatment_or_as_a_cost_of_the_injury() -> None:
    named = {
        (result["referral_id"][:7], finding["rule"])
        for result in results()
        for finding in result["findings"]
        for drug in ("buprenorphine with naloxone", "naltrexone with bupropion")
        if drug in f"{finding['plaintiff']} {finding['defence']}".casefold()
    }
    assert named == {("DEMO-10", "naltrexone-bupropion"), ("DEMO-35", "buprenorphine-addiction-dose")}


def test_a_raised_dose_is_not_told_as_the_dose_of_before() -> None:
    found = [f for result in results() for f in result["findings"] if f["rule"] == "increment-only"]
    assert len(found) >= 2
    assert [f["plaintiff"] for f in found if "at a lower dose" not in f["plaintiff"]] == []


def test_a_course_is_named_by_a_group_of_its_drug_and_not_by_a_broad_one() -> None:
    """A broad group may leave out a dose of one drug; patches of buprenorphine are not called after it."""
    names = {course["drug"] for result in results() for course in result["courses"]}
    assert {"low-dose naltrexone", "buprenorphine for pain"} <= names
    assert names & {"a medicine that may be for the injury", "pain reliever", "a long-term medicine"} == set()
