"""`screening init` and `screening demo`: the database and the demo set."""

from __future__ import annotations

from pathlib import Path

import click

from screening.cli.guard import Stop
from screening.paths import database_file
from screening.referral import Referral
from screening.store import referrals
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database, StoreError

database_option = click.option(
    "--database", type=click.Path(path_type=Path), help="SQLite file; else $CASE_SCREENING_DATABASE or instance/."
)


def open_database(file: Path | None) -> tuple[Database, bool]:
    """The database, made where it is missing, and whether it is new.  It is closed when the command ends."""
    database = Database(file or database_file())
    click.get_current_context().call_on_close(database.close)
    try:
        return database, database.create()
    except StoreError as error:
        raise Stop(str(error)) from None


@click.command()
@database_option
@click.option("--demo", "with_demo", is_flag=True, help="Load the demo set too, when the database is new.")
def init(database: Path | None, with_demo: bool) -> None:
    """Make the database, or check the one there is."""
    file = database or database_file()
    screened = _screened_demo() if with_demo and not file.exists() else None  # first, so that a failure leaves no file
    opened, new = open_database(file)
    click.echo(f"{file}: {'made' if new else 'ready'}")
    if screened:
        _keep(opened, screened)


@click.command()
@database_option
@click.option("--remove", is_flag=True, help="Remove the demo referrals and nothing else.")
def demo(database: Path | None, remove: bool) -> None:
    """Load the demo set: invented referrals, marked as such. A second call loads nothing twice."""
    opened, _ = open_database(database)
    if remove:
        removed = referrals.remove_demo(COMMAND_LINE, opened)
        click.echo(f"{opened.file}: {removed} demo referrals removed")
    elif there := referrals.count(COMMAND_LINE, opened, demo=True):
        click.echo(f"{opened.file}: {there} demo referrals are there already (`screening demo --remove` removes them)")
    else:
        _keep(opened, _screened_demo())


def _screened_demo() -> list[tuple[Referral, dict]]:
    from screening import load_rulebook
    from screening.demo import screened_demo

    return screened_demo(load_rulebook())


def _keep(database: Database, screened: list[tuple[Referral, dict]]) -> None:
    added = len(referrals.add_screened(COMMAND_LINE, database, screened, "demo set", demo=True))
    click.echo(f"{database.file}: {added} invented demo referrals loaded (`screening demo --remove` removes them)")
