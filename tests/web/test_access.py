"""Who may do what: every address as every role, expected from `screening.access` alone.

The addresses are walked from the application, so that a new one is tried by itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from flask import Flask

from rules.model import Rulebook
from screening.access import ACTIONS, allowed
from screening.operations import drafts
from screening.store.actor import ROLES, Actor
from screening.store.database import Database
from tests.web.matrix import ABSENT, OF_A_FIRM, Address, World, addresses, kinds
from web import create_app, routes
from web.routes import Route, check, register

IDS = {  # of things; the other names in addresses are words and numbers
    "batch_id",
    "change_id",
    "comment_id",
    "draft_id",
    "firm_id",
    "referral_id",
    "session_id",
    "token_id",
    "user_id",
    "view_id",
    "webhook_id",
}
BY_KIND = {  # what the address needs depends on the change; the matrix has one of a status
    "POST /api/v1/changes/<id:change_id>/apply": "referral:change"
}
NOTHING_YET = {  # of the matrix's things: no row of its import was rejected, and nothing was corrected
    "GET /imports/<batch_id>/rejected",
    "POST /referrals/<referral_id>/versions/<int:version>/undo",
}
SILENT = {"POST /drafts/<draft_id>/remove"}  # says the same whether there was one or not
FOR_ALL = {"firm_id", "user_id", "token_id"}  # administrators', who work for every firm
NOT_THERE = {404, 422, 400, 409, 428}  # what an address may answer before it looks whether the thing is there
DONE = {200, 201, 202, 204, 302, 303}
REFUSES = {400, 409, 412, 422, 428}  # an empty form, or a thing in the wrong state: allowed, but not like this


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes


def settled(body: bytes, token: str = "") -> bytes:
    """Without what differs from answer to answer: the form token, and the reference of an error."""
    body = body.replace(token.encode(), b"") if token else body
    return re.sub(rb'(<code>|"reference": ?")[0-9a-f]{8}', b"", body)


@pytest.fixture
def world(sqlite: Database, rulebook: Rulebook) -> World:
    return World(create_app(sqlite, rulebook), sqlite, rulebook)


def as_role(world: World, role: str) -> Actor:
    return world.person(role, "own" if role in OF_A_FIRM else None, f"some {role}")


def absent(values: dict, names: frozenset[str]) -> dict:
    """The same address with ids of nothing."""
    return values | dict.fromkeys(names & IDS, ABSENT)


def spelled(address: Address, values: dict) -> dict:
    kind = kinds(address.rule)
    values = values | {"kind": kind[0] if kind else "csv"}
    if "rulebook_hash" in address.names:
        values["name"] = values["rule_file"]
    return values


@pytest.mark.parametrize("role", ROLES)
def test_every_page_as_every_role(world: World, role: str, record_property) -> None:
    actor = as_role(world, role)
    wrong: list[str] = []
    tried = 0
    mine, theirs = world.values(actor, "own"), world.values(world.stranger, "other")
    for address in addresses(world.app, api=False):
        may = allowed(actor, address.action)
        changes = address.method != "GET"
        if may and changes:
            mine = world.values(actor, "own")
        answers = {}
        tries = {"own": mine, "other": theirs, "absent": absent(theirs, address.names)}
        for whose, values in tries.items() if address.names & IDS else [("own", mine)]:
            client, token = world.client(actor)
            data = {"form_token": token} if changes else None
            response = client.open(address.with_(spelled(address, values)), method=address.method, data=data)
            answers[whose] = Answer(response.status_code, settled(response.data, token))
            tried += 1
        wrong += judge(address, may, answers, one_firm=role in OF_A_FIRM)
    assert not wrong, "\n".join(wrong)
    assert drafts.read(world.stranger, world.database, theirs["draft_id"])  # nobody else removed it
    record_property("addresses as a role", f"{role}: {tried} requests")
    assert tried > 150


def judge(address: Address, may: bool, answers: dict, one_firm: bool) -> list[str]:
    """What is not as the table of actions says."""
    found = []
    for whose, answer in answers.items():
        if not may and answer.status != 403:
            found.append(f"{address} ({whose}): {answer.status} instead of 403")
        if may and answer.status not in DONE | REFUSES | {404}:
            found.append(f"{address} ({whose}): {answer.status}")
    if may and answers["own"].status == 404 and str(address) not in NOTHING_YET:
        found.append(f"{address} (own): 404")
    if "other" in answers:
        hidden = one_firm or not may or bool(address.names & {"draft_id", "session_id"})
        same = answers["other"] == answers["absent"]
        if hidden and not address.names & FOR_ALL and not same:
            found.append(f"{address}: another firm's answers otherwise than one that does not exist")
        if may and hidden and answers["other"].status not in NOT_THERE and str(address) not in SILENT:
            found.append(f"{address} (other): {answers['other'].status}")
        if may and address.method == "GET" and answers["absent"].status != 404:
            found.append(f"{address} (absent): {answers['absent'].status}")
    return found


@pytest.mark.parametrize("role", ROLES)
def test_every_call_of_the_api_as_every_role(world: World, role: str) -> None:
    actor = as_role(world, role)
    headers = world.bearer(actor)
    client = world.app.test_client()
    wrong: list[str] = []
    mine, theirs = world.values(actor, "own"), world.values(world.stranger, "other")
    for address in addresses(world.app, api=True):
        action = BY_KIND.get(str(address), address.action)
        may = action is None or allowed(actor, action)
        answers = {}
        if may and address.method != "GET":
            mine = world.values(actor, "own")
        tries = {"own": mine, "other": theirs, "absent": absent(theirs, address.names)}
        for whose, values in tries.items() if address.names & IDS else [("own", mine)]:
            sent = address.with_(spelled(address, values))
            response = client.open(sent, method=address.method, headers=headers)
            answers[whose] = Answer(response.status_code, settled(response.data))
        for whose, answer in answers.items():
            if not may and answer.status != 403 and (whose == "own" or str(address) not in BY_KIND):
                wrong.append(f"{address} ({whose}): {answer.status} instead of 403")
            if may and (answer.status in (401, 403, 405) or answer.status >= 500):
                wrong.append(f"{address} ({whose}): {answer.status}")
        if "other" in answers and role in OF_A_FIRM:
            if answers["other"] != answers["absent"]:
                wrong.append(f"{address}: another firm's answers otherwise than one that does not exist")
            if answers["other"].status < 400:
                wrong.append(f"{address} (other): {answers['other'].status}")
    assert not wrong, "\n".join(wrong)


def test_strangers_are_sent_to_sign_in_whatever_they_ask_for(world: World) -> None:
    values = world.values(world.stranger, "other")
    client = world.app.test_client()
    for address in addresses(world.app, api=False):
        response = client.open(address.with_(spelled(address, values)), method=address.method)
        assert (response.status_code, response.location.split("?")[0]) == (303, "/sign-in"), address
    for address in addresses(world.app, api=True):
        for headers in ({}, {"Authorization": "Bearer cs_guess"}, {"Authorization": "Basic YTpi"}):
            response = client.open(address.with_(spelled(address, values)), method=address.method, headers=headers)
            assert response.status_code == 401, address
            assert response.headers["WWW-Authenticate"]


def test_reading_changes_nothing_but_leaves_its_event(world: World) -> None:
    """Every GET as the administrator: no table but the audit's (and of the sessions) has other rows afterwards."""
    from sqlalchemy import func, select

    from screening.store.tables import Base

    actor = as_role(world, "administrator")
    values = world.values(actor, "own")
    client, _ = world.client(actor)

    def counts() -> dict:
        with world.database.reading() as session:
            tables = {name: table for name, table in Base.metadata.tables.items() if name not in ("audit_event", "job")}
            return {name: session.scalar(select(func.count()).select_from(table)) for name, table in tables.items()}

    before = counts()
    for address in addresses(world.app, api=False):
        if address.method == "GET":
            client.get(address.with_(spelled(address, values)))
    assert counts() == before


