"""What each fill means among the drug groups, and which fills therefore make one course.

Fills of one ingredient are sorted into streams: one route, one set of restricting groups.
Strengths filled on one day are judged by what they make together; a fill that cannot be
judged joins the fills of the same product on both sides of it; fills below a band that run
into a course of it are its titration.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from rules.model import Answer
from screening.courses import Draft, product_of, stream_courses
from screening.groups import GroupIndex, dose_in
from screening.model import Fill
from screening.parameters import Settings

YES, UNKNOWN = Answer.YES, Answer.UNKNOWN


class Meaning(NamedTuple):
    """A route and the restricting groups a fill is in, or may be in."""

    route: str | None
    yes: frozenset[str]
    unknown: frozenset[str]

    @property
    def certain(self) -> bool:
        return self.route is not None and not self.unknown


@dataclass
class _Judged:
    """A fill with its dose of the day and what was made of it."""

    fill: Fill
    mg: Decimal | None
    days: int  # of the day's packs: those of one strength follow one another
    groups: Mapping[str, Answer]
    meaning: Meaning
    adopted: bool = False  # judged by its neighbours of the same product
    titration: bool = False

    @property
    def core(self) -> bool:
        return not (self.adopted or self.titration)


def ingredient_courses(fills: list[Fill], index: GroupIndex, gap_days: int, cap_days: int) -> list[Draft]:
    """The courses of one ingredient's fills (by date)."""
    judged = _judge(fills, index, cap_days)
    if any(not j.meaning.certain for j in judged):
        _adopt(judged, bool(index.banded.get(fills[0].ingredient)))
    _titrate(judged, index, gap_days)
    streams: dict[Meaning, list[_Judged]] = {}
    for j in judged:
        streams.setdefault(j.meaning, []).append(j)
    courses = []
    for meaning, members in streams.items():
        by_id = {j.fill.id: j for j in members}
        courses += [
            _described(course, meaning, [by_id[fill.id] for fill in course.fills], index)
            for course in stream_courses([j.fill for j in members], gap_days, "ingredient", cap_days)
        ]
    return courses


def _judge(fills: list[Fill], index: GroupIndex, cap_days: int) -> list[_Judged]:
    restricting = index.restricting.get(fills[0].ingredient, frozenset())
    together: dict[tuple, list[Fill]] = {}
    for fill in fills:
        together.setdefault((fill.date, fill.drug.ingredients, fill.route), []).append(fill)
    days = {key: _of_the_day(filled, cap_days) for key, filled in together.items()}
    known: dict[tuple, tuple[Mapping[str, Answer], Meaning]] = {}  # by product and dose: most fills repeat another
    judged = []
    for fill in fills:
        mg, lasting = days[fill.date, fill.drug.ingredients, fill.route]
        alike = (id(fill.drug), mg)
        if alike not in known:
            groups = index.of(fill, mg)
            yes = frozenset(g for g in restricting if groups.get(g) is YES)
            unknown = frozenset(g for g in restricting if groups.get(g) is UNKNOWN)
            known[alike] = groups, Meaning(fill.route, yes, unknown)
        judged.append(_Judged(fill, mg, lasting, *known[alike]))
    return judged


def _of_the_day(fills: list[Fill], cap_days: int) -> tuple[Decimal | None, int]:
    """The dose of one day's fills together, and how long they last.

    Different strengths add up; packs of one strength count with the larger dose, and follow one another, the shorter
    one first.
    """
    if len(fills) == 1:
        return fills[0].dose.mg, fills[0].days or 0
    doses: dict[Hashable, Decimal | None] = {}
    for fill in fills:
        product, mg = product_of(fill), fill.dose.mg
        held = doses.get(product, mg)
        doses[product] = None if mg is None or held is None else max(mg, held)
    ends: dict[Hashable, int] = {}
    for fill in sorted(fills, key=lambda fill: fill.days or 0):
        held_days = ends.get(product_of(fill), 0)
        ends[product_of(fill)] = max(held_days, min(held_days, cap_days) + (fill.days or 0))
    total = Decimal(0)
    for mg in doses.values():
        if mg is None:
            return None, max(ends.values())
        total += mg
    return total, max(ends.values())


def _adopt(judged: list[_Judged], banded: bool) -> None:
    """A fill that cannot be judged takes the meaning that its product had before and has after.

    One neighbour will do for a row that names no strength, where no dose changes what the drug means (`banded`) and
    every other fill of the ingredients means the same.
    """
    before, after = _neighbours(judged), _neighbours(judged[::-1])[::-1]
    meant = {(j.fill.drug.ingredients, j.meaning) for j in judged if j.meaning.certain}
    for j, earlier, later in zip(judged, before, after, strict=True):
        beside = [k for k in (earlier, later) if k is not None]
        if j.meaning.certain or not beside or beside[0].meaning != beside[-1].meaning:
            continue
        meaning = beside[0].meaning
        if j.meaning.route not in (None, meaning.route):
            continue
        if j.meaning.route is None and meaning.route != "oral" and not j.fill.drug.strengths:
            continue  # "DICLOFENAC" beside its gel may be the tablet
        alone = sum(ingredients == j.fill.drug.ingredients for ingredients, _ in meant) == 1
        if len(beside) < 2 and (banded or j.fill.drug.strengths or not alone):
            continue
        if all(_agree(j.fill.drug.compounded, k.fill.drug.compounded) for k in beside):
            j.meaning, j.adopted = meaning, True


