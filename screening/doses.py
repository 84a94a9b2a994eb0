"""How much of each ingredient a day, and for how many days, one fill gives.

Daily dose = strength × quantity ÷ days' supply.  A patch runs at its labelled rate
while it is worn.  The figures stated in the row win over the directions; what neither
gives is unknown, with the reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from rules.counting import counted
from screening.model import Dose, Drug, Strength
from screening.reference.lexicon import ingredients_of_class
from screening.reference.products import depot_days, implausible_above, most_units, patch_wear
from screening.referral import FillRow, Warning
from screening.sig import Sig, read_sig

TOLERANCE = Decimal("0.2")  # stated figures and directions may differ by this share before it is reported
FAR_APART = 5  # times: stated figures and directions so far apart cannot both be right, and neither is believed
MANY_PATCHES = Decimal("1.6")  # times the wear: beyond it, more than one patch is worn at a time
LEAST_ML = Decimal("0.1")  # a day: less is not measured by mouth
IMPLAUSIBLE = "implausible"  # how the reason of a dose begins that was set aside as a slip in the row
WORN = "how many are worn at a time is not known"
LIQUIDS = ("solution", "suspension", "drops")
NOT_BY_THE_DAY = ("cream", "gel", "ointment", "lotion", "foam", "spray", "inhaler", "shampoo", "gas", "enema", "device")
_COUNTING = (None, "tablet", "capsule", "film", "lozenge", "packet", "suppository")  # sig units that are whole pieces


@dataclass(frozen=True)
class DailyDoses:
    """What one fill gives: a `Dose` for each ingredient, the days' supply used (or None) and where it came from."""

    doses: dict[str, Dose]
    days: int | None
    days_basis: str
    warnings: tuple[Warning, ...] = ()


def daily_doses(row: FillRow, drug: Drug) -> DailyDoses:
    """Daily doses in mg, and days' supply, of one row whose drug is known."""
    sig = read_sig(row.sig) if row.sig else None
    notes: list[tuple[str, str, str]] = []  # field, code, message
    quantity = row.quantity if row.quantity is not None and row.quantity > 0 else None
    stated = row.days_supply if row.days_supply is not None and row.days_supply > 0 else None
    if drug.form == "patch":
        days, basis = _patch_days(drug, quantity, stated, notes)
        doses = {name: _patch_dose(drug, name, quantity, days, sig) for name in drug.ingredients}
    else:
        days, basis = _days(drug, quantity, stated, sig, notes)
        units = _units_a_day(drug, quantity, days, basis, sig, notes)
        doses = {name: _dose(row, drug, name, units, sig) for name in drug.ingredients}
    doses = _plausible_together({name: _plausible(drug, name, dose, notes) for name, dose in doses.items()})
    warnings = tuple(Warning(code, f"fills row {row.row}, {where}", text) for where, code, text in notes)
    return DailyDoses(doses, days, basis, warnings)


# --- days' supply -----------------------------------------------------------------


def _days(
    drug: Drug, quantity: Decimal | None, stated: int | None, sig: Sig | None, notes: list
) -> tuple[int | None, str]:
    acts = depot_days().get(drug.ingredients[0]) if drug.route == "injection" else None
    if acts is not None and (stated is None or stated < acts):
        said = "No days' supply is stated" if stated is None else f"The days' supply is stated as {stated}"
        notes.append(
            ("days_supply", "depot-days", f"{said}; one injection acts for {counted(acts, 'day')}, which are used.")
        )
        return acts, "one depot injection"
    if stated is not None:
        return stated, "as stated"
    if sig and sig.duration_days:
        return sig.duration_days, "duration in the directions"
    most = _sig_units(drug, sig)
    if quantity is not None and sig and most:
        days = int(quantity / most)
        if days >= 1:
            return days, "quantity ÷ sig" + (" (at the most the directions allow)" if sig.varies_down else "")
    text = "No days' supply is stated, and the directions give none: it is unknown."
    notes.append(("days_supply", "days-unknown", text))
    return None, ""


def _patch_days(drug: Drug, quantity: Decimal | None, stated: int | None, notes: list) -> tuple[int | None, str]:
    worn = int(quantity * drug.wear_days) if quantity is not None and drug.wear_days else None
    if stated is None:
        if worn:
            return worn, "patches × wear time"
        text = "No days' supply is stated, and how long the patches last is not known."
        notes.append(("days_supply", "days-unknown", text))
        return None, ""
    if quantity and worn and drug.wear_days and abs(Decimal(worn) - stated) > TOLERANCE * stated:
        text = (
            f"{quantity} patches worn {drug.wear_days.normalize():f} days each last {worn} days, {stated} are stated."
        )
        notes.append(("days_supply", "patch-days-differ", text))
    return stated, "as stated"


