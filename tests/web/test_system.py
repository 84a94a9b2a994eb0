"""What watching programs are told, what is written about a request, and that nothing of a patient is in either."""

from __future__ import annotations

import io
import json
import logging
import os
import re
import signal
import sqlite3
import threading
from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy.exc import OperationalError

from rules import worker
from rules.model import Rulebook
from screening.demo import demo_referrals, screened_demo
from screening.operations import referrals, sessions
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from web import create_app, logs, services

PATIENT = demo_referrals()[0].patient.name


# --- health and readiness -------------------------------------------------------------------------------------------


def test_a_healthy_place(stranger: FlaskClient) -> None:
    assert stranger.get("/healthz").status_code == 200
    ready = stranger.get("/readyz")
    assert (ready.status_code, ready.json["state"]) == (200, "ready")
    assert set(ready.json["checks"]) == {"database", "schema", "disk", "rulebook", "engine"}
    assert all(ready.json["checks"].values())


def test_no_database(app: Flask, stranger: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_):
        raise OperationalError("select 1", {}, sqlite3.OperationalError("gone"))

    monkeypatch.setattr(Database, "reading", away)
    assert stranger.get("/healthz").status_code == 200
    ready = stranger.get("/readyz")
    assert (ready.status_code, ready.json["state"], ready.json["checks"]["database"]) == (503, "not ready", False)
    assert "case_screening_database_up 0.0" in stranger.get("/metrics").text


