"""The sentence about the opioid load."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rules.model import Ref, Role, Row
from screening.model import Facts
from screening.opioids import Mme, peak_mme
from screening.parameters import settings
from screening.sentences.answers import NO, PHARMACY, UNKNOWN, YES, permitted_gap, unseen
from screening.sentences.registry import sentence
from screening.sentences.timing import Window
from screening.vocabulary import Duration


@sentence(
    "the rule {needs} opioids at {int} MME a day or more", Role.CONDITION, "opioid load",
    "the rule needs opioids at 50 MME a day or more",
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
    "the rule needs opioids at 90 MME a day or more within the last 90 days",
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
    yield from _said(case, _peak(case, first), least)


def _peak(case: Facts, first: date) -> Mme:
    """The highest load since that day, worked out once for all the loads that rules ask about."""
    key = ("opioid load", first)
    if key not in case.kept:
        thresholds = settings(case.words)
        case.kept[key] = peak_mme(
            case.fills,
            first,
            max(first, case.as_of),
            carry_cap=thresholds.cap_days,
            longest_days=thresholds.longest_days,
        )
    return case.kept[key]
