"""Every sentence is found by its own example and by no other, whatever the words in it."""

from __future__ import annotations

import itertools
import re

import pytest

from rules.model import Role, Step, Words
from rules.sentences import NotOneSentence
from screening import load_rulebook
from screening.sentences import REGISTRY
from screening.vocabulary import DiagnosisGroup, DrugGroup, NameGroup
from tests.screening.sentences.asking import words


@pytest.fixture(scope="module")
def rulebook_words() -> Words:
    return load_rulebook().words


@pytest.fixture(scope="module")
def lexicon() -> Words:
    """The test vocabulary and every name the examples of the sentences use."""
    from rules.model import Word
    from screening.triage import Queue

    made = Words({kind: dict(entries) for kind, entries in words().by_kind.items()}, dict(words().parameters))
    for name in ("low-dose naltrexone", "opioid", "benzodiazepine", "gabapentin", "naltrexone"):
        made.add(Word("drug", name, DrugGroup(name, ()), "", 0))
    for name in ("CRPS", "CRPS I", "CRPS II", "whiplash"):
        made.add(Word("diagnosis", name, DiagnosisGroup(name, ()), "", 0))
    for kind, name in (
        ("specialty", "pain specialist"),
        ("payer", "Medicare"),
        ("payer", "lien"),
        ("payer", "health plan"),
    ):
        made.add(Word(kind, name, NameGroup(name, (name,)), "", 0))
    for name in ("a spinal cord stimulator", "a stimulator trial", "spinal cord stimulator", "stimulator trial"):
        made.add(Word("procedure", name, NameGroup(name, (name,)), "", 0))
    made.add(Word("queue", "pharmacist today", Queue("pharmacist today", "red"), "", 0))
    return made


def match(text: str, lexicon: Words, roles=tuple(Role)):
    return REGISTRY.match(Step("Given", text, "f", 1, 1), roles, lexicon)


@pytest.mark.parametrize("sentence", REGISTRY.sentences, ids=lambda s: s.expression)
def test_the_example_is_its_own_sentence(sentence, lexicon):
    assert match(sentence.example, lexicon, (sentence.role,)).sentence is sentence


@pytest.mark.parametrize("sentence", REGISTRY.sentences, ids=lambda s: s.expression)
def test_every_sentence_explains_itself(sentence):
    assert sentence.doc.endswith(".")
    assert "\n\n" not in sentence.doc
    assert sentence.family
    if sentence.role is Role.CONDITION:
        assert "nknown" in sentence.doc, "a condition says when it answers unknown"


def test_no_phrase_stands_twice():
    phrases = [(s.role, s.expression) for s in REGISTRY.sentences]
    assert len(phrases) == len(set(phrases))


