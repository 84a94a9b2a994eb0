"""Headers on every response, the session of a request, who may see it, and the token that guards forms."""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response, abort, current_app, g, redirect, request, url_for
from werkzeug.datastructures import MultiDict

from screening.access import allowed
from screening.operations import sessions, settings
from screening.operations.base import NotAllowed
from screening.store.actor import Actor
from web import places, routes
from web.services import services

PLAIN_COOKIE, SECURE_COOKIE = "case_screening_session", "__Host-case_screening_session"
FORM_FIELD, FORM_HEADER = "form_token", "X-Form-Token"
BACKGROUND = "X-Background"  # sent by what a page asks by itself: it keeps no session alive
READS = ("GET", "HEAD", "OPTIONS")
OWN_SITE = ("same-origin", "none")  # none: typed, or from a bookmark
SIGN_OUT = "pages.sign_out"
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
    if "\x00" in request.path or any("\x00" in value for value in _values(request.args)):
        abort(400, "The address holds a character that no text has.")
    if request.endpoint == "static" or action == routes.BEARER:
        return None
    if request.method not in READS:
        if request.headers.get("Sec-Fetch-Site", "same-origin") not in OWN_SITE:
            abort(403, "This was sent from another site. Open the page here and send it again.")
        if any("\x00" in value for value in _values(request.form)):  # PostgreSQL takes none
            abort(400, "The form holds a character that no text has.")
    cookie = request.cookies.get(_cookie_name())
    seen = BACKGROUND not in request.headers
    g.signed_in = sessions.session_of(cookie, services().database, seen) if cookie else None
    if request.endpoint is None or action == routes.PUBLIC:  # no such page: the error page says so
        return None
    if g.signed_in is None:
        return _sign_in_first()
    if request.method not in READS:
        sent = request.headers.get(FORM_HEADER) or request.form.get(FORM_FIELD, "")
        if not hmac.compare_digest(sent.encode(), g.signed_in.form_token.encode()):
            abort(403, "The form has expired: go back, load the page again and send it once more.")
    if action is None or not can(action):
        raise NotAllowed(str(action))
    if g.signed_in.lacks_second_factor and not action.startswith("account:"):
        return redirect(url_for("pages.second_factor"), 303)
    return None


def _values(fields: MultiDict[str, str]) -> Iterator[str]:
    return (value for _, value in fields.items(multi=True))


def _sign_in_first() -> Any:
    """Nobody is signed in (any more): say so, and where to go on afterwards."""
    if request.endpoint == SIGN_OUT:
        return redirect(url_for("pages.sign_in"), 303)
    sent = request.method not in READS
    if by_script():
        here = urlsplit(request.headers.get("HX-Current-URL", ""))
        target = url_for("pages.sign_in", next=_worth(here.path), lost=sent or None)
        words = "You are signed out. Nothing was saved. Sign in again and go on.\n"
        return words, 401, {"Content-Type": "text/plain; charset=utf-8", "HX-Redirect": target}
    back = places.page_at_or_above(request.path) if sent else request.full_path.removesuffix("?")
    return redirect(url_for("pages.sign_in", next=_worth(back), lost=1 if sent else None), 303)


def _worth(address: str | None) -> str | None:
    """The start page needs no mention."""
    return address if address and address != "/" else None


def by_script() -> bool:
    """Whether a script of a page asks, not somebody who follows a link or sends a form."""
    return "HX-Request" in request.headers or request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate"


def can(action: str) -> bool:
    """Whether the person of this request may do this; templates ask it too."""
    return g.get("signed_in") is not None and allowed(g.signed_in.actor, action, g.signed_in.granted)


def actor() -> Actor:
    return g.signed_in.actor


def home() -> str:
    """The first page of the navigation that the person of this request may see."""
    entries: Any = current_app.jinja_env.globals["NAVIGATION"]
    if g.get("signed_in") is None:
        return "/"
    return next((url_for(f"pages.{name}") for name, _, action in entries if can(action)), url_for("pages.account"))


def setting(name: str) -> Any:
    """A setting of this installation, read once a request."""
    if "settings" not in g:
        g.settings = g.signed_in.settings if g.get("signed_in") else settings.read(services().database)
    return g.settings[name]


def _for_templates() -> dict[str, Any]:
    return {"signed_in": g.get("signed_in"), "FORM_FIELD": FORM_FIELD, "can": can, "setting": setting, "home": home}


def _add_headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if request.is_secure:
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
    if request.endpoint != "static" or response.status_code >= 400:  # patient data stays out of every cache
        response.headers.setdefault("Cache-Control", "no-store")
    return response


def _cookie_name() -> str:
    return SECURE_COOKIE if request.is_secure else PLAIN_COOKIE


def start_session(response: Any, cookie: str) -> Any:
    """Give the browser its session cookie; it ends with the browser, or earlier on the server.

    The session it had before ends now.
    """
    if before := request.cookies.get(_cookie_name()):
        sessions.end_session(before, services().database)
    response.set_cookie(_cookie_name(), cookie, httponly=True, samesite="Lax", secure=request.is_secure, path="/")
    return response


def end_session(response: Any) -> Any:
    if cookie := request.cookies.get(_cookie_name()):
        sessions.end_session(cookie, services().database)
    response.delete_cookie(_cookie_name(), path="/", secure=request.is_secure, httponly=True, samesite="Lax")
    response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response
