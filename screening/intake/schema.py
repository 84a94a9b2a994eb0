"""`referral/1` as marshmallow schemas, and the way from a checked mapping to a `Referral`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields, validates_schema

from screening.intake import limits
from screening.intake.draft import Draft, Path
from screening.intake.fields import WRITE_DAY, Amount, Choice, Day, Text, WholeNumber, YesNo
from screening.intake.spellings import KINDS, SEXES, SYSTEMS, states
from screening.referral import (
    Claim,
    Coverage,
    DiagnosisRow,
    Event,
    FillRow,
    Injury,
    Patient,
    Pharmacy,
    Prescriber,
    Procedure,
    Records,
    Referral,
    Statement,
)

_UNKNOWN_FIELD = "unknown field"
_NOT_A_FIELD = "is not a field"
CODE_SHAPES = {
    "ICD-10-CM": re.compile(r"[A-Z]\d[0-9A-Z]\.?[0-9A-Z]{0,4}", re.ASCII | re.IGNORECASE),
    "ICD-9-CM": re.compile(r"(\d{3}|V\d{2}|E\d{3})\.?\d{0,2}", re.ASCII | re.IGNORECASE),
    "SNOMED CT": re.compile(r"\d{6,18}", re.ASCII),
}


class _Strict(Schema):
    class Meta:
        unknown = RAISE

    error_messages = {"unknown": _UNKNOWN_FIELD, "type": "must be an object with named fields, written in { }"}  # noqa: RUF012


class PatientSchema(_Strict):
    name = Text()
    date_of_birth = Day(private=True)
    sex = Choice(SEXES)
    date_of_death = Day(private=True)
    deceased = YesNo()


class InjurySchema(_Strict):
    date = Day(required=True)
    state = Choice(states())
    kind = Text()
    description = Text()


class ClaimSchema(_Strict):
    kind = Text()
    defendant = Text()
    stage = Text()
    prior_counsel = YesNo()


class RecordsSchema(_Strict):
    pharmacy_from = Day()
    pharmacy_to = Day()
    diagnoses_from = Day()
    diagnoses_to = Day()


class EventSchema(_Strict):
    date = Day()
    kind = Text()
    description = Text()


class ProcedureSchema(_Strict):
    date = Day()
    name = Text()
    outcome = Text()


class StatementSchema(_Strict):
    date = Day()
    by = Text()
    about = Text()
    says = Text()
    probability = Text()


class CoverageSchema(_Strict):
    payer = Text()
    name = Text()
    self_funded = YesNo()
    ended_on = Day()


class PrescriberSchema(_Strict):
    name = Text()
    npi = Text()
    specialty = Text()


class PharmacySchema(_Strict):
    name = Text()
    npi = Text()


class DiagnosisSchema(_Strict):
    code = Text(required=True)
    system = Choice(SYSTEMS, load_default="ICD-10-CM")
    date = Day()
    provider = Text()
    specialty = Text()
    description = Text()

    # Not skipped on field errors: marshmallow would then skip it for every row of the list.
    @validates_schema(skip_on_field_errors=False)
    def code_fits_system(self, data: dict[str, Any], **_: Any) -> None:
        system = data.get("system") or "ICD-10-CM"
        if "code" not in data or "system" not in data or CODE_SHAPES[system].fullmatch(data["code"]):
            return
        fits = [name for name, pattern in CODE_SHAPES.items() if pattern.fullmatch(data["code"])]
        hint = f' It looks like {fits[0]}: say so with system "{fits[0]}".' if fits else ""
        raise ValidationError(f"is not written like a code of {system}; give the code alone.{hint}", "code")


class FillSchema(_Strict):
    kind = Choice(KINDS, load_default="dispense")
    date = Day()
    drug = Text()
    ndc = Text()
    rxcui = Text()
    strength = Text()
    quantity = Amount()
    days_supply = WholeNumber()
    compounded = YesNo()
    sig = Text()
    status = Text()
    prescriber = fields.Nested(PrescriberSchema, load_default=None, allow_none=True)
    pharmacy = fields.Nested(PharmacySchema, load_default=None, allow_none=True)
    payer = Text()
    billed = Amount()
    paid = Amount()
    reference = Text()

    @validates_schema(skip_on_field_errors=False)
    def makes_sense(self, data: dict[str, Any], **_: Any) -> None:
        errors: dict[str, list[str]] = {}
        named = [data.get(name, "unreadable") for name in ("drug", "ndc", "rxcui")]
        if not any(named):
            errors["drug"] = ["is missing; give the drug as written, its NDC or its RxNorm code"]
        # A reversal takes its dispensing back: negative quantity, and then days and money may be negative too.
        days, reversal = data.get("days_supply") or 0, (data.get("quantity") or 0) < 0
        for name in ("billed", "paid"):
            if (data.get(name) or 0) < 0 and not reversal:
                errors[name] = ["is negative; a price is 0 or more, and a reversal has a negative quantity"]
        if days < 0 and not reversal:
            errors["days_supply"] = ["is negative; a reversal has a negative quantity, else give the days supplied"]
        if abs(days) > limits.DAYS_SUPPLY:
            errors["days_supply"] = [f"is more than {limits.DAYS_SUPPLY} days for one fill; check it"]
        if errors:
            raise ValidationError(errors)


def _check_version(text: str) -> None:
    if text != "referral/1":
        raise ValidationError('must be "referral/1", the only version this program reads')


class ReferralSchema(_Strict):
    schema = fields.String(load_default="referral/1", validate=_check_version)
    referral_id = Text(required=True, longest=200)
    received_on = Day()
    patient = fields.Nested(PatientSchema, load_default=None, allow_none=True)
    injury = fields.Nested(InjurySchema, required=True)
    settlement_expected_on = Day()
    firm = Text()
    claim = fields.Nested(ClaimSchema, load_default=None, allow_none=True)
    records = fields.Nested(RecordsSchema, load_default=None, allow_none=True)
    events = fields.Nested(EventSchema, many=True, load_default=None, allow_none=True)
    procedures = fields.Nested(ProcedureSchema, many=True, load_default=None, allow_none=True)
    statements = fields.Nested(StatementSchema, many=True, load_default=None, allow_none=True)
    coverage = fields.Nested(CoverageSchema, many=True, load_default=None, allow_none=True)
    diagnoses = fields.Nested(DiagnosisSchema, many=True, load_default=None, allow_none=True)
    fills = fields.Nested(FillSchema, many=True, load_default=None, allow_none=True)


_SCHEMA = ReferralSchema()
_PLAIN = {  # marshmallow's own words → ours
    "Missing data for required field.": "is missing; add it",
    "Field may not be null.": "is empty; write it",
    "Invalid type.": "must be a list, written in [ ]",
    "Not a valid string.": "must be text; write it between quotes",
}


def read(draft: Draft) -> tuple[Referral | None, list[tuple[str, str]]]:
    """The referral of a draft, or None and the problems of its fields."""
    try:
        data = _SCHEMA.load(draft.content)
    except ValidationError as error:
        found = sorted(_flatten(error.messages, draft), key=_order)
        return None, [(draft.place(path), words) for path, words in found]
    if not data["fills"] and not data["diagnoses"]:
        left_out = [f"{w.where}: {w.message}" for w in draft.warnings if w.code == "fhir-left-out"]
        words = "holds no fill and no diagnosis; at least one is needed"
        return None, [(draft.place(()), f"{words} ({'; '.join(left_out)})" if left_out else words)]
    return _build(data, draft), []


def _order(problem: tuple[Path, str]) -> tuple[int, int, str]:
    """Problems in the order of the format's fields, then of the rows; unknown fields (a set in marshmallow) by name."""
    (path, words), names = problem, list(_SCHEMA.fields)
    index = path[1] if len(path) > 1 and isinstance(path[1], int) else 0
    name = str(path[-1]) if words.startswith(_NOT_A_FIELD) else ""
    return names.index(path[0]) if path and path[0] in names else len(names), index, name


