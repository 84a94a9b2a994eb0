"""Whole small rulebooks through the reader, the engine and the CHECK sentences."""

from __future__ import annotations

from datetime import date

import pytest

from rules.book import load_rulebook
from rules.evaluate import evaluate
from rules.examples import run_examples
from rules.source import SourceFile
from screening.facts import build_facts
from screening.screen import conclude
from screening.sentences import REGISTRY
from screening.sentences.findings import _score
from screening.sentences.harness import HARNESS
from tests.screening.sentences.asking import RECORDS, case, fills

VOCABULARY = """
Feature: Words
  Background: Words
    Given "LDN" means these drugs:
      | drug       | daily dose   | single ingredient |
      | naltrexone | 1 mg to 6 mg | yes               |
    And "opioid" means these drugs:
      | drug     |
      | tramadol |
    And the queues are:
      | queue    | band  |
      | today    | red   |
      | routine  | green |
    And the score counts at most:
      | category | points |
      | pain     | 30     |
    And these parameters hold:
      | name          | value     | from | source |
      | permitted gap | 30 days   |      | test   |
      | look-back     | 12 months |      | test   |
"""

RULES = """
Feature: Rules
  Background: A case
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30

  @id:ldn @v1 @audience:attorney @category:pain
  Rule: LDN
    Background: Definition
      Given the rule needs LDN started after the injury
      Then the rule raises the signal "LDN" with weight 25
      And the rule flags LDN as a future expense as possible, not probable
      And for the plaintiff the rule reads:
        \"\"\"
        {LDN} was filled {fills} times.
        \"\"\"
      And for the defence the rule reads:
        \"\"\"
        Off-label.
        \"\"\"

    Example: Two fills
      Given the patient filled:
        | date       | drug                     | quantity | days | price |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   | 65.00 |
        | 2025-07-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   | 65.00 |
      When the case is screened on 2026-06-30
      Then the rule fires
      And the case has the signal "LDN"
      And the case does not have the signal "Long LDN"
      And the case has no safety alert
      And the case is routed to routine
      And the future expense for LDN costs {cost} a month
      And the future expense for LDN is "possible"
      And the explanation mentions "filled 2 times"

    Example: Tramadol
      Given the patient filled:
        | date       | drug               | quantity | days |
        | 2025-06-01 | TRAMADOL 50 MG TAB | 30       | 30   |
      When the case is screened
      Then the rule stays silent
      And the case has no signal
      And the case has no future expense

  @id:long @v1 @audience:attorney @category:pain
  Rule: Long LDN
    Background: Definition
      Given the rule needs LDN lasting at least 3 months
      And the rule needs the signal "LDN"
      Then the rule raises the signal "Long LDN" with weight 20

    Example: A year
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 360      | 360  |
      When the case is screened
      Then the rule fires

    Example: A month
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Before the injury
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2024-06-01 | NALTREXONE 4.5MG CAP CPD | 360      | 360  |
      When the case is screened
      Then the rule stays silent

  @id:worth @v1 @audience:intake @category:pain
  Rule: Worth a look
    Background: Definition
      Given the rule needs a value score of at least 30
      Then the rule routes the case to today

    Example: Two signals, capped at thirty
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 360      | 360  |
      When the case is screened
      Then the rule fires
      And the case is routed to today

    Example: One signal
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule stays silent
"""


def run(rules: str):
    files = [SourceFile("words.feature", VOCABULARY), SourceFile("rules.feature", rules)]
    return run_examples(load_rulebook(files, REGISTRY), HARNESS)


def test_every_example_holds():
    results = run(RULES.replace("{cost}", "65.95"))
    assert [r.message for r in results if not r.passed] == []
    assert len(results) == 7


@pytest.mark.parametrize(
    ("true", "false", "said"),
    [
        ("Then the rule stays silent\n\n  @id:worth", "Then the rule fires\n\n  @id:worth", "stays silent"),
        ("Then the rule stays silent\n\n  @id:worth", "Then the rule asks\n\n  @id:worth", "stays silent"),
        ('the case has the signal "LDN"', 'the case does not have the signal "LDN"', 'signal "LDN"'),
        ('does not have the signal "Long LDN"', 'has the signal "Long LDN"', 'signal "LDN"'),
        ("the case has no safety alert", "the case has no signal", "LDN"),
        ("is routed to routine", "is routed to today", "routine"),
        ("costs {cost}", "costs 65.96", "65.95"),
        ('is "possible"', 'is "probable"', "possible"),
        ("filled 2 times", "filled 3 times", "filled 2 times"),
    ],
)
def test_every_check_can_fail(true, false, said):
    assert true in RULES
    failed = [r for r in run(RULES.replace(true, false, 1).replace("{cost}", "65.95")) if not r.passed]
    assert len(failed) == 1
    assert said in failed[0].message


def test_the_score_sentence_and_the_screening_agree():
    files = [SourceFile("words.feature", VOCABULARY), SourceFile("rules.feature", RULES.replace("{cost}", "65.95"))]
    book = load_rulebook(files, REGISTRY)
    written = case(RECORDS, fills("2025-06-01 | NALTREXONE 4.5MG CAP CPD | 360 | 360"))
    facts = build_facts(written.referral, book.words, written.as_of)
    evaluation = evaluate(book, facts, engine="reference")
    assert _score(evaluation) == conclude(book, facts, evaluation).score.value == 30


def test_an_example_means_the_same_every_day():
    reach = "pharmacy records reach from 2023-01-01 to 2026-06-30"
    assert case(reach).as_of == date(2026, 6, 30)
    assert case().as_of == date(2025, 1, 10)
    assert case(reach, "the case is screened on 2026-12-01").as_of == date(2026, 12, 1)


def test_an_example_needs_the_day_of_injury():
    with pytest.raises(ValueError, match="when the patient was injured"):
        HARNESS.start().referral()


@pytest.mark.parametrize(
    ("under", "said"),
    [
        ("| date | drug |\n| soon | TRAMADOL |", '"soon" is not a date'),
        ("| date | drug | quantity |\n| 2025-02-01 | TRAMADOL | few |", '"few" is not a number'),
        ("| date | drug | compounded |\n| 2025-02-01 | TRAMADOL | maybe |", "neither yes nor no"),
    ],
)
def test_a_wrong_fill_is_refused(under, said):
    with pytest.raises(ValueError, match=said):
        case(("the patient filled:", under))


def test_an_order_is_no_fill():
    facts = case(
        ("the patient was prescribed but did not fill:", "| date | drug |\n| 2025-02-01 | TRAMADOL 50 MG TAB |")
    )
    assert facts.courses == ()
    assert not facts.pharmacy.known
