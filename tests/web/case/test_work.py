"""Comments, status, earlier screenings and the history of a case."""

from __future__ import annotations

import re

from screening.operations import referrals, screenings
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from screening.store.tables import User
from tests.web.case.pages import words


def test_comments(browser, database: Database, case: str) -> None:
    browser.send(f"/referrals/{case}/comments", text="called <b>twice</b>")
    page = browser.get(f"/referrals/{case}")
    assert "called &lt;b&gt;twice&lt;/b&gt;" in page
    assert "in the memo</span>" not in page
    (comment,) = screenings.read(COMMAND_LINE, database, case).comments
    browser.send(f"/referrals/{case}/comments/{comment.id}", do="into memo")
    assert "in the memo</span>" in browser.get(f"/referrals/{case}")
    browser.send(f"/referrals/{case}/comments/{comment.id}", do="out of memo")
    browser.send(f"/referrals/{case}/comments/{comment.id}", do="remove")
    assert "called &lt;b&gt;twice" not in browser.get(f"/referrals/{case}")
    refused = browser.send(f"/referrals/{case}/comments", 422, text=" ").text
    assert '<a href="#comment-text">Comment</a>' in refused


def test_status_and_assignee(browser, database: Database, case: str) -> None:
    edition = referrals.read_case(COMMAND_LINE, database, case).stored.edition
    browser.send(f"/referrals/{case}/work", do="status", new_status="in review", edition=edition)
    assert "Status in review since" in words(browser.get(f"/referrals/{case}"))
    browser.send(f"/referrals/{case}/work", 409, do="status", new_status="closed", edition=edition)
    refused = browser.send(f"/referrals/{case}/work", 422, do="status", new_status="declined", edition=edition + 1).text
    assert '<a href="#work-reason">Reason</a>' in refused
    with database.reading() as session:
        (person,) = session.scalars(User.__table__.select().with_only_columns(User.id)).all()
    browser.send(f"/referrals/{case}/work", do="assignee", assignee=person, edition=edition + 1)
    assert "with Administrator" in words(browser.get(f"/referrals/{case}"))


def test_earlier_screenings_stay_as_they_were_and_cannot_be_changed(browser, case: str) -> None:
    before = told(browser.get(f"/referrals/{case}"))
    assert len(before) > 20
    browser.send(f"/referrals/{case}/screen", as_of="2027-05-04")
    page = browser.get(f"/referrals/{case}/screenings/1")
    assert "This is screening 1 of 2" in words(page)
    assert told(page) == before
    assert not re.search(r'<form method="post" action="/referrals', page)
    browser.get(f"/referrals/{case}/screenings/9", status=404)
    refused = browser.send(f"/referrals/{case}/screen", 422, as_of="soon").text
    assert 'id="as_of-error"' in refused


def told(page: str) -> list[str]:
    """Titles, sentences and readings of the findings of a page."""
    return re.findall(r"<h4 .*?</h4>|<li><span class=.answer.*?</li>|<div><h5>For.*?</div>", page, re.S)


def test_the_history_names_who_did_what(browser, case: str) -> None:
    browser.send(f"/referrals/{case}/comments", text="SECRET WORDS")
    browser.send(f"/referrals/{case}/correct/fills/18", version=1, reason="the label", **{"fills-0-quantity": "31"})
    browser.send(f"/referrals/{case}/screen", as_of="2026-06-04")
    page = words(browser.get(f"/referrals/{case}/history"))
    for said in (
        "Screening 3",
        "It was judged as of 4 June 2026 instead of 4 May 2026",
        "Fills row 18, quantity: 30 → 31",
        "the label",
        "Administrator commented",
        "Administrator correction: fills row 18 quantity",
        "Administrator screened it again",
    ):
        assert said in page, said
    assert "SECRET WORDS" not in page
