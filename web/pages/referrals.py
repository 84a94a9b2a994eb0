"""Removing a referral."""

from __future__ import annotations

from flask import redirect, url_for

from screening.operations import referrals
from web.routes import Route
from web.security import actor
from web.services import services


def remove(referral_id: str):
    referrals.remove(actor(), services().database, referral_id)
    return redirect(url_for("pages.queue"), 303)


ROUTES = (Route("/referrals/<referral_id>/remove", "remove", remove, "referral:remove", ("POST",)),)
