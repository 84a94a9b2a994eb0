"""Taking in what an import holds: one referral, one transaction, one audit event at a time.

Killed anywhere, it goes on with the first row that has no outcome: no referral twice, none lost, none in part.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from rules.model import Rulebook
from screening.intake.dry_run import REJECTED
from screening.intake.likeness import BOTH_ROWS, NEW_ALONE
from screening.operations import jobs
from screening.operations.base import Conflict, Invalid, operation
from screening.operations.import_batch import (
    ACTION,
    CANCELLED,
    DONE,
    LOOKED_AT,
    RUNNING,
    batch_of,
    is_to_do,
    is_undecided,
    source_of,
)
from screening.operations.intake import Arrival, add_merged, keep
from screening.screen import screen
from screening.store.actor import Actor
from screening.store.codec import referral_from_json
from screening.store.database import Database
from screening.store.tables import ImportBatch, ImportRow, StoredReferral, now
from screening.store.trouble import trouble

IMPORT = "import"  # the kind of job
ADDED, THERE, MERGED, LEFT_OUT = "added", "already there", "merged", "left out"
APART, LEAVE = "apart", "leave out"
CHOICES = (NEW_ALONE, BOTH_ROWS, APART, LEAVE)


def start(actor: Actor, database: Database, batch_id: str) -> None:
    """Begin to take in what the dry run found good, or go on with it.  Raises Conflict when there is nothing to do."""
    with operation(actor, database, ACTION, batch_id, what="started") as op:
        batch = batch_of(actor, op.session, batch_id, change=True)
        if batch.state not in (LOOKED_AT, CANCELLED, DONE):
            raise Conflict("This import cannot be started now: it is running, or its file could not be read.")
        total = _count(op.session, batch_id)
        if not total:
            raise Conflict("There is nothing left to take in.")
        batch.state, batch.finished = RUNNING, None
        op.firm_id = batch.firm_id
        op.detail["referrals"] = total
        jobs.start(op.session, actor, IMPORT, batch_id, total)
    jobs.wake()


def cancel(actor: Actor, database: Database, batch_id: str) -> None:
    """Stop before the next referral; what was taken in stays until it is undone."""
    with operation(actor, database, ACTION, batch_id, what="cancelled") as op:
        batch = batch_of(actor, op.session, batch_id, change=True)
        op.firm_id = batch.firm_id
        jobs.ask_to_stop(op.session, batch_id)
        if batch.state == RUNNING:
            batch.state = CANCELLED


def decide(actor: Actor, database: Database, batch_id: str, number: int, choice: str) -> None:
    """Say what a probable duplicate is: one of CHOICES.  Raises Invalid, Conflict."""
    if choice not in CHOICES:
        raise Invalid([("choice", "choose one of the answers")])
    with operation(actor, database, ACTION, batch_id, what="duplicate", number=number, choice=choice) as op:
        batch = batch_of(actor, op.session, batch_id)
        row = op.session.get(ImportRow, (batch_id, number), with_for_update=True)
        if row is None or row.twin_id is None:
            raise Conflict("There is no probable duplicate of this number any more.")
        if row.outcome not in ("", LEFT_OUT):
            raise Conflict("This referral was taken in already.")
        row.choice, row.outcome = choice, LEFT_OUT if choice == LEAVE else ""
        op.firm_id = batch.firm_id


def run(held: jobs.Held, database: Database, rulebook: Rulebook) -> None:
    """The job: every row that is to do, in the order of the file."""
    try:
        while (number := _next(database, held.subject)) is not None:
            _take(held, database, rulebook, number)
    except jobs.Lost:  # another worker goes on with it
        raise
    except Exception as error:
        if (found := trouble(error)) and found.passing:
            raise  # it goes on by itself
        with database.writing() as session:
            newest = jobs.newest(session, held.subject)
            if newest is not None and newest.id == held.id:  # not one that was started in its place
                stopped = ImportBatch.id == held.subject, ImportBatch.state == RUNNING
                session.execute(update(ImportBatch).where(*stopped).values(state=CANCELLED))
        raise
    with database.writing() as session:
        held.beat(session)
        batch = session.get(ImportBatch, held.subject, with_for_update=True)
        if batch is not None and batch.state == RUNNING:
            waiting = session.scalar(
                select(func.count()).select_from(ImportRow).where(ImportRow.batch_id == batch.id, is_undecided())
            )
            batch.state, batch.finished = DONE, now()
            if not waiting and not any(batch.counts[what].get(REJECTED) for what in ("referrals", "rows")):
                batch.data = None


def _next(database: Database, batch_id: str) -> int | None:
    with database.reading() as session:
        query = select(ImportRow.number).where(ImportRow.batch_id == batch_id, is_to_do())
        return session.scalar(query.order_by(ImportRow.number).limit(1))


def _count(session: Session, batch_id: str) -> int:
    query = select(func.count()).select_from(ImportRow).where(ImportRow.batch_id == batch_id, is_to_do())
    return session.scalar(query) or 0


def _take(held: jobs.Held, database: Database, rulebook: Rulebook, number: int) -> None:
    """One referral: screened outside the transaction, kept and marked as done inside one."""
    with database.reading() as session:
        batch = session.get_one(ImportBatch, held.subject)
        row = session.get_one(ImportRow, (held.subject, number))
        if row.outcome:  # another worker was here
            return
        if row.content is None:
            raise LookupError(f"import {held.subject}, row {number}: its content is gone")
        arrival = Arrival(
            referral_from_json(row.content),
            source_of(batch),
            dict(row.origins),
            _day(batch.options.get("as_of")),
            batch.firm_id,
            batch.id,
        )
        apart = row.choice in ("", APART)
    result = screen(arrival.referral, rulebook, as_of=arrival.as_of).as_dict() if apart else {}
    with operation(held.actor, database, ACTION, what="row", batch=held.subject, number=number) as op:
        row = op.session.get_one(ImportRow, (held.subject, number), with_for_update=True)
        held.beat(op.session, _done(op.session, held) + 1)
        if row.outcome:  # another worker was here
            return
        twin = op.session.get(StoredReferral, row.twin_id, with_for_update=True) if row.twin_id else None
        if row.choice in (NEW_ALONE, BOTH_ROWS) and twin is not None:
            row.version = add_merged(op.session, held.actor, twin, arrival, row.choice, rulebook)
            row.outcome, row.referral_id, stored = MERGED, twin.id, twin
        elif there := _there_already(op.session, row, arrival):
            row.outcome, row.referral_id, stored = THERE, there.id, there
        else:
            if not result:  # the twin was removed meanwhile
                result = screen(arrival.referral, rulebook, as_of=arrival.as_of).as_dict()
            stored = keep(op.session, held.actor, arrival, rulebook, result)
            row.outcome, row.referral_id, row.version = ADDED, stored.id, stored.version
        row.content = None
        op.subject, op.firm_id = stored.id, stored.firm_id
        op.detail["outcome"] = row.outcome


def _done(session: Session, held: jobs.Held) -> int:
    """How many rows this job has done: its total less what is left."""
    left = _count(session, held.subject)
    job = session.get_one(jobs.Job, held.id)
    if left > job.total - job.done:  # decisions made while it ran
        job.total = job.done + left
    return job.total - left


def _there_already(session: Session, row: ImportRow, arrival: Arrival) -> StoredReferral | None:
    """A referral of just this content, kept by another import or form meanwhile, unless both are wanted."""
    if row.choice == APART:
        return None
    firm = StoredReferral.firm_id == arrival.firm_id if arrival.firm_id else StoredReferral.id.is_not(None)
    same = select(StoredReferral).where(StoredReferral.content_hash == row.key, firm)
    earlier = (
        select(StoredReferral)
        .join(ImportRow, ImportRow.referral_id == StoredReferral.id)
        .where(ImportRow.key == row.key, ImportRow.outcome == ADDED, firm)
    )
    return session.scalar(same.limit(1)) or session.scalar(earlier.limit(1))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
