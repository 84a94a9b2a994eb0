from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.intake import judge, load_referral
from screening.intake.echo import echo_day, echo_diagnosis, echo_fill, echoes
from screening.intake.form import (
    LISTS,
    MOST_ROWS,
    NO_COVERAGE,
    SECTIONS,
    add_row,
    draft_of,
    field_id,
    keep_known,
    remove_row,
    rows,
    values_of,
)

TYPED = {
    "referral_id": "R-1",
    "injury-date": "3/14/2024",
    "injury-state": "CA",
    "patient-date_of_birth": "2 Feb 1980",
    "fills-0-drug": "naltrexone 4.5 mg cap",
    "fills-0-date": "3 Apr 2024",
    "fills-0-quantity": "30 caps",
    "fills-0-days_supply": "30 days",
    "fills-0-billed": "$65.10",
    "fills-0-prescriber-name": "Dr A",
    "fills-0-compounded": "yes",
    "diagnoses-0-code": "G90.511",
}


def test_what_was_typed_becomes_a_referral():
    referral, problems = judge(draft_of(TYPED))
    assert problems == []
    (fill,) = referral.fills
    assert (referral.injury.date, referral.patient.date_of_birth) == (date(2024, 3, 14), date(1980, 2, 2))
    assert (fill.date, fill.quantity, fill.days_supply, fill.billed) == (
        date(2024, 4, 3), Decimal(30), 30, Decimal("65.10"),
    )  # fmt: skip
    assert (fill.prescriber.name, fill.compounded, fill.kind) == ("Dr A", True, "dispense")
    assert referral.coverage is None


def test_problems_name_the_fields_of_the_form():
    typed = TYPED | {
        "injury-date": "soon",
        "fills-0-quantity": "a lot",
        "fills-2-date": "1 Jan 2024",
        "diagnoses-0-code": "CRPS",
        "patient-date_of_birth": "1.2.80",
    }
    _, problems = judge(draft_of(typed))
    assert {where for where, _ in problems} == {
        "injury-date", "fills-0-quantity", "fills-2-drug", "diagnoses-0-code", "patient-date_of_birth",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("3/32/2025", "is not a day of the calendar; check day and month"),
        ("2/30/2025", "is not a day of the calendar; check day and month"),
        ("13/13/2025", "is not a day of the calendar; check day and month"),
        (
            "5/13/25",
            "has a year of two digits, which may be of either century; write month/day/year, like 3/3/2025",
        ),
        ("2025/3", None),
    ],
)
def test_a_bad_date_is_said_as_it_was_typed_and_how_one_writes_it(typed, says):
    _, problems = judge(draft_of(TYPED | {"injury-date": typed}))
    told = f'"{typed}" {says}' if says else "is not a date; write month/day/year, like 3/3/2025"
    assert problems == [("injury-date", told)]


def test_a_form_without_any_row_leads_to_the_first_drug():
    _, problems = judge(draft_of({"referral_id": "R", "injury-date": "2024-01-01"}))
    assert problems == [("fills-0-drug", "holds no fill and no diagnosis; at least one is needed")]
    _, problems = judge(draft_of({"referral_id": "R"}))
    assert ("injury-date", "is missing; write the day of the accident or injury") in problems


def test_blank_rows_are_left_out_and_named_by_their_own_number():
    typed = {"fills-0-drug": "", "fills-1-drug": "X", "fills-1-days_supply": "400"} | {
        k: v for k, v in TYPED.items() if not k.startswith("fills")
    }
    _, problems = judge(draft_of(typed))
    assert [where for where, _ in problems] == ["fills-1-days_supply"]


def test_said_to_have_none_is_not_nobody_said():
    assert judge(draft_of(TYPED))[0].coverage is None
    assert judge(draft_of(TYPED | {NO_COVERAGE: "yes"}))[0].coverage == ()
    assert len(judge(draft_of(TYPED | {NO_COVERAGE: "yes", "coverage-0-payer": "Medicare"}))[0].coverage) == 1


def test_only_fields_of_the_form_are_kept():
    sent = {"referral_id": "R", "form_token": "x", "fills-1-colour": "x", "fills-01-drug": "x", "fills-x-drug": "x",
            f"fills-{MOST_ROWS}-drug": "x", "injury-date-x": "x", "sig": "x", "fills-1-sig": " y "}  # fmt: skip
    assert keep_known(sent) == {"referral_id": "R", "fills-1-sig": "y"}


def test_rows_are_added_and_removed():
    assert rows({}, "fills") == [0]
    assert rows({}, "events") == []
    values, number = add_row({}, "fills")
    assert (number, rows(values, "fills")) == (1, [0, 1])
    values |= {"fills-1-drug": "second", "fills-1-date": "d"}
    values, number = add_row(values, "fills")
    values["fills-2-drug"] = "third"
    left = remove_row(values, "fills", 0)
    assert (left["fills-0-drug"], left["fills-0-date"], left["fills-1-drug"]) == ("second", "d", "third")
    assert "fills-2-drug" not in left
    assert add_row({}, "events")[1] == 0


