"""What a decision is on: one finding, known again in a later screening as long as it rests on the same things.

A rule may raise several findings, and the same one later on other grounds.  The key of a finding is of its rule, kind
and title and of the drugs and diagnoses that its rule's answers rest on; of a future expense of its rule and drug, and
which of its courses in their order.  Rows, dates and doses are not in it: a further refill changes no finding.

A decision from before there were keys has none ("") and is on everything that its rule raises.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from screening.privilege import COUNTER_SIGNAL

Item = Mapping[str, Any]
EXPENSE = "future expense"
CATEGORY = 3  # letters of a code that say which disease; the others say which side, which visit
LENGTH = 16


class Keys:
    """The keys of a result (`screening/1`): `of(item)` for a finding or a future expense of it."""

    def __init__(self, result: Item):
        self._findings = result["findings"]
        starts = {course["course"]: course["start"] or "" for course in result["courses"] if "course" in course}
        self._expenses: dict[int, tuple[str, str]] = {}  # course → rule, key
        count = Counter[tuple[str, str]]()
        for one in sorted(result["future_expenses"], key=lambda e: (starts.get(e["course"], ""), e["course"])):
            named = one["rule"], one["drug"]
            count[named] += 1
            self._expenses[one["course"]] = (one["rule"], _key(*named, EXPENSE, str(count[named])))

    def of(self, item: Item) -> tuple[str, ...]:
        """The item's own first; of a finding then those of the other rules that raise it."""
        if "kind" not in item:
            return (self._expenses[item["course"]][1],)
        return tuple(_of_finding(one, item["kind"], item["title"]) for one in (item, *item["also_raised_by"]))

    def on(self, item: Item, rule: str, key: str) -> bool:
        """Whether a decision of this rule and key is on the item."""
        rules = {one["rule"] for one in (item, *item.get("also_raised_by", ()))}
        return rule in rules and (not key or key in self.of(item))

    def rejected(self, item: Item, decisions: Sequence[Any]) -> bool:
        """Whether the newest decision on the item rejects it; they have rule, finding, verdict, the newest first."""
        newest = next((one for one in decisions if self.on(item, one.rule, one.finding)), None)
        return newest is not None and newest.verdict == "rejected"

    def every(self) -> Iterator[tuple[str, str, str, Item]]:
        """(rule, key, kind, finding) of all there is to decide on; a future expense gives itself as {}."""
        for finding in self._findings:
            for one, key in zip((finding, *finding["also_raised_by"]), self.of(finding), strict=True):
                yield one["rule"], key, finding["kind"], finding
        for rule, key in self._expenses.values():
            yield rule, key, EXPENSE, {}


def with_keys(result: Item) -> dict[str, Any]:
    """The result with the key of each finding and future expense in it."""
    keys = Keys(result)
    added = {
        part: [{**one, "key": keys.of(one)[0]} for one in result[part]] for part in ("findings", "future_expenses")
    }
    return {**result, **added}


def _of_finding(one: Item, kind: str, title: str) -> str:
    answers = [answer for answer in one["because"] if COUNTER_SIGNAL not in answer["sentence"]]
    facts = [fact for answer in answers for fact in answer["facts"]]
    drugs = {fact["drug"] for fact in facts if fact.get("drug")}
    codes = {fact["code"][:CATEGORY] for fact in facts if fact.get("code")}
    return _key(one["rule"], title, kind, *sorted(drugs), *sorted(codes))


def _key(*said: str) -> str:
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:LENGTH]
