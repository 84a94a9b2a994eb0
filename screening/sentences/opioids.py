"""The sentence about the opioid load."""

from __future__ import annotations

from collections.abc import Iterator

from rules.model import Ref, Role, Row
from screening.model import Facts
from screening.opioids import Mme, peak_mme
from screening.parameters import settings
from screening.sentences.answers import NO, PHARMACY, UNKNOWN, YES, unseen
from screening.sentences.registry import sentence
from screening.sentences.timing import Window


@sentence(
    "the rule {needs} opioids at {int} MME a day or more", Role.CONDITION, "opioid load",
    "the rule needs opioids at 50 MME a day or more",
)  # fmt: skip
def load(case: Facts, least: int) -> Iterator[Row]:
    """On at least one day on or after the injury the opioids supplied come to that many morphine milligram equivalents,
    by the dated conversion table. An opioid without a factor, such as buprenorphine, is left out. Unknown without any
    pharmacy record, or when the known load stays below and the dose or days' supply of an opioid is not known."""
    missing = unseen(case, case.pharmacy, Window(None, None), PHARMACY)
    peak = _peak(case)
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


def _peak(case: Facts) -> Mme:
    """The highest load since the injury, worked out once for all the loads that rules ask about."""
    if "opioid load" not in case.kept:
        last, thresholds = max(case.injury_date, case.as_of), settings(case.words)
        case.kept["opioid load"] = peak_mme(
            case.fills,
            case.injury_date,
            last,
            carry_cap=thresholds.cap_days,
            longest_days=thresholds.longest_days,
        )
    return case.kept["opioid load"]
