"""Rows of diagnoses become one diagnosis a stem, in groups, with a site."""

from __future__ import annotations

from datetime import date

import pytest

from rules.model import Answer, Word, Words
from screening.codes import table
from screening.diagnoses import read_diagnoses, same_limb, site_of
from screening.reference import read_table
from screening.referral import DiagnosisRow
from screening.translations import translated
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
    assert whiplash.lettered == (("A", "S13.4XXA", date(2025, 1, 12)), ("D", "S13.4XXD", date(2025, 3, 1)))
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


def test_other_systems_keep_their_code_and_say_what_it_may_stand_for():
    found, warnings = read_diagnoses(
        rows(
            ("33722", date(2014, 1, 1), "ICD-9-CM"),
            ("39848009", date(2025, 1, 11), "SNOMED CT"),
            ("9999999", date(2010, 1, 1), "SNOMED CT"),
            ("1234", date(2010, 1, 1), "LOINC"),
        ),
        WORDS,
    )
    assert [(d.code, d.mapped_from, d.quoted) for d in found] == [
        ("337.22", "ICD-9-CM 337.22", "337.22 (read as G90.52)"),
        ("39848009", "SNOMED CT 39848009", "39848009 (read as S13.4 or S16.1)"),
    ]
    assert found[0].groups == {"CRPS"}
    assert found[1].encounters == ()  # the map cannot know the encounter
    assert [(w.code, w.where) for w in warnings] == [
        ("code-not-mapped", "diagnoses rows 3"),
        ("code-not-mapped", "diagnoses rows 4"),
    ]
    assert "9999999" in warnings[0].message


@pytest.mark.parametrize(
    ("code", "groups", "may_be"),
    [
        ("72252", {"disc wear"}, set()),  # M51.36 or M51.37
        ("7291", set(), {"fibromyalgia"}),  # muscle pain or fibromyalgia
        ("8470", set(), {"whiplash"}),  # one of three sprains and strains
        ("7242", {"low back pain"}, set()),  # M54.5, a heading now
        ("72402", set(), set()),
        ("820.8", {"hip fracture"}, set()),
        ("8509", set(), {"concussion"}),  # the group says more than S06.0
        ("174.9", {"cancer"}, set()),
        ("5856", {"renal failure"}, set()),
    ],
)
def test_a_code_is_of_a_group_when_everything_it_may_stand_for_is(code, groups, may_be):
    words = Words()
    for group in (
        *(word.value for word in WORDS.by_kind["diagnosis"].values()),
        DiagnosisGroup("disc wear", ("M513",)),
        DiagnosisGroup("fibromyalgia", (), ("M797",)),
        DiagnosisGroup("hip fracture", ("S720",)),
        DiagnosisGroup("cancer", ("C",)),
        DiagnosisGroup("renal failure", ("N186",)),
    ):
        words.add(Word("diagnosis", group.name, group, "test", 1))
    ((diagnosis,), _) = read_diagnoses(rows((code, date(2010, 1, 1), "ICD-9-CM")), words)
    assert (diagnosis.groups, diagnosis.may_be) == (groups, may_be)


def test_an_approximate_translation_never_is_of_a_group():
    words = Words()
    words.add(Word("diagnosis", "anything", DiagnosisGroup("anything", tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")), "test", 1))
    ((diagnosis,), _) = read_diagnoses(rows(("V99", date(2010, 1, 1), "ICD-9-CM")), words)
    assert (diagnosis.groups, diagnosis.may_be) == (set(), {"anything"})


@pytest.mark.parametrize(
    ("system", "code", "targets"),
    [
        ("ICD-9-CM", "338.29", ("G8929",)),
        ("ICD-9-CM", "585.3", ("N183",)),
        ("ICD-9-CM", "585", ("N18",)),  # a heading: all below it
        ("ICD-9-CM", "585.39", ("N183",)),  # a digit too many
        ("ICD-9-CM", "821.01", ("S723",)),
        ("ICD-9-CM", "842.12", ("S6364", "S6365")),
        ("ICD-9-CM", "V99", ("Z",)),
        ("ICD-9-CM", "070.444", ("B182",)),
        ("ICD-9-CM", "?", None),
        ("SNOMED CT", " 90560007 ", ("M10", "M1A")),
        ("LOINC", "1234-5", None),
    ],
)
def test_translations(system, code, targets):
    found = translated(system, code)
    assert (found and found.targets) == targets


def test_a_long_list_of_meanings_is_cut_where_it_is_read():
    found = translated("SNOMED CT", "396275006")
    assert found.read_as == "M15, M16, M17 or others"
    assert found.stem == "M1"


def test_an_overdose_of_snomed_claims_neither_the_drug_nor_an_accident():
    found = translated("SNOMED CT", "55680006")
    assert found.read_as == "T50.901, T50.902 or T50.904"


def test_a_narrow_canal_of_the_neck_is_of_the_neck():
    targets = translated("ICD-9-CM", "723.0").targets
    assert {code[:4] for code in targets if code[-1] not in "0123"} == set()  # head, neck, and neck to chest


@pytest.mark.parametrize("name", ["icd9_map", "snomed_map"])
def test_every_target_of_a_list_is_a_code_or_heading(name):
    for row in read_table(name):
        assert row["match"] in ("exact", "approximate"), row
        assert row["codes"], row
        for code in row["codes"].split():
            stem = code.replace(".", "")
            assert any(known.startswith(stem) for known in table()), row


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


@pytest.mark.parametrize(
    ("code", "encounters"),
    [("820.8", "A"), ("905.4", "S"), ("V54.13", "DEFGHJ"), ("733.82", "KMN"), ("724.2", ""), ("820", "ABC")],
)
def test_a_code_of_an_injury_says_whether_it_is_new_aftercare_or_late(code, encounters):
    assert translated("ICD-9-CM", code).encounters == encounters
    ((diagnosis,), _) = read_diagnoses(rows((code, date(2010, 1, 1), "ICD-9-CM")), WORDS)
    assert diagnosis.encounters == tuple(encounters)


@pytest.mark.parametrize(
    ("code", "system", "sex", "doubted"),
    [
        ("C56.1", "ICD-10-CM", "male", "female"),
        ("C56.1", "ICD-10-CM", "female", None),
        ("C56.1", "ICD-10-CM", "other", None),
        ("C56.1", "ICD-10-CM", None, None),
        ("183.0", "ICD-9-CM", "male", "female"),
        ("185", "ICD-9-CM", "female", "male"),
        ("174.9", "ICD-9-CM", "male", None),
        ("C67.9", "ICD-10-CM", "female", None),
    ],
)
def test_a_code_of_the_other_sex_may_be_of_its_groups_and_is_told(code, system, sex, doubted):
    words = Words()
    words.add(Word("diagnosis", "cancer", DiagnosisGroup("cancer", ("C",)), "test", 1))
    (found,), warnings = read_diagnoses(rows((code, date(2012, 1, 1), system)), words, sex)
    assert (found.of_sex, *map(set, (found.groups, found.may_be))) == (
        (doubted, set(), {"cancer"}) if doubted else (None, {"cancer"}, set())
    )
    assert [w.message.split(":")[0] for w in warnings if w.code == "code-other-sex"] == (
        [f"{found.code} is a diagnosis of {doubted} patients, and this one is recorded as {sex}"] if doubted else []
    )


def test_the_codes_of_one_sex_stand_in_the_official_table():
    listed = [row["code"].replace(".", "") for row in read_table("sex_codes")]
    assert [code for code in listed if not any(stem.startswith(code) for stem in table())] == []
