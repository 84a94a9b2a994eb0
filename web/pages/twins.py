"""Possible duplicates: two stored referrals side by side, and what they are."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for

from screening.operations import twins
from web.routes import Route
from web.security import actor
from web.services import services


def duplicates(referral_id: str, wrong: bool = False):
    found = twins.pair(actor(), services().database, referral_id, request.args.get("beside") or None)
    return render_template("queue/twins.html", referral_id=referral_id, pair=found, wrong=wrong), 422 if wrong else 200


def decide(referral_id: str):
    """One case or two.  The editions say what the person looked at."""
    first, later = request.form.get("first", ""), request.form.get("later", "")
    editions = (request.form.get("first_edition", 0, type=int), request.form.get("later_edition", 0, type=int))
    choice = request.form.get("choice", "")
    if choice == "one":
        twins.join(actor(), services().database, first, later, editions, services().rulebook)
        return redirect(url_for("pages.result", referral_id=first), 303)
    if choice == "two":
        twins.keep_apart(actor(), services().database, first, later, editions)
        return redirect(url_for("pages.queue"), 303)
    return duplicates(referral_id, wrong=True)


ROUTES = (
    Route("/referrals/<referral_id>/duplicates", "duplicates", duplicates, "referral:read"),
    Route("/referrals/<referral_id>/duplicates", "decide_stored_duplicate", decide, "referral:change", ("POST",)),
)
