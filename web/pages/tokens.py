"""Programs: tokens by which they act for a person, and webhooks by which they hear of screenings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from flask import render_template, request, url_for
from werkzeug.utils import redirect

from screening.operations import intake, tokens, webhooks
from screening.operations.base import Invalid
from screening.store.outbox import BAND_CHANGED, EVENTS, SCREENED
from screening.store.tables import ApiToken, now
from web.routes import Route
from web.security import actor
from web.services import services

DAYS = 90  # a new token works for so long unless somebody says otherwise
SOON = timedelta(days=14)
SCOPES = {  # what a scope lets a program do, in words
    "queue:read": "see the list of referrals",
    "referral:read": "read a case: content, screenings, history",
    "referral:create": "take referrals in",
    "referral:change": "set status and assignee, correct rows",
    "referral:filing-date": "confirm the last day to file",
    "referral:screen": "screen again; screen and project without keeping",
    "referral:remove": "remove referrals",
    "referral:import": "import files, and undo an import",
    "referral:export": "export lists",
    "view:save": "save views of the list",
    "question:mark": "tick off questions",
    "comment:add": "comment",
    "finding:decide": "accept, reject or amend findings",
    "weakness:read": "read what speaks against a case",
    "memo:producible": "fetch the producible report and the fills",
    "memo:work-product": "fetch the attorney's memo",
    "rule:read": "read the list of rules",
}
USUAL = ("queue:read", "referral:read", "referral:create")
EVENT_WORDS = {SCREENED: "A referral was screened", BAND_CHANGED: "A screening changed the band of a referral"}

Problems = Sequence[tuple[str, str]]


# --- tokens -----------------------------------------------------------------------------------------------------


def token_list(problems: Problems = (), made: str | None = None):
    form = request.form if problems else {}
    return render_template(
        "tokens/tokens.html",
        tokens=[(row, user, _state(row)) for row, user in tokens.listed(actor(), services().database)],
        users=tokens.users(actor(), services().database),
        scopes=[(scope, SCOPES[scope]) for scope in tokens.SCOPES],
        chosen=request.form.getlist("scopes") if problems else USUAL,
        form=form,
        days=form.get("days", DAYS),
        longest=tokens.LONGEST,
        problems=problems,
        made=made,
    )


def _state(row: ApiToken) -> str:
    if row.revoked:
        return "revoked"
    if row.expires is None:
        return "works"
    if row.expires < now():
        return "expired"
    return "ends soon" if row.expires < now() + SOON else "works"


def make_token():
    get = request.form.get
    try:
        days = int(get("days", ""))
    except ValueError:
        days = 0
    try:
        _, made = tokens.create(
            actor(), services().database, get("name", ""), get("person", ""), request.form.getlist("scopes"), days
        )
    except Invalid as refused:
        return token_list(refused.problems), 422
    return token_list(made=made)


def revoke_token(token_id: str):
    tokens.revoke(actor(), services().database, token_id)
    return redirect(url_for("pages.tokens"), 303)


# --- webhooks ---------------------------------------------------------------------------------------------------


def webhook_list(problems: Problems = (), secret: str | None = None, **told: Any):
    return render_template(
        "tokens/webhooks.html",
        webhooks=webhooks.listed(actor(), services().database),
        events=[(event, EVENT_WORDS[event]) for event in EVENTS],
        EVENT_WORDS=EVENT_WORDS,
        chosen=request.form.getlist("events") if problems else EVENTS,
        firms=intake.firms(actor(), services().database),
        form=request.form if problems else {},
        problems=problems,
        secret=secret,
        **told,
    )


def add_webhook():
    get = request.form.get
    try:
        _, secret = webhooks.add(
            actor(), services().database, get("url", ""), request.form.getlist("events"), get("firm") or None
        )
    except Invalid as refused:
        return webhook_list(refused.problems), 422
    return webhook_list(secret=secret)


def remove_webhook(webhook_id: str):
    webhooks.remove(actor(), services().database, webhook_id)
    return redirect(url_for("pages.webhooks"), 303)


def retry_webhook(webhook_id: str):
    webhooks.retry(actor(), services().database, webhook_id)
    return redirect(url_for("pages.webhooks"), 303)


def test_webhook(webhook_id: str):
    trouble = webhooks.send_test(actor(), services().database, webhook_id)
    return webhook_list(tested=webhook_id, trouble=trouble)


TOKENS, WEBHOOKS = tokens.ACTION, webhooks.ACTION
ROUTES = (
    Route("/tokens", "tokens", token_list, TOKENS),
    Route("/tokens", "make_token", make_token, TOKENS, ("POST",)),
    Route("/tokens/<token_id>/revoke", "revoke_token", revoke_token, TOKENS, ("POST",)),
    Route("/webhooks", "webhooks", webhook_list, WEBHOOKS),
    Route("/webhooks", "add_webhook", add_webhook, WEBHOOKS, ("POST",)),
    Route("/webhooks/<webhook_id>/remove", "remove_webhook", remove_webhook, WEBHOOKS, ("POST",)),
    Route("/webhooks/<webhook_id>/retry", "retry_webhook", retry_webhook, WEBHOOKS, ("POST",)),
    Route("/webhooks/<webhook_id>/test", "test_webhook", test_webhook, WEBHOOKS, ("POST",)),
)
