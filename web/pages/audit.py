"""The audit chain: looked through, verified, anchored."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from flask import Response, render_template, request

from screening.operations import audits
from screening.operations.base import Invalid
from web.routes import Route
from web.security import actor
from web.services import services

PAGE = 50  # events


def audit():
    return _page()


def verify():
    text = request.form.get("anchor", "").strip()
    try:
        anchor = audits.read_anchor(text) if text else None
    except Invalid as error:
        return _page(error.problems), 422
    return _page(verdict=audits.verify(actor(), services().database, anchor), anchored=anchor)


def anchor():
    content = json.dumps(audits.anchor(actor(), services().database), indent=2) + "\n"
    named = {"Content-Disposition": 'attachment; filename="audit-anchor.json"'}
    return Response(content, mimetype="application/json", headers=named)


def _page(problems: Any = (), verdict: audits.Verdict | None = None, anchored: Any = None) -> str:
    wanted, typed, wrong = _filter()
    before = request.args.get("before", type=int)
    rows = audits.events(actor(), services().database, wanted, before, PAGE + 1) if not wrong else []
    return render_template(
        "audit/audit.html",
        events=[(event, in_words(event.detail)) for event in rows[:PAGE]],
        more=rows[PAGE - 1].number if len(rows) > PAGE else None,
        before=before,
        typed=typed,
        typed_given={name: value for name, value in typed.items() if value},
        filtered=any(typed.values()),
        actions=audits.actions(actor(), services().database),
        problems=[*problems, *wrong],
        verdict=verdict,
        anchored=anchored,
    )


def in_words(detail: Any) -> str:
    """The details of an event: 'password; sessions ended: 2'."""
    if isinstance(detail, dict):
        rest = [f"{name}: {in_words(value)}" for name, value in detail.items() if name != "what"]
        return "; ".join(([detail["what"]] if "what" in detail else []) + rest)
    if isinstance(detail, list):
        return ", ".join(in_words(value) for value in detail)
    if isinstance(detail, bool):
        return "yes" if detail else "no"
    return "–" if detail is None else str(detail)


def _filter() -> tuple[audits.Filter, dict[str, str], list[tuple[str, str]]]:
    typed = {name: request.args.get(name, "").strip() for name in ("actor", "action", "subject", "day")}
    try:
        day = date.fromisoformat(typed["day"]) if typed["day"] else None
    except ValueError:
        return audits.Filter(), typed, [("day", "is not a date; write it as 2026-05-04")]
    return audits.Filter(typed["actor"], typed["action"], typed["subject"], day), typed, []


ROUTES = (
    Route("/audit", "audit", audit, "audit:read"),
    Route("/audit/verify", "verify", verify, "audit:read", ("POST",)),
    Route("/audit/anchor", "anchor", anchor, "audit:read", ("POST",)),
)
