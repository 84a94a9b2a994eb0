"""The form of a new referral: its fields as data, and what was typed → a draft of `referral/1`.

A field's id is its path joined by dashes: "patient-date_of_birth", "fills-3-prescriber-name".  Dates, numbers and units
are read with the tolerance of a table's cells; what cannot be read stays as typed, and the schema says how to write it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from screening.intake import limits, table_values
from screening.intake.draft import Draft, Path
from screening.intake.spellings import read_data

WRITE_DAY = "write month/day/year, like 3/3/2025"
MOST_ROWS = 300  # of one section; more than that is a file
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})", re.ASCII)
_WEEKS = re.compile(r"(\d{1,3}) ?(?:weeks?|wks?)", re.ASCII | re.IGNORECASE)
_DAYS = re.compile(r"(\d{1,4}) ?(?:days?|ds)(?: supply)?", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True)
class Field:
    """One input.  `kind`: text, long, day, number, choice, yes or no, drug, code.  `more`: shown when asked for."""

    name: str
    label: str
    kind: str = "text"
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    needed: bool = False
    more: bool = False
    list: str = ""  # the words to choose from, by the name of their list


@dataclass(frozen=True)
class Section:
    """A part of the form; `one` names one row of it, or is "" where there is only one of everything."""

    name: str
    title: str
    fields: tuple[Field, ...]
    one: str = ""
    hint: str = ""
    folded: bool = False  # opened when wanted


_YES_NO = (("", "not known"), ("yes", "yes"), ("no", "no"))


def _state_choices() -> tuple[tuple[str, str], ...]:
    return (("", "not known"), *((row["code"], f"{row['code']} {row['name']}") for row in read_data("us_states.csv")))


SECTIONS = (
    Section("case", "Case", (
        Field("referral_id", "Reference", needed=True, hint="What you call the case. It stands in lists."),
        Field("received_on", "Received on", "day", "The day the case is judged by. Empty: today."),
        Field("firm", "Law firm", list="firms"),
        Field("settlement_expected_on", "Settlement expected on", "day"),
    )),
    Section("patient", "Patient", (
        Field("patient.name", "Name"),
        Field("patient.date_of_birth", "Date of birth", "day"),
        Field("patient.sex", "Sex", "choice",
              choices=(("", "not known"), ("female", "female"), ("male", "male"), ("other", "other"))),
        Field("patient.deceased", "Has the patient died?", "yes or no", choices=_YES_NO),
        Field("patient.date_of_death", "Date of death", "day", "Empty if the patient lives or the day is not known."),
    )),
    Section("injury", "Injury", (
        Field("injury.date", "Date of the injury", "day", "Such as 3 Mar 2024, 3/14/2024 or 2024-03-14.", needed=True),
        Field("injury.state", "State", "choice", choices=_state_choices()),
        Field("injury.kind", "Kind", hint="For example motor vehicle, fall, work.", list="kinds of injury"),
        Field("injury.description", "What happened", "long"),
    )),
    Section("claim", "Claim", (
        Field("claim.kind", "Kind of claim", list="kinds of claim"),
        Field("claim.defendant", "Defendant", list="defendants"),
        Field("claim.stage", "Stage", list="stages"),
        Field("claim.prior_counsel", "Was there counsel before?", "yes or no", choices=_YES_NO),
    ), folded=True),
    Section("records", "How far the records reach", (
        Field("records.pharmacy_from", "Pharmacy records from", "day"),
        Field("records.pharmacy_to", "Pharmacy records to", "day"),
        Field("records.diagnoses_from", "Diagnoses from", "day"),
        Field("records.diagnoses_to", "Diagnoses to", "day"),
    ), hint="What lies outside is unknown, never taken for no."),
    Section("diagnoses", "Diagnoses", (
        Field("code", "Code or words", "code", "An ICD-10-CM code, or words such as crps right arm."),
        Field("date", "Date", "day"),
        Field("system", "Code system", "choice", more=True,
              choices=(("", "ICD-10-CM"), ("ICD-9-CM", "ICD-9-CM"), ("SNOMED CT", "SNOMED CT"))),
        Field("provider", "Provider", more=True),
        Field("specialty", "Specialty", more=True),
        Field("description", "Description", more=True),
    ), "diagnosis", "At least one diagnosis or fill is needed."),
    Section("fills", "Fills", (
        Field("drug", "Drug as written", "drug", "With its strength, for example naltrexone 4.5 mg cap."),
        Field("date", "Filled on", "day"),
        Field("quantity", "Quantity", "number"),
        Field("days_supply", "Days' supply", "number"),
        Field("sig", "Directions", more=True, hint="For example 1 cap at bedtime."),
        Field("strength", "Strength, if not in the name", more=True),
        Field("kind", "What it is", "choice", more=True,
              choices=(("", "dispensed"), ("order", "an order, not dispensed"))),
        Field("compounded", "Compounded?", "yes or no", more=True, choices=_YES_NO),
        Field("prescriber.name", "Prescriber", more=True),
        Field("prescriber.specialty", "Prescriber's specialty", more=True),
        Field("prescriber.npi", "Prescriber's NPI", more=True),
        Field("pharmacy.name", "Pharmacy", more=True),
        Field("payer", "Paid by", more=True, list="payers"),
        Field("billed", "Billed", "number", more=True, hint="In dollars."),
        Field("paid", "Paid", "number", more=True, hint="In dollars."),
        Field("ndc", "NDC", more=True),
        Field("reference", "Prescription number", more=True),
        Field("status", "Status", more=True, hint="For example reversed."),
    ), "fill"),
    Section("coverage", "Coverage", (
        Field("payer", "Who covers", list="payers"),
        Field("name", "Name of the plan"),
        Field("self_funded", "Paid for by the employer itself?", "yes or no", choices=_YES_NO),
    ), "coverage", "Health plan, Medicare, Medicaid, workers' compensation …", folded=True),
    Section("events", "Events, such as a second accident", (
        Field("date", "Date", "day"),
        Field("kind", "What", list="events", hint="For example second accident, fall, operation."),
        Field("description", "More", "long", more=True),
    ), "event", folded=True),
    Section("procedures", "Procedures and devices", (
        Field("date", "Date", "day"),
        Field("name", "Procedure", list="procedures"),
        Field("outcome", "Outcome", list="outcomes", hint="For example successful."),
    ), "procedure", folded=True),
    Section("statements", "Prescribers' statements", (
        Field("date", "Date", "day"),
        Field("by", "By", hint="For example treating physician."),
        Field("about", "About", "drug", "The drug or drug group."),
        Field("says", "Says", list="says", hint="indefinite, will stop, or a time such as 6 months."),
        Field("probability", "Probability", list="probabilities", hint="probable or possible."),
    ), "statement", "What a prescriber says of how a therapy goes on.", folded=True),
)  # fmt: skip
BY_NAME = {section.name: section for section in SECTIONS}
LISTS = {section.name: section for section in SECTIONS if section.one}
ALWAYS_SHOWN = ("diagnoses", "fills")  # one empty row each, when there is none
NO_COVERAGE = "coverage-none"  # a box to tick: said to have none
_SINGLES = {field.name: field for section in SECTIONS if not section.one for field in section.fields}


def field_id(name: str, row: int | None = None, section: str = "") -> str:
    """'fills', 3, 'prescriber.name' → 'fills-3-prescriber-name'."""
    parts = [section, str(row)] if section else []
    return "-".join([*parts, *name.split(".")])


def keep_known(sent: Mapping[str, str]) -> dict[str, str]:
    """What was typed, by field id: only fields of the form, blanks kept (they are rows), nothing endless."""
    found = {}
    for key, value in sent.items():
        if key == NO_COVERAGE or _field_of(key) is not None:
            found[key] = value.strip()[: limits.TEXT_LENGTH]
    return found


def _field_of(key: str) -> Field | None:
    head, _, rest = key.partition("-")
    if head in LISTS:
        number, _, name = rest.partition("-")
        if number.isascii() and number.isdigit() and int(number) < MOST_ROWS and number == str(int(number)):
            return next((f for f in LISTS[head].fields if f.name.replace(".", "-") == name), None)
        return None
    return next((field for name, field in _SINGLES.items() if name.replace(".", "-") == key), None)


def rows(values: Mapping[str, str], section: str) -> list[int]:
    """The numbers of the rows of a section that the form has, blank ones too."""
    found = {int(key.split("-")[1]) for key in values if key.startswith(f"{section}-") and key != NO_COVERAGE}
    if not found and section in ALWAYS_SHOWN:
        return [0]
    return sorted(found)


def add_row(values: Mapping[str, str], section: str) -> tuple[dict[str, str], int]:
    """The form with one more blank row at the end of a section, and that row's number."""
    there = rows(values, section)
    number = there[-1] + 1 if there else 0
    blank = {field_id(LISTS[section].fields[0].name, n, section): "" for n in (*there, number)}
    return blank | dict(values), number


