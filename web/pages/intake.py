"""A new referral by form or pasted; search of drugs and codes; drafts; the demo set."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from flask import redirect, render_template, request, url_for

from screening.intake import form as forms
from screening.intake import judge
from screening.intake.echo import Echo, echo_diagnosis, echo_fill, echoes, meant, row_content
from screening.intake.likeness import BOTH_ROWS, NEW_ALONE
from screening.lookup import search_codes, search_drugs
from screening.operations import demo, drafts, duplicates, intake
from screening.operations.base import Conflict, Invalid
from screening.operations.intake import Arrival
from screening.referral import Referral
from screening.sentences.records import GOES_ON, LIKELY, STOPS, UNLIKELY
from web.pages import form_view
from web.pages.shown import day
from web.routes import Route
from web.security import actor
from web.services import services

TYPED = "typed in"
SENT_AS = {"both": BOTH_ROWS, "new": NEW_ALONE}


# --- the form ---------------------------------------------------------------------------------------------------


def new():
    """An empty form, or a draft that is gone on with."""
    draft_id = request.args.get("draft")
    if draft_id:
        values = dict(drafts.read(actor(), services().database, draft_id).values)
    else:
        values = {"referral_id": f"R-{date.today():%y%m%d}-{secrets.token_hex(2).upper()}"}
    return _form(values, draft_id)


def add():
    """What a button of the form asks for.  Whatever it is, what was typed is kept as a draft first."""
    values = forms.keep_known(request.form)
    do, _, target = request.form.get("do", "check").partition(":")
    draft_id = _keep_draft(values)
    if do == "screen":
        return _screen(values, draft_id)
    if do == "leave":
        return redirect(url_for("pages.queue"), 303)
    focus = ""
    if do == "add" and target in forms.LISTS:
        values, row = forms.add_row(values, target)
        focus = forms.field_id(forms.LISTS[target].fields[0].name, row, target)
    elif do == "remove":
        section, _, number = target.partition(":")
        if section in forms.LISTS and number.isdigit():
            values = forms.remove_row(values, section, int(number))
    elif do == "take":
        field, _, text = target.partition(":")
        if forms.keep_known({field: text}):
            values, focus = values | {field: text}, field
    if do != "check":
        draft_id = _keep_draft(values, draft_id)
        return _form(values, draft_id, focus=focus)
    _, problems = _judge(values)
    return _form(values, draft_id, problems, checked=True)


def _screen(values: Mapping[str, str], draft_id: str | None):
    referral, problems = _judge(values)
    if referral is None or problems:
        return _form(values, draft_id, problems), 422
    if duplicates.find(actor(), services().database, referral):
        if draft_id is None:
            raise Conflict("There are too many unfinished referrals. Remove one of them, then send this again.")
        return redirect(url_for("pages.twins", draft_id=draft_id), 303)
    kept = intake.take_in(actor(), services().database, _arrival(referral), services().rulebook, draft_id)
    return redirect(url_for("pages.result", referral_id=kept), 303)


def _arrival(referral: Referral) -> Arrival:
    words = f"{TYPED} by {actor().name}, {day(date.today())}"
    rows = [*(f"fills {row.row}" for row in referral.fills), *(f"diagnoses {row.row}" for row in referral.diagnoses)]
    return Arrival(referral, TYPED, dict.fromkeys(("referral", *rows), words))


def _keep_draft(values: Mapping[str, str], draft_id: str | None = None) -> str | None:
    draft_id = draft_id or request.form.get("draft") or None
    try:
        return drafts.save(actor(), services().database, values, draft_id)
    except Invalid:  # too many of them: the form still works, it only is not kept
        return None


def _judge(values: Mapping[str, str]):
    """The referral typed in, and its problems; words in place of a code bring the codes they may mean."""
    referral, problems = judge(forms.draft_of(values))
    return referral, [(where, what + meant(values, where)) for where, what in problems]


def _form(
    values: Mapping[str, str],
    draft_id: str | None,
    problems: Sequence[tuple[str, str]] = (),
    checked: bool = False,
    focus: str = "",
) -> str:
    others = [saved for saved in drafts.mine(actor(), services().database) if saved.id != draft_id and saved.filled > 1]
    return render_template(
        "intake/form.html",
        parts=form_view.parts(values, problems, bool(actor().firm_id)),
        problems=form_view.named(problems),
        no_coverage=forms.NO_COVERAGE,
        values=values,
        words=_words(),
        draft_id=draft_id,
        drafts=others,
        checked=checked,
        focus=focus,
    )


def _words() -> dict[str, list[str]]:
    """Words to choose from, as the rulebook and the rules' sentences know them; anything else may be typed."""
    known = services().rulebook.words.by_kind
    named = {
        kind: [word.value.spellings[0] for word in known.get(kind, {}).values() if word.value.spellings[:1]]
        for kind in ("payer", "procedure")
    }
    return {
        "firms": list(intake.firms(actor(), services().database).values()),
        "payers": named["payer"],
        "procedures": named["procedure"],
        "kinds of injury": ["motor vehicle", "work", "fall", "medical", "product", "assault"],
        "kinds of claim": ["auto", "premises", "workers' compensation", "malpractice", "product"],
        "defendants": ["private", "commercial", "government", "employer"],
        "stages": ["treating", "pre-litigation", "litigation", "settled"],
        "events": ["second accident", "fall", "operation"],
        "outcomes": ["successful", "failed", "planned"],
        "says": [GOES_ON[0], "will stop" if "will stop" in STOPS else STOPS[0], "6 months", "12 months"],
        "probabilities": [LIKELY[0], UNLIKELY[0]],
    }


