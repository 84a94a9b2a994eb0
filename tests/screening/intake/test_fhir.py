from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.drugs import recognise
from screening.intake import load_bytes, load_referral
from screening.referral import ReferralError

RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"
NTX = {"coding": [{"system": RXNORM, "code": "1483744", "display": "naltrexone hydrochloride 4.5 MG Oral Capsule"}]}
PATIENT = {"resourceType": "Patient", "id": "p1", "birthDate": "1981-03-02", "gender": "female"}
SUBJECT = {"reference": "urn:uuid:p1"}
REQUEST = {
    "resourceType": "MedicationRequest",
    "id": "m1",
    "status": "active",
    "intent": "order",
    "subject": SUBJECT,
    "medicationCodeableConcept": NTX,
    "authoredOn": "2025-06-01T23:30:00-07:00",
    "dosageInstruction": [{"text": "1 cap at bedtime"}],
    "dispenseRequest": {"quantity": {"value": 30}, "expectedSupplyDuration": {"value": 30, "code": "d"}},
}
DISPENSE = {
    "resourceType": "MedicationDispense",
    "id": "d1",
    "status": "completed",
    "subject": SUBJECT,
    "medicationCodeableConcept": NTX,
    "authorizingPrescription": [{"reference": "MedicationRequest/m1"}],
    "whenHandedOver": "2025-06-03",
    "quantity": {"value": 30, "unit": "capsule"},
    "daysSupply": {"value": 30, "unit": "days"},
}
CLAIM = {
    "resourceType": "Claim",
    "id": "c1",
    "status": "active",
    "use": "claim",
    "type": {"coding": [{"code": "pharmacy"}]},
    "patient": SUBJECT,
    "prescription": {"reference": "urn:uuid:m1"},
    "billablePeriod": {"start": "2025-06-03T08:00:00Z"},
    "insurance": [{"coverage": {"display": "medicaid"}}],
    "total": {"value": 255},
}
CONDITION = {
    "resourceType": "Condition",
    "id": "k1",
    "subject": SUBJECT,
    "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "G90.511"}]},
    "onsetDateTime": "2025-02-20",
    "recordedDate": "2025-03-01",
}
INJURED = date(2025, 1, 10)


def bundle(*resources):
    entries = [{"fullUrl": f"urn:uuid:{r.get('id')}", "resource": r} for r in resources]
    return {"resourceType": "Bundle", "type": "collection", "entry": entries}


def load(*resources):
    return load_referral(json.loads(json.dumps(bundle(PATIENT, *resources))), injury_date=INJURED)


def test_an_order_a_dispensing_and_a_diagnosis():
    referral = load(REQUEST, DISPENSE, CONDITION)
    order, fill = referral.fills
    assert (referral.referral_id, referral.patient.date_of_birth) == ("p1", date(1981, 3, 2))
    assert (order.kind, order.date, order.sig) == ("order", date(2025, 6, 1), "1 cap at bedtime")
    assert (fill.kind, fill.date, fill.quantity, fill.days_supply) == ("dispense", date(2025, 6, 3), Decimal(30), 30)
    assert (fill.rxcui, fill.sig) == ("1483744", "1 cap at bedtime")
    assert order.reference == fill.reference == "MedicationRequest/m1"
    assert (referral.diagnoses[0].code, referral.diagnoses[0].date) == ("G90.511", date(2025, 2, 20))


def test_a_pharmacy_claim_is_a_dispensing_of_its_prescription_and_its_total_is_no_price():
    order, fill = load(REQUEST, CLAIM).fills
    assert (fill.kind, fill.date, fill.drug) == ("dispense", date(2025, 6, 3), order.drug)
    assert (fill.payer, fill.quantity, fill.billed, fill.paid) == ("medicaid", None, None, None)


def test_an_item_that_names_the_drug_has_a_price():
    item = {
        "productOrService": NTX,
        "quantity": {"value": 30},
        "net": {"value": 65.5},
        "servicedDate": "2025-06-04",
        "adjudication": [{"category": {"coding": [{"code": "benefit"}]}, "amount": {"value": 20}}],
    }
    (fill,) = load({**CLAIM, "prescription": None, "item": [item]}).fills
    assert (fill.quantity, fill.billed, fill.paid) == (Decimal(30), Decimal("65.5"), Decimal(20))
    assert fill.date == date(2025, 6, 4)


