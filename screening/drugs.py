"""From a pharmacy row to a drug: by RxNorm code, else National Drug Code, else the text.

Where a code and the text name different ingredients, neither is believed and the drug
stays unknown.  A tablet or capsule is taken to be swallowed, unless nothing of the drug is; without
a form the route is that of the products sold in just this strength, or what the directions say;
without a strength, to be swallowed if the drug is sold no other way.
"NALTREXONE 4.5MG" is sold nowhere and may be anything: its route is unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache
from itertools import permutations

from screening.drugtext import ProductText, read_product
from screening.model import Drug, Strength
from screening.reference.products import (
    Product,
    largest_units,
    ndc_names,
    normalise_ndc,
    not_swallowed,
    only_route,
    patch_wear,
    products,
)
from screening.referral import FillRow, Warning
from screening.sig import read_sig
from screening.strengths import read_strength

_SWALLOWED = ("tablet", "capsule")


@dataclass(frozen=True)
class Recognition:
    """What a row's drug is.  `drug` is None when it cannot be told, and `reason` says why.

    `suggestion` is what an unknown name resembles, for a person to confirm.
    """

    drug: Drug | None
    warnings: tuple[Warning, ...] = ()
    reason: str = ""
    suggestion: str = ""


@dataclass(frozen=True)
class _Reading:
    """A recognition without the row's number, so that equal rows share it."""

    drug: Drug | None
    notes: tuple[tuple[str, str], ...] = ()
    reason: str = ""
    suggestion: str = ""


@dataclass
class _Parts:
    """A drug while its sources are put together."""

    ingredients: tuple[str, ...]
    complete: bool
    how: str
    strengths: dict[str, Strength]
    form: str | None
    route: str | None
    extended: bool | None
    wear_hours: int | None
    manufactured: bool  # a code or brand of a product as it is sold
    note: str = ""
    notes: list[tuple[str, str]] = field(default_factory=list)


def recognise(row: FillRow) -> Recognition:
    """The drug of one row; the warnings name the row ("fills row 4, drug")."""
    reading = _recognise(row.drug or "", row.ndc or "", row.rxcui or "", row.strength or "", row.compounded)
    warnings = tuple(Warning(code, f"fills row {row.row}, drug", message) for code, message in reading.notes)
    drug = reading.drug
    if drug is not None and drug.route is None and row.sig:
        drug = replace(drug, route=read_sig(row.sig).route)
    return Recognition(drug, warnings, reading.reason, reading.suggestion)


@lru_cache(maxsize=20_000)
def _recognise(text: str, ndc: str, rxcui: str, strength: str, compounded: bool | None) -> _Reading:
    written = read_product(text) if text.strip() else None
    coded, notes = _coded(ndc, rxcui)
    if written is not None and written.reason.startswith("the names"):
        return _unknown(written.reason, notes, "")
    if written is None or not written.ingredients:
        if coded is None:
            return _unknown(_why_unknown(written, ndc, rxcui), notes, written.suggestion if written else "")
        parts = coded
    elif coded is None:
        parts = _from_text(written)
    elif set(written.ingredients) != set(coded.ingredients):
        reason = f"the code is {' with '.join(coded.ingredients)}, the text says {' with '.join(written.ingredients)}"
        return _unknown(reason, notes, "")
    else:
        parts = _merge(coded, _from_text(written))
    parts.notes = notes + parts.notes
    if strength.strip():
        _stated_strength(parts, strength)
    _check_order(parts)
    _patch(parts)
    if not compounded and not (written and written.compounded):
        _sold_route(parts)
    return _Reading(_drug(parts, written, text, rxcui, compounded), tuple(parts.notes))


def _why_unknown(written: ProductText | None, ndc: str, rxcui: str) -> str:
    reason = written.reason if written else "the row names no drug"
    given = " and ".join(f"{kind} {code}" for kind, code in (("RxCUI", rxcui), ("NDC", ndc)) if code)
    return f"{reason}, and {given} is in no table of the program" if given else reason


def _unknown(reason: str, notes: list[tuple[str, str]], suggestion: str) -> _Reading:
    message = f"The drug is not known: {reason}."
    if suggestion:
        message += f" {suggestion}"
    return _Reading(None, (*notes, ("drug-unknown", message)), reason, suggestion)


def _coded(ndc: str, rxcui: str) -> tuple[_Parts | None, list[tuple[str, str]]]:
    notes: list[tuple[str, str]] = []
    product = products().get(rxcui.strip())
    if product:
        return _from_product(product), notes
    if ndc.strip():
        normal = normalise_ndc(ndc)
        if normal is None:
            notes.append(("ndc-unreadable", f'"{ndc}" is not an NDC of 11 digits, nor of 10 with dashes'))
        elif normal in ndc_names():
            parts = _from_text(read_product(ndc_names()[normal]))
            parts.how, parts.manufactured = "ndc", True
            return parts, notes
    return None, notes


def _from_product(product: Product) -> _Parts:
    return _Parts(
        product.ingredients,
        product.complete,
        "rxcui",
        dict(product.strengths),
        product.form,
        product.route,
        product.extended,
        product.wear_hours,
        manufactured=product.form is not None,
    )


def _from_text(text: ProductText) -> _Parts:
    return _Parts(
        text.ingredients,
        text.complete,
        text.how,
        dict(text.strengths),
        text.form,
        text.route,
        text.extended,
        text.wear_hours,
        manufactured=text.how == "brand",
        note=text.note or text.strength_note,
        notes=list(text.notes),
    )


