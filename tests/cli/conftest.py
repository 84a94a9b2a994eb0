"""The command line as a script uses it, on a database of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from screening.cli import cli
from screening.cli.guard import run
from tests.databases import database, postgresql_server, rulebook, sqlite

__all__ = ["database", "postgresql_server", "rulebook", "sqlite"]


class Shell:
    """Runs `screening` with arguments and gives (exit code, standard output, standard error)."""

    def __init__(self, capsys: pytest.CaptureFixture):
        self.capsys = capsys

    def __call__(self, *arguments: str | Path) -> tuple[int, str, str]:
        code = run(cli, [str(a) for a in arguments])
        captured = self.capsys.readouterr()
        return code, captured.out, captured.err


@pytest.fixture
def screening(capsys: pytest.CaptureFixture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Shell:
    monkeypatch.setenv("CASE_SCREENING_DATABASE", str(tmp_path / "cases.sqlite3"))
    for name in ("CASE_SCREENING_BACKUPS", "CASE_SCREENING_BACKUP_KEY"):
        monkeypatch.delenv(name, raising=False)
    return Shell(capsys)
