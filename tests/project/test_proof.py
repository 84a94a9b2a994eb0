"""`make proof`: figures that a test records are collected, a part is kept whatever came of it, the page says so."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools import proof
from tools.proof import OLDER, PARTS, Part

ROOT = Path(__file__).parents[2]
RECORDS = "def test_a(record_property):\n    record_property('referrals', 12)\n\ndef test_b():\n    pass\n"


@pytest.mark.parametrize("workers", ["0", "2"])
def test_recorded_figures_are_collected_once(tmp_path: Path, workers: str) -> None:
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path)
    (tmp_path / "test_figures.py").write_text(RECORDS, encoding="utf-8")
    out = tmp_path / "out.jsonl"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", workers, f"--rootdir={tmp_path}"]
    env = {"PATH": os.environ["PATH"], "CASE_SCREENING_PROOF_OUT": str(out)}
    subprocess.run([*command, "test_figures.py"], cwd=tmp_path, env=env, check=True, capture_output=True)
    (line,) = out.read_text(encoding="utf-8").splitlines()
    assert json.loads(line) == {"test": "test_figures.py::test_a", "outcome": "passed", "figures": {"referrals": 12}}


def test_the_page_says_what_is_kept() -> None:
    """Marks of age aside: the code goes on after a page was written."""
    written = (ROOT / proof.PAGE).read_text(encoding="utf-8").replace(OLDER, "")
    assert written == proof.page().replace(OLDER, ""), "write it anew: python tools/proof.py --page"


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_what_a_part_names_is_there(part: Part) -> None:
    named = [word.removeprefix("--ignore=") for word in part.command if "/" in word]
    assert [name for name in (*named, *part.rests_on) if not (ROOT / name).exists()] == []


def test_a_part_is_kept_failed_or_not_and_grows_old(tmp_path: Path) -> None:
    part = Part("sums", "sums", 1, ("sums.py",), ("sums.py",))
    (tmp_path / "docs").mkdir()
    program = tmp_path / "sums.py"

    def measured(text: str) -> tuple[bool, str]:
        program.write_text(text, encoding="utf-8")
        proof.measure(part, tmp_path)
        return proof.is_current(part, tmp_path), proof.page(tmp_path, [part])

    assert "| sums | sums | not measured |" in proof.page(tmp_path, [part])
    current, page = measured("print('1 of 2'); raise SystemExit(1)")
    assert not current
    assert "| sums | **failed** |" in page
    assert "1 of 2" in page
    current, page = measured("print('2 of 2')")
    assert current
    assert "| sums | passed |" in page
    current, page = measured("open('sums.py', 'a').write('# and more')")
    assert not current
    assert "The code was changed while this was measured" in page
    current, page = measured("print('2 of 2')")
    program.write_text("print('3 of 2')", encoding="utf-8")
    assert not proof.is_current(part, tmp_path)
    assert f"| sums | passed{OLDER} |" in proof.page(tmp_path, [part])


def test_of_tests_it_keeps_which_failed_and_their_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTEST_XDIST_WORKER", raising=False)  # the tests it runs have no other worker to report for
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path)
    fails = "\ndef test_c(record_property):\n    record_property('lost', 3)\n    assert False, 'of a patient'\n"
    (tmp_path / "test_figures.py").write_text(RECORDS + fails, encoding="utf-8")
    command = ("-m", "pytest", "-q", "-p", "no:cacheprovider", f"--rootdir={tmp_path}", "test_figures.py")
    kept = proof.measure(Part("t", "t", 1, command, ("test_figures.py",)), tmp_path)
    assert not kept["passed"]
    assert kept["said"].splitlines()[0] == "FAILED test_figures.py::test_c"
    assert kept["said"].splitlines()[1].startswith("1 failed, 2 passed")
    assert [(one["outcome"], one["figures"]) for one in kept["figures"]] == [
        ("passed", {"referrals": 12}),
        ("failed", {"lost": 3}),
    ]
    assert "**failed** lost: 3" in proof.page(tmp_path, [Part("t", "t", 1, command, ("test_figures.py",))])
