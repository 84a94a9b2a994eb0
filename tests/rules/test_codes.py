from __future__ import annotations

import re
from pathlib import Path

from rules.codes import CODES

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"^\| `([a-z0-9-]+)` \| (error|warning) \| .+ \| .+ \|$", re.MULTILINE)


def test_every_code_is_documented_with_its_severity():
    documented = dict(ROW.findall((ROOT / "docs/diagnostics.md").read_text()))
    assert documented == CODES


def test_every_code_is_used_and_every_use_is_a_code():
    text = "".join(p.read_text() for p in (ROOT / "rules").rglob("*.py") if p.name != "codes.py")
    made = {
        "missing-id",
        "missing-version",
        "missing-table",
        "missing-docstring",
        "unwanted-table",
        "unwanted-docstring",
    }
    assert {code for code in CODES if f'"{code}"' not in text} <= made
    raised = set(
        re.findall(r'(?:problem|_note|_cell|_whole|_problem)\(\s*(?:self\.)?(?:source, )?"([a-z0-9-]+)"', text)
    )
    assert len(raised) > 20
    assert raised <= set(CODES)


def test_every_code_is_seen_in_a_test():
    """In the corpus, or by name in a test of this folder."""
    here = ROOT / "tests/rules"
    seen = {line.split(" ")[0] for path in here.glob("bad/*.expected") for line in path.read_text().splitlines()}
    tests = "".join(p.read_text() for p in here.glob("test_*.py") if p.name != "test_codes.py")
    assert {code for code in CODES if code not in seen and f'"{code}"' not in tests} == set()