PHRASES = """
the rule needs a diagnosis of CRPS
the rule excludes a diagnosis of CRPS
the rule needs a diagnosis of CRPS made after the injury
the rule needs a diagnosis of CRPS made at least 3 months after the injury
the rule needs a diagnosis of CRPS made at least late period after the injury
the rule needs a diagnosis of CRPS I on the same limb as CRPS II
the rule needs low-dose naltrexone
the rule needs another opioid
the rule needs low-dose naltrexone started after the injury
the rule needs low-dose naltrexone new since the injury
the rule needs low-dose naltrexone started within 14 days of the injury
the rule needs low-dose naltrexone started within the late period of the injury
the rule needs low-dose naltrexone started more than 90 days after the injury
the rule needs low-dose naltrexone continuing now
the rule needs low-dose naltrexone continuing at settlement
the rule needs low-dose naltrexone continuing on 2026-01-01
the rule needs low-dose naltrexone stopped
the rule needs low-dose naltrexone lasting at least 6 months
the rule needs low-dose naltrexone filled at least 1 time
the rule needs low-dose naltrexone filled at least 2 times
the rule needs low-dose naltrexone with a gap of at least 30 days
the rule needs low-dose naltrexone with at least 80% of days covered
the rule needs low-dose naltrexone with at least the adherence of days covered
the rule needs low-dose naltrexone at 4.5 mg a day or more
the rule needs low-dose naltrexone at low dose a day or less
the rule needs low-dose naltrexone with its dose raised by at least 50%
the rule needs low-dose naltrexone with its dose lowered by at least 50 percent
the rule excludes opioid overlapping low-dose naltrexone
the rule needs opioid overlapping another opioid for more than 14 days
the rule needs opioid tried before low-dose naltrexone
the rule needs opioid ended within 10 days before low-dose naltrexone
the rule needs low-dose naltrexone that is compounded
the rule needs low-dose naltrexone prescribed by pain specialist
the rule needs low-dose naltrexone paid by lien
the rule needs low-dose naltrexone last supplied more than 7 days ago
the rule needs at least 2 of these tried before low-dose naltrexone:
the rule needs at least 2 of these:
the rule needs one of these pairs:
the rule needs opioid from at least 2 prescribers within 90 days
the rule needs opioid from at least 3 pharmacies within 90 days
the rule excludes opioids at 50 MME a day or more
the rule needs pharmacy records from at least 12 months before the injury
the rule excludes date of birth to be recorded
the rule needs the patient to be at least 65 years old
the rule needs the injury to have happened in CA
the rule needs the injury to have happened in California
the rule needs the injury to have happened on or after 2023-03-24
the rule needs the injury to have happened in FL on or after 2023-03-24
the rule needs less than 60 days left to file
the rule needs settlement expected within 60 days
the rule excludes coverage by Medicare
the rule excludes the safety alert "Naltrexone beside an opioid"
the rule needs the counter-signal "overlapping opioid"
the rule needs a value score of at least 40
""".strip().splitlines()


@pytest.mark.parametrize("text", PHRASES)
def test_the_phrases_of_the_language_are_conditions(text, lexicon):
    assert match(text, lexicon, (Role.CONDITION,)).sentence.role is Role.CONDITION


OUTCOMES = """
the rule raises the signal "LDN beside CRPS"
the rule raises the counter-signal "x" with weight 25
the rule raises the coverage flag "x" with weight slight
the rule flags low-dose naltrexone as a future expense
the rule flags low-dose naltrexone as a future expense for 2 years
the rule flags low-dose naltrexone as a future expense over life expectancy
the rule flags low-dose naltrexone as a future expense as possible, not probable
the rule asks for "the note"
the rule routes the case to 48 hours
for the plaintiff the rule reads:
for the defence the rule reads:
the rule cites:
""".strip().splitlines()


@pytest.mark.parametrize("text", OUTCOMES)
def test_the_phrases_of_the_language_are_outcomes(text, lexicon):
    assert match(text, lexicon, (Role.OUTCOME,)).sentence.role is Role.OUTCOME


EXAMPLES = """
the patient was injured on 2025-01-10
the patient was injured on 2025-01-10 in CA
the patient was born on 1981-03-02
pharmacy records reach from 2023-01-01 to 2026-06-30
the case is expected to settle on 2026-09-30
the patient was diagnosed with:
the patient filled:
the patient is covered by Medicare
the case is screened
the case is screened on 2026-06-30
the rule fires
the rule stays silent
the rule asks
the case has the signal "x"
the case does not have the signal "x"
the case has no safety alert
the case is routed to 48 hours
the future expense for low-dose naltrexone costs 65.95 a month
the future expense for low-dose naltrexone costs $65.95 a month
the explanation mentions "x"
""".strip().splitlines()


@pytest.mark.parametrize("text", EXAMPLES)
def test_the_phrases_of_the_language_stand_in_examples(text, lexicon):
    assert match(text, lexicon, (Role.SETUP, Role.CHECK)).sentence.role in (Role.SETUP, Role.CHECK)


def test_a_name_that_sounds_like_a_tail_is_one_word(lexicon):
    """'opioid of unknown dose' is a group of its own, whatever stands around it."""
    drugs = ("opioid", "opioid of unknown dose", "low-dose naltrexone", "strong opioid", "another opioid")
    for first, second in itertools.permutations(drugs, 2):
        for tail in (
            "overlapping {}",
            "tried before {}",
            "overlapping {} for more than 14 days",
            "ended within 3 days before {}",
        ):
            found = match(f"the rule needs {first} {tail.format(second)}", lexicon)
            names = [argument.name for argument in found.arguments if isinstance(argument, DrugGroup)]
            assert names == [first.removeprefix("another "), second.removeprefix("another ")]
            assert [v.name for v in found.variables] == [first, second]


