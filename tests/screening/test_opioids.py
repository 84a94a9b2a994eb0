from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.doses import daily_doses
from screening.drugs import recognise
from screening.model import Fill
from screening.opioids import factors, fill_mme, mme_per_day, peak_mme
from screening.referral import FillRow

START = date(2025, 6, 1)


def fills(*rows: tuple) -> list[Fill]:
    """Each row: (days after START, drug, quantity, days)."""
    found: list[Fill] = []
    for number, (after, text, quantity, days) in enumerate(rows):
        row = FillRow(
            number, "dispense", START + timedelta(after), text, quantity=quantity and D(quantity), days_supply=days
        )
        drug = recognise(row).drug
        daily = daily_doses(row, drug)
        found += [
            Fill(len(found) + i, (number,), row.date, name, drug, daily.doses[name], daily.days, row)
            for i, name in enumerate(drug.ingredients)
        ]
    return found


@pytest.mark.parametrize(
    ("drug", "quantity", "days", "mme"),
    [
        ("OXYCODONE 10 MG TAB", 120, 30, "60"),
        ("PERCOCET 5-325", 60, 10, "45"),
        ("TRAMADOL 50 MG TAB", 120, 30, "40"),
        ("HYDROMORPHONE 2 MG TAB", 60, 15, "40"),
        ("METHADONE 10 MG TAB", 60, 30, "94"),
        ("TYLENOL #3", 60, 10, "27"),
        ("FENTANYL 25 MCG/HR PATCH", 10, 30, "60"),
        ("EMBEDA 20-0.8 MG CAP", 60, 30, "40"),
        ("TAPENTADOL 50 MG TAB", 60, 30, "40"),
    ],
)
def test_mme_by_the_2022_factors(drug, quantity, days, mme):
    load = mme_per_day(fills((0, drug, quantity, days)), START)
    assert load.value == D(mme)
    assert load.unknown == ()
    assert load.basis == "factors cdc-2022"


def test_the_older_table_differs_where_cdc_changed_it():
    tramadol = fills((0, "TRAMADOL 50 MG TAB", 120, 30))
    assert mme_per_day(tramadol, START, table="cdc-2018").value == 20
    assert set(factors("cdc-2022")) < set(factors("cdc-2018"))
    with pytest.raises(ValueError, match="cdc-2018, cdc-2022"):
        factors("cdc-2016")


def test_buprenorphine_is_left_out_and_said():
    alone = mme_per_day(fills((0, "BUTRANS 10 MCG/HR PTWK", 4, 28)), START)
    assert (alone.value, alone.excluded, alone.unknown) == (None, ("buprenorphine",), ())
    beside = mme_per_day(fills((0, "SUBOXONE 8-2 MG FILM", 30, 30), (0, "TRAMADOL 50 MG TAB", 120, 30)), START)
    assert (beside.value, beside.excluded) == (D(40), ("buprenorphine",))


def test_an_injection_and_a_lozenge_have_no_factor_in_2022():
    assert mme_per_day(fills((0, "MORPHINE 10 MG/ML VIAL", 5, 5)), START).excluded == ("morphine",)
    lozenge = fills((0, "Fentanyl 0.4 MG Oral Lozenge", 30, 30))
    assert mme_per_day(lozenge, START).value is None
    assert mme_per_day(lozenge, START, table="cdc-2018").value == 52


def test_no_opioid_is_no_load_and_an_unknown_dose_is_unknown():
    none = mme_per_day(fills((0, "GABAPENTIN 300 MG CAP", 90, 30)), START)
    assert (none.value, none.unknown, none.excluded) == (D(0), (), ())
    unknown = mme_per_day(fills((0, "OXYCODONE 10 MG TAB", None, 30)), START)
    assert (unknown.value, unknown.unknown) == (None, ("oxycodone",))
    both = mme_per_day(fills((0, "OXYCODONE 10 MG TAB", None, 30), (0, "TRAMADOL 50 MG TAB", 120, 30)), START)
    assert (both.value, both.unknown, both.at_least) == (D(40), ("oxycodone",), True)


def test_a_fill_of_unknown_days_is_unknown_for_the_longest_supply():
    given_ = fills((0, "OXYCODONE 10 MG TAB", 60, None))
    assert mme_per_day(given_, START + timedelta(89)).unknown == ("oxycodone",)
    assert mme_per_day(given_, START + timedelta(90)).value == 0


def test_an_early_refill_does_not_double_the_load():
    early = fills((0, "OXYCODONE 10 MG TAB", 120, 30), (27, "OXYCODONE 10 MG TAB", 120, 30))
    assert peak_mme(early, START, START + timedelta(90)).value == 60
    assert mme_per_day(early, START + timedelta(59)).value == 60
    assert mme_per_day(early, START + timedelta(60)).value == 0
    assert peak_mme(early, START, START + timedelta(90), carry_cap=0).value == 120


def test_different_products_add_up():
    both = fills((0, "OXYCODONE 10 MG TAB", 120, 30), (5, "OXYCONTIN 20 MG TAB", 60, 30))
    peak = peak_mme(both, START, START + timedelta(60))
    assert (peak.value, peak.day) == (D(120), START + timedelta(5))
    assert len(peak.fills) == 2


def test_the_peak_looks_only_at_its_window():
    before = fills((0, "OXYCODONE 10 MG TAB", 120, 30), (60, "TRAMADOL 50 MG TAB", 30, 30))
    later = peak_mme(before, START + timedelta(40), START + timedelta(90))
    assert later.value == 10
    assert peak_mme(before, START + timedelta(31), START + timedelta(40)).value == 0
    assert peak_mme([], START, START).value == 0


def test_of_days_of_one_load_the_newest_is_told_where_it_is_asked_for():
    """An alert about the last month names the fills of now, not those with which the month began."""
    steady = fills((0, "OXYCODONE 10 MG TAB", 120, 30), (30, "OXYCODONE 10 MG TAB", 120, 30))
    first, last = START + timedelta(20), START + timedelta(50)
    assert [peak_mme(steady, first, last, newest=newest).day for newest in (False, True)] == [
        first, START + timedelta(30),
    ]  # fmt: skip


ROWS = st.tuples(
    st.integers(0, 40),
    st.sampled_from(["OXYCODONE 10 MG TAB", "TRAMADOL 50 MG TAB", "MS CONTIN 15 MG"]),
    st.integers(1, 6),
    st.integers(1, 30),
)


@given(st.lists(ROWS, max_size=5))
def test_the_peak_is_the_most_of_all_days(rows):
    given_ = fills(*((after, text, each * days, days) for after, text, each, days in rows))
    end = START + timedelta(200)
    by_day = max(mme_per_day(given_, START + timedelta(n)).value for n in range(201))
    assert peak_mme(given_, START, end).value == by_day
    assert by_day <= sum((fill_mme(fill) for fill in given_), D(0))
