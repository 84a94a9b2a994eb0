"""The list of referrals, a new one, and the result of one."""

from __future__ import annotations

from datetime import date

from flask import abort, redirect, render_template, request, url_for

from screening import screen
from screening.referral import ReferralError
from screening.store import referrals
from screening.triage import BANDS
from web.pages.forms import NewReferral
from web.security import actor, signed_in_only
from web.services import services

PAGE = 100  # referrals on one page of the list


@signed_in_only
def queue():
    database = services().database
    page = max(request.args.get("page", 1, type=int), 1)
    rows = referrals.queue(actor(), database, limit=PAGE + 1, offset=(page - 1) * PAGE)
    demos = referrals.count(actor(), database, demo=True)
    return render_template("queue.html", rows=rows[:PAGE], more=len(rows) > PAGE, page=page, demos=demos, bands=BANDS)


@signed_in_only
def new():
    return render_template("new.html", form=NewReferral(), problems=[])


@signed_in_only
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
    ids = referrals.add_screened(actor(), services().database, screened, form.source)
    address = url_for("pages.result", referral_id=ids[0]) if len(ids) == 1 else url_for("pages.queue")
    return redirect(address, 303)


@signed_in_only
def result(referral_id: str):
    kept = referrals.find(actor(), services().database, referral_id)
    if kept is None:
        abort(404)
    newer = kept.result["rulebook"]["hash"] != services().rulebook.hash
    return render_template("result.html", kept=kept, r=kept.result, newer_rules=newer)


@signed_in_only
def rescreen(referral_id: str):
    kept = referrals.find(actor(), services().database, referral_id)
    if kept is None:
        abort(404)
    as_of = date.fromisoformat(kept.result["as_of"])
    again = screen(kept.referral, services().rulebook, as_of=as_of).as_dict()
    referrals.add_screening(actor(), services().database, referral_id, again)
    return redirect(url_for("pages.result", referral_id=referral_id), 303)


@signed_in_only
def remove(referral_id: str):
    if not referrals.remove(actor(), services().database, referral_id):
        abort(404)
    return redirect(url_for("pages.queue"), 303)


@signed_in_only
def remove_demo():
    referrals.remove_demo(actor(), services().database)
    return redirect(url_for("pages.queue"), 303)
