"""Doses given in a clinic: billed among the fills, but nothing that the patient took home.

Such a dose is of a drug group only where the group names its route, and says nothing of how far the
pharmacy's records reach.
"""

from __future__ import annotations

import re
from dataclasses import replace

from screening.model import Drug
from screening.reference.products import clinic_only
from screening.referral import FillRow, Warning

# A code of the services billed by offices (HCPCS level II, such as J3010), or of a vaccine (CPT 90476 to 90759).
_BILLED = re.compile(r"\b[A-V]\d{4}\b")
_VACCINE = re.compile(r"(?:product )?90[4-7]\d\d|.*\b(?:vaccines?|toxoids?|immuni[sz]ation)\b.*", re.IGNORECASE)


def in_clinic(row: FillRow, drug: Drug | None) -> bool:
    """Whether a row is a dose given in a clinic: a vaccine, one billed by an office's code without days' supply, or an
    injection without quantity and days' supply."""
    text = row.drug or ""
    if _VACCINE.fullmatch(text):
        return True
    if row.days_supply:
        return False
    if _BILLED.search(text):
        return True
    injected = drug is not None and drug.route == "injection"
    return injected and row.quantity is None and row.days_supply is None and row.sig is None


def as_given(drug: Drug) -> Drug:
    """The same drug as a dose of a clinic; one that nobody takes at home stays what it is."""
    route = drug.route or ("injection" if drug.form is None else None)
    return replace(drug, route=route, clinic=not clinic_only() >= set(drug.ingredients))


def told(rows: list[FillRow]) -> list[Warning]:
    """One warning for all such rows."""
    if not rows:
        return []
    numbers = [row.row for row in rows]
    listed = ", ".join(map(str, numbers[:10])) + (" …" if len(rows) > 10 else "")
    message = (
        f"{len(rows)} given in a clinic: no supply to take home, and no sign of how far the pharmacy's records reach."
    )
    return [Warning("given-in-clinic", f"fills rows {listed}", message)]
