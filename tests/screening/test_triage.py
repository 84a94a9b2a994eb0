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


READ = Words()
for name, band, reader in [
    ("pharmacist today", "red", "pharmacist"),
    ("attorney today", "red", "attorney"),
    ("pharmacist within 48 hours", "amber", "pharmacist"),
    ("within 48 hours", "amber", ""),
]:
    READ.add(Word("queue", name, Queue(name, band, reader=reader), "", 0))


def test_every_reader_of_the_band_is_named_and_a_later_call_of_one_is_no_reason():
    routes = [("attorney today", "file"), ("pharmacist within 48 hours", "any"), ("pharmacist today", "alert")]
    decided = triage([*routes, ("within 48 hours", "score")], READ)
    assert (decided.queue, decided.beside) == ("pharmacist today", ("attorney today",))
    assert decided.reasons == ("alert", "file", "score")
    calm = triage([("within 48 hours", "score"), ("pharmacist within 48 hours", "any alert")], READ)
    assert (calm.queue, calm.beside) == ("pharmacist within 48 hours", ())
    assert calm.reasons == ("any alert", "score")


def test_a_band_rests_on_an_unconfirmed_rule_where_no_confirmed_one_gives_it():
    routes = [("attorney today", "doubted"), ("within 48 hours", "sure")]
    assert triage(routes, READ, {"doubted"}).unconfirmed
    assert not triage([*routes, ("pharmacist today", "alert")], READ, {"doubted"}).unconfirmed
    assert not triage([], READ, {"doubted"}).unconfirmed
