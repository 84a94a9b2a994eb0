from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from screening.referral import ReferralError
from tests.screening.intake.test_fhir import CLAIM, CONDITION, NTX, load

NDC = {"system": "http://hl7.org/fhir/sid/ndc", "code": "0000-0000-00", "display": "Naltrexone 4.5 MG Oral Capsule"}
NPI = {"type": {"coding": [{"code": "NPI"}]}, "value": "1234567893"}
ICD = "http://hl7.org/fhir/sid/icd-10-cm"


def info(kind, **value):
    return {"category": {"coding": [{"code": kind}]}, **value}


def coded(code, *kinds):
    concept = {"coding": [{"system": ICD, "code": code, "display": f"what {code} means"}]}
    return {"type": [{"coding": [{"code": kind} for kind in kinds]}], "diagnosisCodeableConcept": concept}


PHARMACY = {
    **CLAIM,
    "resourceType": "ExplanationOfBenefit",
    "prescription": None,
    "item": [{"productOrService": {"coding": [NDC]}, "servicedDate": "2025-06-03", "quantity": {"value": 30}}],
    "supportingInfo": [
        info("dayssupply", valueQuantity={"value": 30.0, "unit": "days"}),
        info("compoundcode", code={"coding": [{"system": "http://x/NCPDPCompoundCode", "code": "2"}]}),
    ],
    "careTeam": [
        {"role": {"coding": [{"code": "primary"}]}, "provider": {"display": "A. Nother"}},
        {
            "role": {"coding": [{"code": "prescribing"}]},
            "provider": {"display": "P. Rescriber", "identifier": NPI},
            "qualification": {"coding": [{"display": "Pain Medicine Physician"}]},
        },
    ],
}
OFFICE = {
    **CLAIM,
    "resourceType": "ExplanationOfBenefit",
    "id": "e2",
    "type": {"coding": [{"code": "professional"}]},
    "prescription": None,
    "diagnosis": [
        coded("S13.4XXA", "principal"),
        coded("M54.2"),
        coded("G90.511", "admitting"),
        coded("G57.71", "differential"),
        coded("M79.7", "patientreasonforvisit"),
    ],
}


def test_days_prescriber_and_compounding_of_a_pharmacy_claim():
    (fill,) = load(PHARMACY).fills
    assert (fill.drug, fill.quantity, fill.days_supply) == (NDC["display"], Decimal(30), 30)
    assert fill.compounded is True
    assert (fill.prescriber.name, fill.prescriber.npi) == ("P. Rescriber", "1234567893")
    assert fill.prescriber.specialty == "Pain Medicine Physician"


def test_days_as_blue_button_had_them_before():
    days = {"extension": [{"url": "https://x/variables/days_suply_num", "valueQuantity": {"value": 15}}], "value": 30}
    item = {**PHARMACY["item"][0], "quantity": days}
    assert load({**PHARMACY, "item": [item], "supportingInfo": []}).fills[0].days_supply == 15


def test_the_days_of_a_claim_of_two_drugs_are_neither_ones():
    two = [PHARMACY["item"][0], {**PHARMACY["item"][0], "productOrService": NTX}]
    assert [fill.days_supply for fill in load({**PHARMACY, "item": two}).fills] == [None, None]


def test_a_drug_named_in_the_detail_of_an_item():
    whole = {"coding": [{"system": "http://x/C4BBCompoundLiteral", "code": "compound"}]}
    detail = {"productOrService": {"coding": [NDC]}, "quantity": {"value": 60}}
    item = {"productOrService": whole, "servicedDate": "2025-06-03", "detail": [detail]}
    (fill,) = load({**PHARMACY, "item": [item]}).fills
    assert (fill.drug, fill.quantity, fill.days_supply) == (NDC["display"], Decimal(60), 30)
    with pytest.raises(ReferralError, match="several ingredients"):
        load({**PHARMACY, "item": [{**item, "detail": [detail, detail]}]})


