"""The demo set: loaded as of today in one transaction, removed in one step."""

from __future__ import annotations

from datetime import date

from rules.model import Rulebook
from screening.demo import screened_demo, statuses
from screening.operations import referrals
from screening.store.actor import Actor
from screening.store.database import Database

SOURCE = "demo set"


def load(actor: Actor, database: Database, rulebook: Rulebook, day: date | None = None) -> int:
    """Keep the set with every date moved so that it fits the day (today); returns how many, 0 when it is there."""
    if referrals.count(actor, database, demo=True):
        return 0
    screened = screened_demo(rulebook, day or date.today())
    return len(referrals.add_screened(actor, database, screened, rulebook, SOURCE, demo=True, standing=statuses()))
