"""`screening upgrade`: the database of an older version of this program."""

from __future__ import annotations

from pathlib import Path

import click

from screening.cli.backup import FILE, key_option, the_key
from screening.cli.guard import Stop
from screening.cli.setup import database_option, named_database
from screening.operations import backup
from screening.operations import upgrade as upgrades
from screening.store import schema
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database


@click.command()
@key_option
@click.option("--backups", type=FILE, help=f"Folder of the backup; else ${backup.FOLDER_VARIABLE}, or the database's.")
@database_option
def upgrade(key: Path | None, backups: Path | None, database: str | None) -> None:
    """Back the database up, encrypted, and bring it to this version. Stop the server first.

    To go back: restore that backup with the older version.
    """
    opened = named_database(database)
    if upgrades.revision(opened) == schema.NEWEST:
        click.echo(f"{opened.name}: has schema {schema.NEWEST} already; nothing to do")
        return
    secret, where = the_key(key), backups or backup.folder() or _beside(opened)
    try:
        where.mkdir(parents=True, exist_ok=True)
        done = upgrades.upgrade(COMMAND_LINE, opened, secret, where)
    except OSError as error:
        named = error.filename or where
        raise Stop(f"{named}: cannot be written: {error.strerror}; the database was not changed") from None
    if done:
        click.echo(f"{done.backup}: backup of schema {done.was}")
        click.echo(f"{opened.name}: has schema {done.is_now} now")


def _beside(database: Database) -> Path:
    if database.file is None:
        raise Stop(f"name a folder for the backup by --backups or {backup.FOLDER_VARIABLE}")
    return database.file.parent
