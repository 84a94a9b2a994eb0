"""Amounts as people write them: durations, daily doses, percentages, money, dose bands.

Each parser takes text and returns the value, or raises ValueError with what is expected.
Doses are milligrams (Decimal).
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from screening.vocabulary import DoseBand, Duration

NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?|\.\d+"
_DURATION = re.compile(r"(\d+) ?(day|week|month|year)s?")
_MILLIGRAMS = {  # the units of mass a dose may have, in milligrams
    "mg": Decimal(1),
    "milligram": Decimal(1),
    "milligrams": Decimal(1),
    "mcg": Decimal("0.001"),
    "microgram": Decimal("0.001"),
    "micrograms": Decimal("0.001"),
    "µg": Decimal("0.001"),
    "ug": Decimal("0.001"),
    "g": Decimal(1000),
    "gram": Decimal(1000),
    "grams": Decimal(1000),
}
_DOSE = re.compile(rf"({NUMBER}) ?({'|'.join(sorted(_MILLIGRAMS, key=len, reverse=True))})")


@lru_cache(maxsize=1000)
def duration(text: str) -> Duration:
    """'90 days', '6 weeks', '12 months', '2 years'."""
    found = _DURATION.fullmatch(text.strip())
    if not found:
        raise ValueError(f'"{text}" is not a duration. Write for example 90 days, 6 weeks, 12 months or 2 years.')
    return Duration(int(found[1]), found[2])


@lru_cache(maxsize=1000)
def dose(text: str) -> Decimal:
    """'4.5 mg' or '500 mcg', in milligrams."""
    found = _DOSE.fullmatch(text.strip())
    if not found:
        raise ValueError(f'"{text}" is not a daily dose. Write for example 4.5 mg or 500 mcg.')
    return _decimal(found[1]) * _MILLIGRAMS[found[2]]


def percent(text: str) -> Decimal:
    """'80%' or '80 percent', as 80."""
    found = re.fullmatch(rf"({NUMBER}) ?(?:%|percent)", text.strip())
    if not found:
        raise ValueError(f'"{text}" is not a percentage. Write for example 80%.')
    return _decimal(found[1])


def whole(text: str) -> int:
    """'3' or '1,200'."""
    if not re.fullmatch(r"\d{1,3}(,\d{3})+|\d+", text.strip()):
        raise ValueError(f'"{text}" is not a whole number.')
    return int(text.replace(",", ""))


def money(text: str) -> Decimal:
    """'65.95' or '$1,200', in dollars."""
    found = re.fullmatch(rf"\$? ?({NUMBER})", text.strip())
    if not found:
        raise ValueError(f'"{text}" is not an amount of money. Write for example 65.95.')
    return _decimal(found[1])


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


_ABOVE = re.compile(r"(over|above|more than) (.+)")
_FROM = re.compile(r"^(?:from |at least )| or more$")
_BELOW = re.compile(r"(under|below|less than) (.+)")
_UP_TO = re.compile(r"^(?:up to |at most )| or less$")
_OTHER_WAYS = (  # of writing a range, and the way it is read
    (re.compile(r" (?:a|per) day|/day"), ""),
    (re.compile(r"(?<=[\dg]) ?[-–] ?(?=[\d.])"), " to "),
    (re.compile(r"^between (.+) and "), r"\1 to "),
    (re.compile(r" and (?=(?:under|below|less than|up to|at most) )"), " to "),
)
BAND_HINT = "Write for example 1 mg to 6 mg, over 6 mg to under 25 mg, 50 mg or more, under 1 mcg, or unknown."


def dose_band(text: str, named=dose) -> DoseBand:
    """'1 mg to under 6 mg', 'over 100 mg', 'under 1 mcg', '1 mcg or more or unknown', 'unknown'.

    `named` reads one dose; it may know names of parameters too.
    """
    body = text.strip()
    if body == "unknown":
        return DoseBand(high=Decimal(0), high_included=False, unknown_counts=True)
    known = body.removesuffix(" or unknown")
    for pattern, plain in _OTHER_WAYS:
        known = pattern.sub(plain, known)
    low, low_in, high, high_in = None, True, None, True
    try:
        if " to " in known and not known.startswith("up to "):
            first, last = known.split(" to ", 1)
            unit = re.search(r"[a-zµ]+$", last)
            if re.fullmatch(rf"(?:\D* )?(?:{NUMBER})", first) and unit:
                first = f"{first} {unit[0]}"  # "1 to 6 mg"
            low, low_in = _lower(first, named)
            high, high_in = _upper(last, named)
        elif _BELOW.fullmatch(known) or known.startswith(("up to ", "at most ")) or known.endswith(" or less"):
            high, high_in = _upper(known, named)
        elif _ABOVE.fullmatch(known) or known.startswith(("from ", "at least ")) or known.endswith(" or more"):
            low, low_in = _lower(known, named)
        else:
            low = high = named(known)
    except ValueError as error:
        raise ValueError(f'"{text}" is not a range of daily doses. {BAND_HINT}') from error
    if low is not None and high is not None and (low > high or (low == high and not (low_in and high_in))):
        raise ValueError(f'No dose lies in "{text}": its lower end is not below its upper end.')
    return DoseBand(low, low_in, high, high_in, body.endswith(" or unknown"))


def _lower(text: str, named) -> tuple[Decimal, bool]:
    above = _ABOVE.fullmatch(text)
    return (named(above[2]), False) if above else (named(_FROM.sub("", text)), True)


def _upper(text: str, named) -> tuple[Decimal, bool]:
    below = _BELOW.fullmatch(text)
    return (named(below[2]), False) if below else (named(_UP_TO.sub("", text)), True)
