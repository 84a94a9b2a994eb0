"""Imports: a file sent, its columns, the dry run, how far it is, what it did, and its undo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import PurePath
from typing import Any

from flask import Response, request, url_for
from marshmallow import ValidationError

from screening.operations import import_run, import_undo, imports, intake
from screening.operations.base import Invalid, NotFound
from screening.store.tables import ImportBatch
from web.api.blueprint import Subject
from web.api.fields import DAY, ID, NO_CONTROLS
from web.api.guard import actor
from web.api.parsing import flat, wanted
from web.api.schemas import imports as shapes
from web.services import services

subject = Subject("imports", "Imports: many referrals of a file")
ACTION = imports.ACTION
IMPORT = "/imports/<id:batch_id>"
FORM = "multipart/form-data"
KINDS = {"csv": "text/csv", "json": "application/json"}
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
UPLOAD = {
    "type": "object",
    "required": ["file"],
    "additionalProperties": False,
    "properties": {
        "file": {"type": "string", "format": "binary", "description": "CSV, Excel, JSON or FHIR; at most 20 MiB."},
        "sender": {"type": "string", "maxLength": shapes.LONGEST_SENDER, "pattern": NO_CONTROLS},
        "firm": {"type": "string", "pattern": ID, "description": "By its id."},
        "injury_date": {**DAY, "description": "For files that cannot say it."},
        "as_of": {**DAY, "description": "The day to judge from."},
    },
}


@subject.call("GET", "/imports", ACTION, gives=shapes.Imports)
def list_imports() -> Any:
    """The last imports, the newest first."""
    return {"items": imports.recent(actor(), services().database)}


@subject.call("POST", "/imports", ACTION, media={FORM: UPLOAD}, gives=shapes.ImportMade, status=201, creates=True)
def send_file() -> Any:
    """Send a file and have it looked at; nothing becomes a referral before the import is started."""
    received = imports.receive(actor(), services().database, _upload())
    return received, {"Location": url_for("imports.read_import", batch_id=received.id)}


def _upload() -> imports.Upload:
    wanted(FORM)
    try:
        said = shapes.UploadForm().load(request.form)
    except ValidationError as error:
        raise Invalid(list(flat(error.normalized_messages()))) from None
    file = request.files.get("file")
    if file is None or not file.filename or len(list(request.files.values())) > 1:
        raise Invalid([("file", "must be there, once, as a file with a name")])
    firm = said.get("firm")
    if firm is not None and firm not in intake.firms(actor(), services().database):
        raise Invalid([("firm", "is not one of the firms here")])
    name = PurePath(file.filename.replace("\\", "/")).name
    return imports.Upload(name, file.read(), said["sender"] or "", firm, said["injury_date"], said["as_of"])


@subject.call("GET", IMPORT, ACTION, gives=shapes.ImportState)
def read_import(batch_id: str) -> Any:
    """An import: what the dry run found, what waits for a decision, how far it is."""
    return _state(batch_id)


def _state(batch_id: str) -> dict[str, Any]:
    view = imports.view(actor(), services().database, batch_id)
    batch: ImportBatch = view.batch
    return {
        **{name: getattr(batch, name) for name in shapes.ImportRow().fields},
        "problems": batch.report.get("problems", []),
        "columns": [{**asdict(column), "key": column.key} for column in view.proposal.columns],
        "dates": batch.mapping.get("dates", ""),
        "rows": view.rows,
        "undecided": view.undecided,
        "outcomes": view.outcomes,
        "to_do": view.to_do,
        "progress": view.progress,
    }


@subject.call("PUT", f"{IMPORT}/columns", ACTION, body=shapes.ChosenColumns, gives=shapes.ImportState)
def choose_columns(batch_id: str, body: Mapping[str, Any]) -> Any:
    """Say what the columns mean, and have the file looked at again."""
    imports.set_columns(
        actor(), services().database, batch_id, body["fields_"], dates=body["dates"], remember=body["remember"]
    )
    return _state(batch_id)


@subject.call("PUT", f"{IMPORT}/rows/<int(min=1, max=999999):number>", ACTION, body=shapes.ChosenTwin, status=204)
def decide_twin(batch_id: str, number: int, body: Mapping[str, Any]) -> None:
    """Say what a probable duplicate is: both rows, the new alone, apart, or left out."""
    import_run.decide(actor(), services().database, batch_id, number, body["choice"])


@subject.call("POST", f"{IMPORT}/look", ACTION, gives=shapes.ImportState, fails=(409,))
def look_again(batch_id: str) -> Any:
    """Look at the file once more, for instance after its look was stopped."""
    imports.look_again(actor(), services().database, batch_id)
    return _state(batch_id)


@subject.call("POST", f"{IMPORT}/start", ACTION, gives=shapes.ImportState, status=202, fails=(409,))
def start_import(batch_id: str) -> Any:
    """Take in what the dry run found good, in the background; ask for the import to see how far it is."""
    import_run.start(actor(), services().database, batch_id)
    return _state(batch_id)


@subject.call("POST", f"{IMPORT}/cancel", ACTION, gives=shapes.ImportState)
def cancel_import(batch_id: str) -> Any:
    """Stop before the next referral; what was taken in stays until it is undone."""
    import_run.cancel(actor(), services().database, batch_id)
    return _state(batch_id)


@subject.call("GET", f"{IMPORT}/undo", ACTION, gives=shapes.UndoSeen)
def preview_undo(batch_id: str) -> Any:
    """What an undo would take back now, and what it would leave, and why."""
    return import_undo.preview(actor(), services().database, batch_id)


@subject.call("POST", f"{IMPORT}/undo", ACTION, gives=shapes.UndoSeen, fails=(409,))
def undo_import(batch_id: str) -> Any:
    """Take an import back; what somebody has worked on since stays."""
    return import_undo.undo(actor(), services().database, batch_id, services().rulebook)


@subject.call(
    "GET",
    f"{IMPORT}/rejected",
    ACTION,
    files={KINDS["csv"]: "The same sheet, with the reason", EXCEL: "The same", KINDS["json"]: "The same"},
    empty=True,
)
def fetch_rejected(batch_id: str) -> Any:
    """The rejected rows as the same sheet, each with its reason; no content when nothing was rejected."""
    try:
        _, media_type, content = imports.rejected(actor(), services().database, batch_id)
    except NotFound:
        imports.view(actor(), services().database, batch_id, shown=0)  # no such import is another answer
        return Response(status=204)
    return Response(content, content_type=media_type)
