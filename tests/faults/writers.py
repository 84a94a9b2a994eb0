"""Processes that write at once: comments, each an audited operation.

    python -m tests.faults.writers DATABASE CASE WRITERS COUNT

Each writer prints "NAME WRITTEN REFUSED" when it is done; a refused one is counted and not tried again.
"""

from __future__ import annotations

import os
import sys

from screening.operations import comments
from screening.store.actor import INTAKE, Actor
from screening.store.database import Database
from screening.store.trouble import trouble


def write(place: str, case: str, name: str, count: int) -> None:
    database, actor = Database(place), Actor(name, INTAKE)
    written = refused = 0
    for number in range(count):
        try:
            comments.add(actor, database, case, f"{name} {number}")
            written += 1
        except Exception as error:
            if not trouble(error):
                raise
            refused += 1
    database.close()
    os.write(1, f"{name} {written} {refused}\n".encode())


def main() -> int:
    place, case, writers, count = sys.argv[1:]
    children = []
    for number in range(int(writers)):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                write(place, case, f"writer-{number}", int(count))
                code = 0
            finally:
                os._exit(code)
        children.append(child)
    return max(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children)


if __name__ == "__main__":
    sys.exit(main())
