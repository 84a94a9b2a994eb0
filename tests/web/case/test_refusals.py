"""What of a case is not for everybody."""

from __future__ import annotations

import re

from screening.store.actor import ADMINISTRATOR, ATTORNEY, AUDITOR, INTAKE
from screening.store.database import Database
from tests.operations.made import add_firm
from tests.web.case.pages import become


def test_another_firms_case_answers_like_none(browser, database: Database, case: str) -> None:
    become(database, ATTORNEY, add_firm(database, "theirs"))
    asked = "0" * 64
    for place in ("", "/screenings/1", "/screenings/1/future", "/history", "/correct/fills/18", "/add/events"):
        foreign, absent = (browser.get(f"/referrals/{id}{place}", status=404) for id in (case, "nothing"))
        assert masked(foreign) == masked(absent)
    for place in ("/screen", "/findings/ldn-crps", f"/questions/{asked}", "/comments", "/comments/x", "/work",
                  "/correct/fills/18", "/add/events", "/versions/2/undo"):  # fmt: skip
        fields = {"verdict": "accepted", "state": "answered", "text": "x", "do": "assignee", "reason": "y"}
        foreign, absent = (sent(browser, f"/referrals/{id}{place}", fields) for id in (case, "nothing"))
        assert masked(foreign) == masked(absent)


def sent(browser, address: str, fields: dict) -> str:
    token = re.search(r'name="form_token" value="([^"]+)"', browser.get("/"))
    assert token
    response = browser.client.post(address, data={"form_token": token[1], **fields})
    assert response.status_code == 404, response.text
    return response.text


def masked(page: str) -> str:
    return re.sub(r'value="[^"]{20,}"|X-Form-Token[^}]*|data-left="\d+"', "", page)


def test_an_auditor_reads_and_changes_nothing(browser, database: Database, case: str) -> None:
    become(database, AUDITOR)
    page = browser.get(f"/referrals/{case}")
    assert not re.search(r'<form method="post" action="/referrals', page)
    for place in ("screen", "comments", "work", "correct/fills/18"):
        browser.send(f"/referrals/{case}/{place}", 403)


def test_an_administrator_sees_the_privilege_banner_and_a_coordinator_does_not(
    browser, database: Database, case: str
) -> None:
    become(database, ADMINISTRATOR)
    assert 'class="privilege"' in browser.get(f"/referrals/{case}")
    become(database, INTAKE)
    assert 'class="privilege"' not in browser.get(f"/referrals/{case}")
