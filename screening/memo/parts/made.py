"""From what the memo was made, so that the same can be made again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.counting import counted
from screening.memo.blocks import NOTHING, Block, Bullets, Column, KeyValues, Section, Table
from screening.memo.parts.view import View
from screening.wording import readable, row_list, short_day

AGREED = {
    True: ", checked against the reference: same result",
    False: ", in disagreement with the reference, which is shown",
}
_ROW_OF_A_FILE = re.compile(r"(.*), row (\d+)")


def section(view: View) -> Section:
    return Section("How this was made", tuple(_blocks(view)))


def _blocks(view: View) -> Iterator[Block]:
    result, case = view.result, view.case
    engine = result["engine"]
    prepared = (("Prepared by", case.prepared_by),) if case.prepared_by else ()
    yield KeyValues(
        (
            ("Judged as of", short_day(view.as_of)),
            ("The case as it stood on", short_day(case.when.date())),
            *prepared,
            ("Rulebook", f"{counted(result['rulebook']['rules'], 'rule')}, {result['hashes']['rulebook']}"),
            ("Reference data", result["hashes"]["data"]),
            ("Referral", result["hashes"]["referral"]),
            ("Engine", f"{engine.get('used')}{AGREED.get(engine.get('agreed'), ', not compared')}"),
        )
    )
    if sources := tuple(_sources(view)):
        yield Table("Where the rows came from", (Column("Rows here"), Column("Source"), Column("Rows there")), sources)
    if result["warnings"]:
        told = tuple(dict.fromkeys(f"{w['where']}: {readable(w['message'])}" for w in result["warnings"]))
        yield Section("Oddities of the records, and how they were taken", (Bullets(told),), level=2)


def _sources(view: View) -> Iterator[tuple[str, str, str]]:
    """Rows of one source drawn together: 'fills rows 1-18', 'imported from …', 'rows 2-19'."""
    kept = {
        "fills": {row.row for row in view.referral.fills},
        "diagnoses": {row.row for row in view.referral.diagnoses},
    }
    groups: dict[tuple[str, str], list[tuple[int, int | None]]] = {}
    for place, words in view.case.origins.items():
        kind, _, number = place.partition(" ")
        if kind in kept and number.isdigit() and int(number) in kept[kind]:
            found = _ROW_OF_A_FILE.fullmatch(words)
            source, there = (found[1], int(found[2])) if found else (words, None)
            groups.setdefault((kind, source), []).append((int(number), there))
    for (kind, source), pairs in groups.items():
        known = [row for _, row in pairs if row is not None]
        yield f"{kind} {row_list(here for here, _ in pairs)}", source, row_list(known) if known else NOTHING
