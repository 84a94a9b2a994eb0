"""The score: what speaks for the case, what speaks against it, and every point accounted for.

Signals make `strength`, counter-signals `exposure`.  Within a category the larger weights
count first, up to the category's cap; the last part is clipped.  Each sum is at most 100 and
`value` is strength less exposure, at least 0.  `parts` add up to `value` exactly, and adding
a signal never lowers it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

FULL = 100  # the scale's end, not a fact about the world


@dataclass(frozen=True)
class Weighed:
    """A finding as the score sees it: one title, its rule, category and full weight."""

    rule: str
    title: str
    category: str
    weight: int


@dataclass(frozen=True)
class Part:
    """Points a finding adds (or, negative, takes away); `weight` is what it would be without caps."""

    rule: str
    title: str
    points: int
    weight: int


@dataclass(frozen=True)
class Score:
    value: int
    strength: int
    exposure: int
    completeness: int
    parts: tuple[Part, ...]
    caps: Mapping[str, int] = field(default_factory=dict)  # of the categories that count: as they were then


def score(signals: Iterable[Weighed], counters: Iterable[Weighed], caps: Mapping[str, int], completeness: int) -> Score:
    """Add up signals and counter-signals.  `caps`: category → most points; without a cap only 100 bounds it."""
    signals, counters = tuple(signals), tuple(counters)
    gained = _capped(signals, caps)
    lost = _capped(counters, caps)
    used = {f.category for f in (*signals, *counters)}
    strength, exposure = sum(p.points for p in gained), sum(p.points for p in lost)
    parts, room = [*gained], strength
    for part in lost:  # below zero nothing more is taken away
        taken = min(part.points, room)
        parts.append(Part(part.rule, part.title, -taken, -part.weight))
        room -= taken
    kept = {name: points for name, points in sorted(caps.items()) if name in used}
    return Score(room, strength, exposure, completeness, tuple(parts), kept)


def value_without(result: Mapping[str, Any], left_out: Callable[[Mapping[str, Any]], bool]) -> int | None:
    """The score of a kept result without the findings left out, by the caps it was made with.

    None where nothing is left out, or where it cannot be said: a result that was kept without its caps, or without
    all its findings.
    """
    made, findings = result["score"], result["findings"]
    if made["value"] is None or "caps" not in made or not any(map(left_out, findings)):
        return None

    def value(counted: Iterable[Mapping[str, Any]]) -> int:
        sides: dict[str, list[Weighed]] = {"signal": [], "counter-signal": []}
        for one in counted:
            if one["kind"] in sides:
                sides[one["kind"]].append(Weighed(one["rule"], one["title"], one["category"], one["weight"] or 0))
        return score(sides["signal"], sides["counter-signal"], made["caps"], made["completeness"]).value

    if value(findings) != made["value"]:
        return None
    return value(one for one in findings if not left_out(one))


def _capped(findings: Iterable[Weighed], caps: Mapping[str, int]) -> list[Part]:
    """The parts in order of weight, clipped to each category's cap and to 100 together."""
    left: dict[str, int] = {}
    total, parts = FULL, []
    for finding in sorted(findings, key=lambda f: (-f.weight, f.title)):
        room = min(left.get(finding.category, caps.get(finding.category, FULL)), total)
        points = max(0, min(finding.weight, room))
        left[finding.category] = left.get(finding.category, caps.get(finding.category, FULL)) - points
        total -= points
        parts.append(Part(finding.rule, finding.title, points, finding.weight))
    return parts
