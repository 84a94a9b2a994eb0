"""Kinds of schemas: what is sent, what is answered, and what is answered as it was kept."""

from __future__ import annotations

from typing import Any

from marshmallow import INCLUDE, RAISE, Schema, fields


class Sent(Schema):
    """What a caller sends: nothing beyond these fields."""

    class Meta:
        unknown = RAISE


class Answer(Schema):
    """What we answer: always with all of these fields."""

    class Meta:
        unknown = RAISE

    def on_bind_field(self, field_name: str, field_obj: fields.Field) -> None:
        field_obj.required = True


class Kept(Schema):
    """JSON that is answered as it was kept; the schema describes it to a useful depth and takes nothing away."""

    class Meta:
        unknown = INCLUDE

    def on_bind_field(self, field_name: str, field_obj: fields.Field) -> None:
        field_obj.required = True

    def dump(self, obj: Any, **_: Any) -> Any:
        return obj


class ErrorItem(Answer):
    where = fields.String()
    problem = fields.String()


class Problem(Schema):
    """Problem details (RFC 9457)."""

    class Meta:
        unknown = RAISE

    type = fields.String(required=True)
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    detail = fields.String(required=True)
    errors = fields.List(fields.Nested(ErrorItem))
    reference = fields.String(metadata={"description": "Of an internal error: say it when you report it."})


class FhirBundle(Schema):
    """A FHIR R4 bundle; which of its resources are read is in docs/referral-format.md."""

    class Meta:
        unknown = INCLUDE

    resourceType = fields.String(required=True, metadata={"enum": ["Bundle"]})
    entry = fields.List(fields.Dict())


class Done(Answer):
    """What was made, by its id."""

    id = fields.String()
