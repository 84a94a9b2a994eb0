"""Undoing an import: what nobody has worked on since is taken back, everything else is named and stays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, exists, select, update
from sqlalchemy.orm import Session

from rules.model import Rulebook
from screening.operations import jobs
from screening.operations.base import Conflict, operation, reading
from screening.operations.import_batch import ACTION, CANCELLED, DONE, UNDONE, batch_of
from screening.operations.import_run import ADDED, MERGED
from screening.screen import screen
from screening.store import kept
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import (
    Comment,
    Decision,
    ImportBatch,
    ImportRow,
    QuestionMark,
    StoredReferral,
    StoredScreening,
    now,
)

TAKEN_BACK = "undone"
BY_HAND = ("asked", "correction", "merge")  # causes of a screening that a person stands behind


@dataclass(frozen=True)
class Stays:
    """A referral that an undo leaves alone, and why."""

    id: str
    reference: str
    why: str


@dataclass(frozen=True)
class Undo:
    """What an undo takes back: new referrals, versions added to older ones, and what it leaves."""

    removed: int
    restored: int
    stays: tuple[Stays, ...]


def preview(actor: Actor, database: Database, batch_id: str) -> Undo:
    """What an undo would do now."""
    with reading(actor, database, ACTION) as session:
        batch = batch_of(actor, session, batch_id)
        return _sorted_out(session, batch)[0]


def undo(actor: Actor, database: Database, batch_id: str, rulebook: Rulebook) -> Undo:
    """Take an import back.  Raises Conflict while it runs, or when it was undone already.

    New referrals are removed; a merged one gets its content of before as a further version, and is screened again.
    """
    with operation(actor, database, ACTION, batch_id, what="undone") as op:
        batch = batch_of(actor, op.session, batch_id, change=True)
        if batch.state not in (DONE, CANCELLED):
            raise Conflict("Only an import that has ended can be undone; cancel it first.")
        job = jobs.newest(op.session, batch_id)
        if job is not None and job.state == jobs.RUNNING:
            raise Conflict("The import is just about to stop. Try again in a moment.")
        found, added, merged = _sorted_out(op.session, batch)
        for row in added:
            op.session.execute(delete(StoredReferral).where(StoredReferral.id == row.referral_id))
        for row in merged:
            _restore(op.session, actor, row, rulebook)
        for row in (*added, *merged):
            row.outcome = TAKEN_BACK
        if added or merged or not found.stays:
            batch.data, batch.finished, batch.state = None, now(), UNDONE
            op.session.execute(update(ImportRow).where(ImportRow.batch_id == batch_id).values(content=None))
        op.firm_id = batch.firm_id
        op.detail |= {"removed": [row.referral_id for row in added], "restored": [row.referral_id for row in merged]}
        return found


def _sorted_out(session: Session, batch: ImportBatch) -> tuple[Undo, list[ImportRow], list[ImportRow]]:
    """What goes and what stays: (in short, rows to remove, rows to restore)."""
    query = (
        select(ImportRow, StoredReferral)
        .join(StoredReferral, ImportRow.referral_id == StoredReferral.id)
        .where(ImportRow.batch_id == batch.id, ImportRow.outcome.in_((ADDED, MERGED)))
        .order_by(ImportRow.number)
    )
    added: list[ImportRow] = []
    merged: list[ImportRow] = []
    stays: list[Stays] = []
    for row, stored in session.execute(query).all():
        if why := _worked_on(session, row, stored, batch):
            stays.append(Stays(stored.id, stored.reference, why))
        else:
            (added if row.outcome == ADDED else merged).append(row)
    return Undo(len(added), len(merged), tuple(stays)), added, merged


def _worked_on(session: Session, row: ImportRow, stored: StoredReferral, batch: ImportBatch) -> str:
    """What somebody has done with a referral since the import, or ""."""
    if stored.version != row.version:
        return "it was corrected, or has further records"
    since = row.outcome == MERGED and _merged_at(session, row)
    for table, words in ((Decision, "a finding was decided"), (QuestionMark, "a question was ticked off"),
                         (Comment, "there is a comment")):  # fmt: skip
        made = exists().where(table.referral_id == stored.id)
        if session.scalar(select(made.where(table.created > since) if since else made)):
            return words
    if row.outcome == ADDED:
        if stored.assignee_id is not None:
            return "it is assigned to somebody"
        if stored.status != "new":
            return f"its status is {stored.status}"
    by_hand = exists().where(
        StoredScreening.referral_id == stored.id,
        StoredScreening.cause.in_(BY_HAND),
        StoredScreening.number > _first_screening(session, row),
    )
    return "it was screened again" if session.scalar(select(by_hand)) else ""


def _first_screening(session: Session, row: ImportRow) -> int:
    """The number of the screening that the import itself made."""
    query = select(StoredScreening.number).where(
        StoredScreening.referral_id == row.referral_id, StoredScreening.version == row.version
    )
    return session.scalar(query.order_by(StoredScreening.number).limit(1)) or 0


def _merged_at(session: Session, row: ImportRow) -> datetime | None:
    query = select(StoredScreening.created).where(
        StoredScreening.referral_id == row.referral_id, StoredScreening.version == row.version
    )
    return session.scalar(query.order_by(StoredScreening.number).limit(1))


def _restore(session: Session, actor: Actor, row: ImportRow, rulebook: Rulebook) -> None:
    """The version before the merge once more, as the newest."""
    stored = session.get_one(StoredReferral, row.referral_id, with_for_update=True)
    before = kept.content_of(session, stored, (row.version or 2) - 1)
    referral = kept.referral_in(before)
    kept.add_version(session, actor, stored, referral, (), "an import was undone", before.origins)
    kept.keep_rulebook(session, rulebook)
    kept.add_screening(session, actor, stored, screen(referral, rulebook, as_of=stored.as_of).as_dict(), "merge")
