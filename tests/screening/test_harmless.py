from __future__ import annotations

import pytest

from screening.harmless import harmless


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1+cmd|' /C calc'!A0",
        "-2+3+cmd",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        '"=1"',
        " =1",
        "\uff1d1",
        "-",
    ],
)
def test_what_begins_like_a_formula_gets_an_apostrophe(text):
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["", "30", "-30", "+30", "-1,000.50", "-$12.00", "Dr Müller", "2025-01-10", "A=B", "7 %", "'=1"]
)
def test_numbers_and_other_text_stay_as_they_are(text):
    assert harmless(text) == text
