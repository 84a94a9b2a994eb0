"""Sentences about operations and devices: that one is listed, and that it succeeded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from rules.errors import TableError
from rules.model import Answer, Ref, Role, Row, Step, Words
from screening.model import Facts
from screening.referral import Procedure
from screening.sentences.answers import NO, UNKNOWN, YES
from screening.sentences.examples import SETUP, ExampleCase
from screening.sentences.registry import sentence
from screening.sentences.supply import one_of
from screening.sentences.vocabulary import FAMILY as VOCABULARY
from screening.sentences.vocabulary import define, rows, spelled, text
from screening.vocabulary import NameGroup

FAMILY = "procedures"
SUCCESS = "successful"


@sentence(
    "{title} means these procedures:", Role.VOCABULARY, VOCABULARY, '"a stimulator trial" means these procedures:',
    takes="table", columns=("written as", "note"), required=1,
)  # fmt: skip
def procedures(words: Words, step: Step, title: str, table: list[dict[str, str]]) -> None:
    """Gives a name to operations and devices, each as it may be written on paper. Upper and lower case do not
    matter."""
    spellings = []
    for row in rows(step):
        if not text(row, "written as"):
            raise TableError("An empty cell names nothing. Write it as it stands on paper.", row["written as"])
        spellings.append(spelled(text(row, "written as")))
    define(words, step, "procedure", title, NameGroup(title, tuple(dict.fromkeys(spellings))))


@sentence(
    "the rule {needs} {procedure} to be listed", Role.CONDITION, FAMILY,
    "the rule needs a spinal cord stimulator to be listed",
)  # fmt: skip
def listed(case: Facts, group: NameGroup) -> Iterator[Row]:
    """The referral lists that procedure, done since the day of the injury or planned. Unknown when it stands there
    without a date, and when no procedure is listed at all, because nobody may have asked."""
    return _judged(case, group, lambda procedure: YES)


@sentence(
    "the rule {needs} {procedure} to have succeeded", Role.CONDITION, FAMILY,
    "the rule excludes a stimulator trial to have succeeded",
)  # fmt: skip
def succeeded(case: Facts, group: NameGroup) -> Iterator[Row]:
    """The referral lists that procedure with the outcome "successful". Unknown when it is listed without an outcome, or
    when no procedure is listed at all."""
    return _judged(case, group, _success)


def _success(procedure: Procedure):
    if not procedure.outcome:
        return UNKNOWN
    return YES if spelled(procedure.outcome) == SUCCESS else NO


def _judged(case: Facts, group: NameGroup, judge: Callable[[Procedure], Answer]) -> Iterator[Row]:
    if not case.referral.procedures:
        yield Row(UNKNOWN, missing="the list of operations and devices, done and planned")
    for procedure in case.referral.procedures:
        if one_of(procedure.name, group):
            answer, missing = judge(procedure), f"how the {procedure.name} went"
            note = f"{procedure.name}: {procedure.outcome or 'outcome not given'}"
            if procedure.date is None and answer is YES:
                answer, missing = UNKNOWN, f"the day of the {procedure.name}, done or planned"
            elif procedure.date is not None and procedure.date < case.injury_date:
                answer, note = NO, f"{procedure.name} on {procedure.date}, before the injury"
            missing = missing if answer is UNKNOWN else ""
            yield Row(answer, evidence=(Ref("record", "procedures"),), note=note, missing=missing)


@sentence(
    "these procedures are listed:", Role.SETUP, SETUP, "these procedures are listed:", takes="table",
    columns=("date", "name", "outcome"), required=2,
)  # fmt: skip
def procedures_listed(example: ExampleCase, table: list[dict[str, str]]) -> None:
    """Operations and devices, done or planned. Without such a table nobody said whether there were any."""
    for row in table:
        day = date.fromisoformat(row["date"]) if row["date"] else None
        example.procedures.append(Procedure(day, row["name"], row.get("outcome") or None))
