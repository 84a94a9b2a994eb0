"""Intake in a real browser by the keyboard alone: a referral to its band, an import with rejected rows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from screening.intake.samples import sample_bytes
from screening.operations import jobs, referrals, sessions
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from tests.web.test_browser import PATIENCE, WIDTHS, address, chromium, fits, wait_for_title

__all__ = ["address", "chromium"]


@pytest.fixture
def database(sqlite: Database) -> Database:
    """Pages on one database; tests/operations tries what they call on both."""
    return sqlite


@pytest.fixture
def keys():
    return pytest.importorskip("selenium.webdriver.common.keys", reason="selenium is not installed").Keys


@pytest.fixture
def worker(database: Database, rulebook):
    worker = jobs.Worker(database, rulebook)
    worker.start()
    yield worker
    worker.stop()
    worker.join(timeout=PATIENCE)


def sign_in(driver, address: str, database: Database) -> None:
    driver.get(f"{address}/sign-in/{sessions.issue_link(COMMAND_LINE, database)}")
    driver.find_element("css selector", "main button").click()
    wait_for_title(driver, "Referrals")


def wait(driver, what: str, found: Callable):
    from selenium.webdriver.support.wait import WebDriverWait

    return WebDriverWait(driver, PATIENCE).until(found, what)


def press(driver, *typed: str) -> None:
    """Keys go to whatever has the focus."""
    from selenium.webdriver import ActionChains

    ActionChains(driver).send_keys(*typed).perform()


def tab_to(driver, keys, name: str) -> None:
    """Tab until a field of that id, or a button or link of these words, has the focus."""
    for _ in range(200):
        press(driver, keys.TAB)
        active = driver.switch_to.active_element
        if name in (active.get_attribute("id"), active.text.strip()):
            return
    raise AssertionError(f"{name} cannot be reached by Tab")


def complaints(driver) -> list:
    return [e for e in driver.get_log("browser") if e["level"] in ("SEVERE", "WARNING") and "422" not in e["message"]]


def test_a_referral_by_keyboard_to_its_band(chromium, keys, address: str, database: Database) -> None:
    sign_in(chromium, address, database)
    chromium.get(f"{address}/referrals/new")
    for field, typed in (("received_on", "1 jul 2025"), ("injury-date", "1/10/2025"), ("injury-state", "cal")):
        tab_to(chromium, keys, field)
        press(chromium, typed)
    wait(chromium, "no date in words", lambda d: "Friday" in d.find_element("id", "injury-date-echo").text)
    tab_to(chromium, keys, "diagnoses-0-code")
    press(chromium, "crps right upper")
    wait(chromium, "no suggestion", lambda d: d.find_elements("css selector", "#diagnoses-0-code-list li"))
    press(chromium, keys.ARROW_DOWN, keys.ENTER)
    assert chromium.switch_to.active_element.get_attribute("value") == "G90.511"
    tab_to(chromium, keys, "diagnoses-0-date")
    press(chromium, "2/20/2025")
    tab_to(chromium, keys, "fills-0-drug")
    press(chromium, "naltr")
    wait(chromium, "no suggestion", lambda d: d.find_elements("css selector", "#fills-0-drug-list li"))
    press(chromium, keys.ESCAPE)
    assert not chromium.find_element("id", "fills-0-drug-list").is_displayed()
    press(chromium, "exone 4.5 mg cap", keys.TAB, "6/1/2025", keys.TAB, "30", keys.TAB, "30", keys.TAB)
    wait(chromium, "no dose in words", lambda d: "4.5 mg a day" in d.find_element("id", "fills-0-echo").text)
    wait(chromium, "no draft", lambda d: d.find_element("id", "draft").get_attribute("value"))
    assert all(fits(chromium, width) for width in WIDTHS)
    tab_to(chromium, keys, "Screen it")
    press(chromium, keys.ENTER)
    wait(chromium, "no result", lambda d: "/referrals/new" not in d.current_url)
    assert referrals.count(COMMAND_LINE, database) == 1
    assert chromium.find_elements("css selector", ".band")
    assert not complaints(chromium)


def test_an_import_with_rejected_rows_by_keyboard(
    chromium, keys, worker, address: str, database: Database, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(sample_bytes("sample-with-mistakes.csv"))
    sign_in(chromium, address, database)
    chromium.get(f"{address}/imports")
    chromium.find_element("id", "file").send_keys(str(file))
    tab_to(chromium, keys, "Look at it")
    press(chromium, keys.ENTER)
    wait_for_title(chromium, "Import of")
    assert "Nothing has been written yet" in chromium.page_source
    assert all(fits(chromium, width) for width in WIDTHS)
    tab_to(chromium, keys, "Take in 2 referrals")
    tab_to(chromium, keys, "Download the rejected rows, with reasons")
    tab_to(chromium, keys, "Change the columns")
    tab_to(chromium, keys, "Take in 2 referrals")
    press(chromium, keys.ENTER)
    wait(chromium, "it does not end", lambda d: "2 added" in d.page_source)
    assert referrals.count(COMMAND_LINE, database) == 2
    assert all(fits(chromium, width) for width in WIDTHS)
    assert not complaints(chromium)


def test_after_an_error_the_focus_is_on_the_summary(chromium, keys, address: str, database: Database) -> None:
    sign_in(chromium, address, database)
    chromium.get(f"{address}/referrals/new")
    tab_to(chromium, keys, "Screen it")
    press(chromium, keys.ENTER)
    wait(chromium, "no summary", lambda d: d.find_elements("id", "problems"))
    wait(chromium, "no focus", lambda d: d.switch_to.active_element.get_attribute("id") == "problems")
    tab_to(chromium, keys, "Date of the injury")
    press(chromium, keys.ENTER)
    wait(chromium, "no jump", lambda d: d.switch_to.active_element.get_attribute("id") == "injury-date")
