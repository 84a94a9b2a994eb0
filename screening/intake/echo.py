"""What the program understood of what was typed, said back in words: "4.5 mg a day from 3 Mar 2024, 30 days"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from rules.counting import counted
from screening import codes
from screening.doses import daily_doses
from screening.drugs import recognise
from screening.intake.form import LISTS, SECTIONS, draft_of, field_id, read_day, rows
from screening.lookup import search_codes, search_drugs
from screening.model import Drug
from screening.referral import FillRow
from screening.wording import capital, daily

_MEANT = 2  # codes named where words stand for one
_FORMS = ("capsule", "cream", "tablet", "oral solution")  # offered where a drug names no form


@dataclass(frozen=True)
class Echo:
    """A reading in words, what is doubtful about it, and what may have been meant: (shown, text to put instead)."""

    text: str = ""
    doubts: tuple[str, ...] = ()
    meant: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text or self.doubts or self.meant)


def echoes(values: Mapping[str, str]) -> dict[str, Echo]:
    """The reading of every date, by field id, and of every fill and diagnosis, by "fills-3"."""
    found = {}
    for section in SECTIONS:
        days = [field for field in section.fields if field.kind == "day"]
        for row in rows(values, section.name) if section.one else [None]:
            name = section.name if section.one else ""
            for field in days:
                key = field_id(field.name, row, name)
                found[key] = echo_day(values.get(key, ""))
    for section_name, echo in (("fills", echo_fill), ("diagnoses", echo_diagnosis)):
        for row in rows(values, section_name):
            found[f"{section_name}-{row}"] = echo(row_content(values, section_name, row))
    return {key: echo for key, echo in found.items() if echo}


def row_content(values: Mapping[str, str], section: str, row: int) -> dict[str, Any]:
    """One row of the form as the draft would hold it."""
    names = {field_id(field.name, row, section) for field in LISTS[section].fields}
    own = {key: value for key, value in values.items() if key in names}
    items = draft_of(own).content.get(section) or [{}]
    return items[0]


def echo_day(typed: str) -> Echo:
    """'3/4/2024' → 'Monday, 4 March 2024'; nothing for what is no date (its field says that when it is sent)."""
    day = _day(read_day(typed)) if typed else None
    return Echo(f"{day:%A}, {day.day} {day:%B %Y}") if day else Echo()


def echo_fill(fill: Mapping[str, Any]) -> Echo:
    """The drug, the dose a day and the time of one fill."""
    if not any(fill.get(name) for name in ("drug", "ndc")):
        return Echo()
    row = FillRow(
        row=1,
        kind=fill.get("kind") or "dispense",
        date=_day(fill.get("date")),
        drug=fill.get("drug"),
        ndc=fill.get("ndc"),
        strength=fill.get("strength"),
        quantity=_decimal(fill.get("quantity")),
        days_supply=_whole(fill.get("days_supply")),
        compounded=fill.get("compounded") if isinstance(fill.get("compounded"), bool) else None,
        sig=fill.get("sig"),
    )
    known = recognise(row)
    if known.drug is None:
        found = search_drugs(row.drug or "")
        meant = tuple((hit.name, f"{hit.name} {found.rest}".strip()) for hit in found.did_you_mean)
        return Echo("", (f"The drug is not known: {known.reason}.",), meant)
    doses = daily_doses(row, known.drug)
    amounts = [(name, dose.shown()) for name, dose in doses.doses.items()]
    reasons = list(dict.fromkeys(dose.reason for dose in doses.doses.values() if dose.mg is None))
    unknown = f"daily dose unknown ({reasons[0]})" if reasons else "dose unknown"
    if len(amounts) == 1 and amounts[0][1]:
        said = daily(amounts[0][1])
    else:
        said = " and ".join(f"{shown['value']} {shown['unit']} {name}" for name, shown in amounts if shown)
        said = f"{said} a day" if said else unknown
    text = "; ".join([product_words(known.drug), said + _time(row, doses.days, doses.days_basis)])
    doubts = [warning.message for warning in (*known.warnings, *doses.warnings) if warning.code != "days-unknown"]
    forms: tuple[tuple[str, str], ...] = ()
    if known.drug.route is None and known.drug.form is None:
        doubts.append(f"The form is not said: {', '.join(_FORMS[:2])} …? Until it is, the route is unknown.")
        forms = tuple((form, f"{row.drug} {form}") for form in _FORMS) if row.drug else ()
    return Echo(capital(text), tuple(dict.fromkeys(doubts)), forms)


def product_words(drug: Drug) -> str:
    """'naltrexone 4.5 mg, capsule, oral, compounded'."""
    named = [f"{name} {drug.strengths[name].text}" if name in drug.strengths else name for name in drug.ingredients]
    parts = [" with ".join(named), drug.form or "", drug.route if drug.route != drug.form else ""]
    parts += ["extended release" if drug.extended_release else "", "compounded" if drug.compounded else ""]
    return ", ".join(part for part in parts if part)


def _time(row: FillRow, days: int | None, basis: str) -> str:
    if row.date is None:
        return f", {counted(days, 'day')}, date unknown" if days else ", date unknown"
    start = f" from {_short(row.date)}"
    if not days:
        return f"{start}, days' supply unknown"
    lasts = counted(days, "day") + ("" if basis in ("", "as stated") else f" ({basis})")
    return f"{start}, {lasts}, to {_short(row.date + timedelta(days - 1))}"


def echo_diagnosis(diagnosis: Mapping[str, Any]) -> Echo:
    """The code in words, and what is wrong with it on its day; for words instead of a code, the codes they may mean."""
    typed = str(diagnosis.get("code") or "")
    if not typed or diagnosis.get("system"):
        return Echo()
    code = codes.read_code(typed)
    if not code.known:
        found = search_codes(typed)
        meant = tuple((f"{hit.code} {hit.description}", hit.code) for hit in found.hits[:5])
        meant += tuple((word, word) for word in found.did_you_mean)
        return Echo("", (f'"{typed[:60]}" {code.notes[0]}.',) if code.notes else (), meant)
    notes = [note for note in code.notes if not note.startswith("was read as")]
    if wrong := codes.validity(code.stem, _day(diagnosis.get("date"))):
        notes.append(wrong)
    when = f", {_short(day)}" if (day := _day(diagnosis.get("date"))) else ", date unknown"
    return Echo(
        f"{code.dotted} {code.description or 'a code of an earlier year'}{when}", tuple(capital(n) for n in notes)
    )


def meant(values: Mapping[str, str], where: str) -> str:
    """' Did you mean G90.511, Complex …?' behind what is wrong with the code field `where`; "" for any other field."""
    section, _, rest = where.partition("-")
    number, _, name = rest.partition("-")
    if section != "diagnoses" or name != "code" or not number.isdigit():
        return ""
    said = [shown.replace(" ", ", ", 1) if shown != text else shown
            for shown, text in echo_diagnosis(row_content(values, section, int(number))).meant[:_MEANT]]  # fmt: skip
    return f" Did you mean {' or '.join(said)}?" if said else ""


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None


def _short(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def _decimal(value: Any) -> Decimal | None:
    try:
        number = Decimal(str(value)) if value not in (None, "") else None
    except InvalidOperation:
        return None
    return number if number is not None and number.is_finite() and abs(number) < 10**9 else None


def _whole(value: Any) -> int | None:
    number = _decimal(value)
    return int(number) if number is not None and number == int(number) and abs(number) <= 366 else None
