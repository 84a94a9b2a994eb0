"""Directions ("sig") as pharmacies print them: how much at a time, how often, for how long.

Directions are read only when every part of them is understood; two amounts that are not
tied to different times of day, tapers, packs and "as directed" give no daily amount.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from screening.sigtext import NUMBER, RANGE, plain
from screening.sigtimes import times_of_day, without_meals

Range = tuple[Decimal, Decimal]

_UNITS = {
    "tablet": r"tablets?|tabs?|tb|pills?|caplets?|t(?= (?:po|by|sl|q|[btq]id|hs|daily|every|prn))",
    "capsule": r"capsules?|caps?|c",
    "film": r"films?|strips?",
    "mL": r"mls?|milliliters?|cc",
    "lozenge": r"lozenges?|troches?",
    "patch": r"patch(?:es)?",
    "puff": r"puffs?|inhalations?",
    "spray": r"sprays?",
    "drop": r"drops?|gtts?",
    "vial": r"vials?",
    "suppository": r"suppositor(?:y|ies)",
    "packet": r"packets?",
    "unit": r"units?",
    "oz": r"oz|ounces?",
    "click": r"clicks?|pumps?",
    "g": r"grams?|gm|g",
}
_UNIT = "|".join(f"(?P<{name}>{words})" for name, words in _UNITS.items())
_MASS = r"(?:mg|milligrams?|mcg|micrograms?|ug)(?! ?(?:/|per) ?(?:h|kg|ml))"
_LEAD = r"(?:take|give|use|place|instill|inhale|inject|swallow|chew|dissolve|apply)"
_BARE = (
    r"(?= (?:po|by mouth|orally|oral|sl|every|q ?\d|qd|qhs|bid|tid|qid|daily|twice|once|prn|"
    r"at|in|with|before|after|q ?am|q ?pm|nightly)\b)"
)
_NOT_AMOUNT = r"(?<!\bat )(?<!@ )(?<!\bevery )(?<!\bq )(?<!\bfor )(?<!\bthan )"  # "at 6 in the morning"
_DOSE = re.compile(
    rf"(?<![\w./-]){_NOT_AMOUNT}(?P<count>{RANGE}) ?(?:(?P<each>{RANGE}) ?(?P<each_unit>{_MASS}) (?=tab|cap|film))?"
    rf"(?:(?:{_UNIT})(?![a-z])(?: (?P<mass>{RANGE}) ?(?P<mass_unit>{_MASS})(?![a-z])(?P<total> total)?)?"
    rf"|(?P<only>{_MASS})(?![a-z])|{_BARE})"
)
_EQUALS = re.compile(rf"\b{NUMBER} ?(?:ml|tabs?|tablets?|caps?|capsules?) ?= ?{NUMBER} ?(?:{_MASS})\b")
_MASS_FIRST = re.compile(
    rf"(?<![\w./-])({RANGE} ?(?:{_MASS})) ({RANGE} ?(?:tabs?|tablets?|caps?|capsules?|pills?|mls?)\b)(?! ?(?:{_MASS}))"
)
_MAX = re.compile(
    r"(?:- )?(?:\bmdd|\bmax(?:imum)?(?: daily)?(?: dose| amount)?(?= ?(?:of |is )?[=:]? ?\d)|\bnot to exceed|"
    r"\b(?:do|does) not exceed|\b(?:no|not|do not take|never) more than|"
    r"\bup to(?= [\d./]+ ?\w+ ?(?:/|per) ?(?:day|24)))"
    rf" ?(?:of|is)? ?[=:]? ?(?P<count>{NUMBER})"
    rf"(?> ?(?:(?P<mass>{_MASS})|(?P<unit>tab\w*|cap\w*|pill\w*|ml\w*|puff\w*)))?+"  # all of it or nothing
    r"(?> ?(?:/|per|a|in|every) ?(?:day|24 ?(?:h(?:ou)?rs?|h)))?+(?![\w.])"
    r"(?! ?(?:/|per|in|every|each|over|a) ?\d)"  # of 7 days, of 48 hours: none by the day
    r"(?! ?(?:g|gm|grams?|units?|days?|nights?|weeks?|wks?|months?|hours?|hrs?|doses?|times|x|of|"
    r"(?:/|(?:per|a|each|every|in a) ?)(?:week|wk|month|mo))\b)"
)
_PRN = re.compile(r"\b(?:prn|(?:as|if|when) (?:needed|required|necessary))\b")
_SPOONS = re.compile(
    r"(?<![\w./-])\d+(?: ?x ?| )\d+(?:\.\d+)? ?(?:ml|cc)|(?<![\w./-])\d \d (?:or|to) \d "
)  # "3 5 ml spoonfuls"; "1, 2 or 3"
_DAYS = re.compile(
    r"(?:\bfor|\bx|\btimes|(?<=day)|(?<=daily)|(?<=bedtime)|(?<=\bhrs)|(?<=hours)|(?<=\bbid)|(?<=\btid)|(?<=\bqid))"
    r" ?(?P<count>\d+) ?(?P<unit>days?|d|nights?|weeks?|wks?|months?)\b"
    r"(?! (?:before|prior|after|starting)| ?(?:/|a|per|each|every) ?week)"
)
_DAYS_IN = {"d": 1, "n": 1, "w": 7, "m": 30}
_NOT_STEADY = re.compile(
    r"\b(?:then|taper\w*|decreas\w*|increas\w*|titrat\w*|repeat|may repeat|additional|pack|package|starter|pulse|"
    r"starting|on days?|first day|day prior|max|maximum|exceed|more than|single dose|(?:for|x) 1 dose|"
    r"(?:may|can|ok(?:ay)? to) (?:take|use|go)(?! with(?:out)? )|alternat(?!e (?:days|nights))\w*|extra|second|"
    r"others|other days|"
    r"after each (?!meal|snack)\w+|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tue|wed|thu|fri|sat|each (?:eye|ear|nostril)|both|"
    r"intercourse|onset|first sign|(?:while|when|hours) awake|waking|skip|except|cycles?|"
    r"(?:days?|weeks?|wks?) off|every other (?!day|night|morning|evening)\w+|week(?:day|end)s?|"
    r"(?:every|each) (?:month|year|hour|minute|second)|(?<!for )(?:per|a) (?:month|year)|monthly|yearly)\b|"
    r"^(?:stop|hold|discontinue|do not)\b|"
    r"\bup to [\d./]+(?= if\b|$)"  # "1 at night, up to 2 if needed"
)

_WORD_RATES = {
    "bid": 2, "tid": 3, "qid": 4, "twice daily": 2, "twice a day": 2, "twice per day": 2, "twice each day": 2,
    "twice every day": 2, "thrice daily": 3,
}  # fmt: skip
_TIMES = re.compile(
    r"(?<![\d.])\b(?P<low>\d+)(?: ?(?:-|to|or) ?(?P<high>\d+))? ?(?:times?|x) ?"
    r"(?:/ ?|a |per |each |every |in (?:a|the) )?(?:day|daily|d)\b"
)
_UP_TO_TIMES = re.compile(r"\bup to (?=\d+ ?times)")
_HOURS = re.compile(
    rf"\b(?:every|q|each) ?(?P<low>{NUMBER})(?: ?(?:-|to) ?(?P<high>{NUMBER}))? ?(?:hours?|hrs?|h)\b(?! on\b)"
)
_EVERY_DAYS = re.compile(rf"\b(?:every|q) ?(?P<low>{NUMBER}) ?(?P<unit>days?|d|weeks?|wks?|w)\b")
_RANGE_RATE = re.compile(
    r"\b(?:qd|daily|once daily|once a day|once) ?(?:-|to|or) ?(?P<high>bid|tid|twice daily|twice a day)\b"
)
_WEEK = re.compile(r"\b(?:every week|once (?:a|per) week|weekly|q ?week|q ?wk)\b")
_TIMES_A_WEEK = re.compile(
    r"\b(?:twice|thrice|(?:[2-9]|\d{2,}) ?(?:times|x|days|nights)) ?/? ?(?:(?:a|per|each|every|in a) )?week(?:ly)?\b"
)
_OTHER_DAY = re.compile(r"\b(?:every other (?:day|night|morning|evening)|(?:on )?alternate (?:days|nights)|qod)\b")
# "every other day and at bedtime" may be both, or the one at the time of the other.
_EVERY_MOMENT = re.compile(r"\b(?:every|each) (?:morning|noon|evening|night|bedtime)\b")  # beside "every other night"
_BESIDES = re.compile(r"(?:\b(?:and|also)|[&+]) ?(?:at|in|on|every|each|once|daily|q[dh]s?|qam|qpm)\b")
_DAILY = re.compile(
    r"\b(?:once daily|once (?:a|per|each) day|1 time (?:a|per|each|every) day|1 time daily|"
    r"every day|everyday|each day|per day|daily|qd|q d)\b"
)
_ROUTES = {
    "oral": re.compile(r"\b(?:by mouth|po|orally|oral)\b"),
    "sublingual": re.compile(r"\b(?:under (?:the|your) tongue|sublingual(?:ly)?|sl)\b"),
    "topical": re.compile(r"\b(?:topical(?:ly)?|to (?:the )?(?:affected|skin)|on (?:the )?skin)\b"),
    "injection": re.compile(r"\b(?:inject|subq|subcutaneous(?:ly)?|intramuscular(?:ly)?|im)\b"),
    "nasal": re.compile(r"\b(?:nostrils?|nasal(?:ly)?)\b"),
    "inhaled": re.compile(r"\b(?:inhale|inhalation|inhaler|nebuliz\w+)\b"),
    "rectal": re.compile(r"\b(?:rectal(?:ly)?|per rectum)\b"),
}


@dataclass(frozen=True)
class Step:
    """One stretch of a taper: units a day for so many days."""

    units_per_day: Decimal
    days: int


@dataclass(frozen=True)
class Sig:
    """Directions as understood; None is what they do not say or could not be read.

    `units_per_dose` and `doses_per_day` are (least, most); `unit` is tablet, capsule, mL, film, puff …
    or None when no word names it.  `mg_per_dose` is (least, most) milligrams.
    `max_per_day` counts units, `max_mg_per_day` milligrams.  `steps` is a taper that was read in full.
    """

    text: str
    units_per_dose: Range | None = None
    doses_per_day: Range | None = None
    unit: str | None = None
    mg_per_dose: Range | None = None
    as_needed: bool = False
    duration_days: int | None = None
    max_per_day: Decimal | None = None
    max_mg_per_day: Decimal | None = None
    steps: tuple[Step, ...] = ()
    summed: Range | None = None  # units a day where each time of day has its own amount
    route: str | None = None  # oral, sublingual, topical … where the directions name just one

    @property
    def units_per_day(self) -> Range | None:
        """(least, most) units a day as directed, the stated maximum applied; None when not understood."""
        both = self.summed or _times(self.units_per_dose, self.doses_per_day)
        return _capped(both, self.max_per_day)

    @property
    def mg_per_day(self) -> Range | None:
        """(least, most) milligrams a day, where the directions name milligrams."""
        if self.summed:
            return None
        return _capped(_times(self.mg_per_dose, self.doses_per_day), self.max_mg_per_day)

    @property
    def varies_down(self) -> bool:
        """Whether less than the most may be taken: as needed, or a range."""
        both = self.units_per_day or self.mg_per_day
        return self.as_needed or (both is not None and both[0] < both[1])

    def allows(self, units: Decimal, tolerance: Decimal) -> bool:
        """Whether so many units a day lie within the directions, give or take a share."""
        both = self.units_per_day
        if both is None:
            return True
        least = Decimal(0) if self.as_needed else both[0]
        return least * (1 - tolerance) <= units <= both[1] * (1 + tolerance)


def _times(a: Range | None, b: Range | None) -> Range | None:
    return (a[0] * b[0], a[1] * b[1]) if a and b else None


def _capped(both: Range | None, most: Decimal | None) -> Range | None:
    return (min(both[0], most), min(both[1], most)) if both and most else both


def doses_per_day(frequency: Decimal | int, period: str) -> Decimal:
    """Doses a day for `frequency` doses in each `period` such as "4 h", "1 d", "1 wk", "30 min"; a month has 30 days.

    Raises ValueError for a period it does not know.
    """
    match = re.fullmatch(rf"({NUMBER}) ?(s|min|h|d|wk|mo|a)", period.strip())
    if not match or _number(match.group(1)) == 0:
        units = "s, min, h, d, wk, mo or a"
        raise ValueError(f'"{period}" is not a period; write a number with {units}, for example "4 h"')
    seconds = {"s": 1, "min": 60, "h": 3600, "d": 86400, "wk": 604800, "mo": 2592000, "a": 31536000}[match.group(2)]
    return _tidy(Decimal(frequency) * 86400 / (_number(match.group(1)) * seconds))


def _tidy(number: Decimal) -> Decimal:
    """Without the noise of a division."""
    return Decimal(f"{number:.12g}")


def _range(text: str) -> Range:
    parts = [_number(part) for part in re.split(r" ?(?:-|to|or) ?", text)]
    return min(parts), max(parts)


def _number(text: str) -> Decimal:
    total = Decimal(0)
    for part in text.split():  # "1 1/2"
        top, _, bottom = part.partition("/")
        total += Decimal(top) / Decimal(bottom) if bottom else Decimal(top)
    return total


def _mg(both: Range, unit: str) -> Range:
    return (both[0] / 1000, both[1] / 1000) if unit in ("mcg", "ug", "microgram", "micrograms") else both


# --- reading ----------------------------------------------------------------------


@lru_cache(maxsize=20_000)
def read_sig(text: str) -> Sig:
    """Read directions; parts that are not understood stay None."""
    words = plain(text)
    maxima = list(_MAX.finditer(words))
    max_units, max_mg = _maxima(maxima)
    words = " ".join(_MAX.sub(" ", words).split())
    words = " ".join(_EQUALS.sub(" ", words).split())
    words = _MASS_FIRST.sub(r"\2 \1 total", words)
    as_needed = bool(_PRN.search(words))
    base: dict[str, Any] = {"text": text, "as_needed": as_needed, "max_per_day": max_units, "max_mg_per_day": max_mg}
    base["route"] = _route(words)
    steps = _steps(words)
    if steps:
        return Sig(**base, steps=steps, duration_days=sum(step.days for step in steps))
    after = words.partition(";")[2]
    if _NOT_STEADY.search(words) or _SPOONS.search(words) or _DOSE.search(after):
        return Sig(**base)
    words = words.split(";")[0]
    durations = {_duration(match) for match in _DAYS.finditer(words)}
    duration = durations.pop() if len(durations) == 1 else None
    words = " ".join(_DAYS.sub(" ", words).split())
    doses = list(_DOSE.finditer(_without_rates(words)))
    if len(doses) > 1:
        summed, unit = _sum_by_moment(words)
        return Sig(**base, duration_days=duration, summed=summed, unit=unit)
    rate = _rate(words)
    units, unit, mg = _amount(doses[0]) if doses else (None, None, None)
    return Sig(**base, units_per_dose=units, doses_per_day=rate, unit=unit, mg_per_dose=mg, duration_days=duration)


def _route(words: str) -> str | None:
    routes = [route for route, pattern in _ROUTES.items() if pattern.search(words)]
    return routes[0] if len(routes) == 1 else None


def _maxima(matches: list[re.Match]) -> tuple[Decimal | None, Decimal | None]:
    units = {_number(m["count"]) for m in matches if not m["mass"]}
    mg = {_mg((_number(m["count"]),) * 2, m["mass"])[0] for m in matches if m["mass"]}
    return (units.pop() if len(units) == 1 else None), (mg.pop() if len(mg) == 1 else None)


def _duration(match: re.Match) -> int:
    return int(match["count"]) * _DAYS_IN[match["unit"][0]]


def _without_rates(words: str) -> str:
    """The text with every frequency blanked, so that its numbers are not taken for amounts."""
    for pattern in (_TIMES, _HOURS, _EVERY_DAYS):
        words = pattern.sub(lambda m: " every " if m.start() else m.group(), words)
    return words


def _amount(match: re.Match) -> tuple[Range | None, str | None, Range | None]:
    """(units, unit, mg) of one dose clause."""
    count = _range(match["count"])
    if match.string[: match.start()].endswith("up to "):
        count = (Decimal(0), count[1])
    if match["only"]:
        return None, None, _mg(count, match["only"])
    unit = next((name for name in _UNITS if match[name]), None)
    mg = None
    if match["each"]:
        each = _mg(_range(match["each"]), match["each_unit"])
        mg = (each[0] * count[0], each[1] * count[1])
    elif match["mass"] and (match["total"] or count == (1, 1) or count[0] < count[1]):
        mass = _mg(_range(match["mass"]), match["mass_unit"])
        if mass[0] * count[1] == mass[1] * count[0]:  # 10-325 mg of one tablet are two ingredients, not a range
            mg = mass
    return count, unit, mg


def _rate(words: str) -> Range | None:
    """(least, most) doses a day, or None when the text gives none or contradicts itself."""
    match = _RANGE_RATE.search(words)
    if match:
        return Decimal(1), Decimal(_WORD_RATES[match["high"]])
    explicit: set[Range] = set()
    if _TIMES_A_WEEK.search(words):
        return None
    rest, meals = without_meals(words)
    words = rest
    up_to = bool(_UP_TO_TIMES.search(words))
    for match in _TIMES.finditer(words):
        low, high = Decimal(match["low"]), Decimal(match["high"] or match["low"])
        explicit.add((Decimal(1) if up_to else low, high))
    rest = _TIMES.sub(" ", rest)
    for match in _HOURS.finditer(rest):
        low, high = _number(match["low"]), _number(match["high"] or match["low"])
        if low < 1 or high < 1:
            return None
        explicit.add((_tidy(24 / high), _tidy(24 / low)))
    rest = _HOURS.sub(" ", rest)
    for match in _EVERY_DAYS.finditer(rest):
        each = _number(match["low"]) * (7 if match["unit"].startswith("w") else 1)
        if not each:
            return None
        explicit.add((_tidy(1 / each),) * 2)
    rest = _EVERY_DAYS.sub(" ", rest)
    for phrase, rate in sorted(_WORD_RATES.items(), key=lambda item: -len(item[0])):
        rest, times = re.subn(rf"\b{phrase}\b", " ", rest)
        if times:
            explicit.add((Decimal(rate),) * 2)
    rest, weekly = _WEEK.subn(" ", rest)
    if weekly:
        explicit.add((_tidy(Decimal(1) / 7),) * 2)
    rest, other = _OTHER_DAY.subn(" ", rest)
    if other:
        explicit.add((Decimal("0.5"),) * 2)
    moments = times_of_day(rest)
    once = bool(_DAILY.search(rest))
    if len(explicit) > 1 or moments is None:
        return None
    if len(moments) == 1 and (explicit or once) and _BESIDES.search(words):
        return None
    if other and _EVERY_MOMENT.search(rest):
        return None
    if explicit:
        [only] = explicit
        if once and only[1] < 1:  # once a day, and every other day: on conditions that are not read
            return None
        seldom = only[1] <= 1 and len(moments) == 1  # every other day at bedtime
        return only if not moments or seldom or only == (len(moments),) * 2 else None
    if meals:
        return None
    if moments:
        said_once = re.search(r"\bonce|1 time", rest)
        return (Decimal(len(moments)),) * 2 if len(moments) == 1 or not said_once else None
    return (Decimal(1),) * 2 if once else None


def _sum_by_moment(words: str) -> tuple[Range | None, str | None]:
    """ "1 tablet in the morning and 2 at bedtime": each amount with its own time of day; else nothing."""
    starts = [match.start() for match in _DOSE.finditer(words)] or [0]
    pieces = [words[a:b] for a, b in zip(starts, [*starts[1:], len(words)], strict=True)]
    total = [Decimal(0), Decimal(0)]
    units: set[str | None] = set()
    seen: set[str] = set()
    for piece in pieces:
        doses = list(_DOSE.finditer(piece))
        moments = set(times_of_day(piece) or ())
        if len(doses) != 1 or len(moments) != 1 or moments & seen or _rate(piece) != (1, 1):
            return None, None
        count, unit, _ = _amount(doses[0])
        if count is None:
            return None, None
        seen |= moments
        units.add(unit)
        total = [total[0] + count[0], total[1] + count[1]]
    units.discard(None)
    if len(units) > 1:
        return None, None
    return (total[0], total[1]), units.pop() if units else None


def _steps(words: str) -> tuple[Step, ...]:
    """A taper of which every stretch states an amount, a frequency and its days; else ()."""
    pieces = [p.strip() for p in re.split(r"\bthen\b|(?<=days) (?=[\d./]+ )|(?<=days) (?=take [\d./]+ )", words)]
    if len(pieces) < 2:
        return ()
    steps = []
    for piece in pieces:
        days = {_duration(match) for match in _DAYS.finditer(piece)}
        rest = _DAYS.sub(" ", piece)
        doses = list(_DOSE.finditer(_without_rates(rest)))
        rate = _rate(rest)
        if len(days) != 1 or len(doses) != 1 or rate is None or rate[0] != rate[1] or _NOT_STEADY.search(rest):
            return ()
        count, _, _ = _amount(doses[0])
        if count is None or count[0] != count[1] or doses[0]["each"]:
            return ()
        steps.append(Step(count[0] * rate[0], days.pop()))
    return tuple(steps)
