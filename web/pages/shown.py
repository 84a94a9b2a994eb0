"""How values look on a page: the template filters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from rules.counting import counted
from screening.wording import (
    answered,
    capital,
    could_change,
    daily,
    ground,
    is_excluding,
    queues,
    readable,
    row_list,
    short_day,
)


def day(value: str | date | None) -> str:
    """'3 Mar 2025'; 'undated' when there is none."""
    if not value:
        return "undated"
    found = value if isinstance(value, date) else date.fromisoformat(value)
    return short_day(found)


def dose(value: Mapping[str, str] | None) -> str:
    return daily(value) if value else "dose unknown"


def fact(value: Mapping[str, Any]) -> str:
    """What a finding rests on: 'low-dose naltrexone, 4.5 mg a day, from 1 Jun 2025'."""
    if "drug" in value:
        return f"{value['drug']}, {dose(value.get('daily_dose'))}, {day(value.get('start') or value.get('date'))}"
    if "code" in value:
        description = f" {value['description']}" if value.get("description") else ""
        return f"{value['code']}{description}, {day(value.get('date'))}"
    if "clinician" in value:
        return f"{value['clinician']}, {day(value.get('date'))}"
    return ", ".join(f"{name} {text}" for name, text in value.items() if name != "rows")


def percent(value: str | None) -> str:
    return "unknown" if value is None else f"{float(value) * 100:.0f} %"


def signed(value: int, one: str = "") -> str:
    """'+3', '\N{MINUS SIGN}8 points'."""
    sign = "+" if value > 0 else "\N{MINUS SIGN}" if value < 0 else ""
    return sign + (counted(abs(value), one) if one else str(abs(value)))


def moment(value: datetime) -> str:
    """'3 Mar 2025, 14:05 UTC'."""
    at = value.astimezone(UTC)
    return f"{day(at.date())}, {at:%H:%M} UTC"


def money(value: str | Decimal) -> str:
    """'$28,648.68'."""
    return f"${Decimal(value):,.2f}"


def would(sentence: str) -> str:
    """'if there were a diagnosis of CRPS', 'but for opioid continuing now': what a near miss lacks."""
    rest = sentence.removesuffix(":")
    if rest.startswith("the rule excludes "):
        return f"but for: {rest.removeprefix('the rule excludes ')}"
    return f"if the records showed: {rest.removeprefix('the rule needs ')}"


def span(seconds: int) -> str:
    """'40 seconds', '3 minutes', '2 hours': a rough time to wait."""
    for unit, size in (("hour", 3600), ("minute", 60)):
        if seconds >= size * 1.5:
            return counted(round(seconds / size), unit)
    return "a second" if seconds <= 1 else counted(seconds, "second")


_EVERY = (
    day, dose, row_list, capital, ground, answered, is_excluding, readable, counted, fact, percent, signed, span,
    moment, money, would, could_change, queues,
)  # fmt: skip
FILTERS: dict[str, Callable] = {f.__name__: f for f in _EVERY}
