"""Signing in by the one-time link, and out."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for

from screening.operations import sessions
from web.routes import PUBLIC, Route
from web.security import end_session, start_session
from web.services import services


def sign_in():
    """Says how to get a link."""
    return render_template("sign_in.html", token=None, refused=False)


def link(token: str):
    """The page a one-time link opens.  Reading it changes nothing: its button uses the link up."""
    return render_template("sign_in.html", token=token, refused=False)


def use_link():
    cookie = sessions.use_link(request.form.get("token", ""), services().database)
    if cookie is None:
        return render_template("sign_in.html", token=None, refused=True), 403
    return start_session(redirect(url_for("pages.queue"), 303), cookie)


def sign_out():
    return end_session(redirect(url_for("pages.sign_in"), 303))


ROUTES = (
    Route("/sign-in", "sign_in", sign_in, PUBLIC),
    Route("/sign-in/<token>", "link", link, PUBLIC),
    Route("/sign-in", "use_link", use_link, PUBLIC, ("POST",)),
    Route("/sign-out", "sign_out", sign_out, "account:change", ("POST",)),
)
