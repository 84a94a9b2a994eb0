"""What changed between two rulebooks, in the terms of whoever wrote them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rules.counting import counted
from rules.model import Match, Outcome, Rule, Rulebook, Step
from rules.reasons import thresholds


@dataclass(frozen=True)
class Change:
    """One thing changed.  `before` is empty for something added, `after` for something removed.

    `named_by` are the ids of the newer rulebook's rules that name a changed parameter: each may answer otherwise now.
    """

    what: str
    before: str = ""
    after: str = ""
    named_by: tuple[str, ...] = ()

    def __str__(self) -> str:
        if not self.before:
            return f"{self.what} added: {self.after}"
        if not self.after:
            return f"{self.what} removed: {self.before}"
        return f"{self.what}: {self.before} → {self.after}"


@dataclass(frozen=True)
class RuleChange:
    """What changed in a rule that both rulebooks have (by id); `warning` says that its version should have changed."""

    id: str
    name: str
    changes: tuple[Change, ...]
    warning: str = ""


@dataclass(frozen=True)
class RulebookDiff:
    """What changed from one rulebook to another.  Empty when only layout or order did."""

    added: tuple[Rule, ...]
    removed: tuple[Rule, ...]
    changed: tuple[RuleChange, ...]
    vocabulary: tuple[Change, ...]
    parameters: tuple[Change, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.vocabulary or self.parameters)

    def lines(self) -> list[str]:
        """Plain words, one change a line; the changes of a rule are indented below it."""
        found = [f'Rule added: {rule.id}, "{rule.name}"' for rule in self.added]
        found += [f'Rule removed: {rule.id}, "{rule.name}"' for rule in self.removed]
        for rule in self.changed:
            found.append(f'Rule changed: {rule.id}, "{rule.name}"')
            found += [f"  {change}" for change in rule.changes]
            if rule.warning:
                found.append(f"  warning: {rule.warning}")
        for change in (*self.vocabulary, *self.parameters):
            found.append(str(change))
            if change.named_by:
                found.append(f"  named by {counted(len(change.named_by), 'rule')}: {', '.join(change.named_by)}")
        return found


def diff(before: Rulebook, after: Rulebook) -> RulebookDiff:
    """The semantic difference: rules by id, vocabulary by sentence and row, parameters by name."""
    old, new = ({rule.id: rule for rule in book.rules} for book in (before, after))
    changed = (_changed(old[i], new[i]) for i in new if i in old)
    return RulebookDiff(
        tuple(rule for rule in after.rules if rule.id not in old),
        tuple(rule for rule in before.rules if rule.id not in new),
        tuple(rule for rule in changed if rule.changes),
        tuple(_vocabulary(before, after)),
        tuple(_parameters(before, after)),
    )


def _changed(old: Rule, new: Rule) -> RuleChange:
    definition = tuple(_definition(old, new))
    warning = ""
    if definition and old.version == new.version:
        warning = f"definition changed, version is still v{new.version}: raise it, memos name it"
    examples = _pairs("example", _examples(old), _examples(new))
    return RuleChange(new.id, new.name, (*_heading(old, new), *definition, *examples), warning)


def _heading(old: Rule, new: Rule) -> Iterable[Change]:
    for what, one, other in (
        ("name", old.name, new.name),
        ("version", f"{old.version}", f"{new.version}"),
        ("reason", old.why, new.why),
        ("feature", old.feature, new.feature),
    ):
        if one != other:
            yield Change(what, one, other)
    yield from _sets("tag", [f"@{t}" for t in old.tags], [f"@{t}" for t in new.tags])


def _definition(old: Rule, new: Rule) -> Iterable[Change]:
    """What a finding of the rule rests on or says: its version is raised when this changes."""
    yield from _sets("line", map(_line, old.lines), map(_line, new.lines))
    yield from _outcomes(old.outcomes, new.outcomes)


def _outcomes(old: Sequence[Outcome], new: Sequence[Outcome]) -> Iterable[Change]:
    for verb in ("raises", "flags", "asks", "routes", "reads"):
        yield from _pairs(verb, _named(old, verb), _named(new, verb))
    yield from _sets("citation", _citations(old), _citations(new))


def _named(outcomes: Sequence[Outcome], verb: str) -> dict[str, str]:
    """What identifies each outcome of a verb → what may change about it."""
    return dict(map(_reading if verb == "reads" else _effect, (o for o in outcomes if o.verb == verb)))


def _reading(outcome: Outcome) -> tuple[str, str]:
    return f"for the {outcome.details.get('side', '')}", " ".join(str(outcome.details.get("text", "")).split())


def _effect(outcome: Outcome) -> tuple[str, str]:
    details = [f"{k} {v}" for k, v in sorted(outcome.details.items()) if v not in (None, "")]
    weight = [f"weight {outcome.weight}"] if outcome.weight else []
    name = f'the {outcome.kind} "{outcome.title}"' if outcome.kind else f'"{outcome.title}"'
    return name, ", ".join(weight + details)


def _citations(outcomes: Sequence[Outcome]) -> list[str]:
    return [
        ", ".join(f"{k}: {v}" for k, v in row.items() if v)
        for outcome in outcomes
        if outcome.verb == "cites"
        for row in outcome.details.get("rows", ())
    ]


def _examples(rule: Rule) -> dict[str, str]:
    return {example.name: "; ".join(map(_step, example.steps)) for example in rule.examples}


def _line(match: Match) -> str:
    return _step(match.step)


def _step(step: Step) -> str:
    rows = (
        [", ".join(f"{k} {v}" for k, v in record.items() if v) for record in step.table.records()] if step.table else []
    )
    return " | ".join([step.text, *rows])


def _sets(what: str, old: Iterable[str], new: Iterable[str]) -> Iterable[Change]:
    before, after = list(old), list(new)
    yield from (Change(what, before=text) for text in before if text not in after)
    yield from (Change(what, after=text) for text in after if text not in before)


def _pairs(what: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterable[Change]:
    for name in [*old, *(n for n in new if n not in old)]:
        if name not in new:
            yield Change(what, before=_titled(name, old[name]))
        elif name not in old:
            yield Change(what, after=_titled(name, new[name]))
        elif old[name] != new[name]:
            yield Change(f"{what} {name}", old[name] or "nothing", new[name] or "nothing")


def _titled(name: str, text: str) -> str:
    return f"{name}: {text}" if text else name


def _vocabulary(before: Rulebook, after: Rulebook) -> Iterable[Change]:
    old, new = before.words.tables, after.words.tables
    for sentence in [*old, *(s for s in new if s not in old)]:
        rows = [[", ".join(filter(None, row)) for row in book.get(sentence, ())] for book in (old, new)]
        yield from _sets(sentence.rstrip(":"), *rows)


def _parameters(before: Rulebook, after: Rulebook) -> Iterable[Change]:
    old, new = _values(before), _values(after)
    naming = _naming(after)
    for name in dict.fromkeys((*old, *new)):
        for change in _pairs("parameter", *({n: text for n, text in held.items() if n == name} for held in (old, new))):
            yield replace(change, named_by=naming.get(name, ()))


def _values(book: Rulebook) -> dict[str, str]:
    return {
        name: ", ".join(filter(None, (p.value, f"from {p.effective}" if p.effective else "", p.source)))
        for name, p in book.words.parameters.items()
    }


def _naming(book: Rulebook) -> dict[str, tuple[str, ...]]:
    """By parameter, the ids of the rules whose lines name it."""
    found: dict[str, dict[str, None]] = {}
    for rule in book.rules:
        for line in rule.lines:
            for parameter in thresholds(line, book.words):
                found.setdefault(parameter.name, {})[rule.id] = None
    return {name: tuple(ids) for name, ids in found.items()}
