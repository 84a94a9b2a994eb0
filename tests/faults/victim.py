"""A process that works on a database and is killed in the middle of it.

It reads JSON lines from its standard input and forks a worker for each, so that the rulebook is loaded once:

    {"place": DATABASE, "work": one of WORKS, "about": its arguments, "moment": one of POINTS or "none", "count": n}

The worker kills itself -9 at the n-th time that it reaches the moment ("none": it works until somebody else kills it).
It prints the worker's process id, then its exit code (-9 when killed) when it is gone.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import traceback
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

from rules.model import Rulebook
from screening import load_rulebook
from screening.operations import due, jobs, referrals
from screening.store import archive
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database

POINTS = {"flushed": "after_flush", "committing": "before_commit", "committed": "after_commit"}  # of a transaction
CALLS = {  # (owner, name) of a function before, or after, whose call the worker dies
    "writing a backup": (archive, "_line", False),
    "backup written": (os, "fsync", True),
    "naming a backup": (Path, "rename", False),
    "backup named": (Path, "rename", True),
}


def _jobs(database: Database, rulebook: Rulebook) -> None:
    jobs.run_due_jobs(database, rulebook)


def _due(database: Database, rulebook: Rulebook, day: str) -> None:
    due.rescreen_due(COMMAND_LINE, database, rulebook, date.fromisoformat(day))


def _rescreen(database: Database, rulebook: Rulebook, referral_id: str, day: str) -> None:
    referrals.rescreen(COMMAND_LINE, database, referral_id, rulebook, date.fromisoformat(day))


WORKS: dict[str, Callable[..., None]] = {"jobs": _jobs, "rescreen --due": _due, "rescreen": _rescreen}


def die_at(moment: str, count: int) -> None:
    reached = 0

    def here(*_: object) -> None:
        nonlocal reached
        reached += 1
        if reached == count:
            os.kill(os.getpid(), signal.SIGKILL)

    if moment in POINTS:
        event.listen(Session, POINTS[moment], here)
    elif moment in CALLS:
        owner, name, after = CALLS[moment]
        call = getattr(owner, name)

        def dying(*given: Any, **named: Any) -> Any:
            if not after:
                here()
            found = call(*given, **named)
            if after:
                here()
            return found

        setattr(owner, name, dying)


def work(asked: dict[str, Any], rulebook: Rulebook) -> None:
    die_at(asked["moment"], asked["count"])
    database = Database(asked["place"])
    WORKS[asked["work"]](database, rulebook, *asked["about"])
    database.close()


def main() -> None:
    rulebook = load_rulebook()
    print("ready", flush=True)
    for line in sys.stdin:
        worker = os.fork()
        if worker == 0:
            code = 1
            try:
                work(json.loads(line), rulebook)
                code = 0
            except Exception:
                traceback.print_exc()
            finally:
                os._exit(code)
        print(worker, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(worker, 0)[1]), flush=True)


if __name__ == "__main__":
    main()
