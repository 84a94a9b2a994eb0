"""`screening purge`: what the settings no longer keep."""

from __future__ import annotations

from dataclasses import asdict

import click

from rules.counting import counted
from screening.cli.options import format_option, print_json
from screening.cli.setup import database_option, existing_database
from screening.operations import retention
from screening.store.actor import COMMAND_LINE


@click.command()
@click.option("--dry-run", is_flag=True, help="Only say how much would go.")
@database_option
@format_option
def purge(dry_run: bool, database: str | None, form: str) -> None:
    """Remove closed and declined referrals, and audit events, that are older than the settings keep them.

    Nothing is older unless a setting says so. What went leaves an audit event; backups still hold it.
    """
    opened = existing_database(database)
    gone = retention.purge(COMMAND_LINE, opened, dry_run=dry_run)
    if form == "json":
        print_json({"schema": "purge/1", "dry_run": dry_run, **asdict(gone)})
        return
    would = "would go" if dry_run else "removed"
    click.echo(
        f"{opened.name}: {counted(gone.referrals, 'referral')} and {counted(gone.audit_events, 'audit event')} {would}"
    )
