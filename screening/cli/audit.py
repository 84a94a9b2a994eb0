"""`screening audit`: prove that nobody changed the past."""

from __future__ import annotations

import json
from pathlib import Path

import click

from rules.counting import counted
from screening.cli.guard import BAD_USE, DONE, REFUSED, Stop
from screening.cli.options import format_option, print_json
from screening.cli.setup import database_option, open_database
from screening.operations import audits
from screening.operations.base import Invalid
from screening.store.actor import COMMAND_LINE


@click.group()
def audit() -> None:
    """The chain of audit events."""


@audit.command()
@click.option("--anchor", type=click.Path(path_type=Path), help="File of `screening audit anchor`, kept elsewhere.")
@database_option
@format_option
def verify(anchor: Path | None, database: str | None, form: str) -> int:
    """Look for events that were changed, removed, moved or put in; exit code 1 when there are any.

    That the newest events were cut off shows only against an anchor.
    """
    known = _read(anchor) if anchor else None
    opened, _ = open_database(database)
    verdict = audits.verify(COMMAND_LINE, opened, known)
    if form == "json":
        found = {"events": verdict.events, "whole": verdict.whole, "anchored": known is not None}
        print_json({"schema": "audit-verdict/1", **found, "problems": [*verdict.problems], "more": verdict.more})
        return DONE if verdict.whole else REFUSED
    for problem in verdict.problems:
        click.echo(f"PROBLEM  {problem}")
    if verdict.more:
        click.echo(f"PROBLEM  and {verdict.more} more")
    if verdict.whole:
        against = "it reaches the anchor" if known else "give --anchor FILE to see whether its end was cut off"
        click.echo(f"ok       {counted(verdict.events, 'event')}, the chain is whole; {against}")
    return DONE if verdict.whole else REFUSED


@audit.command()
@click.option("--out", type=click.Path(path_type=Path), help="File to write; standard output if not given.")
@database_option
def anchor(out: Path | None, database: str | None) -> None:
    """Say where the chain stands. Keep it where who runs this machine cannot change it."""
    opened, _ = open_database(database)
    text = json.dumps(audits.anchor(COMMAND_LINE, opened), indent=2)
    if out is None:
        click.echo(text)
        return
    try:
        out.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise Stop(f"{out}: cannot be written: {error.strerror}", code=BAD_USE) from None
    click.echo(f"{out}: written")


def _read(file: Path) -> audits.Anchor:
    try:
        return audits.read_anchor(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "is not text"
        raise Stop(f"{file}: cannot be read: {reason}", code=BAD_USE) from None
    except Invalid as error:
        raise Stop(f"{file}: {error.problems[0][1]}", code=BAD_USE) from None
