"""Imports: a file uploaded or pasted, its columns, the dry run, how far it is, what it did, and its undo."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath

from flask import Response, make_response, redirect, render_template, request, url_for

from screening.intake.dry_run import dry_run
from screening.intake.form import WRITE_DAY, read_day
from screening.intake.mapping import labels
from screening.intake.samples import SAMPLES, sample_bytes
from screening.operations import duplicates, import_run, import_undo, imports, intake, jobs
from screening.operations.base import Conflict, Invalid, NotFound
from screening.operations.imports import PASTED, Upload
from screening.operations.intake import Arrival
from screening.store.codec import referral_from_json
from web.routes import Route
from web.security import actor
from web.services import services

CHOICES = {
    "both": import_run.BOTH_ROWS,
    "new": import_run.NEW_ALONE,
    "apart": import_run.APART,
    "leave": import_run.LEAVE,
}


@dataclass
class Sent:
    """What stands beside a file or text.  `problems` are (field id, what is wrong and what to do)."""

    text: str = ""
    sender: str = ""
    firm: str = ""
    injury_date: str = ""
    as_of: str = ""
    problems: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def read(cls) -> Sent:
        sent = cls()
        for name in ("text", "sender", "firm", "injury_date", "as_of"):
            setattr(sent, name, request.form.get(name, "").strip())
        return sent

    def day(self, name: str) -> date | None:
        typed = getattr(self, name)
        try:
            return date.fromisoformat(read_day(typed)) if typed else None
        except ValueError:
            self.problems.append((name, f"is not a date; {WRITE_DAY}"))
            return None


# --- pasted -----------------------------------------------------------------------------------------------------


def paste():
    return render_template("intake/paste.html", typed=Sent(), problems=[])


def add_pasted():
    """One referral that needs no look is screened at once; anything else becomes an import."""
    sent = Sent.read()
    injury, as_of = sent.day("injury_date"), sent.day("as_of")
    if not sent.text:
        sent.problems.append(("text", "nothing was given; paste the text of a referral"))
    if sent.problems:
        return _refuse_pasted(sent)
    data = sent.text.encode()
    run = dry_run(PASTED, data, injury_date=injury)
    problems = [*run.problems, *run.loose, *(problem for item in run.items for problem in item.problems)]
    if problems and len(run.items) < 2:
        sent.problems = [(str(where), what) for where, what in problems]
        return _refuse_pasted(sent)
    referral = run.items[0].referral if len(run.items) == 1 else None
    if referral is not None and not duplicates.find(actor(), services().database, referral):
        origins = {"referral": PASTED} | {key: f"{PASTED}, {place}" for key, place in run.items[0].places.items()}
        arrival = Arrival(referral, PASTED, origins, as_of)
        kept = intake.take_in(actor(), services().database, arrival, services().rulebook)
        return redirect(url_for("pages.result", referral_id=kept), 303)
    upload = Upload(PASTED, data, injury_date=injury, as_of=as_of)
    received = imports.receive(actor(), services().database, upload)
    return redirect(url_for("pages.import_page", batch_id=received.id), 303)


def _refuse_pasted(sent: Sent):
    return render_template("intake/paste.html", typed=sent, problems=sent.problems), 422


# --- uploaded ---------------------------------------------------------------------------------------------------


def import_list(sent: Sent | None = None):
    return render_template(
        "intake/imports.html",
        typed=sent or Sent(),
        problems=sent.problems if sent else [],
        batches=imports.recent(actor(), services().database),
        senders=imports.senders(actor(), services().database),
        firms=intake.firms(actor(), services().database),
        samples=SAMPLES,
    )


def upload():
    sent = Sent.read()
    injury, as_of = sent.day("injury_date"), sent.day("as_of")
    file = request.files.get("file")
    if file is None or not file.filename:
        sent.problems.append(("file", "no file was chosen"))
    if sent.firm and sent.firm not in intake.firms(actor(), services().database):
        sent.problems.append(("firm", "is not one of the firms here"))
    if sent.problems or file is None:
        return import_list(sent), 422
    name = PurePath((file.filename or "").replace("\\", "/")).name
    given = Upload(name, file.read(), sent.sender, sent.firm or None, injury, as_of)
    try:
        received = imports.receive(actor(), services().database, given)
    except Invalid as error:
        sent.problems = error.problems
        return import_list(sent), 422
    return redirect(url_for("pages.import_page", batch_id=received.id, again=1 if received.known else None), 303)


def import_page(batch_id: str):
    view = imports.view(actor(), services().database, batch_id)
    if view.batch.state == imports.COLUMNS:
        return redirect(url_for("pages.columns", batch_id=batch_id), 303)
    ended = view.batch.state in (imports.DONE, imports.CANCELLED)
    undo = import_undo.preview(actor(), services().database, batch_id) if ended else None
    return render_template(
        "intake/import.html",
        view=view,
        batch=view.batch,
        undo=undo,
        again=request.args.get("again"),
        source=imports.source_of(view.batch),
        busy=_busy(view),
    )


def _busy(view: imports.View) -> bool:
    """Whether something goes on that the page should follow."""
    if view.batch.state not in (imports.RECEIVED, imports.RUNNING) or view.progress is None:
        return False
    return view.progress.state in (jobs.WAITING, jobs.RUNNING)


def progress(batch_id: str):
    """Fragment: how far it is; when it has ended the whole page is asked for again."""
    view = imports.view(actor(), services().database, batch_id, shown=0)
    response = make_response(render_template("intake/_progress.html", view=view, batch=view.batch))
    if not _busy(view):
        response.headers["HX-Refresh"] = "true"
    return response


def start(batch_id: str):
    import_run.start(actor(), services().database, batch_id)
    return _back(batch_id)


def cancel(batch_id: str):
    import_run.cancel(actor(), services().database, batch_id)
    return _back(batch_id)


def look(batch_id: str):
    imports.look_again(actor(), services().database, batch_id)
    return _back(batch_id)


def undo(batch_id: str):
    import_undo.undo(actor(), services().database, batch_id, services().rulebook)
    return _back(batch_id)


def rejected(batch_id: str):
    name, kind, content = imports.rejected(actor(), services().database, batch_id)
    return _file(name, kind, content)


def _back(batch_id: str):
    return redirect(url_for("pages.import_page", batch_id=batch_id), 303)


def _file(name: str, kind: str, content: bytes) -> Response:
    return Response(content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


# --- columns ----------------------------------------------------------------------------------------------------


def columns(batch_id: str, problems: list[tuple[str, str]] | None = None):
    view = imports.view(actor(), services().database, batch_id, shown=0)
    if view.batch.state not in imports.OPEN:
        raise Conflict("This import has begun; its columns cannot be changed any more.")
    sent = request.form if problems else {}
    return render_template(
        "intake/columns.html",
        batch=view.batch,
        proposal=view.proposal,
        labels=labels(),
        chosen={column.key: sent.get(f"column-{column.key}", column.field) for column in view.proposal.columns},
        dates=sent.get("dates", view.batch.mapping.get("dates", "")),
        problems=problems or [],
    )


def set_columns(batch_id: str):
    prefix = "column-"
    chosen = {key.removeprefix(prefix): value for key, value in request.form.items() if key.startswith(prefix)}
    dates, remember = request.form.get("dates", ""), bool(request.form.get("remember"))
    try:
        imports.set_columns(actor(), services().database, batch_id, chosen, dates, remember)
    except Invalid as error:
        return columns(batch_id, error.problems), 422
    return _back(batch_id)


# --- probable duplicates ----------------------------------------------------------------------------------------


def duplicate(batch_id: str, number: int, refused: bool = False):
    row = imports.row(actor(), services().database, batch_id, number)
    if row.content is None or row.twin_id is None:
        raise NotFound("This probable duplicate")
    new = referral_from_json(row.content)
    return render_template(
        "intake/compare.html",
        twin=duplicates.side_by_side(actor(), services().database, row.twin_id, new),
        new=new,
        others=[],
        action=url_for("pages.decide_duplicate", batch_id=batch_id, number=number),
        back=url_for("pages.import_page", batch_id=batch_id),
        problems=[("choice", "choose one of these")] if refused else [],
        leave=True,
    )


def decide_duplicate(batch_id: str, number: int):
    choice = CHOICES.get(request.form.get("choice", ""))
    if choice is None:
        return duplicate(batch_id, number, refused=True), 422
    import_run.decide(actor(), services().database, batch_id, number, choice)
    return _back(batch_id)


# --- samples ----------------------------------------------------------------------------------------------------


def sample(name: str):
    if name not in SAMPLES:
        raise NotFound("This sample")
    return _file(name, SAMPLES[name].kind, sample_bytes(name))


ACTION = imports.ACTION
ROUTES = (
    Route("/referrals/new/paste", "paste", paste, "referral:create"),
    Route("/referrals/new/paste", "add_pasted", add_pasted, "referral:create", ("POST",)),
    Route("/imports", "imports", import_list, ACTION),
    Route("/imports", "upload", upload, ACTION, ("POST",)),
    Route("/imports/samples/<name>", "sample", sample, ACTION),
    Route("/imports/<batch_id>", "import_page", import_page, ACTION),
    Route("/imports/<batch_id>/progress", "import_progress", progress, ACTION),
    Route("/imports/<batch_id>/columns", "columns", columns, ACTION),
    Route("/imports/<batch_id>/columns", "set_columns", set_columns, ACTION, ("POST",)),
    Route("/imports/<batch_id>/start", "start_import", start, ACTION, ("POST",)),
    Route("/imports/<batch_id>/cancel", "cancel_import", cancel, ACTION, ("POST",)),
    Route("/imports/<batch_id>/look", "look_again", look, ACTION, ("POST",)),
    Route("/imports/<batch_id>/undo", "undo_import", undo, ACTION, ("POST",)),
    Route("/imports/<batch_id>/rejected", "rejected_rows", rejected, ACTION),
    Route("/imports/<batch_id>/referrals/<int:number>", "duplicate", duplicate, ACTION),
    Route("/imports/<batch_id>/referrals/<int:number>", "decide_duplicate", decide_duplicate, ACTION, ("POST",)),
)