def _merge(coded: _Parts, written: _Parts) -> _Parts:
    """A code's product with what the text adds; a strength on which they differ is dropped."""
    coded.strengths = _agreeing(coded, coded.strengths, written.strengths, "the code", "the text")
    coded.complete = coded.complete and written.complete
    coded.notes += written.notes
    for name in ("form", "route", "extended", "wear_hours"):
        ours, theirs = getattr(coded, name), getattr(written, name)
        if ours is None:
            setattr(coded, name, theirs)
        elif name == "route" and theirs is not None and theirs != ours:
            message = f"the code says {ours}, the text says {theirs}: the route is taken as unknown"
            coded.notes.append(("route-disagrees", message))
            coded.route = None
    coded.manufactured = coded.manufactured or written.manufactured
    return coded


def _agreeing(
    parts: _Parts, ours: dict[str, Strength], theirs: dict[str, Strength], us: str, them: str
) -> dict[str, Strength]:
    together = dict(theirs) | dict(ours)
    for name in ours.keys() & theirs.keys():
        if (ours[name].mg, ours[name].per) != (theirs[name].mg, theirs[name].per):
            del together[name]
            parts.note = f"{us} says {ours[name].text}, {them} says {theirs[name].text}"
            parts.notes.append(("strength-disagrees", f"{name}: {parts.note}; the strength is taken as unknown"))
    return together


def _stated_strength(parts: _Parts, strength: str) -> None:
    """Put in the strength column: it fills what is missing, and unsays what it contradicts."""
    read = read_strength(strength)
    stated = [s for s in read if s is not None]
    if len(stated) < len(read) or len(stated) != len(parts.ingredients):
        if not parts.strengths:
            parts.note = f'the strength "{strength}" cannot be read as one amount with a unit for each ingredient'
        parts.notes.append(("strength-unreadable", f'"{strength}" is not one amount with a unit for each ingredient'))
        return
    column = dict(zip(parts.ingredients, stated, strict=True))
    parts.strengths = _agreeing(parts, parts.strengths, column, "the drug name", "the strength column")


MOST_ORDERED = 5  # strengths of which every order is tried


def _check_order(parts: _Parts) -> None:
    """Two strengths in the wrong order ("BUPROPION-NALTREXONE 8-90") give more than any unit holds: drop them.

    Where no other order fits either, the table only lacks a product as strong.
    """
    if len(parts.strengths) < 2 or parts.form not in (None, *_SWALLOWED):
        return
    names, given = list(parts.strengths), list(parts.strengths.values())
    over = _over(names, given)
    if over is None or (len(given) <= MOST_ORDERED and all(_over(names, order) for order in permutations(given))):
        return
    parts.note = f"{parts.strengths[over].text} of {over} is more than any one unit of it holds"
    parts.notes.append(("strength-doubtful", f"{parts.note}; the strengths are taken as unknown"))
    parts.strengths = {}


def _over(names: Sequence[str], strengths: Sequence[Strength]) -> str | None:
    """The first ingredient of which that is more than any one unit holds."""
    largest = largest_units()
    pairs = zip(names, strengths, strict=True)
    return next((name for name, s in pairs if s.per == "unit" and s.mg > largest.get(name, s.mg)), None)


def _patch(parts: _Parts) -> None:
    """Complete what the way a patch is labelled says: by the hour, worn so long, through the skin."""
    if len(parts.ingredients) != 1 or parts.ingredients[0] not in patch_wear():
        return
    name = parts.ingredients[0]
    wear = patch_wear()[name]
    strength = parts.strengths.get(name)
    if strength and strength.per == "hour" and parts.form is None and parts.route in (None, wear.route):
        parts.form = "patch"
    if parts.form != "patch":
        return
    parts.route = parts.route or wear.route
    micrograms = strength is not None and ("mcg" in strength.text or "ug" in strength.text)
    if strength and strength.per == "unit" and wear.labelled == "hour" and micrograms:
        parts.strengths[name] = Strength(strength.mg, "hour", f"{strength.text} an hour")


def _sold_route(parts: _Parts) -> None:
    """Without any word of form or route: the route of the products of just this strength, if they have only one.

    Likewise of a tablet of what is never swallowed: "BUPRENORPHINE 8 MG TABLET" goes under the tongue.
    """
    never_swallowed = (parts.form, parts.route) == ("tablet", "oral") and not_swallowed(parts.ingredients)
    if not parts.complete or ((parts.form or parts.route) and not never_swallowed):
        return
    parts.route = None
    if all(s.per == "unit" for s in parts.strengths.values()):
        mg = {name: s.mg for name, s in parts.strengths.items()}
        parts.route = only_route(parts.ingredients, mg, parts.extended)


def _drug(parts: _Parts, written: ProductText | None, text: str, rxcui: str, compounded: bool | None) -> Drug:
    if compounded is None and written is not None and written.compounded:
        compounded = True
    if compounded is None and parts.manufactured:
        compounded = False
    wear_days = None
    if parts.form == "patch":
        usual = patch_wear().get(parts.ingredients[0])
        wear_days = Decimal(parts.wear_hours) / 24 if parts.wear_hours else usual.days if usual else None
    return Drug(
        name=" ".join(text.split()) or " with ".join(parts.ingredients),
        ingredients=parts.ingredients,
        complete=parts.complete,
        strengths={name: parts.strengths[name] for name in parts.ingredients if name in parts.strengths},
        form=parts.form,
        route=parts.route,
        extended_release=parts.extended,
        compounded=compounded,
        rxcui=rxcui.strip() or None,
        how=parts.how,
        note=parts.note,
        wear_days=wear_days,
    )
