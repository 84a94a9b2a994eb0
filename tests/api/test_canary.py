"""Canaries: names planted in every field of a referral, and everywhere they must not come up again."""

from __future__ import annotations

import io
import json
import logging
import re
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from marshmallow import fields
from sqlalchemy import select

from rules.model import Rulebook
from screening.intake.fields import Text
from screening.intake.schema import ReferralSchema
from screening.operations import jobs, tokens, webhooks
from screening.store.actor import COMMAND_LINE, INTAKE
from screening.store.database import Database
from screening.store.outbox import EVENTS
from screening.store.tables import AuditEvent, IdempotencyKey, Job, Outbox
from tests.api.conftest import API, CRPS, Client, Token

BIRD = "Canary"
REFERENCE = f"{BIRD} referral_id"
PLAIN = {"code": "G90.511", "system": "ICD-10-CM"}  # what a canary would make unreadable
HEADER = "Referral ID,Patient Name,Date of Injury,Drug,Fill Date,Prescriber\n"
SHEET = HEADER + f"{BIRD} 7,{BIRD} Import,2025-01-10,gabapentin,2025-02-01,{BIRD} Doctor\n"
# Scopes by which nothing of a case's content is to be had, and those that show what the sender calls it.
BLIND = ("view:save", "question:mark", "comment:add", "rule:read", "referral:screen", "referral:change",
         "weakness:read", "finding:decide", "referral:filing-date")  # fmt: skip
LISTING = ("queue:read", "referral:create", "referral:export")


def planted(schema: Any = ReferralSchema) -> dict[str, Any]:
    """Every text field of the format with a canary that names it; one row of each list."""
    found: dict[str, Any] = {}
    for name, field in schema().fields.items():
        if name in PLAIN:
            found[name] = PLAIN[name]
        elif isinstance(field, Text):
            found[name] = f"{BIRD} {name}"
        elif isinstance(field, fields.Nested):
            inner = planted(type(field.schema))
            found[name] = [inner] if field.many else inner
        elif name == "date":
            found[name] = "2025-01-10"
    return found


def case_of_canaries() -> dict[str, Any]:
    referral = planted()
    referral["fills"] += CRPS["fills"]  # so that there is something to find
    referral["diagnoses"] += CRPS["diagnoses"]
    return referral


BODIES: dict[str, Any] = {
    "set_status": {"status": "in review", "reason": f"{BIRD} reason"},
    "assign": {"person": None},
    "find_by_name": {"name": BIRD},
    "save_view": {"name": "mine", "query": "band=red"},
    "change_view": {"name": "mine"},
    "mark_question": {"state": "answered", "reason": f"{BIRD} reason"},
    "add_comment": {"text": f"{BIRD} comment"},
    "confirm_filing_date": {"due": "2027-01-10", "reason": f"{BIRD} reason"},
    "choose_comment": {"in_memo": True},
    "decide_twin": {"choice": "apart"},
    "project_expense": {"valuation_date": "2026-06-30", "age": "45", "amount": "65.95"},
}


@pytest.fixture
def case(api: Client, database: Database, rulebook: Rulebook) -> dict[str, str]:
    """A case of canaries on which everything was done once; the ids that addresses of it hold."""
    made = api("POST", "/referrals", 201, json=case_of_canaries(), headers={"Idempotency-Key": "a"}).json["id"]
    address = f"/referrals/{made}"
    comment = api.post(f"{address}/comments", {"text": f"{BIRD} comment"})["id"]
    api.put(f"{address}/status", {"status": "in review", "reason": f"{BIRD} reason"}, 200)
    question = api.get(f"{address}/questions")["items"][0]["id"]
    api.put(f"{address}/questions/{question}", {"state": "dismissed", "reason": f"{BIRD} reason"})
    rule = api.get(f"{address}/screenings/newest")["findings"][0]["rule"]
    decision = {"rule": rule, "verdict": "amended", "reason": f"{BIRD} reason", "text": f"{BIRD} text"}
    api.post(f"{address}/decisions", decision)
    correction = {"section": "fills", "row": 1, "version": 1, "reason": f"{BIRD} reason"}
    api.post(f"{address}/corrections", correction | {"values": {"prescriber.name": f"{BIRD} corrected"}})
    data = {"file": (io.BytesIO(SHEET.encode()), f"{BIRD} file.csv"), "sender": f"{BIRD} sender"}
    batch = api("POST", "/imports", 201, data=data, content_type="multipart/form-data").json["id"]
    api.post(f"/imports/{batch}/start", status=202)
    jobs.run_due_jobs(database, rulebook)
    api.post("/search", {"name": BIRD}, 200)
    change = api.post("/changes", {"kind": "export", "ids": [made]})["id"]
    api("GET", f"/changes/{change}/sheet")
    view = api.post("/views", {"name": "mine", "query": "band=red"})["id"]
    return {
        "referral_id": made,
        "comment_id": comment,
        "question": question,
        "batch_id": batch,
        "change_id": change,
        "view_id": view,
        "number": "1",
        "version": "2",
    }


