"""Facts: what the rows of a referral mean.

    FillRow → Drug (what product) → Dose (how much a day) → Fill → Course
    DiagnosisRow → Diagnosis
    all of them, with the injury and the records' reach → Facts

Doses are milligrams a day (Decimal), whatever the label said; the original unit is
kept for display.  What cannot be computed is None with a reason, never 0.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from rules.model import Answer, Ref, Words
from screening.referral import FillRow, Referral, Warning
from screening.sexes import OTHER


@dataclass(frozen=True)
class Strength:
    """Amount of one ingredient in one unit of the product.

    `mg` is per tablet, capsule, mL, gram of cream, or — when `per` is "hour" — per hour worn.
    `per` is "unit", "mL", "g" or "hour".  `text` is as written.
    """

    mg: Decimal
    per: str
    text: str


@dataclass(frozen=True)
class Drug:
    """A product recognised from NDC, RxCUI or text.

    `ingredients` are the active ingredients known; `complete` is False when the
    product is known to hold others that are not named.  `how` is ndc, rxcui, name,
    brand or corrected (a misspelling accepted with a clear margin; `note` says so).
    `wear_days` is how long one patch is worn.  `clinic`: a dose given in a clinic, of a drug also sold for home.
    """

    name: str
    ingredients: tuple[str, ...]
    complete: bool = True
    strengths: Mapping[str, Strength] = field(default_factory=dict)
    form: str | None = None  # tablet, capsule, solution, suspension, cream, patch, injection, film, spray …
    route: str | None = None  # oral, transdermal, topical, injection, sublingual … (ROUTES of the vocabulary)
    extended_release: bool | None = None
    compounded: bool | None = None
    rxcui: str | None = None
    how: str = "name"
    note: str = ""
    wear_days: Decimal | None = None
    clinic: bool = False

    @cached_property
    def products(self) -> dict[str, str]:
        """By ingredient, what tells two strengths of it apart; the same text for the same product, however written."""
        strengths = {name: self.strengths.get(name) for name in self.ingredients}
        held = {name: "" if s is None else f"{s.mg.normalize()} {s.per}" for name, s in strengths.items()}
        return {name: f"{self.ingredients} {self.form} {strength}" for name, strength in held.items()}

    @property
    def single_ingredient(self) -> bool:
        return self.complete and len(self.ingredients) == 1


HOURLY = "mcg/h"  # the unit in which a patch labelled by the hour is told


@dataclass(frozen=True)
class Dose:
    """A daily dose.  `mg` is None when it cannot be computed, and `reason` says why.

    `hourly`: of a patch labelled by the hour, which is told so: 0.6 mg a day is 25 micrograms an hour.
    """

    mg: Decimal | None
    basis: str = ""  # "4.5 mg × 30 ÷ 30 days", "label rate 25 mcg/h while worn", "sig: 1 capsule daily × 4.5 mg"
    reason: str = ""

    hourly: bool = False

    def shown(self) -> dict[str, str] | None:
        """{"value": "4.5", "unit": "mg"} a day; micrograms below 0.1 mg; a patch: {"value": "25", "unit": "mcg/h"}."""
        if self.mg is None:
            return None
        value, unit = (self.mg * 1000, "mcg") if 0 < self.mg < Decimal("0.1") else (self.mg, "mg")
        if self.hourly:
            value, unit = self.mg * 1000 / 24, HOURLY
        return {"value": f"{value.quantize(Decimal('0.0001')).normalize():f}", "unit": unit}


@dataclass(frozen=True)
class Fill:
    """One dispensing of one ingredient, understood.  A combination product gives one Fill an ingredient.

    `rows` are the referral rows it rests on (a claim and an order of one dispensing
    count once).  `days` is the days' supply used, None when unknown.
    """

    id: int
    rows: tuple[int, ...]
    date: date
    ingredient: str
    drug: Drug
    dose: Dose
    days: int | None
    source: FillRow
    days_basis: str = ""  # "as stated", "quantity ÷ sig", "patches × wear time"

    @property
    def route(self) -> str | None:
        return self.drug.route


@dataclass(frozen=True)
class Gap:
    """Days without supply between two fills of a course, or after its last one."""

    start: date  # first uncovered day
    end: date  # first covered day again
    days: int


@dataclass(frozen=True)
class Course:
    """One ingredient by one route with one meaning, without a gap above the permitted one.

    `groups` maps each drug group of the vocabulary that the course may belong to, to
    YES or UNKNOWN (absent means no).  `last_covered` is the last day with supply, None if
    the last fill's days are unknown.  `intervals` are covered stretches, both ends included.
    `gaps` lie inside the course.  `ongoing` is judged at the end of the records' reach.
    `titration` counts the leading fills below the band.
    """

    id: int
    ingredient: str
    route: str | None
    groups: Mapping[str, Answer]
    fills: tuple[Fill, ...]
    start: date
    last_covered: date | None
    intervals: tuple[tuple[date, date], ...]
    days_covered: int
    pdc: Decimal | None  # proportion of days covered from start to last covered day, 0–1
    gaps: tuple[Gap, ...]
    ongoing: Answer
    dose: Dose  # of the latest fill (same-day strengths added)
    titration: int = 0
    gap_before: int | None = None  # days since the previous course of the same ingredient and meaning
    meaning: str | None = None  # the drug group whose dose band gives the course its meaning, if one does
    end: date | None = None  # the day after last_covered, or where the observation ended if that came within the gap
    gap_after: int | None = None  # days without supply to the next course or the end of observation, where there is one
    other_use: bool = False  # a use of the drug other than pain is coded

    @property
    def last_fill(self) -> date:
        return self.fills[-1].date

    # What is asked of a course again and again is worked out once.

    @cached_property
    def rows(self) -> tuple[int, ...]:
        return tuple(sorted({row for fill in self.fills for row in fill.rows}))

    @cached_property
    def refs(self) -> tuple[Ref, ...]:
        return (Ref("course", self.id),)

    @cached_property
    def kept(self) -> dict[str, str]:
        """By drug group, what would tell whether it is of the group."""
        return {}

    @cached_property
    def last_known(self) -> date:
        """The last day certainly supplied."""
        return max(self.last_fill, *(end for _, end in self.intervals)) if self.intervals else self.last_fill

    @cached_property
    def by_day(self) -> tuple[tuple[date, tuple[Fill, ...]], ...]:
        """The fills of each day, in order: strengths filled on one day are taken together."""
        days: dict[date, list[Fill]] = {}
        for fill in self.fills:
            days.setdefault(fill.date, []).append(fill)
        return tuple((day, tuple(fills)) for day, fills in sorted(days.items()))

    @cached_property
    def payers(self) -> Mapping[str | None, Fill]:
        """Who paid, as written (None where nobody says), each with the first such fill."""
        return self._firsts(lambda fill: fill.source.payer)

    @cached_property
    def specialties(self) -> Mapping[str | None, Fill]:
        """The prescribers' specialties in the same way."""
        return self._firsts(lambda fill: fill.source.prescriber.specialty)

    @cached_property
    def compounding(self) -> Mapping[bool | None, Fill]:
        """Whether it was compounded, in the same way."""
        return self._firsts(lambda fill: fill.drug.compounded)

    def _firsts(self, of: Callable[[Fill], Any]) -> dict[Any, Fill]:
        found: dict[Any, Fill] = {}
        for fill in self.fills:
            found.setdefault(of(fill), fill)
        return found