@pytest.mark.parametrize("what", ["revision", "cannot_write"])
def test_an_old_schema_or_a_full_disk(stranger: FlaskClient, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    if what == "revision":
        monkeypatch.setattr("screening.store.schema.revision", lambda connection: "0000")
    else:
        monkeypatch.setattr(Database, "cannot_write", lambda self: "The disk is full.")
    ready = stranger.get("/readyz")
    assert ready.status_code == 503
    assert [name for name, ok in ready.json["checks"].items() if not ok] == [
        {"revision": "schema", "cannot_write": "disk"}[what]
    ]


def test_an_engine_process_that_was_killed_comes_back(app: Flask, stranger: FlaskClient, rulebook: Rulebook) -> None:
    engine = worker.engine_for(rulebook.hash, rulebook.program)
    stranger.get("/readyz")
    before = engine.pid
    assert before
    os.kill(before, signal.SIGKILL)
    assert stranger.get("/readyz").json["checks"]["engine"]
    assert engine.pid not in (None, before)


def test_without_an_engine_the_reference_goes_on(
    stranger: FlaskClient, browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker.Engine, "_start", lambda self: (_ for _ in ()).throw(OSError("no more processes")))
    worker.close_all()
    ready = stranger.get("/readyz")
    assert (ready.status_code, ready.json["state"], ready.json["checks"]["engine"]) == (200, "degraded", False)
    figures = metrics(stranger)
    assert figures["case_screening_engine_failures"] >= 1
    worker.close_all()


def test_a_thread_that_has_ended(app: Flask, stranger: FlaskClient) -> None:
    stop = threading.Event()
    threads = [threading.Thread(target=stop.wait, name=name) for name in ("jobs", "schedule")]
    services.watch(app, threads)
    for thread in threads:
        thread.start()
    assert stranger.get("/readyz").json["checks"]["jobs"] is True
    stop.set()
    for thread in threads:
        thread.join()
    ready = stranger.get("/readyz")
    assert (ready.status_code, ready.json["checks"]["jobs"]) == (503, False)


# --- metrics --------------------------------------------------------------------------------------------------------


def metrics(client: FlaskClient) -> dict[str, float]:
    """Sample name with its labels → value."""
    text = client.get("/metrics").text
    return {
        sample.name + "".join(f" {key}={value}" for key, value in sorted(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_requests_are_counted_by_pattern(
    browser, stranger: FlaskClient, database: Database, rulebook: Rulebook
) -> None:
    (kept,) = referrals.add_screened(COMMAND_LINE, database, screened_demo(rulebook)[:1], rulebook, "test")
    for _ in range(2):
        browser.get(f"/referrals/{kept}")
    browser.get("/referrals/nobody-knows", status=404)
    stranger.get("/no/such/page")
    found = metrics(stranger)
    pattern = "case_screening_requests_total method=GET route=/referrals/<referral_id>"
    assert found[f"{pattern} status=200"] == 2
    assert found[f"{pattern} status=404"] == 1
    assert found["case_screening_requests_total method=GET route=(none) status=404"] == 1
    assert found["case_screening_request_seconds_count route=/referrals/<referral_id>"] == 3
    assert (found["case_screening_referrals status=new"], found["case_screening_screenings"]) == (1, 1)
    assert found["case_screening_database_up"] == 1
    assert "case_screening_backup_age_seconds" not in found
    text = stranger.get("/metrics").text
    assert kept not in text
    assert PATIENT not in text


@pytest.mark.parametrize(
    ("address", "token", "sent", "status"),
    [
        ("127.0.0.1", None, None, 200),
        ("::1", None, None, 200),
        ("10.1.2.3", None, None, 403),
        ("10.1.2.3", None, "", 403),
        ("10.1.2.3", "s3cret", None, 403),
        ("10.1.2.3", "s3cret", "guess", 403),
        ("10.1.2.3", "s3cret", "s3cret", 200),
    ],
)
def test_who_reads_the_metrics(
    app: Flask, monkeypatch: pytest.MonkeyPatch, address: str, token: str | None, sent: str | None, status: int
) -> None:
    monkeypatch.delenv("CASE_SCREENING_METRICS_TOKEN", raising=False)
    if token:
        monkeypatch.setenv("CASE_SCREENING_METRICS_TOKEN", token)
    headers = {} if sent is None else {"Authorization": f"Bearer {sent}"}
    answer = app.test_client().get("/metrics", headers=headers, environ_base={"REMOTE_ADDR": address})
    assert answer.status_code == status
    assert ("case_screening_requests" in answer.text) == (status == 200)


# --- logs -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def log() -> Iterator[Callable[[], list[dict]]]:
    """The lines written since, each read as JSON."""
    stream, root, ours = io.StringIO(), logging.getLogger(), logging.getLogger(logs.OURS)
    before, level, our_level = root.handlers[:], root.level, ours.level
    logs.start(stream)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    root.handlers[:] = before
    root.setLevel(level)
    ours.setLevel(our_level)


def requests(lines: list[dict]) -> list[dict]:
    return [line for line in lines if line["message"] == "request"]


def test_a_request_is_one_line_by_pattern_and_id(log, app: Flask, database: Database) -> None:
    client = app.test_client()
    client.post("/sign-in", data={"token": sessions.issue_link(COMMAND_LINE, database)})
    answer = client.get("/referrals/an-id?name=Jane+Roe")
    line = requests(log())[-1]
    assert (line["route"], line["method"], line["status"]) == ("/referrals/<referral_id>", "GET", 404)
    assert line["request"] == answer.headers["X-Request-Id"]
    assert line["user"]
    assert line["ms"] > 0
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+\+00:00", line["time"])
    assert "an-id" not in json.dumps(log())
    assert "Jane" not in json.dumps(log())


@pytest.mark.parametrize(
    "address",
    ["/x%0a{%22level%22:%22forged%22}", "/referrals/%0d%0aforged", "/?q=%0aforged", "/%e2%80%a8forged", "/\x85forged"],
)
def test_nobody_writes_lines_of_their_own(log, stranger: FlaskClient, address: str) -> None:
    agent = "x forged"
    stranger.open(address, method="GET", headers={"User-Agent": agent, "X-Request-Id": "forged"})
    stranger.open("/", method="FORGED")
    lines = log()
    assert len(requests(lines)) == 2
    assert requests(lines)[1]["method"] == "other"
    assert "forged" not in json.dumps(lines).lower()


def test_an_error_is_written_without_its_message(log, app: Flask, stranger: FlaskClient) -> None:
    def fail():
        raise ValueError(PATIENT)

    app.view_functions["pages.healthz"] = fail
    answer = stranger.get("/healthz")
    assert answer.status_code == 500
    (error,) = (line for line in log() if line["level"] == "error")
    assert error["reference"] in answer.text
    assert error["error"] == "ValueError"
    assert any("test_system.py" in frame and frame.endswith(" fail") for frame in error["frames"])
    assert error["request"] == answer.headers["X-Request-Id"]
    assert PATIENT not in json.dumps(log())


def test_messages_of_others_are_written_as_their_pattern(log) -> None:
    try:
        raise KeyError(PATIENT)
    except KeyError:
        logging.getLogger("waitress").exception("Exception while serving %s", PATIENT)
    (line,) = log()
    assert (line["message"], line["error"]) == ("Exception while serving %s", "KeyError")
    assert PATIENT not in json.dumps(line)


# --- trouble of the database ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "said", "advice"),
    [
        ("SQLITE_BUSY", "busy", "Try again in a moment"),
        ("SQLITE_FULL", "full", "Free some space"),
        ("SQLITE_IOERR_WRITE", "full or failing", "Free some space"),
        ("SQLITE_READONLY_DIRECTORY", "cannot be written", "permissions"),
        ("SQLITE_CORRUPT", "damaged", "restore the last backup"),
    ],
)
def test_trouble_is_said_in_words_to_people_and_programs(
    app: Flask, browser, monkeypatch: pytest.MonkeyPatch, name: str, said: str, advice: str
) -> None:
    def fail(*_, **__):
        error = sqlite3.OperationalError("x")
        error.sqlite_errorname = name
        raise OperationalError("insert", {}, error)

    app.view_functions["pages.account"] = fail
    page = browser.client.get("/account")
    assert page.status_code == 503
    assert page.headers["Retry-After"]
    for words in (said, advice, "Nothing was changed"):
        assert words in page.text
    monkeypatch.setattr("web.api.guard.tokens.bearer", fail)
    problem = app.test_client().get("/api/v1/referrals", headers={"Authorization": "Bearer x"})
    assert (problem.status_code, problem.content_type) == (503, "application/problem+json")
    assert advice in problem.json["detail"]


def test_every_application_has_figures_of_its_own(database: Database, rulebook: Rulebook) -> None:
    one, two = (create_app(database, rulebook).test_client() for _ in range(2))
    one.get("/healthz")
    assert "case_screening_requests_total method=GET route=/healthz status=200" not in metrics(two)