def test_every_section_can_be_filled_and_comes_back_as_it_was():
    content = {
        "referral_id": "R-1",
        "received_on": "2026-05-04",
        "patient": {"name": "A B", "date_of_birth": "1981-03-02", "sex": "female"},
        "injury": {"date": "2025-01-10", "state": "CA", "kind": "fall", "description": "on ice"},
        "settlement_expected_on": "2026-09-01",
        "firm": "Doe & Partners",
        "claim": {"kind": "auto", "defendant": "private", "stage": "treating", "prior_counsel": False},
        "records": {"pharmacy_from": "2023-01-01", "pharmacy_to": "2026-04-30", "diagnoses_from": "2023-01-01"},
        "events": [{"date": "2025-09-02", "kind": "second accident", "description": "rear-ended"}],
        "procedures": [{"date": "2025-10-01", "name": "stimulator trial", "outcome": "successful"}],
        "statements": [{"date": "2026-03-01", "by": "physician", "about": "LDN", "says": "indefinite",
                        "probability": "probable"}],
        "coverage": [{"payer": "health plan", "name": "Acme PPO", "self_funded": False}],
        "diagnoses": [{"code": "G90.511", "date": "2025-02-20", "specialty": "pain medicine"}],
        "fills": [{"date": "2025-06-01", "drug": "X", "quantity": "30", "days_supply": "30", "compounded": True,
                   "billed": "65.1", "prescriber": {"specialty": "pain medicine"}, "payer": "self"}],
    }  # fmt: skip
    referral, problems = judge(draft_of(values_of(content)))
    assert problems == []
    assert referral == load_referral(content)


def test_every_field_of_the_form_has_an_id_of_its_own():
    ids = [
        field_id(field.name, 0 if section.one else None, section.name if section.one else "")
        for section in SECTIONS
        for field in section.fields
    ]
    assert len(set(ids)) == len(ids)
    assert set(keep_known(dict.fromkeys(ids, "x"))) == set(ids)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("3/4/2024", "Monday, 4 March 2024"),
        ("13/4/2024", "Saturday, 13 April 2024"),
        ("2024/3/4", "Monday, 4 March 2024"),
        ("3 Mar 2024", "Sunday, 3 March 2024"),
        ("March 3, 2024", "Sunday, 3 March 2024"),
        ("20240303", "Sunday, 3 March 2024"),
        ("3.4.2024", ""),
        ("3/4/24", ""),
        ("31 Feb 2024", ""),
        ("", ""),
    ],
)
def test_a_date_is_said_back_in_words(typed, said):
    assert echo_day(typed).text == said


def filled(**values):
    return echo_fill({"drug": "NALTREXONE 4.5MG CAP", "date": "2024-03-03", "quantity": "30"} | values)


def test_a_dose_is_said_back_in_words():
    assert filled(days_supply="30").text == (
        "Naltrexone 4.5mg, capsule, oral; 4.5 mg a day from 3 Mar 2024, 30 days, to 1 Apr 2024"
    )
    assert filled().text.endswith(
        "daily dose unknown (no days' supply in the row, and none follows from the directions) "
        "from 3 Mar 2024, days' supply unknown"
    )
    assert filled(days_supply="30", date="soon").text.endswith("4.5 mg a day, 30 days, date unknown")
    two = echo_fill({"drug": "hydrocodone-apap 10-325 tab", "quantity": "60", "days_supply": "30"})
    assert "20 mg hydrocodone and 650 mg acetaminophen a day" in two.text


def test_an_unknown_drug_is_said_with_what_may_have_been_meant():
    echo = echo_fill({"drug": "naltrexne 50 mg"})
    assert echo.text == ""
    assert "not known" in echo.doubts[0]
    assert echo.meant == (("naltrexone", "naltrexone 50 mg"),)


def test_a_drug_without_a_form_is_warned_of_and_its_form_offered():
    echo = filled(drug="LDN 4.5 mg compounded")
    assert any("The form is not said: capsule, cream" in doubt for doubt in echo.doubts)
    assert ("capsule", "LDN 4.5 mg compounded capsule") in echo.meant
    for _, offered in echo.meant:
        assert not any("The form is not said" in doubt for doubt in filled(drug=offered).doubts), offered
    assert not filled(drug="LDN 4.5 mg compounded", sig="apply to the skin").meant
    assert not filled(drug="Tramadol 50mg").meant


def test_a_diagnosis_is_said_back_in_words():
    echo = echo_diagnosis({"code": "g90511", "date": "2024-03-03"})
    assert echo.text == "G90.511 Complex regional pain syndrome I of right upper limb, 3 Mar 2024"
    assert echo.doubts == ()
    assert "7th character" in echo_diagnosis({"code": "S13.4"}).doubts[0]
    assert "valid until" in echo_diagnosis({"code": "G35", "date": "2026-01-01"}).doubts[0]
    words = echo_diagnosis({"code": "whiplash"})
    assert words.meant[0][1] == "S13.4XXA"
    assert not echo_diagnosis({"code": "82423001", "system": "SNOMED CT"})


def test_readings_stand_by_their_fields():
    found = echoes(TYPED)
    assert found["injury-date"].text == "Thursday, 14 March 2024"
    assert found["fills-0-date"].text == "Wednesday, 3 April 2024"
    assert "4.5 mg a day" in found["fills-0"].text
    assert found["diagnoses-0"].text.startswith("G90.511")


ANY = st.dictionaries(
    st.sampled_from([
        field_id(field.name, 0 if section.one else None, section.name if section.one else "")
        for section in SECTIONS for field in section.fields
    ]),
    st.text(max_size=12) | st.sampled_from(["0", "-1", "9" * 30, "3/4/2024", "NaN", "1e9", "30 days", "4 weeks"]),
    max_size=12,
)  # fmt: skip


@given(ANY)
def test_whatever_is_typed_is_read_or_refused_at_its_field(values):
    referral, problems = judge(draft_of(values))
    assert referral is not None or problems
    assert all(keep_known({where: ""}) or where.split("-")[0] in LISTS for where, _ in problems)
    echoes(values)
