from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.intake import load_bytes, load_referral
from screening.referral import FillRow, Prescriber, ReferralError

SMALL = {
    "referral_id": "R-1",
    "injury": {"date": "2025-01-10"},
    "fills": [{"date": "2025-06-01", "drug": "NALTREXONE 4.5MG CAP", "quantity": "30", "days_supply": 30}],
}


def refused(content, **kwargs) -> list[str]:
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    with pytest.raises(ReferralError) as caught:
        load_bytes("r.json", data, **kwargs)
    return caught.value.lines()


def test_the_smallest_referral_leaves_the_rest_unknown():
    (referral,) = load_bytes("r.json", json.dumps(SMALL).encode())
    assert referral.fills == (
        FillRow(1, "dispense", date(2025, 6, 1), "NALTREXONE 4.5MG CAP", quantity=Decimal(30), days_supply=30),
    )
    assert referral.patient.date_of_birth is None
    assert referral.coverage is None
    assert referral.warnings == ()


def test_every_field_of_the_format_arrives():
    content = {
        "schema": "referral/1",
        "referral_id": "R-1001",
        "received_on": "2026-05-04",
        "patient": {"name": "A B", "date_of_birth": "1981-03-02", "sex": "female"},
        "injury": {"date": "2025-01-10", "state": "ca", "kind": "motor vehicle", "description": "rear-ended"},
        "settlement_expected_on": None,
        "firm": "Doe & Partners",
        "claim": {"kind": "auto", "defendant": "private", "stage": "treating", "prior_counsel": False},
        "records": {"pharmacy_from": "2023-01-01", "pharmacy_to": "2026-04-30"},
        "events": [{"date": "2025-09-02", "kind": "second accident", "description": "…"}],
        "procedures": [{"date": "2025-10-01", "name": "stimulator trial", "outcome": "successful"}],
        "statements": [{"date": "2026-03-01", "by": "physician", "about": "LDN", "says": "indefinite"}],
        "coverage": [{"payer": "health plan", "name": "Acme PPO", "self_funded": False}],
        "diagnoses": [{"code": "G90.511", "date": "2025-02-20", "specialty": "pain medicine"}],
        "fills": [
            SMALL["fills"][0] | {"compounded": True, "prescriber": {"specialty": "pain medicine"}, "billed": 65.1}
        ],
    }
    referral = load_referral(content)
    assert referral.injury.state == "CA"
    assert referral.claim.prior_counsel is False
    assert referral.records.pharmacy_to == date(2026, 4, 30)
    assert referral.coverage[0].self_funded is False
    assert referral.diagnoses[0].system == "ICD-10-CM"
    assert referral.fills[0].prescriber == Prescriber(specialty="pain medicine")
    assert referral.fills[0].billed == Decimal("65.1")
    assert [len(getattr(referral, name)) for name in ("events", "procedures", "statements")] == [1, 1, 1]


def test_money_is_exact():
    text = json.dumps(SMALL).replace('"30", "days', '30.10, "billed": 0.1, "paid": "0.30", "days')
    (referral,) = load_bytes("r.json", text.encode())
    fill = referral.fills[0]
    assert (fill.quantity, fill.billed, fill.paid) == (Decimal("30.10"), Decimal("0.1"), Decimal("0.30"))


def test_every_problem_is_listed_with_its_place():
    content = deepcopy(SMALL) | {"injry": 1, "diagnoses": [{"code": "G90.511"}, {"code": "CRPS of arm"}, {}]}
    content["fills"] += [{"drug": "X", "quantiy": 1, "prescriber": {"npl": "1"}}, {"quantity": "a lot"}]
    lines = refused(content)
    assert lines == [
        "r.json: diagnoses row 2, code: is not written like a code of ICD-10-CM; give the code alone.",
        "r.json: diagnoses row 3, code: is missing; add it",
        'r.json: fills row 2, prescriber npl: is not a field of a referral. Did you mean "npi"?',
        'r.json: fills row 2, quantiy: is not a field of a referral. Did you mean "quantity"?',
        'r.json: fills row 3, quantity: is not a plain number; write digits with a point, e.g. "30" or "12.5"',
        "r.json: fills row 3, drug: is missing; give the drug as written, its NDC or its RxNorm code",
        'r.json: injry: is not a field of a referral. Did you mean "injury"?',
    ]


