"""Sentences about who prescribed, prepared and paid for a drug."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from operator import itemgetter
from typing import Any

from rules.model import Ref, Role, Row
from screening.model import Course, Facts, Fill
from screening.sentences.answers import (
    NO,
    ONE_DAY,
    PHARMACY,
    UNKNOWN,
    YES,
    Said,
    each_course,
    look_back,
    no,
    of_group,
    unknown,
    unseen,
    yes,
)
from screening.sentences.registry import sentence
from screening.sentences.timing import Window
from screening.sentences.vocabulary import spelled
from screening.vocabulary import DrugGroup, Duration, NameGroup
from screening.wording import clinician

FAMILY = "prescribing and paying"


def any_fill(told: Mapping[Any, Fill], says: Callable[[Any], bool | None], missing: str) -> Said:
    """Yes when a fill says so, unknown when a fill does not say; `missing` names what, with the first such fill.

    `told` are the different things that fills say about it, and `says` what each means.
    """
    vague = None
    for thing, fill in told.items():
        answer = says(thing)
        if answer:
            return yes()
        if answer is None and vague is None:
            vague = fill
    return unknown(f"{missing} the {vague.ingredient} filled on {vague.date}") if vague else no()


def one_of(name: str | None, group: NameGroup) -> bool | None:
    """Whether a name as written is one of the group's; None when nothing is written."""
    return None if not name else spelled(name) in group.spellings


def prescriber(fill: Fill) -> str:
    """'prescribed by Dr Reed (pain medicine)'."""
    return f"prescribed by {clinician(fill.source.prescriber.name, fill.source.prescriber.specialty)}"


def payer_is(case: Facts, name: str | None, payer: NameGroup) -> bool | None:
    """Whether a payer as written is the one meant; None when nothing is written, or a name that no group of payers
    knows ("BCBS of Texas" may be a health plan)."""
    if not name or one_of(name, payer):
        return True if name else None
    groups = case.words.by_kind.get("payer", {}).values()
    return False if any(one_of(name, word.value) for word in groups) else None


@sentence(
    "the rule {needs} {drug} that is compounded", Role.CONDITION, FAMILY,
    "the rule needs low-dose naltrexone that is compounded",
)  # fmt: skip
def compounded(case: Facts, drug: DrugGroup) -> Iterable[Row]:
    """At least one fill of the course was made up by a compounding pharmacy. Unknown when no fill says so and a fill
    does not say whether it was."""

    def judge(course: Course) -> Said:
        return any_fill(course.compounding, lambda said: said, "the compounding record of")

    return each_course(case, drug, judge, asked="compounded")


@sentence(
    "the rule {needs} {drug} prescribed by {specialty}", Role.CONDITION, FAMILY,
    "the rule needs low-dose naltrexone prescribed by pain specialist",
)  # fmt: skip
def prescribed_by(case: Facts, drug: DrugGroup, specialty: NameGroup) -> Iterable[Row]:
    """At least one fill of the course was prescribed by that specialty. Unknown when none is known to be and the
    specialty of a prescriber is not recorded."""
    missing = "the specialty of the prescriber of"

    def judge(course: Course) -> Said:
        said = any_fill(course.specialties, lambda name: one_of(name, specialty), missing)
        if said[0] is not YES:
            return said
        first = next(fill for fill in course.fills if one_of(fill.source.prescriber.specialty, specialty))
        return yes(f"{prescriber(first)}, first on {first.date}")

    return each_course(case, drug, judge, asked=("prescribed by", specialty.name))


