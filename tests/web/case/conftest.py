"""Cases of the demo set, kept."""

from __future__ import annotations

import pytest

from rules.model import Rulebook
from screening.demo import screened_demo
from screening.operations import referrals
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database


@pytest.fixture(scope="session")
def demo(rulebook: Rulebook) -> list:
    return screened_demo(rulebook)[:14]


@pytest.fixture
def cases(database: Database, demo: list, rulebook: Rulebook) -> list[str]:
    return referrals.add_screened(COMMAND_LINE, database, demo, rulebook, "demo set", demo=True)


@pytest.fixture
def case(database: Database, demo: list, rulebook: Rulebook) -> str:
    """The first of them alone."""
    return referrals.add_screened(COMMAND_LINE, database, demo[:1], rulebook, "demo set", demo=True)[0]
