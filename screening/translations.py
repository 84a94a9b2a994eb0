"""Codes of older and other systems → the ICD-10-CM codes they may stand for.

ICD-9-CM by the equivalence maps (screening/data/icd9cm.csv.gz, written by tools/build_icd9.py); SNOMED CT by the
project's own list.  A target may be a heading: the rest is left open.
"""

from __future__ import annotations

import gzip
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from screening.codes import changes, dotted, in_release, read_code, table
from screening.reference import read_table

ICD10, ICD9, SNOMED = "ICD-10-CM", "ICD-9-CM", "SNOMED CT"
SHOWN = 3  # targets that are written out; a longer list helps nobody


@dataclass(frozen=True)
class Translation:
    """What a code may stand for.

    `written` is the code as it should stand in its own system; `targets` are ICD-10-CM codes or
    headings without dots, of which it is one.  `sure` is False when it may be none of them.
    `encounters` are the 7th characters of all that it may stand for; "" where one of them has none.
    """

    written: str
    targets: tuple[str, ...]
    sure: bool = True
    encounters: str = ""

    @property
    def stem(self) -> str:
        """The heading that all targets share; "" when there is none."""
        first, last = min(self.targets), max(self.targets)
        same = (place for place, (a, b) in enumerate(zip(first, last, strict=False)) if a != b)
        return first[: next(same, min(len(first), len(last)))]

    @property
    def description(self) -> str:
        entry = table().get(self.stem)
        return entry.description if entry else ""

    @property
    def read_as(self) -> str:
        """'M51.36', 'M51.36 or M51.37', 'M48.06, M48.07, M99.23 or others'."""
        names = [dotted(code) for code in self.targets]
        if len(names) > SHOWN:
            names = [*names[:SHOWN], "others"]
        return " or ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


@lru_cache(maxsize=4096)
def translated(system: str, code: str) -> Translation | None:
    """What a code of another system may stand for, None when no list has it."""
    if system == SNOMED:
        found = _listed("snomed_map", "concept").get(code.strip())
        return Translation(code.strip(), *found) if found else None
    if system != ICD9:
        return None
    plain = re.sub(r"[\s.]", "", code).upper()
    for length in range(len(plain), 2, -1):  # a digit too many is left off
        if line := _equivalents().get(plain[:length]):
            targets, encounters = line.split(",")
            return Translation(_dotted9(plain), tuple(targets.split()), encounters=encounters)
    own = _listed("icd9_map", "prefix").get(plain[:1])
    return Translation(_dotted9(plain), *own) if own else None


def known_code(stem: str, *, begins: bool = False) -> bool:
    """Whether ICD-10-CM has or had the code, its 7th character set aside: this release, the codes that came and went,
    and the older edition that the equivalence maps speak of.  With `begins`, whether any of them begins so."""
    if in_release(stem, begins=begins):
        return True
    ends = ("",) if begins else (" ", ",")  # targets stand between blanks and commas
    if any(code.startswith(stem) if begins else code == stem for code in changes()):
        return True
    if any(f"{before}{stem}{after}" in _maps() for before in " ," for after in ends):
        return True
    return not begins and read_code(stem).known


def _dotted9(plain: str) -> str:
    whole = 4 if plain.startswith("E") else 3
    return plain if len(plain) <= whole else f"{plain[:whole]}.{plain[whole:]}"


@cache
def _listed(name: str, key: str) -> dict[str, tuple[tuple[str, ...], bool]]:
    return {
        row[key]: (tuple(row["codes"].replace(".", "").split()), row["match"] == "exact") for row in read_table(name)
    }


@cache
def _equivalents() -> dict[str, str]:
    """What stands after each code, as written: a referral asks for few of them."""
    return dict(line.split(",", 1) for line in _maps().splitlines() if not line.startswith("#"))


@cache
def _maps() -> str:
    with files("screening").joinpath("data", "icd9cm.csv.gz").open("rb") as packed:
        return gzip.decompress(packed.read()).decode()
