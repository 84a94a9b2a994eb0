"""Rows of a referral → `Facts`: what was dispensed, in which courses, what was diagnosed, and how far that is known."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace
from datetime import date

from rules.model import Words
from screening import reach
from screening.diagnoses import read_diagnoses
from screening.dispensings import Dispensing, merge
from screening.doses import daily_doses
from screening.drugs import recognise
from screening.groups import GroupIndex, group_index
from screening.meanings import ingredient_courses, ongoing
from screening.model import Course, Drug, Facts, Fill, Reach
from screening.parameters import Settings, settings
from screening.referral import FillRow, Referral, Warning


def build_facts(referral: Referral, words: Words, as_of: date) -> Facts:
    """The facts of a referral by a rulebook's vocabulary and parameters, as known on `as_of`.

    The order of the rows changes nothing.  Everything odd that was tolerated is in `warnings`,
    beside what the reader of the file already reported.
    """
    thresholds = settings(words)
    warnings = [*referral.warnings, *thresholds.warnings]
    products = {row.row: recognise(row) for row in referral.fills}

    def identity(row: FillRow) -> Hashable:
        return _identity(products[row.row], row)

    dispensings, dropped = merge(referral.fills, identity, thresholds.reversal_days)
    warnings += dropped
    fills, unrecognised = _fills(dispensings, products, warnings)
    pharmacy, recorded = reach.pharmacy_reach(referral), reach.diagnosis_reach(referral)
    courses = _courses(fills, group_index(words), thresholds, pharmacy, as_of)
    diagnoses, remarks = read_diagnoses(referral.diagnoses, words)
    warnings += remarks
    warnings += reach.outside(((f.row, f.date) for f in referral.fills if f.kind != "order"), pharmacy, "pharmacy")
    warnings += reach.outside(((d.row, d.date) for d in referral.diagnoses), recorded, "diagnosis")
    return Facts(
        referral=referral,
        words=words,
        as_of=as_of,
        injury_date=referral.injury.date,
        fills=tuple(fills),
        courses=courses,
        diagnoses=diagnoses,
        pharmacy=pharmacy,
        diagnosis_records=recorded,
        warnings=tuple(warnings),
        unrecognised=tuple(unrecognised),
    )


def _identity(product: object, row: FillRow) -> Hashable:
    """What makes two rows the same product, however it is written."""
    if not isinstance(product, Drug):
        return " ".join((row.drug or row.ndc or row.rxcui or "").lower().split())
    strengths = (product.strengths.get(name) for name in product.ingredients)
    return (product.ingredients, product.complete, product.route, *(s and (s.mg, s.per) for s in strengths))


def _fills(
    dispensings: Iterable[Dispensing], products: dict[int, object], warnings: list[Warning]
) -> tuple[list[Fill], list[int]]:
    """One fill for each ingredient of each dispensing, and the rows whose drug is not known."""
    fills: list[Fill] = []
    unknown: list[int] = []
    for dispensing in dispensings:
        row = dispensing.source
        drug = products[row.row]
        if not isinstance(drug, Drug):
            unknown.extend(dispensing.rows)
            warnings.append(_said("drug-unknown", row, f"{drug.reason}"))
            continue
        if drug.note:
            warnings.append(_said("drug-corrected" if drug.how == "corrected" else "drug-note", row, drug.note))
        doses, days, basis = daily_doses(row, drug)
        if row.quantity is None:
            warnings.append(_said("quantity-missing", row, "no quantity, so the daily dose cannot be computed from it"))
        if not row.days_supply or row.days_supply < 0:
            stated = "no days' supply" if row.days_supply is None else f"days' supply {row.days_supply}"
            instead = f"{days} days by {basis}" if days else "it is unknown how long it lasted"
            warnings.append(_said("days-missing", row, f"{stated}; {instead}"))
        for ingredient in drug.ingredients:
            fills.append(
                Fill(
                    id=len(fills),
                    rows=dispensing.rows,
                    date=row.date,
                    ingredient=ingredient,
                    drug=drug,
                    dose=doses[ingredient],
                    days=days,
                    source=row,
                    days_basis=basis,
                )
            )
    return fills, unknown


def _said(code: str, row: FillRow, text: str) -> Warning:
    return Warning(code, f"fills row {row.row}", f"{row.drug or row.ndc or row.rxcui or 'Drug not named'}: {text}.")


def _courses(
    fills: list[Fill], index: GroupIndex, thresholds: Settings, records: Reach, as_of: date
) -> tuple[Course, ...]:
    by_ingredient: dict[str, list[Fill]] = {}
    for fill in fills:
        by_ingredient.setdefault(fill.ingredient, []).append(fill)
    gap = thresholds.gap_days
    courses: list[Course] = []
    for own in by_ingredient.values():
        found = ingredient_courses(own, index, gap, thresholds.cap_days)
        courses += [replace(course, ongoing=ongoing(course, found, records.end, as_of, gap)) for course in found]
    courses.sort(key=lambda course: (course.start, course.ingredient, course.route or "", course.fills[0].id))
    return tuple(replace(course, id=i) for i, course in enumerate(courses))
