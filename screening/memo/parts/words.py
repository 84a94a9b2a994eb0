"""Small turns of phrase that the parts share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from rules.counting import counted
from screening.memo.blocks import dollars
from screening.memo.dispensed import Sum
from screening.wording import daily, row_list, short_day

Item = Mapping[str, Any]


def times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")


def listed(texts: Iterable[str]) -> str:
    """'a', 'a and b', 'a, b and c'."""
    every = list(texts)
    return " and ".join([", ".join(every[:-1]), every[-1]]) if len(every) > 1 else "".join(every)


def fill_rows(rows: Iterable[int]) -> str:
    return f"fills {row_list(rows)}"


def age_at(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def iso(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None


def dose(value: Item | None) -> str:
    return daily(value) if value else "dose unknown"


def amount(found: Sum) -> str:
    """'$715.00 for all 11 fills', '$650.00 for 10 of 11 fills, unknown for 1', 'unknown for all 11 fills'."""
    fills = counted(found.count, "fill")
    every = f"the {fills}" if found.count == 1 else f"all {fills}"
    if found.total is None:
        return f"unknown for {every}"
    if not found.unknown:
        return f"{dollars(found.total)} for {every}"
    return f"{dollars(found.total)} for {found.known} of {fills}, unknown for {found.unknown}"


def share(part: str) -> str:
    """'0.97' → '97 %'."""
    return f"{Decimal(part) * 100:.0f} %"


def reach(found: Item) -> str:
    """'1 Jan 2023 to 30 Apr 2026 (as stated)'."""
    start, end = iso(found["from"]), iso(found["to"])
    if not found["known"] or start is None or end is None:
        return "unknown"
    return f"{short_day(start)} to {short_day(end)} ({'implied by the rows' if found['implied'] else 'as stated'})"


def fact(found: Item) -> str:
    """What a sentence rests on: 'low-dose naltrexone, 4.5 mg a day, from 1 Aug 2025 (fills rows 3 and 4)'."""
    rows = found.get("rows", ())
    if "drug" in found:
        start = iso(found.get("start"))
        on = iso(found.get("date"))
        day = f"from {short_day(start)}" if start else short_day(on) if on else "undated"
        return f"{found['drug']}, {dose(found.get('daily_dose'))}, {day} ({fill_rows(rows)})"
    if "code" in found:
        on = iso(found.get("date"))
        what = f"{found['code']} {found.get('description') or ''}".strip()
        return f"{what}, {short_day(on) if on else 'undated'} (diagnoses {row_list(rows)})"
    if "clinician" in found:
        on = iso(found["date"])
        return f"{found['clinician']}, {short_day(on) if on else 'undated'} (diagnoses {row_list(rows)})"
    return ", ".join(f"{name} {value}" for name, value in found.items() if name != "rows")
