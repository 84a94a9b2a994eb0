"""What each sentence says of given courses and diagnoses: no, unknown or yes.

Written from docs/rule-language.md and docs/semantics.md alone.  `says` answers for things that the
records show; `may_hide` tells whether the records leave room for a thing they do not show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from fractions import Fraction

from tests.oracle.paper import NO, UNKNOWN, YES, Case, Course, Diagnosis, Reach
from tests.oracle.rulebooks import LONGEST, LOOK_BACK, PAYERS, SPECIALTIES, Line, Thing
from tests.oracle.tables import at_least, pairs, tried_first
from tests.oracle.when import shifted, window

DAY = timedelta(1)
Says = Callable[..., int]
SAYS: dict[str, Says] = {}


def says(case: Case, line: Line, things: tuple[Course | Diagnosis, ...]) -> int:
    """The positive sentence, of these courses and diagnoses in the order they are named."""
    found = iter(things)
    given = [next(found) if isinstance(w, Thing) else w for w in line.words]
    given += [line.table] if line.table else []
    answers = [thing.member(word.group) for thing, word in zip(things, line.things, strict=True)]
    if line.form in OF_GROUP:
        return min([OF_GROUP[line.form](case, *given, line.things[0].group), *answers])
    if line.form == "dose unknown":  # asks nothing of the group but that the drug may be of it
        return SAYS[line.form](case, *given)
    return min([SAYS[line.form](case, *given), *answers])


def sentence(form: str) -> Callable[[Says], Says]:
    def register(function: Says) -> Says:
        SAYS[form] = function
        return function

    return register


def yes(truth: bool) -> int:
    return YES if truth else NO


def known(value: object, truth: Callable[..., bool]) -> int:
    return UNKNOWN if value is None else yes(truth(value))


# --- when -------------------------------------------------------------------------


@sentence("drug")
def _drug(case: Case, course: Course) -> int:
    return YES


@sentence("started")
def _started(case: Case, course: Course, timing: str) -> int:
    first, last = window(timing, case.injury)
    return yes(first <= course.start <= last)


@sentence("started within")
def _started_within(case: Case, course: Course, duration: str) -> int:
    return yes(case.injury <= course.start <= shifted(case.injury, duration))


@sentence("started late")
def _started_late(case: Case, course: Course, duration: str) -> int:
    if course.start <= shifted(case.injury, duration):
        return NO
    return YES if case.pharmacy.covers(case.injury, course.start) else UNKNOWN


def others(case: Case, course: Course, line_group: str) -> Iterable[tuple[Course, int]]:
    return ((c, c.member(line_group)) for c in case.courses if c is not course and c.member(line_group))


def new(case: Case, course: Course, group: str) -> int:
    if course.start < case.injury:
        return NO
    earlier = [m for c, m in others(case, course, group) if c.start < case.injury]
    if YES in earlier:
        return NO
    covered = case.pharmacy.covers(shifted(case.injury, LOOK_BACK, -1), case.injury - DAY)
    return YES if covered and not earlier else UNKNOWN


@sentence("continuing")
def _continuing(case: Case, course: Course, when: str) -> int:
    if when == "now":
        return ongoing(case, course)
    if when == "at settlement":
        day = case.referral.settlement_expected_on
        fits = known(day, lambda day: day >= case.pharmacy.end)
        return min(fits, ongoing(case, course), 2 - lowered_last(course))
    day, gap = date.fromisoformat(when.removeprefix("on ")), case.book.gap * DAY
    if day < course.start:
        return NO
    if day <= latest(course) + gap:
        return YES
    if day <= latest_possible(course) + gap:
        return UNKNOWN
    return UNKNOWN if day > case.pharmacy.end and ongoing(case, course) != NO else NO


def lowered_last(course: Course) -> int:
    """Whether the last change that is known was downward."""
    if course.doses[-1] is None:
        return UNKNOWN
    other = [d for d in course.doses if d is not None and d != course.doses[-1]]
    return yes(bool(other) and course.doses[-1] < other[-1])


def runs_at_end(case: Case, course: Course) -> int:
    """Whether the course reaches the end of the records, give or take the permitted gap."""
    end, gap = case.pharmacy.end, case.book.gap * DAY
    if course.last is not None:
        return yes(course.last + gap >= end)
    if course.days[-1] + gap >= end:
        return YES
    return UNKNOWN if course.days[-1] + LONGEST * DAY + gap >= end else NO


def ongoing(case: Case, course: Course) -> int:
    """Judged at the end of the reach; unknown when today is much later."""
    if case.pharmacy.end is None:
        return UNKNOWN
    at_end = runs_at_end(case, course)
    if at_end == YES and case.as_of > case.pharmacy.end + case.book.gap * DAY:
        return UNKNOWN
    if at_end == NO and follows(case, course):
        return UNKNOWN
    return at_end


def follows(case: Case, course: Course) -> bool:
    """Whether a fill that may be of the same group follows closely and runs to the end."""
    for other in case.courses:
        alike = other.ingredient == course.ingredient and any(
            m == YES and other.groups.get(g) == UNKNOWN for g, m in course.groups.items()
        )
        last = course.last or course.days[-1]
        close = other.start >= course.days[-1] and (other.start - last).days - 1 <= case.book.gap
        if alike and close and (runs_at_end(case, other) or other.last is None):
            return True
    return False


def stopped(case: Case, course: Course, group: str) -> int:
    later = [m for c, m in others(case, course, group) if latest(c) > latest(course)]
    if YES in later:
        return NO
    return min(2 - ongoing(case, course), UNKNOWN if later else YES)


def latest(course: Course) -> date:
    """The last day certainly supplied."""
    return max([course.days[-1], *course.covered])


def latest_possible(course: Course) -> date:
    if course.last is not None:
        return course.last
    return max(latest(course), course.days[-1] + (LONGEST - 1) * DAY)


def last_supplied(case: Case, course: Course, duration: str, group: str) -> int:
    later = [m for c, m in others(case, course, group) if latest(c) > latest(course)]
    limit = shifted(case.as_of, duration, -1)
    if YES in later or latest(course) >= limit:
        return NO
    unsure = later or latest_possible(course) >= limit
    return UNKNOWN if unsure or case.pharmacy.end + case.book.gap * DAY < case.as_of else YES


@sentence("lasting")
def _lasting(case: Case, course: Course, duration: str) -> int:
    least = shifted(course.start, duration) - DAY  # the last day of that long a time
    if max([course.days[-1], *course.covered]) >= least:
        return YES
    if course.last is None:
        return UNKNOWN if course.days[-1] + (LONGEST - 1) * DAY >= least else NO
    return NO


@sentence("filled")
def _filled(case: Case, course: Course, times: str) -> int:
    return yes(len(course.days) >= int(times))


@sentence("seen before")
def _seen_before(case: Case, course: Course) -> int:
    return yes(course.start < case.injury)


@sentence("seen in")
def _seen_in(case: Case, course: Course, duration: str) -> int:
    return yes(any(shifted(case.injury, duration, -1) <= day < case.injury for day in course.days))


def last_seen(case: Case, course: Course, duration: str, group: str) -> int:
    first = shifted(case.injury, duration, -1)
    if course.start >= first:
        return NO
    found = [(c, c.member(group)) for c in case.courses]
    inside = [m for c, m in found if m and any(first <= day < case.injury for day in c.days)]
    if YES in inside:
        return NO
    return YES if case.pharmacy.covers(first, case.injury - DAY) and not inside else UNKNOWN


OF_GROUP: dict[str, Says] = {  # what other courses of the group matter to
    "new": new,
    "stopped": stopped,
    "last supplied": last_supplied,
    "last seen": last_seen,
    "raised after": lambda *given: raised_after(*given),
}


# --- diagnoses --------------------------------------------------------------------


@sentence("diagnosis")
def _diagnosis(case: Case, diagnosis: Diagnosis) -> int:
    return YES


def first_between(diagnosis: Diagnosis, first: date, last: date) -> int:
    """Whether the code was first made in that time; a row without a date may be earlier than any other."""
    seen = diagnosis.dates[0] if diagnosis.dates else date.max
    if not diagnosis.undated:
        return yes(first <= seen <= last)
    if seen < first:
        return NO
    return YES if first == date.min and seen <= last else UNKNOWN


@sentence("made")
def _made(case: Case, diagnosis: Diagnosis, timing: str) -> int:
    return first_between(diagnosis, *window(timing, case.injury))


@sentence("made at least")
def _made_at_least(case: Case, diagnosis: Diagnosis, duration: str, anchor: str) -> int:
    if anchor == "after the injury":
        return first_between(diagnosis, shifted(case.injury, duration), date.max)
    return first_between(diagnosis, date.min, shifted(case.injury, duration, -1))


@sentence("made within")
def _made_within(case: Case, diagnosis: Diagnosis, duration: str) -> int:
    return first_between(diagnosis, case.injury, shifted(case.injury, duration))


# --- dose and use -----------------------------------------------------------------


def mg(dose: str) -> Fraction:
    return Fraction(dose.split()[0])


def share(percent: str) -> Fraction:
    return Fraction(percent.rstrip("%")) / 100


@sentence("dose or more")
def _dose_or_more(case: Case, course: Course, dose: str) -> int:
    return max(known(d, lambda d: d >= mg(dose)) for d in course.doses)


@sentence("dose or less")
def _dose_or_less(case: Case, course: Course, dose: str) -> int:
    return min(known(d, lambda d: d <= mg(dose)) for d in course.doses)


@sentence("dose unknown")
def _dose_unknown(case: Case, course: Course) -> int:
    return yes(any(pack.dose is None for pack in course.packs))


def changed(pairs_of_doses: Iterable[tuple], enough: Callable[[Fraction, Fraction], bool]) -> int:
    answers = [UNKNOWN if a is None or b is None else yes(enough(a, b)) for a, b in pairs_of_doses]
    return max(answers, default=NO)


@sentence("raised")
def _raised(case: Case, course: Course, percent: str) -> int:
    doses = course.doses
    pairs_of_doses = ((a, b) for i, a in enumerate(doses) for b in doses[i + 1 :])
    return changed(pairs_of_doses, lambda a, b: b > a and b >= a * (1 + share(percent)))


@sentence("lowered")
def _lowered(case: Case, course: Course, percent: str) -> int:
    *earlier, latest = course.doses
    return changed(((a, latest) for a in earlier), lambda a, b: b < a and b <= a * (1 - share(percent)))


def raised_after(case: Case, course: Course, percent: str, group: str) -> int:
    """Against the last dose of the ingredient before the injury, in whatever course of the group it was."""
    before: list[tuple[date, Fraction | None, int]] = []
    for other in case.courses:
        if other.ingredient == course.ingredient and other.member(group):
            pairs_of = zip(other.days, other.doses, strict=True)
            before += [(d, dose, other.member(group)) for d, dose in pairs_of if d < case.injury]
    if not before:
        return NO
    last = max(day for day, _, _ in before)
    answers = []
    for day, dose, member in before:
        if day == last:
            after = [b for d, b in zip(course.days, course.doses, strict=True) if d >= case.injury]
            answer = changed(((dose, b) for b in after), lambda a, b: b > a and b >= a * (1 + share(percent)))
            answers.append(min(answer, member))
    return max(answers)


@sentence("days covered")
def _days_covered(case: Case, course: Course, percent: str) -> int:
    if any(pack.days is None for pack in course.packs):
        return UNKNOWN
    span = (course.last - course.start).days + 1
    return yes(Fraction(len(course.covered)) >= share(percent) * span)


@sentence("gap")
def _gap(case: Case, course: Course, duration: str) -> int:
    """Days without supply after the injury between two fills of the ingredient, this course among them."""
    family = [c for c in case.courses if c.ingredient == course.ingredient and c.groups == course.groups]
    place = next(i for i, c in enumerate(family) if c is course)
    near = family[max(0, place - 1) : place + 2]
    certain = set().union(*(c.covered for c in near))
    fills = sorted({day for c in near for day in c.days})
    unsure = set()
    for other in near:  # after a fill of unknown days its course shows no gap for certain
        open_days = [pack.day for pack in other.packs if pack.days is None]
        until = other.last or min([c.start for c in near if c.start > other.start], default=fills[-1])
        unsure |= {day + n * DAY for day in open_days for n in range((until - day).days + 1)}
    worst, best = (longest_gap(case, covered, fills, duration) for covered in (certain, certain | unsure))
    return YES if best else UNKNOWN if worst else NO


def longest_gap(case: Case, covered: set[date], fills: list[date], duration: str) -> bool:
    run_start = None
    day = max(fills[0], case.injury)
    while day <= fills[-1]:
        if day in covered or day == fills[-1]:
            if run_start is not None and day >= shifted(run_start, duration):
                return True
            run_start = None
        elif run_start is None:
            run_start = day
        day += DAY
    return False


# --- who --------------------------------------------------------------------------


@sentence("compounded")
def _compounded(case: Case, course: Course) -> int:
    return max(known(pack.compounded, bool) for pack in course.packs)


@sentence("prescribed by")
def _prescribed_by(case: Case, course: Course, name: str) -> int:
    written = {w.lower() for w in SPECIALTIES[name]}
    return max(known(pack.specialty, lambda s: s.lower() in written) for pack in course.packs)


def paid(payer: str | None, name: str) -> int:
    """Unknown when nobody is named, or nobody the vocabulary knows."""
    groups = [group for group, written in PAYERS.items() if payer and payer.lower() in map(str.lower, written)]
    return yes(name in groups) if groups else UNKNOWN


@sentence("paid by")
def _paid_by(case: Case, course: Course, name: str) -> int:
    return max(paid(pack.payer, name) for pack in course.packs)


@sentence("age")
def _age(case: Case, years: str) -> int:
    return known(case.referral.patient.date_of_birth, lambda born: shifted(born, f"{years} years") <= case.as_of)


@sentence("state")
def _state(case: Case, state: str) -> int:
    return known(case.referral.injury.state, lambda s: s == state)


@sentence("date")
def _date(case: Case, day: str) -> int:
    return yes(case.injury >= date.fromisoformat(day))


@sentence("settlement")
def _settlement(case: Case, duration: str) -> int:
    day = case.referral.settlement_expected_on
    return known(day, lambda day: case.as_of <= day <= shifted(case.as_of, duration))


@sentence("coverage")
def _coverage(case: Case, name: str) -> int:
    if any(
        paid(pack.payer, name) == YES for course in case.courses for pack in course.packs if pack.day >= case.injury
    ):
        return YES
    if case.referral.coverage is None:
        return UNKNOWN
    return max((paid(entry.payer, name) for entry in case.referral.coverage), default=NO)


@sentence("records")
def _records(case: Case, duration: str) -> int:
    if case.pharmacy.start is None:
        return UNKNOWN
    return yes(case.pharmacy.covers(shifted(case.injury, duration, -1), case.injury - DAY))


@sentence("recorded")
def _recorded(case: Case, name: str) -> int:
    referral = case.referral
    dispensed = [row for row in referral.fills if row.kind == "dispense"]
    return yes(
        {
            "date of birth": referral.patient.date_of_birth is not None,
            "state of the injury": referral.injury.state is not None,
            "settlement date": referral.settlement_expected_on is not None,
            "coverage": referral.coverage is not None,
            "reach of the pharmacy records": referral.records.pharmacy_from is not None,
            "pharmacy fill": bool(dispensed),
            "diagnosis": bool(referral.diagnoses),
            "quantity of every fill": bool(dispensed) and all(row.quantity is not None for row in dispensed),
            "days' supply of every fill": bool(dispensed) and all(row.days_supply for row in dispensed),
            "specialty of every prescriber": bool(dispensed) and all(r.prescriber.specialty for r in dispensed),
        }[name]
    )


# --- two drugs --------------------------------------------------------------------


def shared_days(case: Case, a: Course, b: Course) -> tuple[set[date], set[date]]:
    """Days on which both were certainly in hand, and days on which both may have been."""
    if a is b:
        return set(), set()
    surely, perhaps = zip(*(days_in_hand(case, c) for c in (a, b)), strict=True)
    return surely[0] & surely[1], perhaps[0] & perhaps[1]


def days_in_hand(case: Case, course: Course) -> tuple[set[date], set[date]]:
    """Certainly, and perhaps: a fill of unknown days may last until the next one, or today, but not too long."""
    unsure = [pack.day for pack in course.packs if pack.days is None]
    certain = course.covered | set(unsure)
    perhaps = set(certain)
    for day in unsure:
        until = min([d for d in course.days if d > day] + [case.as_of + DAY])
        perhaps |= {day + n * DAY for n in range(LONGEST) if day + n * DAY < until}
    return certain, perhaps


@sentence("overlapping")
def _overlapping(case: Case, a: Course, b: Course) -> int:
    surely, perhaps = shared_days(case, a, b)
    return YES if surely else UNKNOWN if perhaps else NO


@sentence("overlapping for")
def _overlapping_for(case: Case, a: Course, b: Course, duration: str) -> int:
    surely, perhaps = shared_days(case, a, b)
    return YES if more(surely, duration) else UNKNOWN if more(perhaps, duration) else NO


def more(days: set[date], duration: str) -> bool:
    """More days than that long a time, counted from the first of them."""
    return bool(days) and min(days) + len(days) * DAY > shifted(min(days), duration)


@sentence("tried before")
def _tried_before(case: Case, a: Course, b: Course) -> int:
    return yes(a.start < b.start)


@sentence("ended before")
def _ended_before(case: Case, a: Course, duration: str, b: Course) -> int:
    if a is b or a.days[-1] >= b.start or (a.covered and max(a.covered) >= b.start):
        return NO
    if a.last is None:
        earliest = max([a.days[-1], *a.covered])
        latest_end = min(a.days[-1] + (LONGEST - 1) * DAY, b.start - DAY)
        return UNKNOWN if b.start <= shifted(max(earliest, latest_end), duration) else NO
    return yes(b.start <= shifted(a.last, duration))


# --- tables -----------------------------------------------------------------------


@sentence("several")
def _several(case: Case, least: str, table: tuple) -> int:
    return at_least(case, int(least), table)


@sentence("several before")
def _several_before(case: Case, least: str, drug: Course, table: tuple) -> int:
    return tried_first(case, int(least), drug, table)


@sentence("pairs")
def _pairs(case: Case, table: tuple) -> int:
    return pairs(case, table)


# --- what the records do not show -------------------------------------------------


def first_day(form: str, words: list[str], injury: date) -> date:
    """The first day that a sentence about a diagnosis speaks of."""
    if form == "made":
        return window(words[0], injury)[0]
    if form == "made at least" and words[1] == "after the injury":
        return shifted(injury, words[0])
    return injury if form == "made within" else date.min


def blind(reach: Reach, day: date) -> bool:
    """Nothing is known of the kind, or only of days before that one."""
    return reach.end is None or reach.end < day


def may_hide(case: Case, line: Line) -> bool:
    """Whether there may be a course or diagnosis of which the sentence holds and the records say nothing."""
    injury, reach = case.injury, case.pharmacy
    look_back = shifted(injury, LOOK_BACK, -1), injury - DAY
    plain = [w for w in line.words if isinstance(w, str)]
    implied = case.referral.records.diagnoses_from is None
    if line.form in ("diagnosis", "made", "made at least", "made within"):
        reach = case.records
        first = first_day(line.form, plain, injury)
        seen = [d.dates[0] for d in case.diagnoses if d.member(line.things[0].group) and d.dates]
        if reach.end and implied and first >= injury and any(day < first for day in seen):
            return False  # the last row of records of unsaid reach is no sign that they end there
    if not line.things:
        return False
    if reach.end is None:
        return True
    if line.form in ("started", "made"):
        first, last = window(plain[0], injury)
        if last == date.max:
            return blind(reach, first)
        return not reach.covers(look_back[0] if first == date.min else first, last)
    if line.form in ("started within", "made within"):
        return not reach.covers(injury, shifted(injury, plain[0]))
    if line.form == "made at least":
        if plain[1] == "after the injury":
            return blind(reach, shifted(injury, plain[0]))
        return not reach.covers(look_back[0], shifted(injury, plain[0], -1))
    if line.form == "started late":
        return blind(reach, shifted(injury, plain[0]) + DAY)
    if line.form == "continuing" and plain[0].startswith("on "):
        return blind(reach, injury) or not reach.covers(*[date.fromisoformat(plain[0].removeprefix("on "))] * 2)
    if line.form == "seen before":
        return not reach.covers(*look_back)
    if line.form == "seen in":
        return not reach.covers(shifted(injury, plain[0], -1), injury - DAY)
    if line.form == "last seen":
        last = shifted(injury, plain[0], -1) - DAY
        return not reach.covers(min(look_back[0], last), last)
    return blind(reach, injury)
