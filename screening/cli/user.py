"""`screening user`: add people, let them choose a password anew, disable them."""

from __future__ import annotations

import os

import click

from screening.cli.guard import Stop
from screening.cli.options import format_option, print_json
from screening.cli.setup import database_option, open_database
from screening.operations import people, sessions
from screening.operations.base import OperationError
from screening.store.actor import COMMAND_LINE, ROLES
from screening.store.database import Database

ADDRESS_VARIABLE = "CASE_SCREENING_ADDRESS"  # where people reach it, for links: https://screening.example.org
LOCAL = ("127.0.0.1", "localhost", "::1")
EVERYWHERE = ("", "0.0.0.0", "::")  # it listens on every address of the machine
HERE = (*LOCAL, *EVERYWHERE)  # so it is reached as localhost from here


@click.group()
def user() -> None:
    """Who signs in to the web application."""


@user.command("list")
@database_option
@format_option
def list_users(database: str | None, form: str) -> None:
    """Everybody, with role, firm and how they sign in."""
    opened, _ = open_database(database)
    found = people.users(COMMAND_LINE, opened)
    if form == "json":
        names = ("id", "login", "name", "role", "firm", "disabled", "has_password", "has_second_factor")
        rows = [{name: getattr(person, name) for name in names} for person in found]
        print_json({"schema": "users/1", "users": rows})
        return
    for person in found:
        ways = "disabled" if person.disabled else "password" if person.has_password else "one-time link only"
        ways += " and app" if person.has_second_factor and not person.disabled else ""
        click.echo(f"{person.login}  {person.name}, {person.role}, {person.firm or 'every firm'}: {ways}")


@user.command()
@click.argument("login")
@click.option("--name", help="As colleagues know them; the login if not given.")
@click.option("--role", type=click.Choice(ROLES), required=True, help="What they may do.")
@click.option("--firm", help="The firm whose referrals they see; made if it is new. Attorneys need one.")
@database_option
def add(login: str, name: str | None, role: str, firm: str | None, database: str | None) -> None:
    """Add a user, and print the one-time link by which they choose a password."""
    opened, _ = open_database(database)
    try:
        firm_id = _firm(opened, firm) if firm else None
        _, token = people.add_user(COMMAND_LINE, opened, login, name or login, role, firm_id)
    except OperationError as error:
        raise Stop(f"user: {error}") from None
    _print_link(login, token)


@user.command()
@click.argument("login")
@click.option("--second-factor", is_flag=True, help="Remove the second factor too (lost phone).")
@database_option
def reset(login: str, second_factor: bool, database: str | None) -> None:
    """End a user's password and sessions, and print a one-time link to choose a new one."""
    opened, _ = open_database(database)
    try:
        user_id = people.id_of(COMMAND_LINE, opened, login)
        if second_factor:
            people.remove_second_factor(COMMAND_LINE, opened, user_id)
        token = people.reset(COMMAND_LINE, opened, user_id)
    except OperationError as error:
        raise Stop(f"user: {error}") from None
    _print_link(login, token)


@user.command()
@click.argument("login")
@click.option("--undo", is_flag=True, help="Let them sign in again.")
@database_option
def disable(login: str, undo: bool, database: str | None) -> None:
    """Let nobody sign in as this user any more; their sessions end at once. What they did stays."""
    opened, _ = open_database(database)
    try:
        user_id = people.id_of(COMMAND_LINE, opened, login)
        (people.enable if undo else people.disable)(COMMAND_LINE, opened, user_id)
    except OperationError as error:
        raise Stop(f"user: {error}") from None
    click.echo(f"{login}: {'enabled' if undo else 'disabled'}")


def _firm(database: Database, name: str) -> str:
    known = {firm.name.lower(): firm.id for firm in people.firms(COMMAND_LINE, database)}
    return known.get(name.strip().lower()) or people.add_firm(COMMAND_LINE, database, name)


def _address() -> str:
    """Where people reach the application: as said for links, else where `serve` listens by $HOST and $PORT."""
    if public := os.environ.get(ADDRESS_VARIABLE, "").strip().rstrip("/"):
        return public
    return reached(os.environ.get("HOST", ""), os.environ.get("PORT") or 8000)


def reached(host: str, port: int | str) -> str:
    """Where a browser on this machine reaches what listens there: nobody can go to "every address"."""
    name = "localhost" if host in HERE else f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}"


def _print_link(login: str, token: str) -> None:
    address = _address()
    hours = int(sessions.LINK_LIFE.total_seconds() // 3600)
    click.echo(f"{login} signs in once with  {address}/sign-in/{token}")
    click.echo(
        f"and chooses a password. The link works once, for {hours} hours; whoever has it can sign in as {login}."
    )