def remove_row(values: Mapping[str, str], section: str, row: int) -> dict[str, str]:
    """The form without a row; the rows below it move up."""
    kept: dict[str, str] = {}
    for key, value in values.items():
        head, _, rest = key.partition("-")
        number, _, name = rest.partition("-")
        if head != section or key == NO_COVERAGE:
            kept[key] = value
        elif int(number) != row:
            kept[f"{head}-{int(number) - (int(number) > row)}-{name}"] = value
    return kept


def draft_of(values: Mapping[str, str]) -> Draft:
    """The typed values as a draft; its places are field ids, so that a problem leads to its field."""
    content: dict[str, Any] = {}
    for name in _SINGLES:
        _put(content, name, read_value(_SINGLES[name], values.get(field_id(name), "")))
    content.setdefault("injury", {})
    used: dict[str, list[int]] = {}
    for section in LISTS.values():
        items = [(row, _row(values, section, row)) for row in rows(values, section.name)]
        filled = [(row, item) for row, item in items if item]
        used[section.name] = [row for row, _ in filled]
        if filled:
            content[section.name] = [item for _, item in filled]
    if values.get(NO_COVERAGE) and "coverage" not in content:
        content["coverage"] = []

    def place(path: Path) -> str:
        if len(path) > 1 and path[0] in used and isinstance(path[1], int):
            row = used[str(path[0])][path[1]]
            named = [str(part) for part in path[2:]] or [LISTS[str(path[0])].fields[0].name]
            return "-".join([str(path[0]), str(row), *named])
        return "-".join(str(part) for part in path) or "fills-0-drug"

    return Draft(content, place=place, injury_hint="write the day of the accident or injury", day_hint=WRITE_DAY)


