"""The last day to file in the memo: the clock of the case page, in the same words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from screening.clocks import TIME_TO_FILE, Clock, Confirmed
from screening.memo import PRODUCIBLE, WORK_PRODUCT, build
from screening.memo.blocks import KeyValues, Section
from tests.screening.memo.cases import case_of, screened

CASE = "DEMO-01"
BY_RULE = Clock(TIME_TO_FILE, date(2027, 3, 3), "By a rule not yet confirmed: Florida.", "a law", unconfirmed=True)
CONFIRMED = Confirmed(date(2027, 2, 1), "Ann", date(2026, 6, 1), "read the statute")


def told(edition: str, clock: Clock, confirmed: Confirmed | None = None) -> str | None:
    _, _, result = next(found for found in screened() if found[0].startswith(CASE))
    made = replace(case_of(CASE), result={**result, "clocks": [clock.as_dict()]}, confirmed=confirmed)
    parts = [block for block in build(made, edition).blocks if isinstance(block, Section)]
    found = {
        dict(block.pairs).get("Last day to file")
        for part in parts
        if part.heading in ("Summary", "Case and injury")
        for block in part.blocks
        if isinstance(block, KeyValues)
    }
    (said,) = found  # both parts tell it alike
    return said


@pytest.mark.parametrize(
    ("clock", "confirmed", "says"),
    [
        (BY_RULE, None, "3 Mar 2027. By a rule not yet confirmed: Florida. (a law)"),
        (Clock(TIME_TO_FILE, None, "No state is named."), None, "Not known. No state is named."),
        (
            BY_RULE,
            CONFIRMED,
            "1 Feb 2027. Last day to file, confirmed by Ann: read the statute (confirmed on 2026-06-01)",
        ),
    ],
)
def test_the_memo_tells_the_one_clock(clock: Clock, confirmed: Confirmed | None, says: str) -> None:
    assert told(WORK_PRODUCT, clock, confirmed) == says


def test_the_producible_report_does_not() -> None:
    assert told(PRODUCIBLE, BY_RULE) is None
