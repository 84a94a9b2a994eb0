"""What a rule says when it fires."""

from __future__ import annotations

from rules.model import Outcome, Role
from screening.sentences.registry import sentence
from screening.triage import Queue
from screening.vocabulary import DrugGroup, Duration

FAMILY = "outcomes"
GRADES = ("A", "B", "C", "D", "X")


@sentence(
    "the rule raises the {kind} {title}", Role.OUTCOME, FAMILY,
    'the rule raises the safety alert "Naltrexone beside an opioid"',
)  # fmt: skip
def raises(kind: str, title: str) -> Outcome:
    """Raises a finding that carries no weight: a safety alert, a coverage flag, or a signal that should not count."""
    return Outcome("raises", kind, title)


@sentence(
    "the rule raises the {kind} {title} with weight {weight}", Role.OUTCOME, FAMILY,
    'the rule raises the signal "LDN beside CRPS" with weight 25',
)  # fmt: skip
def raises_with_weight(kind: str, title: str, weight: int) -> Outcome:
    """Raises a finding that counts so many points: a signal for the case, a counter-signal against it. The same title
    raised twice counts once, at the larger weight."""
    if weight > 100:
        raise ValueError(f"A weight is at most 100 points, not {weight}.")
    return Outcome("raises", kind, title, weight)


@sentence(
    "the rule flags {drug} as a future expense", Role.OUTCOME, FAMILY,
    "the rule flags low-dose naltrexone as a future expense",
)  # fmt: skip
def flags(drug: DrugGroup) -> Outcome:
    """The therapy is a probable future expense; for how long is left to whoever projects it. The price comes from the
    fills."""
    return _flag(drug)


@sentence(
    "the rule flags {drug} as a future expense for {duration}", Role.OUTCOME, FAMILY,
    "the rule flags low-dose naltrexone as a future expense for 2 years",
)  # fmt: skip
def flags_for(drug: DrugGroup, horizon: Duration) -> Outcome:
    """The therapy is a probable future expense for that long. The price comes from the fills."""
    return _flag(drug, horizon)


@sentence(
    "the rule flags {drug} as a future expense over life expectancy", Role.OUTCOME, FAMILY,
    "the rule flags low-dose naltrexone as a future expense over life expectancy",
)  # fmt: skip
def flags_for_life(drug: DrugGroup) -> Outcome:
    """The therapy is a probable future expense for the rest of the patient's life. The price comes from the fills."""
    return _flag(drug, "life")


@sentence(
    "the rule flags {drug} as a future expense as possible, not probable", Role.OUTCOME, FAMILY,
    "the rule flags low-dose naltrexone as a future expense as possible, not probable",
)  # fmt: skip
def flags_possible(drug: DrugGroup) -> Outcome:
    """The therapy may go on, but no prescriber says that it probably will: it is shown and kept out of the total."""
    return _flag(drug, probability="possible")


def _flag(drug: DrugGroup, horizon: Duration | str | None = None, probability: str = "probable") -> Outcome:
    details = {"drug": drug.name, "horizon": horizon, "probability": probability}
    return Outcome("flags", title=drug.name, details=details)


@sentence(
    "the rule asks (for ){title}", Role.OUTCOME, FAMILY,
    'the rule asks for "the prescriber\'s note on why naltrexone was chosen"',
)  # fmt: skip
def asks(title: str) -> Outcome:
    """A document or a fact that intake should obtain, or, without "for", the question as one says it aloud."""
    return Outcome("asks", title=title)


@sentence("the rule routes the case to {queue}", Role.OUTCOME, FAMILY, "the rule routes the case to pharmacist today")
def routes(queue: Queue) -> Outcome:
    """Sends the case to a queue. Of several queues the most urgent band wins; nothing is declined by a rule."""
    return Outcome("routes", title=queue.name)


@sentence(
    "for the plaintiff the rule reads:", Role.OUTCOME, FAMILY, "for the plaintiff the rule reads:", takes="docstring"
)
def plaintiff_reads(text: str) -> Outcome:
    """How the plaintiff's side would put it. A name in braces stands for what the rule found: {low-dose naltrexone},
    {fills}, {start}."""
    return _reading("plaintiff", text)


@sentence("for the defence the rule reads:", Role.OUTCOME, FAMILY, "for the defence the rule reads:", takes="docstring")
def defence_reads(text: str) -> Outcome:
    """How the defence will put it, with the same names in braces."""
    return _reading("defence", text)


def _reading(side: str, text: str) -> Outcome:
    if not text.strip():
        raise ValueError(f"The reading for the {side} is empty.")
    return Outcome("reads", details={"side": side, "text": text.strip()})


@sentence(
    "the rule cites:", Role.OUTCOME, FAMILY, "the rule cites:", takes="table",
    columns=("stance", "grade", "source", "finding"), required=4,
)  # fmt: skip
def cites(table: list[dict[str, str]]) -> Outcome:
    """Published evidence, for and against. The stance is for, against or neutral; the grade runs from A (strong) to D
    (weak), and X marks a good trial that found no effect."""
    for row in table:
        if row["stance"] not in ("for", "against", "neutral"):
            raise ValueError(f'A stance is for, against or neutral, not "{row["stance"]}".')
        if row["grade"] not in GRADES:
            raise ValueError(f'A grade is one of {", ".join(GRADES)}, not "{row["grade"]}".')
        if not row["source"]:
            raise ValueError("A citation names its source.")
    return Outcome("cites", details={"rows": tuple(table)})
