"""A referral as JSON and back, exactly.

Row numbers and warnings are included, so that a stored referral can be screened again.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from screening.referral import Referral


def to_json(value: Any) -> Any:
    """Dataclasses become objects, dates and decimals text, tuples lists."""
    if is_dataclass(value):
        return {f.name: to_json(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple):
        return [to_json(item) for item in value]
    if isinstance(value, date | Decimal):
        return str(value)
    return value


def plain(referral: Referral) -> dict[str, Any]:
    """As `referral/1`: what was received, without our row numbers and warnings."""
    content = to_json(referral)
    del content["warnings"]
    for row in (*content["fills"], *content["diagnoses"]):
        del row["row"]
    return {"schema": "referral/1", **content}


def referral_from_json(content: Mapping[str, Any]) -> Referral:
    """The inverse of `to_json` for a referral."""
    return _read(Referral, content)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if get_origin(kind) in (Union, types.UnionType):
        kind = next(option for option in get_args(kind) if option is not type(None))
    if get_origin(kind) is tuple:
        return tuple(_read(get_args(kind)[0], item) for item in value)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{name: _read(hints[name], item) for name, item in value.items() if name in hints})
    if kind is date:
        return date.fromisoformat(value)
    return Decimal(value) if kind is Decimal else value
