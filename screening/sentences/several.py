"""Sentences with a table: so many of a list of drugs, or one of a list of pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from rules.model import Answer, Ref, Role, Row
from screening.lists import ROWS
from screening.model import Course, Facts
from screening.sentences import amounts
from screening.sentences.answers import (
    DIAGNOSES,
    NO,
    ONE_DAY,
    PHARMACY,
    UNKNOWN,
    YES,
    both,
    course_row,
    day_dose,
    days_missing,
    last_possible,
    of_group,
    undated_end,
    unseen,
)
from screening.sentences.diagnoses import meant
from screening.sentences.registry import sentence
from screening.sentences.timing import Window
from screening.sentences.words import amount
from screening.vocabulary import DrugGroup, Duration

FAMILY = "several"
EVER = Window(None, None)
_duration, _dose = amount(amounts.duration, "duration"), amount(amounts.dose, "daily dose")
Held = tuple[int, Answer, str]  # a course, whether it counts for a row of the table, and what is missing


@sentence(
    "the rule {needs} at least {int} of these tried before {drug}:", Role.CONDITION, FAMILY,
    "the rule needs at least 2 of these tried before low-dose naltrexone:",
    takes="table", columns=("drug", "for at least", "at a dose of at least", "counts as"), required=1,
    cells={"drug": "drug", "for at least": "duration", "at a dose of at least": "dose"}, placeholders=(ROWS,),
)  # fmt: skip
def tried(case: Facts, least: int, drug: DrugGroup, table: list[dict[str, str]]) -> Iterator[Row]:
    """So many rows of the table were tried first: a course of the drug began before the first fill of the other drug,
    ran for at least that long between the injury and that fill, and reached that daily dose before it. Time before
    the injury does not count, one course counts for one row, and rows that "count as" the same count once. Unknown
    when it depends on a dose or days' supply that cannot be computed."""
    for later in of_group(case, drug):
        kinds: dict[str | int, list[Held]] = {}
        for number, row in enumerate(table):
            kinds.setdefault(row.get("counts as") or number, []).extend(_trials(case, row, later))
        held = list(kinds.values())
        yield _counted(least, held, later, drug)
    missing = unseen(case, case.pharmacy, EVER, PHARMACY)
    if missing:
        yield Row(UNKNOWN, (None,), missing=missing)


def _trials(case: Facts, row: dict[str, str], later: Course) -> Iterator[Held]:
    """The courses that count for one row of the table."""
    group = _drug(case, row)
    for course in of_group(case, group):
        if course.id == later.id or course.start >= later.start or last_possible(case, course) < case.injury_date:
            continue
        said, missing = _long_enough(case, course, later, _cell(case, row, "for at least", _duration))
        enough, dose_missing = _strong_enough(course, later.start, _cell(case, row, "at a dose of at least", _dose))
        answer, missing = both(said, enough), missing or dose_missing
        if answer is not NO:
            row_of = course_row(course, group, (answer, "", missing))
            yield course.id, row_of.answer, row_of.missing


def _drug(case: Facts, row: dict[str, str]) -> DrugGroup:
    """The row's drug group; the reader of the rule has already refused a name that is not one."""
    return case.words.by_kind["drug"][row["drug"]].value


def _cell(case: Facts, row: dict[str, str], column: str, convert):
    said = row.get(column, "")
    return convert(said, case.words) if said else None


def _long_enough(case: Facts, course: Course, later: Course, span: Duration | None) -> tuple[Answer, str]:
    start = max(course.start, case.injury_date)
    enough = span.after(start) if span else start + ONE_DAY
    if enough <= min(course.last_known + ONE_DAY, later.start):
        return YES, ""
    last = undated_end(course)
    if last is not None and enough <= min(last_possible(case, course) + ONE_DAY, later.start):
        return UNKNOWN, f"the days' supply of the {last.ingredient} filled on {last.date}"
    return NO, ""


def _strong_enough(course: Course, before: date, dose: Decimal | None) -> tuple[Answer, str]:
    if dose is None:
        return YES, ""
    days = [fills for day, fills in course.by_day if day < before]
    if any((mg := day_dose(fills)) is not None and mg >= dose for fills in days):
        return YES, ""
    vague = next((f for fills in days for f in fills if f.dose.mg is None), None)
    if vague is None:
        return NO, ""
    return UNKNOWN, f"the strength, quantity and days' supply of the {vague.ingredient} filled on {vague.date}"


