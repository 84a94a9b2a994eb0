"""Helpers of the sentence tests: a small vocabulary, a case on paper, and the answer to one sentence."""

from __future__ import annotations

from datetime import date
from functools import cache

from rules.compile import compile_rules
from rules.conditions import answer
from rules.model import Answer, Cell, Outcome, Role, Row, Rule, Step, Table, Words
from screening.model import Facts
from screening.sentences import REGISTRY
from screening.sentences.harness import HARNESS

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
INJURY = "2025-01-10"

VOCABULARY = {
    '"low-dose naltrexone" means these drugs:': """
        | drug       | route | daily dose   | single ingredient | titration from |
        | naltrexone | oral  | 1 mg to 6 mg | yes               | 0.5 mg         |""",
    '"naltrexone" means these drugs:': """
        | drug       |
        | naltrexone |""",
    '"blocking naltrexone" means these drugs:': """
        | drug       | daily dose               | single ingredient |
        | naltrexone | 1 mcg or more or unknown | yes               |""",
    '"opioid" means these drugs:': """
        | drug      |
        | tramadol  |
        | oxycodone |
        | morphine  |""",
    '"strong opioid" means these drugs:': """
        | drug      |
        | oxycodone |
        | morphine  |""",
    '"opioid of unknown dose" means these drugs:': """
        | drug      | daily dose |
        | oxycodone | unknown    |""",
    '"gabapentin" means these drugs:': """
        | drug       |
        | gabapentin |""",
    '"NSAID" means these drugs:': """
        | drug      |
        | naproxen  |
        | ibuprofen |""",
    '"CRPS" means these ICD-10-CM codes:': """
        | code   |
        | G90.5* |
        | G56.4* |""",
    '"CRPS I" means these ICD-10-CM codes:': """
        | code   |
        | G90.5* |""",
    '"CRPS II" means these ICD-10-CM codes:': """
        | code   |
        | G56.4* |""",
    '"whiplash" means these ICD-10-CM codes:': """
        | code   |
        | S13.4* |""",
    '"pain specialist" means these specialties:': """
        | written as      |
        | pain medicine   |
        | Pain Management |""",
    '"Medicare" means these payers:': """
        | written as |
        | Medicare   |""",
    '"lien" means these payers:': """
        | written as    |
        | lien          |
        | pharmacy lien |""",
    '"a public body" means these wordings:': """
        | written as  |
        | government  |
        | city of *   |
        | * county    |
        | * city *    |""",
    '"settled" means these wordings:': """
        | written as |
        | settled    |""",
    '"retained" means these wordings:': """
        | written as |
        | yes        |""",
    "these wordings mean something else:": """
        | written as |
        | private    |
        | treating   |""",
    "these drugs are used to treat these diagnoses:": """
        | drug       | diagnosis |
        | NSAID      | whiplash  |
        | gabapentin | CRPS I    |
        | gabapentin | CRPS II   |""",
    "the queues are:": """
        | queue            | band | meaning   |
        | pharmacist today | red  | same day  |
        | 48 hours         | amber | soon     |""",
    "these parameters hold:": """
        | name          | value     | from       | source |
        | look-back     | 12 months | 2026-01-01 | test   |
        | permitted gap | 30 days   | 2026-01-01 | test   |
        | adherence     | 80 %      | 2026-01-01 | test   |
        | slight        | 8         | 2026-01-01 | test   |
        | low dose      | 6 mg      | 2026-01-01 | test   |
        | late period   | 90 days   | 2026-01-01 | test   |""",
    "the time to file is:": """
        | state | period  | injured from | kind          | confirmed | source |
        | LA    | 1 year  |              |               |           | old    |
        | LA    | 2 years | 2024-07-01   |               | yes       | new    |
        | KY    | 1 year  |              |               |           | one    |
        | KY    | 2 years |              | motor vehicle |           | two    |
        | FL    | 1 year  |              |               | no        | talk   |""",
}