def _flatten(messages: Any, draft: Draft, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(messages, Mapping):
        for key, inner in messages.items():
            yield from _flatten(inner, draft, path if key == "_schema" else (*path, key))
        return
    for message in messages if isinstance(messages, list) else [messages]:
        if message == _UNKNOWN_FIELD:
            yield _unknown(path)
        elif path in (("injury",), ("injury", "date")) and _absent(draft):
            yield ("injury", "date"), f"is missing; {draft.injury_hint}"
        else:
            yield path, _PLAIN.get(message, str(message)).replace(WRITE_DAY, draft.day_hint)


def _absent(draft: Draft) -> bool:
    injury = draft.content.get("injury")
    return injury is None or (isinstance(injury, Mapping) and injury.get("date") is None)


def _unknown(path: Path) -> tuple[Path, str]:
    """A field that the schema does not have: its name is given, with the nearest one that it has."""
    schema: Any = _SCHEMA
    for part in path[:-1]:
        if isinstance(part, str):
            schema = schema.fields[part].schema
    name = str(path[-1])
    near = get_close_matches(name, schema.fields, 1)
    hint = f'Did you mean "{near[0]}"?' if near else f"Known here: {', '.join(schema.fields)}."
    return (*path[:-1], name[:40]), f"{_NOT_A_FIELD} of a referral. {hint}"


def _build(data: dict[str, Any], draft: Draft) -> Referral:
    """Dataclasses from checked data; a days' supply of 0 is unknown, a quantity of 0 is nothing dispensed."""
    fills = data["fills"] or []
    diagnoses = data["diagnoses"] or []
    fill_rows = draft.fill_rows or range(1, len(fills) + 1)
    diagnosis_rows = draft.diagnosis_rows or range(1, len(diagnoses) + 1)
    return Referral(
        referral_id=data["referral_id"],
        injury=Injury(**data["injury"]),
        received_on=data["received_on"],
        patient=Patient(**data["patient"] or {}),
        claim=Claim(**data["claim"] or {}),
        records=Records(**data["records"] or {}),
        settlement_expected_on=data["settlement_expected_on"],
        firm=data["firm"],
        events=tuple(Event(**item) for item in data["events"] or ()),
        procedures=tuple(Procedure(**item) for item in data["procedures"] or ()),
        statements=tuple(Statement(**item) for item in data["statements"] or ()),
        coverage=None if data["coverage"] is None else tuple(Coverage(**item) for item in data["coverage"]),
        diagnoses=tuple(_diagnosis(row, item) for row, item in zip(diagnosis_rows, diagnoses, strict=True)),
        fills=tuple(_fill(row, item) for row, item in zip(fill_rows, fills, strict=True)),
        warnings=tuple(draft.warnings),
    )


def _diagnosis(row: int, item: dict[str, Any]) -> DiagnosisRow:
    return DiagnosisRow(row=row, **item | {"system": item["system"] or "ICD-10-CM"})


def _fill(row: int, item: dict[str, Any]) -> FillRow:
    read = {
        "kind": item["kind"] or "dispense",
        "days_supply": abs(item["days_supply"] or 0) or None,
        "prescriber": Prescriber(**item["prescriber"] or {}),
        "pharmacy": Pharmacy(**item["pharmacy"] or {}),
    }
    return FillRow(row=row, **item | read)
