"""Rows of diagnoses → `Diagnosis`: one for each code stem, in groups, with the site its code names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, lru_cache

from rules.counting import counted
from rules.model import Answer, Words
from screening.codes import Code, read_code, table, validity
from screening.model import Diagnosis
from screening.reference import read_table
from screening.referral import DiagnosisRow, Warning
from screening.sexes import doubted
from screening.translations import ICD10, Translation, translated
from screening.vocabulary import DiagnosisGroup
from screening.wording import row_list


@dataclass
class _Gathered:
    """The rows of one code: as it stands in ICD-10-CM, or what a code of another system may stand for."""

    code: str
    stem: str
    description: str
    system: str = ICD10
    translation: Translation | None = None
    rows: list[DiagnosisRow] = field(default_factory=list)
    lettered: dict[str, tuple[str, date | None]] = field(default_factory=dict)  # 7th character → its code, first date


def read_diagnoses(
    rows: Iterable[DiagnosisRow], words: Words, sex: str | None = None
) -> tuple[tuple[Diagnosis, ...], list[Warning]]:
    """The diagnoses by first date and code (undated last), and what was put right or could not be read.

    A row in a coding system that is not mapped makes a warning and no diagnosis.  `sex` is the patient's: a code of
    the other sex alone may be of its groups, and makes a warning.
    """
    gathered: dict[tuple[str, str], _Gathered] = {}
    warnings: list[Warning] = []
    unmapped: dict[str, list[DiagnosisRow]] = {}
    told: set[tuple[str, str]] = set()
    for row in sorted(rows, key=lambda r: r.row):
        if row.system != ICD10:
            found = translated(row.system, row.code)
            if found is None:
                unmapped.setdefault(row.system, []).append(row)
                continue
            entry = _Gathered(found.written, found.stem, found.description, row.system, found)
            gathered.setdefault((row.system, found.written), entry).rows.append(row)
            continue
        code = read_code(row.code)
        for kind, note in _remarks(code, row):
            if (row.code, note) not in told:
                told.add((row.code, note))
                warnings.append(Warning(kind, f"diagnoses row {row.row}", f"{row.code.strip()} {note}."))
        entry = gathered.setdefault((ICD10, code.stem), _Gathered(code.dotted, code.stem, code.description))
        entry.rows.append(row)
        if code.encounter:
            _, before = entry.lettered.get(code.encounter, (code.dotted, None))
            days = [day for day in (before, row.date) if day is not None]
            entry.lettered[code.encounter] = (code.dotted, min(days, default=None))
    warnings += [_unmapped(system, left) for system, left in unmapped.items()]
    index = diagnosis_index(words)
    diagnoses = sorted((_diagnosis(entry, index, sex) for entry in gathered.values()), key=_order)
    warnings += [_of_the_other_sex(found) for found in diagnoses if found.of_sex]
    return tuple(replace(diagnosis, id=i) for i, diagnosis in enumerate(diagnoses)), warnings


def _remarks(code: Code, row: DiagnosisRow) -> Iterable[tuple[str, str]]:
    for note in code.notes:
        yield (
            ("code-corrected" if note.startswith("was read as") else "code-doubtful" if code.known else "code-unknown"),
            note,
        )
    reason = validity(code.stem, row.date)
    if reason:
        yield "code-not-valid-then", reason + "; it is matched all the same"


def _unmapped(system: str, rows: list[DiagnosisRow]) -> Warning:
    codes = sorted({row.code.strip() for row in rows})
    listed = ", ".join(codes[:10]) + (" …" if len(codes) > 10 else "")
    numbers = ", ".join(str(row.row) for row in rows[:10]) + (" …" if len(rows) > 10 else "")
    said = "is not mapped to ICD-10-CM and matches" if len(codes) == 1 else "are not mapped to ICD-10-CM and match"
    message = f"{counted(len(codes), 'code')} in {system} {said} no group: {listed}."
    return Warning("code-not-mapped", f"diagnoses rows {numbers}", message)


def whose(found: Diagnosis) -> str:
    """What would tell whether a code of the other sex is of this patient."""
    return f"whether {found.quoted} is of this patient: it is {found.doubt}"


def _of_the_other_sex(found: Diagnosis) -> Warning:
    message = f"{found.code} is {found.doubt}: one of the two is wrong or wants explaining; the code proves nothing."
    return Warning("code-other-sex", f"diagnoses {row_list(found.rows)}", message)


def _diagnosis(entry: _Gathered, index: _Index, sex: str | None) -> Diagnosis:
    rows, translation = entry.rows, entry.translation
    dates = tuple(sorted(row.date for row in rows if row.date is not None))
    groups, may_be = index.of(entry.stem), frozenset[str]()
    if translation is not None:
        groups, may_be = index.of_any(translation.targets, translation.sure)
    targets = translation.targets if translation else (entry.stem,)
    of_sex = doubted(targets, sex)
    if of_sex:
        groups, may_be = frozenset[str](), groups | may_be
    return Diagnosis(
        id=-1,
        code=entry.code,
        stem=entry.stem,
        dates=dates,
        rows=tuple(row.row for row in rows),
        undated=len(rows) - len(dates),
        site=site_of(entry.stem, entry.description),
        groups=groups,
        may_be=may_be,
        description=next((row.description for row in rows if row.description and translation), entry.description)
        or next((row.description for row in rows if row.description), ""),
        encounters=tuple(sorted(entry.lettered or (translation.encounters if translation else ""))),
        lettered=tuple((letter, *said) for letter, said in sorted(entry.lettered.items())),
        specialties=tuple(sorted({row.specialty for row in rows if row.specialty})),
        mapped_from=f"{entry.system} {entry.code}" if translation else None,
        read_as=translation.read_as if translation else "",
        of_sex=of_sex,
        targets=targets,
    )


def _order(diagnosis: Diagnosis) -> tuple:
    return (diagnosis.first or date.max, diagnosis.stem, diagnosis.mapped_from or "")


# --- groups ---------------------------------------------------------------------------


@dataclass
class _Index:
    """Diagnosis groups as pairs to test, with the answers already given."""

    groups: list[tuple[str, tuple[str, ...], frozenset[str]]]
    _known: dict[str, frozenset[str]] = field(default_factory=dict)

    def of(self, stem: str) -> frozenset[str]:
        if stem not in self._known:
            if len(self._known) >= 4096:
                self._known.clear()
            self._known[stem] = frozenset(
                name for name, prefixes, exact in self.groups if stem in exact or stem.startswith(prefixes)
            )
        return self._known[stem]

    def of_any(self, targets: tuple[str, ...], sure: bool) -> tuple[frozenset[str], frozenset[str]]:
        """The groups of a code that is one of the targets: those it belongs to, and those it may belong to.

        A group may say more than a heading does (G43.7* of G43): then it may be.  Unless `sure` it always only may be.
        """
        each = [self.of(target) for target in targets]
        every, some = frozenset.intersection(*each), frozenset.union(*each)
        narrower = {
            name
            for name, prefixes, exact in self.groups
            if name not in some and any(code.startswith(targets) for code in (*prefixes, *exact))
        }
        return (every, some - every | narrower) if sure else (frozenset(), some | narrower)


_latest: tuple[list, _Index] | None = None


def diagnosis_index(words: Words) -> _Index:
    """The index of a rulebook's diagnosis groups; the latest one is kept."""
    global _latest
    entries = list(words.by_kind.get("diagnosis", {}).values())
    if _latest is None or _latest[0] != entries:
        _latest = (entries, _Index([_testable(word.name, word.value) for word in entries]))
    return _latest[1]


