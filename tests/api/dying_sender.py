"""A sender of webhook messages that is killed again and again.

    python -m tests.api.dying_sender DATABASE INBOX KILLS

Forks a worker that sends what is due into the file INBOX, one line a message, and kills it -9 after a short while,
KILLS times; then lets one finish.  Messages that a dead worker held are due at once, without the wait.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import update

from screening.operations import delivery
from screening.store.database import Database
from screening.store.tables import Outbox, now

LONGEST = 0.15  # seconds that a worker lives


def send_into(inbox: Path, url: str, body: bytes, headers: Mapping[str, str]) -> int:
    """A receiver that loses nothing of what it acknowledges."""
    with inbox.open("ab") as file:
        file.write(body + b"\n")
        file.flush()
        os.fsync(file.fileno())
    return 200


def work(place: str, inbox: Path) -> None:
    database = Database(place)
    with database.writing() as session:
        session.execute(update(Outbox).where(Outbox.next_try.is_not(None)).values(next_try=now()))
    delivery.deliver_due(database, lambda *message: send_into(inbox, *message))
    database.close()


def main(place: str, inbox: str, kills: int) -> None:
    chance = random.Random(1)
    for number in range(kills + 1):
        worker = os.fork()
        if worker == 0:
            try:
                work(place, Path(inbox))
            finally:
                os._exit(0)
        if number < kills:
            time.sleep(chance.uniform(0, LONGEST))
            os.kill(worker, signal.SIGKILL)
        os.waitpid(worker, 0)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
