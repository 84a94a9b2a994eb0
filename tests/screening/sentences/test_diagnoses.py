from __future__ import annotations

import pytest

from tests.screening.sentences.asking import CODED, NO, UNKNOWN, YES, ask, case, diagnosed, missing, rows, without

AFTER = "the rule needs a diagnosis of CRPS made after the injury"
OTHER = "2025-02-01 | M54.2"


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        (["2025-02-20 | G90.511"], YES),
        (["2025-01-10 | G90.511"], YES),
        (["2024-11-20 | G90.511"], NO),
        (["2024-11-20 | G90.511", "2025-02-20 | G90.511"], NO),  # first made before
        ([OTHER], NO),
        (["2024-11-20 | M54.2"], UNKNOWN),  # the diagnoses end before the injury
        ([" | G90.511"], UNKNOWN),
        (["2025-02-20 | G90.511", " | G90.511"], UNKNOWN),  # the undated row may be earlier
        (["2024-11-20 | G90.511", " | G90.511"], NO),
    ],
)
def test_made_after(given, answer):
    assert ask(AFTER, case(diagnosed(*given))) is answer


def test_nothing_is_known_without_a_diagnosis():
    assert ask(AFTER, case()) is UNKNOWN
    assert ask("the rule needs a diagnosis of CRPS", case()) is UNKNOWN
    assert missing("the rule needs a diagnosis of CRPS", case()) == "the medical records with the diagnoses"


def test_plain():
    text = "the rule needs a diagnosis of CRPS"
    assert ask(text, case(diagnosed("2019-02-20 | g90511"))) is YES
    assert ask(text, case(diagnosed(OTHER))) is NO


@pytest.mark.parametrize(
    ("reach", "given", "answer"),
    [
        (CODED, ["2024-11-20 | G90.511"], YES),
        (CODED, [OTHER], NO),
        ("diagnosis records reach from 2024-06-01 to 2026-06-30", [OTHER], UNKNOWN),
        ("diagnosis records reach from 2024-06-01 to 2026-06-30", ["2024-11-20 | G90.511"], YES),
    ],
)
def test_made_before(reach, given, answer):
    assert ask("the rule needs a diagnosis of CRPS made before the injury", case(reach, diagnosed(*given))) is answer


def test_a_stated_end_before_the_injury_leaves_later_codes_unknown():
    reach = "diagnosis records reach from 2023-01-01 to 2024-12-31"
    assert ask(AFTER, case(reach, diagnosed("2024-11-20 | G90.511"))) is UNKNOWN
    assert ask(AFTER, case(diagnosed("2024-11-20 | G90.511"))) is NO  # nobody said that the records end there


@pytest.mark.parametrize(("day", "answer"), [("2025-04-09", NO), ("2025-04-10", YES), ("2024-02-01", NO)])
def test_made_at_least_so_long_after(day, answer):
    facts = case(CODED, diagnosed(f"{day} | G90.511"))
    assert ask("the rule needs a diagnosis of CRPS made at least 3 months after the injury", facts) is answer


@pytest.mark.parametrize(("day", "answer"), [("2024-10-10", YES), ("2024-10-11", NO), ("2025-02-01", NO)])
def test_made_at_least_so_long_before(day, answer):
    facts = case(CODED, diagnosed(f"{day} | G90.511"))
    assert ask("the rule needs a diagnosis of CRPS made at least 3 months before the injury", facts) is answer


@pytest.mark.parametrize(("day", "answer"), [("2025-01-10", YES), ("2025-01-24", YES), ("2025-01-25", NO)])
def test_made_within(day, answer):
    facts = case(CODED, diagnosed(f"{day} | S13.4XXA"))
    assert ask("the rule needs a diagnosis of whiplash made within 14 days of the injury", facts) is answer


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        ("G90.511", "G56.41", YES),  # both right upper limb
        ("G90.511", "G56.42", NO),
        ("G90.513", "G56.42", YES),  # both sides
        ("G90.50", "G56.41", UNKNOWN),
    ],
)
def test_on_the_same_limb(first, second, answer):
    facts = case(CODED, diagnosed(f"2025-02-20 | {first}", f"2025-03-20 | {second}"))
    text = "the rule needs a diagnosis of CRPS I on the same limb as CRPS II"
    assert ask(text, facts) is answer
    if answer is UNKNOWN:
        assert missing(text, facts) == "the limb and side of G90.50"
    (row,) = rows(text, facts)
    assert [facts.diagnoses[number].code for number in row.bound] == [first, second]


