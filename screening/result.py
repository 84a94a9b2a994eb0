"""What a screening says: `screening/1` as objects, and as the JSON that leaves the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

from screening.score import Score
from screening.triage import Triage

if TYPE_CHECKING:
    from screening.projection import Projection
    from screening.projection.plans import Plan

DISCLAIMER = "A screening estimate, not legal or medical advice; a person decides."


@dataclass(frozen=True)
class Reason:
    """One sentence of a rule with its answer and the facts that gave it; `thresholds` it names, with their values."""

    sentence: str
    line: int
    answer: str
    facts: tuple[Mapping[str, Any], ...]
    notes: tuple[str, ...] = ()
    thresholds: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Explanation:
    """Why one rule raised a finding: its sentences, both readings, the evidence it cites."""

    rule: str
    version: int
    name: str
    why: str
    status: str
    file: str
    line: int
    because: tuple[Reason, ...]
    plaintiff: str
    defence: str
    evidence: tuple[Mapping[str, str], ...]


@dataclass(frozen=True)
class Finding:
    """One titled finding.  The first explanation is of the rule that weighs most."""

    kind: str
    title: str
    weight: int
    category: str
    audience: str
    explanations: tuple[Explanation, ...]

    @property
    def rule(self) -> str:
        return self.explanations[0].rule

    @property
    def unconfirmed(self) -> bool:
        return any(e.status == "unconfirmed" for e in self.explanations)

    def as_dict(self) -> dict[str, Any]:
        main, *others = self.explanations
        return {
            **asdict(main),
            "kind": self.kind,
            "title": self.title,
            "weight": self.weight,
            "category": self.category,
            "audience": self.audience,
            "also_raised_by": [asdict(other) for other in others],
        }


@dataclass(frozen=True)
class NearMiss:
    """A rule that lacks one sentence: it would fire if `short_of` held."""

    rule: str
    title: str
    short_of: tuple[str, ...]
    notes: tuple[str, ...] = ()
    kind: str = ""  # of the finding: signal, counter-signal …


@dataclass(frozen=True)
class Prompt:
    """A question to ask: why, and which titles its answer could change.

    `kinds` says what the rules that want it would say (signal, counter-signal, future expense, queue …);
    `weaknesses` are those of `because` and `would_change` that only rules of counter-signals have.
    """

    ask: str
    because: tuple[str, ...]
    would_change: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    weaknesses: tuple[str, ...] = ()


@dataclass(frozen=True)
class FutureExpense:
    """A therapy that may become a projected cost.  `monthly` is None when no fill carries a price.

    `request` is what `screening.projection.project` is asked; where it is None, `not_projected` says why.
    """

    drug: str
    rule: str
    probability: str  # probable or possible
    horizon: str
    monthly: Decimal | None
    basis: str
    course: int
    rows: tuple[int, ...]
    request: Mapping[str, Any] | None = None
    not_projected: str = ""

    @cached_property
    def projection(self) -> Projection | None:
        """Computed when first asked for: a screening that nobody looks into costs nothing more."""
        return self._projected[0]

    @property
    def why_not(self) -> str:
        """Why there is no projection, as a clause; empty where there is one."""
        return self._projected[1]

    @cached_property
    def _projected(self) -> tuple[Projection | None, str]:
        from screening.projection import ProjectionError, project

        if self.request is None:
            return None, self.not_projected
        try:
            return project(self.request, table_files=False), ""
        except ProjectionError as error:  # such as an age beyond every table
            return None, "; ".join(f"{p.field} {p.reason}" for p in error.problems)

    def as_dict(self) -> dict[str, Any]:
        body: dict[str, Any] = {name: getattr(self, name) for name in ("drug", "rule", "probability", "horizon")}
        body["monthly"] = None if self.monthly is None else str(self.monthly)
        body |= {"basis": self.basis, "course": self.course, "rows": list(self.rows)}
        found = self.projection
        return {**body, "projection": found.as_dict() if found else {"not_projected": self.why_not}}


@dataclass(frozen=True)
class Screening:
    """The result of `screening.screen.screen`; `as_dict` is the `screening/1` object.

    `hashes` names what went in (rulebook, reference data, referral), so that the same
    inputs can be shown to give the same result.
    """

    referral_id: str
    as_of: date
    rulebook: Mapping[str, Any]
    hashes: Mapping[str, str]
    engine: Mapping[str, Any]
    score: Score
    triage: Triage
    findings: tuple[Finding, ...]
    near_misses: tuple[NearMiss, ...]
    prompts: tuple[Prompt, ...]
    future_expenses: tuple[FutureExpense, ...]
    courses: tuple[Mapping[str, Any], ...]
    diagnoses: tuple[Mapping[str, Any], ...]
    records: Mapping[str, Any]
    warnings: tuple[Mapping[str, str], ...]
    clocks: tuple[Mapping[str, Any], ...] = ()

    def finding(self, kind: str, title: str) -> Finding | None:
        return next((f for f in self.findings if (f.kind, f.title) == (kind, title)), None)

    @cached_property
    def future_plan(self) -> Plan | None:
        """The projected expenses in one plan, probable ones in the total; None when none can be projected."""
        from screening.projection.plans import plan_of

        items = [(e.drug, e.probability, e.projection) for e in self.future_expenses if e.projection]
        return plan_of(items) if items else None

    def as_dict(self) -> dict[str, Any]:
        return {
            "schema": "screening/1",
            "referral_id": self.referral_id,
            "as_of": self.as_of.isoformat(),
            "rulebook": dict(self.rulebook),
            "hashes": dict(self.hashes),
            "engine": dict(self.engine),
            "score": asdict(self.score),
            "triage": asdict(self.triage),
            "findings": [f.as_dict() for f in self.findings],
            "near_misses": [asdict(n) for n in self.near_misses],
            "prompts": [asdict(p) for p in self.prompts],
            "future_expenses": [e.as_dict() for e in self.future_expenses],
            "future_expense_plan": self.future_plan.summary() if self.future_plan else None,
            "courses": [dict(c) for c in self.courses],
            "diagnoses": [dict(d) for d in self.diagnoses],
            "records": dict(self.records),
            "warnings": [dict(w) for w in self.warnings],
            "clocks": [dict(c) for c in self.clocks],
            "disclaimer": DISCLAIMER,
        }

    def explanation_text(self) -> str:
        """Everything the screening says in words, for `the explanation mentions …`."""
        said: list[str] = []
        for finding in self.findings:
            said.append(finding.title)
            for e in finding.explanations:
                said += [e.plaintiff, e.defence, e.why]
                said += [note for reason in e.because for note in (reason.sentence, *reason.notes)]
                said += [" ".join(row.values()) for row in e.evidence]
        said += [p.ask for p in self.prompts]
        said += [*self.triage.reasons]
        said += [w["message"] for w in self.warnings]
        return "\n".join(said)
