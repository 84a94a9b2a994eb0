"""cucumber/gherkin's own test files: the parser's positions reach the user, and nothing crashes or hangs.

The files are not part of this project; CUCUMBER_GHERKIN_TESTDATA names the folder `testdata`
of a copy of https://github.com/cucumber/gherkin.
"""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from rules.book import check, load_rulebook
from rules.errors import RulesError
from rules.source import read
from tests.rules import toy

FOLDER = Path(os.environ.get("CUCUMBER_GHERKIN_TESTDATA") or "no folder given")
SLOWEST = 5.0  # seconds; a hang, not a benchmark
if not FOLDER.is_dir():
    pytest.skip("set CUCUMBER_GHERKIN_TESTDATA to the testdata folder of cucumber/gherkin", allow_module_level=True)


def features(kind: str) -> list[Path]:
    return sorted((FOLDER / kind).glob("*.feature"))


def test_the_folder_holds_the_test_files():
    assert len(features("bad")) >= 12
    assert len(features("good")) >= 45


@pytest.mark.parametrize("path", features("bad"), ids=lambda p: p.stem)
def test_bad_files_give_the_parsers_own_positions(path):
    errors = [json.loads(line) for line in Path(f"{path}.errors.ndjson").read_text().splitlines()]
    places = [e["parseError"]["source"]["location"] for e in errors]
    found = {(d.line, d.column) for d in check([path], toy.REGISTRY)}
    assert {(p["line"], p.get("column", 1)) for p in places} <= found


@pytest.mark.parametrize("path", features("good"), ids=lambda p: p.stem)
def test_good_files_give_only_diagnostics(path):
    started = time.monotonic()
    for diagnostic in check([path], toy.REGISTRY):
        assert diagnostic.message
        assert 1 <= diagnostic.line <= path.read_bytes().count(b"\n") + 2
    with pytest.raises(RulesError):  # none of them speaks the toy language
        load_rulebook([path], toy.REGISTRY)
    assert time.monotonic() - started < SLOWEST


def test_the_testdata_as_one_rulebook():
    files = [f for kind in ("bad", "good") for f in read([FOLDER / kind])]
    assert len(check(files, toy.REGISTRY)) > len(files)
