"""Addresses of our own pages: where somebody goes on after signing in, never anywhere else."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import current_app, request
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from web import routes

LONGEST = 2000


def safe(address: str | None) -> str | None:
    """The address when it is one of a page here that is read (path and query only); else None."""
    if not address or len(address) > LONGEST or not address.isprintable() or "\\" in address:
        return None
    if not address.startswith("/") or address.startswith("//"):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not _is_page(parts.path):
        return None
    return address


def page_at_or_above(path: str) -> str | None:
    """The nearest page to where a form was sent: /referrals/x for /referrals/x/screen."""
    while path.strip("/"):
        if _is_page(path):
            return path
        path = path.rstrip("/").rpartition("/")[0]
    return None


def _is_page(path: str) -> bool:
    """Whether a signed-in person can open it: a page of ours that is no part of signing in."""
    try:
        endpoint, _ = current_app.url_map.bind_to_environ(request.environ).match(path, method="GET")
    except (HTTPException, RequestRedirect):
        return False
    return routes.action_of(current_app, endpoint) not in (None, routes.PUBLIC, routes.BEARER)
