"""The rulebook for readers: an index of its rules, its thresholds and its evidence, as Markdown from the rules."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from rules.counting import counted
from rules.model import Outcome, Rule, Rulebook
from screening.vocabulary import FilingPeriod

MADE = "Written by `screening rules reference --of {}` from the rules themselves; do not edit."


def index_page(book: Rulebook) -> str:
    """Markdown: every rule under its feature, with what it says, for whom, its weight, status and sources."""
    count = Counter(o.verb for rule in book.rules for o in rule.outcomes)
    examples = sum(len(r.examples) for r in book.rules)
    parts = [
        "# The rulebook\n",
        MADE.format("rulebook"),
        f"\n{counted(len(book.rules), 'rule')} with {counted(examples, 'example')}; "
        f"{counted(count['raises'], 'finding')}, {counted(count['flags'], 'future expense')}, "
        f"{counted(count['asks'], 'question')} and {counted(count['routes'], 'route')}. "
        "Thresholds: [rulebook-parameters.md](rulebook-parameters.md); evidence: "
        "[rulebook-evidence.md](rulebook-evidence.md).\n",
        "A weight counts for the score (a signal) or against it (a counter-signal); what has none only speaks. "
        "*Unconfirmed* rests on working knowledge that no source of the project states.\n",
    ]
    for file in dict.fromkeys(rule.file for rule in book.rules):
        rules = [rule for rule in book.rules if rule.file == file]
        parts.append(f"## {rules[0].feature}\n\n`{Path(file).name}`\n")
        rows = [(f"`{r.id}` v{r.version}", r.name, _says(r), r.tag("audience"), _status(r), _sources(r)) for r in rules]
        parts.append(table(("id", "rule", "says", "audience", "status", "sources"), rows))
    return "\n".join(parts)


def parameters_page(book: Rulebook) -> str:
    """Markdown: the thresholds with date, source and the rules that write them; time to file; caps of the score."""
    users = _users(book)
    used = {name: users[name.removeprefix("the ")] for name in book.words.parameters}
    named = sorted(book.words.parameters.values(), key=lambda p: p.name.removeprefix("the "))
    periods: list[FilingPeriod] = [word.value for word in book.words.by_kind.get("time to file", {}).values()]
    caps = book.words.by_kind.get("category", {}).values()
    return "\n".join([
        "# Thresholds of the rulebook\n",
        MADE.format("parameters"),
        "\nExperts change the value in `features/parameters*.feature`; the examples of every rule that leans on it are "
        "run again.\n",
        table(
            ("name", "value", "from", "used by", "source"),
            [(p.name, p.value, str(p.effective or ""), _rules(used[p.name]), p.source) for p in named],
        ),
        "## Time to file\n",
        "A state that is not here is never given a default: the rules ask an attorney. So they do where a row is not "
        "confirmed; its day is then shown as that.\n",
        table(
            ("state", "period", "injured from", "kind of injury", "confirmed", "source"),
            [
                (p.state, str(p.period), str(p.injured_from or ""), p.injury_kind or "any",
                 "yes" if p.confirmed else "no", p.source)
                for p in periods
            ],
        ),
        "## Most that a category adds to the score\n",
        table(("category", "points"), [(word.name, str(word.value)) for word in caps]),
    ])  # fmt: skip


def evidence_page(book: Rulebook) -> str:
    """Markdown: each source with its stance, grade and finding, and the rules that cite it so."""
    cited: dict[tuple[str, str, str, str], list[str]] = {}
    for rule in book.rules:
        for row in (row for o in rule.outcomes if o.verb == "cites" for row in o.details["rows"]):
            key = (row["source"], row["stance"], row["grade"], row["finding"])
            cited.setdefault(key, []).append(f"`{rule.id}`")
    rows = [(*key, ", ".join(ids)) for key, ids in sorted(cited.items(), key=lambda item: item[0])]
    return "\n".join([
        "# Evidence that the rules cite\n",
        MADE.format("evidence"),
        "\nGrades run from A (consistent, adequate trials) to D (case reports, practice pages of lawyers and sellers); "
        "X is a good trial that found no effect. The stance is that of the source to the finding of the rules.\n",
        table(("source", "stance", "grade", "finding", "rules"), rows),
    ])  # fmt: skip


PAGES = {"rulebook": index_page, "parameters": parameters_page, "evidence": evidence_page}


def table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table; bars inside cells are escaped."""
    names = list(header)
    lines = [names, ["---"] * len(names), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def _rules(count: int) -> str:
    return counted(count, "rule") if count else "the product"


def _says(rule: Rule) -> str:
    return "; ".join(_said(o) for o in rule.outcomes if o.verb in ("raises", "flags", "asks", "routes"))


def _said(outcome: Outcome) -> str:
    if outcome.verb == "raises":
        return f"{outcome.kind} “{outcome.title}”{f' ({outcome.weight})' if outcome.weight else ''}"
    return f"{outcome.verb} {'to ' if outcome.verb == 'routes' else ''}{outcome.title}"


def _status(rule: Rule) -> str:
    return rule.tag("status", "confirmed")


def _sources(rule: Rule) -> str:
    rows = [row for o in rule.outcomes if o.verb == "cites" for row in o.details["rows"]]
    return ", ".join(f"{row['stance']} {row['grade']}" for row in rows)


def _users(book: Rulebook) -> Counter[str]:
    """How many rules write each threshold in what they need or say; the product itself reads the others."""
    names = sorted((name.removeprefix("the ") for name in book.words.parameters), key=len, reverse=True)
    written = re.compile(rf"\b({'|'.join(map(re.escape, names))})\b")  # the longest name that fits is the one meant
    said = ([line for line in rule.text.splitlines() if " the rule " in line] for rule in book.rules)
    return Counter(name for lines in said for name in {found for line in lines for found in written.findall(line)})
