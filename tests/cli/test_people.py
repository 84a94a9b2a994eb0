"""`screening user` and `screening audit`."""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path

import pytest

from screening.cli import cli
from screening.cli.guard import run
from screening.store.database import Database


@pytest.fixture
def place(tmp_path: Path) -> str:
    return str(tmp_path / "cases.sqlite3")


@pytest.fixture
def screening(place: str, capsys: pytest.CaptureFixture[str]):
    """Runs a command: (exit code, standard output, standard error)."""

    def command(*words: str) -> tuple[int, str, str]:
        code = run(cli, [*words, "--database", place])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return command


def token_in(text: str) -> str:
    found = re.search(r"/sign-in/([\w-]{43})", text)
    assert found, text
    return found[1]


def test_a_user_is_added_listed_reset_and_disabled(screening, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from screening.operations import sign_in

    monkeypatch.setenv("CASE_SCREENING_ADDRESS", "https://screening.example.org/")
    code, out, _ = screening("user", "add", "ann", "--role", "attorney", "--firm", "Harbor Law", "--name", "Ann Ames")
    assert code == 0
    assert "https://screening.example.org/sign-in/" in out
    first = token_in(out)
    assert "ann  Ann Ames, attorney, Harbor Law: one-time link only" in screening("user", "list")[1]
    code, out, _ = screening("user", "reset", "ann", "--second-factor")
    assert code == 0
    database = Database(place)
    assert sign_in.by_link(first, database) is None  # replaced
    assert sign_in.by_link(token_in(out), database)
    database.close()
    assert screening("user", "disable", "ann")[0] == 0
    people = {user["login"]: user for user in json.loads(screening("user", "list", "--format", "json")[1])["users"]}
    assert people["ann"]["disabled"]
    assert not {"password_hash", "totp_secret"} & set(people["ann"])
    assert screening("user", "reset", "ann")[0] == 1
    assert screening("user", "disable", "ann", "--undo")[1] == "ann: enabled\n"


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        ({}, "http://localhost:8000/"),
        ({"PORT": "8123"}, "http://localhost:8123/"),
        ({"PORT": "8123", "HOST": "0.0.0.0"}, "http://localhost:8123/"),
        ({"PORT": "8123", "HOST": "192.0.2.7"}, "http://192.0.2.7:8123/"),
        ({"HOST": "2001:db8::7"}, "http://[2001:db8::7]:8000/"),
        ({"PORT": "8123", "CASE_SCREENING_ADDRESS": "https://cases.example.org"}, "https://cases.example.org/"),
    ],
)
def test_the_link_leads_where_serve_listens(screening, monkeypatch: pytest.MonkeyPatch, settings, address) -> None:
    for name in ("PORT", "HOST", "CASE_SCREENING_ADDRESS"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert f"  {address}sign-in/" in screening("user", "add", "ann", "--role", "auditor")[1]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("user", "disable", "admin"), 1, "last administrator"),
        (("user", "reset", "nobody"), 1, "nobody"),
        (("user", "add", "ann", "--role", "attorney"), 1, "firm: is needed"),
        (("user", "add", "admin", "--role", "auditor"), 1, "login: is taken"),
        (("user", "add", "ann", "--role", "king"), 2, "king"),
        (("audit", "verify", "--anchor", "no-such-file"), 2, "no-such-file"),
    ],
)
def test_what_is_refused_is_said_in_one_line(screening, words: tuple[str, ...], code: int, said: str) -> None:
    found, out, err = screening(*words)
    assert found == code
    assert said in err
    assert out == ""
    assert err.count("\n") == 1


def test_the_chain_is_verified_against_an_anchor(screening, place: str, tmp_path: Path) -> None:
    screening("user", "add", "ina", "--role", "intake coordinator")
    anchor = tmp_path / "anchor.json"
    assert screening("audit", "anchor", "--out", str(anchor))[0] == 0
    code, out, _ = screening("audit", "verify", "--anchor", str(anchor))
    assert (code, "it reaches the anchor" in out) == (0, True)
    with sqlite3.connect(place) as connection:
        connection.execute("delete from audit_event where number >= 2")
    connection.close()
    assert screening("audit", "verify")[0] == 0
    with sqlite3.connect(place) as connection:
        connection.execute("delete from audit_event where number >= 2")
    connection.close()
    code, out, _ = screening("audit", "verify", "--anchor", str(anchor))
    assert code == 1
    assert "its tail was cut off" in out
    code, out, _ = screening("audit", "verify", "--anchor", str(anchor), "--format", "json")
    assert code == 1
    assert json.loads(out)["whole"] is False
    anchor.write_text("{}", encoding="utf-8")
    assert screening("audit", "verify", "--anchor", str(anchor))[0] == 2
