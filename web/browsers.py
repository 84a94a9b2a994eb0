"""A browser in a few words, so that people know their sessions apart: "Firefox on Windows"."""

from __future__ import annotations

_BROWSERS = (  # the first whose mark is found: most claim to be others too
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)


def in_words(user_agent: str) -> str:
    """From the header of that name; "unknown browser" when it says nothing known."""
    browser = next((words for mark, words in _BROWSERS if mark in user_agent), "unknown browser")
    system = next((words for mark, words in _SYSTEMS if mark in user_agent), "")
    return f"{browser} on {system}" if system else browser
