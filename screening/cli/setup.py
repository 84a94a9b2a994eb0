"""`screening init` and `screening demo`: the database and the demo set."""

from __future__ import annotations

import click

from rules.counting import counted
from rules.model import Rulebook
from screening import load_rulebook
from screening.cli.guard import Stop
from screening.operations import referrals, sessions
from screening.paths import database_place
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database, StoreError

database_option = click.option(
    "--database", help="SQLite file or postgresql:// URL; else $CASE_SCREENING_DATABASE or instance/."
)


def open_database(place: str | None) -> tuple[Database, bool]:
    """The database, made where it is missing, and whether it is new.  It is closed when the command ends."""
    try:
        database = named_database(place)
        new = database.create()
        sessions.first_administrator(COMMAND_LINE, database)
        return database, new
    except StoreError as error:
        raise Stop(str(error)) from None


def existing_database(place: str | None) -> Database:
    """The database, which must be there and of this program's schema.  Raises Stop."""
    try:
        database = named_database(place)
        database.check()
        return database
    except StoreError as error:
        raise Stop(str(error)) from None


def named_database(place: str | None) -> Database:
    """Wherever it is, in whatever state.  It is closed when the command ends.  Raises StoreError."""
    database = Database(place or database_place())
    click.get_current_context().call_on_close(database.close)
    return database


@click.command()
@database_option
@click.option("--demo", "with_demo", is_flag=True, help="Load the demo set too, when the database is new.")
def init(database: str | None, with_demo: bool) -> None:
    """Make the database, or check the one there is."""
    rulebook = load_rulebook() if with_demo else None  # first, so that a failure leaves no database
    opened, new = open_database(database)
    click.echo(f"{opened.name}: {'made' if new else 'ready'}")
    if rulebook and new:
        _keep(opened, rulebook)


@click.command()
@database_option
@click.option("--remove", is_flag=True, help="Remove the demo referrals and nothing else.")
def demo(database: str | None, remove: bool) -> None:
    """Load the demo set: invented referrals, marked as such. A second call loads nothing twice."""
    opened, _ = open_database(database)
    if remove:
        removed = referrals.remove_demo(COMMAND_LINE, opened)
        click.echo(f"{opened.name}: {counted(removed, 'demo referral')} removed")
    elif there := referrals.count(COMMAND_LINE, opened, demo=True):
        click.echo(
            f"{opened.name}: {counted(there, 'demo referral')} already there (`screening demo --remove` removes them)"
        )
    else:
        _keep(opened, load_rulebook())


def _keep(database: Database, rulebook: Rulebook) -> None:
    from screening.operations.demo import load  # only here: the other commands need none of it

    added = load(COMMAND_LINE, database, rulebook)
    click.echo(f"{database.name}: {added} invented demo referrals loaded (`screening demo --remove` removes them)")
