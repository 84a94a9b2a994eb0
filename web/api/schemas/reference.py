"""Who calls, and the rules in force."""

from __future__ import annotations

from marshmallow import fields

from web.api.fields import Id
from web.api.schemas.base import Answer


class Me(Answer):
    """The person a token stands for, and what it may do."""

    id = Id()
    name = fields.String()
    role = fields.String()
    firm_id = Id(allow_none=True)
    token = fields.String(metadata={"description": "The name of the token."})
    scopes = fields.List(fields.String(), metadata={"description": "Of its scopes, those that the person's role has."})
    expires = fields.DateTime(allow_none=True)


class RuleInForce(Answer):
    id = fields.String()
    version = fields.Integer()
    name = fields.String()
    kind = fields.String(metadata={"description": "signal, counter-signal, future expense, question, queue …"})
    title = fields.String()
    status = fields.String(metadata={"description": "confirmed or unconfirmed"})
    category = fields.String()
    audience = fields.String()


class RulebookInForce(Answer):
    hash = fields.String()
    rules = fields.List(fields.Nested(RuleInForce))
