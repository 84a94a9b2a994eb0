"""CMS DE-SynPUF persons → `referral/1`: three CSV tables of synthetic Medicare patients (public use).

The tables know neither an injury nor a full date of birth.  The injury is put in the middle of the days on which
something was dispensed (or diagnosed, where nothing was), so that there are fills before and after it; the birth
stays unknown.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

_NDC_DIGITS = 11  # the tables hold shorter stand-ins where the product was suppressed


def convert(folder: Path) -> dict[str, dict[str, Any]]:
    """Person id → a referral mapping, in the order of persons.csv; persons without any row are left out.

    Empty cells become None.
    """
    fills, diagnoses = defaultdict(list), defaultdict(list)
    for row in _rows(folder / "fills.csv"):
        fills[row["person_id"]].append(_fill(row))
    for row in _rows(folder / "diagnoses.csv"):
        diagnosis = {"code": row["icd9cm"], "system": "ICD-9-CM", "date": row["date"]}
        diagnoses[row["person_id"]].append(diagnosis)
    return {
        row["person_id"]: {
            "schema": "referral/1",
            "referral_id": f"synpuf-{row['person_id']}",
            "patient": {"sex": row["sex"]},
            "injury": {"date": middle(fills[row["person_id"]] or diagnoses[row["person_id"]])},
            "fills": fills[row["person_id"]],
            "diagnoses": diagnoses[row["person_id"]],
        }
        for row in _rows(folder / "persons.csv")
        if fills[row["person_id"]] or diagnoses[row["person_id"]]
    }


def middle(rows: list[dict[str, Any]]) -> str:
    """The day halfway between the first and the last row."""
    found = sorted(date.fromisoformat(row["date"]) for row in rows)
    return (found[0] + (found[-1] - found[0]) / 2).isoformat()


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _fill(row: dict[str, str]) -> dict[str, Any]:
    return {
        "date": row["fill_date"],
        "drug": _drug(row),
        "ndc": row["ndc"] if len(row["ndc"]) == _NDC_DIGITS else None,
        "quantity": row["quantity"] or None,
        "days_supply": row["days_supply"] or None,
    }


def _drug(row: dict[str, str]) -> str:
    """The name; before it the code of a dose billed by an office (J3010), which the tables keep among the NDCs."""
    if row["ndc"][:1].isalpha():
        return f"{row['ndc']} {row['drug']}".strip()
    return row["drug"] or f"product {row['ndc']}"
