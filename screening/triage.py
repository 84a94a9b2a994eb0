"""Triage: which queue a referral goes to, how urgent that is, and why.

Routing rules name a queue and the vocabulary says which band a queue belongs to.  The most
urgent band wins.  Stop and grey go to a person too: nothing is declined by a rule.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rules.model import Words

BANDS = ("stop", "red", "amber", "grey", "green")  # most urgent first


@dataclass(frozen=True)
class Queue:
    """A queue of the vocabulary: its band, what it means to the coordinator, and within how many hours it is worked."""

    name: str
    band: str
    meaning: str = ""
    hours: int | None = None  # None: no time is promised


@dataclass(frozen=True)
class Triage:
    band: str
    queue: str
    reasons: tuple[str, ...]
    meaning: str = ""
    hours: int | None = None


def triage(routes: Iterable[tuple[str, str]], words: Words) -> Triage:
    """Decide from (queue name, reason) pairs of the routing rules that fired."""
    chosen: dict[str, list[str]] = {}
    for queue, reason in routes:
        chosen.setdefault(queue, []).append(reason)
    queues = {name: word.value for name, word in words.by_kind.get("queue", {}).items()}
    ranked = sorted(chosen, key=lambda name: (BANDS.index(queues[name].band), list(queues).index(name)))
    if not ranked:
        routine = next((q for q in queues.values() if q.band == "green"), Queue("routine", "green"))
        return Triage(
            "green", routine.name, ("No routing rule speaks of this referral.",), routine.meaning, routine.hours
        )
    first = queues[ranked[0]]
    reasons = [reason for name in ranked for reason in chosen[name]]
    return Triage(first.band, first.name, tuple(dict.fromkeys(reasons)), first.meaning, first.hours)
