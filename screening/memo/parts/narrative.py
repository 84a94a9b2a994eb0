"""What was prescribed, told in sentences from this patient's rows: each names a date, a dose or an amount of theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from rules.counting import counted
from screening.doses import daily_doses
from screening.drugs import recognise
from screening.memo.blocks import Paragraph, Section
from screening.memo.parts.view import Item, View
from screening.memo.parts.words import dose, fill_rows, iso, listed, share, times
from screening.readings import STEADY, say
from screening.referral import FillRow, Prescriber, Statement
from screening.supply import supply
from screening.wording import capital, clinician

MOST_CHANGES = 4  # of a dose, told one by one


def section(view: View) -> Section:
    return Section("Prescribing narrative", tuple(Paragraph(text) for text in _paragraphs(view)))


def _paragraphs(view: View) -> Iterator[str]:
    yield " ".join(_injury(view))
    for course in view.result["courses"]:
        yield " ".join(_course(view, course))
    if view.referral.statements:
        yield " ".join(map(_statement, view.referral.statements))


# --- the injury ---------------------------------------------------------------------------------------------------


def _injury(view: View) -> Iterator[str]:
    injury = view.referral.injury
    who = view.referral.patient.name or f"The patient of {view.referral.referral_id}"
    where = f" in {injury.state}" if injury.state else ""
    how = f" ({injury.kind})" if injury.kind else ""
    yield f"{who} was injured on {say(injury.date)}{where}{how}."
    coded = [d for d in view.result["diagnoses"] if d["first"]]
    if coded:
        first, *others = sorted(coded, key=lambda d: d["first"])
        told = [f"{_diagnosis(first)} was first coded {_when(iso(first['first']), injury.date)}"]
        told += [f"{_diagnosis(d)} {_when(iso(d['first']), injury.date)}" for d in others]
        yield f"{'; '.join(told)}."
    if not view.result["courses"]:
        until = iso(view.result["records"]["pharmacy"]["to"])
        reach = f", up to {say(until)}," if until else ""
        whose = view.referral.referral_id
        yield view.apart(f"the pharmacy records of {whose}{reach} hold no fill that makes a course of treatment.")


def _diagnosis(found: Item) -> str:
    return f"{found['code']} ({found['description']})" if found["description"] else found["code"]


def _when(day: date | None, injured: date) -> str:
    """'on 20 February 2025, 41 days after the injury'."""
    assert day is not None
    days = (day - injured).days
    if days == 0:
        return f"on {say(day)}, the day of the injury"
    return f"on {say(day)}, {counted(abs(days), 'day')} {'after' if days > 0 else 'before'} the injury"


# --- a course -----------------------------------------------------------------------------------------------------


def _course(view: View, course: Item) -> Iterator[str]:
    fills = sorted(
        (row for row in view.referral.fills if row.row in course["rows"] and row.date and row.kind != "order"),
        key=lambda row: (row.date, row.row),
    )
    yield _start(view, course, fills)
    yield from _supply(course)
    yield from _doses(course, fills)
    yield from _prescribers(fills)
    yield _now(view, course)


def _start(view: View, course: Item, fills: list[FillRow]) -> str:
    changed = bool(list(_doses(course, fills)))
    amount = f", {dose(course['daily_dose'])}," if course["daily_dose"] and not changed else ""
    by = _prescriber(fills[0].prescriber) if fills else ""
    prescribed = f", prescribed by {by}" if by else ""
    when = _when(iso(course["start"]), view.referral.injury.date)
    return f"{capital(course['drug'])}{amount} was first dispensed {when}{prescribed}."


def _supply(course: Item) -> Iterator[str]:
    start, last, reaches = (iso(course[key]) for key in ("start", "last_fill", "last_covered"))
    rows = fill_rows(course["rows"])
    if course["fills"] == 1:
        lasted = (
            f"for {counted(course['days_covered'], 'day')}, to {say(reaches)}" if reaches else "for an unknown time"
        )
        yield f"The fill of {say(start)} is the only one, {lasted} ({rows})."
        return
    lasted = f"its supply reaches {say(reaches)}" if reaches else f"how long the fill of {say(last)} lasted is unknown"
    if reaches and course["pdc"] is not None:
        lasted += f" and covers {share(course['pdc'])} of the days from {say(start)} on"
    yield f"It was dispensed {times(course['fills'])} up to {say(last)}; {lasted} ({rows})."
    if course["gaps"]:
        gaps = listed(f"from {say(iso(gap['from']))} for {counted(gap['days'], 'day')}" for gap in course["gaps"])
        yield f"None was in hand {gaps}."


def _doses(course: Item, fills: list[FillRow]) -> Iterator[str]:
    """How the daily dose changed, where every fill tells its dose and the last agrees with the screening's."""
    told = _daily(course, fills)
    if len(told) < 2 or told[-1][1] != course["daily_dose"]:
        return
    changes = [told[0]]
    changes += [(day, now) for (_, was), (day, now) in pairwise(told) if not _same(was, now)]
    if len(changes) < 2:
        return
    first, *others = changes
    if len(others) > MOST_CHANGES:
        day, most = max(changes, key=lambda change: Decimal(change[1]["value"]))
        last = f"{dose(others[-1][1])} since {say(others[-1][0])}"
        yield f"The dose was {dose(first[1])} at first, {dose(most)} at most (on {say(day)}) and {last}."
    else:
        steps = listed(f"{dose(now)} on {say(day)}" for day, now in others)
        yield f"The dose went from {dose(first[1])} to {steps}."


