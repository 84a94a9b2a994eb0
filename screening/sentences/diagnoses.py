"""Sentences about diagnoses: that one was made, when, and on which limb."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rules.model import Ref, Role, Row
from screening.codes import takes_letter
from screening.diagnoses import same_limb, whose
from screening.model import Diagnosis, Facts
from screening.sentences.answers import DIAGNOSES, NO, UNKNOWN, YES, Said, no, unknown, unread, unseen, yes
from screening.sentences.drugs import SETTLEMENT
from screening.sentences.registry import sentence
from screening.sentences.timing import Timing, Window
from screening.vocabulary import DiagnosisGroup, Duration

FAMILY = "diagnosis"


def of_group(case: Facts, group: DiagnosisGroup) -> list[Diagnosis]:
    return [case.diagnoses[number] for number in case.candidates("diagnosis", group.name)]


@sentence("the rule {needs} a diagnosis of {diagnosis}", Role.CONDITION, FAMILY, "the rule needs a diagnosis of CRPS")
def made(case: Facts, group: DiagnosisGroup) -> Iterator[Row]:
    """A code of the group is recorded, whenever it was made. Unknown without any diagnosis record, when none is
    found and the records end before the injury, or when a code of another coding system may be of the group or of
    none. A code that could not be read keeps an excluding line unknown."""
    for diagnosis in of_group(case, group):
        yield _row(diagnosis, group, yes())
    yield from _unseen(case, group, Window(None, None))


@sentence(
    "the rule {needs} a diagnosis of {diagnosis} made {timing}", Role.CONDITION, FAMILY,
    "the rule needs a diagnosis of CRPS made after the injury",
)  # fmt: skip
def made_when(case: Facts, group: DiagnosisGroup, timing: Timing) -> Iterable[Row]:
    """The code is first recorded in that time; the day of the injury counts as after it. Unknown when a row of the
    code has no date and that could change the answer, or when none is found where the records do not reach."""
    return _made_in(case, group, timing.window(case))


@sentence(
    "the rule {needs} a diagnosis of {diagnosis} made at least {duration} {anchor}", Role.CONDITION, FAMILY,
    "the rule needs a diagnosis of CRPS made at least 3 months after the injury",
)  # fmt: skip
def made_at_least(case: Facts, group: DiagnosisGroup, span: Duration, anchor: Timing) -> Iterable[Row]:
    """The code is first recorded at least that long after, or before, the injury. Unknown when a row of the code has
    no date and that could change the answer, or when none is found where the records do not reach."""
    return _made_in(case, group, anchor.window(case, at_least=span))


@sentence(
    "the rule {needs} a diagnosis of {diagnosis} made within {duration} of the injury", Role.CONDITION, FAMILY,
    "the rule needs a diagnosis of whiplash made within 14 days of the injury",
)  # fmt: skip
def made_within(case: Facts, group: DiagnosisGroup, span: Duration) -> Iterable[Row]:
    """The code is first recorded on the day of the injury or at most so long after it. Unknown when a row of the code
    has no date, or when none is found and the records do not cover that time."""
    return _made_in(case, group, Window(case.injury_date, span.after(case.injury_date)))


@sentence(
    "the rule {needs} a diagnosis of {diagnosis} on the same limb as {diagnosis}", Role.CONDITION, FAMILY,
    "the rule needs a diagnosis of CRPS I on the same limb as CRPS II", paired=True,
)  # fmt: skip
def on_same_limb(case: Facts, group: DiagnosisGroup, other: DiagnosisGroup) -> Iterator[Row]:
    """Two codes name the same limb and side; a code of both limbs is on either. Unknown when a code names no limb or
    no side."""
    pairs = ((one, two) for one in of_group(case, group) for two in of_group(case, other) if one.id != two.id)
    return _same_limb(case, pairs, (group, other), "the limb and side")


@sentence(
    "the rule {needs} a diagnosis of {diagnosis} on the same side as {diagnosis}", Role.CONDITION, FAMILY,
    "the rule needs a diagnosis of CRPS I on the same side as CRPS II", paired=True,
)  # fmt: skip
def on_same_side(case: Facts, group: DiagnosisGroup, other: DiagnosisGroup) -> Iterator[Row]:
    """For two groups of one joint: both codes name the same limb and side, and may be one code, recorded again; a code
    of both limbs is on either. Unknown when a code names no side."""
    pairs = ((one, two) for one in of_group(case, group) for two in of_group(case, other))
    return _same_limb(case, pairs, (group, other), "the side")


def _same_limb(
    case: Facts, pairs: Iterable[tuple[Diagnosis, Diagnosis]], groups: tuple[DiagnosisGroup, DiagnosisGroup], what: str
) -> Iterator[Row]:
    for first, second in pairs:
        answer = same_limb(first, second)
        vague = next((d for d in (first, second) if not d.site or d.site.count(" ") < 2), first)
        missing = f"{what} of {vague.code}" if answer is UNKNOWN else ""
        doubtful = next((d for d, own in zip((first, second), groups, strict=True) if own.name in d.may_be), None)
        if answer is YES and doubtful is not None:
            answer, missing = UNKNOWN, meant(doubtful)
        evidence = (Ref("diagnosis", first.id), *([Ref("diagnosis", second.id)] if second.id != first.id else []))
        yield Row(answer, (first.id, second.id), evidence, missing=missing)
    missing = unseen(case, case.diagnosis_records, Window(None, None), DIAGNOSES)
    if missing:
        yield Row(UNKNOWN, (None, None), missing=missing)
    if unreadable := unread(case, Window(None, None)):
        yield Row(NO, (None, None), missing=unreadable)


@sentence(
    "the rule {needs} a diagnosis of {diagnosis} recorded as {encounter}", Role.CONDITION, FAMILY,
    "the rule needs a diagnosis of whiplash recorded as a sequela",
)  # fmt: skip
def recorded_as(case: Facts, group: DiagnosisGroup, letters: frozenset[str]) -> Iterator[Row]:
    """The code was recorded, at least once, with the seventh character that says so. Unknown when none was and a row
    of the group came without a seventh character where its code asks for one, or in an older coding system that does
    not say, or without any diagnosis record."""
    for diagnosis in of_group(case, group):
        seen = set(diagnosis.encounters)
        if diagnosis.mapped_from and not any(map(takes_letter, diagnosis.targets)):
            yield _row(diagnosis, group, no())
        elif diagnosis.mapped_from and (not seen or (seen & letters and seen - letters)):
            yield _row(diagnosis, group, unknown(meant(diagnosis)))
        elif letters & seen:
            written = [f"{code} of {day or 'an unknown date'}" for code, day in diagnosis.bearing(letters)]
            yield _row(diagnosis, group, yes(", ".join(written or sorted(letters & seen))))
        elif not diagnosis.encounters and diagnosis.stem[:1] in "ST":
            yield _row(diagnosis, group, unknown(f"the seventh character of {diagnosis.code}"))
        else:
            yield _row(diagnosis, group, no())
    yield from _unseen(case, group, Window(None, None))


@sentence(
    "the rule {needs} a diagnosis of {diagnosis} recorded as {encounter} {timing}", Role.CONDITION, FAMILY,
    "the rule needs a diagnosis of whiplash recorded as a sequela before the injury",
)  # fmt: skip
def recorded_as_when(case: Facts, group: DiagnosisGroup, letters: frozenset[str], timing: Timing) -> Iterator[Row]:
    """The code was first recorded with a seventh character that says so in that time; with another one it may have
    been recorded at any time. Unknown where it is unknown whether it was recorded so, or when."""
    window = timing.window(case)
    for row in recorded_as(case, group, letters):
        if row.bound != (None,) and row.answer is not NO:
            diagnosis = case.diagnoses[row.bound[0]]
            said = unknown(SETTLEMENT) if window is None else _lettered_in(diagnosis, letters, window)
            if said[0] is not YES or row.answer is YES:
                yield _row(diagnosis, group, (said[0], row.note, said[2]))
            else:
                yield row
    if window is not None:
        yield from _unseen(case, group, window)


def _lettered_in(diagnosis: Diagnosis, letters: frozenset[str], window: Window) -> Said:
    """Whether a code with one of the letters, or one that does not show its letter, stands first in the window."""
    days = [day for _, day in diagnosis.bearing(letters)] or list(diagnosis.dates)
    known = [day for day in days if day is not None]
    if known and window.first is not None and min(known) < window.first:
        return no()  # an even earlier row changes nothing
    if window.first is None and any(map(window.holds, known)):
        return yes()
    if diagnosis.undated or len(known) < len(days):
        return unknown(f"the date on which {diagnosis.code} was recorded")
    return yes() if known and window.holds(min(known)) else no()


@sentence(
    "the rule {needs} only unspecified codes of {diagnosis} from {duration} after the injury on",
    Role.CONDITION, FAMILY,
    "the rule needs only unspecified codes of CRPS from 90 days after the injury on",
)  # fmt: skip
def only_unspecified(case: Facts, group: DiagnosisGroup, span: Duration) -> Iterator[Row]:
    """From that day on codes of the group are recorded, and the official text of each says "unspecified". Unknown when
    a more specific code has no date, when a code was translated from another system, or when none is found and the
    records end before that day."""
    window = Window(span.after(case.injury_date), None)
    late = [d for d in of_group(case, group) if any(window.holds(day) for day in d.dates)]
    specific = [d for d in late if not d.mapped_from and not _unspecified(d)]
    translated = next((d for d in late if d.mapped_from), None)
    undated = next((d for d in of_group(case, group) if d.undated and not _unspecified(d)), None)
    for diagnosis in late:
        if specific:
            yield _row(diagnosis, group, no(f"{specific[0].code} is specific"))
        elif undated:
            yield _row(diagnosis, group, unknown(f"the date on which {undated.code} was recorded"))
        elif translated:
            yield _row(diagnosis, group, unknown(meant(translated)))
        else:
            yield _row(diagnosis, group, yes(diagnosis.description))
    missing = unseen(case, case.diagnosis_records, window, DIAGNOSES)
    if missing and not late:
        yield Row(UNKNOWN, (None,), missing=missing)


def _unspecified(diagnosis: Diagnosis) -> bool:
    return "unspecified" in diagnosis.description.casefold()


def meant(diagnosis: Diagnosis) -> str:
    """What would tell whether a code of another coding system, or of the other sex, is of a group."""
    if diagnosis.of_sex:
        return whose(diagnosis)
    return f"the ICD-10-CM code that was meant by {diagnosis.mapped_from}"


def _row(diagnosis: Diagnosis, group: DiagnosisGroup, said: Said) -> Row:
    answer, note, missing = said
    if answer is YES and group.name in diagnosis.may_be:
        answer, missing = UNKNOWN, meant(diagnosis)
    return Row(answer, (diagnosis.id,), (Ref("diagnosis", diagnosis.id),), note, missing)


def _made_in(case: Facts, group: DiagnosisGroup, window: Window | None) -> Iterator[Row]:
    for diagnosis in of_group(case, group):
        yield _row(diagnosis, group, unknown(SETTLEMENT) if window is None else _first_in(diagnosis, window))
    if window is not None:
        yield from _unseen(case, group, window)


def _first_in(diagnosis: Diagnosis, window: Window) -> Said:
    """Whether the first date lies in the window; rows without a date may be earlier than any other."""
    first = diagnosis.first
    if first is None:
        return unknown(f"the date on which {diagnosis.code} was first recorded")
    inside = window.holds(first)
    early = window.first is not None and first < window.first  # an even earlier row changes nothing
    settled = (window.first is None and inside) or early
    if diagnosis.undated and not settled:
        return unknown(f"the date on which {diagnosis.code} was first recorded")
    return yes() if inside else no(f"{diagnosis.code} first recorded {first}")


def _unseen(case: Facts, group: DiagnosisGroup, window: Window) -> Iterator[Row]:
    """The row for what the records do not show.

    Where nobody said how far the records reach, a code found before the injury answers a question
    about the time after it: the last row is then no sign that the records end there.
    """
    if unreadable := unread(case, window):
        yield Row(NO, (None,), missing=unreadable)
    start = window.first
    if start is not None and start >= case.injury_date and case.diagnosis_records.implied:
        earlier = (
            d for d in of_group(case, group) if d.first is not None and d.first < start and group.name in d.groups
        )
        if next(earlier, None):
            return
    missing = unseen(case, case.diagnosis_records, window, DIAGNOSES)
    if missing:
        yield Row(UNKNOWN, (None,), missing=missing)
