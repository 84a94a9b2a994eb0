"""A patient who has died: as every format says it, and what it changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from screening import screen
from screening.clocks import TIME_TO_FILE
from screening.facts import build_facts
from screening.intake import load_bytes, load_referral
from screening.intake.form import draft_of
from screening.memo import WORK_PRODUCT, MemoCase, build
from screening.referral import Patient, ReferralError
from screening.timeline import timeline
from tests.screening.intake.test_fhir import PATIENT, SUBJECT, bundle
from tests.screening.sentences.asking import NO, UNKNOWN, YES, ask, case, missing
from tests.screening.sentences.asking import fills as filled

INJURED, DIED, TODAY = date(2025, 1, 10), date(2026, 4, 11), date(2026, 6, 30)
DIAGNOSIS = {"code": "S13.4XXA", "date": "2025-01-12"}
BASE = {"referral_id": "R", "injury": {"date": "2025-01-10"}, "diagnoses": [DIAGNOSIS]}
NAPROXEN = {"drug": "NAPROXEN 500 MG TAB", "quantity": "60", "days_supply": 30}


def patient_of(**fhir) -> Patient:
    condition = {"resourceType": "Condition", "id": "k", "subject": SUBJECT, "onsetDateTime": "2025-01-12",
                 "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "S13.4XXA"}]}}  # fmt: skip
    return load_referral(bundle(PATIENT | fhir, condition), injury_date=INJURED).patient


@pytest.mark.parametrize(
    ("fhir", "day", "died"),
    [
        ({"deceasedDateTime": "2026-04-11T10:05:00-05:00"}, DIED, True),
        ({"deceasedDateTime": "2026"}, None, True),
        ({"deceasedBoolean": True}, None, True),
        ({"deceasedBoolean": False}, None, False),
        ({}, None, None),
    ],
)
def test_fhir_says_it_with_a_day_or_without(fhir, day, died):
    patient = patient_of(**fhir)
    assert (patient.date_of_death, patient.died) == (day, died)


@pytest.mark.parametrize(
    ("header", "cell", "day", "died"),
    [
        ("Date of Death", "2026-04-11", DIED, True),
        ("died on", "4/11/2026", DIED, True),
        ("Deceased", "yes", None, True),
        ("deceased", "N", None, False),
        ("Deceased", "", None, None),
    ],
)
def test_a_table_has_a_column_for_it(header, cell, day, died):
    text = f"case id,date of injury,diagnosis code,date of service,{header}\nR,2025-01-10,S13.4XXA,2025-01-12,{cell}\n"
    (referral,) = load_bytes("referrals.csv", text.encode())
    assert (referral.patient.date_of_death, referral.patient.died) == (day, died)


def test_the_form_asks_for_it():
    content = draft_of({"patient-deceased": "yes", "patient-date_of_death": "4/11/2026"}).content
    assert content["patient"] == {"deceased": True, "date_of_death": "2026-04-11"}


@pytest.mark.parametrize(
    ("patient", "says"),
    [
        ({"date_of_death": "2025-01-09"}, "is earlier than the injury"),
        ({"date_of_death": "2026-04-11", "deceased": False}, "said to live"),
        ({"date_of_death": (date.today() + timedelta(days=9)).isoformat()}, "lies in the future"),
    ],
)
def test_what_cannot_be_is_refused(patient, says):
    with pytest.raises(ReferralError, match=f"patient, date_of_death: .*{says}"):
        load_referral(BASE | {"patient": patient})


def test_rows_after_the_death_are_warned_of():
    fills = [NAPROXEN | {"date": day} for day in ("2026-04-11", "2026-04-12")]
    referral = load_referral(BASE | {"patient": {"date_of_death": "2026-04-11"}, "fills": fills})
    assert [(w.code, w.where) for w in referral.warnings] == [("after-death", "fills row 2, date")]


@pytest.mark.parametrize(
    ("told", "screened", "answer"),
    [
        ("the patient died on 2026-04-11", "2026-04-11", YES),
        ("the patient died on 2026-04-11", "2026-04-10", NO),
        ("the patient has died on an unknown day", "2026-04-10", YES),
        ("the patient was born on 1970-01-01", "2026-04-10", NO),
    ],
)
def test_whether_the_patient_has_died(told, screened, answer):
    assert ask("the rule needs the patient to have died", case(told, f"the case is screened on {screened}")) is answer


@pytest.mark.parametrize(
    ("born", "told", "answer"),
    [
        ("1961-04-11", "the patient died on 2026-04-11", YES),
        ("1961-04-12", "the patient died on 2026-04-11", NO),
        ("1961-04-12", "the patient has died on an unknown day", UNKNOWN),
        ("1960-01-10", "the patient has died on an unknown day", YES),  # sixty-five on the day of the injury
        ("1961-07-01", "the patient has died on an unknown day", NO),
    ],
)
def test_age_stops_at_death(born, told, answer):
    text = "the rule needs the patient to be at least 65 years old"
    facts = case(f"the patient was born on {born}", told, "the case is screened on 2026-06-30")
    assert ask(text, facts) is answer
    assert answer is not UNKNOWN or missing(text, facts) == "the day on which the patient died"


GABAPENTIN = filled("2026-05-20 | GABAPENTIN 300 MG CAP | 90 | 30")


@pytest.mark.parametrize(
    ("sentence", "living", "dead"),
    [
        ("the rule needs gabapentin continuing now", YES, NO),
        ("the rule needs gabapentin last supplied more than 7 days ago", YES, NO),
        ("the rule needs gabapentin continuing on 2026-06-28", YES, NO),
        ("the rule needs gabapentin stopped", NO, NO),
    ],
)
def test_nothing_goes_on_and_nothing_is_due(sentence, living, dead):
    given = (GABAPENTIN, "pharmacy records reach from 2023-01-01 to 2026-06-30", "the case is screened on 2026-06-30")
    assert ask(sentence, case(*given)) is living
    facts = case(*given, "the patient died on 2026-06-20")
    assert ask(sentence, facts) is dead
    assert facts.courses[0].ongoing is NO


@pytest.mark.parametrize(("died", "answer"), [("2026-07-18", NO), ("2026-07-19", YES)])
def test_what_ran_at_death_was_not_stopped(died, answer):
    given = (GABAPENTIN, f"the patient died on {died}", "pharmacy records reach from 2023-01-01 to 2026-12-31")
    assert ask("the rule needs gabapentin stopped", case(*given)) is answer


def screened(rulebook, **patient):
    fills = [{"date": f"2026-0{m}-01", "drug": "NALTREXONE 4.5MG CAP CPD", "quantity": "30", "days_supply": 30,
              "billed": "60"} for m in (3, 4, 5, 6)]  # fmt: skip
    content = BASE | {
        "patient": {"date_of_birth": "1963-03-02", **patient},
        "fills": fills,
        "diagnoses": [DIAGNOSIS, {"code": "G90.511", "date": "2025-02-20"}],
        "records": {"pharmacy_from": "2023-01-01", "pharmacy_to": "2026-06-30"},
    }
    return screen(load_referral(content), rulebook, TODAY, "reference")


def test_an_estate_has_no_future_expense_and_goes_to_a_person(rulebook):
    assert screened(rulebook).future_expenses
    assert screened(rulebook).triage.queue != "a person decides"
    dead = screened(rulebook, date_of_death="2026-06-20")
    assert dead.future_expenses == ()
    assert dead.triage.queue == "a person decides"
    assert any("letters of administration" in prompt.ask for prompt in dead.prompts)
    words = [clock["words"] for clock in dead.clocks if clock["kind"] == TIME_TO_FILE]
    assert any("died on 20 June 2026" in text for text in words)


def test_facts_as_of_a_day_before_the_death_know_nothing_of_it(rulebook):
    referral = load_referral(BASE | {"patient": {"date_of_death": "2026-04-11"}})
    assert build_facts(referral, rulebook.words, date(2026, 4, 10)).has_died is False
    assert build_facts(referral, rulebook.words, TODAY).lived_to == DIED


@pytest.mark.parametrize(
    ("patient", "says"),
    [
        ({"date_of_death": "2026-06-20"}, {"Died": "20 Jun 2026"}),
        ({"deceased": True}, {"Died": "yes, the day is not known"}),
        ({}, {}),
    ],
)
def test_the_memo_and_the_timeline_say_it(rulebook, patient, says):
    referral = load_referral(BASE | {"patient": patient})
    result = screen(referral, rulebook, TODAY, "reference").as_dict()
    memo = build(MemoCase(referral, result, datetime(2026, 7, 1, tzinfo=UTC)), WORK_PRODUCT)
    part = next(block for block in memo.blocks if getattr(block, "heading", "") == "Case and injury")
    pairs = dict(part.blocks[0].pairs)
    assert {name: text for name, text in pairs.items() if name == "Died"} == says
    assert any(item.words == "The patient died" for item in timeline(result, referral).items) is (
        "date_of_death" in patient
    )
