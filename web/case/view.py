"""The case page as data: findings as cards, the score in lines, questions, near misses, clocks.

Whoever may not read weaknesses is shown the result without them (screening/privilege.py): of the score its value
alone, since parts or weights would tell what the counter-signals take away.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from rules.model import Parameter
from screening.clocks import TIME_TO_FILE, Clock, Confirmed, clocks
from screening.decided import Keys
from screening.operations.decisions import REOPENED, without_those_on_weaknesses
from screening.operations.questions import OPEN, ask_hash
from screening.operations.screenings import Dossier
from screening.privilege import without_weaknesses
from screening.score import value_without
from screening.store.tables import Decision, QuestionMark
from web.case.provenance import Fact, Origins, facts

Item = Mapping[str, Any]
FIRST_QUESTIONS = 10
KINDS = (
    ("safety alert", "Safety alerts"),
    ("signal", "Signals"),
    ("counter-signal", "Counter-signals"),
    ("coverage flag", "Coverage flags"),
)
RATED = ("safety alert", "signal")  # evidence is for or against the claim: it does not grade what speaks against it
CONFIDENCE = {"A": "high", "B": "fair", "C": "low", "D": "very low"}
SIZES = ("strong", "moderate", "slight")  # parameters of the rulebook: what a finding weighs


@dataclass(frozen=True)
class Line:
    """One part of the score.  `weight` is what it would be without the caps."""

    title: str
    anchor: str
    points: int
    weight: int
    rejected: bool = False  # by a reviewer; it is counted all the same


@dataclass(frozen=True)
class Explained:
    """One rule's grounds: each sentence with its answer and facts, both readings, evidence."""

    item: Item
    because: list[tuple[Item, list[Fact]]]


@dataclass(frozen=True)
class Card:
    """A finding.  `points` it adds to the score (None: it is not counted), `decisions` on it, the newest first."""

    item: Item
    size: str
    points: int | None
    confidence: str
    explained: list[Explained]
    decisions: list[Decision]
    gist: list[str]
    id: str
    key: str  # of screening.decided: what a decision on it is on

    @property
    def decision(self) -> Decision | None:
        """The newest, unless it opened the finding again."""
        return standing(self.decisions)


@dataclass(frozen=True)
class Expense:
    """A future expense as somebody decides on it; its figures are `web.case.future`'s."""

    item: Item
    id: str
    key: str
    decisions: list[Decision]

    @property
    def decision(self) -> Decision | None:
        """The newest, unless it opened the expense again."""
        return standing(self.decisions)


@dataclass(frozen=True)
class Question:
    item: Item
    hash: str
    mark: QuestionMark | None

    @property
    def settled(self) -> bool:
        return self.mark is not None and self.mark.state != OPEN


@dataclass(frozen=True)
class TimedClock:
    """A clock and how pressing it is: past, pressing, near, far, or unknown."""

    clock: Clock
    state: str


def seen(result: Item, weaknesses: bool) -> Item:
    """The result as this person may see it."""
    return result if weaknesses else without_weaknesses(result)


def score_lines(result: Item, rejected: Collection[str] = ()) -> list[Line]:
    """The parts of the score that this person may see; they add up to its value.  `rejected`: ids of cards."""
    anchors = finding_ids(result)
    kinds = {True: "signal", False: "counter-signal"}
    lines = []
    for part in result["score"]["parts"]:
        anchor = anchors.get((kinds[part["weight"] >= 0], part["title"]), "")
        lines.append(Line(part["title"], anchor, part["points"], part["weight"], anchor in rejected))
    return lines


def rejected_ids(groups: Iterable[tuple[str, Sequence[Card]]]) -> frozenset[str]:
    """The ids of the cards that reviewers rejected and the score counts."""
    cards = (card for _, found in groups for card in found if card.item["kind"] in ("signal", "counter-signal"))
    return frozenset(card.id for card in cards if card.decision and card.decision.verdict == "rejected")


def value_without_rejected(result: Item, rejected: Collection[str]) -> int | None:
    """The score without what reviewers rejected; None where it cannot be said, or nothing was."""
    ids = finding_ids(result)
    return value_without(result, lambda finding: ids[finding["kind"], finding["title"]] in rejected)


def finding_ids(result: Item) -> dict[tuple[str, str], str]:
    """(kind, title) → the finding's id on the page; of two findings of one rule the second has its kind in it."""
    found: dict[tuple[str, str], str] = {}
    for finding in result["findings"]:
        name = f"finding-{finding['rule']}"
        if name in found.values():
            name = f"{name}-{finding['kind'].replace(' ', '-')}"
        found[finding["kind"], finding["title"]] = name
    return found


