"""A backup is the whole database of one moment, and whatever happened to its file shows."""

from __future__ import annotations

import os
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import func, select

from rules.model import Rulebook
from screening.demo import demo_referrals
from screening.operations import backup, jobs, referrals, sessions
from screening.operations.base import Conflict, NotAllowed
from screening.screen import screen
from screening.store import archive, audit
from screening.store.actor import ADMINISTRATOR, COMMAND_LINE, Actor
from screening.store.database import Database
from screening.store.tables import Base, Job, StoredReferral

KEY = bytes(range(32))


@pytest.fixture
def filled(database: Database, rulebook: Rulebook) -> Database:
    pairs = [(referral, screen(referral, rulebook).as_dict()) for referral in demo_referrals()[:3]]
    referrals.add_screened(COMMAND_LINE, database, pairs, rulebook, "test")
    return database


def rows(database: Database) -> dict[str, list]:
    with database.writer.connect() as connection:
        return {
            table.name: sorted(map(repr, connection.execute(select(table)))) for table in Base.metadata.sorted_tables
        }


def test_restored_it_is_the_same_and_verifies(filled: Database, tmp_path: Path) -> None:
    before, file = rows(filled), tmp_path / "b.backup"
    counts = backup.backup(COMMAND_LINE, filled, file, KEY)
    assert counts["referral"] == 3
    assert backup.verify(file, KEY) == counts
    assert file.stat().st_mode & 0o077 == 0
    with closing(Database(tmp_path / "other.sqlite3")) as other:
        backup.restore(COMMAND_LINE, other, file, KEY)
        after = rows(other)
        assert len(after.pop("audit_event")) == len(before.pop("audit_event")) + 1
        assert after == before
        with other.writer.connect() as connection:
            assert list(audit.verify(connection)) == []
        with pytest.raises(Conflict, match="not empty"):
            backup.restore(COMMAND_LINE, other, file, KEY)


def test_restored_into_postgresql_new_rows_get_new_numbers(
    filled: Database, tmp_path: Path, postgresql_server: str, request: pytest.FixtureRequest
) -> None:
    from screening.operations import statuses
    from tests.databases import empty

    with filled.reading() as session:
        case = session.scalar(select(StoredReferral.id))
    statuses.set_status(COMMAND_LINE, filled, case, "in review")
    backup.backup(COMMAND_LINE, filled, tmp_path / "b.backup", KEY)
    with empty("postgresql", request) as other:
        backup.restore(COMMAND_LINE, other, tmp_path / "b.backup", KEY)
        statuses.set_status(COMMAND_LINE, other, case, "accepted")
        assert [change.now for change in statuses.history(COMMAND_LINE, other, case)] == ["accepted", "in review"]


def test_who_was_signed_out_since_does_not_come_back(filled: Database, tmp_path: Path) -> None:
    token = sessions.issue_link(COMMAND_LINE, filled)
    with filled.writing() as session:
        cookie = sessions.start(session, sessions.user_of_link(session, token), "test")
    backup.backup(COMMAND_LINE, filled, tmp_path / "b.backup", KEY)
    assert sessions.session_of(cookie, filled) is not None
    with closing(Database(tmp_path / "other.sqlite3")) as other:
        backup.restore(COMMAND_LINE, other, tmp_path / "b.backup", KEY)
        assert sessions.session_of(cookie, other) is None


def test_no_file_without_its_event(filled: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup.audit, "append", refuse)
    with pytest.raises(OSError, match="No space"):
        backup.backup(COMMAND_LINE, filled, tmp_path / "b.backup", KEY)
    assert [file.name for file in tmp_path.glob("*.backup*")] == []


