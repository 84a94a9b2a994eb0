"""Sentences about what a referral says of the claim in its own words: defendant, stage, counsel, kind.

People write these freely.  The vocabulary says which wordings mean what; a text that no wording
knows is unknown, never "no".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rules.errors import TableError
from rules.model import Ref, Role, Row, Step, Words
from screening.model import Facts
from screening.sentences.answers import NO, UNKNOWN, YES
from screening.sentences.examples import SETUP, ExampleCase
from screening.sentences.fields import CLAIM
from screening.sentences.people import FAMILY
from screening.sentences.registry import sentence
from screening.sentences.vocabulary import FAMILY as VOCABULARY
from screening.sentences.vocabulary import define, rows, spelled, text
from screening.vocabulary import NameGroup


@sentence(
    "{title} means these wordings:", Role.VOCABULARY, VOCABULARY, '"a public body" means these wordings:',
    takes="table", columns=("written as", "note"), required=1,
)  # fmt: skip
def wordings(words: Words, step: Step, title: str, table: list[dict[str, str]]) -> None:
    """Gives a name to what referrals say of a claim, each as it may be written. A star at the beginning or the end
    stands for any words there. Upper and lower case do not matter."""
    define(words, step, "wording", title, NameGroup(title, _spellings(step)))


@sentence(
    "these wordings mean something else:", Role.VOCABULARY, VOCABULARY, "these wordings mean something else:",
    takes="table", columns=("written as", "note"), required=1,
)  # fmt: skip
def other_wordings(words: Words, step: Step, table: list[dict[str, str]]) -> None:
    """What referrals also say of a claim, and what no rule speaks of: so written, it is surely not what a rule needs,
    where an unknown text would make the rule ask."""
    define(words, step, "other wording", f"{step.file}:{step.line}", NameGroup("", _spellings(step)))


def _spellings(step: Step) -> tuple[str, ...]:
    spellings = []
    for row in rows(step):
        said = spelled(text(row, "written as"))
        if not said.strip("* "):
            raise TableError("An empty cell names nothing. Write it as it stands on paper.", row["written as"])
        spellings.append(said)
    return tuple(dict.fromkeys(spellings))


@sentence(
    "the rule {needs} {claim} given as {wording}", Role.CONDITION, FAMILY,
    "the rule needs the defendant given as a public body",
)  # fmt: skip
def given_as(case: Facts, name: str, wording: NameGroup) -> Iterator[Row]:
    """The referral says it in one of these wordings. Unknown when it says nothing, or says it in a way that no wording
    of the vocabulary is."""
    said = CLAIM[name](case.referral)
    known = (word.value for kind in ("wording", "other wording") for word in case.words.by_kind.get(kind, {}).values())
    if said is None:
        yield Row(UNKNOWN, missing=f"the {name}")
    elif _reads(said, wording):
        yield Row(YES, evidence=(Ref("record", name),))
    elif any(_reads(said, group) for group in known):
        yield Row(NO, note=f"the {name} is given as something else")
    else:
        # The text itself is not repeated: it may be somebody's name.
        yield Row(UNKNOWN, missing=f"whether the {name}, as it is written, means {wording.name}")


def _reads(said: str, wording: NameGroup) -> bool:
    return any(_like(spelled(said), spelling) for spelling in wording.spellings)


def _like(said: str, spelling: str) -> bool:
    fixed = spelling.strip("*")
    if spelling.startswith("*") and spelling.endswith("*"):
        return fixed in said
    if spelling.endswith("*"):
        return said.startswith(fixed)
    return said.endswith(fixed) if spelling.startswith("*") else said == fixed


@sentence("{claim} is given as {title}", Role.SETUP, SETUP, 'the defendant is given as "City of Tampa"')
def claim_given(example: ExampleCase, name: str, said: str) -> None:
    """What the referral says of the claim, in its own words; prior counsel is yes or no. Without such a line it says
    nothing."""
    if name == "kind of injury":
        if example.injury is None:
            raise ValueError("Say first when the patient was injured.")
        example.injury = replace(example.injury, kind=said)
    elif name == "prior counsel":
        if said not in ("yes", "no"):
            raise ValueError(f'"{said}" is neither yes nor no; prior counsel is one of the two.')
        example.claim["prior_counsel"] = said == "yes"
    else:
        example.claim[{"kind of claim": "kind", "stage of the claim": "stage"}.get(name, name)] = said