def read_value(field: Field, typed: str) -> Any:
    """What a field's text means; text that cannot be read stays as it is."""
    if not typed:
        return None
    if field.kind == "day":
        return read_day(typed)
    if field.kind == "number":
        return _number(field, typed)
    if field.kind == "yes or no":
        return table_values.yes_no(typed)
    return typed


def read_day(typed: str) -> str:
    """YYYY-MM-DD of a typed date, month first as in the US unless it can only be day first; else the text."""
    plain = " ".join(typed.replace(",", " ").split())
    if match := _YEAR_FIRST.fullmatch(plain):
        return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
    match = _SLASHED.fullmatch(plain)
    order = "day first" if match and int(match[1]) > 12 >= int(match[2]) else "month first"
    return str(table_values.day(plain, order))


def _number(field: Field, typed: str) -> Any:
    if field.name == "days_supply":
        if match := _WEEKS.fullmatch(typed):
            return str(7 * int(match[1]))
        if match := _DAYS.fullmatch(typed):
            return match[1]
    return table_values.number(typed, comma_is_point=False)


def _row(values: Mapping[str, str], section: Section, row: int) -> dict[str, Any]:
    item: dict[str, Any] = {}
    for field in section.fields:
        _put(item, field.name, read_value(field, values.get(field_id(field.name, row, section.name), "")))
    return item


def _put(content: dict[str, Any], path: str, value: Any) -> None:
    if value is None:
        return
    *way, last = path.split(".")
    for part in way:
        content = content.setdefault(part, {})
    content[last] = value


def values_of(content: Mapping[str, Any]) -> dict[str, str]:
    """A referral (`referral/1` content) as typed values: the inverse of `draft_of`, for going on with one."""
    return dict(_typed(content))


def _typed(content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name in _SINGLES:
        yield field_id(name), _text(_get(content, name))
    for section in LISTS.values():
        for row, item in enumerate(content.get(section.name) or ()):
            for field in section.fields:
                yield field_id(field.name, row, section.name), _text(_get(item, field.name))
    if content.get("coverage") == []:
        yield NO_COVERAGE, "yes"


def _get(content: Any, path: str) -> Any:
    for part in path.split("."):
        content = content.get(part) if isinstance(content, Mapping) else None
    return content


def _text(value: Any) -> str:
    if value is None:
        return ""
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
