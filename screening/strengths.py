"""Strengths as product texts write them: "4.5MG", "5 mg/5 mL", "10-325", "25 MCG/HR", "5%".

Every mass becomes milligrams (`screening.model.Strength`); units that are no mass
(units, mEq) are recognised and give none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from screening.model import Strength
from screening.reference.lexicon import fold

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+"
_MASS = {
    "mg": Decimal(1),
    "mgs": Decimal(1),
    "milligram": Decimal(1),
    "milligrams": Decimal(1),
    "mcg": Decimal("0.001"),
    "ug": Decimal("0.001"),
    "mcgs": Decimal("0.001"),
    "microgram": Decimal("0.001"),
    "micrograms": Decimal("0.001"),
    "g": Decimal(1000),
    "gm": Decimal(1000),
    "gms": Decimal(1000),
    "gram": Decimal(1000),
    "grams": Decimal(1000),
}
_NO_MASS = ("units", "unit", "unt", "iu", "meq", "mmol", "mci", "ppm")
_UNIT = "|".join(sorted((*_MASS, *_NO_MASS), key=len, reverse=True))
_PER = r"ml|milliliters?|hrs?|hours?|h|actuat|act|spray|puff|dose|g|gm|gram|mg|day|patch|l"
_STRENGTH = re.compile(
    rf"(?<![a-z0-9.,])(?P<numbers>(?:{_NUMBER})(?:\s*(?:-|/)\s*(?:{_NUMBER})){{0,3}})\s*-?\s*"
    rf"(?:(?P<unit>{_UNIT})(?![a-z])(?:\s*(?:/|per\b)\s*(?P<count>{_NUMBER})?\s*(?P<per>{_PER})(?![a-z]))?|(?P<percent>%))"
)
_BARE = re.compile(rf"(?<![a-z0-9.,#/-])(?P<numbers>(?:{_NUMBER})(?:\s?[-/]\s?(?:{_NUMBER})){{1,3}})(?![a-z0-9.,%/-])")
_BARE_LIQUID = re.compile(
    rf"(?<![a-z0-9.,#/-])(?P<numbers>(?:{_NUMBER})(?:\s?[-/]\s?(?:{_NUMBER})){{1,3}}?)\s?/\s?(?P<count>{_NUMBER})?\s?ml(?![a-z])"
)
_PARTS = re.compile(_NUMBER)


@dataclass(frozen=True)
class Found:
    """One strength expression of a text, at [start, end) of the folded text.

    `strengths` has one entry for each number ("100-4 MG" has two); an entry is None
    where the unit is no mass.
    """

    start: int
    end: int
    strengths: tuple[Strength | None, ...]
    text: str


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def _denominator(count: str | None, per: str | None) -> tuple[Decimal, str] | None:
    """(how many, of what) the mass is in; None when it has no meaning for a dose."""
    if per is None:
        return Decimal(1), "unit"
    many = _number(count) if count else Decimal(1)
    if many == 0:
        return None
    if per in ("ml", "milliliter", "milliliters"):
        return many, "mL"
    if per == "l":
        return many * 1000, "mL"
    if per in ("hr", "hrs", "h", "hour", "hours"):
        return many, "hour"
    if per == "day":
        return many * 24, "hour"
    if per in ("g", "gm", "gram"):
        return many, "g"
    if per == "mg":
        return many / 1000, "g"
    return many, "unit"  # actuation, spray, puff, dose, patch


def _one(match: re.Match, number: str, shared: bool) -> Strength | None:
    per = f"/{match['count'] or ''} {match['per']}".replace("/ ", "/") if match["per"] else ""
    text = f"{number} {match['unit'] or '%'}{per}" if shared else match.group()
    if match["percent"]:
        return Strength(_number(number) * 10, "g", text)  # 1 % is 10 mg in a gram (or a millilitre)
    if match["unit"] in _NO_MASS:
        return None
    denominator = _denominator(match["count"], match["per"])
    if denominator is None:
        return None
    many, per = denominator
    return Strength(_number(number) * _MASS[match["unit"]] / many, per, text)


@lru_cache(maxsize=20_000)
def find_strengths(folded: str) -> tuple[Found, ...]:
    """Every strength with a unit in a folded text, in order; failing any, a bare "10-325" or "10-8/5 mL" as milligrams.

    A mass over a mass with a number of its own ("10 MG/325 MG") is two strengths.
    """
    found = []
    position = 0
    while match := _STRENGTH.search(folded, position):
        position = match.end()
        if match["per"] in ("mg", "g", "gm", "gram") and match["count"]:
            position = match.start("count")  # the second mass is a strength of its own
            found.append(_found(match, match.end("unit"), alone=True))
            continue
        found.append(_found(match, match.end()))
    if not found:
        found = [_bare(match) for match in _BARE_LIQUID.finditer(folded)]
    if not found:
        found = [_bare(match) for match in _BARE.finditer(folded)]
    return tuple(found)


def _bare(match: re.Match) -> Found:
    """Numbers without a unit, by the piece or ("7.5-325/15 mL") by the millilitre."""
    count = match.groupdict().get("count")
    liquid = "count" in match.groupdict()
    many, per = (_number(count or "1") or Decimal(1), "mL") if liquid else (Decimal(1), "unit")
    said = f"/{count or ''} ml".replace("/ ", "/") if liquid else ""
    numbers = _PARTS.findall(match["numbers"])
    strengths = tuple(Strength(_number(n) / many, per, f"{n} mg{said}") for n in numbers)
    return Found(match.start(), match.end(), strengths, match.group())


def _found(match: re.Match, end: int, alone: bool = False) -> Found:
    text = match.string[match.start() : end].strip()
    numbers = _PARTS.findall(match["numbers"])
    if alone:  # the denominator is a strength of its own
        factor = _MASS.get(match["unit"])
        strengths = tuple(Strength(_number(n) * factor, "unit", text) if factor else None for n in numbers)
    else:
        strengths = tuple(_one(match, n, len(numbers) > 1) for n in numbers)
    return Found(match.start(), end, strengths, text)


def read_strength(text: str) -> tuple[Strength | None, ...]:
    """The strengths of a strength column, one a number; a bare single number has no unit and gives none."""
    return tuple(s for found in find_strengths(fold(text)) for s in found.strengths)
