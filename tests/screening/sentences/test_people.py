from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.screening.sentences.asking import NO, UNKNOWN, YES, ask, case, fills, missing, rows


@pytest.mark.parametrize(("born", "answer"), [("1960-06-30", YES), ("1961-06-30", YES), ("1961-07-01", NO)])
def test_age_today(born, answer):
    facts = case(f"the patient was born on {born}", "the case is screened on 2026-06-30")
    assert ask("the rule needs the patient to be at least 65 years old", facts) is answer


def test_age_without_a_date_of_birth():
    text = "the rule needs the patient to be at least 65 years old"
    assert ask(text, case()) is UNKNOWN
    assert missing(text, case()) == "the patient's date of birth"


@pytest.mark.parametrize(
    ("text", "where", "answer"),
    [
        ("in FL", "FL", YES),
        ("in Florida", "FL", YES),
        ("in FL", "CA", NO),
        ("in FL", None, UNKNOWN),
        ("on or after 2025-01-10", None, YES),
        ("on or after 2025-01-11", None, NO),
        ("in FL on or after 2023-03-24", "FL", YES),
        ("in FL on or after 2023-03-24", "CA", NO),
        ("in FL on or after 2025-03-24", None, NO),
        ("in FL on or after 2023-03-24", None, UNKNOWN),
    ],
)
def test_where_and_when(text, where, answer):
    facts = case(f"the patient was injured on 2025-01-10 in {where}") if where else case()
    assert ask(f"the rule needs the injury to have happened {text}", facts) is answer


@pytest.mark.parametrize(("screened", "answer"), [("2025-01-24", NO), ("2025-01-25", YES), ("2026-01-01", YES)])
def test_time_since_the_injury(screened, answer):
    facts = case(f"the case is screened on {screened}")
    assert ask("the rule needs more than 14 days since the injury", facts) is answer


@pytest.mark.parametrize(
    ("injury", "screened", "answer"),
    [
        ("2025-01-10 in LA", "2026-11-11", NO),
        ("2025-01-10 in LA", "2026-11-12", YES),
        ("2025-01-10 in LA", "2027-06-01", YES),  # over
        ("2024-06-30 in LA", "2025-05-03", YES),  # one year before the law changed
        ("2024-06-30 in LA", "2025-04-30", NO),
        ("2025-01-10 in TX", "2026-11-12", UNKNOWN),
        ("2025-01-10", "2026-11-12", UNKNOWN),
        ("2025-01-10 in KY", "2026-01-01", UNKNOWN),
        ('2025-01-10 in KY by "motor vehicle"', "2026-01-01", NO),
        ('2025-01-10 in KY by "fall"', "2026-01-01", YES),
    ],
)
def test_time_to_file(injury, screened, answer):
    facts = case(f"the patient was injured on {injury}", f"the case is screened on {screened}")
    assert ask("the rule needs less than 60 days left to file", facts) is answer


@pytest.mark.parametrize(
    ("settles", "answer"),
    [("2026-06-30", YES), ("2026-08-29", YES), ("2026-08-30", NO), ("2026-06-29", NO), (None, UNKNOWN)],
)
def test_settlement_within(settles, answer):
    lines = [f"the case is expected to settle on {settles}"] if settles else []
    facts = case(*lines, "the case is screened on 2026-06-30")
    assert ask("the rule needs settlement expected within 60 days", facts) is answer


@pytest.mark.parametrize(
    ("lines", "covered", "own"),
    [
        ([], UNKNOWN, UNKNOWN),
        (["the patient has no coverage"], NO, NO),
        (["the patient is covered by Medicare"], YES, UNKNOWN),
        (["the patient is covered by lien"], NO, NO),
        (["the patient is covered by lien", "the patient is covered by Medicare"], YES, UNKNOWN),
        (["the patient is covered by a self-funded Medicare"], YES, YES),
    ],
)
def test_coverage(lines, covered, own):
    assert ask("the rule needs coverage by Medicare", case(*lines)) is covered
    assert ask("the rule needs coverage by a self-funded Medicare", case(*lines)) is own


