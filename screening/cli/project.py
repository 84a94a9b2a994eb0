"""`screening project`: a future expense, or a plan of several, from a JSON request."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from screening.cli import projection_text
from screening.cli.guard import BAD_USE, DONE, REFUSED, Stop
from screening.cli.options import format_option, print_json
from screening.intake.json_reader import parse
from screening.referral import ReferralError

if TYPE_CHECKING:
    from screening.projection import Projection
    from screening.projection.plans import Plan

OUT = click.Path(path_type=Path, dir_okay=False)
MOST_BYTES = 1_000_000  # of a request; a long plan has some thousand


@click.command("project")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--explain", is_flag=True, help="The derivation in words and numbers, from the fill to the total.")
@click.option("--workbook", type=OUT, help="Write a workbook (.xlsx) of live formulas to this file.")
@click.option("--chart", type=OUT, help="Write the schedule to expectancy as a picture (.svg); of a single request.")
@format_option
def project_file(file: Path, explain: bool, workbook: Path | None, chart: Path | None, form: str) -> int:
    """Project a future medical expense from a JSON request (docs/projection.md).

    FILE holds one request, or a plan with "items"; - reads standard input. The answer is a screening estimate, not an
    expert opinion.
    """
    from screening.projection import plan, project
    from screening.projection.model import ProjectionError

    given = _read(file)
    several = "items" in given
    if several and chart:
        raise Stop("--chart shows one cost stream; give it a request, not a plan", code=BAD_USE)
    try:
        found: Any = plan(given) if several else project(given)
    except ProjectionError as error:
        raise Stop(*(f"{file}: {problem}" for problem in error.problems), code=REFUSED) from None
    if workbook:
        _keep(workbook, _workbook(found, file.stem if str(file) != "-" else "projection"))
    if chart:
        _keep(chart, _chart(found))
    if form == "json":
        print_json(found.as_dict() | ({"explanation": found.explain().splitlines()} if explain else {}))
    elif explain:
        click.echo(found.explain())
    else:
        click.echo(projection_text.plan(found.as_dict()) if several else projection_text.one(found.as_dict()))
    return DONE


def _workbook(found: Plan | Projection, name: str) -> bytes:
    from screening.projection.plans import Plan
    from screening.projection.workbook import Item, WorkbookError, workbook

    try:
        return workbook(found.items if isinstance(found, Plan) else [Item(name, found)])
    except WorkbookError as error:
        raise Stop(str(error), code=REFUSED) from None


def _chart(found: Projection) -> bytes:
    from screening.projection.chart import chart

    return chart(found.to_expectancy.schedule, "Cost by year, to expectancy").encode()


def _keep(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except OSError as error:
        raise Stop(f"{file}: {error.strerror or 'cannot be written'}; choose another file", code=BAD_USE) from None


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
