"""The language reference, written from the registry: every sentence with its words, example and meaning."""

from __future__ import annotations

from collections.abc import Iterable

from rules.model import Role, Sentence
from screening.sentences import REGISTRY
from screening.sentences.fields import CLAIM, FIELDS
from screening.sentences.words import KINDS

INTRODUCTION = """\
# The rule language

Written by `screening rules reference` from the sentences themselves; do not edit.

Rules are stock Gherkin. A `Rule:` is one rule: the `Background: Definition` inside it defines it, Given lines for what
it needs, Then lines for what it says, and the `Example:`s under it prove it. How courses, time and missing records are
read stands in [semantics.md](semantics.md).

- `{needs}` is `needs` or `excludes`. All lines of a rule must hold; there is no "or".
- A drug or diagnosis group named twice in a rule is the same course or diagnosis; `another opioid` is a second one.
- An `{int}`, `{percent}`, `{duration}`, `{dose}` or `{money}` may be the name of a parameter instead.
- Only titles are quoted.
"""

ROLES = {
    Role.CONDITION: ("What a rule needs", "Given lines of a definition."),
    Role.OUTCOME: ("What a rule says", "Then lines of a definition."),
    Role.SETUP: ("The case of an example", "Given and When lines of an example, or of a feature's Background."),
    Role.CHECK: ("What an example expects", "Then lines of an example."),
    Role.VOCABULARY: ("Vocabulary and parameters", "The Background of a vocabulary feature."),
}

WORDS = {
    "title": 'Any text in double quotes, such as "LDN beside CRPS".',
    "int": "A whole number, such as 2.",
    "weight": "How much a finding counts: a whole number up to 100, or the name of a weight, such as strong.",
    "percent": "A percentage, such as 80% or 80 percent.",
    "duration": "Days, weeks, months or years, such as 90 days or 12 months; months and years follow the calendar.",
    "dose": "A daily dose in mg, mcg or g, such as 4.5 mg.",
    "money": "Dollars, such as 65.95.",
    "band": "A range of daily doses, such as 1 mg to 6 mg, over 6 mg to under 25 mg, 1 mcg or more or unknown.",
    "date": "Year, month, day: 2025-01-10.",
    "timing": "after the injury, before the injury, after settlement, before settlement, in the 12 months before the "
    "injury, in the 90 days after the injury; before, after, on, on or before, on or after, or since a date.",
    "anchor": "before or after the injury, settlement or a date.",
    "when": "now, at settlement, or on a date.",
    "drug": "A drug group of the vocabulary; `another` before it means a second course.",
    "diagnosis": "A diagnosis group of the vocabulary; `another` before it means a second diagnosis.",
    "specialty": "A name for specialties from the vocabulary.",
    "payer": "A name for payers from the vocabulary.",
    "procedure": "A name for procedures from the vocabulary.",
    "queue": "A queue of the vocabulary.",
    "sex": "female, male or other.",
    "encounter": "What the seventh character of an injury code says: a sequela, a nonunion or a malunion.",
    "state": "A state, by its two letters or its name.",
    "field": "What a referral may record: {}.",
    "claim": "What a referral says of the claim in its own words: {}.",
    "wording": "A name for wordings from the vocabulary.",
    "kind": "The kind of a finding: {}.",
    "verdict": "fires, stays silent or asks.",
    "has": "has or does not have.",
    "needs": "needs or excludes.",
}


def language_reference() -> str:
    """Markdown: the sentences by role and family in the order they are registered, then the kinds of word."""
    parts = [INTRODUCTION]
    for role, (title, place) in ROLES.items():
        parts.append(f"## {title}\n\n{place}\n")
        sentences = [s for s in REGISTRY.sentences if s.role is role]
        for family in dict.fromkeys(s.family for s in sentences):
            parts.append(f"### {family.capitalize()}\n")
            parts += [_entry(s) for s in sentences if s.family == family]
    parts.append("## Words\n")
    parts.append("\n".join(f"- `{{{name}}}` {text}" for name, text in _words()) + "\n")
    return "\n".join(parts)


def _entry(sentence: Sentence) -> str:
    lines = [f"`{sentence.expression}`", "", " ".join(sentence.doc.split())]
    if sentence.takes == "table":
        lines.append(_columns(sentence))
    if sentence.takes == "docstring":
        lines.append('With a text block between `"""`.')
    if sentence.placeholders:
        names = ", ".join(f"{{{name}}}" for name in sentence.placeholders)
        lines.append(f"A reading of a rule that needs it may say {names}.")
    if sentence.late:
        lines.append("It may stand only in a rule whose outcomes route the case.")
    return "\n".join([*lines, "", f"    {sentence.example}", ""])


def _columns(sentence: Sentence) -> str:
    needed, other = sentence.columns[: sentence.required], sentence.columns[sentence.required :]
    said = f"With a table: {', '.join(needed)}" if needed else f"With a table: {other[0]}"
    rest = other if needed else other[1:]
    return f"{said}; optional {', '.join(rest)}." if rest else f"{said}."


def _words() -> list[tuple[str, str]]:
    """Each kind of word that a sentence holds, in the order met."""
    used = dict.fromkeys(word.name for sentence in REGISTRY.sentences for word in REGISTRY.word_types(sentence))
    # Lists that the product itself keeps.
    kept: dict[str, Iterable[str]] = {"field": FIELDS, "claim": CLAIM, "kind": KINDS}
    return [(name, WORDS[name].format(", ".join(kept.get(name, ())))) for name in used]
