"""Every page that links lead to: axe finds nothing in light, dark and at 320 px, and the policy refuses nothing."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urldefrag, urlsplit

from flask import Flask
from werkzeug.exceptions import HTTPException

from tests.browser.conftest import Site
from tests.browser.page import Page

OF_ONE_KIND = 2  # pages of one address with other ids
MOST = 150
NO_PAGE = {"static", "api-docs.openapi_json"}  # what links lead to and is no page


def test_no_page_has_a_fault(page: Page, site: Site) -> None:
    waiting, seen, faults = ["/", "/no-such-page"], Counter[str](), []
    visited: set[str] = set()
    while waiting and len(visited) < MOST:
        path = waiting.pop(0)
        endpoint = endpoint_of(site.app, path)
        if path in visited or seen[endpoint] >= OF_ONE_KIND or endpoint in NO_PAGE:
            continue
        visited.add(path)
        if "text/html" not in page.kind_of(path):
            continue
        page.open(path)
        seen[endpoint] += 1
        faults += [f"{endpoint} {path}: {fault}" for fault in page.faults()]
        waiting += links(page)
    assert not faults, "\n".join(faults)
    missing = pages_of(site.app) - set(seen)
    assert not missing, f"no link leads to {sorted(missing)}"


def links(page: Page) -> list[str]:
    """Addresses of this server that the page links to; downloads are left out."""
    script = "return [...document.querySelectorAll('a[href]:not([download])')].map((a) => a.href)"
    found = []
    for address in page.script(script):
        plain = urldefrag(address).url
        if plain.startswith(page.address):
            parts = urlsplit(plain)
            found.append(parts.path + (f"?{parts.query}" if parts.query else ""))
    return list(dict.fromkeys(found))


def endpoint_of(app: Flask, path: str) -> str:
    try:
        return str(app.url_map.bind("localhost").match(urlsplit(path).path)[0])
    except HTTPException:
        return "error page"


# Addresses that answer GET and are no page of their own, or that links do not lead to; each with the reason.
ELSEWHERE: dict[str, str] = {
    "static": "files",
    "pages.sign_in": "before signing in; test_journeys looks at it",
    "pages.link": "before signing in; test_journeys looks at it",
    "pages.future": "a part of the case page, which fetches it",
}


def pages_of(app: Flask) -> set[str]:
    rules = [rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())]
    return {rule.endpoint for rule in rules if rule.endpoint.startswith("pages.")} - set(ELSEWHERE)
