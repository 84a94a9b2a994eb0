"""`screening export`: referrals, or the list of them, for other programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import IO

import click

from rules.counting import counted
from screening.cli.guard import BAD_USE, Stop
from screening.cli.setup import database_option, existing_database
from screening.operations import export as exports
from screening.operations.queue_filter import Filter
from screening.store.actor import COMMAND_LINE

EVERYTHING = "status=any&demo=no"


@click.command()
@click.option("--format", "form", type=click.Choice(["json", "csv"]), default="json", help="referral/1, or the list.")
@click.option("--filter", "text", default=EVERYTHING, show_default=True, help="Which, as in the address of the list.")
@click.option("--out", type=click.Path(path_type=Path), help="A new file; standard output if not given.")
@database_option
def export(form: str, text: str, out: Path | None, database: str | None) -> None:
    """Write referrals as JSON lines of referral/1 (their newest version), or the list as CSV.

    Both hold patient data or point to it: what left is in the audit.
    """
    wanted = Filter.from_text(text)
    if wanted.problems:
        raise Stop(*(f"export: --filter: {problem}" for problem in wanted.problems), code=BAD_USE)
    opened = existing_database(database)
    parts: Iterable[bytes]
    if form == "csv":
        parts = [exports.sheet(COMMAND_LINE, opened, wanted)]
    else:
        parts = (f"{line}\n".encode() for line in exports.referrals(COMMAND_LINE, opened, wanted))
    if out is None:
        _write(sys.stdout.buffer, parts)
        return
    try:
        with os.fdopen(os.open(out, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            count = _write(file, parts)
    except FileExistsError:
        raise Stop(f"{out}: is there already; name another file", code=BAD_USE) from None
    except OSError as error:
        raise Stop(f"{out}: cannot be written: {error.strerror}", code=BAD_USE) from None
    click.echo(f"{out}: {counted(count, 'referral') if form == 'json' else 'the list'} written", err=True)


def _write(file: IO[bytes], parts: Iterable[bytes]) -> int:
    count = 0
    for count, part in enumerate(parts, start=1):  # noqa: B007
        file.write(part)
    file.flush()
    return count
