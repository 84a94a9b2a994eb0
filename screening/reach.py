"""How far the records reach: stated, else from the first to the last row, else nothing is known."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from screening.model import Reach
from screening.referral import Referral, Warning


def pharmacy_reach(referral: Referral, clinic: Collection[int] = ()) -> Reach:
    """The reach of pharmacy records.  Orders alone, and the rows given in a `clinic`, tell nothing of a pharmacy."""
    rows = [row.date for row in referral.fills if row.kind == "dispense" and row.row not in clinic]
    return _reach(rows, referral.records.pharmacy_from, referral.records.pharmacy_to)


def diagnosis_reach(referral: Referral) -> Reach:
    """The reach of diagnosis records; rows in a coding system that is not mapped count too."""
    rows = [row.date for row in referral.diagnoses]
    return _reach(rows, referral.records.diagnoses_from, referral.records.diagnoses_to)


def _reach(rows: Iterable[date | None], start: date | None, end: date | None) -> Reach:
    rows = list(rows)
    if not rows:
        return Reach(False, None, None, implied=False)
    dates = [day for day in rows if day is not None]
    return Reach(
        known=True,
        start=start or min(dates, default=None),
        end=end or max(dates, default=None),
        implied=start is None or end is None,
    )


def outside(rows: Iterable[tuple[int, date | None]], reach: Reach, kind: str) -> list[Warning]:
    """A warning when rows are dated outside a reach that was stated."""
    beyond = [
        row for row, day in rows if day and ((reach.start and day < reach.start) or (reach.end and day > reach.end))
    ]
    if not beyond:
        return []
    numbers = ", ".join(map(str, beyond[:10])) + (" …" if len(beyond) > 10 else "")
    message = (
        f"{len(beyond)} dated outside the {kind} records' stated reach ({reach.start} to {reach.end}); "
        "they are used. Correct the reach or the dates."
    )
    return [Warning("outside-reach", f"{kind} rows {numbers}", message)]


def later(rows: Iterable[tuple[int, date | None]], as_of: date) -> list[Warning]:
    """A warning when fills are dated after the day the case is judged from."""
    beyond = [row for row, day in rows if day and day > as_of]
    if not beyond:
        return []
    numbers = ", ".join(map(str, beyond[:10])) + (" …" if len(beyond) > 10 else "")
    message = f"{len(beyond)} dated after {as_of}, the day the case is judged from; they are used. Give a later day."
    return [Warning("after-as-of", f"pharmacy rows {numbers}", message)]
