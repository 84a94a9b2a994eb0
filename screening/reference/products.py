"""Products by RxNorm code (RxCUI) and by National Drug Code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from screening.model import Strength
from screening.reference import read_table


@dataclass(frozen=True)
class Product:
    """A product as RxNorm names it.

    `strengths` are by ingredient and may lack some.  `named` is how many active
    ingredients the RxNorm name spells out; `complete` that all of them are in `ingredients`.
    """

    rxcui: str
    ingredients: tuple[str, ...]
    complete: bool
    strengths: tuple[tuple[str, Strength], ...]
    form: str | None
    route: str | None
    extended: bool | None
    brand: str
    wear_hours: int | None


def _strength(text: str) -> Strength | None:
    if not text:
        return None
    mg, per = text.split("/")
    shown = f"{mg} mg" if per == "unit" else f"{mg} mg/{per}"
    return Strength(Decimal(mg), per, shown)


@cache
def products() -> dict[str, Product]:
    """Every product of `products_rxcui.csv` by RxCUI."""
    found = {}
    for row in read_table("products_rxcui"):
        names = tuple(row["ingredients"].split("|"))
        strengths = [_strength(text) for text in row["strengths"].split("|")] if row["strengths"] else []
        found[row["rxcui"]] = Product(
            row["rxcui"],
            names,
            row["complete"] == "yes",
            tuple((name, s) for name, s in zip(names, strengths, strict=False) if s),
            row["form"] or None,
            row["route"] or None,
            {"yes": True, "no": False}.get(row["extended"]),
            row["brand"],
            int(row["wear_hours"]) if row["wear_hours"] else None,
        )
    return found


@cache
def _routes() -> dict[tuple, list[tuple[bool | None, str]]]:
    """(extended release, route) of every product by its ingredients, and by its ingredients with mg in one unit."""
    found: dict[tuple, list[tuple[bool | None, str]]] = {}
    for product in products().values():
        if not product.route or not product.complete:
            continue
        where = (product.extended, product.route)
        found.setdefault(tuple(sorted(product.ingredients)), []).append(where)
        amounts = tuple(sorted((name, s.mg) for name, s in product.strengths if s.per == "unit"))
        if len(amounts) == len(product.ingredients):
            found.setdefault(amounts, []).append(where)
    return found


def only_route(ingredients: tuple[str, ...], mg: dict[str, Decimal], extended: bool | None) -> str | None:
    """The one route by which products of these ingredients, in just this strength, are sold; else None.

    Without a strength they are looked up by their names alone; a single ingredient then has a route only if it is
    sold to be swallowed and no other way ("GABAPENTIN"): pharmacies compound the others for any route.
    """
    if mg and len(mg) == len(ingredients):
        key: tuple = tuple(sorted(mg.items()))
    elif not mg:
        key = tuple(sorted(ingredients))
    else:
        return None
    routes = {route for released, route in _routes().get(key, ()) if not extended or released}
    if len(routes) != 1 or (not mg and len(ingredients) == 1 and routes != {"oral"}):
        return None
    return routes.pop()


def not_swallowed(ingredients: tuple[str, ...]) -> bool:
    """Whether products of these ingredients are sold, and none of them to be swallowed."""
    routes = {route for _, route in _routes().get(tuple(sorted(ingredients)), ())}
    return bool(routes) and "oral" not in routes


@cache
def clinic_only() -> frozenset[str]:
    """Ingredients that are only ever given by a clinician."""
    return frozenset(row["ingredient"] for row in read_table("clinic_only"))


def normalise_ndc(text: str) -> str | None:
    """The 11-digit form of a National Drug Code, or None when it cannot be told.

    10 digits with dashes (4-4-2, 5-3-2, 5-4-1) get the missing zero in the short part;
    10 digits without dashes are ambiguous.  Source: NDC formats of FDA and the HIPAA 5-4-2 form.
    """
    parts = re.split(r"[-\s]+", text.strip())
    if not all(part.isdigit() for part in parts):
        return None
    if len(parts) == 1:
        return parts[0] if len(parts[0]) == 11 else None
    if len(parts) != 3 or not all(len(p) <= n for p, n in zip(parts, (5, 4, 2), strict=True)):
        return None
    if sum(map(len, parts)) not in (10, 11):
        return None
    return parts[0].zfill(5) + parts[1].zfill(4) + parts[2].zfill(2)


@cache
def ndc_names() -> dict[str, str]:
    """RxNorm product names by 11-digit NDC."""
    return {row["ndc"]: row["name"] for row in read_table("ndc")}


@cache
def largest_units() -> dict[str, Decimal]:
    """The most milligrams that one tablet or capsule named by RxNorm holds, by ingredient."""
    return {row["ingredient"]: Decimal(row["largest_mg"]) for row in read_table("unit_strengths")}


@dataclass(frozen=True)
class PatchWear:
    """How a patch is worn: route, days for one patch, and what its label counts by (hour, day, content)."""

    route: str
    days: Decimal
    labelled: str


@cache
def patch_wear() -> dict[str, PatchWear]:
    """Wear of the patches of an ingredient."""
    rows = read_table("patch_wear")
    return {row["ingredient"]: PatchWear(row["route"], Decimal(row["wear_days"]), row["labelled"]) for row in rows}


@cache
def depot_days() -> dict[str, int]:
    """Days that one injection of a depot acts, by ingredient."""
    return {row["ingredient"]: int(row["days"]) for row in read_table("depot_days")}


@cache
def implausible_above() -> dict[tuple[str, str], tuple[Decimal, str]]:
    """(mg a day above which a dose is taken for a mistake, source) by (ingredient, route)."""
    rows = read_table("dose_limits")
    return {(r["ingredient"], r["route"]): (Decimal(r["implausible_above"]), r["source"]) for r in rows}


@cache
def most_units() -> dict[str, int]:
    """The most tablets or capsules a day that anyone takes, by ingredient, where the dose decides the meaning."""
    return {row["ingredient"]: int(row["most_units"]) for row in read_table("dose_limits") if row["most_units"]}
