"""The last day to file, confirmed on the case page."""

from __future__ import annotations

import re

from screening.store.actor import ATTORNEY, INTAKE
from screening.store.database import Database
from tests.web.case.pages import become, words


def test_an_attorney_confirms_the_last_day_to_file_and_takes_it_back(browser, database: Database, case: str) -> None:
    become(database, ATTORNEY)
    address = f"/referrals/{case}/filing-date"
    page = browser.send(address, 422, do="confirm", due="soon", reason="SAID SO").text
    assert '<a href="#filing-due">Last day to file</a>' in page
    assert 'value="SAID SO"' in page
    assert "is missing" in browser.send(address, 422, do="confirm", due="", reason="x").text
    browser.send(address, do="confirm", due="1 mar 2027", reason="two years by statute")
    page = words(browser.get(f"/referrals/{case}"))
    assert "Time to file, 1 Mar 2027" in page
    assert "confirmed by Administrator: two years by statute" in page
    assert re.search(r"settled We need an attorney's confirmation of the last day to file\b.* Answered by Admin", page)
    become(database, INTAKE)
    assert "filing-date" not in browser.get(f"/referrals/{case}")
    assert "two years by statute" in words(browser.get(f"/referrals/{case}"))  # whoever works the case may know
    browser.send(address, 403, do="confirm", due="2027-03-02", reason="x")
    become(database, ATTORNEY)
    browser.send(address, do="take back", reason="a minor")
    page = words(browser.get(f"/referrals/{case}"))
    assert "Time to file, 1 Mar 2027" not in page
    assert "1 Mar 2027, Administrator" in page
