"""Courses of treatment and days covered, from fills.

Any object with `date`, `days` and `ingredient` will do as a fill (`Exposure` is the
plain one, `screening.model.Fill` the one with everything, a mapping with those keys is
taken too).  The same arithmetic serves the facts of a referral and a notebook.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

from rules.model import Answer
from screening.coverage import CarryOver, Stretch, Supply, days_in, share, supplied, union
from screening.model import Course, Dose, Gap

Draft = SimpleNamespace
"""A course in the making: the fields of `Course` but `id` and `ongoing`, which take all courses to tell."""


@dataclass(frozen=True)
class Exposure:
    """A fill with only what courses need.  `days` is the days' supply, None when unknown; `dose` in mg a day."""

    date: date
    days: int | None
    ingredient: str = ""
    dose: Decimal | None = None
    route: str | None = None


def build_courses(
    fills: Iterable[Any],
    permissible_gap_days: int = 30,
    carry_over_within: CarryOver = "ingredient",
    carry_over_cap_days: int | None = None,
    follow_up_end: date | None = None,
) -> list[Course]:
    """The courses the fills make, by start.

    Fills of one ingredient and route are one course until more than `permissible_gap_days`
    without supply; with `carry_over_within="all"` all fills given are one therapy, whatever
    the ingredient.  Early refills carry over as `screening.coverage.supplied` says.

    `follow_up_end` is the first day no longer observed: later fills and days are left out,
    and a last course that stops within the permitted gap of it `end`s there.

    A fill whose days are unknown joins when its own date is near enough, covers no day, and
    leaves `pdc` None; `last_covered` and `end` are None when it is the last fill.
    """
    limit = follow_up_end.toordinal() if follow_up_end else None
    streams: dict[Hashable, list[Any]] = {}
    for fill in fills:
        item = _exposure(fill)
        if limit is None or item.date.toordinal() < limit:
            key = "" if carry_over_within == "all" else (item.ingredient, item.route or "")
            streams.setdefault(key, []).append(item)
    drafts = []
    for _, stream in sorted(streams.items(), key=lambda pair: str(pair[0])):
        drafts += stream_courses(stream, permissible_gap_days, carry_over_within, carry_over_cap_days, limit)
    drafts.sort(key=lambda draft: (draft.start, draft.ingredient, draft.route or ""))
    return [Course(id=i, ongoing=Answer.UNKNOWN, **vars(draft)) for i, draft in enumerate(drafts)]


def proportion_of_days_covered(
    fills: Iterable[Any],
    start: date,
    end: date,
    carry_over_within: CarryOver = "ingredient",
    carry_over_cap_days: int | None = None,
) -> Decimal | None:
    """Share (0 to 1, not rounded) of the days from `start` to `end`, both included, with supply.

    Fills before `start` count with what reaches into the window.  A day counts once however
    many fills cover it.  None when a fill dated in the window has unknown days: the share
    cannot be known then.
    """
    if end < start:
        raise ValueError(f"The window ends ({end}) before it starts ({start}); give the earlier day first.")
    supplies = sorted((_supply(_exposure(fill)) for fill in fills), key=lambda s: s.order)
    first, last = start.toordinal(), end.toordinal()
    if any(not s.days and first <= s.day <= last for s in supplies):
        return None
    stretches = union(supplied(supplies, carry_over_within, carry_over_cap_days))
    return share(days_in(stretches, first, last), last - first + 1)


def medication_possession_ratio(days_supplied: int, days: int) -> Decimal:
    """Days' supply dispensed per day of the period; unlike PDC it may exceed 1."""
    if days <= 0:
        raise ValueError(f"A period of {days} days has no possession ratio; give at least one day.")
    return share(days_supplied, days)


def supply_intervals(
    fills: Iterable[Any], carry_over_within: CarryOver = "ingredient", carry_over_cap_days: int | None = None
) -> list[tuple[date, date] | None]:
    """First and last day each fill supplies, fills in order of date; None where its days are unknown."""
    supplies = sorted((_supply(_exposure(fill)) for fill in fills), key=lambda s: s.order)
    stretches = supplied(supplies, carry_over_within, carry_over_cap_days)
    return [None if s is None else _dates(s) for s in stretches]


