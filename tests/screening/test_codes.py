"""ICD-10-CM as written in practice."""

from __future__ import annotations

from datetime import date
from importlib.resources import files

import pytest

from screening.codes import changes, in_release, nearest, read_code, table, validity


@pytest.mark.parametrize(
    ("text", "stem", "encounter", "note"),
    [
        ("G90.511", "G90511", "", None),
        ("g90511", "G90511", "", "was read as G90.511"),
        (" S13.4XXA ", "S134", "A", None),
        ("s134xxd", "S134", "D", "was read as S13.4XXD"),
        ("S13.4A", "S134", "A", "was read as S13.4XXA"),
        ("S13.4", "S134", "", "lacks its 7th character (A, D, S)"),
        ("S13.4XX", "S134", "", "lacks its 7th character (A, D, S)"),
        ("S06.0X1S", "S060X1", "S", None),
        ("S13.4XXQ", "S134", "Q", "which S13.4 does not take (ADS)"),
        ("G90.5", "G905", "", "is a heading"),
        ("M54.5", "M545", "", None),
        ("M79.79", "M7979", "", "the nearest code above it is M79.7"),
        ("S06.0X2A", "S060X2", "A", None),
        ("99213", "99213", "", "is not an ICD-10-CM code"),
        ("", "", "", "is not an ICD-10-CM code"),
    ],
)
def test_reading(text, stem, encounter, note):
    code = read_code(text)
    assert (code.stem, code.encounter) == (stem, encounter)
    assert (not code.notes) if note is None else note in code.notes[0]


@pytest.mark.parametrize(
    ("stem", "on", "says"),
    [
        ("G35", date(2025, 9, 30), ""),
        ("G35", date(2025, 10, 1), "until 2025-09-30 only; since then G35.A"),
        ("G35A", date(2025, 9, 30), "from 2025-10-01 only"),
        ("G35A", date(2025, 10, 1), ""),
        ("M545", date(2021, 9, 30), ""),
        ("M545", date(2025, 2, 1), "since then M54.50"),
        ("M545", None, "since then M54.50"),
        ("G90511", date(2025, 2, 1), ""),
    ],
)
def test_validity_follows_the_date_of_service(stem, on, says):
    found = validity(stem, on)
    assert (says in found) if says else found == ""


def test_every_code_that_came_is_in_the_release_and_every_one_that_went_is_not_billable():
    for stem, change in changes().items():
        entry = table().get(stem)
        if change.end is None:
            assert entry is not None, stem
            assert entry.billable, stem
        else:
            assert entry is None or not entry.billable, stem
            assert change.instead


def test_the_table_is_compact_and_whole():
    packed = files("screening").joinpath("data", "icd10cm.csv.gz").read_bytes()
    assert len(packed) < 1_000_000
    assert len(table()) > 46_000
    assert sum(len(e.encounters) or e.billable for e in table().values()) > 74_000  # complete codes of the release
    assert nearest("G90511Z") == "G90.511"
    assert nearest("ZZZ") is None


def test_the_release_answers_as_its_table_does():
    stems = sorted(table())
    beginnings = {stem[:n] for stem in stems for n in range(1, len(stem) + 1)}
    strangers = {stem[:-1] + letter for stem in stems[::97] for letter in "0X9"} | {"", "A", "ZZ", "~", "G9O5"}
    for stem in {*stems[::31], *strangers}:
        assert in_release(stem) == (stem in table()), stem
        assert in_release(stem, begins=True) == (not stem or stem in beginnings), stem
