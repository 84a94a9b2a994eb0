"""The medication as courses of treatment, with their gaps."""

from __future__ import annotations

from collections.abc import Iterator

from screening.memo.blocks import Block, Column, Paragraph, Picture, Section, Table, Value
from screening.memo.parts.view import Item, View
from screening.memo.parts.words import dose, iso, share
from screening.readings import say
from screening.supply import allowance, supply
from screening.timeline import timeline
from screening.timeline_svg import described, svg
from screening.wording import row_list

COURSES = (
    Column("Drug"),
    Column("Daily dose, latest"),
    Column("From", "date"),
    Column("Supplied to", "date"),
    Column("Fills", "number"),
    Column("Days supplied", "number"),
    Column("Days covered", "number"),
    Column("Now"),
    Column("Rows"),
)
GAPS = (Column("Drug"), Column("First day without", "date"), Column("Supplied again", "date"), Column("Days", "number"))


def section(view: View) -> Section | None:
    return Section("Medication timeline", tuple(_blocks(view))) if view.result["courses"] else None


def _blocks(view: View) -> Iterator[Block]:
    courses, records_end = view.result["courses"], view.result["records"]["pharmacy"]["to"]
    drawn = timeline(view.result, view.referral)
    table = Table(
        "Courses of treatment, by first fill", COURSES, tuple(_course(course, records_end) for course in courses)
    )
    yield Picture("Timeline of the case", described(drawn), svg(drawn, "memo-timeline", key=True), table)
    if said := allowance(courses, records_end):
        yield Paragraph(said)
    gaps = tuple(
        (course["drug"], iso(gap["from"]), iso(gap["to"]), gap["days"]) for course in courses for gap in course["gaps"]
    )
    if gaps:
        yield Table("Gaps inside the courses", GAPS, gaps)
    else:
        until = f" up to {say(iso(records_end))}" if records_end else ""
        yield Paragraph(view.apart(f"the fills show no gap inside a course{until}."))


def _course(course: Item, records_end: str | None) -> tuple[Value, ...]:
    return (
        _named(course),
        dose(course["daily_dose"]),
        iso(course["start"]),
        iso(course["last_covered"]),
        course["fills"],
        course["days_covered"],
        None if course["pdc"] is None else share(course["pdc"]),
        supply(course, records_end).state,
        row_list(course["rows"]),
    )


def _named(course: Item) -> str:
    """'low-dose naltrexone (naltrexone, oral)'."""
    more = [course["ingredient"]] if course["ingredient"] != course["drug"] else []
    more += [course["route"]] if course["route"] else []
    return f"{course['drug']} ({', '.join(more)})" if more else course["drug"]
