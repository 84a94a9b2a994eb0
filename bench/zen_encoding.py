"""The rules of `bench.pack` for zen-engine, as JSON decision models.

A rule is one boolean expression.  Courses of the rule's drug are enumerated by `some(… as x, …)`;
everything the rule says of that course stands inside, cheap tests first, so that zen-engine
stops as early as it can.  An exclusion is `not(some(…))`.  Three forms of the same rules:

- `drawn`: an expression node for each rule, as one draws rules in its editor; the facts are two lists,
  courses and diagnoses, and each rule looks for its groups in them;
- `table`: the whole pack is one decision table that collects the rules that hold, from the same lists;
  the fastest form that was found (one expression node with all rules takes a tenth to a fifth longer);
- `grouped`: the same table, and the facts are handed over grouped by drug and diagnosis group
  (`drug.drug_3`); that grouping is not counted in its time.

A decision is parsed once; the time is that of `decision.evaluate(context)`, which turns the Python dict
into its own values.
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


FORMS = ("drawn", "table", "grouped")


def decision(rulebook: Rulebook, form: str) -> zen.ZenDecision:
    """The rulebook as a decision in one of the forms; `fired` reads its result."""
    values = [expression(rule.lines, form == "grouped") for rule in rulebook.rules]
    nodes = [_expression(n, value) for n, value in enumerate(values)] if form == "drawn" else [_table(values)]
    edges = [{"id": f"in {n['id']}", "sourceId": "in", "targetId": n["id"]} for n in nodes]
    edges += [{"id": f"out {n['id']}", "sourceId": n["id"], "targetId": "out"} for n in nodes]
    ends = [{"id": "in", "name": "in", "type": "inputNode"}, {"id": "out", "name": "out", "type": "outputNode"}]
    return zen.ZenEngine().create_decision(json.dumps({"nodes": [*ends, *nodes], "edges": edges}))


def _expression(number: int, value: str) -> dict:
    content = {"expressions": [{"id": "0", "key": f"r{number}", "value": value}], "passThrough": False}
    return {"id": f"n{number}", "name": f"n{number}", "type": "expressionNode", "content": content}


def _table(values: list[str]) -> dict:
    content = {
        "hitPolicy": "collect",
        "inputs": [{"id": "holds", "name": "holds", "field": ""}],
        "outputs": [{"id": "rule", "name": "rule", "field": "rule"}],
        "rules": [{"_id": str(n), "holds": value, "rule": str(n)} for n, value in enumerate(values)],
    }
    return {"id": "rules", "name": "rules", "type": "decisionTableNode", "content": content}


def fired(form: str, result: dict | list) -> list[int]:
    """The rules that hold, by number, from what `evaluate` gave."""
    if form == "drawn":
        return sorted(int(name[1:]) for name, held in result.items() if held)
    return sorted(row["rule"] for row in result)
