from __future__ import annotations

from datetime import date

from rules.model import Word, Words
from screening import load_rulebook, screen
from screening.intake import load_referral
from screening.paths import SOURCE_TREE
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


def test_a_confirmed_band_does_not_rest_on_signals_that_its_rule_does_not_speak_of():
    """`already-settled` excludes any safety alert: where none is there, the signals beside it are not its ground."""
    content = {
        "schema": "referral/1",
        "referral_id": "R",
        "injury": {"date": "2025-01-10", "state": "LA"},
        "claim": {"stage": "settled"},
        "patient": {"date_of_birth": "1980-01-01"},
        "diagnoses": [{"code": "S13.4XXA", "date": "2025-01-12"}],
        "fills": [
            {"date": "2025-02-01", "drug": "GABAPENTIN 300 MG CAP", "quantity": 90, "days_supply": 30},
            {"date": "2025-03-01", "drug": "GABAPENTIN 600 MG TAB", "quantity": 90, "days_supply": 30},
        ],
    }
    result = screen(load_referral(content), load_rulebook(SOURCE_TREE / "features"), date(2025, 6, 1), "reference")
    assert result.triage.queue == "a person decides"
    assert [f for f in result.findings if f.kind == "signal"]
    assert not result.triage.unconfirmed


def test_of_two_queues_of_a_second_reader_the_first_is_named():
    words = Words()
    for name, reader in (("pharmacist now", "pharmacist"), ("attorney now", "attorney"), ("attorney soon", "attorney")):
        words.add(Word("queue", name, Queue(name, "red", reader=reader), "", 0))
    assert triage([(name, name) for name in words.names("queue")], words).beside == ("attorney now",)
