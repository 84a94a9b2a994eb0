"""Cases found by hunting for false findings and silent wrong numbers: what must be said of them, and what must not.

A row gives the fills ("day [xN] | drug | quantity | days [| directions]", N times in a row), the diagnoses
("code day"), then the titles that must and those that must not be raised.  Groups of the courses stand after "=".
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from rules.book import load_rulebook
from rules.model import Answer
from screening import load_referral, screen
from screening.facts import build_facts
from screening.result import Screening
from screening.sentences import REGISTRY

CRPS = "G90.511 2025-02-20"
LDN = "2025-06-01 x6 | NALTREXONE 4.5MG CAP CPD | 30 | 30"
PAIR = "Naltrexone beside an opioid"
CONTRADICT = "Naltrexone and an opioid contradict each other"
BESIDE_CRPS = "Low-dose naltrexone beside CRPS"
STEADY = "Steady use of low-dose naltrexone"
YEAR = "A year of actual use of low-dose naltrexone"
ADDICTION = "Naltrexone at an addiction-treatment dose"
BENZO = "Opioid beside a benzodiazepine"
HIGH = "High opioid dose in a patient given naltrexone"
BEFORE = "The pain condition predates the injury"
OTHER = "Another reason for low-dose naltrexone"
LEFT_OPIOID = "Opioid ended, low-dose naltrexone in its place"
ONLY_LIEN = "Low-dose naltrexone only on a lien"
ANY_LDN = (BESIDE_CRPS, STEADY, YEAR, "First-line failure not shown", "Low-dose naltrexone stopped")


@pytest.fixture(scope="module")
def book():
    return load_rulebook([Path(__file__).parents[2] / "features"], REGISTRY)


def fill_rows(line: str, **more: Any) -> list[dict[str, Any]]:
    when, drug, quantity, days, *directions = (part.strip() for part in line.split("|"))
    day, _, times = when.partition(" x")
    supply = int(days) if days else None
    return [
        {
            "date": (date.fromisoformat(day) + timedelta(days=n * (supply or 30))).isoformat(),
            "drug": drug, "quantity": quantity or None, "days_supply": supply,
            "sig": directions[0] if directions else None, **more,
        }
        for n in range(int(times or 1))
    ]  # fmt: skip


def referral(where: Path, fills: str | list[dict], diagnoses: str = CRPS, **more: Any):
    """A referral with full records from 2023 to June 2026 and an injury on 2025-01-10."""
    given = fills if isinstance(fills, list) else [r for line in fills.split("\n") if line for r in fill_rows(line)]
    content: dict[str, Any] = {
        "schema": "referral/1", "referral_id": "hunt", "received_on": "2026-06-30", "injury": {"date": "2025-01-10"},
        "records": {"pharmacy_from": "2023-01-01", "pharmacy_to": "2026-06-30", "diagnoses_from": "2023-01-01",
                    "diagnoses_to": "2026-06-30"},
        "diagnoses": [dict(zip(("code", "date"), one.split(), strict=True)) for one in diagnoses.split(", ") if one],
        "fills": given, **more,
    }  # fmt: skip
    (where / "case.json").write_text(json.dumps(content))
    return load_referral(where / "case.json")


def screened(where: Path, book, *given, **more: Any) -> Screening:
    return screen(referral(where, *given, **more), book, engine="reference")


CASES: list[tuple[str, str, str, tuple[str, ...], tuple[str, ...]]] = [
    # --- naltrexone beside an opioid, and what only looks like it -------------------------------------------------
    ("codeine hides in a cough syrup's short name", f"{LDN}\n2025-06-10 | VIRTUSSIN A/C | 240 | 10", CRPS,
     (PAIR, CONTRADICT), (BESIDE_CRPS,)),
    ("codeine in guaifenesin AC", f"{LDN}\n2025-06-10 | GUAIFENESIN AC 100-10/5 SYRUP | 240 | 8", CRPS, (PAIR,), ()),
    ("codeine syrup without a strength", f"{LDN}\n2025-06-10 | PROMETHAZINE-CODEINE SYRUP | 240 | 12",
     CRPS, (PAIR,), ()),
    ("Fioricet with codeine", f"{LDN}\n2025-06-10 | FIORICET/CODEINE | 30 | 10", CRPS, (PAIR,), ()),
    ("Tylenol #3", f"{LDN}\n2025-06-10 | TYLENOL #3 | 30 | 7", CRPS, (PAIR,), ()),
    ("a fentanyl patch", f"{LDN}\n2025-06-10 | FENTANYL TD 25MCG/HR | 10 | 30", CRPS, (PAIR,), ()),
    ("diphenoxylate for diarrhoea", f"{LDN}\n2025-06-10 | DIPHENOXYLATE-ATROPINE 2.5-0.025 | 40 | 10",
     CRPS, (PAIR,), ()),
    ("tramadol without days", f"{LDN}\n2025-06-10 | TRAMADOL 50 MG TAB | 60 | ", CRPS, (PAIR,), (BESIDE_CRPS,)),
    ("tramadol's last day is naltrexone's first", f"2025-05-03 | TRAMADOL 50 MG TAB | 120 | 30\n{LDN}",
     CRPS, (PAIR,), ()),
    ("tramadol ran out the day before", f"2025-05-02 | TRAMADOL 50 MG TAB | 120 | 30\n{LDN}", CRPS,
     (BESIDE_CRPS, LEFT_OPIOID), (PAIR, CONTRADICT)),
    ("naloxone for rescue is no opioid", f"{LDN}\n2025-06-10 | NALOXONE 4MG NASAL | 2 | 1",
     CRPS, (BESIDE_CRPS,), (PAIR,)),
    ("methylnaltrexone is not naltrexone", "2025-06-01 x3 | METHYLNALTREXONE 150 MG TAB | 90 | 30\n"
     "2025-06-10 | OXYCODONE 5 MG TAB | 60 | 15", CRPS, (), (PAIR, *ANY_LDN)),
    ("loperamide does not reach the brain", f"{LDN}\n2025-06-10 | LOPERAMIDE 2MG CAP | 30 | 10", CRPS,
     (BESIDE_CRPS,), (PAIR,)),
    ("naltrexone of unknown dose counts", "2025-06-01 | NALTREXONE CAPS | 30 | 30\n"
     "2025-06-10 | TRAMADOL 50MG TAB | 30 | 10",
     CRPS, (PAIR,), ANY_LDN),
    ("an ultra-low dose is meant for the opioid", "2025-06-01 | NALTREXONE 0.5 MCG CAP | 30 | 30\n"
     "2025-06-10 | OXYCODONE 5 MG TAB | 30 | 5", CRPS, ("Opioid treatment, strengthened by naltrexone",), (PAIR,)),
    ("Embeda beside low-dose naltrexone", f"{LDN}\n2025-06-10 | EMBEDA 30-1.2 MG CAP | 60 | 30", CRPS,
     (PAIR, "Opioid with sealed naltrexone"), (BESIDE_CRPS,)),
    ("Embeda alone", "2025-06-01 x3 | EMBEDA 30-1.2 MG CAP | 60 | 30", CRPS, ("Opioid with sealed naltrexone",),
     (PAIR, *ANY_LDN)),
    ("the injection blocks for weeks, whatever days are billed", "2025-06-01 | VIVITROL 380 MG SDV KIT | 1 | 1\n"
     "2025-06-20 | OXYCODONE-APAP 5-325 | 20 | 5",
     CRPS, (PAIR, "Naltrexone injection, a treatment of addiction"), ANY_LDN),
    ("a pair ten years back is no alarm", "2015-05-15 | OXYCODONE 20 MG TAB | 60 | 30\n"
     f"2015-05-16 | NALTREXONE 50 MG TAB | 30 | 30\n{LDN}", CRPS, (BESIDE_CRPS, ADDICTION), (PAIR, CONTRADICT)),
    ("opioid and sedative ten years back", "2012-05-15 | OXYCODONE 20 MG TAB | 60 | 30\n"
     f"2012-05-16 | XANAX 0.5 MG TAB | 60 | 30\n{LDN}", CRPS, (BESIDE_CRPS,), (BENZO,)),
    ("opioid and triazolam now", "2026-05-15 | OXYCODONE 5 MG TAB | 60 | 30\n"
     "2026-05-16 | TRIAZOLAM 0.25 MG TAB | 30 | 30",
     CRPS, (BENZO,), ()),
    ("high doses that ended a year and a half ago", "2025-01-12 | OXYCODONE 20 MG TAB | 120 | 30\n"
     "2026-03-01 x3 | NALTREXONE 4.5MG CAP CPD | 30 | 30", CRPS, (BESIDE_CRPS,), (HIGH, LEFT_OPIOID)),
    ("a quantity of 1,200 gives no opioid load", "2026-03-01 | HYDROCO/APAP TAB 10-325MG | 1200 | 30\n"
     "2026-05-01 x2 | NALTREXONE 4.5MG CAP CPD | 30 | 30",
     CRPS, (BESIDE_CRPS,), (HIGH, "Substantial opioid load since the injury")),
    # --- what naltrexone means ---------------------------------------------------------------------------------------
    ("50 mg tablets, three in thirty days", "2025-06-01 x3 | NALTREXONE HCL 50 MG TAB | 3 | 30",
     CRPS, (BESIDE_CRPS,), (ADDICTION,)),
    ("dissolved in water, said in the name",
     "2025-06-01 x3 | NALTREXONE HCL 50 MG TABLET DISSOLVE IN 50 ML WATER | 3 | 30",
     CRPS, (BESIDE_CRPS,), (ADDICTION,)),
    ("thirty tablets for 300 days against the directions",
     "2025-06-01 | NALTREXONE HCL 50 MG TAB | 30 | 300 | TAKE 1 TABLET BY MOUTH DAILY",
     CRPS, (), (*ANY_LDN, ADDICTION)),
    ("a tablet now and then", "2025-06-01 | NALTREXONE 50 MG TAB | 10 | 90 | TAKE 1 TABLET BY MOUTH AS NEEDED",
     "F10.20 2025-05-01", (), (*ANY_LDN, OTHER)),
    ("twice a day is 9 mg", "2025-06-01 x3 | NALTREXONE 4.5MG CAP CPD | 60 | 30", CRPS, (), ANY_LDN),
    ("a slip in the days of one fill", "2025-06-01 x2 | NALTREXONE 4.5MG CAP CPD | 30 | 30\n"
     "2025-07-31 | NALTREXONE 4.5MG CAP CPD | 30 | 3\n2025-08-30 x2 | NALTREXONE 4.5MG CAP CPD | 30 | 30",
     CRPS, (BESIDE_CRPS,), (ADDICTION, "Gap in low-dose naltrexone")),
    ("a slip in the quantity of one fill", "2025-06-01 x2 | NALTREXONE 4.5MG CAP CPD | 30 | 30\n"
     "2025-07-31 | NALTREXONE 4.5MG CAP CPD | 300 | 30\n2025-08-30 x2 | NALTREXONE 4.5MG CAP CPD | 30 | 30",
     CRPS, (BESIDE_CRPS,), (ADDICTION, "Gap in low-dose naltrexone")),
    ("every other day", "2025-06-01 x3 | NALTREXONE 4.5MG CAP CPD | 15 | 30", CRPS, (BESIDE_CRPS,), ()),
    ("titrated from 0.5 mg", "2025-06-01 | NALTREXONE 0.5 MG CAP | 30 | 30\n"
     "2025-07-01 | NALTREXONE 1.5 MG CAP | 30 | 30\n"
     "2025-07-31 | NALTREXONE 4.5 MG CAP | 30 | 30", CRPS, (BESIDE_CRPS,), ("Low-dose naltrexone reduced",)),
    ("tapered", "2025-06-01 | NALTREXONE 4.5 MG CAP | 30 | 30\n2025-07-01 | NALTREXONE 3 MG CAP | 30 | 30\n"
     "2025-07-31 | NALTREXONE 1.5 MG CAP | 30 | 30", CRPS, ("Low-dose naltrexone reduced",), ()),
    ("two strengths of one day make 7.5 mg", "2025-06-01 | NALTREXONE 4.5 MG CAP | 30 | 30\n"
     "2025-06-01 | NALTREXONE 3 MG CAP | 30 | 30", CRPS, (), ANY_LDN),
    ("Contrave is for weight", "2025-06-01 x3 | CONTRAVE ER 8-90MG | 120 | 30",
     CRPS, ("Naltrexone with bupropion, for weight",), ANY_LDN),
    ("a troche has no band", "2025-06-01 x3 | NALTREXONE TROCHE 4.5MG | 30 | 30", CRPS, (), (*ANY_LDN, ADDICTION)),
    # --- use ---------------------------------------------------------------------------------------------------------
    ("one pack for 300 days is no steady use", "2025-06-01 | NALTREXONE HCL 50 MG TAB | 30 | 300", CRPS,
     ("A single fill of low-dose naltrexone",), (STEADY, YEAR)),
    ("six refills are", LDN.replace("x6", "x7"), CRPS, (STEADY,), (YEAR,)),
    ("five tablets after the accident have no successor", f"2025-01-10 | OXYCODONE 5 MG TAB | 20 | 5\n{LDN}", CRPS,
     (BESIDE_CRPS,), (LEFT_OPIOID,)),
    ("begun on the day of the injury", LDN.replace("2025-06-01", "2025-01-10"), CRPS, (BESIDE_CRPS,),
     ("Low-dose naltrexone predates the injury",)),
    # --- diagnoses ---------------------------------------------------------------------------------------------------
    ("no dot, lower case", LDN, "g90511 2025-02-20", (BESIDE_CRPS,), ()),
    ("CRPS of the other arm came first", LDN, "G90.512 2023-06-20, G90.511 2025-02-20", (BESIDE_CRPS, BEFORE), ()),
    ("the same CRPS came first", LDN, "G90.511 2023-06-20, G90.511 2025-02-20", (BEFORE,), (BESIDE_CRPS,)),
    ("fibromyalgia came first", LDN, "M79.7 2024-02-20", (BEFORE,), ("Low-dose naltrexone beside fibromyalgia",)),
    ("opioid dependence in remission", LDN, f"F11.21 2020-02-20, {CRPS}", (OTHER,), (BESIDE_CRPS,)),
    ("long-term opioid use is no such reason", LDN, f"Z79.891 2025-02-20, {CRPS}", (BESIDE_CRPS,), (OTHER,)),
    ("G35 before the code was split", LDN, f"G35 2025-09-10, {CRPS}", (OTHER,), (BESIDE_CRPS,)),
    ("G35 after it was split", LDN, f"G35 2025-10-05, {CRPS}", (OTHER,), (BESIDE_CRPS,)),
    ("G35.A", LDN, f"G35.A 2025-10-05, {CRPS}", (OTHER,), (BESIDE_CRPS,)),
    ("CRPS I right, CRPS II left", LDN, "G90.511 2025-02-20, G56.42 2025-03-20", (BESIDE_CRPS,),
     ("CRPS types contradict each other",)),
    ("CRPS I and II of one arm",
     LDN, "G90.511 2025-02-20, G56.41 2025-03-20", ("CRPS types contradict each other",), ()),
]  # fmt: skip


@pytest.mark.parametrize(("fills", "diagnoses", "said", "unsaid"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_what_is_said(tmp_path, book, fills, diagnoses, said, unsaid):
    titles = {finding.title for finding in screened(tmp_path, book, fills, diagnoses).findings}
    assert set(said) - titles == set()
    assert titles & set(unsaid) == set()


@pytest.mark.parametrize(
    ("fill", "group", "dose"),
    [
        ("NALTREXONE HCL 50MG TABLET | 30 | 30", "naltrexone at an addiction-treatment dose", "50"),
        ("REVIA 50MG | 30 | 30", "naltrexone at an addiction-treatment dose", "50"),
        ("NALTREXONE (CMPD) 4.5MG CAPS | 30 | 30", "low-dose naltrexone", "4.5"),
        ("NALTREXONE 4.5 MG SR CAP | 30 | 30", "low-dose naltrexone", "4.5"),
        ("LDN (naltrexone) 4.5mg capsule | 30 | 30", "low-dose naltrexone", "4.5"),
        ("NALTREXONE 4500 MCG CAP | 30 | 30", "low-dose naltrexone", "4.5"),
        ("NALTREXONE 4.5MG CAP (LACTOSE FREE) | 30 | 30", "low-dose naltrexone", "4.5"),
        ("NALTREXONE ORAL SOLN 1MG/ML | 135 | 30", "low-dose naltrexone", "4.5"),
        ("NALTREXONE 10 MG CAP | 30 | 30", "naltrexone of unsettled dose", "10"),
        ("ULDN NALTREXONE 0.5 MCG CAP | 30 | 30", "ultra-low-dose naltrexone", "0.0005"),
        ("NALTREXONE 0.1 MG CAP | 30 | 30", "very low-dose naltrexone", "0.1"),
        ("VIVITROL 380 MG SDV KIT | 1 | 28", "naltrexone injection", None),
        ("NALTREXONE 1% CREAM 30GM | 30 | 30", "naltrexone by an unusual route", None),
        ("BUPROPION-NALTREXONE ER | 120 | 30", "naltrexone with bupropion", None),
    ],
)
def test_what_a_print_out_means(tmp_path, book, fill, group, dose):
    case = referral(tmp_path, f"2025-06-01 | {fill}")
    courses = [c for c in build_facts(case, book.words, date(2026, 6, 30)).courses if c.ingredient == "naltrexone"]
    assert [None if c.dose.mg is None else f"{c.dose.mg:f}" for c in courses] == [dose]
    certain = {name for name, answer in courses[0].groups.items() if answer is Answer.YES}
    meanings = {name for name in certain if "naltrexone" in name} - {"blocking naltrexone"}
    assert meanings == {group}


@pytest.mark.parametrize(
    "drug", ["NALTREXONE HCL POWD", "LDN 3MG", "NALTREXONE 1MG/ML 135ML", "NALTREXONE 4.5 MG + VIT D CAP"]
)
def test_what_cannot_be_told_is_asked_and_never_counted(tmp_path, book, drug):
    result = screened(tmp_path, book, f"2025-06-01 x3 | {drug} | 30 | 30")
    assert {f.title for f in result.findings} & {*ANY_LDN, ADDICTION} == set()
    assert any("naltrexone" in prompt.ask for prompt in result.prompts)


def test_a_drug_that_could_not_be_read_is_asked_for(tmp_path, book):
    asked = {p.ask for p in screened(tmp_path, book, f"{LDN}\n2025-06-10 | ZORBLAX 10 MG TAB | 30 | 30").prompts}
    assert "Which drug is meant in each pharmacy row that was not recognised? Any of them may be an opioid." in asked


@pytest.mark.parametrize(
    ("later", "raised"), [("lien", True), ("BCBS of Texas", False), ("cash", False), (None, False)]
)
def test_a_payer_nobody_knows_is_not_the_lien(tmp_path, book, later, raised):
    rows = fill_rows(LDN.replace("x6", "x2"), payer="lien")
    rows += fill_rows(LDN.replace("2025-06-01", "2025-07-31"), payer=later)
    assert (ONLY_LIEN in {f.title for f in screened(tmp_path, book, rows).findings}) is raised


@pytest.mark.parametrize(
    ("coverage", "said"),
    [
        ([{"payer": "Blue Cross PPO", "self_funded": True}], {"Self-funded plan: federal reimbursement right"}),
        ([{"payer": "PIP"}], {"Auto medical cover pays first", "Medicare within sight"}),
        ([{"payer": "Medicare Advantage"}], {"Medicare: repayment and reporting"}),
        ([], {"Medicare within sight"}),
        (None, set()),
    ],
)
def test_coverage(tmp_path, book, coverage, said):
    old = {"patient": {"date_of_birth": "1961-11-30"}, "coverage": coverage}
    flags = {f.title for f in screened(tmp_path, book, LDN, **old).findings if f.kind == "coverage flag"}
    assert flags - {"Compounded drug: ask the plan first"} == said


def said_by(by: str, says: str, day: str = "2026-03-01") -> dict[str, str]:
    return {"date": day, "by": by, "about": "LDN", "says": says, "probability": "probable"}


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        ([], ("possible", "while it continues")),
        ([said_by("treating physician", "indefinite")], ("probable", "as the prescriber states: indefinite")),
        ([said_by("treating physician", "for 3 months")], ("probable", "as the prescriber states: for 3 months")),
        ([said_by("patient", "indefinite")], ("possible", "while it continues")),
        ([said_by("plaintiff's attorney", "indefinite")], ("possible", "while it continues")),
        ([said_by("Dr A", "indefinite"), said_by("Dr A", "stop", "2026-05-01")], None),
    ],
)
def test_a_future_expense_needs_a_prescriber(tmp_path, book, statements, expected):
    rows = fill_rows("2025-06-01 x13 | NALTREXONE 4.5MG CAP CPD | 30 | 30", billed="65.00")
    flagged = screened(tmp_path, book, rows, statements=statements).future_expenses
    assert [(f.probability, f.horizon, str(f.monthly)) for f in flagged] == ([(*expected, "65.95")] if expected else [])


def test_the_parts_of_the_score_add_up(tmp_path, book):
    for _, fills, diagnoses, _, _ in CASES[::4]:
        score = screened(tmp_path, book, fills, diagnoses).score
        assert sum(part.points for part in score.parts) == score.value == max(0, score.strength - score.exposure)


def test_readings_do_not_move_todays_dose_to_the_past(tmp_path, book):
    steps = "2024-11-01 x2 | NALTREXONE 1.5 MG CAP | 30 | 30\n2025-01-20 x6 | NALTREXONE 4.5 MG CAP | 30 | 30"
    found = {f.title: f for f in screened(tmp_path, book, steps).findings}
    (said,) = found["Low-dose naltrexone predates the injury"].explanations
    assert said.defence.startswith("Naltrexone (first 1.5 mg, last 4.5 mg a day) was first dispensed on 1 Nov")


def test_fills_after_the_day_of_judgement_are_reported(tmp_path, book):
    facts = build_facts(referral(tmp_path, LDN), book.words, date(2025, 9, 1))
    assert "after-as-of" in {w.code for w in facts.warnings}
