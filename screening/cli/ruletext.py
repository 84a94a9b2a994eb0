"""One rule as text or JSON; compiled, with its conditions and what durable-rules is given."""

from __future__ import annotations

import json
from typing import Any

from rules.model import CompiledRule, Rule, Rulebook


def as_dict(book: Rulebook, rule: Rule, compiled: bool) -> dict[str, Any]:
    """`rule/1`."""
    shown: dict[str, Any] = {
        "schema": "rule/1",
        "id": rule.id,
        "version": rule.version,
        "name": rule.name,
        "why": rule.why,
        "tags": list(rule.tags),
        "file": rule.file,
        "line": rule.line,
        "needs": [{"line": match.step.line, "sentence": match.step.text} for match in rule.lines],
        "outcomes": [{"verb": o.verb, "kind": o.kind, "title": o.title, "weight": o.weight} for o in rule.outcomes],
        "examples": [example.name for example in rule.examples],
    }
    return {**shown, "compiled": _compiled(book, rule)} if compiled else shown


def _compiled(book: Rulebook, rule: Rule) -> dict[str, Any]:
    from rules.durable import encode

    found = next(c for c in book.program.rules if c.id == rule.id)
    return {
        "stratum": found.stratum,
        "conditions": [_condition(book, found, pattern.condition) for pattern in found.patterns],
        "joined": list(found.joined),
        "durable_rules": json.loads(encode(found)["rules"]),
    }


def _condition(book: Rulebook, found: CompiledRule, number: int) -> dict[str, Any]:
    condition = next(c for c in book.program.conditions if c.id == number)
    slots = next(p.slots for p in found.patterns if p.condition == number)
    return {"id": number, "sentence": condition.text, "excludes": condition.excludes, "binds": list(slots)}


def as_text(book: Rulebook, rule: Rule, compiled: bool) -> str:
    lines = [f"{rule.id} v{rule.version}   {rule.file}:{rule.line}", " ".join(f"@{tag}" for tag in rule.tags), ""]
    lines.append(rule.text.rstrip() or f"Rule: {rule.name}\n  {rule.why}")
    if not compiled:
        return "\n".join(lines)
    shown = _compiled(book, rule)
    lines += ["", f"Stratum {shown['stratum']}. Conditions:"]
    for condition in shown["conditions"]:
        binds = f"   binds {', '.join(condition['binds'])}" if condition["binds"] else ""
        lines.append(f"  {condition['id']:4d}  {condition['sentence']}{binds}")
    lines += [f"Joined: {', '.join(shown['joined']) or 'nothing'}", "", "durable-rules:"]
    return "\n".join([*lines, json.dumps(shown["durable_rules"], indent=2)])
