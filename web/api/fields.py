"""How the fields of `referral/1` (screening.intake.fields) are said in OpenAPI."""

from __future__ import annotations

from typing import Any

from marshmallow import fields

from screening.intake import limits
from screening.intake.fields import Amount, Choice, Day, Text, WholeNumber, YesNo

_AMOUNT = r"^-?\d{1,9}(\.\d{1,4})?$"
_BIGGEST = 10**limits.AMOUNT_DIGITS - 1


def describe(converter: Any, field: fields.Field, **_: Any) -> dict[str, Any]:
    """JSON Schema of one of our fields; {} for marshmallow's own, which apispec knows."""
    found = _schema(field)
    if found and field.allow_none:
        return {"anyOf": [found, {"type": "null"}]}
    return found


def _schema(field: fields.Field) -> dict[str, Any]:
    if isinstance(field, WholeNumber):
        return {"type": "integer", "minimum": -limits.DAYS_SUPPLY, "maximum": limits.DAYS_SUPPLY}
    if isinstance(field, Amount):
        text = {"type": "string", "format": "decimal", "pattern": _AMOUNT, "examples": ["30", "65.95"]}
        return {"anyOf": [text, {"type": "integer", "minimum": -_BIGGEST, "maximum": _BIGGEST}]}
    if isinstance(field, Day):
        return {"type": "string", "format": "date", "examples": ["2025-01-10"]}
    if isinstance(field, YesNo):
        return {"type": "boolean"}
    if isinstance(field, Choice):
        return {"type": "string", "enum": list(dict.fromkeys(field.spellings.values()))}
    if isinstance(field, Text):
        shortest = {"minLength": 1} if field.required else {}
        return {
            "type": "string",
            "maxLength": field.longest,
            "pattern": r"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$",
        } | shortest
    return {}