def test_the_diagnoses_that_a_claim_codes():
    first, second = load(OFFICE).diagnoses
    assert (first.code, first.date, first.description) == ("S13.4XXA", date(2025, 6, 3), "what S13.4XXA means")
    assert second.code == "M54.2"


def test_a_diagnosis_is_told_once_a_day_of_service():
    assert len(load(OFFICE, {**OFFICE, "id": "e3"}).diagnoses) == 2
    later = {**OFFICE, "id": "e3", "billablePeriod": {"start": "2025-07-01"}}
    assert len(load(OFFICE, later).diagnoses) == 4


def test_a_claim_is_dated_by_its_service_and_not_by_its_writing():
    written = {**OFFICE, "billablePeriod": None, "created": "2025-09-01"}
    assert load(written).diagnoses[0].date is None
    items = [{"servicedDate": "2025-06-09"}, {"servicedPeriod": {"start": "2025-06-05"}}]
    assert load({**written, "item": items}).diagnoses[0].date == date(2025, 6, 5)
    billed = {"start": "2025-01-01", "end": "2025-06-30"}
    assert load({**written, "item": items, "billablePeriod": billed}).diagnoses[0].date == date(2025, 6, 5)


@pytest.mark.parametrize("change", [{"status": "cancelled"}, {"use": "preauthorization"}, {"outcome": "error"}])
def test_a_claim_of_nothing_done_tells_no_diagnosis(change):
    assert [row.code for row in load(CONDITION, OFFICE | change).diagnoses] == ["G90.511"]


COVERED = {**PHARMACY, "insurance": [{"focal": True, "coverage": {"reference": "Coverage/v1"}}]}
COVERAGE = {"resourceType": "Coverage", "id": "v1", "status": "active", "beneficiary": CLAIM["patient"]}


def test_a_payer_named_by_its_coverage():
    payer = {"resourceType": "Organization", "id": "o1", "name": "Medicare Part D"}
    for payor, others in (({"display": "Medicare Part D"}, []), ({"reference": "Organization/o1"}, [payer])):
        referral = load(COVERED, {**COVERAGE, "payor": [payor]}, *others)
        assert referral.fills[0].payer == referral.coverage[0].payer == "Medicare Part D"


def test_a_coverage_says_when_it_ended():
    period = {"start": "2010-01-01", "end": "2012-05-31"}
    [coverage] = load(CONDITION, {**COVERAGE, "type": {"text": "Medicaid"}, "period": period}).coverage
    assert (coverage.payer, coverage.name, coverage.ended_on) == (
        "Medicaid", "Medicaid (to 31 May 2012)", date(2012, 5, 31),
    )  # fmt: skip


@pytest.mark.parametrize("end", ["9999-12-31", "2999-12-31T00:00:00Z", "2012", ""])
def test_a_coverage_without_a_real_end_has_none(end):
    [coverage] = load(CONDITION, {**COVERAGE, "type": {"text": "Medicaid"}, "period": {"end": end}}).coverage
    assert (coverage.payer, coverage.name, coverage.ended_on) == ("Medicaid", None, None)


def test_what_the_provider_was_paid_goes_before_the_benefit():
    amounts = {"paidtoprovider": 20, "benefit": 15, "submitted": 65}
    adjudication = [{"category": {"coding": [{"code": k}]}, "amount": {"value": v}} for k, v in amounts.items()]
    (fill,) = load({**PHARMACY, "item": [{**PHARMACY["item"][0], "adjudication": adjudication}]}).fills
    assert (fill.billed, fill.paid) == (Decimal(65), Decimal(20))


def test_a_claim_that_was_denied_is_no_dispensing():
    denial = [{"category": {"coding": [{"code": "denialreason"}]}, "reason": {"coding": [{"code": "70"}]}}]
    item = PHARMACY["item"][0]
    for change in ({"adjudication": denial}, {"item": [{**item, "adjudication": denial}]}):
        referral = load(CONDITION, PHARMACY | change)
        assert not referral.fills
        assert any("denied" in warning.message for warning in referral.warnings)
    assert len(load({**PHARMACY, "item": [item, {**item, "productOrService": NTX, "adjudication": denial}]}).fills) == 1
