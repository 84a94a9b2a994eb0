"""Sentences of the vocabulary files: what a name in a rule stands for."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from rules.errors import TableError, UnknownWord
from rules.model import Cell, Parameter, Role, Step, Word, Words
from rules.sentences import did_you_mean
from screening.codes import nearest
from screening.other_uses import FOR_PAIN
from screening.parameters import can_be_read
from screening.reference.lexicon import brands, fold, ingredients
from screening.sentences import amounts
from screening.sentences.registry import REGISTRY, sentence
from screening.sentences.treats import TREATS
from screening.sentences.words import day as read_day
from screening.sentences.words import dose_band, state
from screening.strengths import read_strength
from screening.translations import known_code
from screening.triage import BANDS, Queue
from screening.vocabulary import DiagnosisGroup, DrugGroup, DrugLine, FilingPeriod, NameGroup

FAMILY = "vocabulary"
ROUTES = (
    "oral", "transdermal", "topical", "injection", "sublingual", "buccal",
    "nasal", "rectal", "intrathecal", "inhaled", "ophthalmic",
)  # fmt: skip
_CODE = re.compile(r"[A-Z]\d[0-9A-Z]{1,5}")
_PREFIX = re.compile(r"[A-Z](\d[0-9A-Z]{0,5})?")
REGISTRY.built_in |= {"permitted gap", "carry-over cap", "look-back", "reversal window", "longest supply"}
REGISTRY.built_in |= {"price age", "price spread", "early refill", "the late visit", "the later-injury period"}
REGISTRY.built_in |= {"the acute time"}


def rows(step: Step) -> list[dict[str, Cell]]:
    """The table as one dict of cells a row, so that a message can point at the cell."""
    names = columns(step)
    return [dict(zip(names, row, strict=True)) for row in (step.table.rows if step.table else ())]


def columns(step: Step) -> list[str]:
    return [cell.text for cell in (step.table.header if step.table else ())]


def text(row: dict[str, Cell], column: str) -> str:
    return row[column].text.strip() if column in row else ""


def define(words: Words, step: Step, kind: str, name: str, value) -> None:
    """Add a name to a closed list; each name is given once."""
    if not name.strip():
        raise ValueError("The name is empty. Write it between the quotes.")
    earlier = words.get(kind, name)
    if earlier is not None:
        raise ValueError(f'"{name}" is already given at {earlier.file}:{earlier.line}. Keep one of the two.')
    words.add(Word(kind, name, value, step.file, step.line))


@sentence(
    "{title} means these drugs:", Role.VOCABULARY, FAMILY, '"low-dose naltrexone" means these drugs:', takes="table",
    columns=("drug", "route", "daily dose", "single ingredient", "compounded", "titration from", "extended release",
             "strength", "note"), required=1,
)  # fmt: skip
def drugs(words: Words, step: Step, title: str, table) -> None:
    """Gives a name to drugs. Each row is one active ingredient, or one exact combination written "a with b". A route,
    a daily dose, a strength (4 %), "single ingredient", "compounded" or "extended release" (yes or no) narrows the row,
    an empty cell does not. "Titration from" is the dose from which smaller fills just before the course count as its
    beginning."""
    define(words, step, "drug", title, DrugGroup(title, tuple(_drug_line(row, words) for row in rows(step))))


def _drug_line(row: dict[str, Cell], words: Words) -> DrugLine:
    ingredients = tuple(_ingredient(part, row["drug"]) for part in text(row, "drug").split(" with "))
    route = text(row, "route").casefold() or None
    if route is not None and route not in ROUTES:
        raise TableError(f'"{route}" is not a route. Write one of: {", ".join(ROUTES)}.', row["route"])
    return DrugLine(
        ingredients=ingredients,
        route=route,
        band=_read(row, "daily dose", lambda cell: dose_band(cell, words)),
        single=_yes_or_no(row, "single ingredient"),
        compounded=_yes_or_no(row, "compounded"),
        titration_from=_read(row, "titration from", amounts.dose),
        extended=_yes_or_no(row, "extended release"),
        strength=_read(row, "strength", _strength),
    )


def _strength(said: str) -> tuple[Decimal, str]:
    """'4 %' → 40 mg in a gram, '300 mcg' → 0.3 mg in one tablet, as the products' strengths are read."""
    found = read_strength(said.replace(" %", "%"))
    if len(found) != 1 or found[0] is None:
        raise ValueError(f'"{said}" is not a strength. Write for example 4 % or 300 mcg.')
    return found[0].mg, found[0].per


def _ingredient(name: str, cell: Cell) -> str:
    """The dictionary's name of an ingredient; one that it does not know would never be found in a record."""
    folded = fold(name).strip()
    known = ingredient_names()
    if folded in known:
        return known[folded]
    if not folded:
        raise TableError('A row names an ingredient, or a combination such as "morphine with naltrexone".', cell)
    brand = brands().get(folded)
    hint = f"It is a brand of {' with '.join(brand.ingredients)}." if brand else did_you_mean(folded, known)
    raise TableError(f'"{name.strip()}" is not an ingredient of the drug dictionary. {hint}'.strip(), cell)


