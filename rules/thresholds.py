"""The thresholds that could be moved without any example noticing.

Each parameter that a definition's line names is moved a step up and a step down, and the examples of the rules that
name it are judged again from the facts they have.  What a parameter means to the facts themselves is not moved.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from rules.compile import recompile
from rules.examples import Harness, Prepared, notices, passing
from rules.model import Match, Parameter, Role, Rule, Rulebook, Words
from rules.reasons import thresholds
from rules.sentences import NotOneSentence, Registry

POINTS = 10  # the step of a percentage; of every other amount it is one of its unit
MOST_NAMED = 4  # rules in a message
_AMOUNT = re.compile(r"(\d[\d,]*(?:\.\d+)?)( ?)(.*)")


@dataclass(frozen=True)
class Silent:
    """A parameter and the values it could have without any example noticing; `rules` are the ids of those naming it."""

    parameter: Parameter
    values: tuple[str, ...]
    rules: tuple[str, ...]

    def __str__(self) -> str:
        parameter, more = self.parameter, len(self.rules) - MOST_NAMED
        named = ", ".join(self.rules[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
        return (
            f'{parameter.file}:{parameter.line}: warning: "{parameter.name}" is {parameter.value}; no example notices '
            f"when it is {' or '.join(self.values)}. Named by {named}: add an example at its edge"
        )


def moved(value: str) -> list[str]:
    """The value a step down and a step up: '30 days' is 29 days and 31 days; empty when it is no amount."""
    found = _AMOUNT.fullmatch(value)
    if not found:
        return []
    number, blank, unit = Decimal(found[1].replace(",", "")), found[2], found[3]
    step = POINTS if unit in ("%", "percent") else 1
    return [_written(new, blank, unit) for new in (number - step, number + step) if new > 0]


def _written(number: Decimal, blank: str, unit: str) -> str:
    """'29 days', '1 year'."""
    return f"{number}{blank}{unit.removesuffix('s') if number == 1 else unit}"


class Moves:
    """Which moves of the parameters no example has noticed so far: `judge` each rule, then ask for the `silent`."""

    def __init__(self, rulebook: Rulebook, harness: Harness, registry: Registry) -> None:
        self._rulebook, self._harness, self._registry = rulebook, harness, registry
        self._naming: dict[str, list[int]] = {}
        for index, rule in enumerate(rulebook.rules):
            for name in _named(rule, rulebook.words):
                self._naming.setdefault(name, []).append(index)
        parameters = rulebook.words.parameters
        self._open = {name: dict.fromkeys(moved(parameters[name].value)) for name in self._naming}
        self._judged: set[int] = set()

    def judge(self, index: int, prepared: Collection[Prepared]) -> None:
        """Move what the rule names, as far as no rule before it noticed; `prepared` are its examples, all passing."""
        self._judged.add(index)
        for name in _named(self._rulebook.rules[index], self._rulebook.words):
            for value in list(self._open[name]):
                changed = self._changed(index, name, value)
                if changed is None or any(notices(changed, index, p, self._harness) for p in prepared):
                    del self._open[name][value]

    def silent(self, only: Collection[str] | None = None) -> list[Silent]:
        """What no example of any rule notices, of the parameters that the rules with the ids in `only` name."""
        rules = self._rulebook.rules
        found = []
        for name, naming in self._naming.items():
            if only is not None and not any(rules[index].id in only for index in naming):
                continue
            for index in naming:
                if self._open[name] and index not in self._judged:
                    prepared = list(passing(self._rulebook, rules[index], self._harness))
                    self.judge(index, prepared)
                    if len(prepared) < len(rules[index].examples):  # one that fails may be what would have noticed
                        self._open[name].clear()
            if self._open[name]:
                ids = tuple(rules[index].id for index in naming)
                found.append(Silent(self._rulebook.words.parameters[name], tuple(self._open[name]), ids))
        return sorted(found, key=lambda silent: (silent.parameter.file, silent.parameter.line))

    def _changed(self, index: int, name: str, value: str) -> Rulebook | None:
        """The rulebook whose one rule reads the parameter so; None when its sentences can not."""
        book = self._rulebook
        parameter = replace(book.words.parameters[name], value=value)
        words = replace(book.words, parameters={**book.words.parameters, name: parameter})
        rule = book.rules[index]
        try:
            lines = tuple(self._read(line, name, words) for line in rule.lines)
        except NotOneSentence:
            return None
        rule = replace(rule, lines=lines)
        rules = (*book.rules[:index], rule, *book.rules[index + 1 :])
        return replace(book, rules=rules, program=recompile(book.program, index, rule))

    def _read(self, line: Match, name: str, words: Words) -> Match:
        if not any(parameter.name == name for parameter in thresholds(line, words)):
            return line
        read = self._registry.match(line.step, {Role.CONDITION}, words)
        return replace(read, texts=(*read.texts, words.parameters[name].value))  # conditions are told apart by texts


def _named(rule: Rule, words: Words) -> Iterator[str]:
    """The parameters that the lines of a rule name, each once."""
    yield from dict.fromkeys(parameter.name for line in rule.lines for parameter in thresholds(line, words))
