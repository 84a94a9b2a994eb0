"""Decisions on the findings of a case."""

from __future__ import annotations

import re

from screening.operations import referrals
from screening.operations.decisions import rules_of
from screening.store.actor import ATTORNEY, COMMAND_LINE, INTAKE
from screening.store.database import Database
from tests.web.case.pages import become, words


def test_a_decision_stands_beside_the_finding_ever_after(browser, database: Database, case: str) -> None:
    become(database, ATTORNEY)
    address = f"/referrals/{case}/findings/ldn-crps"
    browser.send(address, verdict="accepted")
    browser.send(address, verdict="amended", reason="too strong", text="CRPS of one limb, on LDN")
    browser.send(f"/referrals/{case}/screen", as_of="2026-06-04")
    card = words(browser.get(f"/referrals/{case}").split('id="finding-ldn-crps"', 1)[1].split("</article>", 1)[0])
    assert "Amended by Administrator" in card
    assert "too strong" in card
    assert "CRPS of one limb, on LDN" in card
    assert "Accepted by Administrator" in card
    browser.send(address, verdict="reopened")
    assert "Open again: Reopened by Administrator" in words(browser.get(f"/referrals/{case}"))


def test_a_signal_and_the_expense_of_its_rule_are_decided_apart(browser, database: Database, case: str) -> None:
    become(database, ATTORNEY)
    rule = "ldn-future-probable"
    page = browser.get(f"/referrals/{case}")
    forms = re.findall(rf'<form method="post" action="/referrals/{case}/findings/{rule}">(.*?)</form>', page, re.S)
    keys = [re.search(r'name="finding" value="([^"]+)"', form)[1] for form in forms]
    places = [re.search(r'name="place" value="([^"]+)"', form)[1] for form in forms]
    assert len(set(keys)) == len(set(places)) == 2
    browser.send(f"/referrals/{case}/findings/{rule}", verdict="rejected", reason="NOT SO", finding=keys[1],
                 place=places[1])  # fmt: skip
    page = browser.get(f"/referrals/{case}")
    cards = {place: page.split(f'id="{place}"', 1)[1].split("</article>", 1)[0] for place in places}
    assert ["NOT SO" in cards[place] for place in places] == [False, True]


def test_a_refused_decision_comes_back_with_what_was_typed(browser, case: str) -> None:
    page = browser.send(f"/referrals/{case}/findings/ldn-crps", 422, verdict="amended", text="MINE").text
    assert '<a href="#finding-ldn-crps-reason">Reason, Low-dose naltrexone beside CRPS</a>' in page
    assert 'id="finding-ldn-crps-reason-error"' in page
    assert ">MINE</textarea>" in page
    browser.send(f"/referrals/{case}/findings/no-such-rule", 404, verdict="accepted")


def test_coordinators_do_not_decide(browser, database: Database, case: str) -> None:
    become(database, INTAKE)
    assert "/findings/" not in browser.get(f"/referrals/{case}")
    browser.send(f"/referrals/{case}/findings/ldn-crps", 403, verdict="accepted")


def test_what_was_decided_and_is_raised_no_more_is_still_there(browser, database: Database, case: str) -> None:
    rule = "ldn-future-probable"
    browser.send(f"/referrals/{case}/findings/{rule}", verdict="rejected", reason="no letter yet")
    before = referrals.read_case(COMMAND_LINE, database, case).result
    browser.send(f"/referrals/{case}/correct/statements/1", version=1, reason="the letter says so",
                 **{"statements-0-probability": "possible"})  # fmt: skip
    after = referrals.read_case(COMMAND_LINE, database, case).result
    assert rule in rules_of(before) - rules_of(after)
    page = words(browser.get(f"/referrals/{case}"))
    assert "1 decided earlier, not raised by this screening" in page
    assert "no letter yet" in page


def test_a_rejected_finding_that_still_counts_is_said_to(browser, database: Database, case: str) -> None:
    become(database, ATTORNEY)
    assert "still counted in this score" not in words(browser.get(f"/referrals/{case}"))
    browser.send(f"/referrals/{case}/findings/ldn-crps", verdict="rejected", reason="not so")
    page = words(browser.get(f"/referrals/{case}"))
    assert "rejected by a reviewer; still counted in this score" in page
    assert re.search(r"it would be \d+ without it", page)
