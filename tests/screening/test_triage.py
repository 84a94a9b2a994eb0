from __future__ import annotations

from rules.model import Word, Words
from screening.triage import Queue, triage

WORDS = Words()
for name, band in [
    ("pharmacist today", "red"),
    ("review in 48 hours", "amber"),
    ("incomplete", "grey"),
    ("second opinion", "stop"),
    ("routine", "green"),
]:
    WORDS.add(Word("queue", name, Queue(name, band), "", 0))


def test_the_most_urgent_band_wins_and_its_reasons_come_first():
    decided = triage([("incomplete", "few records"), ("pharmacist today", "naltrexone beside an opioid")], WORDS)
    assert (decided.band, decided.queue) == ("red", "pharmacist today")
    assert decided.reasons == ("naltrexone beside an opioid", "few records")


def test_stop_outranks_red():
    assert triage([("pharmacist today", "a"), ("second opinion", "b")], WORDS).band == "stop"


def test_green_when_no_rule_speaks_and_it_says_so():
    decided = triage([], WORDS)
    assert (decided.band, decided.queue) == ("green", "routine")
    assert decided.reasons


def test_a_reason_given_twice_is_said_once():
    assert triage([("incomplete", "a"), ("incomplete", "a")], WORDS).reasons == ("a",)
