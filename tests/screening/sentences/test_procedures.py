from __future__ import annotations

import pytest

from rules.errors import TableError, UnknownWord
from rules.model import Words
from rules.sentences import NotOneSentence
from screening.sentences.words import listed
from tests.screening.sentences.asking import NO, UNKNOWN, YES, ask, case, define, missing, words

STIMULATOR = "the rule needs a stimulator to be listed"
TRIAL = "the rule needs a stimulator trial to have succeeded"


@pytest.fixture(scope="module", autouse=True)
def vocabulary():
    known = words()
    define(known, '"a stimulator" means these procedures:', "| written as |\n| Spinal Cord  Stimulator |")
    define(known, '"a stimulator trial" means these procedures:', "| written as |\n| stimulator trial |")
    yield
    del known.by_kind["procedure"]


def listing(*rows: str):
    return case(("these procedures are listed:", "\n".join(f"| {row} |" for row in ("date | name | outcome", *rows))))


@pytest.mark.parametrize(
    ("rows", "there", "worked"),
    [
        (["2026-05-01 | SPINAL CORD STIMULATOR | "], YES, NO),
        (["2026-05-01 | epidural injection | "], NO, NO),
        (["2025-01-10 | stimulator trial | Successful"], NO, YES),
        (["2025-01-09 | stimulator trial | Successful"], NO, NO),
        ([" | stimulator trial | Successful"], NO, UNKNOWN),
        (["2019-05-01 | spinal cord stimulator | "], NO, NO),
        ([" | spinal cord stimulator | "], UNKNOWN, NO),
        (["2026-05-01 | stimulator trial | failed"], NO, NO),
        (["2026-05-01 | stimulator trial | "], NO, UNKNOWN),
        (["2026-05-01 | stimulator trial | failed", "2026-06-01 | stimulator trial | successful"], NO, YES),
    ],
)
def test_what_is_listed_and_how_it_went(rows, there, worked):
    listed_case = listing(*rows)
    assert (ask(STIMULATOR, listed_case), ask(TRIAL, listed_case)) == (there, worked)


def test_no_list_is_unknown_and_says_what_to_ask_for():
    assert ask(STIMULATOR, case()) is UNKNOWN
    assert "list of operations" in missing(STIMULATOR, case())
    assert "the day of the spinal cord stimulator" in missing(STIMULATOR, listing(" | spinal cord stimulator | "))
    assert "how the stimulator trial went" in missing(TRIAL, listing("2026-05-01 | stimulator trial | "))


def test_an_empty_spelling_and_an_unknown_procedure_are_refused():
    with pytest.raises(TableError, match="names nothing"):
        define(Words(), '"x" means these procedures:', "| written as | note |\n| | left out |")
    with pytest.raises(UnknownWord):
        listed("procedure")("a pump", words())
    with pytest.raises(NotOneSentence):
        ask("the rule needs a pump to be listed", case())
