"""A small language about boats and storms, to test `rules` without any medicine.

A case is a harbour log: voyages and storms on numbered days, and the size of the crew.
`{boat}` binds a voyage, `{wind}` binds a storm; everything else is a closed list or a number.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from types import SimpleNamespace

from rules.errors import TableError, UnknownWord
from rules.model import Answer, Outcome, Parameter, Ref, Role, Row, Verdict, Word, Words
from rules.sentences import Registry, did_you_mean

REGISTRY = Registry()
sentence = REGISTRY.sentence


# --- the case ---------------------------------------------------------------------


@dataclass(frozen=True)
class Voyage:
    id: int
    hull: str
    start: int
    end: int


@dataclass(frozen=True)
class Storm:
    id: int
    wind: str
    day: int


@dataclass(frozen=True)
class Log:
    """What the sentences ask.  `complete` False: voyages may be missing from the log."""

    words: Words
    voyages: tuple[Voyage, ...] = ()
    storms: tuple[Storm, ...] = ()
    crew: int | None = None
    complete: bool = True

    @property
    def groups(self) -> set[tuple[str, str]]:
        kinds = {"voyage": "boat", "storm": "wind"}
        named = ((kind, name) for kind, word in kinds.items() for name in self.words.names(word))
        return {group for group in named if self.candidates(*group)}

    def candidates(self, kind: str, group: str) -> tuple[int, ...]:
        if kind == "voyage":
            hulls = self.words.get("boat", group).value
            return tuple(v.id for v in self.voyages if v.hull in hulls)
        winds = self.words.get("wind", group).value
        return tuple(s.id for s in self.storms if s.wind in winds)


@dataclass
class Draft:
    """An example under construction."""

    voyages: list[tuple[str, int, int]] = field(default_factory=list)
    storms: list[tuple[str, int]] = field(default_factory=list)
    crew: int | None = None
    complete: bool = True


class Harness:
    """What running examples needs of the toy."""

    def start(self) -> Draft:
        return Draft()

    def facts(self, example: Draft, rulebook) -> Log:
        return Log(
            rulebook.words,
            tuple(Voyage(i, *v) for i, v in enumerate(example.voyages)),
            tuple(Storm(i, *s) for i, s in enumerate(example.storms)),
            example.crew,
            example.complete,
        )

    def result(self, rulebook, example, evaluation, rule_id):
        return SimpleNamespace(rulebook=rulebook, example=example, evaluation=evaluation, rule_id=rule_id)


# --- words ------------------------------------------------------------------------


def closed(kind: str):
    """A converter that looks a word up in the closed list of its kind."""

    def convert(text: str, words: Words) -> Word:
        name = text.removeprefix("another ")
        word = words.get(kind, name)
        if word is None:
            raise UnknownWord(name, kind, did_you_mean(name, words.names(kind)))
        return word

    return convert


def number(text: str, words: Words) -> int:
    """A whole number, or the name of a parameter."""
    if text.lstrip("-").isdigit():
        return int(text)
    parameter = words.parameters.get(text)
    if parameter is None:
        raise UnknownWord(text, "number or parameter", did_you_mean(text, words.parameters))
    return int(parameter.value)


REGISTRY.word_type("title", r'"[^"]*"', lambda text, words: text[1:-1])
REGISTRY.word_type("int", r"-?\d+|[a-z][a-z ]*", number)
REGISTRY.word_type(
    "boat", r".+", closed("boat"), "voyage", lambda words: words.names("boat"), placeholders=("", "start", "days")
)
REGISTRY.word_type("wind", r".+", closed("wind"), "storm", lambda words: words.names("wind"), placeholders=("", "day"))
REGISTRY.word_type("berth", r".+", closed("berth"), None, lambda words: words.names("berth"))
REGISTRY.word_type("kind", r"signal|counter-signal|safety alert", lambda text, words: text)
REGISTRY.word_type("side", r"owner|insurer", lambda text, words: text)
REGISTRY.word_type("verdict", r"fires|stays silent|asks", lambda text, words: Verdict(text))


# --- vocabulary -------------------------------------------------------------------


def _names(words: Words, step, kind: str, title: str, table) -> None:
    if not table:
        raise ValueError(f'"{title}" is given no {kind}.')
    words.add(Word(kind, title, frozenset(record[kind] for record in table), step.file, step.line))


@sentence(
    "{title} means these boats:",
    Role.VOCABULARY,
    "vocabulary",
    '"ketch" means these boats:',
    takes="table",
    columns=("boat",),
    required=1,
)
def boats(words, step, title, table):
    """A group of hulls under one name."""
    for row in step.table.rows:
        if not row[0].text:
            raise TableError("A boat needs a name.", row[0])
    _names(words, step, "boat", title, table)


@sentence(
    "{title} means these winds:",
    Role.VOCABULARY,
    "vocabulary",
    '"gale" means these winds:',
    takes="table",
    columns=("wind",),
    required=1,
)
def winds(words, step, title, table):
    """A group of winds under one name."""
    _names(words, step, "wind", title, table)


@sentence(
    "these are the berths:",
    Role.VOCABULARY,
    "vocabulary",
    "these are the berths:",
    takes="table",
    columns=("berth",),
    required=1,
)
def berths(words, step, table):
    """The places a case can be sent to."""
    for record in table:
        words.add(Word("berth", record["berth"], None, step.file, step.line))


@sentence(
    "these are the parameters:",
    Role.VOCABULARY,
    "vocabulary",
    "these are the parameters:",
    takes="table",
    columns=("name", "value", "effective", "source"),
    required=2,
)
def parameters(words, step, table):
    """Thresholds that a rule may use by name."""
    for row, record in zip(step.table.rows, table, strict=True):
        if not record["value"].isdigit():
            raise TableError(f'"{record["value"]}" is not a whole number.', row[1])
        try:
            effective = date.fromisoformat(record["effective"]) if record.get("effective") else None
        except ValueError:
            raise ValueError(f'"{record["effective"]}" is not a date.') from None
        name = record["name"]
        words.parameters[name] = Parameter(
            name, record["value"], effective, record.get("source", ""), step.file, row[1].line, row[1].column
        )


# --- conditions -------------------------------------------------------------------


def _voyages(case: Log, group: Word) -> Iterable[Voyage]:
    return (v for v in case.voyages if v.hull in group.value)


def _unlogged(case: Log) -> Iterable[Row]:
    if not case.complete:
        yield Row(Answer.UNKNOWN, (None,), missing="the rest of the harbour log")


@sentence("the rule {needs} {boat}", Role.CONDITION, "boats", "the rule needs ketch")
def sailed(case: Log, boat):
    """A voyage of such a boat is in the log."""
    for voyage in _voyages(case, boat):
        yield Row(Answer.YES, (voyage.id,), (Ref("voyage", voyage.id),))
    yield from _unlogged(case)


@sentence(
    "the rule {needs} {boat} lasting at least {int} day(s)",
    Role.CONDITION,
    "boats",
    "the rule needs ketch lasting at least 3 days",
)
def lasting(case: Log, boat, days):
    """A voyage of at least that many days."""
    for voyage in _voyages(case, boat):
        long = voyage.end - voyage.start + 1 >= days
        yield Row(Answer.YES if long else Answer.NO, (voyage.id,), (Ref("voyage", voyage.id),))
    yield from _unlogged(case)


@sentence(
    "the rule {needs} {boat} overlapping {boat}",
    Role.CONDITION,
    "boats",
    "the rule needs ketch overlapping sloop",
)
def overlapping(case: Log, first, second):
    """Two different voyages with a day in common."""
    for a in _voyages(case, first):
        for b in _voyages(case, second):
            if a.id != b.id and a.start <= b.end and b.start <= a.end:
                yield Row(Answer.YES, (a.id, b.id), (Ref("voyage", a.id), Ref("voyage", b.id)))
        if not case.complete:
            yield Row(Answer.UNKNOWN, (a.id, None), missing="the rest of the harbour log")
    if not case.complete:
        for b in _voyages(case, second):
            yield Row(Answer.UNKNOWN, (None, b.id), missing="the rest of the harbour log")
        yield Row(Answer.UNKNOWN, (None, None), missing="the rest of the harbour log")


@sentence("the rule {needs} a storm of {wind}", Role.CONDITION, "storms", "the rule needs a storm of gale")
def storm(case: Log, wind):
    """A storm of that wind is in the log."""
    for found in case.storms:
        if found.wind in wind.value:
            yield Row(Answer.YES, (found.id,), (Ref("storm", found.id),))


@sentence(
    "the rule {needs} {boat} caught in {wind}",
    Role.CONDITION,
    "storms",
    "the rule needs ketch caught in gale",
)
def caught(case: Log, boat, wind):
    """A storm of that wind blew during a voyage of such a boat."""
    for voyage in _voyages(case, boat):
        for found in case.storms:
            if found.wind in wind.value and voyage.start <= found.day <= voyage.end:
                evidence = (Ref("voyage", voyage.id), Ref("storm", found.id))
                yield Row(Answer.YES, (voyage.id, found.id), evidence)
    if not case.complete:
        for found in case.storms:
            if found.wind in wind.value:
                yield Row(Answer.UNKNOWN, (None, found.id), missing="the rest of the harbour log")


@sentence("the rule {needs} a crew of at least {int}", Role.CONDITION, "crew", "the rule needs a crew of at least 3")
def crew(case: Log, least):
    """So many hands on board."""
    if case.crew is None:
        yield Row(Answer.UNKNOWN, missing="the size of the crew")
    elif case.crew >= least:
        yield Row(Answer.YES, evidence=(Ref("record", "crew"),))


@sentence(
    "the rule needs at least {int} of these:",
    Role.CONDITION,
    "boats",
    "the rule needs at least 2 of these:",
    takes="table",
    columns=("boat", "days"),
    required=1,
    cells={"boat": "boat", "days": "int"},
)
def several(case: Log, least, table):
    """So many of the groups listed have a voyage (of at least so many days)."""
    groups = [(case.words.get("boat", record["boat"]), int(record.get("days") or 0)) for record in table]
    held = [g for g, days in groups if any(v.end - v.start + 1 >= days for v in _voyages(case, g))]
    if len(held) >= least:
        yield Row(Answer.YES)
    elif not case.complete:
        yield Row(Answer.UNKNOWN, missing="the rest of the harbour log")


@sentence(
    "the rule {needs} the {kind} {title}",
    Role.CONDITION,
    "chaining",
    'the rule needs the signal "Rough passage"',
    title_kind=lambda kind, title: (kind, title),
)
def finding(case: Log, kind, title):
    """A finding of another rule; the engine answers it."""
    raise AssertionError("answered by the evaluation")


@sentence(
    "the rule needs a danger score of at least {int}",
    Role.CONDITION,
    "chaining",
    "the rule needs a danger score of at least 40",
    late=True,
)
def danger(case: Log, evaluation, least):
    """The weights raised so far add up to that."""
    if sum(evaluation.weights) >= least:
        yield Row(Answer.YES)


# --- outcomes ---------------------------------------------------------------------


@sentence("the rule raises the {kind} {title}", Role.OUTCOME, "outcomes", 'the rule raises the safety alert "Swamped"')
def raises(kind, title):
    """A finding without a weight."""
    return Outcome("raises", kind, title)


@sentence(
    "the rule raises the {kind} {title} with weight {int}",
    Role.OUTCOME,
    "outcomes",
    'the rule raises the signal "Rough passage" with weight 20',
)
def raises_weighted(kind, title, weight):
    """A finding with a weight."""
    return Outcome("raises", kind, title, weight)


@sentence("the rule asks for {title}", Role.OUTCOME, "outcomes", 'the rule asks for "the harbour log"')
def asks(title):
    """Something to obtain."""
    return Outcome("asks", title=title)


@sentence("the rule routes the case to {berth}", Role.OUTCOME, "outcomes", "the rule routes the case to north quay")
def routes(berth):
    """Where the case goes."""
    return Outcome("routes", title=berth.name)


@sentence(
    "for the {side} the rule reads:", Role.OUTCOME, "outcomes", "for the insurer the rule reads:", takes="docstring"
)
def reads(side, text):
    """What one side will say."""
    if not text.strip():
        raise ValueError("A reading says something.")
    return Outcome("reads", details={"side": side, "text": text})


@sentence(
    "the rule cites:",
    Role.OUTCOME,
    "outcomes",
    "the rule cites:",
    takes="table",
    columns=("stance", "source", "finding"),
    required=2,
)
def cites(table):
    """Published evidence."""
    for record in table:
        if record["stance"] not in ("for", "against"):
            raise ValueError(f'A stance is "for" or "against", not "{record["stance"]}".')
    return Outcome("cites", details={"rows": tuple(table)})


# --- examples ---------------------------------------------------------------------


@sentence(
    "the boat sailed:",
    Role.SETUP,
    "log",
    "the boat sailed:",
    takes="table",
    columns=("boat", "from", "to"),
    required=3,
    cells={"from": "int", "to": "int"},
)
def the_boat_sailed(example: Draft, table):
    """Voyages, by first and last day."""
    example.voyages += [(r["boat"], int(r["from"]), int(r["to"])) for r in table]


@sentence("a {wind} blew on day {int}", Role.SETUP, "log", "a gale blew on day 4")
def blew(example: Draft, wind, day):
    """A storm of (the first of) that wind."""
    example.storms.append((min(wind.value), day))


@sentence("the crew numbers {int}", Role.SETUP, "log", "the crew numbers 3")
def crew_numbers(example: Draft, hands):
    """So many on board."""
    example.crew = hands


@sentence("part of the log is lost", Role.SETUP, "log", "part of the log is lost")
def lost(example: Draft):
    """Voyages may be missing from the log."""
    example.complete = False


@sentence("the case is screened", Role.SETUP, "log", "the case is screened")
def screened(example: Draft):
    """Now."""


@sentence("the rule {verdict}", Role.CHECK, "checks", "the rule fires")
def verdict(result, expected):
    """The rule of this block says so."""
    got = result.evaluation.verdict(result.rule_id)
    assert got is expected, f"the rule {got.value}, not {expected.value}"


@sentence(
    "the case has the {kind} {title}",
    Role.CHECK,
    "checks",
    'the case has the signal "Rough passage"',
    title_kind=lambda kind, title: (kind, title),
)
def has(result, kind, title):
    """Some rule raised it."""
    assert (kind, title) in result.evaluation.titles, f'the case has no {kind} "{title}"'


VOCABULARY = """\
Feature: Words

  Background: Words
    Given "ketch" means these boats:
      | boat   |
      | Alma   |
      | Brenda |
    And "sloop" means these boats:
      | boat  |
      | Cora  |
      | Doris |
    And "fleet" means these boats:
      | boat |
      | Alma |
      | Cora |
    And "gale" means these winds:
      | wind   |
      | gale 8 |
      | gale 9 |
    And "breeze" means these winds:
      | wind     |
      | breeze 3 |
    And these are the berths:
      | berth      |
      | north quay |
      | south quay |
    And these are the parameters:
      | name        | value | effective  | source        |
      | long voyage | 5     | 2026-01-01 | harbour rules |
