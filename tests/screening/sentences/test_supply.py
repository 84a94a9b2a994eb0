from __future__ import annotations

import pytest

from tests.screening.sentences.asking import NO, RECORDS, UNKNOWN, YES, ask, case, fills, missing

COLUMNS = "date | drug | quantity | days | compounded | prescriber | specialty | pharmacy | payer"


def ldn(*rows: str):
    return case(RECORDS, fills(*(f"{row}" for row in rows), columns=COLUMNS))


@pytest.mark.parametrize(("said", "answer"), [("yes", YES), ("no", NO)])
def test_compounded(said, answer):
    facts = ldn(f"2025-06-01 | NALTREXONE 4.5MG CAP | 30 | 30 | {said} | | | | ")
    assert ask("the rule needs low-dose naltrexone that is compounded", facts) is answer


def test_a_compound_mark_in_the_name_counts():
    facts = ldn("2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30 | 30 | | | | | ")
    assert ask("the rule needs low-dose naltrexone that is compounded", facts) is YES


@pytest.mark.parametrize(
    ("said", "answer"),
    [("pain medicine", YES), ("PAIN  MANAGEMENT", YES), ("dentistry", NO), ("", UNKNOWN), ("pain", NO)],
)
def test_prescribed_by(said, answer):
    facts = ldn(f"2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30 | 30 | | | {said} | | ")
    text = "the rule needs low-dose naltrexone prescribed by pain specialist"
    assert ask(text, facts) is answer
    if answer is UNKNOWN:
        assert missing(text, facts) == "the specialty of the prescriber of the naltrexone filled on 2025-06-01"


@pytest.mark.parametrize(("said", "answer"), [("Lien", YES), ("Medicare", NO), ("", UNKNOWN)])
def test_paid_by(said, answer):
    facts = ldn(f"2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30 | 30 | | | | | {said}")
    assert ask("the rule needs low-dose naltrexone paid by lien", facts) is answer


def opioids(*who: str, column: str = "prescriber", days: int = 10):
    place = {"prescriber": "{0} | | ", "pharmacy": " | | {0}"}[column]
    starts = ("2025-02-01", "2025-02-20", "2025-04-15", "2025-07-20")
    drugs = ("TRAMADOL 50 MG TAB", "OXYCODONE 5 MG TAB", "TRAMADOL 50 MG TAB", "OXYCODONE 5 MG TAB")
    written = [
        f"{d} | {drug} | 30 | {days} | | {place.format(w)} | " for d, drug, w in zip(starts, drugs, who, strict=False)
    ]
    return ldn(*written)


@pytest.mark.parametrize(
    ("who", "answer"),
    [
        (("Dr A", "Dr B"), YES),
        (("Dr A", "DR  A"), NO),
        (("Dr A", "Dr A", "Dr B"), YES),  # 02-20 to 04-15 is within 90 days
        (("Dr A", "Dr A", "Dr A", "Dr B"), NO),  # 04-15 to 07-20 is not
        (("Dr A", ""), UNKNOWN),
        (("", ""), UNKNOWN),
        (("",), NO),
    ],
)
def test_several_prescribers(who, answer):
    assert ask("the rule needs opioid from at least 2 prescribers within 90 days", opioids(*who)) is answer
    at_pharmacies = opioids(*who, column="pharmacy")
    assert ask("the rule needs opioid from at least 2 pharmacies within 90 days", at_pharmacies) is answer


def test_prescribers_are_not_pharmacies():
    assert ask("the rule needs opioid from at least 2 pharmacies within 90 days", opioids("Dr A", "Dr B")) is UNKNOWN


ON_LIENS = "the rule needs opioid paid by lien from at least 2 pharmacies within 90 days"


def at(*rows: str):
    """One fill of an opioid a month, of which each row says pharmacy and payer."""
    return ldn(*(f"2025-0{month}-01 | TRAMADOL 50 MG TAB | 30 | 10 | | | | {row}" for month, row in enumerate(rows, 2)))


@pytest.mark.parametrize(
    ("rows", "answer"),
    [
        (("Oak | lien", "Elm | lien"), YES),
        (("Oak | lien", "Oak | lien"), NO),
        (("Oak | lien", "Elm | Medicare"), NO),
        (("Oak | Medicare", "Elm | lien", "Oak | Medicare"), NO),
        (("Oak | lien", "Oak | Medicare", "Oak | Medicare", "Oak | Medicare", "Elm | lien"), NO),  # not within 90 days
        (("Oak | lien", "Elm | "), UNKNOWN),
        (("Oak | lien", "Elm | Acme Benefits"), UNKNOWN),
        (("Oak | lien", "Oak | "), NO),
        (("Oak | ", "Elm | "), UNKNOWN),
        (("Oak | lien", " | lien"), UNKNOWN),
        (("Oak | lien", " | Medicare"), NO),
        (("Oak | lien", "Elm | lien", "Elm | "), YES),
    ],
)
def test_several_pharmacies_of_one_payer(rows, answer):
    assert ask(ON_LIENS, at(*rows)) is answer


def test_what_decides_whether_several_pharmacies_were_on_liens_is_asked_for():
    assert missing(ON_LIENS, at("Oak | lien", "Elm | ")) == "who paid for the tramadol filled on 2025-03-01"
    assert missing(ON_LIENS, at("Oak | lien", " | lien")) == "the pharmacy of the tramadol filled on 2025-03-01"


APPEARS = "the rule needs pain specialist to appear first after the injury"


def seen(*rows: str):
    return fills(*(f"{row}" for row in rows), columns="date | drug | quantity | days | specialty")


@pytest.mark.parametrize(
    ("rows", "answer"),
    [
        (["2025-06-01 | NAPROXEN 500 MG TAB | 30 | 30 | pain medicine"], YES),
        (["2025-06-01 | NAPROXEN 500 MG TAB | 30 | 30 | dentistry"], NO),
        (["2025-06-01 | NAPROXEN 500 MG TAB | 30 | 30 | "], UNKNOWN),
        (["2024-06-01 | NAPROXEN 500 MG TAB | 30 | 30 | pain medicine",
          "2025-06-01 | NAPROXEN 500 MG TAB | 30 | 30 | pain medicine"], NO),
        (["2024-06-01 | NAPROXEN 500 MG TAB | 30 | 30 | ",
          "2025-06-01 | NAPROXEN 500 MG TAB | 30 | 30 | pain medicine"], UNKNOWN),
        (["2023-06-01 | NAPROXEN 500 MG TAB | 30 | 30 | ",
          "2025-06-01 | NAPROXEN 500 MG TAB | 30 | 30 | pain medicine"], YES),
    ],
)  # fmt: skip
def test_a_specialty_appears(rows, answer):
    assert ask(APPEARS, case(RECORDS, seen(*rows))) is answer


def test_a_specialty_in_records_that_begin_at_the_injury():
    row = "2025-06-01 | NAPROXEN 500 MG TAB | 30 | 30 | pain medicine"
    assert ask(APPEARS, case("pharmacy records reach from 2025-01-10 to 2026-06-30", seen(row))) is UNKNOWN


def test_a_specialty_that_made_a_diagnosis():
    row = seen("2025-06-01 | NAPROXEN 500 MG TAB | 30 | 30 | dentistry")
    coded = ("the patient was diagnosed with:", "| date | code | specialty |\n| 2025-06-20 | M54.50 | pain medicine |")
    assert ask(APPEARS, case(RECORDS, row, coded)) is YES
