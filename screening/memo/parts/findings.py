"""Findings with why: each sentence with its answer and rows, the readings, the evidence, and what a reviewer said."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from screening.memo.blocks import NOTHING, Block, Column, KeyValues, Paragraph, Section, Table
from screening.memo.parts.view import Item, View
from screening.memo.parts.words import fact
from screening.wording import answered, capital, ground, readable, short_day

GRADES = {
    "A": "A is consistent, adequate trials",
    "D": "D is case reports, practice pages of lawyers and sellers",
    "X": "X is a good trial that found no effect",
}
WHY = (Column("Condition of the rule"), Column("Answer"), Column("Rests on"))
EVIDENCE = (Column("Stance"), Column("Grade"), Column("Source"), Column("Finding"))
VERDICTS = {"accepted": "Accepted", "rejected": "Rejected", "amended": "Amended"}


def section(view: View) -> Section | None:
    """What speaks for the case."""
    found = list(view.findings("signal"))
    if not found:
        return None
    cited = {row["grade"] for one in found for why in view.explanations(one) for row in _evidence(view, why)}
    lead = (Paragraph(grades(cited), "quiet"),) if cited else ()
    return Section("Findings", (*lead, *(finding_section(view, finding) for finding in found)))


def grades(shown: Collection[str]) -> str:
    """What the grades mean, of those that are shown."""
    return (
        "; ".join(["Grades run from A, the best, to D", *(said for grade, said in GRADES.items() if grade in shown)])
        + "."
    )


def alerts(view: View) -> Section | None:
    """Safety alerts ask for a call, not for a claim: they stay inside."""
    found = list(view.findings("safety alert")) if view.privileged else []
    return Section("Safety alerts", tuple(finding_section(view, finding) for finding in found)) if found else None


def finding_section(view: View, finding: Item) -> Section:
    return Section(finding["title"], tuple(_blocks(view, finding)), level=2)


def _blocks(view: View, finding: Item) -> Iterator[Block]:
    decision = view.decision(finding)
    if view.privileged:
        yield Paragraph(_about(finding), "quiet")
        if decision:
            said = f"{VERDICTS.get(decision.verdict, capital(decision.verdict))} by {decision.by} on "
            reason = f": {decision.reason}" if decision.reason else ""
            yield Paragraph(f"{said}{short_day(decision.on.date())}{reason}", "notice")
    amended = decision.text if decision and decision.verdict == "amended" else ""
    if amended:
        yield Paragraph(amended)
    for number, one in enumerate(view.explanations(finding)):
        if number and view.privileged:
            again = f"Also raised by the rule {one['rule']}, version {one['version']}{_unconfirmed(one)}."
            yield Paragraph(again, "quiet")
        yield from _readings(view, one, replaced=bool(amended))
        yield why(one)
        if evidence := _evidence(view, one):
            yield evidence_table(view, evidence)


def _about(finding: Item) -> str:
    weight = f", weight {finding['weight']}" if finding["weight"] else ""
    kind = f"{capital(finding['kind'])}{weight}, {finding['category']}"
    return f"{kind}; rule {finding['rule']}, version {finding['version']}{_unconfirmed(finding)}."


def _unconfirmed(one: Item) -> str:
    return "; not yet confirmed by an expert" if one["status"] == "unconfirmed" else ""


def _readings(view: View, one: Item, replaced: bool) -> Iterator[Block]:
    """Inside both at the same weight; outside the finding in one sentence, which an amendment takes the place of."""
    if view.privileged:
        sides = (("For the plaintiff", one["plaintiff"]), ("For the defence", one["defence"]))
        if any(text for _, text in sides):
            yield KeyValues(tuple((side, text or "The rule gives no reading.") for side, text in sides))
    elif one["plaintiff"] and not replaced:
        yield Paragraph(one["plaintiff"])


def why(one: Item) -> Table:
    return Table("Why", WHY, tuple((capital(ground(r)), answered(r), _rests(r)) for r in one["because"]))


def _rests(reason: Item) -> str:
    return "; ".join([*map(fact, reason["facts"]), *map(readable, reason["notes"])]) or NOTHING


def _evidence(view: View, one: Item) -> list[Item]:
    """All of it inside; outside what supports the finding."""
    return [row for row in one["evidence"] if view.privileged or row["stance"] == "for"]


def evidence_table(view: View, rows: Iterable[Item]) -> Table:
    columns = EVIDENCE if view.privileged else EVIDENCE[1:]
    keys = ("stance", "grade", "source", "finding") if view.privileged else ("grade", "source", "finding")
    caption = "Evidence" if view.privileged else "Published support"
    return Table(caption, columns, tuple(tuple(readable(row.get(key) or NOTHING) for key in keys) for row in rows))
