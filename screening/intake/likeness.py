"""Whether two referrals are probably one case, how they differ, and the two as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Any

from screening.model import Reach
from screening.reach import diagnosis_reach, pharmacy_reach
from screening.referral import DiagnosisRow, FillRow, Records, Referral

SAME_CONTENT, SAME_REFERENCE, SAME_PATIENT = (
    "the content is the same",
    "the reference is the same",
    "name and date of birth of the patient are the same",
)
NEW_ALONE, BOTH_ROWS = "the new one alone", "the rows of both"
_PARTS = ("patient", "injury", "claim", "records")
_ROWS = ("diagnoses", "fills", "events", "procedures", "statements", "coverage")


@dataclass(frozen=True)
class Difference:
    """One field that the two say differently; None where one says nothing."""

    field: str
    stored: Any
    new: Any


@dataclass(frozen=True)
class Rows:
    """The rows of one kind: those of one side only, and how many both have.

    `alike` are pairs that agree in date and drug (or code) and differ in something else: they may be one and the same.
    """

    kind: str
    stored_only: tuple[Any, ...] = ()
    new_only: tuple[Any, ...] = ()
    both: int = 0
    alike: tuple[tuple[Any, Any], ...] = ()


@dataclass(frozen=True)
class Likeness:
    """Why two referrals may be one case (no reason: they are not alike), and what each says."""

    reasons: tuple[str, ...]
    differences: tuple[Difference, ...]
    rows: tuple[Rows, ...]


def compare(stored: Referral, new: Referral, same_firm: bool) -> Likeness:
    """Two referrals side by side.  `same_firm`: both came from the same law firm, or neither names one."""
    return Likeness(
        tuple(_reasons(stored, new, same_firm)),
        tuple(_differences(stored, new)),
        tuple(_compared(kind, getattr(stored, kind) or (), getattr(new, kind) or ()) for kind in _ROWS),
    )


def _reasons(stored: Referral, new: Referral, same_firm: bool) -> Iterator[str]:
    if same_content(stored, new):
        yield SAME_CONTENT
    if same_firm and _plain(stored.referral_id) == _plain(new.referral_id):
        yield SAME_REFERENCE
    if person(stored) is not None and person(stored) == person(new):
        yield SAME_PATIENT


def same_content(stored: Referral, new: Referral) -> bool:
    """Whether two referrals say the same, whatever the rows of their files were numbered."""
    return _unnumbered(stored) == _unnumbered(new)


def _unnumbered(referral: Referral) -> Referral:
    return replace(
        referral,
        diagnoses=tuple(replace(row, row=0) for row in referral.diagnoses),
        fills=tuple(replace(row, row=0) for row in referral.fills),
        warnings=(),
    )


def person(referral: Referral) -> tuple[str, str] | None:
    """(the words of the name in order of the alphabet, date of birth), None without both."""
    patient = referral.patient
    if not patient.name or not patient.date_of_birth:
        return None
    return " ".join(sorted(patient.name.casefold().replace(",", " ").split())), patient.date_of_birth.isoformat()


def _plain(text: str) -> str:
    return "".join(text.casefold().split())


def _differences(stored: Referral, new: Referral) -> Iterator[Difference]:
    for name in ("referral_id", "received_on", "firm", "settlement_expected_on"):
        if getattr(stored, name) != getattr(new, name):
            yield Difference(name.replace("_", " "), getattr(stored, name), getattr(new, name))
    for part in _PARTS:
        left, right = getattr(stored, part), getattr(new, part)
        for field in fields(left):
            if getattr(left, field.name) != getattr(right, field.name):
                words = f"{part} {field.name}".replace("_", " ")
                yield Difference(words, getattr(left, field.name), getattr(right, field.name))


def _compared(kind: str, stored: Iterable[Any], new: Iterable[Any]) -> Rows:
    left, right = [_bare(row) for row in stored], [_bare(row) for row in new]
    stored_only, both = list(left), 0
    new_only = []
    for row in right:
        if row in stored_only:
            stored_only.remove(row)
            both += 1
        else:
            new_only.append(row)
    alike = [(a, b) for a in stored_only for b in new_only if _key(a) is not None and _key(a) == _key(b)]
    return Rows(kind, tuple(stored_only), tuple(new_only), both, tuple(alike))


def _bare(row: Any) -> Any:
    return replace(row, row=0) if isinstance(row, FillRow | DiagnosisRow) else row


def _key(row: Any) -> tuple[Any, ...] | None:
    if isinstance(row, FillRow):
        return row.date, _plain(row.drug or row.ndc or row.rxcui or ""), row.kind
    if isinstance(row, DiagnosisRow):
        return row.date, _plain(row.code.replace(".", ""))
    return None


def merged(stored: Referral, new: Referral, how: str) -> Referral:
    """The next version of the stored referral.

    NEW_ALONE: what the new one says, nothing else.  BOTH_ROWS: the fields of the new one where it says something, else
    of the stored one, and the rows of both, equal ones once; rows that were added are numbered on.
    """
    if how == NEW_ALONE:
        return replace(new, referral_id=stored.referral_id)
    return replace(
        new,
        referral_id=stored.referral_id,
        received_on=new.received_on or stored.received_on,
        firm=new.firm or stored.firm,
        settlement_expected_on=new.settlement_expected_on or stored.settlement_expected_on,
        patient=_filled(stored.patient, new.patient),
        injury=_filled(stored.injury, new.injury),
        claim=_filled(stored.claim, new.claim),
        records=_reach(stored, new),
        events=_union(stored.events, new.events),
        procedures=_union(stored.procedures, new.procedures),
        statements=_union(stored.statements, new.statements),
        coverage=new.coverage if stored.coverage is None else _union(stored.coverage, new.coverage or ()),
        diagnoses=_numbered_on(stored.diagnoses, new.diagnoses),
        fills=_numbered_on(stored.fills, new.fills),
        warnings=tuple(dict.fromkeys([*stored.warnings, *new.warnings])),
    )


def _filled(stored: Any, new: Any) -> Any:
    """The new one's fields, and the stored one's where it says nothing."""
    said = {f.name: getattr(new, f.name) for f in fields(new) if getattr(new, f.name) is not None}
    return replace(stored, **said)


def _reach(stored: Referral, new: Referral) -> Records:
    """How far the records of both reach: one stretch where theirs meet, else the new one's.

    Two stretches with a hole between them must not become one, stated or implied by the rows: what lies in the hole is
    unknown.
    """
    found: list[date | None] = []
    for kind, reach in (("pharmacy", pharmacy_reach), ("diagnoses", diagnosis_reach)):
        said = [getattr(side.records, f"{kind}_{end}") for side in (stored, new) for end in ("from", "to")]
        old, young = reach(stored), reach(new)
        if not (old.known and young.known):
            found += said[2:] if any(said[2:]) else said[:2]
        elif not _meet(old, young):
            found += [young.start, young.end]
        elif any(said) and old.start and young.start and old.end and young.end:
            found += [min(old.start, young.start), max(old.end, young.end)]
        else:
            found += [None, None]
    return Records(*found)


def _meet(one: Reach, other: Reach) -> bool:
    if not (one.start and one.end and other.start and other.end):
        return False
    return other.start <= one.end + timedelta(days=1) and one.start <= other.end + timedelta(days=1)


def _union(stored: tuple[Any, ...], new: tuple[Any, ...]) -> tuple[Any, ...]:
    return (*stored, *(row for row in new if row not in stored))


def _numbered_on(stored: tuple[Any, ...], new: tuple[Any, ...]) -> tuple[Any, ...]:
    left = [_bare(row) for row in stored]
    last = max((row.row for row in stored), default=0)
    added = []
    for row in new:
        if _bare(row) in left:
            left.remove(_bare(row))
        else:
            last += 1
            added.append(replace(row, row=last))
    return (*stored, *added)