# --- units a day ------------------------------------------------------------------


@dataclass(frozen=True)
class _Units:
    """Tablets, mL … a day; None with the reason when unknown."""

    count: Decimal | None
    basis: str = ""
    reason: str = ""


def _liquid(drug: Drug) -> bool:
    """A liquid by its form, or swallowed and of so much a millilitre ("250 MG/5 ML")."""
    swallowed = drug.form is None and drug.route == "oral"
    return drug.form in LIQUIDS or (swallowed and any(s.per == "mL" for s in drug.strengths.values()))


def _sig_units(drug: Drug, sig: Sig | None) -> Decimal | None:
    """The most units a day that the directions give, in the unit in which the drug is counted."""
    if sig is None or sig.units_per_day is None:
        return None
    fits = sig.unit == "mL" if _liquid(drug) else sig.unit in _COUNTING
    return sig.units_per_day[1] if fits else None


def _units_a_day(
    drug: Drug, quantity: Decimal | None, days: int | None, basis: str, sig: Sig | None, notes: list
) -> _Units:
    directed = _sig_units(drug, sig)
    if quantity is not None and days is not None and basis == "as stated":
        units = quantity / days
        if sig and directed and abs(units - directed) > TOLERANCE * directed and not sig.allows(units, TOLERANCE):
            stated_as = f"{_show(quantity)} in {counted(days, 'day')} is {_show(units)} a day"
            text = f"{stated_as}, the directions say {_show(directed)}."
            if units >= FAR_APART * directed or units * FAR_APART <= directed:
                notes.append(("sig", "sig-contradicts", f"{text} One of them is wrong; the dose is taken as unknown."))
                return _Units(None, reason=f"quantity and days contradict the directions: {text.rstrip('.')}")
            notes.append(("sig", "sig-disagrees", f"{text} The stated figures are used."))
        return _Units(units, f"{_show(quantity)} ÷ {counted(days, 'day')}")
    if sig and directed:
        most = ", at most" if sig.varies_down else ""
        return _Units(directed, f"sig: {_show(directed)} a day{most}")
    if quantity is not None and days is not None:
        return _Units(quantity / days, f"{_show(quantity)} ÷ {counted(days, 'day')}")
    missing = [name for name, value in (("quantity", quantity), ("days' supply", days)) if value is None]
    return _Units(None, reason=f"no {' and no '.join(missing)} in the row, and none follows from the directions")


def _show(number: Decimal) -> str:
    return f"{number.quantize(Decimal('0.001')).normalize():f}"


# --- doses ------------------------------------------------------------------------


def _dose(row: FillRow, drug: Drug, name: str, units: _Units, sig: Sig | None) -> Dose:
    reason = _no_dose_by_form(drug)
    if reason:
        return Dose(None, reason=reason)
    strength = drug.strengths.get(name)
    if strength is None:
        by_sig = _sig_mg(drug, sig)
        if by_sig is not None:
            return Dose(by_sig, f"sig: {_show(by_sig)} mg a day")
        return Dose(None, reason=f"the strength of {name} is not known{f': {drug.note}' if drug.note else ''}")
    reason = _wrong_unit(drug, strength)
    if reason:
        return Dose(None, reason=reason)
    if units.count is None:
        return Dose(None, reason=units.reason)
    most = most_units().get(name)
    if most is not None and drug.form in ("tablet", "capsule") and units.count > most:
        text = f"{IMPLAUSIBLE}: {_show(units.count)} {drug.form}s of {name} a day ({units.basis})"
        return Dose(None, units.basis, text)
    if strength.per == "mL" and units.count < LEAST_ML:
        text = f"{IMPLAUSIBLE}: {_show(units.count)} mL of {name} a day ({units.basis}): the quantity may count bottles"
        return Dose(None, units.basis, text)
    if _now_and_then(name, units.count, sig):
        return Dose(None, reason=f"taken as needed: {units.basis} is an average, not a dose of any day")
    return Dose(_round(strength.mg * units.count), f"{strength.text} × {units.basis}")


def doubtful(dose: Dose) -> bool:
    """Whether a dose was set aside because the row gives more than anybody is likely to take or wear."""
    return dose.mg is None and (dose.reason.startswith(IMPLAUSIBLE) or dose.reason.endswith(WORN))


def _now_and_then(name: str, units: Decimal, sig: Sig | None) -> bool:
    """Whether less than one dose a day is used, as needed: 10 tablets of 50 mg in 90 days are no 5.6 mg a day.

    A triptan is taken at an attack, whatever its directions. Opioid loads are by convention averages over the days'
    supply.
    """
    if name in ingredients_of_class("triptan"):
        return 0 < units < 1
    if sig is None or not sig.as_needed or sig.units_per_dose is None or name in ingredients_of_class("opioid"):
        return False
    return 0 < units < sig.units_per_dose[0]


