"""Thresholds by name."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rules.model import Parameter, Words
from screening.parameters import FALLBACKS, duration, percent, settings
from screening.vocabulary import Duration


def words(**values: str) -> Words:
    named = {name.replace("_", " "): value for name, value in values.items()}
    return Words(parameters={name: Parameter(name, value, None, "test") for name, value in named.items()})


def test_the_rulebook_sets_the_thresholds():
    found = settings(words(permitted_gap="6 weeks", reversal_window="7 days", longest_supply="60 days"))
    assert (found.gap_days, found.cap_days, found.reversal_days, found.longest_days) == (42, 30, 7, 60)
    assert [w.where for w in found.warnings] == ["parameter carry-over cap"]


def test_every_fallback_can_be_read():
    for name, text in FALLBACKS.items():
        assert percent(Words(), name) if text.endswith("%") else duration(Words(), name)


@pytest.mark.parametrize(
    ("text", "value"),
    [("12 months", Duration(12, "month")), ("1 year", Duration(1, "year")), ("90 Days", Duration(90, "day"))],
)
def test_durations(text, value):
    assert duration(words(look_back=text), "look back") == value


def test_what_is_no_duration_or_percentage_is_refused_in_plain_words():
    with pytest.raises(ValueError, match='Parameter look back is "soon"; write a duration'):
        duration(words(look_back="soon"), "look back")
    with pytest.raises(ValueError, match='Parameter share is "half"; write a percentage'):
        percent(words(share="half"), "share")
    assert percent(words(share="12.5 %"), "share") == Decimal("0.125")