def echo():
    """Fragment: what one row or one date of the form means, in words."""
    values = forms.keep_known(request.form)
    section, _, number = request.form.get("row", "").partition("-")
    if section in ("fills", "diagnoses") and number.isdigit():
        said = (echo_fill if section == "fills" else echo_diagnosis)(row_content(values, section, int(number)))
        target = f"{section}-{number}-{forms.LISTS[section].fields[0].name}"
    else:
        said, target = echoes(values).get(request.form.get("row", ""), Echo()), ""
    return render_template("intake/_echo.html", echo=said, target=target)


def save_draft():
    """Fragment: the draft was saved, and under which id it goes on."""
    draft_id = _keep_draft(forms.keep_known(request.form))
    return render_template("intake/_saved.html", draft_id=draft_id or request.form.get("draft") or "")


def remove_draft(draft_id: str):
    drafts.remove(actor(), services().database, draft_id)
    return redirect(url_for("pages.new"), 303)


# --- probable duplicates ----------------------------------------------------------------------------------------


def twins(draft_id: str):
    """The referral of a draft beside the stored one that it probably is."""
    referral = _of_draft(draft_id)
    found = duplicates.find(actor(), services().database, referral) if referral else []
    if referral is None or not found:
        return redirect(url_for("pages.new", draft=draft_id), 303)
    twin = duplicates.side_by_side(actor(), services().database, found[0].id, referral)
    others = [other for other in found if other.id != twin.id]
    return render_template(
        "intake/compare.html",
        twin=twin,
        new=referral,
        others=others,
        action=url_for("pages.decide_twin", draft_id=draft_id),
        back=url_for("pages.new", draft=draft_id),
        problems=[],
        leave=False,
    )


def decide_twin(draft_id: str):
    referral = _of_draft(draft_id)
    choice = request.form.get("choice", "")
    if referral is None:
        return redirect(url_for("pages.new", draft=draft_id), 303)
    if choice == "apart":
        kept = intake.take_in(actor(), services().database, _arrival(referral), services().rulebook, draft_id)
    elif choice in SENT_AS:
        kept = intake.merge(
            actor(),
            services().database,
            request.form.get("twin", ""),
            request.form.get("edition", 0, type=int),
            _arrival(referral),
            SENT_AS[choice],
            services().rulebook,
            draft_id,
        )
    else:
        return redirect(url_for("pages.twins", draft_id=draft_id), 303)
    return redirect(url_for("pages.result", referral_id=kept), 303)


def _of_draft(draft_id: str) -> Referral | None:
    values = drafts.read(actor(), services().database, draft_id).values
    referral, problems = judge(forms.draft_of(values))
    return None if problems else referral


# --- search -----------------------------------------------------------------------------------------------------


def lookup(kind: str):
    """The search page, for those without scripts; and for others the fragment of suggestions under a field."""
    typed = request.form.get(request.form.get("field", ""), "") or request.form.get("typed", "")
    found: Any = search_drugs(typed) if kind == "drugs" else search_codes(typed)
    if request.headers.get("HX-Request"):
        return render_template("intake/_options.html", found=found, kind=kind, field=request.form.get("field", ""))
    return render_template("intake/lookup.html", found=found, kind=kind, typed=typed)


# --- demo set ---------------------------------------------------------------------------------------------------


def load_demo():
    demo.load(actor(), services().database, services().rulebook)
    return redirect(url_for("pages.queue"), 303)


ROUTES = (
    Route("/referrals/new", "new", new, "referral:create"),
    Route("/referrals/new", "add", add, "referral:create", ("POST",)),
    Route("/referrals/new/echo", "echo", echo, "referral:create", ("POST",)),
    Route("/referrals/new/like/<draft_id>", "twins", twins, "referral:create"),
    Route("/referrals/new/like/<draft_id>", "decide_twin", decide_twin, "referral:create", ("POST",)),
    Route("/drafts", "save_draft", save_draft, "referral:create", ("POST",)),
    Route("/drafts/<draft_id>/remove", "remove_draft", remove_draft, "referral:create", ("POST",)),
    Route("/lookup/<any(drugs, codes):kind>", "lookup", lookup, "referral:create", ("GET", "POST")),
    Route("/demo/load", "load_demo", load_demo, "demo:load", ("POST",)),
)
