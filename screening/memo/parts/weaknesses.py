"""The other side's case, for the attorney alone: score and exposure, counter-signals, adverse evidence."""

from __future__ import annotations

from collections.abc import Iterator

from screening.memo.blocks import Block, Bullets, Column, Paragraph, Section, Table
from screening.memo.parts.findings import finding_section
from screening.memo.parts.view import Item, View
from screening.score import value_without
from screening.wording import readable, short_day

STILL_COUNTED = " (rejected by a reviewer; still counted in this score)"


def section(view: View) -> Section | None:
    return Section("Weaknesses", tuple(_blocks(view))) if view.privileged else None


def _blocks(view: View) -> Iterator[Block]:
    score = view.result["score"]
    yield Paragraph(
        f"Score {score['value']} of 100: strength {score['strength']} less exposure {score['exposure']}, at least 0. "
        f"{score['completeness']} % of the questions of the rules could be answered.{without_rejected(view)}"
    )
    if score["parts"]:
        columns = (Column("Finding"), Column("Points", "number"))
        rejected = {(one["kind"] != "counter-signal", one["title"]) for one in rejected_ones(view)}
        parts = tuple(
            (
                f"{part['title']}{STILL_COUNTED if (part['weight'] >= 0, part['title']) in rejected else ''}",
                part["points"],
            )
            for part in score["parts"]
        )
        yield Table("What the score is made of", columns, parts, (("Score", score["value"]),))
    against = list(view.findings("counter-signal"))
    if not against:
        none = f"No rule raises a counter-signal as of {short_day(view.as_of)}; the open questions may change that."
        yield Paragraph(none)
    yield from (finding_section(view, finding) for finding in against)
    yield from _adverse(view)
    open_points = _could_come_up(view)
    if open_points:
        yield Section("What the answers to open questions could still bring up", (Bullets(open_points),), level=2)


def rejected_ones(view: View) -> list[Item]:
    """The findings that reviewers rejected and the score counts all the same: it is the engine's."""
    return [one for kind in ("signal", "counter-signal") for one in view.findings(kind) if view.rejected(one)]


def without_rejected(view: View) -> str:
    """' Without what reviewers rejected it would be 69 …'; "" where nothing that counts was rejected."""
    if not rejected_ones(view):
        return ""
    value = value_without(view.result, view.rejected)
    if value is None:
        return " What reviewers rejected still counts in it; screen again to see it without that."
    return f" What reviewers rejected still counts in it; without that it would be {value}."


def _adverse(view: View) -> Iterator[Block]:
    """Every adverse source once, with what it found and the findings it is cited under."""
    cited: dict[tuple[str, str], tuple[list[str], list[str]]] = {}
    for finding in view.result["findings"]:
        for one in (finding, *finding["also_raised_by"]):
            for row in (row for row in one["evidence"] if row["stance"] == "against"):
                found, under = cited.setdefault((row["grade"], row["source"]), ([], []))
                found.append(readable(row["finding"]))
                under.append(finding["title"])
    if cited:
        columns = (Column("Grade"), Column("Source"), Column("Finding"), Column("Cited under"))
        rows = tuple((*source, *("; ".join(dict.fromkeys(texts)) for texts in told)) for source, told in cited.items())
        yield Section("Adverse evidence", (Table("Each source once", columns, rows),), level=2)


def _could_come_up(view: View) -> tuple[str, ...]:
    raised = {finding["title"] for finding in view.result["findings"]}
    return tuple(
        dict.fromkeys(
            title
            for prompt in view.result["prompts"]
            for title in prompt["would_change"]
            if title in prompt.get("weaknesses", ()) and title not in raised and title[:1].isupper()
        )
    )
