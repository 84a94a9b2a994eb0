"""Imports by the API: sent, looked at, columns, started, undone, rejected rows."""

from __future__ import annotations

import io

from flask import Flask

from rules.model import Rulebook
from screening.operations import jobs
from screening.store.actor import INTAKE
from screening.store.database import Database
from tests.api.conftest import Client, Token

GOOD = "Referral ID,Date of Injury,Drug,Fill Date,Quantity,Days Supply\nR-1,2025-01-10,gabapentin,2025-02-01,90,30\n"
MIXED = GOOD + "R-2,2025-01-10,gabapentin,soon,90,30\n"
UNKNOWN = "Referral ID,Date of Injury,Remedy as told,Fill Date\nR-1,2025-01-10,gabapentin 300 mg,2025-02-01\n"


def send(api: Client, text: str, status: int = 201, name: str = "Ada Lovelace.csv", **more: str):
    headers = {"Idempotency-Key": more.pop("key")} if "key" in more else {}
    data = {"file": (io.BytesIO(text.encode()), name), **more}
    return api("POST", "/imports", status, data=data, content_type="multipart/form-data", headers=headers).json


def test_from_a_file_to_referrals_and_back(api: Client, database: Database, rulebook: Rulebook) -> None:
    made = send(api, MIXED)["id"]
    seen = api.get(f"/imports/{made}")
    assert (seen["state"], seen["counts"]["referrals"]) == ("looked at", {"accepted": 1, "warned": 0, "rejected": 1})
    rejected = api("GET", f"/imports/{made}/rejected")
    assert rejected.mimetype == "text/csv"
    assert "soon" in rejected.text
    assert api.post(f"/imports/{made}/start", status=202)["state"] == "running"
    jobs.run_due_jobs(database, rulebook)
    done = api.get(f"/imports/{made}")
    assert (done["state"], done["outcomes"]) == ("done", {"added": 1})
    assert api.get("/referrals?q=R-1")["total"] == 1
    assert send(api, MIXED) == {"id": made, "known": True}
    assert api.get(f"/imports/{made}/undo") == {"removed": 1, "restored": 0, "stays": []}
    api.post(f"/imports/{made}/undo", status=200)
    assert api.get("/referrals?q=R-1")["total"] == 0
    assert [one["state"] for one in api.get("/imports")["items"]] == ["undone"]


def test_columns_are_chosen(api: Client) -> None:
    made = send(api, UNKNOWN, sender="Pharmacy A")["id"]
    seen = api.get(f"/imports/{made}")
    assert seen["state"] == "columns"
    chosen = {column["key"]: column["field"] for column in seen["columns"]}
    key = next(column["key"] for column in seen["columns"] if column["title"] == "Remedy as told")
    wrong = {"fields": {**chosen, key: "fill.nothing"}}
    api.put(f"/imports/{made}/columns", wrong, 422)
    answer = api.put(f"/imports/{made}/columns", {"fields": {**chosen, key: "fill.drug"}, "remember": True}, 200)
    assert answer.json["state"] == "looked at"


def test_probable_duplicates_wait_for_an_answer(api: Client, database: Database, rulebook: Rulebook) -> None:
    referral = {"referral_id": "R-1", "injury": {"date": "2025-01-10"}, "fills": [{"drug": "gabapentin 600 mg"}]}
    twin = api.post("/referrals", referral)["id"]
    made = send(api, GOOD)["id"]
    (row,) = api.get(f"/imports/{made}")["undecided"]
    assert row["twin_id"] == twin
    api.put(f"/imports/{made}/rows/{row['number']}", {"choice": "perhaps"}, 422)
    api.put(f"/imports/{made}/rows/{row['number']}", {"choice": "the rows of both"})
    api.post(f"/imports/{made}/start", status=202)
    jobs.run_due_jobs(database, rulebook)
    assert api.get(f"/referrals/{twin}")["version"] == 2


def test_the_same_form_with_another_boundary_is_the_same_request(api: Client) -> None:
    first, second = send(api, GOOD, key="a"), send(api, GOOD, key="a")
    assert first == second == {**first, "known": False}
    send(api, MIXED, 409, key="a")


def test_what_cannot_be_taken(api: Client, token: Token) -> None:
    api("POST", "/imports", 415, json={})
    api("POST", "/imports", 422, data={}, content_type="multipart/form-data")
    send(api, GOOD, 422, firm="nobody")
    send(api, GOOD, 422, as_of="soon")
    send(api, GOOD, 422, what="else")
    send(api, "%PDF-1.7", 422)
    made = send(api, GOOD)["id"]
    api("GET", f"/imports/{made}/rejected", 204)
    api("GET", "/imports/nothing/rejected", 404)
    api.post(f"/imports/{made}/cancel", status=200)
    theirs = api.as_(token(role=INTAKE, firm="theirs"))
    for method, address in (("GET", ""), ("POST", "/start"), ("GET", "/rejected"), ("GET", "/undo")):
        theirs(method, f"/imports/{made}{address}", 404)


def test_too_large(app: Flask, token: Token) -> None:
    body = b"x" * (22 * 2**20)
    answer = app.test_client().post(
        "/api/v1/screenings", data=body, content_type="application/json", headers=token("referral:screen")
    )
    assert (answer.status_code, answer.mimetype) == (413, "application/problem+json")
