"""Many processes write at once: no operation lost, the audit chain unbroken.

A sample runs each time; CASE_SCREENING_PROOF=1 lets 8 processes do 1,000 operations each, on each database.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections import defaultdict

from sqlalchemy import select

from screening.store.database import Database
from screening.store.tables import AuditEvent, Comment
from tests.faults.killing import PROOF, ROOT, check_whole, place
from tests.operations.made import add_plain

WRITERS, COUNT = (8, 1000) if PROOF else (4, 25)


def test_nothing_is_lost_and_the_chain_holds(database: Database, record_property) -> None:
    (case,) = add_plain(database)
    began = time.monotonic()
    command = [sys.executable, "-m", "tests.faults.writers", place(database), case, str(WRITERS), str(COUNT)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    seconds = time.monotonic() - began
    assert done.returncode == 0, done.stderr
    said = {line.split()[0]: [int(n) for n in line.split()[1:]] for line in done.stdout.splitlines()}
    assert len(said) == WRITERS
    refused = sum(refused for _, refused in said.values())
    with database.reading() as session:
        kept = defaultdict(set)
        for name, text, comment in session.execute(select(Comment.created_by, Comment.text, Comment.id)):
            kept[name].add((text, comment))
        events = session.scalars(select(AuditEvent).where(AuditEvent.action == "comment:add")).all()
    assert {name: len(those) for name, those in kept.items()} == {name: written for name, (written, _) in said.items()}
    audited = {(event.actor, event.detail["comment"]) for event in events}
    assert audited == {(name, comment) for name, those in kept.items() for _, comment in those}
    assert len(audited) == len(events)
    check_whole(database)
    assert refused == 0
    if PROOF:
        record_property("writers", WRITERS)
        record_property("operations", len(events))
        record_property("lost", 0)
        record_property("refused because the database was busy", refused)
        record_property("breaks of the chain", 0)
        record_property("operations a second", round(len(events) / seconds))
