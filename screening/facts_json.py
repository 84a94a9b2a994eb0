"""Facts as JSON: courses, diagnoses and reach as they stand in `screening/1` and `facts/1`."""

from __future__ import annotations

from typing import Any

from rules.model import Answer, Ref
from screening import baseline
from screening.model import Course, Diagnosis, Facts, Fill, Reach
from screening.parameters import settings
from screening.wording import clinician

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN  # an enum's members are slow to look up
ONGOING = {YES: True, NO: False, UNKNOWN: None}


def facts_json(facts: Facts) -> dict[str, Any]:
    """The `facts/1` object: every fill understood, with the dose and how it was found."""
    return {
        "schema": "facts/1",
        "referral_id": facts.referral.referral_id,
        "as_of": facts.as_of.isoformat(),
        "injury_date": facts.injury_date.isoformat(),
        "records": records_json(facts),
        "fills": [fill_json(fill) for fill in facts.fills],
        "unrecognised_rows": list(facts.unrecognised),
        "courses": [course_json(course, facts) for course in facts.courses],
        "diagnoses": [diagnosis_json(diagnosis) for diagnosis in facts.diagnoses],
        "baseline": baseline_json(facts),
        "warnings": warnings_json(facts),
    }


def fill_json(fill: Fill) -> dict[str, Any]:
    """One dispensing of one ingredient with its daily dose, or why there is none."""
    return {
        "rows": list(fill.rows),
        "date": fill.date.isoformat(),
        "drug": fill.drug.name,
        "recognised_by": fill.drug.how,
        "ingredient": fill.ingredient,
        "route": fill.route,
        "form": fill.drug.form,
        "compounded": fill.drug.compounded,
        "days": fill.days,
        "days_basis": fill.days_basis,
        "daily_dose": fill.dose.shown(),
        "dose_basis": fill.dose.basis,
        "dose_unknown_because": fill.dose.reason or None,
    }


def _grace_days(facts: Facts) -> int:
    if "grace days" not in facts.kept:
        facts.kept["grace days"] = settings(facts.words).gap_days
    return facts.kept["grace days"]


def course_json(course: Course, facts: Facts) -> dict[str, Any]:
    """One course.  `ongoing` is true, false or null for unknown; `pdc` a decimal string or null.  `refill_grace_days`:
    how late a refill may be while the course still goes on."""
    return {
        "course": course.id,
        "drug": course_name(course),
        "ingredient": course.ingredient,
        "route": course.route,
        "groups": sorted([g for g, answer in course.groups.items() if answer is YES]),
        "may_be": sorted([g for g, answer in course.groups.items() if answer is UNKNOWN]),
        "start": course.start.isoformat(),
        "last_fill": course.last_fill.isoformat(),
        "last_covered": course.last_covered.isoformat() if course.last_covered else None,
        "ongoing": ONGOING[course.ongoing],
        "refill_grace_days": _grace_days(facts),
        "fills": len(course.fills),
        "days_covered": course.days_covered,
        "pdc": None if course.pdc is None else f"{course.pdc:.2f}",
        "daily_dose": course.dose.shown(),
        "dose_basis": course.dose.basis or course.dose.reason,
        "gaps": [{"from": g.start.isoformat(), "to": g.end.isoformat(), "days": g.days} for g in course.gaps],
        "rows": list(course.rows),
    }


def course_name(course: Course) -> str:
    """The group that gives the ingredient its meaning where a dose band does, else the ingredient."""
    return course.ingredient if course.meaning is None else course.meaning


def diagnosis_json(diagnosis: Diagnosis) -> dict[str, Any]:
    return {
        "diagnosis": diagnosis.id,
        "code": diagnosis.code,
        "description": diagnosis.description,
        "groups": sorted(diagnosis.groups),
        "first": diagnosis.first.isoformat() if diagnosis.first else None,
        "last": diagnosis.dates[-1].isoformat() if diagnosis.dates else None,
        "site": diagnosis.site,
        "may_be": sorted(diagnosis.may_be),
        "mapped_from": diagnosis.mapped_from,
        "read_as": diagnosis.read_as or None,
        "rows": list(diagnosis.rows),
    }


def baseline_json(facts: Facts) -> list[dict[str, str]]:
    """For each drug and diagnosis group seen: new, pre-existing, … against the injury, and why."""
    seen = []
    for kind, word in (("course", "drug"), ("diagnosis", "diagnosis")):
        for group in facts.words.names(word):
            if facts.candidates(kind, group):
                state, note = baseline.state(facts, kind, group)
                seen.append({"kind": word, "group": group, "state": state, "note": note})
    return seen


def reach_json(reach: Reach) -> dict[str, Any]:
    return {
        "known": reach.known,
        "from": reach.start.isoformat() if reach.start else None,
        "to": reach.end.isoformat() if reach.end else None,
        "implied": reach.implied,
    }


def records_json(facts: Facts) -> dict[str, Any]:
    return {"pharmacy": reach_json(facts.pharmacy), "diagnoses": reach_json(facts.diagnosis_records)}


def warnings_json(facts: Facts) -> list[dict[str, str]]:
    return [{"code": w.code, "where": w.where, "message": w.message} for w in facts.warnings]


def evidence_json(ref: Ref, facts: Facts) -> dict[str, Any]:
    """A fact that made a sentence true: what it is, since when, and the rows it rests on."""
    if ref.kind == "course":
        course = facts.courses[int(ref.id)]
        return {
            "course": course.id,
            "drug": course_name(course),
            "start": course.start.isoformat(),
            "last_fill": course.last_fill.isoformat(),
            "daily_dose": course.dose.shown(),
            "rows": list(course.rows),
        }
    if ref.kind == "diagnosis":
        diagnosis = facts.diagnoses[int(ref.id)]
        return {
            "diagnosis": diagnosis.id,
            "code": diagnosis.code,
            "description": diagnosis.description,
            "date": diagnosis.first.isoformat() if diagnosis.first else None,
            "mapped_from": diagnosis.mapped_from,
            "read_as": diagnosis.read_as or None,
            "rows": list(diagnosis.rows),
        }
    if ref.kind == "fill":
        fill = facts.fills[int(ref.id)]
        return {
            "fill": fill.id,
            "drug": fill.drug.name,
            "date": fill.date.isoformat(),
            "daily_dose": fill.dose.shown(),
            "rows": list(fill.rows),
        }
    if ref.kind == "order":
        row = next(row for row in facts.referral.fills if row.row == ref.id)
        return {
            "order": row.row,
            "drug": f"{row.drug or row.ndc or row.rxcui} (an order)",
            "date": row.date.isoformat() if row.date else None,
            "daily_dose": None,
            "rows": [row.row],
        }
    if ref.kind == "clinician":
        coded = next(row for row in facts.referral.diagnoses if row.row == ref.id)
        return {
            "clinician": clinician(coded.provider, coded.specialty),
            "date": coded.date.isoformat() if coded.date else None,
            "section": "diagnoses",
            "rows": [coded.row],
        }
    return {ref.kind: ref.id}
