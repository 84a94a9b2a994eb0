"""Cases for the memo: the twenty written ones and the demo set, with what an invented reviewer said of them."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from functools import cache

from screening import load_rulebook, screen
from screening.demo import demo_referrals
from screening.intake import load_referral
from screening.memo import Decision, Letterhead, Mark, MemoCase, Remark
from screening.paths import SOURCE_TREE
from screening.referral import Referral

WHEN = datetime(2026, 7, 1, 9, 30, tzinfo=UTC)
LETTERHEAD = Letterhead("Invented & Partners", "An invented banner.")


def memo_case(referral: Referral, result: dict, **changes) -> MemoCase:
    """A case with every row's origin, a decision on each third finding, a comment and an answered question."""
    origins = {f"fills {fill.row}": f"imported from uploaded .csv, row {fill.row + 1}" for fill in referral.fills}
    verdicts = ("accepted", "rejected", "amended")
    decisions = tuple(
        Decision(finding["rule"], verdict, "Attorney Invented", WHEN, "An amended sentence.", "A reason.")
        for verdict, finding in zip(verdicts, result["findings"][::3], strict=False)
    )
    given = {
        "prepared_by": "Coordinator Invented",
        "origins": origins,
        "decisions": decisions,
        "comments": (Remark("A comment of the office.", "Coordinator Invented", WHEN),),
        "marks": {prompt["ask"]: Mark("ticked", "in the file") for prompt in result["prompts"][:1]},
        "letterhead": LETTERHEAD,
    }
    return MemoCase(referral, result, WHEN, **(given | changes))


@cache
def screened() -> tuple[tuple[str, Referral, dict], ...]:
    """(name, referral, result) of every case of tests/cases and of the demo set."""
    book = load_rulebook(SOURCE_TREE / "features")
    found = []
    for path in sorted((SOURCE_TREE / "tests" / "cases").glob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        referral = load_referral(told["referral"])
        result = screen(referral, book, date.fromisoformat(told["as_of"]), "reference").as_dict()
        found.append((path.stem, referral, result))
    found += [(r.referral_id, r, screen(r, book, engine="reference").as_dict()) for r in demo_referrals()]
    return tuple(found)


def case_of(name: str, **changes) -> MemoCase:
    """The case whose name begins so."""
    return next(memo_case(r, result, **changes) for known, r, result in screened() if known.startswith(name))


def every_case() -> list[MemoCase]:
    return [memo_case(referral, result) for _, referral, result in screened()]
