"""The memo's pages and files: who may have which edition, what the preview shows, what the audit log says."""

from __future__ import annotations

import io
import re
from html import unescape
from pathlib import Path

import pytest
from docx import Document
from flask import Flask
from openpyxl import load_workbook
from pypdf import PdfReader
from sqlalchemy import select

from rules.model import Rulebook
from screening.demo import screened_demo
from screening.memo.blocks import spoken
from screening.operations import comments, decisions, memos, questions, referrals, sessions, settings
from screening.operations.base import Invalid, NotAllowed, NotFound
from screening.store.actor import ATTORNEY, AUDITOR, COMMAND_LINE, INTAKE, Actor
from screening.store.database import Database
from screening.store.tables import AuditEvent
from tests.operations.made import add_firm, add_person
from tests.screening.memo.reading import letters, of_page, of_pdf, of_word
from tests.web.conftest import Browser

FILES = ("memo.docx", "memo.pdf", "fills.csv", "fills.xlsx")


@pytest.fixture(scope="session")
def demo(rulebook: Rulebook) -> list:
    return screened_demo(rulebook)


@pytest.fixture
def kept(database: Database, demo: list, rulebook: Rulebook) -> str:
    """The id of the first demo referral (CRPS with low-dose naltrexone)."""
    return referrals.add_screened(COMMAND_LINE, database, demo[:1], rulebook, "a test")[0]


@pytest.fixture
def attorney(database: Database) -> Actor:
    return add_person(database, "Attorney Invented", ATTORNEY)


@pytest.fixture
def sign_in(app: Flask, database: Database):
    def as_role(role: str, firm_id: str | None = None) -> Browser:
        add_person(database, f"{role} invented", role, firm_id)
        link = sessions.issue_link(COMMAND_LINE, database, f"{role} invented".lower())
        client = app.test_client()
        assert client.post("/sign-in", data={"token": link}).status_code == 303
        return Browser(client)

    return as_role


def address(kept: str, what: str = "memo", edition: str = "", **more: str) -> str:
    given = {"edition": edition, **more} if edition else more
    query = "&".join(f"{name}={value}" for name, value in given.items())
    return f"/referrals/{kept}/{what}" + (f"?{query}" if query else "")


def events(database: Database, action: str) -> list[AuditEvent]:
    with database.reading() as session:
        return list(session.scalars(select(AuditEvent).where(AuditEvent.action == action).order_by(AuditEvent.number)))


def article(page: str) -> str:
    found = re.search(r'<article class="memo">.*</article>', page, re.DOTALL)
    assert found
    return found[0]


# --- what is shown ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("edition", ["producible", "work-product"])
def test_preview_and_files_say_the_same(browser, database, kept, edition):
    page = letters(of_page(article(browser.get(address(kept, edition=edition)))))
    docx, pdf = (browser.client.get(address(kept, f"memo.{kind}", edition)) for kind in ("docx", "pdf"))
    assert letters(of_word(docx.data)) == page
    assert letters(of_pdf(pdf.data)) == page


def test_the_producible_edition_is_shown_unless_the_other_is_asked_for(browser, kept):
    assert "Medication and expense report" in browser.get(address(kept))
    assert "Case memo" in browser.get(address(kept, edition="work-product"))


def test_files_are_attachments_whose_names_name_no_patient(browser, kept, demo):
    referral = demo[0][0]
    words = set(re.findall(r"[a-z]{3,}", f"{referral.patient.name} {referral.referral_id}".lower()))
    for what in FILES:
        answer = browser.client.get(address(kept, what))
        disposition = answer.headers["Content-Disposition"]
        assert answer.status_code == 200
        assert disposition.startswith("attachment; filename=")
        assert disposition.endswith(f"-producible-{kept}-2026-05-04.{what.partition('.')[2]}")
        assert not words & set(re.findall(r"[a-z]{3,}", disposition.replace(kept, "").lower()))
        assert answer.headers["Cache-Control"] == "no-store"


