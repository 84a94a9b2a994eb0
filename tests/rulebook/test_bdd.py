"""pytest-bdd and the in-process runner read the same examples and give the same verdict on each."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from rules.book import load_rulebook
from rules.examples import run_examples
from screening.sentences import REGISTRY
from screening.sentences.harness import HARNESS

ROOT = Path(__file__).parents[2]
FEATURES = ROOT / "features"


def run_pytest_bdd(folder: Path, where: Path) -> list[tuple[str, bool]]:
    """(scenario name, passed) of every test `pytest folder` collects, in order."""
    report = where / "report.xml"
    command = [sys.executable, "-m", "pytest", str(folder), "-q", "-p", "no:cacheprovider", "-p", "no:randomly",
               f"--rootdir={ROOT}", "-c", str(ROOT / "pyproject.toml"), f"--junitxml={report}", "-o", "addopts=",
               "--tb=no", "-p", "screening.pytest_plugin"]  # fmt: skip
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600)
    assert report.exists(), done.stdout + done.stderr
    cases = ET.parse(report).getroot().iter("testcase")
    return [(case.get("name", ""), case.find("failure") is None and case.find("error") is None) for case in cases]


def run_in_process(folder: Path) -> list[tuple[str, bool]]:
    book = load_rulebook([folder], REGISTRY)
    return [(result.name, result.passed) for result in run_examples(book, HARNESS)]


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rulebook with every excluding line of its rules left out, so that many examples are no longer true."""
    folder = tmp_path_factory.mktemp("book") / "features"
    for path in sorted(FEATURES.rglob("*.feature")):
        copy = folder / path.relative_to(FEATURES)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(re.sub(r"^ +And the rule excludes [^\n]*[^:\n]\n", "", path.read_text(), flags=re.M))
    return folder


def test_every_pickle_is_collected_and_every_example_passes(tmp_path):
    bdd, own = run_pytest_bdd(FEATURES, tmp_path), run_in_process(FEATURES)
    assert len(bdd) == len(own) > 0
    assert [name for name, passed in own if not passed] == []
    assert [name for name, passed in bdd if not passed] == []


def test_both_runners_fail_the_same_examples(tmp_path, broken):
    bdd, own = run_pytest_bdd(broken, tmp_path), run_in_process(broken)
    assert len(bdd) == len(own)
    assert sum(not passed for _, passed in own) == sum(not passed for _, passed in bdd) > 0
    assert [passed for _, passed in bdd] == [passed for _, passed in own]