def stream_courses(
    fills: Iterable[Any],
    gap_days: int,
    within: CarryOver,
    cap: int | None,
    limit: int | None = None,
) -> list[Draft]:
    """The courses of fills that belong to one therapy; `limit` is the ordinal of the first day not observed."""
    pairs = sorted(((_supply(fill), fill) for fill in fills), key=lambda pair: pair[0].order)
    stretches = supplied([supply for supply, _ in pairs], within, cap)
    if limit is not None:
        stretches = [None if s is None else (s[0], min(s[1], limit - 1)) for s in stretches]
        stretches = [None if s is None or s[1] < s[0] else s for s in stretches]
    runs: list[list[int]] = []
    reached = 0  # last day known to be in hand
    for i, (supply, _) in enumerate(pairs):
        begins, ends = stretches[i] or (supply.day, supply.day)
        if not runs or begins - reached - 1 > gap_days:
            runs.append([])
        runs[-1].append(i)
        reached = max(reached, ends)
    courses: list[Draft] = []
    for n, run in enumerate(runs):
        following = pairs[runs[n + 1][0]][0].day if n + 1 < len(runs) else limit
        courses.append(
            _course(
                [pairs[i][1] for i in run],
                [stretches[i] for i in run],
                following,
                gap_days if n + 1 == len(runs) else None,
                courses[-1] if courses else None,
            )
        )
    return courses


def _course(
    fills: list[Any],
    stretches: list[Stretch | None],
    following: int | None,
    trailing: int | None,
    previous: Draft | None,
) -> Draft:
    covered = union(stretches)
    start, latest = fills[0].date.toordinal(), fills[-1].date
    unknown = next((fill.date.toordinal() for fill in fills if not known_days(fill)), None)
    last = None if any(not known_days(f) for f in fills if f.date == latest) else covered[-1][1]
    end = gap_after = None
    if last is not None:
        end = last + 1
        if following is not None:
            gap_after = following - end
            if trailing is not None and gap_after <= trailing:
                end = following
    covered_days = sum(b - a + 1 for a, b in covered)
    gap_before = None
    if previous is not None and previous.last_covered is not None:
        gap_before = start - previous.last_covered.toordinal() - 1
    return Draft(
        ingredient=" + ".join(sorted({fill.ingredient for fill in fills})),
        route=fills[0].route,
        groups={},
        fills=tuple(fills),
        start=date.fromordinal(start),
        last_covered=None if last is None else date.fromordinal(last),
        intervals=tuple(_dates(s) for s in covered),
        days_covered=covered_days,
        pdc=None if unknown is not None or last is None else share(covered_days, last - start + 1),
        gaps=tuple(_gaps(covered, unknown)),
        dose=day_dose([fill for fill in fills if fill.date == latest]),
        gap_before=gap_before,
        end=None if end is None else date.fromordinal(end),
        gap_after=gap_after,
    )


def _gaps(covered: Sequence[Stretch], unknown: int | None) -> Iterable[Gap]:
    """The gaps that are certain: a fill of unknown days, on day `unknown`, may fill any later one."""
    for (_, before), (after, _) in pairwise(covered):
        if unknown is None or after <= unknown:
            yield Gap(date.fromordinal(before + 1), date.fromordinal(after), after - before - 1)


def day_dose(fills: Sequence[Any]) -> Dose:
    """What the fills of one day make a day together: different strengths add up, repeats of one do not."""
    if len(fills) == 1:
        return fills[0].dose if isinstance(fills[0].dose, Dose) else Dose(fills[0].dose)
    doses: dict[Hashable, Dose] = {}
    for fill in fills:
        dose = fill.dose if isinstance(fill.dose, Dose) else Dose(fill.dose)
        held = doses.get(product_of(fill))
        if held is None or (held.mg is not None and (dose.mg is None or dose.mg > held.mg)):
            doses[product_of(fill)] = dose
    if len(doses) == 1:
        return next(iter(doses.values()))
    total = Decimal(0)
    for dose in doses.values():
        if dose.mg is None:
            return dose
        total += dose.mg
    basis = " + ".join(sorted(dose.basis for dose in doses.values()))
    return Dose(total, basis, hourly=all(dose.hourly for dose in doses.values()))


def product_of(fill: Any) -> Hashable:
    """What tells two strengths of one ingredient apart: the strength where known, else the daily dose."""
    drug = getattr(fill, "drug", None)
    return fill.dose if drug is None else drug.products[fill.ingredient]


def known_days(fill: Any) -> int | None:
    """The days' supply, None when it is missing, zero or negative."""
    return fill.days if fill.days and fill.days > 0 else None


def _supply(fill: Any) -> Supply:
    return Supply(fill.date.toordinal(), known_days(fill), fill.ingredient, product_of(fill))


def _exposure(fill: Any) -> Any:
    if not isinstance(fill, Mapping):
        return fill
    day = fill["date"]
    return Exposure(
        date=day if isinstance(day, date) else date.fromisoformat(day),
        days=fill["days"],
        ingredient=fill.get("ingredient") or fill.get("drug") or "",
        dose=fill.get("dose"),
        route=fill.get("route"),
    )


def _dates(stretch: Stretch) -> tuple[date, date]:
    return date.fromordinal(stretch[0]), date.fromordinal(stretch[1])
