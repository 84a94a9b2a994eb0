"""The case page: what each role sees, and that every form does what it says."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from sqlalchemy import update

from rules.model import Rulebook
from screening.clocks import clocks
from screening.demo import screened_demo
from screening.operations import decisions, questions, referrals, screenings
from screening.operations.decisions import rules_of
from screening.privilege import without_weaknesses
from screening.referral import Patient
from screening.screen import screen
from screening.store.actor import ADMINISTRATOR, ATTORNEY, AUDITOR, COMMAND_LINE, INTAKE
from screening.store.database import Database
from screening.store.tables import User
from screening.wording import capital
from tests.operations.made import add_firm


@pytest.fixture(scope="session")
def demo(rulebook: Rulebook) -> list:
    return screened_demo(rulebook)[:14]


@pytest.fixture
def cases(database: Database, demo: list, rulebook: Rulebook) -> list[str]:
    return referrals.add_screened(COMMAND_LINE, database, demo, rulebook, "demo set", demo=True)


@pytest.fixture
def case(database: Database, demo: list, rulebook: Rulebook) -> str:
    """The first of them alone."""
    return referrals.add_screened(COMMAND_LINE, database, demo[:1], rulebook, "demo set", demo=True)[0]


def become(database: Database, role: str, firm_id: str | None = None) -> None:
    """The signed-in person has another role from the next request on."""
    with database.writing() as session:
        session.execute(update(User).values(role=role, firm_id=firm_id))


def words(page: str) -> str:
    """What a page says, without its tags."""
    text = re.sub(r"<(script|style|title|desc)\b.*?</\1>", " ", page, flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


def section(page: str, heading: str) -> str:
    """The part of a page under a heading with this id."""
    return re.split(r"</section>", page.split(f'id="{heading}"', 1)[1])[0]


# --- reading ------------------------------------------------------------------------


def test_every_result_shows_all_of_it(browser, cases: list[str], demo: list) -> None:
    for kept, (referral, result) in zip(cases, demo, strict=True):
        page = words(browser.get(f"/referrals/{kept}"))
        said = [result["triage"]["queue"], *result["triage"]["reasons"], result["disclaimer"]]
        said += [referral.patient.name or "Name not given"]
        for finding in result["findings"]:
            for one in (finding, *finding["also_raised_by"]):
                said += [finding["title"], *(" ".join(one[side].split()) for side in ("plaintiff", "defence"))]
                said += [row["source"] for row in one["evidence"]]
                said += [note for reason in one["because"] for note in reason["notes"]]
        said += [capital(prompt["ask"]) for prompt in result["prompts"]]
        said += [miss["title"] for miss in result["near_misses"]]
        said += [warning["message"] for warning in result["warnings"]]
        said += [clock.words for clock in clocks(result, date.today())]
        said += [assumption for e in result["future_expenses"] for assumption in e["projection"].get("assumptions", ())]
        for text in said:
            assert " ".join(text.split()) in page, f"{result['referral_id']}: {text}"
        assert page.count("For the plaintiff") == page.count("For the defence")
        assert page.count("Unconfirmed rule") >= sum(f["status"] == "unconfirmed" for f in result["findings"])


@pytest.mark.parametrize(
    ("patient", "says"),
    [(Patient(date_of_death=date(2026, 4, 11)), "died 11 Apr 2026"), (Patient(deceased=True), "has died")],
)
def test_the_head_says_that_the_patient_has_died(
    browser, database: Database, demo: list, rulebook: Rulebook, patient: Patient, says: str
) -> None:
    referral = replace(demo[0][0], patient=patient)
    result = screen(referral, rulebook, engine="reference").as_dict()
    (kept,) = referrals.add_screened(COMMAND_LINE, database, [(referral, result)], rulebook, "demo set", demo=True)
    assert says in words(browser.get(f"/referrals/{kept}").split("</header>")[1])


def test_the_parts_of_the_score_add_up(browser, database: Database, cases: list[str], demo: list) -> None:
    become(database, ATTORNEY)
    seen = 0
    for kept, (_, result) in zip(cases, demo, strict=True):
        table = re.search(r'<table class="parts">(.*?)</table>', browser.get(f"/referrals/{kept}"), re.S)
        if table is None:
            assert not result["score"]["parts"]
            continue
        numbers = re.findall(r'<td class="number">([^<]+)</td>', table[1])
        *parts, total = (int(number.replace("\N{MINUS SIGN}", "-")) for number in numbers)
        assert sum(parts) == total == result["score"]["value"]
        seen += 1
    assert seen > 5


@pytest.mark.parametrize("role", [INTAKE, AUDITOR])
def test_nothing_on_the_page_tells_what_counter_signals_take_away(
    browser, database: Database, cases: list[str], demo: list, role: str
) -> None:
    """Strength, exposure, parts and weights: the page keeps them back as the API and the producible memo do."""
    become(database, role)
    for kept, (_, result) in zip(cases[:8], demo, strict=False):
        page = browser.get(f"/referrals/{kept}")
        assert f"<strong>{result['score']['value']}</strong> of 100" in page
        assert '<table class="parts">' not in page
        text = words(page)
        assert "less exposure" not in text
        assert not re.search(r"· [+\N{MINUS SIGN}]?\d+ points", text)
        assert not re.search(r"\b(Signal|Safety alert|Coverage flag) · (strong|moderate|slight)\b", text)


@pytest.mark.parametrize("role", [INTAKE, AUDITOR])
def test_weaknesses_are_the_attorneys(
    browser, database: Database, cases: list[str], demo: list, rulebook: Rulebook, role: str
) -> None:
    referrals.rescreen(COMMAND_LINE, database, cases[0], rulebook, date(2026, 9, 1))
    decisions.decide(COMMAND_LINE, database, cases[0], "ldn-off-label", "rejected", "SECRET REASON")
    become(database, role)
    hidden = 0
    for kept, (_, result) in zip(cases, demo, strict=True):
        pages = [browser.get(f"/referrals/{kept}"), browser.get(f"/referrals/{kept}/history")]
        page = " ".join(words(page) for page in pages)
        less = without_weaknesses(result)
        for finding in result["findings"]:
            for one in (finding, *finding["also_raised_by"]):
                if one["defence"]:
                    assert " ".join(one["defence"].split()) not in page
                    hidden += 1
                for row in one["evidence"]:
                    if row["stance"] == "against" and row["finding"] not in str(less):
                        assert row["finding"] not in page
        for miss in result["near_misses"]:
            if miss["kind"] == "counter-signal" and miss["title"] not in str(less):
                assert miss["title"] not in page
        assert "For the defence" not in page
        assert "Exposure" not in page
        assert "SECRET REASON" not in page
        assert "ldn-off-label" not in page
    assert hidden > 50


def test_each_row_says_where_it_comes_from_and_each_fact_its_rows(browser, case: str) -> None:
    page = browser.get(f"/referrals/{case}")
    card = page.split('id="finding-ldn-crps"', 1)[1].split("</article>", 1)[0]
    assert 'href="#fills-8">fill rows 8-18</a>' in card
    assert 'href="#diagnoses-2">diagnosis rows 2 and 3</a>' in card
    assert "demo set" in card
    for row in range(1, 19):
        assert page.count(f'id="fills-{row}"') == 1


def test_the_rule_is_shown_as_it_read_then(browser, case: str) -> None:
    page = browser.get(f"/referrals/{case}")
    link = re.search(r'href="(/rules/[^"#]+)#(L\d+)"', page.split('id="finding-ldn-crps"', 1)[1])
    assert link
    text = browser.get(unescape(link[1]))
    line = re.search(rf'<li id="{link[2]}"><code>([^<]*)</code>', text)
    assert line
    assert line[1].strip().startswith("Rule: ")
    browser.get("/rules/sha256:unknown/ldn_crps.feature", status=404)
    browser.get(f"{link[1].rsplit('/', 1)[0]}/nothing.feature", status=404)


def test_no_inline_code_and_no_patient_in_an_address(browser, cases: list[str], demo: list) -> None:
    for kept, (referral, _) in zip(cases, demo, strict=True):
        page = browser.get(f"/referrals/{kept}")
        assert " style=" not in page
        assert not re.search(r"<script(?![^>]*\bsrc=)", page)
        assert not re.search(r"\son[a-z]+=", page)
        family = (referral.patient.name or "nobody").split()[1]
        assert all(family not in address for address in re.findall(r'(?:href|action|hx-get)="([^"]*)"', page))


def test_ids_are_unique_and_every_label_has_its_field(browser, cases: list[str]) -> None:
    for kept in cases:
        page = browser.get(f"/referrals/{kept}")
        ids = re.findall(r'\sid="([^"]+)"', page)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'<label[^>]* for="([^"]+)"', page)) <= set(ids)
        for names in re.findall(r'aria-(?:describedby|labelledby)="([^"]+)"', page):
            assert set(names.split()) <= set(ids), names


# --- questions ----------------------------------------------------------------------


def test_ten_questions_first_the_rest_folded(browser, cases: list[str], demo: list) -> None:
    found = 0
    for kept, (_, result) in zip(cases, demo, strict=True):
        part = section(browser.get(f"/referrals/{kept}"), "ask")
        asks = [capital(prompt["ask"]) for prompt in result["prompts"]]
        listed = [unescape(text) for text in re.findall(r"<li id=[^>]*><strong>(.*?)</strong>", part)]
        assert listed == asks
        if len(asks) > 10:
            assert unescape(part.split("<details><summary>", 1)[0]).count("<li ") == 10 or "more" in part
            assert f"<summary>{len(asks) - 10} more</summary>" in part
            found += 1
    assert found


def test_a_question_is_ticked_off_dismissed_and_opened_again(browser, database: Database, case: str) -> None:
    result = referrals.read_case(COMMAND_LINE, database, case).result
    first, second = (questions.ask_hash(prompt["ask"]) for prompt in result["prompts"][:2])
    browser.send(f"/referrals/{case}/questions/{first}", state="answered")
    browser.send(f"/referrals/{case}/questions/{second}", state="dismissed", reason="asked by the firm")
    part = section(browser.get(f"/referrals/{case}"), "ask")
    assert "2 settled" in part
    assert "asked by the firm" in part
    browser.send(f"/referrals/{case}/questions/{first}", state="open")
    assert "1 settled" in section(browser.get(f"/referrals/{case}"), "ask")


def test_a_dismissal_without_a_reason_comes_back_with_its_field(browser, database: Database, case: str) -> None:
    asked = questions.ask_hash(referrals.read_case(COMMAND_LINE, database, case).result["prompts"][0]["ask"])
    page = browser.send(f"/referrals/{case}/questions/{asked}", 422, state="dismissed", reason=" ").text
    assert f'<a href="#{asked}-reason">Reason: We need the pain specialist' in unescape(page)
    assert f'aria-describedby="{asked}-reason-error"' in page
    browser.send(f"/referrals/{case}/questions/{'0' * 64}", 404, state="answered")


# --- decisions ----------------------------------------------------------------------


def test_a_decision_stands_beside_the_finding_ever_after(browser, database: Database, case: str) -> None:
    become(database, ATTORNEY)
    address = f"/referrals/{case}/findings/ldn-crps"
    browser.send(address, verdict="accepted")
    browser.send(address, verdict="amended", reason="too strong", text="CRPS of one limb, on LDN")
    browser.send(f"/referrals/{case}/screen", as_of="2026-06-04")
    card = words(browser.get(f"/referrals/{case}").split('id="finding-ldn-crps"', 1)[1].split("</article>", 1)[0])
    assert "Amended by Administrator" in card
    assert "too strong" in card
    assert "CRPS of one limb, on LDN" in card
    assert "Accepted by Administrator" in card
    browser.send(address, verdict="reopened")
    assert "Open again: Reopened by Administrator" in words(browser.get(f"/referrals/{case}"))


def test_a_signal_and_the_expense_of_its_rule_are_decided_apart(browser, database: Database, case: str) -> None:
    become(database, ATTORNEY)
    rule = "ldn-future-probable"
    page = browser.get(f"/referrals/{case}")
    forms = re.findall(rf'<form method="post" action="/referrals/{case}/findings/{rule}">(.*?)</form>', page, re.S)
    keys = [re.search(r'name="finding" value="([^"]+)"', form)[1] for form in forms]
    places = [re.search(r'name="place" value="([^"]+)"', form)[1] for form in forms]
    assert len(set(keys)) == len(set(places)) == 2
    browser.send(f"/referrals/{case}/findings/{rule}", verdict="rejected", reason="NOT SO", finding=keys[1],
                 place=places[1])  # fmt: skip
    page = browser.get(f"/referrals/{case}")
    cards = {place: page.split(f'id="{place}"', 1)[1].split("</article>", 1)[0] for place in places}
    assert ["NOT SO" in cards[place] for place in places] == [False, True]


def test_a_refused_decision_comes_back_with_what_was_typed(browser, case: str) -> None:
    page = browser.send(f"/referrals/{case}/findings/ldn-crps", 422, verdict="amended", text="MINE").text
    assert '<a href="#finding-ldn-crps-reason">Reason, Low-dose naltrexone beside CRPS</a>' in page
    assert 'id="finding-ldn-crps-reason-error"' in page
    assert ">MINE</textarea>" in page
    browser.send(f"/referrals/{case}/findings/no-such-rule", 404, verdict="accepted")


def test_coordinators_do_not_decide(browser, database: Database, case: str) -> None:
    become(database, INTAKE)
    assert "/findings/" not in browser.get(f"/referrals/{case}")
    browser.send(f"/referrals/{case}/findings/ldn-crps", 403, verdict="accepted")


def test_what_was_decided_and_is_raised_no_more_is_still_there(browser, database: Database, case: str) -> None:
    rule = "ldn-future-probable"
    browser.send(f"/referrals/{case}/findings/{rule}", verdict="rejected", reason="no letter yet")
    before = referrals.read_case(COMMAND_LINE, database, case).result
    browser.send(f"/referrals/{case}/correct/statements/1", version=1, reason="the letter says so",
                 **{"statements-0-probability": "possible"})  # fmt: skip
    after = referrals.read_case(COMMAND_LINE, database, case).result
    assert rule in rules_of(before) - rules_of(after)
    page = words(browser.get(f"/referrals/{case}"))
    assert "1 decided earlier, not raised by this screening" in page
    assert "no letter yet" in page


# --- the last day to file -----------------------------------------------------------


def test_an_attorney_confirms_the_last_day_to_file_and_takes_it_back(browser, database: Database, case: str) -> None:
    become(database, ATTORNEY)
    address = f"/referrals/{case}/filing-date"
    page = browser.send(address, 422, do="confirm", due="soon", reason="SAID SO").text
    assert '<a href="#filing-due">Last day to file</a>' in page
    assert 'value="SAID SO"' in page
    assert "is missing" in browser.send(address, 422, do="confirm", due="", reason="x").text
    browser.send(address, do="confirm", due="1 mar 2027", reason="two years by statute")
    page = words(browser.get(f"/referrals/{case}"))
    assert "Time to file, 1 Mar 2027" in page
    assert "confirmed by Administrator: two years by statute" in page
    become(database, INTAKE)
    assert "filing-date" not in browser.get(f"/referrals/{case}")
    assert "two years by statute" in words(browser.get(f"/referrals/{case}"))  # whoever works the case may know
    browser.send(address, 403, do="confirm", due="2027-03-02", reason="x")
    become(database, ATTORNEY)
    browser.send(address, do="take back", reason="a minor")
    page = words(browser.get(f"/referrals/{case}"))
    assert "Time to file, 1 Mar 2027" not in page
    assert "1 Mar 2027, Administrator" in page


# --- corrections --------------------------------------------------------------------


def test_a_misread_row_is_corrected_screened_again_and_undone(browser, database: Database, case: str) -> None:
    form = browser.get(f"/referrals/{case}/correct/fills/18")
    assert 'name="fills-0-drug" value="NALTREXONE 4.5MG CAP (CPD)"' in form
    assert "4.5 mg a day from 1 Apr 2026" in form
    browser.send(
        f"/referrals/{case}/correct/fills/18",
        version=1,
        reason="the label says 50 mg",
        **{"fills-0-drug": "NALTREXONE 50 MG TABLET", "fills-0-compounded": "no"},
    )
    page = browser.get(f"/referrals/{case}")
    part = words(section(page, "changes"))
    assert "fills row 18, drug was corrected from NALTREXONE 4.5MG CAP (CPD) to NALTREXONE 50 MG TABLET" in part
    assert "the label says 50 mg" in part
    assert "Naltrexone at an addiction-treatment dose (counter-signal)" in part
    assert "corrected by Administrator" in words(section(page, "rows"))
    assert "corrected by Administrator" in page.split('id="findings"', 1)[1].split("</section>", 1)[0]
    browser.send(f"/referrals/{case}/versions/2/undo")
    before, after = (screenings.read(COMMAND_LINE, database, case, number).case for number in (1, 3))
    assert after.referral == before.referral
    assert after.result["findings"] == before.result["findings"]


def test_a_second_accident_is_added(browser, database: Database, case: str) -> None:
    assert f'href="/referrals/{case}/add/events">Add an event</a>' in browser.get(f"/referrals/{case}")
    browser.send(f"/referrals/{case}/add/events", version=1, reason="told by the client",
                 **{"events-0-date": "3/1/2025", "events-0-kind": "second accident"})  # fmt: skip
    assert "events row 1 was added" in words(browser.get(f"/referrals/{case}"))
    assert referrals.read_case(COMMAND_LINE, database, case).referral.events[0].date == date(2025, 3, 1)


def test_a_refused_correction_comes_back_with_its_fields(browser, database: Database, case: str) -> None:
    page = browser.send(f"/referrals/{case}/correct/fills/18", 422, version=1, reason="",
                        **{"fills-0-date": "13/13/2026", "fills-0-quantity": "31"}).text  # fmt: skip
    assert '<a href="#fills-0-date">Filled on</a>' in page
    assert '<a href="#reason">Why</a>' in page
    assert 'value="13/13/2026"' in page
    assert 'value="31"' in page
    assert referrals.read_case(COMMAND_LINE, database, case).stored.version == 1


def test_two_corrections_at_once_do_not_overwrite_each_other(browser, case: str) -> None:
    address, typed = f"/referrals/{case}/correct/fills/18", {"version": 1, "reason": "label"}
    browser.send(address, **typed, **{"fills-0-quantity": "31"})
    page = browser.send(address, 409, **typed, **{"fills-0-quantity": "32"}).text
    assert "corrected by somebody since this page was loaded" in page


@pytest.mark.parametrize("place", ["correct/fills/99", "correct/nothing/1", "correct/fills/0", "add/injury"])
def test_rows_that_are_not_there(browser, case: str, place: str) -> None:
    browser.get(f"/referrals/{case}/{place}", status=404)
    browser.send(f"/referrals/{case}/{place}", 404, version=1, reason="why")


# --- future expenses ----------------------------------------------------------------


def test_other_assumptions_other_figures(browser, case: str) -> None:
    kept = section(browser.get(f"/referrals/{case}"), "future")
    assert "$28,648.68" in kept
    assert "by the assumptions above" not in kept
    page = section(browser.get(f"/referrals/{case}?growth=3&discount=4"), "future")
    assert "by the assumptions above" in page
    assert "$23,862.00" in page
    assert "growth 2 %, discount 5 %" in page
    fragment = browser.get(f"/referrals/{case}/screenings/1/future?growth=3&discount=4")
    assert "$23,862.00" in fragment
    assert "<html" not in fragment
    dearer = section(browser.get(f"/referrals/{case}?price-2=131.90"), "future")
    assert "$57,297.36" in dearer  # twice the price, twice the cost


@pytest.mark.parametrize(
    ("query", "field", "says"),
    [
        ("growth=soon", "growth", "is not a percentage"),
        ("discount=99", "discount", "between -20 and 20"),
        ("growth=nan", "growth", "is not a percentage"),
        ("price-2=-5", "price-2", "a price is above 0"),
    ],
)
def test_assumptions_that_cannot_be_meant(browser, case: str, query: str, field: str, says: str) -> None:
    page = section(browser.get(f"/referrals/{case}?{query}"), "future")
    assert f'<a href="#{field}">' in page
    assert says in unescape(page)
    assert re.search(rf'id="{field}"[^>]*aria-invalid="true"', page)


# --- comments, work, history --------------------------------------------------------


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


# --- who may not --------------------------------------------------------------------


def test_another_firms_case_answers_like_none(browser, database: Database, case: str) -> None:
    become(database, ATTORNEY, add_firm(database, "theirs"))
    asked = "0" * 64
    for place in ("", "/screenings/1", "/screenings/1/future", "/history", "/correct/fills/18", "/add/events"):
        foreign, absent = (browser.get(f"/referrals/{id}{place}", status=404) for id in (case, "nothing"))
        assert masked(foreign) == masked(absent)
    for place in ("/screen", "/findings/ldn-crps", f"/questions/{asked}", "/comments", "/comments/x", "/work",
                  "/correct/fills/18", "/add/events", "/versions/2/undo"):  # fmt: skip
        fields = {"verdict": "accepted", "state": "answered", "text": "x", "do": "assignee", "reason": "y"}
        foreign, absent = (sent(browser, f"/referrals/{id}{place}", fields) for id in (case, "nothing"))
        assert masked(foreign) == masked(absent)


def sent(browser, address: str, fields: dict) -> str:
    token = re.search(r'name="form_token" value="([^"]+)"', browser.get("/"))
    assert token
    response = browser.client.post(address, data={"form_token": token[1], **fields})
    assert response.status_code == 404, response.text
    return response.text


def masked(page: str) -> str:
    return re.sub(r'value="[^"]{20,}"|X-Form-Token[^}]*|data-left="\d+"', "", page)


def test_an_auditor_reads_and_changes_nothing(browser, database: Database, case: str) -> None:
    become(database, AUDITOR)
    page = browser.get(f"/referrals/{case}")
    assert not re.search(r'<form method="post" action="/referrals', page)
    for place in ("screen", "comments", "work", "correct/fills/18"):
        browser.send(f"/referrals/{case}/{place}", 403)


def test_an_administrator_sees_the_privilege_banner_and_a_coordinator_does_not(
    browser, database: Database, case: str
) -> None:
    become(database, ADMINISTRATOR)
    assert 'class="privilege"' in browser.get(f"/referrals/{case}")
    become(database, INTAKE)
    assert 'class="privilege"' not in browser.get(f"/referrals/{case}")
