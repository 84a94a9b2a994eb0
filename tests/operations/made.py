"""People, firms and plain referrals for tests of operations."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import Firm, StoredReferral, User, now
from screening.triage import BANDS


def add_firm(database: Database, name: str) -> str:
    with database.writing() as session:
        firm = Firm(name=name)
        session.add(firm)
        session.flush()
        return firm.id


def add_person(database: Database, name: str, role: str, firm_id: str | None = None) -> Actor:
    with database.writing() as session:
        user = User(login=name.lower(), name=name, role=role, firm_id=firm_id)
        session.add(user)
        session.flush()
        return Actor(name, role, user.id, firm_id)


def add_plain(database: Database, count: int = 1, **columns: Any) -> list[str]:
    """Referrals as the queue sees them: nothing but their columns.  References R1, R2 …, received a minute apart."""
    band = columns.pop("band", "grey")
    began = now()
    plain = {"source": "a test", "received_by": "a test", "content_hash": "", "injury_date": date(2025, 1, 10)}
    plain |= {"band": band, "band_rank": BANDS.index(band), "queue": "some queue"}
    with database.writing() as session:
        made = [
            StoredReferral(**{"reference": f"R{n + 1}", "received": began + timedelta(minutes=n)} | plain | columns)
            for n in range(count)
        ]
        session.add_all(made)
        session.flush()
        return [one.id for one in made]
