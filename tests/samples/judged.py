"""The readers' judgements, and what of the listing each speaks of.

    python -m tests.samples.judged            what the product says today and nobody has judged in these words
    python -m tests.samples.judged FILE …     a reader's CSV (file,rule,verdict,reason) as rows of second_reading.csv:
                                              judgements of what the product says today

`judgements/reader_a.csv` and `reader_b.csv` are of the first rulebook, of which most was judged wrong or overstated,
`reader_c.csv` and `reader_d.csv` of what was mended then; `second_reading.csv` (readers e to l) is of the one shipped.
"""

from __future__ import annotations

import csv
import hashlib
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from screening import load_rulebook, screen
from tests.samples.listing import AS_OF, block, referrals

JUDGEMENTS = Path(__file__).parent / "judgements"
SECOND = JUDGEMENTS / "second_reading.csv"
BAND = "band"
FINDING = re.compile(r"  [A-Z-]+(?: [A-Z-]+)?: .*  \(([a-z0-9-]+), weight \d+\)$")


@dataclass(frozen=True)
class Judgement:
    """`said` marks the words that were judged: `mark` of what the product said of this file by this rule."""

    file: str
    rule: str
    said: str
    reader: str
    verdict: str
    reason: str


def mark(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:10]


def passages(lines: Iterable[str]) -> dict[tuple[str, str], list[str]]:
    """A listing's lines by (file, rule); the band with its reasons is `band`.  Questions and costs are left out."""
    found: dict[tuple[str, str], list[str]] = {}
    name = rule = ""
    for line in lines:
        if line.startswith("=== "):
            name, rule = line.split()[1], BAND
            line = line.split("   ")[2]  # the band and its queue, without the score
        elif line.startswith(("  ? ", "  $ ")) or not line.strip():
            continue
        elif head := FINDING.match(line):
            rule = head[1]
        found.setdefault((name, rule), []).append(line)
    return found


@cache
def today() -> dict[tuple[str, str], str]:
    """What the product says of the samples: (file, rule) → mark."""
    rulebook = load_rulebook()
    lines = (
        line
        for name, referral in referrals()
        for line in block(name, referral, screen(referral, rulebook, as_of=AS_OF, engine="reference"))
    )
    return {key: mark(said) for key, said in passages(lines).items()}


def judgements(file: Path = SECOND) -> list[Judgement]:
    with file.open(encoding="utf-8", newline="") as opened:
        return [Judgement(**row) for row in csv.DictReader(opened)]


def main(files: list[str]) -> None:
    if not files:
        judged = {(one.file, one.rule, one.said) for one in judgements()}
        print("\n".join(" ".join(key) for key, said in today().items() if (*key, said) not in judged))
        return
    out = csv.writer(sys.stdout, lineterminator="\n")
    for file in map(Path, files):
        with file.open(encoding="utf-8", newline="") as opened:
            for row in csv.DictReader(opened):
                if said := today().get((row["file"], row["rule"])):
                    out.writerow((row["file"], row["rule"], said, file.stem[-1], row["verdict"], row["reason"]))


if __name__ == "__main__":
    main(sys.argv[1:])