def test_claim_and_dispensing_of_one_day_are_one_row():
    for pair in ([DISPENSE, CLAIM], [CLAIM, DISPENSE]):
        _, fill = load(REQUEST, *pair).fills
        assert (fill.quantity, fill.payer) == (Decimal(30), "medicaid")
    later = CLAIM | {"billablePeriod": {"start": "2025-07-03"}}
    assert len(load(REQUEST, DISPENSE, later).fills) == 3


@pytest.mark.parametrize(
    ("resource", "change"),
    [
        (CONDITION, {"verificationStatus": {"coding": [{"code": "refuted"}]}}),
        (CONDITION, {"verificationStatus": {"coding": [{"code": "entered-in-error"}]}}),
        (CONDITION, {"verificationStatus": {"coding": [{"code": "provisional"}]}}),
        (CONDITION, {"code": {"text": "CRPS"}}),
        (REQUEST, {"status": "cancelled"}),
        (REQUEST, {"status": "entered-in-error"}),
        (REQUEST, {"intent": "proposal"}),
        (REQUEST, {"doNotPerform": True}),
        (DISPENSE, {"status": "cancelled"}),
        (DISPENSE, {"status": "declined"}),
        (DISPENSE, {"category": {"coding": [{"code": "inpatient"}]}}),
        (DISPENSE, {"status": "in-progress", "whenHandedOver": None}),
        (CLAIM, {"status": "cancelled"}),
        (CLAIM, {"use": "predetermination"}),
        (CLAIM, {"prescription": {"reference": "MedicationRequest/unknown"}}),
    ],
)
def test_what_did_not_happen_is_left_out_and_said(resource, change):
    kept = {**DISPENSE, "id": "kept", "whenHandedOver": "2025-09-01"}
    referral = load(kept, {**resource, **change})
    assert len(referral.fills) + len(referral.diagnoses) == 1
    assert [w.where for w in referral.warnings if w.code == "fhir-left-out"] == [resource["resourceType"]]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, date(2025, 2, 20)),
        ({"onsetDateTime": None}, date(2025, 3, 1)),
        ({"onsetDateTime": None, "onsetPeriod": {"start": "2019-05-01"}}, date(2019, 5, 1)),
        ({"onsetDateTime": "2019"}, None),
        ({"onsetDateTime": "2019-05"}, None),
        ({"onsetDateTime": "2025-02-20T00:30:00+05:00"}, date(2025, 2, 20)),
    ],
)
def test_a_diagnosis_is_dated_by_its_onset_and_never_by_a_guess(change, expected):
    condition = {key: value for key, value in {**CONDITION, **change}.items() if value is not None}
    assert load(condition).diagnoses[0].date == expected


@pytest.mark.parametrize(
    ("ended", "dated"),
    [
        ("2024-01-01", date(2024, 1, 1)),
        ("2025-03-01T08:00:00Z", date(2025, 3, 1)),
        ("2025-06-01", date(2025, 3, 1)),
        ("2025", date(2025, 3, 1)),
        ("2024", None),
    ],
)
def test_what_was_recorded_after_its_end_is_of_that_day(ended, dated):
    without = {k: v for k, v in CONDITION.items() if k != "onsetDateTime"}
    assert load({**without, "abatementDateTime": ended}).diagnoses[0].date == dated


def test_an_onset_told_as_age_leaves_the_diagnosis_undated():
    condition = {key: value for key, value in CONDITION.items() if key != "onsetDateTime"}
    assert load(condition | {"onsetAge": {"value": 12}}).diagnoses[0].date is None


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ({"quantity": {"value": 135, "unit": "mg"}}, (None, 30)),
        ({"quantity": {"value": 30, "code": "{tbl}"}}, (Decimal(30), 30)),
        ({"daysSupply": {"value": 4, "code": "wk"}}, (Decimal(30), 28)),
        ({"daysSupply": {"value": 1, "code": "mo"}}, (Decimal(30), None)),
    ],
)
def test_amounts_keep_their_units(amount, expected):
    (fill,) = load({**DISPENSE, **amount}).fills
    assert (fill.quantity, fill.days_supply) == expected


