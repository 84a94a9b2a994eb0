"""A new referral, and the result of one."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for

from screening import screen
from screening.operations import referrals
from screening.referral import ReferralError
from web.pages.forms import NewReferral
from web.routes import Route
from web.security import actor
from web.services import services


def new():
    return render_template("new.html", form=NewReferral(), problems=[])


def add():
    form = NewReferral.read(request)
    if form.problems:
        return render_template("new.html", form=form, problems=form.problems), 422
    try:
        loaded = form.load()
    except ReferralError as error:
        return render_template("new.html", form=form, problems=error.problems), 422
    rulebook = services().rulebook
    screened = [(referral, screen(referral, rulebook, as_of=form.as_of).as_dict()) for referral in loaded]
    ids = referrals.add_screened(actor(), services().database, screened, rulebook, form.source)
    address = url_for("pages.result", referral_id=ids[0]) if len(ids) == 1 else url_for("pages.queue")
    return redirect(address, 303)


def result(referral_id: str):
    kept = referrals.read_case(actor(), services().database, referral_id)
    newer = kept.result["rulebook"]["hash"] != services().rulebook.hash
    return render_template("result.html", kept=kept, r=kept.result, newer_rules=newer)


def rescreen(referral_id: str):
    referrals.rescreen(actor(), services().database, referral_id, services().rulebook)
    return redirect(url_for("pages.result", referral_id=referral_id), 303)


def remove(referral_id: str):
    referrals.remove(actor(), services().database, referral_id)
    return redirect(url_for("pages.queue"), 303)


ROUTES = (
    Route("/referrals/new", "new", new, "referral:create"),
    Route("/referrals/new", "add", add, "referral:create", ("POST",)),
    Route("/referrals/<referral_id>", "result", result, "referral:read"),
    Route("/referrals/<referral_id>/screen", "rescreen", rescreen, "referral:screen", ("POST",)),
    Route("/referrals/<referral_id>/remove", "remove", remove, "referral:remove", ("POST",)),
)
