"""Imports: a file received, its columns understood, looked at before anything is taken in."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from screening.intake import limits
from screening.intake.dry_run import REJECTED, WARNED, dry_run
from screening.intake.kinds import kind_of
from screening.intake.mapping import Proposal, choose
from screening.intake.rejected import rejected_file
from screening.operations import jobs
from screening.operations.base import Conflict, Invalid, NotFound, operation, reading
from screening.operations.import_batch import (
    ACTION,
    CANCELLED,
    COLUMNS,
    DONE,
    LOOKED_AT,
    OPEN,
    PASTED,
    RECEIVED,
    REFUSED,
    RUNNING,
    UNDONE,
    batch_of,
    choices_of,
    is_to_do,
    is_undecided,
    proposal_of,
    seen_by,
    source_of,
)
from screening.operations.import_look import look
from screening.referral import ReferralError
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import ImportBatch, ImportRow, SenderMapping, now

__all__ = ["CANCELLED", "COLUMNS", "DONE", "LOOKED_AT", "PASTED", "RECEIVED", "REFUSED", "RUNNING", "source_of"]
LOOK = "import look"  # the kind of job that looks at a large file
AT_ONCE = 200_000  # bytes: a smaller file is looked at while its sender waits


@dataclass(frozen=True)
class Received:
    """An upload: its batch, and whether this very file was here before."""

    id: str
    known: bool


@dataclass(frozen=True)
class Upload:
    """What is sent with a file.  `sender` names whose columns these are; the dates as in `screening.intake`."""

    name: str
    data: bytes
    sender: str = ""
    firm_id: str | None = None
    injury_date: date | None = None
    as_of: date | None = None


def receive(actor: Actor, database: Database, upload: Upload) -> Received:
    """Take a file in to be looked at.  The same file again gives the import that it is already.

    Raises Invalid for a file that is too large or of no kind that is read.
    """
    if len(upload.data) > limits.FILE_BYTES:
        raise Invalid([("file", f"is larger than {limits.FILE_BYTES // 2**20} MiB; split it")])
    try:
        kind_of(upload.name, upload.data)
    except ReferralError as error:
        raise Invalid([("file", what) for _, what in error.problems]) from None
    options = {
        "name": upload.name,
        "injury_date": upload.injury_date and upload.injury_date.isoformat(),
        "as_of": upload.as_of and upload.as_of.isoformat(),
    }
    digest = hashlib.sha256(upload.data).hexdigest()
    firm = actor.firm_id or upload.firm_id
    with operation(actor, database, ACTION, what="received", file=digest) as op:
        same = select(ImportBatch).where(ImportBatch.file_hash == digest, seen_by(actor), ImportBatch.state != UNDONE)
        if firm:
            same = same.where(ImportBatch.firm_id == firm)
        batch = op.session.scalar(same.order_by(ImportBatch.created.desc()).limit(1))
        known = batch is not None and batch.state not in OPEN
        if batch is None:
            ending = PurePath(upload.name).suffix.lower()[:10]
            batch = ImportBatch(firm_id=firm, ending=ending, file_hash=digest, created_by=actor.name)
            op.session.add(batch)
        if not known:
            batch.sender, batch.options, batch.data = upload.sender.strip()[:100], options, upload.data
            batch.state, batch.mapping = RECEIVED, _remembered(op.session, actor, upload.sender)
            op.session.flush()
            _start_look(op.session, actor, batch)
        op.subject, op.firm_id = batch.id, batch.firm_id
        op.detail["known"] = known
        received = Received(batch.id, known)
    if not known:
        _look_or_wait(actor, database, received.id, len(upload.data))
    return received


def _start_look(session: Session, actor: Actor, batch: ImportBatch) -> None:
    if batch.data and len(batch.data) > AT_ONCE:
        jobs.start(session, actor, LOOK, batch.id)


def _look_or_wait(actor: Actor, database: Database, batch_id: str, size: int) -> None:
    if size > AT_ONCE:
        jobs.wake()
    else:
        look(actor, database, batch_id)


def look_again(actor: Actor, database: Database, batch_id: str) -> None:
    """Look at a file once more, for instance after its look was stopped."""
    with operation(actor, database, ACTION, batch_id, what="look again") as op:
        batch = batch_of(actor, op.session, batch_id, change=True)
        if batch.state not in OPEN or batch.data is None:
            raise Conflict("This import has begun, or its file is not kept any more.")
        batch.state, size = RECEIVED, len(batch.data)
        op.firm_id = batch.firm_id
        _start_look(op.session, actor, batch)
    _look_or_wait(actor, database, batch_id, size)


# --- columns ----------------------------------------------------------------------------------------------------


def set_columns(
    actor: Actor, database: Database, batch_id: str, chosen: Mapping[str, str], dates: str, remember: bool
) -> None:
    """Say what the columns mean, and look at the file again.  Raises Invalid, Conflict.

    `chosen` maps column keys to fields, "" for a column that is not read.  With `remember` the sender's next file is
    read the same way.
    """
    with operation(actor, database, ACTION, batch_id, what="columns", remembered=remember) as op:
        batch = batch_of(actor, op.session, batch_id, change=True)
        if batch.state not in OPEN:
            raise Conflict("This import has begun; its columns cannot be changed any more.")
        try:
            choices = choose(proposal_of(batch), chosen, dates)
        except ValueError as error:
            raise Invalid([("columns", str(error))]) from None
        batch.mapping = {"fields": dict(choices.fields), "dates": choices.dates, "confirmed": True}
        batch.state = RECEIVED
        if remember and batch.sender:
            _remember(op.session, actor, batch.sender, batch.mapping)
        op.firm_id = batch.firm_id
        _start_look(op.session, actor, batch)
        size = len(batch.data or b"")
    _look_or_wait(actor, database, batch_id, size)


def _remembered(session: Session, actor: Actor, sender: str) -> dict[str, Any]:
    row = session.get(SenderMapping, (actor.firm_id or "", _sender(sender))) if sender.strip() else None
    return {"fields": row.mapping["fields"], "dates": row.mapping["dates"]} if row else {}


def _remember(session: Session, actor: Actor, sender: str, mapping: Mapping[str, Any]) -> None:
    key = (actor.firm_id or "", _sender(sender))
    known = session.get(SenderMapping, key)
    fields = {**(known.mapping["fields"] if known else {}), **mapping["fields"]}
    row = known or SenderMapping(firm_id=key[0], sender=key[1])
    row.mapping, row.updated, row.updated_by = {"fields": fields, "dates": mapping["dates"]}, now(), actor.name
    session.add(row)


def _sender(name: str) -> str:
    return " ".join(name.casefold().split())[:100]


def senders(actor: Actor, database: Database) -> list[str]:
    """The senders whose columns are known."""
    with reading(actor, database, ACTION) as session:
        query = select(SenderMapping.sender).where(SenderMapping.firm_id == (actor.firm_id or ""))
        return sorted(session.scalars(query))


# --- reading ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class View:
    """An import as its page shows it.  `left` counts the rows by what is still to become of them."""

    batch: ImportBatch
    rows: list[ImportRow]
    progress: jobs.Progress | None
    outcomes: Mapping[str, int]
    to_do: int
    undecided: list[ImportRow]

    @property
    def proposal(self) -> Proposal:
        return proposal_of(self.batch)


def view(actor: Actor, database: Database, batch_id: str, shown: int = 50) -> View:
    """An import with the first of its rows that need a look (rejected, warned), and how far its job is."""
    with reading(actor, database, ACTION) as session:
        batch = batch_of(actor, session, batch_id)
        of_batch = ImportRow.batch_id == batch.id
        noted = [
            row
            for verdict in (REJECTED, WARNED)
            for row in session.scalars(
                select(ImportRow).where(of_batch, ImportRow.verdict == verdict).order_by(ImportRow.number).limit(shown)
            )
        ]
        outcomes = session.execute(select(ImportRow.outcome, func.count()).where(of_batch).group_by(ImportRow.outcome))
        undecided = select(ImportRow).where(of_batch, is_undecided()).order_by(ImportRow.number).limit(shown)
        job = jobs.newest(session, batch.id)
        return View(
            batch,
            noted,
            jobs.progress(job) if job else None,
            {outcome: count for outcome, count in outcomes if outcome},
            session.scalar(select(func.count()).select_from(ImportRow).where(of_batch, is_to_do())) or 0,
            list(session.scalars(undecided)),
        )


def row(actor: Actor, database: Database, batch_id: str, number: int) -> ImportRow:
    """One referral of an import, as it would be taken in; reading it is audited.  Raises NotFound."""
    with operation(actor, database, ACTION, batch_id, what="row read", number=number) as op:
        batch = batch_of(actor, op.session, batch_id)
        found = op.session.get(ImportRow, (batch.id, number))
        op.firm_id = batch.firm_id
        if found is None:
            raise NotFound("This referral of the import")
        return found


def recent(actor: Actor, database: Database, most: int = 50) -> list[ImportBatch]:
    """The last imports, the newest first."""
    with reading(actor, database, ACTION) as session:
        query = select(ImportBatch).where(seen_by(actor)).order_by(ImportBatch.created.desc()).limit(most)
        return list(session.scalars(query))


def rejected(actor: Actor, database: Database, batch_id: str) -> tuple[str, str, bytes]:
    """(file name, media type, content): the rejected rows as the same sheet, each with its reason.

    Raises NotFound when nothing was rejected, or the file is not kept any more.
    """
    with operation(actor, database, ACTION, batch_id, what="rejected rows fetched") as op:
        batch = batch_of(actor, op.session, batch_id)
        name, data, choices = batch.options["name"], batch.data, choices_of(batch.mapping)
        injury = batch.options["injury_date"]
        op.firm_id = batch.firm_id
        if data is None or not any(batch.counts.get(what, {}).get(REJECTED) for what in ("referrals", "rows")):
            raise NotFound("The file of rejected rows")
    run = dry_run(name, data, choices, date.fromisoformat(injury) if injury else None)
    return rejected_file(name, data, run, choices)
