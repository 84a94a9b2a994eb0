"""The project's own data files (`screening/data/*.csv`) and their readers.

Each file opens with `#` lines: where the figures come from, of which date, and what
the columns mean.  Then come a header row and the data, comma separated, UTF-8.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of `screening/data/<name>.csv` as dicts of stripped texts, comment lines left out."""
    text = files("screening").joinpath("data", f"{name}.csv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [{key: (value or "").strip() for key, value in row.items()} for row in csv.DictReader(lines, strict=True)]


@cache
def citation(name: str) -> str:
    """The comment lines at the head of a data file, without their `#`, joined by spaces."""
    text = files("screening").joinpath("data", f"{name}.csv").read_text(encoding="utf-8")
    return " ".join(line.lstrip("# ").rstrip() for line in text.splitlines() if line.startswith("#"))
