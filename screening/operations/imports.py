"""Imports: a file received, its columns understood, looked at before anything is taken in."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import PurePath
from typing import Any

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.orm import Session

from rules.model import Rulebook
from screening.intake import limits
from screening.intake.columns import Choices
from screening.intake.dry_run import REJECTED, VERDICTS, WARNED, DryRun, Item, dry_run
from screening.intake.kinds import kind_of
from screening.intake.likeness import person
from screening.intake.mapping import Column, Proposal, choose, propose
from screening.intake.rejected import rejected_file
from screening.operations import duplicates, jobs
from screening.operations.base import Conflict, Invalid, NotFound, operation, reading
from screening.referral import ReferralError
from screening.store.actor import Actor
from screening.store.codec import to_json
from screening.store.database import Database
from screening.store.tables import ImportBatch, ImportRow, SenderMapping, now

ACTION = "referral:import"
PASTED = "pasted text"  # in the place of a file's name
LOOK = "import look"  # the kind of job that looks at a large file
AT_ONCE = 200_000  # bytes: a smaller file is looked at while its sender waits
RECEIVED, COLUMNS, REFUSED, LOOKED_AT, RUNNING, CANCELLED, DONE, UNDONE = (
    "received",
    "columns",
    "refused",
    "looked at",
    "running",
    "cancelled",
    "done",
    "undone",
)
OPEN = (RECEIVED, COLUMNS, REFUSED, LOOKED_AT)  # nothing of it was taken in yet


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
        same = select(ImportBatch).where(ImportBatch.file_hash == digest, _seen_by(actor), ImportBatch.state != UNDONE)
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


def run_look(held: jobs.Held, database: Database, rulebook: Rulebook) -> None:
    """The job that looks at a large file."""
    look(held.actor, database, held.subject, held)


def look(actor: Actor, database: Database, batch_id: str, held: jobs.Held | None = None) -> None:
    """The dry run: what would be taken in, with the warnings and reasons.  Nothing becomes a referral."""
    with reading(actor, database, ACTION) as session:
        batch = batch_of(actor, session, batch_id)
        name, data, choices = batch.options["name"], batch.data or b"", choices_of(batch.mapping)
        injury = batch.options["injury_date"]
        confirmed = bool(batch.mapping.get("confirmed"))
    try:
        proposal = propose(name, data, choices)
    except ReferralError:
        proposal = Proposal()  # the dry run says what is wrong with it
    asks = proposal.ask and not confirmed
    run = DryRun() if asks else dry_run(name, data, choices, date.fromisoformat(injury) if injury else None)
    with operation(actor, database, ACTION, batch_id, what="looked at") as op:
        if held:
            held.beat(op.session)
        batch = batch_of(actor, op.session, batch_id, change=True)
        if batch.state not in OPEN:
            raise Conflict("This import has begun; its columns cannot be changed any more.")
        op.session.execute(delete(ImportRow).where(ImportRow.batch_id == batch.id))
        op.session.add_all(_rows(op.session, actor, batch, run))
        batch.report = {**_report(run), "columns": [asdict(c) for c in proposal.columns], "slashed": proposal.slashed}
        batch.counts = _counts(run)
        batch.state = COLUMNS if asks else REFUSED if run.problems else LOOKED_AT
        op.firm_id = batch.firm_id
        op.detail |= {"state": batch.state, **{k: v for k, v in batch.counts.items() if k == "referrals"}}


def _counts(run: DryRun) -> dict[str, Any]:
    rows = Counter(verdict for verdict, _ in run.rows().values())
    return {
        "referrals": {verdict: run.referrals[verdict] for verdict in VERDICTS},
        "rows": {verdict: rows[verdict] for verdict in VERDICTS} if rows else {},
    }


def _report(run: DryRun) -> dict[str, Any]:
    return {
        "problems": [list(problem) for problem in run.problems],
        "warnings": [[warning.where, warning.message] for warning in run.warnings],
    }


def _rows(session: Session, actor: Actor, batch: ImportBatch, run: DryRun) -> list[ImportRow]:
    """What is kept of each referral of the file, and of each row that belongs to none."""
    if run.problems:
        return []
    wanted = {
        item.position: (
            duplicates.keys_of(session, item.referral),
            duplicates.firm_of(session, actor, item.referral, batch.firm_id),
        )
        for item in run.items
        if item.referral is not None
    }
    twins = duplicates.likely(session, actor, wanted)
    again = _same_person(run.items)
    source = source_of(batch)
    rows = []
    for item in run.items:
        problems = [[where, what] for where, what in item.problems or ((w.where, w.message) for w in item.warnings)]
        if item.position in again:
            problems.append(["patient", f"name and date of birth are those of referral {again[item.position]} as well"])
        twin, equal = twins.get(item.position, (None, False))
        rows.append(
            ImportRow(
                batch_id=batch.id,
                number=item.position,
                key=wanted[item.position][0].content if item.position in wanted else "",
                reference=item.reference,
                verdict=WARNED if problems and item.verdict != REJECTED else item.verdict,
                problems=problems,
                source_rows=[list(row) for row in item.rows],
                content=None if item.referral is None else to_json(item.referral),
                origins=_origins(item, source),
                twin_id=twin,
                referral_id=twin if equal else None,
                outcome="already there" if equal else "",
            )
        )
    loose = [
        ImportRow(batch_id=batch.id, number=len(run.items) + n, key="", verdict=REJECTED, problems=[[where, what]])
        for n, (where, what) in enumerate(run.loose, start=1)
    ]
    return rows + loose


def _origins(item: Item, source: str) -> dict[str, str]:
    return {"referral": source} | {key: f"{source}, {place}" for key, place in item.places.items()}


def _same_person(items: Sequence[Item]) -> dict[int, str]:
    """Referral → the earlier referral of this file with the same patient."""
    first: dict[tuple[str, str], Item] = {}
    found = {}
    for item in items:
        who = person(item.referral) if item.referral else None
        if who is not None:
            earlier = first.setdefault(who, item)
            if earlier is not item:
                found[item.position] = str(earlier.position)
    return found


def source_of(batch: ImportBatch) -> str:
    """Where its referrals come from, in words that name no patient: file names may."""
    if batch.options.get("name") == PASTED:
        return f"{PASTED} {batch.file_hash[:8]}"
    return f"uploaded {batch.ending or 'file'} {batch.file_hash[:8]}"


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


def choices_of(mapping: Mapping[str, Any]) -> Choices:
    return Choices(dict(mapping.get("fields") or {}), mapping.get("dates") or "")


def proposal_of(batch: ImportBatch) -> Proposal:
    """The columns as they were when the file was looked at last."""
    columns = tuple(
        Column(**{**column, "samples": tuple(column["samples"])}) for column in batch.report.get("columns", ())
    )
    return Proposal(columns, batch.state == COLUMNS, batch.report.get("slashed", ""))


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


def is_to_do() -> ColumnElement[bool]:
    """Rows that an import takes in: good, not done, and not a probable duplicate that nobody has decided on."""
    decided = (ImportRow.twin_id.is_(None)) | (ImportRow.choice != "")
    return (ImportRow.verdict != REJECTED) & (ImportRow.outcome == "") & decided


def is_undecided() -> ColumnElement[bool]:
    return (
        (ImportRow.verdict != REJECTED)
        & (ImportRow.outcome == "")
        & ImportRow.twin_id.is_not(None)
        & (ImportRow.choice == "")
    )


def recent(actor: Actor, database: Database, most: int = 50) -> list[ImportBatch]:
    """The last imports, the newest first."""
    with reading(actor, database, ACTION) as session:
        query = select(ImportBatch).where(_seen_by(actor)).order_by(ImportBatch.created.desc()).limit(most)
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


def _seen_by(actor: Actor) -> ColumnElement[bool]:
    return ImportBatch.firm_id == actor.firm_id if actor.firm_id else ImportBatch.id.is_not(None)


def batch_of(actor: Actor, session: Session, batch_id: str, change: bool = False) -> ImportBatch:
    """An import the actor may see.  Raises NotFound."""
    query = select(ImportBatch).where(ImportBatch.id == batch_id, _seen_by(actor))
    found = session.scalar(query.with_for_update() if change else query)
    if found is None:
        raise NotFound("This import")
    return found
