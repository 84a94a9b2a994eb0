"""Taking in, reading and screening again through the API."""

from __future__ import annotations

import json

import pytest
from flask import Flask
from flask.testing import FlaskClient

from screening.demo import FOLDER
from screening.operations import referrals
from screening.store.actor import COMMAND_LINE, INTAKE
from screening.store.database import Database
from screening.store.tables import Firm

CRPS = json.loads((FOLDER / "01-crps-with-ldn.json").read_text(encoding="utf-8"))


def test_from_a_referral_to_its_screening(client: FlaskClient) -> None:
    made = client.post("/api/v1/referrals", json=CRPS)
    assert made.status_code == 201, made.text
    result = client.get(f"/api/v1/referrals/{made.json['id']}/screenings/newest").json
    assert result["schema"] == "screening/1"
    assert result["triage"]["band"] == made.json["band"]
    again = client.post(f"/api/v1/referrals/{made.json['id']}/screenings")
    assert (again.status_code, again.json["screening"]) == (201, 2)
    assert client.delete(f"/api/v1/referrals/{made.json['id']}").status_code == 204
    gone = client.get(f"/api/v1/referrals/{made.json['id']}")
    assert (gone.status_code, gone.mimetype) == (404, "application/problem+json")


def test_a_key_makes_a_request_once(client: FlaskClient, database: Database) -> None:
    first = client.post("/api/v1/referrals", json=CRPS, headers={"Idempotency-Key": "a"})
    second = client.post("/api/v1/referrals", json=CRPS, headers={"Idempotency-Key": "a"})
    assert (first.status_code, first.json) == (second.status_code, second.json)
    assert referrals.count(COMMAND_LINE, database) == 1
    other = client.post("/api/v1/referrals", json=CRPS | {"referral_id": "other"}, headers={"Idempotency-Key": "a"})
    assert other.status_code == 409
    refused = client.post("/api/v1/referrals", json={}, headers={"Idempotency-Key": "b"})
    assert refused.status_code == 422
    assert client.post("/api/v1/referrals", json=CRPS, headers={"Idempotency-Key": "b"}).status_code == 201


def test_bad_referrals_name_every_field(client: FlaskClient) -> None:
    said = client.post("/api/v1/referrals", json={"referral_id": "x", "injury": {"date": "soon"}})
    assert (said.status_code, said.mimetype) == (422, "application/problem+json")
    assert "injury, date" in [error["where"] for error in said.json["errors"]]
    assert client.post("/api/v1/referrals", data="{", content_type="application/json").status_code == 422


@pytest.mark.parametrize("header", [None, "Bearer nonsense", "Basic x", "Bearer "])
def test_without_a_good_token(app: Flask, header: str | None) -> None:
    headers = {"Authorization": header} if header else {}
    said = app.test_client().get("/api/v1/referrals/x", headers=headers)
    assert said.status_code == 401
    assert said.headers["WWW-Authenticate"].startswith("Bearer")


def test_scopes_and_firms(client: FlaskClient, database: Database, token) -> None:
    case = client.post("/api/v1/referrals", json=CRPS).json["id"]
    reader = token("referral:read")
    assert client.get(f"/api/v1/referrals/{case}", headers=reader).status_code == 200
    assert client.post(f"/api/v1/referrals/{case}/screenings", headers=reader).status_code == 403
    with database.writing() as session:
        session.add(Firm(id="theirs", name="theirs"))
    theirs = token(role=INTAKE, firm="theirs")
    foreign = client.get(f"/api/v1/referrals/{case}", headers=theirs)
    absent = client.get("/api/v1/referrals/nothing", headers=theirs)
    assert (foreign.status_code, foreign.data) == (absent.status_code, absent.data)
    assert foreign.status_code == 404


def test_counter_signals_stay_with_the_attorney(client: FlaskClient, token) -> None:
    before = json.loads((FOLDER / "04-ldn-before-the-injury.json").read_text(encoding="utf-8"))
    case = client.post("/api/v1/referrals", json=before).json["id"]
    address = f"/api/v1/referrals/{case}/screenings/newest"
    assert any(f["kind"] == "counter-signal" for f in client.get(address).json["findings"])
    shown = client.get(address, headers=token(role=INTAKE)).json
    assert not any(f["kind"] == "counter-signal" for f in shown["findings"])
