"""Write the drug tables that can be derived from published figures, and check those that are kept by hand.

    python tools/build_drug_data.py FIGURES [CLAIMS]

FIGURES is a folder with `rxnorm_pi.csv` (RxNorm codes and names), `ingredients_pi.csv`
(RxNorm ingredient codes) and `mme_cdc2022.csv` (opioid conversion factors).  CLAIMS is an
optional CSV of claims with the columns ndc and drug (an RxNorm name).

Written: products_rxcui.csv, unit_strengths.csv, opioid_factors.csv and, with CLAIMS, ndc.csv.
Checked: every RxNorm code in ingredients.csv against the figures, and every ingredient
that brands.csv names.  The exit code is 1 when anything is wrong.
"""

from __future__ import annotations

import csv
import re
import sys
from decimal import Decimal
from pathlib import Path

from screening.drugtext import ProductText, read_product
from screening.reference import lexicon

DATA = Path(__file__).parent.parent / "screening" / "data"
NLM = "RxNorm, U.S. National Library of Medicine"
STEMS = {"divalproex": "valpro"}  # the figures name some ingredients by a stem
SOLID = ("tablet", "capsule", "film", "lozenge", "troche")


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name: str, head: list[str], header: list[str], rows: list[list[str]]) -> None:
    with (DATA / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        file.writelines(f"# {line}\n" for line in head)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    print(f"{name}.csv: {len(rows)} rows")


def yes_no(value: bool | None) -> str:
    return {True: "yes", False: "no", None: ""}[value]


def shown(mg: Decimal) -> str:
    return f"{mg.normalize():f}"


def brand_of(name: str) -> str:
    match = re.search(r"\[([^\]]*)\]", name)
    return match.group(1) if match else ""


def product_rows(figures: list[dict[str, str]]) -> tuple[list[list[str]], list[tuple[str, ProductText]], list[str]]:
    rows, read, problems = [], [], []
    for figure in figures:
        name = figure["rxnorm_name"]
        product = read_product(re.sub(r"\[[^\]]*\]", "", name))  # the generic part of the name decides
        if not product.ingredients:
            problems.append(f"{figure['rxcui']} {name}: {product.reason}")
            continue
        stems = (STEMS.get(stem, stem) for stem in figure["ingredients"].split("|"))
        missing = {stem for stem in stems if not any(i.startswith(stem) for i in product.ingredients)}
        if missing:
            problems.append(f"{figure['rxcui']} {name}: {sorted(missing)} not found in its name")
            continue
        strengths = dict(product.strengths)
        texts = [f"{shown(strengths[i].mg)}/{strengths[i].per}" if i in strengths else "" for i in product.ingredients]
        named = int(figure["n_ingredients_named"])
        complete = product.complete and mentions(name) == named
        if not complete:
            problems.append(f"{figure['rxcui']} {name}: incomplete, {mentions(name)} of {named} parts read")
        rows.append(
            [
                figure["rxcui"],
                "|".join(product.ingredients),
                yes_no(complete),
                "|".join(texts) if strengths else "",
                product.form or "",
                product.route or "",
                yes_no(product.extended),
                brand_of(name),
                str(product.wear_hours or ""),
            ]
        )
        read.append((name, product))
    return sorted(rows, key=lambda row: int(row[0])), read, problems


def mentions(name: str) -> int:
    """Parts of a RxNorm name in which an ingredient is recognised."""
    plain = re.sub(r"\[[^\]]*\]", "", name)
    return sum(bool(read_product(part).ingredients) for part in re.split(r" / ", plain) if part.strip())


def largest_rows(read: list[tuple[str, ProductText]]) -> list[list[str]]:
    largest: dict[str, Decimal] = {}
    for _, product in read:
        for ingredient, strength in product.strengths:
            if product.form in SOLID and strength.per == "unit":
                largest[ingredient] = max(strength.mg, largest.get(ingredient, Decimal(0)))
    return [[name, shown(mg)] for name, mg in sorted(largest.items())]


TABLES = (  # name, effective from, column of the figures
    ("cdc-2018", "2018-01-01", "factor_cdc2018_file"),
    ("cdc-2022", "2022-11-03", "factor_cdc2022"),
)
FACTORS_HEAD = [
    "Factors from a daily dose to oral morphine milligram equivalents (MME) a day.",
    "Source: CDC, compilation of oral MME conversion factors, 2018 version;",
    "CDC Clinical Practice Guideline for Prescribing Opioids for Pain, MMWR Recomm Rep 2022;71(3):1-95 (2022-11-03).",
    "unit: mg or mcg a day, or mcg/h worn. The 2018 file's transdermal fentanyl factor of 7.2 multiplies patches by",
    "their three days of wear; by the hour worn it is 2.4. Methadone in 2018: 3 (the 2016 guideline had dose bands).",
    "An opioid without a line (buprenorphine in both) has no factor: no MME is computed for it; it is never 0.",
    "effective: the table's date; the newest table is used for every day, whenever the fill was made.",
    "Written by tools/build_drug_data.py; do not edit.",
]
NDC_HEAD = [
    "RxNorm names of some products by 11-digit National Drug Code: products with an ingredient that rules use.",
    f"Source: codes of CMS 2008-2010 DE-SynPUF claims with names {NLM}, 2021-05.",
    "Written by tools/build_drug_data.py; do not edit.",
]
FACTOR_NAMES = {  # name in the figures → ingredient, route, form
    "fentanyl_transdermal": ("fentanyl", "transdermal", ""),
    "fentanyl_buccal_sl_lozenge": ("fentanyl", "buccal|sublingual", "tablet|lozenge"),
    "fentanyl_film_oral_spray": ("fentanyl", "buccal|sublingual", "film|spray"),
    "fentanyl_nasal_spray": ("fentanyl", "nasal", "spray"),
}


def factor_rows(figures: list[dict[str, str]]) -> list[list[str]]:
    rows = []
    for table, effective, column in TABLES:
        for figure in figures:
            ingredient, route, form = FACTOR_NAMES.get(figure["opioid"], (figure["opioid"], "oral", ""))
            if ingredient not in lexicon.ingredients():
                raise SystemExit(f"mme_cdc2022.csv: {figure['opioid']} is no known ingredient")
            factor, unit = figure[column], "mcg/h" if "mcg/hr" in figure["unit"] else figure["unit"].split("/")[0]
            if figure["opioid"] == "fentanyl_transdermal" and table == "cdc-2018":
                factor = shown(Decimal(factor) / 3)  # the 2018 file multiplies patches by their three days of wear
            if factor:
                rows.append([table, effective, ingredient, route, form, unit, factor])
    return rows


def check_by_hand(figures: list[dict[str, str]]) -> list[str]:
    problems = []
    ours = lexicon.ingredients()
    for figure in figures:
        name = figure["ingredient"]
        if name not in ours:
            problems.append(f"ingredients.csv: {name} is missing")
        elif ours[name].rxcui != figure["rxcui_IN"]:
            problems.append(
                f"ingredients.csv: {name} has RxCUI {ours[name].rxcui}, the figures say {figure['rxcui_IN']}"
            )
        elif ours[name].klass != figure["class"]:
            problems.append(f"ingredients.csv: {name} is {ours[name].klass}, the figures say {figure['class']}")
    known = {figure["rxcui_IN"] for figure in figures}
    problems += [
        f"ingredients.csv: RxCUI {i.rxcui} of {i.name} is in no figure"
        for i in ours.values()
        if i.rxcui and i.rxcui not in known
    ]
    for brand in lexicon.brands().values():
        problems += [
            f"brands.csv: {brand.name} names {i}, no known ingredient" for i in brand.ingredients if i not in ours
        ]
        if brand.strengths and len(brand.strengths) != len(brand.ingredients):
            problems.append(f"brands.csv: {brand.name} has {len(brand.strengths)} strengths")
    return problems


def ndc_rows(claims: list[dict[str, str]]) -> list[list[str]]:
    coded = {name for name, i in lexicon.ingredients().items() if i.rxcui}
    pairs = {(row["ndc"], row["drug"]) for row in claims if set(read_product(row["drug"]).ingredients) & coded}
    return [list(pair) for pair in sorted(pairs) if len(pair[0]) == 11 and pair[0].isdigit()]


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    figures = rows_of(folder / "rxnorm_pi.csv")
    problems = check_by_hand(rows_of(folder / "ingredients_pi.csv"))
    products, read, unread = product_rows(figures)
    vintage = f"Vintage: {min(f['source_date'] for f in figures)} to {max(f['source_date'] for f in figures)}."
    write(
        "products_rxcui",
        [
            "Products by RxNorm code: ingredients, strengths, form. Written by tools/build_drug_data.py; do not edit.",
            f"Source: names and codes {NLM}, as cited in public value sets and concept lists. {vintage}",
            "strengths are mg by unit, mL, g or hour worn, aligned with ingredients; complete: every ingredient that",
            "the name spells out is listed; wear_hours: one patch.",
        ],
        ["rxcui", "ingredients", "complete", "strengths", "form", "route", "extended", "brand", "wear_hours"],
        products,
    )
    write(
        "unit_strengths",
        [
            "The most milligrams in one tablet, capsule, film or lozenge of any product in products_rxcui.csv.",
            f"Source: derived from names {NLM}. {vintage} Written by tools/build_drug_data.py; do not edit.",
        ],
        ["ingredient", "largest_mg"],
        largest_rows(read),
    )
    write(
        "opioid_factors",
        FACTORS_HEAD,
        ["table", "effective", "ingredient", "routes", "forms", "unit", "factor"],
        factor_rows(rows_of(folder / "mme_cdc2022.csv")),
    )
    if len(arguments) > 1:
        write(
            "ndc",
            NDC_HEAD,
            ["ndc", "name"],
            ndc_rows(rows_of(Path(arguments[1]))),
        )
    for problem in problems + unread:
        print(problem, file=sys.stderr)
    return 1 if problems or unread else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
