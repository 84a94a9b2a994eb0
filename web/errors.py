"""Error pages: what happened and what to do, and nothing of the patient or the program."""

from __future__ import annotations

import logging
import secrets
import traceback
from collections.abc import Mapping

from flask import Flask, g, render_template, request
from werkzeug.exceptions import HTTPException, SecurityError

from screening.operations.base import Conflict, Invalid, NotAllowed, NotFound, OperationError, Outdated
from screening.operations.throttle import TooMany
from screening.store.trouble import Trouble, trouble
from web.api import problems

RETRY_AFTER = 5  # seconds
NO_HEADERS: Mapping[str, str] = {}
LOG = logging.getLogger("case_screening")
WORDS = {
    400: ("The request could not be understood", "It arrived incomplete. Go back, load that page again and repeat it."),
    403: ("Not allowed", ""),
    404: ("There is no such page", "The address may be mistyped, or the referral was removed."),
    405: ("Not possible here", "Go back and use the buttons of the page."),
    413: ("That is too large", "A file may have 20 MiB; split it."),
}
REFUSED: dict[type[OperationError], tuple[int, str]] = {
    NotAllowed: (403, "Not allowed"),
    NotFound: (404, "There is no such page"),
    Conflict: (409, "Not possible as things are"),
    Outdated: (409, "Somebody else was faster"),
    Invalid: (422, "This cannot be taken as it is"),
    TooMany: (429, "Too many attempts"),
}


def install(app: Flask) -> None:
    app.register_error_handler(SecurityError, _other_host)
    app.register_error_handler(HTTPException, _known)
    app.register_error_handler(OperationError, _refused)
    app.register_error_handler(Exception, _unexpected)


def _other_host(error: SecurityError):
    """Asked for under a name it does not answer to: no page, since no address can be made."""
    words = "This application does not answer to that name. Use the address it printed when it started.\n"
    return words, 400, {"Content-Type": "text/plain; charset=utf-8"}


def _known(error: HTTPException):
    if problems.is_api():
        return problems.of_http(error)
    code = error.code or 500
    reference = _log_refusal(f"{code}, form or address refused") if code != 404 else None
    title, advice = WORDS.get(code, ("This did not work", "Go back and try again."))
    advice = advice or error.description or ""
    allow = getattr(error, "valid_methods", None)
    page = render_template("error.html", title=title, advice=advice, reference=reference)
    return page, code, {"Allow": ", ".join(allow)} if allow else {}


def _refused(error: OperationError):
    code, title = REFUSED.get(type(error), (400, "This did not work"))
    why = f"not allowed: {error.action}" if isinstance(error, NotAllowed) else f"{code}, {type(error).__name__}"
    worth = code == 403 or (code != 404 and not problems.is_api())  # what is not there leaves no trace
    reference = _log_refusal(why) if worth else None
    if problems.is_api():
        return problems.of_operation(error)
    return render_template("error.html", title=title, advice=str(error), reference=reference), code


def _unexpected(error: Exception):
    """The log holds the places in our code and the kind of error; its message may quote a patient's data."""
    if found := trouble(error):
        return _in_trouble(found)
    reference = secrets.token_hex(4)
    frames = [f"{at.filename}:{at.lineno} {at.name}" for at in traceback.extract_tb(error.__traceback__)]
    fields = {"reference": reference, "error": type(error).__name__, "frames": frames}
    LOG.error("internal error %s: %s", reference, type(error).__name__, extra={"fields": fields})
    advice = "Nothing was changed. Try again; if it happens once more, report the reference below."
    if problems.is_api():
        return problems.problem(500, advice, reference=reference)
    return _plainly("Something went wrong here", advice, reference, 500)


def _in_trouble(found: Trouble):
    """The database or its disk: not a fault of the program, and gone when somebody has seen to it."""
    LOG.error("trouble of the database: %s", found.kind)
    again = "Try again in a moment." if found.passing else f"Tell whoever runs this server: {found.advice}"
    advice, headers = f"{found.words} Nothing was changed. {again}", {"Retry-After": str(RETRY_AFTER)}
    if problems.is_api():
        return problems.problem(503, advice, headers=headers)
    return _plainly("Not possible just now", advice, None, 503, headers)


def _plainly(title: str, advice: str, reference: str | None, status: int, headers: Mapping[str, str] = NO_HEADERS):
    """A page, or a plain text where the page needs the database, which may be what is wrong."""
    try:
        return render_template("error.html", title=title, advice=advice, reference=reference), status, dict(headers)
    except Exception:
        words = f"{title}. {advice}" + (f" Reference: {reference}" if reference else "")
        return f"{words}\n", status, {"Content-Type": "text/plain; charset=utf-8", **headers}


def _log_refusal(why: str) -> str:
    """Who was refused what, by ids and names of addresses; no patient data.  Returns the reference to find it by."""
    signed_in = g.get("signed_in")
    reference = secrets.token_hex(4)
    who = signed_in.user.id if signed_in else "-"
    LOG.warning("%s: user %s, %s, reference %s", why, who, request.endpoint, reference)
    return reference
