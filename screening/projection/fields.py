"""The marshmallow fields of a projection request.

A message is "reason, remedy", divided by `REMEDY`, so that a `Problem` can hold both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from typing import Any

from marshmallow import ValidationError, fields

REMEDY = "\x1f"  # a character no message holds

MOST_DECIMALS = 4  # of a price
MOST_DIGITS = 24  # of any number
LARGEST_AMOUNT = Decimal(1_000_000_000)
OLDEST = 109
LARGEST_RATE = Decimal("0.20")
LONGEST_TEXT = 1000
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_NUMBER = re.compile(r"[-+]?(\d{1,24}(\.\d{0,24})?|\.\d{1,24})", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def wrong(reason: str, remedy: str) -> ValidationError:
    return ValidationError(f"{reason}{REMEDY}{remedy}")


def number(value: Any, example: str) -> Decimal:
    """An exact number from text, int or Decimal, or a float by its shortest text.  NaN and infinity are refused."""
    remedy = f'write a number such as "{example}"'
    if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal):
        raise wrong("is not a number", remedy)
    text = str(value).strip()
    if text.lstrip("+-").lower() in ("nan", "snan", "inf", "infinity"):
        raise wrong(f"{text} is not a finite number", remedy)
    if isinstance(value, str) and not _NUMBER.fullmatch(text):
        shown = f'"{text}" ' if len(text) <= 20 and text.isprintable() else ""
        raise wrong(f"{shown}is not a plain number", f"{remedy}, digits with a point and no sign of money or percent")
    try:
        found = Decimal(text)
    except InvalidOperation:
        raise wrong("is not a number", remedy) from None
    if not found.is_finite():
        raise wrong("is not a finite number", remedy)
    digits, exponent = found.as_tuple().digits, int(found.as_tuple().exponent)
    if found and (found.adjusted() >= MOST_DIGITS or exponent < -MOST_DIGITS or len(digits) > 2 * MOST_DIGITS):
        raise wrong("has too many digits to be meant", remedy)
    return found


class _Optional(fields.Field[Any]):
    """May be absent or null, then None, unless it is required."""

    def __init__(self, **options: Any):
        super().__init__(
            **(options if options.get("required") else {"load_default": None, "allow_none": True} | options)
        )


class Number(_Optional):
    """A number between `low` and `high`, both allowed unless `above` (then more than low)."""

    def __init__(self, example: str, low: int, high: int, *, above: bool = False, unit: str = "", **options: Any):
        super().__init__(**options)
        self.example, self.low, self.high, self.above, self.unit = example, low, high, above, unit

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Decimal:
        found = number(value, self.example)
        if found > self.high or found < self.low or (self.above and found == self.low):
            low = f"more than {self.low}" if self.above else f"{self.low}"
            unit = f" {self.unit}" if self.unit else ""
            raise wrong(
                f"{found:f} is not between {low} and {self.high}",
                f'give {low} to {self.high}{unit}, e.g. "{self.example}"',
            )
        return found


class Whole(Number):
    """A whole number in a range."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        found = super()._deserialize(value, attr, data, **kwargs)
        if found != int(found):
            raise wrong(f"{found:f} is not a whole number", f"write it without decimals, e.g. {self.example}")
        return int(found)


class Money(_Optional):
    """A price in dollars: above 0, at most four decimals."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Decimal:
        found = number(value, "65.95")
        if found <= 0:
            raise wrong(f"{found:f} is not a price", 'a price is above 0, e.g. "65.95"')
        if found > LARGEST_AMOUNT:
            raise wrong("is more than a billion dollars", "check the decimal point")
        if found.quantize(Decimal(1).scaleb(-MOST_DECIMALS)) != found:
            raise wrong(
                f"{found:f} has more than {MOST_DECIMALS} decimals",
                f'round it to at most {MOST_DECIMALS} decimals, e.g. "65.95"',
            )
        return found


class Rate(_Optional):
    """A rate a year as a fraction: 3 % is 0.03."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Decimal:
        found = number(value, "0.03")
        if abs(found) <= LARGEST_RATE:
            return found
        if abs(found) <= LARGEST_RATE * 100 and found != -1:
            raise wrong(f"{found} looks like a percentage", f"write {_plain(found / 100)}")
        if found <= -1:
            raise wrong(f"{found} would leave nothing after a year", "write a rate above -1, e.g. -0.01 for -1 %")
        raise wrong(f"{found} is beyond 20 % a year", "write a rate between -0.20 and 0.20, e.g. 0.03 for 3 %")


class Day(_Optional):
    """A date written YYYY-MM-DD."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> date:
        if type(value) is date:
            return value
        remedy = "write it as YYYY-MM-DD, e.g. 2026-06-30"
        if not isinstance(value, str) or not _DAY.fullmatch(value):
            raise wrong("is not a date", remedy)
        try:
            found = date.fromisoformat(value)
        except ValueError:
            raise wrong("is not a day of the calendar", remedy) from None
        if not 1880 <= found.year <= 2200:
            raise wrong(f"the year {found.year} cannot be right", remedy)
        return found


class Text(_Optional):
    """Short text on one line."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        if not isinstance(value, str) or not value.strip() or len(value) > LONGEST_TEXT or _CONTROL.search(value):
            raise wrong("is not a short text", "write it between quotes, on one line")
        return value.strip()


class Choice(_Optional):
    """One of a few words."""

    def __init__(self, words: Sequence[str], **options: Any):
        super().__init__(**options)
        self.words = words

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        if isinstance(value, str) and value in self.words:
            return value
        shown = f'"{value}" is' if isinstance(value, str) and len(value) <= 30 and value.isprintable() else "is"
        near = get_close_matches(value, self.words, 1, 0.6) if isinstance(value, str) else []
        hint = f'did you mean "{near[0]}"? ' if near else ""
        raise wrong(f"{shown} not a choice", f"{hint}write one of: {', '.join(self.words)}")


class YesNo(_Optional):
    """true or false."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> bool:
        if not isinstance(value, bool):
            raise wrong("is neither true nor false", "write true or false, without quotes")
        return value


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
