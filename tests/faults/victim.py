"""A process that runs an import and is killed in the middle of it.

It reads lines from its standard input and forks a worker for each, so that the rulebook is loaded once:

    DATABASE POINT COUNT      run the jobs that are due; kill -9 yourself at the COUNT-th time that POINT is reached
                              (POINT "none": run until somebody else kills you)

and prints the process id of the worker, then "ended" when it is gone.  POINT is a moment of a transaction: "flushed"
(written, not committed), "committing" (the last moment before) or "committed" (the first moment after).
"""

from __future__ import annotations

import os
import signal
import sys

from sqlalchemy import event
from sqlalchemy.orm import Session

from rules.model import Rulebook
from screening import load_rulebook
from screening.operations import jobs
from screening.store.database import Database

POINTS = {"flushed": "after_flush", "committing": "before_commit", "committed": "after_commit"}


def die_at(point: str, count: int) -> None:
    reached = 0

    def here(*_: object) -> None:
        nonlocal reached
        reached += 1
        if reached == count:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Session, POINTS[point], here)


def work(place: str, point: str, count: int, rulebook: Rulebook) -> None:
    if point in POINTS:
        die_at(point, count)
    database = Database(place)
    jobs.run_due_jobs(database, rulebook)
    database.close()


def main() -> None:
    rulebook = load_rulebook()
    print("ready", flush=True)
    for line in sys.stdin:
        place, point, count = line.rstrip("\n").split("\t")
        worker = os.fork()
        if worker == 0:
            try:
                work(place, point, int(count), rulebook)
            finally:
                os._exit(0)
        print(worker, flush=True)
        os.waitpid(worker, 0)
        print("ended", flush=True)


if __name__ == "__main__":
    main()
