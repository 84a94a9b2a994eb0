"""Reading a product text: which ingredients, in what form, of what strength.

The text is cut into words, and every word is looked up in one dictionary of
ingredients, brands, forms and words that name no drug, the longest phrase first.
Whole words only: "naltrexone" is never found inside "methylnaltrexone".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rules.counting import counted
from screening.model import Strength
from screening.reference import lexicon
from screening.reference.lexicon import Brand, Entry, FormWords
from screening.spelling import nearest
from screening.strengths import Found, find_strengths

_BETWEEN = frozenset("-,.'")  # signs allowed inside a phrase of the dictionary
_BETWEEN_BRAND = _BETWEEN | frozenset("/#")
_COMBINE = frozenset({"/", "+", "&", "and", "with", "w"})
_WEAR = re.compile(r"(?<![/\d.])(?<!/ )(\d+) ?hr\b")
_LIQUIDS = ("solution", "suspension", "drops")


@dataclass(frozen=True)
class ProductText:
    """What a product text says.  Without ingredients, `reason` says why and `suggestion` what it may be.

    `strengths` holds those that could be told apart, by ingredient; `strength_note` says why one is missing.
    `notes` are (code, message) pairs for the reader of the referral.
    """

    ingredients: tuple[str, ...]
    complete: bool = True
    strengths: tuple[tuple[str, Strength], ...] = ()
    strength_note: str = ""
    form: str | None = None
    route: str | None = None
    extended: bool | None = None
    compounded: bool = False
    how: str = "name"
    note: str = ""
    wear_hours: int | None = None
    notes: tuple[tuple[str, str], ...] = ()
    reason: str = ""
    suggestion: str = ""


@dataclass(frozen=True)
class _Item:
    entry: Entry
    first: int  # index of its first token
    last: int
    start: int  # place in the folded text
    bracketed: bool


@dataclass
class _Scan:
    tokens: list[tuple[str, int, int]]
    items: list[_Item]
    unknown: list[int]  # indexes of words that are in no list
    corrected: list[tuple[str, str]]
    in_brackets: set[int]  # indexes of words inside [ ], where RxNorm puts the brand

    def of(self, kind: str) -> list[_Item]:
        return [item for item in self.items if item.entry.kind == kind]


def _fits(entry: Entry, words: Sequence[tuple[str, int, int]], at: int) -> int | None:
    """Index of the last token if the phrase stands at token `at`, else None."""
    between = _BETWEEN_BRAND if entry.kind == "brand" else _BETWEEN
    for word in entry.words[1:]:
        at += 1
        while at < len(words) and words[at][0] in between:
            at += 1
        if at >= len(words) or words[at][0] != word:
            return None
    return at


def _entry_at(words: Sequence[tuple[str, int, int]], at: int) -> tuple[Entry, int] | None:
    for entry in lexicon.entries().get(words[at][0], ()):
        last = _fits(entry, words, at)
        if last is not None:
            return entry, last
    return None


def _scan(folded: str) -> _Scan:
    words = lexicon.tokens(folded)
    scan = _Scan(words, [], [], [], set())
    after_drug = False  # nothing but salts since the last drug name
    depth = 0
    at = 0
    while at < len(words):
        token = words[at][0]
        depth += (token == "[") - (token == "]")
        found = _entry_at(words, at) if token[0].isalnum() else None
        if after_drug and token in lexicon.salts() and (found is None or len(found[0].words) == 1):
            at += 1
            continue
        if found:
            entry, last = found
            scan.items.append(_Item(entry, at, last, words[at][1], depth > 0))
            after_drug = entry.kind in ("ingredient", "brand")
            at = last + 1
            continue
        if token.isalpha() and len(token) > 1:
            guess = nearest(token)
            if guess and guess.believed:
                entry = lexicon.entries()[guess.word][-1]  # the word alone is its shortest phrase
                scan.items.append(_Item(entry, at, at, words[at][1], depth > 0))
                scan.corrected.append((token, guess.word))
                after_drug = True
                at += 1
                continue
            scan.unknown.append(at)
            if depth:
                scan.in_brackets.add(at)
        after_drug = after_drug and token in ("-", ".")
        at += 1
    return scan


def _is_prefix(item: _Item | None) -> bool:
    return item is not None and item.entry.kind == "word" and "prefix" in item.entry.value


def _altered_name(scan: _Scan) -> str:
    """ "methyl naltrexone": a chemical prefix before a name makes another substance of it; the words, or ""."""
    by_last = {item.last: item for item in scan.items}
    for item in scan.of("ingredient"):
        before = item.first - 1
        while before >= 0 and scan.tokens[before][0] in "-.( ":
            before -= 1
        if _is_prefix(by_last.get(before)):
            return f"{scan.tokens[before][0]} {scan.tokens[item.first][0]}"
    return ""


def _other_ingredient(scan: _Scan, folded: str) -> str:
    """An unknown word that stands where a further ingredient would stand, or ""."""
    drugs = [item for item in scan.items if item.entry.kind in ("ingredient", "brand")]
    for at in scan.unknown:
        if at in scan.in_brackets:
            continue
        word, start, end = scan.tokens[at]
        before = scan.tokens[at - 1] if at else ("", 0, 0)
        after = scan.tokens[at + 1] if at + 1 < len(scan.tokens) else ("", 0, 0)
        tight = (before[0] == "-" and before[2] == start) or (after[0] == "-" and after[1] == end)
        leads = any(item.first == at + 1 for item in drugs)
        if before[0] in _COMBINE or after[0] in _COMBINE or tight or leads or nearest(word):
            return word
    return ""


def _named(scan: _Scan) -> tuple[list[str], list[Brand], str]:
    """(ingredients as mentioned, brands, why the names do not agree or "")."""
    mentions = [item.entry.value.name for item in scan.of("ingredient")]
    mentions = [m for m in mentions if m not in lexicon.ingredients_of_class("diluent")] or mentions
    brands = [item.entry.value for item in scan.of("brand")]
    generic = set(mentions)
    for brand in brands:
        branded = set(brand.ingredients)
        if generic and not (branded <= generic or generic <= branded):
            is_ = " with ".join(brand.ingredients)
            return mentions, brands, f"{brand.name} is {is_}, not {' with '.join(mentions)}"
    if len({frozenset(b.ingredients) for b in brands}) > 1 and not generic:
        return mentions, brands, f"two different brands are named: {' and '.join(b.name for b in brands)}"
    return mentions, brands, ""


def _plain_strengths(found: tuple[Found, ...], form: str | None) -> list[Strength | None]:
    """Every strength in order; in a liquid per cent is by the millilitre; of a patch only its rate counts."""
    strengths = [s for f in found for s in f.strengths]
    rates = [s for s in strengths if s and s.per == "hour"]
    if rates and form in ("patch", None):
        return list(rates)
    if any("%" in f.text for f in found):  # beside per cents, "240 GM" is the size of the jar
        strengths = [s for s in strengths if s is None or s.per != "unit"]
    if form in _LIQUIDS:
        return [Strength(s.mg, "mL", s.text) if s and s.per == "g" else s for s in strengths]
    return strengths


def _assign(names: list[str], strengths: list[Strength | None]) -> tuple[dict[str, Strength], str]:
    """Strengths by ingredient when there is one for each mention in order, else {} and why."""
    distinct = list(dict.fromkeys(names))
    if not strengths:
        return {}, "the text states no strength with a unit"
    amounts = [s for s in strengths if s is not None]
    if len(amounts) < len(strengths):
        return {}, "the strength is not in milligrams or micrograms"
    if len(amounts) == len(names) and len(names) > len(distinct):
        total: dict[str, Strength] = {}
        for name, s in zip(names, amounts, strict=True):  # two salts of one ingredient add up
            if name in total and total[name].per != s.per:
                return {}, "the strengths are in different units"
            mg = s.mg + (total[name].mg if name in total else 0)
            total[name] = Strength(mg, s.per, f"{total[name].text} + {s.text}" if name in total else s.text)
        return total, ""
    if len(amounts) == len(distinct):
        return dict(zip(distinct, amounts, strict=True)), ""
    if len(distinct) == 1:
        if len({(s.mg, s.per) for s in amounts}) == 1:
            return {distinct[0]: amounts[0]}, ""
        return {}, f"the text states {len(amounts)} strengths for one ingredient"
    return {}, f"{counted(len(amounts), 'strength')} for {len(distinct)} ingredients"


def _form(scan: _Scan, brands: list[Brand]) -> tuple[str | None, str | None, bool | None]:
    """(form, route, extended release) as the words, then the brand, say."""
    says: list[FormWords] = [item.entry.value for item in scan.of("form")]
    forms = [s.form for s in sorted(says, key=lambda s: s.states != "both") if s.form]
    form = "pack" if "pack" in forms else next(iter(forms), None)
    stated = {s.route for s in says if s.states == "route"} or {s.route for s in says if s.states == "both" and s.route}
    usual = {s.route for s in says if s.states == "form" and s.route}
    route = next(iter(stated)) if len(stated) == 1 else None
    if not stated and len(usual) == 1:
        route = next(iter(usual))
    releases = {s.extended for s in says if s.extended is not None}
    extended = True if True in releases else next(iter(releases), None)
    if len(brands) >= 1 and len({b.ingredients for b in brands}) == 1:
        brand = brands[0]
        form = form or brand.form
        if not stated and brand.route and (not usual or brand.route != route) and (form == brand.form or not says):
            route = brand.route
        route = route or (brand.route if not stated and not usual else None)
        extended = brand.extended if extended is None else extended
    return form, route, extended


def _wear_hours(folded: str, form: str | None) -> int | None:
    match = _WEAR.search(folded) if form == "patch" else None
    return int(match.group(1)) if match else None


@lru_cache(maxsize=20_000)
def read_product(text: str) -> ProductText:
    """Read one product text.  Case and white space never matter."""
    return _read(lexicon.fold(text))


@lru_cache(maxsize=20_000)
def _read(folded: str) -> ProductText:
    scan = _scan(folded)
    mentions, brands, disagreement = _named(scan)
    suggestion = _suggestion(scan)
    if disagreement:
        return ProductText((), reason=f"the names in the text disagree: {disagreement}")
    if not mentions and not brands:
        return ProductText((), reason="no name of a drug that the program knows", suggestion=suggestion)
    altered = _altered_name(scan)
    if altered:
        return ProductText((), reason=f'"{altered}" is not a drug that the program knows')

    names = mentions
    brand = brands[0] if brands else None
    if brand and not set(brand.ingredients) <= set(mentions):
        names = list(brand.ingredients)
    ingredients = tuple(dict.fromkeys(names))
    form, route, extended = _form(scan, brands)
    notes: list[tuple[str, str]] = []
    found = find_strengths(folded)
    strengths, strength_note = _assign(names, _plain_strengths(found, form))
    if not strengths and names is mentions and brand and len(brand.ingredients) == len(ingredients):
        strengths, strength_note = _assign(list(brand.ingredients), _plain_strengths(found, form))
    if brand and brand.strengths and not any(f.strengths for f in found if "%" in f.text or re.search("[a-z]", f.text)):
        fixed = zip(brand.ingredients, brand.strengths, strict=True)
        strengths = {name: Strength(mg, "unit", f"{mg} mg (sold in one strength)") for name, mg in fixed}
        strength_note = ""
    complete = True
    other = _other_ingredient(scan, folded)
    if other:
        complete = False
        notes.append(("drug-part-unknown", f'"{other}" may be a further ingredient that the program does not know'))
    combined = max((len(f.strengths) for f in found), default=0)
    if combined > len(ingredients) and len(names) == len(ingredients):
        complete = False
        text = f"{combined} strengths are joined, but {len(ingredients)} ingredient is named"
        notes.append(("drug-part-unknown", text))
    for was, now in scan.corrected:
        notes.append(("drug-corrected", f'"{was}" was read as "{now}"'))
    if form == "pack" and len({s.mg for _, s in strengths.items()}) > 1 and len(ingredients) == 1:
        strengths, strength_note = {}, "a pack of several strengths"
    how = "corrected" if scan.corrected else ("brand" if brand and not mentions else "name")
    return ProductText(
        ingredients=ingredients,
        complete=complete,
        strengths=tuple(strengths.items()),
        strength_note=strength_note,
        form=form,
        route=route,
        extended=extended,
        compounded=_compounded(scan, folded, ingredients),
        how=how,
        note="; ".join(f'"{was}" read as "{now}"' for was, now in scan.corrected),
        wear_hours=_wear_hours(folded, form),
        notes=tuple(notes),
    )


def _compounded(scan: _Scan, folded: str, ingredients: tuple[str, ...]) -> bool:
    marks = lexicon.compound_marks()
    words = {token for token, _, _ in scan.tokens}
    return any(
        (mark in words or (not mark.isalnum() and mark in folded)) and usual not in ingredients
        for mark, usual in marks.items()
    )


def _suggestion(scan: _Scan) -> str:
    for at in scan.unknown:
        guess = nearest(scan.tokens[at][0])
        if guess:
            return f'Is "{scan.tokens[at][0]}" {guess.word}?'
    return ""
