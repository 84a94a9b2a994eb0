"""Options and small helpers that several commands share."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from rules.model import Rulebook
from screening import load_rulebook
from screening.paths import rulebook_folder


class Day(click.ParamType):
    """A date written YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f'"{value}" is not a date; write it as 2026-05-04.', param, context)


def format_option(command: Callable) -> Callable:
    choice = click.Choice(["text", "json"])
    return click.option("--format", "form", type=choice, default="text", help="For people, or for programs.")(command)


def rulebook_option(command: Callable) -> Callable:
    path = click.Path(path_type=Path)
    return click.option("--rulebook", type=path, help="Folder of rule files; the one shipped if not given.")(command)


def injury_date_option(command: Callable) -> Callable:
    text = "Date of the injury, for files that cannot say it (FHIR)."
    return click.option("--injury-date", type=Day(), help=text)(command)


def as_of_option(command: Callable) -> Callable:
    text = "The day to judge from; if not given the day the referral was received, else today."
    return click.option("--as-of", type=Day(), help=text)(command)


def load(rulebook: Path | None) -> Rulebook:
    return load_rulebook(rulebook or rulebook_folder())


def print_json(value: Any) -> None:
    click.echo(json.dumps(value, indent=2, ensure_ascii=False))
