"""The sentence about the opioid load."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rules.counting import counted
from rules.model import Ref, Role, Row
from screening.lists import ROWS
from screening.model import Facts
from screening.opioids import Mme, days_at, peak_mme
from screening.parameters import settings
from screening.sentences.answers import NO, PHARMACY, UNKNOWN, YES, permitted_gap, unseen
from screening.sentences.registry import sentence
from screening.sentences.timing import Timing, Window
from screening.vocabulary import Duration


@sentence(
    "the rule {needs} opioids at {int} MME a day or more", Role.CONDITION, "opioid load",
    "the rule needs opioids at 50 MME a day or more", placeholders=(ROWS,),
)  # fmt: skip
def load(case: Facts, least: int) -> Iterator[Row]:
    """On at least one day on or after the injury the opioids supplied come to that many morphine milligram equivalents,
    by the dated conversion table. An opioid without a factor, such as buprenorphine, is left out. Unknown without any
    pharmacy record, or when the known load stays below and the dose or days' supply of an opioid is not known."""
    yield from _said(case, _peak(case, case.injury_date), least)


def _said(case: Facts, peak: Mme, least: int) -> Iterator[Row]:
    missing = unseen(case, case.pharmacy, Window(None, None), PHARMACY)
    evidence = tuple(Ref("fill", number) for number in peak.fills)
    if peak.value is not None and peak.value >= least:
        yield Row(YES, (), evidence, f"{peak.value} MME on {peak.day}, {peak.basis}")
    elif peak.unknown:
        wanted = f"the strength, quantity and days' supply of {', '.join(peak.unknown)}"
        yield Row(UNKNOWN, (), evidence, missing=wanted)
    elif missing:
        yield Row(UNKNOWN, missing=missing)
    else:
        yield Row(NO, (), evidence, f"at most {peak.value} MME" if peak.value else "")


@sentence(
    "the rule {needs} opioids at {int} MME a day or more within the last {duration}", Role.CONDITION, "opioid load",
    "the rule needs opioids at 90 MME a day or more within the last 90 days", placeholders=(ROWS,),
)  # fmt: skip
def load_lately(case: Facts, least: int, span: Duration) -> Iterator[Row]:
    """The same on a day that is not longer ago than that from today (the as-of date). Unknown as there, and when the
    pharmacy records end before that time. Of a patient who has died it is no."""
    if case.has_died:
        yield Row(NO, (), note="the patient has died")
        return
    first = max(case.injury_date, span.before(case.as_of))
    if case.pharmacy.end is not None and case.pharmacy.end < first:
        before = _peak(case, max(case.injury_date, permitted_gap(case).before(case.pharmacy.end)))
        if before.value is not None and before.value >= least:  # high as the records end: it may have gone on
            yield Row(UNKNOWN, missing=f"pharmacy records from {case.pharmacy.end} to {case.as_of}")
            return
    yield from _said(case, _peak(case, first, newest=True), least)


@sentence(
    "the rule {needs} opioids at {int} MME a day or more {timing}", Role.CONDITION, "opioid load",
    "the rule needs opioids at 90 MME a day or more in the 12 months before the injury", placeholders=(ROWS,),
)  # fmt: skip
def load_when(case: Facts, least: int, timing: Timing) -> Iterator[Row]:
    """The same on a day of that time. Unknown as there, and when none is seen and the records do not cover
    that time."""
    window = timing.window(case)
    if window is None:
        yield Row(UNKNOWN, missing="the date when settlement is expected")
        return
    first, last = window.first or date.min, min(window.last or case.as_of, case.as_of)
    missing = unseen(case, case.pharmacy, window, PHARMACY)
    for row in _said(case, _peak(case, first, last), least):
        yield Row(UNKNOWN, missing=missing) if row.answer is NO and missing else row


@sentence(
    "the rule {needs} opioids at {int} MME a day or more for at least {duration}", Role.CONDITION, "opioid load",
    "the rule needs opioids at 50 MME a day or more for at least 30 days", placeholders=(ROWS,),
)  # fmt: skip
def load_for(case: Facts, least: int, span: Duration) -> Iterator[Row]:
    """On so many days since the injury, together and not in a row, the opioids supplied come to that many morphine
    milligram equivalents. Unknown as for a single day."""
    injury, thresholds = case.injury_date, settings(case.words)
    wanted = (span.after(injury) - injury).days
    certain, possible, fills = days_at(
        case.fills, injury, max(injury, case.as_of), least,
        carry_cap=thresholds.cap_days, longest_days=thresholds.longest_days,
    )  # fmt: skip
    evidence = tuple(Ref("fill", number) for number in fills)
    if certain >= wanted:
        yield Row(YES, (), evidence, f"{counted(certain, 'day')} at {least} MME or more since the injury")
    elif possible >= wanted:
        unknown = ", ".join(_peak(case, injury).unknown)
        yield Row(UNKNOWN, (), evidence, missing=f"the strength, quantity and days' supply of {unknown}")
    elif missing := unseen(case, case.pharmacy, Window(None, None), PHARMACY):
        yield Row(UNKNOWN, missing=missing)
    else:
        yield Row(NO, (), evidence, f"{counted(certain, 'day')} at {least} MME or more" if certain else "")


def _peak(case: Facts, first: date, last: date | None = None, *, newest: bool = False) -> Mme:
    """The highest load since that day, worked out once for all the loads that rules ask about."""
    key = ("opioid load", first, last, newest)
    if key not in case.kept:
        thresholds = settings(case.words)
        case.kept[key] = peak_mme(
            case.fills,
            first,
            max(first, last or case.as_of),
            carry_cap=thresholds.cap_days,
            longest_days=thresholds.longest_days,
            newest=newest,
        )
    return case.kept[key]
