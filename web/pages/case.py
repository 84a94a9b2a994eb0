"""One case: what was found and why, what to ask, what it may cost, what people said, and its history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from flask import redirect, render_template, request, url_for

from screening.intake.form import read_day
from screening.operations import comments, decisions, filing, questions, queue, referrals, screenings, statuses
from screening.operations.base import Invalid, NotFound
from screening.operations.screenings import Dossier
from screening.supply import allowance, supply
from screening.timeline import timeline
from screening.timeline_svg import svg
from web.case import future as futures
from web.case import history as past
from web.case import rows as tables
from web.case import view as views
from web.case.future import Chosen
from web.routes import Route
from web.security import actor, can, setting
from web.services import services

WEAKNESSES = "weakness:read"
DECISION_FIELDS = (("reason", "Reason"), ("text", "Wording"))


@dataclass(frozen=True)
class Returned:
    """A form that came back: what is wrong, by the field's id on the page, and what was typed."""

    problems: list[tuple[str, str]] = field(default_factory=list)
    values: Mapping[str, str] = field(default_factory=dict)


NEW = Returned()


# --- reading --------------------------------------------------------------------------------------------------------


def result(referral_id: str):
    return _page(screenings.read(actor(), services().database, referral_id))


def screening(referral_id: str, number: int):
    """The page as an earlier screening had it."""
    return _page(screenings.read(actor(), services().database, referral_id, number))


def _page(dossier: Dossier, returned: Returned = NEW) -> str:
    case, weaknesses = dossier.case, can(WEAKNESSES)
    seen = views.seen(case.result, weaknesses)
    drawn = timeline(case.result, case.referral)
    open_questions, settled = views.ask(dossier, weaknesses)
    groups = views.cards(dossier, weaknesses, services().rulebook.words.parameters)
    rejected = views.rejected_ids(groups)
    changes = dossier.changes(weaknesses)
    clocks = views.timed(case.result, date.today(), setting("clock red"), setting("clock amber"), dossier.confirmed)
    return render_template(
        "case/case.html",
        d=dossier,
        case=case,
        r=seen,
        weaknesses=weaknesses,
        problems=returned.problems,
        labels=_labels(dossier),
        values=returned.values,
        newer_rules=case.result["rulebook"]["hash"] != services().rulebook.hash,
        clocks=clocks,
        queue_means=views.meaning(seen["triage"], clocks),
        promise=queue.promise(case.stored),
        score_lines=views.score_lines(seen, rejected),
        rejected=rejected,
        score_without=views.value_without_rejected(case.result, rejected) if weaknesses else None,
        groups=groups,
        expenses=views.expenses(dossier, weaknesses),
        lost=views.lost_decisions(dossier) if weaknesses else [],
        open_questions=open_questions,
        settled=settled,
        first=views.FIRST_QUESTIONS,
        close=[miss for miss in seen["near_misses"] if miss["notes"]],
        absent=[miss for miss in seen["near_misses"] if not miss["notes"]],
        timeline=drawn,
        picture=svg(drawn),
        changes=changes,
        sections=tables.sections(case.version, case.stored.source, case.result),
        statuses=statuses.STATUSES,
        people=statuses.people(actor(), services().database) if can("referral:change") else [],
        today=date.today(),
        **_future(case.result),
    )


def _labels(dossier: Dossier) -> dict[str, str]:
    """Ids of the fields of the page's forms → what they are called, for the list of problems."""
    found = {"filing-due": "Last day to file", "filing-reason": "What it rests on",
             "comment-text": "Comment", "as_of": "Judged as of", "work-status": "Status", "work-reason": "Reason",
             "work-assignee": "Given to"}  # fmt: skip
    for (_, title), place in views.finding_ids(dossier.case.result).items():
        found |= {f"{place}-{part}": f"{word}, {title}" for part, word in DECISION_FIELDS}
    for one in dossier.case.result["future_expenses"]:
        place = views.expense_id(one)
        found |= {f"{place}-{part}": f"{word}, {one['drug']}" for part, word in DECISION_FIELDS}
    asks = (prompt["ask"] for prompt in dossier.case.result["prompts"])
    return found | {f"{questions.ask_hash(ask)}-reason": f"Reason: {ask}" for ask in asks}


def _future(result: Mapping[str, Any]) -> dict[str, Any]:
    records_end = result["records"]["pharmacy"]["to"]
    chosen = Chosen.read(request.args)
    found = futures.estimates(result, chosen)
    wrong = [*chosen.problems, *(problem for estimate in found for problem in estimate.problems)]
    return {
        "chosen": chosen,
        "estimates": found,
        "totals": futures.totals(found),
        "worth": futures.value_name(found),
        "ways": futures.WAYS,
        "future_problems": list(dict.fromkeys(wrong)),
        "supplies": {course["course"]: supply(course, records_end) for course in result["courses"]},
        "refill_allowance": allowance(result["courses"], records_end),
    }


def future(referral_id: str, number: int):
    """Fragment: the future expenses by the assumptions in the address."""
    case = referrals.read_case(actor(), services().database, referral_id, number)
    return render_template("case/_estimates.html", case=case, **_future(case.result))


def history(referral_id: str):
    found = screenings.history(actor(), services().database, referral_id)
    changes = statuses.history(actor(), services().database, referral_id)
    return render_template("case/history.html", h=found, events=past.events(found.events), changes=changes)