def test_a_code_is_not_on_the_same_limb_as_itself():
    facts = case(CODED, diagnosed("2025-02-20 | G90.511"))
    assert ask("the rule needs a diagnosis of CRPS on the same limb as CRPS I", facts) is NO


@pytest.mark.parametrize(
    ("code", "word", "answer"),
    [
        ("S13.4XXS", "a sequela", YES),
        ("S13.4XXA", "a sequela", NO),
        ("S13.4", "a sequela", UNKNOWN),  # nobody wrote the letter
        ("S13.4XXK", "a nonunion", YES),
        ("S13.4XXS", "a malunion", NO),
    ],
)
def test_recorded_as(code, word, answer):
    facts = case(CODED, diagnosed(f"2026-02-20 | {code}"))
    assert ask(f"the rule needs a diagnosis of whiplash recorded as {word}", facts) is answer


def test_what_is_recorded_as_a_sequela_is_shown_with_its_own_code_and_date():
    facts = case(CODED, diagnosed("2025-01-12 | S13.4XXA", "2026-02-20 | S13.4XXS"))
    notes = [row.note for row in rows("the rule needs a diagnosis of whiplash recorded as a sequela", facts)]
    assert notes == ["S13.4XXS of 2026-02-20"]


UNSPECIFIED = "the rule needs only unspecified codes of CRPS I from 90 days after the injury on"


@pytest.mark.parametrize(
    ("rows", "answer"),
    [
        (["2025-04-10 | G90.50"], YES),
        (["2025-04-09 | G90.50"], NO),  # the 89th day
        (["2025-04-10 | G90.50", "2026-01-01 | G90.511"], NO),
        (["2025-04-10 | G90.50", "2025-03-01 | G90.511"], YES),  # the specific one came early
        (["2025-04-10 | G90.50", "| G90.511"], UNKNOWN),
    ],
)
def test_only_unspecified(rows, answer):
    assert ask(UNSPECIFIED, case(CODED, diagnosed(*rows))) is answer


def test_only_unspecified_where_the_records_end_early():
    assert ask(UNSPECIFIED, case(diagnosed("2025-02-01 | G90.50"))) is UNKNOWN


def test_only_unspecified_does_not_judge_a_translated_code():
    under = "| date | code | system |\n| 2025-06-01 | 337.20 | ICD-9-CM |"
    facts = case(CODED, ("the patient was diagnosed with:", under))
    assert [d.mapped_from for d in facts.diagnoses] != [None]
    assert ask(UNSPECIFIED, facts) is UNKNOWN


def coded_in(*given):
    return "the patient was diagnosed with:", "| date | code | system |\n" + "\n".join(f"| {row} |" for row in given)


def test_a_code_that_nobody_could_read_is_asked_about_where_a_rule_says_there_is_none():
    facts = case(CODED, coded_in("2025-06-01 | 999 | SNOMED CT"))
    assert without("a diagnosis of CRPS", facts) == [
        (UNKNOWN, "what the diagnosis codes mean that could not be mapped: SNOMED CT 999")
    ]
    assert ask("the rule needs a diagnosis of CRPS", facts) is NO  # nothing points at it
    assert without("a diagnosis of CRPS made before the injury", facts) == [(YES, "")]  # it is not of that time
    assert without("a diagnosis of CRPS made after the injury", facts)[0][0] is UNKNOWN


