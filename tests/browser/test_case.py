"""What the scripts of the case page add: figures that follow the assumptions, cards that open where a link leads."""

from __future__ import annotations

import pytest

from screening.operations import queue
from screening.operations.queue_filter import Filter
from screening.store.actor import COMMAND_LINE
from tests.browser.conftest import Site
from tests.browser.page import Page


@pytest.fixture
def case(page: Page, site: Site) -> str:
    rows = queue.page(COMMAND_LINE, site.database, Filter()).rows
    (kept,) = (row.id for row in rows if row.reference.startswith("DEMO-01"))
    page.open(f"/referrals/{kept}")
    page.script("window.same = true")
    return kept


def same(page: Page) -> bool:
    """Whether the page is still the one that was opened: nothing was loaded anew."""
    return bool(page.script("return window.same === true"))


def test_figures_follow_the_assumptions_without_a_reload(page: Page, case: str) -> None:
    text = "return document.getElementById('estimates').innerText"
    assert "$28,648.68" in page.script(text)
    for name, typed in (("growth", "3"), ("discount", "4")):
        page.driver.find_element("id", name).send_keys(typed)
    page.wait_for(lambda: "$23,862.00" in page.script(text))
    assert same(page)
    assert page.script("return document.activeElement.id") == "discount"
    page.driver.find_element("id", "discount").send_keys("0")
    page.wait_for(lambda: "is not a percentage a year" in page.script(text))
    assert same(page)


def test_a_link_to_a_finding_opens_it(page: Page, case: str) -> None:
    why = "return document.querySelector('#finding-crps-regimen .why').open"
    assert not page.script(why)
    page.driver.find_element("css selector", ".parts a[href='#finding-crps-regimen']").click()
    page.wait_for(lambda: page.script(why))
    row = "return document.getElementById('part-fills').open"
    assert not page.script(row)
    page.driver.find_element("css selector", "#finding-crps-regimen .why a[href='#fills-1']").click()
    page.wait_for(lambda: page.script(row))
    assert same(page)


def test_all_cards_open_at_once_and_in_print(page: Page, case: str) -> None:
    closed = "return document.querySelectorAll('details.why:not([open])').length"
    every = page.script(closed)
    assert every > 10
    page.press_button("Unfold all")
    assert page.script(closed) == 0
    page.press_button("Fold all")
    assert page.script(closed) == every
    page.script("dispatchEvent(new Event('beforeprint'))")
    assert page.script(closed) == 0
    page.script("dispatchEvent(new Event('afterprint'))")
    assert page.script(closed) == every
