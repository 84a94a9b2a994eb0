"""What the server writes about itself: one JSON object a line, to standard error.

A request is written with the pattern of its address, never the address itself; an error with where it came from and
its reference, never its message, which may quote a patient's data.
"""

from __future__ import annotations

import json
import logging
import secrets
import sys
import time
import traceback
from datetime import UTC, datetime
from typing import IO, Any

from flask import Flask, Response, g, has_request_context, request

OURS = "case_screening"
REQUESTS = logging.getLogger(f"{OURS}.requests")
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
NO_ROUTE = "(none)"


class JsonLines(logging.Formatter):
    """Everything becomes text of one line: JSON writes a line break as \\n, and so nobody can forge a line."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: dict[str, Any] = {"time": at, "level": record.levelname.lower(), "logger": record.name}
        if has_request_context() and (request_id := g.get("request_id")):
            line["request"] = request_id
        # other people's messages may name anything: only their pattern is written
        line["message"] = record.getMessage() if _is_ours(record) else str(record.msg)
        line |= getattr(record, "fields", {})
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            line["frames"] = [f"{at.filename}:{at.lineno}" for at in traceback.extract_tb(record.exc_info[2])]
        return json.dumps(line)


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name == OURS or record.name.startswith(f"{OURS}.")


def start(stream: IO[str] | None = None) -> None:
    """Send every log of this process there.  At a terminal requests are left out: somebody reads along."""
    stream = stream or sys.stderr
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger(OURS).setLevel(logging.WARNING if stream.isatty() else logging.INFO)


def install(app: Flask) -> None:
    """Before everything else of a request, so that it is measured whole."""
    app.before_request(_begin)
    app.after_request(_end)


def route() -> str:
    """The pattern of this request's address."""
    return request.url_rule.rule if request.url_rule else NO_ROUTE


def method() -> str:
    return request.method if request.method in METHODS else "other"


def seconds() -> float:
    return time.perf_counter() - g.began


def _begin() -> None:
    g.request_id, g.began = secrets.token_hex(8), time.perf_counter()


def _end(response: Response) -> Response:
    if "began" not in g:  # a request that was refused before it began
        _begin()
    response.headers["X-Request-Id"] = g.request_id
    fields = {
        "route": route(),
        "method": method(),
        "status": response.status_code,
        "ms": round(seconds() * 1000, 1),
        "user": _user(),
    }
    REQUESTS.info("request", extra={"fields": fields})
    return response


def _user() -> str | None:
    """Who asks, as an id: somebody signed in, or whose token it is."""
    if signed_in := g.get("signed_in"):
        return signed_in.user.id
    bearer = g.get("bearer")
    return bearer.actor.id if bearer else None
