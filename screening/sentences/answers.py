"""Shared by the condition sentences: three-valued logic, the course and diagnosis rows, and what absence means.

A group nobody filled is "no" only as far as the records reach; see docs/semantics.md.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import date, timedelta
from decimal import Decimal

from rules.model import Answer, Row, bare_row
from screening import courses, parameters
from screening.groups import open_points
from screening.model import Course, Facts, Fill, Reach
from screening.sentences.timing import Window
from screening.vocabulary import DrugGroup, Duration

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
ONE_DAY = timedelta(days=1)
EVER = Window(None, None)
PHARMACY = "the pharmacy records"
DIAGNOSES = "the medical records with the diagnoses"

# What a sentence makes of one course: an answer, a short note, and what is missing when unknown.
Said = tuple[Answer, str, str]


def yes(note: str = "") -> Said:
    return YES, note, ""


def no(note: str = "") -> Said:
    return NO, note, ""


def unknown(missing: str, note: str = "") -> Said:
    return UNKNOWN, note, missing


def both(first: Answer, second: Answer) -> Answer:
    """And."""
    if NO in (first, second):
        return NO
    return UNKNOWN if UNKNOWN in (first, second) else YES


def look_back(case: Facts) -> Duration:
    return parameters.duration(case.words, "look-back")


def permitted_gap(case: Facts) -> Duration:
    return parameters.duration(case.words, "permitted gap")


def looked_back(case: Facts) -> Window:
    """The days before the injury that the look-back asks for."""
    if "look-back" not in case.kept:
        case.kept["look-back"] = Window(look_back(case).before(case.injury_date), case.injury_date - ONE_DAY)
    return case.kept["look-back"]


# --- rows -------------------------------------------------------------------------


def of_group(case: Facts, drug: DrugGroup) -> list[Course]:
    """The courses that are or may be of a drug group."""
    return [case.courses[number] for number in case.candidates("course", drug.name)]


def course_row(course: Course, drug: DrugGroup, said: Said) -> Row:
    """One course's row.  A yes about a course that only may be of the group is unknown."""
    return _as_member(_row(course, said), course, drug)


def _row(course: Course, said: Said) -> Row:
    answer, note, missing = said
    if note or missing:
        return Row(answer, (course.id,), course.refs, note, missing)
    return bare_row(answer, "course", course.id)


def _as_member(row: Row, course: Course, drug: DrugGroup) -> Row:
    if row.answer is YES and course.groups[drug.name] is UNKNOWN:
        return Row(UNKNOWN, row.bound, row.evidence, row.note, membership_missing(course, drug))
    return row


def each_course(
    case: Facts,
    drug: DrugGroup,
    judge: Callable[[Course], Said],
    window: Window | None = None,
    asked: Hashable = None,
) -> list[Row]:
    """A row for each course of the group, and one for what the records do not show.

    `window` are the days the sentence is about, when it is about some.  `asked` names what `judge` asks where
    that is the same for a course whatever the group: then it is asked once a course.
    """
    known: dict[int, Row] = {} if asked is None else case.kept.setdefault(("asked", asked), {})
    rows = []
    for number in case.candidates("course", drug.name):
        row = known.get(number)
        if row is None:
            course = case.courses[number]
            row = known[number] = _row(course, judge(course))
        if row.answer is YES:
            row = _as_member(row, case.courses[number], drug)
        rows.append(row)
    missing = unseen(case, case.pharmacy, window or EVER, PHARMACY)
    if missing:
        rows.append(Row(UNKNOWN, (None,), missing=missing))
    return rows


def unseen(case: Facts, reach: Reach, window: Window, records: str) -> str:
    """What to obtain before absence in the window may be called "no"; empty when it may.  `records` name the reach.

    Records without a row tell nothing.  What happens after the injury is judged from records that
    reach it; a time before the injury must be covered, back to the look-back when it is open.
    """
    key = (records, window.first, window.last)
    if key not in case.kept:
        case.kept[key] = _unseen(case, reach, window, records)
    return case.kept[key]


