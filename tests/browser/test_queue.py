"""What the scripts of the list of referrals add: keys, a choice that survives pages and the way back, the undo."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from rules.model import Rulebook
from screening.demo import demo_referrals
from screening.operations import due, queue, referrals
from screening.operations.queue_filter import Filter
from screening.screen import screen
from screening.store.actor import COMMAND_LINE
from tests.browser.conftest import Site
from tests.browser.page import Page

Keys = pytest.importorskip("selenium.webdriver.common.keys", reason="selenium is not installed: `make setup-test`").Keys
ON_A_PAGE = 5


@pytest.fixture
def listed(page: Page, monkeypatch: pytest.MonkeyPatch) -> Page:
    """The first of several short pages."""
    monkeypatch.setitem(queue.page.__kwdefaults__, "limit", ON_A_PAGE)
    page.open("/?status=new")
    return page


def focused(page: Page) -> str:
    return str(page.driver.switch_to.active_element.text)


def chosen(page: Page) -> str:
    return str(page.driver.find_element("id", "chosen").text)


def statuses(site: Site) -> set[str]:
    return {row.status for row in queue.page(COMMAND_LINE, site.database, Filter()).rows}


def test_keys_choose_over_two_pages_preview_change_and_undo(listed: Page, site: Site) -> None:
    page, driver = listed, listed.driver
    first = [link.text for link in driver.find_elements("css selector", "a.reference")]
    assert len(first) == ON_A_PAGE
    page.keys("j", "j", "k", "x")
    assert focused(page) == first[0]
    assert chosen(page) == "1 chosen"
    page.follow("Next page")
    page.keys("j", "x")
    assert chosen(page) == "2 chosen, 1 of them on other pages"
    page.keys("e")
    assert driver.switch_to.active_element.get_attribute("id") == "status"
    page.keys("in review")
    page.tab_to_words("Change the status")
    page.keys(Keys.ENTER)
    page.wait_for(lambda: "Nothing has been changed yet" in driver.page_source)
    assert "2 would be changed" in driver.find_element("tag name", "main").text
    assert statuses(site) == {"new"}
    page.tab_to_words("Change 2")
    page.keys(Keys.ENTER)
    page.wait_for(lambda: driver.find_elements("css selector", "[data-changed]"))
    assert statuses(site) == {"new", "in review"}
    page.tab_to_words("Undo")
    page.keys(Keys.ENTER)
    page.wait_for(lambda: "Undone for 2" in driver.find_element("tag name", "main").text)
    assert statuses(site) == {"new"}


def test_the_way_back_keeps_filter_choice_and_place(listed: Page) -> None:
    page, driver = listed, listed.driver
    page.follow("Next page")
    listed_at = driver.current_url
    page.keys("j", "j", "x")
    row = focused(page)
    page.script("window.scrollTo(0, 120)")
    page.keys("o")
    page.wait_for(lambda: "/referrals/" in driver.current_url)
    driver.back()
    page.wait_for(lambda: chosen(page) == "1 chosen")
    assert driver.current_url == listed_at
    page.wait_for(lambda: page.script("return window.scrollY") == 120)
    assert focused(page) == row


def test_the_sheet_of_keys_and_how_they_are_turned_off(listed: Page) -> None:
    page, driver = listed, listed.driver
    page.keys("?")
    page.wait_for(lambda: driver.find_elements("css selector", "dialog.keys-dialog"))
    assert "Next referral" in driver.find_element("css selector", "dialog.keys-dialog").text
    assert not page.violations()
    page.keys(Keys.ESCAPE)
    page.wait_for(lambda: not driver.find_elements("css selector", "dialog.keys-dialog"))
    page.keys("/")
    assert driver.switch_to.active_element.get_attribute("id") == "search"
    page.keys("j")
    assert driver.find_element("id", "search").get_attribute("value") == "j"  # a letter while one types
    page.open("/keys")
    page.follow("Turn")
    page.open("/?status=new")
    page.keys("j")
    assert driver.switch_to.active_element.tag_name == "body"
    page.open("/keys")
    page.follow("Turn")
    page.open("/?status=new")
    page.keys("j")
    assert "DEMO" in focused(page)


@pytest.fixture
def moved(site: Site, rulebook: Rulebook) -> Iterator[str]:
    """A referral whose answer changed by the calendar."""
    early = date(2026, 5, 4)
    course = next(one for one in demo_referrals() if one.referral_id.startswith("DEMO-01"))
    result = screen(course, rulebook, as_of=early).as_dict()
    (kept,) = referrals.add_screened(COMMAND_LINE, site.database, [(course, result)], rulebook, "a test", demo=False)
    assert due.rescreen_one(COMMAND_LINE, site.database, kept, rulebook, early.replace(year=early.year + 1))
    yield kept
    referrals.remove(COMMAND_LINE, site.database, kept)


def test_a_move_is_marked_until_somebody_has_seen_it(page: Page, moved: str) -> None:
    row = f"r-{moved}"
    page.open("/?moved=yes")
    assert "Moved" in page.driver.find_element("id", row).text
    page.tab_to(lambda e: e.tag_name == "summary" and e.text == "Moved")
    page.keys(Keys.ENTER)
    assert "because" in page.driver.find_element("id", row).text
    assert not list(page.faults())
    page.tab_to_words("I have seen it")
    page.keys(Keys.ENTER)
    page.wait_for(lambda: not page.driver.find_elements("id", row))
    page.open("/?q=DEMO-01&status=any")
    assert "Moved" not in page.driver.find_element("id", row).text
