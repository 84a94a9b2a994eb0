"""The command line.  Each command is imported when it is called, so `screening --help` answers at once.

The table below is where the program is put together: `serve` belongs to the web package,
which this package does not otherwise know.
"""

from __future__ import annotations

from importlib import import_module

import click

COMMANDS = {
    "serve": "web.serve:serve",
    "init": "screening.cli.setup:init",
    "demo": "screening.cli.setup:demo",
    "user": "screening.cli.user:user",
    "audit": "screening.cli.audit:audit",
    "doctor": "screening.cli.doctor:doctor",
    "backup": "screening.cli.backup:backup",
    "restore": "screening.cli.backup:restore",
    "upgrade": "screening.cli.upgrade:upgrade",
    "purge": "screening.cli.purge:purge",
    "rescreen": "screening.cli.rescreen:rescreen",
    "import": "screening.cli.importing:import_files",
    "export": "screening.cli.exporting:export",
    "screen": "screening.cli.screen:screen_files",
    "facts": "screening.cli.screen:show_facts",
    "project": "screening.cli.project:project_file",
    "rules": "screening.cli.rules:rules",
}


class Commands(click.Group):
    """A group whose commands are imported by name."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module, attribute = COMMANDS[name].split(":")
        return getattr(import_module(module), attribute)


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="case-screening", prog_name="screening")
def cli() -> None:
    """Screen personal-injury referrals by rules written and proved in Gherkin.

    Exit codes: 0 done, 1 something was refused (invalid rules, rejected rows), 2 bad use or unreadable input.
    """


def main(arguments: list[str] | None = None) -> None:
    """The entry point: runs a command and exits.  No error ends in a traceback."""
    from screening.cli.guard import run

    raise SystemExit(run(cli, arguments))
