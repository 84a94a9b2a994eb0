"""Questions to ask: one for many fills of a drug, the weightiest first."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from types import SimpleNamespace

import pytest

from screening import load_referral, load_rulebook, screen
from screening.demo import demo_referrals
from screening.prompts import _Asked, _not_twice, _of_many

MACHINE_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@pytest.fixture(scope="module")
def book():
    return load_rulebook()


def referral(fills: int):
    """LDN after the injury, and as many tramadol fills whose days nobody stated."""
    first = date(2025, 6, 1)
    ldn = [
        {"date": str(first + timedelta(n)), "drug": "NALTREXONE 4.5MG CAP CPD", "quantity": "30", "days_supply": 30}
        for n in (0, 30)
    ]
    opioid = [
        {"date": str(first - timedelta(20 + n)), "drug": "TRAMADOL 50 MG TAB", "quantity": "30"} for n in range(fills)
    ]
    return load_referral(
        {
            "schema": "referral/1",
            "referral_id": "R",
            "injury": {"date": "2025-01-10"},
            "diagnoses": [{"code": "G90.511", "date": "2025-02-20"}],
            "fills": [{"kind": "dispense", **fill} for fill in ldn + opioid],
        }
    )


def asked(result) -> list[str]:
    return [prompt.ask for prompt in result.prompts]


def test_one_fill_is_asked_for_by_its_day(book):
    result = screen(referral(1), book, date(2025, 8, 1), "reference")
    assert "We need the days' supply of the tramadol filled on 12 May 2025." in asked(result)


def test_many_fills_of_one_drug_are_one_question(book):
    result = screen(referral(4), book, date(2025, 8, 1), "reference")
    about = [ask for ask in asked(result) if ask.startswith("We need the days' supply of the tramadol")]
    assert len(about) == 1
    assert " days from 9 May 2025 to 12 May 2025" in about[0]


def test_one_question_a_kind_names_every_drug(book):
    given = referral(2)
    other = replace(given.fills[-1], row=9, date=date(2025, 4, 1), drug="NAPROXEN 500 MG TAB")
    result = screen(replace(given, fills=(*given.fills, other)), book, date(2025, 8, 1), "reference")
    about = [ask for ask in asked(result) if ask.startswith("We need the specialty of the prescriber of ")]
    assert len(about) == 1
    assert "naproxen and tramadol" in about[0] or "naltrexone, naproxen and tramadol" in about[0]
    assert len({ask.partition(" the ")[0] for ask in asked(result) if "who paid for" in ask}) <= 1


def test_only_what_a_product_leaves_open_is_asked(book):
    given = referral(1)
    ldn = tuple(replace(f, drug="LDN 4.5 mg compounded") if "NALTREXONE" in f.drug else f for f in given.fills)
    asks = asked(screen(replace(given, fills=ldn), book, date(2025, 8, 1), "reference"))
    about = [ask for ask in asks if "route" in ask]
    assert about == ["We need the route of the naltrexone filled on 1 Jun 2025."]
    assert not [ask for ask in asks if "compounded or not" in ask and "naltrexone" in ask]
    capsule = tuple(replace(f, drug=f.drug + " capsule") if "LDN" in f.drug else f for f in ldn)
    result = screen(replace(given, fills=capsule), book, date(2025, 8, 1), "reference")
    assert not [ask for ask in asked(result) if "the route" in ask]
    assert "Off-label and unproven use of naltrexone" in [f.title for f in result.findings]  # the route was all


def test_no_question_and_no_near_miss_dates_as_a_machine_does(book):
    result = screen(referral(4), book, date(2025, 8, 1), "reference")
    said = [*asked(result), *(note for miss in result.near_misses for note in miss.notes)]
    assert [text for text in said if MACHINE_DAY.search(text)] == []
    assert any("2025" in text for text in asked(result))
    assert any("2025" in note for miss in result.near_misses for note in miss.notes)


def test_every_question_is_a_sentence(book):
    asks = asked(screen(referral(4), book, date(2025, 8, 1), "reference"))
    assert [ask for ask in asks if not ask[0].isupper() or ask[-1] not in ".?"] == []


def test_codes_to_be_looked_up_are_one_question():
    joined = _of_many(
        {f"the ICD-10-CM code that was meant by ICD-9-CM {code}": _Asked() for code in ("847.0", "729.1")}
    )
    assert list(joined) == ["the ICD-10-CM code that was meant by ICD-9-CM 729.1, ICD-9-CM 847.0"]


def test_records_are_asked_for_up_to_the_latest_day_that_is_wanted():
    said = [f"the pharmacy records up to {day} or later" for day in ("2010-09-18", "2010-12-17")]
    assert list(_of_many({text: _Asked() for text in [*said, "pharmacy records"]})) == [said[1], "pharmacy records"]


def test_injuries_that_may_be_of_another_accident_are_one_question():
    said = [f"whether {code}, first coded on 2010-02-12, belongs to another accident" for code in ("820.8", "820.21")]
    assert list(_of_many({said[0]: _Asked()})) == said[:1]
    assert list(_of_many({text: _Asked() for text in said})) == [
        "whether 820.21, first coded on 2010-02-12; 820.8, first coded on 2010-02-12, each belong to another accident"
    ]


def test_rows_whose_dose_was_set_aside_are_named_in_one_question(book):
    given = referral(0)
    doubtful = [
        replace(
            given.fills[0], row=7 + n, date=date(2025, 4, 1 + n), drug=drug, quantity=Decimal(count), days_supply=days
        )
        for n, (drug, count, days) in enumerate(
            [("CARISOPRODOL 350 MG TAB", 90, 10), ("FENTANYL 50 MCG/HR PATCH", 30, 30), ("NAPROXEN 500 MG TAB", 60, 30)]
        )
    ]
    asks = asked(screen(replace(given, fills=(*given.fills, *doubtful)), book, date(2025, 8, 1), "reference"))
    assert asks[0] == (
        "Please check against the pharmacy's label, or ring: is it so? CARISOPRODOL 350 MG TAB, 90 for 10 days "
        "(1 Apr 2025, row 7); FENTANYL 50 MCG/HR PATCH, 30 for 30 days (2 Apr 2025, row 8)."
    )
    assert not any("label" in ask for ask in asked(screen(given, book, date(2025, 8, 1), "reference")))


def test_the_dead_are_not_asked_to_sign_or_to_send(book):
    given = referral(1)
    alive = asked(screen(given, book, date(2025, 8, 1), "reference"))
    dead = replace(given, patient=replace(given.patient, date_of_death=date(2025, 7, 20)))
    asks = asked(screen(dead, book, date(2025, 8, 1), "reference"))
    assert any("Please sign" in ask for ask in alive)
    assert not any("representative" in ask for ask in alive)
    addressed = [ask for ask in asks if "Please sign" in ask or "your" in ask or "you " in ask]
    assert addressed
    assert all(ask.startswith("Put this to the estate's representative") for ask in addressed)


def test_what_a_safety_alert_hangs_on_comes_first(book):
    result = screen(referral(1), book, date(2025, 8, 1), "reference")
    alerts = {o.title for rule in book.rules for o in rule.outcomes if o.kind == "safety alert"}
    assert alerts & set(result.prompts[0].would_change)


def test_what_could_change_something_comes_before_what_completes_the_file() -> None:
    outright, slight, heavy = (SimpleNamespace(name=n, worth=w, titles=[n], kinds=[]) for n, w in
                               (("outright", 999), ("slight", 1), ("heavy", 50)))  # fmt: skip
    asks = {"a": _Asked(), "b": _Asked(), "c": _Asked()}
    asks["a"].add(outright, changes=False)
    asks["b"].add(slight, changes=True)
    asks["b"].add(outright, changes=False)  # what it would not change does not bring it forward
    asks["c"].add(heavy, changes=True)
    assert sorted(asks, key=lambda text: asks[text].rank) == ["c", "b", "a"]


def test_on_every_demo_case_what_could_change_something_is_first(book) -> None:
    seen = 0
    for referral in demo_referrals()[:20]:
        changes = [bool(p.would_change) for p in screen(referral, book, engine="reference").prompts
                   if not p.ask.startswith("Please check against")]  # fmt: skip
        assert changes == sorted(changes, reverse=True)
        seen += len(set(changes)) == 2
    assert seen > 5


@pytest.mark.parametrize(
    ("asked_for", "kept"),
    [
        (["an x, and a y", "an x"], ["an x, and a y"]),
        (["an x", "whether z, and an x"], ["whether z, and an x"]),
        (["an x and a y; so", "an x, a w and a y; so"], ["an x, a w and a y; so"]),
        (["an x, and a y", "an x, and a w"], ["an x, and a y", "an x, and a w"]),
        (["a y and an x", "an x, a y and a w"], ["a y and an x", "an x, a y and a w"]),  # in another order
        (["pharmacy records", "pharmacy records of 2010"], ["pharmacy records", "pharmacy records of 2010"]),
    ],
)
def test_what_a_longer_request_holds_is_not_asked_twice(asked_for: list[str], kept: list[str]) -> None:
    said = SimpleNamespace(name="r", worth=1, titles=["t"], kinds=["k"])
    asks = {text: _Asked() for text in asked_for}
    for one in asks.values():
        one.add(said, changes=True)
    joined = _not_twice(asks)
    assert list(joined) == kept
    assert all(one.rules for one in joined.values())


def test_the_last_day_to_file_is_asked_for_once(book) -> None:
    content = {"schema": "referral/1", "referral_id": "R", "injury": {"date": "2024-06-01", "state": "FL"}, "fills": [],
               "diagnoses": [{"code": "S13.4XXA", "date": "2024-06-01"}]}  # fmt: skip
    result = screen(load_referral(content), book, date(2026, 5, 20), "reference")
    about = [prompt for prompt in result.prompts if "last day to file" in prompt.ask]
    assert [prompt.ask for prompt in about] == [
        "We need an attorney's confirmation of the last day to file, in Florida two years by the law of 2023."
    ]
    assert len(about[0].because) == 3  # Florida's rule, the doubt, and the rule that would go by the table


def test_questions_do_not_all_begin_alike(book) -> None:
    begins = Counter(
        " ".join(prompt.ask.split()[:2])
        for referral in demo_referrals()
        for prompt in screen(referral, book, engine="reference").prompts
    )
    assert begins["We need"] < begins.total() / 2


def test_an_answer_changes_findings_expenses_and_the_queue_and_not_a_question(book) -> None:
    """What a question asks for is not among what its own answer could change."""
    asks = {o.title for rule in book.rules for o in rule.outcomes if o.verb == "asks"}
    queues = {f'the queue "{name}"' for name in book.words.by_kind["queue"]}
    results = [screen(referral, book, engine="reference") for referral in demo_referrals()[:20]]
    said = {text for result in results for prompt in result.prompts for text in prompt.would_change}
    assert said & queues
    assert not said & (asks | set(book.words.by_kind["queue"]))


@pytest.mark.parametrize("beside", [[], [{"code": "C34.11", "date": "2025-03-01"}]])
def test_a_code_of_the_other_sex_is_asked_about_once(book, beside):
    found = screen(
        load_referral(
            {
                "schema": "referral/1",
                "referral_id": "R",
                "injury": {"date": "2025-01-10"},
                "patient": {"sex": "male"},
                "diagnoses": [{"code": "C56.1", "date": "2025-02-20"}, *beside],
            }
        ),
        book,
        date(2025, 8, 1),
        "reference",
    )
    about = [ask for ask in asked(found) if "C56.1" in ask]
    assert about == [
        "Please find out whether C56.1 is of this patient: it is a diagnosis of female patients, and this one is "
        "recorded as male."
    ]
    said = [f for f in found.findings if "ancer" in f.title]
    assert bool(said) == bool(beside)
    assert "C56.1" not in "".join(e.plaintiff for f in said for e in f.explanations)
