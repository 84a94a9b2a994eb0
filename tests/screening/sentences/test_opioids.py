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
