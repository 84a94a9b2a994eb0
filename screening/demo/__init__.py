"""The demo set: invented referrals that show each band and the cases the rules must tell apart.

Every patient, firm, prescriber and pharmacy in it is made up; ids begin with DEMO.
"""

from __future__ import annotations

from pathlib import Path

from rules.model import Rulebook
from screening.intake import load_referrals
from screening.referral import Referral
from screening.screen import screen
from screening.store import referrals
from screening.store.actor import Actor
from screening.store.database import Database

FOLDER = Path(__file__).parent


def demo_referrals() -> list[Referral]:
    """The referrals of every JSON file beside this module, in the order of their names."""
    return [referral for file in sorted(FOLDER.glob("*.json")) for referral in load_referrals(file)]


def load_demo(actor: Actor, database: Database, rulebook: Rulebook) -> int:
    """Screen the demo set and keep it, marked as demo.  Returns how many referrals were added."""
    screened = [(r, screen(r, rulebook).as_dict()) for r in demo_referrals()]
    return len(referrals.add_screened(actor, database, screened, "demo set", demo=True))
