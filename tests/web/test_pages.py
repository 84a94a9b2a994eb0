"""The list of referrals and the result of one."""

from __future__ import annotations

import re
from html import unescape

import pytest

from rules.model import Rulebook
from screening.demo import screened_demo
from screening.operations import referrals
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from screening.store.kept import top_reasons
from screening.wording import capital, queues


@pytest.fixture(scope="session")
def demo(rulebook: Rulebook) -> list:
    return screened_demo(rulebook)[:14]  # a page of the list and less


@pytest.fixture
def with_demo(database: Database, demo: list, rulebook: Rulebook) -> list[str]:
    return referrals.add_screened(COMMAND_LINE, database, demo, rulebook, "demo set", demo=True)


def test_an_empty_list_says_what_to_do(browser) -> None:
    page = browser.get("/")
    assert "There is no referral yet" in page
    assert "Load the invented demo set" in page


def test_the_list_shows_band_score_and_reasons(browser, with_demo: list[str], demo: list) -> None:
    page = unescape(browser.get("/"))
    for referral, result in demo:
        assert referral.referral_id in page
        assert all(reason in page for reason in top_reasons(result))
        assert f'<span class="queue-name">{queues(result["triage"])}</span>' in page
    assert page.count('<span class="marks"><span class="mark">Demo</span>') == len(demo)


def test_the_demo_set_is_removed_by_one_button(browser, with_demo: list[str]) -> None:
    browser.send("/demo/remove")
    assert "There is no referral yet" in browser.get("/")


def test_every_demo_result_shows_all_of_it(browser, with_demo: list[str], demo: list) -> None:
    for kept, (_, result) in zip(with_demo, demo, strict=True):
        page = " ".join(unescape(browser.get(f"/referrals/{kept}")).split())
        said = [result["triage"]["queue"], *result["triage"]["reasons"], result["disclaimer"]]
        for finding in result["findings"]:
            said += [finding["title"], *(" ".join(finding[side].split()) for side in ("plaintiff", "defence"))]
            said += [row["source"] for row in finding["evidence"]]
        said += [capital(prompt["ask"]) for prompt in result["prompts"]]
        said += [warning["message"] for warning in result["warnings"]]
        for text in said:
            assert text in page, f"{result['referral_id']}: {text}"
        assert page.count("For the plaintiff") == page.count("For the defence")
        unconfirmed = sum(f["status"] == "unconfirmed" for f in result["findings"])
        assert page.count("Unconfirmed rule") >= unconfirmed


def test_a_case_shows_what_is_left_of_the_time_its_queue_promises(browser, with_demo: list[str], demo: list) -> None:
    for number, (_, result) in zip(with_demo, demo, strict=True):
        page, hours = browser.get(f"/referrals/{number}"), result["triage"]["hours"]
        told = re.search(r"\d+ h (late|left of (\d+))<", page)
        assert bool(told) == bool(hours), result["referral_id"]
        assert not told or told[2] in (None, str(hours))


def test_screening_again_and_removing(browser, with_demo: list[str], database: Database) -> None:
    browser.send(f"/referrals/{with_demo[0]}/screen")
    assert referrals.read_case(COMMAND_LINE, database, with_demo[0]).screening.number == 2
    browser.send(f"/referrals/{with_demo[0]}/remove")
    browser.get(f"/referrals/{with_demo[0]}", status=404)


@pytest.mark.parametrize("action", ["", "/screen", "/remove"])
def test_unknown_referrals(browser, action: str) -> None:
    if action:
        browser.send(f"/referrals/unknown{action}", status=404)
    else:
        browser.get("/referrals/unknown", status=404)


def test_a_stored_referral_screens_to_the_same_result(browser, with_demo: list[str], database: Database) -> None:
    before = referrals.read_case(COMMAND_LINE, database, with_demo[0])
    browser.send(f"/referrals/{with_demo[0]}/screen")
    after = referrals.read_case(COMMAND_LINE, database, with_demo[0])
    assert before.result == after.result