def _neighbours(judged: list[_Judged]) -> list[_Judged | None]:
    """For each fill the nearest one earlier in the list of the same product that could be judged.

    Where a row names no strength, any strength may be meant.
    """
    latest: dict[tuple, _Judged] = {}
    found: list[_Judged | None] = []
    for j in judged:
        strength = j.fill.drug.strengths.get(j.fill.ingredient)
        any_strength = (j.fill.drug.ingredients, None)
        product = (j.fill.drug.ingredients, (strength.mg, strength.per)) if strength else any_strength
        found.append(latest.get(product))
        if j.meaning.certain:
            latest[product] = latest[any_strength] = j
    return found


def _agree(a: object, b: object) -> bool:
    return a is None or b is None or a == b


def _titrate(judged: list[_Judged], index: GroupIndex, gap_days: int) -> None:
    """From the last fill back, so that each step of a titration hands its meaning to the step before."""
    banded = index.banded.get(judged[0].fill.ingredient, ())
    if not banded:
        return
    following: dict[tuple, list[_Judged]] = {}  # by route and ingredients: the fills of the nearest later day
    pending: dict[tuple, list[_Judged]] = {}
    day = None
    for j in reversed(judged):
        if day != j.fill.date:
            following.update(pending)
            pending, day = {}, j.fill.date
        key = (j.meaning.route, j.fill.drug.ingredients)
        target = next((p for p in following.get(key, ()) if _rises_into(j, p, index, banded, gap_days)), None)
        if target is not None:
            j.meaning, j.titration = target.meaning, True
        pending.setdefault(key, []).append(j)


def _rises_into(low: _Judged, high: _Judged, index: GroupIndex, banded: tuple[str, ...], gap_days: int) -> bool:
    if low.mg is None or low.meaning == high.meaning or not low.meaning.certain:
        return False
    runs_out = low.fill.date + timedelta(days=max(low.days, 1) - 1)
    if high.fill.date - runs_out > timedelta(days=gap_days + 1):
        return False
    elsewhere = {g for g in banded if g in low.meaning.yes} - high.meaning.yes
    drug = low.fill.drug
    for name in banded:
        if name not in high.meaning.yes:
            continue
        for line in index.lines(name, low.fill.ingredient):
            if line.band is None or line.band.low is None or low.mg > line.band.low:
                continue
            if dose_in(line.band, low.mg) is YES or (high.mg is not None and high.mg < low.mg):
                continue
            single = line.single is None or line.single == drug.single_ingredient
            made = line.compounded is None or line.compounded == drug.compounded
            reaches = line.titration_from is not None and low.mg >= line.titration_from
            if single and made and (reaches or not elsewhere):
                return True
    return False


def _described(course: Draft, meaning: Meaning, members: list[_Judged], index: GroupIndex) -> Draft:
    judges = [j for j in members if j.core] or members
    groups: dict[str, Answer] = {}
    for said in {id(j.groups): j.groups for j in judges}.values():  # refills share theirs
        for name, answer in said.items():
            groups[name] = YES if answer is YES else groups.get(name, UNKNOWN)
    leading = next((i for i, j in enumerate(members) if not j.titration), 0)
    names = index.naming.get(course.ingredient, ())
    course.route, course.groups, course.titration = meaning.route, groups, leading
    course.meaning = next((name for name in names if groups.get(name) is YES), None)
    return course


def ongoing(course: Draft, doubtful: list[Draft], end: date | None, as_of: date, thresholds: Settings) -> Answer:
    """Whether the course runs at the end of the records' reach, so far as they can say on `as_of`.

    `doubtful` are the ingredient's courses that may mean something else (see `doubts`).
    """
    if end is None:
        return UNKNOWN
    gap_days = thresholds.gap_days
    if _runs_at(course, end, gap_days):
        return UNKNOWN if (as_of - end).days > gap_days else YES
    if course.last_covered is None and not _over_by(course.fills[-1].date, thresholds.longest_days + gap_days, end):
        return UNKNOWN
    if any(_may_continue(course, other, end, gap_days) for other in doubtful):
        return UNKNOWN
    return Answer.NO


def _over_by(last_fill: date, days: int, end: date) -> bool:
    """Whether a last fill of unknown days lies so far back that it cannot reach the end, however much it was."""
    return (end - last_fill).days > days


def doubts(courses: Iterable[Draft]) -> list[Draft]:
    """The courses of which it is unknown whether they belong to some group."""
    return [course for course in courses if UNKNOWN in course.groups.values()]


def _runs_at(course: Draft, end: date, gap_days: int) -> bool:
    last = course.last_covered or course.fills[-1].date  # with its days unknown it lasts at least the day of the fill
    return (end - last).days <= gap_days


def _may_continue(course: Draft, other: Draft, end: date, gap_days: int) -> bool:
    """Fills that may mean the same follow closely, and run to the end or for unknown days."""
    alike = any(answer is YES and other.groups.get(name) is UNKNOWN for name, answer in course.groups.items())
    last = course.last_covered or course.fills[-1].date
    close = other.start >= course.fills[-1].date and (other.start - last).days <= gap_days + 1
    return alike and close and (other.last_covered is None or _runs_at(other, end, gap_days))
