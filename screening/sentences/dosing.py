"""Sentences about how much of a drug, and how steadily: daily dose, its rise and fall, days covered, gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from rules.counting import counted
from rules.model import Ref, Role, Row
from screening.lists import ROWS
from screening.model import Course, Facts, Fill
from screening.sentences.answers import (
    ONE_DAY,
    PHARMACY,
    UNKNOWN,
    Said,
    course_row,
    day_dose,
    days_missing,
    each_course,
    fill_missing,
    no,
    of_group,
    unknown,
    unseen,
    yes,
)
from screening.sentences.drugs import SETTLEMENT
from screening.sentences.registry import sentence
from screening.sentences.timing import Timing
from screening.vocabulary import DrugGroup, Duration

FAMILY = "dose and use"
FULL = Decimal(100)
MONTH = 30  # days, the month in which units are counted
SHARE_DIGITS = Decimal("0.000001")


def shown(mg: Decimal) -> str:
    return f"{mg.normalize():f} mg a day"


def _unknown_dose(course: Course) -> Fill | None:
    return next((fill for fill in course.fills if fill.dose.mg is None), None)


def _known_doses(course: Course) -> list[tuple[date, Decimal]]:
    said = [(day, day_dose(fills)) for day, fills in course.by_day]
    return [(day, mg) for day, mg in said if mg is not None]


@sentence(
    "the rule {needs} {drug} at {dose} a day or more", Role.CONDITION, FAMILY,
    "the rule needs gabapentin at 1200 mg a day or more",
)  # fmt: skip
def at_or_more(case: Facts, drug: DrugGroup, dose: Decimal) -> Iterable[Row]:
    """At least one fill reached that daily dose; strengths filled on one day add up. Unknown when no fill of known
    dose did and the dose of another cannot be computed."""

    def judge(course: Course) -> Said:
        known, open_fill = _known_doses(course), _unknown_dose(course)
        highest = max((mg for _, mg in known), default=None)
        if highest is not None and highest >= dose:
            return yes(f"up to {shown(highest)}")
        if highest is None or open_fill is not None:
            return unknown(fill_missing(open_fill or course.fills[0]))
        return no(f"at most {shown(highest)}")

    return each_course(case, drug, judge)


@sentence(
    "the rule {needs} {drug} at {dose} a day or less", Role.CONDITION, FAMILY,
    "the rule needs gabapentin at 900 mg a day or less",
)  # fmt: skip
def at_or_less(case: Facts, drug: DrugGroup, dose: Decimal) -> Iterable[Row]:
    """No fill went above that daily dose; strengths filled on one day add up. Unknown when no fill of known dose did
    and the dose of another cannot be computed."""

    def judge(course: Course) -> Said:
        known, open_fill = _known_doses(course), _unknown_dose(course)
        highest = max((mg for _, mg in known), default=None)
        if highest is not None and highest > dose:
            return no(f"up to {shown(highest)}")
        if highest is None or open_fill is not None:
            return unknown(fill_missing(open_fill or course.fills[0]))
        return yes(f"at most {shown(highest)}")

    return each_course(case, drug, judge)


@sentence(
    "the rule {needs} {drug} filled at more than {dose} a day {timing}", Role.CONDITION, FAMILY,
    "the rule needs gabapentin filled at more than 3600 mg a day after the injury", placeholders=(ROWS,),
)  # fmt: skip
def filled_above(case: Facts, drug: DrugGroup, dose: Decimal, timing: Timing) -> Iterator[Row]:
    """What was filled on a day of that time comes to more than that daily dose; strengths of one day add up. It speaks
    of those fills, not of the whole course. Unknown when none is known to and the dose of a fill of that time cannot
    be computed, or when none is found where the records do not reach."""
    window = timing.window(case)
    if window is None:
        yield Row(UNKNOWN, (None,), missing=SETTLEMENT)
        return
    for course in of_group(case, drug):
        days = {day: (fills, day_dose(fills)) for day, fills in course.by_day if window.holds(day)}
        above = {day: mg for day, (_, mg) in days.items() if mg is not None and mg > dose}
        vague = next(
            (fill for fills, mg in days.values() if mg is None for fill in fills if fill.dose.mg is None), None
        )
        if above:
            said = yes("; ".join(f"{shown(mg)} on {day}" for day, mg in above.items()))
        else:
            said = no() if vague is None else unknown(fill_missing(vague))
        fills = tuple(Ref("fill", fill.id) for day in above for fill in days[day][0])
        row = course_row(course, drug, said)
        yield replace(row, evidence=fills or row.evidence)
    if missing := unseen(case, case.pharmacy, window, PHARMACY):
        yield Row(UNKNOWN, (None,), missing=missing)


@sentence(
    "the rule {needs} {drug} whose dose is unknown", Role.CONDITION, FAMILY,
    "the rule needs naltrexone whose dose is unknown",
)  # fmt: skip
def dose_unknown(case: Facts, drug: DrugGroup) -> Iterable[Row]:
    """The daily dose of at least one fill cannot be computed, for want of a strength, a quantity or the days' supply.
    Unknown only without any pharmacy record."""

    def judge(course: Course) -> Said:
        open_fill = _unknown_dose(course)
        return yes(f"{fill_missing(open_fill)}: not all known") if open_fill else no()

    rows = each_course(case, drug, judge)
    # A fill that may be of the group because its dose is not known is exactly what is meant here.
    for row in rows:
        course = case.courses[row.bound[0]] if row.bound[0] is not None else None
        if course is not None and _unknown_dose(course):
            yield Row(judge(course)[0], row.bound, row.evidence, judge(course)[1])
        else:
            yield row


@sentence(
    "the rule {needs} {drug} with its dose raised by at least {percent}", Role.CONDITION, FAMILY,
    "the rule needs gabapentin with its dose raised by at least 50%",
)  # fmt: skip
def raised(case: Facts, drug: DrugGroup, share: Decimal) -> Iterable[Row]:
    """Within the course a later daily dose is higher than an earlier one by at least that share. Unknown when the
    known doses do not show it and the dose of a fill cannot be computed."""

    def judge(course: Course) -> Said:
        return _changed(course, lambda old, new: _rose(old, new, share))

    return each_course(case, drug, judge, asked=("raised", share))


@sentence(
    "the rule {needs} {drug} with its dose lowered by at least {percent}", Role.CONDITION, FAMILY,
    "the rule needs opioid with its dose lowered by at least 25%",
)  # fmt: skip
def lowered(case: Facts, drug: DrugGroup, share: Decimal) -> Iterable[Row]:
    """The latest daily dose of the course is lower than an earlier one by at least that share; one that fell and was
    raised again is not. Unknown when the latest dose cannot be computed, or when the known doses do not show it and an
    earlier one cannot."""

    def judge(course: Course) -> Said:
        *before, (day, fills) = course.by_day
        now, known = day_dose(fills), _known_doses(course)
        highest = max((mg for _, mg in known), default=None)
        if now is not None and highest is not None and now < highest and _rose(highest, 2 * highest - now, share):
            return yes(f"from {shown(highest)} to {shown(now)} on {day}")
        open_fill = _unknown_dose(course)
        return unknown(fill_missing(open_fill)) if open_fill and before else no()

    return each_course(case, drug, judge, asked=("lowered", share))


def _changed(course: Course, enough) -> Said:
    known = _known_doses(course)
    tried: set[Decimal] = set()
    for place, (_, old) in enumerate(known):
        if old in tried:
            continue
        tried.add(old)
        found = next(((day, new) for day, new in known[place + 1 :] if new != old and enough(old, new)), None)
        if found:
            return yes(f"from {shown(old)} to {shown(found[1])} on {found[0]}")
    open_fill = _unknown_dose(course)
    return unknown(fill_missing(open_fill)) if open_fill and len(course.by_day) > 1 else no()


def _rose(old: Decimal, new: Decimal, share: Decimal) -> bool:
    """Whether a daily dose rose by so many percent.  Doses have ten digits: two thirds of a tablet is not exact."""
    return ((new - old) * FULL / old).quantize(SHARE_DIGITS) >= share


@sentence(
    "the rule {needs} {drug} with its dose raised by at least {percent} after the injury", Role.CONDITION, FAMILY,
    "the rule needs gabapentin with its dose raised by at least 50% after the injury",
)  # fmt: skip
def raised_after(case: Facts, drug: DrugGroup, share: Decimal) -> Iterable[Row]:
    """A daily dose on or after the day of the injury is higher by at least that share than the last one before it, of
    the same ingredient: a sign of aggravation. Unknown when one of those doses cannot be computed. Without a fill
    before the injury there is nothing to compare, and the answer is no."""
    injury = case.injury_date

    def judge(course: Course) -> Said:
        of_ingredient = [c for c in of_group(case, drug) if c.ingredient == course.ingredient]
        before = sorted((d for c in of_ingredient for d in c.by_day if d[0] < injury), key=lambda pair: pair[0])
        after = [(day, fills) for day, fills in course.by_day if day >= injury]
        if not before or not after:
            return no("no fill before the injury to compare with" if after else "no fill after the injury")
        base = day_dose(before[-1][1])
        if base is None:
            return unknown(fill_missing(before[-1][1][0]))
        rises = [(day, mg) for day, mg in ((d, day_dose(f)) for d, f in after) if mg is not None and mg > base]
        found = next(((day, mg) for day, mg in rises if _rose(base, mg, share)), None)
        if found:
            return yes(f"from {shown(base)} before the injury to {shown(found[1])} on {found[0]}")
        open_fill = next((f for _, fills in after for f in fills if f.dose.mg is None), None)
        return unknown(fill_missing(open_fill)) if open_fill else no(f"{shown(base)} before the injury")

    return each_course(case, drug, judge)


@sentence(
    "the rule {needs} {drug} with at least {percent} of days covered", Role.CONDITION, FAMILY,
    "the rule needs low-dose naltrexone with at least 80% of days covered",
)  # fmt: skip
def covered(case: Facts, drug: DrugGroup, share: Decimal) -> Iterable[Row]:
    """Of the days from the first fill to the last day with supply, at least that share had supply. Unknown when the
    days' supply of a fill is not known."""

    def judge(course: Course) -> Said:
        open_fill = next((fill for fill in course.fills if fill.days is None), None)
        if course.pdc is None or open_fill is not None:
            return unknown(days_missing(open_fill or course.fills[-1]))
        percent = f"{course.pdc * FULL:.0f}% of days covered"
        return yes(percent) if course.pdc * FULL >= share else no(percent)

    return each_course(case, drug, judge, asked=("covered", share))


