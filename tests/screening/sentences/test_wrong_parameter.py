"""A threshold that can not be read is a fault of its own cell, whoever uses it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from rules.book import check
from screening.cli.rulefiles import select
from screening.paths import rulebook_folder
from screening.sentences import REGISTRY

THRESHOLD = "the red gap                 | 30 days"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(rulebook_folder(), tmp_path / "rules"))


def set_(folder: Path, before: str, after: str) -> tuple[str, int, int]:
    """The place of the value that was changed: file, line, column."""
    file = folder / "parameters.feature"
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1
    file.write_text(text.replace(before, after), encoding="utf-8")
    at = text.index(before)
    column = at - text.rindex("\n", 0, at) + after.rindex("| ") + 2
    return str(file), text.count("\n", 0, at) + 1, column


def test_what_no_sentence_can_read_is_named_once_at_its_cell_with_its_uses(folder):
    place = set_(folder, THRESHOLD, "the red gap                 | 30 dyas")
    (said,) = check([folder], REGISTRY)
    assert (said.file, said.line, said.column) == place
    assert said.end - said.column == len("30 dyas")
    assert said.code == "bad-cell"
    assert said.message == 'The parameter "the red gap" is "30 dyas", which is not a duration.'
    assert f"Used in {folder}/adherence.feature:" in said.suggestion


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("permitted gap               | 30 days", "permitted gap               | 30 dys"),
        ("early refill                | 7 days", "early refill                | 1 month"),
        ("price spread                | 10 %", "price spread                | ten"),
    ],
)
def test_what_the_program_reads_itself_is_checked_and_the_rows_below_hold(folder, before, after):
    place = set_(folder, before, after)
    (said,) = check([folder], REGISTRY)
    assert (said.file, said.line, said.column, said.code) == (*place, "bad-cell")


def test_a_rule_that_uses_a_right_threshold_wrongly_is_named_itself(folder):
    file = folder / "opioid_load.feature"
    text = file.read_text(encoding="utf-8").replace("the caution level", "the red gap", 1)
    file.write_text(text, encoding="utf-8")
    said = [d for d in check([folder], REGISTRY) if d.severity == "error"]
    assert {d.file for d in said} == {str(file)}
    assert said[0].message == '"the red gap" is not a known number.'
    assert said[0].suggestion.startswith('The parameter "the red gap" is "30 days".')


def test_who_asks_about_one_file_hears_of_the_words_it_is_read_with(folder):
    file, line, _ = set_(folder, THRESHOLD, "the red gap                 | 30 dyas")
    selection = select((folder / "gaps.feature",), folder)
    assert [(d.file, d.line) for d in check(selection.read, REGISTRY) if selection.concerns(d)] == [(file, line)]
