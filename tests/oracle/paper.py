"""Rows on paper → dispensings, courses and diagnoses, as docs/semantics.md says, day by day and without haste."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property

from screening.referral import FillRow, Referral
from tests.oracle.referrals import PRODUCTS
from tests.oracle.rulebooks import BANDS, DIAGNOSES, DRUGS, SINGLE, TITRATION, Book

NO, UNKNOWN, YES = 0, 1, 2
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Pack:
    """One dispensing of one ingredient."""

    rows: tuple[int, ...]
    day: date
    product: str
    ingredient: str
    strength: Fraction
    single: bool
    quantity: Fraction | None
    days: int | None
    compounded: bool | None
    specialty: str | None
    payer: str | None

    @property
    def dose(self) -> Fraction | None:
        return None if self.quantity is None or self.days is None else self.strength * self.quantity / self.days


@dataclass
class Portion:
    """The packs of one strength dispensed on one day; they follow one another.  Strengths of one day add up."""

    day: date
    packs: list[Pack]
    covered: set[date] = field(default_factory=set)
    taken: Fraction | None = None  # mg a day of the ingredient: the strengths of the day together
    meaning: tuple[bool, tuple[tuple[str, int], ...]] = (True, ())
    adopts: tuple | None = None

    @property
    def dose(self) -> Fraction | None:
        doses = [pack.dose for pack in self.packs]
        return None if None in doses else max(doses)

    @property
    def products(self) -> set[str]:
        return {pack.product for pack in self.packs}

    @property
    def days_known(self) -> bool:
        return all(pack.days is not None for pack in self.packs)

    @property
    def end(self) -> date:
        """The last day it covers, as far as known; the day of the fill when that is not known."""
        return max(self.covered, default=self.day)

    def member(self, group: str) -> int:
        """Whether what was dispensed is of the group."""
        pack = self.packs[0]
        if pack.ingredient not in DRUGS[group] or (group in SINGLE and not pack.single):
            return NO
        if group not in BANDS:
            return YES
        _, low, high, unknown_counts = BANDS[group]
        if self.taken is None:
            return YES if unknown_counts else UNKNOWN
        return YES if Fraction(low) <= self.taken and (high is None or self.taken <= Fraction(high)) else NO

    def groups(self) -> tuple[tuple[str, int], ...]:
        """Its restricting groups: what gives it its meaning."""
        return tuple((g, self.member(g)) for g in sorted(BANDS) if self.member(g))


@dataclass(eq=False)
class Course:
    ingredient: str
    portions: list[Portion]
    groups: dict[str, int]

    def member(self, group: str) -> int:
        return self.groups.get(group, NO)

    @property
    def key(self) -> tuple[str, tuple[int, ...]]:
        return self.ingredient, tuple(sorted({row for p in self.portions for pack in p.packs for row in pack.rows}))

    @cached_property
    def packs(self) -> list[Pack]:
        return [pack for portion in self.portions for pack in portion.packs]

    @property
    def start(self) -> date:
        return self.portions[0].day

    @cached_property
    def covered(self) -> set[date]:
        return set().union(*(p.covered for p in self.portions))

    @property
    def last_known(self) -> bool:
        return all(p.days_known for p in self.portions if p.day == self.portions[-1].day)

    @property
    def last(self) -> date | None:
        """The last day with supply; None when the last fill's days are not known."""
        return max(self.covered) if self.last_known else None

    @cached_property
    def doses(self) -> list[Fraction | None]:
        """The dose of each day with a fill."""
        return [_sum(p.dose for p in self.portions if p.day == day) for day in self.days]

    @cached_property
    def days(self) -> list[date]:
        """The days with a fill."""
        return sorted({p.day for p in self.portions})


def _sum(doses: Iterable[Fraction | None]) -> Fraction | None:
    found = list(doses)
    return None if None in found else sum(found, Fraction(0))


@dataclass(eq=False)
class Diagnosis:
    key: tuple[int, ...]
    codes: list[str]
    dates: list[date]
    undated: bool

    def member(self, group: str) -> int:
        return max(YES if _is(code, pattern) else NO for code in self.codes for pattern in DIAGNOSES[group])


@dataclass
class Reach:
    start: date | None
    end: date | None

    def covers(self, first: date, last: date) -> bool:
        return self.start is not None and self.end is not None and self.start <= first and last <= self.end


