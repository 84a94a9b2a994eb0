"""What the 7th character of an injury code says (`screening/data/encounters.csv`)."""

from __future__ import annotations

from functools import cache

from screening.reference import read_table


@cache
def encounters() -> dict[str, frozenset[str]]:
    """What a 7th character may say ("a sequela") → the letters that say it."""
    return {row["name"]: frozenset(row["letters"].split()) for row in read_table("encounters")}
