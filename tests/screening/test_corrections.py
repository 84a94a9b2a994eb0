"""Corrections by hand: read and checked like a new referral, exact in what they leave alone, and taken back whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.corrections import CannotCorrect, Part, corrected, exists, field_id, put_back, typed_values
from screening.demo import demo_referrals
from screening.intake.form import SECTIONS
from screening.referral import Referral, Warning

REFERRALS = demo_referrals()
FILL = Part("fills", 4)


def changed(referral: Referral, part: Part, **typed: str) -> Referral:
    return corrected(referral, part, {name.replace("__", "-"): text for name, text in typed.items()})[0]


def test_one_field_changes_and_nothing_else() -> None:
    before = REFERRALS[0]
    after, changes = corrected(before, FILL, {"days_supply": "4 weeks", "date": "4/21/2025"})
    fills = tuple(replace(row, days_supply=28, date=date(2025, 4, 21)) if row.row == 4 else row for row in before.fills)
    assert after == replace(before, fills=fills)
    assert [(c["where"], c["field"], c["was"], c["now"]) for c in changes] == [
        ("fills row 4", "date", "2025-04-20", "4/21/2025"),
        ("fills row 4", "days_supply", "30", "4 weeks"),
    ]


def test_rows_keep_the_numbers_they_came_with() -> None:
    rows = tuple(replace(row, row=row.row * 10) for row in REFERRALS[0].fills)
    before = replace(REFERRALS[0], fills=rows)
    after = changed(before, Part("fills", 40), quantity="60")
    assert [row.row for row in after.fills] == [row.row for row in rows]
    assert [row.quantity for row in after.fills if row.row == 40] == [Decimal(60)]
    added = changed(before, Part("fills", None), drug="TRAMADOL 50 MG TAB")
    assert added.fills[-1].row == max(row.row for row in rows) + 1


@given(st.sampled_from(REFERRALS), st.sampled_from([s.name for s in SECTIONS]), st.data())
def test_a_correction_taken_back_leaves_what_was(referral: Referral, section: str, data: st.DataObject) -> None:
    form = next(s for s in SECTIONS if s.name == section)
    numbers = [n for n in range(1, 40) if exists(referral, Part(section, n))] if form.one else [0]
    part = Part(section, data.draw(st.sampled_from([*numbers, None] if form.one else numbers)))
    texts = st.sampled_from(["", "2025-03-04", "30", "yes", "no", "CA", "female", "naltrexone 4.5 mg cap", "M54.2"])
    typed = data.draw(st.dictionaries(st.sampled_from([field_id(f) for f in part.fields]), texts, min_size=1))
    try:
        after, changes = corrected(referral, part, typed)
    except CannotCorrect:
        return
    back, undone = put_back(after, changes)
    assert back == referral
    assert {(c["where"], c["field"], c["was"]) for c in undone if c["field"]} == {
        (c["where"], c["field"], c["now"]) for c in changes if c["field"]
    }


@pytest.mark.parametrize("coverage", [None, ()])
def test_none_and_not_known_stay_apart(coverage: tuple | None) -> None:
    before = replace(REFERRALS[0], coverage=coverage)
    after, changes = corrected(before, Part("coverage", None), {"payer": "Medicare"})
    assert after.coverage is not None
    assert put_back(after, changes)[0].coverage == coverage


@pytest.mark.parametrize(
    ("part", "typed", "place", "says"),
    [
        (FILL, {"days_supply": "abc"}, "days_supply", "not a plain number"),
        (FILL, {"date": "13/13/2025"}, "date", "is not a day of the calendar"),
        (FILL, {"date": "2099-01-01"}, "date", "lies in the future"),
        (FILL, {"drug": ""}, "drug", "is missing"),
        (Part("diagnoses", 1), {"code": "nonsense"}, "code", "not written like a code"),
        (Part("injury"), {"injury-date": ""}, "injury-date", "is missing"),
        (Part("patient"), {"patient-date_of_birth": "2025-12-01"}, "patient-date_of_birth", "later than the injury"),
        (FILL, {"drug": "GABAPENTIN 600 MG TABLET"}, "", "nothing was changed"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(part: Part, typed: dict, place: str, says: str) -> None:
    with pytest.raises(CannotCorrect) as refused:
        corrected(REFERRALS[0], part, typed)
    assert any(where == place and says in what for where, what in refused.value.problems), refused.value.problems


def test_a_value_corrected_again_is_not_put_back() -> None:
    first, changes = corrected(REFERRALS[0], FILL, {"quantity": "60"})
    again = changed(first, FILL, quantity="70")
    with pytest.raises(CannotCorrect, match="corrected again since"):
        put_back(again, changes)
    elsewhere = changed(first, Part("fills", 5), quantity="70")
    assert put_back(elsewhere, changes)[0] == changed(REFERRALS[0], Part("fills", 5), quantity="70")


def test_what_the_file_said_of_other_rows_is_kept() -> None:
    said = (Warning("odd", "fills row 4, drug", "was odd"), Warning("odd", "fills row 40, drug", "is odd"),
            Warning("fill-undated", "fills row 4, date", "made again"))  # fmt: skip
    after = changed(replace(REFERRALS[0], warnings=said), FILL, quantity="60")
    assert [(w.code, w.where) for w in after.warnings] == [("odd", "fills row 40, drug")]
    undated = changed(REFERRALS[0], FILL, date="")
    assert ("fill-undated", "fills row 4, date") in [(w.code, w.where) for w in undated.warnings]


def test_typed_values_are_what_the_row_holds() -> None:
    values = typed_values(REFERRALS[0], Part("fills", 8))
    assert values["compounded"] == "yes"
    assert values["kind"] == ""  # dispensed, the usual choice
    assert values["prescriber-specialty"] == "pain medicine"
    assert not any(typed_values(REFERRALS[0], Part("events", None)).values())
    assert not exists(REFERRALS[0], Part("fills", 99))
    assert not exists(REFERRALS[0], Part("fills", 0))
    assert not exists(REFERRALS[0], Part("injury", 1))
    assert not exists(REFERRALS[0], Part("nothing", 0))