def calls(api: Client) -> Iterator[tuple[str, str, str]]:
    """(operation, method, address) of every call of the API."""
    for path, operations in api.get("/openapi.json")["paths"].items():
        for method, said in operations.items():
            if method != "parameters":
                yield said["operationId"], method.upper(), path.removeprefix(API)


def answers(api: Client, who: dict[str, str], app: Flask, ids: dict[str, str]) -> Iterator[tuple[str, str, Any]]:
    """What each call answers to somebody, and its headers.  Nothing is removed."""
    for name, method, address in calls(api):
        if method != "DELETE":
            sent = {"json": BODIES.get(name, {})} if method != "GET" else {}
            answer = app.test_client().open(API + address.format(**ids), method=method, headers=who, **sent)
            yield f"{method} {address}", answer.data.decode(errors="replace"), answer.headers


def test_the_referral_holds_a_canary_in_every_text(case: dict[str, str], api: Client) -> None:
    content = json.dumps(api.get(f"/referrals/{case['referral_id']}")["content"])
    birds = set(re.findall(rf"{BIRD} \w+", json.dumps(planted())))
    assert len(birds) >= 20
    assert {bird for bird in birds if bird not in content} == set()


def test_no_other_firm_and_no_blind_scope_sees_them(
    case: dict[str, str], api: Client, app: Flask, token: Token
) -> None:
    strangers = [("another firm", token(role=INTAKE, firm="theirs"))]
    strangers += [(f"{scope} alone", token(scope)) for scope in BLIND]
    for who, headers in strangers:
        for address, text, _ in answers(api, headers, app, case):
            assert BIRD not in text, f"{who}: {address}"
    for scope in LISTING:
        for address, text, _ in answers(api, token(scope), app, case):
            rest = text.replace(REFERENCE, "").replace(f"{BIRD} 7", "")
            assert BIRD not in rest, f"{scope} alone: {address}"
    assert {*BLIND, *LISTING} | {"referral:read", "referral:import", "memo:producible", "memo:work-product",
                                 "referral:remove"} == set(tokens.SCOPES)  # fmt: skip


def test_no_header_log_message_or_audit_detail_holds_them(
    api: Client, app: Flask, database: Database, rulebook: Rulebook, token: Token, request, caplog
) -> None:
    webhooks.add(COMMAND_LINE, database, "https://hooks.example/", EVENTS)
    caplog.set_level(logging.DEBUG)
    case = request.getfixturevalue("case")
    for address, _, headers in answers(api, token(), app, case):
        assert BIRD not in str(headers), address
    sent = []
    webhooks.deliver_due(database, lambda *message: sent.append(message) or 200)
    assert sent
    assert BIRD not in str(sent)
    assert BIRD not in caplog.text
    with database.reading() as session:
        for table in (AuditEvent, Outbox, IdempotencyKey, Job):
            rows = [
                {c.name: getattr(row, c.key) for c in table.__table__.columns} for row in session.scalars(select(table))
            ]
            assert rows
            assert BIRD not in str(rows), table.__name__


def test_no_internal_error_tells_them(api: Client, app: Flask, monkeypatch, caplog) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise ValueError(f"{BIRD} in a message")

    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr("screening.operations.trial.screen", fail)
    answer = api("POST", "/screenings", 500, json=case_of_canaries())
    assert answer.mimetype == "application/problem+json"
    assert answer.json["reference"] in caplog.text
    assert BIRD not in answer.text + caplog.text + str(answer.headers)
