"""Search of drugs and of ICD-10-CM codes while somebody types, over the project's own tables.

Nothing is guessed into a referral: a misspelling gets suggestions, and a person chooses.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from heapq import nsmallest

from rapidfuzz import process
from rapidfuzz.distance import OSA

from screening import codes
from screening.reference import read_table
from screening.reference.lexicon import brands, fold, ingredients

MOST = 10  # hits of one search
SUGGESTED = 3
LONGEST = 100  # characters of a search that are looked at
EXPANDED = 3  # so few codes are shown with each of their 7th characters
_CODE = re.compile(r"[A-Z]\d[0-9A-Z]?\.?[0-9A-Z]{0,4}", re.IGNORECASE | re.ASCII)
_WORD = re.compile(r"[a-z0-9]+")
# An injury case rarely means: birth, malformation, outer cause, history; fractures by stress, disease or treatment.
_SELDOM = (*"OPQVWXYZ", "M80", "M84", "M484", "M485", "M96", "M97")
_SMALL_WORDS = frozenset(["of", "and", "the", "a", "an", "in", "on", "to", "with", "by", "or", "for", "due", "at"])


@dataclass(frozen=True)
class DrugHit:
    """A name to put into a fill: `kind` is "generic", "brand" or "other name"; `means` are its ingredients."""

    name: str
    kind: str
    means: tuple[str, ...]


@dataclass(frozen=True)
class DrugsFound:
    """Names, the best first.  `rest` is what was typed after the name ("4.5 mg"); without hits, what resembles it."""

    hits: tuple[DrugHit, ...] = ()
    rest: str = ""
    did_you_mean: tuple[DrugHit, ...] = ()


@dataclass(frozen=True)
class CodeHit:
    """A code with its dot.  `complete`: it can stand as it is; `encounters`: the 7th characters it still needs."""

    code: str
    description: str
    complete: bool
    encounters: str = ""


@dataclass(frozen=True)
class CodesFound:
    """Codes, the best first; `more` that there are others; without hits, words that resemble what was typed."""

    hits: tuple[CodeHit, ...] = ()
    more: bool = False
    did_you_mean: tuple[str, ...] = ()


def warm_up() -> None:
    """Build the indexes (about half a second), so that the first search need not."""
    _drug_names()
    _word_index()


# --- drugs ----------------------------------------------------------------------------


def search_drugs(text: str, most: int = MOST) -> DrugsFound:
    """Brands, generics and other names that begin with, or hold words that begin with, what was typed."""
    typed = fold(text[:LONGEST])
    number = re.search(r"(?:^|\s)\.?\d", typed)  # "naltrexone 4.5 mg": the name ends where a strength begins
    name, rest = (typed[: number.start()].strip(), typed[number.start() :].strip()) if number else (typed, "")
    wanted = _WORD.findall(name)
    if not wanted:
        return DrugsFound()
    ranked = sorted((rank, len(hit.name), hit.name, hit) for hit in _drug_names() if (rank := _rank(hit, name, wanted)))
    if ranked:
        return DrugsFound(tuple(hit for *_, hit in ranked[:most]), rest)
    return DrugsFound((), rest, _resembling(max(wanted, key=len)))


@cache
def _drug_names() -> tuple[DrugHit, ...]:
    """Every name once; cut-off spellings ("gabapent") are found by the name that they begin."""
    found = {name: DrugHit(name, "generic", (name,)) for name in ingredients()}
    for brand in brands().values():
        found.setdefault(brand.name, DrugHit(brand.name, "brand", brand.ingredients))
    for ingredient in ingredients().values():
        for alias in ingredient.aliases:
            if not _cut_off(alias, ingredient.name):
                found.setdefault(alias, DrugHit(alias, "other name", (ingredient.name,)))
    return tuple(found.values())


def _cut_off(alias: str, name: str) -> bool:
    return alias[:3] == name[:3] and len(alias) < len(name) and " " not in alias


def _rank(hit: DrugHit, typed: str, wanted: list[str]) -> int:
    """1 the name itself, 2 begins so, 3 has a word that begins so, 4 has words for all of it; 0 none of these."""
    if hit.name == typed:
        return 1
    if hit.name.startswith(typed):
        return 2
    words = _WORD.findall(hit.name)
    if not all(any(word.startswith(part) for word in words) for part in wanted):
        return 0
    return 3 if len(wanted) == 1 else 4


@lru_cache(maxsize=2000)
def _resembling(word: str) -> tuple[DrugHit, ...]:
    """Names within a few edits of a word, whole or as far as it goes."""
    if len(word) < 4:
        return ()
    names = _drug_names()
    farthest = min(3, len(word) // 3)
    whole = [hit.name for hit in names]
    begun = [name[: len(word)] for name in whole]
    distance: dict[int, float] = {}
    for penalty, texts in ((0.0, whole), (0.5, begun)):
        for _, edits, place in process.extract(word, texts, scorer=OSA.distance, score_cutoff=farthest, limit=None):
            distance[place] = min(distance.get(place, 99), edits + penalty)
    best = nsmallest(SUGGESTED, distance, key=lambda place: (distance[place], len(whole[place]), whole[place]))
    return tuple(names[place] for place in best)


# --- ICD-10-CM codes ------------------------------------------------------------------


def search_codes(text: str, most: int = MOST) -> CodesFound:
    """Codes by the beginning of the code, or by words of what they say."""
    typed = " ".join(text[:LONGEST].split())
    if _CODE.fullmatch(typed):
        return _by_code(typed, most)
    return _by_words(typed, most)


def _by_code(typed: str, most: int) -> CodesFound:
    code = codes.read_code(typed)
    if code.encounter and code.known and not _wrong(code):
        return CodesFound((CodeHit(code.dotted, _with_encounter(code.description, code.encounter), True),))
    begins = typed.upper().replace(".", "")
    stems = _stems_from(begins) or _stems_from(begins.rstrip("X"))
    complete = [stem for stem in stems if codes.table()[stem].billable]
    return _shown(complete or stems, most)


def _wrong(code: codes.Code) -> bool:
    return any("does not take" in note for note in code.notes)


def _stems_from(begins: str) -> list[str]:
    stems = _sorted_stems()
    at = bisect_left(stems, begins)
    return stems[at : bisect_left(stems, begins + "~", at)]


@cache
def _sorted_stems() -> list[str]:
    return sorted(codes.table())


def _shown(stems: Iterable[str], most: int) -> CodesFound:
    chosen = list(stems)
    each = len(chosen) <= EXPANDED
    hits = [hit for stem in chosen[: most + 1] for hit in _hits(stem, each)]
    return CodesFound(tuple(hits[: max(most, 16)]) if each else tuple(hits[:most]), len(chosen) > most)


def _hits(stem: str, each: bool) -> Iterator[CodeHit]:
    entry = codes.table()[stem]
    dotted = stem if len(stem) <= 3 else f"{stem[:3]}.{stem[3:]}"
    if not entry.encounters:
        yield CodeHit(dotted, entry.description, entry.billable)
    elif each:
        for letter in entry.encounters:
            whole = stem.ljust(6, "X") + letter
            yield CodeHit(f"{whole[:3]}.{whole[3:]}", _with_encounter(entry.description, letter), True)
    else:
        yield CodeHit(dotted, entry.description, False, entry.encounters)


def _with_encounter(description: str, letter: str) -> str:
    said = {"A": "initial encounter", "D": "subsequent encounter", "S": "sequela"}.get(letter)
    return f"{description}, {said or f'encounter {letter}'}"


@dataclass(frozen=True)
class _Words:
    """The words of the descriptions in order, the stems that hold each, and how early a stem is shown."""

    words: list[str]
    stems: list[frozenset[str]]
    rank: dict[str, int]


@cache
def _word_index() -> _Words:
    holds: dict[str, set[str]] = {}
    for stem, entry in codes.table().items():
        for word in _WORD.findall(fold(entry.description)):
            holds.setdefault(word, set()).add(stem)
    words = sorted(holds)
    rank = {
        stem: (0 if entry.billable else 1000) + (200 if stem.startswith(_SELDOM) else 0) + len(entry.description)
        for stem, entry in codes.table().items()
    }
    return _Words(words, [frozenset(holds[word]) for word in words], rank)


@cache
def _meanings(use: str) -> list[tuple[frozenset[str], list[list[str]]]]:
    """(what people type, each wording it stands for), the longest first; `use` is "always" or "nothing found"."""
    table = (row for row in read_table("code_words") if row["use"] == use)
    rows = [
        (frozenset(_WORD.findall(row["typed"])), [_WORD.findall(fold(words)) for words in row["words"].split("/")])
        for row in table
    ]
    return sorted(rows, key=lambda row: -len(row[0]))


def _by_words(typed: str, most: int) -> CodesFound:
    said = [word for word in _WORD.findall(fold(typed)) if word not in _SMALL_WORDS]
    ways = [[word for word in way if len(word) > 1 or word.isdigit()] for way in _spelt_out(said, "always")]
    if not any(ways):
        return CodesFound()
    missing = [next((word for word in way if not _holding(word)), "") for way in ways]
    if all(missing):
        return CodesFound(did_you_mean=_like_word(missing[0]))
    found = _with_any(ways) or _with_any([other for way in ways for other in _spelt_out(way, "nothing found")])
    best = nsmallest(most + 1, found, key=lambda stem: (_word_index().rank[stem], stem))
    return _shown(best, most)


def _with_any(ways: list[list[str]]) -> frozenset[str]:
    """The stems that hold every word of one of the ways to say it."""
    return frozenset().union(*(frozenset.intersection(*sorted(map(_holding, way), key=len)) for way in ways))


def _spelt_out(typed: list[str], use: str) -> list[list[str]]:
    """Abbreviations and everyday words replaced by the words of the descriptions: each way to say what was typed."""
    ways = [typed]
    for said, wordings in _meanings(use):
        if said <= set(typed):
            typed = [word for word in typed if word not in said]
            ways = [[word for word in way if word not in said] + words for way in ways for words in wordings]
    return ways


@lru_cache(maxsize=2000)
def _holding(begins: str) -> frozenset[str]:
    """The stems whose description has a word that begins so."""
    index = _word_index()
    at = bisect_left(index.words, begins)
    end = bisect_left(index.words, begins + "~", at)
    return frozenset().union(*index.stems[at:end])


@lru_cache(maxsize=2000)
def _like_word(word: str) -> tuple[str, ...]:
    if len(word) < 4:
        return ()
    farthest = min(3, len(word) // 3)
    near = process.extract(word, _word_index().words, scorer=OSA.distance, score_cutoff=farthest, limit=SUGGESTED)
    return tuple(found for found, _, _ in near)