@pytest.mark.parametrize(
    ("text", "code", "said", "hint"),
    [
        (
            "the rule needs low-dose naltrexon",
            "unknown-word",
            "low-dose naltrexon",
            'Did you mean "low-dose naltrexone"?',
        ),
        ("the rule needs opioid started yesterday", "unknown-word", "yesterday", "Write after the injury"),
        ("the rule needs opioid stoped", "unknown-word", "opioid stoped", '"opioid" is known, but not what follows it'),
        ("the rule needs opioid lasting at least 3 moons", "unknown-word", "3 moons", "90 days"),
        ("the rule needs opioid at 3 mL a day or more", "unknown-word", "3 mL", "4.5 mg"),
        ("the rule needs opioid lasting at least slight", "unknown-word", "slight", "Write for example 90 days"),
        ("the rule needs opioid lasting at least look-bak", "unknown-word", "look-bak", 'Did you mean "look-back"?'),
        ("the rule needs the injury to have happened in Kalifornia", "unknown-word", "Kalifornia", "California"),
        ("the rule needs the shoe size to be recorded", "unknown-word", "shoe size", "Write one of"),
        ("the rule needs opioid continuing tomorrow", "unknown-word", "tomorrow", "Write now"),
        ("the rule routes the case to nowhere", "unknown-word", "nowhere", ""),
        ("the patient was injured on 2025-02-30", "unknown-word", "2025-02-30", "year-month-day"),
    ],
)
def test_a_wrong_word_is_named_with_what_to_write(text, code, said, hint, lexicon):
    with pytest.raises(NotOneSentence) as refused:
        match(text, lexicon)
    assert refused.value.code == code
    assert said in str(refused.value)
    assert hint in refused.value.suggestion


LINE = 'the rule raises the signal "Late, and alone" with weight strong'


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("raises the", "raise the"),
        ("the signal", "the signals"),
        ("raises the", "raises a"),
        ("with weight", "with wieght"),
        ("with", "wih"),
    ],
)
def test_one_wrong_word_is_mended_in_the_line_of_its_author(right, wrong, rulebook_words):
    with pytest.raises(NotOneSentence) as refused:
        match(LINE.replace(right, wrong), rulebook_words, (Role.OUTCOME,))
    assert refused.value.suggestion == f'Did you mean "{LINE}"?'


def test_no_title_is_mended(rulebook_words):
    with pytest.raises(NotOneSentence) as refused:
        match('the rule rises the signal "with wieght" with weight strong', rulebook_words, (Role.OUTCOME,))
    assert '"with wieght" with weight strong' in refused.value.suggestion


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("very strong", 'Did you mean "strong"? Write a number, or one of: strong, moderate, slight.'),
        ("huge", "Write a number, or one of: strong, moderate, slight."),
    ],
)
def test_a_wrong_weight_is_told_which_there_are(text, hint, rulebook_words):
    with pytest.raises(NotOneSentence) as refused:
        match(LINE.replace("strong", text), rulebook_words, (Role.OUTCOME,))
    assert refused.value.suggestion == hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("low dose naltrexone", 'Did you mean "low-dose naltrexone"?'),
        ("low dose naltrexones filled at least 2 times", 'Did you mean "low-dose naltrexone"?'),
        ("opiods", 'Did you mean "opioid"?'),
        ("opiods in the year", 'Did you mean "opioid"? What follows it is not known either: "in the year".'),
        ("a diagnosis of crps recorded after the injury", 'Did you mean "CRPS"?'),
        ("no opioid", 'For a drug that must not be there, write "the rule excludes opioid".'),
    ],
)
def test_hyphens_plurals_and_capitals_hide_no_word(text, hint, rulebook_words):
    with pytest.raises(NotOneSentence) as refused:
        match(f"the rule needs {text}", rulebook_words, (Role.CONDITION,))
    assert refused.value.suggestion == hint


def test_phrases_hold_no_quotes_but_titles():
    for sentence in REGISTRY.sentences:
        assert '"' not in re.sub(r"\{title\}", "", sentence.expression)
