"""Which drug groups of the vocabulary a fill belongs to: yes, no, or the records do not say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from rules.model import Answer, Words
from screening.model import Drug, Fill
from screening.vocabulary import DoseBand, DrugGroup, DrugLine

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN

REMEMBERED = 4096  # distinct (product, dose) pairs kept; the same few come back in every referral


def membership(fill: Fill, group: DrugGroup, mg: Decimal | None = None) -> Answer:
    """Whether a fill belongs to a group: yes if any line says so, else unknown if any may.

    `mg` replaces the fill's own daily dose (mg a day) where strengths of one day add up.
    """
    return _best([_line(line, fill.ingredient, fill.drug, fill.dose.mg if mg is None else mg) for line in group.lines])


def _best(answers: list[Answer]) -> Answer:
    if YES in answers:
        return YES
    return UNKNOWN if UNKNOWN in answers else NO


def _line(line: DrugLine, ingredient: str, drug: Drug, mg: Decimal | None) -> Answer:
    """A combination line speaks through the fill of its first ingredient, so one product makes one course."""
    if ingredient != line.ingredients[0] or (drug.clinic and line.route is None):  # a dose of a clinic is no supply
        return NO
    answers = [
        _combination(line, drug),
        YES if line.single is None or line.single == drug.single_ingredient else NO,
        _limit(line.route, drug.route),
        _limit(line.compounded, drug.compounded),
        _limit(line.extended, _released(drug)),
        _limit(line.strength, _strength(drug, ingredient)),
        dose_in(line.band, mg),
    ]
    if NO in answers:
        return NO
    return UNKNOWN if UNKNOWN in answers else YES


_ASKED = {  # what a line may leave open about a product, as it is asked for
    "combination": "what else is in it",
    "route": "the route",
    "compounded": "the make (compounded or not)",
    "extended": "the release (plain or extended)",
    "strength": "the strength",
}


def open_points(fill: Fill, group: DrugGroup) -> tuple[str, ...]:
    """What of a fill's product must be known to tell whether it is of the group: 'the route'; empty when nothing."""
    drug, found = fill.drug, set()
    for line in group.lines:
        if _line(line, fill.ingredient, drug, fill.dose.mg) is not UNKNOWN:
            continue
        answers = {
            "combination": _combination(line, drug),
            "route": _limit(line.route, drug.route),
            "compounded": _limit(line.compounded, drug.compounded),
            "extended": _limit(line.extended, _released(drug)),
            "strength": _limit(line.strength, _strength(drug, fill.ingredient)),
        }
        found |= {name for name, answer in answers.items() if answer is UNKNOWN}
    return tuple(words for name, words in _ASKED.items() if name in found)


def _combination(line: DrugLine, drug: Drug) -> Answer:
    if len(line.ingredients) == 1:
        return YES
    wanted, held = set(line.ingredients), set(drug.ingredients)
    if drug.complete:
        return YES if wanted == held else NO
    return UNKNOWN if held <= wanted else NO


def _released(drug: Drug) -> bool | None:
    """Extended release is always part of a product's name, so a tablet that does not say so is not; without a form
    the name is too short to tell."""
    return drug.extended_release if drug.extended_release is not None or drug.form is None else False


def _strength(drug: Drug, ingredient: str) -> tuple[Decimal, str] | None:
    held = drug.strengths.get(ingredient)
    return (held.mg, held.per) if held else None


def _limit(wanted: object, held: object) -> Answer:
    if wanted is None or wanted == held:
        return YES
    return UNKNOWN if held is None else NO


def dose_in(band: DoseBand | None, mg: Decimal | None) -> Answer:
    """Whether a daily dose lies in a band; an unknown dose only where the band says that it counts."""
    if band is None:
        return YES
    if mg is None:
        return YES if band.unknown_counts else UNKNOWN
    return YES if band.holds(mg) else NO


def restricts(line: DrugLine) -> bool:
    """Whether a line gives its drug a meaning of its own."""
    limits = (line.single, line.compounded, line.extended, line.strength)
    return bool(line.band or len(line.ingredients) > 1 or any(limit is not None for limit in limits))


@dataclass
class GroupIndex:
    """The drug groups by ingredient, with the answers already given.

    `restricting` names the groups that give an ingredient a meaning of its own; `banded`
    those with a dose band that an unknown dose does not satisfy, in the vocabulary's order.
    """

    groups: Mapping[str, DrugGroup]
    by_ingredient: dict[str, list[tuple[str, tuple[DrugLine, ...]]]] = field(default_factory=dict)
    restricting: dict[str, frozenset[str]] = field(default_factory=dict)
    banded: dict[str, tuple[str, ...]] = field(default_factory=dict)
    naming: dict[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # those of the ingredient alone: they name a course
    _answers: dict[tuple, Mapping[str, Answer]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, group in self.groups.items():
            lines: dict[str, list[DrugLine]] = {}
            for line in group.lines:
                lines.setdefault(line.ingredients[0], []).append(line)
            for ingredient, own in lines.items():
                self.by_ingredient.setdefault(ingredient, []).append((name, tuple(own)))
        for ingredient, entries in self.by_ingredient.items():
            self.restricting[ingredient] = frozenset(name for name, lines in entries if any(map(restricts, lines)))
            self.banded[ingredient] = tuple(
                name for name, lines in entries if any(line.band and not line.band.unknown_counts for line in lines)
            )
            self.naming[ingredient] = tuple(name for name in self.banded[ingredient] if self._of_one(name))

    def _of_one(self, name: str) -> bool:
        return len({line.ingredients for line in self.groups[name].lines}) == 1

    def of(self, fill: Fill, mg: Decimal | None) -> Mapping[str, Answer]:
        """The groups a fill taken at `mg` a day belongs to (yes) or may belong to (unknown)."""
        drug = fill.drug
        made = (drug.route, drug.clinic, drug.compounded, _released(drug), _strength(drug, fill.ingredient))
        key = (fill.ingredient, drug.ingredients, drug.complete, *made, mg)
        known = self._answers.get(key)
        if known is None:
            found = {
                name: _best([_line(line, fill.ingredient, drug, mg) for line in lines])
                for name, lines in self.by_ingredient.get(fill.ingredient, ())
            }
            known = {name: answer for name, answer in found.items() if answer is not NO}
            if len(self._answers) >= REMEMBERED:
                self._answers.clear()
            self._answers[key] = known
        return known

    def lines(self, name: str, ingredient: str) -> tuple[DrugLine, ...]:
        """A group's lines for an ingredient."""
        return tuple(line for line in self.groups[name].lines if line.ingredients[0] == ingredient)


_latest: tuple[list, GroupIndex] | None = None


def group_index(words: Words) -> GroupIndex:
    """The index of a rulebook's drug groups; the latest one is kept, because screenings share a rulebook."""
    global _latest
    entries = list(words.by_kind.get("drug", {}).values())
    if _latest is None or _latest[0] != entries:
        _latest = (entries, GroupIndex({word.name: word.value for word in entries}))
    return _latest[1]
