"""The questions of a case: listed, ticked off, dismissed, opened again."""

from __future__ import annotations

import re
from html import unescape

from screening.operations import questions, referrals
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from screening.wording import capital
from tests.web.case.pages import section


def test_ten_questions_first_the_rest_folded(browser, cases: list[str], demo: list) -> None:
    found = 0
    for kept, (_, result) in zip(cases, demo, strict=True):
        part = section(browser.get(f"/referrals/{kept}"), "ask")
        asks = [capital(prompt["ask"]) for prompt in result["prompts"]]
        listed = [unescape(text) for text in re.findall(r"<li id=[^>]*><strong>(.*?)</strong>", part)]
        assert listed == asks
        if len(asks) > 10:
            more = f"<details><summary>{len(asks) - 10} more</summary>"
            assert more in part
            assert part.rsplit(more, 1)[0].count("<li id=") == 10
            found += 1
    assert found


def test_a_question_is_ticked_off_dismissed_and_opened_again(browser, database: Database, case: str) -> None:
    result = referrals.read_case(COMMAND_LINE, database, case).result
    first, second = (questions.ask_hash(prompt["ask"]) for prompt in result["prompts"][:2])
    browser.send(f"/referrals/{case}/questions/{first}", state="answered")
    browser.send(f"/referrals/{case}/questions/{second}", state="dismissed", reason="asked by the firm")
    part = section(browser.get(f"/referrals/{case}"), "ask")
    assert "2 settled" in part
    assert "asked by the firm" in part
    browser.send(f"/referrals/{case}/questions/{first}", state="open")
    assert "1 settled" in section(browser.get(f"/referrals/{case}"), "ask")


def test_a_dismissal_without_a_reason_comes_back_with_its_field(browser, database: Database, case: str) -> None:
    asked = questions.ask_hash(referrals.read_case(COMMAND_LINE, database, case).result["prompts"][0]["ask"])
    page = browser.send(f"/referrals/{case}/questions/{asked}", 422, state="dismissed", reason=" ").text
    assert f'<a href="#{asked}-reason">Reason: Please find out whether there was another accident' in unescape(page)
    assert f'aria-describedby="{asked}-reason-error"' in page
    browser.send(f"/referrals/{case}/questions/{'0' * 64}", 404, state="answered")
