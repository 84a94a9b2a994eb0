"""docs/ux.md: its sums are right, and what it gives points for is shown by a test."""

from __future__ import annotations

import re

from screening.paths import SOURCE_TREE
from tests.project.test_controls import functions

PAGE = (SOURCE_TREE / "docs" / "ux.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (\d+) \|.*?\| ([012]) \|.*\|(.*)\|$", re.MULTILINE)


def test_every_point_names_a_test_that_exists() -> None:
    shown = {int(item): re.findall(r"`([\w/]+\.py)::(test_\w+)`", proof) for item, _, proof in ROW.findall(PAGE)}
    assert list(shown) == [*range(1, 41), *range(53, 61)]
    assert not [item for item, tests in shown.items() if not tests]
    named = set(re.findall(r"`([\w/]+\.py)::(test_\w+)`", PAGE))
    assert not [f"{file}::{name}" for file, name in sorted(named) if name not in functions(file)]


def test_the_sums_are_right() -> None:
    parts = {letter: sum(int(points) for _, points, _ in ROW.findall(text)) for letter, text in sections()}
    said = {letter: int(points) for letter, points in re.findall(r"^\| ([A-E])\. .*?\| (\d+) \|", PAGE, re.MULTILINE)}
    assert said == parts
    together = re.search(r"\*\*Together\*\* \| \*\*(\d+)\*\* \| \*\*(\d+)\*\*", PAGE)
    assert together
    assert (int(together[1]), int(together[2])) == (sum(parts.values()), 2 * len(ROW.findall(PAGE)))


def sections() -> list[tuple[str, str]]:
    return re.findall(r"^## ([A-E])\. .*?\n(.*?)(?=^## )", PAGE, re.MULTILINE | re.DOTALL)
