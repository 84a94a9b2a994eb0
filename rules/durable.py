"""The inference in durable-rules, inside the part of it that is safe (docs/adr has the reasons).

One small ruleset for all rules of one shape, run for one rule at a time, and only for rules of
which every line has a yes.  The engine sees integers: which pattern (`c`) and the values of its joined
variables (`a`, `b` …).  A comparison that is always true must end every join: that no pattern's number
is below that of one before it.  No strings, no dates, no `none()`, no alternatives.  A mark on the first
fact and a rule for it let every state fire at least once; the state is deleted each time.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, count, product

import durable_rules_engine as native

from rules.conditions import UNSEEN, Answers
from rules.model import Answer, CompiledRule, ConditionAnswer, Firing, Program
from rules.reference import firings

NAMES = "abdefghijklm"  # short and fixed, because the engine knows names by a 32-bit hash
MARK = '"s":1,'  # on the first fact of a state
ONLY_FACT = f'[{{"id":1,{MARK}"sid":1}}]'  # of a rule without lines
SENTINEL_MATCH = '{"s":'
YES = Answer.YES
OPEN = (None,)  # a binding of one variable that takes anything
HANDLED, NOT_HANDLED, SEEN_BEFORE = 0, 1, 2


class NativeError(Exception):
    """The engine refused facts it should have taken; its state is not to be trusted any more."""


# --- encoding ---------------------------------------------------------------------


def encode(rule: CompiledRule) -> dict:
    """The rule's ruleset (`rules`, as JSON), and where in a match each joined value stands (`reads`), by component.

    Patterns are numbered as they are met, so that rules of one shape have one ruleset.
    """
    rules: dict[str, dict] = {}
    reads: list[list[list[str]]] = []
    numbers = count()
    for component, fills in enumerate([c.fills for c in rule.components] or [()]):
        held: dict[int, list[str]] = {}  # variable → alias and name where it is first spoken of
        terms = []
        for fill in fills:
            number = next(numbers)
            alias = f"p{number}"
            joins = [{name: {held[v][0]: held[v][1]}} for name, v in zip(NAMES, fill, strict=False) if v in held]
            first = next((held[v][0] for v in fill if v in held), alias)
            for name, variable in zip(NAMES, fill, strict=False):
                held.setdefault(variable, [alias, name])
            always = [{"$gte": {"c": {first: "c"}}}] if joins else []
            test = {"c": number}
            terms.append({alias: {"$and": [test, *joins, *always]} if joins else test})
        if component == 0:
            lone = range(sum(len(c.patterns) for c in rule.components), len(rule.patterns))
            terms += [{f"p{number}": {"c": number}} for number in lone]
        if terms:
            rules[f"r{component}"] = {"all": terms, "count": 1}
        reads.append([held[v] for v in sorted(held)])
    rules["s"] = {"all": [{"m": {"s": 1}}], "count": 1}
    return {"rules": json.dumps(rules), "reads": reads}


def candidates(program: Program, rule_indexes: Iterable[int], answers: Answers) -> Iterator[tuple[int, str]]:
    """The rules of which every pattern has a YES row, each with its facts as the engine takes them."""
    for rule in program.without(answers.refused, rule_indexes):
        facts = _facts(rule, answers)
        if facts:
            yield rule.index, facts


def _facts(rule: CompiledRule, table: Mapping[int, ConditionAnswer]) -> str:
    """The rule's facts; empty where a pattern has no YES row."""
    rows = []
    for number in rule.numbers:
        answer = table[number]
        if answer.answer is not YES and not answer.latent:
            return ""
        rows.append(answer.rows)
    projected: list[set[tuple]] = []  # the bindings of each pattern, as `encode` numbers them
    for component in rule.components:
        bindings = [{pick(row.bound) for row in rows[p] if row.answer is YES} for p, pick in component.picks]
        if len(component.variables) == 1:
            if OPEN in chain.from_iterable(bindings):
                anything = set().union(*bindings) - {OPEN} or {(UNSEEN,)}
                bindings = [anything if OPEN in own else own for own in bindings]
        elif any(None in binding for binding in chain.from_iterable(bindings)):
            bindings = _written_out(component.fills, bindings)
        projected += bindings
    projected += [{() for row in rows[place] if row.answer is YES} for place in rule.alone]
    if not all(projected):
        return ""
    bodies = [_body(pattern, values) for pattern, own in enumerate(projected) for values in own]
    if not bodies:
        return ONLY_FACT
    bodies[0] = MARK + bodies[0]
    facts = ",".join([f'{{"id":{number},{body}' for number, body in enumerate(bodies, 1)])
    return f"[{facts}]"


