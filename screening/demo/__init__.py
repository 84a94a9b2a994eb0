"""The demo set: invented referrals that show each band and the cases the rules must tell apart.

Every patient, firm, prescriber and pharmacy in it is made up; ids begin with DEMO.
"""

from __future__ import annotations

from pathlib import Path

from rules.model import Rulebook
from screening.intake import load_referrals
from screening.referral import Referral
from screening.screen import screen

FOLDER = Path(__file__).parent


def demo_referrals() -> list[Referral]:
    """The referrals of every JSON file beside this module, in the order of their names."""
    return [referral for file in sorted(FOLDER.glob("*.json")) for referral in load_referrals(file)]


def screened_demo(rulebook: Rulebook) -> list[tuple[Referral, dict]]:
    """The demo set with the `screening/1` object of each referral."""
    return [(referral, screen(referral, rulebook).as_dict()) for referral in demo_referrals()]