@dataclass(frozen=True)
class Diagnosis:
    """All rows of one code (its encounter character aside).

    `code` is the code in the chart, upper case with the dot, as first seen; `stem` is the
    ICD-10-CM code or heading without the dot and the 7th character.  A code of another system is
    `mapped_from` there ("ICD-9-CM 722.52") and `read_as` "M51.36 or M51.37".
    `site` is the limb or side the code names ("right upper limb"), or None.  `groups` are
    the diagnosis groups it belongs to, `may_be` those that only some of what it may stand for is in.
    `dates` are sorted; rows without a date count in `undated`.  `of_sex` is the sex that the code is of, where the
    patient is recorded as of the other.
    """

    id: int
    code: str
    stem: str
    dates: tuple[date, ...]
    rows: tuple[int, ...]
    undated: int
    site: str | None
    groups: frozenset[str]
    description: str = ""
    encounters: tuple[str, ...] = ()  # 7th characters seen, e.g. ("A", "S"); of an older code those it may have
    lettered: tuple[tuple[str, str, date | None], ...] = ()  # of each of them: the letter, its code, its first date
    specialties: tuple[str, ...] = ()
    mapped_from: str | None = None
    read_as: str = ""
    may_be: frozenset[str] = frozenset()
    of_sex: str | None = None
    targets: tuple[str, ...] = ()  # the ICD-10-CM codes or headings it may stand for, without dots

    @property
    def doubt(self) -> str:
        """Why the code is doubted: 'a diagnosis of female patients, and this one is recorded as male'."""
        return f"a diagnosis of {self.of_sex} patients, and this one is recorded as {OTHER[self.of_sex or '']}"

    @property
    def first(self) -> date | None:
        return self.dates[0] if self.dates else None

    @property
    def quoted(self) -> str:
        """The code in the chart, with its translation: '722.52 (read as M51.36)'."""
        return f"{self.code} (read as {self.read_as})" if self.read_as else self.code

    def bearing(self, letters: Collection[str]) -> tuple[tuple[str, date | None], ...]:
        """The codes with one of these 7th characters, each with its first date; none of a code of another system."""
        return tuple((code, day) for letter, code, day in self.lettered if letter in letters)


