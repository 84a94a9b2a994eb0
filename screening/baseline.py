"""Before and after the injury: new, pre-existing, remote, late, aggravated, or not known.

`kind` is "course" (a drug group, judged by its fills and the pharmacy records) or
"diagnosis" (a diagnosis group, judged by its dated rows and the diagnosis records).  Each
function answers with a `Row` without bindings: evidence, a note, and what is missing.

The tests are those of the domain catalogue, 2.3; their thresholds are parameters.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rules.model import Answer, Ref, Row
from screening.courses import day_dose
from screening.model import Course, Dose, Facts, Fill, Reach
from screening.parameters import duration, percent
from screening.wording import daily

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class _Seen:
    """One time a group was seen; `sure` is False when the fill only may be of the group, `day` None when undated."""

    day: date | None
    sure: bool
    ref: Ref


def state(case: Facts, kind: str, group: str) -> tuple[str, str]:
    """The one word for a group that was seen, and the note that goes with it.

    aggravated, pre-existing, remote history, late onset, new, unknown baseline or not known.
    """
    recent = pre_existing(case, kind, group)
    if recent.answer is YES:
        risen = aggravated(case, group) if kind == "course" else Row(NO)
        return ("aggravated", risen.note) if risen.answer is YES else ("pre-existing", recent.note)
    if (remote := remote_history(case, kind, group)).answer is YES:
        return "remote history", remote.note
    if (late := late_onset(case, kind, group)).answer is YES:
        return "late onset", late.note
    if (first := new(case, kind, group)).answer is YES:
        return "new", first.note
    if (unseen := unknown_baseline(case, kind, group)).answer is YES:
        return "unknown baseline", f"needs {unseen.note}"
    return "not known", first.missing or first.note


def pre_existing(case: Facts, kind: str, group: str) -> Row:
    """Seen in the look-back before the injury."""
    start, last = _look_back(case)
    seen = [s for s in _seen(case, kind, group) if s.day is None or start <= s.day <= last]
    if any(s.day and s.sure for s in seen):
        return _row(YES, [s for s in seen if s.day and s.sure], f"seen in the look-back from {start}")
    if seen:
        return _row(UNKNOWN, seen, missing=f"the date or dose of what was recorded of {group}")
    if not _reach(case, kind).covers(start, last):
        return _row(UNKNOWN, missing=_records(kind, start, last))
    return _row(NO, note=f"nothing from {start} to {last}")


def remote_history(case: Facts, kind: str, group: str) -> Row:
    """Last seen before the look-back began."""
    recent = pre_existing(case, kind, group)
    start, _ = _look_back(case)
    earlier = [s for s in _seen(case, kind, group) if s.day and s.day < start]
    sure = [s for s in earlier if s.sure]
    if recent.answer is YES:
        return _row(NO, note="seen in the look-back itself")
    if sure:
        return _row(UNKNOWN if recent.answer is UNKNOWN else YES, sure, missing=recent.missing)
    if earlier or recent.answer is UNKNOWN:
        return _row(UNKNOWN, earlier, missing=recent.missing or f"the dose of what was recorded of {group}")
    return _row(NO, note=f"nothing before {start} in the records at hand")


def unknown_baseline(case: Facts, kind: str, group: str) -> Row:
    """The records do not cover the look-back and show nothing before the injury."""
    start, last = _look_back(case)
    before = [s for s in _seen(case, kind, group) if s.day and s.day <= last]
    if before or _reach(case, kind).covers(start, last):
        return _row(NO, before)
    return _row(YES, note=_records(kind, start, last))


def new(case: Facts, kind: str, group: str) -> Row:
    """First seen on or after the day of the injury, in records that cover the look-back without it."""
    start, last = _look_back(case)
    seen = _seen(case, kind, group)
    before = [s for s in seen if s.day and s.day <= last]
    after = [s for s in seen if s.day and s.day > last]
    if any(s.sure for s in before):
        return _row(NO, [s for s in before if s.sure], "seen before the injury")
    reach = _reach(case, kind)
    if not after and not before and all(s.day for s in seen):
        if reach.known and reach.end is not None and reach.end >= case.injury_date:
            return _row(NO, note="not seen after the injury")
        return _row(UNKNOWN, missing=_records(kind, case.injury_date, case.as_of))
    if before or not all(s.day for s in seen) or not any(s.sure for s in after):
        return _row(UNKNOWN, seen, missing=f"the date or dose of what was recorded of {group}")
    if not reach.covers(start, last):
        return _row(UNKNOWN, after, missing=_records(kind, start, last))
    return _row(YES, after[:1], f"first seen {after[0].day}")


def late_onset(case: Facts, kind: str, group: str) -> Row:
    """New, and first seen later than the parameter "the late-onset period" after the injury."""
    found = new(case, kind, group)
    limit = duration(case.words, "the late-onset period").after(case.injury_date)
    after = [s for s in _seen(case, kind, group) if s.day and s.day >= case.injury_date]
    if found.answer is not NO and any(s.sure and s.day and s.day <= limit for s in after):
        return _row(NO, after[:1], f"seen by {limit}")
    return found


def aggravated(case: Facts, group: str, higher: Sequence[str] = ()) -> Row:
    """A drug group filled before the injury that rose after it, within the parameter "the aggravation window".

    Risen means: the daily dose by the parameter "the aggravation share" or more over the
    last before, a first fill of one of the `higher` groups, or a specialty that had not
    prescribed the group before.
    """
    recent = pre_existing(case, "course", group)
    if recent.answer is not YES:
        return recent
    limit = duration(case.words, "the aggravation window").after(case.injury_date)
    fills = sorted({(f.date, f.id): f for c in _courses(case, group) for f in c.fills}.items())
    before = [f for (day, _), f in fills if day < case.injury_date]
    after = [f for (day, _), f in fills if case.injury_date <= day <= limit]
    for name in higher:
        step = new(case, "course", name)
        first = min((c.start for c in _courses(case, name)), default=None)
        if step.answer is YES and first is not None and first <= limit:
            return Row(YES, evidence=step.evidence, note=f"{name} was added on {first}")
    known = {f.source.prescriber.specialty for f in before}
    specialist = next(
        (f for f in after if f.source.prescriber.specialty and f.source.prescriber.specialty not in known), None
    )
    if specialist is not None and None not in known:
        note = f"first prescribed by {specialist.source.prescriber.specialty} on {specialist.date}"
        return Row(YES, evidence=(Ref("fill", specialist.id),), note=note)
    return _risen(case, group, before, after, limit)


def _risen(case: Facts, group: str, before: list[Fill], after: list[Fill], limit: date) -> Row:
    """Doses are compared within one ingredient and route: milligrams of two drugs are not alike."""
    unknown = False
    for key in sorted({_substance(f) for f in before} & {_substance(f) for f in after}, key=str):
        earlier, later = ([f for f in fills if _substance(f) == key] for fills in (before, after))
        was = day_dose([f for f in earlier if f.date == earlier[-1].date])
        for day in sorted({f.date for f in later}):
            fills = [f for f in later if f.date == day]
            now = day_dose(fills)
            if was.mg is None or now.mg is None:
                unknown = True
            elif now.mg >= was.mg * (1 + percent(case.words, "the aggravation share")):
                refs = tuple(Ref("fill", f.id) for f in (earlier[-1], *fills))
                return Row(YES, evidence=refs, note=f"{key[0]} from {_change(was, now)} on {day}")
    if unknown:
        return Row(UNKNOWN, missing=f"the daily doses of {group} around the injury")
    if not case.pharmacy.covers(case.injury_date, limit):
        return Row(UNKNOWN, missing=_records("course", case.injury_date, limit))
    return Row(NO, note="no higher dose, step or new specialty in time")


def _change(was: Dose, now: Dose) -> str:
    """'600 to 900 mg a day'; of patches '25 to 50 mcg an hour'."""
    first, last = was.shown(), now.shown()
    if first and last and was.hourly and now.hourly:
        return f"{first['value']} to {daily(last)}"
    return f"{was.mg:f} to {now.mg:f} mg a day"


def _substance(fill: Fill) -> tuple[str, str | None]:
    return fill.ingredient, fill.route


def intervening_event(case: Facts, kind: str, group: str) -> Row:
    """Another accident or an operation between the injury and the first time the group was seen after it.

    Unknown when the referral lists neither events nor procedures: it does not say that there were none.
    """
    after = [s for s in _seen(case, kind, group) if s.day and s.day >= case.injury_date]
    if not after:
        return _row(NO, note="not seen after the injury")
    events = [(e.date, e.kind) for e in case.referral.events] + [(p.date, p.name) for p in case.referral.procedures]
    first = after[0].day or date.max
    for day, what in events:
        if day and case.injury_date < day <= first:
            return _row(YES, after[:1], f"{what or 'event'} on {day}, before {first}")
    if not events or any(day is None for day, _ in events):
        return _row(UNKNOWN, missing="whether there was another accident or an operation since the injury, and when")
    return _row(NO, note="no event listed between")


def _look_back(case: Facts) -> tuple[date, date]:
    """First and last day of the look-back."""
    return duration(case.words, "look-back").before(case.injury_date), case.injury_date - ONE_DAY


def _reach(case: Facts, kind: str) -> Reach:
    return case.pharmacy if kind == "course" else case.diagnosis_records


def _records(kind: str, first: date, last: date) -> str:
    return f"{'pharmacy' if kind == 'course' else 'diagnosis'} records from {first} to {last}"


def _courses(case: Facts, group: str) -> Iterable[Course]:
    return (case.courses[i] for i in case.candidates("course", group))


def _seen(case: Facts, kind: str, group: str) -> list[_Seen]:
    """Every time the group was seen, by date, undated last."""
    if kind == "course":
        found = [
            _Seen(fill.date, course.groups[group] is YES, Ref("fill", fill.id))
            for course in _courses(case, group)
            for fill in course.fills
        ]
    else:
        own = [case.diagnoses[i] for i in case.candidates("diagnosis", group)]
        found = [
            _Seen(day, group in d.groups, Ref("diagnosis", d.id))
            for d in own
            for day in (*d.dates, *([None] * d.undated))
        ]
    return sorted(found, key=lambda s: (s.day or date.max, str(s.ref.id)))


def _row(answer: Answer, seen: Sequence[_Seen] = (), note: str = "", missing: str = "") -> Row:
    return Row(answer, evidence=_refs(seen), note=note, missing=missing)


def _refs(seen: Iterable[_Seen]) -> tuple[Ref, ...]:
    return tuple(dict.fromkeys(s.ref for s in seen))
