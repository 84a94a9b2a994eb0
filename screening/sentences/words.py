"""The kinds of word a sentence may hold.

Closed lists (drug, diagnosis, specialty, payer, queue) come from the vocabulary files.  A
number, duration, dose, percentage or amount of money may be the name of a parameter instead.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any

from rules.errors import UnknownWord, WrongParameter
from rules.model import Verdict, Words
from rules.sentences import Registry, did_you_mean
from screening.readings import NAMES
from screening.reference.encounters import encounters
from screening.sentences import amounts, timing
from screening.sentences.fields import ALIASES, CLAIM, FIELDS

ANY = r'[^"]+?'  # closed lists bound these words; a wrong one is reported with the nearest right one
KINDS = ("signal", "counter-signal", "safety alert", "coverage flag")
LIKE_A_START = 88  # percent alike from which the beginning of a text is taken for a misspelt word
WHENS = ("now", "at settlement")
DATA = Path(__file__).parents[1] / "data"
STATES = DATA / "us_states.csv"


def register(registry: Registry) -> None:
    """Teach the registry every kind of word."""
    add = registry.word_type
    add("title", r'"[^"]*"', lambda text, words: text[1:-1])
    for name, parse, kind in (
        ("int", amounts.whole, "number"),
        ("percent", amounts.percent, "percentage"),
        ("duration", amounts.duration, "duration"),
        ("dose", amounts.dose, "daily dose"),
        ("money", amounts.money, "amount of money"),
    ):
        add(name, ANY, amount(parse, kind), completions=lambda words: list(words.parameters))
    add("weight", ANY, amount(amounts.whole, "number", _weights), completions=_weights)
    add("band", ANY, dose_band)
    add("date", r"\S+", day)
    add("timing", ANY, parsed(timing.timing, "time"), completions=lambda words: list(timing.EXAMPLES))
    anchor = parsed(timing.anchor, "day to count from")
    add("anchor", timing.ANCHOR, anchor, completions=lambda words: list(timing.ANCHORS))
    add("when", ANY, when, completions=lambda words: list(WHENS))
    for name, variable in (("drug", "course"), ("diagnosis", "diagnosis")):
        names = NAMES[variable]
        add(name, ANY, listed(name), variable, partial(_names, name), tuple(names))
    for name in ("specialty", "payer", "queue", "procedure", "wording"):
        add(name, ANY, listed(name), completions=partial(_names, name))
    add("encounter", r"\S+ \S+", encounter, completions=lambda words: list(encounters()))
    add("state", ANY, state, completions=lambda words: list(states()))
    add("field", ANY, field, completions=lambda words: list(FIELDS))
    add("claim", ANY, claim, completions=lambda words: [f"the {name}" for name in CLAIM])
    add("kind", "|".join(KINDS), lambda text, words: text, completions=lambda words: list(KINDS))
    add("verdict", "|".join(v.value for v in Verdict), lambda text, words: Verdict(text))
    add("has", "has|does not have", lambda text, words: text == "has")
    add("answer", "yes|no", lambda text, words: text == "yes", completions=lambda words: ["yes", "no"])
    add("stance", "for|against|neutral", lambda text, words: text)
    add("sex", "female|male|other", lambda text, words: text)


def _names(kind: str, words: Words) -> list[str]:
    return words.names(kind)


def _weights(words: Words) -> list[str]:
    """The parameters that a weight may be: whole numbers not named "the …", as levels and ages are."""
    return [name for name in _fitting(amounts.whole, words) if not name.startswith("the ")]


def _fitting(parse: Callable[[str], Any], words: Words) -> list[str]:
    """The parameters whose value can be read so."""
    return [name for name, parameter in words.parameters.items() if _can_read(parse, parameter.value)]


def _can_read(parse: Callable[[str], Any], value: str) -> bool:
    try:
        parse(value)
    except ValueError:
        return False
    return True


def amount(
    parse: Callable[[str], Any], kind: str, listed: Callable[[Words], list[str]] | None = None
) -> Callable[[str, Words], Any]:
    """A word that is an amount or the name of a parameter holding one; a wrong one is told which are `listed`."""

    def hint(text: str, words: Words) -> str:
        near = did_you_mean(text, _fitting(parse, words))
        names = listed(words) if listed else []
        choice = f"Write a {kind}, or one of: {', '.join(names)}." if names else ""
        return f"{near} {choice}".strip()

    def convert(text: str, words: Words) -> Any:
        try:
            return parse(text)
        except ValueError as error:
            parameter = words.parameters.get(text) or words.parameters.get(text.removeprefix("the "))
            if parameter is None:
                remedy = str(error).partition(". ")[2]
                raise UnknownWord(text, f"{kind} or parameter", lambda: hint(text, words) or remedy) from None
        try:
            return parse(parameter.value)
        except ValueError as error:
            raise WrongParameter(text, kind, parameter, str(error).partition(". ")[2]) from None

    return convert


def parsed(parse: Callable[[str], Any], kind: str) -> Callable[[str, Words], Any]:
    """A word with a grammar of its own."""

    def convert(text: str, words: Words) -> Any:
        try:
            return parse(text)
        except ValueError as error:
            raise UnknownWord(text, kind, str(error).partition(". ")[2]) from None

    return convert


def listed(kind: str) -> Callable[[str, Words], Any]:
    """A word of a closed list; 'another X' is X."""

    def convert(text: str, words: Words) -> Any:
        found = words.get(kind, text.removeprefix("another "))
        if found is None:
            raise UnknownWord(text, kind, lambda: _nearest(kind, text, words))
        return found.value

    return convert


def _nearest(kind: str, text: str, words: Words) -> str:
    """The nearest word of the list; when the text begins with one, what may be wrong is the rest."""
    known = words.names(kind)
    starts = [name for name in known if text.startswith(f"{name} ")]
    if starts:
        longest = max(starts, key=len)
        return f'"{longest}" is known, but not what follows it: "{text[len(longest) + 1 :]}".'
    if text.startswith("no "):
        return f'For a {kind} that must not be there, write "the rule excludes {text[3:]}".'
    return did_you_mean(text.removeprefix("another "), known) or _misspelt_start(text, known)


def _misspelt_start(text: str, known: list[str]) -> str:
    """'Did you mean "opioid"? …' when the text begins with a known word misspelt, with what follows it; or ''."""
    parts = text.split(" ")
    for end in range(len(parts) - 1, 0, -1):
        hint = did_you_mean(" ".join(parts[:end]), known, LIKE_A_START)
        if hint:
            return f'{hint} What follows it is not known either: "{" ".join(parts[end:])}".'
    return ""


def field(text: str, words: Words) -> str:
    """A field of a referral, with or without an article; the value is its name."""
    name = re.sub(r"^(?:the patient's|the|a) ", "", text)
    name = ALIASES.get(name, name)
    if name not in FIELDS:
        hint = did_you_mean(name, FIELDS) or f"Write one of: {', '.join(FIELDS)}."
        raise UnknownWord(text, "field of a referral", hint)
    return name


def claim(text: str, words: Words) -> str:
    """What a referral says of the claim in its own words, with or without an article; the value is its name."""
    name = text.removeprefix("the ")
    if name not in CLAIM:
        hint = did_you_mean(name, CLAIM) or f"Write one of: {', '.join(CLAIM)}."
        raise UnknownWord(text, "fact of the claim", hint)
    return name


def day(text: str, words: Words) -> date:
    """A date, year first."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UnknownWord(text, "date", "Write year-month-day, for example 2025-01-10.") from None