def cards(dossier: Dossier, weaknesses: bool, parameters: Mapping[str, Parameter]) -> list[tuple[str, list[Card]]]:
    """The findings, by kind: (heading, cards)."""
    result = seen(dossier.case.result, weaknesses)
    origins = Origins(dossier.case.version.origins, dossier.case.stored.source)
    points = {(p["rule"], p["title"], p["weight"] >= 0): p["points"] for p in result["score"]["parts"]}
    ids = finding_ids(result)
    keys = Keys(dossier.case.result)
    whole = {ids.get((f["kind"], f["title"]), ""): f for f in dossier.case.result["findings"]}  # before anything went
    said = decisions_seen(dossier, weaknesses)
    by_kind: dict[str, list[Card]] = {kind: [] for kind, _ in KINDS}
    for finding in result["findings"]:
        every = [finding, *finding["also_raised_by"]]
        explained = [
            Explained(one, [(r, facts(r["facts"], dossier.case.referral, origins)) for r in one["because"]])
            for one in every
        ]
        against = finding["kind"] == "counter-signal"
        own = ids[finding["kind"], finding["title"]]
        card = Card(
            item=finding,
            size=size(finding["weight"], parameters),
            points=points.get((finding["rule"], finding["title"], not against)),
            confidence=confidence(every) if finding["kind"] in RATED else "",
            explained=explained,
            decisions=[d for d in said if keys.on(whole[own], d.rule, d.finding)],
            gist=list(dict.fromkeys(fact.words for _, found in explained[0].because for fact in found)),
            id=own,
            key=keys.of(whole[own])[0],
        )
        by_kind.setdefault(finding["kind"], []).append(card)
    headings = dict(KINDS)
    return [(headings.get(kind, kind), found) for kind, found in by_kind.items() if found]


def expenses(dossier: Dossier, weaknesses: bool) -> list[Expense]:
    """The future expenses with what was decided on each."""
    keys, said = Keys(dossier.case.result), decisions_seen(dossier, weaknesses)
    return [
        Expense(one, expense_id(one), keys.of(one)[0], [d for d in said if keys.on(one, d.rule, d.finding)])
        for one in dossier.case.result["future_expenses"]
    ]


def expense_id(expense: Item) -> str:
    return f"decide-expense-{expense['course']}"


def standing(said: Sequence[Decision]) -> Decision | None:
    """The newest of the decisions (the newest first), unless it opened the matter again."""
    return None if not said or said[0].verdict == REOPENED else said[0]


def size(weight: int | None, parameters: Mapping[str, Parameter]) -> str:
    """'strong', 'moderate' or 'slight', by the rulebook's weights; "" for what has none, or is not told."""
    if not weight:
        return ""
    known = [(name, int(parameters[name].value)) for name in SIZES if name in parameters]
    return next((name for name, least in known if weight >= least), known[-1][0] if known else "")


def confidence(every: Iterable[Item]) -> str:
    """How far published evidence carries a finding, in words, and whether its rules are confirmed."""
    rules = list(every)
    cited = [e for one in rules for e in one["evidence"]]
    grades = sorted(e["grade"] for e in cited if e.get("stance") == "for")
    best = next((grade for grade in grades if grade in CONFIDENCE), None)
    if best:
        said = f"{CONFIDENCE[best]} (best evidence for it: grade {best})"
    elif cited:
        said = "not rated: none of the evidence cited speaks for it"
    else:
        said = "not rated, no evidence is cited"
    return f"{said}; no expert has confirmed the rule" if all(_unconfirmed(one) for one in rules) else said


def _unconfirmed(one: Item) -> bool:
    return one["status"] == "unconfirmed"


def lost_decisions(dossier: Dossier) -> list[Decision]:
    """The newest decisions on findings that this screening does not raise, or not on the same grounds."""
    every = list(Keys(dossier.case.result).every())
    there = {(rule, key) for rule, key, *_ in every} | {(rule, "") for rule, *_ in every}
    newest: dict[tuple[str, str], Decision] = {}
    for decision in dossier.decisions:
        newest.setdefault((decision.rule, decision.finding), decision)
    return [decision for on, decision in newest.items() if on not in there]


def decisions_seen(dossier: Dossier, weaknesses: bool) -> Sequence[Decision]:
    """The decisions that this person may read."""
    if weaknesses:
        return dossier.decisions
    return without_those_on_weaknesses(dossier.decisions, dossier.case.result)


def ask(dossier: Dossier, weaknesses: bool) -> tuple[list[Question], list[Question]]:
    """The questions still open, in the order of what their answers would change, and those that are settled."""
    every = []
    for prompt in seen(dossier.case.result, weaknesses)["prompts"]:
        key = ask_hash(prompt["ask"])
        every.append(Question(prompt, key, dossier.marks.get(key)))
    return [q for q in every if not q.settled], [q for q in every if q.settled]


def timed(result: Item, today: date, red: int, amber: int, confirmed: Confirmed | None = None) -> list[TimedClock]:
    """The clocks counted from today; `red` and `amber` are the days from which one presses, or is near."""

    def state(days: int | None) -> str:
        if days is None:
            return "unknown"
        return "past" if days < 0 else "pressing" if days < red else "near" if days < amber else "far"

    return [TimedClock(clock, state(clock.days)) for clock in clocks(result, today, confirmed)]


def meaning(triage: Item, shown: Iterable[TimedClock]) -> str:
    """What the queue means; where that is that nothing hurries, it does not speak of a time to file nobody knows, or
    that nobody confirmed."""
    says: str = triage.get("meaning") or ""
    filing = [one.clock for one in shown if one.clock.kind == TIME_TO_FILE]
    if triage["band"] != "green" or not says or not filing or any(c.due and not c.unconfirmed for c in filing):
        return says
    why = "confirmed" if any(c.due for c in filing) else "known"
    return f"{says.removesuffix('.')}, apart from the time to file, which is not {why}."