@dataclass
class Case:
    referral: Referral
    book: Book
    as_of: date
    courses: list[Course]
    diagnoses: list[Diagnosis]
    pharmacy: Reach
    records: Reach

    @property
    def injury(self) -> date:
        return self.referral.injury.date


def read_case(referral: Referral, book: Book, as_of: date) -> Case:
    said = referral.records
    return Case(
        referral,
        book,
        as_of,
        [c for ingredient in _ingredients() for c in _courses(ingredient, _packs(referral.fills), book)],
        list(_diagnoses(referral)),
        _reach(said.pharmacy_from, said.pharmacy_to, [f.date for f in referral.fills], bool(referral.fills)),
        _reach(said.diagnoses_from, said.diagnoses_to, [d.date for d in referral.diagnoses], bool(referral.diagnoses)),
    )


def _reach(start: date | None, end: date | None, days: list[date | None], any_row: bool) -> Reach:
    seen = [day for day in days if day]
    if not any_row:
        return Reach(None, None)
    return Reach(start or min(seen, default=None), end or max(seen, default=None))


def _ingredients() -> list[str]:
    return sorted({name for parts, _ in PRODUCTS.values() for name, _ in parts})


# --- rows → packs -----------------------------------------------------------------


def _packs(rows: Iterable[FillRow]) -> list[Pack]:
    packs: list[Pack] = []
    piles: dict[tuple, list[FillRow]] = {}
    for row in sorted(rows, key=lambda row: row.row):
        if row.kind == "dispense":
            piles.setdefault((row.date, row.drug), []).append(row)
    for (day, drug), pile in sorted(piles.items()):
        for same in _one_dispensing(pile):
            told = {name: _told(same, name) for name in ("quantity", "days_supply", "payer")}
            specialty = next((row.prescriber.specialty for row in same if row.prescriber.specialty), None)
            parts, compounded = PRODUCTS[drug]
            days = told["days_supply"] or None
            for ingredient, mg in parts:
                rows_of = tuple(row.row for row in same)
                pack = Pack(
                    rows_of,
                    day,
                    drug,
                    ingredient,
                    Fraction(mg),
                    len(parts) == 1,
                    None if told["quantity"] is None else Fraction(told["quantity"]),
                    days,
                    compounded,
                    specialty,
                    told["payer"],
                )
                packs.append(pack)
    return packs


def _one_dispensing(pile: list[FillRow]) -> list[list[FillRow]]:
    """Rows of one day and drug, apart where they contradict each other."""
    found: list[list[FillRow]] = []
    for row in pile:
        for same in found:
            if not any(_contradict(row, other) for other in same):
                same.append(row)
                break
        else:
            found.append([row])
    return found


def _contradict(a: FillRow, b: FillRow) -> bool:
    pairs = (
        (a.quantity, b.quantity),
        (a.days_supply or None, b.days_supply or None),
        (a.prescriber.specialty, b.prescriber.specialty),
        (a.pharmacy.name, b.pharmacy.name),
    )
    return any(x is not None and y is not None and x != y for x, y in pairs)


def _told(rows: list[FillRow], name: str) -> object:
    return next((value for row in rows if (value := getattr(row, name))), None)


# --- packs → courses --------------------------------------------------------------


def _courses(ingredient: str, packs: list[Pack], book: Book) -> list[Course]:
    portions = _portions([p for p in packs if p.ingredient == ingredient])
    _settle_doubts(portions)
    _titrate(portions, book)
    courses: list[Course] = []
    for meaning in dict.fromkeys(p.meaning for p in portions):
        for run in _runs([p for p in portions if p.meaning == meaning], book):
            own = dict(run[0].groups() if all(p.adopts for p in run) else meaning[1])
            plain = {g: YES for g in DRUGS if g not in BANDS and run[-1].member(g)}
            courses.append(Course(ingredient, run, plain | own))
    return courses


def _portions(packs: list[Pack]) -> list[Portion]:
    """What was dispensed on each day by strength, with its meaning; a product of several ingredients stands apart."""
    piles: dict[tuple[date, bool, Fraction], list[Pack]] = {}
    for pack in packs:
        piles.setdefault((pack.day, pack.single, pack.strength), []).append(pack)
    portions = [Portion(day, pile) for (day, _, _), pile in sorted(piles.items())]
    for portion in portions:
        portion.taken = _sum(p.dose for p in portions if _beside(p, portion))
        portion.meaning = (portion.packs[0].single, portion.groups())
    return portions


