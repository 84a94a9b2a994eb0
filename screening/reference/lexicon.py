"""The dictionary of product texts: ingredients, brands, forms and the words that name no drug."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from screening.reference import read_table

_TOKEN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*\.\d+|\d+|[a-z]+|[^\sa-z0-9]")


@dataclass(frozen=True)
class Ingredient:
    """An active ingredient: its name here, RxNorm code (or ""), the project's class, other spellings."""

    name: str
    rxcui: str
    klass: str
    aliases: tuple[str, ...]


@dataclass(frozen=True)
class Brand:
    """A brand or product shorthand.  `strengths` are mg in one unit, aligned with `ingredients`, or ()."""

    name: str
    ingredients: tuple[str, ...]
    form: str | None
    route: str | None
    extended: bool | None
    strengths: tuple[Decimal, ...]


@dataclass(frozen=True)
class FormWords:
    """What a form phrase says.  `states` is form (its route only usual), route, release or both."""

    form: str | None
    route: str | None
    extended: bool | None
    states: str


@dataclass(frozen=True)
class Entry:
    """One phrase of the dictionary; `kind` is ingredient, brand, form or word."""

    words: tuple[str, ...]
    kind: str
    value: Any  # Ingredient, Brand, FormWords, or the frozenset of what a word is


def fold(text: str) -> str:
    """Lower case, without accents, one space for any run of white space, µ and μ as u."""
    text = text.replace("µ", "u").replace("μ", "u")
    plain = unicodedata.normalize("NFKD", text)
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).lower().split())


def tokens(folded: str) -> list[tuple[str, int, int]]:
    """(token, start, end) of words, numbers and single signs of a folded text."""
    return [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(folded)]


def phrase(text: str) -> tuple[str, ...]:
    """The words and numbers of a dictionary phrase."""
    return tuple(token for token, _, _ in tokens(fold(text)) if token[0].isalnum())


def _yes_no(text: str) -> bool | None:
    return {"yes": True, "no": False}.get(text)


@cache
def ingredients() -> dict[str, Ingredient]:
    """Every known ingredient by name."""
    found = {}
    for row in read_table("ingredients"):
        aliases = tuple(a for a in row["aliases"].split("|") if a)
        found[row["ingredient"]] = Ingredient(row["ingredient"], row["rxcui"], row["class"], aliases)
    return found


@cache
def ingredients_of_class(klass: str) -> frozenset[str]:
    """Names of the ingredients of one class, e.g. "opioid"."""
    return frozenset(i.name for i in ingredients().values() if i.klass == klass)


@cache
def brands() -> dict[str, Brand]:
    """Every known brand by its name in lower case."""
    return {
        row["brand"]: Brand(
            row["brand"],
            tuple(row["ingredients"].split("|")),
            row["form"] or None,
            row["route"] or None,
            _yes_no(row["extended"]),
            tuple(Decimal(s) for s in row["strengths"].split("|") if s),
        )
        for row in read_table("brands")
    }


@cache
def compound_marks() -> dict[str, str]:
    """Words that mark a compounded product, with the ingredient beside which they mean nothing (or "")."""
    return {row["word"]: row["not_for"] for row in read_table("words") if row["kind"] == "compounded"}


@cache
def entries() -> dict[str, tuple[Entry, ...]]:
    """Every phrase by its first word, the longest first (so the first that fits is the longest)."""
    found: dict[tuple[str, ...], Entry] = {}
    kinds: dict[str, set[str]] = {}
    for row in read_table("words"):
        kinds.setdefault(row["word"], set()).add(row["kind"])
    for word, its in kinds.items():
        found[phrase(word)] = Entry(phrase(word), "word", frozenset(its))
    for row in read_table("forms"):
        words = phrase(row["words"])
        value = FormWords(row["form"] or None, row["route"] or None, _yes_no(row["extended"]), row["states"])
        found[words] = Entry(words, "form", value)
    for brand in brands().values():
        found[phrase(brand.name)] = Entry(phrase(brand.name), "brand", brand)
    for ingredient in ingredients().values():
        for name in (ingredient.name, *ingredient.aliases):
            found[phrase(name)] = Entry(phrase(name), "ingredient", ingredient)
    by_first: dict[str, list[Entry]] = {}
    for entry in found.values():
        by_first.setdefault(entry.words[0], []).append(entry)
    return {first: tuple(sorted(group, key=lambda e: -len(e.words))) for first, group in by_first.items()}


@cache
def salts() -> frozenset[str]:
    """Words that name a salt or ester when they follow an ingredient."""
    return frozenset(row["word"] for row in read_table("words") if row["kind"] == "salt")


@cache
def drug_words() -> dict[str, frozenset[str]]:
    """Single words of at least six letters that name a drug, with the ingredients each stands for."""
    found: dict[str, set[str]] = {}
    for group in entries().values():
        for entry in group:
            if len(entry.words) == 1 and len(entry.words[0]) >= 6 and entry.kind in ("ingredient", "brand"):
                value = entry.value
                names = (value.name,) if isinstance(value, Ingredient) else value.ingredients
                found.setdefault(entry.words[0], set()).update(names)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def confusable() -> frozenset[str]:
    """Drug words that must not be reached by correcting a spelling: every name of a drug in a look-alike pair."""
    listed = {phrase(name)[0] for row in read_table("lookalikes") for name in (row["name"], row["other"])}
    drugs = {name for word in listed for name in drug_words().get(word, ())} | listed
    return frozenset(listed | {word for word, names in drug_words().items() if names & drugs})
