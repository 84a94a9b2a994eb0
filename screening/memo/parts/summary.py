"""The half page at the top: the case in a paragraph, then what it comes to.  Every other part says more of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from rules.counting import counted
from screening.clocks import TIME_TO_FILE
from screening.memo.blocks import KeyValues, Paragraph, Section, dollars
from screening.memo.dispensed import add_up
from screening.memo.parts.future import requests, together
from screening.memo.parts.open_points import asked
from screening.memo.parts.view import Item, View
from screening.memo.parts.weaknesses import without_rejected
from screening.memo.parts.words import age_at, amount, listed
from screening.projection.rates_shown import valued
from screening.readings import say
from screening.supply import supply
from screening.wording import capital, queues, short_day

MOST = 3  # named of a kind; the others are counted


def section(view: View) -> Section:
    pairs = tuple((name, text) for name, text in _pairs(view) if text)
    return Section("Summary", (Paragraph(" ".join(_told(view))), *([KeyValues(pairs)] if pairs else [])))


# --- the case -----------------------------------------------------------------------------------------------------


def _told(view: View) -> Iterator[str]:
    patient, injury = view.referral.patient, view.referral.injury
    who = patient.name or f"The patient of {view.referral.referral_id}"
    aged = f", {age_at(patient.date_of_birth, injury.date)} years old then," if patient.date_of_birth else ""
    where = f" in {injury.state}" if injury.state else ""
    how = f" ({injury.kind})" if injury.kind else ""
    yield f"{who}{aged} was injured on {say(injury.date)}{where}{how}."
    coded = sorted((d for d in view.result["diagnoses"] if d["first"]), key=lambda d: d["first"])
    since = [d for d in coded if date.fromisoformat(d["first"]) >= injury.date]
    if since:
        yield f"First coded since: {_first(map(_diagnosis, since), len(since))}."
    courses = [c for c in view.result["courses"] if date.fromisoformat(c["last_fill"]) >= injury.date]
    if courses:
        ordered = sorted(courses, key=lambda course: (course["ongoing"] is not True, -course["fills"]))
        yield f"Dispensed since: {_first((_course(view, course) for course in ordered), len(ordered))}."
    elif not view.lines:
        yield view.apart("the pharmacy records hold no fill.")


def _diagnosis(found: Item) -> str:
    meaning = f" {found['description']}" if found["description"] else ""
    return f"{found['code']}{meaning} ({short_day(date.fromisoformat(found['first']))})"


def _course(view: View, course: Item) -> str:
    """Outside the fills alone: that a supply is late or has ended is for the timeline to say, not for the headline."""
    first, last = (short_day(date.fromisoformat(course[name])) for name in ("start", "last_fill"))
    when = f"{first} to {last}" if last != first else first
    state = f"; {supply(course, view.result['records']['pharmacy']['to']).state}" if view.privileged else ""
    return f"{course['drug']} ({counted(course['fills'], 'fill')}, {when}{state})"


def _first(texts: Iterable[str], count: int, most: int = MOST) -> str:
    """The first few, and how many more there are."""
    shown = [text for text, _ in zip(texts, range(most), strict=False)]
    more = [f"{count - most} more"] if count > most else []
    return "; ".join([*shown[:-1], " and ".join([*shown[-1:], *more])] if shown else more)


# --- what it comes to ---------------------------------------------------------------------------------------------


def _pairs(view: View) -> Iterator[tuple[str, str]]:
    if view.privileged:
        yield from _judged(view)
    else:
        signals = list(view.findings("signal"))
        yield "The records show", _first((one["title"] for one in signals), len(signals))
    billed, paid = (amount(add_up(getattr(line.source, name) for line in view.since)) for name in ("billed", "paid"))
    yield "Medication since the injury", f"billed {billed}; paid {paid}" if view.since else ""
    yield "Future expense", _future(view)
    asks = asked(view)
    name = "Open questions" if view.privileged else "Records still to be obtained"
    yield name, f"{len(asks)} in all. {_first((ask.rstrip('.') for ask in asks), len(asks), 2)}" if asks else ""


def _judged(view: View) -> Iterator[tuple[str, str]]:
    """Band, score, both sides and clocks: the attorney's alone."""
    triage, score = view.result["triage"], view.result["score"]
    yield "Band", f"{capital(triage['band'])}, {queues(triage)}: {'; '.join(triage['reasons'][:2])}"
    yield (
        "Score",
        f"{score['value']} of 100: strength {score['strength']} less exposure {score['exposure']}. It ranks what the "
        f"records support for and against; it is neither a chance of success nor what the case is worth."
        f"{without_rejected(view)}",
    )
    yield "For the plaintiff", _findings(view, "signal")
    yield "For the defence", _findings(view, "counter-signal")
    alerts = list(view.findings("safety alert"))
    yield "Safety alerts", _first((alert["title"] for alert in alerts), len(alerts))
    yield "Last day to file", view.last_day_to_file
    others = [clock for clock in view.clocks if clock.kind != TIME_TO_FILE and clock.due and clock.due >= view.as_of]
    yield "Next clock", f"{others[0].told} {capital(others[0].left)}." if others else ""


def _findings(view: View, kind: str) -> str:
    """The weightiest, without what a reviewer rejected."""
    found = [one for one in view.findings(kind) if view.verdict(one) != "rejected"]
    ordered: Sequence[Item] = sorted(found, key=lambda one: -abs(one["weight"] or 0))
    return _first(map(_finding, ordered), len(ordered))


def _finding(one: Item) -> str:
    unconfirmed = ", not yet confirmed by an expert" if one["status"] == "unconfirmed" else ""
    return f"{one['title']} (weight {one['weight']}{unconfirmed})" if one["weight"] else one["title"]


def _future(view: View) -> str:
    found = [expense for expense in view.expenses() if not view.rejected(expense)]
    projected, sums = together(found)
    told = []
    if projected:
        certain, weighted = map(dollars, sums)
        drugs = listed(expense["drug"] for expense in projected)
        told.append(
            f"{drugs}, {valued(requests(projected))}: {certain} to life expectancy, {weighted} weighted with survival"
        )
    others = [expense["drug"] for expense in found if expense not in projected]
    if not told:
        return f"{listed(others)}, told below and in no sum: possible, or not projected." if others else ""
    told += [f"not in that sum: {listed(others)}"] if others else []
    return f"{'; '.join(told)}. A screening estimate, not an expert opinion."
