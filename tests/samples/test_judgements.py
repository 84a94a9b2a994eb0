"""Two readers who wrote no rule have judged what the product says of the sample patients, in the words it says it.

Whoever changes a rule so that it speaks otherwise of a sample has to have that judged anew; what is to be judged is
listed by `python -m tests.samples.judged`.
"""

from __future__ import annotations

from collections import defaultdict

import pytest

from tests.samples.judged import BAND, Judgement, judgements, passages, today
from tests.samples.samples import needs_samples

pytestmark = needs_samples


@pytest.fixture(scope="module")
def judged() -> dict[tuple[str, str], list[Judgement]]:
    """The judgements of what is said today."""
    found = defaultdict(list)
    for one in judgements():
        if today().get((one.file, one.rule)) == one.said:
            found[one.file, one.rule].append(one)
    return found


def test_two_readers_judged_each_finding_and_band(judged):
    assert [key for key in today() if len({one.reader for one in judged[key]}) < 2] == []


def test_nothing_stands_that_a_reader_called_wrong(judged):
    assert [one for those in judged.values() for one in those if one.verdict == "wrong"] == []


def test_every_judgement_has_its_reason():
    assert [one for one in judgements() if not one.reason.strip()] == []
    assert {one.verdict for one in judgements()} <= {"right", "overstated", "useless", "wrong"}


def test_passages_are_told_apart():
    lines = [
        "=== a   injured 2020-01-01   grey: time to file   score 3",
        "  - A reason",
        "  COUNTER-SIGNAL: Title (with brackets)  (some-rule, weight 15)",
        "      the rule needs x: yes",
        "  ? a question",
        "",
        "=== b   injured 2020-01-01   green: routine   score 0",
    ]
    assert passages(lines) == {
        ("a", BAND): ["grey: time to file", "  - A reason"],
        ("a", "some-rule"): [lines[2], lines[3]],
        ("b", BAND): ["green: routine"],
    }
