"""Write the life tables in screening/data/life_tables from the figures as published.

    python tools/build_life_tables.py FIGURES

FIGURES is a folder with `nchs_2023_total.csv`, `nchs_2023_male.csv`, `nchs_2023_female.csv`
(columns age, q_x, l_x, e_x as in the spreadsheets of the National Center for Health
Statistics) and `irs_table_2010cm.csv` (age, l_x as in 26 CFR 20.2031-7).

Kept are the columns from which everything else follows: age, l_x, and e_x where it is
published.  Every e_x is checked against the l_x and every q_x against the step from one
l_x to the next; the exit code is 1, and nothing is written, when one does not follow.
"""

from __future__ import annotations

import csv
import re
import sys
from decimal import Decimal
from pathlib import Path

TARGET = Path(__file__).parents[1] / "screening" / "data" / "life_tables"
NCHS = (
    "Arias E, Xu J, Kochanek K. United States Life Tables, 2023. National Vital Statistics Reports, vol 74, no 6.",
    "Hyattsville, MD: National Center for Health Statistics; 2025 (U.S. government work).",
)
NCHS_COLUMNS = (
    "Columns: age last birthday; l_x, survivors of 100,000 born; e_x, further years expected. Unrounded as in the",
    "spreadsheet; the report prints e_x to one decimal. The last row stands for its age and all above.",
)
IRS = (
    "IRS Table 2010CM",
    "26 CFR 20.2031-7(d)(7), U.S. Internal Revenue Service: both sexes, from the decennial life table of 2009-11",
    "(U.S. government work).",
    "Vintage: deaths of 2009-11, in force for valuations from 1 June 2023.",
    "Columns: age last birthday; l_x, survivors of 100,000 born. No e_x is published with it; it follows from l_x.",
)
TABLES = {  # our name: (file of figures, number of the table in the report, whom it is of)
    "nchs-2023-total": ("nchs_2023_total.csv", "1", "total"),
    "nchs-2023-male": ("nchs_2023_male.csv", "2", "male"),
    "nchs-2023-female": ("nchs_2023_female.csv", "3", "female"),
}


def read(path: Path) -> tuple[str, list[dict[str, str]]]:
    """The comment lines and the rows of a file of figures."""
    lines = path.read_text(encoding="utf-8").splitlines()
    head = "\n".join(line for line in lines if line.startswith("#"))
    return head, list(csv.DictReader(line for line in lines if not line.startswith("#")))


def disagreements(name: str, rows: list[dict[str, str]]) -> list[str]:
    """Ages of which q_x or e_x does not follow from l_x, with both figures."""
    l_x = [Decimal(row["l_x"]) for row in rows]
    wrong = []
    years = l_x[-1] * Decimal(rows[-1]["e_x"])  # person-years above the age, from the last row down
    for i in range(len(rows) - 2, -1, -1):
        years += (l_x[i] + l_x[i + 1]) / 2
        q_x, e_x = 1 - l_x[i + 1] / l_x[i], years / l_x[i]
        for column, ours, near in (("q_x", q_x, Decimal("0.00001")), ("e_x", e_x, Decimal("0.005"))):
            if abs(ours - Decimal(rows[i][column])) > near:
                wrong.append(f"{name}, age {rows[i]['age']}: {column} is {rows[i][column]}, from l_x {ours:.6f}")
    return wrong


def write(name: str, head: list[str], columns: tuple[str, ...], rows: list[dict[str, str]]) -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    with (TARGET / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        file.writelines(f"# {line}\n" for line in head)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([row[column] for column in columns] for row in rows)
    print(f"{name}.csv: {len(rows)} rows")


def main(figures: Path) -> int:
    tables, wrong = [], []
    for name, (file, number, whom) in TABLES.items():
        comments, rows = read(figures / file)
        wrong += disagreements(name, rows)
        digest = re.search(r"sha256 ([0-9a-f]{64})", comments)
        sheet = f"Vintage: deaths of 2023, published July 15, 2025. Table {number}; spreadsheet sha256"
        head = [
            f"United States Life Tables 2023, {whom}",
            *NCHS,
            sheet,
            f"{digest.group(1) if digest else 'not known'}.",
            *NCHS_COLUMNS,
        ]
        tables.append((name, head, ("age", "l_x", "e_x"), rows))
    _, rows = read(figures / "irs_table_2010cm.csv")
    tables.append(("irs-2010cm", list(IRS), ("age", "l_x"), rows))
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        return 1
    for table in tables:
        write(*table)
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