def table(text: str) -> Table | None:
    """A table as Gherkin writes it, without placeholders for bars in cells."""
    lines = [line.strip().strip("|") for line in text.strip().splitlines() if line.strip()]
    rows = [tuple(Cell(cell.strip(), n + 1, 1) for cell in line.split("|")) for n, line in enumerate(lines)]
    return Table(rows[0], tuple(rows[1:])) if rows else None


def step(text: str, under: str = "") -> Step:
    return Step("Given", text, "test.feature", 1, 1, table(under))


def define(words: Words, text: str, under: str) -> Words:
    written = step(text, under)
    match = REGISTRY.match(written, (Role.VOCABULARY,), words)
    match.sentence.function(words, written, *match.arguments, written.table.records())
    return words


@cache
def words() -> Words:
    made = Words()
    for text, under in VOCABULARY.items():
        define(made, text, under)
    return made


def case(*lines: str | tuple[str, str], injured: str = INJURY) -> Facts:
    """The facts of a case on paper: SETUP sentences, those with a table as (text, table)."""
    example = HARNESS.start()
    for line in (f"the patient was injured on {injured}", *lines):
        text, under = line if isinstance(line, tuple) else (line, "")
        written = step(text, under)
        match = REGISTRY.match(written, (Role.SETUP,), words())
        extra = (written.table.records(),) if written.table else ()
        match.sentence.function(example, *match.arguments, *extra)

    class Book:
        pass

    Book.words = words()
    return HARNESS.facts(example, Book)


RECORDS = "pharmacy records reach from 2023-01-01 to 2026-06-30"
CODED = "diagnosis records reach from 2023-01-01 to 2026-06-30"


def fills(*rows: str, columns: str = "date | drug | quantity | days") -> tuple[str, str]:
    """`fills("2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30 | 30")`."""
    return ("the patient filled:", "\n".join(f"| {row} |" for row in (columns, *rows)))


def monthly(drug: str, start: str, times: int, quantity: str = "30", days: int = 30, every: int = 30) -> list[str]:
    first = date.fromisoformat(start).toordinal()
    return [f"{date.fromordinal(first + n * every)} | {drug} | {quantity} | {days}" for n in range(times)]


def diagnosed(*rows: str) -> tuple[str, str]:
    """`diagnosed("2025-02-20 | G90.511")`."""
    return ("the patient was diagnosed with:", "\n".join(f"| {row} |" for row in ("date | code", *rows)))


def rows(text: str, facts: Facts, under: str = "") -> list[Row]:
    """The rows of the positive sentence."""
    written = step(text, under)
    match = REGISTRY.match(written, (Role.CONDITION,), words())
    extra = (written.table.records(),) if written.table else ()
    return list(match.sentence.function(facts, *match.arguments, *extra))


def ask(text: str, facts: Facts, under: str = "") -> Answer:
    """Yes if any row is, else unknown if any is, else no."""
    said = {row.answer for row in rows(text, facts, under)}
    return YES if YES in said else UNKNOWN if UNKNOWN in said else NO


def without(text: str, facts: Facts) -> list[tuple[Answer, str]]:
    """What "the rule excludes …" says where no other line speaks of the same: each answer, and what is missing."""
    match = REGISTRY.match(step(f"the rule excludes {text}"), (Role.CONDITION,), words())
    outcome = Outcome("raises", "signal", "x")
    only = Rule("x", 1, "x", "", (), "", "test", 1, (match,), (outcome,), ())
    return [(row.answer, row.missing) for row in answer(compile_rules([only]).conditions[0], facts).rows]


def missing(text: str, facts: Facts, under: str = "") -> str:
    """What the unknown rows ask for."""
    return "; ".join(row.missing for row in rows(text, facts, under) if row.answer is UNKNOWN)


LDN = "NALTREXONE 4.5MG CAP CPD"
