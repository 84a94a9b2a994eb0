"""The list of referrals as pages: filters, views, changes of many, search by name, keys, duplicates."""

from __future__ import annotations

import re
from datetime import date, timedelta
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from rules.model import Rulebook
from screening.demo import screened_demo
from screening.operations import queue, referrals, statuses
from screening.store.actor import COMMAND_LINE, INTAKE
from screening.store.database import Database
from screening.store.tables import StoredReferral, now
from tests.operations.made import add_person, add_plain


@pytest.fixture
def database(sqlite: Database) -> Database:
    """Pages on one database; tests/operations tries what they call on both."""
    return sqlite


def words(page: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def listed(page: str) -> list[str]:
    """The references in the order of the page."""
    return [unescape(found) for found in re.findall(r'class="reference"[^>]*>([^<]+)<', page)]


def links(page: str, label: str) -> list[str]:
    """Where the links go whose text or label begins so."""
    found = re.findall(r'<a ([^>]*)href="([^"]+)"([^>]*)>(.*?)</a>', page, re.DOTALL)
    return [
        unescape(href)
        for before, href, after, text in found
        if label in unescape(before + after) or words(text).startswith(label)
    ]


def set_status(browser, expected: int = 303, **fields):
    token = re.search(r'name="form_token" value="([^"]+)"', browser.get("/"))
    assert token
    response = browser.client.post("/queue/status", data={"form_token": token[1], **fields})
    assert response.status_code == expected, response.text
    return response


def status_of(database: Database, referral_id: str) -> str:
    with database.reading() as session:
        return session.get_one(StoredReferral, referral_id).status


# --- the list -----------------------------------------------------------------------------------------------------


def test_a_row_says_what_a_coordinator_needs(browser, database: Database) -> None:
    bea = add_person(database, "Bea", INTAKE)
    soon, later = date.today() + timedelta(days=9), date.today() + timedelta(days=40)
    add_plain(
        database,
        band="red",
        queue="pharmacist today",
        score=41,
        reasons=["first reason", "second reason"],
        unconfirmed=True,
        demo=True,
        clock_due=soon,
        clock_kind="time to file",
        received=now() - timedelta(days=6),
        assignee_id=bea.id,
        moved={"what": ["band grey → red"], "why": ["it was judged as of today"]},
        moved_at=now(),
    )
    add_plain(database, reference="near", clock_due=later, clock_kind="notice")
    page = browser.get("/")
    row = words(page[page.index("<tbody>") : page.index("</tr>", page.index("<tbody>"))])
    for said in (
        "red pharmacist today 41 R1 Demo Unconfirmed rule No fills Moved",
        "Band grey → red, because it was judged as of today.",
        "first reason second reason Time to file",
        "9 days left",
        "6 d new Bea",
    ):
        assert said in row
    assert '<span class="clock pressing">' in page
    assert '<span class="clock near">' in page
    assert "Why is this first?" in page


def test_a_day_that_nobody_confirmed_says_so_in_its_row(browser, database: Database) -> None:
    due = date.today() + timedelta(days=9)
    kept = [{"kind": "time to file", "due": due.isoformat(), "words": "", "source": "", "unconfirmed": True}]
    add_plain(database, clock_due=due, clock_kind="time to file", clocks=kept)
    assert "Time to file, by a rule not yet confirmed" in words(browser.get("/"))


def test_the_address_holds_the_filter_and_each_chip_goes_off_and_away(browser, database: Database) -> None:
    add_plain(database, reference="red one", band="red")
    add_plain(database, reference="grey one")
    add_plain(database, reference="closed one", status="closed")
    page = browser.get("/?band=red")
    assert listed(page) == ["red one"]
    assert "Band: red" in words(page)
    (off,) = links(page, 'aria-label="Switch off: Band: red"')
    assert parse_qs(urlsplit(off).query) == {"band": ["red"], "off": ["band"]}
    without = browser.get(off)
    assert sorted(listed(without)) == ["grey one", "red one"]
    assert links(without, 'aria-label="Switch on: Band: red"') == ["/?band=red"]
    assert links(page, 'aria-label="Remove: Band: red"') == ["/"]
    (every,) = links(page, 'aria-label="Remove: Status: new, in review or waiting for records"')
    assert parse_qs(urlsplit(every).query)["status"] == ["any"]
    assert "closed one" in listed(browser.get("/?status=any"))


def test_counts_stand_beside_bands_statuses_and_views(browser, database: Database) -> None:
    add_plain(database, 3, band="red")
    add_plain(database, 2, band="grey", status="closed")
    text = words(browser.get("/"))
    assert "To do 3" in text
    assert "All 5" in text
    assert "red 3" in text
    assert "grey 0" in text
    assert "Closed 2" in text


def test_queues_are_chosen_with_their_counts_and_say_when_one_counts_twice(browser, database: Database) -> None:
    add_plain(database, reference="one reader", queue="within 48 hours")
    assert "in two or more queues" not in words(browser.get("/?q=one"))
    add_plain(database, reference="two readers", queue="pharmacist today", beside=["attorney today"])
    add_plain(database, reference="of old", queue="a queue of an earlier rulebook")
    said = words(browser.get("/"))
    assert "Queue Pharmacist today 1 Attorney today 1 Within 48 hours 1 A queue of an earlier rulebook 1" in said
    assert "1 referral is in two or more queues and counts in each." in said
    page = browser.get("/?queue=attorney+today")
    assert listed(page) == ["two readers"]
    assert 'href="/" aria-current="true">Attorney today <span class="count">1</span>' in page
    assert "/?queue=attorney+today&queue=within+48+hours" in unescape(page)
    assert "Pharmacist today 0" in words(browser.get("/?band=green&queue=pharmacist+today")), "a chosen one stays"


def test_an_address_with_empty_or_strange_values(browser, database: Database) -> None:
    add_plain(database)
    response = browser.client.get("/?band=red&clock=&q=&assignee=")
    assert (response.status_code, response.location) == (303, "/?band=red")
    page = browser.get("/?band=purple&clock=soon&sort=name&after=nothing")
    assert listed(page) == ["R1"]
    assert "“purple” is not one of" in unescape(page)
    assert "“soon” is not a number of days" in unescape(page)


def test_pages_and_sorting_by_links(browser, database: Database) -> None:
    add_plain(database, queue.PAGE + 5)
    first = browser.get("/")
    (following,) = links(first, "Next page")
    second = browser.get(following)
    assert len(listed(first)) == queue.PAGE
    assert len(listed(second)) == 5
    assert not set(listed(first)) & set(listed(second))
    (back,) = links(second, "Previous page")
    assert listed(browser.get(back)) == listed(first)
    (by_reference,) = [href for href in links(first, "Referral") if "sort=reference" in href]
    page = browser.get(by_reference)
    assert 'aria-sort="ascending"' in page
    assert listed(page) == sorted(f"R{n + 1}" for n in range(queue.PAGE + 5))[: queue.PAGE]
    assert 'aria-sort="descending"' in browser.get(links(page, "Referral ↑")[0])
    assert links(page, "Back to the most urgent first") == ["/"]


def test_nothing_matches_and_nothing_further_down(browser, database: Database) -> None:
    (one,) = add_plain(database)
    page = browser.get("/?q=unheard-of")
    assert "Nothing matches this filter" in page
    assert "1 referral is here in all" in words(page)
    assert "Nothing further down" in browser.get(f"/?after={one}")


def test_seen_takes_the_mark_of_a_move_away(browser, database: Database) -> None:
    moved = {"what": ["band grey → red"], "why": ["x"]}
    (one,) = add_plain(database, moved=moved, moved_at=now())
    page = browser.get("/?moved=yes")
    assert f'formaction="/queue/{one}/seen"' in page
    assert browser.send(f"/queue/{one}/seen", filter="moved=yes").location == "/?moved=yes"
    assert listed(browser.get("/?moved=yes")) == []


# --- changes ------------------------------------------------------------------------------------------------------


def test_one_referral_is_changed_at_once_and_the_notice_undoes_it(browser, database: Database) -> None:
    one, other = add_plain(database, 2)
    response = set_status(browser, id=one, status="in review", filter="band=grey", after=other)
    assert parse_qs(urlsplit(response.location).query).keys() == {"band", "after", "done"}
    assert status_of(database, one) == "in review"
    page = browser.get(response.location)
    assert "1 referral now has the status “in review”" in words(page)
    (undo,) = re.findall(r'action="(/changes/[^"]+/undo)"', page)
    page = browser.get(browser.send(undo).location)
    assert "Undone for 1 referral" in words(page)
    assert status_of(database, one) == "new"


def test_many_are_previewed_applied_and_undone_from_the_list_of_changes(browser, database: Database) -> None:
    ids = add_plain(database, 3)
    response = set_status(browser, id=ids, status="declined", reason="no link", filter="sort=score")
    preview = words(browser.get(response.location))
    assert "3 referrals to the status “declined”" in preview
    assert "Nothing has been changed yet" in preview
    assert "Reason: no link" in preview
    assert "New 3 0" in preview
    assert "Declined 0 3" in preview
    assert {status_of(database, one) for one in ids} == {"new"}
    set_status(browser, id=ids[0], status="accepted")
    assert "1 were changed by somebody since they were chosen" in words(browser.get(response.location))
    done = browser.send(f"{response.location}/apply").location
    assert "2 referrals now have the status “declined”. 1 were changed" in words(browser.get(done))
    assert [status_of(database, one) for one in ids] == ["accepted", "declined", "declined"]
    page = browser.get("/changes")
    assert "Status: declined" in words(page)
    browser.send(f"{response.location}/undo")
    assert [status_of(database, one) for one in ids] == ["accepted", "new", "new"]
    assert "undone" in words(browser.get(response.location)).lower()


def test_all_that_match_whatever_is_ticked(browser, database: Database) -> None:
    add_plain(database, queue.PAGE + 2, band="red")
    (grey,) = add_plain(database)
    response = browser.send("/queue/assignee", all="yes", id=grey, assignee="none", filter="band=red")
    assert f"Assign {queue.PAGE + 2} referrals to nobody" in words(browser.get(response.location))


def test_what_cannot_be_asked_is_said_at_its_field_and_keeps_the_choice(browser, database: Database) -> None:
    one, two = add_plain(database, 2)
    page = set_status(browser, 422, id=[one, two], status="declined", filter="sort=score").text
    assert "Nothing was changed" in page
    assert '<a href="#reason">' in page
    assert 'id="reason-error"' in page
    assert page.count(" checked>") == 2
    assert "<option selected>declined" in page
    page = set_status(browser, 422, id=[one, two]).text
    assert '<a href="#status">' in page
    page = browser.send("/queue/assignee", 422, id=[one, two]).text
    assert '<a href="#assignee">' in page
    page = set_status(browser, 422, status="closed").text
    assert '<a href="#selection">' in page
    assert {status_of(database, one), status_of(database, two)} == {"new"}


def test_screen_many_again(browser, database: Database, rulebook: Rulebook) -> None:
    ids = referrals.add_screened(COMMAND_LINE, database, screened_demo(rulebook)[:2], rulebook, "demo set", demo=True)
    response = browser.send("/queue/screen", id=ids, day="same")
    assert "There is nothing to change" in words(browser.get(response.location))
    response = browser.send("/queue/screen", id=ids, day="today")
    assert "2 would be screened" in words(browser.get(response.location))
    browser.send(f"{response.location}/screen")
    assert "2 referrals screened again" in words(browser.get(response.location))
    assert referrals.read_case(COMMAND_LINE, database, ids[0]).screening.as_of == date.today()


def test_export_downloads_the_chosen(browser, database: Database) -> None:
    one, _ = add_plain(database, 2)
    response = browser.send("/queue/export", id=one)
    assert "one line for each" in browser.get(response.location)
    sheet = browser.send(f"{response.location}/export", 200)
    assert sheet.headers["Content-Disposition"] == 'attachment; filename="referrals.csv"'
    assert sheet.headers["Cache-Control"] == "no-store"
    assert sheet.text.splitlines()[1].startswith("R1,grey,some queue")
    assert len(sheet.text.splitlines()) == 2


# --- names, views, keys -------------------------------------------------------------------------------------------


def test_a_name_is_searched_by_post_and_stands_in_no_address(browser, database: Database) -> None:
    add_plain(database, patient_name="zora canary")
    response = browser.send("/find", 200, name="Canary")
    assert listed(response.text) == ["R1"]
    assert not [href for href in re.findall(r'(?:href|action)="([^"]*)"', response.text) if "anary" in href]
    assert "Nobody of that name" in browser.send("/find", 200, name="unheard").text
    refused = browser.send("/find", 422, name="x").text
    assert 'aria-invalid="true"' in refused


def test_views_are_saved_shared_renamed_and_removed(browser, database: Database) -> None:
    add_plain(database, 2, band="red")
    assert browser.send("/views", name="My reds", filter="band=red&name=Zora").location == "/?band=red"
    page = browser.get("/?band=red")
    assert "My reds 2" in words(page)
    assert 'aria-current="true">My reds' in page
    page = browser.get("/views")
    assert "My reds Private" in words(page)
    (change,) = re.findall(r'action="(/views/[^"/]+)"', page)
    browser.send(change, name="Reds", shared="yes")
    assert "Reds Shared" in words(browser.get("/views"))
    assert 'aria-describedby="name-' in browser.send(change, 422, name=" ").text
    browser.send(f"{change}/remove")
    assert "You have saved none yet" in browser.get("/views")


def test_keys_can_be_turned_off(browser) -> None:
    assert 'data-shortcuts="on"' in browser.get("/")
    assert "Turn the keys off" in browser.get("/keys")
    browser.send("/keys", shortcuts="no")
    assert 'data-shortcuts="off"' in browser.get("/")
    browser.send("/keys", shortcuts="yes")
    assert 'data-shortcuts="on"' in browser.get("/")


def test_possible_duplicates_side_by_side(browser, database: Database, rulebook: Rulebook) -> None:
    screened = screened_demo(rulebook)[:1] * 2
    first, later = referrals.add_screened(COMMAND_LINE, database, screened, rulebook, "x")
    page = browser.get("/")
    assert f'href="/referrals/{later}/duplicates"' in page
    page = browser.get(f"/referrals/{later}/duplicates")
    assert "Are these one case?" in page
    fields = dict(re.findall(r'name="(first|later|first_edition|later_edition)" value="([^"]+)"', page))
    assert (fields["first"], fields["later"]) == (first, later)
    assert "Choose one of these" in browser.send(f"/referrals/{later}/duplicates", 422, **fields).text
    response = browser.send(f"/referrals/{later}/duplicates", choice="one", **fields)
    assert response.location == f"/referrals/{first}"
    assert status_of(database, later) == "closed"
    assert browser.send(f"/referrals/{later}/duplicates", 409, choice="two", **fields)
    assert "Possible duplicate<" not in browser.get("/?status=any")
    assert [change.now for change in statuses.history(COMMAND_LINE, database, later)] == ["closed"]
