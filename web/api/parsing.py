"""How the API reads what is sent: exact numbers, no field twice, nothing that is not known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NoReturn

from flask import Request, request
from marshmallow import Schema, ValidationError, fields
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import UnsupportedMediaType

from screening.intake.json_reader import parse
from screening.operations.base import Invalid
from screening.referral import ReferralError

JSON = "application/json"
BODY = "body"  # what messages call the body of a request


class Parser(FlaskParser):
    """webargs' parser with our reading of JSON and of repeated parameters; what is wrong raises Invalid."""

    def _raw_load_json(self, req: Request) -> Any:
        wanted(JSON)
        return parsed(req.get_data())

    def load_querystring(self, req: Request, schema: Schema) -> Any:
        many = {field.data_key or name for name, field in schema.fields.items() if isinstance(field, fields.List)}
        twice = [name for name, values in req.args.lists() if len(values) > 1 and name not in many]
        if twice:
            raise Invalid([(name, "is given more than once; give it once") for name in twice])
        return self._makeproxy(req.args, schema)

    def handle_error(self, error: ValidationError, *_: Any, **__: Any) -> NoReturn:
        raise Invalid([pair for inner in error.normalized_messages().values() for pair in flat(inner)])


def wanted(*kinds: str) -> None:
    """Raise 415 unless the body is of one of these content types."""
    if request.mimetype not in kinds:
        raise UnsupportedMediaType(f"Send this as {' or '.join(kinds)}, and say so in Content-Type.")


def parsed(data: bytes) -> Any:
    """The value of a JSON body.  Raises Invalid."""
    try:
        return parse(BODY, data)
    except ReferralError as error:
        raise Invalid([(where or BODY, words) for where, words in error.problems]) from None


def flat(messages: Any, path: str = "") -> Any:
    """marshmallow's nested messages as (where, words) pairs."""
    if isinstance(messages, Mapping):
        for key, inner in messages.items():
            own = "" if key == "_schema" else str(key)[:60]
            yield from flat(inner, f"{path}.{own}" if path and own else path or own)
    elif isinstance(messages, list | tuple):
        for inner in messages:
            yield from flat(inner, path)
    else:
        yield path or BODY, _PLAIN.get(str(messages), str(messages))


_PLAIN = {  # marshmallow's own words → ours
    "Missing data for required field.": "is missing; give it",
    "Field may not be null.": "is null; leave it out or give it",
    "Unknown field.": "is not known here; check the name",
    "Invalid input type.": "must be an object with named fields, written in { }",
    "Not a valid list.": "must be a list, written in [ ]",
    "Invalid type.": "must be a list, written in [ ]",
}

PARSER = Parser()
