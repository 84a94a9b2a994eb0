"""`screening screen` and `screening facts`: what the records say of a referral."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import click

from screening.cli import text
from screening.cli.guard import DONE, Stop, complain, exit_code
from screening.cli.options import as_of_option, format_option, injury_date_option, load, print_json, rulebook_option
from screening.intake import load_referrals
from screening.model import Facts
from screening.referral import Referral, ReferralError

FILES = click.Path(path_type=Path)
ENGINES = click.Choice(["durable", "reference", "both"])


class Reading:
    """Reads files one after the other; a refused file is reported and the others are still read."""

    def __init__(self, files: tuple[Path, ...], injury_date: date | None):
        self.files, self.injury_date, self.code = files, injury_date, DONE

    def __iter__(self) -> Iterator[Referral]:
        for file in self.files:
            try:
                yield from load_referrals(file, self.injury_date)
            except ReferralError as error:
                complain(*error.lines())
                self.code = max(self.code, exit_code(error))


@click.command("screen")
@click.argument("files", nargs=-1, required=True, type=FILES)
@as_of_option
@injury_date_option
@rulebook_option
@click.option("--engine", type=ENGINES, default="both", help="Which inference answers; both are compared.")
@format_option
def screen_files(
    files: tuple[Path, ...], as_of: date | None, injury_date: date | None, rulebook: Path | None, engine: str, form: str
) -> int:
    """Screen referrals: JSON, CSV, Excel or FHIR files.

    Findings are not errors: the exit code is 0 whatever is found. A file is read as a whole or refused as a whole;
    the others are screened all the same.
    """
    from screening import screen

    book = load(rulebook)
    reading = Reading(files, injury_date)
    results = [screen(referral, book, as_of=as_of, engine=engine).as_dict() for referral in reading]
    if form == "json":
        print_json(results)
    elif results:
        click.echo("\n\n".join(text.screening(result) for result in results))
    return reading.code


@click.command("facts")
@click.argument("file", type=FILES)
@as_of_option
@injury_date_option
@rulebook_option
@click.option("--prices", type=FILES, help="A price list of yours (CSV as NADAC has it), to compare the fills with.")
@format_option
def show_facts(
    file: Path, as_of: date | None, injury_date: date | None, rulebook: Path | None, prices: Path | None, form: str
) -> int:
    """Show what the rows of a referral were taken to mean: drugs, daily doses, courses, diagnoses."""
    from screening.facts import build_facts
    from screening.facts_json import facts_json

    book = load(rulebook)
    referrals = load_referrals(file, injury_date)
    if len(referrals) != 1:
        raise Stop(f"{file}: holds {len(referrals)} referrals; `facts` shows one, put it into a file of its own")
    (referral,) = referrals
    found = build_facts(referral, book.words, as_of or referral.received_on or date.today())
    facts = facts_json(found)
    if prices is not None:
        facts["list_prices"] = _compared(found, prices)
    if form == "json":
        print_json(facts)
    else:
        click.echo(text.facts(facts))
    return DONE


def _compared(facts: Facts, prices: Path) -> list[dict[str, str | int | None]]:
    """The latest fill of each product of each course beside the list's price, or why it cannot be compared."""
    from screening.facts_json import course_name
    from screening.projection.prices import PriceList, PriceListError

    try:
        listed = PriceList.from_csv(prices)
    except PriceListError as error:
        raise Stop(*error.problems) from None
    rows: list[dict[str, str | int | None]] = []
    for course in facts.courses:
        for one in listed.compare(course):
            row: dict[str, str | int | None] = {
                "course": course.id,
                "drug": course_name(course),
                "ndc": one.ndc,
                "filled_on": str(one.filled_on),
                "basis": one.basis,
                "unit_price": _text(one.ours),
                "list_unit_price": _text(one.listed.price if one.listed else None),
                "ratio": _text(one.ratio),
                "monthly_at_list": _text(one.monthly_at_list),
                "not_compared": one.reason or None,
            }
            rows.append(row)
    return rows


def _text(number: Decimal | None) -> str | None:
    return None if number is None else str(number)
