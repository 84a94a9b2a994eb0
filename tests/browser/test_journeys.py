"""Whole errands by the keyboard alone, as the people have them who work here; and the door before signing in.

A referral typed in, and an import with rejected rows: tests/web/test_intake_browser.py.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from screening.operations import people, questions, queue, sessions
from screening.operations.queue_filter import Filter
from screening.store import kept
from screening.store.actor import COMMAND_LINE
from screening.store.tables import AuditEvent
from tests.browser.conftest import Site
from tests.browser.page import Page

Keys = pytest.importorskip("selenium.webdriver.common.keys", reason="selenium is not installed: `make setup-test`").Keys
RULE = "crps-regimen"


@pytest.fixture
def attorney(driver: Any, site: Site) -> Page:
    """The browser of an attorney of the demo set's firm, on the list of referrals."""
    (firm,) = (line.id for line in people.firms(COMMAND_LINE, site.database) if line.name == "Invented & Partners")
    _, token = people.add_user(COMMAND_LINE, site.database, "attorney", "Ada Attorney", "attorney", firm)
    driver.delete_all_cookies()
    page = Page(driver, site.address)
    page.open(f"/sign-in/{token}")
    page.tab_to_words("Sign in")
    page.keys(Keys.ENTER)
    page.wait_for(lambda: page.script("return document.querySelector('h1').innerText") == "Referrals")
    return page


def focused(page: Page) -> Any:
    return page.driver.switch_to.active_element


def test_an_attorney_reviews_a_case(attorney: Page, site: Site, tmp_path: Path) -> None:
    page, driver = attorney, attorney.driver
    rows = queue.page(COMMAND_LINE, site.database, Filter()).rows
    place, (case, reference) = next(
        (at, (row.id, row.reference)) for at, row in enumerate(rows) if row.reference.startswith("DEMO-01")
    )
    page.keys(*["j"] * (place + 2), "k")
    assert focused(page).text == reference
    page.keys(Keys.ENTER)
    page.wait_for(lambda: driver.current_url.endswith(case))

    # the score leads to the finding, which unfolds there
    page.tab_to(lambda e: (e.get_attribute("href") or "").endswith(f"#finding-{RULE}"))
    page.keys(Keys.ENTER)
    page.wait_for(lambda: page.script(f"return document.querySelector('#finding-{RULE} .why').open"))
    card = driver.find_element("id", f"finding-{RULE}")
    page.tab_to(lambda e: e.tag_name == "summary" and e.text == "Decide" and inside(page, e, card))
    page.keys(Keys.ENTER)
    page.tab_to_field("reason")
    page.keys("the gabapentin was for an old shingles")
    page.tab_to(lambda e: e.get_attribute("value") == "rejected")
    page.keys(Keys.ENTER)
    decided = f"return document.querySelector('#finding-{RULE} .decision')?.innerText"
    page.wait_for(lambda: "Rejected by Ada Attorney" in (page.script(decided) or ""))
    with site.database.reading() as session:
        assert [(one.rule, one.verdict) for one in kept.decisions_on(session, case)] == [(RULE, "rejected")]

    question = page.tab_to(lambda e: e.get_attribute("value") == "answered")
    asked = question.get_attribute("aria-label").removeprefix("Tick off: ")
    page.keys(Keys.ENTER)
    settled = "return document.querySelector('#ask ~ details:last-of-type')?.innerHTML"
    page.wait_for(lambda: asked in (page.script(settled) or ""))
    with site.database.reading() as session:
        assert [mark.state for mark in questions.of_case(session, case, {}, []).values()] == ["answered"]

    page.script("document.getElementById('main').focus()")  # where "Skip to the content" leads
    page.tab_to_words("Memo")
    page.keys(Keys.ENTER)
    page.wait_for(lambda: "/memo" in driver.current_url)
    page.tab_to_words("Attorney work product")
    page.keys(Keys.ENTER)
    page.wait_for(lambda: "edition=work-product" in driver.current_url)
    shown = page.script("return document.querySelector('article.memo').innerText")
    assert "old shingles" in shown
    driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)})
    page.tab_to_words("Word")
    page.keys(Keys.ENTER)
    page.wait_for(lambda: list(tmp_path.glob("*.docx")))
    (file,) = tmp_path.glob("*.docx")
    assert "Alma" not in file.name
    with site.database.reading() as session:
        events = session.query(AuditEvent).filter(AuditEvent.subject == case, AuditEvent.actor == "Ada Attorney")
        assert {"finding:decide", "question:mark", "memo:work-product"} <= {event.action for event in events}


def inside(page: Page, element: Any, other: Any) -> bool:
    return bool(page.script("return arguments[1].contains(arguments[0])", element, other))


def test_the_door_has_no_fault(driver: Any, site: Site) -> None:
    driver.delete_all_cookies()
    page = Page(driver, site.address)
    driver.get_log("browser")  # of the tests before
    link = f"/sign-in/{sessions.issue_link(COMMAND_LINE, site.database)}"
    for path in ("/sign-in", "/sign-in?next=/imports", link, "/sign-in/no-such-link"):
        page.open(path)
        assert not list(page.faults()), path
    page.open("/sign-in")
    for name, typed in (("login", "nobody"), ("password", "not the password")):
        page.tab_to_field(name)
        page.keys(typed)
    page.keys(Keys.ENTER)
    page.wait_for(lambda: driver.find_elements("id", "refused"))
    assert not list(page.faults())
    assert "refused" in driver.find_element("id", "password").get_attribute("aria-describedby")
