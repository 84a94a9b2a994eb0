from __future__ import annotations

import pytest

from tests.screening.sentences.asking import NO, RECORDS, UNKNOWN, YES, ask, case, fills


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        (["2025-02-01 | OXYCODONE 10 MG TAB | 120 | 30"], YES),  # 40 mg, 60 MME
        (["2025-02-01 | OXYCODONE 5 MG TAB | 90 | 30"], NO),  # 22.5 MME
        (["2025-02-01 | OXYCODONE 5 MG TAB | 120 | 30", "2025-02-10 | MORPHINE 15 MG TAB | 60 | 30"], YES),  # 30 + 30
        (["2025-02-01 | OXYCODONE 5 MG TAB | 120 | 30", "2025-03-10 | MORPHINE 15 MG TAB | 60 | 30"], NO),
        (["2024-02-01 | OXYCODONE 10 MG TAB | 120 | 30", "2025-02-01 | NAPROXEN 500 MG TAB | 60 | 30"], NO),
        (["2025-02-01 | OXYCODONE 10 MG TAB | | 30"], UNKNOWN),
        (["2025-02-01 | BUPRENORPHINE 8 MG SL TAB | 60 | 30"], NO),  # has no factor
    ],
)
def test_load(given, answer):
    assert ask("the rule needs opioids at 50 MME a day or more", case(RECORDS, fills(*given))) is answer


@pytest.mark.parametrize(
    ("today", "end", "answer"),
    [
        ("2025-05-30", "2026-06-30", YES),  # supplied to 2025-03-02; the first of the last 90 days
        ("2025-06-01", "2026-06-30", NO),
        ("2026-06-30", "2025-03-10", UNKNOWN),  # high as the records end
        ("2026-06-30", "2025-05-10", NO),
    ],
)
def test_load_within_the_last_days(today, end, answer):
    given = fills("2025-02-01 | OXYCODONE 10 MG TAB | 120 | 30")
    facts = case(f"pharmacy records reach from 2023-01-01 to {end}", given, f"the case is screened on {today}")
    assert ask("the rule needs opioids at 50 MME a day or more within the last 90 days", facts) is answer