def test_days_of_zero_are_unknown_and_a_quantity_of_zero_is_kept():
    content = deepcopy(SMALL)
    content["fills"][0] |= {"quantity": 0, "days_supply": "0"}
    referral = load_referral(content)
    assert (referral.fills[0].quantity, referral.fills[0].days_supply) == (Decimal(0), None)
    assert [(w.code, w.where) for w in referral.warnings] == [
        ("days-supply-zero", "fills row 1, days_supply"),
    ]


def test_a_reversal_may_be_negative_throughout():
    content = deepcopy(SMALL)
    content["fills"][0] |= {"quantity": -30, "days_supply": -30, "paid": "-65.00"}
    fill = load_referral(content).fills[0]
    assert (fill.quantity, fill.days_supply, fill.paid) == (Decimal(-30), 30, Decimal("-65.00"))


@pytest.mark.parametrize(
    ("injury", "given", "expected"),
    [
        ({}, date(2025, 1, 10), date(2025, 1, 10)),
        (None, date(2025, 1, 10), date(2025, 1, 10)),
        ({"date": None, "state": "CA"}, date(2025, 1, 10), date(2025, 1, 10)),
        ({"date": "2025-01-10"}, date(2025, 1, 10), date(2025, 1, 10)),
        ({"date": "2025-01-10"}, None, date(2025, 1, 10)),
    ],
)
def test_an_injury_date_given_beside_the_file(injury, given, expected):
    assert load_referral(SMALL | {"injury": injury}, injury_date=given).injury.date == expected


def test_an_injury_date_that_contradicts_the_file():
    (line,) = refused(SMALL, injury_date=date(2025, 1, 11))
    assert "injury, date: is not the injury date given beside the file (2025-01-11)" in line


def test_several_referrals_in_a_list_are_all_or_none():
    two = [SMALL, SMALL | {"referral_id": "R-2"}]
    assert [r.referral_id for r in load_bytes("r.json", json.dumps(two).encode())] == ["R-1", "R-2"]
    assert refused([SMALL, SMALL | {"firm": 3}]) == ["r.json: referral 2, firm: must be text; write it between quotes"]
    assert refused([SMALL, SMALL]) == ["r.json: referral_id: referrals 1 and 2 have the same id; give each its own"]


def test_no_value_that_might_be_a_name_is_repeated():
    content = deepcopy(SMALL) | {"patient": {"date_of_birth": "02/03/1981", "name": 5, "sex": "Jane Roe"}}
    content["fills"][0] |= {"date": "Jane Roe", "quantity": "Jane Roe", "kind": "Jane Roe"}
    text = "\n".join(refused(content))
    assert "Jane" not in text
    assert "1981" not in text


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@given(
    where=st.sampled_from(
        ["referral_id", "patient", "injury", "claim", "records", "events", "coverage", "diagnoses", "fills"]
    ),
    value=ANY_JSON,
    field=st.sampled_from(["date", "drug", "quantity", "days_supply", "prescriber", "billed", "kind", "compounded"]),
)
def test_any_value_anywhere_loads_or_is_refused_in_words(where, value, field):
    for content in (SMALL | {where: value}, SMALL | {"fills": [SMALL["fills"][0] | {field: value}]}):
        words, fills = ["loaded"], ()
        try:
            fills = load_bytes("r.json", json.dumps(content).encode())[0].fills
        except ReferralError as error:
            words = [problem[1] for problem in error.problems]
        assert words
        assert all(words)
        assert all(f.quantity is None or isinstance(f.quantity, Decimal) for f in fills)
