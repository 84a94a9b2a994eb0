"""Editions of a referral as entity tags: `ETag: "7"` with an answer, `If-Match: "7"` with a change of it."""

from __future__ import annotations

import re
from typing import Any

from flask import request

from screening.operations.base import Invalid

HEADER = "If-Match"
ANY = "*"
NONE = 0  # no referral has this edition
_TAG = re.compile(r'"([1-9][0-9]{0,8})"', re.ASCII)
PARAMETER: dict[str, Any] = {
    "in": "header",
    "name": HEADER,
    "schema": {"type": "string", "examples": ['"1"']},
    "description": "The ETag that you read: with it, a referral that was changed since is left alone (412).",
}


def parameter(needed: bool) -> dict[str, Any]:
    return PARAMETER | {"required": needed}


def tag(edition: int) -> str:
    return f'"{edition}"'


def wanted(needed: bool) -> int | None:
    """The edition that the caller has seen; None when they do not say.  A tag that is none of ours matches nothing.

    Raises Invalid when it is needed and missing.
    """
    if needed and HEADER not in request.headers:
        raise Invalid([(HEADER, "is missing; give the edition that you looked at, as its ETag")])
    header = request.headers.get(HEADER, ANY).strip()
    if header == ANY:
        return None
    found = _TAG.fullmatch(header)
    return int(found[1]) if found else NONE
