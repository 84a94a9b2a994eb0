"""Every way a command can end: exit code, one line a problem, never a traceback, nothing of a patient."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from rules.errors import Diagnostic, RulesError
from screening.cli import guard
from screening.referral import ReferralError


def ending(error: BaseException | None = None, result: int | None = None) -> int:
    @click.command()
    def command() -> int | None:
        if error:
            raise error
        return result

    return guard.run(command, [])


@pytest.mark.parametrize(("result", "code"), [(None, 0), (0, 0), (1, 1)])
def test_results_are_exit_codes(result: int | None, code: int) -> None:
    assert ending(result=result) == code


def diagnostic(code: str) -> Diagnostic:
    return Diagnostic("a.feature", 3, 5, 9, code, "error", "Something.")


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (guard.Stop("a: wrong", "b: wrong"), 1, "a: wrong\nb: wrong\n"),
        (guard.Stop("bad", code=2), 2, "bad\n"),
        (ReferralError("x.json", [("fills row 2, date", "is odd")]), 1, "x.json: fills row 2, date: is odd\n"),
        (ReferralError("x.json", [("", "is empty")], unreadable=True), 2, "x.json: is empty\n"),
        (RulesError([diagnostic("unknown-word")]), 1, "a.feature:3:5: error unknown-word: Something.\n"),
        (RulesError([diagnostic("no-files")]), 2, "a.feature:3:5: error no-files: Something.\n"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_known_errors(error: BaseException, code: int, said: str, capsys: pytest.CaptureFixture) -> None:
    assert ending(error) == code
    assert capsys.readouterr().err.strip() == said.strip()


def test_a_line_break_in_a_message_does_not_make_two_lines(capsys: pytest.CaptureFixture) -> None:
    guard.complain("one\ntwo")
    assert capsys.readouterr().err == "one two\n"


def test_bad_options(capsys: pytest.CaptureFixture) -> None:
    @click.command()
    @click.option("--number", type=int)
    def command(number: int) -> None: ...

    assert guard.run(command, ["--number", "x"]) == 2
    said = capsys.readouterr().err
    assert "--number" in said
    assert len(said.splitlines()) == 1


def test_an_unexpected_error_gives_a_reference_and_keeps_the_patient_out(
    capsys: pytest.CaptureFixture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert ending(ValueError("Jane Roe, born 1981")) == 1
    said = capsys.readouterr().err
    (file,) = tmp_path.glob("case-screening-*.txt")
    assert str(file) in said
    assert "Traceback" not in said
    for text in (said, file.read_text(encoding="utf-8")):
        assert "Jane" not in text
    assert "ValueError" in file.read_text(encoding="utf-8")
