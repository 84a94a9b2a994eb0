from __future__ import annotations

import pytest

from rules.errors import TableError
from rules.model import Words
from screening.sentences.harness import HARNESS
from tests.screening.sentences.asking import NO, UNKNOWN, YES, ask, case, define, missing


@pytest.mark.parametrize(
    ("text", "said", "answer"),
    [
        ("the defendant given as a public body", 'the defendant is given as "City of Tampa"', YES),
        ("the defendant given as a public body", 'the defendant is given as "COOK  County"', YES),
        ("the defendant given as a public body", 'the defendant is given as "the old city hall"', YES),
        ("the defendant given as a public body", 'the defendant is given as "Government"', YES),
        ("the defendant given as a public body", 'the defendant is given as "private"', NO),
        ("the defendant given as a public body", 'the defendant is given as "Intercity Freight"', UNKNOWN),
        ("the stage of the claim given as settled", 'the stage of the claim is given as "Settled"', YES),
        ("the stage of the claim given as settled", 'the stage of the claim is given as "treating"', NO),
        ("the kind of claim given as settled", 'the stage of the claim is given as "settled"', UNKNOWN),
        ("the kind of injury given as settled", 'the kind of injury is given as "settled"', YES),
        ("prior counsel given as retained", 'prior counsel is given as "yes"', YES),
        ("prior counsel given as retained", 'prior counsel is given as "no"', UNKNOWN),
    ],
)
def test_what_is_said_of_the_claim(text, said, answer):
    assert ask(f"the rule needs {text}", case(said)) is answer


def test_nothing_said_is_unknown():
    assert missing("the rule needs the defendant given as a public body", case()) == "the defendant"


def test_the_question_does_not_repeat_what_may_be_a_name():
    facts = case('the defendant is given as "Jane Roe"')
    asked = missing("the rule needs the defendant given as a public body", facts)
    assert asked == "whether the defendant, as it is written, means a public body"


def test_a_wording_is_given():
    with pytest.raises(TableError, match="names nothing"):
        define(Words(), '"x" means these wordings:', "| written as |\n| * |")


def test_prior_counsel_is_yes_or_no():
    with pytest.raises(ValueError, match="neither yes nor no"):
        case('prior counsel is given as "maybe"')


def test_the_injury_comes_before_its_kind():
    from screening.sentences.claim import claim_given

    with pytest.raises(ValueError, match="when the patient was injured"):
        claim_given(HARNESS.start(), "kind of injury", "fall")
