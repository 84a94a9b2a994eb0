"""Closed lists of the referral schema: what people write, by its letters and digits, and what is kept."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

_DISPENSE = ("dispense", "dispensed", "dispensing", "fill", "claim")
_ORDER = ("order", "ordered", "prescription", "prescribed")

KINDS = dict.fromkeys(_DISPENSE, "dispense") | dict.fromkeys(_ORDER, "order")
SEXES = {"female": "female", "f": "female", "male": "male", "m": "male", "other": "other"}
SYSTEMS = {
    "icd10cm": "ICD-10-CM",
    "icd10": "ICD-10-CM",
    "icd9cm": "ICD-9-CM",
    "icd9": "ICD-9-CM",
    "snomedct": "SNOMED CT",
    "snomed": "SNOMED CT",
}


def letters(text: str) -> str:
    """Lower-case letters and digits only."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


def read_data(name: str) -> list[dict[str, str]]:
    """The rows of a data file of the project; lines beginning with # are its header comments."""
    text = (files("screening") / "data" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


@cache
def states() -> dict[str, str]:
    """'ca' and 'california' → 'CA'."""
    rows = read_data("us_states.csv")
    return {letters(row[key]): row["code"] for key in ("code", "name") for row in rows}