def rule_text(rulebook_hash: str, name: str):
    """The text of a rule as it was when it raised something; every line has an anchor."""
    files = referrals.rule_text(actor(), services().database, rulebook_hash)
    text = next((text for path, text in files.items() if path.rsplit("/", 1)[-1] == name), None)
    if text is None:
        raise NotFound("This file of rules")
    return render_template("case/rule.html", hash=rulebook_hash, name=name, lines=text.splitlines())


# --- changing -------------------------------------------------------------------------------------------------------


def rescreen(referral_id: str):
    """Screen again by the rules of today, as of the day that was typed (none: the same as before)."""
    typed = request.form.get("as_of", "").strip()
    try:
        day = date.fromisoformat(read_day(typed)) if typed else None
    except ValueError:
        return _again(referral_id, "", [("as_of", "is not a date; write it as 2026-05-04")])
    referrals.rescreen(actor(), services().database, referral_id, services().rulebook, day)
    return _back(referral_id, "changes")


def decide(referral_id: str, rule: str):
    send = request.form.get
    number = request.form.get("screening", type=int)
    place = send("place") or f"finding-{rule}"  # of the card on the page
    try:
        decisions.decide(
            actor(), services().database, referral_id, rule, send("verdict", ""), send("reason", ""), send("text", ""),
            number, send("finding", ""),
        )  # fmt: skip
    except Invalid as refused:
        return _again(referral_id, place, refused.problems)
    return _back(referral_id, place)


def mark(referral_id: str, asked: str):
    send = request.form.get
    try:
        questions.mark(actor(), services().database, referral_id, asked, send("state", ""), send("reason", ""))
    except Invalid as refused:
        return _again(referral_id, asked, refused.problems)
    return _back(referral_id, "ask")


def confirm_filing(referral_id: str):
    """The last day to file, confirmed or taken back."""
    typed = request.form.get("due", "").strip()
    back = request.form.get("do") == "take back"
    try:
        due = None if back else date.fromisoformat(read_day(typed)) if typed else None
        if due is None and not back:
            raise Invalid([("due", "is missing; write the day")])
        filing.confirm(actor(), services().database, referral_id, due, request.form.get("reason", ""))
    except ValueError:
        return _again(referral_id, "filing", [("due", "is not a date; write it as 2026-05-04")])
    except Invalid as refused:
        return _again(referral_id, "filing", refused.problems)
    return _back(referral_id, "clocks")


def comment(referral_id: str):
    try:
        comments.add(
            actor(), services().database, referral_id, request.form.get("text", ""), bool(request.form.get("in_memo"))
        )
    except Invalid as refused:
        return _again(referral_id, "comment", refused.problems)
    return _back(referral_id, "comments")


def change_comment(referral_id: str, comment_id: str):
    if request.form.get("do") == "remove":
        comments.remove(actor(), services().database, referral_id, comment_id)
    else:
        comments.choose(actor(), services().database, referral_id, comment_id, request.form.get("do") == "into memo")
    return _back(referral_id, "comments")


def set_work(referral_id: str):
    """Status and assignee, each by a button of its own."""
    send, edition = request.form.get, request.form.get("edition", type=int)
    try:
        if send("do") == "status":
            statuses.set_status(
                actor(), services().database, referral_id, send("new_status", ""), send("reason", ""), edition
            )
        else:
            statuses.assign(actor(), services().database, referral_id, send("assignee") or None, edition)
    except Invalid as refused:
        return _again(referral_id, "work", refused.problems)
    return _back(referral_id, "work")


def _again(referral_id: str, form: str, problems: list[tuple[str, str]]):
    """The page with the form that was refused: its problems tied to its fields, what was typed still there."""
    dossier = screenings.read(actor(), services().database, referral_id)
    named = [(f"{form}-{where}" if form and where else where, what) for where, what in problems]
    typed = {f"{form}-{name}" if form else name: text for name, text in request.form.items()}
    return _page(dossier, Returned(named, typed)), 422


def _back(referral_id: str, anchor: str):
    return redirect(url_for("pages.result", referral_id=referral_id, _anchor=anchor), 303)


CASE = "/referrals/<referral_id>"
POST = ("POST",)
ROUTES = (
    Route(CASE, "result", result, "referral:read"),
    Route(f"{CASE}/screenings/<int:number>", "screening", screening, "referral:read"),
    Route(f"{CASE}/screenings/<int:number>/future", "future", future, "referral:read"),
    Route(f"{CASE}/history", "case_history", history, "referral:read"),
    Route("/rules/<rulebook_hash>/<name>", "rule_text", rule_text, "rule:read"),
    Route(f"{CASE}/screen", "rescreen", rescreen, "referral:screen", POST),
    Route(f"{CASE}/findings/<rule>", "decide", decide, "finding:decide", POST),
    Route(f"{CASE}/questions/<asked>", "mark", mark, "question:mark", POST),
    Route(f"{CASE}/filing-date", "confirm_filing", confirm_filing, "referral:filing-date", POST),
    Route(f"{CASE}/comments", "comment", comment, "comment:add", POST),
    Route(f"{CASE}/comments/<comment_id>", "change_comment", change_comment, "comment:add", POST),
    Route(f"{CASE}/work", "set_work", set_work, "referral:change", POST),
)
