"""Users, firms and settings, for administrators."""

from __future__ import annotations

from typing import Any

from flask import redirect, render_template, request, url_for

from screening.operations import people, settings
from screening.operations.base import Invalid
from screening.operations.sessions import LINK_LIFE
from screening.store.actor import ROLES
from web.routes import Route
from web.security import actor
from web.services import services

# --- users ------------------------------------------------------------------------------------------------------


def users():
    return _users_page()


def add_user():
    form = request.form
    try:
        user_id, token = people.add_user(
            actor(),
            services().database,
            form.get("login", ""),
            form.get("name", ""),
            form.get("role", ""),
            form.get("firm") or None,
        )
    except Invalid as error:
        return _users_page(error.problems), 422
    return _link_page(user_id, token, "added")


def user(user_id: str):
    return _user_page(user_id)


def change_user(user_id: str):
    form = request.form
    name, role, firm = form.get("name", ""), form.get("role", ""), form.get("firm") or None
    try:
        people.change_user(actor(), services().database, user_id, name, role, firm)
    except Invalid as error:
        return _user_page(user_id, error.problems), 422
    return redirect(url_for("pages.user", user_id=user_id, done="changed"), 303)


def disable_user(user_id: str):
    people.disable(actor(), services().database, user_id)
    return redirect(url_for("pages.user", user_id=user_id, done="disabled"), 303)


def enable_user(user_id: str):
    people.enable(actor(), services().database, user_id)
    return redirect(url_for("pages.user", user_id=user_id, done="enabled"), 303)


def reset_user(user_id: str):
    return _link_page(user_id, people.reset(actor(), services().database, user_id), "reset")


def remove_factor(user_id: str):
    people.remove_second_factor(actor(), services().database, user_id)
    return redirect(url_for("pages.user", user_id=user_id, done="factor"), 303)


def _users_page(problems: Any = ()) -> str:
    database = services().database
    return render_template(
        "admin/users.html",
        users=people.users(actor(), database),
        firms=people.firms(actor(), database),
        roles=ROLES,
        form=request.form,
        problems=problems,
    )


def _user_page(user_id: str, problems: Any = ()) -> str:
    database = services().database
    found = people.user(actor(), database, user_id)
    typed = request.form if problems else {"name": found.name, "role": found.role, "firm": found.firm_id}
    return render_template(
        "admin/user.html",
        user=found,
        firms=people.firms(actor(), database),
        roles=ROLES,
        form=typed,
        problems=problems,
        done=request.args.get("done"),
    )


def _link_page(user_id: str, token: str, why: str) -> str:
    """The link is on this page only: it is not kept, so it cannot be shown again."""
    database = services().database
    link = url_for("pages.link", token=token, _external=True)
    hours = int(LINK_LIFE.total_seconds() // 3600)
    return render_template(
        "admin/link.html", user=people.user(actor(), database, user_id), link=link, why=why, hours=hours
    )


# --- firms ------------------------------------------------------------------------------------------------------


def firms():
    return _firms_page()


def add_firm():
    try:
        people.add_firm(actor(), services().database, request.form.get("name", ""))
    except Invalid as error:
        return _firms_page(error.problems), 422
    return redirect(url_for("pages.firms", done="added"), 303)


def rename_firm(firm_id: str):
    try:
        people.rename_firm(actor(), services().database, firm_id, request.form.get("name", ""))
    except Invalid as error:
        problems = [(f"{where}-{firm_id}", words) for where, words in error.problems]
        return _firms_page(problems, firm_id), 422
    return redirect(url_for("pages.firms", done="renamed"), 303)


def _firms_page(problems: Any = (), renaming: str = "") -> str:
    rows = people.firms(actor(), services().database)
    typed = request.form.get("name", "")
    return render_template(
        "admin/firms.html", firms=rows, problems=problems, renaming=renaming, typed=typed, done=request.args.get("done")
    )


# --- settings ---------------------------------------------------------------------------------------------------


def show_settings():
    return _settings_page(settings.read(services().database))


def change_settings():
    values, problems = _read_settings()
    try:
        if problems:
            raise Invalid(problems)
        settings.change(actor(), services().database, values)
    except Invalid as error:
        return _settings_page(settings.read(services().database) | values, error.problems), 422
    return redirect(url_for("pages.settings", done="saved"), 303)


def _read_settings() -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """What the form says, each in its kind; a number that is none stays the text that was typed."""
    values: dict[str, Any] = {}
    problems = []
    for kind in settings.KINDS:
        typed = request.form.get(kind.name, "").strip()
        if kind.name == settings.GRANTED:
            values[kind.name] = [pair.split("|") for pair in sorted(request.form.getlist("grant"))]
        elif isinstance(kind.default, bool):
            values[kind.name] = kind.name in request.form
        elif isinstance(kind.default, int):
            values[kind.name] = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 10 else typed
        else:
            values[kind.name] = typed
        if isinstance(kind.default, int) and isinstance(values[kind.name], str):
            problems.append((kind.name, "must be a whole number"))
    return values, problems


def _settings_page(values: dict[str, Any], problems: Any = ()) -> str:
    return render_template(
        "admin/settings.html",
        kinds=[kind for kind in settings.KINDS if kind.name != settings.GRANTED],
        values=values,
        grantable=settings.GRANTABLE,
        granted={tuple(pair) for pair in values[settings.GRANTED]},
        problems=problems,
        done=request.args.get("done"),
    )


ROUTES = (
    Route("/admin/users", "users", users, "user:manage"),
    Route("/admin/users", "add_user", add_user, "user:manage", ("POST",)),
    Route("/admin/users/<user_id>", "user", user, "user:manage"),
    Route("/admin/users/<user_id>", "change_user", change_user, "user:manage", ("POST",)),
    Route("/admin/users/<user_id>/disable", "disable_user", disable_user, "user:manage", ("POST",)),
    Route("/admin/users/<user_id>/enable", "enable_user", enable_user, "user:manage", ("POST",)),
    Route("/admin/users/<user_id>/reset", "reset_user", reset_user, "user:manage", ("POST",)),
    Route("/admin/users/<user_id>/second-factor/remove", "remove_factor", remove_factor, "user:manage", ("POST",)),
    Route("/admin/firms", "firms", firms, "user:manage"),
    Route("/admin/firms", "add_firm", add_firm, "user:manage", ("POST",)),
    Route("/admin/firms/<firm_id>", "rename_firm", rename_firm, "user:manage", ("POST",)),
    Route("/admin/settings", "settings", show_settings, "setting:manage"),
    Route("/admin/settings", "change_settings", change_settings, "setting:manage", ("POST",)),
)
