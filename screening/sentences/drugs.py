"""Sentences about one course of a drug: that it is there, when it began, whether it goes on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rules.counting import counted
from rules.model import Role, Row
from screening.model import Course, Facts
from screening.sentences.answers import (
    NO,
    ONE_DAY,
    PHARMACY,
    UNKNOWN,
    YES,
    Said,
    beyond_reach,
    day_dose,
    days_missing,
    each_course,
    fill_missing,
    last_possible,
    later_supply,
    looked_back,
    no,
    of_group,
    permitted_gap,
    undated_end,
    unknown,
    unseen,
    yes,
)
from screening.sentences.registry import sentence
from screening.sentences.timing import Timing, Window
from screening.vocabulary import DrugGroup, Duration

FAMILY = "drug"
SETTLEMENT = "In which month is a demand or settlement expected?"


@sentence("the rule {needs} {drug}", Role.CONDITION, FAMILY, "the rule needs low-dose naltrexone")
def present(case: Facts, drug: DrugGroup) -> Iterable[Row]:
    """The drug was dispensed at some time in the records. Unknown without any pharmacy record, when the records end
    before the injury, or when a fill's dose, route or compounding decides and is not known."""
    return each_course(case, drug, lambda course: yes(), asked="present")


# --- beginning --------------------------------------------------------------------


@sentence(
    "the rule {needs} {drug} started {timing}", Role.CONDITION, FAMILY,
    "the rule needs low-dose naltrexone started after the injury",
)  # fmt: skip
def started(case: Facts, drug: DrugGroup, timing: Timing) -> Iterable[Row]:
    """The first fill of the course that the records show lies in that time; the day of the injury counts as after it.
    It does not ask what came before the records. Unknown where the records do not reach that time and show no such
    course."""
    window = timing.window(case)
    if window is None:
        return each_course(case, drug, lambda course: unknown(SETTLEMENT))
    return _started_in(case, drug, window)


def _started_in(case: Facts, drug: DrugGroup, window: Window) -> Iterable[Row]:
    asked = ("started", window.first, window.last)
    return each_course(case, drug, lambda course: _starts_in(course, window), window, asked)


def _starts_in(course: Course, window: Window) -> Said:
    return yes() if window.holds(course.start) else no(f"first filled {course.start}")


@sentence(
    "the rule {needs} {drug} new since the injury", Role.CONDITION, FAMILY,
    "the rule needs low-dose naltrexone new since the injury",
)  # fmt: skip
def new(case: Facts, drug: DrugGroup) -> Iterable[Row]:
    """The course began on or after the day of the injury, and the records, which cover the look-back before the
    injury, show no earlier fill of the group. Unknown when the records begin inside the look-back and show nothing
    earlier."""
    earlier = [c for c in of_group(case, drug) if c.start < case.injury_date]
    missing = unseen(case, case.pharmacy, looked_back(case), PHARMACY)

    def judge(course: Course) -> Said:
        if course.start < case.injury_date:
            return no(f"first filled {course.start}, before the injury")
        sure = next((c for c in earlier if c.groups[drug.name] is YES), None)
        if sure:
            return no(f"{sure.ingredient} was filled on {sure.start}, before the injury")
        if earlier:
            return unknown(fill_missing(earlier[0].fills[0]))
        return unknown(missing) if missing else yes()

    return each_course(case, drug, judge, Window(case.injury_date, None))


@sentence(
    "the rule {needs} {drug} whose ingredient is new since the injury", Role.CONDITION, FAMILY,
    "the rule needs gabapentin whose ingredient is new since the injury",
)  # fmt: skip
def new_ingredient(case: Facts, drug: DrugGroup) -> Iterable[Row]:
    """The course began on or after the day of the injury, and the records, which cover the look-back before the
    injury, show no earlier fill of the same ingredient, at whatever dose. For groups that hold many kinds of drug,
    where another kind before the injury does not make this one old. Unknown when the records begin inside the
    look-back and show nothing earlier."""
    earlier = {fill.ingredient for fill in case.fills if fill.date < case.injury_date}
    missing = unseen(case, case.pharmacy, looked_back(case), PHARMACY)

    def judge(course: Course) -> Said:
        if course.start < case.injury_date:
            return no(f"first filled {course.start}, before the injury")
        if course.ingredient in earlier:
            return no(f"{course.ingredient} was filled before the injury")
        return unknown(missing) if missing else yes()

    return each_course(case, drug, judge, Window(case.injury_date, None), asked="new ingredient")


