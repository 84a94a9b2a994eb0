"""Changes of many referrals at once: planned, looked at, applied, undone; the queue as a sheet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import parse_qsl

from flask import Response, url_for

from screening.operations import bulk, bulk_screen, jobs, queue_export
from screening.operations.base import Conflict, Invalid
from screening.operations.bulk import EXPORT, SCREEN, Past
from web.api.blueprint import Subject
from web.api.guard import actor
from web.api.queue import filter_of
from web.api.schemas import changes as shapes
from web.services import services

subject = Subject("changes", "Changes of many referrals at once")
CHANGE = "/changes/<id:change_id>"
LOOK = "queue:read"  # what each kind of change needs beyond it is in screening.operations.bulk


@subject.call("POST", "/changes", LOOK, body=shapes.NewChange, gives=shapes.Change, status=201, creates=True)
def plan_change(body: Mapping[str, Any]) -> Any:
    """Plan a change of many referrals, and see what it would do; nothing is changed before it is applied."""
    if (body["ids"] is None) == (body["filter"] is None):
        raise Invalid([("ids", "give either ids or a filter")])
    chosen = body["ids"] if body["ids"] is not None else filter_of(parse_qsl(body["filter"]))
    value = _day(body["value"]) if body["kind"] == SCREEN else body["value"]
    made = bulk.plan(actor(), services().database, body["kind"], chosen, value, body["reason"] or "")
    return _planned(made), {"Location": url_for("changes.read_change", change_id=made)}


def _day(value: str | None) -> str | None:
    try:
        return value and date.fromisoformat(value).isoformat()
    except ValueError:
        raise Invalid([("value", "is not a day to judge from; write it as 2026-05-04, or null")]) from None


def _planned(change_id: str) -> dict[str, Any]:
    database = services().database
    if bulk.planned_kind(actor(), database, change_id) == SCREEN:
        preview = bulk_screen.preview(actor(), database, change_id, services().rulebook)
    else:
        preview = bulk.preview(actor(), database, change_id)
    absent = dict.fromkeys(("outcome", "applied", "by", "progress"))
    said = {"id": preview.id, "kind": preview.kind, "state": shapes.PLANNED, "value": preview.value}
    return {**said, **absent, "would_do": preview, "can_be_undone": False}


def _done(past: Past) -> dict[str, Any]:
    state = shapes.UNDONE if past.undone else shapes.APPLIED
    progress: jobs.Progress | None = None
    if past.kind == SCREEN:
        progress = bulk_screen.progress(actor(), services().database, past.id)
    said = {name: getattr(past, name) for name in ("id", "kind", "value", "outcome", "applied", "by", "can_be_undone")}
    return {**said, "state": state, "would_do": None, "progress": progress}


@subject.call("GET", "/changes", LOOK, gives=shapes.Changes)
def list_changes() -> Any:
    """Your recent changes of many, the newest first."""
    return {"items": [_done(past) for past in bulk.recent(actor(), services().database)]}


@subject.call("GET", CHANGE, LOOK, gives=shapes.Change)
def read_change(change_id: str) -> Any:
    """A planned change with what it would do now, or an applied one with what it did."""
    past = bulk.past(actor(), services().database, change_id)
    return _done(past) if past else _planned(change_id)


@subject.call("POST", f"{CHANGE}/apply", LOOK, gives=shapes.Change, fails=(409, 422))
def apply_change(change_id: str) -> Any:
    """Carry a planned change out; what somebody changed meanwhile is passed over.  Many screenings take a while."""
    database = services().database
    kind = bulk.planned_kind(actor(), database, change_id)
    if kind == EXPORT:
        raise Conflict("An export changes nothing: fetch its sheet.")
    if kind == SCREEN:
        return _done(bulk_screen.apply(actor(), database, change_id, services().rulebook))
    return _done(bulk.apply(actor(), database, change_id))


@subject.call("POST", f"{CHANGE}/cancel", "referral:screen", status=204)
def cancel_change(change_id: str) -> None:
    """Stop many screenings before the next one; what was screened stays."""
    bulk_screen.cancel(actor(), services().database, change_id)


@subject.call("POST", f"{CHANGE}/undo", "referral:change", gives=shapes.Change, fails=(409,))
def undo_change(change_id: str) -> Any:
    """Set back what is still as the change of a status or an assignee left it."""
    return _done(bulk.undo(actor(), services().database, change_id))


@subject.call("GET", f"{CHANGE}/sheet", "referral:export", files={"text/csv": "The referrals as listed"}, fails=(409,))
def fetch_sheet(change_id: str) -> Any:
    """The referrals of an export as a sheet; formulas in it are made harmless."""
    sheet = queue_export.export(actor(), services().database, change_id)
    return Response(sheet, content_type="text/csv; charset=utf-8")