def _sig_mg(drug: Drug, sig: Sig | None) -> Decimal | None:
    """Milligrams a day as the directions say them, for a product of one ingredient."""
    if sig is None or sig.mg_per_day is None or not drug.single_ingredient:
        return None
    return _round(sig.mg_per_day[1])


def _no_dose_by_form(drug: Drug) -> str:
    if drug.form == "pack":
        return "a pack holds units for several days of different doses"
    if drug.route in ("injection", "intrathecal", "implant") or drug.form in ("injection", "implant"):
        return "no daily dose is computed for an injection or implant"
    if drug.route in ("topical", "ophthalmic", "otic", "nasal", "inhaled", "vaginal"):
        return f"no daily dose is computed for a {drug.route} product"
    if drug.form in NOT_BY_THE_DAY:
        return f"no daily dose is computed for a {drug.form}"
    return ""


def _wrong_unit(drug: Drug, strength: Strength) -> str:
    if strength.per == "hour":
        return "the strength is by the hour, but the product is no patch"
    if strength.per == "g":
        return "the strength is by weight (g or %), which gives no daily dose"
    if _liquid(drug) and strength.per != "mL":
        return f"the strength {strength.text} of a liquid is not by the millilitre"
    if strength.per == "mL" and not _liquid(drug):
        form = f"a {drug.form}" if drug.form else "of no known form"
        return f"the strength {strength.text} is by the millilitre, but the product is {form}"
    return ""


def _patch_dose(drug: Drug, name: str, quantity: Decimal | None, days: int | None, sig: Sig | None) -> Dose:
    strength = drug.strengths.get(name)
    wear = patch_wear().get(name)
    if strength is None:
        return Dose(None, reason=f"the strength of {name} is not known{f': {drug.note}' if drug.note else ''}")
    if strength.per != "hour" or (wear is not None and wear.labelled == "content"):
        return Dose(None, reason="the patch is labelled by its content, not by what it gives in an hour or day")
    if quantity is not None and days and drug.wear_days and quantity * drug.wear_days / days >= MANY_PATCHES:
        return Dose(None, reason=f"{_show(quantity)} patches for {counted(days, 'day')}: {WORN}")
    if sig and sig.unit == "patch" and sig.units_per_dose not in (None, (1, 1)):
        return Dose(None, reason="the directions say that other than one patch is worn at a time")
    if sig and sig.unit == "patch" and sig.doses_per_day and drug.wear_days:
        at_a_time = sig.doses_per_day[1] * drug.wear_days
        text = f"a patch worn {_show(drug.wear_days)} days, put on {_show(sig.doses_per_day[1])} times a day"
        if at_a_time >= MANY_PATCHES:
            return Dose(None, reason=f"{text}: {WORN}")
        if at_a_time * MANY_PATCHES <= 1:
            return Dose(None, reason=f"{text}: it is not worn all the time")
    hourly = wear is None or wear.labelled == "hour"
    return Dose(_round(strength.mg * 24), f"label rate {strength.text} while worn", hourly=hourly)


def _plausible(drug: Drug, name: str, dose: Dose, notes: list) -> Dose:
    """A dose far above any usual one is a mistake in the row: unknown, and reported."""
    if dose.reason.startswith(IMPLAUSIBLE):
        notes.append(("quantity", "dose-implausible", f"{dose.reason}; the dose is taken as unknown."))
    if dose.mg is None:
        return dose
    limits = implausible_above()
    routes = (drug.route,) if drug.route else tuple(route for known, route in limits if known == name)
    limit = max((limits[name, route][0] for route in routes if (name, route) in limits), default=None)
    if limit is None or dose.mg <= limit:
        return dose
    text = f"{IMPLAUSIBLE}: {_show(dose.mg)} mg of {name} a day ({dose.basis}) is more than {_show(limit)} mg"
    if dose.hourly:
        text = f"{IMPLAUSIBLE}: a patch of {name} with {dose.basis} is stronger than any that is made"
    notes.append(("quantity", "dose-implausible", f"{text}; the dose is taken as unknown."))
    return Dose(None, dose.basis, text)


def _plausible_together(doses: dict[str, Dose]) -> dict[str, Dose]:
    """One quantity gave the doses of all ingredients: where it is a mistake for one it is for the others."""
    wrong = next((d.reason for d in doses.values() if d.reason.startswith(IMPLAUSIBLE)), "")
    return {n: Dose(None, d.basis, wrong) if wrong and d.mg is not None else d for n, d in doses.items()}


def _round(mg: Decimal) -> Decimal:
    """Ten significant digits, without the noise of a division and without an exponent."""
    short = Decimal(f"{mg:.10g}").normalize()
    return Decimal(f"{short:f}")