@sentence(
    "the rule {needs} {drug} with a gap of at least {duration}", Role.CONDITION, FAMILY,
    "the rule needs low-dose naltrexone with a gap of at least 30 days",
)  # fmt: skip
def with_gap(case: Facts, drug: DrugGroup, span: Duration) -> Iterable[Row]:
    """After the injury there were at least that many days in a row without supply between two fills, whether inside
    the course or between it and the one before or after it of the same drug. Days without supply after the last fill
    are no gap. Unknown when it depends on a fill whose days' supply is not known."""
    courses = of_group(case, drug)

    def judge(course: Course) -> Said:
        gaps = [(gap.start, gap.end) for gap in course.gaps]
        if course.gap_before:
            gaps.append((course.start - timedelta(days=course.gap_before), course.start))
        for after in courses:
            if after.gap_before and after.ingredient == course.ingredient and after.start > course.start:
                gap = (after.start - timedelta(days=after.gap_before), after.start)
                if course.last_covered == gap[0] - ONE_DAY:
                    gaps.append(gap)
        long = [(a, b) for a, b in ((max(a, case.injury_date), b) for a, b in gaps) if span.after(a) <= b]
        if long:
            return yes(f"{counted((long[0][1] - long[0][0]).days, 'day')} without supply from {long[0][0]}")
        same = [c for c in courses if c.ingredient == course.ingredient]
        open_fill = _may_hide_gap(case, course, same, span)
        return unknown(days_missing(open_fill)) if open_fill else no()

    return each_course(case, drug, judge)


