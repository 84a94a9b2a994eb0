"""Taking in, reading, handling and screening referrals."""

from __future__ import annotations

import json

import pytest
from flask import Flask

from screening.demo import FOLDER
from screening.operations import idempotency, referrals
from screening.store.actor import COMMAND_LINE, INTAKE
from screening.store.database import Database
from screening.store.tables import IdempotencyKey, now
from tests.api.conftest import CRPS, LDN_BEFORE, Client, Token

COUNTER = "counter-signal"


def test_from_a_referral_to_its_screenings(api: Client) -> None:
    answer = api("POST", "/referrals", 201, json=CRPS)
    made = answer.json
    assert answer.headers["Location"] == f"/api/v1/referrals/{made['id']}"
    assert answer.headers["ETag"] == '"1"'
    case = f"/referrals/{made['id']}"
    result = api.get(f"{case}/screenings/newest")
    assert result["schema"] == "screening/1"
    assert (result["triage"]["band"], result["score"]["value"]) == (made["band"], made["score"])
    again = api("POST", f"{case}/screenings?as_of=2026-09-01", 201)
    assert again.json["screening"] == 2
    assert api.get(again.headers["Location"].removeprefix("/api/v1"))["as_of"] == "2026-09-01"
    assert [one["number"] for one in api.get(f"{case}/screenings")["items"]] == [2, 1]
    assert [cause["kind"] for cause in api.get(f"{case}/screenings/2/changes")["causes"]] == ["date"]
    assert not any(api.get(f"{case}/screenings/1/changes").values())
    api("DELETE", case, 204)
    assert api("GET", case, 404).mimetype == "application/problem+json"


def test_content_comes_back_as_it_was_understood(api: Client) -> None:
    case = api.get(f"/referrals/{api.take_in()}")
    content = case["content"]
    assert content["referral_id"] == CRPS["referral_id"] == case["reference"]
    assert [fill["row"] for fill in content["fills"]] == list(range(1, len(CRPS["fills"]) + 1))
    for row in (*content["fills"], *content["diagnoses"]):
        del row["row"]
    del content["warnings"]
    (twin,) = api.post("/duplicates", content, 200)["items"]
    assert twin["same"]  # what was read can be sent


def test_status_and_assignee_with_editions(api: Client) -> None:
    case = f"/referrals/{api.take_in()}"
    answer = api.put(f"{case}/status", {"status": "in review"}, 200, headers={"If-Match": '"1"'})
    assert (answer.json["status"], answer.headers["ETag"]) == ("in review", '"2"')
    late = api.put(f"{case}/status", {"status": "accepted"}, 412, headers={"If-Match": '"1"'})
    assert late.json["title"] == "Precondition Failed"
    assert api.get(case)["status"] == "in review"
    api.put(f"{case}/status", {"status": "declined"}, 422)
    (person, *_) = api.get("/people")["items"]
    assert api.put(f"{case}/assignee", {"person": person["id"]}, 200).json["assignee_id"] == person["id"]
    api.put(f"{case}/assignee", {"person": None}, 200, headers={"If-Match": "*"})
    assert [change["what"] for change in api.get(f"{case}/history")["items"]] == ["assignee", "assignee", "status"]


def test_a_key_makes_a_request_once(api: Client, database: Database) -> None:
    first = api("POST", "/referrals", 201, json=CRPS, headers={"Idempotency-Key": "a"})
    second = api("POST", "/referrals", 201, json=CRPS, headers={"Idempotency-Key": "a"})
    assert first.json == second.json
    assert first.headers["Location"] == second.headers["Location"]
    assert referrals.count(COMMAND_LINE, database) == 1
    api("POST", "/referrals", 409, json=CRPS | {"referral_id": "other"}, headers={"Idempotency-Key": "a"})
    api("POST", "/referrals", 422, json={}, headers={"Idempotency-Key": "b"})
    api("POST", "/referrals", 201, json=CRPS, headers={"Idempotency-Key": "b"})


def test_a_request_that_the_server_died_in_is_not_carried_out_again(api: Client, database: Database) -> None:
    api("POST", "/referrals", 201, json=CRPS, headers={"Idempotency-Key": "a"})
    with database.writing() as session:
        row = session.query(IdempotencyKey).one()
        row.status, row.created = idempotency.OPEN, now() - idempotency.CLAIM * 2
    said = api("POST", "/referrals", 409, json=CRPS, headers={"Idempotency-Key": "a"})
    assert "Look whether it was done" in said.json["detail"]
    assert referrals.count(COMMAND_LINE, database) == 1


def test_keys_belong_to_their_token(api: Client, token: Token, database: Database) -> None:
    api("POST", "/referrals", 201, json=CRPS, headers={"Idempotency-Key": "a"})
    api.as_(token())("POST", "/referrals", 201, json=CRPS, headers={"Idempotency-Key": "a"})
    assert referrals.count(COMMAND_LINE, database) == 2