@sentence(
    "the rule {needs} {drug} started within {duration} of the injury", Role.CONDITION, FAMILY,
    "the rule needs gabapentin started within 14 days of the injury",
)  # fmt: skip
def started_within(case: Facts, drug: DrugGroup, span: Duration) -> Iterable[Row]:
    """The first fill seen is on the day of the injury or at most so long after it. Unknown where the records do not
    cover that time and show no such course."""
    return _started_in(case, drug, Window(case.injury_date, span.after(case.injury_date)))


@sentence(
    "the rule {needs} {drug} started more than {duration} after the injury", Role.CONDITION, FAMILY,
    "the rule needs low-dose naltrexone started more than 90 days after the injury",
)  # fmt: skip
def started_late(case: Facts, drug: DrugGroup, span: Duration) -> Iterable[Row]:
    """The first fill seen comes later than that after the injury. Unknown when the records do not cover the time from
    the injury to that fill, because an earlier one may be missing."""
    window = Window(span.after(case.injury_date) + ONE_DAY, None)

    def judge(course: Course) -> Said:
        if not window.holds(course.start):
            return no(f"first filled {course.start}")
        if not case.pharmacy.covers(case.injury_date, course.start):
            return unknown(f"{PHARMACY} from {case.injury_date} to {course.start}")
        return yes()

    return each_course(case, drug, judge, window)


@sentence(
    "the rule {needs} {drug} filled {timing}", Role.CONDITION, FAMILY,
    "the rule needs gabapentin filled after the injury",
)  # fmt: skip
def filled_when(case: Facts, drug: DrugGroup, timing: Timing) -> Iterable[Row]:
    """At least one fill of the course lies in that time, whenever the course began. Unknown where the records do not
    reach that time and show no such fill."""
    window = timing.window(case)
    if window is None:
        return each_course(case, drug, lambda course: unknown(SETTLEMENT))

    def judge(course: Course) -> Said:
        return yes() if any(window.holds(fill.date) for fill in course.fills) else no("no fill in that time")

    return each_course(case, drug, judge, window, asked=("filled", window.first, window.last))


# --- going on ---------------------------------------------------------------------


@sentence(
    "the rule {needs} {drug} continuing {when}", Role.CONDITION, FAMILY,
    "the rule needs low-dose naltrexone continuing at settlement",
)  # fmt: skip
def continuing(case: Facts, drug: DrugGroup, when: str | date) -> Iterable[Row]:
    """The course goes on: now, on a day, or at settlement. Now is judged at the end of the records and is unknown
    once today is later than that by more than the permitted gap. At settlement also needs a settlement date that is
    not before the end of the records, and a dose that was not lowered last. Unknown without the date, the days'
    supply or the dose it depends on."""
    if isinstance(when, date):
        return each_course(case, drug, lambda course: _going_on(case, course, when), Window(when, when))
    judge = _ongoing if when == "now" else _at_settlement
    return each_course(case, drug, lambda course: judge(case, course), asked=("continuing", when))


def _ongoing(case: Facts, course: Course) -> Said:
    if case.has_died:
        return no("the patient has died")
    if course.ongoing is NO:
        return no(f"supplied until {course.last_known}")
    if course.ongoing is UNKNOWN:
        last = undated_end(course)
        return unknown(days_missing(last) if last else beyond_reach(case) or f"pharmacy records up to {case.as_of}")
    return yes()


def _at_settlement(case: Facts, course: Course) -> Said:
    answer, note, missing = _ongoing(case, course)
    if answer is NO:
        return answer, note, missing
    lowered = _lowered_last(course)
    if lowered is YES:
        return no("the dose was lowered last")
    settlement = case.referral.settlement_expected_on
    if settlement is not None and case.pharmacy.end is not None and settlement < case.pharmacy.end:
        return no(f"settlement on {settlement} lies before the end of the records")
    if settlement is None:
        return unknown(SETTLEMENT)
    if answer is YES and lowered is UNKNOWN:
        return unknown(fill_missing(next(f for f in reversed(course.fills) if f.dose.mg is None)))
    return answer, note, missing