@cache
def ingredient_names() -> dict[str, str]:
    """Every way an ingredient may be written, with its name in the dictionary."""
    known = {fold(alias): entry.name for entry in ingredients().values() for alias in entry.aliases}
    return known | {fold(name): name for name in ingredients()}


def _read(row: dict[str, Cell], column: str, parse):
    """The cell's value, None when it is empty or there is no such column."""
    said = text(row, column)
    if said in ("", "any"):
        return None
    try:
        return parse(said)
    except UnknownWord as error:
        raise TableError(f"{error}. {error.suggestion}".strip(), row[column]) from None
    except ValueError as error:
        raise TableError(str(error), row[column]) from None


def _yes_or_no(row: dict[str, Cell], column: str) -> bool | None:
    said = text(row, column).casefold()
    if said in ("", "any"):
        return None
    if said not in ("yes", "no"):
        raise TableError(f'"{said}" is neither yes nor no. Leave the cell empty when it does not matter.', row[column])
    return said == "yes"


@sentence(
    "these names say that a drug is for pain:", Role.VOCABULARY, FAMILY, "these names say that a drug is for pain:",
    takes="table", columns=("drug", "note"), required=1,
)  # fmt: skip
def for_pain(words: Words, step: Step, table) -> None:
    """Where a use other than pain is coded (seizures for gabapentin, depression for duloxetine: the list is
    screening/data/other_uses.csv), a drug only may be what these names say: rules ask for which it was."""
    for row in rows(step):
        name = text(row, "drug")
        if words.get("drug", name) is None:
            raise TableError(f'"{name}" means no drugs so far. {did_you_mean(name, words.names("drug"))}', row["drug"])
        define(words, step, FOR_PAIN, name, True)


@sentence(
    "these drugs are used to treat these diagnoses:", Role.VOCABULARY, FAMILY,
    "these drugs are used to treat these diagnoses:", takes="table", columns=("drug", "diagnosis", "note"), required=2,
)  # fmt: skip
def treats(words: Words, step: Step, table) -> None:
    """Pairs of names given before: a drug of the one is used, on its label or off it, to treat a diagnosis of the
    other."""
    for row in rows(step):
        for kind in ("drug", "diagnosis"):
            name = text(row, kind)
            if words.get(kind, name) is None:
                raise TableError(f'"{name}" means nothing so far. {did_you_mean(name, words.names(kind))}', row[kind])
        pair = (text(row, "drug"), text(row, "diagnosis"))
        define(words, step, TREATS, " for ".join(pair), pair)


@sentence(
    "{title} means these ICD-10-CM codes:", Role.VOCABULARY, FAMILY, '"CRPS" means these ICD-10-CM codes:',
    takes="table", columns=("code", "note"), required=1,
)  # fmt: skip
def codes(words: Words, step: Step, title: str, table) -> None:
    """Gives a name to diagnoses. A code followed by a star takes every code that begins so; without a star it is that
    code alone, whatever its encounter letter. Dots and upper or lower case do not matter."""
    prefixes: list[str] = []
    exact: list[str] = []
    for row in rows(step):
        said = text(row, "code").upper().replace(".", "")
        stem = said.removesuffix("*")
        if not (_PREFIX if said.endswith("*") else _CODE).fullmatch(stem):
            raise TableError(
                f'"{text(row, "code")}" is not an ICD-10-CM code. Write for example G90.5* or M79.7.', row["code"]
            )
        if not known_code(stem, begins=said.endswith("*")):
            near = nearest(stem)
            hint = f"The nearest above it is {near}; look there." if near else "Is a letter O a zero, or I a one?"
            raise TableError(f'"{text(row, "code")}" is no code of ICD-10-CM and begins none. {hint}', row["code"])
        (prefixes if said.endswith("*") else exact).append(stem)
    define(words, step, "diagnosis", title, DiagnosisGroup(title, tuple(prefixes), tuple(exact)))


def _names(words: Words, step: Step, kind: str, title: str) -> None:
    column = columns(step)[0]
    spellings = []
    for row in rows(step):
        if not text(row, column):
            raise TableError("An empty cell names nothing. Write it as it stands on paper.", row[column])
        spellings.append(spelled(text(row, column)))
    define(words, step, kind, title, NameGroup(title, tuple(dict.fromkeys(spellings))))


def spelled(name: str) -> str:
    """A specialty or payer as it is compared: lower case, single spaces."""
    return " ".join(name.casefold().split())


@sentence(
    "{title} means these specialties:", Role.VOCABULARY, FAMILY, '"pain specialist" means these specialties:',
    takes="table", columns=("written as", "specialty", "name", "note"),
)  # fmt: skip
def specialties(words: Words, step: Step, title: str, table) -> None:
    """Gives a name to prescribers' specialties, each as it may be written on paper. Upper and lower case do not
    matter."""
    _names(words, step, "specialty", title)


