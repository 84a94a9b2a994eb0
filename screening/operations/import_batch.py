"""What all parts of imports know: the states of an import, who sees it, and which of its rows are still to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from screening.intake.columns import Choices
from screening.intake.dry_run import REJECTED
from screening.intake.mapping import Column, Proposal
from screening.operations.base import NotFound
from screening.store.actor import Actor
from screening.store.tables import ImportBatch, ImportRow

ACTION = "referral:import"
PASTED = "pasted text"  # in the place of a file's name
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


def seen_by(actor: Actor) -> ColumnElement[bool]:
    return ImportBatch.firm_id == actor.firm_id if actor.firm_id else ImportBatch.id.is_not(None)


def batch_of(actor: Actor, session: Session, batch_id: str, change: bool = False) -> ImportBatch:
    """An import the actor may see.  Raises NotFound."""
    query = select(ImportBatch).where(ImportBatch.id == batch_id, seen_by(actor))
    found = session.scalar(query.with_for_update() if change else query)
    if found is None:
        raise NotFound("This import")
    return found


def source_of(batch: ImportBatch) -> str:
    """Where its referrals come from, in words that name no patient: file names may."""
    if batch.options.get("name") == PASTED:
        return f"{PASTED} {batch.file_hash[:8]}"
    return f"uploaded {batch.ending or 'file'} {batch.file_hash[:8]}"


def choices_of(mapping: Mapping[str, Any]) -> Choices:
    return Choices(dict(mapping.get("fields") or {}), mapping.get("dates") or "")


def proposal_of(batch: ImportBatch) -> Proposal:
    """The columns as they were when the file was looked at last."""
    columns = tuple(
        Column(**{**column, "samples": tuple(column["samples"])}) for column in batch.report.get("columns", ())
    )
    return Proposal(columns, batch.state == COLUMNS, batch.report.get("slashed", ""))


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
