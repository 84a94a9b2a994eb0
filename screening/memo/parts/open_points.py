"""What is not known yet and whom to ask; what reviewers and colleagues said."""

from __future__ import annotations

from collections.abc import Iterator

from screening.memo.blocks import NOTHING, Block, Bullets, Column, Paragraph, Section, Table
from screening.memo.case import Decision
from screening.memo.parts.view import Item, View
from screening.record_requests import record_request
from screening.wording import capital, readable

OPEN = ("", "open")


def section(view: View) -> Section | None:
    blocks = tuple(_questions(view))
    return Section("Open questions" if view.privileged else "Records still to be obtained", blocks) if blocks else None


def still_open(view: View) -> list[Item]:
    """The questions that nobody answered or dismissed, in their order."""
    marks = view.case.marks
    return [p for p in view.prompts() if p["ask"] not in marks or marks[p["ask"]].state in OPEN]


def asked(view: View) -> list[str]:
    """What is still open, in words: the questions, and outside the names of the records wanted."""
    asks = (prompt["ask"] if view.privileged else record_request(prompt["ask"]) for prompt in still_open(view))
    return list(dict.fromkeys(capital(readable(ask)) for ask in asks))


def _questions(view: View) -> Iterator[Block]:
    marks, still = view.case.marks, still_open(view)
    if not view.privileged:
        if records := asked(view):
            yield Bullets(tuple(records))
        return
    if still:
        columns = (Column("Question"), Column("Wanted by"), Column("Could change"))
        rows = tuple(
            (capital(readable(p["ask"])), "; ".join(p["because"]) or NOTHING, "; ".join(p["would_change"]) or NOTHING)
            for p in still
        )
        yield Table("To ask, what could change most first", columns, rows)
    done = [(p["ask"], marks[p["ask"]]) for p in view.result["prompts"] if p not in still]
    if done:
        columns = (Column("Question"), Column("State"), Column("Remark"))
        yield Table(
            "Settled",
            columns,
            tuple((capital(readable(ask)), mark.state, mark.reason or NOTHING) for ask, mark in done),
        )


def said(view: View) -> Section | None:
    """Decisions, and the comments somebody chose; inside only."""
    blocks = tuple(_said(view)) if view.privileged else ()
    return Section("Decisions and comments", blocks) if blocks else None


def _said(view: View) -> Iterator[Block]:
    if view.case.decisions:
        columns = (Column("Finding"), Column("Decision"), Column("Reason"), Column("By"), Column("On", "date"))
        rows = tuple(
            (_title(view, d) or f"rule {d.rule}, not raised now", d.verdict, d.reason or NOTHING, d.by, d.on.date())
            for d in sorted(view.case.decisions, key=lambda d: (d.on, d.rule))
        )
        yield Table("Decisions of reviewers", columns, rows)
    for remark in view.case.comments:
        day = f"{remark.on.day} {remark.on:%b %Y}"
        yield Paragraph(f"{remark.by}, {day}: {remark.text}")


def _title(view: View, decision: Decision) -> str:
    """What a decision is on, in words; "" when it is not raised now."""
    every = (*view.result["findings"], *view.result["future_expenses"])
    found = (one for one in every if view.keys.on(one, decision.rule, decision.finding))
    return next((one["title"] if "title" in one else capital(one["drug"]) for one in found), "")
