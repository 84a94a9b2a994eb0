"""Messages to webhooks, written in the transaction that causes them, so that none is lost and none is false.

They name the referral by its opaque id and say its band and score: nothing of the patient.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from screening.store.tables import Outbox, StoredReferral, StoredScreening, Webhook

SCREENED, BAND_CHANGED = "screening.created", "band.changed"
EVENTS = (SCREENED, BAND_CHANGED)


def announce(session: Session, stored: StoredReferral, screening: StoredScreening, band_before: str | None) -> None:
    """Queue the messages of a new screening for every webhook that wants them and may see the referral."""
    events = [SCREENED]
    if band_before is not None and band_before != screening.band:
        events.append(BAND_CHANGED)
    query = select(Webhook).where(Webhook.active, or_(Webhook.firm_id.is_(None), Webhook.firm_id == stored.firm_id))
    for webhook in session.scalars(query):
        for event in events:
            if event in webhook.events:
                session.add(
                    Outbox(webhook_id=webhook.id, event=event, payload=_payload(event, stored, screening, band_before))
                )


def _payload(event: str, stored: StoredReferral, screening: StoredScreening, before: str | None) -> dict[str, Any]:
    return {
        "event": event,
        "referral": stored.id,
        "screening": screening.number,
        "cause": screening.cause,
        "as_of": screening.as_of.isoformat(),
        "band": screening.band,
        "band_before": before,
        "score": screening.score,
        "rulebook": screening.rulebook_hash,
    }