def test_bad_referrals_name_every_field(api: Client) -> None:
    said = api("POST", "/referrals", 422, json={"referral_id": "x", "injury": {"date": "soon"}})
    assert said.mimetype == "application/problem+json"
    assert "injury, date" in [error["where"] for error in said.json["errors"]]
    api("POST", "/referrals", 422, data="{", content_type="application/json")
    api("POST", "/referrals", 422, data='{"a": NaN}', content_type="application/json")
    api("POST", "/referrals", 415, data="{}", content_type="text/plain")
    api("POST", "/referrals?when=2026-01-01", 422, json=CRPS)
    api("POST", "/referrals?as_of=2026-01-01&as_of=2026-01-02", 422, json=CRPS)


def test_fhir_with_the_day_of_the_injury_beside_it(api: Client) -> None:
    entry = {
        "resourceType": "MedicationDispense",
        "status": "completed",
        "medicationCodeableConcept": {"text": "gabapentin 300 MG Oral Capsule"},
        "whenHandedOver": "2025-02-01",
    }
    bundle = json.dumps({"resourceType": "Bundle", "entry": [{"resource": entry}]})
    sent = {"data": bundle, "content_type": "application/fhir+json"}
    without = api("POST", "/referrals", 422, **sent)
    assert "injury_date" in without.json["errors"][0]["problem"]
    made = api("POST", "/referrals?injury_date=2025-01-10", 201, **sent).json
    assert api.get(f"/referrals/{made['id']}")["content"]["injury"]["date"] == "2025-01-10"
    api("POST", "/referrals?injury_date=2025-01-10", 422, json=CRPS)


def test_screening_without_keeping(api: Client, database: Database) -> None:
    result = api("POST", "/screenings", 200, json=CRPS).json
    kept = api.get(f"/referrals/{api.take_in()}/screenings/newest")
    assert result == kept
    assert referrals.count(COMMAND_LINE, database) == 1


def test_projections(api: Client) -> None:
    said = api.post("/projections", {"valuation_date": "2026-06-30", "age": "45", "amount": "65.95"}, 200)
    assert said["schema"] == "projection/1"
    assert said["to_expectancy"]["nominal"].replace(".", "").isdigit()
    refused = api.post("/projections", {"age": "45", "life_table": "/etc/passwd", "amount": 5}, 422)
    assert [error["where"] for error in refused["errors"]] == ["life_table"]


def test_a_further_referral_becomes_the_next_version(api: Client) -> None:
    case = api.take_in()
    more = {**CRPS, "fills": [*CRPS["fills"], {**CRPS["fills"][0], "date": "2026-01-20"}]}
    (twin,) = api.post("/duplicates", more, 200)["items"]
    assert (twin["id"], twin["same"]) == (case, False)
    address = f"/referrals/{case}/versions?how=the rows of both"
    api.post(address, more, 422)
    api.post(address, more, 412, headers={"If-Match": '"7"'})
    api.post(address, more, headers={"If-Match": f'"{twin["edition"]}"'})
    assert api.get(f"/referrals/{case}")["version"] == 2
    assert [one["cause"] for one in api.get(f"/referrals/{case}/screenings")["items"]] == ["merge", "first"]


@pytest.mark.parametrize("header", [None, "Bearer nonsense", "Basic x", "Bearer ", "Bearer \xff"])
def test_without_a_good_token(app: Flask, header: str | None) -> None:
    headers = {"Authorization": header} if header else {}
    said = app.test_client().get("/api/v1/referrals/x", headers=headers)
    assert said.status_code == 401
    assert said.headers["WWW-Authenticate"].startswith("Bearer")
    assert said.mimetype == "application/problem+json"


def test_scopes_and_firms(api: Client, token: Token) -> None:
    case = api.take_in()
    reader = api.as_(token("referral:read"))
    reader.get(f"/referrals/{case}")
    reader("POST", f"/referrals/{case}/screenings", 403)
    theirs = api.as_(token(role=INTAKE, firm="theirs"))
    foreign, absent = theirs("GET", f"/referrals/{case}", 404), theirs("GET", "/referrals/nothing", 404)
    assert foreign.data == absent.data
    assert theirs.get("/referrals")["total"] == 0


def test_counter_signals_stay_with_the_attorney(api: Client, token: Token) -> None:
    case = api.take_in(LDN_BEFORE)
    address = f"/referrals/{case}/screenings/newest"
    assert any(finding["kind"] == COUNTER for finding in api.get(address)["findings"])
    for other in (api.as_(token(role=INTAKE)), api.as_(token("referral:read", "referral:screen"))):
        result = other.get(address)
        assert not any(finding["kind"] == COUNTER for finding in result["findings"])
        assert result["score"]["parts"] == []
        kept_nothing = other("POST", "/screenings", 200, json=LDN_BEFORE).json
        assert not any(finding["kind"] == COUNTER for finding in kept_nothing["findings"])


def test_every_demo_result_is_as_the_document_says(api: Client, app: Flask) -> None:
    """screening/1 of every demo referral has the fields of the published schema, and those only at its top."""
    schema = api.get("/openapi.json")["components"]["schemas"]["ScreeningResult"]
    for file in sorted(FOLDER.glob("*.json"))[:12]:
        result = api("POST", "/screenings", 200, data=file.read_bytes(), content_type="application/json").json
        assert set(result) == set(schema["properties"]), file.name
