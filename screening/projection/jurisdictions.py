"""What the law of a state does about growth, discounting and offset (screening/data/jurisdictions.csv).

The table sets no assumption: it says what to check one against.  A state that is not in it
is answered "attorney to confirm", never by a default.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from screening.reference import read_table

CONFIRM = "attorney to confirm"


@dataclass(frozen=True)
class Law:
    """One state's row.  Rates are parts of one a year (0.05); None where the law fixes or suggests none."""

    state: str  # two letters
    reduced: str  # to present value: "must", "may", "award" (the judgment is structured), "special" (kind of case)
    discount: Decimal | None  # fixed by law
    suggested: Decimal | None  # named by the law, not imposed
    total_offset: str | None  # "yes", "no", "by agreement"; None is not known
    says: str
    citation: str
    address: str
    verified_on: date | None  # None: working knowledge, the source was not read

    def as_dict(self) -> dict[str, str | None]:
        return {
            "state": self.state,
            "reduced": self.reduced,
            "discount": _text(self.discount),
            "suggested": _text(self.suggested),
            "total_offset": self.total_offset,
            "says": self.says,
            "citation": self.citation,
            "address": self.address,
            "verified_on": self.verified_on.isoformat() if self.verified_on else None,
        }


def law(state: str | None) -> Law | None:
    """The row of a state by its two letters; None where the table has none."""
    return _laws().get((state or "").strip().upper())


def advice(state: str | None) -> str:
    """What the table says of a state, with its source, in a few sentences; or that the attorney has to confirm."""
    found = law(state)
    if found is None:
        where = f"the law of {state.strip().upper()}" if state and state.strip() else "the law that applies"
        return f"Growth, discount and offset under {where}: {CONFIRM}."
    checked = f"verified on {found.verified_on.isoformat()}" if found.verified_on else f"not verified: {CONFIRM}"
    return f"{found.state}: {found.says} [{found.citation}; {checked}]"


def departures(state: str | None, discount: Decimal, total_offset: bool = False) -> list[str]:
    """Where assumptions depart from what the law of a state fixes, one sentence each.

    Only rates and methods that the law imposes count; a rate it merely suggests does not.
    """
    found = law(state)
    if found is None:
        return []
    said = []
    if found.total_offset == "no" and total_offset:
        said.append(f"{found.state} has no total offset ({found.citation}); the projection uses one")
    if found.total_offset == "yes" and not total_offset:
        said.append(f"{found.state} has the total offset method ({found.citation}); the projection discounts instead")
    if found.discount is not None and not total_offset and discount != found.discount:
        fixed, used = _percent(found.discount), _percent(discount)
        said.append(f"{found.state} fixes the discount rate at {fixed} ({found.citation}); the projection uses {used}")
    return said


def _percent(rate: Decimal) -> str:
    return f"{(rate * 100).normalize():f} %"


def _text(rate: Decimal | None) -> str | None:
    return None if rate is None else str(rate)


@cache
def _laws() -> dict[str, Law]:
    return {row["state"]: _law(row) for row in read_table("jurisdictions")}


def _law(row: dict[str, str]) -> Law:
    return Law(
        state=row["state"],
        reduced=row["reduced"],
        discount=Decimal(row["discount"]) if row["discount"] else None,
        suggested=Decimal(row["suggested"]) if row["suggested"] else None,
        total_offset=row["total_offset"] or None,
        says=row["says"],
        citation=row["citation"],
        address=row["address"],
        verified_on=date.fromisoformat(row["verified_on"]) if row["basis"] == "S" else None,
    )
