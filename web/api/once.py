"""`Idempotency-Key`: the same request sent twice is carried out once and answered twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from flask import request

from screening.operations import idempotency
from screening.operations.base import Invalid
from web.api.guard import token_id
from web.services import services

HEADER = "Idempotency-Key"
LONGEST = 200
PARAMETER = {
    "in": "header",
    "name": HEADER,
    "schema": {"type": "string", "minLength": 1, "maxLength": LONGEST, "pattern": "^[!-~]+$"},
    "description": "Your own name for this request: sent again with it, the request is not carried out again.",
}


def once(work: Callable[[], tuple[Mapping[str, Any], int]]) -> tuple[Mapping[str, Any], int]:
    """The answer (body, status) of `work`, or the one given to the same request before.  Raises Conflict, Invalid."""
    key = request.headers.get(HEADER)
    if key is None:
        return work()
    if not 1 <= len(key) <= LONGEST or not all("!" <= letter <= "~" for letter in key):
        raise Invalid([(HEADER, f"must be 1 to {LONGEST} visible ASCII characters")])
    database, token = services().database, token_id()
    said = idempotency.request_hash(request.method.encode(), request.full_path.encode(), request.get_data())
    before = idempotency.claim(database, token, key, said)
    if before is not None:
        return before.answer, before.status
    try:
        answer, status = work()
    except BaseException:
        idempotency.release(database, token, key)
        raise
    idempotency.complete(database, token, key, status, answer)
    return answer, status