def test_structured_directions_become_words():
    timing = {"repeat": {"frequency": 2, "period": 1, "periodUnit": "d"}}
    dose = [{"doseQuantity": {"value": 1.0, "unit": "tablet"}}]
    told = {**DISPENSE, "dosageInstruction": [{"timing": timing, "doseAndRate": dose, "asNeededBoolean": True}]}
    assert load(told).fills[0].sig == "take 1 tablet twice daily as needed"
    patch = {"timing": {"repeat": {"frequency": 1, "period": 3, "periodUnit": "d"}}, "text": None}
    assert load({**DISPENSE, "dosageInstruction": [patch]}).fills[0].sig == "every 3 days"


def test_a_compounded_medication_is_named_by_what_is_in_it():
    strength = {"numerator": {"value": 4.5, "unit": "mg"}, "denominator": {"value": 1, "unit": "capsule"}}
    medication = {
        "resourceType": "Medication",
        "id": "x",
        "form": {"text": "capsule"},
        "ingredient": [{"itemCodeableConcept": {"text": "naltrexone"}, "strength": strength}],
    }
    fill = {**DISPENSE, "medicationReference": {"reference": "#x"}, "contained": [medication]}
    del fill["medicationCodeableConcept"]
    assert load(fill).fills[0].drug == "naltrexone 4.5 mg capsule"
    filler = {"itemCodeableConcept": {"text": "microcrystalline cellulose"}, "isActive": False}
    medication["ingredient"].append(filler)
    assert load(fill).fills[0].drug == "naltrexone 4.5 mg capsule"


def test_codes_of_several_systems_prefer_icd_10_cm():
    def coded(*pairs):
        return {**CONDITION, "code": {"coding": [{"system": s, "code": c} for s, c in pairs]}}

    snomed, icd9 = ("http://snomed.info/sct", "82423001"), ("http://hl7.org/fhir/sid/icd-9-cm", "338.29")
    assert load(coded(snomed)).diagnoses[0].system == "SNOMED CT"
    assert load(coded(snomed, icd9)).diagnoses[0].system == "ICD-9-CM"
    assert load(coded(snomed, ("http://hl7.org/fhir/sid/icd-10-cm", "G89.4"))).diagnoses[0].code == "G89.4"


def test_the_reason_of_an_order_is_a_diagnosis_of_its_day_unless_the_chart_has_it():
    reason = {"coding": [{"system": "http://snomed.info/sct", "code": "82423001", "display": "Chronic pain"}]}
    order = {**REQUEST, "reasonCode": [reason, {"text": "pain"}]}
    (found,) = load(order).diagnoses
    assert (found.code, found.system, found.date) == ("82423001", "SNOMED CT", date(2025, 6, 1))
    assert found.description == "Chronic pain (the reason an order states)"
    assert [w.code for w in load(order).warnings] == ["order-reason"]
    (charted,) = load(order, {**CONDITION, "code": reason}).diagnoses
    assert (charted.date, charted.description) == (date(2025, 2, 20), "Chronic pain")
    assert load({**order, "status": "cancelled"}, CONDITION).diagnoses[0].code == "G90.511"


def test_a_diagnosis_says_when_it_resolved_unless_its_code_stands_twice():
    sprain = {"text": "Sprain of wrist", "coding": [{"system": "http://snomed.info/sct", "code": "70704007"}]}
    once = {**CONDITION, "code": sprain, "abatementDateTime": "2025-03-11T10:00:00Z"}
    again = {**once, "id": "k2", "onsetDateTime": "2025-05-01", "abatementDateTime": "2025-06-01"}
    assert [d.description for d in load(once).diagnoses] == ["Sprain of wrist (resolved 11 Mar 2025)"]
    assert [d.description for d in load(once, again).diagnoses] == ["Sprain of wrist", "Sprain of wrist"]
    assert load({**once, "abatementDateTime": "2025"}).diagnoses[0].description == "Sprain of wrist"


def test_references_that_go_in_circles_do_no_harm():
    role = {"resourceType": "PractitionerRole", "id": "a", "practitioner": {"reference": "PractitionerRole/a"}}
    medication = {"resourceType": "Medication", "id": "x", "ingredient": [{"itemReference": {"reference": "#x"}}]}
    fill = {**DISPENSE, "contained": [medication], "medicationReference": {"reference": "#x", "display": "LDN"}}
    del fill["medicationCodeableConcept"]
    request = {**REQUEST, "requester": {"reference": "PractitionerRole/a"}}
    assert [row.drug for row in load(request, role, fill).fills][1] == "LDN"


