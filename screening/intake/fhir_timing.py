"""FHIR Dosage → directions in words, which screening.sig reads as it reads a pharmacy's: 'take 1 film twice daily'.

Whatever narrows the days of a schedule is put into words too, so that it is never read as daily.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from screening.intake.fhir_parts import code, codes, each, get, words

_PERIODS = {"s": "second", "min": "minute", "h": "hour", "d": "day", "wk": "week", "mo": "month", "a": "year"}
_TIMES = {"1": "once", "2": "twice"}
_WHEN = {
    "MORN": "in the morning", "NOON": "at noon", "AFT": "in the afternoon", "EVE": "in the evening",
    "NIGHT": "at night", "HS": "at bedtime", "WAKE": "in the morning", "C": "with meals",
    "CM": "with breakfast", "CD": "with lunch",
    "CV": "with dinner", "AC": "before meals", "ACM": "before breakfast", "ACD": "before lunch", "ACV": "before dinner",
    "PC": "after meals", "PCM": "after breakfast", "PCD": "after lunch", "PCV": "after dinner",
}  # fmt: skip
_WEEKDAYS = {
    "mon": "monday", "tue": "tuesday", "wed": "wednesday", "thu": "thursday", "fri": "friday", "sat": "saturday",
    "sun": "sunday",
}  # fmt: skip
_UCUM = {
    "[drp]": "drop", "[iU]": "unit", "[IU]": "unit", "U": "unit", "[tsp_us]": "teaspoon", "{tbl}": "tablet", "1": "",
}  # fmt: skip
_DAY = {("1", "d"), ("1", "day"), ("24", "h"), ("24", "hour"), ("24", "hours")}


def directions(resource: Mapping[str, Any]) -> Any:
    """dosageInstruction as words: its text, else a sentence made of its parts, else what the patient is told."""
    parts = [
        get(item, "text") or _structured(item) or get(item, "patientInstruction")
        for item in each(resource, "dosageInstruction")
    ]
    return "; ".join(str(part) for part in parts if part) or None


def _structured(item: Mapping[str, Any]) -> str:
    dose = get(item, "doseAndRate", 0)
    low, high = get(dose, "doseRange", "low", "value"), get(dose, "doseRange", "high", "value")
    amount = get(dose, "doseQuantity", "value") if low is None or high is None else f"{_plain(low)}-{_plain(high)}"
    unit = _unit(get(dose, "doseQuantity")) or _unit(get(dose, "doseRange", "high"))
    how = [_plain(amount), unit, words(item.get("route")), *_timing(item.get("timing"))]
    if item.get("asNeededBoolean") is True or item.get("asNeededCodeableConcept"):
        how.append("as needed")
    how.append(_most(item.get("maxDosePerPeriod")))
    said = " ".join(part for part in how if isinstance(part, str) and part)
    return f"take {said}" if amount is not None and said else said


def _unit(amount: Any) -> str:
    """The unit of a Quantity in words; where it has none, its code: milligrams must not be taken for tablets."""
    named, coded = get(amount, "unit"), get(amount, "code")
    if isinstance(named, str) and named.strip():
        return named
    return _UCUM.get(str(coded), str(coded).strip("{}")) if coded else ""


def _timing(timing: Any) -> list[str]:
    repeat = get(timing, "repeat")
    said = [_often(repeat) or str(words(get(timing, "code")) or next(iter(sorted(codes(get(timing, "code")))), ""))]
    moments = [_WHEN.get(str(part), str(part)) for part in _list(repeat, "when")]
    moments += [f"at {_clock(str(part))}" for part in _list(repeat, "timeOfDay")]
    said.append(" and ".join(moments))
    days = [_WEEKDAYS.get(str(part), str(part)) for part in _list(repeat, "dayOfWeek")]
    said.append(f"on {' and '.join(days)}" if days else "")
    bounds = get(repeat, "boundsDuration")
    unit = _PERIODS.get(str(code(bounds, "code") or code(bounds, "unit")))
    if unit and get(bounds, "value") is not None:
        said.append(f"for {_plain(get(bounds, 'value'))} {unit}s")
    if _plain(get(repeat, "count")) == "1":
        said.append("single dose")
    return said


def _often(repeat: Any) -> str:
    count, length, unit = get(repeat, "frequency"), get(repeat, "period"), _PERIODS.get(str(get(repeat, "periodUnit")))
    if unit is None or length is None:
        return ""
    most, longest = get(repeat, "frequencyMax"), get(repeat, "periodMax")
    low = _plain(count) or "1"
    number = low if most is None else f"{low}-{_plain(most)}"
    times = _TIMES.get(number, f"{number} times")
    span = _plain(length) if longest is None else f"{_plain(length)}-{_plain(longest)}"
    if span == "1":
        return f"{times} daily" if unit == "day" else f"{times} every {unit}"
    if times == "once":
        return f"every {span} {unit}s"
    if unit == "hour" and longest is None and most is None and _whole(count, length) is not None:
        return f"{_whole(count, length)} times daily"
    return f"{times} in {span} {unit}s"


def _whole(count: Any, hours: Any) -> int | None:
    """Times a day of so many times in so many hours, where that is a whole number."""
    try:
        times = Decimal(str(count)) * 24 / Decimal(str(hours))
    except (ArithmeticError, ValueError):
        return None
    return int(times) if times == int(times) else None


def _most(ratio: Any) -> str:
    """ "max 4 tablet per day" of a Ratio over one day; of another period the amount a day stays unknown."""
    top, bottom = get(ratio, "numerator"), get(ratio, "denominator")
    amount, unit = _plain(get(top, "value")), get(top, "unit") or get(top, "code") or ""
    if amount is None:
        return ""
    hours = {"d": 24, "day": 24, "days": 24, "h": 1, "hour": 1, "hours": 1}.get(
        str(code(bottom, "code") or code(bottom, "unit"))
    )
    day = hours is not None and _plain(get(bottom, "value")) in ("1" if hours == 24 else "24",)
    return f"max {amount} {unit} per day" if day else "maximum of another period"


def _list(value: Any, key: str) -> list[Any]:
    found = get(value, key)
    return found if isinstance(found, list) else []


def _clock(time: str) -> str:
    """'20:00:00' → '8:00 pm'."""
    hour, _, rest = time.partition(":")
    if not hour.isdecimal():
        return time
    return f"{int(hour) % 12 or 12}:{rest[:2] or '00'} {'pm' if int(hour) >= 12 else 'am'}"


def _plain(number: Any) -> str | None:
    """1 and 1.0 → '1', 0.5 → '0.5'."""
    if number is None or isinstance(number, str):
        return number
    text = str(number)
    return text.rstrip("0").rstrip(".") if "." in text else text