@dataclass(frozen=True)
class Reach:
    """How far one kind of record reaches.  `known` is False when the referral has no row of the kind.

    `implied` says that the ends are the first and last rows, because nobody stated them.
    """

    known: bool
    start: date | None
    end: date | None
    implied: bool

    def covers(self, start: date | None, end: date | None) -> bool:
        """Whether every day from start to end (None: unbounded there is not checked) lies inside."""
        if not self.known or self.start is None or self.end is None:
            return False
        return (start is None or self.start <= start) and (end is None or end <= self.end)


@dataclass(frozen=True)
class Facts:
    """Everything the sentences may ask about one referral.  Ids index the tuples' order (id == position)."""

    referral: Referral
    words: Words
    as_of: date
    injury_date: date
    fills: tuple[Fill, ...]
    courses: tuple[Course, ...]
    diagnoses: tuple[Diagnosis, ...]
    pharmacy: Reach
    diagnosis_records: Reach
    warnings: tuple[Warning, ...]
    unrecognised: tuple[int, ...] = ()  # fill rows whose drug is not known to the dictionary
    kept: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)  # what was worked out once

    @cached_property
    def has_died(self) -> bool:
        """Whether a death is recorded, and not one later than the as-of date."""
        return self.referral.patient.dead_on(self.as_of)

    @cached_property
    def lived_to(self) -> date:
        """The as-of date, or the day of death where that is known and came before."""
        died = self.referral.patient.date_of_death
        return self.as_of if died is None else min(self.as_of, died)

    @cached_property
    def groups(self) -> Mapping[tuple[str, str], tuple[int, ...]]:
        """By (kind, group) the ids of the courses (kind "course") or diagnoses that are or may be of a group."""
        held: dict[tuple[str, str], list[int]] = {}
        for course in self.courses:
            for name in course.groups:
                held.setdefault(("course", name), []).append(course.id)
        for diagnosis in self.diagnoses:
            for name in (*diagnosis.groups, *diagnosis.may_be):
                held.setdefault(("diagnosis", name), []).append(diagnosis.id)
        return {key: tuple(ids) for key, ids in held.items()}

    def candidates(self, kind: str, group: str) -> tuple[int, ...]:
        """The ids of what is or may be of one group."""
        return self.groups.get((kind, group), ())
