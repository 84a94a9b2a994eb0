"""Help is one link at one place, for whoever is signed in and for who is not."""

from __future__ import annotations

import re

from flask import Flask

from screening.operations import settings
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from screening.triage import BANDS

LINK = re.compile(r'<a class="help-link" href="/help"[^>]*>Help</a>\s*(<form class="sign-out"|</header>)')


def test_the_link_stands_at_the_same_place_everywhere(app: Flask, browser) -> None:
    for path in ("/", "/referrals/new", "/imports", "/admin/users", "/audit", "/account", "/keys", "/help"):
        assert LINK.search(browser.get(path)), path
    stranger = app.test_client()
    for path in ("/sign-in", "/sign-in/no-such-link", "/help", "/no-such-page"):
        assert LINK.search(stranger.get(path).text), path


def test_it_says_what_the_words_mean_and_whom_to_ask(app: Flask, browser, database: Database, rulebook) -> None:
    page = browser.get("/help")
    assert all(f'<span class="band {name}">' in page for name in BANDS)
    for word in ("Counter-signal", "Near miss", "Question", "Unconfirmed rule"):
        assert f"<dt>{word}</dt>" in page
    for queue in (word.value for word in rulebook.words.by_kind["queue"].values()):
        assert queue.meaning in page
        assert not queue.hours or f"{queue.hours} hours" in page
    settings.change(COMMAND_LINE, database, {"help contact": "Pat at the front desk"})
    stranger = app.test_client().get("/help").text
    assert "Pat at the front desk" in stranger
    assert "The queues of the rulebook" not in stranger  # of the rules nothing to strangers
