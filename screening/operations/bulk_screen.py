"""Many referrals screened again: a few at once, more as a job that goes on where it was after a crash."""

from __future__ import annotations

from collections import Counter
from datetime import date

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from rules.model import Rulebook
from screening.operations import bulk_plan, jobs, referrals
from screening.operations.base import Conflict, NotFound, operation, reading, visible
from screening.operations.bulk import SCREEN, Past, Preview, finish, past_of
from screening.operations.statuses import portions
from screening.screen import data_hash, screen
from screening.store import kept
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import BulkChange, StoredReferral, StoredScreening

JOB = "rescreen many"
AT_ONCE = 20  # more are a job
SAME = "were screened with these rules as of that day: nothing would change"


def preview(actor: Actor, database: Database, bulk_id: str, rulebook: Rulebook) -> Preview:
    """Which would be screened; for a few, from which band to which.  Raises NotFound, Conflict."""
    with reading(actor, database, "referral:screen") as session:
        change = _planned(actor, session, bulk_id)
        right, passed_over, before = _sorted(actor, session, change, rulebook)
        after: Counter[str] = Counter()
        if len(right) <= AT_ONCE:
            after = Counter(before)
            for one in right:
                stored = session.get_one(StoredReferral, one)
                referral = kept.referral_in(kept.content_of(session, stored))
                result = screen(referral, rulebook, as_of=_day(change) or stored.as_of).as_dict()
                after[stored.band] -= 1
                after[result["triage"]["band"]] += 1
        value = change.detail["value"]
        return Preview(
            change.id, SCREEN, change.detail, value, len(change.plan), len(right), passed_over, before, +after
        )


def apply(actor: Actor, database: Database, bulk_id: str, rulebook: Rulebook) -> Past:
    """Screen them, or begin to.  Raises NotFound, Conflict."""
    with operation(actor, database, "referral:screen", bulk_id, what="bulk", kind=SCREEN) as op:
        change = _planned(actor, op.session, bulk_id, lock=True)
        right, passed_over, _ = _sorted(actor, op.session, change, rulebook)
        op.detail["to screen"] = right
        day = _day(change)
        done = finish(op.session, change, 0, passed_over)
        if len(right) > AT_ONCE:
            jobs.start(op.session, actor, JOB, bulk_id, len(right))
    if len(right) > AT_ONCE:
        jobs.wake()
        return done
    for one in right:
        referrals.rescreen(actor, database, one, rulebook, day, note=lambda session: _count(actor, session, bulk_id))
    with database.reading() as session:
        return past_of(session, bulk_plan.own(actor, session, bulk_id))


def _count(actor: Actor, session: Session, bulk_id: str) -> int:
    """One more was screened: noted in the transaction that screened it.  Returns how many."""
    change = bulk_plan.own(actor, session, bulk_id, lock=True)
    done = int(change.outcome["changed"]) + 1
    change.outcome = {**change.outcome, "changed": done}
    return done


def run(held: jobs.Held, database: Database, rulebook: Rulebook) -> None:
    """The job: what is screened already is passed by, so that it may begin again at any time."""
    with database.reading() as session:
        change = bulk_plan.own(held.actor, session, held.subject)
        right, _, _ = _sorted(held.actor, session, change, rulebook)
    total = len(right) + int(change.outcome["changed"])

    def note(session: Session) -> None:
        held.beat(session, done=_count(held.actor, session, held.subject), total=total)

    for one in right:
        try:
            referrals.rescreen(held.actor, database, one, rulebook, _day(change), note=note)
        except NotFound:  # removed since
            continue


def progress(actor: Actor, database: Database, bulk_id: str) -> jobs.Progress | None:
    """How far the job is; None for a few that were screened at once."""
    with reading(actor, database, "queue:read") as session:
        bulk_plan.own(actor, session, bulk_id)
        job = jobs.newest(session, bulk_id)
        return jobs.progress(job) if job else None


def cancel(actor: Actor, database: Database, bulk_id: str) -> None:
    """Stop before the next referral; what was screened stays."""
    with operation(actor, database, "referral:screen", bulk_id, what="cancelled") as op:
        bulk_plan.own(actor, op.session, bulk_id)
        jobs.ask_to_stop(op.session, bulk_id)


def _planned(actor: Actor, session: Session, bulk_id: str, lock: bool = False) -> BulkChange:
    change = bulk_plan.planned(actor, session, bulk_id, lock)
    if change.kind != SCREEN:
        raise Conflict("This change is carried out in another way.")
    return change


def _day(change: BulkChange) -> date | None:
    """The day to judge from; None for the day of each one's last screening."""
    return date.fromisoformat(change.detail["value"]) if change.detail["value"] else None


def _sorted(
    actor: Actor, session: Session, change: BulkChange, rulebook: Rulebook
) -> tuple[list[str], dict[str, int], Counter[str]]:
    """Those to screen, the others by why not, and all by band.  The same content, rules, data and day give the same."""
    query = select(
        StoredReferral.id,
        StoredReferral.band,
        StoredReferral.version,
        StoredScreening.version.label("screened"),
        StoredScreening.rulebook_hash,
        StoredScreening.data_hash,
        StoredScreening.as_of,
    ).outerjoin(StoredScreening, and_(StoredScreening.id == StoredReferral.screening_id))
    day, rules, data = _day(change), rulebook.hash, data_hash()
    right: list[str] = []
    before: Counter[str] = Counter()
    there = 0
    for some in portions(list(change.plan)):
        for row in session.execute(visible(actor, query).where(StoredReferral.id.in_(some))):
            there += 1
            before[row.band] += 1
            made_of = (row.screened, row.rulebook_hash, row.data_hash, row.as_of)
            if made_of != (row.version, rules, data, day or row.as_of):
                right.append(row.id)
    passed_over = {SAME: there - len(right), bulk_plan.GONE: len(change.plan) - there}
    return sorted(right), {why: count for why, count in passed_over.items() if count}, before
