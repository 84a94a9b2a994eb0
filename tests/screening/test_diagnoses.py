"""Rows of diagnoses become one diagnosis a stem, in groups, with a site."""

from __future__ import annotations

from datetime import date

import pytest

from rules.model import Answer, Word, Words
from screening.codes import read_code, validity
from screening.diagnoses import mapped, read_diagnoses, same_limb, site_of
from screening.reference import read_table
from screening.referral import DiagnosisRow
from screening.vocabulary import DiagnosisGroup

WORDS = Words()
for group in (
    DiagnosisGroup("CRPS", ("G905", "G564", "G577")),
    DiagnosisGroup("whiplash", ("S134",), ()),
    DiagnosisGroup("CRPS without a named limb", (), ("G9050",)),
    DiagnosisGroup("low back pain", ("M545",)),
    DiagnosisGroup("concussion", ("S060X",)),
):
    WORDS.add(Word("diagnosis", group.name, group, "test", 1))


def rows(*given: tuple) -> list[DiagnosisRow]:
    return [DiagnosisRow(i + 1, code, day, *rest) for i, (code, day, *rest) in enumerate(given)]


def test_rows_of_one_stem_are_one_diagnosis():
    found, _ = read_diagnoses(
        rows(("S13.4XXD", date(2025, 3, 1)), ("s134xxa", date(2025, 1, 12)), ("S13.4XXA", None)), WORDS
    )
    (whiplash,) = found
    assert whiplash.stem == "S134"
    assert whiplash.dates == (date(2025, 1, 12), date(2025, 3, 1))
    assert (whiplash.undated, whiplash.rows, whiplash.encounters) == (1, (1, 2, 3), ("A", "D"))
    assert whiplash.groups == {"whiplash"}


def test_diagnoses_are_numbered_by_first_date():
    found, _ = read_diagnoses(
        rows(("M54.50", None), ("G90.50", date(2025, 5, 1)), ("S13.4XXA", date(2025, 1, 1))), WORDS
    )
    assert [(d.id, d.stem) for d in found] == [(0, "S134"), (1, "G9050"), (2, "M5450")]
    assert found[1].groups == {"CRPS", "CRPS without a named limb"}


@pytest.mark.parametrize(
    ("code", "day", "kind", "text", "groups"),
    [
        ("m54.5", date(2020, 1, 1), "code-corrected", "m54.5 was read as M54.5.", {"low back pain"}),
        ("M54.5", date(2025, 1, 1), "code-not-valid-then", "M54.5 was valid until 2021-09-30 only", {"low back pain"}),
        ("M54.55", date(2025, 1, 1), "code-unknown", "nearest code above it is M54.5", {"low back pain"}),
        ("S06.0X2A", date(2025, 1, 1), "code-not-valid-then", "was valid until 2016-09-30 only", {"concussion"}),
        ("S13.4", date(2025, 1, 1), "code-doubtful", "lacks its 7th character", {"whiplash"}),
        ("99213", date(2025, 1, 1), "code-unknown", "is not an ICD-10-CM code", set()),
    ],
)
def test_odd_codes_are_kept_matched_and_reported(code, day, kind, text, groups):
    (diagnosis,), (warning,) = read_diagnoses(rows((code, day)), WORDS)
    assert diagnosis.groups == groups
    assert (warning.code, warning.where) == (kind, "diagnoses row 1")
    assert text in warning.message


def test_an_odd_code_is_reported_once():
    _, warnings = read_diagnoses(rows(*[("m54.50", date(2025, 1, n)) for n in range(1, 9)]), WORDS)
    assert [w.where for w in warnings] == ["diagnoses row 1"]


def test_other_systems_are_mapped_where_the_map_knows_them():
    found, warnings = read_diagnoses(
        rows(
            ("337.22", date(2014, 1, 1), "ICD-9-CM"),
            ("39848009", date(2025, 1, 11), "SNOMED CT"),
            ("25200", date(2010, 1, 1), "ICD-9-CM"),
            ("5853", date(2010, 1, 1), "ICD-9-CM"),
        ),
        WORDS,
    )
    assert [(d.code, d.mapped_from) for d in found] == [
        ("G90.529", "ICD-9-CM 337.22 (approximate)"),
        ("S13.4XXA", "SNOMED CT 39848009 (approximate)"),
    ]
    assert found[0].groups == {"CRPS"}
    assert found[1].encounters == ()  # the map cannot know the encounter
    (warning,) = warnings
    assert (warning.code, warning.where) == ("code-not-mapped", "diagnoses rows 3, 4")
    assert "25200, 5853" in warning.message


def test_the_longest_prefix_maps():
    assert mapped("ICD-9-CM", "304.71") == ("F11.20", "approximate")
    assert mapped("ICD-9-CM", "304.41") is None
    assert mapped("ICD-9-CM", "30981") == ("F43.10", "exact")
    assert mapped("LOINC", "1234-5") is None


@pytest.mark.parametrize("name", ["icd9_map", "snomed_map"])
def test_every_target_of_a_map_is_or_was_a_complete_code(name):
    for row in read_table(name):
        assert row["match"] in ("exact", "approximate"), row
        code = read_code(row["code"])
        assert code.known, row
        assert not code.notes or validity(code.stem, None), row


@pytest.mark.parametrize(
    ("stem", "site"),
    [
        ("G90511", "right upper limb"),
        ("G90513", "bilateral upper limb"),
        ("G90519", "upper limb"),
        ("G9050", None),
        ("G90522", "left lower limb"),
        ("G5641", "right upper limb"),
        ("G5770", "lower limb"),
        ("S82899", "lower limb"),
        ("M25511", "right upper limb"),
        ("S134", None),
        ("M5416", None),
    ],
)
def test_sites(stem, site):
    assert site_of(stem) == site


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("G90.511", "G56.41", Answer.YES),
        ("G90.511", "G56.42", Answer.NO),
        ("G90.511", "G57.71", Answer.NO),
        ("G90.513", "G56.42", Answer.YES),
        ("G90.519", "G56.42", Answer.UNKNOWN),
        ("G90.50", "G56.42", Answer.UNKNOWN),
    ],
)
def test_same_limb(one, other, answer):
    found, _ = read_diagnoses(rows((one, date(2025, 1, 1)), (other, date(2025, 1, 2))), WORDS)
    assert same_limb(*found) is answer
    assert same_limb(*reversed(found)) is answer
