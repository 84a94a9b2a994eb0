"""`screening rescreen --due`: what the calendar alone has changed."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from screening.cli.guard import BAD_USE, DONE, REFUSED, Stop
from screening.cli.options import Day, format_option, load, print_json, rulebook_option
from screening.cli.setup import database_option, existing_database
from screening.operations import due
from screening.store.actor import COMMAND_LINE


@click.command()
@click.option("--due", "by_date", is_flag=True, help="The open referrals that were not judged as of today yet.")
@click.option("--as-of", type=Day(), help="Another day than today, not one to come.")
@rulebook_option
@database_option
@format_option
def rescreen(by_date: bool, as_of: date | None, rulebook: Path | None, database: str | None, form: str) -> int:
    """Screen open referrals again whose answer can have changed with the date; the server does it every day.

    What moved is marked in the queue with the reason. Demo referrals keep their day.
    """
    if not by_date:
        raise Stop("rescreen: say --due; the web application screens chosen referrals again", code=BAD_USE)
    day = as_of or date.today()
    if day > date.today():
        raise Stop(f"rescreen: {day} is still to come; results are kept as of days that have", code=BAD_USE)
    opened = existing_database(database)
    looked = due.rescreen_due(COMMAND_LINE, opened, load(rulebook), day)
    if form == "json":
        print_json({"schema": "rescreen/1", "as_of": day.isoformat(), **asdict(looked)})
    else:
        click.echo(f"{opened.name}: as of {day}, {due.in_words(looked)}")
    return REFUSED if looked.failed else DONE
