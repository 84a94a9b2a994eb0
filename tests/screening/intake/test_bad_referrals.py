"""Bad files beside the words that a user sees: tests/bad_referrals/NAME and NAME.says."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from screening.intake import load_bytes, load_referrals
from screening.referral import ReferralError
from tests.bad_referrals.made import MADE

FOLDER = Path(__file__).parents[2] / "bad_referrals"
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix not in (".says", ".py") and path.is_file())
SECONDS = 2  # of processor time: the machine may be busy with other things


def said(source: str, data: bytes) -> list[str]:
    """What is said of a file, without its name; a FHIR file gets an injury date unless its name says it has none."""
    injured = date(2025, 1, 10) if source.startswith("fhir-") and "without-injury" not in source else None
    began = time.process_time()
    with pytest.raises(ReferralError) as caught:
        load_bytes(source, data, injured)
    assert time.process_time() - began < SECONDS
    return [line.removeprefix(f"{source}: ") for line in caught.value.lines()]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_bad_file_gets_these_words(path):
    expected = path.with_name(f"{path.name}.says").read_text(encoding="utf-8").splitlines()
    assert said(path.name, path.read_bytes()) == expected


@pytest.mark.parametrize("name", MADE)
def test_a_bad_file_made_for_the_test_gets_these_words(name):
    make, expected = MADE[name]
    assert said(name, make()) == [expected]


def test_the_corpus_is_large_and_every_answer_belongs_to_a_file():
    assert len(FILES) + len(MADE) >= 60
    assert {path.name.removesuffix(".says") for path in FOLDER.glob("*.says")} == {path.name for path in FILES}


def test_a_folder_a_missing_file_and_a_name_with_nul(tmp_path):
    for path, words in (
        (tmp_path, "is a folder; name a file in it"),
        (tmp_path / "none.json", "is not there; check the name"),
        ("a\0b.json", "cannot be opened: the name is not valid"),
        ("/dev/null", "is not an ordinary file"),
    ):
        with pytest.raises(ReferralError) as caught:
            load_referrals(path)
        assert caught.value.problems == [("", words)]
        assert caught.value.unreadable


def test_bytes_that_only_lie_about_their_kind_are_unreadable_and_bad_fields_are_not():
    readable = {path.name: load_error(path).unreadable for path in FILES}
    assert readable["json-truncated.json"]
    assert readable["csv-named.xlsx"]
    assert not readable["quantity-text.json"]
    assert not readable["csv-two-injuries.csv"]


def load_error(path: Path) -> ReferralError:
    with pytest.raises(ReferralError) as caught:
        load_bytes(path.name, path.read_bytes())
    return caught.value