def _unseen(case: Facts, reach: Reach, window: Window, records: str) -> str:
    if not reach.known or reach.start is None or reach.end is None:
        return records
    injury, first, last = case.injury_date, window.first, window.last
    if first is None and last is not None:
        first = min(look_back(case).before(injury), last)
    if last is not None and last < injury:
        if reach.covers(first, last):
            return ""
        return f"{records} from {first} to {last}, before the injury"
    if first is not None and first < injury and not reach.covers(first, None):
        return f"{records} from {first} on"
    if first is not None and first >= injury and last is not None and reach.start > first:
        return f"{records} from {first} on"
    needed = max(injury, first or injury, *([last] if first is not None and last is not None else []))
    return f"{records} up to {needed} or later" if reach.end < needed else ""


def unread(case: Facts, window: Window) -> str:
    """What to ask because diagnosis codes of the window could not be read, or have no date; empty when all were."""
    if "unread" not in case.kept:
        read = {row for diagnosis in case.diagnoses for row in diagnosis.rows}
        case.kept["unread"] = [row for row in case.referral.diagnoses if row.row not in read]
    left = case.kept["unread"]
    if not any(row.date is None or window.holds(row.date) for row in left):
        return ""
    codes = [*dict.fromkeys(f"{row.system} {row.code}" for row in left)]
    return f"what the diagnosis codes mean that could not be mapped: {', '.join(codes[:5])}{' …' * (len(codes) > 5)}"


# --- courses ----------------------------------------------------------------------


def named(course: Course) -> str:
    return course.ingredient


def fill_missing(fill: Fill) -> str:
    return f"the strength, quantity and days' supply of the {fill.ingredient} filled on {fill.date}"


def days_missing(fill: Fill) -> str:
    return f"the days' supply of the {fill.ingredient} filled on {fill.date}"


def membership_missing(course: Course, drug: DrugGroup) -> str:
    """What would tell whether a course is of a group: only what its fills leave open."""
    if drug.name not in course.kept:
        course.kept[drug.name] = _membership_missing(course, drug)
    return course.kept[drug.name]


def _membership_missing(course: Course, drug: DrugGroup) -> str:
    if course.other_use:
        return f"the diagnosis behind the {course.ingredient} filled on {course.start}"
    fill = next((f for f in course.fills if f.dose.mg is None), course.fills[0])
    if fill.dose.mg is None:
        return fill_missing(fill)
    fill, points = next(((f, open_) for f in course.fills if (open_ := open_points(f, drug))), (fill, ("the label",)))
    return f"{_listed(points)} of the {fill.ingredient} filled on {fill.date}"


def _listed(points: tuple[str, ...]) -> str:
    return " and ".join(part for part in (", ".join(points[:-1]), points[-1]) if part)


def day_dose(fills: Iterable[Fill]) -> Decimal | None:
    """The day's dose in mg: strengths add up, packs of one strength do not; None when a part of it is unknown."""
    return courses.day_dose(list(fills)).mg


def undated_end(course: Course) -> Fill | None:
    """The last fill when its days' supply is unknown, so that nobody can say when the course ended."""
    last = course.fills[-1]
    return last if course.last_covered is None or last.days is None else None


def last_possible(case: Facts, course: Course) -> date:
    """The last day that may have been supplied; a last fill of unknown days lasted at most the "longest supply"."""
    last = undated_end(course)
    longest = parameters.duration(case.words, "longest supply")
    return course.last_known if last is None else max(course.last_known, longest.after(last.date) - ONE_DAY)


def later_supply(case: Facts, drug: DrugGroup, course: Course) -> Said | None:
    """What another course that goes on after this one says: no, or unknown when it only may be of the group."""
    own = course.last_known
    later = [c for c in of_group(case, drug) if c.id != course.id and c.last_known > own]
    sure = next((c for c in later if c.groups[drug.name] is YES), None)
    if sure is not None:
        return no(f"{sure.ingredient} was supplied until {sure.last_known}")
    return unknown(membership_missing(later[0], drug)) if later else None


def beyond_reach(case: Facts) -> str:
    """What to obtain when the as-of date is later than the pharmacy records by more than the permitted gap."""
    end = case.pharmacy.end
    if end is not None and case.as_of > permitted_gap(case).after(end):
        return f"pharmacy records from {end} to {case.as_of}"
    return ""
