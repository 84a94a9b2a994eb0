"""Writes screening/data/icd10cm.csv.gz from the release that the installed simple-icd-10-cm carries.

    python tools/build_icd10cm.py

One row a code stem, without dot and without the 7th character: `encounters` are the 7th
characters the stem takes (A, D, S …; empty when it takes none), `billable` is 1 when the
stem with such a character, or alone, is a complete code.  Run it when the package carries
a new release, and look at what `git diff --stat` and the tests say.
"""

from __future__ import annotations

import csv
import gzip
import io
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import simple_icd_10_cm as cm

TARGET = Path(__file__).parents[1] / "screening" / "data" / "icd10cm.csv.gz"


def stems(codes: list[str]) -> dict[str, dict]:
    """Stem → {encounters, billable, description}; chapters and blocks are left out."""
    found: dict[str, dict] = {}
    for code in codes:
        if cm.is_chapter_or_block(code) and not cm.is_category_or_subcategory(code):
            continue
        plain = code.replace(".", "")
        if len(plain) == 7:
            stem = plain[:6].rstrip("X")
            entry = found[stem]
            entry["encounters"] += plain[6]
            entry["billable"] = 1
        else:
            description = cm.get_description(code)
            found[plain] = {"encounters": "", "billable": int(cm.is_leaf(code)), "description": description}
    return found


def main() -> None:
    """Write the table, byte for byte the same for the same release."""
    release = next(f.name for f in files("simple_icd_10_cm").joinpath("data").iterdir() if f.name.endswith(".txt"))
    text = io.StringIO()
    text.write(
        f"# ICD-10-CM, {release.removesuffix('.txt').removeprefix('code-list-')} release, CDC/NCHS (public domain),\n"
    )
    text.write(f"# read from simple-icd-10-cm {version('simple-icd-10-cm')} (MIT) by tools/build_icd10cm.py.\n")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["stem", "encounters", "billable", "description"])
    for stem, entry in sorted(stems(cm.get_all_codes(True)).items()):
        writer.writerow([stem, entry["encounters"], entry["billable"], entry["description"]])
    with TARGET.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(text.getvalue().encode())
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
