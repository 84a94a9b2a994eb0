"""A database of many referrals for measurements: copies of the demo set's results under varied bands and handling.

The first `WHOLE` referrals have content and screening and can be opened; the others have the columns of the list only,
which is all that the list reads.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import insert

from rules.model import Rulebook
from screening.demo import screened_demo
from screening.operations import sessions
from screening.operations.statuses import STATUSES
from screening.store import kept
from screening.store.actor import ATTORNEY, COMMAND_LINE, INTAKE
from screening.store.codec import to_json
from screening.store.database import Database
from screening.store.tables import (
    Firm,
    ReferralVersion,
    SavedView,
    StoredReferral,
    StoredScreening,
    User,
    now,
    opaque_id,
)
from screening.triage import BANDS

WHOLE = 10_000  # referrals that can be opened
FIRMS, PEOPLE = 10, 20
SHARES = {"stop": 2, "red": 8, "amber": 20, "grey": 30, "green": 40}  # of a hundred referrals
STATUS_SHARES = (50, 15, 10, 10, 10, 5)
TWINS = 0.02  # of the referrals come with the patient of another
PORTION = 500


def fill(database: Database, count: int, rulebook: Rulebook) -> list[str]:
    """Firms, people and referrals in an empty database.  Returns a cookie for each person."""
    r = random.Random(count)
    demo = screened_demo(rulebook)
    with database.writing() as session:
        kept.keep_rulebook(session, rulebook)
        firms = [Firm(name=f"Firm {number}") for number in range(FIRMS)]
        session.add_all(firms)
        session.flush()
        users = [
            User(
                login=f"person{number}",
                name=f"Person {number}",
                role=ATTORNEY if number % 4 == 3 else INTAKE,
                firm_id=firms[number % FIRMS].id if number % 4 == 3 else None,
            )
            for number in range(PEOPLE)
        ]
        session.add_all(users)
        session.flush()
        cookies = [sessions.start(session, user, "measurement") for user in users]
        session.add_all(
            SavedView(owner_id=user.id, name=f"View {number}", query=query)
            for user in users
            for number, query in enumerate(("band=red&assignee=none", "queue=pharmacist+today", "age=14&sort=received"))
        )
        of_firms, of_people = [firm.id for firm in firms], [user.id for user in users if user.firm_id is None]
    with database.writing() as session:
        for rows, versions, screenings in _portions(r, count, demo, of_firms, of_people):
            session.execute(insert(StoredReferral), rows)
            if versions:
                session.execute(insert(ReferralVersion), versions)
                session.execute(insert(StoredScreening), screenings)
    return cookies


def _portions(
    r: random.Random, count: int, demo: list, firms: list[str], people: list[str]
) -> Iterator[tuple[list, list, list]]:
    today, received = date.today(), now()
    triages = [result["triage"] for _, result in demo]
    for start in range(0, count, PORTION):
        rows, versions, screenings = [], [], []
        for number in range(start, min(start + PORTION, count)):
            referral, result = demo[number % len(demo)]
            referral_id, screening_id = opaque_id(), opaque_id()
            band = r.choices(BANDS, [SHARES[name] for name in BANDS])[0]
            clock = today + timedelta(days=r.randrange(-200, 900)) if r.random() < 0.6 else None
            moved = {"what": ["band grey → amber"], "why": ["the day"]} if r.random() < 0.01 else None
            at = received - timedelta(minutes=r.randrange(400_000))
            hours = r.choice((24, 48, 120, 100_000))
            patient = f"patient {number}" if r.random() > TWINS else f"patient {max(number - 1, 0)}"
            rows.append(
                {
                    "id": referral_id,
                    "reference": f"REF-{number:06}",
                    "firm_id": r.choice(firms),
                    "source": "a measurement",
                    "demo": False,
                    "received": at,
                    "received_by": "a measurement",
                    "status": r.choices(STATUSES, STATUS_SHARES)[0],
                    "status_since": at,
                    "assignee_id": r.choice(people) if r.random() < 0.5 else None,
                    "version": 1,
                    "edition": 1,
                    "patient_key": patient,
                    "patient_name": patient,
                    "fills": len(referral.fills),
                    "content_hash": "",
                    "screening_id": screening_id,
                    "band": band,
                    "band_rank": BANDS.index(band),
                    "queue": (triage := r.choice(triages))["queue"],
                    "beside": list(triage["beside"]),
                    "queue_since": at,
                    "queue_hours": hours,
                    "promised": at + timedelta(hours=hours),
                    "score": r.randrange(100),
                    "reasons": kept.top_reasons(result),
                    "unconfirmed": r.random() < 0.3,
                    "injury_date": referral.injury.date,
                    "clock_due": clock,
                    "clock_kind": "time to file" if clock else None,
                    "clocks": [],
                    "as_of": date.fromisoformat(result["as_of"]),
                    "moved": moved,
                    "moved_at": received if moved else None,
                }
            )
            if number < WHOLE:
                made = {"created": at, "created_by": "a measurement"}
                versions.append(
                    made
                    | {
                        "referral_id": referral_id,
                        "number": 1,
                        "content": to_json(referral),
                        "origins": {},
                        "changes": [],
                    }
                    | {"reason": ""}
                )
                screenings.append(
                    made
                    | {"id": screening_id, "referral_id": referral_id, "version": 1, "number": 1, "result": result}
                    | {"rulebook_hash": result["rulebook"]["hash"], "data_hash": result["hashes"]["data"]}
                    | {"as_of": date.fromisoformat(result["as_of"]), "band": result["triage"]["band"]}
                    | {"score": result["score"]["value"], "engine_trouble": False, "cause": "first", "changed": None}
                )
        yield rows, versions, screenings


def make(database: Database, count: int, rulebook: Rulebook) -> list[str]:
    """The tables, the first administrator, and `fill`."""
    database.create()
    sessions.first_administrator(COMMAND_LINE, database)
    return fill(database, count, rulebook)
