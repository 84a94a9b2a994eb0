"""A page as a person meets it: opened, read, worked by keyboard, and looked at by axe."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

AXE = (Path(__file__).parent / "vendor" / "axe-4.14.1.min.js").read_text(encoding="utf-8")
PATIENCE = 120  # seconds: a busy neighbour is no failure
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDE, NARROW = 1280, 320
MODES = {"light": (WIDE, "light"), "dark": (WIDE, "dark"), "320 px": (NARROW, "light"), "320 px dark": (NARROW, "dark")}


class Page:
    def __init__(self, driver: Any, address: str):
        self.driver, self.address = driver, address

    def open(self, path: str) -> None:
        self.driver.get(path if path.startswith("http") else self.address + path)

    def script(self, text: str, *arguments: Any) -> Any:
        return self.driver.execute_script(text, *arguments)

    def kind_of(self, path: str) -> str:
        """The content type of an address, asked for without opening it."""
        script = "fetch(arguments[0], {method: 'HEAD'}).then((r) => arguments[1](r.headers.get('content-type') || ''))"
        return self.driver.execute_async_script(script, path)

    def wait_for(self, condition: Callable[[], Any]) -> Any:
        from selenium.common.exceptions import WebDriverException
        from selenium.webdriver.support.wait import WebDriverWait

        wait = WebDriverWait(self.driver, PATIENCE, ignored_exceptions=(WebDriverException,))
        return wait.until(lambda _: condition(), f"waited in vain at {self.driver.current_url}")

    def press_button(self, words: str) -> None:
        """Click the button or link of these words."""
        path = f"//main//*[self::button or self::a][contains(normalize-space(), '{words}')]"
        self.driver.find_element("xpath", path).click()

    def follow(self, words: str) -> None:
        """Click the button or link of these words, and wait for the page it leads to."""
        self.script("window.left = true")
        self.press_button(words)
        self.wait_for(lambda: self.script("return document.readyState === 'complete' && !window.left"))

    # --- keyboard -----------------------------------------------------------------------------------------------

    def keys(self, *keys: str) -> None:
        """Type into whatever has the focus."""
        from selenium.webdriver import ActionChains

        ActionChains(self.driver).send_keys(*keys).perform()

    def tab_to(self, wanted: Callable[[Any], bool], most: int = 150) -> Any:
        """Press Tab until an element that is wanted has the focus; fails when none gets it."""
        from selenium.webdriver.common.keys import Keys

        for _ in range(most):
            self.keys(Keys.TAB)
            element = self.driver.switch_to.active_element
            if wanted(element):
                return element
        raise AssertionError(f"no element that was looked for takes the focus at {self.driver.current_url}")

    def tab_to_words(self, words: str) -> Any:
        """Tab to the button, link or summary of these words."""
        return self.tab_to(lambda e: words.lower() in (e.text or e.get_attribute("value") or "").lower())

    def tab_to_field(self, name: str) -> Any:
        return self.tab_to(lambda e: e.get_attribute("name") == name)

    # --- looking ------------------------------------------------------------------------------------------------

    def show_as(self, mode: str) -> None:
        width, scheme = MODES[mode]
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def violations(self) -> list[str]:
        """What axe says against the page as it is now, one line a place."""
        if not self.script("return typeof axe !== 'undefined'"):
            self.script(AXE)
        found = self.driver.execute_async_script(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']})
              .then((r) => done(r.violations.map((v) => [v.id, v.help, v.nodes.map((n) => n.html.slice(0, 160))])))
              .catch((e) => done([['axe', String(e), []]]));
            """,
            RULES,
        )
        return [f"{rule}: {help_}: {place}" for rule, help_, places in found for place in places or ["?"]]

    def faults(self) -> Iterator[str]:
        """Everything wrong with the page in any of the modes: axe, sideways scrolling, what the policy refused."""
        for mode, (width, _) in MODES.items():
            self.show_as(mode)
            yield from (f"{mode}: {line}" for line in self.violations())
            if self.script("return document.documentElement.scrollWidth") > width:
                yield f"{mode}: wider than the screen"
        self.show_as("light")
        yield from (f"console: {entry['message']}" for entry in self.driver.get_log("browser") if _is_fault(entry))


def _is_fault(entry: dict[str, Any]) -> bool:
    """A status of 4xx is said in the console too: the page is meant to have it."""
    return entry["level"] == "SEVERE" and "the server responded with a status of 4" not in entry["message"]
