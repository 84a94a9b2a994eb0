"""Errors of the API as problem details (RFC 9457): `application/problem+json`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flask import Response, json, request
from werkzeug.exceptions import HTTPException
from werkzeug.http import HTTP_STATUS_CODES

from screening.operations.base import Conflict, Invalid, NotAllowed, NotFound, OperationError, Outdated

MEDIA_TYPE = "application/problem+json"
STATUS: dict[type[OperationError], int] = {
    NotAllowed: 403,
    NotFound: 404,
    Conflict: 409,
    Outdated: 412,
    Invalid: 422,
}
WORDS = {
    404: "There is nothing at this address.",
    405: "This address does not take that method; the header Allow names those it takes.",
    413: "That is too large: a file may have 20 MiB. Split it.",
}


def problem(
    status: int,
    detail: str,
    errors: Sequence[tuple[str, str]] = (),
    headers: Mapping[str, str] | None = None,
    **more: Any,
) -> Response:
    """One problem: `errors` are (where, what is wrong and what to do) pairs."""
    body = {"type": "about:blank", "title": HTTP_STATUS_CODES.get(status, "Error"), "status": status, "detail": detail}
    if errors:
        body["errors"] = [{"where": where, "problem": words} for where, words in errors]
    response = Response(json.dumps(body | more), status, mimetype=MEDIA_TYPE)
    response.headers.update(headers or {})
    return response


def is_api() -> bool:
    """Whether this request asks the API: then errors are problem details and no pages."""
    return request.path.startswith("/api/")


def of_operation(error: OperationError) -> Response:
    if isinstance(error, Invalid):
        return problem(422, "What was sent cannot be taken as it is; errors says why.", error.problems)
    return problem(STATUS.get(type(error), 400), str(error))


def of_http(error: HTTPException) -> Response:
    headers = {name: value for name, value in error.get_headers() if name not in ("Content-Type", "Content-Length")}
    code = error.code or 500
    return problem(code, WORDS.get(code) or error.description or "", (), headers)


def component(status: int) -> str:
    """The name under which OpenAPI knows the answer of this status."""
    return f"Problem{status}"
