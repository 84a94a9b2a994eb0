"""Times of day in directions: which different ones they name, so that each is counted once.

"Every morning with breakfast" is one time, "in the morning and evening" are two: a time that nothing
joins to the one before is a detail of it where both can be the same hour.
"""

from __future__ import annotations

import re

_CLOCK = r"\d{1,2}(?::\d\d)? ?[ap]m"
_WHAT = (
    rf"am|pm|hs|mornings?|afternoon|evening meal|evenings?|nights?|noon|midday|bedtime|bed time|bed|breakfast|lunch|"
    rf"dinner|supper|{_CLOCK}"
)
_TIME = re.compile(
    rf"\b(?:(?P<lead>q|every|each|in the|at|before|with|after|every day at) ?)?(?:(?P<what>{_WHAT})|nightly)\b"
)
_WITHOUT_LEAD = re.compile(rf"nightly|hs|noon|am|pm|{_CLOCK}")
_LISTED = re.compile(rf"\b({_WHAT})\s*,\s*(?:and )?(?=(?:{_WHAT})\b)")
_WARNED = re.compile(
    r"\b(?:no|not|avoid|never|without)\b(?: [a-z]+){0,3} ?$"
)  # "no caffeine after lunch" is no time of a dose
_ON_CONDITION = re.compile(r"\b(?:if|when|unless)\b")
_FOR_WHAT = re.compile(
    r"\bfor (?:[a-z]+ ){1,3}(?<!and )(?<!plus )$"
)  # "every morning for pain at night": when it hurts
_SAME = {
    "am": "morning", "mornings": "morning", "hs": "bedtime", "bed time": "bedtime", "bed": "bedtime",
    "nightly": "bedtime", "night": "bedtime", "nights": "bedtime", "pm": "evening", "evenings": "evening",
    "supper": "evening", "dinner": "evening", "evening meal": "evening", "midday": "noon",
}  # fmt: skip
_HOURS = {  # from … until, to tell whether two words can mean the same hour
    "morning": (0, 12), "breakfast": (4, 12), "noon": (12, 14), "lunch": (12, 14), "afternoon": (12, 18),
    "evening": (15, 24), "bedtime": (18, 25),
}  # fmt: skip
_MEALS = (
    r"(?:q ?)?(?:ac|pc)|(?:with|before|after|between) (?:each |every |all )?(?:meals?|snacks?)|each meal|every meal"
)
_MEALS_AND_TIME = re.compile(
    rf"\b(?:{_MEALS})(?: and| plus)? (?:at |before |every |q ?)?(?:{_WHAT})\b|\bachs\b|"
    rf"\b(?:{_WHAT}) (?:and|plus) (?:{_MEALS})\b"
)


def join_listed(words: str) -> str:
    """ "breakfast, lunch, dinner" → "breakfast and lunch and dinner", before commas are taken out."""
    return _LISTED.sub(r"\1 and ", words)


def without_meals(words: str) -> tuple[str, bool]:
    """The text without "before meals and at bedtime", and whether it said so: how many meals is not said."""
    rest, times = _MEALS_AND_TIME.subn(" ", words)
    return rest, bool(times)


def times_of_day(words: str) -> list[str] | None:
    """The different times of day; None where it cannot be told whether two words mean the same one."""
    found: list[str] = []
    end, coded = None, False
    for match in _TIME.finditer(words):
        said = match["what"] or "nightly"
        between = None if end is None else words[end : match.start()].strip()
        chained = between is not None and between in ("", "and", "plus", "or")
        if not (match["lead"] or chained or _WITHOUT_LEAD.fullmatch(said) or _opens_a_list(words, match)):
            continue
        before = words[end or 0 : match.start()]
        if _WARNED.search(before):
            if _ON_CONDITION.search(before):
                return None
            continue
        if found and _FOR_WHAT.search(before):
            return None
        name = _SAME.get(said, said.replace(" ", ""))
        code = match["lead"] == "q"
        if name not in found and between != "or":
            joined = re.search(r"\b(?:and|plus)$", between or "") or (code and coded and between == "")
            if joined or not any(_overlap(name, other) for other in found):
                found.append(name)
            elif re.search(r"\b(?:and|plus|also)\b", between or ""):
                return None
        end, coded = match.end(), code
    return found


def _opens_a_list(words: str, match: re.Match) -> bool:
    """ "1 tablet morning and night", "morning noon and night", but not "for morning and night sweats"."""
    rest = words[match.end() :].removeprefix(" and ").removeprefix(" ")
    follows = rest != words[match.end() :] and _TIME.match(rest) is not None
    return follows and not words[: match.start()].endswith("for ")


def _overlap(a: str, b: str) -> bool:
    (start_a, end_a), (start_b, end_b) = _span(a), _span(b)
    return start_a < end_b and start_b < end_a


def _span(name: str) -> tuple[float, float]:
    if name in _HOURS:
        return _HOURS[name]
    hour, minute = int(re.findall(r"\d+", name)[0]) % 12, re.search(r":(\d\d)", name)
    start = hour + (12 if name.endswith("pm") else 0) + (int(minute.group(1)) / 60 if minute else 0)
    return start, start + 1 / 60
