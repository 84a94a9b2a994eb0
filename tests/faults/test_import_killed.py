"""kill -9 in the middle of an import, again and again: no referral in part, none lost, none twice, the chain whole.

A sample runs each time; CASE_SCREENING_PROOF=1 kills 80 times on each database.
"""

from __future__ import annotations

from collections import Counter

from sqlalchemy import select

from screening.operations import import_run, imports
from screening.operations.imports import Upload
from screening.store.actor import INTAKE, Actor
from screening.store.database import Database
from screening.store.tables import (
    AuditEvent,
    ImportRow,
    ReferralVersion,
    StoredReferral,
    StoredScreening,
    User,
)
from tests.faults.killing import PROOF, check_whole, killing, unfinished

KILLS = 80 if PROOF else 5
SIZE = 8  # referrals of one import
ANN = Actor("Ann", INTAKE, "ann")


def sheet(prefix: str) -> bytes:
    lines = ["Case ID,DOI,State,Fill Date,Drug,Qty,DS,ICD10,Dx Date"]
    for number in range(SIZE):
        for month in range(1, 5):
            day = f"2025-0{month + 2}-01"
            lines.append(f"{prefix}-{number},2025-01-10,CA,{day},NALTREXONE 4.5MG CAP CPD,30,30,,")
        lines.append(f"{prefix}-{number},2025-01-10,CA,,,,,G90.511,2025-02-20")
    return "\n".join(lines).encode()


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


def test_killed_imports_go_on_without_loss(database: Database, record_property) -> None:
    with database.writing() as session:
        session.add(User(id="ann", login="ann", name="Ann", role=INTAKE))
    files = 0
    with killing(20261124) as killer:
        while killer.kills.total() < KILLS:
            files += 1
            batch = imports.receive(ANN, database, Upload("list.csv", sheet(f"F{files}"))).id
            import_run.start(ANN, database, batch)
            while unfinished(database) and killer.kills.total() < KILLS:
                killer.kill(database, "jobs", moment=killer.draw())
                check_nothing_in_part(database)
            if unfinished(database):
                killer.finish(database, "jobs")
            assert not unfinished(database)
            assert imports.view(ANN, database, batch).batch.state == imports.DONE
    with database.reading() as session:
        references = Counter(session.scalars(select(StoredReferral.reference)))
    wanted = {f"F{file}-{number}" for file in range(1, files + 1) for number in range(SIZE)}
    assert set(references) == wanted
    assert set(references.values()) == {1}
    check_whole(database)
    if PROOF:
        record_property("kills", dict(killer.kills))
        record_property("referrals taken in", len(references))
        record_property("in part, lost or twice", 0)