def _counted(least: int, held: list[list[Held]], later: Course, drug: DrugGroup) -> Row:
    """How many rows of the table have a course of their own."""
    sure = _matched([[c for c, answer, _ in row if answer is YES] for row in held])
    evidence = (Ref("course", later.id), *(Ref("course", c) for c in sorted(sure)))
    note = f"{len(sure)} of {len(held)} tried before {later.start}"
    if len(sure) >= least:
        row = course_row(later, drug, (YES, note, ""))
        return Row(row.answer, row.bound, evidence, note, row.missing)
    possible = _matched([[c for c, _, _ in row] for row in held])
    if len(possible) >= least:
        missing = next(text for row in held for _, answer, text in row if answer is UNKNOWN)
        return Row(UNKNOWN, (later.id,), evidence, note, missing)
    return Row(NO, (later.id,), evidence, note)


def _matched(rows: list[list[int]]) -> dict[int, int]:
    """The most rows that can each have a course of its own: course → row."""
    owner: dict[int, int] = {}

    def place(row: int, seen: set[int]) -> bool:
        for course in rows[row]:
            if course not in seen:
                seen.add(course)
                if course not in owner or place(owner[course], seen):
                    owner[course] = row
                    return True
        return False

    for row in range(len(rows)):
        place(row, set())
    return owner


@sentence(
    "the rule {needs} at least {int} of these:", Role.CONDITION, FAMILY, "the rule needs at least 2 of these:",
    takes="table", columns=("drug",), required=1, cells={"drug": "drug"}, placeholders=(ROWS,),
)  # fmt: skip
def these(case: Facts, least: int, table: list[dict[str, str]]) -> Iterable[Row]:
    """So many rows of the table have a course with supply on or after the day of the injury; one course counts for
    one row. Unknown without any pharmacy record, when the records end before the injury, or when a fill's dose
    decides."""
    held = [_since_injury(case, _drug(case, row)) for row in table]
    sure = _matched([[c for c, answer, _ in row if answer is YES] for row in held])
    if len(sure) >= least:
        yield Row(YES, evidence=tuple(Ref("course", c) for c in sorted(sure)))
        return
    vague = next((text for row in held for _, answer, text in row if answer is UNKNOWN), "")
    missing = unseen(case, case.pharmacy, EVER, PHARMACY)
    if not missing and len(_matched([[c for c, _, _ in row] for row in held])) >= least:
        missing = vague
    if missing:
        yield Row(UNKNOWN, missing=missing)
    else:
        yield Row(NO, evidence=tuple(Ref("course", c) for c in sorted(sure)), note=f"{len(sure)} of {len(table)}")


def _since_injury(case: Facts, group: DrugGroup) -> list[Held]:
    held: list[Held] = []
    for course in of_group(case, group):
        if last_possible(case, course) >= case.injury_date:
            last = undated_end(course) if course.last_known < case.injury_date else None
            row = course_row(course, group, (UNKNOWN, "", days_missing(last)) if last else (YES, "", ""))
            held.append((course.id, row.answer, row.missing))
    return held


@sentence(
    "the rule {needs} one of these pairs:", Role.CONDITION, FAMILY, "the rule needs one of these pairs:",
    takes="table", columns=("drug", "diagnosis"), required=2, cells={"drug": "drug", "diagnosis": "diagnosis"},
    placeholders=(ROWS,),
)  # fmt: skip
def one_pair(case: Facts, table: list[dict[str, str]]) -> Iterable[Row]:
    """A row of the table has both: the drug with supply on or after the day of the injury, and the diagnosis,
    whenever it was made. Unknown without any record of either kind, or when a fill's dose decides whether it is the
    drug."""
    return _pairs_held(case, table, 1)


