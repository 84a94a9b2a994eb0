"""Fields of the API's own, and how these and those of `referral/1` and `projection/1` are said in OpenAPI."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from marshmallow import ValidationError, fields, missing

from screening.intake import fields as intake
from screening.intake import limits
from screening.operations import decisions, questions
from screening.operations.statuses import ACCEPTED, CLOSED, DECLINED, TO_DO
from screening.projection import fields as projection

_DIGITS = re.compile(r"[0-9]{1,9}", re.ASCII)
ID = "^[A-Za-z0-9_-]{1,24}$"
DAY = {"type": "string", "format": "date", "pattern": "^(19|20|21)[0-9]{2}-"}
NO_CONTROLS = r"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$"
_SOME = NO_CONTROLS.replace("]*$", r"]*[^\s\u0000-\u001f\u007f][^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$")


class Whole(fields.Field[int]):
    """A whole number from `least` to `most`; in an address, digits alone."""

    def __init__(self, least: int, most: int, **options: Any):
        super().__init__(**options)
        self.least, self.most = least, most

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **_: Any) -> int:
        if isinstance(value, str) and _DIGITS.fullmatch(value):
            value = int(value)
        exact = isinstance(value, int | Decimal) and not isinstance(value, bool) and value == value // 1
        if not exact or not self.least <= value <= self.most:
            raise ValidationError(f"must be a whole number from {self.least} to {self.most}")
        return int(value)


class OneOf(fields.Field[str]):
    """One of a few words, written just so."""

    def __init__(self, words: Sequence[str], **options: Any):
        super().__init__(**options)
        self.words = tuple(words)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **_: Any) -> str:
        if not isinstance(value, str) or value not in self.words:
            raise ValidationError(f"must be one of: {', '.join(self.words)}")
        return value


class Pattern(fields.Field[str]):
    """A word of ours in one form, such as a cursor."""

    def __init__(self, pattern: str, **options: Any):
        super().__init__(**options)
        self.pattern = pattern

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **_: Any) -> str:
        if not isinstance(value, str) or not re.search(self.pattern, value, re.ASCII) or value.endswith("\n"):
            raise ValidationError("is not written like one of ours; send it as you got it")
        return value


class Id(Pattern):
    """An id of ours."""

    def __init__(self, **options: Any):
        super().__init__(ID, **options)


class Texts(fields.Field[dict[str, str]]):
    """Texts by name."""

    most, longest = 40, 4000

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **_: Any) -> dict[str, str]:
        if not isinstance(value, Mapping) or not all(isinstance(text, str) for text in value.values()):
            raise ValidationError("must be an object of texts, written in { }")
        if not 1 <= len(value) <= self.most:
            raise ValidationError(f"must hold 1 to {self.most} texts")
        reader = intake.Text(longest=self.longest)
        return {name: reader.deserialize(text) or "" for name, text in value.items()}


class MoneyText(fields.String):
    """Money as exact text, in answers."""


def default(converter: Any, field: fields.Field, **_: Any) -> dict[str, Any]:
    """The default of a field that has one; absent is no default worth telling."""
    return {} if field.load_default in (missing, None) else {"default": field.load_default}


def describe(converter: Any, field: fields.Field, **_: Any) -> dict[str, Any]:
    """JSON Schema of one of our fields; {} for marshmallow's own, which apispec knows."""
    found = _own(field) or _of_intake(field) or _of_projection(field)
    if found and field.allow_none:
        return {"anyOf": [found, {"type": "null"}]}
    return found


def _own(field: fields.Field) -> dict[str, Any]:
    if isinstance(field, Whole):
        return {"type": "integer", "minimum": field.least, "maximum": field.most}
    if isinstance(field, OneOf):
        return {"type": "string", "enum": list(field.words)}
    if isinstance(field, Pattern):
        return {"type": "string", "pattern": field.pattern}
    if isinstance(field, Texts):
        text = {"type": "string", "maxLength": field.longest, "pattern": NO_CONTROLS}
        return {"type": "object", "minProperties": 1, "maxProperties": field.most, "additionalProperties": text}
    if isinstance(field, MoneyText):
        return {"type": "string", "format": "decimal", "examples": ["65.95"]}
    return {}


def _of_intake(field: fields.Field) -> dict[str, Any]:
    if isinstance(field, intake.WholeNumber):
        return _number(limits.DAYS_SUPPLY, "integer", r"^\s*[-+]?[0-9]{1,3}(\.0{0,4})?\s*$", "30")
    if isinstance(field, intake.Amount):
        most = 10**limits.AMOUNT_DIGITS - 1
        return _number(most, "number", r"^\s*[-+]?[0-9]{1,9}(\.[0-9]{0,6})?\s*$", "65.95")
    if isinstance(field, intake.Day):
        return DAY | {"examples": ["2025-01-10"]}
    if isinstance(field, intake.YesNo):
        return {"type": "boolean"}
    if isinstance(field, intake.Choice):
        return {"type": "string", "enum": list(dict.fromkeys(field.spellings.values()))}
    if isinstance(field, intake.Text):
        return {"type": "string", "maxLength": field.longest, "pattern": _SOME if field.required else NO_CONTROLS}
    return {}


