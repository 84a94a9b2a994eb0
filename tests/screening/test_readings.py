from __future__ import annotations

import json
from pathlib import Path

import pytest

from rules.model import Variable
from screening import load_referral, load_rulebook
from screening.facts import build_facts
from screening.readings import fill_reading

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def facts():
    book = load_rulebook(ROOT / "features")
    referral = load_referral(ROOT / "screening/demo/01-crps-with-ldn.json")
    return build_facts(referral, book.words, referral.received_on)


@pytest.fixture(scope="module")
def bound(facts):
    ldn, crps = Variable("course", "low-dose naltrexone"), Variable("diagnosis", "CRPS")
    return {
        ldn: facts.candidates("course", "low-dose naltrexone")[0],
        crps: facts.candidates("diagnosis", "CRPS")[0],
    }


def test_names_stand_for_this_patients_own_rows(facts, bound):
    written = json.loads((ROOT / "screening/demo/01-crps-with-ldn.json").read_text())
    fills = [f for f in written["fills"] if "NALTREXONE" in f["drug"].upper()]
    said = fill_reading("{low-dose naltrexone}: {fills} fills; {CRPS code} on {CRPS date}", bound, facts)
    assert said == f"Naltrexone 4.5 mg a day: {len(fills)} fills; G90.511 on 20 February 2025"


def test_what_no_record_shows_is_called_unknown(facts, bound):
    nothing = dict.fromkeys(bound)
    assert fill_reading("since {low-dose naltrexone start}", nothing, facts) == "since an unknown start"


def test_braces_that_name_nothing_are_left_alone(facts, bound):
    assert fill_reading("about {the weather}", bound, facts) == "about {the weather}"