def _may_hide_gap(case: Facts, course: Course, same: list[Course], span: Duration) -> Fill | None:
    """A fill of unknown days, in this course or before it, with the next one so late that a gap is possible."""
    fills = sorted((f for c in same for f in c.fills), key=lambda fill: fill.date)
    own = {fill.id for fill in course.fills}
    for fill, following in pairwise(fills):
        start = max(fill.date + ONE_DAY, case.injury_date)
        if fill.days is None and own & {fill.id, following.id} and span.after(start) <= following.date:
            return fill
    return None


@sentence(
    "the rule {needs} {drug} refilled at least {percent} early at least {int} time(s)", Role.CONDITION, FAMILY,
    "the rule needs opioid refilled at least 25% early at least 2 times",
)  # fmt: skip
def refilled_early(case: Facts, drug: DrugGroup, share: Decimal, least: int) -> Iterable[Row]:
    """Since the injury so many fills of the course came while at least that share of the supply before it was left. A
    fill with which the daily dose changed is not counted. Unknown when it depends on a fill whose days' supply is not
    known."""

    def judge(course: Course) -> Said:
        days = [pair for pair in course.by_day if pair[0] >= case.injury_date]
        early, open_fills = [], []
        for (day, before), (following, after) in pairwise(days):
            old, new = day_dose(before), day_dose(after)
            if old is not None and new is not None and old != new:
                continue
            supply = _supply(before)
            if supply is None:
                open_fills += [fill for fill in before if fill.days is None]
            elif (supply - (following - day).days) * FULL >= share * supply:
                early.append(following)
        if len(early) >= least:
            return yes(f"early on {', '.join(map(str, early))}")
        if open_fills and len(early) + len({fill.date for fill in open_fills}) >= least:
            return unknown(days_missing(open_fills[0]))
        return no(f"early on {', '.join(map(str, early))}" if early else "")

    return each_course(case, drug, judge)


