"""Headers on every response, the session of a request, who may see it, and the token that guards forms."""

from __future__ import annotations

import hmac
from typing import Any

from flask import Flask, Response, abort, current_app, g, redirect, request, url_for

from screening.access import allowed
from screening.operations import sessions, settings
from screening.operations.base import NotAllowed
from screening.store.actor import Actor
from web import routes
from web.services import services

PLAIN_COOKIE, SECURE_COOKIE = "case_screening_session", "__Host-case_screening_session"
FORM_FIELD, FORM_HEADER = "form_token", "X-Form-Token"
READS = ("GET", "HEAD", "OPTIONS")
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
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
    app.before_request(_guard)
    app.after_request(_add_headers)
    app.context_processor(_for_templates)


def _guard() -> Any:
    """Who asks, and may they?  Strangers go to the sign-in page; a form must bring the token of its session."""
    action = routes.action_of(current_app, request.endpoint)
    g.signed_in, g.granted = None, frozenset()
    if request.endpoint == "static" or action == routes.BEARER:
        return None
    cookie = request.cookies.get(_cookie_name())
    g.signed_in = sessions.session_of(cookie, services().database) if cookie else None
    if request.endpoint is None or action == routes.PUBLIC:  # no such page: the error page says so
        return None
    if g.signed_in is None:
        back = request.full_path if request.method in READS and request.path != "/" else None
        return redirect(url_for("pages.sign_in", next=back), 303)
    if request.method not in READS:
        sent = request.headers.get(FORM_HEADER) or request.form.get(FORM_FIELD, "")
        if not hmac.compare_digest(sent.encode(), g.signed_in.form_token.encode()):
            abort(403, "The form has expired: go back, load the page again and send it once more.")
    if action is None or not can(action):
        raise NotAllowed(str(action))
    return None


def can(action: str) -> bool:
    """Whether the person of this request may do this; templates ask it too."""
    return g.get("signed_in") is not None and allowed(g.signed_in.actor, action, g.signed_in.granted)


def actor() -> Actor:
    return g.signed_in.actor


def setting(name: str) -> Any:
    """A setting of this installation, read once a request."""
    if "settings" not in g:
        g.settings = g.signed_in.settings if g.get("signed_in") else settings.read(services().database)
    return g.settings[name]


def _for_templates() -> dict[str, Any]:
    return {"signed_in": g.get("signed_in"), "FORM_FIELD": FORM_FIELD, "can": can, "setting": setting}


def _add_headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if request.is_secure:
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    if request.endpoint != "static":  # patient data stays out of every cache
        response.headers.setdefault("Cache-Control", "no-store")
    return response


def _cookie_name() -> str:
    return SECURE_COOKIE if request.is_secure else PLAIN_COOKIE


def start_session(response: Any, cookie: str) -> Any:
    """Give the browser its session cookie; it ends with the browser, or earlier on the server."""
    response.set_cookie(_cookie_name(), cookie, httponly=True, samesite="Lax", secure=request.is_secure, path="/")
    return response


def end_session(response: Any) -> Any:
    if cookie := request.cookies.get(_cookie_name()):
        sessions.end_session(cookie, services().database)
    response.delete_cookie(_cookie_name(), path="/", secure=request.is_secure, httponly=True, samesite="Lax")
    response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response
