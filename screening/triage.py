"""Triage: which queue a referral goes to, how urgent that is, and why.

Routing rules name a queue and the vocabulary says which band a queue belongs to.  The most
urgent band wins.  Stop and grey go to a person too: nothing is declined by a rule.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from rules.model import Words

BANDS = ("stop", "red", "amber", "grey", "green")  # most urgent first


@dataclass(frozen=True)
class Queue:
    """A queue of the vocabulary: its band, what it means to the coordinator, within how many hours it is worked, and
    who reads it ("pharmacist"), where that is one profession."""

    name: str
    band: str
    meaning: str = ""
    hours: int | None = None  # None: no time is promised
    reader: str = ""


@dataclass(frozen=True)
class Triage:
    """`beside`: the other queues of the same band, where somebody else has to read the case too.  `unconfirmed`: no
    confirmed rule puts it into the band."""

    band: str
    queue: str
    reasons: tuple[str, ...]
    meaning: str = ""
    hours: int | None = None
    beside: tuple[str, ...] = ()
    unconfirmed: bool = False


def triage(routes: Iterable[tuple[str, str]], words: Words, unconfirmed: Collection[str] = ()) -> Triage:
    """Decide from (queue name, reason) pairs of the routing rules that fired; `unconfirmed` are the reasons that rest
    on an unconfirmed rule.  What would bring the same reader later is no reason: a stricter one overrides it.
    """
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
    ranked = [name for name in ranked if not _overridden(queues[name], map(queues.__getitem__, chosen))]
    reasons = [reason for name in ranked for reason in chosen[name]]
    alike = [queues[name] for name in ranked if queues[name].band == first.band]
    readers = {queue.reader: queue.name for queue in reversed(alike[1:]) if queue.reader not in ("", first.reader)}
    return Triage(
        first.band,
        first.name,
        tuple(dict.fromkeys(reasons)),
        first.meaning,
        first.hours,
        tuple(queue.name for queue in alike if queue.name == readers.get(queue.reader)),
        all(reason in unconfirmed for queue in alike for reason in chosen[queue.name]),
    )


def _overridden(queue: Queue, chosen: Iterable[Queue]) -> bool:
    """Whether a queue of a more urgent band brings the same reader."""
    urgency = BANDS.index(queue.band)
    return any(queue.reader and q.reader == queue.reader and BANDS.index(q.band) < urgency for q in chosen)
