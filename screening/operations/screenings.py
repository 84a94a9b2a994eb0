"""A case as its page shows it, and its history: read in one transaction, with one audit event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, defer

from screening.changes import Changes, differences
from screening.clocks import Confirmed
from screening.operations import comments, filing, questions
from screening.operations.base import NotFound, operation, referral_of
from screening.operations.referrals import Case
from screening.privilege import without_weaknesses
from screening.store import kept
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import (
    AuditEvent,
    Comment,
    Decision,
    FilingDate,
    Firm,
    QuestionMark,
    ReferralVersion,
    StoredReferral,
    StoredScreening,
    User,
)

MOST_EVENTS = 500  # of a history; the audit log has them all


@dataclass(frozen=True)
class Dossier:
    """A case with what people said of it.

    `before` is the screening before the one shown, `corrections` what was corrected between the two; `newest` is
    the number of the last screening there is.
    """

    case: Case
    before: StoredScreening | None
    corrections: Sequence[dict[str, Any]]
    newest: int
    decisions: Sequence[Decision]
    marks: dict[str, QuestionMark]
    comments: Sequence[Comment]
    filing: Sequence[FilingDate]
    firm: str
    assignee: str
    confirmed: Confirmed | None = None  # the last day to file, as it stands

    @property
    def is_newest(self) -> bool:
        return self.case.screening.number == self.newest

    def changes(self, weaknesses: bool) -> Changes | None:
        """What this screening says otherwise than the one before, for somebody who may read weaknesses or not."""
        if self.before is None:
            return None
        pair = (self.before.result, self.case.result)
        before, after = pair if weaknesses else map(without_weaknesses, pair)
        return differences(before, after, self.corrections)


def read(actor: Actor, database: Database, referral_id: str, number: int | None = None) -> Dossier:
    """A case with its newest screening, or the one of this number.  Raises NotFound."""
    with operation(actor, database, "referral:read", referral_id) as op:
        session, stored = op.session, referral_of(actor, op.session, referral_id)
        newest = _last(session, stored)
        seen = _numbered(session, stored, number or newest)
        if seen is None:
            raise NotFound("This screening")
        before = _numbered(session, stored, seen.number - 1)
        version = kept.content_of(session, stored, seen.version)
        op.firm_id = stored.firm_id
        op.detail["screening"] = seen.number
        firm = session.get(Firm, stored.firm_id) if stored.firm_id else None
        person = session.get(User, stored.assignee_id) if stored.assignee_id else None
        days = filing.of_case(session, stored.id)
        return Dossier(
            case=Case(stored, version, seen, kept.referral_in(version)),
            before=before,
            corrections=kept.corrections(session, stored, before.version, seen.version) if before else (),
            newest=newest,
            decisions=kept.decisions_on(session, stored.id),
            marks=questions.of_case(session, stored.id, seen.result, days),
            comments=comments.of_case(session, stored.id),
            filing=days,
            confirmed=kept.confirmed_filing(session, stored.id),
            firm=firm.name if firm else "",
            assignee=person.name if person else "",
        )


def _last(session: Session, stored: StoredReferral) -> int:
    query = select(func.max(StoredScreening.number)).where(StoredScreening.referral_id == stored.id)
    return session.scalar(query) or 0


def _numbered(session: Session, stored: StoredReferral, number: int) -> StoredScreening | None:
    query = select(StoredScreening).where(StoredScreening.referral_id == stored.id, StoredScreening.number == number)
    return session.scalar(query)


# --- history --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Screened:
    """One screening in short; `causes` say why it differs from the one before, in words."""

    number: int
    version: int
    as_of: date
    band: str
    score: int
    cause: str
    causes: Sequence[str]
    created: datetime
    created_by: str


@dataclass(frozen=True)
class History:
    """Everything that happened to a case, each the newest first."""

    stored: StoredReferral
    screenings: Sequence[Screened]
    versions: Sequence[ReferralVersion]
    events: Sequence[AuditEvent]


def history(actor: Actor, database: Database, referral_id: str) -> History:
    """The screenings, versions and events of a case.  Raises NotFound."""
    with operation(actor, database, "referral:read", referral_id, what="history") as op:
        session, stored = op.session, referral_of(actor, op.session, referral_id)
        op.firm_id = stored.firm_id
        versions = (
            select(ReferralVersion)
            .where(ReferralVersion.referral_id == stored.id)
            .options(defer(ReferralVersion.content), defer(ReferralVersion.origins))
            .order_by(ReferralVersion.number.desc())
        )
        events = (
            select(AuditEvent)
            .where(AuditEvent.subject == stored.id)
            .order_by(AuditEvent.number.desc())
            .limit(MOST_EVENTS)
        )
        return History(
            stored=stored,
            screenings=_screened(session, stored),
            versions=list(session.scalars(versions)),
            events=list(session.scalars(events)),
        )


def _screened(session: Session, stored: StoredReferral) -> list[Screened]:
    row = StoredScreening
    query = select(
        row.number, row.version, row.as_of, row.band, row.score, row.cause, row.changed, row.created, row.created_by
    )
    found = session.execute(query.where(row.referral_id == stored.id).order_by(row.number.desc()))
    return [
        Screened(
            number=one.number,
            version=one.version,
            as_of=one.as_of,
            band=one.band,
            score=one.score,
            cause=one.cause,
            causes=[cause["words"] for cause in (one.changed or {}).get("causes", ())],
            created=one.created,
            created_by=one.created_by,
        )
        for one in found
    ]
