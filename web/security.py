"""Headers on every response, the session of a request, and the token that guards forms."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Flask, Response, abort, g, redirect, request, url_for

from screening.store import sign_in
from screening.store.actor import Actor
from web.services import services

COOKIE = "case_screening_session"
FORM_FIELD = "form_token"
POLICY = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "object-src": "'none'",
}
HEADERS = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in POLICY.items()),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def install(app: Flask) -> None:
    app.before_request(_find_session)
    app.after_request(_add_headers)
    app.context_processor(lambda: {"signed_in": g.get("signed_in"), "FORM_FIELD": FORM_FIELD})


def _find_session() -> None:
    cookie = request.cookies.get(COOKIE)
    static = request.endpoint == "static"
    g.signed_in = sign_in.session_of(cookie, services().database) if cookie and not static else None


def _add_headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if request.is_secure:
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    if request.endpoint != "static":  # patient data stays out of every cache
        response.headers.setdefault("Cache-Control", "no-store")
    return response


def signed_in_only(handler: Callable) -> Callable:
    """Sends strangers to the sign-in page; a form must bring the token of its session."""

    @wraps(handler)
    def guarded(*arguments: Any, **named: Any) -> Any:
        if g.signed_in is None:
            return redirect(url_for("pages.sign_in"), 303)
        if request.method == "POST":
            sent = request.form.get(FORM_FIELD, "")
            if not hmac.compare_digest(sent.encode(), g.signed_in.form_token.encode()):
                abort(403, "The form has expired: go back, load the page again and send it once more.")
        return handler(*arguments, **named)

    return guarded


def actor() -> Actor:
    return g.signed_in.actor


def start_session(response: Any, cookie: str) -> Any:
    """Give the browser its session cookie; it ends with the browser, or earlier on the server."""
    response.set_cookie(COOKIE, cookie, httponly=True, samesite="Lax", secure=request.is_secure, path="/")
    return response


def end_session(response: Any) -> Any:
    if cookie := request.cookies.get(COOKIE):
        sign_in.end_session(cookie, services().database)
    response.delete_cookie(COOKIE, path="/")
    response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response
