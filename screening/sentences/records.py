"""Sentences about what the referral holds: how far records reach, which fields are filled, events, statements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from rules.model import Ref, Role, Row
from screening.drugtext import read_product
from screening.injuries import later_injuries, later_injury
from screening.model import Course, Diagnosis, Facts
from screening.referral import Event, Statement
from screening.sentences import amounts
from screening.sentences.answers import (
    DIAGNOSES,
    NO,
    ONE_DAY,
    PHARMACY,
    UNKNOWN,
    YES,
    Said,
    each_course,
    no,
    of_group,
    unknown,
    yes,
)
from screening.sentences.fields import FIELDS
from screening.sentences.registry import sentence
from screening.vocabulary import DrugGroup, Duration

FAMILY = "records"
# How a statement says that a therapy goes on, and how it says how sure its author is.
GOES_ON = ("indefinite", "indefinitely", "lifelong", "for life", "long term", "long-term", "permanent", "continue",
           "continuing", "ongoing", "no end date")  # fmt: skip
STOPS = ("stop", "stopped", "will stop", "discontinue", "discontinued", "no longer needed", "not needed", "taper",
         "tapering", "should not continue", "will not continue", "ended")  # fmt: skip
NO_PRESCRIBER = frozenset(
    {"patient", "client", "plaintiff", "claimant", "attorney", "lawyer", "counsel", "paralegal", "adjuster", "insurer"}
    | {"family", "spouse", "wife", "husband", "mother", "father", "parent", "daughter", "son", "friend"}
)
LIKELY = ("probable", "probably", "more likely than not", "reasonable medical probability")
UNLIKELY = ("possible", "possibly", "improbable", "unlikely")


@sentence(
    "the rule {needs} pharmacy records from at least {duration} before the injury", Role.CONDITION, FAMILY,
    "the rule needs pharmacy records from at least 12 months before the injury",
)  # fmt: skip
def pharmacy_records(case: Facts, span: Duration) -> Iterator[Row]:
    """The pharmacy records begin at least that long before the injury and reach to it. Unknown when the referral
    holds no pharmacy row at all."""
    reach, start = case.pharmacy, span.before(case.injury_date)
    if not reach.known or reach.start is None or reach.end is None:
        yield Row(UNKNOWN, missing=f"{PHARMACY} from {start} on")
    elif reach.covers(start, case.injury_date - ONE_DAY):
        yield Row(YES, evidence=(Ref("record", "pharmacy"),))
    else:
        stated = " (first and last row)" if reach.implied else ""
        note = f"records reach from {reach.start} to {reach.end}{stated}"
        yield Row(NO, evidence=(Ref("record", "pharmacy"),), note=note)


@sentence(
    "the rule {needs} {field} to be recorded", Role.CONDITION, FAMILY, "the rule needs the date of birth to be recorded"
)
def recorded(case: Facts, field: str) -> Iterator[Row]:
    """The referral says it. What the referral holds is always known, so this is never unknown."""
    if FIELDS[field](case.referral):
        yield Row(YES, evidence=(Ref("record", field),))
    else:
        yield Row(NO, note=f"{field} is not recorded")


@sentence(
    "the rule {needs} every dispensed drug to be recognised", Role.CONDITION, FAMILY,
    "the rule excludes every dispensed drug to be recognised",
)  # fmt: skip
def recognised(case: Facts) -> Iterator[Row]:
    """The program knows the drug of every dispensing; a row it cannot read is in no drug group and may be any drug.
    Unknown when the referral holds no pharmacy row at all."""
    if not case.pharmacy.known:
        yield Row(UNKNOWN, missing=PHARMACY)
    elif case.unrecognised:
        yield Row(NO, note=f"not recognised: fills row {', '.join(map(str, case.unrecognised))}")
    else:
        yield Row(YES, evidence=(Ref("record", "pharmacy"),))


@sentence(
    "the rule {needs} {drug} with a diagnosis recorded in the {duration} before its first fill", Role.CONDITION, FAMILY,
    "the rule needs gabapentin with a diagnosis recorded in the 30 days before its first fill",
)  # fmt: skip
def visit_before(case: Facts, drug: DrugGroup, span: Duration) -> Iterable[Row]:
    """Any diagnosis at all, the sign of a visit, is recorded on the day of the course's first fill or so long before.
    Unknown when none is and the diagnosis records do not cover those days, or a row has no date."""
    coded = [row.date for row in case.referral.diagnoses]

    def judge(course: Course) -> Said:
        first = span.before(course.start)
        if any(day is not None and first <= day <= course.start for day in coded):
            return yes()
        if None in coded:
            return unknown("the dates of the diagnoses recorded without one")
        if not case.diagnosis_records.covers(first, course.start):
            return unknown(f"{DIAGNOSES} from {first} to {course.start}")
        return no(f"no diagnosis recorded from {first} to {course.start}")

    return each_course(case, drug, judge)


# --- events -----------------------------------------------------------------------


@sentence(
    "the rule {needs} an event between the injury and {drug}", Role.CONDITION, FAMILY,
    "the rule needs an event between the injury and low-dose naltrexone",
)  # fmt: skip
def intervening_event(case: Facts, drug: DrugGroup) -> Iterable[Row]:
    """Another accident or operation lies after the day of the injury and not after the first fill of the drug since
    then, or the code of a later injury does. A course of the same ingredient and group that came earlier counts as its
    first. Unknown when a code may be of a later injury, or the referral lists no event at all, because nobody may have
    asked, or lists one without a date."""
    coded = [(d.first, d, later_injury(case, d)) for d in later_injuries(case) if d.first]
    begun: dict[str, date] = {}  # of each ingredient, when it was first filled since the injury
    for own in of_group(case, drug):
        if own.groups[drug.name] is YES:
            days = [fill.date for fill in own.fills if fill.date >= case.injury_date]
            begun[own.ingredient] = min([*days, begun.get(own.ingredient, date.max)])

    def judge(course: Course) -> Said:
        events = case.referral.events
        if course.start <= case.injury_date:
            return no(f"first filled {course.start}")
        start = min(course.start, begun.get(course.ingredient, date.max))
        between = [e for e in events if e.date is not None and case.injury_date < e.date <= start]
        if between:
            return yes(f"{_called(between[0])} on {between[0].date}")
        later = [(answer, d) for day, d, answer in coded if day <= start]
        if sure := next((d for answer, d in later if answer is YES), None):
            return yes(f"{sure.quoted} first coded on {sure.first}")
        if later:
            return unknown(of_another_accident(later[0][1]))
        if not events:
            return unknown("whether there was another accident or an operation since the injury, and when")
        undated = next((e for e in events if e.date is None), None)
        return unknown(f"the date of the {_called(undated)}") if undated else no()

    return each_course(case, drug, judge)


def of_another_accident(diagnosis: Diagnosis) -> str:
    """What to ask about a code that may be of a later injury."""
    return f"whether {diagnosis.quoted}, first coded on {diagnosis.first}, belongs to another accident"


def _called(event: Event) -> str:
    return event.kind or event.description or "event"


# --- statements -------------------------------------------------------------------


@sentence(
    "the rule {needs} a prescriber's statement that {drug} will continue", Role.CONDITION, FAMILY,
    "the rule needs a prescriber's statement that low-dose naltrexone will continue",
)  # fmt: skip
def statement(case: Facts, drug: DrugGroup) -> Iterable[Row]:
    """A prescriber stated that the drug will go on, for a time or without end, and holds it probable (more likely
    than not). Of each author the latest statement counts, and none of a patient's, relative's, attorney's or
    insurer's. A statement that it is only possible is no, and so is none at all. Unknown when a statement leaves open
    how long, or how probable."""

    def judge(course: Course) -> Said:
        said = [_reading(s) for s in _statements(case, drug, course)]
        best = next((s for answer in (YES, UNKNOWN) for s in said if s[0] is answer), None)
        if best is not None:
            return best
        return said[0] if said else no("no statement of a prescriber about it")

    return each_course(case, drug, judge)


@sentence(
    "the rule {needs} a prescriber's statement that {drug} will stop", Role.CONDITION, FAMILY,
    "the rule excludes a prescriber's statement that low-dose naltrexone will stop",
)  # fmt: skip
def statement_of_stop(case: Facts, drug: DrugGroup) -> Iterable[Row]:
    """A prescriber stated that the drug ends or is no longer needed, and nothing later. Of each author the latest
    statement counts; none at all is no. Unknown without any pharmacy record."""

    def judge(course: Course) -> Said:
        stops = [s for s in _statements(case, drug, course) if (s.says or "").casefold().strip() in STOPS]
        return yes(f"stated on {stops[0].date}") if stops else no("no prescriber says that it stops")

    return each_course(case, drug, judge)


def stated_duration(case: Facts, drug: DrugGroup, course: Course) -> str:
    """How long a prescriber holds it probable that the course goes on, as stated; "" when none does."""
    said = going_on(case, drug, course)
    return said.says or "" if said else ""


def going_on(case: Facts, drug: DrugGroup, course: Course) -> Statement | None:
    """The statement of a prescriber who holds it probable that the course goes on."""
    return next((s for s in _statements(case, drug, course) if _reading(s)[0] is YES), None)


def stated_end(statement: Statement, day: date) -> date | None:
    """Until when, for a statement that gives a time, counted from its own date or else from `day`; else None."""
    text = (statement.says or "").casefold().strip().removeprefix("for ").removeprefix("another ")
    try:
        return amounts.duration(text).after(statement.date or day)
    except ValueError:
        return None


def _statements(case: Facts, drug: DrugGroup, course: Course) -> list[Statement]:
    """The latest statement of each prescriber about the course."""
    latest: dict[str, Statement] = {}
    for said in sorted(case.referral.statements, key=lambda s: (s.date is not None, s.date or case.as_of)):
        author = (said.by or "").casefold().strip()
        if _about(said, drug, course) and not NO_PRESCRIBER & set(re.findall(r"[a-z]+", author)):
            latest[author] = said
    return list(latest.values())


def _about(statement: Statement, drug: DrugGroup, course: Course) -> bool:
    """By the group's name, or by any way a pharmacy writes the drug ("LDN"), but for another route ("Vivitrol")."""
    about = (statement.about or "").casefold().strip()
    if not about or drug.name.casefold() == about:
        return bool(about)
    product = read_product(about)
    other_route = None not in (product.route, course.route) and product.route != course.route
    return course.ingredient in product.ingredients and not other_route


def _reading(statement: Statement) -> Said:
    """What one statement says of continuing."""
    says, probability = (statement.says or "").casefold().strip(), (statement.probability or "").casefold().strip()
    who = f"the statement of {statement.by or 'the prescriber'} about {statement.about}"
    if probability in UNLIKELY:
        return no(f"{who} calls it {probability}")
    if says in STOPS:
        return no(f"{who}: {says}")
    if not (says in GOES_ON or _is_duration(says)):
        return unknown(f"how long the therapy is to go on: {who} does not say it clearly")
    if probability not in LIKELY:
        return unknown(f"whether it is probable: {who} does not say it")
    return yes(f"{who}: {says}, {probability}")


def _is_duration(text: str) -> bool:
    try:
        return amounts.duration(text.removeprefix("for ").removeprefix("another ")).count > 0
    except ValueError:
        return False