def test_an_address_without_an_action_keeps_the_application_from_starting(sqlite: Database, rulebook: Rulebook) -> None:
    app = create_app(sqlite, rulebook)
    app.add_url_rule("/forgotten", "forgotten", lambda: "")
    with pytest.raises(RuntimeError, match="/forgotten"):
        check(app)
    app = Flask(__name__)
    from flask import Blueprint

    blueprint = Blueprint("some", __name__)
    register(blueprint, [Route("/x", "x", lambda: "", "no:such")])
    app.register_blueprint(blueprint)
    routes.allow(app, "static", routes.PUBLIC)
    with pytest.raises(RuntimeError, match="/x"):
        check(app)


def test_public_is_only_the_way_in(world: World) -> None:
    public = {
        rule.endpoint
        for rule in world.app.url_map.iter_rules()
        if routes.action_of(world.app, rule.endpoint) == routes.PUBLIC
    }
    way_in = {"static", "pages.help", "pages.sign_in", "pages.link", "pages.enter", "api-docs.openapi_json"}
    of_the_operator = {"pages.healthz", "pages.readyz", "pages.metrics"}  # say nothing of a case
    assert public - of_the_operator == way_in


def test_who_writes_a_rule_never_approves_it_and_who_runs_the_place_is_one() -> None:
    assert not ACTIONS["rule:edit"] & ACTIONS["rule:approve"]
    for action in ("user:manage", "setting:manage", "token:manage", "webhook:manage"):
        assert ACTIONS[action] == {"administrator"}
    assert "intake coordinator" not in ACTIONS["weakness:read"] | ACTIONS["memo:work-product"]
