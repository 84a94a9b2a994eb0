"""JSON text → plain values: exact numbers, no key twice, no NaN, no endless nesting."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from screening.intake import fhir, limits
from screening.intake.draft import Draft, Path, json_place
from screening.referral import ReferralError

REJECTED_BECAUSE = "rejected_because"  # what a file of rejected referrals says of each; never read


class _Refused(ValueError):
    pass


def parse(source: str, data: bytes) -> Any:
    """The value of a JSON document; ReferralError (unreadable) when it is not one.

    Numbers become int or Decimal, never float.
    """
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
        value = _lines(text) or _value(text)
        _check_depth(value)
    except UnicodeDecodeError as error:
        raise _unreadable(source, "", f"is not UTF-8 text (byte {error.start + 1}); save it as UTF-8") from None
    except RecursionError:
        raise _unreadable(source, "", _too_deep()) from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        more = error.msg == "Extra data"
        words = "more follows after the end of the JSON; keep one document" if more else "is not JSON here; correct it"
        raise _unreadable(source, where, words) from None
    except _Refused as error:
        raise _unreadable(source, "", str(error)) from None
    return value


def _value(text: str) -> Any:
    return json.loads(text, parse_float=_number, parse_int=_number, parse_constant=_constant, object_pairs_hook=_object)


def _lines(text: str) -> list[Any] | None:
    """The resources of a FHIR bulk export (NDJSON): each on a line of its own; None for anything else."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 2 or not all(line.lstrip().startswith("{") and line.rstrip().endswith("}") for line in lines):
        return None
    values = [_value(line) for line in lines]
    return values if fhir.is_fhir(values) else None


def drafts(source: str, stem: str, value: Any) -> list[Draft]:
    """The referrals that a JSON value holds: one object, a list of them, or FHIR."""
    if isinstance(value, dict):
        value.pop(REJECTED_BECAUSE, None)
    if fhir.is_fhir(value):
        return [fhir.draft(value, stem)]
    items = value if isinstance(value, list) else [value]
    if not items:
        raise _unreadable(source, "", "is an empty list; it must hold a referral")
    if not all(isinstance(item, Mapping) for item in items):
        raise _unreadable(source, "", "must be a referral written in { }, or a list of referrals in [ ]")
    items = [{key: inner for key, inner in item.items() if key != REJECTED_BECAUSE} for item in items]
    if not isinstance(value, list):
        return [Draft(items[0])]
    return [Draft(item, place=_numbered(number)) for number, item in enumerate(items, start=1)]


def _numbered(number: int) -> Any:
    def place(path: Path) -> str:
        inner = json_place(path)
        return f"referral {number}, {inner}" if inner else f"referral {number}"

    return place


def _number(text: str) -> int | Decimal:
    """int where it is one of ordinary size, else Decimal: Python refuses to read an int of 5,000 digits."""
    try:
        return int(text) if len(text) < 20 and text.lstrip("-").isdigit() else Decimal(text)
    except InvalidOperation:
        raise _Refused("holds a number too large to be right; correct it") from None


def _constant(text: str) -> None:
    raise _Refused(f"holds {text}, which is not a number; leave the field out when it is not known")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise _Refused(f'gives the field "{twice[:40]}" twice in one object; keep one')
    return result


def _check_depth(value: Any) -> None:
    level, depth = [value], 0
    while level:
        depth += 1
        if depth > limits.JSON_DEPTH:
            raise _Refused(_too_deep())
        level = [
            inner
            for item in level
            for inner in (item.values() if isinstance(item, dict) else item if isinstance(item, list) else ())
            if isinstance(inner, dict | list)
        ]


def _too_deep() -> str:
    return f"is nested more than {limits.JSON_DEPTH} levels deep; that is no referral"


def _unreadable(source: str, where: str, words: str) -> ReferralError:
    return ReferralError(source, [(where, words)], unreadable=True)
