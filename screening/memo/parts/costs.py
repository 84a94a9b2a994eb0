"""The fills, one by one, and what was billed and paid for them: the line of economic damages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rules.counting import counted
from screening.memo.blocks import Block, Column, Paragraph, Section, Table, Value
from screening.memo.dispensed import Dispensed, add_up, by, written
from screening.memo.parts.view import View
from screening.memo.parts.words import amount
from screening.readings import say

ITEMS = (
    Column("Row", "number"),
    Column("Date", "date"),
    Column("Drug, as written"),
    Column("Quantity", "number"),
    Column("Days", "number"),
    Column("Prescriber"),
    Column("Pharmacy"),
    Column("Payer"),
    Column("Billed", "money"),
    Column("Paid", "money"),
)
SUMS = (
    Column("Fills", "number"),
    Column("Billed", "money"),
    Column("Billed unknown for", "number"),
    Column("Paid", "money"),
    Column("Paid unknown for", "number"),
)


def section(view: View) -> Section:
    return Section("Fills and what they cost", tuple(_blocks(view)))


def _blocks(view: View) -> Iterator[Block]:
    since, before = view.since, view.before
    injured = say(view.referral.injury.date)
    if since:
        billed, paid = (amount(add_up(getattr(line.source, name) for line in since)) for name in ("billed", "paid"))
        yield Paragraph(f"Medication expense since the injury of {injured}: billed {billed}; paid {paid}.", "strong")
        which = "what is not withheld" if view.withheld.fills else "all that the records hold"
        yield Paragraph(
            f"Counted: {counted(len(since), 'fill')} on and after {injured}, each dispensing once: {which}. "
            "Which of them the injury made necessary is for the treating physician to say. An unknown amount is in no "
            "sum.",
            "quiet",
        )
        yield sums_table("By drug", "Drug", by(lambda line: line.name, since), since)
        yield sums_table("By month", "Month", by(lambda line: line.month, since), since)
        yield items("Fills since the injury", since)
    else:
        none = view.apart(f"the records hold no fill on or after the injury of {injured}.")
        yield Paragraph(none, "strong")
    if before:
        yield items("Fills before the injury, in none of the sums", before)
    if view.left:
        columns = (Column("Row", "number"), Column("Date", "date"), Column("Drug, as written"), Column("Not counted"))
        rows = tuple((left.source.row, left.source.date, written(left.source), left.why) for left in view.left)
        yield Table("Rows that are not counted", columns, rows)


def items(caption: str, lines: Sequence[Dispensed]) -> Table:
    return Table(caption, ITEMS, tuple(_item(line) for line in lines), (_items_total(lines),))


def _item(line: Dispensed) -> tuple[Value, ...]:
    row = line.source
    return (
        row.row,
        row.date,
        written(row),
        row.quantity,
        row.days_supply,
        row.prescriber.name,
        row.pharmacy.name,
        row.payer,
        row.billed,
        row.paid,
    )


def _items_total(lines: Sequence[Dispensed]) -> tuple[Value, ...]:
    billed, paid = (add_up(getattr(line.source, name) for line in lines) for name in ("billed", "paid"))
    missing = [
        f"{name} unknown for {found.unknown}" for name, found in (("billed", billed), ("paid", paid)) if found.unknown
    ]
    return ("Sum", "", ", ".join([counted(len(lines), "fill"), *missing]), "", "", "", "", "", billed.total, paid.total)


def sums_table(
    caption: str, key: str, groups: Mapping[str, Sequence[Dispensed]], all_lines: Sequence[Dispensed] = ()
) -> Table:
    """What was billed and paid under each key, how many amounts are unknown, and the sum of `all_lines` if given."""
    rows = tuple((name, *_figures(lines)) for name, lines in groups.items())
    total = (("Sum", *_figures(all_lines)),) if all_lines else ()
    return Table(caption, (Column(key), *SUMS), rows, total)


def _figures(lines: Sequence[Dispensed]) -> tuple[Value, ...]:
    billed, paid = (add_up(getattr(line.source, name) for line in lines) for name in ("billed", "paid"))
    return (len(lines), billed.total, billed.unknown, paid.total, paid.unknown)
