"""Sample files of every kind that is read: invented, small, and each loads without a problem.

The workbook is made from the CSV, so that the two cannot differ.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

import openpyxl

_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Sample:
    kind: str
    words: str


SAMPLES = {
    "sample.csv": Sample(
        "text/csv; charset=utf-8", "A pharmacy print-out of two referrals, one row a fill or diagnosis"
    ),
    "sample.xlsx": Sample(_WORKBOOK, "The same as an Excel workbook"),
    "sample-with-mistakes.csv": Sample("text/csv; charset=utf-8", "A sheet with rows that are refused, to try that"),
    "sample.json": Sample("application/json", "One referral with all its parts, as the program keeps it"),
    "sample-fhir.json": Sample("application/json", "A FHIR R4 bundle; give 10 Jan 2025 as the date of the injury"),
}


def sample_bytes(name: str) -> bytes:
    """The content of a sample of SAMPLES."""
    if name.endswith(".xlsx"):
        return _as_workbook(sample_bytes(name.replace(".xlsx", ".csv")).decode())
    return files("screening.intake.samples").joinpath(name).read_bytes()


def _as_workbook(text: str) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in csv.reader(io.StringIO(text)):
        sheet.append([_cell(cell) for cell in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(text: str) -> object:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return int(text) if text.isdigit() and not text.startswith("0") else text
