"""What one edition may see of a case.  Every part is written from a `View`, never from the case itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from screening.clocks import TIME_TO_FILE, Clock, clocks
from screening.decided import Keys
from screening.memo.case import PRODUCIBLE, WORK_PRODUCT, Decision, MemoCase
from screening.memo.dispensed import Dispensed, Left, dispensed
from screening.privilege import Rows, asked_by, producible, protected_rows, without_rows
from screening.referral import Referral
from screening.wording import capital, section_of

Item = Mapping[str, Any]


@dataclass(frozen=True)
class View:
    """`lines` are the fills that count, `left` the rows that do not; `withheld` rows await consent."""

    case: MemoCase
    edition: str
    referral: Referral
    result: Item
    lines: tuple[Dispensed, ...]
    left: tuple[Left, ...]
    withheld: Rows

    @cached_property
    def keys(self) -> Keys:
        return Keys(self.case.result)

    @property
    def privileged(self) -> bool:
        return self.edition == WORK_PRODUCT

    @property
    def as_of(self) -> date:
        return date.fromisoformat(self.result["as_of"])

    @cached_property
    def clocks(self) -> list[Clock]:
        return clocks(self.result, self.as_of, self.case.confirmed)

    @property
    def last_day_to_file(self) -> str:
        """The day and what it rests on, as every page tells it; "" where no clock tells of it."""
        return next((clock.told for clock in self.clocks if clock.kind == TIME_TO_FILE), "")

    def apart(self, said: str) -> str:
        """What is said of all rows, said of those that are not withheld."""
        return f"Apart from the rows withheld, {said}" if self.withheld else capital(said)

    @property
    def since(self) -> list[Dispensed]:
        """The fills since the injury."""
        return [line for line in self.lines if line.day >= self.referral.injury.date]

    @property
    def before(self) -> list[Dispensed]:
        return [line for line in self.lines if line.day < self.referral.injury.date]

    def decision(self, item: Item) -> Decision | None:
        """The newest decision on a finding, by any rule that raises it; None where it stands as it was made."""
        found = [one for one in self.case.decisions if self.keys.on(item, one.rule, one.finding)]
        newest = max(found, key=lambda decision: decision.on, default=None)
        return None if newest is None or newest.verdict == "reopened" else newest

    def verdict(self, item: Item) -> str:
        decision = self.decision(item)
        return decision.verdict if decision else ""

    def rejected(self, item: Item) -> bool:
        return self.verdict(item) == "rejected"

    def findings(self, kind: str) -> Iterator[Item]:
        """The findings of a kind that this edition shows."""
        return (f for f in self.result["findings"] if f["kind"] == kind and (self.privileged or self._stands(f)))

    def _stands(self, finding: Item) -> bool:
        return self.verdict(finding) != "rejected" and bool(list(self.explanations(finding)))

    def explanations(self, finding: Item) -> Iterator[Item]:
        """Why a finding was raised, one for each rule.

        Outside, a rule that no expert has confirmed speaks only when a reviewer took its finding over.
        """
        taken = self.privileged or self.verdict(finding) in ("accepted", "amended")
        every = (finding, *finding["also_raised_by"])
        return (one for one in every if taken or one["status"] != "unconfirmed")

    def prompts(self) -> Iterable[Item]:
        """The questions of this edition: outside what a finding shown there asks for, or the file's reach."""
        every = self.result["prompts"]
        names = {one["name"] for finding in self.findings("signal") for one in self.explanations(finding)}
        return every if self.privileged else asked_by(every, names)

    def expenses(self) -> Iterator[Item]:
        """The future expenses that this edition shows."""
        every = self.result["future_expenses"]
        return (e for e in every if self.privileged or not (self.rejected(e) or self.open_alerts(e)))

    def open_alerts(self, expense: Item) -> list[str]:
        """The safety alerts on the drug of an expense that nobody has accepted, rejected or amended."""
        alerts = (f for f in self.case.result["findings"] if f["kind"] == "safety alert" and not self.verdict(f))
        return [alert["title"] for alert in alerts if _is_on(alert, expense)]


def _is_on(alert: Item, expense: Item) -> bool:
    """Whether a safety alert rests on a drug, or on one of the fills, that an expense projects."""
    every = (alert, *alert["also_raised_by"])
    for fact in (fact for one in every for reason in one["because"] for fact in reason["facts"]):
        own = section_of(fact) == "fills" and set(fact.get("rows", ())) & set(expense["rows"])
        if own or fact.get("drug") == expense["drug"]:
            return True
    return False


def view(case: MemoCase, edition: str) -> View:
    """Raises ValueError for an edition that there is not."""
    if edition == WORK_PRODUCT:
        lines, left = dispensed(case.referral, case.result)
        return View(case, edition, case.referral, case.result, tuple(lines), tuple(left), Rows())
    if edition != PRODUCIBLE:
        raise ValueError(f"there is no edition {edition!r}; the editions are {WORK_PRODUCT} and {PRODUCIBLE}")
    rows = Rows() if case.consent_settled else protected_rows(case.result)
    result = producible(without_rows(case.result, rows) if rows else case.result)
    lines, left = dispensed(case.referral, case.result)
    referral = replace(
        case.referral,
        fills=tuple(fill for fill in case.referral.fills if fill.row not in rows.fills),
        diagnoses=tuple(row for row in case.referral.diagnoses if row.row not in rows.diagnoses),
        events=(),  # whether another accident matters is a question of cause: the attorney's
    )
    return View(
        case=case,
        edition=edition,
        referral=referral,
        result=result,
        lines=tuple(line for line in lines if rows.fills.isdisjoint(line.rows)),
        left=tuple(row for row in left if row.source.row not in rows.fills),
        withheld=rows,
    )


def left_out(case: MemoCase, edition: str) -> tuple[str, ...]:
    """What the producible edition does not hold although it could, for whoever is about to send it."""
    if edition != PRODUCIBLE:
        return ()
    seen = view(case, edition)
    told = []
    for finding in seen.result["findings"]:
        if finding["kind"] == "signal" and finding not in list(seen.findings("signal")):
            rejected = seen.verdict(finding) == "rejected"
            why = (
                "a reviewer rejected it"
                if rejected
                else "no expert has confirmed its rule, and no reviewer accepted it"
            )
            told.append(f"{finding['title']}: {why}.")
    told += [
        f"The future expense of {expense['drug']}: nobody has accepted or rejected the safety alert "
        f"{' or '.join(alerts)}."
        for expense in seen.result["future_expenses"]
        if not seen.rejected(expense) and (alerts := seen.open_alerts(expense))
    ]
    if seen.withheld:
        told.append("Rows of treatment for substance use: consent to their disclosure is not settled.")
    return tuple(told)
