"""How values look on a page: the template filters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from screening.wording import capital, clause, row_list


def day(value: str | date | None) -> str:
    """'3 Mar 2025'; 'undated' when there is none."""
    if not value:
        return "undated"
    found = value if isinstance(value, date) else date.fromisoformat(value)
    return f"{found.day} {found:%b %Y}"


def dose(value: Mapping[str, str] | None) -> str:
    return f"{value['value']} {value['unit']} a day" if value else "dose unknown"


def fact(value: Mapping[str, Any]) -> str:
    """What a finding rests on: 'low-dose naltrexone, 4.5 mg a day, from 1 Jun 2025'."""
    if "drug" in value:
        return f"{value['drug']}, {dose(value.get('daily_dose'))}, {day(value.get('start') or value.get('date'))}"
    if "code" in value:
        description = f" {value['description']}" if value.get("description") else ""
        return f"{value['code']}{description}, {day(value.get('date'))}"
    return ", ".join(f"{name} {text}" for name, text in value.items() if name != "rows")


def ongoing(value: bool | None) -> str:
    return {True: "ongoing", False: "ended", None: "unknown"}[value]


def percent(value: str | None) -> str:
    return "unknown" if value is None else f"{float(value) * 100:.0f} %"


def signed(value: int) -> str:
    return "0" if value == 0 else f"{value:+d}".replace("-", "\N{MINUS SIGN}")


FILTERS: dict[str, Callable] = {
    f.__name__: f for f in (day, dose, row_list, capital, clause, fact, ongoing, percent, signed)
}
