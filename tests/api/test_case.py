"""What people say of a case: decisions, questions, comments, corrections; memo and fills; who calls; the rules."""

from __future__ import annotations

import io
import zipfile

from screening.store.actor import ATTORNEY, INTAKE
from tests.api.conftest import LDN_BEFORE, Client, Token

COUNTER = "counter-signal"


def test_the_last_day_to_file(api: Client, token: Token) -> None:
    place = f"/referrals/{api.take_in(LDN_BEFORE)}/filing-dates"
    api.post(place, {"due": "2027-01-09", "reason": "two years"})
    api.post(place, {"due": "2027-13-09", "reason": "two years"}, 422)
    api.post(place, {"due": "2027-01-09", "reason": ""}, 422)
    assert [(one["due"], one["reason"]) for one in api.get(place)["items"]] == [("2027-01-09", "two years")]
    (row,) = api.get("/referrals")["items"]
    assert row["clock"]["due"] == "2027-01-09"
    api.post(place, {"due": None, "reason": "a minor"})
    assert api.get(place)["items"][0]["due"] is None


def test_decisions(api: Client, token: Token) -> None:
    case = f"/referrals/{api.take_in(LDN_BEFORE)}"
    findings = api.get(f"{case}/screenings/newest")["findings"]
    against = next(finding["rule"] for finding in findings if finding["kind"] == COUNTER)
    other = next(finding["rule"] for finding in findings if finding["kind"] != COUNTER)
    api.post(f"{case}/decisions", {"rule": other, "verdict": "accepted"})
    api.post(f"{case}/decisions", {"rule": against, "verdict": "rejected", "reason": "the record is of somebody else"})
    api.post(f"{case}/decisions", {"rule": against, "verdict": "rejected"}, 422)
    api.post(f"{case}/decisions", {"rule": "no-such-rule", "verdict": "accepted"}, 404)
    assert [one["rule"] for one in api.get(f"{case}/decisions")["items"]] == [against, other]
    intake = api.as_(token(role=INTAKE))
    assert [one["rule"] for one in intake.get(f"{case}/decisions")["items"]] == [other]
    intake("POST", f"{case}/decisions", 403, json={"rule": other, "verdict": "accepted"})
    blind = api.as_(token("finding:decide", "referral:read", role=ATTORNEY))  # would tell what there is by 201 and 404
    blind("POST", f"{case}/decisions", 403, json={"rule": against, "verdict": "accepted"})


def test_questions(api: Client) -> None:
    case = f"/referrals/{api.take_in()}"
    first, *_ = api.get(f"{case}/questions")["items"]
    assert first["state"] == "open"
    api.put(f"{case}/questions/{first['id']}", {"state": "dismissed"}, 422)
    api.put(f"{case}/questions/{first['id']}", {"state": "dismissed", "reason": "the client cannot know"})
    again, *_ = api.get(f"{case}/questions")["items"]
    assert (again["state"], again["reason"]) == ("dismissed", "the client cannot know")
    api.put(f"{case}/questions/{'0' * 64}", {"state": "answered"}, 404)


def test_comments(api: Client, token: Token) -> None:
    case = f"/referrals/{api.take_in()}"
    made = api.post(f"{case}/comments", {"text": "Call again on Monday"})["id"]
    api.put(f"{case}/comments/{made}", {"in_memo": True})
    (comment,) = api.get(f"{case}/comments")["items"]
    assert (comment["text"], comment["in_memo"]) == ("Call again on Monday", True)
    api.as_(token(role=INTAKE))("DELETE", f"{case}/comments/{made}", 403)
    api("DELETE", f"{case}/comments/{made}", 204)
    assert api.get(f"{case}/comments")["items"] == []
    api.post(f"{case}/comments", {"text": "a\u0000b"}, 422)
    api.post(f"{case}/comments", {"text": "x", "in_memo": 1}, 422)


def test_corrections(api: Client) -> None:
    case = f"/referrals/{api.take_in()}"
    body = {"section": "fills", "row": 1, "reason": "the label says so", "version": 1}
    answer = api("POST", f"{case}/corrections", 201, json=body | {"values": {"days_supply": "28"}})
    assert answer.json["screening"] == 2
    assert api.get(case)["content"]["fills"][0]["days_supply"] == 28
    newest, first = api.get(f"{case}/versions")["items"]
    assert (newest["reason"], first["changes"]) == ("the label says so", [])
    assert newest["changes"][0]["now"] == "28"
    api.post(f"{case}/corrections", body | {"values": {"days_supply": "29"}}, 409)
    refused = api.post(f"{case}/corrections", body | {"values": {"dose": "29"}, "version": 2}, 422)
    assert refused["errors"][0]["where"] == "values.dose"
    api.post(f"{case}/versions/2/undo")
    api.post(f"{case}/versions/7/undo", status=404)
    assert api.get(case)["version"] == 3


def test_memo_and_fills(api: Client, token: Token) -> None:
    case = f"/referrals/{api.take_in(LDN_BEFORE)}"
    pdf = api("GET", f"{case}/memo")
    assert pdf.data.startswith(b"%PDF")
    word = api("GET", f"{case}/memo?format=docx&edition=work-product")
    assert "word/document.xml" in zipfile.ZipFile(io.BytesIO(word.data)).namelist()
    assert api("GET", f"{case}/fills").mimetype == "text/csv"
    assert zipfile.is_zipfile(io.BytesIO(api("GET", f"{case}/fills?format=xlsx").data))
    intake = api.as_(token(role=INTAKE))
    intake("GET", f"{case}/memo")
    intake("GET", f"{case}/memo?edition=work-product", 403)
    intake("GET", f"{case}/fills?edition=work-product", 403)
    api("GET", f"{case}/memo?format=csv", 422)
    assert "Lovelace" not in pdf.headers["Content-Disposition"]


def test_who_calls_and_the_rules(api: Client, token: Token, rulebook) -> None:
    me = api.as_(token("queue:read", "weakness:read", role=INTAKE)).get("/me")
    assert (me["role"], me["scopes"], me["token"]) == (INTAKE, ["queue:read"], "test")
    book = api.get("/rulebook")
    assert book["hash"] == rulebook.hash
    assert len(book["rules"]) == len(rulebook.rules)
    api.as_(token("queue:read"))("GET", "/rulebook", 403)
