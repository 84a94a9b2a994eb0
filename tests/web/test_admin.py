"""Users, firms, settings and the audit, as an administrator and an auditor see them."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from flask import Flask
from sqlalchemy import text

from screening.operations import people, settings
from screening.store import audit
from screening.store.actor import ATTORNEY, AUDITOR, COMMAND_LINE, INTAKE
from screening.store.database import Database


def link_on(page: str) -> str:
    found = re.search(r'value="http://localhost(/sign-in/[^"]+)"', page)
    assert found
    return found[1]


def test_a_user_is_added_and_comes_in_by_the_link(app: Flask, browser, database: Database) -> None:
    firm = people.add_firm(COMMAND_LINE, database, "Harbor Law")
    response = browser.send("/admin/users", 200, login="ann", name="Ann <b>", role=ATTORNEY, firm=firm)
    assert "Ann &lt;b&gt;" in response.text
    link = link_on(response.text)
    page = browser.get("/admin/users")
    assert "Harbor Law" in page
    assert "one-time link only" in page
    assert link not in page
    client = app.test_client()
    assert "Ann &lt;b&gt;" in client.get(link).text
    assert client.post("/sign-in", data={"token": link.rpartition("/")[2]}).status_code == 303
    assert "for the referrals of one firm" in client.get("/account").text


def test_what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost(browser) -> None:
    page = browser.send("/admin/users", 422, login="a b", name="Ann Ames", role=ATTORNEY).text
    assert '<a href="#login">Login</a>' in page
    assert '<a href="#firm">Firm</a>: is needed' in page
    assert 'value="Ann Ames"' in page
    assert f'value="{ATTORNEY}" selected' in page
    assert re.search(r'<select id="firm"[^>]*aria-invalid="true"', page)


def test_a_user_is_changed_disabled_enabled_and_reset(app: Flask, browser, database: Database) -> None:
    user_id, token = people.add_user(COMMAND_LINE, database, "ina", "Ina", INTAKE)
    client = app.test_client()
    client.post("/sign-in", data={"token": token})
    page = f"/admin/users/{user_id}"
    browser.send(page, name="Ina Ito", role=AUDITOR)
    assert client.get("/account").status_code == 303  # another role: signed out at once
    assert "Ina Ito" in browser.get(page)
    browser.send(page, 422, name="", role=AUDITOR)
    browser.send(f"{page}/disable")
    assert "Nobody can sign in as Ina Ito" in browser.get(page)
    browser.send(f"{page}/reset", 409)
    browser.send(f"{page}/enable")
    link = link_on(browser.send(f"{page}/reset", 200).text)
    assert client.post("/sign-in", data={"token": link.rpartition("/")[2]}).status_code == 303
    browser.send(f"{page}/second-factor/remove")
    assert client.get("/account").status_code == 303


def test_the_last_administrator_stays(browser, database: Database) -> None:
    admin = people.id_of(COMMAND_LINE, database, "admin")
    assert "last administrator" in browser.send(f"/admin/users/{admin}/disable", 409).text
    browser.send(f"/admin/users/{admin}", 409, name="Admin", role=AUDITOR)
    browser.get("/admin/users")


def test_firms_are_added_and_renamed(browser, database: Database) -> None:
    assert "There is none yet" in browser.get("/admin/firms")
    browser.send("/admin/firms", name="Harbor Law")
    browser.send("/admin/firms", 422, name="harbor law")
    browser.send("/admin/firms", name="Quay Law")
    ids = {firm.name: firm.id for firm in people.firms(COMMAND_LINE, database)}
    page = browser.send(f"/admin/firms/{ids['Quay Law']}", 422, name="Harbor Law").text
    assert f'<a href="#name-{ids["Quay Law"]}">' in page
    assert f'id="name-{ids["Quay Law"]}-error"' in page
    browser.send(f"/admin/firms/{ids['Quay Law']}", name="Pier Law")
    assert "Pier Law" in browser.get("/admin/firms")


def form_of(page: str) -> dict:
    """What a browser would send of the settings form as it stands."""
    form = page.partition('class="stack settings"')[2].partition("</form>")[0]
    fields = {}
    for tag in re.findall(r"<input [^>]*>", form):
        found = dict(re.findall(r'([a-z-]+)="([^"]*)"', tag))
        if found["name"] != "form_token" and (found.get("type") != "checkbox" or tag.rstrip("> ").endswith("checked")):
            fields[unescape(found["name"])] = unescape(found.get("value", ""))
    return fields


def test_every_setting_is_on_the_page_with_its_meaning(browser) -> None:
    page = unescape(browser.get("/admin/settings"))
    for kind in settings.KINDS:
        if kind.name != settings.GRANTED:
            assert kind.meaning in page
            assert f'name="{kind.name}"' in page
    for (role, action), words in settings.GRANTABLE.items():
        assert f'value="{role}|{action}"' in page
        assert words in page


def test_saving_the_form_as_it_stands_changes_nothing(browser, database: Database) -> None:
    before = settings.read(database)
    browser.send("/admin/settings", **form_of(browser.get("/admin/settings")))
    assert settings.read(database) == before


def test_settings_hold_from_the_next_page_on(browser, database: Database) -> None:
    fields = form_of(browser.get("/admin/settings"))
    fields |= {"organisation": "Harbor <Intake>", "banner": "Ask first.", "sign-out after idle": "30"}
    grants = [f"{INTAKE}|weakness:read", f"{AUDITOR}|referral:export"]
    browser.send("/admin/settings", **fields, grant=grants)
    page = browser.get("/account")
    assert "Harbor &lt;Intake&gt;" in page
    assert "<p>Ask first.</p>" in page
    assert "after 30 minutes" in page
    assert settings.read(database)["granted"] == sorted(pair.split("|") for pair in grants)
    assert re.search(r'value="intake coordinator\|weakness:read" checked', browser.get("/admin/settings"))
    browser.send("/admin/settings", **fields)
    assert settings.read(database)["granted"] == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"clock red": "soon"}, "must be a whole number"),
        ({"clock red": "-1"}, "must be a whole number"),
        ({"clock red": "٣"}, "must be a whole number"),
        ({"clock red": "99999"}, "between 0 and 3650"),
        ({"clock red": "500"}, "must not be less than the days of a pressing clock"),
        ({"grant": "intake coordinator|user:manage"}, "only the pairs that the settings page offers"),
        ({"grant": "x"}, "only the pairs that the settings page offers"),
    ],
)
def test_settings_that_cannot_be_taken(browser, database: Database, change: dict, said: str) -> None:
    before = settings.read(database)
    fields = form_of(browser.get("/admin/settings")) | {"organisation": "Typed"} | change
    page = browser.send("/admin/settings", 422, **fields).text
    assert said in page
    assert 'value="Typed"' in page  # what was typed is not lost
    assert settings.read(database) == before


# --- the audit --------------------------------------------------------------------------------------------------


def test_the_audit_is_filtered_and_paged(browser, database: Database) -> None:
    user_id, _ = people.add_user(COMMAND_LINE, database, "ina", "Ina", INTAKE)
    with database.writing() as session:
        for number in range(60):
            audit.append(session, COMMAND_LINE, "referral:read", f"case{number}")
    page = browser.get("/audit")
    assert page.count("<tr>") == 51
    assert "case59" in page
    older = re.search(r'href="(/audit\?before=\d+)">Older', page)
    assert user_id in browser.get(older[1])
    page = browser.get(f"/audit?subject={user_id}")
    assert page.count("<tr>") == 2
    assert "user added" in page
    assert "case59" not in browser.get("/audit?action=user:manage")
    assert "No event is like that" in browser.get("/audit?actor=nobody")
    assert "is not a date" in browser.get("/audit?day=tomorrow")
    browser.get("/audit?before=x&actor=%27%25")


def test_verify_and_anchor(browser, database: Database) -> None:
    response = browser.send("/audit/anchor", 200)
    assert response.headers["Content-Disposition"] == 'attachment; filename="audit-anchor.json"'
    anchor = response.text
    assert json.loads(anchor)["schema"] == "anchor/1"
    assert "The chain is whole" in browser.send("/audit/verify", 200).text
    assert "where it was" in browser.send("/audit/verify", 200, anchor=anchor).text
    assert "is not the content of an anchor file" in browser.send("/audit/verify", 422, anchor="{}").text
    with database.writing() as session:
        session.execute(text("update audit_event set actor = 'nobody' where number = 1"))
    page = browser.send("/audit/verify", 200).text
    assert "The chain is broken" in page
    assert "event 1: was changed" in page


def test_an_auditor_sees_the_audit_and_nothing_else_of_the_administration(app: Flask, database: Database) -> None:
    _, token = people.add_user(COMMAND_LINE, database, "ian", "Ian", AUDITOR)
    client = app.test_client()
    client.post("/sign-in", data={"token": token})
    page = client.get("/audit").text
    assert "/admin/" not in page
    for address in ("/admin/users", "/admin/firms", "/admin/settings"):
        assert client.get(address).status_code == 403
