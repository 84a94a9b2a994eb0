"""What the README shows is what the program prints and what the rulebook holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from screening.cli import cli
from screening.cli.guard import run
from screening.demo import FOLDER

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(language: str) -> list[str]:
    found = re.search(rf"```{language}\n(.*?)```", README, re.DOTALL)
    assert found
    return found[1].splitlines()


def test_the_output_shown_is_the_output(capsys: pytest.CaptureFixture) -> None:
    """Line for line in order; an ellipsis stands for lines left out."""
    assert "screening/demo/01-crps-with-ldn.json" in README
    assert run(cli, ["screen", str(FOLDER / "01-crps-with-ldn.json")]) == 0
    printed = iter(capsys.readouterr().out.splitlines())
    for line in block("text"):
        assert line.strip() == "…" or line in printed, f"no longer printed (there): {line}"


def test_the_rule_shown_is_the_rule() -> None:
    rule = (ROOT / "features" / "ldn_crps.feature").read_text(encoding="utf-8")
    written = [line.strip() for line in rule.splitlines()]
    shown = [line.strip() for line in block("gherkin")]
    assert any(written[n : n + len(shown)] == shown for n in range(len(written)))
