"""On paper: no navigation, no buttons, nothing cut off, bands that do without colour, on A4 and Letter."""

from __future__ import annotations

import pytest

from screening.operations import queue
from screening.operations.queue_filter import Filter
from screening.store.actor import COMMAND_LINE
from tests.browser.conftest import Site
from tests.browser.page import Page

PAPER = {"A4": 718, "Letter": 740}  # pixels between margins of a centimetre
SHOWN = "return [...document.querySelectorAll('nav a, button, input, select, .skip, .button')].filter((e) => e.checkVisibility()).map((e) => e.outerHTML.slice(0, 80))"  # noqa: E501
BANDS = "return [...document.querySelectorAll('.band')].map((e) => getComputedStyle(e)).map((s) => [s.color, s.backgroundImage, s.backgroundColor, s.borderTopStyle].join(' '))"  # noqa: E501
ADDRESSES = "return [...document.querySelectorAll('a')].map((a) => getComputedStyle(a, '::after').content).filter((c) => c.includes('http'))"  # noqa: E501


@pytest.mark.parametrize("path", ["/", "/referrals/{}", "/referrals/{}/memo", "/referrals/{}/history"])
def test_paper(page: Page, site: Site, path: str) -> None:
    row = next(r for r in queue.page(COMMAND_LINE, site.database, Filter()).rows if r.reference.startswith("DEMO-01"))
    page.open(path.format(row.id))
    page.script("dispatchEvent(new Event('beforeprint'))")
    for paper, width in PAPER.items():
        size = {"width": width, "height": 1000, "deviceScaleFactor": 1, "mobile": False}
        page.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        try:
            assert page.script(SHOWN) == [], paper
            assert page.script("return document.documentElement.scrollWidth") <= width, paper
            assert page.script(ADDRESSES) == []
            assert set(page.script(BANDS)) <= {"rgb(0, 0, 0) none rgba(0, 0, 0, 0) solid"}
            assert page.script("return document.querySelector('h1').checkVisibility()")
        finally:
            page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    page.show_as("light")