def test_the_schedule_keeps_the_newest(
    filled: Database, tmp_path: Path, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, key = tmp_path / "backups", tmp_path / "key"
    archive.new_key(key)
    folder.mkdir()
    for day in range(10, 40):
        (folder / f"case-screening-203001{day}-020000-000000.backup").touch()  # made while the clock ran ahead
    abandoned = folder / "case-screening-20260101-020000-000000.backup.part"
    abandoned.touch()
    os.utime(abandoned, (0, 0))
    monkeypatch.setenv(backup.FOLDER_VARIABLE, str(folder))
    monkeypatch.setenv(backup.KEY_VARIABLE, str(key))
    with filled.writing() as session:
        made = jobs.start(session, COMMAND_LINE, backup.JOB, "2026-05-04")
    jobs.run_due_jobs(filled, rulebook)
    with filled.reading() as session:
        assert (session.get_one(Job, made).state, session.get_one(Job, made).note[:11]) == ("done", "3 referrals")
    kept = sorted(file.name for file in folder.iterdir())
    assert len(kept) == backup.KEEP
    assert not kept[0].startswith("case-screening-2030")  # the one just made stays, whatever the clock said before
    assert backup.verify(folder / kept[0], archive.key_in(key))["referral"] == 3


def test_the_patient_cannot_be_read_in_it(filled: Database, tmp_path: Path) -> None:
    file = tmp_path / "b.backup"
    backup.backup(COMMAND_LINE, filled, file, KEY)
    name = demo_referrals()[0].patient.name
    assert name
    assert name.encode() not in file.read_bytes()


@pytest.mark.parametrize("harm", ["cut", "longer", "flipped", "swapped", "empty", "other key", "no backup"])
def test_a_harmed_file_is_refused_and_nothing_restored(sqlite: Database, tmp_path: Path, harm: str) -> None:
    file, key = tmp_path / "b.backup", KEY
    big = sqlite
    with big.writing() as session:
        from screening.store.tables import Draft

        for number in range(40):  # several chunks that gzip cannot shrink
            import secrets

            session.add(Draft(owner_id="x", content={"n": number, "noise": secrets.token_hex(60_000)}))
    backup.backup(COMMAND_LINE, big, file, KEY)
    data = file.read_bytes()
    assert len(data) > 2 * archive.CHUNK
    head, chunk = len(archive.MAGIC) + archive.SALT_BYTES, 4 + archive.CHUNK + 16
    file.write_bytes(
        {
            "cut": data[: head + chunk],
            "longer": data[:-5],
            "flipped": data[:2000] + bytes([data[2000] ^ 1]) + data[2001:],
            "swapped": data[:head]
            + data[head + chunk : head + 2 * chunk]
            + data[head : head + chunk]
            + data[head + 2 * chunk :],
            "empty": b"",
            "no backup": b"PK\x03\x04" * 50,
        }.get(harm, data)
    )
    if harm == "other key":
        key = bytes(32)
    with pytest.raises(archive.ArchiveError):
        backup.verify(file, key)
    with closing(Database(tmp_path / "other.sqlite3")) as other:
        other.create()
        with pytest.raises(archive.ArchiveError):
            backup.restore(COMMAND_LINE, other, file, key)
        with other.reading() as session:
            assert session.scalar(select(func.count()).select_from(Draft)) == 0


def test_a_backup_is_of_one_moment_while_people_work(filled: Database, tmp_path: Path, rulebook: Rulebook) -> None:
    """Every screening in it belongs to a referral in it, and its chain ends where its referrals end."""
    stop = threading.Event()

    def work() -> None:
        referral = demo_referrals()[3]
        result = screen(referral, rulebook).as_dict()
        while not stop.is_set():
            referrals.add_screened(COMMAND_LINE, filled, [(referral, result)], rulebook, "test")

    thread = threading.Thread(target=work)
    thread.start()
    try:
        counts = [backup.backup(COMMAND_LINE, filled, tmp_path / f"{n}.backup", KEY) for n in range(4)]
    finally:
        stop.set()
        thread.join()
    assert counts[0]["referral"] < counts[-1]["referral"]
    for number, counted in enumerate(counts):
        with closing(Database(tmp_path / f"{number}.sqlite3")) as other:
            other.create()
            assert backup.restore(COMMAND_LINE, other, tmp_path / f"{number}.backup", KEY) == counted
            assert counted["referral"] == counted["screening"]


def test_only_the_command_line_and_the_server_make_them(filled: Database, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        backup.backup(Actor("Ada", ADMINISTRATOR, "u1"), filled, tmp_path / "b.backup", KEY)


def test_key_files(tmp_path: Path) -> None:
    file = tmp_path / "key"
    archive.new_key(file)
    assert len(archive.key_in(file)) == archive.KEY_BYTES
    assert file.stat().st_mode & 0o077 == 0
    with pytest.raises(FileExistsError):
        archive.new_key(file)
    file.write_text("not a key", encoding="utf-8")
    with pytest.raises(archive.ArchiveError, match="no key file"):
        archive.key_in(file)