@sentence(
    "{title} means these payers:", Role.VOCABULARY, FAMILY, '"Medicare" means these payers:',
    takes="table", columns=("written as", "payer", "name", "note"),
)  # fmt: skip
def payers(words: Words, step: Step, title: str, table) -> None:
    """Gives a name to payers, each as it may be written on paper. Upper and lower case do not matter."""
    _names(words, step, "payer", title)


MOST_HOURS = 8760  # a year: more is no promise


@sentence(
    "the queues are:", Role.VOCABULARY, FAMILY, "the queues are:", takes="table",
    columns=("queue", "band", "meaning", "hours", "reader"), required=2,
)  # fmt: skip
def queues(words: Words, step: Step, table) -> None:
    """Names the queues a case can be routed to. The band (stop, red, amber, grey or green) says which wins when
    several rules speak; the meaning is shown to the coordinator. The hours are those within which somebody works on the
    case; left empty, no time is promised. The reader is the profession that reads it: of two queues of one band both
    readers are named, and the later of two queues of one reader is not."""
    for row in rows(step):
        band = text(row, "band").casefold()
        if band not in BANDS:
            raise TableError(f'"{band}" is not a band. Write one of: {", ".join(BANDS)}.', row["band"])
        name = text(row, "queue")
        hours = text(row, "hours")
        if hours and not (hours.isascii() and hours.isdecimal() and 0 < int(hours) <= MOST_HOURS):
            raise TableError(f'"{hours}" is not a number of hours from 1 to {MOST_HOURS}.', row["hours"])
        promised = int(hours) if hours else None
        queue = Queue(name, band, text(row, "meaning"), promised, text(row, "reader"))
        define(words, step, "queue", name, queue)


@sentence(
    "the score counts at most:", Role.VOCABULARY, FAMILY, "the score counts at most:", takes="table",
    columns=("category", "points", "why"), required=2,
)  # fmt: skip
def caps(words: Words, step: Step, table) -> None:
    """Caps the points that the findings of one category may add to the score, so that one theme told ten times does
    not count ten times. The category is what rules name in their tag."""
    for row in rows(step):
        points = _read(row, "points", lambda said: amounts.whole(said))
        if points is None or points > 100:
            raise TableError("A cap is a whole number from 0 to 100.", row["points"])
        define(words, step, "category", text(row, "category"), points)


@sentence(
    "these parameters hold:", Role.VOCABULARY, FAMILY, "these parameters hold:", takes="table",
    columns=("name", "value", "from", "source"), required=4,
)  # fmt: skip
def parameters(words: Words, step: Step, table) -> None:
    """Names the thresholds that experts argue about, each with its value, the day it holds from and its source. A
    rule may write the name wherever it would write the number."""
    wrong: list[TableError] = []
    for row in rows(step):
        try:
            found = _parameter(words, step, row)
            words.parameters[found.name] = found
        except TableError as error:  # the rows below it hold all the same
            wrong.append(error)
    if wrong:
        raise wrong[0]


def _parameter(words: Words, step: Step, row: dict[str, Cell]) -> Parameter:
    name, value, place = text(row, "name"), text(row, "value"), row["value"]
    if not name or not value:
        raise TableError("A parameter has a name and a value.", row["name" if not name else "value"])
    if not name[0].isalpha():
        raise TableError(f'The name "{name}" would be read as a number. Begin it with a letter.', row["name"])
    if name in words.parameters:
        earlier = words.parameters[name]
        raise TableError(f'"{name}" is already given at {earlier.file}:{earlier.line}.', row["name"])
    if not text(row, "source"):
        raise TableError(f'Say where the value of "{name}" comes from.', row["source"])
    try:
        can_be_read(name, value)
    except ValueError as error:
        raise TableError(str(error), place) from None
    effective = _read(row, "from", lambda said: read_day(said, words))
    return Parameter(name, value, effective, text(row, "source"), step.file, place.line, place.column)


@sentence(
    "the time to file is:", Role.VOCABULARY, FAMILY, "the time to file is:", takes="table",
    columns=("state", "period", "injured from", "kind", "confirmed", "source"), required=2,
)  # fmt: skip
def time_to_file(words: Words, step: Step, table) -> None:
    """Says how long after an injury suit may be filed in each state. "Injured from" is the first day of injury a row
    holds for, when the law changed; "kind" limits a row to one kind of injury, such as motor vehicle. A row that is
    not "confirmed" answers no rule: its day is shown as one that an attorney should confirm. A state that is not listed
    is unknown."""
    for row in rows(step):
        code = _read(row, "state", lambda said: state(said, words))
        period = _read(row, "period", amounts.duration)
        if code is None or period is None:
            raise TableError("A row needs a state and a period.", row["state" if code is None else "period"])
        start = _read(row, "injured from", lambda said: read_day(said, words))
        kind = text(row, "kind").casefold() or None
        name = " ".join(str(part) for part in (code, kind, start) if part)
        sure = _yes_or_no(row, "confirmed") is not False
        define(words, step, "time to file", name, FilingPeriod(code, period, start, kind, text(row, "source"), sure))
