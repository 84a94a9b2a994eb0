"""Rows of a referral → `Facts`: what was dispensed, in which courses, what was diagnosed, and how far that is known."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace
from datetime import date

from rules.model import Answer, Words
from screening import reach
from screening.clinic import as_given, in_clinic, told
from screening.courses import Draft
from screening.diagnoses import read_diagnoses
from screening.dispensings import Dispensing, merge
from screening.doses import DailyDoses, daily_doses
from screening.drugs import Recognition, recognise
from screening.groups import GroupIndex, group_index
from screening.meanings import doubts, ingredient_courses, ongoing
from screening.model import Course, Drug, Facts, Fill, Reach
from screening.other_uses import weighed
from screening.parameters import Settings, settings
from screening.referral import FillRow, Referral, Warning


def build_facts(referral: Referral, words: Words, as_of: date) -> Facts:
    """The facts of a referral by a rulebook's vocabulary and parameters, as known on `as_of`.

    The order of the rows changes nothing.  Everything odd that was tolerated is in `warnings`,
    beside what the reader of the file already reported.
    """
    thresholds = settings(words)
    warnings = [*referral.warnings, *thresholds.warnings]
    read = {row.row: recognise(row) for row in referral.fills}
    identities = {row.row: _identity(read[row.row].drug, row) for row in referral.fills}
    given = [row for row in referral.fills if row.kind != "order" and in_clinic(row, read[row.row].drug)]
    clinic = {row.row for row in given}
    warnings += told(given)
    dispensings, dropped = merge(referral.fills, lambda row: identities[row.row], thresholds.reversal_days)
    warnings += dropped
    recognised = {id(row): _at_clinic(read[row.row]) if row.row in clinic else read[row.row] for row in referral.fills}
    fills, unrecognised = _fills(dispensings, recognised, warnings)
    pharmacy, recorded = reach.pharmacy_reach(referral, clinic), reach.diagnosis_reach(referral)
    courses = _courses(fills, group_index(words), thresholds, pharmacy, as_of, referral.patient.dead_on(as_of))
    diagnoses, remarks = read_diagnoses(referral.diagnoses, words, referral.patient.sex)
    warnings += remarks
    warnings += reach.outside(((f.row, f.date) for f in referral.fills if f.kind != "order"), pharmacy, "pharmacy")
    warnings += reach.later(((f.row, f.date) for f in referral.fills if f.kind != "order"), as_of)
    warnings += reach.outside(((d.row, d.date) for d in referral.diagnoses), recorded, "diagnosis")
    return Facts(
        referral=referral,
        words=words,
        as_of=as_of,
        injury_date=referral.injury.date,
        fills=tuple(fills),
        courses=weighed(courses, diagnoses, words),
        diagnoses=diagnoses,
        pharmacy=pharmacy,
        diagnosis_records=recorded,
        warnings=tuple(warnings),
        unrecognised=tuple(unrecognised),
    )


def _at_clinic(recognition: Recognition) -> Recognition:
    return recognition if recognition.drug is None else replace(recognition, drug=as_given(recognition.drug))


def _identity(drug: Drug | None, row: FillRow) -> Hashable:
    """What makes two rows the same product, however it is written."""
    if drug is None or not drug.strengths:
        written = " ".join((row.drug or row.ndc or row.rxcui or "").lower().split())
        return written or row.row  # a row that names nothing is like no other
    strengths = (drug.strengths.get(name) for name in drug.ingredients)
    return (drug.ingredients, drug.complete, *(s and (s.mg, s.per) for s in strengths))


def _fills(
    dispensings: Iterable[Dispensing], read: Mapping[int, Recognition], warnings: list[Warning]
) -> tuple[list[Fill], list[int]]:
    """One fill for each ingredient of each dispensing, and the rows whose drug is not known.

    `read` is what was recognised, by the identity of the row.
    """
    fills: list[Fill] = []
    unknown: list[int] = []
    refills: dict[tuple, DailyDoses] = {}  # most fills repeat another of the referral
    for dispensing in dispensings:
        row = dispensing.source
        recognition = read.get(id(row)) or recognise(row)  # another row of the same dispensing may have told more
        warnings += recognition.warnings
        drug = recognition.drug
        if drug is None or row.date is None:
            unknown.extend(dispensing.rows)
            continue
        alike = (id(drug), row.quantity, row.days_supply, row.sig)
        daily = refills.get(alike) or daily_doses(row, drug)
        warnings += daily.warnings
        if recognition is read.get(id(row)) and not daily.warnings:  # a warning names its row
            refills[alike] = daily
        if row.quantity is None:
            warnings.append(_said("quantity-missing", row, "quantity", "no quantity is stated"))
        if daily.days is not None and (row.days_supply is None or row.days_supply <= 0):
            stated = "not stated" if row.days_supply is None else str(row.days_supply)
            text = f"days' supply {stated}; {daily.days} days are used ({daily.days_basis})"
            warnings.append(_said("days-derived", row, "days_supply", text))
        for ingredient in drug.ingredients:
            fills.append(
                Fill(
                    id=len(fills),
                    rows=dispensing.rows,
                    date=row.date,
                    ingredient=ingredient,
                    drug=drug,
                    dose=daily.doses[ingredient],
                    days=daily.days,
                    source=row,
                    days_basis=daily.days_basis,
                )
            )
    return fills, unknown


def _said(code: str, row: FillRow, field: str, text: str) -> Warning:
    return Warning(code, f"fills row {row.row}, {field}", f"{row.drug or row.ndc or row.rxcui}: {text}.")


def _courses(
    fills: list[Fill], index: GroupIndex, thresholds: Settings, records: Reach, as_of: date, dead: bool
) -> tuple[Course, ...]:
    by_ingredient: dict[str, list[Fill]] = {}
    for fill in fills:
        by_ingredient.setdefault(fill.ingredient, []).append(fill)
    gap = thresholds.gap_days
    drafts: list[Draft] = []
    for own in by_ingredient.values():
        found = ingredient_courses(own, index, gap, thresholds.cap_days)
        doubtful = doubts(found)
        for draft in found:
            draft.ongoing = Answer.NO if dead else ongoing(draft, doubtful, records.end, as_of, thresholds)
        drafts += found
    drafts.sort(key=lambda draft: (draft.start, draft.ingredient, draft.route or "", draft.fills[0].id))
    return tuple(Course(id=i, **vars(draft)) for i, draft in enumerate(drafts))