@sentence(
    "the rule {needs} {drug} paid by {payer}", Role.CONDITION, FAMILY, "the rule needs low-dose naltrexone paid by lien"
)
def paid_by(case: Facts, drug: DrugGroup, payer: NameGroup) -> Iterable[Row]:
    """At least one fill of the course was paid by that payer. Unknown when none is known to be and the payer of a
    fill is not recorded, or is written in a way that no payer of the vocabulary is."""

    unwritten = case.kept.setdefault("payer not written", {})  # of a course no fill of which names one

    def judge(course: Course) -> Said:
        said = unwritten.get(course.id)
        if said is None:
            said = any_fill(course.payers, lambda name: payer_is(case, name, payer), "who paid for")
            if not any(course.payers):
                unwritten[course.id] = said
        return said

    return each_course(case, drug, judge, asked=("paid by", payer.name))


@sentence(
    "the rule {needs} {drug} from at least {int} prescribers within {duration}", Role.CONDITION, FAMILY,
    "the rule needs opioid from at least 2 prescribers within 90 days",
)  # fmt: skip
def prescribers(case: Facts, drug: DrugGroup, count: int, span: Duration) -> Iterable[Row]:
    """Within so many days the drugs of the group came from at least so many different prescribers, told apart by
    their number or name. Every course with a fill in that time is meant. Unknown when it depends on fills whose
    prescriber is not recorded."""
    return _sources(case, drug, count, span, lambda f: _who(f.source.prescriber), "the prescriber of")


@sentence(
    "the rule {needs} {drug} from at least {int} pharmacies within {duration}", Role.CONDITION, FAMILY,
    "the rule needs opioid from at least 3 pharmacies within 90 days",
)  # fmt: skip
def pharmacies(case: Facts, drug: DrugGroup, count: int, span: Duration) -> Iterable[Row]:
    """Within so many days the drugs of the group came from at least so many different pharmacies, told apart by their
    number or name. Every course with a fill in that time is meant. Unknown when it depends on fills whose pharmacy is
    not recorded."""
    return _sources(case, drug, count, span, _pharmacy, "the pharmacy of")


@sentence(
    "the rule {needs} {drug} paid by {payer} from at least {int} pharmacies within {duration}", Role.CONDITION, FAMILY,
    "the rule needs opioid paid by lien from at least 2 pharmacies within 12 months",
)  # fmt: skip
def paid_pharmacies(case: Facts, drug: DrugGroup, payer: NameGroup, count: int, span: Duration) -> Iterable[Row]:
    """The same of the fills that this payer paid: within so many days they alone came from at least so many
    different pharmacies. Every course with such a fill in that time is meant. Unknown when it depends on fills whose
    pharmacy is not recorded, or whose payer is not recorded or written in a way that no payer of the vocabulary is."""
    names = {fill.source.payer for course in of_group(case, drug) for fill in course.fills}
    meant = {name: payer_is(case, name, payer) for name in names}
    return _sources(case, drug, count, span, _pharmacy, "the pharmacy of", lambda fill: meant[fill.source.payer])


def _who(person) -> str | None:
    """Who it was: the national number where there is one, else the name."""
    return person.npi or (spelled(person.name) if person.name else None)


def _pharmacy(fill: Fill) -> str | None:
    return _who(fill.source.pharmacy)


