"""`build(case, edition) -> Memo`: what stands in each edition, and in which order."""

from __future__ import annotations

from screening.memo.blocks import Block, Memo, Paragraph
from screening.memo.case import PRODUCIBLE, WORK_PRODUCT, MemoCase
from screening.memo.parts import (
    case_and_injury,
    costs,
    coverage,
    findings,
    future,
    made,
    narrative,
    open_points,
    summary,
    timeline,
    weaknesses,
)
from screening.memo.parts.view import View, view
from screening.result import DISCLAIMER
from screening.wording import short_day

TITLES = {WORK_PRODUCT: "Case memo", PRODUCIBLE: "Medication and expense report"}
PARTS = (
    summary.section,
    case_and_injury.section,
    costs.section,
    timeline.section,
    narrative.section,
    findings.section,
    findings.alerts,
    weaknesses.section,
    future.section,
    coverage.section,
    open_points.section,
    open_points.said,
    made.section,
)


def build(case: MemoCase, edition: str) -> Memo:
    """The memo of a case in one edition ("work-product" or "producible").

    Raises ValueError for another edition.
    """
    seen = view(case, edition)
    title = TITLES[edition]
    sections = (part(seen) for part in PARTS)
    return Memo(
        title=title,
        subject="Attorney work product" if seen.privileged else "Producible report",
        organisation=case.letterhead.organisation,
        edition=edition,
        header=_header(seen),
        footer=_footer(seen),
        when=case.when,
        blocks=(*_opening(seen), *(section for section in sections if section)),
    )


def _banners(seen: View) -> tuple[str, ...]:
    """What heads the edition; the organisation's banner is the plain one where nobody wrote another."""
    letterhead = seen.case.letterhead
    lines = (letterhead.privileged if seen.privileged else "", letterhead.banner)
    return tuple(line for line in lines if line and line != DISCLAIMER)


def _header(seen: View) -> str:
    return " · ".join(_banners(seen)) or DISCLAIMER


def _opening(seen: View) -> tuple[Block, ...]:
    return (*(Paragraph(line, "strong") for line in _banners(seen)), Paragraph(DISCLAIMER, "notice"))


def _footer(seen: View) -> str:
    """'rulebook 80fa494ecd6b, data …, referral … · as of 4 May 2026 · engine durable · R-1001': the longest last."""
    hashes = seen.result["hashes"]
    short = ", ".join(
        f"{name} {hashes[name].removeprefix('sha256:')[:12]}" for name in ("rulebook", "data", "referral")
    )
    engine = seen.result["engine"].get("used")
    return f"{short} · as of {short_day(seen.as_of)} · engine {engine} · {seen.case.referral.referral_id}"
