"""The rules of `bench.pack` for zen-engine (a JSON decision model with one expression a rule).

A rule is one boolean expression.  Courses of the rule's drug are enumerated by `some(… as x, …)`;
everything the rule says of that course stands inside, cheap tests first, so that zen-engine
stops as early as it can.  An exclusion is `not(some(…))`.  Two forms of the same rules:

- `indexed`: the facts are handed over grouped by drug and diagnosis group (`drug.drug_3`), and
  that grouping is not counted in its time; the best that was found;
- `flat`: the facts are handed over as two lists, and each rule looks for its groups in them.

The whole pack is one expression node of one decision, parsed once; the time is that of
`decision.evaluate(context)`, which turns the Python dict into its own values.
"""

from __future__ import annotations

import json

import zen

from bench.pack import key
from rules.model import Match, Rulebook


def expression(lines: tuple[Match, ...], indexed: bool) -> str:
    """One rule as a zen expression."""
    outer, inner, drug = [], [], ""
    for match in lines:
        name, words = match.sentence.expression, match.arguments
        if name == "made_after":
            outer.append(f"some({_source('diagnosis', words[0], 'd', indexed)}d.day >= injury)")
            continue
        drug = words[0]
        if name == "started_after":
            inner.append("x.start >= injury")
        elif name == "filled":
            inner.append(f"x.fills >= {words[1]}")
        elif name == "lasting":
            inner.append(f"x.end - x.start >= {words[1]}")
        else:
            test = "x.id != y.id and x.start <= y.end and y.start <= x.end"
            found = f"some({_source('drug', words[1], 'y', indexed)}{test})"
            inner.append(f"not({found})" if match.excludes else found)
    return " and ".join([*outer, f"some({_source('drug', drug, 'x', indexed)}{' and '.join(inner)})"])


def _source(kind: str, group: str, alias: str, indexed: bool) -> str:
    if indexed:
        return f"{kind}.{key(group)} as {alias}, "
    items = "courses" if kind == "drug" else "diagnoses"
    return f"{items} as {alias}, '{group}' in {alias}.groups and "


def decision(rulebook: Rulebook, indexed: bool = True) -> zen.ZenDecision:
    """The rulebook as a decision whose result is {rule id: bool}."""
    values = [expression(rule.lines, indexed) for rule in rulebook.rules]
    expressions = [{"id": str(n), "key": f"r{n}", "value": value} for n, value in enumerate(values)]
    rules = {"expressions": expressions, "passThrough": False}
    content = {
        "nodes": [
            {"id": "in", "name": "in", "type": "inputNode"},
            {"id": "rules", "name": "rules", "type": "expressionNode", "content": rules},
            {"id": "out", "name": "out", "type": "outputNode"},
        ],
        "edges": [
            {"id": "1", "sourceId": "in", "targetId": "rules"},
            {"id": "2", "sourceId": "rules", "targetId": "out"},
        ],
    }
    return zen.ZenEngine().create_decision(json.dumps(content))
