"""`screening project`: a future expense, or a plan of several, from a JSON request."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from screening.cli import projection_text
from screening.cli.guard import BAD_USE, REFUSED, Stop
from screening.cli.options import format_option, print_json
from screening.intake.json_reader import parse
from screening.referral import ReferralError

MOST_BYTES = 1_000_000  # of a request; a long plan has some thousand


@click.command("project")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--explain", is_flag=True, help="The derivation in words and numbers, from the fill to the total.")
@format_option
def project_file(file: Path, explain: bool, form: str) -> int:
    """Project a future medical expense from a JSON request (docs/projection.md).

    FILE holds one request, or a plan with "items"; - reads standard input. The answer is a screening estimate, not an
    expert opinion.
    """
    from screening.projection import plan, project
    from screening.projection.model import ProjectionError

    given = _read(file)
    try:
        found = plan(given) if "items" in given else project(given)
    except ProjectionError as error:
        raise Stop(*(f"{file}: {problem}" for problem in error.problems), code=REFUSED) from None
    if form == "json":
        print_json(found.as_dict() | ({"explanation": found.explain().splitlines()} if explain else {}))
    elif explain:
        click.echo(found.explain())
    else:
        click.echo(projection_text.plan(found.as_dict()) if "items" in given else projection_text.one(found.as_dict()))
    return 0


def _read(file: Path) -> Mapping[str, Any]:
    try:
        with click.open_file(str(file), "rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise Stop(f"{file}: {error.strerror or 'cannot be read'}; name a JSON file", code=BAD_USE) from None
    if len(data) > MOST_BYTES:
        raise Stop(f"{file}: more than {MOST_BYTES:,} bytes; a request is much shorter", code=BAD_USE)
    try:
        value = parse(str(file), data)
    except ReferralError as error:
        raise Stop(*error.lines(), code=BAD_USE) from None
    if not isinstance(value, Mapping):
        raise Stop(f"{file}: is not an object; write the request with named fields in {{ }}", code=BAD_USE)
    return value
