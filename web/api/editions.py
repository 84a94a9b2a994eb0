"""Editions of a referral as entity tags: `ETag: "7"` with an answer, `If-Match: "7"` with a change of it."""

from __future__ import annotations

import re

from flask import request

from screening.operations.base import Invalid

HEADER = "If-Match"
_TAG = re.compile(r'"([1-9][0-9]{0,8})"', re.ASCII)
PARAMETER = {
    "in": "header",
    "name": HEADER,
    "required": False,
    "schema": {"type": "string", "pattern": '^"[1-9][0-9]{0,8}"$', "examples": ['"1"']},
    "description": "The ETag that you read: with it, a referral that was changed since is left alone (412).",
}


def tag(edition: int) -> str:
    return f'"{edition}"'


def wanted() -> int | None:
    """The edition that the caller has seen; None when they do not say.  Raises Invalid."""
    header = request.headers.get(HEADER)
    if header is None:
        return None
    found = _TAG.fullmatch(header)
    if found is None:
        raise Invalid([(HEADER, 'must be the ETag of the referral as you read it, in quotes: "7"')])
    return int(found[1])
