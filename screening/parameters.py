"""Named thresholds as values: what the rulebook's parameters file says, else a fallback that is reported.

Fallbacks keep a rulebook without a parameters file usable (a notebook, a test); a
screening that falls back says so in its warnings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache

from rules.model import Parameter, Words
from screening.referral import Warning
from screening.vocabulary import Duration

# Proposals of the project's domain catalogue (2.3 for the baseline), unconfirmed by any source.
FALLBACKS = {
    "permitted gap": "30 days",
    "carry-over cap": "30 days",
    "look-back": "12 months",
    "the late-onset period": "90 days",
    "the aggravation window": "90 days",
    "the aggravation share": "50 %",
    "reversal window": "14 days",
    "longest supply": "90 days",
    "price age": "90 days",
    "price spread": "10 %",
    "early refill": "7 days",
    "the late visit": "30 days",
    "the later-injury period": "12 months",
    "the acute time": "30 days",
    "the longest usual time to file": "6 years",
}

# What is counted in whole days, so that months of different length can not stand there.
WHOLE_DAYS = {
    "permitted gap", "carry-over cap", "reversal window", "longest supply", "price age", "early refill",
}  # fmt: skip

_DURATION = re.compile(r"(\d+)\s+(day|week|month|year)s?")


@dataclass(frozen=True)
class Settings:
    """The thresholds that facts depend on.  Days are whole days."""

    gap_days: int
    cap_days: int
    reversal_days: int
    longest_days: int  # how long one fill of unknown days' supply may have lasted
    warnings: tuple[Warning, ...] = ()


def settings(words: Words) -> Settings:
    """What the rulebook sets for courses, with a warning for each threshold it does not set."""
    names = ("permitted gap", "carry-over cap", "reversal window", "longest supply")
    warnings = tuple(
        Warning(
            "parameter-not-set", f"parameter {name}", f"The rulebook does not set {name}; {FALLBACKS[name]} is used."
        )
        for name in names
        if name not in words.parameters
    )
    gap, cap, reversal, longest = (days(words, name) for name in names)
    return Settings(gap, cap, reversal, longest, warnings)


def duration(words: Words, name: str) -> Duration:
    """The parameter as a duration; ValueError when it is not one."""
    return _duration(name, _text(words, name))


@cache
def _duration(name: str, text: str) -> Duration:
    found = _DURATION.fullmatch(text.strip().lower())
    if not found:
        raise ValueError(f'Parameter {name} is "{text}"; write a duration such as 30 days or 12 months.')
    return Duration(int(found[1]), found[2])


def percent(words: Words, name: str) -> Decimal:
    """The parameter as a share: 50 % is 0.5; ValueError when it is not a percentage."""
    text = _text(words, name)
    try:
        return Decimal(text.removesuffix("%").strip()) / 100
    except InvalidOperation:
        raise ValueError(f'Parameter {name} is "{text}"; write a percentage such as 50 %.') from None


def can_be_read(name: str, value: str) -> None:
    """ValueError when facts depend on the parameter of this name and the value is not of its kind."""
    if name not in FALLBACKS:
        return
    read = percent if FALLBACKS[name].endswith("%") else days if name in WHOLE_DAYS else duration
    read(Words(parameters={name: Parameter(name, value, None, "")}), name)


def _text(words: Words, name: str) -> str:
    parameter = words.parameters.get(name)
    return FALLBACKS[name] if parameter is None else parameter.value


def days(words: Words, name: str) -> int:
    """The parameter in whole days; ValueError when it is given in months or years, or is no duration."""
    value = duration(words, name)
    if value.unit not in ("day", "week"):
        raise ValueError(f"Parameter {name} is {value}; give it in days or weeks, because months differ in length.")
    return value.count * (7 if value.unit == "week" else 1)
