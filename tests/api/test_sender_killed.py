"""kill -9 of a sender: every message arrives at least once, and none that was counted as delivered is missing.

A sample runs each time; CASE_SCREENING_PROOF=1 kills 200 times.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from sqlalchemy import select

from screening.operations import webhooks
from screening.paths import SOURCE_TREE
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from screening.store.outbox import EVENTS
from screening.store.tables import Outbox, Webhook

PROOF = bool(os.environ.get("CASE_SCREENING_PROOF"))
KILLS, MESSAGES = (100, 400) if PROOF else (8, 60)


def test_no_message_is_lost(database: Database, tmp_path: Path, record_property) -> None:
    webhooks.add(COMMAND_LINE, database, "https://hooks.example/cases", EVENTS)
    with database.writing() as session:
        hook = session.scalars(select(Webhook)).one()
        for number in range(MESSAGES):
            session.add(Outbox(webhook_id=hook.id, event=EVENTS[0], payload={"number": number}))
    inbox = tmp_path / "inbox"
    place = str(database.file) if database.file else database.url.render_as_string(hide_password=False)
    command = [sys.executable, "-m", "tests.api.dying_sender", place, str(inbox), str(KILLS)]
    subprocess.run(command, cwd=SOURCE_TREE, check=True, timeout=600)

    arrived = [json.loads(line)["number"] for line in inbox.read_bytes().splitlines()]
    assert set(arrived) == set(range(MESSAGES))
    with database.reading() as session:
        assert all(message.delivered for message in session.scalars(select(Outbox)))
    record_property(f"kills on {database.writer.dialect.name}", KILLS)
    record_property("lost", MESSAGES - len(set(arrived)))
    record_property("arrived twice", len(arrived) - len(set(arrived)))