def _supply(fills: Iterable[Fill]) -> int | None:
    """How long one day's packs last: those of one strength follow one another, different strengths go together."""
    packs: dict[str, int] = {}
    for fill in fills:
        if fill.days is None:
            return None
        strength = fill.drug.strengths.get(fill.ingredient)
        name = str(strength.mg) if strength else fill.drug.name
        packs[name] = packs.get(name, 0) + fill.days
    return max(packs.values())


@sentence(
    "the rule {needs} {drug} refilled at {int} units a month or more", Role.CONDITION, FAMILY,
    "the rule needs opioid refilled at 60 units a month or more",
)  # fmt: skip
def refilled_at(case: Facts, drug: DrugGroup, least: int) -> Iterable[Row]:
    """From the first fill to the last, what the earlier fills held comes to so many tablets (or sprays, or
    injections) in 30 days: how fast a drug for single attacks is used up. One day of fills is no pace. Unknown when
    the quantity of one of those fills is not known."""

    def judge(course: Course) -> Said:
        used = [fill for fill in course.fills if fill.date < course.last_fill]
        if not used:
            return no("filled on one day only")
        vague = next((fill for fill in used if fill.source.quantity is None), None)
        if vague is not None:
            return unknown(f"the quantity of the {vague.ingredient} filled on {vague.date}")
        units = sum((fill.source.quantity or Decimal(0) for fill in used), Decimal(0))
        pace = units * MONTH / (course.last_fill - course.start).days
        note = f"about {pace:.0f} units a month"
        return yes(note) if pace >= least else no(note)

    return each_course(case, drug, judge)