@sentence(
    "the rule {needs} one of these pairs, the drug filled at least {int} time(s):", Role.CONDITION, FAMILY,
    "the rule needs one of these pairs, the drug filled at least 3 times:",
    takes="table", columns=("drug", "diagnosis"), required=2, cells={"drug": "drug", "diagnosis": "diagnosis"},
    placeholders=(ROWS,),
)  # fmt: skip
def one_lasting_pair(case: Facts, least: int, table: list[dict[str, str]]) -> Iterable[Row]:
    """A row of the table has both: a course of the drug with supply on or after the day of the injury, filled on at
    least so many days, and the diagnosis, whenever it was made. Unknown as for one of these pairs."""
    return _pairs_held(case, table, least)


def _pairs_held(case: Facts, table: list[dict[str, str]], least: int) -> Iterator[Row]:
    no_fills = unseen(case, case.pharmacy, EVER, PHARMACY)
    no_codes = unseen(case, case.diagnosis_records, EVER, DIAGNOSES)
    for row in table:
        courses = [h for h in _since_injury(case, _drug(case, row)) if len(case.courses[h[0]].by_day) >= least]
        codes = [case.diagnoses[number] for number in case.candidates("diagnosis", row["diagnosis"])]
        for course, answer, missing in courses:
            for code in codes:
                evidence = (Ref("course", course), Ref("diagnosis", code.id))
                if answer is YES and row["diagnosis"] in code.may_be:
                    yield Row(UNKNOWN, (), evidence, missing=meant(code))
                else:
                    yield Row(answer, (), evidence, missing=missing)
        if no_fills and (codes or no_codes):
            yield Row(UNKNOWN, missing=no_fills)
        elif no_codes and courses and not codes:
            yield Row(UNKNOWN, (), tuple(Ref("course", number) for number, _, _ in courses), missing=no_codes)


@sentence(
    "the rule {needs} at least {int} of these pairs begun after the injury:", Role.CONDITION, FAMILY,
    "the rule needs at least 3 of these pairs begun after the injury:",
    takes="table", columns=("drug", "diagnosis", "counts as"), required=2,
    cells={"drug": "drug", "diagnosis": "diagnosis"}, placeholders=(ROWS,),
)  # fmt: skip
def pairs(case: Facts, least: int, table: list[dict[str, str]]) -> Iterator[Row]:
    """So many rows of the table have both: a course of the drug that began on or after the day of the injury, with none
    of the drug before it, and the diagnosis first recorded on or after that day. One course counts for one row, and
    rows that "count as" the same count once. Unknown without records of either kind, or when a fill's dose decides."""
    kinds: dict[str | int, list[Held]] = {}
    codes: dict[int, Ref] = {}
    for number, row in enumerate(table):
        found = [case.diagnoses[d] for d in case.candidates("diagnosis", row["diagnosis"])]
        after = [d for d in found if d.first is not None and d.first >= case.injury_date]
        if not after:
            continue
        coded = min(after, key=lambda d: row["diagnosis"] in d.may_be)  # a certain one before the others
        group = _drug(case, row)
        courses = of_group(case, group)
        if any(c.start < case.injury_date for c in courses):
            continue
        said = (UNKNOWN, "", meant(coded)) if row["diagnosis"] in coded.may_be else (YES, "", "")
        rows = [(c.id, course_row(c, group, said)) for c in courses]
        kinds.setdefault(row.get("counts as") or number, []).extend((c, r.answer, r.missing) for c, r in rows)
        codes |= {c: Ref("diagnosis", coded.id) for c, _ in rows}
    held = list(kinds.values())
    sure = _matched([[c for c, answer, _ in row if answer is YES] for row in held])
    evidence = tuple(ref for c in sorted(sure) for ref in (Ref("course", c), codes[c]))
    missing = unseen(case, case.pharmacy, EVER, PHARMACY) or unseen(case, case.diagnosis_records, EVER, DIAGNOSES)
    if len(sure) >= least:
        yield Row(YES, evidence=evidence)
    elif missing:
        yield Row(UNKNOWN, missing=missing)
    elif len(_matched([[c for c, _, _ in row] for row in held])) >= least:
        vague = next(text for row in held for _, answer, text in row if answer is UNKNOWN)
        yield Row(UNKNOWN, evidence=evidence, missing=vague)
    else:
        yield Row(NO, evidence=evidence, note=f"{len(sure)} of {least}")
