"""The application in a real browser: one server with the demo set, one Chromium, for all tests of this folder."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import waitress
from flask import Flask

from rules.model import Rulebook
from screening.demo import screened_demo
from screening.operations import jobs, referrals, sessions
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from tests.browser.page import PATIENCE, Page
from tests.databases import rulebook
from web import create_app

__all__ = ["rulebook"]

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
GET_ONE = "no Chromium here: `apt install chromium chromium-driver` to test the pages in a browser"


@dataclass(frozen=True)
class Site:
    """A running server: `app` for its table of addresses, `database` to look behind the pages."""

    address: str
    app: Flask
    database: Database


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, rulebook: Rulebook) -> Iterator[Site]:
    with closing(Database(tmp_path_factory.mktemp("site") / "cases.sqlite3")) as database:
        database.create()
        sessions.first_administrator(COMMAND_LINE, database)
        referrals.add_screened(COMMAND_LINE, database, screened_demo(rulebook), rulebook, "demo set", demo=True)
        app = create_app(database, rulebook, hosts=["localhost"])
        server = waitress.create_server(app, host="127.0.0.1", port=0)
        worker = jobs.Worker(database, rulebook)

        def run() -> None:
            with suppress(OSError, ValueError):  # closing its sockets from here ends the loop with one
                server.run()

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        worker.start()
        yield Site(f"http://localhost:{server.effective_port}", app, database)
        worker.stop()
        server.close()
        server.task_dispatcher.shutdown()
        thread.join(timeout=1)


@pytest.fixture(scope="session")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    if not (CHROMIUM and DRIVER):
        pytest.skip(GET_ONE)
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed: `make setup-test`")
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    profile: Path = tmp_path_factory.mktemp("profile")
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    driver.set_window_size(1280, 900)
    driver.set_script_timeout(PATIENCE)  # axe takes its time over a long case on a busy machine
    yield driver
    driver.quit()


@pytest.fixture
def page(driver: Any, site: Site) -> Page:
    """A browser that is signed in as the administrator, on the list of referrals."""
    driver.delete_all_cookies()
    page = Page(driver, site.address)
    page.open(f"/sign-in/{sessions.issue_link(COMMAND_LINE, site.database)}")
    page.script("sessionStorage.clear(); localStorage.clear()")  # nothing of the tests before
    page.follow("Sign in")
    page.wait_for(lambda: "sign-in" not in driver.current_url)
    return page
