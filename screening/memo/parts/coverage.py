"""Who covers, who paid, what is on a lien."""

from __future__ import annotations

from collections.abc import Iterator

from rules.counting import counted
from screening.memo.blocks import Block, Column, Paragraph, Section, Table
from screening.memo.dispensed import Dispensed, add_up, by
from screening.memo.parts.costs import sums_table
from screening.memo.parts.findings import finding_section
from screening.memo.parts.view import View
from screening.memo.parts.words import amount, listed

LIEN = "lien"


def section(view: View) -> Section | None:
    blocks = tuple(_blocks(view))
    return Section("Liens and coverage", blocks) if blocks else None


def _blocks(view: View) -> Iterator[Block]:
    yield from _coverage(view)
    since = view.since
    if since:
        payers = by(_payer, since)
        yield sums_table("Who was billed for the fills since the injury", "Payer", payers, since)
        yield from _liens(payers.get(LIEN, []))
    if view.privileged:
        yield from (finding_section(view, finding) for finding in view.findings("coverage flag"))


def _coverage(view: View) -> Iterator[Block]:
    found = view.referral.coverage
    if found is None:
        yield Paragraph(f"Nobody has said what coverage there is in {view.referral.referral_id}.")
    elif not found:
        yield Paragraph(f"{view.referral.referral_id} is said to have no coverage.")
    else:
        columns = (Column("Payer"), Column("Name"), Column("Self-funded"))
        said = {True: "yes", False: "no", None: None}
        yield Table("Coverage as stated", columns, tuple((c.payer, c.name, said[c.self_funded]) for c in found))


def _payer(line: Dispensed) -> str:
    return line.source.payer or "not stated"


def _liens(lines: list[Dispensed]) -> Iterator[Block]:
    if lines:
        pharmacies = list(dict.fromkeys(line.source.pharmacy.name or "a pharmacy not named" for line in lines))
        billed = amount(add_up(line.source.billed for line in lines))
        yield Paragraph(
            f"On a lien: {counted(len(lines), 'fill')} from {listed(pharmacies)}, billed {billed}.", "strong"
        )
