"""A number stands with its noun in the singular where there is one: one helper decides it, in pages and in messages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rules.counting import counted

ROOT = Path(__file__).parents[2]
NOUNS = ("rows", "fills", "referrals", "rules", "days", "fields", "events", "minutes", "errors", "warnings", "points",
         "questions", "findings", "codes", "times", "columns", "things")  # fmt: skip
LATE = re.compile(rf"\}}\}} (?:{'|'.join(NOUNS)})\b")  # {{ n }} rows
BY_HAND = re.compile(r"""["']s?["'] if [^{}]*?(?:==|!=|>) 1 else ["']s?["']""")  # {'' if n == 1 else 's'}
NOT_SO = {
    "rules/counting.py",
    "screening/vocabulary.py",
}  # the helper; a duration, which is read back as it is written


@pytest.mark.parametrize(
    ("number", "one", "many", "says"),
    [(0, "fill", "", "0 fills"), (1, "fill", "", "1 fill"), (2, "fill", "", "2 fills"), (1200, "row", "", "1,200 rows"),
     (1, "diagnosis", "diagnoses", "1 diagnosis"), (2, "code is", "codes are", "2 codes are")],
)  # fmt: skip
def test_a_number_with_its_noun(number: int, one: str, many: str, says: str) -> None:
    assert counted(number, one, many) == says


def test_no_page_counts_by_hand() -> None:
    found = []
    for path in sorted((ROOT / "web/templates").rglob("*.html")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if LATE.search(line) or (re.search(r'else "[a-z]+s"', line) and "== 1" in line):
                found.append(f"{path.name}:{number}")
    assert found == []


def test_no_message_puts_an_s_by_hand() -> None:
    found = []
    for folder in ("rules", "screening", "web"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if path.relative_to(ROOT).as_posix() not in NOT_SO:
                lines = path.read_text(encoding="utf-8").splitlines()
                found += [f"{path.name}:{n}" for n, line in enumerate(lines, 1) if BY_HAND.search(line)]
    assert found == []
