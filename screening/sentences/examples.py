"""The sentences of examples: raw facts as they stand on paper, and what the screening must say of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from rules.model import Role, Verdict
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
from screening.sentences.registry import sentence
from screening.triage import Queue
from screening.vocabulary import DrugGroup, Duration, NameGroup

SETUP, CHECK = "examples: the case", "examples: the result"
YES_NO = {"yes": True, "no": False, "": None}


@dataclass
class ExampleCase:
    """A case under construction.  `referral()` gives what was said so far."""

    injury: Injury | None = None
    patient: dict[str, Any] = field(default_factory=dict)
    records: dict[str, date] = field(default_factory=dict)
    settlement: date | None = None
    coverage: list[Coverage] | None = None
    diagnoses: list[DiagnosisRow] = field(default_factory=list)
    fills: list[FillRow] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    procedures: list[Procedure] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    claim: dict[str, Any] = field(default_factory=dict)
    as_of: date | None = None

    def referral(self) -> Referral:
        if self.injury is None:
            raise ValueError("The example does not say when the patient was injured: add a Given line that does.")
        return Referral(
            referral_id="example",
            injury=self.injury,
            patient=Patient(**self.patient),
            claim=Claim(**self.claim),
            records=Records(**self.records),
            settlement_expected_on=self.settlement,
            coverage=None if self.coverage is None else tuple(self.coverage),
            diagnoses=tuple(self.diagnoses),
            fills=tuple(self.fills),
            events=tuple(self.events),
            procedures=tuple(self.procedures),
            statements=tuple(self.statements),
        )

    def day(self) -> date:
        """The as-of date: as the example says, else the last day it speaks of, so that it means the same every
        day."""
        if self.as_of is not None:
            return self.as_of
        rows = [*(fill.date for fill in self.fills), *(diagnosis.date for diagnosis in self.diagnoses)]
        days = [*rows, *self.records.values(), self.injury.date if self.injury else None]
        return max(day for day in days if day is not None)


# --- the case ---------------------------------------------------------------------


@sentence("the patient was injured on {date}", Role.SETUP, SETUP, "the patient was injured on 2025-01-10")
def injured(example: ExampleCase, day: date) -> None:
    """The day of the injury; every example needs it."""
    example.injury = Injury(day)


@sentence(
    "the patient was injured on {date} in {state}", Role.SETUP, SETUP, "the patient was injured on 2025-01-10 in CA"
)
def injured_in(example: ExampleCase, day: date, state: str) -> None:
    """The day of the injury and the state where it happened."""
    example.injury = Injury(day, state)


@sentence(
    "the patient was injured on {date} in {state} by {title}", Role.SETUP, SETUP,
    'the patient was injured on 2025-01-10 in KY by "motor vehicle"',
)  # fmt: skip
def injured_by(example: ExampleCase, day: date, state: str, kind: str) -> None:
    """The day, the state and the kind of injury."""
    example.injury = Injury(day, state, kind)


@sentence("the patient was born on {date}", Role.SETUP, SETUP, "the patient was born on 1981-03-02")
def born(example: ExampleCase, day: date) -> None:
    """The date of birth; without it the age is unknown."""
    example.patient["date_of_birth"] = day


@sentence("the patient is recorded as {sex}", Role.SETUP, SETUP, "the patient is recorded as female")
def recorded_as(example: ExampleCase, sex: str) -> None:
    """The sex in the referral: female, male or other; without it no code is doubted for it."""
    example.patient["sex"] = sex


@sentence("the patient died on {date}", Role.SETUP, SETUP, "the patient died on 2026-02-11")
def died(example: ExampleCase, day: date) -> None:
    """The day of death."""
    example.patient["date_of_death"] = day


@sentence("the patient has died on an unknown day", Role.SETUP, SETUP, "the patient has died on an unknown day")
def died_unknown(example: ExampleCase) -> None:
    """The patient has died, and nobody says when."""
    example.patient["deceased"] = True


@sentence(
    "pharmacy records reach from {date} to {date}", Role.SETUP, SETUP,
    "pharmacy records reach from 2023-01-01 to 2026-06-30",
)  # fmt: skip
def pharmacy_reach(example: ExampleCase, first: date, last: date) -> None:
    """How far the pharmacy records reach. Without it they reach from the first fill to the last."""
    example.records |= {"pharmacy_from": first, "pharmacy_to": last}


@sentence(
    "diagnosis records reach from {date} to {date}", Role.SETUP, SETUP,
    "diagnosis records reach from 2023-01-01 to 2026-06-30",
)  # fmt: skip
def diagnosis_reach(example: ExampleCase, first: date, last: date) -> None:
    """How far the records with the diagnoses reach. Without it they reach from the first diagnosis to the last."""
    example.records |= {"diagnoses_from": first, "diagnoses_to": last}


@sentence("the case is expected to settle on {date}", Role.SETUP, SETUP, "the case is expected to settle on 2026-09-30")
def settles(example: ExampleCase, day: date) -> None:
    """The day when settlement is expected; without it that is unknown."""
    example.settlement = day


@sentence("the patient is covered by {payer}", Role.SETUP, SETUP, "the patient is covered by Medicare")
def covered_by(example: ExampleCase, payer: NameGroup) -> None:
    """One coverage of the patient. Without such a line nobody said what coverage there is."""
    example.coverage = [*(example.coverage or []), Coverage(payer=payer.spellings[0])]


@sentence(
    "the patient is covered by a self-funded {payer}", Role.SETUP, SETUP,
    "the patient is covered by a self-funded health plan",
)  # fmt: skip
def covered_by_self_funded(example: ExampleCase, payer: NameGroup) -> None:
    """A plan that the employer pays for itself."""
    example.coverage = [*(example.coverage or []), Coverage(payer=payer.spellings[0], self_funded=True)]


@sentence("the patient has no coverage", Role.SETUP, SETUP, "the patient has no coverage")
def no_coverage(example: ExampleCase) -> None:
    """The patient said that nobody covers."""
    example.coverage = []


@sentence(
    "the patient was diagnosed with:", Role.SETUP, SETUP, "the patient was diagnosed with:", takes="table",
    columns=("date", "code", "specialty", "system"), required=2,
)  # fmt: skip
def diagnosed(example: ExampleCase, table: list[dict[str, str]]) -> None:
    """Diagnoses by date and code, as they stand in the records. An empty date is a date that is not known."""
    for row in table:
        number = len(example.diagnoses) + 1
        system, specialty = row.get("system") or "ICD-10-CM", row.get("specialty") or None
        example.diagnoses.append(DiagnosisRow(number, row["code"], _day(row["date"]), system, specialty=specialty))


@sentence(
    "the patient filled:", Role.SETUP, SETUP, "the patient filled:", takes="table",
    columns=("date", "drug", "strength", "quantity", "days", "price", "compounded", "prescriber", "specialty",
             "pharmacy", "payer", "sig", "ndc"), required=2,
)  # fmt: skip
def filled(example: ExampleCase, table: list[dict[str, str]]) -> None:
    """Prescriptions dispensed, as the pharmacy wrote them. What has no column or an empty cell is not known. The
    price is the amount billed."""
    for row in table:
        example.fills.append(_fill(len(example.fills) + 1, row))


@sentence(
    "the patient was prescribed but did not fill:", Role.SETUP, SETUP, "the patient was prescribed but did not fill:",
    takes="table", required=2,
    columns=("date", "drug", "strength", "quantity", "days", "prescriber", "specialty", "sig"),
)  # fmt: skip
def ordered(example: ExampleCase, table: list[dict[str, str]]) -> None:
    """Orders without a dispensing: they are no fills."""
    for row in table:
        example.fills.append(_fill(len(example.fills) + 1, row, kind="order"))


def _fill(number: int, row: dict[str, str], kind: str = "dispense") -> FillRow:
    def said(column: str) -> str | None:
        return row.get(column) or None

    return FillRow(
        row=number,
        kind=kind,
        date=_day(row["date"]),
        drug=said("drug"),
        ndc=said("ndc"),
        strength=said("strength"),
        quantity=_number(said("quantity"), "quantity"),
        days_supply=int(days) if (days := _number(said("days"), "days")) is not None else None,
        compounded=_yes_no(row.get("compounded", "")),
        sig=said("sig"),
        prescriber=Prescriber(said("prescriber"), specialty=said("specialty")),
        pharmacy=Pharmacy(said("pharmacy")),
        payer=said("payer"),
        billed=_number(said("price"), "price"),
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise ValueError(f'"{text}" is not a date. Write year-month-day, for example 2025-01-10.') from None


def _number(text: str | None, column: str) -> Decimal | None:
    try:
        return None if text is None else Decimal(text)
    except InvalidOperation:
        raise ValueError(f'"{text}" is not a number; the column {column} holds numbers.') from None


def _yes_no(text: str) -> bool | None:
    if text not in YES_NO:
        raise ValueError(f'"{text}" is neither yes nor no; the column compounded holds yes, no or nothing.')
    return YES_NO[text]


@sentence("there was a second accident on {date}", Role.SETUP, SETUP, "there was a second accident on 2025-04-01")
def second_accident(example: ExampleCase, day: date) -> None:
    """Another accident. Without an event nobody said whether there was one."""
    example.events.append(Event(day, "second accident"))


@sentence("there was an operation on {date}", Role.SETUP, SETUP, "there was an operation on 2025-04-01")
def operation(example: ExampleCase, day: date) -> None:
    """An operation. Without an event nobody said whether there was one."""
    example.events.append(Event(day, "operation"))


@sentence(
    "a prescriber stated on {date} that {drug} will continue", Role.SETUP, SETUP,
    "a prescriber stated on 2026-03-01 that low-dose naltrexone will continue",
)  # fmt: skip
def stated(example: ExampleCase, day: date, drug: DrugGroup) -> None:
    """A prescriber holds it probable that the drug goes on without end."""
    example.statements.append(Statement(day, "treating physician", drug.name, "indefinite", "probable"))


@sentence(
    "a prescriber stated on {date} that {drug} will continue for {duration}", Role.SETUP, SETUP,
    "a prescriber stated on 2026-03-01 that low-dose naltrexone will continue for 2 years",
)  # fmt: skip
def stated_for(example: ExampleCase, day: date, drug: DrugGroup, span: Duration) -> None:
    """A prescriber holds it probable that the drug goes on for that long."""
    example.statements.append(Statement(day, "treating physician", drug.name, str(span), "probable"))


@sentence(
    "a prescriber stated on {date} that {drug} may continue", Role.SETUP, SETUP,
    "a prescriber stated on 2026-03-01 that low-dose naltrexone may continue",
)  # fmt: skip
def stated_possible(example: ExampleCase, day: date, drug: DrugGroup) -> None:
    """A prescriber holds it only possible that the drug goes on."""
    example.statements.append(Statement(day, "treating physician", drug.name, "indefinite", "possible"))


@sentence(
    "a prescriber stated on {date} that {drug} will stop", Role.SETUP, SETUP,
    "a prescriber stated on 2026-03-01 that low-dose naltrexone will stop",
)  # fmt: skip
def stated_stop(example: ExampleCase, day: date, drug: DrugGroup) -> None:
    """A prescriber says that the drug ends."""
    example.statements.append(Statement(day, "treating physician", drug.name, "will stop"))


@sentence("the case is screened", Role.SETUP, SETUP, "the case is screened")
def screened(example: ExampleCase) -> None:
    """Screens the case as known on the last day the example speaks of."""


@sentence("the case is screened on {date}", Role.SETUP, SETUP, "the case is screened on 2026-06-30")
def screened_on(example: ExampleCase, day: date) -> None:
    """Screens the case as known on that day."""
    example.as_of = day


# --- the result -------------------------------------------------------------------


@sentence("the rule {verdict}", Role.CHECK, CHECK, "the rule stays silent")
def verdict(result, expected: Verdict) -> None:
    """The rule the example stands in fires, stays silent or asks."""
    found = result.verdict
    assert found is expected, f"The rule {result.rule_id} {found.value}; the example expects that it {expected.value}."


@sentence("the case {has} the {kind} {title}", Role.CHECK, CHECK, 'the case has the signal "LDN beside CRPS"')
def has_finding(result, has: bool, kind: str, title: str) -> None:
    """The whole rulebook raises that finding, or (with "does not have") it does not."""
    found = [(f.kind, f.title) for f in result.screening.findings]
    listed = "; ".join(f'{k} "{t}"' for k, t in found) or "none"
    assert ((kind, title) in found) is has, f"The findings are: {listed}."


@sentence("the case has no {kind}", Role.CHECK, CHECK, "the case has no safety alert")
def has_none(result, kind: str) -> None:
    """The whole rulebook raises no finding of that kind."""
    found = [f.title for f in result.screening.findings if f.kind == kind]
    assert not found, f"The case has the {kind} {', '.join(found)}."


@sentence("the case is routed to {queue}", Role.CHECK, CHECK, "the case is routed to pharmacist today")
def routed(result, queue: Queue) -> None:
    """The queue that wins of those the rules name."""
    found = result.screening.triage
    assert found.queue == queue.name, f"The case is routed to {found.queue} ({found.band})."


@sentence(
    "the future expense for {drug} costs {money} a month", Role.CHECK, CHECK,
    "the future expense for low-dose naltrexone costs 65.95 a month",
)  # fmt: skip
def costs(result, drug: DrugGroup, monthly: Decimal) -> None:
    """A future expense for the drug is flagged, and its fills come to that much a month."""
    found = [(e.drug, e.monthly) for e in result.screening.future_expenses]
    listed = "; ".join(f"{name} at {cost} a month" for name, cost in found) or "none"
    assert any(_named(name, drug) and cost == monthly for name, cost in found), f"The future expenses are: {listed}."


@sentence(
    "the future expense for {drug} is {title}", Role.CHECK, CHECK,
    'the future expense for low-dose naltrexone is "possible"',
)  # fmt: skip
def probability(result, drug: DrugGroup, expected: str) -> None:
    """A future expense for the drug is flagged as probable or as possible."""
    found = [(e.drug, e.probability) for e in result.screening.future_expenses]
    listed = "; ".join(f"{name}: {said}" for name, said in found) or "none"
    assert any(_named(name, drug) and said == expected for name, said in found), f"The future expenses are: {listed}."


def _named(name: str, drug: DrugGroup) -> bool:
    """An expense goes by its group's name, or by the ingredient where the group has many."""
    return name == drug.name or any(name in line.ingredients for line in drug.lines)


@sentence("the case has no future expense", Role.CHECK, CHECK, "the case has no future expense")
def no_expense(result) -> None:
    """No rule that fires flags a future expense."""
    found = [e.drug for e in result.screening.future_expenses]
    assert not found, f"The case has a future expense for {', '.join(found)}."


@sentence("the explanation mentions {title}", Role.CHECK, CHECK, 'the explanation mentions "G90.511"')
def mentions(result, text: str) -> None:
    """The findings, their reasons and readings, the questions and the triage hold that text somewhere."""
    said = result.screening.explanation_text()
    assert text.casefold() in said.casefold(), f'The explanation does not mention "{text}". It says:\n{said}'
