"""Errors of the API as problem details (RFC 9457): `application/problem+json`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flask import Response, json, request
from werkzeug.exceptions import HTTPException
from werkzeug.http import HTTP_STATUS_CODES

from screening.operations.base import Conflict, Invalid, NotAllowed, NotFound, OperationError

MEDIA_TYPE = "application/problem+json"
STATUS: dict[type[OperationError], int] = {NotAllowed: 403, NotFound: 404, Conflict: 409, Invalid: 422}


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
    errors = error.problems if isinstance(error, Invalid) else ()
    return problem(STATUS.get(type(error), 400), str(error), errors)


def of_http(error: HTTPException) -> Response:
    headers = {name: value for name, value in error.get_headers() if name not in ("Content-Type", "Content-Length")}
    data = getattr(error, "data", None) or {}
    errors = list(_flat(data.get("messages") or data.get("errors") or {}))
    detail = "The request does not fit what this address takes." if errors else error.description or ""
    return problem(error.code or 500, detail, errors, headers)


def _flat(messages: Any, path: str = "") -> Any:
    """webargs' nested messages as (where, words) pairs."""
    if isinstance(messages, Mapping):
        for key, inner in messages.items():
            yield from _flat(inner, f"{path}.{key}" if path else str(key))
    elif isinstance(messages, list | tuple):
        for inner in messages:
            yield from _flat(inner, path)
    else:
        yield path, str(messages)
