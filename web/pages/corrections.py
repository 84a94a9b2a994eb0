"""A row of a referral corrected or added by hand, with a reason; and a correction taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flask import redirect, render_template, request, url_for

from screening.corrections import Part, exists, field_id, typed_values
from screening.intake import form as intake_form
from screening.intake.echo import Echo, echo_diagnosis, echo_fill, echoes, row_content
from screening.operations import corrections, screenings
from screening.operations.base import Invalid, NotFound
from web.pages.form_view import Input
from web.routes import Route
from web.security import actor
from web.services import services

Problems = Sequence[tuple[str, str]]


def correct(referral_id: str, section: str, row: int):
    return _form(referral_id, Part(section, row))


def add_row(referral_id: str, section: str):
    return _form(referral_id, Part(section, None))


def save_correction(referral_id: str, section: str, row: int):
    return _save(referral_id, Part(section, row))


def save_row(referral_id: str, section: str):
    return _save(referral_id, Part(section, None))


def _save(referral_id: str, part: Part):
    if part.section not in intake_form.BY_NAME:
        raise NotFound("This row")
    typed = {field_id(f): request.form[key] for f in part.fields if (key := _id(part, f)) in request.form}
    version, reason = request.form.get("version", 0, type=int), request.form.get("reason", "")
    try:
        corrections.correct(
            actor(), services().database, referral_id, part, typed, reason, version, services().rulebook
        )
    except Invalid as refused:
        ids = {field_id(f): _id(part, f) for f in part.fields}
        problems = [(ids.get(where, where), what) for where, what in refused.problems]
        return _form(referral_id, part, request.form, problems), 422
    return redirect(url_for("pages.result", referral_id=referral_id, _anchor="changes"), 303)


def _form(referral_id: str, part: Part, sent: Mapping[str, str] | None = None, problems: Problems = ()) -> str:
    """The form with what the row holds, or with what was sent and is wrong."""
    dossier = screenings.read(actor(), services().database, referral_id)
    if not exists(dossier.case.referral, part):
        raise NotFound("This row")
    kept = typed_values(dossier.case.referral, part)
    values = {_id(part, spec): kept[field_id(spec)] for spec in part.fields} if sent is None else dict(sent)
    inputs = _inputs(part, values, problems)
    return render_template(
        "case/correct.html",
        case=dossier.case,
        part=part,
        shown=[item for item in inputs if item.spec.name in _first(part)],
        more=[item for item in inputs if item.spec.name not in _first(part)],
        reason=values.get("reason", ""),
        problems=problems,
        labels={item.id: item.spec.label for item in inputs} | {"reason": "Why"},
        echo=_reading(part, values),
    )


def _inputs(part: Part, values: Mapping[str, str], problems: Problems) -> list[Input]:
    dates = echoes(values) if not part.form.one else {}
    found = []
    for spec in part.fields:
        name = _id(part, spec)
        wrong = "; ".join(what for where, what in problems if where == name)
        found.append(Input(name, spec, values.get(name, ""), wrong, dates.get(name, Echo())))
    return found


def _first(part: Part) -> set[str]:
    """The fields that are misread most: those that the form of a new referral shows at once, and a drug's strength."""
    return {f.name for f in part.fields if not f.more} | {"strength", "sig"}


def _id(part: Part, spec: intake_form.Field) -> str:
    """The ids of the form of a new referral, so that its search and its readings in words work here too."""
    return intake_form.field_id(spec.name, 0, part.section) if part.form.one else intake_form.field_id(spec.name)


def _reading(part: Part, values: Mapping[str, str]) -> Echo:
    if part.section not in ("fills", "diagnoses"):
        return Echo()
    content = row_content(intake_form.keep_known(values), part.section, 0)
    return (echo_fill if part.section == "fills" else echo_diagnosis)(content)


def undo(referral_id: str, version: int):
    corrections.undo(actor(), services().database, referral_id, version, services().rulebook)
    return redirect(url_for("pages.result", referral_id=referral_id, _anchor="changes"), 303)


CASE = "/referrals/<referral_id>"
CORRECT, ADD = f"{CASE}/correct/<section>/<int:row>", f"{CASE}/add/<section>"
ROUTES = (
    Route(CORRECT, "correct", correct, "referral:change"),
    Route(CORRECT, "save_correction", save_correction, "referral:change", ("POST",)),
    Route(ADD, "add_row", add_row, "referral:change"),
    Route(ADD, "save_row", save_row, "referral:change", ("POST",)),
    Route(f"{CASE}/versions/<int:version>/undo", "undo", undo, "referral:change", ("POST",)),
)