def _sources(
    case: Facts, drug: DrugGroup, count: int, span: Duration, who, missing: str, counts=lambda fill: True
) -> Iterable[Row]:
    """Slides a window over the fills of the whole group; each course is judged by the windows it has a fill in.

    Only fills that `counts` are looked at; of those of which it is not known (None) who paid, a source is possible.
    """
    certain = {c.id for c in of_group(case, drug) if c.groups[drug.name] is YES}
    fills = [
        (f.date, f, c.id, who(f) if c.id in certain else None, counted)
        for c in of_group(case, drug)
        for f in c.fills
        if (counted := counts(f)) is not False
    ]
    named = {name for _, _, _, name, _ in fills} - {None}
    if len(named) + sum([name is None for _, _, _, name, _ in fills]) < count:
        fills = []  # however they lie, too few sources
    fills.sort(key=itemgetter(0))
    sure: set[int] = set()
    unsure: list[tuple[int, int]] = []  # windows whose fills of an unknown source decide, as places in `fills`
    known: Counter[str] = Counter()  # sources of the window's fills that count, and of those that may
    vague: Counter[str] = Counter()
    nameless = end = 0
    windows = {day: span.after(day) for day in dict.fromkeys(item[0] for item in fills)}
    for place, (day, _, _, name, counted) in enumerate(fills):
        last = windows[day]
        while end < len(fills) and fills[end][0] < last:
            source, certainly = fills[end][3:]
            if source is None:
                nameless += 1
            else:
                (known if certainly else vague)[source] += 1
            end += 1
        if end <= place:  # a window of no days
            end += 1
            continue
        possible = nameless + (len(vague.keys() - known.keys()) if vague else 0)
        if len(known) >= count:
            sure |= {course for _, _, course, _, counts in fills[place:end] if counts} & certain
        if (nameless or vague) and len(known) + possible >= count:
            unsure.append((place, end))
        if name is None:
            nameless -= 1
        else:
            sources = known if counted else vague
            sources[name] -= 1
            if not sources[name]:
                del sources[name]
    maybe: dict[int, Fill] = {}
    done = len(fills)
    for place, end in reversed(unsure):  # of several windows the last one says which fill to ask for
        fill = next(fills[n][1] for n in range(place, end) if fills[n][3] is None or not fills[n][4])
        for _, _, course, _, _ in fills[place : min(end, done)]:
            maybe.setdefault(course, fill)
        done = place

    def judge(course: Course) -> Said:
        if course.id in sure:
            return yes()
        if course.id in maybe:
            fill = maybe[course.id]
            what = missing if counts(fill) else "who paid for"
            return unknown(f"{what} the {fill.ingredient} filled on {fill.date}")
        return no()

    return each_course(case, drug, judge)


@sentence(
    "the rule {needs} {specialty} to appear first after the injury", Role.CONDITION, FAMILY,
    "the rule needs pain specialist to appear first after the injury",
)  # fmt: skip
def appears(case: Facts, specialty: NameGroup) -> Iterable[Row]:
    """A prescriber of that specialty filled in, or made a diagnosis, on or after the day of the injury and none before
    it, in records that cover the look-back. Unknown when the records do not, or when it depends on a fill whose
    prescriber's specialty is not recorded."""
    seen = [(f.date, f.source.prescriber.specialty, Ref("fill", f.id)) for f in case.fills]
    coded = ((row.date, row.specialty, row.row) for row in case.referral.diagnoses if row.date and row.specialty)
    seen += [(day, name, Ref("clinician", row)) for day, name, row in coded]
    seen.sort(key=lambda item: item[0])
    start = look_back(case).before(case.injury_date)
    before = [item for item in seen if item[0] < case.injury_date]
    after = [item for item in seen if item[0] >= case.injury_date]
    known = [ref for _, name, ref in after if one_of(name, specialty)]
    if any(one_of(name, specialty) for _, name, _ in before):
        yield Row(NO, note=f"{specialty.name} was seen before the injury")
    elif not known and all(name for _, name, _ in after):
        missing = unseen(case, case.pharmacy, Window(case.injury_date, None), PHARMACY)
        yield Row(UNKNOWN, missing=missing) if missing else Row(NO, note=f"{specialty.name} is not seen")
    elif not known:
        yield Row(UNKNOWN, missing="the specialty of every prescriber since the injury")
    elif not case.pharmacy.covers(start, case.injury_date - ONE_DAY):
        yield Row(UNKNOWN, evidence=tuple(known[:1]), missing=f"{PHARMACY} from {start}, before the injury")
    elif not all(name for day, name, _ in before if day >= start):
        yield Row(UNKNOWN, evidence=tuple(known[:1]), missing="the specialty of every prescriber before the injury")
    else:
        first = known[0]
        note = prescriber(case.fills[int(first.id)]) if first.kind == "fill" else ""
        yield Row(YES, evidence=(first,), note=note)
