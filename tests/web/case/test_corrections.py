"""Rows of a case corrected, added and set back."""

from __future__ import annotations

from datetime import date

import pytest

from screening.operations import referrals, screenings
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from tests.web.case.pages import section, words


def test_a_misread_row_is_corrected_screened_again_and_undone(browser, database: Database, case: str) -> None:
    form = browser.get(f"/referrals/{case}/correct/fills/18")
    assert 'name="fills-0-drug" value="NALTREXONE 4.5MG CAP (CPD)"' in form
    assert "4.5 mg a day from 1 Apr 2026" in form
    browser.send(
        f"/referrals/{case}/correct/fills/18",
        version=1,
        reason="the label says 50 mg",
        **{"fills-0-drug": "NALTREXONE 50 MG TABLET", "fills-0-compounded": "no"},
    )
    page = browser.get(f"/referrals/{case}")
    part = words(section(page, "changes"))
    assert "fills row 18, drug was corrected from NALTREXONE 4.5MG CAP (CPD) to NALTREXONE 50 MG TABLET" in part
    assert "the label says 50 mg" in part
    assert "Naltrexone at an addiction-treatment dose (counter-signal)" in part
    assert "corrected by Administrator" in words(section(page, "rows"))
    assert "corrected by Administrator" in page.split('id="findings"', 1)[1].split("</section>", 1)[0]
    browser.send(f"/referrals/{case}/versions/2/undo")
    before, after = (screenings.read(COMMAND_LINE, database, case, number).case for number in (1, 3))
    assert after.referral == before.referral
    assert after.result["findings"] == before.result["findings"]


def test_a_second_accident_is_added(browser, database: Database, case: str) -> None:
    assert f'href="/referrals/{case}/add/events">Add an event</a>' in browser.get(f"/referrals/{case}")
    browser.send(f"/referrals/{case}/add/events", version=1, reason="told by the client",
                 **{"events-0-date": "3/1/2025", "events-0-kind": "second accident"})  # fmt: skip
    assert "events row 1 was added" in words(browser.get(f"/referrals/{case}"))
    assert referrals.read_case(COMMAND_LINE, database, case).referral.events[0].date == date(2025, 3, 1)


def test_a_refused_correction_comes_back_with_its_fields(browser, database: Database, case: str) -> None:
    page = browser.send(f"/referrals/{case}/correct/fills/18", 422, version=1, reason="",
                        **{"fills-0-date": "13/13/2026", "fills-0-quantity": "31"}).text  # fmt: skip
    assert '<a href="#fills-0-date">Filled on</a>' in page
    assert '<a href="#reason">Why</a>' in page
    assert 'value="13/13/2026"' in page
    assert 'value="31"' in page
    assert referrals.read_case(COMMAND_LINE, database, case).stored.version == 1


def test_two_corrections_at_once_do_not_overwrite_each_other(browser, case: str) -> None:
    address, typed = f"/referrals/{case}/correct/fills/18", {"version": 1, "reason": "label"}
    browser.send(address, **typed, **{"fills-0-quantity": "31"})
    page = browser.send(address, 409, **typed, **{"fills-0-quantity": "32"}).text
    assert "corrected by somebody since this page was loaded" in page


@pytest.mark.parametrize("place", ["correct/fills/99", "correct/nothing/1", "correct/fills/0", "add/injury"])
def test_rows_that_are_not_there(browser, case: str, place: str) -> None:
    browser.get(f"/referrals/{case}/{place}", status=404)
    browser.send(f"/referrals/{case}/{place}", 404, version=1, reason="why")
