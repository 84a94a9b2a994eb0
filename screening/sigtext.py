"""Directions put into plain words: glued words apart, numbers as digits, repetitions once."""

from __future__ import annotations

import re

from screening.reference.lexicon import fold
from screening.sigtimes import join_listed

NUMBER = r"(?:\d+ \d/[1-9]|\d+/[1-9]\d*|\d*\.\d+|\d+)"
RANGE = rf"{NUMBER}(?: ?(?:-|to|or) ?{NUMBER})?"

_WORDS = {
    "one-half": "1/2", "one half": "1/2", "1 half": "1/2", "1-half": "1/2", "half of a": "1/2", "half a": "1/2",
    "half": "1/2",
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5",
    "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "fourteen": "14",
    "thirty": "30",
}  # fmt: skip
_UNGLUE = (
    (re.compile(r"instr(?=[a-z:0-9])(?!uct)"), " ; "),
    (re.compile(r"\b(daily|days?|bid|tid|qid|qd|qhs|hs|q\d+ ?hr?|bedtime)(x)(?=\d| )"), r"\1 x "),
    (re.compile(r"(?<=[a-z])prn(?=as|for|[^a-z]|$)|(?<=bid|tid|qid)prn|(?<=daily)prn|(?<=days)prn"), " prn"),
    (re.compile(r"\bprn(?=as|for|pain|anxiety|[a-z])"), "prn "),
    (re.compile(r"\bx(?=\d)"), "x "),
    (re.compile(r"(\d)(nights?|days?)\b"), r"\1 \2"),
    (re.compile(r"\b(q ?\d+(?:-\d+)?) ?hr int\b"), r"\1 h"),
    (re.compile(r"(?<=[a-z])(?=\d+ ?(?:tabs?|tablets?|caps?)\b)"), " "),
    (re.compile(r"\bas-needed\b"), "as needed"),
    (re.compile(r"\bevery third (?=day|night|morning|evening)"), "every 3 "),
    (re.compile(r"\bq ?(\d+) ?h?(?:rs?)? ?- ?(?:q ?)?(\d+) ?h(?:rs?|ours?)?\b"), r"q\1-\2 h"),
)
_FRACTION_SIGN = re.compile(r"(?<=\d)(?=[\u00bc-\u00be\u2150-\u215e])")  # 1½ is 1 and 1/2, not 11/2
_DISPENSED = re.compile(
    r"#:? ?\d+(?:\.\d+)? ?(?:(?:tab|cap|patch|film|ea|ml|each)[a-z]*\b)?|\b\d+ refills?\b(?:\(s\))?"
)
_MASS_EQUALS = re.compile(r"(\d ?(?:mg|mcg)) ?= ?(?=[\d.]+ ?(?:tab|cap|ml|film))")  # 300 mg = 1 cap
_DOTTED = re.compile(r"\b(?:(?:[a-z]\.)+[a-z]\b\.?|(?:[a-z]\.){2,})")  # b.i.d.
_EVERY_DOTTED = re.compile(r"\bq\. ?(?=\d)")  # q.6h: no 0.6
_NUMBER_WORD = re.compile(r"\b(" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")\b")
_TWICE = re.compile(rf"\b({RANGE}) \1(?![\d./])")
_MIXED = re.compile(r"(?<![\d./])(\d+)(?: and(?: a)?| ?-) ?(\d/\d)\b")


def plain(text: str) -> str:
    """Lower case, digits for number words, one space between words; ";" parts off instructions to the reader."""
    words = fold(_FRACTION_SIGN.sub(" ", text)).replace("\u2044", "/").replace("&", " and ")
    words = _DISPENSED.sub(" ", words)
    words = _MASS_EQUALS.sub(r"\1 ", words)
    words = _EVERY_DOTTED.sub("q", words)
    words = _DOTTED.sub(lambda match: match.group().replace(".", "") + " ", words)
    for pattern, replacement in _UNGLUE:
        words = pattern.sub(replacement, words)
    words = re.sub(r"[(),*]|--", " ", join_listed(words))
    words = re.sub(r"(?<=\d)\.0+(?!\d)", "", words)  # 2.0 times
    words = re.sub(r"\.(?!\d)", " ", words)  # a full stop, not a decimal point
    words = _NUMBER_WORD.sub(lambda m: _WORDS[m.group(1)], words)
    words = " ".join(words.split())
    words = _MIXED.sub(r"\1 \2", words)
    return _TWICE.sub(r"\1", words)
