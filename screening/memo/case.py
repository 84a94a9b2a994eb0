"""What a memo is made of: the referral, its screening, and what people said of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from screening.clocks import Confirmed
from screening.referral import Referral

WORK_PRODUCT = "work-product"
PRODUCIBLE = "producible"
EDITIONS = (WORK_PRODUCT, PRODUCIBLE)


@dataclass(frozen=True)
class Decision:
    """What a reviewer says of a finding.  `verdict` is accepted, rejected, amended or reopened."""

    rule: str
    verdict: str
    by: str
    on: datetime
    text: str = ""  # of an amended finding
    reason: str = ""
    finding: str = ""  # its key (screening.decided); "": everything that the rule raises


@dataclass(frozen=True)
class Remark:
    """A comment somebody chose for the memo."""

    text: str
    by: str
    on: datetime


@dataclass(frozen=True)
class Mark:
    """A question is answered or dismissed: `state` as the reviewer put it, such as "ticked" or "dismissed"."""

    state: str
    reason: str = ""


@dataclass(frozen=True)
class Letterhead:
    """Whose memo it is, and what stands at the head of each edition's pages."""

    organisation: str = ""
    banner: str = ""  # of the organisation, on both editions
    privileged: str = "Privileged and confidential: attorney work product"


@dataclass(frozen=True)
class MemoCase:
    """Everything a memo says comes from here; nothing is looked up elsewhere.

    `result` is a `screening/1` object.  `origins` says where rows came from ("fills 4" → "imported from …").
    `decisions` are the newest of each finding.  `marks` are by the words of the question.  `when` dates the memo:
    the newest change of what it holds.  Until `consent_settled`, rows of treatment for substance use stay out of
    the producible edition.
    """

    referral: Referral
    result: Mapping[str, Any]
    when: datetime
    prepared_by: str = ""
    origins: Mapping[str, str] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    comments: tuple[Remark, ...] = ()
    marks: Mapping[str, Mark] = field(default_factory=dict)
    letterhead: Letterhead = Letterhead()
    consent_settled: bool = False
    confirmed: Confirmed | None = None  # the last day to file, as an attorney confirmed it