@pytest.mark.parametrize(("ended", "answer"), [("2025-01-09", UNKNOWN), ("2025-01-10", YES)])
def test_a_coverage_that_ended_before_the_injury_covers_nothing_of_it(ended, answer):
    facts = case("the patient was injured on 2025-01-10", "the patient is covered by Medicare")
    told = tuple(replace(entry, ended_on=date.fromisoformat(ended)) for entry in facts.referral.coverage)
    facts = replace(facts, referral=replace(facts.referral, coverage=told))
    assert ask("the rule needs coverage by Medicare", facts) is answer
    assert ask("the rule needs Medicare to be named as a payer", facts) is YES


@pytest.mark.parametrize(
    ("injury", "answer"),
    [
        ("2025-01-10 in LA", YES),
        ("2025-01-10 in TX", NO),
        ("2025-01-10 in FL", NO),  # a row that nobody confirmed
        ("2025-01-10", NO),
        ("2025-01-10 in KY", NO),  # its rows depend on the kind
        ('2025-01-10 in KY by "fall"', YES),
    ],
)
def test_whether_a_period_stands_in_the_table(injury, answer):
    facts = case(f"the patient was injured on {injury}")
    assert ask("the rule needs the time to file to be in the table", facts) is answer


@pytest.mark.parametrize(
    ("born", "answer"), [("2008-07-01", YES), ("2008-06-30", NO), (None, NO)]
)  # eighteen tomorrow, today, and nobody says
def test_a_patient_known_to_be_younger(born, answer):
    given = [f"the patient was born on {born}"] if born else []
    facts = case(*given, "the case is screened on 2026-06-30")
    assert ask("the rule needs a patient known to be younger than 18 years", facts) is answer


@pytest.mark.parametrize(
    ("born", "answer"),
    [("2007-01-10", NO), ("2007-01-11", YES), ("2008-06-30", YES), ("2008-07-01", NO), (None, NO)],
)  # eighteen on the day of the injury, the day after, today, tomorrow, and nobody says
def test_a_patient_who_came_of_age_after_the_injury(born, answer):
    given = [f"the patient was born on {born}"] if born else []
    facts = case(*given, "the case is screened on 2026-06-30")
    asked = "the rule needs a patient known to have turned 18 after the injury, not more than 6 years ago"
    assert ask(asked, facts) is answer


@pytest.mark.parametrize(
    ("day", "payer", "covered", "named"),
    [
        ("2025-06-01", "Medicare", YES, YES),
        ("2024-06-01", "Medicare", UNKNOWN, YES),  # before the injury: named, yet no coverage since
        ("2025-06-01", "lien", UNKNOWN, NO),
        ("2025-06-01", "BCBS", UNKNOWN, NO),
    ],
)
def test_a_payer_of_fills_is_known(day, payer, covered, named):
    row = fills(f"{day} | NAPROXEN 500 MG TAB | 60 | 30 | {payer}", columns="date | drug | quantity | days | payer")
    assert ask("the rule needs coverage by Medicare", case(row)) is covered
    assert ask("the rule needs Medicare to be named as a payer", case(row)) is named


@pytest.mark.parametrize(
    ("died", "days", "note"),
    [
        (None, ("2025-06-01", "2025-07-01"), "payer of 2 fills, the last on 2025-07-01"),
        ("2025-06-20", ("2025-06-01", "2025-06-15", "2025-07-01"), "payer of 2 fills, the last on 2025-06-15"),
        ("2025-05-20", ("2025-06-01", "2025-07-01"), "payer of 2 fills, the last on 2025-07-01, after the death"),
    ],
)
def test_a_payer_is_counted_by_dispensings_not_ingredients_and_up_to_the_death(died, days, note):
    drug = "HYDROCODONE-ACETAMINOPHEN 5-325 MG TAB"
    given = [f"the patient died on {died}"] if died else []
    lines = [f"{day} | {drug} | 60 | 30 | Medicare" for day in days]
    paid = fills(*lines, columns="date | drug | quantity | days | payer")
    facts = case(*given, paid, "the case is screened on 2026-06-30")
    assert [row.note for row in rows("the rule needs Medicare to be named as a payer", facts)] == [note]


def test_a_plan_listed_without_medicare_is_no_answer_where_medicare_paid():
    columns = "date | drug | quantity | days | payer"
    paid = fills("2025-06-01 | NAPROXEN 500 MG TAB | 60 | 30 | Medicare", columns=columns)
    assert ask("the rule needs coverage by Medicare", case("the patient is covered by lien")) is NO
    assert ask("the rule needs coverage by Medicare", case("the patient is covered by lien", paid)) is YES
