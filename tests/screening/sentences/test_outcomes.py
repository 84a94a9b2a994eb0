from __future__ import annotations

import pytest

from rules.model import Role
from screening.sentences import REGISTRY
from screening.vocabulary import Duration
from tests.screening.sentences.asking import step, words


def outcome(text: str, *extra):
    match = REGISTRY.match(step(text), (Role.OUTCOME,), words())
    return match.sentence.function(*match.arguments, *extra)


def test_findings():
    found = outcome('the rule raises the counter-signal "Gap" with weight slight')
    assert (found.verb, found.kind, found.title, found.weight) == ("raises", "counter-signal", "Gap", 8)
    found = outcome('the rule raises the safety alert "Naltrexone beside an opioid"')
    assert (found.kind, found.title, found.weight) == ("safety alert", "Naltrexone beside an opioid", 0)


@pytest.mark.parametrize(
    ("tail", "horizon", "probability"),
    [
        ("", None, "probable"),
        (" for 2 years", Duration(2, "year"), "probable"),
        (" over life expectancy", "life", "probable"),
        (" as possible, not probable", None, "possible"),
    ],
)
def test_future_expense(tail, horizon, probability):
    found = outcome(f"the rule flags low-dose naltrexone as a future expense{tail}")
    assert (found.verb, found.title) == ("flags", "low-dose naltrexone")
    assert found.details == {"drug": "low-dose naltrexone", "horizon": horizon, "probability": probability}


def test_asks_routes_and_reads():
    assert outcome('the rule asks for "the note"').title == "the note"
    assert outcome("the rule routes the case to 48 hours").title == "48 hours"
    said = outcome("for the defence the rule reads:", "\n  It is off-label.\n")
    assert (said.verb, said.details) == ("reads", {"side": "defence", "text": "It is off-label."})
    assert outcome("for the plaintiff the rule reads:", "x").details["side"] == "plaintiff"


def test_citations():
    row = {"stance": "against", "grade": "X", "source": "Bruun 2024", "finding": "no better than placebo"}
    assert outcome("the rule cites:", [row]).details["rows"] == (row,)


@pytest.mark.parametrize(
    ("text", "extra", "said"),
    [
        ('the rule raises the signal "x" with weight 101', (), "at most 100 points"),
        ("for the defence the rule reads:", ("  ",), "is empty"),
        ("the rule cites:", ([{"stance": "maybe", "grade": "A", "source": "s", "finding": ""}],), "A stance is"),
        ("the rule cites:", ([{"stance": "for", "grade": "E", "source": "s", "finding": ""}],), "A grade is"),
        ("the rule cites:", ([{"stance": "for", "grade": "A", "source": "", "finding": ""}],), "names its source"),
    ],
)
def test_what_is_refused(text, extra, said):
    with pytest.raises(ValueError, match=said):
        outcome(text, *extra)
