"""What each role sees of a case."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest

from rules.model import Rulebook
from screening.clocks import clocks
from screening.operations import decisions, referrals
from screening.privilege import without_weaknesses
from screening.referral import Patient
from screening.screen import screen
from screening.store.actor import ATTORNEY, AUDITOR, COMMAND_LINE, INTAKE
from screening.store.database import Database
from screening.wording import capital, readable
from tests.web.case.pages import become, words


def test_every_result_shows_all_of_it(browser, cases: list[str], demo: list) -> None:
    for kept, (referral, result) in zip(cases, demo, strict=True):
        page = words(browser.get(f"/referrals/{kept}"))
        said = [result["triage"]["queue"], *result["triage"]["reasons"], result["disclaimer"]]
        said += [referral.patient.name or "Name not given"]
        for finding in result["findings"]:
            for one in (finding, *finding["also_raised_by"]):
                said += [finding["title"], *(" ".join(one[side].split()) for side in ("plaintiff", "defence"))]
                said += [row["source"] for row in one["evidence"]]
                said += [note for reason in one["because"] for note in reason["notes"]]
        said += [capital(prompt["ask"]) for prompt in result["prompts"]]
        said += [miss["title"] for miss in result["near_misses"]]
        said += [warning["message"] for warning in result["warnings"]]
        said += [clock.words for clock in clocks(result, date.today())]
        said += [readable(a) for e in result["future_expenses"] for a in e["projection"].get("assumptions", ())]
        for text in said:
            assert " ".join(text.split()) in page, f"{result['referral_id']}: {text}"
        assert page.count("For the plaintiff") == page.count("For the defence")
        assert page.count("Unconfirmed rule") >= sum(f["status"] == "unconfirmed" for f in result["findings"])


@pytest.mark.parametrize(
    ("patient", "says"),
    [(Patient(date_of_death=date(2026, 4, 11)), "died 11 Apr 2026"), (Patient(deceased=True), "has died")],
)
def test_the_head_says_that_the_patient_has_died(
    browser, database: Database, demo: list, rulebook: Rulebook, patient: Patient, says: str
) -> None:
    referral = replace(demo[0][0], patient=patient)
    result = screen(referral, rulebook, engine="reference").as_dict()
    (kept,) = referrals.add_screened(COMMAND_LINE, database, [(referral, result)], rulebook, "demo set", demo=True)
    assert says in words(browser.get(f"/referrals/{kept}").split("</header>")[1])


def test_the_parts_of_the_score_add_up(browser, database: Database, cases: list[str], demo: list) -> None:
    become(database, ATTORNEY)
    seen = 0
    for kept, (_, result) in zip(cases, demo, strict=True):
        table = re.search(r'<table class="parts">(.*?)</table>', browser.get(f"/referrals/{kept}"), re.S)
        if table is None:
            assert not result["score"]["parts"]
            continue
        numbers = re.findall(r'<td class="number">([^<]+)</td>', table[1])
        *parts, total = (int(number.replace("\N{MINUS SIGN}", "-")) for number in numbers)
        assert sum(parts) == total == result["score"]["value"]
        seen += 1
    assert seen > 5


@pytest.mark.parametrize("role", [INTAKE, AUDITOR])
def test_nothing_on_the_page_tells_what_counter_signals_take_away(
    browser, database: Database, cases: list[str], demo: list, role: str
) -> None:
    """Strength, exposure, parts and weights: the page keeps them back as the API and the producible memo do."""
    become(database, role)
    for kept, (_, result) in zip(cases[:8], demo, strict=False):
        page = browser.get(f"/referrals/{kept}")
        assert f"<strong>{result['score']['value']}</strong> of 100" in page
        assert '<table class="parts">' not in page
        text = words(page)
        assert "less exposure" not in text
        assert not re.search(r"· [+\N{MINUS SIGN}]?\d+ points?\b", text)
        assert not re.search(r"\b(Signal|Safety alert|Coverage flag) · (strong|moderate|slight)\b", text)


@pytest.mark.parametrize("role", [INTAKE, AUDITOR])
def test_weaknesses_are_the_attorneys(
    browser, database: Database, cases: list[str], demo: list, rulebook: Rulebook, role: str
) -> None:
    referrals.rescreen(COMMAND_LINE, database, cases[0], rulebook, date(2026, 9, 1))
    decisions.decide(COMMAND_LINE, database, cases[0], "ldn-off-label", "rejected", "SECRET REASON")
    become(database, role)
    hidden = 0
    for kept, (_, result) in zip(cases, demo, strict=True):
        pages = [browser.get(f"/referrals/{kept}"), browser.get(f"/referrals/{kept}/history")]
        page = " ".join(words(page) for page in pages)
        less = without_weaknesses(result)
        for finding in result["findings"]:
            for one in (finding, *finding["also_raised_by"]):
                if one["defence"]:
                    assert " ".join(one["defence"].split()) not in page
                    hidden += 1
                for row in one["evidence"]:
                    if row["stance"] == "against" and row["finding"] not in str(less):
                        assert row["finding"] not in page
        for miss in result["near_misses"]:
            if miss["kind"] == "counter-signal" and miss["title"] not in str(less):
                assert miss["title"] not in page
        assert "For the defence" not in page
        assert "Exposure" not in page
        assert "SECRET REASON" not in page
        assert "ldn-off-label" not in page
    assert hidden > 50


def test_each_row_says_where_it_comes_from_and_each_fact_its_rows(browser, case: str) -> None:
    page = browser.get(f"/referrals/{case}")
    card = page.split('id="finding-ldn-crps"', 1)[1].split("</article>", 1)[0]
    assert 'href="#fills-8">fill rows 8-18</a>' in card
    assert 'href="#diagnoses-2">diagnosis rows 2 and 3</a>' in card
    assert "demo set" in card
    for row in range(1, 19):
        assert page.count(f'id="fills-{row}"') == 1


def test_the_rule_is_shown_as_it_read_then(browser, case: str) -> None:
    page = browser.get(f"/referrals/{case}")
    link = re.search(r'href="(/rules/[^"#]+)#(L\d+)"', page.split('id="finding-ldn-crps"', 1)[1])
    assert link
    text = browser.get(unescape(link[1]))
    line = re.search(rf'<li id="{link[2]}"><code>([^<]*)</code>', text)
    assert line
    assert line[1].strip().startswith("Rule: ")
    browser.get("/rules/sha256:unknown/ldn_crps.feature", status=404)
    browser.get(f"{link[1].rsplit('/', 1)[0]}/nothing.feature", status=404)


def test_no_inline_code_and_no_patient_in_an_address(browser, cases: list[str], demo: list) -> None:
    for kept, (referral, _) in zip(cases, demo, strict=True):
        page = browser.get(f"/referrals/{kept}")
        assert " style=" not in page
        assert not re.search(r"<script(?![^>]*\bsrc=)", page)
        assert not re.search(r"\son[a-z]+=", page)
        family = (referral.patient.name or "nobody").split()[1]
        assert all(family not in address for address in re.findall(r'(?:href|action|hx-get)="([^"]*)"', page))


def test_ids_are_unique_and_every_label_has_its_field(browser, cases: list[str]) -> None:
    for kept in cases:
        page = browser.get(f"/referrals/{kept}")
        ids = re.findall(r'\sid="([^"]+)"', page)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'<label[^>]* for="([^"]+)"', page)) <= set(ids)
        for names in re.findall(r'aria-(?:describedby|labelledby)="([^"]+)"', page):
            assert set(names.split()) <= set(ids), names


def test_only_alerts_and_signals_have_a_confidence(browser, cases: list[str]) -> None:
    told: dict[str, list[bool]] = {}
    for kept in cases:
        page = browser.get(f"/referrals/{kept}")
        for kind, head in re.findall(r'<article class="finding ([a-z-]+).*?<header>(.*?)</header>', page, flags=re.S):
            told.setdefault(kind, []).append("Confidence:" in head)
    assert set(told["coverage-flag"]) == set(told["counter-signal"]) == {False}
    assert set(told["safety-alert"]) == set(told["signal"]) == {True}
