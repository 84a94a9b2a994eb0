"""`Idempotency-Key`: the same request sent twice is carried out once and answered twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from flask import Response, json, request

from screening.operations import idempotency
from screening.operations.base import Invalid
from web.api.guard import token_id
from web.services import services

HEADER = "Idempotency-Key"
LONGEST = 200
KEPT = ("Location", "ETag")  # the headers that are part of the answer
PARAMETER = {
    "in": "header",
    "name": HEADER,
    "required": False,
    "schema": {"type": "string", "minLength": 1, "maxLength": LONGEST, "pattern": "^[!-~]+$"},
    "description": "Your own name for this request: sent again with it, the request is not carried out again.",
}


def once(work: Callable[[], Response]) -> Response:
    """The response of `work`, or the one given to the same request before.  Raises Conflict, Invalid."""
    key = request.headers.get(HEADER)
    if key is None:
        return work()
    if not 1 <= len(key) <= LONGEST or not all("!" <= letter <= "~" for letter in key):
        raise Invalid([(HEADER, f"must be 1 to {LONGEST} visible ASCII characters")])
    database, token = services().database, token_id()
    before = idempotency.claim(database, token, key, idempotency.request_hash(*_said()))
    if before is not None:
        response = Response(json.dumps(before.answer["body"]), before.status, mimetype="application/json")
        response.headers.update(before.answer["headers"])
        return response
    try:
        response = work()
    except BaseException:
        idempotency.release(database, token, key)
        raise
    headers = {name: response.headers[name] for name in KEPT if name in response.headers}
    idempotency.complete(database, token, key, response.status_code, {"body": response.get_json(), "headers": headers})
    return response


def _said() -> Iterator[bytes]:
    """What makes a request the same as another.  The boundary of a form is chosen anew each time: its parts count."""
    yield f"{request.method} {request.full_path} {request.mimetype}".encode()
    if request.mimetype != "multipart/form-data":
        yield request.get_data()
        return
    for name, value in sorted(request.form.items(multi=True)):
        yield f"{name}={value}".encode()
    for name, file in sorted(request.files.items(multi=True)):
        yield f"{name}={file.filename}".encode()
        yield file.read()
        file.seek(0)