def problems(value) -> list[str]:
    with pytest.raises(ReferralError) as caught:
        load_bytes("b.json", json.dumps(value).encode(), INJURED)
    return caught.value.lines()


def test_two_patients_are_refused():
    other = {**DISPENSE, "subject": {"reference": "Patient/p2"}}
    (line,) = problems(bundle(PATIENT, other))
    assert line.startswith("b.json: entry 2 (MedicationDispense): speaks of another patient than entry 1 (Patient)")
    assert "are two patients" in problems(bundle(PATIENT, PATIENT | {"id": "p2"}, DISPENSE))[0]


def test_without_an_injury_date_the_option_is_named():
    with pytest.raises(ReferralError, match="give --injury-date YYYY-MM-DD"):
        load_referral(bundle(PATIENT, DISPENSE))


def test_a_bad_value_names_its_entry():
    assert problems(bundle(PATIENT, {**DISPENSE, "quantity": {"value": "many"}})) == [
        "b.json: entry 2 (MedicationDispense), quantity: "
        'is not a plain number; write digits with a point, e.g. "30" or "12.5"'
    ]


def test_one_id_with_two_contents_is_refused():
    assert "has the id of entry 2" in problems(bundle(PATIENT, DISPENSE, {**DISPENSE, "quantity": {"value": 60}}))[0]
    assert len(load(DISPENSE, deepcopy(DISPENSE)).fills) == 1


def test_a_page_of_several_says_so():
    page = bundle(PATIENT, DISPENSE) | {"link": [{"relation": "next", "url": "https://example.org/2"}]}
    assert "fhir-more-pages" in [w.code for w in load_referral(page, injury_date=INJURED).warnings]


@st.composite
def broken_bundle(draw):
    """A good bundle in which one part, anywhere, was replaced by something else."""
    value = deepcopy(bundle(PATIENT, REQUEST, DISPENSE, CLAIM, CONDITION))
    node = value
    while True:
        key = draw(st.sampled_from(sorted(node)) if isinstance(node, dict) else st.integers(0, len(node) - 1))
        inner = node[key]
        if not isinstance(inner, dict | list) or not inner or draw(st.integers(0, 5)) == 0:
            break
        node = inner
    node[key] = draw(st.sampled_from([None, True, 7, -1.5, "", "x", [], {}, [1], [[]], {"a": []}, "9" * 50]))
    return value


@given(broken_bundle())
def test_a_part_of_any_shape_loads_or_is_refused_in_words(value):
    words = ["loaded"]
    try:
        load_bytes("b.json", json.dumps(value).encode(), INJURED)
    except ReferralError as error:
        words = [problem[1] for problem in error.problems]
    assert words
    assert all(words)