def _lowered_last(course: Course):
    """Whether the last change of the daily dose was downward; unknown when the latest dose is."""
    said = [day_dose(fills) for _, fills in course.by_day]
    if said[-1] is None:
        return UNKNOWN
    earlier = next((mg for mg in reversed(said) if mg is not None and mg != said[-1]), None)
    return YES if earlier is not None and earlier > said[-1] else NO


def _going_on(case: Facts, course: Course, day: date) -> Said:
    if course.start > day:
        return no(f"first filled {course.start}")
    if day > case.lived_to and case.has_died:
        return no("the patient has died")
    last, known = undated_end(course), course.last_known
    if day <= permitted_gap(case).after(known):
        return yes()
    if last is not None and day <= permitted_gap(case).after(last_possible(case, course)):
        return unknown(days_missing(last))
    if case.pharmacy.end is not None and course.ongoing is not NO and day > case.pharmacy.end:
        return unknown(f"pharmacy records from {case.pharmacy.end} to {day}")
    return no(f"supplied until {known}")


def _stopped_in_life(case: Facts, drug: DrugGroup, course: Course) -> Said:
    """Whether a course of a patient who has died had ended before, by more than the permitted gap."""
    died = case.referral.patient.date_of_death
    if died is None:
        return unknown("the day on which the patient died")
    later = later_supply(case, drug, course)
    if later is not None:
        return later
    if died <= permitted_gap(case).after(last_possible(case, course)):
        if died <= permitted_gap(case).after(course.last_known):
            return no(f"supplied until {course.last_known}, and the patient died on {died}")
        return unknown(days_missing(course.fills[-1]))
    end = case.pharmacy.end
    if end is not None and end < died and permitted_gap(case).after(course.last_known) >= end:
        return unknown(f"pharmacy records from {end} to {died}")
    return yes(f"supplied until {course.last_known}")


@sentence("the rule {needs} {drug} stopped", Role.CONDITION, FAMILY, "the rule needs opioid stopped")
def stopped(case: Facts, drug: DrugGroup) -> Iterable[Row]:
    """The course ended inside the records, by more than the permitted gap, and nothing else of the group was supplied
    later. Death stops nothing: what ran then was not stopped. Unknown when the days' supply of the last fill is, or
    when the records end too early to tell."""

    def judge(course: Course) -> Said:
        if case.has_died:
            return _stopped_in_life(case, drug, course)
        later = later_supply(case, drug, course)
        answer, _, missing = _ongoing(case, course)
        if answer is YES:
            return no("still supplied at the end of the records")
        if later is not None:
            return later
        return unknown(missing) if answer is UNKNOWN else yes()

    return each_course(case, drug, judge)


@sentence(
    "the rule {needs} {drug} last supplied more than {duration} ago", Role.CONDITION, FAMILY,
    "the rule needs low-dose naltrexone last supplied more than 7 days ago",
)  # fmt: skip
def last_supplied(case: Facts, drug: DrugGroup, span: Duration) -> Iterable[Row]:
    """The last day with supply lies further back than that from today, and nothing of the group was supplied later.
    Of a patient who has died it is no: nothing is due. Unknown when the days' supply of the last fill is, or when the
    records end earlier than today by more than the permitted gap."""

    def judge(course: Course) -> Said:
        if case.has_died:
            return no("the patient has died")
        later = later_supply(case, drug, course)
        known = course.last_known
        if span.after(known) >= case.as_of:
            return no(f"supplied until {known}")
        if later is not None:
            return later
        last = undated_end(course)
        open_end = last is not None and span.after(last_possible(case, course)) >= case.as_of
        missing = days_missing(last) if last is not None and open_end else beyond_reach(case)
        return unknown(missing) if missing else yes(f"supplied until {known}")

    return each_course(case, drug, judge)


