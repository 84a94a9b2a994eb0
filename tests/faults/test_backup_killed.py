"""kill -9 in the middle of a backup: what bears a backup's name is whole, and restores to the last row.

A sample runs each time; CASE_SCREENING_PROOF=1 kills 50 times on each database.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlalchemy import select

from screening.operations import backup, comments, jobs
from screening.store import archive
from screening.store.actor import COMMAND_LINE, DAILY_JOB
from screening.store.database import Database
from screening.store.tables import AuditEvent, Base, Comment, Job
from tests.faults.killing import PROOF, TRANSACTION, check_whole, killing, unfinished
from tests.faults.victim import CALLS
from tests.operations.made import add_plain

KILLS = 50 if PROOF else 5
REFERRALS = 900  # written in five portions


def rows(database: Database) -> dict[str, list[str]]:
    """What a backup must bring back: everything but who is signed in."""
    with database.reading() as session:
        return {
            table.name: sorted(map(repr, session.execute(select(table))))
            for table in Base.metadata.sorted_tables
            if table.name not in ("user_session", "sign_in_link")
        }


def check_restores(file: Path, key: bytes, folder: Path, said: set[str]) -> None:
    """A backup fills a database with a whole chain and every remark made before it."""
    with closing(Database(folder / f"{file.name}.sqlite3")) as other:
        backup.restore(COMMAND_LINE, other, file, key)
        check_whole(other)
        with other.reading() as session:
            assert set(session.scalars(select(Comment.text))) >= said


def test_killed_backups_are_whole_or_not_there(database: Database, tmp_path: Path, record_property) -> None:
    folder, secret = tmp_path / "backups", tmp_path / "key"
    archive.new_key(secret)
    key = archive.key_in(secret)
    case = add_plain(database, REFERRALS)[0]
    wanted: set[str] = set()
    seen: set[Path] = set()
    environment = {backup.FOLDER_VARIABLE: str(folder), backup.KEY_VARIABLE: str(secret)}
    with killing(20261128, **environment) as killer:
        while killer.kills.total() < KILLS:
            wanted.add(f"remark {len(wanted)}")
            comments.add(COMMAND_LINE, database, case, f"remark {len(wanted) - 1}")
            with database.writing() as session:
                jobs.start(session, DAILY_JOB, backup.JOB, f"day {len(wanted)}")
            while unfinished(database):
                if killer.kills.total() < KILLS:
                    moment = killer.draw((*TRANSACTION, *CALLS))
                    reach = 1200 if moment == "writing a backup" else 2
                    killer.kill(database, "jobs", moment=moment, reach=reach)
                else:
                    killer.finish(database, "jobs")
                for file in set(folder.glob("*.backup")) - seen:
                    check_restores(file, key, tmp_path, wanted)
                    seen.add(file)
            assert max(folder.glob("*.backup")) in seen
    check_whole(database)
    with database.reading() as session:
        made = session.scalars(select(AuditEvent).where(AuditEvent.detail["what"].as_string() == "backup")).all()
        assert set(session.scalars(select(Job.state))) == {jobs.DONE}
    assert len(seen) <= len(made)  # one that was killed between its event and its name is in the audit only
    last = tmp_path / "last.backup"
    backup.write(database, last, key)
    with closing(Database(tmp_path / "last.sqlite3")) as other:
        backup.restore(COMMAND_LINE, other, last, key)
        before, after = rows(database), rows(other)
    assert len(after.pop("audit_event")) == len(before.pop("audit_event")) + 1  # the restore
    assert after == before
    if PROOF:
        record_property("kills", dict(killer.kills))
        record_property("backups restored", len(seen))
        record_property("backups in part, rows lost", 0)
