"""Of a question the records it asks for, by their names."""

from __future__ import annotations

import pytest

from screening.record_requests import of_the_reach, record_request


@pytest.mark.parametrize(
    ("ask", "records"),
    [
        ("Please obtain the chart note: which product failed, and why these ingredients.", "The chart note"),
        ("Please obtain the images of the fracture, and the operation note if there was one.",
         "The images of the fracture, and the operation note if there was one"),
        ("Please obtain the note on nightmares, and whether prazosin was given for them.", "The note on nightmares"),
        ("Please obtain the prescriber's written opinion on how long it will be needed.", ""),
        ("We need the pharmacy records up to 9 Sep 2025 or later.", "The pharmacy records up to 9 Sep 2025 or later"),
        ("We need headache days in each month since the injury.", ""),
        ("In which month is a demand or settlement expected?", ""),
        ("Is it known whether the patient takes an opioid?", ""),
    ],
)  # fmt: skip
def test_of_a_question_the_records_by_name(ask, records):
    assert record_request(ask) == records


def test_what_is_missing_of_the_records_themselves():
    assert of_the_reach("Please obtain the medical records with the diagnoses.")
    assert not of_the_reach("Please obtain the chart of the pain clinic.")
