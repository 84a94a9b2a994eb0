"""Names planted in every field of a referral are found on its pages and nowhere else.

Nowhere: not in logs, addresses, error pages, the audit or temporary files.
"""

from __future__ import annotations

import io
import json
import logging
import re
import tempfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from sqlalchemy import select

from screening.operations import drafts, tokens, webhooks
from screening.store.actor import ADMINISTRATOR, COMMAND_LINE
from screening.store.database import Database
from screening.store.tables import AuditEvent, Job, Outbox
from tests.web.matrix import DEMO, World, addresses, kinds
from web import create_app

CANARY = "Zanzibarquux"
KEPT_WORDS = {"schema", "code", "date", "sex", "state", "system", "kind", "status", "stage", "defendant", "payer"}
ADDRESS = re.compile(r"""(?:href|src|action|hx-get|hx-post|formaction|data-[a-z-]+)=(?:"([^"]*)"|'([^']*)')""")


def planted(value: Any, name: str = "") -> Any:
    """The same with a canary of its own in every text that may be any text."""
    if isinstance(value, dict):
        return {key: planted(inner, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [planted(inner, name) for inner in value]
    if isinstance(value, str) and name not in KEPT_WORDS and not re.fullmatch(r"[\d.-]+", value):
        return f"{value} {CANARY}{name}"
    return value


def full() -> dict:
    """A referral with something in every field."""
    content = json.loads(DEMO.read_text(encoding="utf-8"))
    content["events"] = [{"date": "2025-03-01", "kind": "fall", "description": "slipped"}]
    content["procedures"] = [{"date": "2025-04-01", "name": "stellate ganglion block", "outcome": "relief"}]
    content["coverage"] = [{"payer": "commercial", "name": "Plan", "self_funded": False}]
    row = content["fills"][0]
    row |= {"sig": "one daily", "prescriber": {"name": "Dr", "npi": "1", "specialty": "pain"}}
    row |= {"pharmacy": {"name": "Corner", "npi": "2"}, "reference": "rx"}
    content["diagnoses"][0] |= {"provider": "Clinic", "specialty": "neurology", "description": "pain"}
    return planted(content)


@pytest.fixture
def world(sqlite: Database, rulebook) -> World:
    return World(create_app(sqlite, rulebook), sqlite, rulebook)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that whatever makes temporary files makes them in."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_planted_names_are_found_on_the_pages_of_the_case_only(
    world: World, caplog: pytest.LogCaptureFixture, temporary: Path, record_property
) -> None:
    caplog.set_level(logging.DEBUG)
    text = json.dumps(full())
    assert text.count(CANARY) > 15
    admin = world.person(ADMINISTRATOR, None, "ada")
    client, token = world.client(admin)
    client = Watched(client)
    values = world.values(admin, "own")
    webhooks.add(COMMAND_LINE, world.database, "https://hook.invalid/", webhooks.EVENTS)
    guard = {"form_token": token}

    # in by every way there is: pasted, uploaded under a telling name, as a draft, as an import, by the API
    pasted = client.post("/referrals/new/paste", data={**guard, "text": text})
    assert pasted.status_code in (200, 303), pasted.text
    case = re.search(r"/referrals/[^/?]+", pasted.location or "")
    assert case, pasted.location
    values["referral_id"] = case[0].rpartition("/")[2]
    upload = (io.BytesIO(text.replace("DEMO-01", "DEMO-02").encode()), f"{CANARY}.json")
    sent = client.post("/imports", data={**guard, "file": upload, "sender": ""})
    assert sent.status_code == 303, sent.text
    values["batch_id"] = re.search(r"/imports/([^/?]+)", sent.location)[1]
    client.post("/imports", data={**guard, "file": (io.BytesIO(f"{CANARY};\x01".encode()), f"{CANARY}.xlsx")})
    values["draft_id"] = drafts.save(admin, world.database, {"patient-name": CANARY, "reference": CANARY})
    bearer = tokens.create(COMMAND_LINE, world.database, "t", admin.id, tokens.SCOPES, 1)[1]
    headers = {"Authorization": f"Bearer {bearer}"}
    for address in ("/api/v1/referrals", "/api/v1/screenings", "/api/v1/duplicates"):
        client.post(address, data=text, headers=headers | {"Content-Type": "application/json"})
    client.post("/find", data={**guard, "text": CANARY, "name": CANARY, "q": CANARY})
    client.post("/api/v1/search", json={"text": CANARY, "name": CANARY}, headers=headers)

    # every page of it, and every form with the name in every field
    for api in (False, True):
        for address in sorted(addresses(world.app, api), key=lambda found: found.method == "DELETE"):
            if address.rule.endpoint in ("pages.sign_out", "pages.remove", "pages.remove_demo", "pages.load_demo"):
                continue
            for kind in kinds(address.rule) or [""]:
                path = address.with_(values | {"kind": kind})
                if address.method == "GET":
                    client.get(path, headers=headers if api else {})
                elif api:
                    client.open(path, method=address.method, json={"text": CANARY, "x": CANARY}, headers=headers)
                else:
                    fields = ("text", "name", "reason", "value", "q", "patient-name", "reference", "sender", "kind")
                    client.post(path, data=guard | dict.fromkeys(fields, CANARY))

    # errors: too large, not understood, broken
    client.post("/referrals/new/paste", data={**guard, "text": "{" + CANARY})
    client.post("/api/v1/referrals", data="{" + CANARY, headers=headers | {"Content-Type": "application/json"})
    world.app.config["MAX_CONTENT_LENGTH"] = 100
    client.post("/referrals/new/paste", data={**guard, "text": CANARY * 50})
    world.app.config["MAX_CONTENT_LENGTH"] = None

    assert any(CANARY in answer.text for answer in client.answers if answer.ok), "the names are on no page at all"
    assert sum(answer.error for answer in client.answers) > 20
    found = [f"{answer.name}: {where}" for answer in client.answers for where in answer.leaks()]
    assert not found, "\n".join(found)
    assert CANARY not in caplog.text
    assert not [line for line in in_the_chain(world.database) if CANARY in line]
    assert not [file for file in temporary.rglob("*") if file.is_file() and CANARY.encode() in file.read_bytes()]
    record_property("canary", f"{len(client.answers)} answers, {text.count(CANARY)} fields planted, 0 leaks")


def test_an_error_within_names_nobody(
    world: World, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever breaks, with whatever message, the answer and the log hold neither."""
    caplog.set_level(logging.DEBUG)
    admin = world.person(ADMINISTRATOR, None, "ada")
    values = world.values(admin, "own")
    headers = world.bearer(admin)
    client, token = world.client(admin)

    def broken(*arguments: Any, **named: Any) -> Any:
        raise ValueError(f"cannot read {CANARY}")

    broke = 0
    for endpoint in list(world.app.view_functions):
        if endpoint.startswith("pages."):
            world.app.view_functions[endpoint] = broken
    monkeypatch.setattr("web.api.guard.can", broken)
    tried = [*addresses(world.app, api=False), *addresses(world.app, api=True)]
    for address in tried:
        api = address.rule.rule.startswith("/api/")
        path = address.with_(values | {"kind": (kinds(address.rule) or [""])[0]})
        data = {"form_token": token} if address.method == "POST" and not api else None
        response = client.open(path, method=address.method, data=data, headers=headers if api else {})
        if address.action is None:
            continue
        assert response.status_code == 500, path
        assert CANARY not in response.text
        assert "reference" in response.text.lower()
        broke += 1
    assert broke > 120
    assert CANARY not in caplog.text
    assert "ValueError" in caplog.text


def in_the_chain(database: Database) -> Iterator[str]:
    """Everything that is written down about what was done: events, jobs, messages to webhooks."""
    with database.reading() as session:
        for event in session.scalars(select(AuditEvent)):
            yield f"{event.actor} {event.action} {event.subject} {json.dumps(event.detail)}"
        for job in session.scalars(select(Job)):
            yield f"{job.kind} {job.subject} {job.note} {json.dumps(job.payload)}"
        sent = session.scalars(select(Outbox)).all()
        assert sent, "no webhook was told of anything"
        yield from (f"{message.event} {json.dumps(message.payload)} {message.last_error}" for message in sent)


class Answer:
    """What came back, and where a canary in it would be a leak."""

    def __init__(self, name: str, asked: str, response: Any):
        self.name, self.asked, self.status = name, asked, response.status_code
        self.location = unquote(response.headers.get("Location", ""))
        self.headers = "\n".join(f"{name}: {value}" for name, value in response.headers)
        self.text = unescape(response.data.decode("utf-8", "replace"))

    @property
    def ok(self) -> bool:
        return self.status == 200

    @property
    def error(self) -> bool:
        return self.status >= 400

    def leaks(self) -> Iterator[str]:
        if CANARY in unquote(self.headers):
            yield "header"
        if self.error and self.status != 422 and CANARY in self.text:  # 422: the form again, with what was typed
            yield f"error page {self.status}"
        for match in ADDRESS.finditer(self.text):
            if CANARY in unquote(match[1] or match[2] or ""):
                yield f"address {match[0][:200]}"
        title = re.search(r"<title>(.*?)</title>", self.text, re.S)
        if title and CANARY in title[1] and "referral_id" not in title[1]:
            yield "title"  # which a browser's history keeps


class Watched:
    """A client that remembers every answer."""

    def __init__(self, client: Any):
        self.client = client
        self.answers: list[Answer] = []

    def open(self, path: str, method: str = "GET", **sent: Any) -> Any:
        response = self.client.open(path, method=method, **sent)
        self.answers.append(Answer(f"{method} {path}", path, response))
        return response

    def get(self, path: str, **sent: Any) -> Any:
        return self.open(path, **sent)

    def post(self, path: str, **sent: Any) -> Any:
        return self.open(path, method="POST", **sent)


def test_the_canaries_are_in_every_kind_of_field() -> None:
    """The plan itself: a canary in each text field of the referral's schema."""
    text = json.dumps(full())
    for name in (
        "name",
        "description",
        "firm",
        "drug",
        "sig",
        "provider",
        "by",
        "says",
        "outcome",
        "about",
        "reference",
    ):
        assert f"{CANARY}{name}" in text, name