def test_files_are_what_they_claim_to_be(browser, kept):
    content = {what: browser.client.get(address(kept, what)).data for what in FILES}
    assert Document(io.BytesIO(content["memo.docx"])).paragraphs
    assert len(PdfReader(io.BytesIO(content["memo.pdf"])).pages) > 3
    assert content["fills.csv"].decode("utf-8-sig").startswith("row,date,")
    assert load_workbook(io.BytesIO(content["fills.xlsx"])).sheetnames[0] == "Fills"


def test_the_same_file_twice_is_the_same_bytes(browser, kept):
    assert [browser.client.get(address(kept, what)).data for what in FILES] == [
        browser.client.get(address(kept, what)).data for what in FILES
    ]


def test_organisation_and_banners_of_the_settings_head_the_memo(browser, database, kept):
    changes = {"organisation": "Roe & Doe", "banner": "Ours alone.", "privilege banner": "For counsel only."}
    settings.change(COMMAND_LINE, database, changes)
    producible, inside = (browser.get(address(kept, edition=e)) for e in ("producible", "work-product"))
    for page in (producible, inside):
        assert "Roe &amp; Doe</p>" in article(page)
        assert "Ours alone." in article(page)
        assert "A screening estimate, not legal or medical advice" in article(page)
    assert "For counsel only." in article(inside)
    assert "For counsel only." not in producible


def test_decisions_marks_and_chosen_comments_go_into_the_work_product_only(browser, database, kept, demo, attorney):
    result = demo[0][1]
    finding = next(f for f in result["findings"] if f["kind"] == "signal")
    decisions.decide(attorney, database, kept, finding["rule"], "amended", "Plainer words.", "As we would say it.")
    ask = result["prompts"][0]["ask"]
    questions.mark(attorney, database, kept, questions.ask_hash(ask), "dismissed", "Already in the file.")
    comments.add(attorney, database, kept, "Print this one.", in_memo=True)
    comments.add(attorney, database, kept, "Never print this one.")
    inside = article(browser.get(address(kept, edition="work-product")))
    outside = browser.get(address(kept, edition="producible"))
    for text in ("As we would say it.", "Plainer words.", "Already in the file.", "Print this one."):
        assert text in unescape(inside)
    assert "Never print this one." not in inside
    assert "As we would say it." in outside
    for text in ("Plainer words.", "Already in the file.", "rint this one."):
        assert text not in outside


def test_the_newest_decision_counts(browser, database, kept, demo, attorney):
    finding = next(f for f in demo[0][1]["findings"] if f["kind"] == "signal")
    decisions.decide(attorney, database, kept, finding["rule"], "rejected", "At first.")
    assert f"{finding['title']}</h3>" not in browser.get(address(kept))
    decisions.decide(attorney, database, kept, finding["rule"], "accepted")
    assert f"{finding['title']}</h3>" in browser.get(address(kept))


def test_comments_are_chosen_on_the_page(browser, database, kept):
    ids = [comments.add(COMMAND_LINE, database, kept, text) for text in ("First remark.", "Second remark.")]
    memo = address(kept, edition="work-product")
    assert "0 of 2" in browser.get(memo)
    browser.send(f"/referrals/{kept}/memo/comments", comment=ids[1], edition="work-product")
    page = browser.get(memo)
    assert "1 of 2" in page
    assert "Second remark." in article(page)
    assert "First remark." not in article(page)
    browser.send(f"/referrals/{kept}/memo/comments", edition="work-product")
    assert "Second remark." not in article(browser.get(memo))


def test_a_comment_of_another_case_cannot_be_chosen(browser, kept):
    browser.send(f"/referrals/{kept}/memo/comments", status=422, comment="not-one-of-them")


def test_what_the_producible_edition_leaves_out_is_said_beside_it(browser, database, rulebook, demo):
    (kept,) = referrals.add_screened(COMMAND_LINE, database, demo[10:11], rulebook, "a test")
    unconfirmed = [f for f in demo[10][1]["findings"] if f["status"] == "unconfirmed" and f["kind"] == "signal"]
    page = browser.get(address(kept))
    for finding in unconfirmed:
        assert f"{finding['title']}: no expert has confirmed its rule" in unescape(page)
        assert finding["title"] not in article(page)


