"""The pages in a real browser: sign in, add, read; nothing wider than the screen; nothing the policy refuses."""

from __future__ import annotations

import json
import shutil
import threading
from contextlib import suppress
from pathlib import Path

import pytest
import waitress

from screening.demo import FOLDER, screened_demo
from screening.operations import referrals, sessions
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from web import create_app

WIDTHS = (1280, 320)
PATIENCE = 60  # seconds
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")


@pytest.fixture
def address(database: Database, rulebook):
    server = waitress.create_server(create_app(database, rulebook, hosts=["localhost"]), host="127.0.0.1", port=0)

    def run() -> None:
        with suppress(OSError, ValueError):  # closing its sockets from here ends the loop with one
            server.run()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    yield f"http://localhost:{server.effective_port}"
    server.close()
    server.task_dispatcher.shutdown()
    thread.join(timeout=1)


@pytest.fixture
def chromium(tmp_path: Path):
    if not (CHROMIUM and DRIVER):
        pytest.skip("no Chromium here: `apt install chromium chromium-driver` to test the pages in a browser")
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed: `make setup-test`")
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/profile"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield driver
    driver.quit()


def fits(driver, width: int) -> bool:
    """Whether the page needs no sideways scrolling on a screen of that width (CSS pixels)."""
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    return driver.execute_script("return document.documentElement.scrollWidth") <= width


def wait_for_title(driver, text: str) -> None:
    """A click returns before the next page is there when the machine is busy."""
    from selenium.webdriver.support.wait import WebDriverWait

    WebDriverWait(driver, PATIENCE).until(lambda d: text in d.title, f"no page of the title {text}")


def test_from_the_link_to_a_result(chromium, address: str, database: Database, rulebook) -> None:
    referrals.add_screened(COMMAND_LINE, database, screened_demo(rulebook), rulebook, "demo set", demo=True)
    chromium.get(f"{address}/sign-in/{sessions.issue_link(COMMAND_LINE, database)}")
    chromium.find_element("css selector", "main button").click()
    wait_for_title(chromium, "Referrals")
    assert all(fits(chromium, width) for width in WIDTHS)

    chromium.get(f"{address}/referrals/new/paste")
    assert all(fits(chromium, width) for width in WIDTHS)
    fields = "[...document.querySelectorAll('input:not([type=hidden]), textarea')]"
    assert chromium.execute_script(f"return {fields}.filter(f => !f.labels.length).length") == 0
    one = json.loads(sorted(FOLDER.glob("01-*.json"))[0].read_text(encoding="utf-8")) | {"referral_id": "ANOTHER"}
    one["patient"]["name"] = "Somebody Else"
    chromium.find_element("id", "text").send_keys(json.dumps(one))
    chromium.find_element("css selector", "main form button").click()
    wait_for_title(chromium, "ANOTHER")
    assert chromium.find_elements("css selector", ".finding")
    assert all(fits(chromium, width) for width in WIDTHS)
    complaints = [entry for entry in chromium.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]
    assert not complaints, json.dumps(complaints, indent=1)
