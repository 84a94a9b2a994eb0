"""Search of drugs and codes as somebody types."""

from __future__ import annotations

import pytest

from screening import codes
from screening.intake.form import BY_NAME
from screening.lookup import search_codes, search_drugs
from screening.reference import read_table
from screening.reference.lexicon import brands, ingredients


def names(text: str) -> list[str]:
    return [hit.name for hit in search_drugs(text).hits]


@pytest.mark.parametrize(
    ("typed", "first", "kind", "means"),
    [
        ("naltr", "naltrexone", "generic", ("naltrexone",)),
        ("LDN", "ldn", "other name", ("naltrexone",)),
        ("Contr", "contrave", "brand", ("naltrexone", "bupropion")),
        ("low dose", "low dose naltrexone", "other name", ("naltrexone",)),
        ("apap", "apap", "other name", ("acetaminophen",)),
    ],
)
def test_a_drug_is_found_by_generic_brand_and_other_name(typed, first, kind, means):
    hit = search_drugs(typed).hits[0]
    assert (hit.name, hit.kind, hit.means) == (first, kind, means)


def test_every_generic_and_every_brand_is_found_by_its_own_name():
    for name in [*ingredients(), *brands()]:
        if not any(character.isdigit() for character in name):
            assert name in names(name)[:1], name


def test_a_strength_typed_behind_the_name_is_kept_apart():
    found = search_drugs("gabapentin 300 mg")
    assert (found.hits[0].name, found.rest) == ("gabapentin", "300 mg")


@pytest.mark.parametrize(
    ("typed", "meant"), [("naltrexne", "naltrexone"), ("gabapentn", "gabapentin"), ("Simbalta", "cymbalta")]
)
def test_a_misspelling_is_not_taken_but_asked_about(typed, meant):
    found = search_drugs(typed)
    assert found.hits == ()
    assert found.did_you_mean[0].name == meant


@pytest.mark.parametrize("typed", ["", "   ", "4.5 mg", "zzzzzzz", "%", "x" * 5000])
def test_what_names_no_drug_finds_none(typed):
    assert search_drugs(typed).hits == search_drugs(typed).did_you_mean == ()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("G90.511", "G90.511"),
        ("g90511", "G90.511"),
        ("G90.5", "G90.50"),
        ("S13.4", "S13.4XXA"),
        ("S13.4XXD", "S13.4XXD"),
        ("s134d", "S13.4XXD"),
        ("crps right upper", "G90.511"),
        ("whiplash", "S13.4XXA"),
        ("carpal tunnel left", "G56.02"),
        ("post traumatic stress chronic", "F43.12"),
    ],
)
def test_a_code_is_found_by_its_beginning_and_by_words(typed, first):
    assert search_codes(typed).hits[0].code == first


def test_the_example_of_the_form_finds_its_code():
    (hint,) = (field.hint for field in BY_NAME["diagnoses"].fields if field.name == "code")
    example = hint.partition("words such as ")[2].rstrip(".")
    assert [hit.code for hit in search_codes(example).hits] == ["G90.511"]


def test_everyday_words_stand_in_only_where_what_was_typed_finds_nothing():
    assert [hit.code for hit in search_codes("crps left leg").hits] == ["G90.522"]
    assert search_codes("right arm").hits[0].description == "Pain in right arm"


def test_codes_shown_as_complete_are_read_back_without_a_note():
    for typed in ("G90", "S13.4", "S82.201", "fracture tibia", "M54", "low back pain", "G35"):
        for hit in search_codes(typed).hits:
            if hit.complete:
                assert codes.read_code(hit.code).notes == (), hit
                assert hit.description


def test_a_code_that_needs_a_seventh_character_says_so():
    hit = search_codes("fracture shaft tibia").hits[0]
    assert (hit.complete, hit.encounters) == (False, "ABCDEFGHJKMNPQRS")


def test_a_misspelt_word_of_a_diagnosis_gets_suggestions():
    assert search_codes("lumbr radiculopathy").did_you_mean == ("lumbar",)
    assert search_codes("qqqqqq").did_you_mean == ()


def test_more_says_that_the_list_goes_on():
    assert search_codes("fracture").more
    assert not search_codes("crps right upper").more


@pytest.mark.parametrize("row", read_table("code_words"), ids=lambda row: row["typed"])
def test_every_abbreviation_of_the_data_file_finds_codes(row):
    assert search_codes(row["typed"]).hits


@pytest.mark.parametrize(
    ("typed", "among"),
    [
        ("broken leg", ("S72", "S82")),
        ("broken left leg", ("S72", "S82")),
        ("fractured arm", ("S42", "S52")),
        ("broken hip", ("S72",)),
        ("hip fracture", ("S72",)),
        ("broken rib", ("S22.", "M96.A")),
        ("broken shin", ("S82",)),
        ("broken neck", ("S12",)),
        ("broken ankle", ("S82",)),
        ("torn meniscus", ("S83",)),
        ("bruised knee", ("S80.0",)),
        ("crps leg", ("G90.52",)),
    ],
)
def test_what_lay_people_say_finds_the_codes_of_an_injury(typed, among):
    hits = search_codes(typed).hits
    assert hits
    assert [hit.code for hit in hits if not hit.code.startswith(among)] == []


def test_every_way_to_say_a_word_of_the_data_file_finds_codes():
    ways = [way for row in read_table("code_words") for way in row["words"].split("/")]
    assert [way for way in ways if not search_codes(way).hits] == []


def test_left_and_right_are_kept_beside_everyday_words():
    assert {"left" in hit.description for hit in search_codes("broken left leg").hits} == {True}


def test_a_word_nobody_knows_beside_everyday_ones_gets_suggestions():
    found = search_codes("broken clavicel")
    assert (found.hits, "clavicle" in found.did_you_mean) == ((), True)
