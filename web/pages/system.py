"""For programs that watch the server: is it there, can it work, how is it.  Nothing of a patient is in any answer."""

from __future__ import annotations

import hmac
import ipaddress
import os
import threading
from typing import Any

from flask import abort, jsonify, request

from screening.operations import health
from screening.operations.health import Check
from web import metrics
from web.routes import PUBLIC, Route
from web.services import services

TOKEN_VARIABLE = "CASE_SCREENING_METRICS_TOKEN"
READY, DEGRADED, NOT_READY = "ready", "degraded", "not ready"


def healthz():
    """The process answers; it asks nothing else."""
    return "ok\n", 200, {"Content-Type": "text/plain; charset=utf-8"}


def readyz():
    """Whether it can work: 200, or 503 when something is missing without which nothing goes."""
    used = services()
    found = [*health.checks(used.database, used.rulebook)]
    found += [
        Check(thread.name, thread.is_alive(), "runs" if thread.is_alive() else "has ended") for thread in used.threads
    ]
    missing = [check for check in found if not check.ok]
    vital = any(check.vital for check in missing)
    state = NOT_READY if vital else DEGRADED if missing else READY
    return jsonify(state=state, checks={check.name: check.ok for check in found}), 503 if vital else 200


def _alive(thread: threading.Thread) -> Check:
    runs = thread.is_alive()
    return Check(thread.name, runs, "runs" if runs else "has ended; start the server again")


def figures() -> Any:
    """For Prometheus: from this machine, or with the token."""
    if not (_is_here() or _has_token()):
        abort(403, f"Ask from the server itself, or with the token of {TOKEN_VARIABLE}.")
    return metrics.text(), 200, {"Content-Type": "text/plain; version=0.0.4; charset=utf-8"}


def _is_here() -> bool:
    try:
        return ipaddress.ip_address(request.remote_addr or "").is_loopback
    except ValueError:
        return False


def _has_token() -> bool:
    wanted = os.environ.get(TOKEN_VARIABLE, "")
    sent = request.headers.get("Authorization", "").removeprefix("Bearer ")
    return bool(wanted) and hmac.compare_digest(sent.encode(), wanted.encode())


ROUTES = (
    Route("/healthz", "healthz", healthz, PUBLIC),
    Route("/readyz", "readyz", readyz, PUBLIC),
    Route("/metrics", "metrics", figures, PUBLIC),
)
