"""What people say of a case: decisions on findings, questions, comments, corrections."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import url_for

from screening.corrections import Part
from screening.operations import comments, corrections, decisions, filing, questions, screenings
from screening.operations.base import Invalid, NotAllowed
from web.api.blueprint import Subject
from web.api.guard import actor, can
from web.api.referrals import shown_made
from web.api.schemas import case as shapes
from web.api.schemas.base import Done
from web.api.schemas.referral import Made
from web.api.screenings import shown
from web.services import services

subject = Subject("cases", "What people say of a case: decisions, questions, comments, corrections")
CASE = "/referrals/<id:referral_id>"


# --- decisions --------------------------------------------------------------------------------------------------


@subject.call("GET", f"{CASE}/decisions", "referral:read", gives=shapes.Decisions)
def list_decisions(referral_id: str) -> Any:
    """Every decision on the findings of a referral, the newest first; it counts."""
    dossier = screenings.read(actor(), services().database, referral_id)
    if can("weakness:read"):
        return {"items": dossier.decisions}
    return {"items": decisions.without_those_on_weaknesses(dossier.decisions, dossier.case.result)}


@subject.call(
    "POST", f"{CASE}/decisions", "finding:decide", body=shapes.NewDecision, gives=Done, status=201, creates=True
)
def decide(referral_id: str, body: Mapping[str, Any]) -> Any:
    """Accept, reject, amend or reopen what a rule raised; earlier decisions stay."""
    if not can("weakness:read"):  # who decides has to see what speaks against it
        raise NotAllowed("weakness:read")
    said = {name: body[name] or "" for name in ("reason", "text")}
    decisions.decide(
        actor(),
        services().database,
        referral_id,
        body["rule"],
        body["verdict"],
        **said,
        screening=body["screening"],
        finding=body["finding"] or "",
    )
    return {"id": referral_id}


# --- questions --------------------------------------------------------------------------------------------------


@subject.call("GET", f"{CASE}/questions", "referral:read", gives=shapes.Questions)
def list_questions(referral_id: str) -> Any:
    """The questions to ask, what would change most first, each with its mark."""
    dossier = screenings.read(actor(), services().database, referral_id)
    return {"items": [_question(prompt, dossier.marks) for prompt in shown(dossier.case.result)["prompts"]]}


def _question(prompt: Mapping[str, Any], marks: Mapping[str, Any]) -> dict[str, Any]:
    known = questions.ask_hash(prompt["ask"])
    mark = marks.get(known)
    return {
        "id": known,
        **{name: prompt[name] for name in ("ask", "because", "would_change")},
        "state": mark.state if mark else questions.OPEN,
        "reason": mark.reason if mark else "",
        "marked": mark.created if mark else None,
        "marked_by": mark.created_by if mark else None,
    }


@subject.call("PUT", f"{CASE}/questions/<hash:question>", "question:mark", body=shapes.NewMark, status=204)
def mark_question(referral_id: str, question: str, body: Mapping[str, Any]) -> None:
    """Tick a question off, dismiss it with a reason, or open it again."""
    questions.mark(actor(), services().database, referral_id, question, body["state"], body["reason"] or "")


# --- the last day to file ---------------------------------------------------------------------------------------


@subject.call("GET", f"{CASE}/filing-dates", "referral:read", gives=shapes.FilingDates)
def list_filing_dates(referral_id: str) -> Any:
    """The last days to file that attorneys confirmed or took back, the newest first; it counts."""
    return {"items": filing.history(actor(), services().database, referral_id)}


@subject.call(
    "POST",
    f"{CASE}/filing-dates",
    "referral:filing-date",
    body=shapes.NewFilingDate,
    gives=Done,
    status=201,
    creates=True,
)
def confirm_filing_date(referral_id: str, body: Mapping[str, Any]) -> Any:
    """Confirm the last day to file; the clocks then count to it.  Null takes it back."""
    filing.confirm(actor(), services().database, referral_id, body["due"], body["reason"])
    return {"id": referral_id}


# --- comments ---------------------------------------------------------------------------------------------------


@subject.call("GET", f"{CASE}/comments", "referral:read", gives=shapes.Comments)
def list_comments(referral_id: str) -> Any:
    """The comments on a case, the oldest first."""
    return {"items": screenings.read(actor(), services().database, referral_id).comments}


@subject.call("POST", f"{CASE}/comments", "comment:add", body=shapes.NewComment, gives=Done, status=201, creates=True)
def add_comment(referral_id: str, body: Mapping[str, Any]) -> Any:
    """Add a comment; it stays out of the memo unless it is chosen for it."""
    made = comments.add(actor(), services().database, referral_id, body["text"], body["in_memo"])
    return {"id": made}


@subject.call("PUT", f"{CASE}/comments/<id:comment_id>", "comment:add", body=shapes.ChosenComment, status=204)
def choose_comment(referral_id: str, comment_id: str, body: Mapping[str, Any]) -> None:
    """Take a comment into the memo, or out of it again."""
    comments.choose(actor(), services().database, referral_id, comment_id, body["in_memo"])


@subject.call("DELETE", f"{CASE}/comments/<id:comment_id>", "comment:add", status=204)
def remove_comment(referral_id: str, comment_id: str) -> None:
    """Take a comment off the case: its author may, and whoever may remove referrals."""
    comments.remove(actor(), services().database, referral_id, comment_id)


# --- corrections ------------------------------------------------------------------------------------------------


@subject.call("GET", f"{CASE}/versions", "referral:read", gives=shapes.Versions)
def list_versions(referral_id: str) -> Any:
    """The versions of a referral's content with what was corrected, by whom and why, the newest first."""
    return {"items": screenings.history(actor(), services().database, referral_id).versions}


@subject.call(
    "POST", f"{CASE}/corrections", "referral:change", body=shapes.NewCorrection, gives=Made, status=201, creates=True
)
def correct(referral_id: str, body: Mapping[str, Any]) -> Any:
    """Correct fields of one row, or of a group of fields, and screen the referral again."""
    part = Part(body["section"], body["row"])
    typed = {name.replace(".", "-"): text for name, text in body["values"].items()}
    if unknown := sorted(set(typed) - {field.name.replace(".", "-") for field in part.fields}):
        raise Invalid([(f"values.{name[:40]}", f"is not a field of {part.section}") for name in unknown])
    number = corrections.correct(
        actor(), services().database, referral_id, part, typed, body["reason"], body["version"], services().rulebook
    )
    return _screened(referral_id, number)


@subject.call(
    "POST",
    f"{CASE}/versions/<int(min=1, max=999999):version>/undo",
    "referral:change",
    gives=Made,
    status=201,
    creates=True,
)
def undo_correction(referral_id: str, version: int) -> Any:
    """Take the correction that made a version back, as a further version, and screen again."""
    number = corrections.undo(actor(), services().database, referral_id, version, services().rulebook)
    return _screened(referral_id, number)


def _screened(referral_id: str, number: int) -> Any:
    place = url_for("screenings.read_screening", referral_id=referral_id, number=number)
    return shown_made(referral_id, "referral:change"), {"Location": place}
