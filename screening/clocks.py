"""Clocks: days that will not wait for the case, and those that an attorney has still to find out.

    running(facts, evaluation) -> tuple[Clock, …]   while screening: they are kept in `screening/1` as "clocks"
    clocks(result, day) -> list[Clock]              from a kept result, counted from any day

No law stands here.  The time to file comes from the rulebook's table of periods, the windows from the rules
that fire only until a day passes ("the rule excludes more than … since the injury").  There is one clock of the
time to file, whatever is known of it: the day an attorney confirmed, else the day of a confirmed period, else the
day of a period that nobody confirmed, and says so, else none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from rules import explain
from rules.counting import counted
from rules.evaluate import Evaluation
from rules.model import Match, Rule
from screening.model import Facts
from screening.parameters import duration
from screening.readings import say
from screening.sentences.claim import given_as
from screening.sentences.people import DAY_TO_FILE, filing_periods
from screening.sentences.words import states
from screening.vocabulary import Duration, FilingPeriod
from screening.wording import capital, request, short_day

TIME_TO_FILE, NOTICE, WINDOW, GAP, SETTLEMENT = "time to file", "notice", "window", "gap forming", "settlement"
PUBLIC_BODY = "a public body"  # the vocabulary's wording for defendants with notice periods of their own
LONGEST_TO_FILE = "the longest usual time to file"  # the parameter's name
SINCE_INJURY = "the rule {needs} more than {duration} since the injury"
LAST_SUPPLIED = "the rule {needs} {drug} last supplied more than {duration} ago"
# The question for the day with what it is counted by, and for nothing else.
_FOR_THE_DAY = re.compile(rf"{re.escape(request(DAY_TO_FILE)[:-1])}(?:, (?:in|counted) (?!.* and )[^,;]+)?\.")


@dataclass(frozen=True)
class Confirmed:
    """The last day to file as an attorney confirmed it: it stands before whatever the rulebook says."""

    due: date
    by: str
    on: date
    why: str


@dataclass(frozen=True)
class Clock:
    """`due` is the last day in time (None: nobody told it); `days` are left on the day asked, negative when over.

    `words` say what ends, or what has to be found out; `source` where the period comes from.  `unconfirmed`: the
    day rests on a period that nobody confirmed.
    """

    kind: str
    due: date | None
    words: str
    source: str = ""
    days: int | None = None
    unconfirmed: bool = False

    def as_dict(self) -> dict[str, Any]:
        due = self.due.isoformat() if self.due else None
        said = {"kind": self.kind, "due": due, "words": self.words, "source": self.source}
        return {**said, "unconfirmed": self.unconfirmed}

    @property
    def name(self) -> str:
        """'time to file', 'time to file, by a rule not yet confirmed'."""
        return named(self.kind, self.unconfirmed)

    @property
    def told(self) -> str:
        """'3 Mar 2027. Louisiana gives …', 'Not known. Nobody has said …': the day with what it rests on."""
        source = f" ({self.source})" if self.source else ""
        return f"{short_day(self.due) if self.due else 'Not known'}. {self.words}{source}"

    @property
    def left(self) -> str:
        """'23 days left', 'today is the last day', '5 days over', 'day not known'."""
        if self.days is None:
            return "day not known"
        if self.days == 0:
            return "today is the last day"
        count = counted(abs(self.days), "day")
        return f"{count} left" if self.days > 0 else f"{count} over"


def named(kind: str, unconfirmed: bool) -> str:
    """What a clock is called wherever it is told."""
    return f"{kind}, by a rule not yet confirmed" if unconfirmed else kind


def answered_by_the_day(ask: str) -> bool:
    """Whether a question asks for no more than the last day to file: then a confirmed day answers it."""
    return bool(_FOR_THE_DAY.fullmatch(ask))


def with_confirmed(kept: Iterable[Mapping[str, Any]], confirmed: Confirmed | None) -> list[Mapping[str, Any]]:
    """Clocks as a result keeps them, with the day that an attorney confirmed in place of any other time to file."""
    if confirmed is None:
        return list(kept)
    words = f"Last day to file, confirmed by {confirmed.by}: {confirmed.why}"
    source = f"confirmed on {confirmed.on.isoformat()}"
    told = Clock(TIME_TO_FILE, confirmed.due, words, source).as_dict()
    return [told, *(clock for clock in kept if clock["kind"] != TIME_TO_FILE)]


def clocks(result: Mapping[str, Any], day: date, confirmed: Confirmed | None = None) -> list[Clock]:
    """The clocks of a kept result as they stand on a day: the nearest first, those without a day last."""
    found = []
    for kept in with_confirmed(result.get("clocks", ()), confirmed):
        due = date.fromisoformat(kept["due"]) if kept["due"] else None
        left = None if due is None else (due - day).days
        found.append(Clock(kept["kind"], due, kept["words"], kept["source"], left, bool(kept.get("unconfirmed"))))
    return sorted(found, key=_order)


def running(facts: Facts, evaluation: Evaluation) -> tuple[Clock, ...]:
    """The clocks of an evaluated referral, the nearest first."""
    every = (*_time_to_file(facts), *_notice(facts), *_of_rules(facts, evaluation), *_settlement(facts))
    return tuple(sorted(every, key=_order))


def _order(clock: Clock) -> tuple[bool, date, str]:
    return clock.due is None, clock.due or date.max, clock.kind


def _time_to_file(facts: Facts) -> Iterator[Clock]:
    """The one clock of the time to file; of a patient who has died it says so too."""
    clock = _filing(facts)
    if facts.has_died:
        died = facts.referral.patient.date_of_death
        when = f"on {say(died)}" if died else "on a day not known"
        words = f"The patient died {when}: claims for the death and of the estate have times of their own."
        clock = replace(clock, words=f"{words} {clock.words}")
    yield clock


def _filing(facts: Facts) -> Clock:
    injury = facts.referral.injury
    if injury.state is None:
        words = "The time to file is not known: nobody has said in which state it happened. An attorney confirms it."
        return Clock(TIME_TO_FILE, None, words)
    where = states().get(injury.state, injury.state)
    for confirmed in (True, False):
        periods = filing_periods(facts, injury.state, injury.kind, confirmed=confirmed)
        if periods is None:
            words = f"The time to file in {where} depends on the kind of injury, which is not known."
            return Clock(TIME_TO_FILE, None, f"{words} An attorney confirms it.")
        if periods:
            return _by_period(facts, where, periods[0])
    words = f"The time to file in {where} is not in the rulebook: an attorney has to confirm it."
    return Clock(TIME_TO_FILE, None, words)


def _by_period(facts: Facts, where: str, period: FilingPeriod) -> Clock:
    rests = "" if period.confirmed else "By a rule not yet confirmed: "
    asked = "an attorney confirms the day" if period.confirmed else "an attorney should confirm the day"
    words = (
        f"{rests}{where} gives {period.period} from the injury. "
        f"Minors, late discovery and public bodies have other times; {asked}."
    )
    due, source = period.period.after(facts.injury_date), period.source or "source not given"
    return Clock(TIME_TO_FILE, due, words, source, unconfirmed=not period.confirmed)


def _notice(facts: Facts) -> Iterator[Clock]:
    """Notice to a public body comes long before the time to file; no table holds its day."""
    wording = facts.words.get("wording", PUBLIC_BODY)
    if wording is None or facts.referral.claim.defendant is None:
        return  # nobody said who is sued: the rules ask for it
    said = {row.answer.value for row in given_as(facts, "defendant", wording.value)}
    if "yes" in said:
        yield Clock(NOTICE, None, "The defendant is a public body: an attorney looks up its notice period today.")
    elif "unknown" in said:
        yield Clock(NOTICE, None, "Whether the defendant is a public body, with a notice period, is not known.")


def _settlement(facts: Facts) -> Iterator[Clock]:
    if (expected := facts.referral.settlement_expected_on) is not None:
        yield Clock(SETTLEMENT, expected, "Settlement is expected.", "the referral")


# --- windows of rules ---------------------------------------------------------------


def _of_rules(facts: Facts, evaluation: Evaluation) -> Iterator[Clock]:
    """One clock for each rule that routes the case now and will not once a day has passed; one a course for gaps."""
    gaps: dict[int, Clock] = {}
    for rule in evaluation.fired:
        if not any(o.verb == "routes" for o in rule.outcomes):
            continue
        doubt = any(_begun(line) for line in rule.lines)
        for line in rule.lines:
            if line.excludes and line.sentence.expression == SINCE_INJURY and not doubt:
                end = _span(line).after(facts.injury_date)
                if end < _no_claim_is_usual_from(facts):
                    yield Clock(WINDOW, end, f"{rule.name}.", f"rule {rule.id}")
            elif line.excludes and line.sentence.expression == LAST_SUPPLIED:
                for course, clock in _gaps(facts, evaluation, rule, line):
                    gaps.setdefault(course, clock)
    yield from gaps.values()


def _no_claim_is_usual_from(facts: Facts) -> date:
    """A rule that speaks until then speaks as long as there is a claim: nothing of it ends that day."""
    return duration(facts.words, LONGEST_TO_FILE).after(facts.injury_date)


def _gaps(facts: Facts, evaluation: Evaluation, rule: Rule, line: Match) -> Iterator[tuple[int, Clock]]:
    span, (variable,) = _span(line), line.variables
    for bound in explain.bindings(evaluation, rule):
        number = bound.get(variable)
        if number is None:
            continue
        course = facts.courses[number]
        last = course.last_known
        if last < facts.as_of:
            words = f"{capital(course.ingredient)} is supplied to {say(last)}; after {span} without supply it is a gap."
            yield course.id, Clock(GAP, span.after(last), words, f"rule {rule.id}")


def _begun(line: Match) -> bool:
    """Whether a rule speaks only some time after the injury: then what ends is a doubt, and no time to use."""
    return not line.excludes and line.sentence.expression == SINCE_INJURY


def _span(line: Match) -> Duration:
    return next(argument for argument in line.arguments if isinstance(argument, Duration))
