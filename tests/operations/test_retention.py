from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from rules.model import Rulebook
from screening.demo import demo_referrals
from screening.operations import referrals, retention, settings
from screening.screen import screen
from screening.store import audit
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from screening.store.tables import AuditEvent, StoredReferral, now


def test_closed_referrals_go_after_their_time_and_leave_an_event(database: Database, rulebook: Rulebook) -> None:
    pairs = [(referral, screen(referral, rulebook).as_dict()) for referral in demo_referrals()[:3]]
    old, young, opened = referrals.add_screened(COMMAND_LINE, database, pairs, rulebook, "test")
    with database.writing() as session:
        for case, days in ((old, 400), (young, 10)):
            row = session.get_one(StoredReferral, case)
            row.status, row.status_since = "closed", now() - timedelta(days=days)
    assert retention.purge(COMMAND_LINE, database).referrals == 0  # kept for ever unless a setting says otherwise
    settings.change(COMMAND_LINE, database, {"keep closed referrals": 365})
    assert retention.purge(COMMAND_LINE, database, dry_run=True).referrals == 1
    assert retention.purge(COMMAND_LINE, database).referrals == 1
    with database.reading() as session:
        assert set(session.scalars(select(StoredReferral.id))) == {young, opened}
        event = session.scalars(select(AuditEvent).order_by(AuditEvent.number.desc())).first()
        assert (event.subject, event.detail["what"]) == (old, "purge")


@pytest.mark.parametrize("harm", [None, "after", "first kept"])
def test_the_chain_verifies_after_old_events_went(database: Database, rulebook: Rulebook, harm: str | None) -> None:
    pairs = [(referral, screen(referral, rulebook).as_dict()) for referral in demo_referrals()[:1]]
    for _ in range(5):
        (case,) = referrals.add_screened(COMMAND_LINE, database, pairs, rulebook, "test")
        referrals.read_case(COMMAND_LINE, database, case)
    with database.reading() as session:
        anchor = audit.head(session)
    count = anchor.number
    later = now() + timedelta(days=2192)  # seen from then, all but the newest are old
    assert retention.purge(COMMAND_LINE, database, at=later).audit_events == count
    with database.writing() as session:
        kept = session.scalars(select(AuditEvent)).all()
        assert [event.action for event in kept] == [audit.PURGE]
        if harm == "first kept":
            session.execute(update(AuditEvent).values(detail={"through": count, "hash": "0" * 64}))
    referrals.read_case(COMMAND_LINE, database, case)
    if harm == "after":
        with database.writing() as session:
            session.execute(update(AuditEvent).where(AuditEvent.action == "referral:read").values(actor="nobody"))
    with database.writer.connect() as connection:
        assert bool(list(audit.verify(connection, anchor))) == (harm is not None)
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(AuditEvent)) == 2
