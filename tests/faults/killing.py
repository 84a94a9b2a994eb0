"""What the fault tests share: workers that die by kill -9, and what must hold of a database afterwards."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, select, text, update

from screening.operations import jobs
from screening.store import audit
from screening.store.database import Database
from screening.store.tables import Job, now

ROOT = Path(__file__).parents[2]
PROOF = os.environ.get("CASE_SCREENING_PROOF") == "1"
LONGEST = 0.25  # seconds after which a worker that does not kill itself is killed
TRANSACTION = ("flushed", "committing", "committed")  # the moments of victim.POINTS that every change has
NEVER = "none"


def place(database: Database) -> str:
    """How another process names this database."""
    return str(database.file) if database.file else database.url.render_as_string(hide_password=False)


def check_whole(database: Database) -> None:
    """The audit chain verifies, and an SQLite file is sound."""
    with database.writer.connect() as connection:
        assert list(audit.verify(connection)) == []
        if database.file:
            assert connection.execute(text("pragma integrity_check")).scalar() == "ok"


def unfinished(database: Database) -> bool:
    """Whether a job waits or runs; the lease of a killed worker is made to run out at once."""
    with database.writing() as session:
        session.execute(update(Job).where(Job.state == jobs.RUNNING).values(lease_until=now() - timedelta(seconds=1)))
        open_ = select(func.count()).select_from(Job).where(Job.state.in_((jobs.WAITING, jobs.RUNNING)))
        return bool(session.scalar(open_))


class Killer:
    """The process that forks workers, one after the other, and their end."""

    def __init__(self, process: subprocess.Popen[str], seed: int):
        self._process, self._chance = process, random.Random(seed)
        self.kills: Counter[str] = Counter()  # by moment

    def draw(self, moments: Sequence[str] = TRANSACTION) -> str:
        """One of the moments, or NEVER: then the worker is killed after a short while."""
        return self._chance.choice([NEVER, *moments])

    def kill(self, database: Database, work: str, *about: Any, moment: str, reach: int = 12) -> bool:
        """A worker that is to die the first to the `reach`-th time it comes to the moment; whether it died before its
        end."""
        seconds = self._chance.uniform(0, LONGEST) if moment == NEVER else None
        killed = self._run(database, moment, self._chance.randint(1, reach), seconds, work, about)
        self.kills[moment] += killed
        return killed

    def finish(self, database: Database, work: str, *about: Any) -> None:
        """A worker that nobody kills."""
        assert not self._run(database, NEVER, 0, None, work, about)

    def _run(
        self, database: Database, moment: str, count: int, seconds: float | None, work: str, about: Sequence[Any]
    ) -> bool:
        assert self._process.stdin
        asked = {"place": place(database), "moment": moment, "count": count, "work": work, "about": about}
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        worker = int(self._line())
        if seconds is not None:
            time.sleep(seconds)
            with contextlib.suppress(ProcessLookupError):
                os.kill(worker, signal.SIGKILL)
        code = int(self._line())
        assert code in (0, -signal.SIGKILL), "a worker failed"
        return code != 0

    def _line(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline().strip()


@contextmanager
def killing(seed: int, **environment: str) -> Iterator[Killer]:
    """Workers of this environment; the same seed draws the same moments."""
    command = [sys.executable, "-m", "tests.faults.victim"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=ROOT, env={**os.environ, **environment}, **pipes) as process:
        assert process.stdout
        assert process.stdout.readline().strip() == "ready"
        yield Killer(process, seed)
        assert process.stdin
        process.stdin.close()
