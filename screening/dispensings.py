"""Rows of fills → dispensings: reversed ones dropped, doubles joined, orders kept apart.

dispensings, warnings = merge(rows, identity, reversal_days=14)
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace

from rules.counting import counted
from screening.referral import FillRow, Pharmacy, Prescriber, Warning

# B1, B2 and B3 are NCPDP's billing, reversal and rebilling.
REVERSED = frozenset({"reversed", "reversal", "cancelled", "canceled", "voided", "void", "b2"})
NEVER_GIVEN = frozenset(
    {"entered-in-error", "declined", "not-done", "rejected", "denied", "stopped", "draft", "preparation", "on-hold"}
    | {"on hold", "held", "returned", "returned to stock", "return to stock", "rts", "not picked up", "not sold"}
    | {"never picked up", "abandoned", "deleted", "transferred", "transferred out", "pending", "ready"}
    | {"ready for pickup", "will call", "on file", "profiled"}
)
GIVEN = frozenset(
    {"", "completed", "complete", "filled", "dispensed", "sold", "picked up", "delivered", "paid", "billed", "final"}
    | {"approved", "captured", "verified", "in-progress", "in progress", "partial", "unknown", "active", "p", "f"}
    | {"b1", "b3", "claim", "billing", "rebill", "duplicate", "duplicate of paid"}
)


@dataclass(frozen=True)
class Dispensing:
    """One dispensing: the row to read it from, and every row that reports it (ascending)."""

    source: FillRow
    rows: tuple[int, ...]


def merge(
    rows: Iterable[FillRow], identity: Callable[[FillRow], Hashable], reversal_days: int
) -> tuple[list[Dispensing], list[Warning]]:
    """The dispensings that stand, by date and row, and what was dropped or joined.

    `identity` names the product of a row, so that two spellings of one drug are one.
    A row reported as reversed takes with it the dispensing it reverses if that lies at most
    `reversal_days` before; one with a negative quantity, however long before.
    """
    warnings: list[Warning] = []
    dispensed, orders = [], []
    for row in sorted(rows, key=lambda r: r.row):
        if row.date is None:
            warnings.append(_warn("fill-without-date", row, "no date; it is left out. Add the date it was dispensed"))
        elif row.kind == "order":
            orders.append(row)
        else:
            dispensed.append(row)
    dispensed.sort(key=lambda r: (r.date, r.row))
    standing = _without_reversed(dispensed, identity, reversal_days, warnings)
    joined = _joined(standing, identity, warnings)
    return _with_orders(joined, orders, identity, warnings), warnings


def _without_reversed(
    rows: list[FillRow], identity: Callable, reversal_days: int, warnings: list[Warning]
) -> list[FillRow]:
    standing: list[FillRow] = []
    reversals: list[FillRow] = []
    for row in rows:
        status = (row.status or "").strip().lower()
        if status in NEVER_GIVEN:
            warnings.append(_warn("fill-not-given", row, f"status {status}; it is left out"))
        elif status in REVERSED or (row.quantity is not None and row.quantity < 0):
            reversals.append(row)
        elif row.quantity == 0:
            text = "quantity 0: nothing was dispensed; it is left out. Correct the quantity if something was"
            warnings.append(_warn("fill-of-nothing", row, text))
        else:
            if status not in GIVEN:
                text = f'status "{row.status}" is not known; it is counted as given'
                warnings.append(_warn("status-unknown", row, text))
            standing.append(row)
    alike: dict[Hashable, list[FillRow]] = {}
    for row in standing:
        alike.setdefault((identity(row), row.quantity), []).append(row)
    gone: set[int] = set()
    for reversal in reversals:
        candidates = alike.get((identity(reversal), None if reversal.quantity is None else abs(reversal.quantity)), [])
        original = _original(reversal, candidates, reversal_days)
        text = "reversed; it is left out"
        if original is not None:
            candidates.remove(original)
            gone.add(original.row)
            text = f"reverses row {original.row}; both are left out"
        warnings.append(_warn("fill-reversed", reversal, text))
    return [row for row in standing if row.row not in gone]


def _original(reversal: FillRow, alike: list[FillRow], days: int) -> FillRow | None:
    """The nearest earlier dispensing that a reversal can mean; without a negative quantity only a recent one."""
    negative = reversal.quantity is not None and reversal.quantity < 0
    candidates = [
        row
        for row in alike
        if 0 <= _days_between(row, reversal) <= (sys.maxsize if negative else days)
        and _agree(row.reference, reversal.reference)
    ]
    return min(
        candidates, key=lambda row: (_days_between(row, reversal), row.row > reversal.row, -row.row), default=None
    )


def _days_between(row: FillRow, later: FillRow) -> int:
    return -1 if row.date is None or later.date is None else (later.date - row.date).days


def _joined(rows: list[FillRow], identity: Callable, warnings: list[Warning]) -> list[Dispensing]:
    """Rows of one day that report one dispensing, joined; what one leaves out another may tell."""
    found: list[Dispensing] = []
    today: dict[Hashable, list[int]] = {}
    for row in rows:
        places = today.setdefault((row.date, identity(row)), [])
        place = next((p for p in places if _same_dispensing(found[p].source, row)), None)
        if place is None:
            places.append(len(found))
            found.append(Dispensing(row, (row.row,)))
            continue
        first = found[place]
        found[place] = Dispensing(_completed(first.source, row), tuple(sorted((*first.rows, row.row))))
        message = f"the dispensing of row {first.rows[0]} again; it counts once"
        warnings.append(_warn("fill-twice", row, message))
    return found


def _same_dispensing(a: FillRow, b: FillRow) -> bool:
    """Same day and product are given: amounts, prescriber and pharmacy must not contradict each other."""
    return (
        _agree(a.quantity, b.quantity)
        and _agree(a.days_supply, b.days_supply)
        and _agree(_who(a.prescriber), _who(b.prescriber))
        and _agree(_who(a.pharmacy), _who(b.pharmacy))
    )


def _who(person: Prescriber | Pharmacy) -> str | None:
    return person.npi or (person.name or "").strip().lower() or None


def _agree(a: object, b: object) -> bool:
    return a is None or b is None or a == b


_TOLD_BY_ANOTHER = (
    "ndc",
    "rxcui",
    "strength",
    "quantity",
    "days_supply",
    "compounded",
    "sig",
    "payer",
    "billed",
    "paid",
)


def _completed(row: FillRow, other: FillRow, names: tuple[str, ...] = _TOLD_BY_ANOTHER) -> FillRow:
    changes = {n: getattr(other, n) for n in names if getattr(row, n) is None and getattr(other, n) is not None}
    if row.prescriber == Prescriber() != other.prescriber:
        changes["prescriber"] = other.prescriber
    if row.pharmacy == Pharmacy() != other.pharmacy:
        changes["pharmacy"] = other.pharmacy
    return replace(row, **changes) if changes else row


def _with_orders(
    dispensings: list[Dispensing], orders: list[FillRow], identity: Callable, warnings: list[Warning]
) -> list[Dispensing]:
    """Each order joined to the dispensings made on it; orders nobody filled are reported once."""
    if not orders:
        return dispensings
    by_reference: dict[Hashable, list[int]] = {}
    by_day: dict[Hashable, list[int]] = {}
    for place, dispensing in enumerate(dispensings):
        source = dispensing.source
        by_reference.setdefault(source.reference, []).append(place)
        by_day.setdefault((source.date, identity(source)), []).append(place)
    by_reference.pop(None, None)
    found, alone = list(dispensings), []
    for order in orders:
        places = by_reference.get(order.reference) or by_day.get((order.date, identity(order))) or []
        if not places:
            alone.append(order.row)
        for place in places:
            # An order says how to take it and who wrote it; how much was handed out it does not know.
            source = _completed(found[place].source, order, ("sig", "strength", "rxcui", "compounded"))
            found[place] = Dispensing(source, tuple(sorted({*found[place].rows, order.row})))
    if alone:
        listed = ", ".join(map(str, alone[:10])) + (" …" if len(alone) > 10 else "")
        count = counted(len(alone), "order")
        message = f"{count} without a dispensing: not counted as fills. Ask for the pharmacy's own records."
        warnings.append(Warning("orders-only", f"fills rows {listed}", message))
    return found


def _warn(code: str, row: FillRow, text: str) -> Warning:
    return Warning(code, f"fills row {row.row}", f"{row.drug or 'Drug not named'}: {text}.")
