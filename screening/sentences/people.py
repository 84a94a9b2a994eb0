"""Sentences about the patient, the injury and its law, the settlement, and who covers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rules.model import Ref, Role, Row
from screening.model import Facts, Fill
from screening.referral import Coverage
from screening.sentences.answers import NO, UNKNOWN, YES
from screening.sentences.registry import sentence
from screening.sentences.supply import payer_is
from screening.vocabulary import Duration, FilingPeriod, NameGroup

FAMILY = "people and law"
DAY_OF_DEATH = "the day on which the patient died"
DAY_TO_FILE = "an attorney's confirmation of the last day to file"


@sentence(
    "the rule {needs} the patient to be at least {int} years old", Role.CONDITION, FAMILY,
    "the rule needs the patient to be at least 65 years old",
)  # fmt: skip
def age(case: Facts, years: int) -> Iterator[Row]:
    """The patient has reached that age today (the as-of date), or had by the day of death. Unknown without a date of
    birth, or when it depends on a day of death that is not known."""
    born, died = case.referral.patient.date_of_birth, case.referral.patient.date_of_death
    if born is None:
        yield Row(UNKNOWN, missing="the patient's date of birth")
        return
    birthday = Duration(years, "year").after(born)
    if case.has_died and died is None and case.injury_date < birthday <= case.as_of:
        yield Row(UNKNOWN, missing=DAY_OF_DEATH)
    elif birthday <= case.lived_to:
        yield Row(YES, evidence=(Ref("record", "date of birth"),))
    else:
        yield Row(NO, note=f"born {born}" + (f", died {died}" if case.has_died and died else ""))


@sentence(
    "the rule {needs} a patient known to be younger than {int} years", Role.CONDITION, FAMILY,
    "the rule excludes a patient known to be younger than 18 years",
)  # fmt: skip
def known_younger(case: Facts, years: int) -> Iterator[Row]:
    """The date of birth is recorded, and the patient has not reached that age today (the as-of date). Never unknown:
    without a date of birth it is no."""
    born = case.referral.patient.date_of_birth
    if born is not None and Duration(years, "year").after(born) > case.lived_to:
        yield Row(YES, evidence=(Ref("record", "date of birth"),), note=f"born {born}")
    else:
        yield Row(NO, note=f"born {born}" if born else "the date of birth is not recorded")


@sentence(
    "the rule {needs} a patient known to have turned {int} after the injury, not more than {duration} ago",
    Role.CONDITION, FAMILY,
    "the rule needs a patient known to have turned 18 after the injury, not more than 6 years ago",
)  # fmt: skip
def turned(case: Facts, years: int, span: Duration) -> Iterator[Row]:
    """The date of birth is recorded; on the day of the injury the patient had not reached that age, and reached it
    today (the as-of date) or at most so long ago. Never unknown: without a date of birth it is no."""
    born = case.referral.patient.date_of_birth
    birthday = Duration(years, "year").after(born) if born else None
    if birthday and case.injury_date < birthday <= case.lived_to and case.as_of <= span.after(birthday):
        yield Row(YES, evidence=(Ref("record", "date of birth"),), note=f"turned {years} on {birthday}")
    else:
        yield Row(NO, note=f"turned {years} on {birthday}" if birthday else "the date of birth is not recorded")


@sentence(
    "the rule {needs} the patient to have died", Role.CONDITION, FAMILY, "the rule needs the patient to have died"
)
def died(case: Facts) -> Iterator[Row]:
    """The referral says that the patient has died, not later than today (the as-of date). Never unknown: a patient of
    whom no death is recorded is taken to live."""
    day = case.referral.patient.date_of_death
    if case.has_died:
        yield Row(YES, evidence=(Ref("record", "death"),), note=f"died {day}" if day else "the day is not known")
    else:
        yield Row(NO, note="no death is recorded")


@sentence(
    "the rule {needs} the injury to have happened in {state}", Role.CONDITION, FAMILY,
    "the rule needs the injury to have happened in CA",
)  # fmt: skip
def in_state(case: Facts, state: str) -> Iterator[Row]:
    """The state of the injury is that one. Unknown when the state is not recorded."""
    return _happened(case, state, None)


@sentence(
    "the rule {needs} the injury to have happened on or after {date}", Role.CONDITION, FAMILY,
    "the rule needs the injury to have happened on or after 2023-03-24",
)  # fmt: skip
def on_or_after(case: Facts, day: date) -> Iterator[Row]:
    """The injury happened on that day or later. Never unknown, because every referral has the date of the injury."""
    return _happened(case, None, day)


@sentence(
    "the rule {needs} the injury to have happened in {state} on or after {date}", Role.CONDITION, FAMILY,
    "the rule needs the injury to have happened in FL on or after 2023-03-24",
)  # fmt: skip
def in_state_on_or_after(case: Facts, state: str, day: date) -> Iterator[Row]:
    """The injury happened in that state, on that day or later. Unknown when the day fits and the state is not
    recorded."""
    return _happened(case, state, day)


def _happened(case: Facts, state: str | None, since: date | None) -> Iterator[Row]:
    where = case.referral.injury.state
    if since is not None and case.injury_date < since:
        yield Row(NO, note=f"injured on {case.injury_date}")
    elif state is None or where == state:
        yield Row(YES, evidence=(Ref("record", "injury"),))
    elif where is None:
        yield Row(UNKNOWN, missing="the state where the injury happened")
    else:
        yield Row(NO, note=f"injured in {where}")


@sentence(
    "the rule {needs} more than {duration} since the injury", Role.CONDITION, FAMILY,
    "the rule needs more than 14 days since the injury",
)  # fmt: skip
def since_injury(case: Facts, span: Duration) -> Iterator[Row]:
    """From the day of the injury to today (the as-of date) it is longer than that. Never unknown, because every
    referral has the date of the injury."""
    if case.as_of > span.after(case.injury_date):
        yield Row(YES, evidence=(Ref("record", "injury"),), note=f"injured on {case.injury_date}")
    else:
        yield Row(NO, note=f"injured on {case.injury_date}")


@sentence(
    "the rule {needs} less than {duration} left to file", Role.CONDITION, FAMILY,
    "the rule needs less than 60 days left to file",
)  # fmt: skip
def left_to_file(case: Facts, span: Duration) -> Iterator[Row]:
    """The time to file suit ends sooner than that from today, or is over. It is counted from the injury by the
    confirmed rows of the vocabulary's table of periods; minors, late discovery and claims against a government are not
    in it, an attorney confirms. Unknown when the state is not recorded or not in the table, or when the table's rows
    depend on a kind of injury that is not recorded."""
    injury = case.referral.injury
    if injury.state is None:
        yield Row(UNKNOWN, missing="the state where the injury happened")
        return
    periods = filing_periods(case, injury.state, injury.kind)
    if periods is None:
        yield Row(UNKNOWN, missing=f"the kind of injury, on which the time to file in {injury.state} depends")
    elif not periods:
        yield Row(UNKNOWN, missing=DAY_TO_FILE)
    else:
        deadline = periods[0].period.after(case.injury_date)
        near = deadline < span.after(case.as_of)
        note = f"{periods[0].period} from the injury end on {deadline} ({periods[0].source or 'source not given'})"
        yield Row(YES if near else NO, evidence=(Ref("record", "injury"),), note=note)


@sentence(
    "the rule {needs} the time to file to be in the table", Role.CONDITION, FAMILY,
    "the rule excludes the time to file to be in the table",
)  # fmt: skip
def period_known(case: Facts) -> Iterator[Row]:
    """The vocabulary's table holds a confirmed period for the state, the day and the kind of this injury. Never
    unknown: without a state, or without such a row, it is no."""
    injury = case.referral.injury
    if injury.state is not None and filing_periods(case, injury.state, injury.kind):
        yield Row(YES, evidence=(Ref("record", "injury"),))
    else:
        note = f"no confirmed period stands there for {injury.state}" if injury.state else "the state is not known"
        yield Row(NO, note=note)


def filing_periods(case: Facts, state: str, kind: str | None, *, confirmed: bool = True) -> list[FilingPeriod] | None:
    """The rows for this state, injury and day, the most particular first; None when the kind decides and is not
    known.  `confirmed` False gives those that nobody confirmed: what a rule asks is never answered from them."""
    rows: list[FilingPeriod] = [word.value for word in case.words.by_kind.get("time to file", {}).values()]
    rows = [r for r in rows if r.state == state and r.confirmed is confirmed]
    rows = [r for r in rows if r.injured_from is None or r.injured_from <= case.injury_date]
    if kind is None and any(r.injury_kind for r in rows):
        return None
    fitting = [r for r in rows if r.injury_kind in (None, (kind or "").casefold())]
    return sorted(fitting, key=lambda r: (r.injury_kind is not None, r.injured_from or date.min), reverse=True)


@sentence(
    "the rule {needs} settlement expected within {duration}", Role.CONDITION, FAMILY,
    "the rule needs settlement expected within 60 days",
)  # fmt: skip
def settlement_within(case: Facts, span: Duration) -> Iterator[Row]:
    """Settlement is expected today or at most so long from today. A date that has passed is no. Unknown when the
    referral gives no date."""
    expected = case.referral.settlement_expected_on
    if expected is None:
        yield Row(UNKNOWN, missing="In which month is a demand or settlement expected?")
    elif case.as_of <= expected <= span.after(case.as_of):
        yield Row(YES, evidence=(Ref("record", "settlement"),), note=f"expected on {expected}")
    else:
        yield Row(NO, note=f"expected on {expected}")


@sentence(
    "the rule {needs} coverage by a self-funded {payer}", Role.CONDITION, "coverage",
    "the rule needs coverage by a self-funded health plan",
)  # fmt: skip
def self_funded(case: Facts, payer: NameGroup) -> Iterator[Row]:
    """A plan of that kind covers the patient and is paid for by the employer itself. Unknown when nobody said what
    coverage there is, or of such a plan nobody said whether it is self-funded. One that ended before the injury does
    not count."""
    held = _in_force(case)
    said = [] if held is None else [_own_money(case, entry, payer) for entry in held]
    if True in said:
        yield Row(YES, evidence=(Ref("record", "coverage"),))
    elif held is None or None in said:
        yield Row(UNKNOWN, missing=f"whether the patient's {payer.name} is self-funded by an employer")
    else:
        yield Row(NO, note=f"no {payer.name} listed is self-funded")


def _in_force(case: Facts) -> list[Coverage] | None:
    """The coverage that had not ended before the injury; None when nobody said what there is, or only what ended."""
    held = case.referral.coverage
    now = [entry for entry in held or () if entry.ended_on is None or entry.ended_on >= case.injury_date]
    return None if held is None or (held and not now) else now


def _own_money(case: Facts, entry: Coverage, payer: NameGroup) -> bool | None:
    return False if payer_is(case, entry.payer, payer) is False else entry.self_funded


@sentence("the rule {needs} coverage by {payer}", Role.CONDITION, "coverage", "the rule needs coverage by Medicare")
def coverage(case: Facts, payer: NameGroup) -> Iterator[Row]:
    """The patient is covered by that payer: it is among the coverage, or paid for a drug since the injury. Unknown when
    nobody said what coverage there is, or an entry names no payer, or one that is written in a way that no payer of the
    vocabulary is. A coverage that ended before the injury does not count."""
    held = _in_force(case)
    said = [] if held is None else [payer_is(case, entry.payer, payer) for entry in held]
    paid = [fill for fill in _paid_by(case, payer) if fill.date >= case.injury_date]
    if True in said:
        yield Row(YES, evidence=(Ref("record", "coverage"),))
    elif paid:
        yield Row(YES, evidence=(Ref("fill", paid[-1].id),), note=f"paid for a drug on {paid[-1].date}")
    elif held is None or None in said:
        yield Row(UNKNOWN, missing=f"whether {payer.name} covers the patient")
    else:
        yield Row(NO, note=f"{payer.name} is not among the coverage listed")


@sentence(
    "the rule {needs} {payer} to be named as a payer", Role.CONDITION, "coverage",
    "the rule needs Medicare to be named as a payer",
)  # fmt: skip
def named_as_payer(case: Facts, payer: NameGroup) -> Iterator[Row]:
    """The referral names that payer, among the coverage or as the payer of a fill, whenever that was. What a referral
    names is always known, so this is never unknown; that it names none does not say that there is none."""
    paid = _paid_by(case, payer)
    if any(payer_is(case, entry.payer, payer) for entry in case.referral.coverage or ()):
        yield Row(YES, evidence=(Ref("record", "coverage"),))
    elif paid:
        told = [fill for fill in paid if fill.date <= case.lived_to] or paid
        count, later = len({fill.rows for fill in told}), told[-1].date > case.lived_to
        note = f"payer of {count} fills, the last on {told[-1].date}" if count > 1 else ""
        note += f"{', ' if note else 'filled '}after the death" if later else ""
        yield Row(YES, evidence=(Ref("fill", told[0].id), Ref("fill", told[-1].id)), note=note)
    else:
        yield Row(NO, note=f"{payer.name} is named nowhere")


def _paid_by(case: Facts, payer: NameGroup) -> list[Fill]:
    """The fills of which the payer is certainly that one, by date."""
    key = ("paid by", payer.name)
    if key not in case.kept:
        known: dict[str | None, bool | None] = {}
        for fill in case.fills:
            if fill.source.payer not in known:
                known[fill.source.payer] = payer_is(case, fill.source.payer, payer)
        case.kept[key] = sorted((f for f in case.fills if known[f.source.payer]), key=lambda f: (f.date, f.id))
    return case.kept[key]
