"""Changes of many referrals: chosen on the list, previewed, made, undone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from urllib.parse import urlencode

from flask import Response, redirect, render_template, request, url_for

from screening.operations import bulk, bulk_screen, queue_export
from screening.operations.base import Invalid
from screening.operations.bulk import EXPORT, SCREEN
from screening.operations.queue_filter import NOBODY, Filter
from screening.operations.statuses import ASSIGNEE, COLUMNS, STATUS
from web.pages.queue import Asked, listed, sent_filter, sent_place, way_back
from web.routes import Route
from web.security import actor
from web.services import services

TODAY = "today"


def change_status():
    return _plan(STATUS, request.form.get("status") or None, request.form.get("reason", ""), "choose a status")


def change_assignee():
    sent = request.form.get("assignee", "")
    return _plan(ASSIGNEE, None if sent in ("", NOBODY) else sent, "", "" if sent else "choose a person, or nobody")


def screen_again():
    return _plan(SCREEN, str(date.today()) if request.form.get("day") == TODAY else None)


def export():
    return _plan(EXPORT)


def _plan(kind: str, value: str | None = None, reason: str = "", missing: str = ""):
    """Plan the change and show what it would do; one referral alone is changed at once, with its undo."""
    wanted, place, ids = sent_filter(), sent_place(), request.form.getlist("id")
    everything = request.form.get("all") == "yes"
    chosen: Sequence[str] | Filter = wanted if everything else ids
    back = urlencode(
        [*((name, value) for name, values in wanted.as_query().items() for value in values), *place.items()]
    )
    database = services().database
    try:
        if missing and value is None:
            raise Invalid([(kind, missing)])
        planned = bulk.plan(actor(), database, kind, chosen, value, reason, back)
    except Invalid as error:
        asked = Asked(error.problems, ids, request.form.to_dict())
        return listed(wanted, place, asked=asked), 422
    if kind in COLUMNS and not everything and len(set(ids)) == 1:
        bulk.apply(actor(), database, planned)
        return redirect(way_back(back, done=planned), 303)
    return redirect(url_for("pages.change", change_id=planned), 303)


def change(change_id: str):
    """A planned change with what it would do, or one that was made with what it did."""
    database = services().database
    done = bulk.past(actor(), database, change_id)
    if done:
        progress = bulk_screen.progress(actor(), database, change_id) if done.kind == SCREEN else None
        return render_template("queue/done.html", done=done, progress=progress, way_back=way_back)
    if bulk.planned_kind(actor(), database, change_id) == SCREEN:
        preview = bulk_screen.preview(actor(), database, change_id, services().rulebook)
    else:
        preview = bulk.preview(actor(), database, change_id)
    return render_template(
        "queue/preview.html",
        preview=preview,
        way_back=way_back,
        columns=queue_export.COLUMNS,
        at_once=bulk_screen.AT_ONCE,
    )


def apply(change_id: str):
    done = bulk.apply(actor(), services().database, change_id)
    return redirect(way_back(done.back, done=done.id), 303)


def apply_screening(change_id: str):
    bulk_screen.apply(actor(), services().database, change_id, services().rulebook)
    return redirect(url_for("pages.change", change_id=change_id), 303)


def cancel_screening(change_id: str):
    bulk_screen.cancel(actor(), services().database, change_id)
    return redirect(url_for("pages.change", change_id=change_id), 303)


def download(change_id: str):
    sheet = queue_export.export(actor(), services().database, change_id)
    named = {"Content-Disposition": 'attachment; filename="referrals.csv"'}
    return Response(sheet, mimetype="text/csv", headers=named)


def undo(change_id: str):
    done = bulk.undo(actor(), services().database, change_id)
    return redirect(way_back(done.back, done=done.id), 303)


def recent():
    return render_template("queue/recent.html", changes=bulk.recent(actor(), services().database))


ROUTES = (
    Route("/queue/status", "queue_status", change_status, "referral:change", ("POST",)),
    Route("/queue/assignee", "queue_assignee", change_assignee, "referral:change", ("POST",)),
    Route("/queue/screen", "queue_screen", screen_again, "referral:screen", ("POST",)),
    Route("/queue/export", "queue_export", export, "referral:export", ("POST",)),
    Route("/changes", "changes", recent, "queue:read"),
    Route("/changes/<change_id>", "change", change, "queue:read"),
    Route("/changes/<change_id>/apply", "apply_change", apply, "referral:change", ("POST",)),
    Route("/changes/<change_id>/undo", "undo_change", undo, "referral:change", ("POST",)),
    Route("/changes/<change_id>/screen", "apply_screening", apply_screening, "referral:screen", ("POST",)),
    Route("/changes/<change_id>/stop", "cancel_screening", cancel_screening, "referral:screen", ("POST",)),
    Route("/changes/<change_id>/export", "download", download, "referral:export", ("POST",)),
)
