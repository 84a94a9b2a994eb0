"""kill -9 in the middle of an import, again and again: no referral in part, none lost, none twice, the chain whole.

A sample runs each time; CASE_SCREENING_PROOF=1 kills 70 times on each database.
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, text, update

from screening.operations import import_run, imports
from screening.operations.imports import Upload
from screening.store import audit
from screening.store.actor import INTAKE, Actor
from screening.store.database import Database
from screening.store.tables import (
    AuditEvent,
    ImportRow,
    Job,
    ReferralVersion,
    StoredReferral,
    StoredScreening,
    User,
    now,
)
from tests.faults.victim import POINTS

ROOT = Path(__file__).parents[2]
KILLS = 70 if os.environ.get("CASE_SCREENING_PROOF") == "1" else 5
SIZE = 8  # referrals of one import
LONGEST = 0.25  # seconds after which a worker that does not kill itself is killed
ANN = Actor("Ann", INTAKE, "ann")


class Killer:
    """The process that forks workers, and their end."""

    def __init__(self, process: subprocess.Popen[str]):
        self._process = process

    def _line(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline().strip()

    def run(self, database: Database, point: str, count: int, seconds: float | None) -> None:
        """One worker, until it kills itself, is killed after so many seconds, or has nothing more to do."""
        assert self._process.stdin
        place = database.url.render_as_string(hide_password=False) if database.file is None else database.name
        self._process.stdin.write(f"{place}\t{point}\t{count}\n")
        self._process.stdin.flush()
        worker = int(self._line())
        if seconds is not None:
            time.sleep(seconds)
            with contextlib.suppress(ProcessLookupError):
                os.kill(worker, signal.SIGKILL)
        assert self._line() == "ended"


@pytest.fixture
def killer() -> Iterator[Killer]:
    command = [sys.executable, "-m", "tests.faults.victim"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as process:
        assert process.stdout
        assert process.stdout.readline().strip() == "ready"
        yield Killer(process)
        assert process.stdin
        process.stdin.close()


def sheet(prefix: str) -> bytes:
    lines = ["Case ID,DOI,State,Fill Date,Drug,Qty,DS,ICD10,Dx Date"]
    for number in range(SIZE):
        for month in range(1, 5):
            day = f"2025-0{month + 2}-01"
            lines.append(f"{prefix}-{number},2025-01-10,CA,{day},NALTREXONE 4.5MG CAP CPD,30,30,,")
        lines.append(f"{prefix}-{number},2025-01-10,CA,,,,,G90.511,2025-02-20")
    return "\n".join(lines).encode()


def running(database: Database) -> bool:
    """Whether a job is unfinished; the lease of a killed worker is made to run out at once."""
    with database.writing() as session:
        session.execute(update(Job).where(Job.state == "running").values(lease_until=now() - timedelta(seconds=1)))
        return session.scalar(select(func.count()).select_from(Job).where(Job.state.in_(("waiting", "running")))) > 0


def check_nothing_in_part(database: Database) -> None:
    """Every referral has its version, its screening, its row and its event, and there is nothing besides."""
    with database.reading() as session:
        referrals = set(session.scalars(select(StoredReferral.id)))
        for query in (
            select(ReferralVersion.referral_id),
            select(StoredScreening.referral_id),
            select(ImportRow.referral_id).where(ImportRow.outcome == "added"),
            select(AuditEvent.subject).where(AuditEvent.detail["what"].as_string() == "row"),
        ):
            found = list(session.scalars(query))
            assert Counter(found) == Counter(referrals)
        pending = session.scalars(select(ImportRow).where(ImportRow.outcome == "")).all()
        assert all(row.content is not None and row.referral_id is None for row in pending)


def test_killed_imports_go_on_without_loss(database: Database, killer: Killer, record_property) -> None:
    chance = random.Random(20261124)
    with database.writing() as session:
        session.add(User(id="ann", login="ann", name="Ann", role=INTAKE))
    kills, files = Counter(), 0
    while kills.total() < KILLS:
        files += 1
        batch = imports.receive(ANN, database, Upload("list.csv", sheet(f"F{files}"))).id
        import_run.start(ANN, database, batch)
        while running(database) and kills.total() < KILLS:
            point = chance.choice(["none", *POINTS])
            seconds = chance.uniform(0, LONGEST) if point == "none" else None
            killer.run(database, point, chance.randint(1, 12), seconds)
            if running(database):
                kills[point] += 1
            check_nothing_in_part(database)
        if running(database):
            killer.run(database, "none", 0, None)
        assert not running(database)
        assert imports.view(ANN, database, batch).batch.state == imports.DONE
    with database.reading() as session:
        references = Counter(session.scalars(select(StoredReferral.reference)))
    wanted = {f"F{file}-{number}" for file in range(1, files + 1) for number in range(SIZE)}
    assert set(references) == wanted
    assert set(references.values()) == {1}
    with database.writer.connect() as connection:
        assert list(audit.verify(connection)) == []
        if database.file:
            assert connection.execute(text("pragma integrity_check")).scalar() == "ok"
    if KILLS >= 70:
        record_property("kills", dict(kills))
        record_property("referrals taken in", len(references))
        record_property("in part, lost or twice", 0)
