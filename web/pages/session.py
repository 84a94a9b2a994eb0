"""Signing in by the one-time link, and out."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for

from screening.store import sign_in as links
from web.security import end_session, signed_in_only, start_session
from web.services import services


def sign_in():
    """Says how to get a link."""
    return render_template("sign_in.html", token=None, refused=False)


def link(token: str):
    """The page a one-time link opens.  Reading it changes nothing: its button uses the link up."""
    return render_template("sign_in.html", token=token, refused=False)


def use_link():
    cookie = links.use_link(request.form.get("token", ""), services().database)
    if cookie is None:
        return render_template("sign_in.html", token=None, refused=True), 403
    return start_session(redirect(url_for("pages.queue"), 303), cookie)


@signed_in_only
def sign_out():
    return end_session(redirect(url_for("pages.sign_in"), 303))
