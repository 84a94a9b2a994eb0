"""The rulebook as shipped: clean, proven line by line, and never one-sided about the evidence."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from rules.book import check, load_rulebook
from rules.examples import run_examples, uncovered_lines
from rules.model import Rule, Rulebook
from rules.thresholds import Moves
from screening.sentences import REGISTRY
from screening.sentences.harness import HARNESS

ROOT = Path(__file__).parents[2]
FEATURES = ROOT / "features"
FILES = sorted(FEATURES.rglob("*.feature"))
LARGEST = 25 * 1024  # bytes: a file somebody can read in one sitting

# Each golden case by words its example's name must hold.
GOLDEN = {
    "low-dose naltrexone and CRPS, clean": "LDN 4.5 mg, clean CRPS",
    "naltrexone 50 mg for alcohol": "naltrexone 50 mg for alcohol",
    "50 mg tablets at 4.5 mg a day": "a 50 mg tablet dissolved to 4.5 mg a day",
    "Vivitrol": "Vivitrol",
    "Contrave": "Contrave",
    "Embeda": "Embeda is an opioid",
    "tramadol beside low-dose naltrexone": "LDN and tramadol overlap",
    "opioid ended 12 days before": "the opioid ended 12 days before LDN",
    "begun before the injury": "LDN begun before injury",
    "multiple sclerosis after October 2025": "LDN with G35.A after October 2025",
    "ultra-low dose beside oxycodone": "ultra-low dose and oxycodone",
    "fibromyalgia only": "fibromyalgia only, with everything against it in sight",
    "gabapentin 300 mg": 'gabapentin 300 mg a day "failure"',
    "CRPS I and II on one limb": "CRPS I and II of one arm",
    "unknown baseline": "records that start at the injury know no baseline",
    "Louisiana before the change": "Louisiana, 30 June 2024",
    "Louisiana after the change": "Louisiana, 1 July 2024",
    "Medicare at 63": "Medicare at 63",
    "stimulator without a trial": "no trial of the stimulator",
}


@cache
def book() -> Rulebook:
    return load_rulebook([FEATURES], REGISTRY)


def outcomes(rule: Rule, verb: str):
    return [o for o in rule.outcomes if o.verb == verb]


def cited(rule: Rule) -> str:
    return "\n".join(row["source"] for o in outcomes(rule, "cites") for row in o.details["rows"])


def test_rulebook_has_neither_errors_nor_warnings():
    assert [str(d) for d in check([FEATURES], REGISTRY)] == []


def test_every_example_passes():
    results = run_examples(book(), HARNESS)
    assert len(results) == sum(len(rule.examples) for rule in book().rules)
    failed = [f"{r.rule_id}: {r.name}: {r.message}" for r in results if not r.passed]
    assert failed == []


def test_every_definition_line_and_every_threshold_is_noticed_by_an_example():
    moves = Moves(book(), HARNESS, REGISTRY)
    uncovered = uncovered_lines(book(), HARNESS, also=moves.judge)
    assert [f"{rule.id}: {line.step.text}" for rule, line, *_ in uncovered] == []
    assert [str(threshold) for threshold in moves.silent()] == []


@pytest.mark.parametrize("subject", GOLDEN)
def test_golden_case_is_an_example(subject):
    names = [example.name for rule in book().rules for example in rule.examples if "Golden case" in example.name]
    assert any(GOLDEN[subject] in name for name in names)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_file_can_be_read_in_one_sitting(path):
    assert path.stat().st_size <= LARGEST


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_weights_are_named_not_numbered(path):
    assert re.findall(r"with weight \d+", path.read_text(encoding="utf-8")) == []


def test_positive_trials_never_travel_without_the_negative_ones():
    positive = ("Younger", "Chopra", "Vatvani", "Ann Med Surg")
    rules = [rule for rule in book().rules if any(name in cited(rule) for name in positive)]
    assert rules
    assert [r.id for r in rules if not ("Bested 2023" in cited(r) and "Bruun 2024" in cited(r))] == []


def test_a_fibromyalgia_signal_shows_the_doubt_about_its_cause():
    raising = [r for r in book().rules if any("fibromyalgia" in o.title.casefold() for o in outcomes(r, "raises"))]
    assert {"ldn-fibromyalgia", "fibromyalgia-only"} <= {r.id for r in raising}
    assert [r.id for r in raising if "Wolfe 2014" not in cited(r)] == []


def test_every_finding_has_both_readings():
    finding = [r for r in book().rules if outcomes(r, "raises") or outcomes(r, "flags")]
    sides = {r.id: {o.details["side"] for o in outcomes(r, "reads")} for r in finding}
    assert {i: s for i, s in sides.items() if s != {"plaintiff", "defence"}} == {}


def test_no_reading_claims_that_the_2009_trial_was_double_blind():
    for path in FILES:
        for line in path.read_text(encoding="utf-8").splitlines():
            if "Mackey 2009" in line:
                assert "single-blind" in line


def test_weighted_findings_stand_in_a_capped_category():
    caps = book().words.by_kind["category"]
    weighed = [r for r in book().rules if any(o.weight for o in r.outcomes)]
    assert [(r.id, r.tag("category")) for r in weighed if r.tag("category") not in caps] == []


def test_audiences_are_those_the_product_knows():
    assert {rule.tag("audience") for rule in book().rules} == {"attorney", "intake", "pharmacist"}


def test_parameters_are_dated_and_sourced():
    parameters = book().words.parameters.values()
    assert parameters
    assert [p.name for p in parameters if p.effective is None or len(p.source) < 8] == []


def test_a_safety_alert_cites_what_speaks_for_it():
    """A label that forbids a pair of drugs speaks for the alert about the pair."""
    alerts = [r for r in book().rules if any(o.kind == "safety alert" for o in outcomes(r, "raises"))]
    stances = {r.id: {row["stance"] for o in outcomes(r, "cites") for row in o.details["rows"]} for r in alerts}
    assert len(stances) == 16
    assert [rule for rule, said in stances.items() if "for" not in said] == []


def test_no_signal_tells_the_attorney_what_to_do_in_the_words_that_the_other_side_reads():
    """The producible report prints a signal's reading for the plaintiff; advice belongs in the work product."""
    advice = re.compile(
        r"(?:^|[.;:] )(Have|Ask|Get|Obtain|Retain|Look|Show|Find|Call|Decide|Disclose|Reconcile|Prove|Compare|Keep"
        r"|Do not|Let)\b"
    )
    readings = [
        (rule.id, outcome.details["text"])
        for rule in book().rules
        if any(o.kind == "signal" for o in outcomes(rule, "raises"))
        for outcome in outcomes(rule, "reads")
        if outcome.details["side"] == "plaintiff"
    ]
    assert len(readings) > 60
    assert [name for name, text in readings if advice.search(" ".join(text.split()))] == []