def test_every_code_of_the_preferred_system_is_a_diagnosis():
    codings = [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": code} for code in ("M54.2", "S13.4XXA")]
    older = {"system": "http://hl7.org/fhir/sid/icd-9-cm", "code": "723.1"}
    rows = load({**CONDITION, "code": {"coding": [older, *codings]}}).diagnoses
    assert [row.code for row in rows] == ["M54.2", "S13.4XXA"]


@pytest.mark.parametrize(
    ("url", "code", "system"),
    [
        ("urn:oid:2.16.840.1.113883.6.90", "M54.2", "ICD-10-CM"),
        ("urn:oid:2.16.840.1.113883.6.103", "723.1", "ICD-9-CM"),
        ("http://terminology.hl7.org/CodeSystem/icd9cm", "723.1", "ICD-9-CM"),
        ("urn:oid:2.16.840.1.113883.6.96", "81680005", "SNOMED CT"),
    ],
)
def test_code_systems_by_their_other_names(url, code, system):
    (row,) = load({**CONDITION, "code": {"coding": [{"system": url, "code": code}]}}).diagnoses
    assert (row.code, row.system) == (code, system)


@pytest.mark.parametrize("status", ["refuted", "entered-in-error", {"text": "Entered in error"}])
def test_a_verification_status_that_is_no_concept(status):
    with pytest.raises(ReferralError, match="verification status"):
        load({**CONDITION, "verificationStatus": status})


def test_a_condition_is_dated_by_the_day_it_was_asserted_where_nothing_else_is_said():
    undated = {key: value for key, value in CONDITION.items() if key not in ("onsetDateTime", "recordedDate")}
    url = "http://hl7.org/fhir/StructureDefinition/condition-assertedDate"
    for told in ({"assertedDate": "2025-03-04"}, {"extension": [{"url": url, "valueDateTime": "2025-03-04"}]}):
        assert load(undated | told).diagnoses[0].date == date(2025, 3, 4)


@pytest.mark.parametrize(
    "reference", ["urn:uuid:9d2f", "Patient?identifier=http://x|1", "https://x.org/fhir/Patient/p1"]
)
def test_a_patient_named_otherwise_than_by_the_id(reference):
    resources = [("urn:uuid:9d2f", PATIENT), ("urn:uuid:77", {**CONDITION, "subject": {"reference": reference}})]
    entries = [{"fullUrl": url, "resource": resource} for url, resource in resources]
    value = {"resourceType": "Bundle", "type": "transaction", "entry": entries}
    assert load_referral(value, injury_date=INJURED).diagnoses


def test_boxes_are_no_number_of_units():
    fill = load({**DISPENSE, "quantity": {"value": 1, "unit": "Box"}}).fills[0]
    assert (fill.quantity, fill.days_supply) == (None, 30)


def test_rxnorm_by_its_oid():
    coding = {"system": "urn:oid:2.16.840.1.113883.6.88", "code": "1483744"}
    assert load({**DISPENSE, "medicationCodeableConcept": {"coding": [coding]}}).fills[0].rxcui == "1483744"


def test_a_bulk_export_has_a_resource_on_each_line():
    lines = "\n".join(json.dumps(resource) for resource in (PATIENT, CONDITION, REQUEST, DISPENSE))
    (referral,) = load_bytes("export.ndjson", lines.encode(), INJURED)
    assert (len(referral.diagnoses), len(referral.fills)) == (1, 2)


def test_a_condition_without_any_date_is_of_the_visit_at_which_it_was_recorded():
    undated = {key: value for key, value in CONDITION.items() if key not in ("onsetDateTime", "recordedDate")}
    undated["encounter"] = {"reference": "Encounter/v1"}
    reason = {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "S13.4XXA"}]}
    visit = {"resourceType": "Encounter", "id": "v1", "status": "finished", "subject": SUBJECT, "reasonCode": [reason]}
    visit["period"] = {"start": "2025-02-21T09:00:00Z"}
    (row,) = load(undated, visit).diagnoses
    assert (row.code, row.date) == ("G90.511", date(2025, 2, 21))
    assert load(undated, visit | {"status": "entered-in-error"}).diagnoses[0].date is None
    assert load(CONDITION | {"encounter": undated["encounter"]}, visit).diagnoses[0].date == date(2025, 2, 20)


def test_a_code_that_is_none_of_snomed_is_no_diagnosis_and_the_rest_is_read():
    other = {**CONDITION, "id": "k2", "code": {"coding": [{"system": "http://snomed.info/sct", "code": "112141AAAA"}]}}
    referral = load(CONDITION, other)
    assert [row.code for row in referral.diagnoses] == ["G90.511"]
    assert any("no code of ICD-10-CM" in warning.message for warning in referral.warnings)


def test_a_prescriber_named_by_a_search_for_the_npi():
    reference = {"reference": "Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|1234567893", "display": "Dr. A"}
    (order,) = load({**REQUEST, "requester": reference}).fills
    assert (order.prescriber.name, order.prescriber.npi) == ("Dr. A", "1234567893")


def test_a_drug_that_was_not_exported_is_an_unknown_one_and_the_rest_is_read():
    bare = {key: value for key, value in DISPENSE.items() if key != "medicationCodeableConcept"}
    referral = load({**bare, "medicationReference": {"reference": "Medication/77"}}, CONDITION)
    assert (referral.fills[0].drug, referral.fills[0].quantity) == ("not named in this file", Decimal(30))
    assert recognise(referral.fills[0]).drug is None
    assert referral.diagnoses