@lru_cache(maxsize=4096)
def _body(pattern: int, values: tuple[int, ...]) -> str:
    """A fact but for its id, which comes first."""
    named = "".join(f',"{name}":{value}' for name, value in zip(NAMES, values, strict=False))
    return f'"sid":1,"c":{pattern}{named}}}'


def _written_out(fills: Sequence[tuple[int, ...]], projected: Sequence[set[tuple]]) -> list[set[tuple]]:
    """The bindings with each None replaced by every value it may stand for: those of any row, and something unseen."""
    domains: dict[int, set[int]] = {}
    for fill, bindings in zip(fills, projected, strict=True):
        for place, variable in enumerate(fill):
            domains.setdefault(variable, {UNSEEN}).update(b[place] for b in bindings if b[place] is not None)
    return [
        {
            values
            for binding in bindings
            for values in product(*(domains[v] if b is None else (b,) for v, b in zip(fill, binding, strict=True)))
        }
        for fill, bindings in zip(fills, projected, strict=True)
    ]


def decode(program: Program, index: int, found: Sequence[Iterable[Sequence[int]]]) -> list[Firing]:
    """Firings of a rule from the values its components matched; [] when one of them did not."""
    if not program.rules[index].patterns:  # a rule without lines holds always
        return firings(program.rules[index], [])
    return firings(program.rules[index], [{tuple(values) for values in part} for part in found])


# --- running ----------------------------------------------------------------------


class Rulesets:
    """The native rulesets of one program, in this process.  `codes` are what `encode` made, by rule index."""

    def __init__(self, codes: Sequence[Mapping]) -> None:
        self._codes = codes
        self._made: dict[str, tuple[int, list[list[Callable]]]] = {}  # by ruleset: rules of one shape share one

    def run(self, index: int, facts: str) -> list[list[list[int]]]:
        """The matches of one rule: by component, the values of its joined variables."""
        handle, reads = self._made.get(self._codes[index]["rules"]) or self._make(self._codes[index])
        found: list[list[list[int]]] = [[] for _ in reads]
        status, state = native.assert_facts(handle, facts)
        if status not in (HANDLED, NOT_HANDLED):
            raise NativeError(f"durable-rules answered {status} to the facts of rule {index}")
        try:
            started = native.start_action_for_state(handle, state)
            text = started[1] if started else None
            while text:
                if not text.startswith(SENTINEL_MATCH):
                    component = int(text[3 : text.index('"', 3)])  # {"r0":{…
                    found[component].append([int(read(text)[1]) for read in reads[component]])
                text = native.complete_and_start_action(handle, state)
        finally:
            native.delete_state(handle, "1")
        return found

    def _make(self, code: Mapping) -> tuple[int, list[list[Callable]]]:
        """The handle of a ruleset, and by component what finds each joined value in the text of a match.

        A match repeats the facts as they were written, which is why it need not be parsed.
        """
        handle = native.create_ruleset(f"shape{len(self._made)}", code["rules"])
        reads = [
            [re.compile(rf'"{alias}":{{[^}}]*"{name}":(-?\d+)').search for alias, name in component]
            for component in code["reads"]
        ]
        self._made[code["rules"]] = handle, reads
        return handle, reads

    def close(self) -> None:
        """Give the rulesets back."""
        for handle, _ in self._made.values():
            native.delete_ruleset(handle)
        self._made.clear()


class DurableRules:
    """durable-rules for one program, in this process: for tests and measurements.  A native crash takes the process."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._rulesets = Rulesets([encode(rule) for rule in program.rules])

    def infer(self, rule_indexes: Iterable[int], answers: Answers) -> set[Firing]:
        """Every firing of the rules, as `rules.reference.infer` finds them."""
        found: set[Firing] = set()
        for index, facts in candidates(self._program, rule_indexes, answers):
            found.update(decode(self._program, index, self._rulesets.run(index, facts)))
        return found

    def close(self) -> None:
        """Give the native memory back."""
        self._rulesets.close()
