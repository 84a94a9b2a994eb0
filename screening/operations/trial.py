"""Screening a referral without keeping it: the result leaves, and an audit event without the patient stays."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from rules.model import Rulebook
from screening.operations.base import operation
from screening.referral import Referral
from screening.screen import screen
from screening.store.actor import Actor
from screening.store.database import Database


def screen_only(
    actor: Actor, database: Database, referral: Referral, rulebook: Rulebook, as_of: date | None = None
) -> Mapping[str, Any]:
    """`screening/1` of a referral that is not kept."""
    result = screen(referral, rulebook, as_of=as_of).as_dict()
    with operation(actor, database, "referral:screen", what="not kept") as op:
        op.detail |= {"band": result["triage"]["band"], "rulebook": rulebook.hash}
    return result
