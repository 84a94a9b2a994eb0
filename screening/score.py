"""The score: what speaks for the case, what speaks against it, and every point accounted for.

Signals make `strength`, counter-signals `exposure`.  Within a category the larger weights
count first, up to the category's cap; the last part is clipped.  Each sum is at most 100 and
`value` is strength less exposure, at least 0.  `parts` add up to `value` exactly, and adding
a signal never lowers it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

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


def score(signals: Iterable[Weighed], counters: Iterable[Weighed], caps: Mapping[str, int], completeness: int) -> Score:
    """Add up signals and counter-signals.  `caps`: category → most points; without a cap only 100 bounds it."""
    gained = _capped(signals, caps)
    lost = _capped(counters, caps)
    strength, exposure = sum(p.points for p in gained), sum(p.points for p in lost)
    parts, room = [*gained], strength
    for part in lost:  # below zero nothing more is taken away
        taken = min(part.points, room)
        parts.append(Part(part.rule, part.title, -taken, -part.weight))
        room -= taken
    return Score(room, strength, exposure, completeness, tuple(parts))


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