def _beside(a: Portion, b: Portion) -> bool:
    return a.day == b.day and a.packs[0].single == b.packs[0].single


def _runs(portions: list[Portion], book: Book) -> list[list[Portion]]:
    """Portions of one meaning, apart where more than the permitted gap lies between them."""
    runs: list[list[Portion]] = []
    hand: date | None = None  # the last day with supply so far
    for day in sorted({p.day for p in portions}):
        today = [p for p in portions if p.day == day]
        for portion in today:
            _supply(portion, hand, book.cap)
        begin = min(min(p.covered, default=day) for p in today)
        if runs and (begin - max(p.end for p in runs[-1])).days - 1 <= book.gap:
            runs[-1] += today
        else:
            runs.append(today)
        hand = max([d for p in today for d in p.covered] + ([hand] if hand else []), default=None)
    return runs


def _supply(portion: Portion, hand: date | None, cap: int) -> None:
    """The days that the packs of one strength cover, one after another, the shorter one first."""
    for pack in sorted((p for p in portion.packs if p.days), key=lambda p: p.days):
        begin = pack.day if hand is None else max(pack.day, hand + DAY)
        begin = min(begin, pack.day + cap * DAY)
        days = {begin + n * DAY for n in range(pack.days)}
        portion.covered |= days
        hand = max(days)


def _together(portions: list[Portion], book: Book) -> bool:
    """Whether these would be one course if they had one meaning."""
    copies = [Portion(p.day, p.packs) for p in portions]
    return len(_runs(copies, book)) == 1


def _settle_doubts(portions: list[Portion]) -> None:
    """A fill of unknown dose between fills of the same product and one meaning takes it, if it runs on to one."""
    for i, portion in enumerate(portions):
        before, after = ([p for p in side if _alike(p, portion)] for side in (portions[:i], portions[i + 1 :]))
        if _doubtful(portion) and before and after and before[-1].meaning == after[0].meaning:
            portion.adopts = before[-1].meaning
    for portion in portions:
        portion.meaning = portion.adopts or portion.meaning


def _alike(sure: Portion, portion: Portion) -> bool:
    return sure.products == portion.products and not _doubtful(sure)


def _doubtful(portion: Portion) -> bool:
    return any(answer == UNKNOWN for _, answer in portion.meaning[1])


def _titrate(portions: list[Portion], book: Book) -> None:
    """Fills below a band whose doses rise into a course of that band, on the next day with a fill, take its meaning."""
    for portion in reversed(portions):
        later = [p for p in portions if p.day > portion.day and p.packs[0].single == portion.packs[0].single]
        following = [p for p in later if p.day == later[0].day and _rises(portion, p)]
        today = [p for p in portions if _beside(p, portion)]
        if following and not _doubtful(portion) and _together([*today, following[0]], book):
            portion.meaning = following[0].meaning


def _rises(low: Portion, high: Portion) -> bool:
    if low.taken is None or (high.taken is not None and high.taken < low.taken):
        return False
    other_bands = {g for g, _ in low.meaning[1]} - {g for g, _ in high.meaning[1]}
    for group, answer in high.meaning[1]:
        own = group in TITRATION and low.taken >= Fraction(TITRATION[group])
        if answer == YES and low.taken < Fraction(BANDS[group][1]) and (own or not other_bands):
            return True
    return False


# --- diagnoses --------------------------------------------------------------------


def _diagnoses(referral: Referral) -> Iterable[Diagnosis]:
    piles: dict[str, list] = {}
    for row in referral.diagnoses:
        piles.setdefault(_stem(row.code), []).append(row)
    for rows in piles.values():
        dates = sorted(row.date for row in rows if row.date)
        undated = any(row.date is None for row in rows)
        yield Diagnosis(tuple(sorted(row.row for row in rows)), [_plain(row.code) for row in rows], dates, undated)


def _plain(code: str) -> str:
    return code.replace(".", "").upper()


def _stem(code: str) -> str:
    return _plain(code)[:6].rstrip("X") if len(_plain(code)) == 7 else _plain(code)


def _is(code: str, pattern: str) -> bool:
    if pattern.endswith("*"):
        return code.startswith(_plain(pattern.rstrip("*")))
    return _stem(code) == _plain(pattern)
