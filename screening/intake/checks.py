"""What the fields of a referral say together: impossible is a problem, odd is a warning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from screening.intake.draft import Draft, Place, Problem, rows_of
from screening.referral import Referral, Warning

CODES = frozenset(  # of the warnings that are made here
    {"fill-undated", "fill-after-received", "quantity-missing", "days-supply-missing", "days-supply-zero",
     "outside-records", "before-birth", "after-death"}
)  # fmt: skip


def problems(referral: Referral, draft: Draft, today: date) -> list[Problem]:
    """Combinations that cannot be true.  `today` allows one day for time zones."""
    tomorrow = today + timedelta(days=1)
    return [*_people(referral, draft, tomorrow), *_records(referral, draft), *_rows(referral, draft, tomorrow)]


def _people(referral: Referral, draft: Draft, tomorrow: date) -> Iterator[Problem]:
    injury, born = referral.injury.date, referral.patient.date_of_birth
    where = draft.place(("injury", "date"))
    if injury > tomorrow:
        yield where, f"{injury} lies in the future; check it"
    if referral.received_on and injury > referral.received_on:
        yield where, f"{injury} is later than the day the referral was received; check both"
    if born and born > injury:
        yield draft.place(("patient", "date_of_birth")), "is later than the injury; check both"
    yield from _death(referral, draft, tomorrow)
    if referral.received_on and referral.received_on > tomorrow:
        yield draft.place(("received_on",)), f"{referral.received_on} lies in the future; check it"


def _death(referral: Referral, draft: Draft, tomorrow: date) -> Iterator[Problem]:
    died, where = referral.patient.date_of_death, draft.place(("patient", "date_of_death"))
    if died is None:
        return
    if referral.patient.deceased is False:
        yield where, "is given although the patient is said to live; correct one of the two"
    if died < referral.injury.date:
        yield where, "is earlier than the injury; check both"
    elif died > tomorrow:
        yield where, "lies in the future; check it"


def _records(referral: Referral, draft: Draft) -> Iterator[Problem]:
    for kind in ("pharmacy", "diagnoses"):
        start, end = getattr(referral.records, f"{kind}_from"), getattr(referral.records, f"{kind}_to")
        if start and end and start > end:
            yield draft.place(("records", f"{kind}_from")), f"{start} is later than {kind}_to {end}; exchange them"


def _rows(referral: Referral, draft: Draft, tomorrow: date) -> Iterator[Problem]:
    for section, index, day in _dates(referral):
        if day > tomorrow:
            yield draft.place((section, index, "date")), f"{day} lies in the future; check it"


def _dates(referral: Referral) -> Iterator[tuple[str, int, date]]:
    """(section, position, date) of every dated fill and diagnosis."""
    yield from (("fills", index, row.date) for index, row in enumerate(referral.fills) if row.date)
    yield from (("diagnoses", index, row.date) for index, row in enumerate(referral.diagnoses) if row.date)


def warnings(referral: Referral, draft: Draft) -> list[Warning]:
    """What was tolerated: rows without a date, unknown amounts, rows outside the stated reach."""
    return [*_fill_warnings(referral, draft), *_reach_warnings(referral, draft), *_life_warnings(referral, draft)]


def _fill_warnings(referral: Referral, draft: Draft) -> Iterator[Warning]:
    yield from _unknown_amounts(referral, draft)
    for index, fill in enumerate(referral.fills):
        place = draft.place(("fills", index, "date"))
        if fill.date is None:
            yield Warning("fill-undated", place, "the fill has no date and cannot be placed in time")
        elif referral.received_on and fill.date > referral.received_on:
            yield Warning("fill-after-received", place, f"{fill.date} is later than the day the referral was received")


def _unknown_amounts(referral: Referral, draft: Draft) -> Iterator[Warning]:
    """One warning a kind: sources without quantities have none in any row."""
    source = draft.content.get("fills") or ()
    found: dict[tuple[str, str], list[int]] = {}
    for index, (fill, raw) in enumerate(zip(referral.fills, source, strict=True)):
        for name in ("quantity", "days_supply"):
            if fill.kind == "dispense" and getattr(fill, name) is None:
                how = "missing" if raw.get(name) in (None, "") else "0"
                found.setdefault((name, how), []).append(index)
    for (name, how), indexes in found.items():
        places = [draft.place(("fills", index, name)) for index in indexes]
        rows = ", ".join(str(referral.fills[index].row) for index in indexes[:10])
        where = places[0]
        if len(places) > 1:
            words = f"fills rows {rows}{' …' if len(places) > 10 else ''}"
            where = Place(words, [row for place in places for row in rows_of(place)])
        what = {"quantity": "quantity", "days_supply": "days' supply"}[name]
        count = "the" if len(places) == 1 else f"in {len(places)} fills the"
        code = f"{name.replace('_', '-')}-{'zero' if how == '0' else how}"
        yield Warning(code, where, f"{count} {what} is {how} and taken as unknown")


def _reach_warnings(referral: Referral, draft: Draft) -> Iterator[Warning]:
    stated = referral.records
    reach = {
        "fills": (stated.pharmacy_from or date.min, stated.pharmacy_to or date.max),
        "diagnoses": (stated.diagnoses_from or date.min, stated.diagnoses_to or date.max),
    }
    for section, index, day in _dates(referral):
        start, end = reach[section]
        if not start <= day <= end:
            place = draft.place((section, index, "date"))
            yield Warning("outside-records", place, f"{day} lies outside the reach stated for these records")


def _life_warnings(referral: Referral, draft: Draft) -> Iterator[Warning]:
    born, died = referral.patient.date_of_birth or date.min, referral.patient.date_of_death or date.max
    for section, index, day in _dates(referral):
        if born <= day <= died:
            continue
        place = draft.place((section, index, "date"))
        if day < born:
            yield Warning("before-birth", place, "the date is earlier than the patient's birth; check both")
        else:
            yield Warning("after-death", place, "the date is later than the patient's death; check both")


def repeated(referrals: list[Referral]) -> list[Problem]:
    """Referral ids that one file gives to more than one referral."""
    counts = Counter(referral.referral_id for referral in referrals)
    positions: dict[str, list[str]] = {}
    for number, referral in enumerate(referrals, start=1):
        positions.setdefault(referral.referral_id, []).append(str(number))
    return [
        ("referral_id", f"referrals {' and '.join(positions[name])} have the same id; give each its own")
        for name, count in counts.items()
        if count > 1
    ]
