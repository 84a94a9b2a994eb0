"""The marshmallow fields of `referral/1`: text, day, amount, whole number, choice.

Every message says what is wrong and what to write.  A value is repeated only when it has the
shape of a date or a number: anything else might be a name.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from typing import Any

from marshmallow import ValidationError, fields

from screening.intake import limits

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DATE_LIKE = re.compile(r"(\d{4}|\d{1,2})[-/.]\d{1,2}[-/.](\d{4}|\d{1,2})", re.ASCII)
_SHORT_YEAR = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{1,2}", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)
_SIGNS = r"\d.,$€£%()/+\-"
_UNITS = "caps?|capsules?|tabs?|tablets?|box(?:es)?|bottles?|ml|mg|g|ea|d|days?|units?|usd|dollars?"
_UNREAD = rf"[\d.,][a-z]{{1,3}}[{_SIGNS}]*| ?(?:{_UNITS})\.?"  # letters within digits, or a unit behind them
_AMOUNT_LIKE = re.compile(rf"(?=.*\d)(?!(?:\D*\d){{9}})[{_SIGNS} ]*(?:{_UNREAD})?", re.ASCII | re.IGNORECASE)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
_IN_WORDS = re.compile(rf"(?:{_TENS}|{_ONES}|(?:{_TENS})[ -](?:{_ONES})|(?:one |a )?hundred)", re.IGNORECASE)
WRITE_DAY = "write it as YYYY-MM-DD, e.g. 2025-01-10"  # a reader that takes more says so (`Draft.day_hint`)
NO_SUCH_DAY = "is not a day of the calendar; check day and month"
LONGEST_SHOWN = 20
_NUMBER = re.compile(r"[-+]?\d{1,20}(\.\d{0,10})?", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def check_day(day: date) -> date:
    """The day, or a ValidationError when nobody alive can mean it."""
    if not limits.FIRST_DAY <= day <= limits.LAST_DAY:
        raise ValidationError(f"the year {day.year} cannot be right; check the date")
    return day


def _absent_is_none(options: dict[str, Any]) -> dict[str, Any]:
    """Options of a field that may be absent or null (then None), unless it is required."""
    return options if options.get("required") else {"load_default": None, "allow_none": True} | options


class Text(fields.Field[Any]):
    """Text without control characters; empty text is None."""

    def __init__(self, *, longest: int = limits.TEXT_LENGTH, **kwargs: Any):
        super().__init__(**_absent_is_none(kwargs))
        self.longest = longest

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str | None:
        if not isinstance(value, str):
            raise ValidationError("must be text; write it between quotes")
        text = value.strip()
        if len(text) > self.longest:
            raise ValidationError(f"is {len(text):,} characters long; at most {self.longest:,} are read, shorten it")
        if _CONTROL.search(text) or any("\ud800" <= character <= "\udfff" for character in text):
            raise ValidationError("holds characters that are not text (control characters); remove them")
        if not text and self.required:
            raise ValidationError("is empty; write it")
        return text or None


class Day(fields.Field[date]):
    """A date written YYYY-MM-DD.  `private` dates are never repeated in a message."""

    def __init__(self, *, private: bool = False, **kwargs: Any):
        super().__init__(**_absent_is_none(kwargs))
        self.private = private

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> date:
        if type(value) is date:
            return check_day(value)
        shown = f'"{value}" ' if isinstance(value, str) and _DATE_LIKE.fullmatch(value) and not self.private else ""
        if not isinstance(value, str) or not _ISO.fullmatch(value):
            raise ValidationError(f"{shown}{_what_is_wrong(value)}")
        try:
            day = date.fromisoformat(value)
        except ValueError:
            raise ValidationError(f"{shown}{NO_SUCH_DAY}") from None
        return check_day(day)


def _what_is_wrong(value: Any) -> str:
    """Why it is not read as a day, and what to write."""
    plain = value.strip() if isinstance(value, str) else ""
    if _SHORT_YEAR.fullmatch(plain):
        return f"has a year of two digits, which may be of either century; {WRITE_DAY}"
    if (match := _SLASHED.fullmatch(plain)) and not _any_order(*map(int, match.groups())):
        return NO_SUCH_DAY
    return f"is not a date; {WRITE_DAY}"


def _any_order(first: int, second: int, year: int) -> bool:
    """Whether the calendar has the day, whichever of the two numbers is the month."""
    days = ((month, day) for month, day in ((first, second), (second, first)) if 1 <= month <= 12)
    return year >= 1 and any(1 <= day <= monthrange(year, month)[1] for month, day in days)


def _shown(value: str) -> str:
    """What was meant as an amount, in quotes; nothing of a text that might be a name or the number of a person."""
    plain = value.strip()
    like = len(plain) <= LONGEST_SHOWN and (_AMOUNT_LIKE.fullmatch(plain) or _IN_WORDS.fullmatch(plain))
    return f'"{plain}" ' if like else ""


def to_decimal(value: Any) -> Decimal:
    """An exact number from text, int or Decimal (a float by its shortest text); ValidationError otherwise."""
    if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal):
        raise ValidationError('must be a number, e.g. 30 or "30"')
    if isinstance(value, str) and not _NUMBER.fullmatch(value.strip()):
        raise ValidationError(f'{_shown(value)}is not a plain number; write digits with a point, e.g. "30" or "12.5"')
    try:
        number = Decimal(str(value).strip()) if not isinstance(value, Decimal) else value
    except (InvalidOperation, ValueError):  # ValueError: an int beyond Python's digit limit
        raise ValidationError("is too large to be right; check it") from None
    if not number.is_finite():
        raise ValidationError("is not a number (NaN and Infinity are refused); leave it out when it is not known")
    if number and number.adjusted() >= limits.AMOUNT_DIGITS:  # the exponent: arithmetic on 1e999999 is what hurts
        raise ValidationError("is too large to be right; check it")
    if number and min(number.adjusted(), -len(number.as_tuple().digits) // 3) < -limits.AMOUNT_DIGITS:
        raise ValidationError("is too small or has too many digits to be right; check it")
    return Decimal(int(number)) if number == int(number) and "E" in str(number) else number


class Amount(fields.Field[Any]):
    """An exact decimal: a quantity or money."""

    def __init__(self, **kwargs: Any):
        super().__init__(**_absent_is_none(kwargs))

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        return to_decimal(value)


class WholeNumber(Amount):
    """An integer; 30, "30" and 30.0 are the same."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        number = to_decimal(value)
        if number != int(number):
            raise ValidationError("must be a whole number of days; round it the way the pharmacy reports it")
        return int(number)


class YesNo(fields.Field[bool]):
    """true or false, nothing that merely resembles them."""

    def __init__(self, **kwargs: Any):
        super().__init__(**_absent_is_none(kwargs))

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> bool:
        if not isinstance(value, bool):
            raise ValidationError("must be true or false; leave it out when it is not known")
        return value


class Choice(fields.Field[Any]):
    """One of a closed list; `spellings` maps the letters and digits of what people write to what is kept."""

    def __init__(self, spellings: Mapping[str, str], **kwargs: Any):
        super().__init__(**_absent_is_none(kwargs))
        self.spellings = spellings

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str | None:
        if value == "":
            return self.load_default
        plain = re.sub(r"[^a-z0-9]", "", value.lower()) if isinstance(value, str) else ""
        if plain in self.spellings:
            return self.spellings[plain]
        choices = list(dict.fromkeys(self.spellings.values()))
        near = get_close_matches(plain, self.spellings, 1)
        hint = f' Did you mean "{self.spellings[near[0]]}"?' if near else ""
        listed = ", ".join(choices) if len(choices) <= 6 else f"for example {', '.join(choices[:3])}"
        raise ValidationError(f"is not one of the values known here ({listed}).{hint}")
