"""Figures that a test records reach the file that `make proof` names, from worker processes too."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

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
