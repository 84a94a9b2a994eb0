"""The memo of a referral: a preview of each edition, its files, and which comments go in."""

from __future__ import annotations

from flask import Response, redirect, render_template, request, url_for

from screening.memo import PRODUCIBLE
from screening.operations import memos
from web.routes import Route
from web.security import actor
from web.services import services

SETTLED = "settled"


def memo(referral_id: str):
    shown = memos.preview(actor(), services().database, referral_id, _edition(), _consent())
    chosen = {"edition": shown.memo.edition, "consent": SETTLED if _consent() else None}
    return render_template("memo/memo.html", shown=shown, chosen=chosen, consent=_consent())


def file(referral_id: str, kind: str):
    made = memos.produce(actor(), services().database, referral_id, _edition(), kind, _consent())
    answer = Response(made.content, content_type=made.media_type)
    answer.headers.set("Content-Disposition", "attachment", filename=made.name)
    return answer


def choose_comments(referral_id: str):
    memos.choose_comments(actor(), services().database, referral_id, request.form.getlist("comment"))
    edition = request.form.get("edition", PRODUCIBLE)
    return redirect(url_for("pages.memo", referral_id=referral_id, edition=edition), 303)


def _edition() -> str:
    """The edition asked for; the one without weaknesses unless the other is named."""
    return request.args.get("edition", PRODUCIBLE)


def _consent() -> bool:
    return request.args.get("consent") == SETTLED


# The work product asks for its own action (memo:work-product) in the operation, whatever the address.
ROUTES = (
    Route("/referrals/<referral_id>/memo", "memo", memo, "memo:producible"),
    Route("/referrals/<referral_id>/memo.<any(docx, pdf):kind>", "memo_file", file, "memo:producible"),
    Route("/referrals/<referral_id>/fills.<any(csv, xlsx):kind>", "fills_file", file, "memo:producible"),
    Route("/referrals/<referral_id>/memo/comments", "memo_comments", choose_comments, "comment:add", ("POST",)),
)
