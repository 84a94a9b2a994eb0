"""Prompts: what to ask for, first what the answers could change.

They come from rules that ask for something outright, and from every unknown that keeps a rule
open.  Unknowns of one kind about many fills, of whatever drugs, are one question; so are those about many codes.
What is asked for within a longer request is not asked for again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field, replace

from rules import explain
from rules.counting import counted
from rules.evaluate import Evaluation
from rules.model import Rule, Rulebook
from screening.diagnoses import whose
from screening.doses import doubtful
from screening.model import Facts, Fill
from screening.result import Prompt
from screening.wording import QUEUE, readable, request, row_list, short_day

ABOUT_ONE_FILL = re.compile(r"(.+) the (.+?) filled on (\d{4}-\d{2}-\d{2})")  # what of it, the drug, the day
ABOUT_ONE_CODE = re.compile(r"(the ICD-10-CM code that was meant by|the seventh character of) (.+)")
ABOUT_ONE_INJURY = re.compile(r"whether (.+, first coded on \S+), belongs to another accident")
TO_THE_PATIENT = re.compile(r"\b(you|your|sign|send)\b", re.IGNORECASE)
RECORDS_UP_TO = re.compile(r"(.+) up to (\d{4}-\d{2}-\d{2}) or later")  # which records
ITEMS = re.compile(r"[,;] (?:and )?| and ")  # what parts one thing that is asked for from the next
OF_ANOTHER = "another accident"
FOR_THE_DEAD = "Put this to the estate's representative, for the patient: "


class _Said:
    """What a rule would say, worked out once for all the questions it asks."""

    def __init__(self, rule: Rule) -> None:
        self.name, self.worth, self.titles, self.kinds = rule.name, worth(rule), changeable(rule), kinds(rule)
        self.texts, self.against = (self.name, *self.titles), "counter-signal" in self.kinds


def _said(rule: Rule, book: Rulebook) -> _Said:
    key = "prompts", rule.id
    if key not in book.kept:
        book.kept[key] = _Said(rule)
    return book.kept[key]


@dataclass
class _Asked:
    """A question under way: which rules ask it, which titles hang on it, how much that is worth."""

    rules: dict[str, _Said] = field(default_factory=dict)  # by name
    open: set[str] = field(default_factory=set)  # names of those whose findings the answer could change

    def add(self, said: _Said, changes: bool) -> None:
        self.rules[said.name] = said
        if changes:
            self.open.add(said.name)

    def join(self, other: _Asked) -> None:
        self.rules |= other.rules
        self.open |= other.open

    @property
    def rank(self) -> tuple[bool, int]:
        """What could change something first, then by how much hangs on it: on that change, else on all that ask."""
        changes = [rule for name, rule in self.rules.items() if name in self.open]
        return not changes, -sum([rule.worth for rule in changes or self.rules.values()])

    def prompt(self, ask: str) -> Prompt:
        rules = self.rules.values()
        against = [text for rule in rules if rule.against for text in rule.texts]
        otherwise = {text for rule in rules if not rule.against for text in rule.texts} if against else ()
        return Prompt(
            ask=request(readable(ask)),
            because=tuple(self.rules),
            would_change=distinct([title for rule in rules if rule.name in self.open for title in rule.titles]),
            kinds=distinct([kind for rule in rules for kind in rule.kinds]),
            weaknesses=distinct([text for text in against if text not in otherwise]),
        )


def prompts(evaluation: Evaluation, facts: Facts) -> tuple[Prompt, ...]:
    """The questions of an evaluated referral: rows whose dose was set aside, then what could change something, the
    weightiest first, then what else the rules ask for.

    Nobody who has died is asked to sign or to send: the estate's representative is.
    """
    asked: defaultdict[str, _Asked] = defaultdict(_Asked)
    book = evaluation.rulebook
    for rule in evaluation.fired:
        for outcome in rule.outcomes:
            if outcome.verb == "asks":
                asked[outcome.title].add(_said(rule, book), changes=False)
    for rule, missing in explain.unknowns(evaluation):
        said = _said(rule, book)
        changes = bool(said.titles)
        for text in missing:
            asked[text].add(said, changes)
    ranked = sorted(_not_twice(_of_many(asked)).items(), key=lambda item: (item[1].rank, item[0]))
    found = (*_doubtful(facts), *_of_the_other_sex(facts, asked), *(one.prompt(ask) for ask, one in ranked))
    return tuple(map(_to_the_estate, found)) if facts.has_died else found


def _to_the_estate(prompt: Prompt) -> Prompt:
    return replace(prompt, ask=FOR_THE_DEAD + prompt.ask) if TO_THE_PATIENT.search(prompt.ask) else prompt


def _doubtful(facts: Facts) -> Iterator[Prompt]:
    """One question about all rows whose dose was set aside as more than is likely: a slip, or a reason to ring."""
    rows = {fill.rows: fill for fill in facts.fills if doubtful(fill.dose)}
    if rows:
        named = [_row(fill) for _, fill in sorted(rows.items())]
        ask = f"Please check against the pharmacy's label, or ring: is it so? {'; '.join(named)}."
        yield Prompt(ask, ("A dose is set aside: more than is likely taken or worn",), (), ("question",))


def _of_the_other_sex(facts: Facts, asked: Container[str]) -> Iterator[Prompt]:
    """A question about each code of the other sex that no rule asks about."""
    for ask in (whose(found) for found in facts.diagnoses if found.of_sex):
        if ask not in asked:
            yield Prompt(request(ask), ("A code is set aside: it is of the other sex",), (), ("question",))


def _row(fill: Fill) -> str:
    amount = "" if fill.source.quantity is None else f" {fill.source.quantity.normalize():f}"
    days = f" for {counted(fill.source.days_supply, 'day')}" if fill.source.days_supply else ""
    return f"{fill.source.drug or fill.ingredient},{amount}{days} ({short_day(fill.date)}, {row_list(fill.rows)})"


def _of_many(asked: dict[str, _Asked]) -> dict[str, _Asked]:
    """The same with the questions put together that differ only in the fill, the code or the last day meant."""
    fills: dict[str, list[tuple[str, str]]] = {}
    codes: dict[str, list[str]] = {}
    injuries: list[str] = []
    until: dict[str, str] = {}  # which records → the latest day to which they are wanted
    what: dict[str, str] = {}  # question → what of the fill or the code it asks
    for text in asked:
        if fill := ABOUT_ONE_FILL.fullmatch(text):
            what[text] = fill[1]
            fills.setdefault(fill[1], []).append((fill[2], fill[3]))
        elif code := ABOUT_ONE_CODE.fullmatch(text):
            what[text] = code[1]
            codes.setdefault(code[1], []).append(code[2])
        elif injury := ABOUT_ONE_INJURY.fullmatch(text):
            what[text] = OF_ANOTHER
            injuries.append(injury[1])
        elif records := RECORDS_UP_TO.fullmatch(text):
            what[text] = records[1]
            until[records[1]] = max(records[2], until.get(records[1], ""))
    together = {name: _about_fills(name, every) for name, every in fills.items()}
    together |= {name: f"{name} {', '.join(sorted(every))}" for name, every in codes.items()}
    together |= {name: f"{name} up to {day} or later" for name, day in until.items()}
    belong = "belongs" if len(injuries) == 1 else "each belong"
    together[OF_ANOTHER] = f"whether {'; '.join(sorted(injuries))}, {belong} to another accident"
    joined: defaultdict[str, _Asked] = defaultdict(_Asked)
    for text, one in asked.items():
        joined[together[what[text]] if text in what else text].join(one)
    return joined


def _not_twice(asked: dict[str, _Asked]) -> dict[str, _Asked]:
    """The same with each request that a longer one holds, thing by thing, put into that one."""
    items = {text: ITEMS.split(text.rstrip(".?")) for text in asked}
    kept = {text: _Asked() for text in asked}
    into: dict[str, str] = {}
    for text in sorted(asked, key=lambda text: (-len(items[text]), text)):
        longer = (other for other in kept if other not in into and len(items[other]) > len(items[text]))
        into[text] = next((other for other in longer if _holds(items[other], items[text])), text)
        if into[text] == text:
            del into[text]
    for text, one in asked.items():
        kept[into.get(text, text)].join(one)
    return {text: one for text, one in kept.items() if text not in into}


def _holds(longer: list[str], shorter: list[str]) -> bool:
    """Whether all things of the shorter request stand in the longer one, in the same order."""
    rest = iter(longer)
    return all(item in rest for item in shorter)


def _about_fills(what: str, fills: list[tuple[str, str]]) -> str:
    """'who paid for the naproxen and tramadol filled on 3 days from 2025-01-02 to 2025-03-04'."""
    drugs, days = sorted({drug for drug, _ in fills}), sorted({day for _, day in fills})
    named = " and ".join(part for part in (", ".join(drugs[:-1]), drugs[-1]) if part)
    when = days[0] if len(days) == 1 else f"{len(days)} days from {days[0]} to {days[-1]}"
    return f"{what} the {named} filled on {when}"


def kinds(rule: Rule) -> list[str]:
    """What kind of thing the rule would say: signal, counter-signal …, future expense, queue; else question."""
    found = [o.kind for o in rule.outcomes if o.verb == "raises"]
    verbs = {o.verb for o in rule.outcomes}
    found += [kind for verb, kind in (("flags", "future expense"), ("routes", "queue")) if verb in verbs]
    return found or ["question"]


def titles(rule: Rule) -> list[str]:
    """What the rule would say, for lists: its finding's title, else its flag, question or queue, else its name."""
    said = [o.title for verb in ("raises", "flags", "asks", "routes") for o in rule.outcomes if o.verb == verb]
    return said or [rule.name]


def changeable(rule: Rule) -> list[str]:
    """What of the result the rule would change: a finding, a future expense, the queue.  A further question is none."""
    told = {"raises": "{}", "flags": "{}", "routes": f'{QUEUE}{{}}"'}
    return [told[o.verb].format(o.title) for verb in told for o in rule.outcomes if o.verb == verb]


URGENT = 1000  # a safety alert outranks any number of weights


def worth(rule: Rule) -> int:
    """How much hangs on a rule: a safety alert first, then its weights."""
    return sum([URGENT if o.kind == "safety alert" else (o.weight or 1) for o in rule.outcomes if o.verb != "cites"])


def distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
