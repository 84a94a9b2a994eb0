"""durable-rules, the reference and a brute-force reading of the raw rows agree on every rule and firing.

A sample runs each time; CASE_SCREENING_PROOF=1 runs the whole (300 rulebooks, 10,500 referrals).
"""

from __future__ import annotations

import os
import random
from collections import Counter

from rules.durable import DurableRules
from rules.model import Verdict
from tests.oracle.compare import load, meetings
from tests.oracle.rulebooks import FORMS, make_book

PROOF = os.environ.get("CASE_SCREENING_PROOF") == "1"
RULEBOOKS, REFERRALS = (300, 35) if PROOF else (20, 30)


def test_durable_reference_and_a_brute_force_reading_of_the_rows_agree(record_property):
    counts: Counter[str] = Counter()
    forms: Counter[str] = Counter()
    for seed in range(RULEBOOKS):
        durable: DurableRules | None = None
        for number, meeting in enumerate(meetings(seed, REFERRALS)):
            rulebook = meeting.evaluation.rulebook
            durable = durable or DurableRules(rulebook.program)
            where = f"rulebook {seed}, referral {number}"
            assert meeting.differences() == [], where
            found = durable.infer(range(len(rulebook.rules)), meeting.evaluation.answers)
            assert found == meeting.evaluation.firings, where
            counts["referrals"] += 1
            counts["firing tuples"] += len(found)
            counts.update(verdict.value for verdict in meeting.evaluation.verdicts)
        if durable:
            durable.close()
        counts["rulebooks"] += 1
        forms.update(line.form for rule in meeting.case.book.rules for line in rule.lines)
    assert min(counts[verdict.value] for verdict in Verdict) > 100  # each verdict is spoken of
    if PROOF:
        assert forms.keys() >= FORMS.keys()
        for name, figure in {**counts, "sentence forms": len(forms), "differences": 0}.items():
            record_property(name, figure)


def test_the_engine_in_its_own_process_says_the_same():
    for meeting in meetings(3, 20, engine="both"):
        assert meeting.evaluation.engine == {"used": "durable", "agreed": True, "note": ""}
        assert meeting.differences() == []


def test_rulebooks_hold_what_makes_inference_hard():
    """Repeats, exclusions, chains, tables, second courses, late rules: all in the sample."""
    rules = [rule for seed in range(20) for rule in make_book(seeded(seed)).rules]
    lines = [line for rule in rules for line in rule.lines]
    assert sum(len(set(map(repr, rule.lines))) < len(rule.lines) for rule in rules) >= 10
    assert sum(line.excludes for line in lines) >= 100
    assert sum(line.form == "finding" for line in lines) >= 20
    assert sum(bool(line.table) for line in lines) >= 10
    assert sum(thing.another for line in lines for thing in line.things) >= 20
    assert sum(line.form == "score" for line in lines) == 20
    assert len({line.text()[0] for line in lines}) < len(lines) - 100  # sentences said by more than one rule


def test_a_random_rulebook_loads_as_any_other():
    assert len(load(make_book(seeded(1))).rules) >= 6


def seeded(seed: int) -> random.Random:
    return random.Random(seed)
