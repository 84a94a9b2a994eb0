"""Sentences about two drugs of one patient: together, one before the other, one after the other's end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from rules.counting import counted
from rules.model import Role, Row
from screening.coverage import Stretch
from screening.lists import PAIRS
from screening.model import Course, Facts
from screening.overlap import certain as _certain
from screening.overlap import possible as _possible
from screening.sentences.answers import (
    EVER,
    PHARMACY,
    UNKNOWN,
    Said,
    both,
    course_row,
    days_missing,
    last_possible,
    no,
    of_group,
    undated_end,
    unknown,
    unseen,
    yes,
)
from screening.sentences.registry import sentence
from screening.vocabulary import DrugGroup, Duration

FAMILY = "two drugs"
# What a reading may say of two drugs together.
COMMON = ("first common day", "last common day", "common days", PAIRS)


def each_pair(
    case: Facts, first: DrugGroup, second: DrugGroup, judge: Callable[[Course, Course], Said]
) -> Iterator[Row]:
    """A row for each two different courses.  A course of both groups is not paired with itself."""
    seconds = of_group(case, second)
    for one in of_group(case, first):
        for other in seconds:
            if one.id != other.id:
                said = judge(one, other)
                left, right = course_row(one, first, said), course_row(other, second, said)
                answer = both(left.answer, right.answer)
                unsure = left if left.answer is UNKNOWN else right
                missing = unsure.missing if answer is UNKNOWN else ""
                yield Row(answer, (one.id, other.id), left.evidence + right.evidence, said[1], missing)
    missing = unseen(case, case.pharmacy, EVER, PHARMACY)
    if missing:
        yield Row(UNKNOWN, (None, None), missing=missing)


@sentence(
    "the rule {needs} {drug} overlapping {drug}", Role.CONDITION, FAMILY,
    "the rule excludes opioid overlapping low-dose naltrexone", placeholders=COMMON, paired=True,
)  # fmt: skip
def overlapping(case: Facts, first: DrugGroup, second: DrugGroup) -> Iterable[Row]:
    """The supply of the two drugs shares at least one day. A fill whose days' supply is not known covers its own day
    for certain and may cover the days after it: then the answer is unknown."""
    return each_pair(case, first, second, lambda one, other: _sharing(case, one, other, 1))


@sentence(
    "the rule {needs} {drug} overlapping {drug} for more than {duration}", Role.CONDITION, FAMILY,
    "the rule needs opioid overlapping benzodiazepine for more than 14 days", placeholders=COMMON, paired=True,
)  # fmt: skip
def overlapping_long(case: Facts, first: DrugGroup, second: DrugGroup, span: Duration) -> Iterable[Row]:
    """The supply of the two drugs shares more days than that, counted over both courses. Unknown when it depends on a
    fill whose days' supply is not known."""

    def judge(one: Course, other: Course) -> Said:
        start = max(one.start, other.start)
        return _sharing(case, one, other, (span.after(start) - start).days + 1)

    return each_pair(case, first, second, judge)


def _sharing(case: Facts, one: Course, other: Course, days: int) -> Said:
    """Whether two courses share at least so many days of supply."""
    shared = _shared(_certain(case, one), _certain(case, other))
    if shared >= days:
        return yes(f"{counted(shared, 'day')} of supply in common")
    possible = _shared(_possible(case, one), _possible(case, other))
    if possible >= days:
        open_fill = next((f for c in (one, other) for f in reversed(c.fills) if f.days is None), None)
        return unknown(days_missing(open_fill) if open_fill else PHARMACY)
    return no(f"{counted(shared, 'day')} of supply in common" if shared else "")


def _shared(first: list[Stretch], second: list[Stretch]) -> int:
    return sum(max(0, min(b, d) - max(a, c) + 1) for a, b in first for c, d in second)


@sentence(
    "the rule {needs} {drug} tried before {drug}", Role.CONDITION, FAMILY,
    "the rule needs gabapentin tried before low-dose naltrexone", paired=True,
)  # fmt: skip
def tried_before(case: Facts, first: DrugGroup, second: DrugGroup) -> Iterable[Row]:
    """The first fill of the one drug lies on an earlier day than the first fill of the other. It may still be going
    on. Unknown without any pharmacy record, or when a fill's dose decides what it is and is not known."""

    def judge(one: Course, other: Course) -> Said:
        if one.start < other.start:
            return yes(f"first filled {one.start}, before {other.start}")
        return no(f"first filled {one.start}, not before {other.start}")

    return each_pair(case, first, second, judge)


@sentence(
    "the rule {needs} {drug} ended within {duration} before {drug}", Role.CONDITION, FAMILY,
    "the rule needs opioid ended within 10 days before low-dose naltrexone", paired=True,
)  # fmt: skip
def ended_before(case: Facts, first: DrugGroup, span: Duration, second: DrugGroup) -> Iterable[Row]:
    """The last day with supply of the one drug lies before the first fill of the other, by at most that long. Unknown
    when the days' supply of the last fill of the one is not known."""

    def judge(one: Course, other: Course) -> Said:
        known, last = one.last_known, undated_end(one)
        if known >= other.start:
            return no(f"still supplied on {other.start}")
        if last is not None and other.start <= span.after(last_possible(case, one)):
            return unknown(days_missing(last))
        if other.start <= span.after(known):
            return yes(f"supplied until {known}")
        return no(f"supplied until {known}, more than {span} before {other.start}")

    return each_pair(case, first, second, judge)


@sentence(
    "the rule {needs} {drug} supplied in the {duration} before {drug}", Role.CONDITION, FAMILY,
    "the rule excludes opioid supplied in the 30 days before benzodiazepine",
)  # fmt: skip
def supplied_before(case: Facts, first: DrugGroup, span: Duration, second: DrugGroup) -> Iterable[Row]:
    """At least one day of supply of the one drug lies in that time before the first fill of the other, whether it went
    on or had ended. Unknown when it depends on a fill whose days' supply is not known, or when none is seen and the
    pharmacy records do not cover that time."""

    def judge(one: Course, other: Course) -> Said:
        window = [(span.before(other.start).toordinal(), other.start.toordinal() - 1)]
        if _shared(_certain(case, one), window):
            return yes(f"{one.ingredient} supplied in the {span} before {other.start}")
        if _shared(_possible(case, one), window):
            return unknown(days_missing(next(f for f in reversed(one.fills) if f.days is None)))
        return no()

    yield from each_pair(case, first, second, judge)
    for other in of_group(case, second):
        since = span.before(other.start)
        if not case.pharmacy.covers(since, None):
            yield Row(UNKNOWN, (None, other.id), other.refs, missing=f"{PHARMACY} from {since} to {other.start}")