def _testable(name: str, group: DiagnosisGroup) -> tuple[str, tuple[str, ...], frozenset[str]]:
    return name, tuple(group.prefixes), frozenset(code.rstrip("X") for code in group.exact)


# --- sites ------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def site_of(stem: str, description: str = "") -> str | None:
    """The limb a code names, with its side if any: "right upper limb", "bilateral lower limb", "upper limb"."""
    text = (description or _described(stem)).lower()
    prefixes, places = _sites()
    limb = next((limb for prefix, limb in prefixes if stem.startswith(prefix)), None)
    limb = limb or next((limb for word, limb in places if re.search(rf"\b{word}\b", text)), None)
    if limb is None:
        return None
    side = next((side for side in ("bilateral", "right", "left") if re.search(rf"\b{side}\b", text)), None)
    return f"{side} {limb}" if side else limb


def _described(stem: str) -> str:
    entry = table().get(stem)
    return entry.description if entry else ""


@cache
def _sites() -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    rows = read_table("sites")
    prefixes, words = (
        [(row["text"], row["limb"]) for row in rows if row["kind"] == kind] for kind in ("prefix", "word")
    )
    return prefixes, words


def same_limb(a: Diagnosis, b: Diagnosis) -> Answer:
    """Whether two diagnoses are of one limb; unknown when a code names no limb or no side."""
    if a.site is None or b.site is None:
        return Answer.UNKNOWN
    (side, limb), (other_side, other_limb) = _side(a.site), _side(b.site)
    if limb != other_limb:
        return Answer.NO
    if not side or not other_side:
        return Answer.UNKNOWN
    return Answer.YES if side == other_side or "bilateral" in (side, other_side) else Answer.NO


def _side(site: str) -> tuple[str, str]:
    words = site.split(" ")
    return " ".join(words[:-2]), " ".join(words[-2:])
