"""Cells of a table → values that the referral schema reads.

What cannot be read is handed on as it stands: the schema then refuses it and says how to write it.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

DATES = {
    "received_on",
    "settlement_expected_on",
    "patient.date_of_birth",
    "patient.date_of_death",
    "injury.date",
    "records.pharmacy_from",
    "records.pharmacy_to",
    "records.diagnoses_from",
    "records.diagnoses_to",
    "date",
    "fill.date",
    "diagnosis.date",
}
NUMBERS = {"fill.quantity", "fill.days_supply", "fill.billed", "fill.paid"}
YES_NO = {"fill.compounded", "patient.deceased"}

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AaPp][Mm])?Z?$", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", re.ASCII)
_COMPACT = re.compile(r"(19|20)\d{6}", re.ASCII)
_DAY_MONTH = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ ,-]+(\d{4})", re.ASCII)
_MONTH_DAY = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})", re.ASCII)
_MONEY = re.compile(r"(\()?(-\$?|\$-?)?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?(1)\))", re.ASCII)
# What a print-out writes behind a count; never a container (box, kit, bottle), which is a count of something else.
_COUNTED = re.compile(
    r"\s*(caps?|capsules?|tabs?|tablets?|patch(es)?|films?|troches?|ml|gm?|grams?|ea|each|units?|days?)\.?$",
    re.ASCII | re.IGNORECASE,
)
_YES, _NO = {"yes", "y", "true", "1", "x"}, {"no", "n", "false", "0"}


def text(value: Any) -> Any:
    """A cell as text; a number without its point zero."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return value if value is None or isinstance(value, str) else str(value)


def slashed(values: Iterable[Any]) -> list[tuple[int, int, int]]:
    """The cells written 3/4/2025 as their three numbers."""
    found = (_SLASHED.fullmatch(_without_time(value)) for value in values if isinstance(value, str))
    return [(int(match[1]), int(match[2]), int(match[3])) for match in found if match]


def american(values: Iterable[tuple[int, int, int]]) -> bool:
    """Whether no date of a column shows that it is day/month/year."""
    return not any(first > 12 >= second for first, second, _ in values)


def either_way(date: tuple[int, int, int]) -> bool:
    """Whether a date with slashes means another day as month/day/year than as day/month/year, and may be both."""
    first, second, _ = date
    return first != second and max(first, second) <= 12


def day(value: Any, order: str) -> Any:
    """YYYY-MM-DD of a date cell; with slashes only where `order` says "month first" or "day first"."""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if not isinstance(value, str):
        return str(value) if isinstance(value, int) and _COMPACT.fullmatch(str(value)) is None else _compact(value)
    plain = _without_time(value)
    if match := _SLASHED.fullmatch(plain):
        first, second = int(match[1]), int(match[2])
        month, day_ = (second, first) if order == "day first" else (first, second)
        return f"{match[3]}-{month:02}-{day_:02}" if order and _exists(int(match[3]), month, day_) else plain
    if match := _DAY_MONTH.fullmatch(plain):
        return _named(match[3], match[2], match[1]) or plain
    if match := _MONTH_DAY.fullmatch(plain):
        return _named(match[3], match[1], match[2]) or plain
    return _compact(plain)


def _exists(year: int, month: int, day_: int) -> bool:
    return 1 <= month <= 12 and 1 <= day_ <= calendar.monthrange(year, month)[1]


def _without_time(value: str) -> str:
    return _TIME.sub("", value.strip())


def _compact(value: Any) -> Any:
    plain = str(value)
    return f"{plain[:4]}-{plain[4:6]}-{plain[6:]}" if _COMPACT.fullmatch(plain) else value


def _named(year: str, month: str, day: str) -> str | None:
    short = month.lower()[:3]
    return f"{year}-{_MONTHS.index(short) + 1:02}-{int(day):02}" if short in _MONTHS else None


def number(value: Any, comma_is_point: bool) -> Any:
    """A plain number of a cell: '$1,234.50' → '1234.50', '(12.50)' → '-12.50', '30 CAPS' → '30'.

    Where cells are separated by semicolons a comma may be a decimal point: then it is refused.
    """
    if isinstance(value, float):
        return Decimal(repr(value))
    if not isinstance(value, str):
        return value
    plain = value.strip()
    match = _MONEY.fullmatch(_COUNTED.sub("", plain))
    if not match or (comma_is_point and "," in plain):
        return value
    minus = "-" if match[1] or "-" in (match[2] or "") else ""
    return minus + match[3].replace(",", "") + (match[4] or "")


def yes_no(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    plain = text(value).strip().lower()
    return True if plain in _YES else False if plain in _NO else value


def ndc(value: Any) -> tuple[Any, bool]:
    """(NDC as text, whether zeros lost by a number cell were put back in front)."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        digits = text(value)
        return digits.zfill(11), len(digits) < 11
    return value, False