def test_rows_that_await_consent_come_in_when_it_is_settled(browser, database, rulebook, demo):
    place = next(n for n, (_, result) in enumerate(demo) if "F11.20" in str(result["diagnoses"]))
    (kept,) = referrals.add_screened(COMMAND_LINE, database, demo[place : place + 1], rulebook, "a test")
    page = browser.get(address(kept))
    assert 'name="consent" value="settled"' in page
    assert "F11.20" not in page
    assert "F11.20" in browser.get(address(kept, edition="producible", consent="settled"))
    assert "F11.20" in browser.get(address(kept, edition="work-product"))
    asked = [event.detail for event in events(database, "memo:producible")]
    assert [detail.get("consent") for detail in asked] == [None, "settled"]


# --- who, and what is written down --------------------------------------------------------------------------------


def test_a_coordinator_has_the_producible_edition_only(sign_in, kept):
    intake = sign_in(INTAKE)
    page = intake.get(address(kept))
    assert "Attorney work product" not in page
    for what in ("memo", *FILES):
        assert intake.client.get(address(kept, what)).status_code == 200
        assert intake.client.get(address(kept, what, "work-product")).status_code == 403


def test_an_auditor_has_no_memo(sign_in, kept):
    auditor = sign_in(AUDITOR)
    for what in ("memo", *FILES):
        assert auditor.client.get(address(kept, what)).status_code == 403


def test_another_firms_referral_answers_like_one_that_does_not_exist(sign_in, database, kept):
    attorney = sign_in(ATTORNEY, add_firm(database, "Another firm"))
    for what in ("memo", *FILES):
        for edition in ("producible", "work-product"):
            there, nowhere = (attorney.client.get(address(id, what, edition)) for id in (kept, "nothing-here"))
            assert there.status_code == nowhere.status_code == 404
            assert there.text.replace(kept, "") == nowhere.text.replace("nothing-here", "")
    sent = attorney.send(f"/referrals/{kept}/memo/comments", status=404, comment="x")
    assert sent.status_code == 404


def test_no_such_edition_or_kind(browser, database, kept):
    browser.get(address(kept, edition="everything"), 422)
    browser.get(address(kept, "memo.odt"), 404)
    with pytest.raises(Invalid, match="docx, pdf"):
        memos.produce(COMMAND_LINE, database, kept, "producible", "odt")


def test_each_look_and_each_file_is_one_event_without_patient_data(browser, database, kept, demo):
    browser.get(address(kept, edition="work-product"))
    for what in FILES:
        browser.client.get(address(kept, what))
    (look,) = events(database, "memo:work-product")
    files = events(database, "memo:producible")
    assert (look.subject, look.detail["output"]) == (kept, "page")
    assert [event.detail["output"] for event in files] == ["docx", "pdf", "csv", "xlsx"]
    name = demo[0][0].patient.name.split()[0]
    assert all(name not in str(event.detail) for event in (look, *files))


def test_a_refused_memo_leaves_no_event_and_a_missing_one_is_not_found(database, kept):
    intake = add_person(database, "Intake Invented", INTAKE)
    with pytest.raises(NotAllowed):
        memos.preview(intake, database, kept, "work-product")
    with pytest.raises(NotFound):
        memos.preview(intake, database, "nothing-here", "producible")
    assert not events(database, "memo:work-product")
    assert not events(database, "memo:producible")


def test_the_memo_is_dated_by_its_newest_part_not_by_the_clock(database, kept, attorney):
    first = memos.preview(attorney, database, kept, "producible").memo.when
    assert memos.preview(attorney, database, kept, "producible").memo.when == first
    comments.add(attorney, database, kept, "Later.", in_memo=True)
    assert memos.preview(attorney, database, kept, "producible").memo.when > first


def test_rows_say_where_they_came_from(database, kept, attorney):
    said = list(spoken(memos.preview(attorney, database, kept, "producible").memo))
    place = said.index("fills rows 1-18")
    assert said[place + 1] == "a test"


def test_the_template_draws_nothing_inline():
    folder = Path(memos.__file__).parents[2] / "web" / "templates" / "memo"
    for template in folder.glob("*.html"):
        text = template.read_text(encoding="utf-8")
        assert not re.search(r"<script|style=|javascript:| on[a-z]+=", text), template.name