def when(text: str, words: Words) -> str | date:
    """'now', 'at settlement' or the day of 'on 2025-06-30'."""
    if text in WHENS:
        return text
    if text.startswith("on "):
        return day(text[3:], words)
    raise UnknownWord(text, "time", "Write now, at settlement, or on 2025-06-30.")


def dose_band(text: str, words: Words) -> Any:
    """A range of daily doses whose ends may be parameters."""
    try:
        return amounts.dose_band(text, lambda part: _dose(part, words))
    except ValueError as error:
        raise UnknownWord(text, "range of daily doses", str(error).partition(". ")[2]) from None


def _dose(text: str, words: Words) -> Any:
    parameter = words.parameters.get(text)
    if parameter is None:
        return amounts.dose(text)
    try:
        return amounts.dose(parameter.value)
    except ValueError as error:
        raise WrongParameter(text, "daily dose", parameter, str(error).partition(". ")[2]) from None


@cache
def states() -> dict[str, str]:
    """Two-letter code → name."""
    with STATES.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(line for line in file if not line.startswith("#"))}


def state(text: str, words: Words) -> str:
    """A state by its two letters or its name; the value is the two letters."""
    known = states()
    if text.upper() in known:
        return text.upper()
    named = {name.casefold(): code for code, name in known.items()}
    if text.casefold() in named:
        return named[text.casefold()]
    raise UnknownWord(text, "state", did_you_mean(text, [*known.values()]) or "Write its two letters, for example CA.")


def encounter(text: str, words: Words) -> frozenset[str]:
    """What a seventh character says, as its letters."""
    found = encounters().get(text)
    if found is None:
        hint = did_you_mean(text, encounters()) or f"Write one of: {', '.join(encounters())}."
        raise UnknownWord(text, "seventh character", hint)
    return found