@sentence(
    "the rule {needs} {drug} lasting at least {duration}", Role.CONDITION, FAMILY,
    "the rule needs low-dose naltrexone lasting at least 6 months",
)  # fmt: skip
def lasting(case: Facts, drug: DrugGroup, span: Duration) -> Iterable[Row]:
    """From the first fill to the last day with supply the course spans at least that long. Unknown when it depends on
    the last fill's days' supply and that is not known."""

    def judge(course: Course) -> Said:
        known = course.last_known
        if span.after(course.start) <= known + ONE_DAY:
            return yes()
        last = undated_end(course)
        if last is not None and span.after(course.start) <= last_possible(case, course) + ONE_DAY:
            return unknown(days_missing(last))
        return no(f"lasted from {course.start} to {known}")

    return each_course(case, drug, judge, asked=("lasting", span))


@sentence(
    "the rule {needs} {drug} filled at least {int} time(s)", Role.CONDITION, FAMILY,
    "the rule needs low-dose naltrexone filled at least 2 times",
)  # fmt: skip
def filled(case: Facts, drug: DrugGroup, times: int) -> Iterable[Row]:
    """The course was filled on at least so many days; two strengths filled on one day count once. Unknown without any
    pharmacy record."""

    def judge(course: Course) -> Said:
        count = len(course.by_day)
        return yes() if count >= times else no(f"filled {counted(count, 'time')}")

    return each_course(case, drug, judge, asked=("filled at least", times))


# --- what the records show of the time before the injury -------------------------


@sentence(
    "the rule {needs} {drug} seen before the injury", Role.CONDITION, FAMILY,
    "the rule needs low-dose naltrexone seen before the injury",
)  # fmt: skip
def seen_before(case: Facts, drug: DrugGroup) -> Iterable[Row]:
    """A fill of the drug lies before the day of the injury, however long before. Unknown when none is seen and the
    records do not cover the look-back before the injury."""
    return _seen(case, drug, Window(None, case.injury_date - ONE_DAY))


@sentence(
    "the rule {needs} {drug} seen in the {duration} before the injury", Role.CONDITION, FAMILY,
    "the rule needs gabapentin seen in the 12 months before the injury",
)  # fmt: skip
def seen_shortly_before(case: Facts, drug: DrugGroup, span: Duration) -> Iterable[Row]:
    """The drug was filled in that time before the injury: it is pre-existing. Unknown when no fill is seen and the
    records do not cover that time."""
    return _seen(case, drug, Window(span.before(case.injury_date), case.injury_date - ONE_DAY))


def _seen(case: Facts, drug: DrugGroup, window: Window) -> Iterable[Row]:
    def judge(course: Course) -> Said:
        seen = [fill.date for fill in course.fills if window.holds(fill.date)]
        return yes(f"last filled before the injury on {max(seen)}") if seen else no(f"first filled {course.start}")

    return each_course(case, drug, judge, window, asked=("seen", window.first, window.last))


@sentence(
    "the rule {needs} {drug} last seen more than {duration} before the injury", Role.CONDITION, FAMILY,
    "the rule needs opioid last seen more than 12 months before the injury",
)  # fmt: skip
def remote(case: Facts, drug: DrugGroup, span: Duration) -> Iterable[Row]:
    """Remote history: the drug was filled before the injury, but not in that time before it. Unknown when the records
    do not cover that time."""
    edge = span.before(case.injury_date)
    recent = Window(edge, case.injury_date - ONE_DAY)
    missing = unseen(case, case.pharmacy, recent, PHARMACY)
    near = [c for c in of_group(case, drug) if any(recent.holds(fill.date) for fill in c.fills)]
    sure = next((c for c in near if c.groups[drug.name] is YES), None)

    def judge(course: Course) -> Said:
        if course.start >= edge:
            return no(f"first filled {course.start}")
        if sure is not None:
            return no(f"{sure.ingredient} was filled shortly before the injury")
        if near:
            return unknown(fill_missing(near[0].fills[0]))
        return unknown(missing) if missing else yes(f"last filled {course.last_fill}")

    return each_course(case, drug, judge, Window(None, edge - ONE_DAY))
