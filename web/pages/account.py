"""A person's own account: password, second factor, sessions, preferences."""

from __future__ import annotations

from typing import Any

import segno
from flask import g, jsonify, redirect, render_template, request, url_for

from screening.operations import account as accounts
from screening.operations import second_factor as factors
from screening.operations import sessions
from screening.operations.base import Invalid
from screening.operations.throttle import TooMany
from web import browsers, places
from web.pages.session import too_many
from web.routes import Route
from web.security import actor, by_script, end_session, home, setting, start_session
from web.services import services


def account():
    return _page()


def change_password():
    form = request.form
    try:
        cookie = accounts.change_password(
            actor(),
            services().database,
            form.get("current-password", ""),
            form.get("new-password", ""),
            form.get("new-password-again", ""),
            browsers.in_words(request.user_agent.string),
        )
    except Invalid as error:
        return _page(error.problems), 422
    except TooMany as error:
        return too_many(error, _page([("current-password", str(error))]))
    return start_session(redirect(url_for("pages.account", done="password"), 303), cookie)


def second_factor():
    return _factor_page(factors.new_secret())


def turn_on():
    secret = request.form.get("secret", "")
    try:
        codes = factors.turn_on(
            actor(), services().database, secret, request.form.get("code", ""), _password(), g.signed_in.id
        )
    except Invalid as error:
        return _factor_page(secret if factors.is_secret(secret) else factors.new_secret(), error.problems), 422
    except TooMany as error:
        return too_many(error, _factor_page(factors.new_secret(), [("current-password", str(error))]))
    return render_template("account/codes.html", codes=codes, new=True)


def turn_off():
    try:
        factors.turn_off(actor(), services().database, _password(), g.signed_in.id)
    except Invalid as error:
        return _factor_page(factors.new_secret(), error.problems), 422
    except TooMany as error:
        return too_many(error, _factor_page(factors.new_secret(), [("current-password", str(error))]))
    return redirect(url_for("pages.account", done="factor-off"), 303)


def renew_codes():
    try:
        codes = factors.renew_codes(actor(), services().database, _password())
    except Invalid as error:
        return _factor_page(factors.new_secret(), error.problems), 422
    except TooMany as error:
        return too_many(error, _factor_page(factors.new_secret(), [("current-password", str(error))]))
    return render_template("account/codes.html", codes=codes, new=False)


def end_one(session_id: str):
    if session_id == g.signed_in.id:
        return end_session(redirect(url_for("pages.sign_in"), 303))
    sessions.end_mine(actor(), services().database, session_id)
    return redirect(url_for("pages.account", done="session"), 303)


def end_others():
    sessions.end_my_others(actor(), services().database, g.signed_in.id)
    return redirect(url_for("pages.account", done="sessions"), 303)


def prefer():
    for name, default in accounts.PREFERENCES.items():
        if isinstance(default, bool):
            accounts.prefer(actor(), services().database, name, name in request.form)
    return redirect(url_for("pages.account", done="preferences"), 303)


def session_state():
    """For the script that warns before the session ends.  Asking does not lengthen it (`web.security.BACKGROUND`)."""
    found = g.signed_in
    return jsonify(user=found.user.id, left=found.seconds_left, form_token=found.form_token)


def stay():
    """Somebody is still there."""
    if by_script():
        return session_state()
    return redirect(places.safe(request.form.get("next")) or home(), 303)


def _password() -> str:
    return request.form.get("current-password", "")


def _page(problems: Any = ()) -> str:
    database = services().database
    return render_template(
        "account/account.html",
        problems=problems,
        done=request.args.get("done"),
        sessions=sessions.mine(actor(), database),
        codes_left=factors.codes_left(actor(), database),
        preferences=accounts.PREFERENCES | g.signed_in.user.preferences,
    )


def _factor_page(secret: str, problems: Any = ()) -> str:
    address = factors.address_of(secret, g.signed_in.user.login, setting("organisation"))
    picture = segno.make(address, error="m").svg_inline(scale=5, light="#fff", title="QR code of the key")
    return render_template("account/second_factor.html", secret=secret, picture=picture, problems=problems)


ROUTES = (
    Route("/account", "account", account, "account:read"),
    Route("/account/password", "change_password", change_password, "account:change", ("POST",)),
    Route("/account/second-factor", "second_factor", second_factor, "account:read"),
    Route("/account/second-factor", "turn_on", turn_on, "account:change", ("POST",)),
    Route("/account/second-factor/off", "turn_off", turn_off, "account:change", ("POST",)),
    Route("/account/recovery-codes", "renew_codes", renew_codes, "account:change", ("POST",)),
    Route("/account/sessions/<session_id>/end", "end_one", end_one, "account:change", ("POST",)),
    Route("/account/sessions/end-others", "end_others", end_others, "account:change", ("POST",)),
    Route("/account/preferences", "prefer", prefer, "account:change", ("POST",)),
    Route("/account/session", "session_state", session_state, "account:read"),
    Route("/account/session", "stay", stay, "account:change", ("POST",)),
)
