"""The server as a service manager sees it: it starts, says that it is ready, ends when asked, and goes on."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from screening.operations import import_run, imports, jobs, sessions
from screening.operations.imports import Upload
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from screening.store.tables import Job, StoredReferral

ROOT = Path(__file__).parents[2]
MANY = 250  # referrals of an import that takes some seconds
PATIENCE = 120  # seconds, on a busy machine


def until(true: Callable[[], object], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, f"never happened: {what}"
        time.sleep(0.05)


class Server:
    """`screening serve` as a process, on a free port."""

    def __init__(self, database: Database, folder: Path, *arguments: str, **environment: str):
        self.log = folder / "server.log"
        command = [sys.executable, "-m", "screening", "serve", "--port", "0", "--database", str(database.file)]
        self._error = self.log.open("ab")
        self.process = subprocess.Popen(
            [*command, *arguments],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=self._error,
            text=True,
            env={**os.environ, **environment},
            # of tests that run in the background a shell has SIGINT ignored, and what they start would ignore it too
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        assert self.process.stdout
        found = re.search(r"at  (http\S+?)/$", self.process.stdout.readline().strip())
        assert found, self.log.read_text(encoding="utf-8")
        self.address = found[1]

    def get(self, path: str) -> tuple[int, str]:
        port = self.address.rsplit(":", 1)[1]
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        code = self.process.wait(PATIENCE)
        if self.process.stdout:
            self.process.stdout.close()
        self._error.close()
        return code


Start = Callable[..., Server]


@pytest.fixture
def start(sqlite: Database, tmp_path: Path) -> Iterator[Start]:
    started: list[Server] = []

    def one(*arguments: str, **environment: str) -> Server:
        started.append(Server(sqlite, tmp_path, *arguments, **environment))
        return started[-1]

    yield one
    for server in started:
        if server.process.poll() is None:
            server.end(signal.SIGKILL)


def begin_import(database: Database) -> str:
    rows = ["Case ID,DOI,State,Fill Date,Drug,Qty,DS"]
    rows += [f"S-{n},2025-01-10,CA,2025-03-01,NALTREXONE 4.5MG CAP CPD,30,30" for n in range(MANY)]
    batch = imports.receive(COMMAND_LINE, database, Upload("list.csv", "\n".join(rows).encode())).id
    import_run.start(COMMAND_LINE, database, batch)
    return batch


def count(database: Database) -> int:
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(StoredReferral)) or 0


def import_job(database: Database) -> Job:
    with database.reading() as session:
        return session.scalars(select(Job).where(Job.kind == import_run.IMPORT)).one()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_asked_to_end_it_puts_its_work_back_and_the_next_start_goes_on(
    sqlite: Database, start: Start, number: signal.Signals
) -> None:
    server = start()
    batch = begin_import(sqlite)
    until(lambda: count(sqlite) > 3, "the import began")
    assert server.end(number) == 0
    done, job = count(sqlite), import_job(sqlite)
    assert done < MANY, "the import was too quick for this test"
    assert (job.state, job.lease) == (jobs.WAITING, None)
    time.sleep(0.5)
    assert count(sqlite) == done  # nobody works on behind
    start()
    until(lambda: import_job(sqlite).state == jobs.DONE, "the import was finished")
    assert imports.view(COMMAND_LINE, sqlite, batch).batch.state == imports.DONE
    with sqlite.reading() as session:
        references = Counter(session.scalars(select(StoredReferral.reference)))
    assert references == Counter({f"S-{n}": 1 for n in range(MANY)})


def test_it_is_ready_and_writes_lines_of_json(sqlite: Database, start: Start) -> None:
    server = start()
    assert server.get("/healthz")[0] == 200
    until(lambda: server.get("/readyz")[0] == 200, "it is ready")
    checks = json.loads(server.get("/readyz")[1])["checks"]
    assert {"jobs", "schedule", "webhooks"} < set(checks)
    token = sessions.issue_link(COMMAND_LINE, sqlite)
    assert server.get(f"/sign-in/{token}")[0] == 200
    assert "case_screening_requests_total" in server.get("/metrics")[1]
    assert server.end() == 0
    text = server.log.read_text(encoding="utf-8")
    assert token not in text
    lines = [json.loads(line) for line in text.splitlines()]
    assert {line["route"] for line in lines if "route" in line} >= {"/healthz", "/readyz", "/metrics"}
    assert not [line for line in lines if line["level"] == "error"]


def test_a_second_one_on_the_same_port_says_so(sqlite: Database, start: Start) -> None:
    port = start().address.rsplit(":", 1)[1]
    command = [sys.executable, "-m", "screening", "serve", "--port", port, "--database", str(sqlite.file)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode == 2
    assert "choose another" in done.stderr


@pytest.mark.parametrize("behind", [False, True])
def test_it_warns_when_it_listens_to_everybody(sqlite: Database, start: Start, behind: bool) -> None:
    proxied = {"CASE_SCREENING_PROXY": "1", "CASE_SCREENING_ADDRESS": "https://cases.example.org"} if behind else {}
    server = start("--host", "0.0.0.0", **proxied)
    assert server.address.startswith("https://cases" if behind else "http://localhost")
    assert server.end() == 0
    assert ("WARNING" in server.log.read_text(encoding="utf-8")) == (not behind)


def test_listening_everywhere_it_prints_addresses_that_can_be_reached(start: Start) -> None:
    server = start("--host", "0.0.0.0")
    assert server.address.startswith("http://localhost:")
    with urllib.request.urlopen(f"{server.address}/sign-in", timeout=PATIENCE) as answer:
        assert answer.status == 200
    assert server.process.stdout
    printed = [server.process.stdout.readline() for _ in range(3)]
    assert not [line for line in printed if "0.0.0.0" in line]
    port = server.address.rsplit(":", 1)[1]
    assert f"From other machines   http://{socket.gethostname()}:{port}/\n" in printed