"""

RULES = """\
@owner:harbour
Feature: Storms at sea

  Background: A log
    Given the crew numbers 3

  @id:rough @v1 @category:weather
  Rule: A ketch caught in a gale
    Ketches roll.

    Background: Definition
      Given the rule needs ketch lasting at least long voyage days
      And the rule needs ketch caught in gale
      And the rule excludes sloop overlapping ketch
      Then the rule raises the signal "Rough passage" with weight 20
      And for the owner the rule reads:
        \"\"\"
        {ketch} sailed from day {start} for {days} days, into {gale} on day {gale day}.
        \"\"\"
      And for the insurer the rule reads:
        \"\"\"
        A ketch is built for it.
        \"\"\"
      And the rule cites:
        | stance | source    | finding       |
        | for    | Pilot, 12 | ketches roll  |

    Scenario Outline: <what> - the rule <verdict>
      Given the boat sailed:
        | boat   | from | to   |
        | <boat> | 1    | <to> |
      And a <wind> blew on day 4
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what          | boat | to | wind   | verdict      |
        | A long voyage | Alma | 6  | gale   | fires        |
        | A short one   | Alma | 4  | gale   | stays silent |
        | Fair weather  | Alma | 6  | breeze | stays silent |
        | Another boat  | Cora | 6  | gale   | stays silent |

    Example: Company at sea
      Given the boat sailed:
        | boat | from | to |
        | Alma | 1    | 6  |
        | Cora | 6    | 8  |
      And a gale blew on day 4
      When the case is screened
      Then the rule stays silent

  @id:swamped @v2
  Rule: Swamped for want of hands
    Two hands can not bail and steer.

    Background: Definition
      Given the rule needs the signal "Rough passage"
      And the rule excludes a crew of at least 4
      Then the rule raises the safety alert "Swamped"
      And the rule cites:
        | stance | source    |
        | for    | Pilot, 14 |

    Example: Three hands in a gale
      Given the boat sailed:
        | boat   | from | to |
        | Brenda | 1    | 9  |
      And a gale blew on day 4
      When the case is screened
      Then the rule fires
      And the case has the signal "Rough passage"

    Example: Four hands
      Given the boat sailed:
        | boat   | from | to |
        | Brenda | 1    | 9  |
      And a gale blew on day 4
      And the crew numbers 4
      When the case is screened
      Then the rule stays silent
"""