def _daily(course: Item, fills: Iterable[FillRow]) -> list[tuple[date, Item]]:
    """The dose of each day of fills; empty where one of them does not tell it or two fills share a day."""
    told: list[tuple[date, Item]] = []
    for row in fills:
        drug = recognise(row).drug
        known = daily_doses(row, drug).doses.get(course["ingredient"]) if drug else None
        shown = known.shown() if known else None
        if shown is None or row.date is None or (told and told[-1][0] == row.date):
            return []
        told.append((row.date, shown))
    return told


def _same(was: Item, now: Item) -> bool:
    before, after = Decimal(was["value"]), Decimal(now["value"])
    return was["unit"] == now["unit"] and abs(after - before) <= STEADY * before


def _prescribers(fills: list[FillRow]) -> Iterator[str]:
    """Who took over, and when."""
    known = [(row.date, _prescriber(row.prescriber)) for row in fills if _prescriber(row.prescriber)]
    for (_, before), (day, now) in pairwise(known):
        if before != now:
            yield f"The fill of {say(day)} was prescribed by {now}."


def _prescriber(found: Prescriber) -> str:
    """'Dr Reed (pain medicine)'; empty where nobody is named."""
    return clinician(found.name, found.specialty) if found.name else ""


def _now(view: View, course: Item) -> str:
    """Whether the course goes on, and where its supply reaches against where the records do."""
    records_end = view.result["records"]["pharmacy"]["to"]
    end, found = iso(records_end), supply(course, records_end)
    state = f"{capital(course['drug'])}: {found.state}" + (f" ({found.why})" if found.why else "")
    if end is None or found.reaches is None:
        return f"{state}; its last fill is of {say(iso(course['last_fill']))}."
    short = (end - found.reaches).days
    if short <= 0:
        return f"{state}; supplied to {say(found.reaches)}, and the pharmacy records reach {say(end)}."
    before = f"{counted(short, 'day')} before the pharmacy records end"
    return f"{state}; supplied to {say(found.reaches)}, {before}."


# --- what prescribers said ----------------------------------------------------------------------------------------


def _statement(said: Statement) -> str:
    by = said.by or "A prescriber"
    about = f" about {said.about}" if said.about else ""
    words = f'"{said.says}"' if said.says else "nothing that is recorded"
    probability = f", as {said.probability}" if said.probability else ""
    return f"{capital(by)} stated on {say(said.date)}{about}: {words}{probability}."
