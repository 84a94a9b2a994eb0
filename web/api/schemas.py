"""What the API takes and gives, as marshmallow schemas; `referral/1` itself is screening.intake.schema."""

from __future__ import annotations

from marshmallow import RAISE, Schema, fields, validate

from screening.triage import BANDS

ID = {"maxLength": 24, "minLength": 1}


class _Strict(Schema):
    class Meta:
        unknown = RAISE


class ErrorItem(_Strict):
    where = fields.String(required=True)
    problem = fields.String(required=True)


class Problem(_Strict):
    """Problem details (RFC 9457)."""

    type = fields.String(required=True)
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    detail = fields.String(required=True)
    errors = fields.List(fields.Nested(ErrorItem))
    reference = fields.String(metadata={"description": "Of an internal error: say it when you report it."})


class Created(_Strict):
    id = fields.String(required=True, metadata={"description": "Opaque; stands in addresses."})
    screening = fields.Integer(required=True)
    band = fields.String(required=True, validate=validate.OneOf(BANDS))
    score = fields.Integer(required=True)


class Screened(_Strict):
    number = fields.Integer(required=True)
    cause = fields.String(required=True)
    as_of = fields.Date(required=True)
    band = fields.String(required=True)
    score = fields.Integer(allow_none=True)
    rulebook = fields.String(required=True)
    created = fields.DateTime(required=True)
    created_by = fields.String(required=True)
