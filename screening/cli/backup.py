"""`screening backup` and `screening restore`."""

from __future__ import annotations

from pathlib import Path

import click

from screening.cli.guard import BAD_USE, Stop
from screening.cli.options import format_option, print_json
from screening.cli.setup import database_option, existing_database, named_database
from screening.operations import backup as backups
from screening.store import archive
from screening.store.actor import COMMAND_LINE
from screening.store.archive import ArchiveError

FILE = click.Path(path_type=Path)
key_option = click.option("--key", type=FILE, help=f"Key file; else ${backups.KEY_VARIABLE}.")


@click.command()
@click.argument("file", type=FILE, required=False)
@key_option
@click.option("--new-key", type=FILE, help="Make a key file and do nothing else.")
@click.option("--verify", is_flag=True, help="Read FILE through instead: is it whole, and does the key open it?")
@database_option
@format_option
def backup(
    file: Path | None, key: Path | None, new_key: Path | None, verify: bool, database: str | None, form: str
) -> None:
    """Write an encrypted backup to FILE, or into $CASE_SCREENING_BACKUPS. People may go on working."""
    if new_key:
        _make_key(new_key)
        return
    secret = the_key(key)
    if verify:
        if file is None:
            raise Stop("backup: name the FILE to verify", code=BAD_USE)
        counts = _verified(file, secret)
    else:
        file = file or _in_folder()
        counts = _written(database, file, secret)
    if form == "json":
        print_json({"schema": "backup/1", "file": str(file), "rows": counts})
    else:
        click.echo(f"{file}: {'whole' if verify else 'written and verified'}, {archive.describe(counts)}")


@click.command()
@click.argument("file", type=FILE)
@key_option
@database_option
def restore(file: Path, key: Path | None, database: str | None) -> None:
    """Fill a new database from a backup, all or nothing. Everybody signs in again afterwards."""
    secret = the_key(key)
    opened = named_database(database)
    new = opened.file is not None and not opened.file.exists()
    done = False
    try:
        counts = backups.restore(COMMAND_LINE, opened, file, secret)
        done = True
    except ArchiveError as error:
        raise Stop(f"{file}: {error}") from None
    except OSError as error:
        raise Stop(f"{error.filename or file}: {error.strerror}", code=BAD_USE) from None
    finally:
        if new and not done and opened.file:  # the file was made for this; nothing is in it
            opened.close()
            for left in opened.file.parent.glob(f"{opened.file.name}*"):
                left.unlink()
    click.echo(f"{opened.name}: restored, {archive.describe(counts)}; the audit chain is whole")


def the_key(named: Path | None) -> bytes:
    """The key of a file that was named, or that the environment names.  Raises Stop."""
    file = named or backups.key_file()
    if file is None:
        raise Stop(
            f"a backup needs a key: name its file by --key or {backups.KEY_VARIABLE}; "
            "`screening backup --new-key FILE` makes one",
            code=BAD_USE,
        )
    try:
        return archive.key_in(file)
    except ArchiveError as error:
        raise Stop(f"{file}: {error}", code=BAD_USE) from None
    except OSError as error:
        raise Stop(f"{file}: cannot be read: {error.strerror}", code=BAD_USE) from None


def _make_key(file: Path) -> None:
    try:
        archive.new_key(file)
    except OSError as error:
        raise Stop(f"{file}: cannot be made: {error.strerror}", code=BAD_USE) from None
    click.echo(f"{file}: made. Keep a copy elsewhere: without it no backup can be read, by anybody.")


def _in_folder() -> Path:
    where = backups.folder()
    if where is None:
        raise Stop(f"backup: name a FILE, or a folder in {backups.FOLDER_VARIABLE}", code=BAD_USE)
    return backups.file_now(where)


def _written(database: str | None, file: Path, secret: bytes) -> dict[str, int]:
    opened = existing_database(database)
    if file.exists():
        raise Stop(f"{file}: is there already; name another file", code=BAD_USE)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        return backups.backup(COMMAND_LINE, opened, file, secret)
    except OSError as error:
        raise Stop(f"{error.filename or file}: cannot be written: {error.strerror}; no backup was made") from None


def _verified(file: Path, secret: bytes) -> dict[str, int]:
    try:
        return backups.verify(file, secret)
    except ArchiveError as error:
        raise Stop(f"{file}: {error}") from None
    except OSError as error:
        raise Stop(f"{file}: cannot be read: {error.strerror}", code=BAD_USE) from None
