"""Signed out for want of a click: the warning before, and nothing typed is lost after."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from screening.operations import sessions
from screening.store.actor import COMMAND_LINE
from screening.store.tables import UserSession, now
from tests.browser.conftest import Site
from tests.browser.page import Page

Keys = pytest.importorskip("selenium.webdriver.common.keys", reason="selenium is not installed: `make setup-test`").Keys
IDLE = timedelta(minutes=15)  # as the setting is when nobody has changed it


def idle_until(page: Page, site: Site, left: timedelta) -> None:
    """The clocks of server and page as if nobody had clicked for so long that only this is left."""
    with site.database.writing() as session:
        for one in session.query(UserSession):
            one.last_seen = now() - IDLE + left
    away = (IDLE - left).total_seconds() * 1000
    page.script("const at = Date.now; Date.now = () => at() + arguments[0]; dispatchEvent(new Event('focus'))", away)


def shown(page: Page, part: str) -> bool:
    open_ = f"return document.getElementById('session').open && !document.querySelector('[data-part={part}]').hidden"
    return bool(page.script(open_))


def test_a_warning_that_one_key_answers(page: Page, site: Site) -> None:
    page.open("/referrals/new")
    page.driver.find_element("id", "patient-name").send_keys("Typed so far")
    idle_until(page, site, timedelta(seconds=80))
    page.wait_for(lambda: shown(page, "warning"))
    assert "seconds" in page.driver.find_element("id", "session").text
    assert not page.violations()
    assert page.driver.switch_to.active_element.text == "Stay signed in"
    page.keys(Keys.ENTER)
    page.wait_for(lambda: not shown(page, "warning"))
    assert page.driver.find_element("id", "patient-name").get_attribute("value") == "Typed so far"
    with site.database.reading() as session:
        assert max(one.last_seen for one in session.query(UserSession)) > now() - timedelta(minutes=1)


def test_what_was_typed_can_still_be_sent(page: Page, site: Site, driver: Any) -> None:
    page.open("/referrals/new")
    driver.find_element("id", "patient-name").send_keys("Typed so far")
    idle_until(page, site, timedelta(seconds=-5))
    page.wait_for(lambda: shown(page, "ended"))
    assert not page.violations()
    typing = driver.current_window_handle
    driver.switch_to.new_window("tab")
    page.open(f"/sign-in/{sessions.issue_link(COMMAND_LINE, site.database)}")
    page.press_button("Sign in")
    page.wait_for(lambda: "sign-in" not in driver.current_url)
    driver.close()
    driver.switch_to.window(typing)
    page.script("dispatchEvent(new Event('focus'))")
    page.wait_for(lambda: not shown(page, "ended"))
    page.press_button("Check it only")
    page.wait_for(lambda: driver.find_elements("id", "problems"))
    assert driver.find_element("id", "patient-name").get_attribute("value") == "Typed so far"
