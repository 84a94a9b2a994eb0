"""A new referral by form and by paste: fields, errors, readings, drafts, search, probable duplicates."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from flask import Flask

from screening.demo import FOLDER
from screening.intake import form
from screening.operations import referrals
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database

CRPS = sorted(FOLDER.glob("01-*.json"))[0]
TYPED = {
    "referral_id": "R-77",
    "patient-name": "Zora Canary",
    "patient-date_of_birth": "2 Feb 1980",
    "injury-date": "1/10/2025",
    "injury-state": "CA",
    "received_on": "2025-07-01",
    "diagnoses-0-code": "G90.511",
    "diagnoses-0-date": "20 Feb 2025",
    "fills-0-drug": "naltrexone 4.5 mg cap",
    "fills-0-date": "6/1/2025",
    "fills-0-quantity": "30",
    "fills-0-days_supply": "30",
}


@pytest.fixture
def database(sqlite: Database) -> Database:
    """Pages on one database; tests/operations tries what they call on both."""
    return sqlite


def count(database: Database) -> int:
    return referrals.count(COMMAND_LINE, database)


def words(page: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def draft_in(page: str) -> str:
    found = re.search(r'name="draft" id="draft" value="([^"]*)"', page)
    assert found
    return found[1]


def test_a_referral_typed_in_is_screened(browser, database: Database) -> None:
    response = browser.send("/referrals/new", do="screen", **TYPED)
    assert response.location.startswith("/referrals/")
    page = browser.get(response.location)
    assert "R-77" in page
    case = referrals.read_case(COMMAND_LINE, database, response.location.rsplit("/", 1)[1])
    assert case.version.origins["fills 1"].startswith("typed in by Administrator, ")
    assert case.referral.fills[0].days_supply == 30
    assert case.screening.as_of.isoformat() == "2025-07-01"


def test_every_field_of_the_form_is_on_the_page_with_a_label(browser) -> None:
    values = {form.field_id(s.fields[0].name, 0, s.name): "x" for s in form.LISTS.values()}
    page = browser.send("/referrals/new", 200, do="check", **values).text
    for section in form.SECTIONS:
        for field in section.fields:
            key = form.field_id(field.name, 0, section.name) if section.one else form.field_id(field.name)
            assert f'name="{key}"' in page, key
            assert f'<label for="{key}">' in page, key
    assert f'name="{form.NO_COVERAGE}"' in page


def test_words_for_a_code_bring_the_code_in_the_message(browser) -> None:
    page = browser.send("/referrals/new", 422, do="screen", **TYPED | {"diagnoses-0-code": "crps right arm"}).text
    said = words(page)
    summary = said[said.index("Diagnosis 1") : said.index("Diagnosis 1") + 300]
    assert "Did you mean G90.511, Complex regional pain syndrome I of right upper limb" in summary
    assert "Did you mean G90.511," not in words(browser.send("/referrals/new", 200, do="check", **TYPED).text)


def test_errors_stand_at_their_fields_and_above_with_links(browser, database: Database) -> None:
    typed = TYPED | {"injury-date": "soon", "fills-0-quantity": "a lot", "fills-0-billed": "-5"}
    page = browser.send("/referrals/new", 422, do="screen", **typed).text
    assert 'role="alert"' in page
    for key in ("injury-date", "fills-0-quantity", "fills-0-billed"):
        assert f'<a href="#{key}">' in page
        assert f'id="{key}-error"' in page
        field = re.search(rf'<input id="{key}"[^>]*>', page)
        assert field
        assert 'aria-invalid="true"' in field[0]
        assert f"{key}-error" in re.search(r'aria-describedby="([^"]*)"', field[0])[1].split()
    assert 'value="naltrexone 4.5 mg cap"' in page
    assert "Fill 1, quantity" in words(page)
    assert count(database) == 0


def test_what_was_typed_is_said_back_in_words(browser) -> None:
    page = words(browser.send("/referrals/new", 200, do="check", **TYPED).text)
    assert "4.5 mg a day from 1 Jun 2025, 30 days, to 30 Jun 2025" in page
    assert "G90.511 Complex regional pain syndrome I of right upper limb, 20 Feb 2025" in page
    assert "Friday, 10 January 2025" in page
    assert "Nothing has to be put right" in page


def test_a_reading_is_fetched_for_one_row(browser) -> None:
    found = browser.send("/referrals/new/echo", 200, row="fills-0", **TYPED).text
    assert "4.5 mg a day" in found
    assert "<html" not in found
    assert "January" in browser.send("/referrals/new/echo", 200, row="injury-date", **TYPED).text
    misspelt = browser.send("/referrals/new/echo", 200, row="fills-0", **{"fills-0-drug": "naltrexne 50 mg"}).text
    assert 'value="take:fills-0-drug:naltrexone 50 mg"' in misspelt
    assert browser.send("/referrals/new/echo", 200, row="fills-x").text.strip() == ""


def test_rows_are_added_removed_and_words_taken_over_without_scripts(browser) -> None:
    page = browser.send("/referrals/new", 200, do="add:fills", **TYPED).text
    assert re.search(r'<input id="fills-1-drug"[^>]* autofocus', page)
    assert 'name="fills-0-drug" value="naltrexone 4.5 mg cap"' in page
    page = browser.send("/referrals/new", 200, do="remove:fills:0", **TYPED, **{"fills-1-drug": "second"}).text
    assert 'name="fills-0-drug" value="second"' in page
    assert 'name="fills-1-drug"' not in page
    page = browser.send("/referrals/new", 200, do="take:fills-0-drug:tramadol", **TYPED).text
    assert 'name="fills-0-drug" value="tramadol"' in page
    for nonsense in ("add:colours", "remove:fills:x", "remove:colours:0", "take:colour:red", "dance", ""):
        assert browser.send("/referrals/new", 200, do=nonsense, **TYPED)


def test_a_draft_is_kept_by_every_button_and_offered_again(browser, database: Database) -> None:
    page = browser.send("/referrals/new", 200, do="check", **TYPED).text
    draft = draft_in(page)
    browser.send("/referrals/new", do="leave", draft=draft, **TYPED | {"patient-sex": "female"})
    page = browser.get("/referrals/new")
    assert f"/referrals/new?draft={draft}" in page
    assert "R-77" in page
    again = browser.get(f"/referrals/new?draft={draft}")
    assert 'name="fills-0-drug" value="naltrexone 4.5 mg cap"' in again
    assert '<option value="female" selected>' in again
    response = browser.send("/referrals/new", do="screen", draft=draft, **TYPED)
    assert response.location.startswith("/referrals/")
    assert "unfinished" not in browser.get("/referrals/new")


def test_a_draft_is_saved_while_typing_and_thrown_away(browser) -> None:
    saved = browser.send("/drafts", 200, **TYPED).text
    draft = draft_in(saved)
    assert "Saved" in saved
    assert draft_in(browser.send("/drafts", 200, draft=draft, **TYPED).text) == draft
    browser.send(f"/drafts/{draft}/remove")
    browser.get(f"/referrals/new?draft={draft}", 404)


# --- probable duplicates ----------------------------------------------------------------------------------------


def second(browser, **changes):
    """Another referral of the same patient is sent; where it leads to."""
    browser.send("/referrals/new", do="screen", **TYPED)
    later = TYPED | {"referral_id": "R-78", "injury-state": "NV", "fills-1-drug": "gabapentin 300mg cap",
                     "fills-1-date": "7/1/2025"} | changes  # fmt: skip
    response = browser.send("/referrals/new", do="screen", **later)
    assert response.location.startswith("/referrals/new/like/")
    return response.location


def sent_with(page: str) -> dict[str, str]:
    return {name: re.search(rf'name="{name}" value="([^"]*)"', page)[1] for name in ("twin", "edition")}


def test_a_probable_duplicate_is_shown_side_by_side(browser, database: Database) -> None:
    page = words(browser.get(second(browser)))
    assert "Is this the same case?" in page
    assert "name and date of birth of the patient are the same" in page
    assert "Injury state CA NV" in page
    assert "gabapentin 300mg cap" in page
    assert count(database) == 1


@pytest.mark.parametrize(
    ("choice", "kept", "version", "fills"), [("apart", 2, 1, 2), ("both", 1, 2, 2), ("new", 1, 2, 2)]
)
def test_what_is_said_of_it_is_done(browser, database: Database, choice, kept, version, fills) -> None:
    address = second(browser)
    response = browser.send(address, choice=choice, **sent_with(browser.get(address)))
    case = referrals.read_case(COMMAND_LINE, database, response.location.rsplit("/", 1)[1])
    assert (count(database), case.stored.version, len(case.referral.fills)) == (kept, version, fills)


def test_without_an_answer_it_asks_again_and_after_a_change_meanwhile_too(browser, database: Database) -> None:
    address = second(browser)
    page = browser.get(address)
    assert browser.send(address).location == address
    assert browser.send(address, choice="perhaps").location == address
    browser.send(address, 409, choice="both", twin=sent_with(page)["twin"], edition="99")
    browser.send(address, 404, choice="both", twin="nothing", edition="1")
    assert count(database) == 1


# --- paste ------------------------------------------------------------------------------------------------------


def test_paste_a_table_with_the_injury_date_beside_it(browser) -> None:
    text = "date,drug,quantity,days supply\n2025-06-01,NALTREXONE 4.5MG CAP CPD,30,30\n"
    refused = browser.send("/referrals/new/paste", status=422, text=text)
    assert "injury" in refused.text
    assert "NALTREXONE" in refused.text  # what was pasted is not lost
    response = browser.send("/referrals/new/paste", text=text, injury_date="10 Jan 2025", as_of="2025-07-01")
    assert "pasted text" in browser.get(response.location)


def test_pasted_json_and_several_of_them(browser, database: Database) -> None:
    one = json.loads(CRPS.read_text(encoding="utf-8"))
    response = browser.send("/referrals/new/paste", text=json.dumps(one))
    assert "DEMO-01" in browser.get(response.location)
    response = browser.send("/referrals/new/paste", text=json.dumps([one, one | {"referral_id": "SECOND"}]))
    assert response.location.startswith("/imports/")
    assert count(database) == 1


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "nothing was given"),
        ({"text": "{"}, "is not JSON here"),
        ({"text": '{"referral_id": "X", "injury": {"date": "soon"}}'}, "injury, date"),
        ({"text": "x", "injury_date": "10.1.25"}, "is not a date"),
        ({"text": "x", "as_of": "tomorrow"}, "is not a date"),
    ],
)
def test_bad_input_names_the_place_and_keeps_nothing(browser, database: Database, fields: dict, said: str) -> None:
    response = browser.send("/referrals/new/paste", status=422, **fields)
    assert said in unescape(response.text).replace("Injury", "injury")
    assert 'role="alert"' in response.text
    assert count(database) == 0


# --- search, demo -----------------------------------------------------------------------------------------------


def test_search_by_page_and_by_fragment(browser) -> None:
    assert "whiplash" not in browser.get("/lookup/codes")
    assert "S13.4XXA" in browser.send("/lookup/codes", 200, typed="whiplash").text
    assert "Did you mean" in browser.send("/lookup/drugs", 200, typed="naltrexne").text
    token = re.search(r'name="form_token" value="([^"]+)"', browser.get("/lookup/drugs"))[1]
    sent = {"form_token": token, "field": "fills-2-drug", "fills-2-drug": "contr"}
    fragment = browser.client.post("/lookup/drugs", data=sent, headers={"HX-Request": "true"}).text
    assert 'data-text="contrave"' in fragment
    assert 'id="fills-2-drug-option-1"' in fragment
    assert "<html" not in fragment
    browser.get("/lookup/colours", 404)


def test_nothing_that_was_typed_stands_in_an_address(browser) -> None:
    page = browser.send("/referrals/new", 200, do="check", **TYPED).text
    for address in re.findall(r'(?:href|action|hx-post)="([^"]+)"', page):
        assert "Canary" not in address
        assert "naltrexone" not in address
    address = second(browser)
    assert "Canary" not in address
    assert "R-7" not in address


def test_the_demo_set_is_loaded_once_and_removed(browser, database: Database) -> None:
    browser.send("/demo/load")
    loaded = referrals.count(COMMAND_LINE, database, demo=True)
    assert loaded > 10
    browser.send("/demo/load")
    assert count(database) == loaded
    browser.send("/demo/remove")
    assert count(database) == 0


def test_a_long_form_is_taken(app: Flask, browser) -> None:
    many = {f"fills-{n}-drug": "naltrexone 4.5 mg cap" for n in range(form.MOST_ROWS)}
    response = browser.send("/referrals/new", do="screen", **TYPED | many)
    assert response.location.startswith("/referrals/")
