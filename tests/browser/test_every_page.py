"""Every page that links lead to: axe finds nothing in light, dark and at 320 px, and the policy refuses nothing.

What a page shows only when something is at hand (an import whose columns are not known, a pair that may be one case,
a change that waits for its yes) is put there first, and taken away again.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urldefrag, urlsplit

import pytest
from flask import Flask
from sqlalchemy import select
from werkzeug.exceptions import HTTPException

from rules.model import Rulebook
from screening.demo import FOLDER
from screening.intake import load_bytes
from screening.intake.form import values_of
from screening.intake.samples import sample_bytes
from screening.operations import bulk, drafts, imports, referrals, sessions
from screening.operations.statuses import STATUS
from screening.screen import screen
from screening.store.actor import COMMAND_LINE
from screening.store.tables import User
from tests.browser.conftest import Site
from tests.browser.page import Page

OF_ONE_KIND = 2  # pages of one address with other ids
NO_PAGE = {"static", "api-docs.openapi_json"}  # what links lead to and is no page
DEMO = FOLDER / "12-no-fills.json"
UNKNOWN_COLUMNS = b"Alpha,Beta,Gamma\nR-1,2025-01-10,G90.511\n"


@pytest.fixture
def states(site: Site, rulebook: Rulebook) -> Iterator[list[str]]:
    """Things that have pages of their own while they wait for somebody, and the addresses that no link leads to."""
    database = site.database
    content = json.loads(DEMO.read_text(encoding="utf-8"))
    (twin,) = load_bytes(DEMO.name, json.dumps(content | {"referral_id": "TWIN"}).encode())
    result = screen(twin, rulebook).as_dict()
    (kept,) = referrals.add_screened(COMMAND_LINE, database, [(twin, result)], rulebook, "a test")
    third = json.dumps([content | {"referral_id": "THIRD"}]).encode()
    given = {"a.csv": UNKNOWN_COLUMNS, "b.csv": sample_bytes("sample-with-mistakes.csv"), "c.json": third}
    for name, data in given.items():
        imports.receive(COMMAND_LINE, database, imports.Upload(name, data))
    with database.reading() as session:
        administrator = sessions.actor_of(session.scalars(select(User)).first())
    draft = drafts.save(administrator, database, values_of(content | {"referral_id": "FOURTH"}))
    planned = [
        bulk.plan(administrator, database, STATUS, [kept], "in review"),
        bulk.plan(administrator, database, bulk.SCREEN, [kept]),
    ]
    yield [f"/referrals/new/like/{draft}", "/?status=any&q=TWIN", *(f"/changes/{one}" for one in planned)]
    drafts.remove(administrator, database, draft)
    referrals.remove(COMMAND_LINE, database, kept)


def test_no_page_has_a_fault(page: Page, site: Site, states: list[str]) -> None:
    waiting, seen, faults = ["/", "/no-such-page", *states], Counter[str](), []
    visited: set[str] = set()
    while waiting:
        path = waiting.pop(0)
        endpoint = endpoint_of(site.app, path)
        if path in visited or seen[endpoint] >= OF_ONE_KIND or endpoint in NO_PAGE:
            continue
        visited.add(path)
        if "text/html" not in page.kind_of(path):
            continue
        page.open(path)
        endpoint = endpoint_of(site.app, page.driver.current_url)  # it may have led on
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
    "pages.sign_in": "before signing in; test_journeys looks at it",
    "pages.link": "before signing in; test_journeys looks at it",
    "pages.future": "a part of the case page, which fetches it",
    "pages.import_progress": "a part of the page of an import, which fetches it",
    "pages.start": "leads on to the first page of a person",
    "pages.session_state": "for the script that warns before the session ends",
    "pages.fills_file": "a file",
    "pages.memo_file": "a file",
    "pages.rejected_rows": "a file",
    "pages.sample": "a file",
    "pages.healthz": "for programs",
    "pages.metrics": "for programs",
    "pages.readyz": "for programs",
}


def pages_of(app: Flask) -> set[str]:
    rules = [rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())]
    return {rule.endpoint for rule in rules if rule.endpoint.startswith("pages.")} - set(ELSEWHERE)


def test_what_is_looked_for_elsewhere_is_there(site: Site) -> None:
    assert set(ELSEWHERE) <= set(site.app.view_functions)
