"""Backup, restore, upgrade, purge and rescreen as an operator types them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import inspect, select, update

from rules.model import Rulebook
from screening.demo import demo_referrals
from screening.operations import referrals, sessions
from screening.screen import screen
from screening.store import audit, schema
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from screening.store.tables import AuditEvent, Setting, StoredReferral, now
from tests.cli.conftest import Shell

DAY = date(2026, 5, 4)
SECOND = """
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "0002", "0001", None, None


def upgrade():
    with op.batch_alter_table("referral") as table:
        table.add_column(sa.Column("colour", sa.String(), nullable=False, server_default="blue"))


def downgrade():
    with op.batch_alter_table("referral") as table:
        table.drop_column("colour")
"""


def place(database: Database) -> str:
    return str(database.file or database.url.render_as_string(hide_password=False))


@pytest.fixture
def filled(database: Database, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch) -> Database:
    pairs = [(referral, screen(referral, rulebook, as_of=DAY).as_dict()) for referral in demo_referrals()[:3]]
    referrals.add_screened(COMMAND_LINE, database, pairs, rulebook, "test")
    monkeypatch.setenv("CASE_SCREENING_DATABASE", place(database))
    return database


@pytest.fixture
def key(screening: Shell, tmp_path: Path) -> Path:
    assert screening("backup", "--new-key", tmp_path / "key")[0] == 0
    return tmp_path / "key"


def new_place(database: Database, request: pytest.FixtureRequest) -> Iterator[Database]:
    from tests.databases import empty

    kind = "sqlite" if database.file else "postgresql"
    with empty(kind, request) as other:
        yield other


@pytest.fixture
def elsewhere(filled: Database, request: pytest.FixtureRequest) -> Iterator[Database]:
    yield from new_place(filled, request)


# --- backup and restore ---------------------------------------------------------------------------------------------


def test_back_up_verify_and_restore(
    screening: Shell, filled: Database, elsewhere: Database, key: Path, tmp_path: Path
) -> None:
    file = tmp_path / "b.backup"
    code, out, err = screening("backup", file, "--key", key)
    assert (code, err) == (0, "")
    assert "3 referrals" in out
    counts = json.loads(screening("backup", "--verify", file, "--key", key, "--format", "json")[1])["rows"]
    assert counts["referral"] == 3
    code, out, _ = screening("restore", file, "--key", key, "--database", place(elsewhere))
    assert code == 0
    assert "the audit chain is whole" in out
    assert referrals.count(COMMAND_LINE, elsewhere) == 3
    code, _, err = screening("restore", file, "--key", key, "--database", place(elsewhere))
    assert (code, "not empty" in err) == (1, True)


def test_backup_into_the_folder_of_the_schedule(
    screening: Shell, filled: Database, key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CASE_SCREENING_BACKUPS", str(tmp_path / "kept"))
    monkeypatch.setenv("CASE_SCREENING_BACKUP_KEY", str(key))
    assert screening("backup")[0] == 0
    (made,) = (tmp_path / "kept").iterdir()
    assert made.suffix == ".backup"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["backup", "{new}"], 2, "needs a key"),
        (["backup", "{new}", "--key", "{nothing}"], 2, "cannot be read"),
        (["backup", "{new}", "--key", "{text}"], 2, "no key file"),
        (["backup", "--key", "{key}"], 2, "name a FILE"),
        (["backup", "{text}", "--key", "{key}"], 2, "is there already"),
        (["backup", "{text}/x", "--key", "{key}"], 1, "no backup was made"),
        (["backup", "--new-key", "{key}"], 2, "cannot be made"),
        (["backup", "--verify", "--key", "{key}"], 2, "name the FILE"),
        (["backup", "--verify", "{nothing}", "--key", "{key}"], 2, "cannot be read"),
        (["backup", "--verify", "{text}", "--key", "{key}"], 1, "no backup of this program"),
        (["backup", "{new}", "--key", "{key}", "--database", "{nothing}"], 1, "screening init"),
        (["restore", "{nothing}", "--key", "{key}", "--database", "{new}"], 2, "No such file"),
        (["restore", "{text}", "--key", "{key}", "--database", "{new}"], 1, "no backup of this program"),
        (["upgrade", "--database", "{nothing}"], 1, "screening init"),
        (["upgrade", "--database", "{text}"], 1, "database"),
        (["purge", "--database", "{nothing}"], 1, "screening init"),
        (["export", "--database", "{nothing}"], 1, "screening init"),
        (["export", "--filter", "band=purple"], 2, "is not one of"),
        (["rescreen"], 2, "say --due"),
        (["rescreen", "--due", "--as-of", "2999-01-01"], 2, "still to come"),
        (["import", "{nothing}"], 2, "No such file"),
        (["import", "{text}"], 2, "text.dat"),
    ],
)
def test_what_goes_wrong_is_one_line_that_says_what_to_do(
    screening: Shell, key: Path, tmp_path: Path, arguments: list[str], code: int, said: str
) -> None:
    screening("init")
    (tmp_path / "text.dat").write_bytes(bytes(range(256)) * 8)
    names = {"new": "new", "nothing": "nothing/here", "text": "text.dat", "key": "key"}
    paths = {name: str(tmp_path / path) for name, path in names.items()}
    found, out, err = screening(*(argument.format(**paths) for argument in arguments))
    assert (found, out) == (code, "")
    assert said in err
    assert err.count("\n") == 1
    assert not (tmp_path / "new").exists()
    assert list(tmp_path.glob("*.part")) == []


# --- upgrade --------------------------------------------------------------------------------------------------------


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """This program as if it had one more revision of the tables."""
    folder = tmp_path / "migrations"
    shutil.copytree(schema.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "0002_colour.py").write_text(SECOND, encoding="utf-8")
    monkeypatch.setattr(schema, "FOLDER", folder)
    monkeypatch.setattr(schema, "NEWEST", "0002")


def columns(database: Database) -> set[str]:
    with database.writer.connect() as connection:
        return {column["name"] for column in inspect(connection).get_columns("referral")}


def test_an_upgrade_backs_up_first_and_can_be_taken_back(
    screening: Shell,
    filled: Database,
    elsewhere: Database,
    key: Path,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "nothing to do" in screening("upgrade")[1]
    with monkeypatch.context() as patches:
        request.getfixturevalue("next_version")
        assert "screening upgrade" in screening("purge")[2]  # nothing else works on the old tables
        code, _, err = screening("upgrade", "--backups", tmp_path)
        assert (code, "needs a key" in err) == (2, True)
        assert "colour" not in columns(filled)
        code, out, _ = screening("upgrade", "--key", key, "--backups", tmp_path / "kept")
        assert code == 0
        (kept,) = (tmp_path / "kept").iterdir()
        assert str(kept) in out
        assert "colour" in columns(filled)
        assert referrals.count(COMMAND_LINE, filled) == 3  # copying a table took nothing along that refers to it
        with filled.writer.connect() as connection:
            assert list(audit.verify(connection)) == []
            event = connection.execute(select(AuditEvent.detail).order_by(AuditEvent.number.desc())).first()
            assert event[0] == {"what": "upgrade", "was": "0001", "now": "0002"}
        assert "nothing to do" in screening("upgrade")[1]
        patches.undo()
    monkeypatch.setattr(schema, "FOLDER", Path(schema.__file__).parent / "migrations")  # the older program again
    monkeypatch.setattr(schema, "NEWEST", "0001")
    code, _, err = screening("upgrade", "--key", key)
    assert (code, "newer version" in err) == (1, True)
    assert screening("restore", kept, "--key", key, "--database", place(elsewhere))[0] == 0
    assert "colour" not in columns(elsewhere)
    assert referrals.count(COMMAND_LINE, elsewhere) == 3


def test_a_backup_of_an_older_version_is_brought_up(
    screening: Shell, filled: Database, elsewhere: Database, key: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    screening("backup", tmp_path / "old.backup", "--key", key)
    request.getfixturevalue("next_version")
    assert screening("restore", tmp_path / "old.backup", "--key", key, "--database", place(elsewhere))[0] == 0
    assert "colour" in columns(elsewhere)
    elsewhere.check()
    assert referrals.count(COMMAND_LINE, elsewhere) == 3


def test_an_upgrade_that_fails_changes_nothing(
    screening: Shell, filled: Database, key: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue("next_version")
    file = schema.FOLDER / "versions" / "0002_colour.py"
    file.write_text(
        SECOND.replace("def downgrade", "    raise OSError(28, 'No space left on device')\n\n\ndef downgrade")
    )
    code, _, err = screening("upgrade", "--key", key, "--backups", tmp_path / "kept")
    assert (code, "was not changed" in err) == (1, True)
    assert "colour" not in columns(filled)
    with filled.writer.connect() as connection:
        assert schema.revision(connection) == "0001"


def test_a_backup_of_a_newer_version_is_refused(
    screening: Shell, key: Path, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = schema.FOLDER
    request.getfixturevalue("next_version")
    screening("init", "--database", tmp_path / "new.sqlite3")
    screening("backup", tmp_path / "new.backup", "--key", key, "--database", tmp_path / "new.sqlite3")
    monkeypatch.setattr(schema, "FOLDER", folder)
    monkeypatch.setattr(schema, "NEWEST", "0001")
    target = tmp_path / "other.sqlite3"
    code, _, err = screening("restore", tmp_path / "new.backup", "--key", key, "--database", target)
    assert (code, "newer version" in err) == (1, True)
    assert not target.exists()


# --- rescreen and purge ---------------------------------------------------------------------------------------------


def test_rescreen_what_is_due(screening: Shell, filled: Database) -> None:
    looked = json.loads(screening("rescreen", "--due", "--format", "json")[1])
    assert (looked["schema"], looked["looked_at"], looked["failed"]) == ("rescreen/1", 3, 0)
    assert looked["moved"] > 0
    assert "0 looked at" in screening("rescreen", "--due")[1]


def test_purge_counts_first(screening: Shell, filled: Database) -> None:
    with filled.writing() as session:
        case = session.scalars(select(StoredReferral)).first()
        case.status, case.status_since = "closed", now() - timedelta(days=400)
        session.add(Setting(name="keep closed referrals", value=365, updated_by="test"))
    dry = json.loads(screening("purge", "--dry-run", "--format", "json")[1])
    assert dry == {"schema": "purge/1", "dry_run": True, "referrals": 1, "audit_events": 0}
    assert referrals.count(COMMAND_LINE, filled) == 3
    assert "1 referral and 0 audit events removed" in screening("purge")[1]
    assert referrals.count(COMMAND_LINE, filled) == 2


def test_a_database_that_somebody_holds_is_said_in_words(
    screening: Shell, sqlite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screening.store.database.WAIT", 0.1)
    with closing(Database(place(sqlite))), sqlite.writing() as session:
        session.execute(update(Setting).values(value=None))
        code, _, err = screening("purge", "--database", place(sqlite))
    assert code == 1
    assert "busy with another change" in err
    assert err.count("\n") == 1
    assert sessions.issue_link(COMMAND_LINE, sqlite)
