"""A stored referral is the referral that was read: `referral_from_json` undoes `to_json`, whatever the content."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from screening.referral import Coverage, DiagnosisRow, FillRow, Injury, Patient, Prescriber, Records, Referral, Warning
from screening.store.codec import referral_from_json, to_json

days = st.dates(date(1950, 1, 1), date(2030, 1, 1))
text = st.none() | st.text(max_size=20)
amounts = st.none() | st.decimals(0, 1000, places=3)
fills = st.builds(
    FillRow,
    row=st.integers(1, 99),
    kind=st.sampled_from(["dispense", "order"]),
    date=st.none() | days,
    drug=text,
    quantity=amounts,
    days_supply=st.none() | st.integers(0, 99),
    compounded=st.none() | st.booleans(),
    prescriber=st.builds(Prescriber, name=text, specialty=text),
    billed=amounts,
)
referrals = st.builds(
    Referral,
    referral_id=st.text(min_size=1, max_size=9),
    injury=st.builds(Injury, date=days, state=text),
    received_on=st.none() | days,
    patient=st.builds(Patient, name=text, date_of_birth=st.none() | days),
    records=st.builds(Records, pharmacy_from=st.none() | days),
    coverage=st.none() | st.lists(st.builds(Coverage, payer=text, self_funded=st.none() | st.booleans())).map(tuple),
    diagnoses=st.lists(st.builds(DiagnosisRow, row=st.integers(1, 9), code=st.text(max_size=8), date=days)).map(tuple),
    fills=st.lists(fills, max_size=3).map(tuple),
    warnings=st.lists(st.builds(Warning, code=st.text(), where=st.text(), message=st.text()), max_size=2).map(tuple),
)


@given(referrals)
def test_round_trip(referral: Referral) -> None:
    again = referral_from_json(json.loads(json.dumps(to_json(referral))))
    assert again == referral
    assert again.warnings == referral.warnings