def _of_projection(field: fields.Field) -> dict[str, Any]:
    if isinstance(field, projection.Whole):
        return {"type": "integer", "minimum": field.low, "maximum": field.high, "examples": [int(field.example)]}
    if isinstance(field, projection.Number):
        return _range(field.low, field.high, field.above, field.example)
    if isinstance(field, projection.Money):
        return _range(0, int(projection.LARGEST_AMOUNT), True, "65.95")
    if isinstance(field, projection.Rate):
        most = float(projection.LARGEST_RATE)
        return _range(-most, most, False, "0.03")
    if isinstance(field, projection.Day):
        return DAY | {"examples": ["2026-06-30"]}
    if isinstance(field, projection.YesNo):
        return {"type": "boolean"}
    if isinstance(field, projection.Choice):
        return {"type": "string", "enum": list(field.words)}
    if isinstance(field, projection.Text):
        return {
            "type": "string",
            "maxLength": projection.LONGEST_TEXT,
            "pattern": r"^[^\u0000-\u001f\u007f-\u009f]*[^\s\u0000-\u001f\u007f-\u009f][^\u0000-\u001f\u007f-\u009f]*$",
        }
    return {}


def _number(most: int, kind: str, pattern: str, example: str) -> dict[str, Any]:
    text = {"type": "string", "format": "decimal", "pattern": pattern, "examples": [example]}
    return {"anyOf": [text, {"type": kind, "minimum": -most, "maximum": most}]}


def _range(low: float, high: float, above: bool, example: str) -> dict[str, Any]:
    least = {"exclusiveMinimum": low} if above else {"minimum": low}
    text = {
        "type": "string",
        "format": "decimal",
        "pattern": r"^[-+]?[0-9]{1,10}(\.[0-9]{1,4})?$",
        "examples": [example],
    }
    return {"anyOf": [text, {"type": "number", "maximum": high, **least}]}


def _named(name: str) -> dict[str, Any]:
    return {"required": [name], "properties": {name: {"type": "string", "pattern": r"\S"}}}


def _coded(system: str, pattern: str) -> dict[str, Any]:
    default = [None] if system == "ICD-10-CM" else []
    rule: dict[str, Any] = {"properties": {"system": {"enum": [system, *default]}, "code": {"pattern": pattern}}}
    return rule if default else rule | {"required": ["system"]}


def _when(name: str, values: tuple[str, ...], *needed: str) -> dict[str, Any]:
    """Where `name` has one of these values, each of `needed` says something."""
    texts = {other: {"type": "string", "pattern": r"\S"} for other in needed}
    return {"required": [name, *needed], "properties": {name: {"enum": list(values)}, **texts}}


def _some(name: str) -> dict[str, Any]:
    return {"required": [name], "properties": {name: {"type": "array", "minItems": 1}}}


# What several fields say together, as far as JSON Schema can say it: component → further keywords.
TOGETHER: dict[str, dict[str, Any]] = {
    "NewStatus": {"anyOf": [_when("status", (*TO_DO, ACCEPTED, CLOSED)), _when("status", (DECLINED,), "reason")]},
    "NameAsked": {"allOf": [{"properties": {"name": {"pattern": r"\S\s*\S"}}}]},
    "NewDecision": {
        "anyOf": [
            _when("verdict", (decisions.ACCEPTED, decisions.REOPENED)),
            _when("verdict", (decisions.REJECTED,), "reason"),
            _when("verdict", (decisions.AMENDED,), "reason", "text"),
        ]
    },
    "NewMark": {
        "anyOf": [
            _when("state", (questions.ANSWERED, questions.OPEN)),
            _when("state", (questions.DISMISSED,), "reason"),
        ]
    },
    "Referral": {
        "anyOf": [_some("fills"), _some("diagnoses")],
        "allOf": [{"properties": {"schema": {"const": "referral/1"}}}],
    },
    "Fill": {"anyOf": [_named("drug"), _named("ndc"), _named("rxcui")]},
    "Diagnosis": {
        "anyOf": [
            _coded("ICD-10-CM", r"^\s*[A-Za-z][0-9][0-9A-Za-z]\.?[0-9A-Za-z]{0,4}\s*$"),
            _coded("ICD-9-CM", r"^\s*([0-9]{3}|[Vv][0-9]{2}|[Ee][0-9]{3})\.?[0-9]{0,2}\s*$"),
            _coded("SNOMED CT", r"^\s*[0-9]{6,18}\s*$"),
        ]
    },
}
