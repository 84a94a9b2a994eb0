"""Why a rule did not say what an example expects: the sentence that decided it, with the thresholds that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from rules.evaluate import Evaluation
from rules.explain import because
from rules.model import Answer, Match, Parameter, Rule, Verdict, Words

_NOT = {Answer.NO: "is not true of it", Answer.UNKNOWN: "is unknown of it"}


def reason(evaluation: Evaluation, rule: Rule) -> str:
    """The first sentence that said no, else unknown; of a rule that fires, those that name thresholds."""
    words = evaluation.rulebook.words
    found = [(line, answer) for line, answer, _ in because(evaluation, rule)]
    if evaluation.verdict(rule.id) is Verdict.FIRES:
        with_one = [told(line, words) for line, _ in found if list(thresholds(line, words))]
        return f"All its sentences are true of it, among them {'; '.join(with_one)}." if with_one else ""
    for answer, said in _NOT.items():
        line = next((line for line, given in found if given is answer), None)
        if line:
            return f"Line {line.step.line}, {told(line, words)}, {said}."
    return "Each of its sentences is true of it, but not of the same things."


def in_the_way(evaluation: Evaluation, rule: Rule, place: int) -> list[Match] | None:
    """The lines beside that of this place that are not true; None when that one is true itself."""
    short = [i for i, (_, answer, _) in enumerate(because(evaluation, rule)) if answer is not Answer.YES]
    return [rule.lines[i] for i in short if i != place] if place in short else None


def told(line: Match, words: Words) -> str:
    """The sentence in quotes, and the value and place of each threshold it names."""
    values = [f"{p.name} is {p.value}, {p.file}:{p.line}" for p in thresholds(line, words)]
    return f'"{line.step.text}"' + (f" ({'; '.join(values)})" if values else "")


def values(line: Match, words: Words) -> dict[str, str]:
    """The thresholds that a sentence names, each with its value."""
    return {p.name: p.value for p in thresholds(line, words)}


def valued(sentence: str, values: Mapping[str, str]) -> str:
    """The sentence with each value behind the name of its threshold: 'more than the red gap (30 days) ago'."""
    if not values:
        return sentence
    names = "|".join(map(re.escape, sorted(values, key=len, reverse=True)))
    return re.sub(rf"(?<![\w-])(?:{names})(?![\w-])", lambda name: f"{name[0]} ({values[name[0]]})", sentence)


def thresholds(line: Match, words: Words) -> Iterator[Parameter]:
    """The parameters among a sentence's words, the ends of a range among them."""
    for text in line.texts:
        for name in _ends(text):
            if name in words.parameters:
                yield words.parameters[name]


@lru_cache(maxsize=8192)
def _ends(text: str) -> tuple[str, ...]:
    """The text and every end of it, with and without "the": "over the caution level" ends with a name."""
    parts = text.split(" ")
    ends = [" ".join(parts[first:]) for first in range(len(parts))]
    return tuple(dict.fromkeys(name for end in ends for name in (end, end.removeprefix("the "))))
