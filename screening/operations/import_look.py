"""The dry run of an import: read and judged as a whole, kept beside the import, nothing taken in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from rules.model import Rulebook
from screening.intake.dry_run import REJECTED, VERDICTS, WARNED, DryRun, Item, dry_run
from screening.intake.likeness import person
from screening.intake.mapping import Proposal, propose
from screening.operations import duplicates, jobs
from screening.operations.base import Conflict, operation, reading
from screening.operations.import_batch import (
    ACTION,
    COLUMNS,
    LOOKED_AT,
    OPEN,
    REFUSED,
    batch_of,
    choices_of,
    source_of,
)
from screening.referral import ReferralError
from screening.store.actor import Actor
from screening.store.codec import to_json
from screening.store.database import Database
from screening.store.tables import ImportBatch, ImportRow


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
