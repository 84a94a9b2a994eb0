"""A referral as it arrives: people, dates, diagnoses, fills, coverage.

Plain immutable data.  Anything may be None: that means the referral does not say.
Rows keep the number they had in their source (from 1), so that every finding can
point at the rows that caused it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class Patient:
    """`deceased` may be said without a day; a day of death says it by itself (`died`)."""

    name: str | None = None
    date_of_birth: date | None = None
    sex: str | None = None  # "female", "male", "other"
    date_of_death: date | None = None
    deceased: bool | None = None

    @property
    def died(self) -> bool | None:
        """Whether the patient has died; None where nobody says."""
        return True if self.date_of_death else self.deceased

    def dead_on(self, day: date) -> bool:
        """Whether a death is recorded that is not later than the day; one of an unknown day counts on every day."""
        return self.died is True and (self.date_of_death is None or self.date_of_death <= day)


@dataclass(frozen=True)
class Injury:
    date: date
    state: str | None = None  # two letters
    kind: str | None = None
    description: str | None = None


@dataclass(frozen=True)
class Claim:
    kind: str | None = None
    defendant: str | None = None
    stage: str | None = None
    prior_counsel: bool | None = None


@dataclass(frozen=True)
class Records:
    """How far the records were said to reach; None where nobody said."""

    pharmacy_from: date | None = None
    pharmacy_to: date | None = None
    diagnoses_from: date | None = None
    diagnoses_to: date | None = None


@dataclass(frozen=True)
class Event:
    date: date | None
    kind: str | None = None
    description: str | None = None


@dataclass(frozen=True)
class Procedure:
    date: date | None
    name: str | None = None
    outcome: str | None = None


@dataclass(frozen=True)
class Statement:
    """What a prescriber says of a therapy, e.g. 'indefinite', 'probable'."""

    date: date | None = None
    by: str | None = None
    about: str | None = None
    says: str | None = None
    probability: str | None = None


@dataclass(frozen=True)
class Coverage:
    payer: str | None = None
    name: str | None = None
    self_funded: bool | None = None
    ended_on: date | None = None  # its last day; a coverage that ended before the injury covers nothing of it


@dataclass(frozen=True)
class Prescriber:
    name: str | None = None
    npi: str | None = None
    specialty: str | None = None


@dataclass(frozen=True)
class Pharmacy:
    name: str | None = None
    npi: str | None = None


@dataclass(frozen=True)
class DiagnosisRow:
    row: int
    code: str
    date: date | None
    system: str = "ICD-10-CM"  # or ICD-9-CM, SNOMED CT
    provider: str | None = None
    specialty: str | None = None
    description: str | None = None


@dataclass(frozen=True)
class FillRow:
    """One dispensing, claim or order, as written."""

    row: int
    kind: str  # "dispense" or "order"
    date: date | None
    drug: str | None
    ndc: str | None = None
    rxcui: str | None = None
    strength: str | None = None
    quantity: Decimal | None = None
    days_supply: int | None = None
    compounded: bool | None = None
    sig: str | None = None
    status: str | None = None  # "completed", "reversed", "cancelled" …
    prescriber: Prescriber = Prescriber()
    pharmacy: Pharmacy = Pharmacy()
    payer: str | None = None
    billed: Decimal | None = None
    paid: Decimal | None = None
    reference: str | None = None  # prescription or resource id: ties an order to its dispensing


@dataclass(frozen=True)
class Warning:
    """Something in the input was odd, tolerated and must be seen.  `where` is e.g. 'fills row 4, quantity'."""

    code: str
    where: str
    message: str


@dataclass(frozen=True)
class Referral:
    referral_id: str
    injury: Injury
    received_on: date | None = None
    patient: Patient = Patient()
    claim: Claim = Claim()
    records: Records = Records()
    settlement_expected_on: date | None = None
    firm: str | None = None
    events: tuple[Event, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    statements: tuple[Statement, ...] = ()
    coverage: tuple[Coverage, ...] | None = None  # None: nobody said; (): said to have none
    diagnoses: tuple[DiagnosisRow, ...] = ()
    fills: tuple[FillRow, ...] = ()
    warnings: tuple[Warning, ...] = field(default=(), compare=False)


class ReferralError(Exception):
    """A referral cannot be read.  `problems` are (where, what is wrong and what to do) pairs."""

    def __init__(self, source: str, problems: list[tuple[str, str]], unreadable: bool = False):
        self.source, self.problems, self.unreadable = source, problems, unreadable
        super().__init__("\n".join(self.lines()))

    def lines(self) -> list[str]:
        """One line a problem: source: place: what and what to do."""
        return [": ".join(part for part in (self.source, where, what) if part) for where, what in self.problems]
