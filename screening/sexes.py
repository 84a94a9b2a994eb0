"""Codes that are of one sex only: in a patient recorded as of the other, one of the two entries is in doubt."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from screening.reference import read_table

OTHER = {"female": "male", "male": "female"}


def doubted(targets: Collection[str], sex: str | None) -> str | None:
    """The sex that all of the ICD-10-CM codes (without dots) are of, where the patient's is the other; else None.

    A patient whose sex is not recorded, or is neither, leaves no doubt.
    """
    of = OTHER.get(sex or "")
    return of if of and targets and all(code.startswith(_codes()[of]) for code in targets) else None


@cache
def _codes() -> dict[str, tuple[str, ...]]:
    rows = read_table("sex_codes")
    return {sex: tuple(row["code"].replace(".", "") for row in rows if row["sex"] == sex) for sex in OTHER}
