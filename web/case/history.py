"""The audit events of a case in plain words.  They hold no patient data, so neither does this."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from screening.store.tables import AuditEvent

READ = "referral:read"
WORDS = {
    "referral:create": "took the referral in",
    "referral:read": "read the case",
    "referral:change": "changed the referral",
    "referral:screen": "screened it again",
    "referral:remove": "removed the referral",
    "referral:export": "exported its fills",
    "referral:import": "imported it",
    "finding:decide": "decided on a finding",
    "question:mark": "marked a question",
    "referral:filing-date": "confirmed the last day to file, or took it back",
    "comment:add": "commented",
    "memo:producible": "made the producible report",
    "memo:work-product": "made the attorney's memo",
}


@dataclass(frozen=True)
class Event:
    at: datetime
    by: str
    words: str
    reading: bool


def events(found: Iterable[AuditEvent]) -> list[Event]:
    return [Event(e.at, e.actor, _words(e.action, e.detail), e.action == READ) for e in found]


def _words(action: str, detail: Mapping[str, Any]) -> str:
    said = WORDS.get(action, action)
    if action == READ and detail.get("what") == "history":
        return "read its history"
    if action == "finding:decide" and detail.get("verdict"):
        return f"{detail['verdict']} a finding"
    if action == "question:mark" and detail.get("state"):
        return f"marked a question as {detail['state']}"
    if action == "comment:add" and detail.get("comment"):
        if detail.get("removed"):
            return "removed a comment"
        return f"{said}, for the memo" if detail.get("in_memo") else said
    if detail.get("fields"):
        return f"{detail.get('what', 'correction')}: {', '.join(detail['fields'])}"
    if action == "referral:change" and detail.get("what"):
        return f"{said}: {detail['what']}"
    if action == "referral:screen" and detail.get("cause") not in (None, "asked"):
        return f"{said} ({detail['cause']})"
    return said