@pytest.mark.parametrize(
    ("code", "answer"),
    [
        ("337.22", YES),  # G90.52
        ("847.0", UNKNOWN),  # S13.4, S13.8 or S16.1
        ("401.9", NO),
    ],
)
def test_an_older_code_may_be_of_a_group(code, answer):
    group = "whiplash" if code == "847.0" else "CRPS"
    facts = case(CODED, coded_in(f"2025-06-01 | {code} | ICD-9-CM"))
    text = f"the rule needs a diagnosis of {group} made after the injury"
    assert ask(text, facts) is answer
    if answer is UNKNOWN:
        assert missing(text, facts) == "the ICD-10-CM code that was meant by ICD-9-CM 847.0"


@pytest.mark.parametrize(("code", "answer"), [("847.0", NO), ("905.7", UNKNOWN)])  # new, or late but of many regions
def test_an_older_code_may_say_by_itself_that_it_is_no_late_effect(code, answer):
    coded = ("the patient was diagnosed with:", f"| date | code | system |\n| 2025-02-20 | {code} | ICD-9-CM |")
    assert ask("the rule needs a diagnosis of whiplash recorded as a sequela", case(coded)) is answer


@pytest.mark.parametrize(
    ("rows", "answer"),
    [
        (["2024-02-20 | S13.4XXS"], YES),
        (["2024-02-20 | S13.4XXA", "2026-02-20 | S13.4XXS"], NO),
        (["2024-02-20 | S13.4XXS", "2025-02-20 | S13.4XXA"], YES),
        (["2024-02-20 | S13.4"], UNKNOWN),  # nobody wrote the letter
        (["2026-02-20 | S13.4"], NO),
        (["| S13.4XXS"], UNKNOWN),
        (["2024-02-20 | S13.4XXA"], NO),
    ],
)
def test_recorded_as_a_sequela_in_that_time(rows, answer):
    sentence = "the rule needs a diagnosis of whiplash recorded as a sequela before the injury"
    assert ask(sentence, case(CODED, diagnosed(*rows))) is answer


@pytest.mark.parametrize(
    ("coded", "answer"),
    [
        (["2026-02-20 | S13.4XXM"], YES),
        (["2024-06-01 | S13.4XXK", "2026-02-20 | S13.4XXM"], NO),  # it had failed to heal before
        (["| S13.4XXK", "2026-02-20 | S13.4XXM"], UNKNOWN),
    ],
)
def test_of_several_letters_the_first_day_counts(coded, answer):
    sentence = "the rule needs a diagnosis of whiplash recorded as a nonunion after the injury"
    assert ask(sentence, case(CODED, diagnosed(*coded))) is answer


@pytest.mark.parametrize(("code", "answer"), [("723.4", NO), ("847.0", NO), ("907.0", NO)])
def test_an_older_code_that_takes_no_letter_is_no_sequela(code, answer):
    """723.4 is of chapter M, which has no seventh characters; 847.0 is an injury that is new; 907.0 is of the head."""
    facts = case(CODED, coded_in(f"2024-06-01 | {code} | ICD-9-CM"))
    assert ask("the rule needs a diagnosis of whiplash recorded as a sequela", facts) is answer


@pytest.mark.parametrize(
    ("codes", "answer"),
    [
        (("G90.511", "G56.41"), YES),
        (("G90.511", "G56.42"), NO),
        (("G90.513", "G56.42"), YES),  # both arms
        (("G90.519", "G56.42"), UNKNOWN),
        (("G90.511",), YES),  # one code on both sides of the injury
        (("G90.50",), UNKNOWN),
    ],
)
def test_on_the_same_side(codes, answer):
    facts = case(CODED, diagnosed(*(f"2025-02-20 | {code}" for code in codes)))
    groups = ("CRPS II", "CRPS I") if len(codes) > 1 else ("CRPS I", "CRPS")
    text = f"the rule needs a diagnosis of {groups[0]} on the same side as {groups[1]}"
    assert ask(text, facts) is answer
    if answer is UNKNOWN:
        assert missing(text, facts) == f"the side of {codes[0]}"
