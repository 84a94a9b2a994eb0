"""Uploads: looked at, columns, taken in, rejected rows back, probable duplicates, undone."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from html import unescape

import pytest

from rules.model import Rulebook
from screening.intake import load_bytes
from screening.intake.columns import REASON
from screening.intake.dry_run import REJECTED, dry_run
from screening.intake.samples import SAMPLES, sample_bytes
from screening.operations import jobs, referrals
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from screening.store.tables import StoredReferral
from tests.operations.made import add_plain

MISTAKES = sample_bytes("sample-with-mistakes.csv")
SAMPLE = sample_bytes("sample.csv")


@pytest.fixture
def database(sqlite: Database) -> Database:
    """Pages on one database; tests/operations tries what they call on both."""
    return sqlite


def words(page: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def upload(browser, data: bytes, name: str = "list.csv", status: int = 303, **fields):
    return browser.send("/imports", status, file=(io.BytesIO(data), name), **fields)


def count(database: Database) -> int:
    return referrals.count(COMMAND_LINE, database)


@pytest.fixture
def run_jobs(database: Database, rulebook: Rulebook):
    return lambda: jobs.run_due_jobs(database, rulebook)


def test_a_dry_run_counts_and_says_why(browser, database: Database) -> None:
    page = words(browser.get(upload(browser, MISTAKES).location))
    assert re.search(r"Import of \d+ \w+ \d{4}, \d\d:\d\d UTC uploaded \.csv \w+, 7 rows", page)
    assert "Referrals 1 1 2" in page
    assert "Rows 3 1 3" in page
    assert "Nothing has been written yet" in page
    assert 'row 3, column Qty : "ninety" is not a plain number' in page
    assert "give the date of the injury beside the file" in page
    assert "Take in 2 referrals" in page
    assert count(database) == 0


def test_it_is_taken_in_and_the_rejected_rows_come_back(browser, database: Database, run_jobs) -> None:
    address = upload(browser, MISTAKES).location
    assert browser.send(f"{address}/start").location == address
    assert "about to begin" in browser.get(address)
    run_jobs()
    page = words(browser.get(address))
    assert "2 added" in page
    assert count(database) == 2
    response = browser.client.get(f"{address}/rejected")
    assert response.headers["Content-Disposition"] == 'attachment; filename="rejected.csv"'
    rows = list(csv.reader(io.StringIO(response.data.decode("utf-8-sig"))))
    assert rows[0][-1] == REASON
    assert [row[0] for row in rows[1:]] == ["SAMPLE-3", "SAMPLE-3", "SAMPLE-5"]


def test_the_same_file_again_says_so(browser, database: Database, run_jobs) -> None:
    address = upload(browser, SAMPLE).location
    browser.send(f"{address}/start")
    run_jobs()
    again = upload(browser, SAMPLE, "another name.csv").location
    assert again == f"{address}?again=1"
    assert "received before" in browser.get(again)
    browser.send(f"{address}/start", 409)
    assert count(database) == 2


def test_progress_survives_a_reload_and_ends_by_itself(browser, run_jobs) -> None:
    address = upload(browser, SAMPLE).location
    browser.send(f"{address}/start")
    for _ in range(2):
        assert "0 of 2 referrals" in words(browser.get(address))
    fragment = browser.client.get(f"{address}/progress")
    assert "<html" not in fragment.text
    assert "HX-Refresh" not in fragment.headers
    run_jobs()
    assert browser.client.get(f"{address}/progress").headers["HX-Refresh"] == "true"


def test_it_is_cancelled_and_gone_on_with(browser, database: Database, run_jobs) -> None:
    address = upload(browser, SAMPLE).location
    browser.send(f"{address}/start")
    browser.send(f"{address}/cancel")
    run_jobs()
    assert count(database) == 0
    assert "Go on with 2 referrals" in words(browser.get(address))
    browser.send(f"{address}/start")
    run_jobs()
    assert count(database) == 2


def test_it_is_undone_and_what_was_worked_on_is_named(browser, database: Database, run_jobs) -> None:
    address = upload(browser, SAMPLE).location
    browser.send(f"{address}/start")
    run_jobs()
    with database.writing() as session:
        session.query(StoredReferral).filter_by(reference="SAMPLE-2").one().status = "accepted"
    page = words(browser.get(address))
    assert "1 referral is taken back" in page
    assert "SAMPLE-2 : its status is accepted" in page
    browser.send(f"{address}/undo")
    assert count(database) == 1
    assert "was undone" in words(browser.get(address))


def test_a_finished_import_leads_to_what_it_added(browser, database: Database, run_jobs) -> None:
    add_plain(database, reference="OTHER")
    address = upload(browser, SAMPLE).location
    browser.send(f"{address}/start")
    run_jobs()
    page = browser.get(address)
    assert "See the 2 referrals it added" in words(page)
    (link,) = re.findall(r'href="(/\?[^"]*import=[^"]*)"', page)
    listed = browser.get(unescape(link))
    assert {name for name in ("SAMPLE-1", "SAMPLE-2", "OTHER") if name in listed} == {"SAMPLE-1", "SAMPLE-2"}
    assert "Added by one import" in words(listed)
    assert re.search(r'type="hidden" name="import" value="[^"]+"', listed), "more filters keep it"


# --- columns ----------------------------------------------------------------------------------------------------


def test_unknown_columns_are_asked_about_and_remembered_for_the_sender(browser) -> None:
    strange = SAMPLE.replace(b"Qty", b"Pieces")
    address = upload(browser, strange, sender="Corner Pharmacy").location
    response = browser.client.get(address)
    assert response.location == f"{address}/columns"
    page = browser.get(response.location)
    assert "not known: please choose" in words(page)
    chosen = dict(re.findall(r'<select name="(column-[a-z0-9]+)".*?<option value="([^"]*)" selected>', page, re.DOTALL))
    chosen["column-pieces"] = "fill.quantity"
    assert browser.send(f"{address}/columns", remember="yes", **chosen).location == address
    assert "Take in 2 referrals" in words(browser.get(address))
    other = upload(browser, strange.replace(b"SAMPLE", b"OTHER"), sender="corner pharmacy").location
    assert "Take in 2 referrals" in words(browser.get(other))


def test_a_field_for_two_columns_is_refused_and_the_choice_kept(browser) -> None:
    address = upload(browser, SAMPLE.replace(b"Qty", b"Pieces")).location
    twice = {"column-pieces": "fill.drug", "column-drugname": "fill.drug"}
    page = browser.send(f"{address}/columns", 422, **twice).text
    assert "are both to be the fill: drug" in unescape(page)
    assert re.search(r'name="column-pieces".*?value="fill.drug" selected', page, re.DOTALL)


def test_day_first_dates_are_read_when_somebody_says_so(browser) -> None:
    text = b"Case ID,DOI,Drug,Fill Date,Shoe\nX1,2025-01-10,NALTREXONE 4.5MG CAP,13/06/2025,4\n"
    address = upload(browser, text).location
    page = browser.get(f"{address}/columns")
    assert "How are dates such as 13/6/2025 meant?" in words(page)
    names = {"column-caseid": "referral_id", "column-doi": "injury.date", "column-drug": "fill.drug",
             "column-filldate": "fill.date"}  # fmt: skip
    browser.send(f"{address}/columns", **names)
    assert "cannot be read as it is" in words(browser.get(address))
    browser.send(f"{address}/columns", dates="day first", **names)
    assert "13/6/2025 is June 13, 2025" in words(browser.get(address))


# --- probable duplicates ----------------------------------------------------------------------------------------


def test_a_probable_duplicate_waits_for_an_answer(browser, database: Database, run_jobs) -> None:
    first = upload(browser, SAMPLE).location
    browser.send(f"{first}/start")
    run_jobs()
    more = SAMPLE.replace(b"SAMPLE-1", b"NEW-1").replace(b"SAMPLE-2", b"NEW-2").replace(b",CA,", b",NV,")
    address = upload(browser, more).location
    page = browser.get(address)
    assert "Probably here already" in words(page)
    links = re.findall(r'href="(/imports/[^"]+/referrals/\d+)"', page)
    assert len(links) == 2
    assert "Injury state CA NV" in words(browser.get(links[0]))
    browser.send(links[0], 422)
    assert browser.send(links[0], choice="both").location == address
    browser.send(links[1], choice="leave")
    browser.send(f"{address}/start")
    run_jobs()
    page = words(browser.get(address))
    assert "1 left out" in page
    assert "1 merged" in page
    assert count(database) == 2
    browser.get(f"{address}/referrals/99", 404)


# --- limits -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"%PDF-1.7", "list.csv", "is a PDF"),
        (b"", "list.csv", "is empty"),
        (b"MZ", "list.xlsm", "macros"),
    ],
)
def test_a_file_of_no_kind_is_refused_at_its_field(browser, data: bytes, name: str, said: str) -> None:
    page = upload(browser, data, name, 422).text
    assert said in page
    assert 'href="#file"' in page
    assert 'aria-describedby="file-error file-hint"' in page


def test_no_file_a_strange_firm_and_bad_dates(browser) -> None:
    page = words(browser.send("/imports", 422, injury_date="soon", as_of="1.2.25", firm="nobody").text)
    for said in ("no file was chosen", "is not a date", "is not one of the firms"):
        assert said in page


def test_too_much_is_refused_before_it_is_parsed(browser) -> None:
    token = re.search(r'name="form_token" value="([^"]+)"', browser.get("/imports"))[1]
    response = browser.client.post(
        "/imports",
        data=b"--x\r\n" + b"x" * (22 * 2**20),
        content_type="multipart/form-data; boundary=x",
        headers={"X-Form-Token": token},
    )
    assert response.status_code == 413
    assert "split it" in response.text


def test_a_file_name_that_names_somebody_is_shown_nowhere(browser, run_jobs) -> None:
    address = upload(browser, SAMPLE, "Zora Canary 1980.csv").location
    browser.send(f"{address}/start")
    run_jobs()
    for page in (address, "/imports", "/"):
        assert "Canary" not in browser.get(page)


def test_unknown_imports(browser) -> None:
    for address in ("", "/progress", "/columns", "/rejected", "/referrals/1"):
        browser.get(f"/imports/nothing{address}", 404)
    for address in ("/start", "/cancel", "/look", "/undo", "/columns"):
        browser.send(f"/imports/nothing{address}", 404)


# --- samples ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_is_fetched_and_is_what_it_says(browser, name: str) -> None:
    response = browser.client.get(f"/imports/samples/{name}")
    assert response.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert response.data
    if "mistakes" in name:
        assert dry_run(name, response.data).referrals[REJECTED] == 2
    elif "fhir" in name:
        assert len(load_bytes(name, response.data, date(2025, 1, 10))) == 1
    else:
        assert load_bytes(name, response.data)
    browser.get("/imports/samples/passwd", 404)


def test_the_workbook_says_the_same_as_the_table() -> None:
    def said(name: str) -> list:
        return [
            (r.referral_id, r.patient, r.injury, r.records, [(f.date, f.drug, f.quantity, f.billed) for f in r.fills])
            for r in load_bytes(name, sample_bytes(name))
        ]

    assert said("sample.csv") == said("sample.xlsx")


def test_json_of_several_is_judged_one_by_one(browser) -> None:
    one = json.loads(sample_bytes("sample.json"))
    data = json.dumps([one, one | {"referral_id": "S2", "firm": 3}]).encode()
    page = words(browser.get(upload(browser, data, "list.json").location))
    assert "Referrals 1 0 1" in page
    assert "Download the rejected referrals" in page
