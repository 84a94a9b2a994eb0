"""Signing in, by password or by a one-time link, and out."""

from __future__ import annotations

import logging
import math
from typing import Any

from flask import redirect, render_template, request, url_for

from screening.operations import sign_in as signing
from screening.operations.base import Invalid
from screening.operations.throttle import TooMany
from web import browsers, places
from web.routes import PUBLIC, Route
from web.security import end_session, home, start_session
from web.services import services

LOG = logging.getLogger("case_screening")
LINK_GONE = "This link was used already, has expired, or was replaced by a newer one."


def sign_in():
    return _page(lost="lost" in request.args)


def enter():
    """Both ways in: login and password, or the token of a link."""
    if "token" in request.form:
        return _by_link(request.form["token"])
    form = request.form
    try:
        cookie = signing.by_password(
            services().database, form.get("login", ""), form.get("password", ""), form.get("code", ""), *_where_from()
        )
    except signing.Refused as error:
        return _page(refused=str(error)), 403
    except TooMany as error:
        return too_many(error, _page(refused=str(error)))
    return start_session(redirect(places.safe(form.get("next")) or url_for("pages.start"), 303), cookie)


def link(token: str):
    """The page a one-time link opens.  Reading it changes nothing: its button uses the link up."""
    return _link_page(token)


def _by_link(token: str):
    form = request.form
    try:
        cookie = signing.by_link(
            token,
            services().database,
            *_where_from(),
            form.get("new-password", ""),
            form.get("new-password-again", ""),
            form.get("code", ""),
        )
    except Invalid as error:
        return _link_page(token, error.problems), 422
    except TooMany as error:
        return too_many(error, _link_page(token, [("code", str(error))]))
    if cookie is None:
        return _page(refused=LINK_GONE), 403
    return start_session(redirect(url_for("pages.start"), 303), cookie)


def sign_out():
    return end_session(redirect(url_for("pages.sign_in"), 303))


def too_many(error: TooMany, page: Any) -> Any:
    """The page with the answer that says how long to wait, to programs too."""
    LOG.warning("too many attempts to sign in")
    return page, 429, {"Retry-After": str(math.ceil(error.wait.total_seconds()))}


def _page(refused: str = "", lost: bool = False) -> str:
    wanted = places.safe(request.values.get("next"))
    return render_template("sign_in.html", refused=refused, lost=lost, next=wanted)


def _link_page(token: str, problems: Any = ()) -> str:
    found = signing.welcome(services().database, token)
    if found is None:
        return render_template("sign_in.html", refused=LINK_GONE, lost=False, next=None)
    return render_template("sign_in_link.html", token=token, welcome=found, problems=problems)


def _where_from() -> tuple[str, str]:
    return browsers.in_words(request.user_agent.string), request.remote_addr or ""


def start():
    """Where somebody begins who has just signed in: it depends on their role."""
    return redirect(home(), 303)


ROUTES = (
    Route("/sign-in", "sign_in", sign_in, PUBLIC),
    Route("/sign-in/<token>", "link", link, PUBLIC),
    Route("/sign-in", "enter", enter, PUBLIC, ("POST",)),
    Route("/sign-out", "sign_out", sign_out, "account:change", ("POST",)),
    Route("/start", "start", start, "account:read"),
)
